// In: the paragraphs of a file as the engine read them. Out: the same as a Tiptap document.
// Invariants: no words are added, lost or changed; reading the document's structure again gives
// the paragraphs back (cells that the file leaves out become empty cells); no two cells lie over
// each other, whatever the file says.
import type { JSONContent } from "@tiptap/core"
import { centredCells, isPlain, withTitle } from "./opened-looks.js"
import type { OpenedParagraph, Paragraph, Utf16Span } from "../pkg/reader.js"

/** A paragraph with what is known of its look. */
export type Shown = Paragraph & Partial<OpenedParagraph>

/** A document of `paragraphs`; of one empty paragraph when there are none. */
export function openedDocument(paragraphs: Shown[]): JSONContent {
  return { type: "doc", content: openedBlocks(paragraphs) }
}

/** The blocks of `paragraphs`, never none. */
export function openedBlocks(paragraphs: Shown[]): JSONContent[] {
  const blocks: JSONContent[] = []
  paragraphs = withTitle(paragraphs)
  for (let index = 0; index < paragraphs.length;) {
    const first = paragraphs[index]!
    if (first.kind !== "cell") {
      blocks.push(block(first))
      index++
      continue
    }
    const start = index
    while (index < paragraphs.length && sameTable(paragraphs[index]!, first)) index++
    const cells = paragraphs.slice(start, index)
    const made = table(centredCells(cells))
    blocks.push(isPlain(cells) ? { ...made, attrs: { plain: true } } : made)
  }
  return blocks.length > 0 ? blocks : [{ type: "paragraph" }]
}

function sameTable(one: Paragraph, other: Paragraph): boolean {
  return one.kind === "cell" && (one.table ?? 0) === (other.table ?? 0)
}

function block(shown: Shown): JSONContent {
  const { kind, level, align } = shown
  const look = align && align !== "left" ? { textAlign: align } : {}
  const content = words(shown)
  if (kind === "heading") {
    const attrs = { level: Math.min(Math.max(level ?? 1, 1), 6), ...look }
    return { type: "heading", attrs, ...content }
  }
  const attrs = { ...(kind === "item" && { item: true }), ...look }
  return { type: "paragraph", ...(Object.keys(attrs).length > 0 && { attrs }), ...content }
}

interface Cell {
  row: number
  column: number
  rows: number
  columns: number
  blocks: JSONContent[]
}

function table(paragraphs: Shown[]): JSONContent {
  const cells = new Map<string, Cell>()
  for (const shown of paragraphs) {
    const [row, column] = [shown.row ?? 0, shown.column ?? 0]
    const [rows, columns] = [shown.rowSpan ?? 1, shown.columnSpan ?? 1]
    const cell = cells.get(`${row} ${column}`) ?? { row, column, rows, columns, blocks: [] }
    cells.set(`${row} ${column}`, cell)
    cell.blocks.push(block({ ...shown, kind: "paragraph" }))
  }
  const covered = new Set(cells.keys())
  for (const cell of cells.values()) {
    const places = covers(cell)
    if (places.some((place) => covered.has(place))) cell.rows = cell.columns = 1
    else places.forEach((place) => covered.add(place))
  }
  const all = [...cells.values()]
  const height = Math.max(...all.map((it) => it.row + it.rows))
  const width = Math.max(...all.map((it) => it.column + it.columns))
  return {
    type: "table",
    content: Array.from({ length: height }, (_, row) => ({
      type: "tableRow",
      content: Array.from({ length: width }, (_, column) => {
        const place = `${row} ${column}`
        const cell = cells.get(place)
        return cell ? filled(cell) : covered.has(place) ? [] : [empty]
      }).flat(),
    })),
  }
}

const empty: JSONContent = { type: "tableCell", content: [{ type: "paragraph" }] }

/** The places that a cell takes beside its own. */
function covers({ row, column, rows, columns }: Cell): string[] {
  const places = Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, right) => `${row + down} ${column + right}`),
  )
  return places.flat().slice(1)
}

function filled({ rows, columns, blocks }: Cell): JSONContent[] {
  const spans = { ...(rows > 1 && { rowspan: rows }), ...(columns > 1 && { colspan: columns }) }
  const attrs = Object.keys(spans).length > 0 && { attrs: spans }
  return [{ type: "tableCell", ...attrs, content: blocks }]
}

/** Text in runs of one look, and forced line breaks; ProseMirror has no empty text nodes. */
function words({ text, bold = [], italic = [] }: Shown): { content?: JSONContent[] } {
  const ends = [...bold, ...italic].flatMap(({ start, end }) => [start, end])
  const places = [...new Set([0, ...ends, text.length])].sort((one, other) => one - other)
  const content = places.slice(1).flatMap((end, index) => {
    const start = places[index]!
    const within = (span: Utf16Span) => span.start <= start && end <= span.end
    const marks = [
      ...(bold.some(within) ? [{ type: "bold" }] : []),
      ...(italic.some(within) ? [{ type: "italic" }] : []),
    ]
    const look = marks.length > 0 ? { marks } : {}
    const lines = text.slice(start, end).split("\n")
    return lines.flatMap((line, number) => [
      ...(number > 0 ? [{ type: "hardBreak" }] : []),
      ...(line !== "" ? [{ type: "text", text: line, ...look }] : []),
    ])
  })
  return content.length > 0 ? { content } : {}
}
