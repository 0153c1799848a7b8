// In: the editor of the draft. Out: the draft and its versions, kept on this machine.
// Invariants: what is typed is handed to the browser's storage within a second, and typing waits
// for none of it; one tab writes a draft at a time, and what another one wrote is never
// overwritten; where nothing can be kept the draft goes on and the state says so; with "do not
// keep" nothing is written at all. What is shown of this is not known here.
import type { Editor } from "@tiptap/core"
import { closeHistory } from "@tiptap/pm/history"
import type { Node } from "@tiptap/pm/model"
import { EditorState, type Transaction } from "@tiptap/pm/state"
import { Autosave } from "./autosave.js"
import { contentOf, readContent } from "./content.js"
import { Holds } from "./hold.js"
import { identity, isOwnDoing, ownDoing, replacesMost } from "./identity.js"
import { naming } from "./naming.js"
import { justRead, nameOf, opened, type Open } from "./open-draft.js"
import { recall, remember } from "./remembered.js"
import { newId, Overtaken, Store, type Body, type DraftEntry, type Extras } from "./store.js"
import type { VersionEntry, VersionKind } from "./thinning.js"
import { Versions } from "./versions.js"

/** How the draft is kept at present. */
export type Saving = "fresh" | "kept" | "waiting" | "failed" | "full" | "off" | "readOnly" | "none"

/** What whoever shows it has to tell the reader. */
export type Told = "unreadable" | "copied" | "mine" | "versionFailed" | "erased"

/** How long after a write that failed it is tried again, in milliseconds. */
const retry = 5000

type Heard = { saved: string } | { erased: true }

/** Keeps drafts. Events: `state`, `draft` (other words or extras came in), `told` ({@link Told}). */
export class Keeper extends EventTarget {
  saving: Saving = "fresh"
  readOnly = false
  private store: Store | undefined
  private erased = false
  private off = recall("unkept", "tab") === "yes"
  private editor!: Editor
  private open: Open = opened(newId())
  private readonly known = new Map<string, Open>()
  private waiting: AbortController | undefined
  private readonly autosave = new Autosave(() => this.write())
  private readonly kept = new Versions(() => this.reached())
  private readonly holds = new Holds((id) => void this.handOver(id))
  private readonly channel =
    typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel("soat-keeping")

  /** The draft that was open last, as Tiptap reads it. */
  content: Record<string, unknown> | undefined

  /** Opens the store and recalls the last draft. */
  static async start(): Promise<Keeper> {
    const keeper = new Keeper()
    try {
      keeper.store = await Store.open(() => (keeper.store = undefined))
      if (!keeper.off) await keeper.recall(keeper.store)
    } catch {
      keeper.saving = "none"
    }
    if (keeper.off) keeper.saving = "off"
    return keeper
  }

