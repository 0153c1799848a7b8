// In: a report and the text it speaks of. Out: its findings, each with a key and with its places
// in the document.
// Invariant: the key of a finding is the same from one report to the next while the finding is
// (rule and fingerprint, and a number where two are alike), so that a selection stays.
import type { Finding, Report, Waiver } from "../pkg/soat.js"
import type { PlanText, Range } from "./structure.js"
import type { Mark } from "./underlines.js"

/** A finding of the present report. */
export interface Located {
  key: string
  finding: Finding
  place: Range
}

/** A finding that is left as it is by decision. */
export interface LocatedWaived extends Located {
  waiver: Waiver
}

/** What the panel shows: findings of every kind, and what was examined. */
export interface Result {
  findings: Located[]
  untold: Located[]
  waived: LocatedWaived[]
  /** Decisions that speak of nothing that is found. */
  idleWaivers: Waiver[]
  examined: Report["examined"]
  text: PlanText
}

/** Finds the place of everything in `report`, which was made from `text`. */
export function locate(report: Report, text: PlanText): Result {
  const seen = new Map<string, number>()
  const one = (finding: Finding): Located => {
    const name = `${finding.rule} ${finding.fingerprint}`
    const count = seen.get(name) ?? 0
    seen.set(name, count + 1)
    return { key: `${name} ${count}`, finding, place: text.range(finding.span.utf16) }
  }
  const findings = report.findings.map(one)
  const waived = (report.waived ?? []).map((it) => ({ ...one(it.finding), waiver: it.waiver }))
  return {
    findings,
    untold: report.untold.map(one),
    waived,
    idleWaivers: report.idleWaivers ?? [],
    examined: report.examined,
    text,
  }
}

/** What is underlined: what is certain, not what could not be told. */
export function marksOf(result: Result): Mark[] {
  return result.findings.map(({ key, finding, place }) => ({ key, level: finding.level, ...place }))
}
