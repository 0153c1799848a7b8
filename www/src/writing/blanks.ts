// In: the draft. Out: its places to fill in ("[tên tỉnh]"), marked, and a way from one to the next.
// Invariants: a place to fill in is words of the draft and nothing else, so that it is printed,
// exported and checked as it stands; a reference to a source ("[1]") is none. Tab goes to the
// next one, in tables as elsewhere; once none is left, Tab does in a table what it does in Word.
import { Extension, type Editor } from "@tiptap/core"
import type { Node } from "@tiptap/pm/model"
import { Plugin, PluginKey, TextSelection, type EditorState } from "@tiptap/pm/state"
import { goToNextCell } from "@tiptap/pm/tables"
import { Decoration, DecorationSet } from "@tiptap/pm/view"

/** A place to fill in. */
export interface Blank {
  from: number
  to: number
}

interface Blanks {
  found: Blank[]
  decorations: DecorationSet
}

const pluginKey = new PluginKey<Blanks>("blanks")
const written = /\[(?=[^\[\]]*[\p{L}.…])[^\[\]]{1,160}\]/gu

export const BlankPlaces = Extension.create({
  name: "blankPlaces",
  // Before the tables, which want the Tab key for themselves.
  priority: 200,
  addKeyboardShortcuts() {
    return {
      Tab: () => tab(this.editor, 1),
      "Shift-Tab": () => tab(this.editor, -1),
    }
  },
  addProseMirrorPlugins: () => [plugin()],
})

/** Places to fill in, in text order. */
export function blanksOf(state: EditorState): Blank[] {
  return pluginKey.getState(state)?.found ?? []
}

/** Selects the next place to fill in, or the one before; false when there is none. */
export function goToBlank(editor: Editor, step: 1 | -1): boolean {
  const { state, view } = editor
  const found = blanksOf(state)
  const { from, to } = state.selection
  const next =
    step > 0
      ? (found.find((it) => it.from >= to) ?? found[0])
      : (found.findLast((it) => it.to <= from) ?? found.at(-1))
  if (!next) return false
  const selection = TextSelection.create(state.doc, next.from, next.to)
  view.dispatch(state.tr.setSelection(selection).scrollIntoView())
  view.focus()
  return true
}

function tab(editor: Editor, step: 1 | -1): boolean {
  if (goToBlank(editor, step)) return true
  const table = tableAt(editor.state)
  // A letterhead has the rows it has: the Tab key of tables would add one at its end.
  if (table === "plain") goToNextCell(step)(editor.state, editor.view.dispatch)
  return table === "plain"
}

function plugin(): Plugin<Blanks> {
  return new Plugin<Blanks>({
    key: pluginKey,
    state: {
      init: (_config, { doc }) => drawn(doc, read(doc)),
      apply: ({ docChanged, doc, mapping }, value) => {
        if (!docChanged) return value
        const found = read(doc)
        const moved = value.found.map(({ from, to }) => {
          return { from: mapping.map(from, 1), to: mapping.map(to, -1) }
        })
        const same =
          found.length === moved.length && found.every((it, index) => sameAs(it, moved[index]!))
        // Most changes only move what is drawn.
        return same
          ? { found, decorations: value.decorations.map(mapping, doc) }
          : drawn(doc, found)
      },
    },
    props: {
      decorations: (state) => pluginKey.getState(state)?.decorations,
      handleClick: (view, position) => {
        const hit = blanksOf(view.state).find((it) => it.from < position && position < it.to)
        // The selection of the state may be that of before the click.
        if (!hit || !(getSelection()?.isCollapsed ?? true)) return false
        const selection = TextSelection.create(view.state.doc, hit.from, hit.to)
        view.dispatch(view.state.tr.setSelection(selection))
        return false
      },
    },
  })
}

function sameAs(one: Blank, other: Blank): boolean {
  return one.from === other.from && one.to === other.to
}

function drawn(doc: Node, found: Blank[]): Blanks {
  const marks = found.map(({ from, to }) => Decoration.inline(from, to, { class: "blank" }))
  return { found, decorations: DecorationSet.create(doc, marks) }
}

function read(doc: Node): Blank[] {
  const found: Blank[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    for (const { from, to } of blanksIn(node)) {
      found.push({ from: position + 1 + from, to: position + 1 + to })
    }
    return false
  })
  return found
}

/** Nodes never change, so what they hold is kept. */
const known = new WeakMap<Node, Blank[]>()

function blanksIn(block: Node): Blank[] {
  let blanks = known.get(block)
  if (!blanks) {
    const text = block.textBetween(0, block.content.size, "", " ")
    blanks = Array.from(text.matchAll(written), (match) => {
      return { from: match.index, to: match.index + match[0].length }
    })
    known.set(block, blanks)
  }
  return blanks
}

/** The kind of table that the caret is in. */
function tableAt({ selection }: EditorState): "plain" | "ruled" | null {
  const { $from } = selection
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth)
    if (node.type.name === "table") return node.attrs.plain ? "plain" : "ruled"
  }
  return null
}
