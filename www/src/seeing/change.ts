// In: a fix and the text it was made for. Out: what each of its edits does, in words.
// Invariant: nothing is changed here; what is shown is what `applyFix` would do, with a little of
// the sentence on either side so that a reader knows the place.
import type { Fix } from "../../pkg/soat.js"
import { addedLines } from "../fix.js"
import type { PlanText } from "../structure.js"
import { wordsAt } from "./parts.js"

/** One replacement with its surroundings. */
export interface Change {
  before: string
  removed: string
  added: string
  after: string
}

/** Letters shown on either side. */
const around = 24

/** What `fix` would change in `text`. */
export function changesOf(text: PlanText, fix: Fix): Change[] {
  return fix.edits.map((edit) => {
    const { span, text: added } = edit
    const { start, end } = span.utf16
    const lines = addedLines(edit)
    const line = (words: string) => words.slice(words.lastIndexOf("\n") + 1)
    const before = line(wordsAt(text, { start: Math.max(0, start - around), end: start }))
    const after = wordsAt(text, { start: end, end: end + around }).split("\n")[0] ?? ""
    const led = start > around && before.length === around ? before.replace(/^\S*\s/, "… ") : before
    if (lines) {
      // They stand below the paragraph, whatever follows the words in it.
      const rest = after.length === around ? `${after.replace(/\s\S*$/, "")} …` : after
      return {
        before: led + rest,
        removed: "",
        added: lines.map((it) => `\n${it}`).join(""),
        after: "",
      }
    }
    return {
      before: led,
      removed: wordsAt(text, span.utf16),
      added,
      after: after.length === around ? after.replace(/\s\S*$/, " …") : after,
    }
  })
}
