// In: the language and the name of what is open. Out: the head of the page.
// Events: `open` (a file), `speak` (a language).
// Invariant: the language is chosen by its own name, so that one who reads only that finds it.
import { LitElement, css, html } from "lit"
import { words, type Language } from "./words.js"

const names: Record<Language, string> = { vi: "Tiếng Việt", en: "English" }

/** What can be opened: endings, and kinds for systems that go by them. */
const accepted = [
  ".docx,.html,.htm,.txt,.md",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "text/html,text/plain,text/markdown",
].join(",")

/** `<soat-header>`. */
export class Header extends LitElement {
  static override properties = { language: {}, name: {} }

  declare language: Language
  declare name: string

  constructor() {
    super()
    this.language = "vi"
    this.name = ""
  }

  static override styles = css`
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 6px 18px;
      padding: 8px 18px;
      background: var(--brand);
      color: #fff;
      font: 14px/1.3 var(--interface);
    }
    h1 {
      margin: 0;
      font: 700 21px/1 var(--document);
    }
    p {
      margin: 0;
      opacity: 0.85;
    }
    .name {
      flex: 1 1 120px;
      font-weight: 600;
      opacity: 1;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .local::before {
      content: "✓ ";
    }
    button {
      border: 1px solid #ffffff80;
      border-radius: 5px;
      padding: 4px 12px;
      background: none;
      color: inherit;
      font: inherit;
      cursor: pointer;
    }
    button:hover {
      background: #ffffff26;
    }
    [role="group"] {
      display: flex;
    }
    [role="group"] button {
      border-radius: 0;
      margin-inline-start: -1px;
    }
    button[aria-pressed="true"] {
      background: #fff;
      color: var(--brand);
    }
    @media (max-width: 560px) {
      :host {
        gap: 4px 10px;
        padding: 6px 10px;
      }
      .name {
        min-width: 90px;
      }
      /* Opening stands in the menu too; what is left takes two rows. */
      .local,
      .open {
        display: none;
      }
      button {
        padding: 3px 8px;
      }
    }
    :focus-visible {
      outline: 2px solid #fff;
      outline-offset: 2px;
    }
  `

  protected override render() {
    const text = words[this.language]
    return html`
      <h1 title=${text.tagline}>Soát</h1>
      <slot name="menu"></slot>
      <p class="name">${this.name || text.sampleName}</p>
      <p class="local">${text.local}</p>
      <slot></slot>
      <button class="open" @click=${this.pick}>${text.open}</button>
      <input type="file" accept=${accepted} hidden @change=${this.picked} />
      <div role="group" aria-label=${text.switchLanguage}>
        ${(["vi", "en"] as const).map(
          (language) =>
            html`<button
              lang=${language}
              aria-pressed=${language === this.language}
              @click=${() => this.tell("speak", language)}
            >
              ${names[language]}
            </button>`,
        )}
      </div>
    `
  }

  /** Lets a file be chosen. */
  pick(): void {
    this.renderRoot.querySelector("input")?.click()
  }

  private picked(event: Event): void {
    const input = event.target as HTMLInputElement
    const file = input.files?.[0]
    if (file) this.tell("open", file)
    input.value = ""
  }

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }))
  }
}

customElements.define("soat-header", Header)

declare global {
  interface HTMLElementTagNameMap {
    "soat-header": Header
  }
}
