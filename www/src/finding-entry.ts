// In: one finding. Out: its entry in the panel: the message, both ends, why, what to do.
// Invariant: every place is a button that leads to its words in the draft; an entry says all of
// the finding that a reader needs, and nothing twice.
import { html, nothing } from "lit"
import type { Fix, RuleInfo, Span } from "../pkg/soat.js"
import type { Located } from "./findings.js"
import { words, type Language } from "./words.js"

/** The entry of a finding; `selected` is the key of the chosen one. */
export function findingEntry(
  { key, finding }: Located,
  language: Language,
  selected: string | null,
  rules: RuleInfo[],
) {
  const text = words[language]
  const { level, verdict, quote, related, relatedCount } = finding
  const unseen = relatedCount - related.length
  const rule = rules.find(({ id }) => id === finding.rule)
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
    ${finding.fixes.map((fix) => fixButton(fix, language))}
    <details class="why">
      <summary>${text.why}</summary>
      <ul class="places">
        ${finding.because.map((it) => html`<li>${placeButton(it.words, it.span, language, key)}</li>`)}
      </ul>
      <p>${text.ruleSentence}: ${rule ? rule.sentence : finding.rule}</p>
      ${finding.basis ? html`<p>${text.legalBasis}: ${finding.basis}</p>` : nothing}
    </details>
  </article>`
}

function placeButton(quoted: string, span: Span, language: Language, key: string) {
  const label = words[language].goTo(quoted)
  return html`<button class="place" aria-label=${label} @click=${tell("go", { key, span })}>
    ${quoted}
  </button>`
}

function fixButton(fix: Fix, language: Language) {
  return html`<button class="fix" @click=${tell("fix", fix)}>
    ${words[language].fix(fix.title)}
  </button>`
}

/** A listener that tells the page what was asked for. */
function tell(name: string, detail: unknown) {
  return (event: Event) =>
    event.target?.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
}
