// A stand-in for the engine, for work on the page while there is no WebAssembly; never shipped.
// In and out: as `pkg/author.js`, and so as `pkg/soat.js`, and as `pkg/reader.js`. It knows a repeated word, a document cited
// with two dates, a target without a lead, and three names.
import type {
  CheckOptions,
  Completions,
  Finding,
  Highlight,
  Hover,
  Overview,
  PackFault,
  Paragraph,
  Report,
  RuleInfo,
  Span,
  Trial,
  Views,
} from "../../pkg/author.js"
import type { Opened, OpenedParagraph } from "../../pkg/reader.js"

export default async function init(): Promise<void> {}

const span = (start: number, end: number): Span => ({ start, end, utf16: { start, end } })

export class Session {
  private paragraphs: Paragraph[] = []
  private own: string[] = []
  private readonly off = new Set<string>()
  private readonly waived = new Map<string, string>()

  load(): void {
    this.own = []
    this.off.clear()
  }

  /** A pack with a file `refused.soat` is refused, as one whose examples fail. */
  addPack(names: string[]): PackFault[] {
    const file = names.find((name) => name.endsWith("refused.soat"))
    if (!file) this.own.push(...names.filter((name) => name !== "pack.soat"))
    const problem = { span: span(0, 0), message: "an example fails", help: null, expected: [] }
    return file ? [{ file, problem }] : []
  }

  switchRule(rule: string, setting: string): void {
    if (rule === "unknown") throw new Error("there is no such rule")
    if (setting === "off") this.off.add(rule)
  }

  waive(rule: string, fingerprint: string, _q: string, _w: string, _d: string, reason: string) {
    if (reason.trim() === "") this.waived.delete(`${rule} ${fingerprint}`)
    else this.waived.set(`${rule} ${fingerprint}`, reason)
  }

  splice(start: number, removed: number, paragraphs: Paragraph[]): void {
    if (start + removed > this.paragraphs.length) throw new Error("splice out of range")
    this.paragraphs.splice(start, removed, ...paragraphs)
  }

  overview(): Overview {
    return { tables: [] }
  }

  views(): Views {
    return {
      finished: false,
      issued: null,
      sections: [],
      agencies: [],
      works: [],
      values: [],
      steps: [],
      moments: [],
      documents: [],
    }
  }

  text(): string {
    return this.paragraphs.map((it) => it.text).join("\n")
  }

  check({ language = "vi" }: CheckOptions): Report {
    const text = this.text()
    const vi = language === "vi"
    const any = [...repeated(text, vi), ...dates(text, vi), ...sixth(text, vi)]
    const all = any.filter(({ rule }) => !this.off.has(rule))
    const reason = (it: Finding) => this.waived.get(`${it.rule} ${it.fingerprint}`)
    const findings = all.filter((it) => reason(it) === undefined)
    const waived = all.flatMap((it) => {
      const { rule, fingerprint, quote } = it
      const why = reason(it)
      const waiver = { rule, fingerprint, quote, who: "", when: "", reason: why ?? "" }
      return why === undefined ? [] : [{ finding: it, waiver }]
    })
    findings.sort((one, other) => one.span.start - other.span.start)
    const untold = findings.slice(0, 1).map((it) => ({ ...it, verdict: "cannot-tell" as const }))
    const examined = [
      count("repeated-word", text.split(/\s+/).length, vi ? "từ" : "words", findings),
      count(
        "conflicting-citation-date",
        cited(text).length,
        vi ? "viện dẫn" : "citations",
        findings,
      ),
      count("loosened-target", 0, vi ? "chỉ tiêu" : "targets", findings),
    ]
    return { version: "0", source: "", findings, untold, waived, examined }
  }

  tryRule(sentence: string, options: CheckOptions): Trial {
    const language = /[àảãáạăâđèéêìíòóôơùúưỳý]/.test(sentence) ? "vi" : "en"
    const at = sentence.search(/cơ quan chủ trỉ|lead agancy/)
    if (at >= 0) {
      const expected =
        language === "vi" ? ["cơ quan chủ trì", "thời hạn hoàn thành"] : ["lead agency"]
      const message = options.language === "en" ? "no fact has this name" : "không có tên gọi này"
      const problem = { span: span(at, sentence.length), message, help: "?", expected }
      return { problems: [problem], report: null, language }
    }
    const report = this.check(options)
    return { problems: [], report: { ...report, examined: report.examined.slice(0, 1) }, language }
  }

  rules(): RuleInfo[] {
    const ids = ["repeated-word", ...this.own.map((name) => name.replace(/^.*\/|\.soat$/g, ""))]
    const sentence = "no word stands twice"
    const rest = { topic: "language", level: "error", why: "on", sentence, prose: "" } as const
    return ids.map((id) => ({ id, on: !this.off.has(id), ...rest }))
  }

  free(): void {}
}

