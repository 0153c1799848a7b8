// In: menus. Out: the bar that opens them, as in any word processor.
// Invariants: used by keyboard as menus are (arrows, Home, End, Escape, Tab leaves); one menu is
// open at a time; what an entry does happens after the menu is closed, so that the caret is back
// in the draft.
import { LitElement, html, nothing } from "lit"
import type { Command, Menu } from "./commands.js"
import { menuStyles } from "./menu-styles.js"

/** `<soat-menu>`. */
export class MenuBar extends LitElement {
  static override properties = {
    menus: { attribute: false },
    name: {},
    open: { state: true },
    at: { state: true },
  }

  declare menus: Menu[]
  declare name: string
  declare protected open: number
  declare protected at: number

  constructor() {
    super()
    this.menus = []
    this.name = ""
    this.open = -1
    this.at = 0
  }

  static override styles = menuStyles

  protected override render() {
    return html`<div class="bar" role="menubar" aria-label=${this.name} @keydown=${this.key}>
      ${this.menus.map((menu, index) => this.menu(menu, index))}
    </div>`
  }

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener("pointerdown", this.outside)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener("pointerdown", this.outside)
  }

  private menu({ name, entries }: Menu, index: number) {
    const open = this.open === index
    return html`<div class="menu" role="none">
      <button
        class="title"
        role="menuitem"
        aria-haspopup="menu"
        aria-expanded=${open}
        tabindex=${index === this.at ? 0 : -1}
        @click=${() => (open ? this.close() : this.show(index, false))}
        @pointerenter=${() => this.open >= 0 && this.show(index, false)}
      >
        ${name}
      </button>
      ${
        open
          ? html`<div role="menu" aria-label=${name}>
              ${entries.map((entry) => (entry ? this.entry(entry) : html`<hr />`))}
            </div>`
          : nothing
      }
    </div>`
  }

  private entry(command: Command) {
    const enabled = command.enabled?.() ?? true
    const pressed = command.pressed?.()
    return html`<button
      class="entry"
      role=${pressed === undefined ? "menuitem" : "menuitemcheckbox"}
      aria-checked=${pressed === undefined ? nothing : String(pressed)}
      aria-disabled=${enabled ? nothing : "true"}
      aria-keyshortcuts=${command.keys?.[0]?.replace("Ctrl", "Control") ?? nothing}
      tabindex="-1"
      @click=${() => enabled && this.run(command)}
    >
      <span aria-hidden="true">${pressed ? "✓" : ""}</span>
      <span>${command.name}</span>
      <span class="keys" aria-hidden="true">${command.keys?.[0] ?? ""}</span>
    </button>`
  }

  private run(command: Command): void {
    this.close()
    command.run()
  }

  private show(index: number, first: boolean | "last"): void {
    this.open = this.at = index
    void this.updateComplete.then(() => {
      if (first === "last") this.entries().at(-1)?.focus()
      else if (first) this.entries()[0]?.focus()
      else this.titles()[index]?.focus()
    })
  }

  private close(): void {
    this.open = -1
  }

  private readonly outside = (event: Event) => {
    if (this.open >= 0 && !event.composedPath().includes(this)) this.close()
  }

  private titles(): HTMLElement[] {
    return Array.from(this.renderRoot.querySelectorAll<HTMLElement>(".title"))
  }

  private entries(): HTMLElement[] {
    return Array.from(this.renderRoot.querySelectorAll<HTMLElement>(".entry"))
  }

  private readonly key = (event: KeyboardEvent) => {
    const entries = this.entries()
    const focused = (this.renderRoot as ShadowRoot).activeElement as HTMLElement | null
    const index = focused ? entries.indexOf(focused) : -1
    const count = this.menus.length
    const aside = (step: number) => {
      const next = (this.at + step + count) % count
      if (this.open >= 0) this.show(next, index >= 0)
      else {
        this.at = next
        void this.updateComplete.then(() => this.titles()[next]?.focus())
      }
    }
    const to = (next: number) => entries[(next + entries.length) % entries.length]?.focus()
    switch (event.key) {
      case "ArrowRight":
        aside(1)
        break
      case "ArrowLeft":
        aside(-1)
        break
      case "ArrowDown":
        if (index < 0) this.show(this.at, true)
        else to(index + 1)
        break
      case "ArrowUp":
        if (index < 0) this.show(this.at, "last")
        else to(index - 1)
        break
      case "Home":
        to(0)
        break
      case "End":
        to(-1)
        break
      case "Escape":
        this.close()
        this.titles()[this.at]?.focus()
        break
      case "Tab":
        this.close()
        return
      default:
        return
    }
    event.preventDefault()
    event.stopPropagation()
  }
}

customElements.define("soat-menu", MenuBar)

declare global {
  interface HTMLElementTagNameMap {
    "soat-menu": MenuBar
  }
}
