// In: the rules. Out: the dialog in which they are read, switched, loaded and written.
// Invariants: its parts are tabs and used as tabs are; a part that is not shown keeps what is in
// it; the rules are read anew whenever it opens.
import { html } from "lit"
import { Dialog } from "../keeping/dialog.js"
import { rulesWords, type Part } from "../words/rules.js"
import "./decisions-part.js"
import { ListPart } from "./list-part.js"
import type { RulesModel } from "./model.js"
import { OwnPart } from "./own-part.js"
import "./packs-part.js"
import { RulesPart } from "./part.js"
import type { RuleDesk } from "./rules.js"

const parts: Part[] = ["rules", "packs", "own", "decisions"]

/** `<soat-rules-dialog>`. */
export class RulesDialog extends Dialog {
  static override properties = { ...Dialog.properties, view: { state: true } }

  declare protected view: Part
  model!: RulesModel
  desk!: RuleDesk

  constructor() {
    super()
    this.view = "rules"
  }

  override async show(view = this.view): Promise<void> {
    this.view = view
    await super.show()
    for (const part of this.querySelectorAll(".rules-parts > section > *"))
      if (part instanceof RulesPart) part.clear()
    const { failed } = rulesWords[this.language]
    await this.attempt(
      async () => {
        if (!(await this.model.read())) throw new Error("the rules could not be read")
      },
      () => failed,
    )
  }

  /** Opens the form for a rule that says `sentence`. */
  async write(sentence: string): Promise<void> {
    const shown = this.show("own")
    await this.updateComplete
    const own = this.querySelector("soat-rules-own")
    if (own instanceof OwnPart) await own.begin(sentence)
    await shown
  }

  /** Opens one rule. */
  async open(id: string): Promise<void> {
    await this.show("rules")
    const list = this.querySelector("soat-rules-list")
    if (list instanceof ListPart) list.open(id)
  }

  protected override heading(): string {
    return rulesWords[this.language].title
  }

  protected override inside() {
    const { language, model } = this
    const words = rulesWords[language]
    const shown = (part: Part) => part === this.view
    return html`
      <div class="rules-tabs" role="tablist" aria-label=${words.title} @keydown=${this.move}>
        ${parts.map(
          (part) =>
            html`<button
              role="tab"
              id="rules-tab-${part}"
              aria-selected=${shown(part)}
              aria-controls="rules-part-${part}"
              tabindex=${shown(part) ? 0 : -1}
              @click=${() => (this.view = part)}
            >
              ${words.parts[part]}
            </button>`,
        )}
      </div>
      <div class="rules-parts">
        ${parts.map(
          (part) =>
            html`<section
              role="tabpanel"
              id="rules-part-${part}"
              aria-labelledby="rules-tab-${part}"
              ?hidden=${!shown(part)}
            >
              ${
                {
                  rules: html`<soat-rules-list
                    .language=${language}
                    .model=${model}
                  ></soat-rules-list>`,
                  packs: html`<soat-rules-packs
                    .language=${language}
                    .model=${model}
                  ></soat-rules-packs>`,
                  own: html`<soat-rules-own
                    .language=${language}
                    .model=${model}
                    .desk=${this.desk}
                  ></soat-rules-own>`,
                  decisions: html`<soat-rules-decisions
                    .language=${language}
                    .model=${model}
                  ></soat-rules-decisions>`,
                }[part]
              }
            </section>`,
        )}
      </div>
    `
  }

  private move(event: KeyboardEvent): void {
    const at = parts.indexOf(this.view)
    const next = {
      ArrowRight: (at + 1) % parts.length,
      ArrowLeft: (at - 1 + parts.length) % parts.length,
      Home: 0,
      End: parts.length - 1,
    }[event.key]
    const part = next === undefined ? undefined : parts[next]
    if (!part) return
    event.preventDefault()
    this.view = part
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>(`#rules-tab-${part}`)?.focus(),
    )
  }
}

customElements.define("soat-rules-dialog", RulesDialog)
