// In: the language and the chosen view. Out: the tabs above the side of the page.
// Event: `view` (what the side is to show).
// Invariant: tabs are used as tabs are: arrows go from one to the next, one is always chosen.
import { LitElement, css, html } from "lit"
import { sharedStyles } from "./panel-styles.js"
import { words, type Language } from "./words.js"

/** What the side of the page can show. */
export type View = "findings" | "reading"

const views: View[] = ["findings", "reading"]

/** `<soat-tabs>`. */
export class Tabs extends LitElement {
  static override properties = { language: {}, view: {} }
  static override styles = [
    sharedStyles,
    css`
      div {
        display: flex;
        gap: 4px;
        border-bottom: 1px solid var(--line);
        padding: 8px 12px 0;
      }
      button {
        border: 1px solid transparent;
        border-bottom: 3px solid transparent;
        border-radius: 4px 4px 0 0;
        padding: 6px 10px 4px;
        background: none;
        color: var(--soft);
        font-weight: 600;
      }
      [aria-selected="true"] {
        border-bottom-color: var(--accent);
        color: var(--ink);
      }
    `,
  ]

  declare language: Language
  declare view: View

  constructor() {
    super()
    this.language = "vi"
    this.view = "findings"
  }

  protected override render() {
    const text = words[this.language]
    return html`<div role="tablist" aria-label=${text.views} @keydown=${this.move}>
      ${views.map(
        (view) =>
          html`<button
            role="tab"
            aria-selected=${view === this.view}
            tabindex=${view === this.view ? 0 : -1}
            @click=${() => this.choose(view)}
          >
            ${text[view]}
          </button>`,
      )}
    </div>`
  }

  private move({ key }: KeyboardEvent): void {
    if (key !== "ArrowLeft" && key !== "ArrowRight") return
    const other = views.find((view) => view !== this.view)
    if (other) this.choose(other)
    const chosen = () => this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')
    void this.updateComplete.then(() => chosen()?.focus())
  }

  private choose(view: View): void {
    this.view = view
    this.dispatchEvent(new CustomEvent<View>("view", { detail: view }))
  }
}

customElements.define("soat-tabs", Tabs)
