// In: what is kept of rules, and the engine. Out: the rules as they are run now, and changes of
// them.
// Events: `change` (there is something else to show).
// Invariants: nothing is kept that the engine refuses, and nothing runs that could not be kept,
// but where the browser keeps nothing at all; what another tab changes is run here too.
import type { PackFault } from "../../pkg/author.js"
import type { Engine } from "../engine.js"
import type { Adopted, Handbook, PackFiles, Worded } from "./adopt.js"
import { keepRules, onKeptElsewhere, ownRules, recallRules, type Kept } from "./kept.js"

/** Why a change was not made. */
export type Refusal =
  | { why: "refused"; faults: Worded<PackFault[]>; pack: PackFiles }
  | { why: "failed" | "full" | "changedElsewhere" }

/** The rules of this browser. */
export class RulesModel extends EventTarget {
  kept: Kept = recallRules()
  handbook: Handbook | null = null
  /** The texts of the shipped rules, once somebody reads them. */
  texts: ReadonlyMap<string, string> = new Map()

  /** `changed` is called when other rules are run than before. */
  constructor(
    private readonly engine: Engine,
    private readonly changed: () => void,
  ) {
    super()
    engine.setRules(ownRules(this.kept))
    onKeptElsewhere((kept) => this.run(kept))
  }

  /** What could not be taken of what is kept. */
  async troubles(): Promise<Adopted | undefined> {
    const { packs, switches } = this.kept
    if (packs.length + switches.length + this.kept.own.length === 0) return undefined
    return (await this.engine.adopted())?.value
  }

  /** Reads everything that is shown. */
  async read(): Promise<boolean> {
    const [about, texts] = await Promise.all([
      this.engine.handbook(),
      import("./shipped.js").catch(() => undefined),
    ])
    if (about) this.handbook = about.value
    if (texts) this.texts = texts.shippedTexts
    this.tell()
    return about !== undefined
  }

  /** Makes a change that brings packs or rules, once the engine has tried them. */
  async bring(next: Kept): Promise<Refusal | undefined> {
    const before = this.kept
    const wanted = ownRules(next)
    const tried = await this.engine.tryRules(wanted)
    if (!tried) return { why: "failed" }
    const known = new Set(ownRules(before).packs.map((pack) => JSON.stringify(pack)))
    for (const [at, faults] of tried.value.packs.entries()) {
      const pack = wanted.packs[at]
      if (pack && faults.vi.length > 0 && !known.has(JSON.stringify(pack)))
        return { why: "refused", faults, pack }
    }
    if (this.kept !== before) return { why: "changedElsewhere" }
    return this.make(next)
  }

  /** Makes a change that needs no trial. */
  make(next: Kept): Refusal | undefined {
    if (!keepRules(next) && canKeep()) return { why: "full" }
    this.run(next)
    return undefined
  }

  private run(next: Kept): void {
    this.kept = next
    this.engine.setRules(ownRules(next))
    this.tell()
    this.changed()
    if (this.handbook) void this.read()
  }

  private tell(): void {
    this.dispatchEvent(new Event("change"))
  }
}

/** Whether this browser keeps anything. */
function canKeep(): boolean {
  try {
    localStorage.setItem("soat.probe", "")
    localStorage.removeItem("soat.probe")
    return true
  } catch {
    return false
  }
}
