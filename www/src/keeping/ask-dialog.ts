// In: something that cannot be taken back. Out: one question about it, which says what will be gone.
// Invariant: nothing is done but by the button that names it; the keyboard begins at the other one.
import { html, nothing, type TemplateResult } from "lit"
import type { KeepingWords } from "../words/keeping.js"
import { Dialog } from "./dialog.js"

/** What is asked, and what is done then. */
export interface Question {
  title: (words: KeepingWords) => string
  text: (words: KeepingWords) => string
  list?: (words: KeepingWords) => string[]
  rest?: (words: KeepingWords) => string
  yes: (words: KeepingWords) => string
  then: () => Promise<void>
}

/** `<soat-ask>`. */
export class AskDialog extends Dialog {
  static override properties = { ...Dialog.properties, question: { state: true } }

  declare protected question: Question | null

  constructor() {
    super()
    this.question = null
  }

  /** Asks `question`. */
  async ask(question: Question): Promise<void> {
    this.question = question
    await this.show()
    this.querySelector<HTMLElement>(".kept-no")?.focus()
  }

  protected override heading(): string {
    return this.question?.title(this.words) ?? ""
  }

  protected override inside(): TemplateResult {
    const { words, question } = this
    if (!question) return html``
    const list = question.list?.(words) ?? []
    return html`
      <p>${question.text(words)}</p>
      ${
        list.length === 0
          ? nothing
          : html`<ul class="kept-points">
              ${list.map((it) => html`<li>${it}</li>`)}
            </ul>`
      }
      ${question.rest ? html`<p class="kept-help">${question.rest(words)}</p>` : nothing}
      <div class="kept-foot">
        <button class="kept-no" @click=${() => this.close()}>${words.cancel}</button>
        <button class="kept-danger" @click=${() => this.done(question)}>
          ${question.yes(words)}
        </button>
      </div>
    `
  }

  private done(question: Question): Promise<void> {
    return this.attempt(
      async () => {
        await question.then()
        this.close()
      },
      () => this.words.failedNow,
    )
  }
}

customElements.define("soat-ask", AskDialog)
