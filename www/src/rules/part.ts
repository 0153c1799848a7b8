// In: the rules, and what a part of the dialog does with them. Out: that part, with what was done
// or why it was not said above it.
// Invariants: what was done is heard by a screen reader; a refusal stays until the next attempt;
// what takes longer than half a second says that it is under way.
import { LitElement, html, nothing, type TemplateResult } from "lit"
import type { Language } from "../words.js"
import { keepingWords } from "../words/keeping.js"
import { rulesWords, type RulesWords } from "../words/rules.js"
import { faultList } from "./fault-list.js"
import type { Refusal, RulesModel } from "./model.js"
import { PackError } from "./pack-files.js"

/** A part of the dialog of rules; what extends it says what is in it. */
export abstract class RulesPart extends LitElement {
  static override properties = {
    language: {},
    model: { attribute: false },
    said: { state: true },
    problem: { state: true },
    refused: { state: true },
    busy: { state: true },
  }

  declare language: Language
  declare model: RulesModel
  declare protected said: string
  declare protected problem: string
  declare protected refused: { refusal: Refusal & { why: "refused" }; title: string } | null
  declare protected busy: boolean

  constructor() {
    super()
    this.language = "vi"
    this.said = ""
    this.problem = ""
    this.refused = null
    this.busy = false
  }

  protected override createRenderRoot(): HTMLElement {
    return this
  }

  /** The words in the reader's language. */
  protected get say(): RulesWords {
    return rulesWords[this.language]
  }

  protected abstract inside(): TemplateResult

  protected override firstUpdated(): void {
    this.model.addEventListener("change", () => this.requestUpdate())
  }

  /** Makes a change; true when it was made. `done` is said then, `title` above a refusal. */
  protected async attempt(
    change: () => Promise<Refusal | undefined> | Refusal | undefined,
    done: () => string,
    title: () => string = () => "",
  ): Promise<boolean> {
    this.clear()
    const timer = setTimeout(() => (this.busy = true), 500)
    try {
      const refusal = await change()
      if (!refusal) this.said = done()
      else if (refusal.why === "refused") this.refused = { refusal, title: title() }
      else this.problem = this.say[refusal.why]
      return !refusal
    } catch (error) {
      this.problem = error instanceof PackError ? this.say.noPack[error.why] : this.say.failed
      return false
    } finally {
      clearTimeout(timer)
      this.busy = false
    }
  }

  /** Says nothing any more of what was done before. */
  clear(): void {
    this.said = this.problem = ""
    this.refused = null
  }

  /** Takes the keyboard to what `selector` finds once it is shown. */
  protected async lead(selector: string): Promise<void> {
    await this.updateComplete
    this.querySelector<HTMLElement>(selector)?.focus()
  }

  protected override render() {
    const { refused, language } = this
    return html`
      <div class="rules-heard">
        <p class="kept-busy" role="status">${this.busy ? keepingWords[language].working : ""}</p>
        <p class="rules-said" role="status">${this.said}</p>
        <p class="kept-problem" role="alert">${this.problem}</p>
      </div>
      <div role="alert">
        ${
          refused
            ? html`<div class="kept-problem rules-refused">
                ${refused.title ? html`<p>${refused.title}</p>` : nothing}
                ${faultList(refused.refusal.faults[language], refused.refusal.pack, language)}
              </div>`
            : nothing
        }
      </div>
      ${this.inside()}
    `
  }
}

/** A day as people write it here. */
export function dayWords(day: string): string {
  return day.split("-").toReversed().join("/")
}

/** This day, as it is kept. */
export function today(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, "0")
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
