// In: the draft, the engine and the page. Out: everything that helps to write: menus and keys,
// find and replace, counts, zoom, templates, printing, saving, the appendix.
// Invariant: the page is touched only in the elements named here; each part knows its own.
import { Extension, type Editor, type Extensions } from "@tiptap/core"
import { search } from "prosemirror-search"
import "./writing.css"
import type { Engine } from "../engine.js"
import type { Notice } from "../notice.js"
import { words as pageWords, type Language } from "../words.js"
import { writingWords } from "../words/writing.js"
import { AppendixKeeper, AppendixState, hasAppendix } from "./appendix.js"
import { FilledPlace, alikeOf, fillAlike } from "./blanks-alike.js"
import { BlankPlaces, blanksOf, goToBlank } from "./blanks.js"
import { commandFor, menusOf, type Doings, type Menu } from "./commands.js"
import { countAll, countBetween } from "./count.js"
import { FindBar } from "./find.js"
import { showShortcuts } from "./help.js"
import { DraftMark, isDraft, toggleDraft } from "./looks.js"
import { MenuBar } from "./menu.js"
import { printCleanly } from "./print.js"
import { WholeParagraph } from "./rows.js"
import { saveDocx, saveText } from "./save.js"
import { StatusLine } from "./status.js"
import { chooseTemplate } from "./templates.js"
import { Zoom } from "./zoom.js"

/** What the editor needs for it. */
export function writingExtensions(): Extensions {
  const Search = Extension.create({ name: "search", addProseMirrorPlugins: () => [search()] })
  const Keys = Extension.create({
    name: "wordKeys",
    addKeyboardShortcuts() {
      const align = (side: string) => () => this.editor.commands.setTextAlign(side)
      return { "Mod-e": align("center"), "Mod-j": align("justify") }
    },
  })
  return [Search, Keys, WholeParagraph, BlankPlaces, FilledPlace, DraftMark, AppendixState]
}

/** Where writing takes place. */
export interface WritingDesk {
  editor: Editor
  engine: Engine
  notice: Notice
  /** The element that holds the sheet. */
  desk: HTMLElement
  /** Lets a file be chosen. */
  open: () => void
  /** Shows the rules. */
  rules: () => void
}

/** The parts of the page that help to write. */
export class Writing {
  private language: Language = "vi"
  private readonly menu = element(MenuBar, "soat-menu")
  private readonly bar = element(FindBar, "soat-find")
  private readonly status = element(StatusLine, "soat-status")
  private readonly appendix: AppendixKeeper
  private readonly zoom: Zoom

  constructor(private readonly place: WritingDesk) {
    const { editor, notice, desk } = place
    this.appendix = new AppendixKeeper({ ...place, language: () => this.language })
    this.zoom = new Zoom(desk, (level) => (this.status.zoom = level))
    this.bar.editor = editor
    this.bar.addEventListener("replaced", (event) => {
      const count = (event as CustomEvent<number>).detail
      notice.tell(writingWords[this.language].replaced(count))
    })
    this.status.addEventListener("blank", () => goToBlank(editor, 1))
    this.status.addEventListener("alike", () => fillAlike(editor))
    this.status.addEventListener("zoom", (event) => {
      const wanted = (event as CustomEvent<number>).detail
      if (Math.abs(wanted) === 1) this.zoom.step(wanted as 1 | -1)
      else this.zoom.set(wanted)
    })
    editor.on("transaction", () => this.tell())
    document.addEventListener("keydown", (event) => this.key(event))
    printCleanly(editor)
    this.tell()
  }

  /** Words everything in another language. */
  speak(language: Language): void {
    this.language = language
    this.menu.name = writingWords[language].menus
    this.bar.language = this.status.language = language
    this.appendix.speak(language)
    this.tell()
  }

  private readonly doings: Doings = {
    newPlan: () => chooseTemplate(this.place.editor, this.place.notice, this.language),
    open: () => this.place.open(),
    rules: () => this.place.rules(),
    saveDocx: () => void saveDocx(this.place.editor, this.place.notice, this.language),
    saveText: () => saveText(this.place.editor, this.place.notice, this.language),
    find: (replacing) => void this.bar.show(replacing),
    appendix: () => void this.appendix.make(),
    hasAppendix: () => hasAppendix(this.place.editor.state),
    hasBlanks: () => blanksOf(this.place.editor.state).length > 0,
    nextBlank: (step) => goToBlank(this.place.editor, step),
    hasAlike: () => alikeOf(this.place.editor.state) !== null,
    fillAlike: () => fillAlike(this.place.editor),
    toggleDraft: () => toggleDraft(this.place.editor),
    isDraft: () => isDraft(this.place.editor),
    zoom: (step) => (step === 0 ? this.zoom.set(100) : this.zoom.step(step)),
    shortcuts: () => showShortcuts(this.menus(), this.language),
  }

  private menus(): Menu[] {
    const { editor } = this.place
    return menusOf(editor, this.doings, writingWords[this.language], pageWords[this.language])
  }

  private tell(): void {
    const { state } = this.place.editor
    const { from, to, empty } = state.selection
    this.menu.menus = this.menus()
    this.status.all = countAll(state.doc)
    const selected = empty ? null : countBetween(state.doc, from, to)
    this.status.selected = selected?.words ? selected : null
    this.status.blanks = blanksOf(state).length
    this.status.alike = alikeOf(state)
  }

  private key(event: KeyboardEvent): void {
    const path = event.composedPath()
    // The sentence of a rule has keys of its own, and a dialog is over everything.
    const elsewhere = path.some(
      (it) => it instanceof Element && it.matches("soat-rule-box, dialog"),
    )
    if (event.defaultPrevented || event.isComposing || elsewhere) return
    const step = event.shiftKey ? -1 : 1
    if (event.key === "F3" && this.bar.open) {
      event.preventDefault()
      return this.bar.go(step)
    }
    const command = commandFor(event, this.menus(), path.includes(this.place.editor.view.dom))
    if (!command) return
    event.preventDefault()
    command.run()
  }
}

function element<T extends Element>(kind: new () => T, name: string): T {
  const found = document.querySelector(name)
  if (!(found instanceof kind)) throw new Error(`the page has no ${name}`)
  return found
}
