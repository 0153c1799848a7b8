// In: decisions to leave findings as they are. Out: the list that the engine heeds, kept in a
// store.
// Invariants: a decision has a reason or is not taken; there is one for a fact at most; what the
// store holds and what the engine heeds are the same list.
import type { Finding, Waiver } from "../../pkg/soat.js"
import type { Engine } from "../engine.js"

/** Where decisions are kept with the draft. */
export interface WaiverStore {
  load(): Waiver[]
  save(waivers: Waiver[]): void
}

/** A store that forgets when the page is closed. */
export function memoryStore(): WaiverStore {
  let kept: Waiver[] = []
  return {
    load: () => kept,
    save: (waivers) => {
      kept = waivers
    },
  }
}

/** The decisions about the open draft. */
export interface Waivers {
  /** Leaves `finding` for `reason`; says whether that was a reason. */
  waive(finding: Finding, reason: string, who: string): boolean
  takeBack(waiver: Waiver): void
  /** Reads the store again, as when another draft is opened. */
  reload(): void
}

/** Decisions that `store` keeps and `engine` heeds; `changed` hears of every change. */
export function createWaivers(
  store: WaiverStore,
  engine: Pick<Engine, "setWaivers">,
  changed: () => void,
  today: () => string = localDay,
): Waivers {
  const set = (waivers: Waiver[]) => {
    store.save(waivers)
    // A store that is read only keeps what it had, and that is what holds.
    engine.setWaivers(store.load())
    changed()
  }
  const without = (rule: string, fingerprint: string) =>
    store.load().filter((it) => it.rule !== rule || it.fingerprint !== fingerprint)
  engine.setWaivers(store.load())
  return {
    waive: ({ rule, fingerprint, quote }, reason, who) => {
      if (reason.trim() === "") return false
      const waiver = {
        rule,
        fingerprint,
        quote,
        who: who.trim(),
        when: today(),
        reason: reason.trim(),
      }
      set([...without(rule, fingerprint), waiver])
      return true
    },
    takeBack: ({ rule, fingerprint }) => set(without(rule, fingerprint)),
    reload: () => {
      engine.setWaivers(store.load())
      changed()
    },
  }
}

/** Today where the reader is, as 2026-03-31. */
function localDay(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, "0")
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
