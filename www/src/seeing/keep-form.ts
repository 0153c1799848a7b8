// In: a finding. Out: the form by which a reader leaves it as it is, and the list of those left.
// Events: `waive` (a decision), `take-back` (a waiver).
// Invariant: without a reason nothing is decided and the form says so; what is left stands in the
// list with its reason until it is taken back.
import { html, nothing } from "lit"
import type { Finding, Waiver } from "../../pkg/soat.js"
import { placeButton } from "../finding-entry.js"
import type { Result } from "../findings.js"
import { words, type Language } from "../words.js"
import { seeingWords } from "../words/seeing.js"
import { tell } from "./tell.js"

/** A decision that was written down. */
export interface Decision {
  finding: Finding
  reason: string
  who: string
}

/** The form for `finding`. */
export function keepForm(finding: Finding, language: Language) {
  const say = seeingWords[language]
  return html`<details class="keep">
    <summary>${say.keep}</summary>
    <form novalidate @submit=${(event: SubmitEvent) => decide(event, finding)}>
      <label
        >${say.keepReason}
        <textarea name="reason" rows="2" required @input=${forgive}></textarea>
      </label>
      <p class="problem" role="alert" data-words=${say.keepNeedsReason}></p>
      <label>${say.keepWho} <input name="who" autocomplete="name" /></label>
      <button class="keep-now" type="submit">${say.keepNow}</button>
    </form>
  </details>`
}

function decide(event: SubmitEvent, finding: Finding): void {
  event.preventDefault()
  const form = event.currentTarget as HTMLFormElement
  const written = new FormData(form)
  const [reason, who] = [String(written.get("reason") ?? ""), String(written.get("who") ?? "")]
  const problem = form.querySelector<HTMLElement>(".problem")
  const field = form.querySelector("textarea")
  if (reason.trim() === "") {
    if (problem) problem.textContent = problem.dataset.words ?? ""
    field?.setAttribute("aria-invalid", "true")
    field?.focus()
    return
  }
  form.reset()
  const detail: Decision = { finding, reason, who }
  form.dispatchEvent(new CustomEvent("waive", { detail, bubbles: true, composed: true }))
}

function forgive(event: Event): void {
  const field = event.target as HTMLElement
  field.removeAttribute("aria-invalid")
  const problem = field.closest("form")?.querySelector(".problem")
  if (problem) problem.textContent = ""
}

/** What was left as it is, each with its reason. */
export function keptList({ waived, idleWaivers }: Result, language: Language) {
  const say = seeingWords[language]
  const count = waived.length + idleWaivers.length
  if (count === 0) return nothing
  return html`<details class="kept">
    <summary>${say.kept(count)}</summary>
    <p class="quiet">${say.keptHelp}</p>
    ${waived.map(
      ({ key, finding, waiver }) =>
        html`<article class="finding" data-rule=${finding.rule}>
          <p>${finding.message}</p>
          <div class="places">
            ${placeButton(finding.quote || words[language].absentHere, finding.span, language, key)}
          </div>
          ${reasonOf(waiver, language)}
        </article>`,
    )}
    ${idleWaivers.map(
      (waiver) =>
        html`<article class="finding" data-rule=${waiver.rule}>
          <p>${waiver.quote ? html`<q>${waiver.quote}</q> ` : nothing}${say.keptIdle}</p>
          ${reasonOf(waiver, language)}
        </article>`,
    )}
  </details>`
}

function reasonOf(waiver: Waiver, language: Language) {
  const say = seeingWords[language]
  const day = waiver.when.split("-").toReversed().join("/")
  const by = say.keptBy(waiver.who, day)
  return html`<p class="reason"><b>${say.keptReason}</b> ${waiver.reason}</p>
    ${by === "" ? nothing : html`<p class="quiet">${by}</p>`}
    <button class="quiet-act take-back" @click=${tell("take-back", waiver)}>
      ${say.takeBack}
    </button>`
}
