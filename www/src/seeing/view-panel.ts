// In: what was read of the draft, where the cursor is. Out: the ground that the tables and
// pictures stand on.
// Event: `go` (a place of the draft). Invariants: a row is where the cursor is when the cursor is
// in its words; nothing is shown before something was read.
import { LitElement, html, type TemplateResult } from "lit"
import type { Span, Views } from "../../pkg/soat.js"
import type { Viewed } from "../checking.js"
import type { Located } from "../findings.js"
import { words, type Language } from "../words.js"
import { seeingWords, type SeeingWords } from "../words/seeing.js"

/** A table or picture of the draft. */
export abstract class ViewPanel extends LitElement {
  static override properties = {
    language: {},
    viewed: { attribute: false },
    findings: { attribute: false },
    here: { attribute: false },
  }

  declare language: Language
  declare viewed: Viewed | null
  /** The present findings, for the panels that count them. */
  declare findings: Located[]
  /** The cursor, as a position of the document. */
  declare here: number

  constructor() {
    super()
    this.language = "vi"
    this.viewed = null
    this.findings = []
    this.here = 0
  }

  protected abstract renderViews(views: Views, say: SeeingWords): TemplateResult

  protected override render() {
    const say = seeingWords[this.language]
    if (!this.viewed) return html`<p class="quiet empty" role="status">${say.loading}</p>`
    return this.renderViews(this.viewed.views, say)
  }

  /** Whether the cursor is in the words at `span`. */
  protected holdsCursor({ utf16 }: Span): boolean {
    const range = this.viewed?.text.range(utf16)
    return range !== undefined && range.from <= this.here && this.here <= range.to
  }

  /** A button with `label` that leads to `span`. */
  protected link(label: unknown, span: Span, name = "", kind = "place") {
    const say = words[this.language]
    return html`<button
      class=${kind}
      aria-label=${name === "" ? say.goTo(String(label)) : name}
      title=${name}
      @click=${() => this.go(span)}
    >
      ${label}
    </button>`
  }

  protected go(span: Span): void {
    this.dispatchEvent(new CustomEvent("go", { detail: { span } }))
  }
}
