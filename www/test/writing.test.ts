// In: drafts as JSON, without a browser. Out: what of writing is plain functions: search, counts,
// the appendix, Word files.
import JSZip from "jszip"
import { EditorState } from "@tiptap/pm/state"
import { search, setSearchState } from "prosemirror-search"
import { expect, test } from "vitest"
import type { Overview } from "../pkg/soat.js"
import { readStructure } from "../src/structure.js"
import { appendixOf } from "../src/writing/appendix-content.js"
import { wordsFor } from "../src/writing/blanks-alike.js"
import { countAll, countText } from "../src/writing/count.js"
import { writeDocx } from "../src/writing/docx/document.js"
import { columnWidths } from "../src/writing/docx/table.js"
import { findAll, patternOf, queryOf } from "../src/writing/search.js"
import { block, documentOf } from "./document.js"

const plainly = { replacement: "", matchCase: false, wholeWord: false }

function found(words: string, texts: string[], options = {}): string[] {
  const doc = documentOf(...texts.map((text) => block(text)))
  let state = EditorState.create({ doc, plugins: [search()] })
  const query = queryOf({ ...plainly, ...options, words })
  state = state.apply(setSearchState(state.tr, query))
  return findAll(state).map(({ from, to }) => doc.textBetween(from, to))
}

test("a letter is found in every spelling, and no other letter is", () => {
  const spellings = ["\u1ebf", "e\u0302\u0301", "e\u0301\u0302", "\u00ea\u0301", "\u00e9\u0302"]
  const pattern = new RegExp(`^${patternOf("\u1ebf")}$`, "u")
  for (const spelling of spellings) expect(pattern.test(spelling), spelling).toBe(true)
  for (const other of ["e", "ê", "é", "ề", "e\u0302"]) expect(pattern.test(other)).toBe(false)
  expect(found("e", ["e\u0302 ê e"])).toEqual(["e"])
  expect(found("KẾ HOẠCH", ["Kế hoạch", "kế hoạch".normalize("NFD"), "kê hoạch"])).toHaveLength(2)
})

test("what looks like a pattern is looked for as it stands", () => {
  expect(found("a.b*(c)|[d]$", ["a.b*(c)|[d]$", "aXb"])).toEqual(["a.b*(c)|[d]$"])
  expect(found("", ["a"])).toEqual([])
})

test("case and whole words narrow what is found", () => {
  expect(found("sở", ["Sở Y tế, sở khác"], { matchCase: true })).toEqual(["sở"])
  expect(found("an", ["an toàn, ban hành, an"], { wholeWord: true })).toEqual(["an", "an"])
  // A letter and its mark are one letter: "a" is no word within a decomposed "à".
  expect(found("a", ["a\u0300 a"], { wholeWord: true })).toEqual(["a"])
})

test("words across a forced line break are found", () => {
  const doc = documentOf({
    type: "paragraph",
    content: [{ type: "text", text: "DÂN" }, { type: "hardBreak" }, { type: "text", text: "TỈNH" }],
  })
  let state = EditorState.create({ doc, plugins: [search()] })
  state = state.apply(setSearchState(state.tr, queryOf({ ...plainly, words: "dân tỉnh" })))
  expect(findAll(state)).toHaveLength(1)
})

test("syllables are words, marks belong to their letters, dashes are none", () => {
  expect(countText("Kế hoạch - năm 2030;")).toEqual({ words: 4, characters: 20 })
  expect(countText("Kế hoạch".normalize("NFD"))).toEqual({ words: 2, characters: 8 })
  expect(countAll(documentOf(block("Một hai"), block("ba")))).toEqual({ words: 3, characters: 9 })
})

test("of an appendix that is made from the plan only the caption is read", () => {
  const rows = [["1", "Việc", "Sở Y tế", "", "", ""]]
  const doc = documentOf(
    block("Trước"),
    { type: "appendix", attrs: { note: "", rows } },
    block("Sau"),
  )
  const text = readStructure(doc)
  expect(text.paragraphs.map((it) => it.text)).toEqual([
    "Trước",
    "PHỤ LỤC",
    "PHÂN CÔNG NHIỆM VỤ",
    "Sau",
  ])
  const start = text.paragraphs[0]!.text.length + 1
  const place = text.range({ start, end: start + 7 })
  expect(place).toEqual({ from: 7, to: 7 })
  const after = text.length - 3
  const { from, to } = text.range({ start: after, end: text.length })
  expect(doc.textBetween(from, to)).toBe("Sau")
})

const paragraph = (text: string) =>
  ({ text, kind: "paragraph", level: 0, table: 0, row: 0, column: 0 }) as const

