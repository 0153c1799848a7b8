// In: a title and what a dialog holds. Out: a dialog over the page.
// Invariants: the browser keeps the keyboard inside and gives it back when the dialog closes; Escape
// closes it; it stands in the page itself, so that a draft shown in it looks as the draft does.
import { LitElement, html, type TemplateResult } from "lit"
import { keepingWords, type KeepingWords } from "../words/keeping.js"
import type { Language } from "../words.js"

let count = 0

/** A dialog; what extends it says what is in it. */
export abstract class Dialog extends LitElement {
  static override properties = { language: {}, problem: { state: true }, busy: { state: true } }

  declare language: Language
  declare protected problem: string
  declare protected busy: boolean
  private readonly titleId = `dialog-${++count}`

  constructor() {
    super()
    this.language = "vi"
    this.problem = ""
    this.busy = false
  }

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  /** The words in the reader's language. */
  protected get words(): KeepingWords {
    return keepingWords[this.language]
  }

  protected abstract heading(): string
  protected abstract inside(): TemplateResult

  /** Opens the dialog. */
  async show(): Promise<void> {
    this.problem = ""
    this.requestUpdate()
    await this.updateComplete
    const dialog = this.querySelector("dialog")
    if (dialog && !dialog.open) dialog.showModal()
  }

  /** Closes it. */
  close(): void {
    this.querySelector("dialog")?.close()
  }

  /** Does something that may fail or take long; either is said in the dialog. */
  protected async attempt(doing: () => Promise<void>, problem: (error: unknown) => string) {
    this.problem = ""
    const timer = setTimeout(() => (this.busy = true), 500)
    try {
      await doing()
    } catch (error) {
      this.problem = problem(error)
    } finally {
      clearTimeout(timer)
      this.busy = false
    }
  }

  protected override render() {
    const { close, working } = this.words
    return html`<dialog class="kept" aria-labelledby=${this.titleId}>
      <div class="kept-head">
        <h2 id=${this.titleId}>${this.heading()}</h2>
        <button class="kept-close" aria-label=${close} title=${close} @click=${() => this.close()}>
          ✕
        </button>
      </div>
      <p class="kept-problem" role="alert">${this.problem}</p>
      <p class="kept-busy" role="status">${this.busy ? working : ""}</p>
      ${this.inside()}
    </dialog>`
  }
}

/** A time as people write it here. */
export function timeWords(at: number, language: Language): string {
  const locale = language === "vi" ? "vi-VN" : "en-GB"
  const clock = new Date(at).toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" })
  const day = new Date(at).toLocaleDateString(locale, {
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
  })
  return `${clock}, ${day}`
}

/** A size as people write it here. */
export function sizeWords(bytes: number, language: Language): string {
  const locale = language === "vi" ? "vi-VN" : "en-GB"
  const [amount, unit] = bytes < 1e6 ? [bytes / 1000, "kB"] : [bytes / 1e6, "MB"]
  return `${amount.toLocaleString(locale, { maximumFractionDigits: amount < 10 ? 1 : 0 })} ${unit}`
}
