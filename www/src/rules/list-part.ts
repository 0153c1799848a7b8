// In: all rules and what they did in the draft. Out: them by topic, to be searched, read and
// switched.
// Invariants: level and state of a rule are told by words and a sign; a rule that examined nothing
// says so, so that silence is not taken for agreement; one rule at a time is open.
import { html, nothing } from "lit"
import { repeat } from "lit/directives/repeat.js"
import type { RuleInfo } from "../../pkg/author.js"
import { words as pageWords } from "../words.js"
import type { Filter } from "../words/rules.js"
import type { RuleSwitch } from "./adopt.js"
import { aboutPack, rulesOf, withSwitch, withoutSwitch } from "./kept.js"
import { RulesPart } from "./part.js"
import { ruleDetail } from "./rule-detail.js"
import { folded } from "./rule-text.js"

/** A rule as it is listed. */
export interface Listed {
  vi: RuleInfo
  en: RuleInfo
  /** The text of its file, once that is there. */
  text: string
  group: string
  count: number
  of: string
  found: number
  decision: RuleSwitch | undefined
}

const filters: Filter[] = ["all", "on", "off", "found", "idle", "decided"]

/** `<soat-rules-list>`. */
export class ListPart extends RulesPart {
  static override properties = {
    ...RulesPart.properties,
    query: { state: true },
    filter: { state: true },
    opened: { state: true },
  }

  declare protected query: string
  declare protected filter: Filter
  declare protected opened: string | null

  constructor() {
    super()
    this.query = ""
    this.filter = "all"
    this.opened = null
  }

  /** Shows one rule. */
  open(id: string): void {
    this.query = ""
    this.filter = "all"
    this.opened = id
    void this.lead(`[data-rule="${CSS.escape(id)}"] > .rules-row`)
  }

  protected override inside() {
    const { say } = this
    const all = this.listed()
    if (all.length === 0) return html`<p role="status">${say.reading}</p>`
    const shown = all.filter((rule) => this.passes(rule))
    const groups = grouped(shown)
    return html`
      <div class="rules-search">
        <label>
          ${say.search}
          <input
            type="search"
            .value=${this.query}
            @input=${(event: Event) => (this.query = (event.target as HTMLInputElement).value)}
          />
        </label>
        <label>
          ${say.filter}
          <select
            @change=${(event: Event) =>
              (this.filter = (event.target as HTMLSelectElement).value as Filter)}
          >
            ${filters.map(
              (filter) =>
                html`<option value=${filter} .selected=${filter === this.filter}>
                  ${say.filters[filter]}
                </option>`,
            )}
          </select>
        </label>
        <p class="kept-help" role="status">
          ${say.shown(shown.length, all.length, all.filter((it) => it.vi.on).length)}
        </p>
      </div>
      ${shown.length === 0 ? html`<p>${say.noneShown}</p>` : nothing}
      ${Array.from(
        groups,
        ([group, rules]) => html`
          <h3>${say.topicOf(group, rules.length)}</h3>
          <ul class="kept-list rules-list">
            ${repeat(
              rules,
              ({ vi }) => vi.id,
              (rule) => this.row(rule),
            )}
          </ul>
        `,
      )}
    `
  }

  private row(rule: Listed) {
    const { say, language } = this
    const { id, level, on, sentence } = rule[language]
    const open = id === this.opened
    const { levels } = pageWords[language]
    return html`<li data-rule=${id}>
      <button
        class="rules-row"
        aria-expanded=${open}
        @click=${() => {
          this.clear()
          this.opened = open ? null : id
        }}
      >
        <span class="rules-sentence">${sentence || rule.vi.sentence || rule.en.sentence}</span>
        <span class="rules-facts">
          <span class="level level-${level}">${levels[level]}</span>
          <span class=${on ? "rules-on" : "rules-off"}>${on ? say.on : say.off}</span>
          ${
            on
              ? html`<span
                  >${rule.count > 0 ? say.examined(rule.count, rule.of) : say.nothingExamined}</span
                >`
              : nothing
          }
          ${rule.found > 0 ? html`<b>${say.found(rule.found)}</b>` : nothing}
          <code>${id}</code>
        </span>
      </button>
      ${open ? ruleDetail(rule, language, this.actions) : nothing}
    </li>`
  }

  private readonly actions = {
    decide: async (made: RuleSwitch) => {
      if (made.reason === "") {
        this.clear()
        this.problem = this.say.reasonMissing
        return this.lead(".rules-decide [name=reason]")
      }
      const make = () => this.model.make(withSwitch(this.model.kept, made))
      if (await this.attempt(make, () => this.say.recorded)) await this.lead(".rules-takeback")
    },
    takeBack: async (id: string) => {
      const make = () => this.model.make(withoutSwitch(this.model.kept, id))
      if (await this.attempt(make, () => this.say.takenBack))
        await this.lead(".rules-decide [name=setting]")
    },
  }

  private passes(rule: Listed): boolean {
    const { on } = rule.vi
    const kept: Record<Filter, boolean> = {
      all: true,
      on,
      off: !on,
      found: rule.found > 0,
      idle: on && rule.count === 0,
      decided: rule.decision !== undefined,
    }
    const { vi, en } = rule
    const searched = [vi.id, vi.sentence, en.sentence, vi.prose, en.prose, rule.group].join("\n")
    const wanted = folded(this.query.trim()).split(/\s+/)
    return kept[this.filter] && wanted.every((word) => folded(searched).includes(word))
  }

  private listed(): Listed[] {
    const { model, say } = this
    const { handbook, kept, texts } = model
    if (!handbook) return []
    const own = new Map(kept.own.map(({ id, text }) => [id, text]))
    const packed = new Map(
      kept.packs.flatMap((pack) =>
        rulesOf(pack).map(({ id, text }) => [id, { text, name: aboutPack(pack).name }] as const),
      ),
    )
    const examined = new Map(handbook.examined[this.language].map((it) => [it.rule, it]))
    return handbook.rules.vi.map((vi, at) => {
      const { id, topic } = vi
      const pack = packed.get(id)
      const topicName = say.topics[topic] ?? (topic || say.otherTopic)
      const group = own.has(id) ? say.ownPack : texts.has(id) ? topicName : pack?.name
      return {
        vi,
        en: handbook.rules.en[at] ?? vi,
        text: own.get(id) ?? pack?.text ?? texts.get(id) ?? "",
        group: group ?? topicName,
        count: examined.get(id)?.count ?? 0,
        of: examined.get(id)?.of ?? "",
        found: handbook.found[id] ?? 0,
        decision: kept.switches.find(({ rule }) => rule === id),
      }
    })
  }
}

function grouped(rules: Listed[]): Map<string, Listed[]> {
  const groups = new Map<string, Listed[]>()
  for (const rule of rules) groups.set(rule.group, [...(groups.get(rule.group) ?? []), rule])
  return groups
}

customElements.define("soat-rules-list", ListPart)
