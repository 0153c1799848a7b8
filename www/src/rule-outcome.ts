// In: what trying a sentence gave. Out: where it goes wrong, with words that may stand there; or
// in which language it was read, how much was examined, what was found and why.
// Invariants: a verdict is told by a word, never by colour alone; every place leads to its words
// in the draft; a rule that examined nothing says so and what to do.
import { html, nothing } from "lit"
import type { Finding, Report, RuleProblem, Span } from "../pkg/soat.js"
import type { Tried } from "./checking.js"
import { words, type Language } from "./words.js"

/** What a reader may do with an outcome. */
export interface OutcomeActions {
  /** Puts `word` in the place of the words at fault. */
  replace(problem: RuleProblem, word: string): void
  /** Goes to a place of the draft. */
  go(span: Span): void
}

/** The outcome of a trial. */
export function ruleOutcome({ trial }: Tried, language: Language, actions: OutcomeActions) {
  const text = words[language]
  const { problems, report } = trial
  return html`
    <p class="quiet read-as">${text.readAs[trial.language]}</p>
    ${problems.map((it) => problem(it, language, actions))}
    ${problems.length > 0 || !report ? nothing : result(report, language, actions)}
  `
}

function problem(found: RuleProblem, language: Language, { replace }: OutcomeActions) {
  const { message, help, expected } = found
  return html`<div class="problem">
    <p class="wrong">${message}</p>
    ${help ? html`<p>${help}</p>` : nothing}
    ${
      expected.length === 0
        ? nothing
        : html`<p class="quiet">${words[language].replaceWith}</p>
            <div class="examples">
              ${expected.map((word) => html`<button class="chip" @click=${() => replace(found, word)}>${word}</button>`)}
            </div>`
    }
  </div>`
}

function result(report: Report, language: Language, actions: OutcomeActions) {
  const found = [...report.findings, ...report.untold]
  return html`
    ${report.examined.map((it) => examined(it, language))}
    <ul>
      ${found.map((it) => finding(it, language, actions))}
    </ul>
  `
}

function examined(
  { count, of, held, violated, untold }: Report["examined"][number],
  language: Language,
) {
  const text = words[language]
  return html`<p class="examined">${text.tryExamined(count, of)}</p>
    <p class="quiet">
      ${count === 0 ? text.tryNothing(of) : text.tryOutcome(held, violated, untold)}
    </p>`
}

function finding(found: Finding, language: Language, { go }: OutcomeActions) {
  const text = words[language]
  const { message, quote, span, related, because, verdict } = found
  const places = [{ words: quote || text.absentHere, span }, ...related]
  const place = (it: { words: string; span: Span }) =>
    html`<button class="place" aria-label=${text.goTo(it.words)} @click=${() => go(it.span)}>
      ${it.words}
    </button>`
  return html`<li class=${verdict}>
    <p>
      <b class="verdict">${verdict === "violated" ? text.tryViolated : text.tryUntold}</b>
      ${message}
    </p>
    ${places.map(place)}
    ${
      because.length === 0
        ? nothing
        : html`<details class="why">
            <summary class="quiet">${text.why}</summary>
            ${because.map(place)}
          </details>`
    }
  </li>`
}
