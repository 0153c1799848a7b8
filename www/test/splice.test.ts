// A splice leads from one list to the other, and is as small as one splice can be.
import { expect, test } from "vitest"
import { spliceBetween } from "../src/splice.js"
import { plain } from "./document.js"

const list = (letters: string) => Array.from(letters, plain)

test("equal lists need nothing", () => {
  expect(spliceBetween([], [])).toBeNull()
  expect(spliceBetween(list("abc"), list("abc"))).toBeNull()
})

test("one change is one paragraph", () => {
  expect(spliceBetween(list("abc"), list("axc"))).toEqual({
    start: 1,
    removed: 1,
    paragraphs: list("x"),
  })
})

test("a change of structure alone is a change", () => {
  const heading = [{ ...plain("a"), kind: "heading" as const, level: 1 }]
  expect(spliceBetween(list("a"), heading)?.paragraphs).toEqual(heading)
})

test("any list becomes any other", () => {
  const words = ["", "a", "aa", "aba", "abc", "bca", "aaab", "abab", "cabba"]
  for (const before of words) {
    for (const after of words) {
      const current = list(before)
      const splice = spliceBetween(current, list(after))
      if (splice) current.splice(splice.start, splice.removed, ...splice.paragraphs)
      expect(current).toEqual(list(after))
    }
  }
})
