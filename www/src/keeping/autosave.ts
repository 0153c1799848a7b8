// In: word that something changed. Out: calls of `write`, one at a time.
// Invariants: a change is handed to `write` at most `latest` milliseconds after it, while typing
// goes on as well as when it rests; nothing is written when nothing changed; what changed during
// a write is written by the next one; a write that fails is tried again at the next change.

/** Milliseconds from the first change that is not kept until it is written, at the latest. */
export const latest = 700

/** How long changes are gathered before an idle moment is waited for. */
const gathering = 450

/** Writes soon after changes. */
export class Autosave {
  private timer: ReturnType<typeof setTimeout> | undefined
  private idle: number | undefined
  private underWay: Promise<void> | undefined
  private since: number | undefined

  constructor(private readonly write: () => Promise<void>) {}

  /** Whether something changed that was not handed to `write` yet. */
  get waiting(): boolean {
    return this.since !== undefined
  }

  /** Whether everything that changed is written. */
  get settled(): boolean {
    return !this.waiting && !this.underWay
  }

  /** Something changed. */
  changed(): void {
    this.since ??= performance.now()
    if (!this.underWay) this.schedule()
  }

  /** Writes what is waiting at once; settles when everything is written. */
  async flush(): Promise<void> {
    await this.underWay
    if (this.waiting) await this.run()
  }

  /** Forgets what is waiting. */
  drop(): void {
    this.unschedule()
    this.since = undefined
  }

  private schedule(): void {
    if (this.timer !== undefined || this.idle !== undefined) return
    const passed = performance.now() - (this.since ?? 0)
    this.timer = setTimeout(
      () => {
        this.timer = undefined
        const timeout = latest - gathering
        if (typeof requestIdleCallback === "undefined") void this.run()
        else this.idle = requestIdleCallback(() => void this.run(), { timeout })
      },
      Math.max(0, gathering - passed),
    )
  }

  private unschedule(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    if (this.idle !== undefined) cancelIdleCallback(this.idle)
    this.idle = undefined
  }

  private run(): Promise<void> {
    this.unschedule()
    if (this.underWay) return this.underWay
    this.since = undefined
    this.underWay = this.write().finally(() => {
      this.underWay = undefined
      if (this.waiting) this.schedule()
    })
    return this.underWay
  }
}
