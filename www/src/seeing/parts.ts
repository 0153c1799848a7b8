// In: the sections of a plan and places of its text. Out: which section a place lies in, how many
// findings each section has, and the words of a place.
// Invariant: sections nest and stand in text order, as the engine gives them; a place in no
// section belongs to none (null), never to a neighbour.
import type { Utf16Span, ViewSection } from "../../pkg/soat.js"
import type { PlanText } from "../structure.js"

/** The number of the innermost section that holds the UTF-16 unit `at`; null before the first. */
export function sectionAt(sections: ViewSection[], at: number): number | null {
  let low = 0
  let high = sections.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sections[middle]?.extent.utf16.start ?? 0) <= at) low = middle + 1
    else high = middle
  }
  let section: number | null = low === 0 ? null : low - 1
  while (section !== null) {
    const found: ViewSection | undefined = sections[section]
    if (found && at <= found.extent.utf16.end) return section
    section = found?.parent ?? null
  }
  return null
}

/** Findings of a section: its own, and with all sections below it. */
export interface Counts {
  own: number
  all: number
}

/** Counts the findings that begin at `places`. */
export function countBySection(sections: ViewSection[], places: number[]): Counts[] {
  const counts = sections.map(() => ({ own: 0, all: 0 }))
  for (const at of places) {
    let section = sectionAt(sections, at)
    const own = section === null ? undefined : counts[section]
    if (own) own.own += 1
    while (section !== null) {
      const count = counts[section]
      if (count) count.all += 1
      section = sections[section]?.parent ?? null
    }
  }
  return counts
}

/** The joined text; kept, because several places of one text are asked for. */
const joined = new WeakMap<PlanText, string>()

/** The words between two UTF-16 units of `text`. */
export function wordsAt(text: PlanText, { start, end }: Utf16Span): string {
  let all = joined.get(text)
  if (all === undefined) {
    all = text.paragraphs.map((it) => it.text).join("\n")
    joined.set(text, all)
  }
  return all.slice(start, end)
}
