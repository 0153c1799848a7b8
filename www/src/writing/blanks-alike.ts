// In: a place to fill in that was just filled in. Out: the same words for every place like it.
// Invariants: nothing is filled in unasked, all of it is one step of undo; capitals follow those
// of each place, and where they cannot ("SƠN HÀ" for "[tên tỉnh]") the place is left alone.
import { Extension, type Editor } from "@tiptap/core"
import { closeHistory } from "@tiptap/pm/history"
import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state"
import { blanksOf, type Blank } from "./blanks.js"

/** What stands in place of the words that asked for it. */
interface Filled extends Blank {
  asked: string
}

/** What places like the last one can be filled in with. */
export interface Alike {
  words: string
  places: (Blank & { words: string })[]
}

const pluginKey = new PluginKey<Filled | null>("filled")

export const FilledPlace = Extension.create({
  name: "filledPlace",
  addProseMirrorPlugins: () => [
    new Plugin<Filled | null>({
      key: pluginKey,
      state: { init: () => null, apply: follow },
    }),
  ],
})

/** The places like the one that was filled in last; null when there are none. */
export function alikeOf(state: EditorState): Alike | null {
  const filled = pluginKey.getState(state)
  if (!filled) return null
  const words = state.doc.textBetween(filled.from, filled.to, "\n", " ").trim()
  if (words === "" || words.length > 160 || /[[\]\n]/.test(words)) return null
  const places = blanksOf(state).flatMap(({ from, to }) => {
    const fitting = wordsFor(state.doc.textBetween(from, to), filled.asked, words)
    return fitting === null ? [] : [{ from, to, words: fitting }]
  })
  return places.length > 0 ? { words, places } : null
}

/** Fills them in. */
export function fillAlike(editor: Editor): void {
  const { state, view } = editor
  const alike = alikeOf(state)
  if (!alike) return
  const transaction = closeHistory(state.tr)
  for (const { from, to, words } of alike.places.toReversed()) {
    transaction.insertText(words, from, to)
  }
  view.dispatch(transaction)
}

/** `words`, given for `asked`, in the capitals of `place`; null when they are about another
 * thing, or no capitals fit. */
export function wordsFor(place: string, asked: string, words: string): string | null {
  if (place.toLowerCase() !== asked.toLowerCase()) return null
  if (place === asked) return words
  if (place === place.toUpperCase()) return words.toUpperCase()
  if (asked === asked.toUpperCase()) return null
  const [first = "", rest] = [words[0], words.slice(1)]
  // "[Tên tỉnh]" asks for a name, whose capitals are its own.
  if (place[1] === place[1]?.toUpperCase()) return first.toUpperCase() + rest
  return /^\[tên/iu.test(place) ? words : first.toLowerCase() + rest
}

function follow(
  transaction: Transaction,
  filled: Filled | null,
  before: EditorState,
): Filled | null {
  if (!transaction.docChanged) return filled
  const { mapping, doc } = transaction
  const { from, to } = before.selection
  const blank = blanksOf(before).find((it) => it.from === from && it.to === to)
  const replaced = blank && mapping.mapResult(from + 1).deleted
  const place = replaced
    ? { ...blank, asked: before.doc.textBetween(blank.from, blank.to) }
    : filled
  if (!place) return null
  const now = { from: mapping.map(place.from, -1), to: mapping.map(place.to, 1) }
  const oneParagraph =
    now.to <= doc.content.size && doc.resolve(now.from).sameParent(doc.resolve(now.to))
  return oneParagraph ? { ...now, asked: place.asked } : null
}
