// In: a draft as it stands, at the moments when it is written. Out: its versions.
// Invariants: what stood there when a draft was opened is kept before anything that was changed;
// while work goes on a version is kept every few minutes; a version belongs to the draft that it
// was asked for, whatever is open by then.
import type { Open } from "./open-draft.js"
import type { Body, Store } from "./store.js"
import { versionEvery, type VersionEntry, type VersionKind } from "./thinning.js"

/** The versions of drafts. */
export class Versions {
  private promised = false

  constructor(private readonly store: () => Promise<Store>) {}

  /** Those of a draft, the newest first. */
  async list(draft: string): Promise<VersionEntry[]> {
    return (await this.store()).versions(draft)
  }

  /** The words of one. */
  async read(id: string): Promise<Body> {
    const body = await (await this.store()).version(id)
    if (!body) throw new Error("the version is gone")
    return body
  }

  /** Deletes one. */
  async remove(id: string): Promise<void> {
    await (await this.store()).removeVersion(id)
  }

  /** Keeps one. */
  async add(draft: string, body: Body, kind: VersionKind, name = "", at = Date.now()) {
    await (await this.store()).keepVersion(draft, body, { at, kind, name }, Date.now())
    if (this.promised) return
    // Work that is worth versions is worth the browser's promise not to tidy it away.
    this.promised = true
    void navigator.storage?.persist?.().catch(() => undefined)
  }

  /** Keeps what `open` was opened with, or from time to time what it is `now`. */
  async addInPassing(open: Open, now: () => Body): Promise<void> {
    const { id, base } = open
    if (base) {
      open.base = undefined
      open.versionAt = Date.now()
      const [newest] = await this.list(id)
      if ((newest?.at ?? 0) < base.at) await this.add(id, base, "automatic", "", base.at)
    } else if (Date.now() - open.versionAt >= versionEvery) {
      open.versionAt = Date.now()
      await this.add(id, now(), "automatic")
    }
  }
}
