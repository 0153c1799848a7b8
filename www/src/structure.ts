// In: a ProseMirror document. Out: its paragraphs as the engine takes them, and where each
// UTF-16 offset of the joined text stands in the document.
// Invariants: every textblock is one paragraph; a paragraph's text is as long as the textblock's
// content, unit for position (a hard break is one "\n", a stray line break in the words one space);
// paragraphs are joined by one "\n". Of an appendix that is made from the plan only the caption is
// read: its rows say again what was read above. No wording and no DOM here.
import type { Node } from "@tiptap/pm/model"
import { TableMap } from "@tiptap/pm/tables"
import type { Paragraph, Utf16Span } from "../pkg/soat.js"
import { appendixCaption, appendixTitle } from "./writing/appendix-node.js"

/** A stretch of the document, in ProseMirror positions. */
export interface Range {
  from: number
  to: number
}

/** The text of a draft as it was handed to the engine. */
export interface PlanText {
  paragraphs: Paragraph[]
  /** Length of the joined text in UTF-16 units. */
  length: number
  /** The document position of a place in the joined text. */
  range(span: Utf16Span): Range
}

interface Context {
  kind: "paragraph" | "item" | "cell"
  table: number
  row: number
  column: number
}

/** Reads the paragraphs of `document`, in reading order. */
export function readStructure(document: Node): PlanText {
  const paragraphs: Paragraph[] = []
  const offsets: number[] = []
  const positions: number[] = []
  const sizes: number[] = []
  let length = 0
  let tables = 0

  const add = (paragraph: Paragraph, position: number, size = paragraph.text.length) => {
    if (paragraphs.length > 0) length += 1
    offsets.push(length)
    positions.push(position)
    sizes.push(size)
    length += paragraph.text.length
    paragraphs.push(paragraph)
  }
  const walk = (parent: Node, start: number, context: Context) => {
    parent.forEach((child, offset) => {
      const position = start + offset
      if (child.isTextblock) add(paragraph(child, blockText(child), context), position + 1)
      else if (child.type.name === "appendix") caption.forEach((it) => add(it, position, 0))
      else if (child.type.name === "table") walkTable(child, position)
      else if (!child.isLeaf) walk(child, position + 1, inside(child, context))
    })
  }
  const walkTable = (table: Node, position: number) => {
    const number = tables++
    const map = TableMap.get(table)
    table.forEach((row, rowOffset) => {
      row.forEach((cell, cellOffset) => {
        const offset = rowOffset + 1 + cellOffset
        const place = map.findCell(offset)
        walk(cell, position + 1 + offset + 1, {
          kind: "cell",
          table: number,
          row: place.top,
          column: place.left,
        })
      })
    })
  }
  walk(document, 0, { kind: "paragraph", table: 0, row: 0, column: 0 })

  const position = (offset: number) => {
    const index = lastAtMost(offsets, offset)
    const within = Math.max(0, offset - (offsets[index] ?? 0))
    return (positions[index] ?? 0) + Math.min(within, sizes[index] ?? 0)
  }
  return {
    paragraphs,
    length,
    range: (span) => ({ from: position(span.start), to: position(span.end) }),
  }
}

const caption = [appendixCaption, appendixTitle].map((text): Paragraph => {
  return { text, kind: "paragraph", level: 0, table: 0, row: 0, column: 0 }
})

function inside(node: Node, context: Context): Context {
  return node.type.name === "listItem" && context.kind !== "cell"
    ? { ...context, kind: "item" }
    : context
}

function paragraph(block: Node, text: string, context: Context): Paragraph {
  const { kind, table, row, column } = context
  if (kind === "cell") return { text, kind, level: 0, table, row, column }
  const plain = { text, level: 0, table: 0, row: 0, column: 0 }
  if (block.type.name === "heading") {
    return { ...plain, kind: "heading", level: Number(block.attrs.level) }
  }
  return { ...plain, kind: block.attrs.item ? "item" : kind }
}

/** Nodes never change, so their text is kept: a keystroke reads one block again, not all. */
const texts = new WeakMap<Node, string>()

function blockText(block: Node): string {
  const known = texts.get(block)
  if (known !== undefined) return known
  const leaf = ({ type }: Node) => (type.name === "hardBreak" ? "\u2028" : " ")
  const between = block.textBetween(0, block.content.size, "", leaf)
  const text = between.replace(/[\n\r]/g, " ").replaceAll("\u2028", "\n")
  texts.set(block, text)
  return text
}

/** Index of the last of the rising `numbers` that is at most `limit`; 0 when there is none. */
function lastAtMost(numbers: number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= limit) low = middle
    else high = middle
  }
  return low
}
