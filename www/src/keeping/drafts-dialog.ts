// In: the drafts that are kept on this machine. Out: the list of them, to open, rename and delete.
// Invariants: deleting is asked about where it is done, by name; a draft that another tab has open
// is neither renamed nor deleted; a failure is said and changes nothing.
import { html, nothing } from "lit"
import { Dialog, sizeWords, timeWords } from "./dialog.js"
import type { Keeper } from "./keeper.js"
import { Overtaken, type DraftEntry } from "./store.js"

/** `<soat-drafts>`. */
export class DraftsDialog extends Dialog {
  static override properties = {
    ...Dialog.properties,
    drafts: { state: true },
    asked: { state: true },
    used: { state: true },
  }

  declare protected drafts: DraftEntry[]
  declare protected asked: { id: string; what: "rename" | "remove" } | null
  declare protected used: number
  keeper!: Keeper

  constructor() {
    super()
    this.drafts = []
    this.asked = null
    this.used = 0
  }

  override async show(): Promise<void> {
    this.asked = null
    await super.show()
    await this.reload()
  }

  protected override heading(): string {
    return this.words.drafts.replace("…", "")
  }

  protected override inside() {
    const { words, drafts } = this
    return html`
      <p class="kept-help">${words.draftsHelp}</p>
      ${
        drafts.length === 0
          ? html`<p>${words.noDrafts}</p>`
          : html`<ul class="kept-list">
              ${drafts.map((draft) => this.row(draft))}
            </ul>`
      }
      <div class="kept-foot">
        <button class="kept-main" @click=${() => this.begin()}>${words.newDraft}</button>
        ${
          this.used > 0
            ? html`<span class="kept-help"
                >${words.used(sizeWords(this.used, this.language))}</span
              >`
            : nothing
        }
      </div>
    `
  }

  private row(draft: DraftEntry) {
    const { words, language } = this
    const { id, name, changed, size } = draft
    const asked = this.asked?.id === id ? this.asked.what : undefined
    const present = id === this.keeper.id
    return html`<li data-draft=${id}>
      <div class="kept-about">
        <button
          class="kept-name"
          aria-label=${words.open(name)}
          aria-current=${present ? "true" : nothing}
          @click=${() => this.take(draft)}
        >
          ${name}
        </button>
        <span class="kept-help">
          ${words.changedAt(timeWords(changed, language), sizeWords(size, language))}
          ${present ? html` · <b>${words.openNow}</b>` : nothing}
        </span>
      </div>
      <div class="kept-actions">
        <button aria-label=${words.renameOf(name)} @click=${() => this.ask({ id, what: "rename" })}>
          ${words.rename}
        </button>
        <button aria-label=${words.removeOf(name)} @click=${() => this.ask({ id, what: "remove" })}>
          ${words.remove}
        </button>
      </div>
      ${asked === "rename" ? this.renaming(draft) : nothing}
      ${asked === "remove" ? this.removing(draft) : nothing}
    </li>`
  }

  private renaming({ id, name }: DraftEntry) {
    const { words } = this
    const submit = (event: SubmitEvent) => {
      event.preventDefault()
      const value = new FormData(event.target as HTMLFormElement).get("name")
      const wanted = String(value ?? "").trim()
      if (wanted) void this.change(id, () => this.keeper.rename(id, wanted))
    }
    return html`<form class="kept-asked" @submit=${submit}>
      <label>${words.newName} <input name="name" .value=${name} maxlength="200" required /></label>
      <button class="kept-main">${words.save}</button>
      <button type="button" @click=${() => this.ask(null)}>${words.cancel}</button>
    </form>`
  }

  private removing({ id, name }: DraftEntry) {
    const { words } = this
    return html`<div class="kept-asked" role="group" aria-label=${words.removeOf(name)}>
      <p>${words.removeSure(name)}</p>
      <button
        class="kept-danger"
        @click=${() => this.change(id, () => this.keeper.remove(id, words.newDraftName))}
      >
        ${words.removeYes}
      </button>
      <button @click=${() => this.ask(null)}>${words.cancel}</button>
    </div>`
  }

  /** Asks about a draft, and takes the keyboard to the question. */
  private ask(asked: DraftsDialog["asked"]): void {
    this.asked = asked
    void this.updateComplete.then(() => {
      const first = this.querySelector<HTMLElement>(".kept-asked :is(input, button)")
      first?.focus()
      if (first instanceof HTMLInputElement) first.select()
    })
  }

  private change(id: string, doing: () => Promise<void>): Promise<void> {
    return this.attempt(async () => {
      await doing()
      this.asked = null
      await this.reload()
      const row = this.querySelector<HTMLElement>(`[data-draft="${id}"] .kept-name`)
      ;(row ?? this.querySelector<HTMLElement>(".kept-name"))?.focus()
    }, this.worded)
  }

  private take({ id }: DraftEntry): Promise<void> {
    if (id === this.keeper.id) return Promise.resolve(this.close())
    return this.attempt(
      async () => {
        await this.keeper.openDraft(id)
        this.close()
      },
      () => this.words.unreadableDraft,
    )
  }

  private begin(): Promise<void> {
    return this.attempt(async () => {
      await this.keeper.newDraft(this.words.newDraftName)
      this.close()
    }, this.worded)
  }

  private async reload(): Promise<void> {
    await this.attempt(async () => {
      this.drafts = await this.keeper.drafts()
      this.used = (await navigator.storage?.estimate?.())?.usage ?? 0
    }, this.worded)
  }

  private readonly worded = (error: unknown) =>
    error instanceof Overtaken ? this.words.openElsewhere : this.words.failedNow
}

customElements.define("soat-drafts", DraftsDialog)
