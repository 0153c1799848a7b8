// In: a fix and the text it was made for. Out: one transaction that applies it, or null.
// Invariant: all edits are made or none; a place that has changed since makes none.
import type { EditorState, Transaction } from "@tiptap/pm/state"
import type { Fix } from "../pkg/soat.js"
import type { PlanText } from "./structure.js"
import { placeNow } from "./underlines.js"

/** The change that `fix` proposes, as one step of undo. */
export function applyFix(state: EditorState, text: PlanText, fix: Fix): Transaction | null {
  const edits = fix.edits.map((edit) => ({
    place: placeNow(state, text.range(edit.span.utf16)),
    words: edit.text,
  }))
  const { tr } = state
  edits.sort((one, other) => (other.place?.from ?? 0) - (one.place?.from ?? 0))
  for (const { place, words } of edits) {
    if (!place) return null
    if (words === "") tr.delete(place.from, place.to)
    else tr.insertText(words, place.from, place.to)
  }
  return tr.docChanged ? tr.scrollIntoView() : null
}
