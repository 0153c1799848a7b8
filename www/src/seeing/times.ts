// In: deadlines and periods. Out: those that have a day, in the order of their days, and the rest.
// Invariants: nothing is left out, but for a period whose words are those of a deadline that is
// shown with the same days; how a moment stands to the issuance is what the engine said.
import type { ViewMoment } from "../../pkg/soat.js"

/** Where the first row of the chart begins, and how high a row is, in pixels. */
export const chartTop = 30
export const chartRow = 30

/** A moment that can be drawn: its first and last day in milliseconds. */
export interface Dated {
  moment: ViewMoment
  first: number
  last: number
}

/** Moments with a day, and those that recur or go on. */
export interface Times {
  dated: Dated[]
  undated: ViewMoment[]
}

/** Puts `moments` in order. */
export function timesOf(moments: ViewMoment[]): Times {
  const dated: Dated[] = []
  const undated: ViewMoment[] = []
  for (const moment of moments) {
    if (moment.kind === "period" && moments.some((it) => covers(it, moment))) continue
    const end = moment.last ?? moment.first
    if (end === null) undated.push(moment)
    else dated.push({ moment, first: Date.parse(moment.first ?? end), last: Date.parse(end) })
  }
  dated.sort((one, other) => one.last - other.last || one.first - other.first)
  return { dated, undated }
}

/** Whether the deadline `one` gives the same days in words that overlap those of `other`. */
function covers(one: ViewMoment, other: ViewMoment): boolean {
  const days = one.first === other.first && one.last === other.last
  const [mine, theirs] = [one.span.utf16, other.span.utf16]
  return one.kind === "deadline" && days && mine.start < theirs.end && theirs.start < mine.end
}

/** Whether a deadline is not after the issuance. */
export function isEarly({ kind, standing }: ViewMoment): boolean {
  return kind === "deadline" && (standing === "before" || standing === "same")
}

/** A day as plans write it: 03/5/2024, 01/02/2025. */
export function dayInWords(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-")
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`
}
