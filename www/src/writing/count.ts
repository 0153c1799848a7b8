// In: the draft, or a part of it. Out: how many words ("chữ") and characters it has.
// Invariants: a word is what white space parts, as in Word, if it holds a letter or a figure:
// Vietnamese counts syllables; a mark is counted with its letter, however it is typed; the
// appendix that is made from the plan is not counted.
import type { Node } from "@tiptap/pm/model"

export interface Count {
  words: number
  characters: number
}

/** Counts the whole of `document`. */
export function countAll(document: Node): Count {
  const count = { words: 0, characters: 0 }
  document.descendants((node) => {
    if (!node.isTextblock) return true
    let known = counts.get(node)
    if (!known) {
      known = countText(node.textBetween(0, node.content.size, "", " "))
      counts.set(node, known)
    }
    count.words += known.words
    count.characters += known.characters
    return false
  })
  return count
}

/** Counts what lies between two positions. */
export function countBetween(document: Node, from: number, to: number): Count {
  return countText(document.textBetween(from, to, "\n", " "))
}

export function countText(text: string): Count {
  const words = text.split(/\s+/u).filter((it) => /[\p{L}\p{N}]/u.test(it)).length
  const characters = Array.from(text.replace(/[\n\p{M}]/gu, "")).length
  return { words, characters }
}

/** Nodes never change, so what they count is kept. */
const counts = new WeakMap<Node, Count>()
