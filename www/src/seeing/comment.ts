// In: a finding and the part of the plan it lies in. Out: a comment as a reviewer writes it into
// the opinion that is sent back.
// Invariants: official Vietnamese whatever the language of the page, so the finding handed in must
// be worded in Vietnamese; it says place, words, what is wrong, proposal, basis, each once.
import type { Finding } from "../../pkg/soat.js"

/** The comment on `finding`, which lies in `part` ("II.2"): null before the first part, undefined
 * where the part is not known. */
export function reviewComment(finding: Finding, part: string | null | undefined): string {
  const { quote, message, related, relatedCount, help, fixes, basis } = finding
  const named = part === null ? "phần đầu văn bản" : part === undefined ? "" : `Mục ${part}`
  const places = [named, quote === "" ? "" : `đoạn “${quote}”`].filter((it) => it !== "")
  const place = places.length === 0 ? "" : `Tại ${places.join(", ")}: `
  const others = related.map((it) => `“${it.words}”`).join("; ")
  const unseen = relatedCount - related.length
  const more = unseen > 0 ? ` và ${unseen} chỗ khác` : ""
  const proposal = help ?? fixes[0]?.title ?? ""
  const asked = /^đề nghị/i.test(proposal) ? proposal : `Đề nghị: ${proposal}`
  return [
    place + stopped(message),
    others === "" ? "" : `Đối chiếu với: ${others}${more}.`,
    proposal === "" ? "" : stopped(asked),
    basis ? `Căn cứ: ${stopped(basis)}` : "",
  ]
    .filter((line) => line !== "")
    .join("\n")
}

function stopped(sentence: string): string {
  const words = sentence.trim()
  return /[.!?…]$/.test(words) ? words : `${words}.`
}
