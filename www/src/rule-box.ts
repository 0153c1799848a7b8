// In: what a sentence found, or where it goes wrong. Out: the box in which rules are tried.
// Events: `sentence` (what was typed, when typing rests), `go` (a place of the draft).
// Invariant: the outcome shown is that of the sentence in the box; one that is out of step is
// shown dimmed until its answer comes.
import { LitElement, html, nothing, type PropertyValues } from "lit"
import type { Finding, RuleProblem } from "../pkg/soat.js"
import type { Tried } from "./checking.js"
import { openRuleEditor, replaceWith, type RuleEditor } from "./rule-editor.js"
import { ruleBoxStyles } from "./rule-box-styles.js"
import { words, type Language } from "./words.js"

/** How long typing rests before a sentence is tried, in milliseconds. */
const rest = 120

/** `<soat-rule-box>`. */
export class RuleBox extends LitElement {
  static override properties = {
    language: {},
    tried: { attribute: false },
    waiting: { state: true },
    written: { state: true },
  }
  static override styles = ruleBoxStyles

  declare language: Language
  declare tried: Tried | null
  declare protected waiting: boolean
  declare protected written: boolean
  private editor: RuleEditor | undefined
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    super()
    this.language = "vi"
    this.tried = null
    this.waiting = false
    this.written = false
  }

  protected override render() {
    const text = words[this.language]
    return html`
      <h2>${text.ruleBox}</h2>
      <p class="quiet">${text.ruleBoxHelp}</p>
      <div class="sentence"></div>
      <details .open=${!this.written}>
        <summary class="quiet">${text.examples}</summary>
        <div class="examples">
          ${text.exampleSentences.map(
            (sentence) =>
              html`<button class="chip" @click=${() => this.editor?.write(sentence)}>
                ${sentence}
              </button>`,
          )}
        </div>
      </details>
      <div class="outcome ${this.waiting ? "waiting" : ""}" aria-live="polite">
        ${this.outcome()}
      </div>
    `
  }

  protected override firstUpdated(): void {
    const parent = this.renderRoot.querySelector<HTMLElement>(".sentence")
    if (!parent) return
    const root = this.renderRoot as ShadowRoot
    this.editor = openRuleEditor(parent, root, (sentence) => this.typed(sentence))
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { ruleBox, rulePlaceholder } = words[this.language]
    if (changed.has("language"))
      this.editor?.speak({ label: ruleBox, placeholder: rulePlaceholder })
    if (!changed.has("tried")) return
    this.waiting = false
    this.editor?.show(this.tried?.trial.problems ?? [])
  }

  private typed(sentence: string): void {
    this.written = sentence.trim() !== ""
    this.waiting = this.written
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.tell("sentence", sentence), rest)
  }

  private outcome() {
    if (!this.tried) return nothing
    const { problems, report } = this.tried.trial
    if (problems.length > 0) return problems.map((problem) => this.problem(problem))
    const text = words[this.language]
    const found = [...(report?.findings ?? []), ...(report?.untold ?? [])]
    return html`
      ${(report?.examined ?? []).map(
        ({ count, of, held, violated, untold }) =>
          html`<p class="examined">${text.tryExamined(count, of)}</p>
            ${
              count === 0
                ? nothing
                : html`<p class="quiet">${text.tryOutcome(held, violated, untold)}</p>`
            }`,
      )}
      <ul>
        ${found.map((finding) => this.found(finding))}
      </ul>
    `
  }

  private problem(problem: RuleProblem) {
    const { message, help, expected } = problem
    const replace = (word: string) => () =>
      this.editor && replaceWith(this.editor.view, problem, word)
    return html`<div class="problem">
      <p class="wrong">${message}</p>
      ${help ? html`<p>${help}</p>` : nothing}
      ${
        expected.length === 0
          ? nothing
          : html`<p class="quiet">${words[this.language].replaceWith}</p>
              <div class="examples">
                ${expected.map((word) => html`<button class="chip" @click=${replace(word)}>${word}</button>`)}
              </div>`
      }
    </div>`
  }

  private found({ message, quote, span, related, verdict }: Finding) {
    const text = words[this.language]
    const places = [{ words: quote || text.absentHere, span }, ...related]
    return html`<li class=${verdict}>
      <p>${message}</p>
      ${places.map(
        (it) =>
          html`<button
            class="place"
            aria-label=${text.goTo(it.words)}
            @click=${() => this.tell("go", { span: it.span })}
          >
            ${it.words}
          </button>`,
      )}
    </li>`
  }

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }
}

customElements.define("soat-rule-box", RuleBox)

declare global {
  interface HTMLElementTagNameMap {
    "soat-rule-box": RuleBox
  }
}
