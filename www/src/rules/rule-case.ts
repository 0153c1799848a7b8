// In: an example of a rule. Out: what the rule must say of it, and its passages, with the words
// that must be found marked.
// Invariant: what is expected is said in words before the passage.
import { html, nothing } from "lit"
import type { Language } from "../words.js"
import { rulesWords } from "../words/rules.js"
import type { RuleCase } from "./rule-text.js"

/** One example. */
export function ruleCase({ verdict, at, passages }: RuleCase, language: Language) {
  const words = rulesWords[language]
  const quoted = at.map((it) => (language === "vi" ? `“${it}”` : `"${it}"`)).join(", ")
  return html`<figure class="rules-case rules-${verdict}">
    <figcaption>${words.verdicts[verdict]}${quoted ? `: ${quoted}` : ""}</figcaption>
    ${passages.map(
      ({ role, text }) => html`
        ${passages.length > 1 ? html`<p class="kept-help">${words.roles[role]}</p>` : nothing}
        <pre lang="vi" tabindex="0" role="group" aria-label=${words.roles[role]}>
${marked(text, role === "plan" ? at : [])}</pre>
      `,
    )}
  </figure>`
}

/** The passage with `at` marked, each where it stands first. */
function marked(text: string, at: string[]) {
  const places = at
    .map((words) => ({ start: text.indexOf(words), words }))
    .filter(({ start }) => start >= 0)
    .toSorted((one, other) => one.start - other.start)
  let end = 0
  const parts = places.flatMap(({ start, words }) => {
    if (start < end) return []
    const before = text.slice(end, start)
    end = start + words.length
    return [before, html`<mark>${words}</mark>`]
  })
  return [...parts, text.slice(end)]
}
