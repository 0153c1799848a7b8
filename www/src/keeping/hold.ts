// In: the id of a draft. Out: the hold on it, which one tab has at a time.
// Invariants: a tab that is closed or dies has no hold; whoever waits gets the hold when it is let
// go. Where the browser has no locks (a page that is not served securely), tabs ask each other.

/** A hold on a draft. */
export interface Hold {
  release(): void
}

type Word = { ask: string } | { held: string } | { free: string } | { give: string }

/** How long a hold of a page that is just being reloaded may linger, in milliseconds. */
const lingering = 400

/** What the tabs of this browser tell each other of holds. */
export class Holds {
  private readonly channel =
    typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel("soat-holds")
  private readonly mine = new Set<string>()

  /** `asked`: another tab would like to have the draft. */
  constructor(asked: (id: string) => void) {
    this.channel?.addEventListener("message", ({ data }: MessageEvent<Word>) => {
      if ("ask" in data && this.mine.has(data.ask)) this.tell({ held: data.ask })
      if ("give" in data && this.mine.has(data.give)) asked(data.give)
    })
  }

  /** The hold on a draft, or undefined when another tab has it. */
  take(id: string): Promise<Hold | undefined> {
    return this.wait(id, AbortSignal.timeout(lingering))
  }

  /** The hold on a draft as soon as it is free; undefined when `signal` ends the waiting. */
  wait(id: string, signal: AbortSignal): Promise<Hold | undefined> {
    return "locks" in navigator ? this.lock(id, signal) : this.agree(id, signal)
  }

  /** Asks the tab that holds the draft to let it go. */
  ask(id: string): void {
    this.tell({ give: id })
  }

  private lock(id: string, signal: AbortSignal): Promise<Hold | undefined> {
    return new Promise((resolve) => {
      navigator.locks
        .request(
          `soat-draft-${id}`,
          { signal },
          () => new Promise<void>((end) => resolve(this.held(id, end))),
        )
        .catch(() => resolve(undefined))
    })
  }

  private async agree(id: string, signal: AbortSignal): Promise<Hold | undefined> {
    for (;;) {
      if (!(await this.isHeld(id))) return this.held(id, () => this.tell({ free: id }))
      if (signal.aborted) return undefined
      await this.hear((word) => "free" in word && word.free === id, 1000, signal)
    }
  }

  private isHeld(id: string): Promise<boolean> {
    const heard = this.hear((word) => "held" in word && word.held === id, 120)
    this.tell({ ask: id })
    return heard
  }

  /** Whether a word that is `wanted` came in time. */
  private hear(
    wanted: (word: Word) => boolean,
    patience: number,
    signal?: AbortSignal,
  ): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (heard: boolean) => {
        clearTimeout(timer)
        this.channel?.removeEventListener("message", listen)
        resolve(heard)
      }
      const listen = ({ data }: MessageEvent<Word>) => wanted(data) && end(true)
      const timer = setTimeout(() => end(false), patience)
      signal?.addEventListener("abort", () => end(false), { once: true })
      this.channel?.addEventListener("message", listen)
    })
  }

  private held(id: string, end: () => void): Hold {
    this.mine.add(id)
    return {
      release: () => {
        this.mine.delete(id)
        end()
      },
    }
  }

  private tell(word: Word): void {
    this.channel?.postMessage(word)
  }
}
