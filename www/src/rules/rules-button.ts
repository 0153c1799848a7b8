// In: the language. Out: the button in the head of the page that opens the rules.
// Event: `rules` (they are asked for).
// Invariant: it looks as the other buttons of the head do.
import { LitElement, html } from "lit"
import { menuStyles } from "../keeping/menu-styles.js"
import type { Language } from "../words.js"
import { rulesWords } from "../words/rules.js"

/** `<soat-rules>`. */
export class RulesButton extends LitElement {
  static override properties = { language: {} }
  static override styles = menuStyles

  declare language: Language

  constructor() {
    super()
    this.language = "vi"
  }

  protected override render() {
    const { advanced, advancedHelp } = rulesWords[this.language]
    return html`<button
      class="opener"
      aria-haspopup="dialog"
      title=${advancedHelp}
      @click=${() => this.dispatchEvent(new CustomEvent("rules"))}
    >
      ${advanced}
    </button>`
  }
}

customElements.define("soat-rules", RulesButton)
