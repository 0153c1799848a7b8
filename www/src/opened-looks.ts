// In: the paragraphs of a file as the engine read them. Out: the same with the looks that their
// words call for, where the file (plain text, Markdown) tells of none.
// Invariants: no words, kinds or places change; a look that the file tells of is kept.
import type { Shown } from "./opened.js"

/** Tables of these words have no lines: the letterhead, the recipients and the signature. */
const motto = /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/i
const recipients = /^\s*Nơi nhận\s*:/imu

const kinds = /^(KẾ HOẠCH|QUYẾT ĐỊNH|CHƯƠNG TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN)$/u

/** Whether a table of `paragraphs` is drawn without lines. */
export function isPlain(paragraphs: Shown[]): boolean {
  return paragraphs.some(({ text }) => motto.test(text) || recipients.test(text))
}

/** The cells of a letterhead, in the middle of their columns. */
export function centredCells(paragraphs: Shown[]): Shown[] {
  const head = paragraphs.some(({ text }) => motto.test(text))
  return head ? paragraphs.map((it) => ({ align: "center", ...defined(it) })) : paragraphs
}

/** `paragraphs` with the title and what it is about in bold, in the middle. */
export function withTitle(paragraphs: Shown[]): Shown[] {
  const at = paragraphs.findIndex(
    ({ kind, text }) => kind !== "cell" && kinds.test(text.normalize("NFC").trim()),
  )
  if (at < 0) return paragraphs
  const next = paragraphs.findIndex((it, index) => index > at && it.text.trim() !== "")
  const titles = new Set([at, ...(isSubject(paragraphs[next]) ? [next] : [])])
  return paragraphs.map((it, index) => (titles.has(index) ? titled(it) : it))
}

/** Whether it says what the plan is about, and does not begin the plan itself. */
function isSubject(shown: Shown | undefined): boolean {
  if (!shown || shown.kind === "cell" || shown.kind === "item") return false
  const { text } = shown
  const begins = /^\s*(Căn cứ|Thực hiện (?:Nghị|Quyết|Chỉ|Kế|Thông|Công)|[IVX\d]+[.)]|[-+*])/u.test(
    text,
  )
  return !begins && text.length < 300 && !/[.;:]\s*$/u.test(text)
}

function titled(shown: Shown): Shown {
  const all = [{ start: 0, end: shown.text.length }]
  const bold = shown.bold?.length || shown.kind === "heading" ? {} : { bold: all }
  return { align: "center", ...defined(shown), ...bold }
}

/** `shown` without what is not told of it. */
function defined(shown: Shown): Shown {
  const { align, ...rest } = shown
  return align && align !== "left" ? shown : (rest as Shown)
}
