// In: the keyboard anywhere on the page. Out: F6 leads from the draft to the side and back, Escape
// from the side back to the draft.
// Invariants: the Tab key belongs to the draft while it is written in, so another one has to lead
// out of it; Escape in the draft takes the caret nowhere; what opens something above the page (a
// list, a dialog, a card) has Escape for itself.
import type { Editor } from "@tiptap/core"

/** Leads out of the draft of `editor` to `side`, and back. */
export function leadOut(editor: Editor, side: () => HTMLElement): void {
  document.addEventListener("keydown", (event) => {
    const { key, defaultPrevented, isComposing, altKey, ctrlKey, metaKey } = event
    if (defaultPrevented || isComposing || altKey || ctrlKey || metaKey) return
    const { dom } = editor.view
    const within = (selector: string) =>
      event.composedPath().some((it) => it instanceof Element && it.matches(selector))
    if (within("dialog")) return
    if (key === "F6") {
      event.preventDefault()
      if (dom.contains(document.activeElement)) side().focus()
      else editor.view.focus()
    } else if (key === "Escape" && within(".side")) {
      event.preventDefault()
      editor.view.focus()
    }
  })
}
