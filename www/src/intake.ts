// In: files that are opened or dropped, text that is pasted. Out: the draft with them in it.
// Invariants: a problem leaves the draft as it is and says so; opening is one step of undo;
// whatever takes longer than half a second says that it is under way.
import type { Editor } from "@tiptap/core"
import type { Intake } from "./draft.js"
import type { Engine } from "./engine.js"
import { asNewDraft } from "./keeping/identity.js"
import type { Notice } from "./notice.js"
import { takeFile, takeText, type Taken } from "./open.js"
import { openedBlocks } from "./opened.js"
import { words, type Language } from "./words.js"

/** What an intake works with; the editor exists only later than the intake. */
export interface Desk {
  engine: Engine
  notice: Notice
  editor: () => Editor
  language: () => Language
  /** The name that a file is given as a draft. */
  freeName: (name: string) => Promise<string>
}

/** Takes files and text into the draft of `desk`. */
export function createIntake(desk: Desk): Intake {
  const { engine, notice } = desk
  return {
    file: async (file) => {
      const language = desk.language()
      const [taken, name] = await Promise.all([
        patiently(desk, takeFile(engine, file, language)),
        desk.freeName(file.name),
      ])
      if ("problem" in taken) return refuse(desk, taken.problem)
      const editor = desk.editor()
      const whole = { from: 0, to: editor.state.doc.content.size }
      editor
        .chain()
        .insertContentAt(whole, openedBlocks(taken.paragraphs))
        .command(({ tr }) => {
          tr.setDocAttribute("name", name).setDocAttribute("draft", false)
          return Boolean(asNewDraft(tr))
        })
        .setTextSelection(0)
        .run()
      editor.view.dom.closest("main")?.scrollTo({ top: 0 })
      notice.tell(words[language].opened(name))
    },
    text: async (text) => {
      const taken = await patiently(desk, takeText(engine, text, desk.language()))
      if ("problem" in taken) return refuse(desk, taken.problem)
      desk.editor().chain().focus().insertContent(openedBlocks(taken.paragraphs)).run()
    },
  }
}

/** Lets files be dropped on `element`, beside the draft as well as on it. */
export function acceptDrops(element: HTMLElement, intake: Intake, hint: () => string): void {
  const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false
  const rest = () => element.classList.remove("dropping")
  element.addEventListener("dragover", (event) => {
    if (!holdsFile(event)) return
    event.preventDefault()
    element.dataset.hint = hint()
    element.classList.add("dropping")
  })
  element.addEventListener("dragleave", rest)
  element.addEventListener("drop", (event) => {
    rest()
    const file = event.dataTransfer?.files[0]
    if (!file || event.defaultPrevented) return
    event.preventDefault()
    intake.file(file)
  })
}

async function patiently(desk: Desk, taking: Promise<Taken>): Promise<Taken> {
  const { notice } = desk
  const timer = setTimeout(() => notice.tell(words[desk.language()].opening, { seconds: 0 }), 500)
  const taken = await taking
  clearTimeout(timer)
  notice.close()
  return taken
}

function refuse(desk: Desk, problem: string): void {
  desk.notice.tell(`${problem}\n${words[desk.language()].notReplaced}`, { problem: true })
}
