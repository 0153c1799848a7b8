// In: one rule. Out: all there is to read of it (its sentence in both languages, what it checks,
// why, how to fix, legal basis, examples), and the form by which it is switched.
// Invariant: a decision has a reason; while there is one, it is shown with the way back.
import { html, nothing } from "lit"
import { words as pageWords, type Language } from "../words.js"
import { rulesWords } from "../words/rules.js"
import type { RuleSwitch, Setting } from "./adopt.js"
import type { Listed } from "./list-part.js"
import { dayWords, today } from "./part.js"
import { ruleCase } from "./rule-case.js"
import { casesOf, fieldOf } from "./rule-text.js"

/** What a reader may do with a rule. */
export interface DetailActions {
  decide(made: RuleSwitch): unknown
  takeBack(id: string): unknown
}

const settings: Setting[] = ["off", "on", "error", "warning", "note"]

/** The whole of a rule. */
export function ruleDetail(rule: Listed, language: Language, actions: DetailActions) {
  const words = rulesWords[language]
  const { id, why, prose, level, on } = rule[language]
  const other = language === "vi" ? "en" : "vi"
  const basis = fieldOf(rule.text, `basis ${language}`) || fieldOf(rule.text, `basis ${other}`)
  const inProse = prose.includes(`## ${words.basis}`)
  const cases = casesOf(rule.text)
  const said = ([language, other] as const).filter((it) => rule[it].sentence !== "")
  return html`<div class="rules-detail">
    <dl>
      ${said.map(
        (it) =>
          html`<dt>${words.sentences[it]}</dt>
            <dd lang=${it}>${rule[it].sentence}</dd>`,
      )}
      <dt>${words.state}</dt>
      <dd>
        ${pageWords[language].levels[level]};
        ${on ? words.on : words.off}${/\s/.test(why) ? ` (${why})` : nothing}
      </dd>
      <dt>${words.id}</dt>
      <dd><code>${id}</code></dd>
    </dl>
    ${sections(prose)}
    ${
      basis && !inProse
        ? html`<h4>${words.basis}</h4>
            <p>${basis}</p>`
        : nothing
    }
    ${
      cases.length === 0
        ? html`<p class="kept-help">${words.noCases}</p>`
        : html`<details>
            <summary>${words.cases(cases.length)}</summary>
            ${cases.map((it) => ruleCase(it, language))}
          </details>`
    }
    ${rule.decision ? decided(rule.decision, language, actions) : deciding(id, on, language, actions)}
  </div>`
}

/** "## heading" and paragraphs. */
function sections(prose: string) {
  const parts = prose.split(/^## /m).filter((part) => part.trim() !== "")
  return parts.map((part) => {
    const [heading = "", ...body] = part.split("\n")
    const paragraphs = body
      .join("\n")
      .trim()
      .split(/\n\s*\n/)
    return html`<h4>${heading}</h4>
      ${paragraphs.map((it) => html`<p>${it}</p>`)}`
  })
}

/** A decision and the way back. */
export function decided(
  { rule, setting, reason, when }: RuleSwitch,
  language: Language,
  { takeBack }: Pick<DetailActions, "takeBack">,
) {
  const words = rulesWords[language]
  return html`<div class="kept-asked rules-decided">
    <p>${words.decided(words.settings[setting], reason, dayWords(when))}</p>
    <button
      class="rules-takeback"
      aria-label=${words.takeBackOf(rule)}
      @click=${() => takeBack(rule)}
    >
      ${words.takeBack}
    </button>
  </div>`
}

function deciding(id: string, on: boolean, language: Language, { decide }: DetailActions) {
  const words = rulesWords[language]
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const form = new FormData(event.target as HTMLFormElement)
    const setting = String(form.get("setting")) as Setting
    const reason = String(form.get("reason")).trim().replaceAll(/\s+/g, " ")
    void decide({ rule: id, setting, reason, when: today() })
  }
  const offered = settings.filter((setting) => setting !== (on ? "on" : "off"))
  return html`<form class="kept-asked rules-decide" novalidate @submit=${submit}>
    <p><b>${words.decide}</b></p>
    <label>
      ${words.setting}
      <select name="setting">
        ${offered.map((it) => html`<option value=${it}>${words.settings[it]}</option>`)}
      </select>
    </label>
    <label class="rules-reason">
      <span>${words.reason} <span class="kept-help">${words.reasonHelp}</span></span>
      <input name="reason" maxlength="300" required aria-required="true" autocomplete="off" />
    </label>
    <button class="kept-main">${words.record}</button>
  </form>`
}
