// In: the editor. Out: the bar that finds and replaces words of the draft.
// Invariants: what is counted is what is shown and replaced; nothing is replaced unasked, all of
// it is one step of undo; closing takes the marks away and the caret back to where it found.
import type { Editor } from "@tiptap/core"
import { closeHistory } from "@tiptap/pm/history"
import { LitElement, html, nothing } from "lit"
import {
  SearchQuery,
  findNext,
  findPrev,
  replaceAll,
  replaceNext,
  setSearchState,
} from "prosemirror-search"
import type { Language } from "../words.js"
import { writingWords } from "../words/writing.js"
import { findAll, queryOf, type Found } from "./search.js"
import { findStyles } from "./find-styles.js"

/** `<soat-find>`. */
export class FindBar extends LitElement {
  static override properties = {
    language: {},
    open: { type: Boolean, reflect: true },
    replacing: { state: true },
    found: { state: true },
    words: { state: true },
  }

  declare language: Language
  declare open: boolean
  declare protected replacing: boolean
  declare protected found: Found[]
  declare protected words: string
  /** What is searched. */
  editor: Editor | null = null
  private replacement = ""
  private matchCase = false
  private wholeWord = false
  private readonly again = () => this.count()

  constructor() {
    super()
    this.language = "vi"
    this.open = false
    this.replacing = false
    this.found = []
    this.words = ""
  }

  static override styles = findStyles

  /** Opens the bar with what is selected in the draft. */
  async show(replacing: boolean): Promise<void> {
    const { editor } = this
    if (!editor) return
    if (!this.open) editor.on("update", this.again)
    this.open = true
    this.replacing ||= replacing
    const { from, to, $from, $to } = editor.state.selection
    const chosen = $from.sameParent($to) ? editor.state.doc.textBetween(from, to, " ", " ") : ""
    if (chosen !== "" && chosen.length <= 100) this.words = chosen
    this.ask(false)
    await this.updateComplete
    const field = this.renderRoot.querySelector<HTMLInputElement>(
      replacing && this.words !== "" ? "[name=replacement]" : "[name=words]",
    )
    field?.focus()
    field?.select()
  }

  /** Finds the next place, or the one before. */
  go(step: 1 | -1): void {
    const view = this.editor?.view
    if (!view) return
    const command = step > 0 ? findNext : findPrev
    command(view.state, view.dispatch)
    this.count()
  }

  protected override render() {
    const text = writingWords[this.language]
    const none = this.found.length === 0
    return html`
      <form role="search" aria-label=${text.findBar} @submit=${this.submit} @keydown=${this.key}>
        <label>
          <span class="name">${text.findWords}</span>
          <input
            name="words"
            autocomplete="off"
            spellcheck="false"
            lang="vi"
            .value=${this.words}
            @input=${this.typed}
          />
        </label>
        <span class="count ${none && this.words !== "" ? "none" : ""}" role="status">
          ${this.told(text)}
        </span>
        <button type="button" ?disabled=${none} @click=${() => this.go(-1)}>
          ${text.previous}
        </button>
        <button type="submit" ?disabled=${none}>${text.next}</button>
        <label>
          <input type="checkbox" @change=${(event: Event) => this.check("matchCase", event)} />
          ${text.matchCase}
        </label>
        <label>
          <input type="checkbox" @change=${(event: Event) => this.check("wholeWord", event)} />
          ${text.wholeWord}
        </label>
        <button type="button" class="close" @click=${this.close}>${text.close}</button>
      </form>
      ${
        this.replacing
          ? html`<form @submit=${this.replaceSubmit} @keydown=${this.key}>
              <label>
                <span class="name">${text.replaceWith}</span>
                <input
                  name="replacement"
                  autocomplete="off"
                  spellcheck="false"
                  lang="vi"
                  @input=${this.typedReplacement}
                />
              </label>
              <button type="submit" ?disabled=${none}>${text.replaceOne}</button>
              <button type="button" ?disabled=${none} @click=${this.all}>${text.replaceAll}</button>
            </form>`
          : nothing
      }
    `
  }

  private told(text: (typeof writingWords)[Language]): string {
    const { found, editor } = this
    if (this.words === "" || !editor) return ""
    if (found.length === 0) return text.noMatch
    const { from, to } = editor.state.selection
    const index = found.findIndex((it) => it.from === from && it.to === to)
    return index < 0 ? text.matches(found.length) : text.matchOf(index + 1, found.length)
  }

  private typed(event: Event): void {
    this.words = (event.target as HTMLInputElement).value
    this.ask(true)
  }

  private typedReplacement(event: Event): void {
    this.replacement = (event.target as HTMLInputElement).value
    this.ask(false)
  }

  private check(option: "matchCase" | "wholeWord", event: Event): void {
    this[option] = (event.target as HTMLInputElement).checked
    this.ask(true)
  }

  /** Looks for what the fields say; `move` goes to the first place from the caret on. */
  private ask(move: boolean): void {
    const view = this.editor?.view
    if (!view) return
    const { words, replacement, matchCase, wholeWord } = this
    const query = queryOf({ words, replacement, matchCase, wholeWord })
    view.dispatch(setSearchState(view.state.tr, query))
    if (move && query.valid) {
      const { from } = view.state.selection
      const next = query.findNext(view.state, from) ?? query.findNext(view.state)
      if (next) this.editor?.chain().setTextSelection(next).scrollIntoView().run()
    }
    this.count()
  }

  private count(): void {
    if (this.open && this.editor) this.found = findAll(this.editor.state)
  }

  private submit(event: Event): void {
    event.preventDefault()
    this.go(1)
  }

  private replaceSubmit(event: Event): void {
    event.preventDefault()
    const view = this.editor?.view
    if (view) replaceNext(view.state, view.dispatch)
    this.count()
  }

  private all(): void {
    const view = this.editor?.view
    if (!view) return
    const { length } = this.found
    replaceAll(view.state, (transaction) => view.dispatch(closeHistory(transaction)))
    this.count()
    // The button that was pressed has nothing left to do and lets go of the keyboard.
    this.renderRoot.querySelector<HTMLInputElement>("[name=words]")?.focus()
    this.dispatchEvent(new CustomEvent("replaced", { detail: length }))
  }

  private readonly key = (event: KeyboardEvent) => {
    if (event.isComposing) return
    const typing = event.target instanceof HTMLInputElement && event.target.name === "words"
    if (event.key === "Escape") this.close()
    else if (event.key === "Enter" && event.shiftKey && typing) this.go(-1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  private close(): void {
    const { editor } = this
    this.open = false
    this.replacing = false
    if (!editor) return
    editor.off("update", this.again)
    const { view } = editor
    view.dispatch(setSearchState(view.state.tr, new SearchQuery({ search: "" })))
    view.focus()
  }
}

customElements.define("soat-find", FindBar)

declare global {
  interface HTMLElementTagNameMap {
    "soat-find": FindBar
  }
}
