// In: the draft and the engine. Out: the appendix of assigned tasks in the draft, made, compared
// with the plan after every change, and made anew when asked.
// Invariants: nothing changes the appendix unasked; making it is one step of undo; whether it is
// in step is told in words; an answer about an older text is asked for again.
import { Extension, type Editor } from "@tiptap/core"
import { closeHistory } from "@tiptap/pm/history"
import { DOMSerializer, type Node } from "@tiptap/pm/model"
import {
  NodeSelection,
  Plugin,
  PluginKey,
  type EditorState,
  type Transaction,
} from "@tiptap/pm/state"
import { Decoration, DecorationSet, type EditorView, type NodeView } from "@tiptap/pm/view"
import type { Engine } from "../engine.js"
import type { Notice } from "../notice.js"
import { readStructure } from "../structure.js"
import type { Language } from "../words.js"
import { writingWords } from "../words/writing.js"
import { appendixBody, appendixReference, type AppendixContent } from "./appendix-node.js"
import { appendixOf } from "./appendix-content.js"

interface Shown {
  /** What the appendix would be now; null until the plan was read. */
  expected: AppendixContent | null
  language: Language
}

const pluginKey = new PluginKey<Shown>("appendix")

export const AppendixState = Extension.create({
  name: "appendixState",
  addProseMirrorPlugins() {
    return [plugin(this.editor)]
  },
})

/** What asks for an appendix. */
export interface AppendixDesk {
  editor: Editor
  engine: Engine
  notice: Notice
  language: () => Language
}

/** Keeps the appendix of a draft, if it has one, comparable with the plan. */
export class AppendixKeeper {
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly desk: AppendixDesk) {
    desk.editor.on("update", () => this.later())
    desk.editor.view.dom.addEventListener("refresh-appendix", () => void this.make())
    this.later()
  }

  /** Makes the appendix at the end of the draft, or makes the one that is there anew. */
  async make(): Promise<void> {
    const { editor, notice } = this.desk
    const words = writingWords[this.desk.language()]
    const content = await this.read()
    if (!content) return notice.tell(words.appendixUnread, { problem: true })
    if (content.rows.length === 0) return notice.tell(words.appendixNothing, { problem: true })
    const { state, view } = editor
    const there = placeOf(state)
    const transaction = closeHistory(state.tr).setMeta(pluginKey, { expected: content })
    if (there === null) {
      const node = state.schema.nodes.appendix!.create(content)
      transaction.insert(state.doc.content.size, node)
      const named = refer(transaction)
      const rows = content.rows.filter((row) => row.length > 1).length
      notice.tell(`${words.appendixMade(rows)}${named ? ` ${words.appendixNamed}` : ""}`)
    } else {
      transaction.setNodeMarkup(there, undefined, content)
      notice.tell(words.appendixRefreshed)
    }
    view.dispatch(transaction)
    if (there === null) view.dom.querySelector(".appendix")?.scrollIntoView({ block: "start" })
  }

  /** Words the state of the appendix in another language. */
  speak(language: Language): void {
    const { view, state } = this.desk.editor
    view.dispatch(state.tr.setMeta(pluginKey, { language }).setMeta("addToHistory", false))
  }

  private later(): void {
    clearTimeout(this.timer)
    if (placeOf(this.desk.editor.state) === null) return
    this.timer = setTimeout(() => void this.compare(), 500)
  }

  private async compare(): Promise<void> {
    const expected = await this.read()
    const { view, state } = this.desk.editor
    // An engine that does not answer is asked again after the next change and no sooner.
    if (!expected) return
    if (view.composing) return this.later()
    view.dispatch(state.tr.setMeta(pluginKey, { expected }).setMeta("addToHistory", false))
  }

  /** The appendix that the plan amounts to; null when the engine gives no answer. */
  private async read(): Promise<AppendixContent | null> {
    const { editor, engine } = this.desk
    for (let attempt = 0; attempt < 5; attempt++) {
      const { doc } = editor.state
      // Documents are Vietnamese, whatever the page speaks.
      const about = await engine.overview({ language: "vi" })
      if (about && doc.eq(editor.state.doc)) {
        return appendixOf(about.value, readStructure(doc).paragraphs)
      }
      // Another part of the page asked too, or somebody is typing.
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
    return null
  }
}

