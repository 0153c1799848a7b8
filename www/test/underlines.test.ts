// Underlines follow their words, and go when the words are touched; fixes go to where the words
// are now, or nowhere.
import { expect, test } from "vitest"
import { applyFix } from "../src/fix.js"
import { readStructure } from "../src/structure.js"
import { marksAt, placeNow, showMarks } from "../src/underlines.js"
import { block, documentOf, stateOf } from "./document.js"

const text = "các các công trình"
const words = { key: "one", level: "error" as const, from: 1, to: 8 }
const span = (start: number, end: number) => ({ start, end, utf16: { start, end } })

function marked(marks = [words]) {
  const state = stateOf(documentOf(block(text), block("đoạn hai")))
  return state.apply(showMarks(state.tr, marks))
}

test("an underline moves with its words", () => {
  let state = marked()
  state = state.apply(state.tr.insertText("Rà ", 1))
  expect(marksAt(state, 5)).toEqual([{ ...words, from: 4, to: 11 }])
  expect(placeNow(state, words)).toEqual({ from: 4, to: 11 })
})

test("an edit within the words takes the underline away", () => {
  let state = marked()
  state = state.apply(state.tr.delete(4, 5))
  expect(marksAt(state, 4)).toEqual([])
  expect(placeNow(state, words)).toBeNull()
})

test("an edit beside the words leaves it", () => {
  let state = marked()
  state = state.apply(state.tr.insertText(" mới", 8))
  expect(marksAt(state, 3)).toEqual([words])
})

test("the shortest of overlapping findings comes first", () => {
  const inner = { ...words, key: "two", from: 1, to: 4 }
  expect(marksAt(marked([words, inner]), 2).map((it) => it.key)).toEqual(["two", "one"])
})

test("a place without words is kept and found", () => {
  const state = marked([{ ...words, from: 12, to: 12 }])
  expect(marksAt(state, 12).map((it) => it.key)).toEqual(["one"])
})

test("new findings start from the draft as it is", () => {
  let state = marked()
  state = state.apply(state.tr.insertText("Rà ", 1))
  state = state.apply(showMarks(state.tr, [{ ...words, from: 4, to: 11 }]))
  expect(placeNow(state, { from: 4, to: 11 })).toEqual({ from: 4, to: 11 })
})

test("a fix is applied where its words are now", () => {
  let state = marked()
  const read = readStructure(state.doc)
  state = state.apply(state.tr.insertText("Rà ", 1))
  const edits = [
    { span: span(13, 18), text: "dự án" },
    { span: span(3, 7), text: "" },
  ]
  const change = applyFix(state, read, { title: "", grade: "safe", edits })
  expect(change?.doc.firstChild?.textContent).toBe("Rà các công dự án")
})

test("a fix whose words have changed does nothing", () => {
  let state = marked()
  const read = readStructure(state.doc)
  state = state.apply(state.tr.delete(5, 6))
  const edits = [{ span: span(3, 7), text: "" }]
  expect(applyFix(state, read, { title: "", grade: "safe", edits })).toBeNull()
})
