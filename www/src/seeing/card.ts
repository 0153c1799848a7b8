// In: the pointer over an underline, or a key at the cursor. Out: a card beside the words with all
// of their findings, and the ways to act on them.
// Events: those of an entry. Invariants: the pointer's card takes no focus and goes with the
// pointer; the key's card takes the focus and gives it back (Escape, or leaving it); the draft is
// not touched from here.
import type { Editor } from "@tiptap/core"
import { LitElement, css, html, nothing } from "lit"
import type { RuleInfo } from "../../pkg/soat.js"
import { findingEntry } from "../finding-entry.js"
import type { Located } from "../findings.js"
import { entryStyles, sharedStyles } from "../panel-styles.js"
import type { PlanText } from "../structure.js"
import { marksAt } from "../underlines.js"
import type { Language } from "../words.js"
import { seeingWords } from "../words/seeing.js"
import { blanksOf } from "../writing/blanks.js"

/** Milliseconds that the pointer may need from the words to the card. */
const patience = 350

/** `<soat-card>`. */
export class Card extends LitElement {
  static override properties = {
    language: {},
    rules: { attribute: false },
    text: { attribute: false },
    entries: { attribute: false },
  }
  static override styles = [
    sharedStyles,
    entryStyles,
    css`
      .card {
        position: fixed;
        z-index: 4;
        box-sizing: border-box;
        overflow: auto;
        width: min(420px, calc(100vw - 24px));
        max-height: min(70vh, 560px);
        border: 1px solid var(--edge);
        border-radius: 6px;
        padding: 8px 10px;
        background: var(--paper);
        box-shadow: 0 4px 18px #1b253033;
      }
      .finding {
        margin: 0 0 8px;
      }
      .foot {
        display: flex;
        justify-content: space-between;
        color: var(--faint);
        font-size: 13px;
      }
      .close {
        border: 0;
        padding: 0 4px;
        background: none;
        color: var(--soft);
      }
    `,
  ]

  declare language: Language
  declare rules: RuleInfo[]
  declare text: PlanText | null
  declare entries: Located[]
  /** Whether it was opened by a key and so holds the focus. */
  private held = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private editor: Editor | undefined
  private find: (key: string) => Located | undefined = () => undefined
  private ends: (position: number) => Located[] = () => []

  constructor() {
    super()
    this.language = "vi"
    this.rules = []
    this.text = null
    this.entries = []
    this.addEventListener("keydown", this.pressed)
    this.addEventListener("mouseenter", () => clearTimeout(this.timer))
    this.addEventListener("mouseleave", () => this.leave())
    this.addEventListener("focusin", () => (this.held = true))
    this.addEventListener("focusout", ({ relatedTarget }) => {
      const gone = relatedTarget instanceof Node && !this.contains(relatedTarget)
      if (gone) this.close()
    })
  }

  /** Watches `editor`; `find` gives the finding of a key, `ends` those whose other end is at a
   * place. */
  watch(editor: Editor, find: Card["find"], ends: Card["ends"]): void {
    this.editor = editor
    this.find = find
    this.ends = ends
    const { dom } = editor.view
    dom.addEventListener("mouseover", (event) => {
      if (this.held) return
      const target = event.target instanceof Element ? event.target.closest(".mark") : null
      const at = target && editor.view.posAtCoords({ left: event.clientX, top: event.clientY })
      if (!target || !at) return this.leave()
      clearTimeout(this.timer)
      this.open(at.pos, target.getBoundingClientRect())
    })
    dom.addEventListener("mouseleave", () => this.leave())
    dom.addEventListener("keydown", (event) => {
      // While there are places to fill in, F2 leads to the next of them.
      const free = event.key === "F2" && blanksOf(editor.state).length === 0
      const asked = free || (event.key === "Enter" && event.altKey)
      if (asked && this.openAtCursor()) event.preventDefault()
      else if (!asked && this.entries.length > 0) {
        this.close()
        // That is all that the key was for.
        if (event.key === "Escape") event.preventDefault()
      }
    })
    document.addEventListener("scroll", ({ target }) => target !== this && this.leave(), {
      capture: true,
      passive: true,
    })
  }

  /** Opens the card at the cursor and goes into it; says whether there is anything to show. */
  private openAtCursor(): boolean {
    const view = this.editor?.view
    if (!view) return false
    const { from } = view.state.selection
    const { left, top, bottom } = view.coordsAtPos(from)
    const place = new DOMRect(left, top, 0, bottom - top)
    if (!this.open(from, place) && !this.show(this.ends(from), place)) return false
    this.held = true
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(".message")?.focus(),
    )
    return true
  }

  /** Takes the card away; the focus goes back to the draft if it was here. */
  close({ back = false } = {}): void {
    clearTimeout(this.timer)
    this.held = false
    this.entries = []
    if (back) this.editor?.view.focus()
  }

  protected override render() {
    const { language, rules, text, entries } = this
    const say = seeingWords[language]
    if (!text || entries.length === 0) return nothing
    const surroundings = { language, rules, text, selected: null, full: true }
    return html`<div class="card" role="dialog" aria-label=${say.card} tabindex="-1">
      ${entries.map((it) => findingEntry(it, surroundings))}
      <p class="foot">
        <span>${say.cardHelp}</span>
        <button class="close" @click=${() => this.close({ back: true })}>${say.closeCard}</button>
      </p>
    </div>`
  }

  private open(position: number, words: DOMRect): boolean {
    if (!this.editor) return false
    const marks = marksAt(this.editor.state, position)
    const found = marks.map(({ key }) => this.find(key)).filter((it) => it !== undefined)
    return this.show(found, words)
  }

  /** Shows `found` beside `words`; says whether there is anything to show. */
  private show(found: Located[], words: DOMRect): boolean {
    const same = found.map(({ key }) => key).join() === this.entries.map(({ key }) => key).join()
    this.entries = found
    if (!same) void this.updateComplete.then(() => this.place(words))
    return found.length > 0
  }

  /** Below the words, or above them where there is no room. */
  private place(words: DOMRect): void {
    const card = this.renderRoot.querySelector<HTMLElement>(".card")
    if (!card) return
    card.scrollTop = 0
    card.style.maxHeight = ""
    const below = innerHeight - words.bottom - 14
    const above = words.top - 14
    const under = card.offsetHeight <= below || below >= above
    // The words stay in sight: a card that is too tall for its side is scrolled.
    card.style.maxHeight = `${Math.min(under ? below : above, 560)}px`
    const left = Math.min(words.left, innerWidth - card.offsetWidth - 12)
    card.style.top = `${under ? words.bottom + 6 : words.top - card.offsetHeight - 6}px`
    card.style.left = `${Math.max(12, left)}px`
  }

  private leave(): void {
    if (this.held || this.entries.length === 0) return
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.close(), patience)
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key !== "Escape") return
    event.preventDefault()
    this.close({ back: true })
  }
}

customElements.define("soat-card", Card)
