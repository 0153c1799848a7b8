// In: rules of one's own. Out: a list of them, the form in which one is written, and the file by
// which they are given on.
// Invariants: what is in the form outlives closing the dialog and reloading the page; a rule is
// kept only when the engine can run it with all others; deleting is asked about by name.
import { html, nothing } from "lit"
import { RulesPart } from "./part.js"
import { words as pageWords, type Level } from "../words.js"
import { recall, remember } from "../keeping/remembered.js"
import type { RuleDesk } from "./rules.js"
import { faultList } from "./fault-list.js"
import { ownForm } from "./own-form.js"
import {
  aboutPack,
  manifestName,
  manifestOf,
  offeredLicence,
  packOf,
  rulesOf,
  type Kept,
  type OwnRule,
} from "./kept.js"
import { emptyForm, formOf, ruleText, type Filled } from "./own-rule.js"
import { OwnSentence } from "./own-sentence.js"
import { download, readPack } from "./pack-files.js"
import { fieldOf, idFrom } from "./rule-text.js"

const remembered = "rule-form"

/** `<soat-rules-own>`. */
export class OwnPart extends RulesPart {
  static override properties = {
    ...RulesPart.properties,
    form: { state: true },
    asked: { state: true },
  }

  declare protected form: Filled | null
  declare protected asked: string | null
  desk!: RuleDesk

  constructor() {
    super()
    this.form = recalledForm()
    this.asked = null
  }

  protected override firstUpdated(): void {
    super.firstUpdated()
    if (this.form) void this.fill(this.form, false)
  }

  /** Begins a rule with `sentence`. */
  async begin(sentence = ""): Promise<void> {
    this.clear()
    await this.fill(emptyForm(sentence))
  }

  protected override inside() {
    const { say, form } = this
    if (form)
      return ownForm(form, this.language, this.desk.help, {
        changed: (change) => this.keep({ ...form, ...change }),
        sentence: (sentence) => void this.tried(sentence),
        go: (span) => this.desk.go(span),
        save: () => void this.save(),
        cancel: () => this.leave(),
      })
    const { own, name, author, licence } = this.model.kept
    const set = (change: Partial<Kept>) => () => this.model.make({ ...this.model.kept, ...change })
    const typed = (event: Event) => (event.target as HTMLInputElement).value
    return html`
      <p class="kept-help">${say.ownHelp}</p>
      <div class="rules-buttons">
        <button class="kept-main rules-write" @click=${() => this.begin()}>${say.writeRule}</button>
        <button @click=${() => this.querySelector<HTMLElement>(".rules-own-file")?.click()}>
          ${say.loadOwn}
        </button>
        <input
          class="rules-own-file"
          type="file"
          accept=".json,.soat"
          multiple
          hidden
          @change=${this.chosen}
        />
      </div>
      ${own.length === 0 ? html`<p>${say.noOwn}</p>` : nothing}
      <ul class="kept-list rules-list">
        ${own.map((rule, at) => this.row(rule, at))}
      </ul>
      ${
        own.length === 0
          ? nothing
          : html`<h3>${say.share}</h3>
              <p class="kept-help">${say.shareHelp}</p>
              <div class="rules-share">
                <label>
                  ${say.packName}
                  <input
                    name="pack"
                    maxlength="120"
                    placeholder=${say.ownPack}
                    .value=${name}
                    @change=${(event: Event) => this.attempt(set({ name: typed(event) }), () => "")}
                  />
                </label>
                <label>
                  ${say.packAuthor}
                  <input
                    name="author"
                    maxlength="120"
                    .value=${author || say.anonymous}
                    @change=${(event: Event) => this.attempt(set({ author: typed(event) }), () => "")}
                  />
                </label>
                <label>
                  ${say.packLicence}
                  <input
                    name="licence"
                    maxlength="120"
                    aria-describedby="rules-licence-help"
                    .value=${licence || offeredLicence}
                    @change=${(event: Event) => this.attempt(set({ licence: typed(event) }), () => "")}
                  />
                </label>
                <button class="rules-share-button" @click=${() => this.share()}>
                  ${say.download}
                </button>
              </div>
              <p class="kept-help" id="rules-licence-help">${say.packLicenceHelp}</p>`
      }
    `
  }

  private row(rule: OwnRule, at: number) {
    const { say, language, model } = this
    const faults = model.handbook?.adopted.packs[model.kept.packs.length + at]?.[language] ?? []
    const { id, text } = rule
    const level = (fieldOf(text, "level") || "warning") as Level
    return html`<li data-own=${id}>
      <div class="kept-about">
        <span class="rules-sentence">${fieldOf(text, "vi") || fieldOf(text, "en")}</span>
        <span class="rules-facts">
          <span class="level level-${level}">${pageWords[language].levels[level]}</span>
          <code>${id}</code>
        </span>
      </div>
      <div class="kept-actions">
        <button aria-label=${say.editOf(id)} @click=${() => this.edit(rule)}>${say.edit}</button>
        <button aria-label=${say.deleteOf(id)} @click=${() => this.ask(id)}>
          ${say.deleteRule}
        </button>
      </div>
      ${
        faults.length === 0
          ? nothing
          : html`<div class="kept-problem rules-refused">
              <p>${say.ruleStopped}</p>
              ${faultList(faults, packOf("", [rule]), language)}
            </div>`
      }
      ${
        this.asked === id
          ? html`<div class="kept-asked" role="group" aria-label=${say.deleteOf(id)}>
              <p>${say.deleteSure(id)}</p>
              <button class="kept-danger" @click=${() => this.takeOut(id)}>
                ${say.deleteRule}
              </button>
              <button @click=${() => this.ask(null)}>${say.cancel}</button>
            </div>`
          : nothing
      }
    </li>`
  }

