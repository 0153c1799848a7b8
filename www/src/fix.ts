// In: a fix and the text it was made for. Out: one transaction that applies it, or null.
// Invariants: all edits are made or none; a place that has changed since makes none; lines that a
// fix adds become paragraphs below the one they are about; what is to be filled in is selected.
import { closeHistory } from "@tiptap/pm/history"
import { TextSelection, type EditorState, type Transaction } from "@tiptap/pm/state"
import type { Edit, Fix } from "../pkg/soat.js"
import type { PlanText } from "./structure.js"
import { placeNow } from "./underlines.js"

/** The change that `fix` proposes, as one step of undo. */
export function applyFix(state: EditorState, text: PlanText, fix: Fix): Transaction | null {
  const edits = fix.edits.map((edit) => ({
    place: placeNow(state, text.range(edit.span.utf16)),
    words: edit.text,
    lines: addedLines(edit),
  }))
  const tr = closeHistory(state.tr)
  edits.sort((one, other) => (other.place?.from ?? 0) - (one.place?.from ?? 0))
  let changed = 0
  for (const { place, words, lines } of edits) {
    if (!place) return null
    if (lines) changed = addBelow(tr, place.from, lines)
    else if (words === "") tr.delete(place.from, place.to)
    else tr.insertText(words, place.from, place.to)
    if (!lines) changed = place.from + words.length
  }
  if (!tr.docChanged) return null
  return tr.setSelection(blankBefore(tr, changed) ?? TextSelection.near(tr.doc.resolve(changed)))
}

/** The lines that `edit` adds below a paragraph; null where it changes words within one. */
export function addedLines({ span, text }: Edit): string[] | null {
  const within = span.utf16.start < span.utf16.end || !text.startsWith("\n")
  return within ? null : text.slice(1).split("\n")
}

/** Whether the lines that `fix` would add already stand below their paragraph, as where they are
 * still to be filled in. */
export function standsAlready(text: PlanText, fix: Fix): boolean {
  const lines = fix.edits.flatMap((edit) => {
    const lines = addedLines(edit)
    return lines ? [{ at: edit.span.utf16.start, lines }] : []
  })
  return (
    lines.length > 0 &&
    lines.every(({ at, lines }) => {
      let end = -1
      const index = text.paragraphs.findIndex((it) => (end += it.text.length + 1) >= at)
      return lines.every((line, number) => {
        const below = text.paragraphs[index + 1 + number]?.text ?? ""
        return unmarked(below).startsWith(unmarked(line.split("[")[0]!).trimEnd())
      })
    })
  )
}

/** A line without the mark of an item. */
function unmarked(line: string): string {
  return line.replace(/^[-+–•\s]+/u, "")
}

/** Adds paragraphs like that at `position` below it; gives the end of the last. */
function addBelow(tr: Transaction, position: number, lines: string[]): number {
  const place = tr.doc.resolve(position)
  const block = place.parent
  const item = place.depth > 1 && place.node(-1).type.name === "listItem"
  const { paragraph, listItem } = tr.doc.type.schema.nodes
  // A new line is no heading, whatever stands above it.
  const attrs = block.type === paragraph ? { ...block.attrs, look: null } : null
  const added = lines.map((line) => {
    const words = item ? unmarked(line) : line
    const node = paragraph!.create(attrs, words === "" ? null : tr.doc.type.schema.text(words))
    return item ? listItem!.create(null, node) : node
  })
  const below = place.after(item ? place.depth - 1 : place.depth)
  tr.insert(below, added)
  const size = added.reduce((sum, node) => sum + node.nodeSize, 0)
  return below + size - (item ? 2 : 1)
}

/** Selects the place to fill in that ends at most a mark before `position`. */
function blankBefore(tr: Transaction, position: number): TextSelection | null {
  const place = tr.doc.resolve(position)
  if (!place.parent.isTextblock) return null
  const start = place.start()
  const before = tr.doc.textBetween(start, position, "", " ")
  const match = /\[[^[\]]+\](?=[.;,]?$)/u.exec(before)
  return match
    ? TextSelection.create(tr.doc, start + match.index, start + match.index + match[0].length)
    : null
}
