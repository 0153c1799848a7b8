// In: the result of a check, the language and the chosen finding. Out: the panel of findings.
// Events: those of an entry, `take-back` (a waiver), `grouping` (how findings are put together).
// Invariants: what could not be told and what was left by decision stand apart and folded; the
// counts of what was examined are always shown, also where they are 0, so that silence is never
// taken for agreement; filters hide and say how much they hide.
import { LitElement, html, nothing, type PropertyValues } from "lit"
import { repeat } from "lit/directives/repeat.js"
import type { RuleInfo, ViewSection } from "../pkg/soat.js"
import { findingEntry } from "./finding-entry.js"
import type { Located, Result } from "./findings.js"
import { panelStyles } from "./panel-styles.js"
import {
  byRule,
  bySection,
  filtered,
  rulesOf,
  type Group,
  type Grouping,
} from "./seeing/arrange.js"
import { keptList } from "./seeing/keep-form.js"
import { tell } from "./seeing/tell.js"
import { words, type Language, type Level } from "./words.js"
import { seeingWords } from "./words/seeing.js"

const levels: Level[] = ["error", "warning", "note"]
const groupings: Grouping[] = ["place", "section", "rule"]

/** `<soat-panel>`. */
export class Panel extends LitElement {
  static override properties = {
    language: {},
    result: { attribute: false },
    rules: { attribute: false },
    sections: { attribute: false },
    selected: { attribute: false },
    grouping: { state: true },
    hiddenLevels: { state: true },
    rule: { state: true },
  }
  static override styles = panelStyles

  declare language: Language
  declare result: Result | null
  declare rules: RuleInfo[]
  /** The sections of the draft, where findings are put together by them. */
  declare sections: ViewSection[] | null
  declare selected: string | null
  declare grouping: Grouping
  declare protected hiddenLevels: ReadonlySet<Level>
  declare protected rule: string

  constructor() {
    super()
    this.language = "vi"
    this.result = null
    this.rules = []
    this.sections = null
    this.selected = null
    this.grouping = "place"
    this.hiddenLevels = new Set()
    this.rule = ""
  }

  /** The findings that are shown, in the order of the text. */
  get shown(): Located[] {
    const filter = { hidden: this.hiddenLevels, rule: this.present }
    return filtered(this.result?.findings ?? [], filter)
  }

  /** While another view is shown, results are kept and not drawn. */
  protected override shouldUpdate(): boolean {
    return !this.hidden
  }

  protected override render() {
    const text = words[this.language]
    const { result } = this
    if (!result)
      return html`<h2>${text.findings}</h2>
        <p class="quiet" role="status">${text.checking}</p>`
    const { shown } = this
    const hidden = result.findings.length - shown.length
    return html`
      <header>
        <h2>${text.findings}</h2>
        <ul class="counts">
          ${levels.map((level) => this.count(level, result.findings))}
        </ul>
        ${this.choices(result.findings)}
      </header>
      ${this.examined(result)}
      <div class="findings">
        ${result.findings.length === 0 ? html`<p class="quiet">${this.none(result)}</p>` : nothing}
        ${hidden === 0 ? nothing : html`<p class="quiet">${seeingWords[this.language].hidden(hidden)}</p>`}
        ${this.groups(shown).map((group) => this.group(group))}
        ${result.untold.length === 0 ? nothing : this.untold(result.untold)}
        ${keptList(result, this.language)}
        <p class="quiet keys">${seeingWords[this.language].keys}</p>
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

  /** Begins the list anew, as for another draft. */
  fromTop(): void {
    this.selected = null
    this.renderRoot.querySelector(".findings")?.scrollTo({ top: 0 })
    this.scrollTo({ top: 0 })
  }

  /** The rule that is shown alone, while it has findings. */
  private get present(): string {
    const found = this.result?.findings.some(({ finding }) => finding.rule === this.rule)
    return found ? this.rule : ""
  }

  private count(level: Level, findings: Located[]) {
    const count = findings.filter(({ finding }) => finding.level === level).length
    const name = words[this.language].levels[level]
    return html`<li>
      <button
        class="level level-${level}"
        aria-pressed=${!this.hiddenLevels.has(level)}
        title=${seeingWords[this.language].showLevel(name, count)}
        @click=${() => this.toggle(level)}
      >
        <b>${count}</b> ${name}
      </button>
    </li>`
  }

  private toggle(level: Level): void {
    const hidden = new Set(this.hiddenLevels)
    if (!hidden.delete(level)) hidden.add(level)
    this.hiddenLevels = hidden
  }

  private choices(findings: Located[]) {
    const say = seeingWords[this.language]
    const sentence = (id: string) => this.rules.find((rule) => rule.id === id)?.sentence ?? id
    return html`<div class="choices">
      <select class="by-rule" aria-label=${say.ruleFilter} @change=${this.chooseRule}>
        <option value="" ?selected=${this.present === ""}>${say.allRules}</option>
        ${rulesOf(findings).map(
          ({ rule, count }) =>
            html`<option value=${rule} ?selected=${rule === this.present}>
              ${count} · ${sentence(rule)}
            </option>`,
        )}
      </select>
      <select class="grouping" aria-label=${say.grouping} @change=${this.chooseGrouping}>
        ${groupings.map(
          (it) =>
            html`<option value=${it} ?selected=${it === this.grouping}>
              ${say.groupings[it]}
            </option>`,
        )}
      </select>
      <button
        class="step"
        aria-label=${say.previous}
        title=${say.previous}
        @click=${tell("visit", false)}
      >
        ↑
      </button>
      <button class="step" aria-label=${say.next} title=${say.next} @click=${tell("visit", true)}>
        ↓
      </button>
    </div>`
  }

  private chooseRule(event: Event): void {
    this.rule = (event.target as HTMLSelectElement).value
  }

  private chooseGrouping(event: Event): void {
    this.grouping = (event.target as HTMLSelectElement).value as Grouping
    this.dispatchEvent(new CustomEvent("grouping", { detail: this.grouping }))
  }

  private groups(findings: Located[]): Group[] {
    const say = seeingWords[this.language]
    const { sections } = this
    if (this.grouping === "rule") return byRule(findings, this.rules)
    if (this.grouping === "place" || !sections) return [{ title: null, findings }]
    const title = ({ path, title }: ViewSection) => `${say.part(path)}. ${shortened(title)}`
    return bySection(findings, sections, title, say.beforeSections)
  }

  private group({ title, findings }: Group) {
    if (title === null) return this.entries(findings)
    return html`<h3 class="group">${title} <b>${findings.length}</b></h3>
      ${this.entries(findings)}`
  }

  private none(result: Result): string {
    const text = words[this.language]
    return result.examined.some(({ count }) => count > 0) ? text.nothingFound : text.nothingExamined
  }

  private entries(findings: Located[]) {
    const { language, selected, rules, result } = this
    if (!result) return nothing
    const surroundings = { language, selected, rules, text: result.text }
    return repeat(
      findings,
      ({ key }) => key,
      (located) => findingEntry(located, surroundings),
    )
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
      <ul tabindex="0" aria-label=${text.status(examined.length, facts, idle)}>
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

/** A part that runs on has its first words for a title: a few of them are enough. */
function shortened(title: string): string {
  return title.length <= 60 ? title : `${title.slice(0, 60).replace(/\s\S*$/, "")} …`
}

customElements.define("soat-panel", Panel)

declare global {
  interface HTMLElementTagNameMap {
    "soat-panel": Panel
  }
}
