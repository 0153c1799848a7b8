// In: a rule that is being written. Out: the form: sentence with completion and result, level,
// message, what to do, id.
// Invariant: every field says what is expected in it; only the sentence must be filled in.
import { html } from "lit"
import "./own-sentence.js"
import type { Span } from "../../pkg/soat.js"
import type { RuleHelp } from "../rule-help.js"
import { words as pageWords, type Language, type Level } from "../words.js"
import { rulesWords } from "../words/rules.js"
import type { Filled } from "./own-rule.js"
import { idFrom } from "./rule-text.js"

/** What the writer does. */
export interface FormActions {
  changed(change: Partial<Filled>): void
  sentence(sentence: string): void
  go(span: Span): void
  save(): void
  cancel(): void
}

const levels: Level[] = ["error", "warning", "note"]

/** The form. */
export function ownForm(form: Filled, language: Language, help: RuleHelp, actions: FormActions) {
  const words = rulesWords[language]
  const { before, id, sentence, level, message } = form
  const set = (key: "id" | "level" | "message" | "help") => (event: Event) =>
    actions.changed({ [key]: (event.target as HTMLInputElement).value })
  const submit = (event: Event) => {
    event.preventDefault()
    actions.save()
  }
  return html`<form class="rules-form" novalidate @submit=${submit}>
    <h3>${before ? words.editRule(before.id) : words.newRule}</h3>
    <soat-own-sentence
      .language=${language}
      .help=${help}
      @sentence=${(event: CustomEvent<string>) => actions.sentence(event.detail)}
      @go=${(event: CustomEvent<{ span: Span }>) => actions.go(event.detail.span)}
    ></soat-own-sentence>
    <div class="rules-fields">
      <label>
        ${words.level}
        <select name="level" @change=${set("level")}>
          ${levels.map(
            (it) =>
              html`<option value=${it} .selected=${it === level}>
                ${pageWords[language].levels[it]}
              </option>`,
          )}
        </select>
      </label>
      <label>
        <span>${words.ruleId} <span class="kept-help">${words.ruleIdHelp}</span></span>
        <input
          name="id"
          maxlength="60"
          autocomplete="off"
          spellcheck="false"
          placeholder=${idFrom(sentence)}
          .value=${id}
          @input=${set("id")}
        />
      </label>
      <label class="rules-wide">
        <span>${words.message} <span class="kept-help">${words.messageHelp}</span></span>
        <input name="message" maxlength="400" .value=${message} @input=${set("message")} />
      </label>
      <label class="rules-wide">
        <span>${words.help} <span class="kept-help">${words.helpHelp}</span></span>
        <input name="help" maxlength="400" .value=${form.help} @input=${set("help")} />
      </label>
    </div>
    <div class="rules-buttons">
      <button class="kept-main rules-save">${words.save}</button>
      <button type="button" @click=${actions.cancel}>${words.cancel}</button>
    </div>
  </form>`
}
