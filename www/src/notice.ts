// In: something to tell the reader. Out: one quiet line that a screen reader hears.
// Invariant: one notice at a time; a problem stays until it is closed or replaced, other notices
// go after a while.
import { LitElement, css, html, nothing } from "lit"
import { words, type Language } from "./words.js"

/** `<soat-notice>`. */
export class Notice extends LitElement {
  static override properties = {
    language: {},
    text: { state: true },
    problem: { state: true },
  }

  declare language: Language
  declare protected text: string
  declare protected problem: boolean
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.language = "vi"
    this.text = ""
    this.problem = false
  }

  static override styles = css`
    :host {
      position: fixed;
      inset: auto auto 44px 18px;
      z-index: 5;
      max-width: min(560px, 90vw);
      font: 14px/1.45 var(--interface);
    }
    .notice {
      display: flex;
      align-items: start;
      gap: 12px;
      border: 1px solid var(--line);
      border-inline-start: 4px solid var(--accent);
      border-radius: 6px;
      padding: 10px 12px;
      background: var(--paper);
      color: var(--ink);
      box-shadow: 0 4px 18px #1c243033;
      white-space: pre-line;
    }
    .problem {
      border-inline-start-color: var(--error);
    }
    button {
      border: 0;
      background: none;
      color: var(--soft);
      font: inherit;
      cursor: pointer;
    }
    :focus-visible {
      outline: 2px solid var(--accent);
    }
  `

  /** Tells `text`; a problem stays until it is closed, and so does what has no `seconds`. */
  tell(text: string, { problem = false, seconds = 8 } = {}): void {
    clearTimeout(this.timer)
    this.text = text
    this.problem = problem
    if (!problem && seconds > 0) this.timer = setTimeout(() => this.close(), seconds * 1000)
  }

  /** Takes the notice away. */
  close(): void {
    clearTimeout(this.timer)
    this.text = ""
  }

  protected override render() {
    return html`<div role="status" aria-live="polite">
      ${
        this.text === ""
          ? nothing
          : html`<div class="notice ${this.problem ? "problem" : ""}">
              <span>${this.text}</span>
              <button aria-label=${words[this.language].closeNotice} @click=${this.close}>✕</button>
            </div>`
      }
    </div>`
  }
}

customElements.define("soat-notice", Notice)

declare global {
  interface HTMLElementTagNameMap {
    "soat-notice": Notice
  }
}
