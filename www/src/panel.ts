// In: the result of a check, the language and the chosen finding. Out: the panel of findings.
// Events: `choose` (key), `go` (a place of the document), `fix` (a fix).
// Invariants: what could not be told stands apart and folded; the counts of what was examined are
// always shown, also where they are 0, so that silence is never taken for agreement.
import { LitElement, html, nothing, type PropertyValues } from "lit"
import { repeat } from "lit/directives/repeat.js"
import type { RuleInfo } from "../pkg/soat.js"
import { findingEntry } from "./finding-entry.js"
import type { Located, Result } from "./findings.js"
import { panelStyles } from "./panel-styles.js"
import { words, type Language, type Level } from "./words.js"

const levels: Level[] = ["error", "warning", "note"]

/** `<soat-panel>`. */
export class Panel extends LitElement {
  static override properties = {
    language: {},
    result: { attribute: false },
    rules: { attribute: false },
    selected: { attribute: false },
  }
  static override styles = panelStyles

  declare language: Language
  declare result: Result | null
  declare rules: RuleInfo[]
  declare selected: string | null

  constructor() {
    super()
    this.language = "vi"
    this.result = null
    this.rules = []
    this.selected = null
  }

  protected override render() {
    const text = words[this.language]
    const { result } = this
    if (!result)
      return html`<h2>${text.findings}</h2>
        <p class="quiet" role="status">${text.checking}</p>`
    return html`
      <header>
        <h2>${text.findings}</h2>
        <ul class="counts">
          ${levels.map((level) => this.count(level, result.findings))}
        </ul>
      </header>
      ${this.examined(result)}
      <div class="findings">
        ${result.findings.length === 0 ? html`<p class="quiet">${this.none(result)}</p>` : nothing}
        ${this.entries(result.findings)}
        ${result.untold.length === 0 ? nothing : this.untold(result.untold)}
      </div>
    `
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("selected") || this.selected === null) return
    this.renderRoot.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" })
  }

  /** Takes the keyboard to the chosen finding, or to the first. */
  override focus(): void {
    const entry = this.renderRoot.querySelector("[aria-current]") ?? this.renderRoot
    const first = entry.querySelector(".message") ?? entry.querySelector("summary")
    if (first instanceof HTMLElement) first.focus()
  }

  private count(level: Level, findings: Located[]) {
    const count = findings.filter(({ finding }) => finding.level === level).length
    return html`<li class="level level-${level}">
      <b>${count}</b> ${words[this.language].levels[level]}
    </li>`
  }

  private none(result: Result): string {
    const text = words[this.language]
    return result.examined.some(({ count }) => count > 0) ? text.nothingFound : text.nothingExamined
  }

  private entries(findings: Located[]) {
    const one = (located: Located) =>
      findingEntry(located, this.language, this.selected, this.rules)
    return repeat(findings, ({ key }) => key, one)
  }

  private untold(findings: Located[]) {
    const text = words[this.language]
    return html`<details class="untold">
      <summary>${text.untold(findings.length)}</summary>
      <p class="quiet">${text.untoldHelp}</p>
      ${this.entries(findings)}
    </details>`
  }

  private examined({ examined }: Result) {
    const text = words[this.language]
    const facts = examined.reduce((sum, { count }) => sum + count, 0)
    const idle = examined.filter(({ count }) => count === 0).length
    const sentence = (id: string) => this.rules.find((rule) => rule.id === id)?.sentence ?? id
    return html`<details class="status">
      <summary>${text.status(examined.length, facts, idle)}</summary>
      <ul>
        ${examined.map(
          ({ rule, count, of }) =>
            html`<li class=${count === 0 ? "empty" : ""}>
              <b>${text.statusOne(count, of)}</b> <span>${sentence(rule)}</span>
            </li>`,
        )}
      </ul>
    </details>`
  }
}

customElements.define("soat-panel", Panel)

declare global {
  interface HTMLElementTagNameMap {
    "soat-panel": Panel
  }
}
