// In: a session, the shipped rules as bytes, and what this browser has beside them: packs, and
// decisions about rules. Out: the session with all of it, and what could not be taken.
// Invariants: the shipped rules come first, then packs in their order, then decisions, so that the
// outcome is the same however it was reached; a pack that is refused leaves the rest as it is.
import type { PackFault, Report, RuleInfo } from "../../pkg/author.js"
import type * as author from "../../pkg/author.js"
import type * as checker from "../../pkg/soat.js"
import type { Language } from "../words.js"

/** What a decision makes of a rule. */
export type Setting = "off" | "on" | "error" | "warning" | "note"

/** A decision about a rule. */
export interface RuleSwitch {
  rule: string
  setting: Setting
  reason: string
  /** The day, as `2026-03-31`. */
  when: string
}

/** The files of a pack, names relative to its folder. */
export interface PackFiles {
  names: string[]
  texts: string[]
}

/** What is run beside the shipped rules. */
export interface OwnRules {
  packs: PackFiles[]
  switches: RuleSwitch[]
}

/** The same in both languages. */
export type Worded<T> = Record<Language, T>

/** What became of each pack and each decision, in their order; nothing said means taken. */
export interface Adopted {
  packs: Worded<PackFault[]>[]
  switches: Worded<string>[]
  /** Packs are there, but what reads them could not be loaded. */
  waiting: boolean
}

/** All rules, and what they did in the present draft. */
export interface Handbook {
  rules: Worded<RuleInfo[]>
  examined: Worded<Report["examined"]>
  /** How many findings a rule has; left out where it has none. */
  found: Record<string, number>
  adopted: Adopted
}

/** No packs and no decisions. */
export const nothingOwn: OwnRules = { packs: [], switches: [] }

type Ruled = Pick<checker.Session, "load" | "switchRule">
type Authoring = Ruled & Pick<author.Session, "addPack">

const both = <T>(make: (language: Language) => T): Worded<T> => ({ vi: make("vi"), en: make("en") })

/** Runs the shipped `rules` with `own` in `session`; one without the language of rules leaves
 * packs out and says so. */
export function adopt(session: Ruled | Authoring, rules: Uint8Array, own: OwnRules): Adopted {
  session.load(rules, {})
  const reads = canRead(session)
  return {
    packs: reads ? own.packs.map((pack) => added(session, pack)) : [],
    switches: own.switches.map((it) => switched(session, it)),
    waiting: !reads && own.packs.length > 0,
  }
}

function canRead(session: Ruled | Authoring): session is Authoring {
  return "addPack" in session && session.addPack !== undefined
}

/** A refusal changes nothing, so that it can be asked for in the other language too. */
function added(session: Authoring, { names, texts }: PackFiles): Worded<PackFault[]> {
  const vi = session.addPack(names, texts, { language: "vi" })
  return { vi, en: vi.length === 0 ? [] : session.addPack(names, texts, { language: "en" }) }
}

function switched(session: Ruled, { rule, setting, reason }: RuleSwitch): Worded<string> {
  return both((language) => {
    try {
      session.switchRule(rule, setting, reason, { language })
      return ""
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  })
}

/** The rules as they are listed: one that was written in one language only is shown in that. */
export function listed(
  session: Pick<checker.Session, "rules">,
  language: Language | undefined,
): RuleInfo[] {
  const rules = session.rules({ language: language ?? "vi" })
  if (rules.every(({ sentence }) => sentence !== "")) return rules
  const other = session.rules({ language: language === "en" ? "vi" : "en" })
  return rules.map((rule, at) => ({
    ...rule,
    sentence: rule.sentence || other[at]?.sentence || "",
  }))
}

/** Everything there is to say of the rules. */
export function handbook(
  session: Pick<checker.Session, "rules" | "check">,
  adopted: Adopted,
): Handbook {
  const reports = both((language) => session.check({ language }))
  const examined = both((language) => reports[language].examined)
  const found: Record<string, number> = {}
  for (const { rule } of reports.vi.findings) found[rule] = (found[rule] ?? 0) + 1
  return { rules: both((language) => session.rules({ language })), examined, found, adopted }
}
