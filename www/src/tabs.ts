// In: the language and the chosen view. Out: the tabs above the side of the page, and the switch
// that makes the side wider.
// Events: `view` (what the side is to show), `widen` (whether it is to be wide).
// Invariant: tabs are used as tabs are: arrows, Home and End go among them, one is always chosen.
import { LitElement, css, html } from "lit"
import { sharedStyles } from "./panel-styles.js"
import { words, type Language } from "./words.js"
import { seeingWords, type View } from "./words/seeing.js"

export type { View }

const views: View[] = [
  "findings",
  "outline",
  "targets",
  "matrix",
  "timeline",
  "citations",
  "reading",
]

/** `<soat-tabs>`. */
export class Tabs extends LitElement {
  static override properties = { language: {}, view: {}, wide: { state: true } }
  static override styles = [
    sharedStyles,
    css`
      :host {
        display: flex;
        align-items: end;
        border-bottom: 1px solid var(--line);
        padding: 4px 6px 0;
      }
      [role="tablist"] {
        display: flex;
        flex: 1;
        flex-wrap: wrap;
        gap: 0 2px;
      }
      button {
        border: 1px solid transparent;
        border-bottom: 3px solid transparent;
        border-radius: 4px 4px 0 0;
        padding: 4px 6px 2px;
        background: none;
        color: var(--soft);
        font-size: 13px;
        font-weight: 600;
      }
      [aria-selected="true"] {
        border-bottom-color: var(--accent);
        color: var(--ink);
      }
      .widen {
        flex: none;
        border-radius: 4px;
        font-size: 16px;
      }
      @media (max-width: 820px) {
        [role="tablist"] {
          flex-wrap: nowrap;
          overflow-x: auto;
        }
        button {
          flex: none;
        }
        .widen {
          display: none;
        }
      }
    `,
  ]

  declare language: Language
  declare view: View
  declare protected wide: boolean

  constructor() {
    super()
    this.language = "vi"
    this.view = "findings"
    this.wide = false
  }

  protected override render() {
    const text = words[this.language]
    const say = seeingWords[this.language]
    const name = this.wide ? say.narrow : say.widen
    return html`<div role="tablist" aria-label=${text.views} @keydown=${this.move}>
        ${views.map(
          (view) =>
            html`<button
              role="tab"
              data-view=${view}
              aria-selected=${view === this.view}
              tabindex=${view === this.view ? 0 : -1}
              @click=${() => this.choose(view)}
            >
              ${view === "findings" || view === "reading" ? text[view] : say.views[view]}
            </button>`,
        )}
      </div>
      <button
        class="widen"
        aria-pressed=${this.wide}
        aria-label=${name}
        title=${name}
        @click=${this.widen}
      >
        ${this.wide ? "⇥" : "⇤"}
      </button>`
  }

  private move({ key }: KeyboardEvent): void {
    const at = views.indexOf(this.view)
    const last = views.length - 1
    const next: Record<string, number> = {
      ArrowLeft: at === 0 ? last : at - 1,
      ArrowRight: at === last ? 0 : at + 1,
      Home: 0,
      End: last,
    }
    const other = views[next[key] ?? -1]
    if (!other) return
    this.choose(other)
    void this.updateComplete.then(() => this.focus())
  }

  /** Takes the keyboard to the chosen tab. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
  }

  private choose(view: View): void {
    this.view = view
    this.dispatchEvent(new CustomEvent<View>("view", { detail: view }))
  }

  private widen(): void {
    this.wide = !this.wide
    this.dispatchEvent(new CustomEvent<boolean>("widen", { detail: this.wide }))
  }
}

customElements.define("soat-tabs", Tabs)