  private edit(rule: OwnRule): void {
    this.clear()
    void this.fill(formOf(rule, this.language))
  }

  private async fill(form: Filled, lead = true): Promise<void> {
    this.keep(form)
    await this.updateComplete
    const field = this.querySelector("soat-own-sentence")
    if (!(field instanceof OwnSentence)) return
    field.tried = null
    await field.write(form.sentence)
    if (!lead) field.blur()
  }

  private keep(form: Filled | null): void {
    this.form = form
    remember(remembered, form && JSON.stringify(form), "tab")
  }

  private leave(): void {
    this.clear()
    this.keep(null)
    void this.lead(".rules-write")
  }

  /** Takes what stands in the field, however lately it was typed. */
  private hear(): void {
    const sentence = this.querySelector("soat-own-sentence")?.sentence
    if (this.form && sentence !== undefined) this.keep({ ...this.form, sentence })
  }

  private async tried(sentence: string): Promise<void> {
    if (this.form) this.keep({ ...this.form, sentence })
    const tried = sentence.trim() === "" ? null : await this.desk.try(sentence, "form")
    const field = this.querySelector("soat-own-sentence")
    if (tried !== undefined && field && this.form?.sentence === sentence) field.tried = tried
  }

  private async save(): Promise<void> {
    this.hear()
    const { form, say, model } = this
    if (!form) return
    const wrong = (problem: string, selector: string) => {
      this.clear()
      this.problem = problem
      if (selector) void this.lead(selector)
    }
    const sentence = form.sentence.trim()
    if (sentence === "") return wrong(say.sentenceMissing, "")
    const id = form.id.trim() || idFrom(sentence)
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return wrong(say.ruleIdWrong, "[name=id]")
    const tried = await this.desk.try(sentence, "save")
    if (!tried) return wrong(say.failed, "")
    if (!tried.trial.report) return wrong(say.sentenceWrong, "")
    const rule = { id, text: ruleText({ ...form, sentence }, tried.trial.language) }
    const { kept } = model
    const at = kept.own.findIndex((it) => it.id === form.before?.id)
    const own = at < 0 ? [...kept.own, rule] : kept.own.with(at, rule)
    const before = form.before?.id
    const switches = kept.switches.map((it) => (it.rule === before ? { ...it, rule: id } : it))
    const saved = await this.attempt(
      () => model.bring({ ...kept, own, switches }),
      () => say.saved(id),
      () => say.notSaved,
    )
    if (!saved) return
    this.keep(null)
    await this.lead(`[data-own="${id}"] button`)
  }

  private ask(id: string | null): void {
    this.asked = id
    void this.lead(id === null ? ".rules-write" : ".kept-asked .kept-danger")
  }

  private async takeOut(id: string): Promise<void> {
    const { kept } = this.model
    const own = kept.own.filter((it) => it.id !== id)
    const switches = kept.switches.filter(({ rule }) => rule !== id)
    this.asked = null
    await this.attempt(
      () => this.model.make({ ...kept, own, switches }),
      () => this.say.deleted(id),
    )
    await this.lead(".rules-write")
  }

  private share(): void {
    const { name, author, licence, own } = this.model.kept
    const title = name.trim() || this.say.ownPack
    download(packOf(manifestOf(title, author || this.say.anonymous, licence), own), idFrom(title))
  }

  private async chosen(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement
    const files = Array.from(input.files ?? [])
    input.value = ""
    if (files.length === 0) return
    let taken = 0
    const left: string[] = []
    const bring = async () => {
      const pack = await readPack(files)
      const { kept } = this.model
      const known = new Set(kept.own.map(({ id }) => id))
      const fresh = rulesOf(pack).filter(({ id }) => !known.has(id))
      left.push(...rulesOf(pack).flatMap(({ id }) => (known.has(id) ? [id] : [])))
      taken = fresh.length
      const about = pack.names.includes(manifestName) ? aboutPack(pack) : { name: "", author: "" }
      const name = kept.name || about.name
      const author = kept.author || about.author
      return this.model.bring({ ...kept, name, author, own: [...kept.own, ...fresh] })
    }
    const refused = () => this.say.packRefused(files[0]?.name ?? "")
    await this.attempt(bring, () => this.say.loadedOwn(taken, left), refused)
    await this.lead(".rules-write")
  }
}

function recalledForm(): Filled | null {
  try {
    return JSON.parse(recall(remembered, "tab") ?? "null") as Filled | null
  } catch {
    return null
  }
}

customElements.define("soat-rules-own", OwnPart)
