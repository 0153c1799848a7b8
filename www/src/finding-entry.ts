// In: one finding. Out: its entry in the panel or the card: what is wrong, both ends, what was
// read, why, what to do, and what a reader may decide.
// Events: `choose` (key), `go` (a place), `fix` (a fix), `waive` (a decision), `comment` (key).
// Invariant: every place is a button that leads to its words in the draft; a change is shown
// before it is made; an entry says all of the finding that a reader needs, and nothing twice.
import { html, nothing } from "lit"
import type { Finding, Fix, RuleInfo, Span } from "../pkg/soat.js"
import type { Located } from "./findings.js"
import { standsAlready } from "./fix.js"
import { changesOf } from "./seeing/change.js"
import { keepForm } from "./seeing/keep-form.js"
import { tell } from "./seeing/tell.js"
import type { PlanText } from "./structure.js"
import { words, type Language } from "./words.js"
import { rulesWords } from "./words/rules.js"
import { seeingWords } from "./words/seeing.js"

/** What an entry is shown with. */
export interface Surroundings {
  language: Language
  /** The key of the chosen finding. */
  selected: string | null
  rules: RuleInfo[]
  /** The text that the finding speaks of. */
  text: PlanText
  /** Whether the reasons are unfolded. */
  full?: boolean
}

/** The entry of a finding. */
export function findingEntry({ key, finding }: Located, surroundings: Surroundings) {
  const { language, selected } = surroundings
  const text = words[language]
  const { level, verdict, quote, related, relatedCount } = finding
  const unseen = relatedCount - related.length
  const certain = verdict === "violated"
  return html`<article
    class="finding ${certain ? `level-${level}` : "level-untold"}"
    aria-current=${key === selected ? "true" : nothing}
    data-rule=${finding.rule}
  >
    ${certain ? html`<p class="level level-${level}">${text.levels[level]}</p>` : nothing}
    <button class="message" @click=${tell("choose", key)}>${finding.message}</button>
    <div class="places">${placeButton(quote || text.absentHere, finding.span, language, key)}</div>
    ${
      related.length === 0
        ? nothing
        : html`<p class="label">${text.otherEnd(related.length)}</p>
            <ul class="places">
              ${related.map((it) => html`<li>${placeButton(it.words, it.span, language, key)}</li>`)}
              ${unseen > 0 ? html`<li class="quiet">${text.moreRelated(unseen)}</li>` : nothing}
            </ul>`
    }
    ${finding.help ? html`<p class="help">${finding.help}</p>` : nothing}
    ${reasons(key, finding, surroundings)}
    ${finding.fixes
      .filter((fix) => !standsAlready(surroundings.text, fix))
      .map((fix) => fixEntry(fix, surroundings))}
    ${certain ? decisions(key, finding, language) : nothing}
  </article>`
}

/** What was read from the text, the rule, why it is there, and its legal basis. */
function reasons(key: string, finding: Finding, { language, rules, full }: Surroundings) {
  const text = words[language]
  const rule = rules.find(({ id }) => id === finding.rule)
  const matters = rule ? whyItMatters(rule) : []
  const { because, basis } = finding
  return html`<details class="why" ?open=${full ?? false}>
    <summary>${text.why}</summary>
    ${
      because.length === 0
        ? nothing
        : html`<p class="label">${seeingWords[language].readFromText}</p>
            <ul class="places">
              ${because.map((it) => html`<li>${placeButton(it.words, it.span, language, key)}</li>`)}
            </ul>`
    }
    <p>
      ${text.ruleSentence}:
      <button
        class="place rule"
        aria-label=${rulesWords[language].openRule(rule ? rule.sentence : finding.rule)}
        @click=${tell("rule", finding.rule)}
      >
        ${rule ? rule.sentence : finding.rule}
      </button>
    </p>
    ${matters.map((words) => html`<p>${words}</p>`)}
    ${basis ? html`<p>${text.legalBasis}: ${basis}</p>` : nothing}
  </details>`
}

/** The paragraphs of a rule's help that say why it is there: those below its second heading. */
function whyItMatters({ prose }: RuleInfo): string[] {
  const part = prose.split(/^## /m).find((it) => /^(Vì sao|Why)/.test(it)) ?? ""
  return part
    .split("\n\n")
    .slice(1)
    .filter((it) => it.trim() !== "")
}

function fixEntry(fix: Fix, { language, text }: Surroundings) {
  const say = seeingWords[language]
  return html`<div class="fix-box">
    ${changesOf(text, fix).map(
      ({ before, removed, added, after }) =>
        html`<p class="change">
            <span class="label">${say.changeFrom}</span>
            <q>${before}${removed === "" ? nothing : html`<del>${removed}</del>`}${after}</q>
          </p>
          <p class="change">
            <span class="label">${say.changeTo}</span>
            <q>${before}${added === "" ? nothing : html`<ins>${added}</ins>`}${after}</q>
          </p>`,
    )}
    <button class="fix" @click=${tell("fix", fix)}>${words[language].fix(fix.title)}</button>
    <p class="grade grade-${fix.grade}">${say.grades[fix.grade]}</p>
  </div>`
}

function decisions(key: string, finding: Finding, language: Language) {
  return html`<div class="decisions">
    <button class="quiet-act comment" @click=${tell("comment", key)}>
      ${seeingWords[language].copyComment}
    </button>
    ${keepForm(finding, language)}
  </div>`
}

/** A button that leads to `quoted` in the draft. */
export function placeButton(quoted: string, span: Span, language: Language, key: string) {
  const label = words[language].goTo(quoted)
  return html`<button class="place" aria-label=${label} @click=${tell("go", { key, span })}>
    ${quoted}
  </button>`
}
