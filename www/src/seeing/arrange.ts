// In: findings and what the reader wants to see. Out: the findings that are shown, in groups, and
// the one to go to next.
// Invariants: within a group the order is that of the text; groups stand in the order of their
// first findings; what is hidden is only not shown, never forgotten: counts are of all.
import type { RuleInfo, ViewSection } from "../../pkg/soat.js"
import type { Located } from "../findings.js"
import type { Level } from "../words.js"
import { sectionAt } from "./parts.js"

/** How findings are put together. */
export type Grouping = "place" | "section" | "rule"

/** What is not to be shown. */
export interface Filter {
  hidden: ReadonlySet<Level>
  /** The only rule to be shown; empty for all. */
  rule: string
}

/** Findings that stand under one heading; there is none where they are not grouped. */
export interface Group {
  title: string | null
  findings: Located[]
}

/** The findings that pass `filter`. */
export function filtered(findings: Located[], { hidden, rule }: Filter): Located[] {
  return findings.filter(
    ({ finding }) => !hidden.has(finding.level) && (rule === "" || finding.rule === rule),
  )
}

/** Rules with findings, the one with most first. */
export function rulesOf(findings: Located[]): { rule: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { finding } of findings) counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1)
  return Array.from(counts, ([rule, count]) => ({ rule, count })).sort(
    (one, other) => other.count - one.count || one.rule.localeCompare(other.rule),
  )
}

/** `findings` by rule. */
export function byRule(findings: Located[], rules: RuleInfo[]): Group[] {
  const sentence = (id: string) => rules.find((it) => it.id === id)?.sentence ?? id
  return groups(findings, ({ finding }) => sentence(finding.rule))
}

/** `findings` by the section that they begin in; `none` is the title of what lies in none. */
export function bySection(
  findings: Located[],
  sections: ViewSection[],
  title: (section: ViewSection) => string,
  none: string,
): Group[] {
  return groups(findings, ({ finding }) => {
    const at = sectionAt(sections, finding.span.utf16.start)
    const section = at === null ? undefined : sections[at]
    return section ? title(section) : none
  })
}

function groups(findings: Located[], title: (located: Located) => string): Group[] {
  const found = new Map<string, Located[]>()
  for (const located of findings) {
    const name = title(located)
    const group = found.get(name)
    if (group) group.push(located)
    else found.set(name, [located])
  }
  return Array.from(found, ([title, findings]) => ({ title, findings }))
}

/** The finding to go to: from the chosen one while the cursor is in it, else from the cursor. */
export function neighbour(
  findings: Located[],
  selected: string | null,
  cursor: number,
  forward: boolean,
): Located | undefined {
  const at = findings.findIndex(({ key }) => key === selected)
  const chosen = findings[at]
  const beside = () => findings[(at + (forward ? 1 : findings.length - 1)) % findings.length]
  if (chosen && chosen.place.from <= cursor && cursor <= chosen.place.to) return beside()
  const found = forward
    ? (findings.find(({ place }) => place.from >= cursor) ?? findings[0])
    : (findings.findLast(({ place }) => place.from < cursor) ?? findings.at(-1))
  // Words that were just touched cannot be gone to: it is not tried twice.
  return found && found === chosen ? beside() : found
}
