// In: the paragraphs of a file as the engine read them. Out: the same as a Tiptap document.
// Invariants: no words are added, lost or changed; reading the document's structure again gives
// the paragraphs back (cells that the file leaves out become empty cells).
import type { JSONContent } from "@tiptap/core"
import type { Paragraph } from "../pkg/soat.js"

/** A document of `paragraphs`; of one empty paragraph when there are none. */
export function openedDocument(paragraphs: Paragraph[]): JSONContent {
  return { type: "doc", content: openedBlocks(paragraphs) }
}

/** The blocks of `paragraphs`, never none. */
export function openedBlocks(paragraphs: Paragraph[]): JSONContent[] {
  const blocks: JSONContent[] = []
  for (let index = 0; index < paragraphs.length;) {
    const first = paragraphs[index]!
    if (first.kind !== "cell") {
      blocks.push(block(first))
      index++
      continue
    }
    const start = index
    while (index < paragraphs.length && sameTable(paragraphs[index]!, first)) index++
    blocks.push(table(paragraphs.slice(start, index)))
  }
  return blocks.length > 0 ? blocks : [{ type: "paragraph" }]
}

function sameTable(one: Paragraph, other: Paragraph): boolean {
  return one.kind === "cell" && (one.table ?? 0) === (other.table ?? 0)
}

function block({ text, kind, level }: Paragraph): JSONContent {
  const content = words(text)
  if (kind === "heading") {
    return { type: "heading", attrs: { level: Math.min(Math.max(level ?? 1, 1), 6) }, ...content }
  }
  return { type: "paragraph", ...(kind === "item" && { attrs: { item: true } }), ...content }
}

function table(cells: Paragraph[]): JSONContent {
  const rows: JSONContent[][][] = []
  let width = 1
  for (const cell of cells) {
    const row = (rows[cell.row ?? 0] ??= [])
    const blocks = (row[cell.column ?? 0] ??= [])
    blocks.push({ type: "paragraph", ...words(cell.text) })
    width = Math.max(width, row.length)
  }
  const columns = Array.from({ length: width }, (_, column) => column)
  return {
    type: "table",
    content: Array.from(rows, (row) => ({
      type: "tableRow",
      content: columns.map((column) => ({
        type: "tableCell",
        content: row?.[column] ?? [{ type: "paragraph" }],
      })),
    })),
  }
}

/** ProseMirror has no empty text nodes. */
function words(text: string): { content?: JSONContent[] } {
  return text === "" ? {} : { content: [{ type: "text", text }] }
}
