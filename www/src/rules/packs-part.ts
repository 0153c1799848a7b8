// In: files that are chosen, and the packs that are kept. Out: a list of packs, to load, give on
// and remove.
// Invariants: a pack is taken only when the engine has run its examples; one of the same name is
// replaced; what is removed is asked about by name.
import { html, nothing } from "lit"
import type { PackFiles } from "./adopt.js"
import { faultList } from "./fault-list.js"
import { aboutPack, rulesOf } from "./kept.js"
import { download, readPack } from "./pack-files.js"
import { RulesPart } from "./part.js"
import { fieldsOf } from "./rule-text.js"

const settings = ["off", "on", "error", "warning", "note"] as const

/** `<soat-rules-packs>`. */
export class PacksPart extends RulesPart {
  static override properties = { ...RulesPart.properties, asked: { state: true } }

  declare protected asked: PackFiles | null

  constructor() {
    super()
    this.asked = null
  }

  protected override inside() {
    const { say } = this
    const { packs } = this.model.kept
    return html`
      <p class="kept-help">${say.packsHelp}</p>
      <div class="rules-buttons">
        <button class="kept-main rules-file-button" @click=${() => this.pick(".rules-pack-file")}>
          ${say.packFile}
        </button>
        <button @click=${() => this.pick(".rules-pack-folder")}>${say.packFolder}</button>
        <input
          class="rules-pack-file"
          type="file"
          accept=".json,.soat"
          multiple
          hidden
          @change=${this.chosen}
        />
        <input
          class="rules-pack-folder"
          type="file"
          webkitdirectory
          hidden
          @change=${this.chosen}
        />
      </div>
      ${packs.length === 0 ? html`<p>${say.noPacks}</p>` : nothing}
      <ul class="kept-list rules-list">
        ${packs.map((pack, at) => this.row(pack, at))}
      </ul>
    `
  }

  private row(pack: PackFiles, at: number) {
    const { say, language } = this
    const { manifest, name, version, author, licence } = aboutPack(pack)
    const faults = this.model.handbook?.adopted.packs[at]?.[language] ?? []
    const changes = settings.flatMap((setting) =>
      fieldsOf(manifest, setting).map((it) => `${say.settings[setting]}: ${it}`),
    )
    return html`<li data-pack=${name}>
      <div class="kept-about">
        <b>${name}</b>
        <span class="kept-help"
          >${say.packAbout(version, author, licence, rulesOf(pack).length)}</span
        >
      </div>
      <div class="kept-actions">
        <button aria-label=${say.downloadOf(name)} @click=${() => download(pack, name)}>
          ${say.download}
        </button>
        <button aria-label=${say.removeOf(name)} @click=${() => this.ask(pack)}>
          ${say.remove}
        </button>
      </div>
      ${
        changes.length === 0
          ? nothing
          : html`<div class="rules-changes kept-help">
              <p>${say.packSwitches}</p>
              <ul>
                ${changes.map((it) => html`<li>${it}</li>`)}
              </ul>
            </div>`
      }
      ${
        faults.length === 0
          ? nothing
          : html`<div class="kept-problem rules-refused">
              <p>${say.packStopped}</p>
              ${faultList(faults, pack, language)}
            </div>`
      }
      ${
        this.asked === pack
          ? html`<div class="kept-asked" role="group" aria-label=${say.removeOf(name)}>
              <p>${say.removeSure(name)}</p>
              <button class="kept-danger" @click=${() => this.takeOut(pack)}>
                ${say.removeYes}
              </button>
              <button @click=${() => this.ask(null)}>${say.cancel}</button>
            </div>`
          : nothing
      }
    </li>`
  }

  private pick(input: string): void {
    this.querySelector<HTMLInputElement>(input)?.click()
  }

  private async chosen(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement
    const files = Array.from(input.files ?? [])
    input.value = ""
    if (files.length > 0) await this.load(files)
  }

  private async load(files: File[]): Promise<void> {
    const { say } = this
    let name = files[0]?.name ?? ""
    let count = 0
    let replaced = false
    const bring = async () => {
      const pack = await readPack(files)
      const { kept } = this.model
      name = aboutPack(pack).name || name
      count = rulesOf(pack).length
      const others = kept.packs.filter((it) => aboutPack(it).name !== name)
      replaced = others.length < kept.packs.length
      return this.model.bring({ ...kept, packs: [...others, pack] })
    }
    const done = () => (replaced ? say.packReplaced : say.packTaken)(name, count)
    await this.attempt(bring, done, () => say.packRefused(name))
    await this.lead(".rules-file-button")
  }

  private ask(pack: PackFiles | null): void {
    this.asked = pack
    void this.lead(pack ? ".kept-asked .kept-danger" : ".rules-file-button")
  }

  private async takeOut(pack: PackFiles): Promise<void> {
    const { name } = aboutPack(pack)
    const { kept } = this.model
    const ids = new Set(rulesOf(pack).map(({ id }) => id))
    const next = {
      ...kept,
      packs: kept.packs.filter((it) => it !== pack),
      switches: kept.switches.filter(({ rule }) => !ids.has(rule)),
    }
    this.asked = null
    await this.attempt(
      () => this.model.make(next),
      () => this.say.removed(name),
    )
    await this.lead(".rules-file-button")
  }
}

customElements.define("soat-rules-packs", PacksPart)
