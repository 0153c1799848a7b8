// In: words to look for. Out: a query over the draft, and what it finds.
// Invariants: a letter is found however it is typed, composed or as a letter and its marks in
// either order; a letter without marks never finds the base of one with marks; replacing all is
// one step of undo; every match that is counted lies within one paragraph.
import { Fragment, Slice } from "@tiptap/pm/model"
import type { EditorState } from "@tiptap/pm/state"
import { SearchQuery, getSearchState, type SearchResult } from "prosemirror-search"

/** What was asked for. */
export interface Wanted {
  words: string
  replacement: string
  matchCase: boolean
  wholeWord: boolean
}

/** A place that was found. */
export interface Found {
  from: number
  to: number
}

/** The query for `wanted`. */
export function queryOf({ words, replacement, matchCase, wholeWord }: Wanted): SearchQuery {
  const pattern = patternOf(words)
  return new PlainQuery({
    // A word begins and ends where no letter, mark or figure stands, in any alphabet.
    search:
      wholeWord && pattern !== ""
        ? `(?<![\\p{L}\\p{M}\\p{N}])(?:${pattern})(?![\\p{L}\\p{M}\\p{N}])`
        : pattern,
    replace: replacement,
    caseSensitive: matchCase,
    regexp: true,
    literal: true,
  })
}

/** What is typed as a replacement is meant as it stands: "$1" is an amount and no reference. */
class PlainQuery extends SearchQuery {
  override getReplacements(state: EditorState, { from, to }: SearchResult) {
    const marks = state.doc.resolve(from).marksAcross(state.doc.resolve(to)) ?? []
    const words = this.replace === "" ? Fragment.empty : state.schema.text(this.replace, marks)
    return [{ from, to, insert: new Slice(Fragment.from(words), 0, 0) }]
  }
}

/** Every place of the present query. */
export function findAll(state: EditorState): Found[] {
  const query = getSearchState(state)?.query
  const found: Found[] = []
  if (!query?.valid) return found
  for (let from = 0; ;) {
    const next = query.findNext(state, from)
    if (!next || next.to <= from) return found
    found.push({ from: next.from, to: next.to })
    from = next.to
  }
}

/** A regular expression for `words`, every letter in every spelling. */
export function patternOf(words: string): string {
  const letters = words.normalize("NFC").match(/\P{M}\p{M}*|\p{M}+/gu) ?? []
  return letters.map(letterPattern).join("")
}

function letterPattern(letter: string): string {
  if (/^\s$/u.test(letter)) return "[\\s\\ufffc]" // a forced line break too
  const spellings = spellingsOf(letter).map(escaped)
  const one = spellings.length === 1 ? spellings[0]! : `(?:${spellings.join("|")})`
  return /^\p{L}/u.test(letter) ? `${one}(?!\\p{M})` : one
}

/** A letter composed, decomposed, with its marks in either order, and half composed. */
function spellingsOf(letter: string): string[] {
  const [base = "", ...marks] = Array.from(letter.normalize("NFD"))
  const spellings = new Set([letter])
  for (const order of marks.length === 2 ? [marks, [marks[1]!, marks[0]!]] : [marks]) {
    spellings.add(base + order.join(""))
    for (let count = 1; count < order.length; count++) {
      spellings.add(
        (base + order.slice(0, count).join("")).normalize("NFC") + order.slice(count).join(""),
      )
    }
  }
  return Array.from(spellings)
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16)}`)
}
