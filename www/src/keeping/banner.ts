// In: things that the reader has to know or decide. Out: one line above the draft, with what can be
// done about it.
// Invariants: one banner is seen at a time, the most pressing, but for one that another may stand
// beside; it never covers the draft and takes
// no keyboard away; each is there until it is dealt with.
import { LitElement, css, html, nothing } from "lit"
import { repeat } from "lit/directives/repeat.js"
import { keepingWords, type KeepingWords } from "../words/keeping.js"
import type { Language } from "../words.js"

/** Something to know or to decide. */
export interface Banner {
  id: string
  /** The higher one is seen first. */
  rank: number
  problem?: boolean
  /** Whether the next one is seen beside it. */
  beside?: boolean
  lead?: (words: KeepingWords) => string
  text: (words: KeepingWords) => string
  actions: { label: (words: KeepingWords) => string; run: () => void }[]
}

/** `<soat-banner>`. */
export class Banners extends LitElement {
  static override properties = { language: {}, all: { state: true } }

  declare language: Language
  declare protected all: Banner[]

  constructor() {
    super()
    this.language = "vi"
    this.all = []
  }

  static override styles = css`
    :host {
      display: block;
      font: 14px/1.45 var(--interface);
    }
    section {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 6px 14px;
      border-bottom: 1px solid var(--line);
      border-inline-start: 5px solid var(--accent);
      padding: 7px 14px;
      background: var(--chosen);
      color: var(--ink);
    }
    .problem {
      border-inline-start-color: var(--error);
    }
    p {
      flex: 1 1 280px;
      margin: 0;
    }
    b {
      margin-inline-end: 6px;
    }
    div {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
    }
    button {
      border: 1px solid var(--edge);
      border-radius: 5px;
      padding: 4px 12px;
      background: var(--paper);
      color: var(--ink);
      font: inherit;
      cursor: pointer;
    }
    button:first-child {
      border-color: var(--accent);
      font-weight: 600;
    }
    button:hover {
      background: var(--chosen);
    }
    /* The draft and what is found in it stay in sight beside what is told. */
    @media (max-width: 560px) {
      :host {
        max-height: 30dvh;
        overflow: auto;
      }
    }
    :focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: 1px;
    }
  `

  /** Shows a banner, or the same one anew. */
  tell(banner: Banner): void {
    this.all = [...this.all.filter(({ id }) => id !== banner.id), banner].toSorted(
      (one, other) => other.rank - one.rank,
    )
  }

  /** Takes a banner away. */
  drop(id: string): void {
    if (this.all.some((banner) => banner.id === id))
      this.all = this.all.filter((banner) => banner.id !== id)
  }

  /** Takes the keyboard to what can be done. */
  override focus(): void {
    this.lead()
  }

  /** Takes the keyboard to what can be done about the banner `id`, or about the first. */
  lead(id?: string): void {
    const within = id ? `[data-banner="${id}"] button` : "button"
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(within)?.focus())
  }

  protected override render() {
    const words = keepingWords[this.language]
    const alone = this.all.findIndex((it) => !it.beside)
    const shown = alone < 0 ? this.all : this.all.slice(0, alone + 1)
    return html`<div role="status" aria-live="polite" style="display:block">
      ${repeat(
        shown,
        ({ id }) => id,
        (banner) =>
          html`<section
            class=${banner.problem ? "problem" : ""}
            data-banner=${banner.id}
            aria-label=${banner.lead?.(words) ?? words.notices}
          >
            <p>
              ${banner.lead ? html`<b>${banner.lead(words)}</b>` : nothing}${banner.text(words)}
            </p>
            <div>
              ${banner.actions.map(
                ({ label, run }) => html`<button @click=${run}>${label(words)}</button>`,
              )}
            </div>
          </section>`,
      )}
    </div>`
  }
}

customElements.define("soat-banner", Banners)

declare global {
  interface HTMLElementTagNameMap {
    "soat-banner": Banners
  }
}
