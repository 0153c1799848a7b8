// Paragraphs and places are exact: for every textblock, every unit of the joined text leads to
// the position of the same letter in the document.
import { expect, test } from "vitest"
import { openedDocument } from "../src/opened.js"
import { readStructure } from "../src/structure.js"
import { block, documentOf } from "./document.js"

const cell = (...blocks: object[]) => ({ type: "tableCell", content: blocks })
const row = (...cells: object[]) => ({ type: "tableRow", content: cells })

const mixed = documentOf(
  block("KẾ HOẠCH", "heading", { level: 1 }),
  {
    type: "paragraph",
    content: [
      { type: "text", text: "Căn cứ " },
      { type: "text", text: "Luật", marks: [{ type: "bold" }, { type: "italic" }] },
      { type: "hardBreak" },
      { type: "text", text: "số 𝟙\nđược" },
    ],
  },
  block(""),
  {
    type: "bulletList",
    content: [{ type: "listItem", content: [block("mục một"), block("mục hai")] }],
  },
  {
    type: "table",
    content: [
      row(cell(block("a"), block("b")), { ...cell(block("c")), attrs: { rowspan: 2 } }),
      row(cell(block("d"))),
      row({ ...cell(block("e")), attrs: { colspan: 2 } }),
    ],
  },
  block("- cuối", "paragraph", { item: true }),
  { type: "table", content: [row(cell(block("f", "heading", { level: 2 })))] },
)

test("every textblock is one paragraph with its structure", () => {
  const told = readStructure(mixed).paragraphs.map(({ text, kind, level, table, row, column }) =>
    [text, kind, level, table, row, column].join(" "),
  )
  expect(told).toEqual([
    "KẾ HOẠCH heading 1 0 0 0",
    "Căn cứ Luật\nsố 𝟙 được paragraph 0 0 0 0",
    " paragraph 0 0 0 0",
    "mục một item 0 0 0 0",
    "mục hai item 0 0 0 0",
    "a cell 0 0 0 0",
    "b cell 0 0 0 0",
    "c cell 0 0 0 1",
    "d cell 0 0 1 0",
    "e cell 0 0 2 0",
    "- cuối item 0 0 0 0",
    "f cell 0 1 0 0",
  ])
})

test("every unit of the text is at its position", () => {
  const read = readStructure(mixed)
  const text = read.paragraphs.map((it) => it.text).join("\n")
  expect(read.length).toBe(text.length)
  for (let offset = 0; offset < text.length; offset++) {
    if (text[offset] === "\n") continue
    const { from, to } = read.range({ start: offset, end: offset + 1 })
    expect(to - from).toBe(1)
    expect(mixed.textBetween(from, to, "|", " ").replace("\n", " ")).toBe(text[offset])
  }
})

test("places at the ends and beyond stay within the document", () => {
  const read = readStructure(documentOf(block("ab"), block("")))
  expect(read.range({ start: 2, end: 3 })).toEqual({ from: 3, to: 5 })
  expect(read.range({ start: 0, end: 99 })).toEqual({ from: 1, to: 5 })
  expect(readStructure(documentOf(block(""))).range({ start: 0, end: 0 })).toEqual({
    from: 1,
    to: 1,
  })
})

test("an opened file gives its paragraphs back", () => {
  const plain = { level: 0, table: 0, row: 0, column: 0 }
  const paragraphs = [
    { ...plain, kind: "heading" as const, level: 2, text: "I. MỤC ĐÍCH" },
    { ...plain, kind: "paragraph" as const, text: "Một đoạn." },
    { ...plain, kind: "item" as const, text: "- Một mục." },
    { ...plain, kind: "cell" as const, text: "TT" },
    { ...plain, kind: "cell" as const, text: "Nhiệm vụ", column: 1 },
    { ...plain, kind: "cell" as const, text: "1", row: 1 },
    { ...plain, kind: "cell" as const, text: "", row: 1, column: 1 },
    { ...plain, kind: "cell" as const, text: "bảng hai", table: 1 },
  ]
  const { content = [] } = openedDocument(paragraphs)
  expect(readStructure(documentOf(...content)).paragraphs).toEqual(paragraphs)
})

test("cells that a file leaves out become empty cells", () => {
  const cells = [
    { kind: "cell" as const, text: "a", row: 0, column: 0, table: 0, level: 0 },
    { kind: "cell" as const, text: "b", row: 2, column: 2, table: 0, level: 0 },
  ]
  const { content = [] } = openedDocument(cells)
  const read = readStructure(documentOf(...content)).paragraphs
  expect(read).toHaveLength(9)
  expect(read.at(-1)).toEqual(cells[1])
})

test("an opened file looks as it did: bold, set in the middle, lines, cells over others", () => {
  const place = { level: 0, table: 0, row: 0, column: 0 }
  const paragraphs = [
    {
      ...place,
      kind: "paragraph" as const,
      text: "KẾ HOẠCH\nthực hiện",
      align: "center" as const,
      bold: [{ start: 0, end: 10 }],
      italic: [{ start: 9, end: 18 }],
    },
    { ...place, kind: "cell" as const, text: "a", rowSpan: 2 },
    { ...place, kind: "cell" as const, text: "b", column: 1, columnSpan: 2 },
    { ...place, kind: "cell" as const, text: "c", row: 1, column: 1 },
    { ...place, kind: "cell" as const, text: "d", row: 1, column: 2 },
  ]
  const { content = [] } = openedDocument(paragraphs)
  const made = documentOf(...content)
  const first = made.child(0)
  expect(first.attrs.textAlign).toBe("center")
  const runs: string[] = []
  first.forEach((node) => {
    runs.push([node.text ?? node.type.name, ...node.marks.map((it) => it.type.name)].join(" "))
  })
  expect(runs).toEqual(["KẾ HOẠCH bold", "hardBreak", "t bold italic", "hực hiện italic"])
  const cells = made.child(1).child(0).child(0)
  expect([cells.attrs.rowspan, made.child(1).child(0).child(1).attrs.colspan]).toEqual([2, 2])
  const told = readStructure(made).paragraphs.map(({ text, row, column }) => [text, row, column])
  expect(told).toEqual([
    ["KẾ HOẠCH\nthực hiện", 0, 0],
    ["a", 0, 0],
    ["b", 0, 1],
    ["c", 1, 1],
    ["d", 1, 2],
  ])
})

test("cells that a file puts over each other are parted", () => {
  const place = { kind: "cell" as const, level: 0, table: 0 }
  const cells = [
    { ...place, text: "a", row: 0, column: 0, rowSpan: 3, columnSpan: 3 },
    { ...place, text: "b", row: 1, column: 1 },
  ]
  const { content = [] } = openedDocument(cells)
  expect(readStructure(documentOf(...content)).paragraphs.map((it) => it.text)).toEqual([
    "a",
    "",
    "",
    "b",
  ])
})