export function openFile(bytes: Uint8Array, { language = "vi" }: CheckOptions): Opened {
  const text = new TextDecoder().decode(bytes)
  if (text.includes("\0")) {
    return { paragraphs: [], problem: language === "vi" ? "Tệp nhị phân." : "A binary file." }
  }
  const lines = text.split(/\r?\n/).filter((it) => it.trim() !== "")
  return { paragraphs: lines.map(opened), problem: null }
}

const names: Record<string, string> = {
  "chỉ tiêu": "a figure to be reached",
  "cơ quan chủ trì": "who is in charge",
  "lead agency": "who is in charge",
}

export function complete(sentence: string, at: number): Completions {
  const before = sentence.slice(0, at)
  const begun = (name: string) =>
    Array.from(name, (_letter, index) => name.length - index).find((length) =>
      before.endsWith(name.slice(0, length)),
    ) ?? 0
  const longest = Math.max(...Object.keys(names).map(begun))
  const list = Object.entries(names)
    .filter(([name]) => begun(name) === longest && longest < name.length)
    .map(([words, help]) => ({ words, help, kind: "name" as const }))
  return { start: at - longest, end: at, list }
}

export function hover(sentence: string, at: number): Hover | undefined {
  for (const [name, help] of Object.entries(names)) {
    const start = sentence.indexOf(name)
    const end = start + name.length
    if (start >= 0 && start <= at && at <= end) return { start, end, help }
  }
  return undefined
}

export function highlight(sentence: string): Highlight[] {
  const known = Object.keys(names).join("|")
  return Array.from(sentence.matchAll(new RegExp(`${known}|\\d+|\\p{L}+`, "gu")), (found) => {
    const [words] = found
    const kind = words in names ? "name" : /\d/.test(words) ? "figure" : "word"
    return { start: found.index, end: found.index + words.length, class: kind }
  })
}

function opened(text: string): OpenedParagraph {
  const marks = /^#+/.exec(text)?.[0].length ?? 0
  const kind = marks > 0 ? "heading" : /^[-+] /.test(text) ? "item" : "paragraph"
  const place = { table: 0, row: 0, column: 0, rowSpan: 1, columnSpan: 1 }
  const look = { align: "left" as const, bold: [], italic: [] }
  return { text: text.slice(marks).trim(), kind, level: marks, ...place, ...look }
}

function* repeated(text: string, vi: boolean): Generator<Finding> {
  for (const found of text.matchAll(/(?<!\p{L})(các|những|thực hiện) \1(?!\p{L})/gu)) {
    const place = span(found.index, found.index + found[0].length)
    const half = (found[1] ?? "").length
    yield finding("repeated-word", place, found[0], {
      message: vi ? `“${found[1]}” viết hai lần liền nhau` : `"${found[1]}" stands twice running`,
      help: vi ? "Đề nghị bỏ một từ." : "Remove one of them.",
      fixes: [
        {
          title: vi ? "Bỏ từ lặp" : "Remove the repeated word",
          edits: [{ span: span(place.start + half, place.end), text: "" }],
          grade: "safe",
        },
      ],
    })
  }
}

/** Something absent: a finding without words. */
function* sixth(text: string, vi: boolean): Generator<Finding> {
  const start = text.indexOf("Chỉ tiêu 6")
  if (start < 0) return
  const end = text.indexOf("\n", start)
  yield finding("target-without-lead", span(end, end), "", {
    level: "warning",
    message: vi ? "Chỉ tiêu 6 chưa có cơ quan chủ trì" : "target 6 has no lead agency",
  })
}

function* dates(text: string, vi: boolean): Generator<Finding> {
  const first = new Map<string, { date: string; place: Span }>()
  for (const { number, date, place } of cited(text)) {
    const known = first.get(number)
    if (!known) first.set(number, { date, place })
    else if (known.date !== date) {
      const related = [{ span: known.place, words: known.date }]
      yield finding("conflicting-citation-date", place, date, {
        message: vi ? `Văn bản số ${number} ghi hai ngày khác nhau` : `${number} has two dates`,
        related,
        relatedCount: 1,
        because: related,
      })
    }
  }
}

function cited(text: string) {
  return Array.from(text.matchAll(/số ([\w/Đ-]+) ngày (\d+\/\d+\/\d+)/g), (found) => {
    const [all, number = "", date = ""] = found
    const end = found.index + all.length
    return { number, date, place: span(end - date.length, end) }
  })
}

function finding(rule: string, place: Span, quote: string, more: Partial<Finding>): Finding {
  return {
    rule,
    level: "error",
    verdict: "violated",
    message: "",
    span: place,
    quote,
    related: [],
    relatedCount: 0,
    because: [],
    help: null,
    fixes: [],
    basis: null,
    fingerprint: quote,
    ...more,
  }
}

function count(rule: string, count: number, of: string, findings: Finding[]) {
  const violated = findings.filter((it) => it.rule === rule).length
  return { rule, count, of, held: count - violated, violated, untold: 0 }
}