export function hasAppendix(state: EditorState): boolean {
  return placeOf(state) !== null
}

/** Names the appendix in the part on carrying the plan out, where the plan names none yet; an
 * appendix that the plan does not speak of is none of it. */
function refer(transaction: Transaction): boolean {
  const { doc } = transaction
  let named = false
  let place: number | null = null
  doc.forEach((node, offset) => {
    if (/phụ lục/iu.test(node.textContent)) named = true
    const heads = node.type.name === "heading" && /tổ chức thực hiện/iu.test(node.textContent)
    if (heads) place = offset + node.nodeSize
  })
  if (named || place === null) return false
  const { schema } = doc.type
  transaction.insert(place, schema.nodes.paragraph!.create(null, schema.text(appendixReference)))
  return true
}

/** Where the appendix of the draft is. */
function placeOf({ doc }: EditorState): number | null {
  let place: number | null = null
  doc.forEach((node, offset) => {
    if (node.type.name === "appendix") place ??= offset
  })
  return place
}

function plugin(editor: Editor): Plugin<Shown> {
  return new Plugin<Shown>({
    key: pluginKey,
    state: {
      init: () => ({ expected: null, language: "vi" }),
      apply: (transaction, value) => ({ ...value, ...transaction.getMeta(pluginKey) }),
    },
    props: {
      decorations: (state) => {
        const shown = pluginKey.getState(state)
        const place = placeOf(state)
        if (!shown || place === null) return null
        return DecorationSet.create(state.doc, [Decoration.node(place, place + 1, {}, shown)])
      },
      nodeViews: {
        appendix: (node, view, place) => new AppendixView(node, view, place, editor),
      },
    },
  })
}

/** The appendix on the sheet, with what can be done with it above. */
class AppendixView implements NodeView {
  readonly dom = document.createElement("section")

  constructor(
    private node: Node,
    private readonly view: EditorView,
    private readonly place: () => number | undefined,
    private readonly editor: Editor,
  ) {
    this.dom.className = "appendix"
    this.dom.contentEditable = "false"
    this.draw()
  }

  update(node: Node): boolean {
    if (node.type.name !== "appendix") return false
    this.node = node
    this.draw()
    return true
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest("button") !== null
  }

  ignoreMutation(): boolean {
    return true
  }

  private drawn = ""

  private draw(): void {
    const content = this.node.attrs as AppendixContent
    const { expected, language } = pluginKey.getState(this.view.state) ?? {
      expected: null,
      language: "vi" as const,
    }
    const stale =
      expected !== null &&
      JSON.stringify(expected) !== JSON.stringify({ note: content.note, rows: content.rows })
    const now = JSON.stringify([content, stale, language])
    if (now === this.drawn) return
    this.drawn = now
    const words = writingWords[language]
    const bar = document.createElement("div")
    bar.className = "appendix-bar"
    bar.lang = language
    const name = document.createElement("b")
    name.textContent = words.appendixName
    const told = document.createElement("span")
    told.setAttribute("role", "status")
    told.textContent = stale ? words.outOfStep : words.inStep
    const refresh = button(words.refreshAppendix, () =>
      this.view.dom.dispatchEvent(new CustomEvent("refresh-appendix")),
    )
    const remove = button(words.deleteAppendix, () => this.remove())
    bar.append(name, told, refresh, remove)
    this.dom.classList.toggle("out-of-step", stale)
    const focused = this.dom.contains(document.activeElement)
    this.dom.replaceChildren(
      bar,
      ...appendixBody(content).map((spec) => DOMSerializer.renderSpec(document, spec).dom),
    )
    if (focused) refresh.focus()
  }

  private remove(): void {
    const place = this.place()
    if (place === undefined) return
    const { state } = this.view
    this.view.dispatch(
      state.tr.setSelection(NodeSelection.create(state.doc, place)).deleteSelection(),
    )
    this.editor.commands.focus()
  }
}

function button(name: string, then: () => void): HTMLButtonElement {
  const element = document.createElement("button")
  element.type = "button"
  element.textContent = name
  element.addEventListener("click", then)
  return element
}
