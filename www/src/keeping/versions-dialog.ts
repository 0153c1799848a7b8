// In: the versions of the open draft. Out: the list of them and the words of the one that is looked
// at, with what differs marked; a way back to it, and a way to keep one under a name.
// Invariants: looking changes nothing; returning keeps the present words as a version first.
import { DOMSerializer, type Node } from "@tiptap/pm/model"
import { html, nothing, type PropertyValues } from "lit"
import { textOf } from "./content.js"
import { Dialog, sizeWords, timeWords } from "./dialog.js"
import type { Keeper } from "./keeper.js"
import type { VersionEntry } from "./thinning.js"

/** `<soat-versions>`. Events: `returned`, `kept`. */
export class VersionsDialog extends Dialog {
  static override properties = {
    ...Dialog.properties,
    versions: { state: true },
    seen: { state: true },
  }

  declare protected versions: VersionEntry[]
  declare protected seen: { entry: VersionEntry; doc: Node; differing: number } | null
  keeper!: Keeper
  present!: () => Node

  constructor() {
    super()
    this.versions = []
    this.seen = null
  }

  override async show(): Promise<void> {
    this.seen = null
    await super.show()
    await this.reload()
  }

  /** Opens the dialog where a version is named. */
  async name(): Promise<void> {
    await this.show()
    this.querySelector<HTMLElement>(".kept-naming input")?.focus()
  }

  protected override heading(): string {
    return this.words.versions.replace("…", "")
  }

  protected override inside() {
    const { words, versions } = this
    return html`
      <p class="kept-help">${words.versionsHelp}</p>
      ${this.keeper.readOnly || this.keeper.keepsNothing ? nothing : this.naming()}
      ${
        versions.length === 0
          ? html`<p>${words.noVersions}</p>`
          : html`<div class="kept-halves">
              <ul class="kept-list">
                ${versions.map((entry) => this.row(entry))}
              </ul>
              <div class="kept-view">${this.view()}</div>
            </div>`
      }
    `
  }

  private naming() {
    const { words } = this
    const submit = (event: SubmitEvent) => {
      event.preventDefault()
      const form = event.target as HTMLFormElement
      const name = String(new FormData(form).get("name") ?? "").trim()
      if (!name) return
      void this.attempt(
        async () => {
          await this.keeper.keepVersion(name)
          form.reset()
          this.dispatchEvent(new Event("kept"))
          await this.reload()
        },
        () => words.versionFailed,
      )
    }
    return html`<form class="kept-naming" @submit=${submit}>
      <label>
        ${words.versionName}
        <input name="name" maxlength="200" required placeholder=${words.versionNameHint} />
      </label>
      <button class="kept-main">${words.keepVersion.replace("…", "")}</button>
    </form>`
  }

  private row(entry: VersionEntry) {
    const { words, language } = this
    const { id, at, kind, name, size } = entry
    const title = name || words.kinds[kind]
    const time = timeWords(at, language)
    return html`<li data-version=${id} data-kind=${kind}>
      <div class="kept-about">
        <button
          class="kept-name"
          aria-label="${words.look}: ${title}, ${time}"
          aria-current=${this.seen?.entry.id === id ? "true" : nothing}
          @click=${() => this.look(entry)}
        >
          ${title}
        </button>
        <span class="kept-help">${time} · ${sizeWords(size, language)}</span>
      </div>
      ${
        kind === "named"
          ? html`<div class="kept-actions">
              <button aria-label=${words.removeOf(title)} @click=${() => this.discard(id)}>
                ${words.remove}
              </button>
            </div>`
          : nothing
      }
    </li>`
  }

  private view() {
    const { words, seen, language } = this
    if (!seen) return html`<p class="kept-help">${words.chooseVersion}</p>`
    const { entry, differing } = seen
    const same = differing === 0
    return html`
      <div class="kept-foot">
        <span role="status">${same ? words.sameAsNow : words.differing(differing)}</span>
        ${
          same || this.keeper.readOnly
            ? nothing
            : html`<button class="kept-main" @click=${() => this.back(entry)}>
                ${words.returnTo}
              </button>`
        }
      </div>
      <div
        class="kept-page"
        tabindex="0"
        role="region"
        aria-label=${words.viewOf(timeWords(entry.at, language))}
      ></div>
    `
  }

  /** The words of a version are drawn as the draft draws them. */
  protected override updated(changed: PropertyValues): void {
    const page = this.querySelector(".kept-page")
    if (!page || !this.seen || !(changed.has("seen") || page.childElementCount === 0)) return
    const present = new Set<string>()
    this.present().forEach((block) => present.add(textOf(block)))
    const sheet = document.createElement("div")
    sheet.className = "sheet"
    const serializer = DOMSerializer.fromSchema(this.seen.doc.type.schema)
    this.seen.doc.forEach((block) => {
      const element = serializer.serializeNode(block)
      if (element instanceof Element && !present.has(textOf(block)))
        element.classList.add("kept-differs")
      sheet.append(element)
    })
    page.replaceChildren(sheet)
    const first = sheet.querySelector(".kept-differs")
    page.scrollTop = first instanceof HTMLElement ? first.offsetTop - page.clientHeight / 3 : 0
  }

  private look(entry: VersionEntry): Promise<void> {
    return this.attempt(
      async () => {
        const { doc } = await this.keeper.version(entry.id)
        const present = new Set<string>()
        this.present().forEach((block) => present.add(textOf(block)))
        let differing = 0
        doc.forEach((block) => (differing += present.has(textOf(block)) ? 0 : 1))
        // Words that only the draft has differ too.
        if (differing === 0 && doc.childCount !== this.present().childCount)
          differing = Math.abs(doc.childCount - this.present().childCount)
        this.seen = { entry, doc, differing }
      },
      () => this.words.versionUnreadable,
    )
  }

  private back({ id }: VersionEntry): Promise<void> {
    return this.attempt(
      async () => {
        await this.keeper.returnTo(id)
        this.close()
        this.dispatchEvent(new Event("returned"))
      },
      () => this.words.versionFailed,
    )
  }

  private discard(id: string): Promise<void> {
    return this.attempt(
      async () => {
        await this.keeper.removeVersion(id)
        if (this.seen?.entry.id === id) this.seen = null
        await this.reload()
      },
      () => this.words.failedNow,
    )
  }

  private reload(): Promise<void> {
    return this.attempt(
      async () => {
        this.versions = await this.keeper.versions()
      },
      () => this.words.failedNow,
    )
  }
}

customElements.define("soat-versions", VersionsDialog)
