// In: how the draft is kept. Out: that, in a word, and the menu of what can be done with drafts.
// Event: `keeping` (the command that was chosen).
// Invariants: the menu is used as menus are: arrows go through it, Escape closes it and leads back;
// the state is said in words, and changes of it are heard only when something is wrong.
import { LitElement, html, nothing } from "lit"
import { keepingWords, type KeepingWords } from "../words/keeping.js"
import type { Language } from "../words.js"
import type { Keeper, Saving } from "./keeper.js"
import { menuStyles } from "./menu-styles.js"

/** What can be chosen in the menu. */
export type Command =
  | "newDraft"
  | "drafts"
  | "keepVersion"
  | "versions"
  | "doNotKeep"
  | "eraseAll"
  | "install"
  | "secretsAgain"
  | "stepsAgain"

const groups: Command[][] = [
  ["newDraft", "drafts"],
  ["keepVersion", "versions"],
  ["doNotKeep", "eraseAll"],
  ["install", "stepsAgain", "secretsAgain"],
]
const troubles: Saving[] = ["failed", "full", "none", "readOnly"]

/** `<soat-keeping>`. */
export class KeepingMenu extends LitElement {
  static override properties = {
    language: {},
    saving: {},
    installable: { type: Boolean },
    open: { state: true },
  }
  static override styles = menuStyles

  declare language: Language
  declare saving: Saving
  declare installable: boolean
  declare protected open: boolean
  /** Who keeps the draft, for features that keep data of their own beside it. */
  keeper: Keeper | undefined

  constructor() {
    super()
    this.language = "vi"
    this.saving = "fresh"
    this.installable = false
    this.open = false
    addEventListener("pointerdown", (event) => {
      if (this.open && !event.composedPath().includes(this)) this.open = false
    })
  }

  protected override render() {
    const words = keepingWords[this.language]
    const state = words.states[this.saving]
    const trouble = troubles.includes(this.saving)
    return html`
      <span class="state state-${this.saving}" title=${state}>
        <span class="sign" aria-hidden="true"></span><span class="said">${state}</span>
      </span>
      <span class="heard" role="alert">${trouble ? state : nothing}</span>
      <button
        class="opener"
        aria-haspopup="menu"
        aria-expanded=${this.open}
        @click=${() => this.toggle(!this.open)}
        @keydown=${(event: KeyboardEvent) => event.key === "ArrowDown" && this.toggle(true)}
      >
        ${words.menu} <span aria-hidden="true">▾</span>
      </button>
      ${
        this.open
          ? html`<div class="menu" role="menu" aria-label=${words.menu} @keydown=${this.move}>
              ${groups.map(
                (group, index) => html`
                  ${index > 0 ? html`<hr role="separator" />` : nothing}
                  ${group.map((command) => this.item(command, words))}
                `,
              )}
            </div>`
          : nothing
      }
    `
  }

  private item(command: Command, words: KeepingWords) {
    if (command === "install" && !this.installable) return nothing
    const off = this.saving === "off"
    const idle = off || this.saving === "none" || this.saving === "readOnly"
    const checks = command === "doNotKeep"
    return html`<button
      role=${checks ? "menuitemcheckbox" : "menuitem"}
      aria-checked=${checks ? off : nothing}
      aria-disabled=${command === "keepVersion" && idle ? "true" : nothing}
      tabindex="-1"
      data-command=${command}
      @click=${() => this.choose(command)}
    >
      ${words[command]}
    </button>`
  }

  private choose(command: Command): void {
    const item = this.renderRoot.querySelector(`[data-command="${command}"]`)
    if (item?.ariaDisabled === "true") return
    this.toggle(false)
    this.dispatchEvent(new CustomEvent<Command>("keeping", { detail: command }))
  }

  private toggle(open: boolean): void {
    this.open = open
    void this.updateComplete.then(() => {
      if (open) {
        this.place()
        this.items()[0]?.focus()
      } else this.renderRoot.querySelector<HTMLElement>(".opener")?.focus()
    })
  }

  /** Below its button, and inside the window however narrow that is. */
  private place(): void {
    const opener = this.renderRoot.querySelector(".opener")?.getBoundingClientRect()
    const menu = this.renderRoot.querySelector<HTMLElement>(".menu")
    if (!opener || !menu) return
    const left = Math.min(opener.right, innerWidth - 8) - menu.offsetWidth
    menu.style.left = `${Math.max(8, left)}px`
    menu.style.top = `${opener.bottom + 6}px`
    menu.style.maxHeight = `${innerHeight - opener.bottom - 14}px`
  }

  private move(event: KeyboardEvent): void {
    const items = this.items()
    const at = items.indexOf(this.shadowRoot?.activeElement as HTMLElement)
    const next = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    }[event.key]
    if (next !== undefined) items[next]?.focus()
    else if (event.key === "Escape") this.toggle(false)
    else if (event.key === "Tab") this.open = false
    if (next !== undefined || event.key === "Escape") event.preventDefault()
  }

  private items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>("[data-command]")]
  }
}

customElements.define("soat-keeping", KeepingMenu)

declare global {
  interface HTMLElementTagNameMap {
    "soat-keeping": KeepingMenu
  }
}
