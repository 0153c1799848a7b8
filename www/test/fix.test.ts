// Lines that a fix adds, without a browser.
import { getSchema } from "@tiptap/core"
import { Node } from "@tiptap/pm/model"
import { EditorState } from "@tiptap/pm/state"
import { expect, test } from "vitest"
import type { Fix } from "../pkg/soat.js"
import { applyFix, standsAlready } from "../src/fix.js"
import { planExtensions } from "../src/schema.js"
import { readStructure } from "../src/structure.js"

const schema = getSchema(planExtensions())
const line = "- Cơ quan chủ trì: [ghi tên cơ quan]."

function draft(...blocks: unknown[]) {
  const doc = Node.fromJSON(schema, { type: "doc", content: blocks })
  return { state: EditorState.create({ doc }), text: readStructure(doc) }
}

const words = (text: string) => ({ type: "paragraph", content: [{ type: "text", text }] })

function inserting(at: number, text: string): Fix {
  const span = { utf16: { start: at, end: at } }
  return { title: "", grade: "suggested", edits: [{ span, text }] } as unknown as Fix
}

test("a line is added below the paragraph, whatever follows the place in it", () => {
  const { state, text } = draft(words("Đạt 30%."), words("Sau."))
  const change = applyFix(state, text, inserting("Đạt 30%".length, `\n${line}`))
  const lines: string[] = []
  change?.doc.forEach((it) => lines.push(it.textContent))
  expect(lines).toEqual(["Đạt 30%.", line, "Sau."])
  const { from, to } = change!.selection
  expect(change!.doc.textBetween(from, to)).toBe("[ghi tên cơ quan]")
})

test("below an item stands an item, whose mark is not part of its words", () => {
  const item = { type: "listItem", content: [words("Đạt 30%.")] }
  const { state, text } = draft({ type: "bulletList", content: [item] })
  const change = applyFix(state, text, inserting(8, `\n${line}`))
  expect(change?.doc.firstChild?.childCount).toBe(2)
  expect(change?.doc.firstChild?.lastChild?.textContent).toBe(line.slice(2))
})

test("a line that stands already is known by its words before what is to be filled in", () => {
  const fix = inserting(7, `\n${line}`)
  const stands = (below: string) => standsAlready(draft(words("Đạt 30%."), words(below)).text, fix)
  expect(stands(line)).toBe(true)
  expect(stands("Cơ quan chủ trì: Sở Y tế.")).toBe(true)
  expect(stands("Cơ quan phối hợp: Sở Y tế.")).toBe(false)
  expect(standsAlready(draft(words("Đạt 30%.")).text, fix)).toBe(false)
  expect(standsAlready(draft(words("Đạt 30%."), words(line)).text, inserting(7, " x"))).toBe(false)
})
