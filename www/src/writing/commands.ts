// In: what a drafter can do. Out: the menus, and the keys that do the same.
// Invariants: a command is listed once and is reached by menu and key alike; what cannot be done
// now is shown as such; keys that belong to the browser are taken only while the draft is written
// in, except those for finding, saving and help.
import type { Editor } from "@tiptap/core"
import type { WritingWords } from "../words/writing.js"

/** Something that can be done. */
export interface Command {
  name: string
  /** As it is shown: "Ctrl+Shift+F". The first is the one that menus show. */
  keys?: string[]
  /** Whether keys work wherever the page is, or only in the draft. */
  everywhere?: boolean
  run: () => void
  pressed?: () => boolean
  enabled?: () => boolean
}

/** A menu; null parts its entries. */
export interface Menu {
  name: string
  entries: (Command | null)[]
}

/** What the commands do, apart from what the editor does itself. */
export interface Doings {
  newPlan(): void
  open(): void
  rules(): void
  saveDocx(): void
  saveText(): void
  find(replacing: boolean): void
  appendix(): void
  hasAppendix(): boolean
  hasBlanks(): boolean
  nextBlank(step: 1 | -1): void
  hasAlike(): boolean
  fillAlike(): void
  toggleDraft(): void
  isDraft(): boolean
  zoom(step: 1 | -1 | 0): void
  shortcuts(): void
}

/** The names of what the toolbar's own words already have. */
export interface CommonNames {
  undo: string
  redo: string
  insertTable: string
}

export function menusOf(
  editor: Editor,
  doings: Doings,
  words: WritingWords,
  names: CommonNames,
): Menu[] {
  const chain = () => editor.chain().focus()
  return [
    {
      name: words.menuFile,
      entries: [
        { name: words.newPlan, run: () => doings.newPlan() },
        { name: words.open, keys: ["Ctrl+O"], everywhere: true, run: () => doings.open() },
        null,
        { name: words.saveDocx, keys: ["Ctrl+S"], everywhere: true, run: () => doings.saveDocx() },
        { name: words.saveText, run: () => doings.saveText() },
        null,
        { name: words.print, keys: ["Ctrl+P"], everywhere: true, run: () => window.print() },
      ],
    },
    {
      name: words.menuEdit,
      entries: [
        {
          name: names.undo,
          keys: ["Ctrl+Z"],
          run: () => chain().undo().run(),
          enabled: () => editor.can().undo(),
        },
        {
          name: names.redo,
          keys: ["Ctrl+Y", "Ctrl+Shift+Z"],
          run: () => chain().redo().run(),
          enabled: () => editor.can().redo(),
        },
        null,
        { name: words.selectAll, keys: ["Ctrl+A"], run: () => chain().selectAll().run() },
        {
          name: words.clearFormat,
          keys: ["Ctrl+\\"],
          run: () => chain().unsetAllMarks().unsetTextAlign().run(),
        },
        null,
        { name: words.find, keys: ["Ctrl+F"], everywhere: true, run: () => doings.find(false) },
        { name: words.replace, keys: ["Ctrl+H"], everywhere: true, run: () => doings.find(true) },
        null,
        {
          name: words.nextBlank,
          keys: ["Tab", "F2"],
          run: () => doings.nextBlank(1),
          enabled: () => doings.hasBlanks(),
        },
        {
          name: words.previousBlank,
          keys: ["Shift+Tab", "Shift+F2"],
          run: () => doings.nextBlank(-1),
          enabled: () => doings.hasBlanks(),
        },
        {
          name: words.fillAlike,
          keys: ["Ctrl+F2"],
          run: () => doings.fillAlike(),
          enabled: () => doings.hasAlike(),
        },
      ],
    },
    {
      name: words.menuInsert,
      entries: [
        {
          name: names.insertTable,
          run: () => chain().insertTable({ rows: 3, cols: 4, withHeaderRow: true }).run(),
        },
        {
          name: doings.hasAppendix() ? words.refreshAppendix : words.appendix,
          run: () => doings.appendix(),
        },
        {
          name: words.draftMark,
          run: () => doings.toggleDraft(),
          pressed: () => doings.isDraft(),
        },
      ],
    },
    {
      name: words.menuView,
      entries: [
        { name: words.zoomIn, keys: ["Ctrl+=", "Ctrl++"], run: () => doings.zoom(1) },
        { name: words.zoomOut, keys: ["Ctrl+-"], run: () => doings.zoom(-1) },
        { name: words.zoomReset, keys: ["Ctrl+0"], run: () => doings.zoom(0) },
        null,
        { name: words.rules, run: () => doings.rules() },
      ],
    },
    {
      name: words.menuHelp,
      entries: [
        {
          name: words.shortcuts,
          keys: ["F1", "Ctrl+/"],
          everywhere: true,
          run: () => doings.shortcuts(),
        },
      ],
    },
  ]
}

/** Keys that the editor or the browser answers itself. */
const theirs = new Set(["Tab", "Shift+Tab", "Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z", "Ctrl+A", "Ctrl+P"])

/** The command that a key asks for. */
export function commandFor(event: KeyboardEvent, menus: Menu[], inDraft: boolean): Command | null {
  const pressed = keyOf(event)
  if (theirs.has(pressed)) return null
  for (const { entries } of menus) {
    for (const command of entries) {
      if (!command?.keys?.includes(pressed)) continue
      return (inDraft || command.everywhere) && (command.enabled?.() ?? true) ? command : null
    }
  }
  return null
}

function keyOf({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent): string {
  const name = key.length === 1 ? key.toUpperCase() : key
  const parts = [ctrlKey || metaKey ? "Ctrl" : "", altKey ? "Alt" : "", shiftKey ? "Shift" : ""]
  // The sign "+" is typed with Shift on most keyboards.
  const held = name === "+" ? parts.filter((part) => part !== "Shift") : parts
  return [...held.filter((part) => part !== ""), name].join("+")
}
