// In: counts, places to fill in, the zoom. Out: the line below the page that tells them.
// Events: `blank` (go to the next place to fill in), `alike` (fill in those like the last), `zoom`
// (1, -1, or a number of per cent).
// Invariant: what is selected is counted as well as the whole; nothing here takes the caret.
import { LitElement, css, html, nothing } from "lit"
import type { Language } from "../words.js"
import { writingWords } from "../words/writing.js"
import type { Alike } from "./blanks-alike.js"
import type { Count } from "./count.js"
import { zoomLevels } from "./zoom.js"

/** `<soat-status>`. */
export class StatusLine extends LitElement {
  static override properties = {
    language: {},
    all: { attribute: false },
    selected: { attribute: false },
    blanks: { attribute: false },
    alike: { attribute: false },
    zoom: { attribute: false },
  }

  declare language: Language
  declare all: Count
  declare selected: Count | null
  declare blanks: number
  declare alike: Alike | null
  declare zoom: number

  constructor() {
    super()
    this.language = "vi"
    this.all = { words: 0, characters: 0 }
    this.selected = null
    this.blanks = 0
    this.alike = null
    this.zoom = 100
  }

  static override styles = css`
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 16px;
      border-top: 1px solid var(--line);
      padding: 2px 18px;
      background: var(--paper);
      color: var(--soft);
      font: 13px/1.3 var(--interface);
    }
    .zoom {
      display: flex;
      align-items: center;
      margin-inline-start: auto;
    }
    button,
    select {
      height: 26px;
      border: 1px solid transparent;
      border-radius: 4px;
      padding: 0 7px;
      background: none;
      color: var(--ink);
      font: inherit;
      cursor: pointer;
    }
    option {
      background: var(--paper);
    }
    .blanks {
      border-color: var(--edge);
    }
    button:hover {
      background: var(--chosen);
    }
    :focus-visible {
      outline: 2px solid var(--accent);
    }
    @media (max-width: 560px) {
      :host {
        padding: 1px 8px;
      }
      .selected {
        display: none;
      }
    }
  `

  protected override render() {
    const words = writingWords[this.language]
    const number = (count: number) => count.toLocaleString(this.language)
    const { all, selected, zoom } = this
    return html`
      <span class="all">${words.counted(number(all.words), number(all.characters))}</span>
      ${
        selected
          ? html`<span class="selected">
              ${words.countedSelection(number(selected.words), number(selected.characters))}
            </span>`
          : nothing
      }
      ${
        this.blanks > 0
          ? html`<button
              class="blanks"
              @mousedown=${(event: Event) => event.preventDefault()}
              @click=${() => this.tell("blank", 1)}
            >
              ${words.blanks(this.blanks)}
            </button>`
          : nothing
      }
      ${
        this.alike
          ? html`<button
              class="blanks alike"
              @mousedown=${(event: Event) => event.preventDefault()}
              @click=${() => this.tell("alike", 1)}
            >
              ${words.fillAlikeWith(shortened(this.alike.words), this.alike.places.length)}
            </button>`
          : nothing
      }
      <div class="zoom" role="group" aria-label=${words.zoom}>
        <button
          aria-label=${words.zoomOut}
          title=${words.zoomOut}
          @click=${() => this.tell("zoom", -1)}
        >
          −
        </button>
        <select
          aria-label=${words.zoom}
          @change=${(event: Event) => this.tell("zoom", Number((event.target as HTMLSelectElement).value))}
        >
          ${(zoomLevels.includes(zoom) ? zoomLevels : [...zoomLevels, zoom]).map(
            (level) => html`<option value=${level} .selected=${level === zoom}>${level} %</option>`,
          )}
        </select>
        <button
          aria-label=${words.zoomIn}
          title=${words.zoomIn}
          @click=${() => this.tell("zoom", 1)}
        >
          +
        </button>
      </div>
    `
  }

  protected override firstUpdated(): void {
    this.setAttribute("role", "contentinfo")
  }

  private tell(name: string, detail: number): void {
    this.dispatchEvent(new CustomEvent(name, { detail }))
  }
}

function shortened(words: string): string {
  return words.length > 30 ? `${words.slice(0, 29)}…` : words
}

customElements.define("soat-status", StatusLine)

declare global {
  interface HTMLElementTagNameMap {
    "soat-status": StatusLine
  }
}
