// In: what a sentence found, or where it goes wrong. Out: the box in which rules are tried.
// Events: `sentence` (what was typed, when typing rests), `go` (a place of the draft), `save` (a
// sentence that can be read, to be kept as a rule), `rules` (all rules are asked for).
// Invariants: it is folded to its head until it is asked for, and as it was left; the outcome
// shown is that of the sentence in the box; one that is out of step is shown dimmed until its
// answer comes, and its replacements do nothing.
import { LitElement, html, nothing, type CSSResultGroup, type PropertyValues } from "lit"
import type { RuleProblem, Span } from "../pkg/soat.js"
import type { Tried } from "./checking.js"
import { openRuleEditor, replaceWith, type RuleEditor } from "./rule-editor.js"
import { ruleBoxStyles } from "./rule-box-styles.js"
import type { RuleHelp } from "./rule-help.js"
import { ruleOutcome, type OutcomeActions } from "./rule-outcome.js"
import { recall, remember } from "./keeping/remembered.js"
import { words, type Language } from "./words.js"
import { rulesWords } from "./words/rules.js"

/** How long typing rests before a sentence is tried, in milliseconds. */
const rest = 120

/** `<soat-rule-box>`. */
export class RuleBox extends LitElement {
  static override properties = {
    language: {},
    help: { attribute: false },
    tried: { attribute: false },
    waiting: { state: true },
    written: { type: Boolean, reflect: true },
    folded: { type: Boolean, reflect: true },
  }
  static override styles: CSSResultGroup = ruleBoxStyles

  declare language: Language
  declare help: RuleHelp | null
  declare tried: Tried | null
  declare protected waiting: boolean
  declare written: boolean
  declare folded: boolean
  private editor: RuleEditor | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly actions: OutcomeActions = {
    replace: (problem, word) => this.replace(problem, word),
    go: (span: Span) => this.tell("go", { span }),
  }

  constructor() {
    super()
    this.language = "vi"
    this.help = null
    this.tried = null
    this.waiting = false
    this.written = false
    this.folded = this.folds && recall("rule-box") !== "open"
  }

  protected override render() {
    return html`
      <div class="head">
        <h2>${this.folds ? this.folder() : this.heading()}</h2>
        ${this.saves ? this.advanced() : nothing}
      </div>
      <div class="body" id="rule-box-body" ?hidden=${this.folded}>${this.body()}</div>
    `
  }

  private body() {
    const text = words[this.language]
    return html`
      <p class="quiet" id="rule-box-help">${text.ruleBoxHelp}</p>
      <div class="sentence"></div>
      <details .open=${!this.written} @toggle=${() => this.editor?.moved()}>
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
        ${this.tried ? ruleOutcome(this.tried, this.language, this.actions) : nothing}
      </div>
      ${this.saves && this.tried?.trial.report ? this.saving(this.tried.sentence) : nothing}
    `
  }

  /** What stands above the sentence. */
  protected heading(): string {
    return words[this.language].ruleBox
  }

  /** Whether it is folded away while nobody tries a rule. */
  protected get folds(): boolean {
    return true
  }

  private folder() {
    return html`<button
      class="folder"
      aria-expanded=${!this.folded}
      aria-controls="rule-box-body"
      @click=${() => this.fold(!this.folded)}
    >
      <span aria-hidden="true">${this.folded ? "▸" : "▾"}</span> ${this.heading()}
    </button>`
  }

  private fold(folded: boolean): void {
    this.folded = folded
    remember("rule-box", folded ? null : "open")
    if (!folded) void this.updateComplete.then(() => this.editor?.view.focus())
  }

  /** Whether a sentence can be kept as a rule from here. */
  protected get saves(): boolean {
    return true
  }

  private advanced() {
    const { advanced, advancedHelp } = rulesWords[this.language]
    return html`<button
      class="advanced"
      aria-haspopup="dialog"
      title=${advancedHelp}
      @click=${() => this.tell("rules", null)}
    >
      ${advanced}
    </button>`
  }

  private saving(sentence: string) {
    return html`<button class="save" @click=${() => this.tell("save", sentence)}>
      ${rulesWords[this.language].saveAsRule}
    </button>`
  }

  /** What stands in the box; undefined before there is an editor in it. */
  get sentence(): string | undefined {
    return this.editor?.sentence()
  }

  /** Puts `sentence` in the place of what is there, and takes the keyboard to it. */
  async write(sentence: string): Promise<void> {
    this.folded = false
    await this.updateComplete
    this.editor?.write(sentence)
  }

  protected override updated(changed: PropertyValues<this>): void {
    const opened = this.open()
    if (changed.has("language") || opened) {
      const { rulePlaceholder, noName, phrases } = words[this.language]
      this.editor?.speak({ label: this.heading(), placeholder: rulePlaceholder, noName, phrases })
    }
    if (changed.has("tried") && this.inStep()) {
      this.waiting = false
      this.editor?.show(this.tried?.sentence ?? "", this.tried?.trial.problems ?? [])
    }
    this.editor?.moved()
  }

  /** Opens the editor once there is somebody to ask. */
  private open(): boolean {
    const parent = this.renderRoot.querySelector<HTMLElement>(".sentence")
    if (this.editor || !parent || !this.help) return false
    const root = this.renderRoot as ShadowRoot
    const typed = (sentence: string) => this.typed(sentence)
    this.editor = openRuleEditor(parent, root, this.help, "rule-box-help", typed)
    return true
  }

  /** Whether the outcome is that of the sentence in the box. */
  private inStep(): boolean {
    const sentence = this.sentence ?? ""
    return this.tried ? this.tried.sentence === sentence : sentence.trim() === ""
  }

  private typed(sentence: string): void {
    this.written = sentence.trim() !== ""
    this.waiting = this.written
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.tell("sentence", sentence), rest)
  }

  private replace(problem: RuleProblem, word: string): void {
    if (this.editor && this.inStep()) replaceWith(this.editor.view, problem, word)
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
