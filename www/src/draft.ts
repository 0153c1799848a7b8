// In: the element the draft is to stand in. Out: the Tiptap editor of the draft.
// Invariants: the draft is a plan's page and nothing else (no links, no pictures); the browser's
// own spell checker is off, as it knows no Vietnamese; what is pasted or dropped goes through
// `intake` first, which says whether it took it.
import { Editor, type Content } from "@tiptap/core"
import { Selection, TextSelection } from "@tiptap/pm/state"
import { planExtensions } from "./schema.js"
import { textualLists } from "./paste.js"
import { underlines } from "./underlines.js"
import { writingExtensions } from "./writing/index.js"
import { cleanPasted } from "./writing/word-paste.js"

/** What becomes of text and files that are pasted or dropped. */
export interface Intake {
  /** Takes plain text of several lines. */
  text(text: string): void
  /** Takes a file. */
  file(file: File): void
}

/** Opens the editor with `content` (HTML, or what was kept); `chosen` hears which finding was clicked. */
export function openDraft(
  element: HTMLElement,
  content: Content,
  intake: Intake,
  chosen: (key: string) => void,
): Editor {
  return new Editor({
    element,
    content,
    extensions: [...planExtensions(), ...writingExtensions(), underlines(chosen)],
    enableInputRules: false,
    enablePasteRules: false,
    editorProps: {
      attributes: {
        class: "sheet",
        lang: "vi",
        spellcheck: "false",
        role: "textbox",
        "aria-multiline": "true",
      },
      transformPastedHTML: (html) => textualLists(cleanPasted(html)),
      handlePaste: (_view, event) => {
        const data = event.clipboardData
        const file = data?.files[0]
        const html = data?.types.includes("text/html") ?? false
        const text = data?.getData("text/plain") ?? ""
        if (file && !html) intake.file(file)
        else if (!html && /[^\s][\r\n]+\s*[^\s]/.test(text)) intake.text(text)
        else return false
        return true
      },
      handleDrop: (_view, event) => {
        const file = event.dataTransfer?.files[0]
        if (file) intake.file(file)
        return Boolean(file)
      },
    },
  })
}

/** Moves to a place of the draft, selects its words and brings them into view. */
export function goTo(editor: Editor, place: { from: number; to: number }): void {
  const size = editor.state.doc.content.size
  const from = Math.min(place.from, size)
  const to = Math.min(Math.max(place.to, from), size)
  const { state, view } = editor
  const start = state.doc.resolve(from)
  const selection = start.parent.inlineContent
    ? TextSelection.create(state.doc, from, to)
    : Selection.near(start)
  view.dispatch(state.tr.setSelection(selection))
  showCaret(editor)
}

/** Brings the caret into view, with the keyboard in the draft. */
export function showCaret({ view }: Editor): void {
  view.focus()
  const { node } = view.domAtPos(view.state.selection.from)
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({ block: "center", behavior: "auto" })
}
