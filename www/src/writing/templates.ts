// In: the wish for a new plan. Out: a dialog of templates, and the chosen one in the draft.
// Invariants: a template is a file of its own, loaded when it is chosen, in the words and the
// layout that a plan of its kind is issued in; putting it in is one step of undo.
import type { Editor } from "@tiptap/core"
import { html } from "lit"
import { asNewDraft } from "../keeping/identity.js"
import type { Notice } from "../notice.js"
import type { Language } from "../words.js"
import { writingWords, type WritingWords } from "../words/writing.js"
import { goToBlank } from "./blanks.js"
import { openDialog } from "./dialog.js"

type Name = keyof WritingWords["templates"]

const files: Record<Name, () => Promise<string>> = {
  province: () => import("./templates/province.html?raw").then((file) => file.default),
  department: () => import("./templates/department.html?raw").then((file) => file.default),
  commune: () => import("./templates/commune.html?raw").then((file) => file.default),
  decision: () => import("./templates/decision.html?raw").then((file) => file.default),
  blank: () => Promise.resolve("<p></p>"),
}

/** Asks which template, and opens it. */
export function chooseTemplate(editor: Editor, notice: Notice, language: Language): void {
  const words = writingWords[language]
  const take = (name: Name, close: () => void) => {
    close()
    void openTemplate(editor, name, words.newName).then(
      (opened) => {
        if (!opened) notice.tell(words.notHere, { problem: true })
        else if (name !== "blank") notice.tell(words.made(words.templates[name].name))
      },
      () => notice.tell(words.notLoaded, { problem: true }),
    )
  }
  openDialog(
    words.newTitle,
    words.close,
    (close) =>
      html`<p>${words.newHelp}</p>
        <ul class="templates">
          ${(Object.keys(files) as Name[]).map((name) => {
            const { name: title, what } = words.templates[name]
            return html`<li>
              <button type="button" data-template=${name} @click=${() => take(name, close)}>
                <b>${title}</b> <span>${what}</span>
              </button>
            </li>`
          })}
        </ul>`,
  )
}

/** Puts a template in place of the draft and goes to the first place to fill in; false where the
 * draft is not to be written in, since another tab has it. */
async function openTemplate(editor: Editor, name: Name, newName: string): Promise<boolean> {
  const content = (await files[name]()).replaceAll("{year}", String(new Date().getFullYear()))
  if (!editor.isEditable) return false
  const whole = { from: 0, to: editor.state.doc.content.size }
  editor
    .chain()
    .insertContentAt(whole, content, { parseOptions: { preserveWhitespace: false } })
    .command(({ tr }) => {
      asNewDraft(tr).setDocAttribute("name", newName)
      tr.setDocAttribute("draft", name !== "blank")
      return true
    })
    .setTextSelection(0)
    .run()
  if (!goToBlank(editor, 1)) editor.commands.focus("start")
  editor.view.dom.closest("main")?.scrollTo({ top: 0 })
  return true
}