  /** Keeps the draft of `editor` from now on; `sample` stands in where the last one is unreadable. */
  attach(editor: Editor, sample: string): void {
    this.editor = editor
    editor.registerPlugin(identity(() => this.readOnly))
    editor.registerPlugin(naming())
    if (this.content && editor.state.doc.attrs.id !== this.open.id) {
      this.open = opened(newId())
      editor.commands.setContent(sample, { emitUpdate: false })
      this.tell("unreadable")
    }
    this.content = undefined
    this.known.set(this.open.id, this.open)
    if (editor.state.doc.attrs.id !== this.open.id) this.own("id", this.open.id)
    this.open.base ??= { content: contentOf(editor.state.doc), extras: {}, at: Date.now() }
    void this.hold()
    editor.on("update", ({ transaction }) => this.changed(transaction))
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") void this.autosave.flush()
    })
    addEventListener("pagehide", () => this.leave())
    addEventListener("beforeunload", (event) => {
      if (this.wouldBeLost) event.preventDefault()
    })
    this.channel?.addEventListener("message", ({ data }: MessageEvent<Heard>) => {
      if ("erased" in data) this.lose()
      else if (this.readOnly && data.saved === this.open.id) void this.reread()
    })
    this.show()
  }

  /** The id of the draft that is open. */
  get id(): string {
    return this.open.id
  }

  /** What the draft is called. */
  get name(): string {
    return nameOf(this.editor.state.doc)
  }

  /** Whether closing the page would lose words. */
  get wouldBeLost(): boolean {
    return this.changes && ["failed", "full", "off", "none"].includes(this.saving)
  }
  private changes = false
  private again: ReturnType<typeof setTimeout> | undefined

  /** What a feature keeps beside the draft under a name of its own. */
  getExtra<T>(name: string): T | undefined {
    return this.open.extras[name] as T | undefined
  }

  /** Keeps plain data beside the draft and its versions. */
  setExtra(name: string, value: unknown): void {
    if (this.readOnly) return
    this.open.extras = { ...this.open.extras, [name]: value }
    this.touched()
  }

  /** All drafts on this machine, the one changed last first. */
  async drafts(): Promise<DraftEntry[]> {
    await this.flush()
    return (await this.reached()).list()
  }

  /** Writes what is waiting; settles when it is written. */
  async flush(): Promise<void> {
    await this.autosave.flush()
  }

  /** Opens another draft in place of the present one. */
  async openDraft(id: string): Promise<void> {
    await this.flush()
    const kept = await (await this.reached()).read(id)
    if (!kept) throw new Error("the draft is gone")
    const doc = this.node(kept.body.content)
    this.take({ ...opened(id), ...justRead(kept) }, doc)
  }

  /** Begins a draft without words. */
  async newDraft(name: string): Promise<void> {
    await this.flush()
    const open = opened(newId())
    const doc = this.editor.schema.topNodeType.createAndFill({ id: open.id, name })
    if (doc) this.take(open, doc)
  }

  /** Names a draft. */
  async rename(id: string, name: string): Promise<void> {
    if (id === this.open.id) {
      this.own("name", name)
      this.touched()
      return this.flush()
    }
    await this.alone(id, async (store) => {
      const kept = await store.read(id)
      if (!kept) return
      const content = readContent(kept.body.content) as { attrs?: object }
      const bytes = new TextEncoder().encode(
        JSON.stringify({ ...content, attrs: { ...content.attrs, name } }),
      )
      const { revision, changed } = kept.entry
      await store.write(id, name, { ...kept.body, content: bytes }, revision, changed)
    })
  }

  /** Deletes a draft and its versions; the one that is open gives way to a new one named `name`. */
  async remove(id: string, name: string): Promise<void> {
    if (id !== this.open.id) return this.alone(id, (store) => store.remove(id))
    this.autosave.drop()
    await this.flush()
    await (await this.reached()).remove(id)
    this.known.delete(id)
    this.changes = false
    await this.newDraft(name)
  }

  /** `name` as no other draft of this machine is called. */
  async freeName(name: string): Promise<string> {
    const drafts = await this.reached()
      .then((store) => store.list())
      .catch(() => [])
    const taken = new Set([...drafts.map((it) => it.name), this.name])
    const [, stem = name, ending = ""] = /^(.*?)(\.[^.\s]{1,5})?$/u.exec(name) ?? []
    let free = name
    for (let count = 2; taken.has(free); count++) free = `${stem} (${count})${ending}`
    return free
  }

  /** The versions of the open draft, the newest first. */
  async versions(): Promise<VersionEntry[]> {
    await this.flush()
    return this.kept.list(this.open.id)
  }

  /** The document of a version. */
  async version(id: string): Promise<{ doc: Node; extras: Extras }> {
    const { content, extras } = await this.kept.read(id)
    return { doc: this.node(content), extras }
  }

  /** Keeps the draft as it stands as a version. */
  async keepVersion(name: string, kind: VersionKind = "named"): Promise<void> {
    await this.flush()
    if (!this.open.entry) await this.write()
    if (this.writes) await this.kept.add(this.open.id, this.now(), kind, name)
  }

  /** Deletes a version. */
  async removeVersion(id: string): Promise<void> {
    await this.kept.remove(id)
  }

  /** Returns to a version; the present words are kept as a version first, and undo leads back. */
  async returnTo(id: string): Promise<void> {
    if (this.readOnly) return
    const { doc, extras } = await this.version(id)
    await this.keepVersion("", "before")
    const { state, view } = this.editor
    const tr = state.tr.replaceWith(0, state.doc.content.size, doc.content)
    this.open.extras = extras
    view.dispatch(closeHistory(tr).setMeta("returned", true))
    this.touched()
    this.dispatchEvent(new Event("draft"))
    await this.flush()
  }

  /** Goes on with the words that stand here as a draft of its own. */
  copy(name: string): void {
    const open = opened(newId())
    open.extras = this.open.extras
    this.become(open)
    const tr = ownDoing(this.editor.state.tr).setDocAttribute("id", open.id)
    this.editor.view.dispatch(name ? tr.setDocAttribute("name", name) : tr)
    this.touched()
  }

  /** Asks the tab that has the draft to let this one go on with it. */
  takeOver(): void {
    this.holds.ask(this.open.id)
  }

  /** Whether this tab keeps nothing. */
  get keepsNothing(): boolean {
    return this.off
  }

  /** Stops keeping in this tab and deletes what was kept of the open draft, or keeps it again. */
  async keep(wanted: boolean): Promise<void> {
    this.off = !wanted
    remember("unkept", wanted ? null : "yes", "tab")
    if (wanted) {
      this.touched()
      return this.flush()
    }
    this.autosave.drop()
    await this.flush()
    const { id } = this.open
    this.open.entry = undefined
    remember("draft", null, "tab")
    if (recall("draft") === id) remember("draft", null)
    await this.store?.remove(id)
    this.show()
  }

  /** Lets go of everything, before all data is deleted. */
  async close(): Promise<void> {
    this.erased = true
    this.autosave.drop()
    this.channel?.postMessage({ erased: true } satisfies Heard)
    await this.flush()
    this.changes = false
    this.store?.close()
    this.store = undefined
  }

  /** Keeps again after all data was deleted elsewhere. */
  async keepAgain(): Promise<void> {
    this.erased = false
    for (const open of this.known.values()) open.entry = undefined
    this.touched()
    await this.flush()
  }

  private async recall(store: Store): Promise<void> {
    const drafts = await store.list()
    const wanted = [recall("draft", "tab"), recall("draft"), drafts[0]?.id]
    const last = wanted.find((id) => drafts.some((entry) => entry.id === id))
    const kept = last && (await store.read(last))
    if (!kept) return
    this.open = { ...opened(kept.entry.id), ...justRead(kept) }
    this.content = readContent(kept.body.content)
    this.saving = "kept"
  }

  private changed(transaction: Transaction): void {
    if (isOwnDoing(transaction) || !transaction.docChanged) return
    const { before } = transaction
    const id: string = this.editor.state.doc.attrs.id
    if (id !== this.open.id) {
      const left = this.open
      const unwritten = this.autosave.waiting
      this.autosave.drop()
      // A write of the former draft that is under way comes first.
      if (unwritten && this.writes)
        void this.flush()
          .then(() => this.put(left, before))
          .catch(() => undefined)
      const base = { content: contentOf(this.editor.state.doc), extras: {}, at: Date.now() }
      this.become(this.known.get(id) ?? { ...opened(id), base })
      this.dispatchEvent(new Event("draft"))
    } else if (replacesMost(transaction) && !transaction.getMeta("returned") && this.open.entry) {
      const body = { content: contentOf(before), extras: this.open.extras }
      if (this.writes) void this.inPassing(this.kept.add(this.open.id, body, "automatic"))
    }
    this.touched()
  }

  private touched(): void {
    this.changes = true
    if (this.writes) this.autosave.changed()
    this.show()
  }

  private get writes(): boolean {
    return !this.off && !this.erased && !this.readOnly
  }

  private async write(): Promise<void> {
    if (!this.writes) return
    const { open } = this
    try {
      await this.put(open, this.editor.state.doc)
    } catch (error) {
      if (error instanceof Overtaken && open === this.open) {
        this.copy("")
        return this.tell("copied")
      }
      clearTimeout(this.again)
      this.again = setTimeout(() => this.touched(), retry)
      return this.show(isFull(error) ? "full" : this.store ? "failed" : "none")
    }
    this.saving = "kept"
    this.show()
    if (open === this.open && this.writes)
      await this.inPassing(this.kept.addInPassing(open, () => this.now()))
  }

  private async put(open: Open, doc: Node): Promise<void> {
    const store = await this.reached()
    const start = performance.now()
    const body = { content: contentOf(doc), extras: open.extras }
    performance.measure("soat-keep", { start })
    const expected = open.entry?.revision ?? 0
    open.entry = await store.write(open.id, nameOf(doc), body, expected, Date.now())
    if (open !== this.open) return
    this.rememberOpen()
    this.channel?.postMessage({ saved: open.id } satisfies Heard)
  }

  /** A version that nobody asked for: a failure is said, and the draft is kept all the same. */
  private async inPassing(adding: Promise<void>): Promise<void> {
    await adding.catch(() => this.tell("versionFailed"))
  }

  /** The page goes: what waits is handed over without waiting for anything. */
  private leave(): void {
    if (!this.store || !this.writes || this.autosave.settled) return
    const { id, entry } = this.open
    const doc = this.editor.state.doc
    const now = Date.now()
    const before = entry ?? { id, name: "", created: now, changed: now, size: 0, revision: 0 }
    const body = { content: contentOf(doc), extras: this.open.extras }
    try {
      this.store.writeInPassing(before, nameOf(doc), body, now)
      this.rememberOpen()
      this.open.entry = { ...before, revision: before.revision + 1 }
      this.autosave.drop()
    } catch {
      // The storage is gone before the page is: the last regular write stands.
    }
  }

  /** Puts another draft into the editor; what was undone or done before stays with its own draft. */
  private take(open: Open, doc: Node): void {
    this.changes = false
    this.become(open)
    this.replace(doc)
    this.editor.view.dom.closest("main")?.scrollTo({ top: 0 })
    this.show()
  }

  private replace(doc: Node): void {
    const { editor } = this
    const state = EditorState.create({ doc, plugins: editor.state.plugins })
    editor.view.updateState(state)
    const transaction = ownDoing(editor.state.tr)
    editor.emit("update", { editor, transaction, appendedTransactions: [] })
    editor.emit("transaction", { editor, transaction, appendedTransactions: [] })
    this.dispatchEvent(new Event("draft"))
  }

  private become(open: Open): void {
    this.waiting?.abort()
    this.open.hold?.release()
    this.open.hold = undefined
    this.open = open
    this.known.set(open.id, open)
    if (open.entry) this.rememberOpen()
    this.setReadOnly(false)
    void this.hold()
  }

  /** The next visit begins with this draft; this tab does so even where others have another. */
  private rememberOpen(): void {
    if (this.off) return
    remember("draft", this.open.id)
    remember("draft", this.open.id, "tab")
  }

  private async hold(): Promise<void> {
    const { open } = this
    if (open.hold) return
    const hold = await this.holds.take(open.id)
    if (open !== this.open) return hold?.release()
    if (hold) open.hold = hold
    else this.yield()
  }

  /** Another tab has the draft: it is only read until that tab lets it go. */
  private yield(): void {
    // Words that were typed before this was known are nobody else's.
    if (this.autosave.waiting) {
      this.copy("")
      return this.tell("copied")
    }
    const { open } = this
    const waiting = (this.waiting = new AbortController())
    this.autosave.drop()
    this.setReadOnly(true)
    void this.holds.wait(open.id, waiting.signal).then(async (hold) => {
      if (open !== this.open || waiting.signal.aborted) return hold?.release()
      open.hold = hold
      await this.reread()
      this.setReadOnly(false)
      this.tell("mine")
    })
  }

  private async handOver(id: string): Promise<void> {
    const { open } = this
    if (id !== open.id || !open.hold) return
    await this.flush()
    open.hold.release()
    open.hold = undefined
    this.yield()
  }

  private async reread(): Promise<void> {
    const { open } = this
    const kept = await (await this.reached()).read(open.id)
    if (!kept || open !== this.open) return
    Object.assign(open, justRead(kept))
    this.replace(this.node(kept.body.content))
  }

  private async alone(id: string, then: (store: Store) => Promise<void>): Promise<void> {
    const hold = await this.holds.take(id)
    if (!hold) throw new Overtaken(id)
    try {
      await then(await this.reached())
      this.known.delete(id)
    } finally {
      hold.release()
    }
  }

  private lose(): void {
    this.erased = true
    this.autosave.drop()
    this.show()
    this.tell("erased")
  }

  private async reached(): Promise<Store> {
    this.store ??= await Store.open(() => (this.store = undefined))
    return this.store
  }

  private now(): Body {
    return { content: contentOf(this.editor.state.doc), extras: this.open.extras }
  }

  private node(content: Uint8Array): Node {
    const node = this.editor.schema.nodeFromJSON(readContent(content))
    node.check()
    return node
  }

  private own(attribute: string, value: string): void {
    this.editor.view.dispatch(ownDoing(this.editor.state.tr).setDocAttribute(attribute, value))
  }

  private setReadOnly(readOnly: boolean): void {
    this.readOnly = readOnly
    this.editor.setEditable(!readOnly, false)
    this.show()
  }

  private show(trouble?: Saving): void {
    if (this.off) this.saving = "off"
    else if (this.readOnly) this.saving = "readOnly"
    else if (this.erased) this.saving = "none"
    else if (trouble) this.saving = trouble
    else if (this.autosave.waiting) {
      // What failed goes on being said until a write succeeds.
      if (!["failed", "full", "none"].includes(this.saving)) this.saving = "waiting"
    } else if (this.open.entry) this.saving = "kept"
    else if (this.saving !== "none") this.saving = "fresh"
    if (this.saving === "kept") this.changes = false
    this.dispatchEvent(new Event("state"))
  }

  private tell(told: Told): void {
    this.dispatchEvent(new CustomEvent<Told>("told", { detail: told }))
  }
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError"
}