test("an appendix says what the plan says, in its own words and not cut short", () => {
  const long = `Rà soát ${"rất ".repeat(60)}kỹ các quy định`
  const lines = [
    "III. NHIỆM VỤ",
    `1. ${long};`,
    "V. TỔ CHỨC",
    "1. Sở Y tế",
    "a) Làm việc này trước ngày 15/12.",
    "Trên đây là Kế hoạch.",
  ]
  const paragraphs = lines.map(paragraph)
  const at = (words: string) => {
    const start = lines.join("\n").indexOf(words)
    return { start, end: start + words.length, utf16: { start, end: start + words.length } }
  }
  const table = (name: string, rows: Overview["tables"][number]["rows"]) => {
    return { name, title: name, columns: [], rows }
  }
  const overview: Overview = {
    tables: [
      table(
        "plan",
        ["Kế hoạch", "9/KH-UBND", "UBND XÃ ĐỒNG NAM", "Đồng Nam, 02/3/2026"].map((cell) => {
          return { cells: ["", cell], span: at("") }
        }),
      ),
      table("tasks", [
        { cells: ["III", "NHIỆM VỤ", "", "", "", ""], span: at(lines.slice(0, 3).join("\n")) },
        {
          cells: ["III.1", "Rà soát …", "Sở Y tế", "Sở Nội vụ", "Quý I", "Báo cáo"],
          span: at(lines[1]!),
        },
      ]),
      table("assignments", [{ cells: ["V.1", "Sở Y tế", "", ""], span: at("Sở Y tế") }]),
      table("deadlines", [
        { cells: ["III.1", "quý I", "", ""], span: at("Rà soát") },
        { cells: ["V.1", "ngày 15/12", "", ""], span: at("ngày 15/12") },
      ]),
    ],
  }
  const { note, rows } = appendixOf(overview, paragraphs)
  expect(note).toBe(
    "(Kèm theo Kế hoạch số 9/KH-UBND ngày 02 tháng 3 năm 2026 của Ủy ban nhân dân xã Đồng Nam)",
  )
  expect(rows).toEqual([
    ["A. NHIỆM VỤ CỦA KẾ HOẠCH"],
    ["1", long, "Sở Y tế", "Sở Nội vụ", "Quý I", "Báo cáo"],
    ["B. TRÁCH NHIỆM CỦA CÁC CƠ QUAN, ĐƠN VỊ"],
    ["1", "a) Làm việc này trước ngày 15/12", "Sở Y tế", "", "ngày 15/12", ""],
  ])
})

test("columns keep their proportions and fill the page, merged cells or not", () => {
  const cell = (colspan: number, rowspan: number, colwidth: number[] | null) => {
    return { type: "tableCell", attrs: { colspan, rowspan, colwidth } }
  }
  const rows = [
    { type: "tableRow", content: [cell(1, 2, [100]), cell(2, 1, null)] },
    { type: "tableRow", content: [cell(1, 1, [100]), cell(1, 1, [200])] },
  ]
  expect(columnWidths(rows, 4000)).toEqual([1000, 1000, 2000])
})

test("a Word file holds what the draft holds", async () => {
  const text = (words: string, ...marks: string[]) => {
    return { type: "text", text: words, marks: marks.map((type) => ({ type })) }
  }
  const cell = (words: string, attrs = {}, type = "tableCell") => {
    return {
      type,
      attrs: { colspan: 1, rowspan: 1, colwidth: null, ...attrs },
      content: [block(words)],
    }
  }
  const document = documentOf(
    block("KẾ HOẠCH", "heading", { level: 1 }),
    {
      type: "paragraph",
      content: [text("đậm", "bold"), text("nghiêng", "italic"), text("gạch", "underline")],
    },
    { type: "bulletList", content: [{ type: "listItem", content: [block("Việc <1> & 2")] }] },
    {
      type: "table",
      content: [
        {
          type: "tableRow",
          content: [
            cell("TT", { rowspan: 2 }, "tableHeader"),
            cell("Đầu", { colspan: 2 }, "tableHeader"),
          ],
        },
        { type: "tableRow", content: [cell("b"), cell("[mức giao]")] },
      ],
    },
    {
      type: "appendix",
      attrs: { note: "(Kèm theo)", rows: [["1", "Việc\nthứ hai", "Sở", "", "", ""]] },
    },
  ).toJSON()
  document.attrs.draft = true
  const bytes = await writeDocx(document, "Kế hoạch")
  const zip = await JSZip.loadAsync(bytes)
  const xml = (await zip.file("word/document.xml")!.async("string")).replace(
    / xml:space="preserve"/g,
    "",
  )
  for (const part of [
    "<w:t>- </w:t>",
    "<w:t>Việc &lt;1&gt; &amp; 2</w:t>",
    '<w:gridSpan w:val="2"/>',
    '<w:vMerge w:val="restart"/>',
    '<w:highlight w:val="yellow"/>',
    "<w:t>thứ hai</w:t>",
    'w:orient="landscape"',
  ]) {
    expect(xml).toContain(part)
  }
  expect(xml).toMatch(/<w:b\/><w:bCs\/>[^]*?<w:t>đậm/)
  expect(xml).toMatch(/<w:i\/><w:iCs\/>[^]*?<w:t>nghiêng/)
  expect(xml).toMatch(/<w:u w:val="single"\/>[^]*?<w:t>gạch/)
  const headers = await Promise.all(zip.file(/header\d*\.xml/).map((it) => it.async("string")))
  expect(headers.join("")).toContain("DỰ THẢO")
  expect(await zip.file("docProps/core.xml")!.async("string")).not.toMatch(/Un-named/)
})

test("places alike are filled in with their own capitals, or not at all", () => {
  expect(wordsFor("[tên tỉnh]", "[Tên tỉnh]", "Sơn Hà")).toBe("Sơn Hà")
  expect(wordsFor("[TÊN TỈNH]", "[tên tỉnh]", "Sơn Hà")).toBe("SƠN HÀ")
  expect(wordsFor("[tên tỉnh]", "[TÊN TỈNH]", "SƠN HÀ")).toBe(null)
  expect(wordsFor("[nội dung]", "[Nội dung]", "Phát triển thư viện")).toBe("phát triển thư viện")
  expect(wordsFor("[Nội dung]", "[nội dung]", "phát triển")).toBe("Phát triển")
  expect(wordsFor("[tên sở]", "[tên tỉnh]", "Sơn Hà")).toBe(null)
})
