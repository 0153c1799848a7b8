// In: the paragraphs the engine has and those it should have. Out: the one replacement that
// leads from the first to the second, or null when they agree.
// Invariant: applying the splice to `before` gives `after`, paragraph for paragraph.
import type { Paragraph } from "../pkg/soat.js"

/** Paragraphs `start` to `start + removed` become `paragraphs`. */
export interface Splice {
  start: number
  removed: number
  paragraphs: Paragraph[]
}

/** The smallest single replacement between two lists. */
export function spliceBetween(before: Paragraph[], after: Paragraph[]): Splice | null {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && same(before[start], after[start])) start++
  let kept = 0
  while (kept < shorter - start && same(before.at(-1 - kept), after.at(-1 - kept))) kept++
  const removed = before.length - start - kept
  const paragraphs = after.slice(start, after.length - kept)
  return removed === 0 && paragraphs.length === 0 ? null : { start, removed, paragraphs }
}

function same(one: Paragraph | undefined, other: Paragraph | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.text === other.text &&
    one.kind === other.kind &&
    one.level === other.level &&
    one.table === other.table &&
    one.row === other.row &&
    one.column === other.column
  )
}
