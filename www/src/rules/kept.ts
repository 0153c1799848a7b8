// In: packs, rules of one's own and decisions. Out: the same, kept by this browser, and as the
// engine is given them.
// Invariants: what cannot be kept is said to whoever keeps it; each rule of one's own is given as
// a pack of its own, so that one that a new version no longer reads takes no other with it; what
// is kept in a shape that is not known is left alone.
import { rulesWords } from "../words/rules.js"
import type { OwnRules, PackFiles, RuleSwitch } from "./adopt.js"
import { fieldOf, idOf } from "./rule-text.js"

/** A rule of one's own. */
export interface OwnRule {
  id: string
  text: string
}

/** What this browser has beside the shipped rules. */
export interface Kept {
  packs: PackFiles[]
  /** Under what name rules of one's own are given on, and by whom. */
  name: string
  author: string
  /** What others may do with them; empty for what is offered. */
  licence: string
  own: OwnRule[]
  switches: RuleSwitch[]
}

/** The file of a pack that says what it is. */
export const manifestName = "pack.soat"

const key = "soat.rules"
const version = 1

/** The licence that is offered: whatever others like. */
export const offeredLicence = "CC0-1.0"

export const nothingKept: Kept = {
  packs: [],
  name: "",
  author: "",
  licence: "",
  own: [],
  switches: [],
}

/** What is kept; nothing where there is nothing, or nothing that is known. */
export function recallRules(): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "null") as
      (Kept & { version: number }) | null
    if (kept?.version !== version) return nothingKept
    const { packs, name, author, licence = "", own, switches } = kept
    const whole = [packs, own, switches].every(Array.isArray)
    return whole ? { packs, name, author, licence, own, switches } : nothingKept
  } catch {
    return nothingKept
  }
}

/** Keeps `kept`; false where the browser does not. */
export function keepRules(kept: Kept): boolean {
  try {
    localStorage.setItem(key, JSON.stringify({ version, ...kept }))
    return true
  } catch {
    return false
  }
}

/** Calls `changed` when another tab has kept something else. */
export function onKeptElsewhere(changed: (kept: Kept) => void): void {
  addEventListener("storage", (event) => {
    if (event.key === key || event.key === null) changed(recallRules())
  })
}

/** What the engine is given; packs first, then each rule of one's own. */
export function ownRules({ packs, name, author, licence, own, switches }: Kept): OwnRules {
  const manifest = manifestOf(name, author, licence)
  const single = own.map(({ id, text }) => packOf(manifest, [{ id, text }]))
  return { packs: [...packs, ...single], switches }
}

/** Rules of one's own as one pack. */
export function packOf(manifest: string, own: OwnRule[]): PackFiles {
  return {
    names: [manifestName, ...own.map(({ id }) => `own/${id}.soat`)],
    texts: [manifest, ...own.map(({ text }) => text)],
  }
}

/** What says whose rules they are. */
export function manifestOf(name: string, author: string, licence: string): string {
  const { ownPack, anonymous } = rulesWords.vi
  const line = (words: string) => words.replaceAll(/\s+/g, " ").trim()
  return [
    `name: ${line(name) || ownPack}`,
    "version: 1.0",
    `author: ${line(author) || anonymous}`,
    `licence: ${line(licence) || offeredLicence}`,
    "since: 0.1",
    "",
  ].join("\n")
}

/** What a pack says of itself. */
export function aboutPack(pack: PackFiles) {
  const manifest = pack.texts[pack.names.indexOf(manifestName)] ?? ""
  const field = (name: string) => fieldOf(manifest, name)
  return {
    manifest,
    name: field("name"),
    version: field("version"),
    author: field("author"),
    licence: field("licence"),
  }
}

/** The rules of a pack, by id. */
export function rulesOf({ names, texts }: PackFiles): OwnRule[] {
  return names.flatMap((name, at) =>
    name === manifestName ? [] : [{ id: idOf(name), text: texts[at] ?? "" }],
  )
}

/** With a decision, instead of the one about the same rule. */
export function withSwitch(kept: Kept, made: RuleSwitch): Kept {
  return { ...kept, switches: [...withoutSwitch(kept, made.rule).switches, made] }
}

/** Without a decision about `rule`. */
export function withoutSwitch(kept: Kept, rule: string): Kept {
  return { ...kept, switches: kept.switches.filter((it) => it.rule !== rule) }
}
