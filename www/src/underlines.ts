// In: the findings about one version of the draft. Out: underlines in the draft, by level, that
// follow it through edits.
// Invariants: an underline whose words were touched is gone until the next answer; the draft
// itself is never changed from here; a place that was deleted is answered with null.
import { Extension } from "@tiptap/core"
import {
  Plugin,
  PluginKey,
  TextSelection,
  type EditorState,
  type Transaction,
} from "@tiptap/pm/state"
import { Mapping } from "@tiptap/pm/transform"
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view"
import type { Level } from "./words.js"
import type { Range } from "./structure.js"

/** A finding's words in the draft. */
export interface Mark extends Range {
  key: string
  level: Level
}

interface Underlines {
  decorations: DecorationSet
  selected: string | null
  /** All changes since the findings were made. */
  since: Mapping
}

type Change = { marks: Mark[] } | { selected: string | null }

const pluginKey = new PluginKey<Underlines>("underlines")

/** The extension that draws underlines; `chosen` hears of a click on one. */
export function underlines(chosen: (key: string) => void): Extension {
  return Extension.create({ name: "underlines", addProseMirrorPlugins: () => [plugin(chosen)] })
}

/** Shows `marks` instead of those before. */
export function showMarks(transaction: Transaction, marks: Mark[]): Transaction {
  return transaction.setMeta(pluginKey, { marks } satisfies Change).setMeta("addToHistory", false)
}

/** Makes the finding `selected` stand out. */
export function showSelected(transaction: Transaction, selected: string | null): Transaction {
  return transaction
    .setMeta(pluginKey, { selected } satisfies Change)
    .setMeta("addToHistory", false)
}

/** The findings whose words lie at `position`, the shortest words first. */
export function marksAt(state: EditorState, position: number): Mark[] {
  const found = pluginKey.getState(state)?.decorations.find(position, position) ?? []
  return found.map(markOf).sort((one, other) => one.to - one.from - (other.to - other.from))
}

/** Where a place of the last findings is now; null when its words are gone or were touched. */
export function placeNow(state: EditorState, place: Range): Range | null {
  const since = pluginKey.getState(state)?.since
  return since ? placeAfter(since, place) : place
}

/** Where a place is after the changes `since`; null when its words are gone or were touched. */
export function placeAfter(since: Mapping, place: Range): Range | null {
  if (touched(since, place)) return null
  return { from: since.map(place.from, 1), to: since.map(place.to, place.from < place.to ? -1 : 1) }
}

function plugin(chosen: (key: string) => void): Plugin<Underlines> {
  return new Plugin<Underlines>({
    key: pluginKey,
    state: {
      init: () => ({ decorations: DecorationSet.empty, selected: null, since: new Mapping() }),
      apply: (transaction, value) => {
        const change = transaction.getMeta(pluginKey) as Change | undefined
        if (change && "marks" in change) {
          const decorations = draw(transaction, change.marks, value.selected)
          return { decorations, selected: value.selected, since: new Mapping() }
        }
        if (change) {
          const marks = value.decorations.find().map(markOf)
          return {
            ...value,
            decorations: draw(transaction, marks, change.selected),
            selected: change.selected,
          }
        }
        if (!transaction.docChanged) return value
        const since = new Mapping(value.since.maps.slice())
        since.appendMapping(transaction.mapping)
        return { ...value, decorations: follow(value.decorations, transaction), since }
      },
    },
    props: {
      decorations: (state) => pluginKey.getState(state)?.decorations,
      handleClick: (view, position) => {
        const mark = marksAt(view.state, position)[0]
        if (!mark) return false
        settle(view)
        chosen(mark.key)
        return false
      },
    },
  })
}

/** Takes over the caret that the click has put into the words: whatever is drawn before the
 * browser tells of it would put it back to where it was. */
function settle(view: EditorView): void {
  const chosen = view.dom.ownerDocument.getSelection()
  const { anchorNode, focusNode } = chosen ?? {}
  if (!chosen || !anchorNode || !focusNode) return
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return
  const { doc, selection, tr } = view.state
  const anchor = view.posAtDOM(anchorNode, chosen.anchorOffset)
  const head = view.posAtDOM(focusNode, chosen.focusOffset)
  if (selection.anchor === anchor && selection.head === head) return
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))))
}

function draw({ doc }: Transaction, marks: Mark[], selected: string | null): DecorationSet {
  const drawn = marks
    .filter((mark) => mark.from <= mark.to && mark.to <= doc.content.size)
    .flatMap(({ from, to, key: finding, level }) => {
      const name = `mark mark-${level}${finding === selected ? " mark-selected" : ""}`
      if (from < to) return Decoration.inline(from, to, { class: name }, { finding, level })
      // Between paragraphs there is no line that it could stand in.
      if (!doc.resolve(from).parent.inlineContent) return []
      const key = `${finding} ${name}`
      return Decoration.widget(from, () => caret(name), { key, side: 1, finding, level })
    })
  return DecorationSet.create(doc, drawn)
}

function markOf({ from, to, spec }: Decoration): Mark {
  const { finding, level } = spec as { finding: string; level: Level }
  return { from, to, key: finding, level }
}

/** Something absent has no words to underline: a small caret shows the place. */
function caret(name: string): HTMLElement {
  const element = document.createElement("span")
  element.className = `${name} mark-absent`
  element.setAttribute("aria-hidden", "true")
  return element
}

function follow(decorations: DecorationSet, { mapping, doc }: Transaction): DecorationSet {
  const lost = decorations.find().filter((it) => touched(mapping, it))
  return decorations.remove(lost).map(mapping, doc)
}

/** Whether a change lies within the place; one at its edge leaves the words as they are. */
function touched(mapping: Mapping, place: Range): boolean {
  let { from, to } = place
  return mapping.maps.some((map) => {
    let hit = false
    map.forEach((start, end) => {
      if (start < to && end > from) hit = true
    })
    const empty = from === to
    from = map.map(from, 1)
    to = map.map(to, empty ? 1 : -1)
    return hit
  })
}
