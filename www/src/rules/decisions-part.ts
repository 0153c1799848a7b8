// In: the decisions about rules. Out: them in a list, each with the way back.
// Invariant: a decision about a rule that is no longer there is shown too, with why it is idle.
import { html, nothing } from "lit"
import { withoutSwitch } from "./kept.js"
import { RulesPart } from "./part.js"
import { decided } from "./rule-detail.js"

/** `<soat-rules-decisions>`. */
export class DecisionsPart extends RulesPart {
  protected override inside() {
    const { say, language, model } = this
    const { switches } = model.kept
    const { rules, adopted } = model.handbook ?? {}
    const sentence = (id: string) => {
      const rule = rules?.[language].find((it) => it.id === id)
      return rule?.sentence || rules?.vi.find((it) => it.id === id)?.sentence || id
    }
    return html`
      <p class="kept-help">${say.decisionsHelp}</p>
      ${switches.length === 0 ? html`<p>${say.noDecisions}</p>` : nothing}
      <ul class="kept-list rules-list">
        ${switches.map((made, at) => {
          const idle = adopted?.switches[at]?.[language]
          return html`<li data-decision=${made.rule}>
            <p class="rules-sentence">${sentence(made.rule)} <code>${made.rule}</code></p>
            ${idle ? html`<p class="kept-problem">${say.idleDecision} ${idle}</p>` : nothing}
            ${decided(made, language, { takeBack: (id) => void this.takeBack(id) })}
          </li>`
        })}
      </ul>
    `
  }

  private async takeBack(id: string): Promise<void> {
    const make = () => this.model.make(withoutSwitch(this.model.kept, id))
    await this.attempt(make, () => this.say.takenBack)
    const next = this.querySelector(".rules-takeback") ? ".rules-takeback" : ".rules-said"
    if (next === ".rules-said")
      this.querySelector<HTMLElement>(next)?.setAttribute("tabindex", "-1")
    await this.lead(next)
  }
}

customElements.define("soat-rules-decisions", DecisionsPart)
