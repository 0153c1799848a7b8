// In: a title and what a dialog holds. Out: the dialog, open over the page.
// Invariants: the browser's own dialog: Escape closes it, the keyboard stays inside, what was
// focused before is focused after; one is open at a time.
import { html, render, type TemplateResult } from "lit"

/** Opens a dialog; `inside` gets a function that closes it. */
export function openDialog(
  title: string,
  closeName: string,
  inside: (close: () => void) => TemplateResult,
): void {
  document.querySelector("dialog.writing-dialog")?.remove()
  const dialog = document.createElement("dialog")
  dialog.className = "writing-dialog"
  dialog.setAttribute("aria-labelledby", "writing-dialog-title")
  const close = () => {
    // Closing gives the focus back at once, so that the dialog can go at once.
    dialog.close()
    dialog.remove()
  }
  render(
    html`<header>
        <h2 id="writing-dialog-title">${title}</h2>
        <button type="button" @click=${close}>${closeName}</button>
      </header>
      <div class="inside">${inside(close)}</div>`,
    dialog,
  )
  dialog.addEventListener("cancel", close)
  dialog.addEventListener("click", (event) => event.target === dialog && close())
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return
    event.preventDefault()
    close()
  })
  document.body.append(dialog)
  dialog.showModal()
}
