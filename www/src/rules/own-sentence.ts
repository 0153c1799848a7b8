// In: as the rule box. Out: the same, as the field of a rule that is being written.
// Invariant: it offers nothing that the form around it offers.
import { css } from "lit"
import { RuleBox } from "../rule-box.js"
import { ruleBoxStyles } from "../rule-box-styles.js"
import { rulesWords } from "../words/rules.js"

/** `<soat-own-sentence>`. */
export class OwnSentence extends RuleBox {
  static override styles = [
    ruleBoxStyles,
    css`
      :host {
        padding: 0;
        overflow: visible;
      }
      h2 {
        font-size: 14px;
      }
      .outcome ul {
        max-height: 30dvh;
        overflow: auto;
      }
    `,
  ]

  protected override heading(): string {
    return rulesWords[this.language].sentence
  }

  protected override get folds(): boolean {
    return false
  }

  protected override get saves(): boolean {
    return false
  }
}

customElements.define("soat-own-sentence", OwnSentence)

declare global {
  interface HTMLElementTagNameMap {
    "soat-own-sentence": OwnSentence
  }
}
