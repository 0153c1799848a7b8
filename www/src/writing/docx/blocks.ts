// In: blocks of a draft as JSON. Out: paragraphs and tables of a Word file.
// Invariants: order and words are those of the draft; the mark of a drawn bullet becomes a word;
// what the draft does not say about looks is left to the styles of the file.
import type { JSONContent } from "@tiptap/core"
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
  type Table,
} from "docx"
import type { Look } from "../looks.js"
import { firstLine, lines, singleLines } from "./layout.js"
import { writeTable } from "./table.js"

/** What a draft becomes. */
export type Block = Paragraph | Table

/** Where blocks stand. */
export interface Place {
  cell: boolean
  head: boolean
  /** Words that are drawn before the first paragraph. */
  mark: string
  /** Whether it stays on the page of what follows. */
  keepNext?: boolean
}

const running: Place = { cell: false, head: false, mark: "" }

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType]

const alignments: Record<string, Alignment> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
}

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
]

/** Writes `blocks` into a column `width` wide. */
export function writeBlocks(blocks: JSONContent[], width: number, place = running): Block[] {
  return blocks.flatMap((block, index): Block[] => {
    // Neither a table nor a signature stands on a page without the words before it.
    const keepNext = blocks[index + 1]?.type === "table"
    const here = { ...place, mark: index === 0 ? place.mark : "", keepNext }
    switch (block.type) {
      case "paragraph":
        return paragraph(block, width, here)
      case "heading":
        return [headingOf(block, here)]
      case "bulletList":
        return (block.content ?? []).flatMap((item) =>
          writeBlocks(item.content ?? [], width, { ...place, mark: "- " }),
        )
      case "table":
        return writeTable(block, width)
      default:
        return writeBlocks(block.content ?? [], width, place)
    }
  })
}

function paragraph(block: JSONContent, width: number, place: Place): Block[] {
  const look = (block.attrs?.look ?? null) as Look | null
  const aligned = alignments[String(block.attrs?.textAlign)]
  const size = look === "recipients" ? 24 : look === "recipient" ? 22 : place.cell ? 26 : undefined
  const common = {
    ...(size !== undefined && { size }),
    ...(place.head && { bold: true }),
  }
  const alignment =
    aligned ??
    (place.head ? AlignmentType.CENTER : place.cell ? AlignmentType.LEFT : AlignmentType.JUSTIFIED)
  const indented = !place.cell && aligned !== AlignmentType.CENTER
  const ruled = look === "line-short" || look === "line-full"
  const written = new Paragraph({
    alignment,
    spacing: { after: place.cell || ruled ? 0 : 120, ...(place.cell ? singleLines : lines) },
    ...(indented && { indent: { firstLine } }),
    ...((place.head || place.keepNext) && { keepNext: true }),
    children: runs(block, place.mark, common),
  })
  if (!ruled) return [written]
  const length = look === "line-short" ? width * 0.35 : Math.min(width, lengthOf(block))
  return [written, drawnLine((width - length) / 2, place.cell)]
}

function headingOf(block: JSONContent, place: Place): Paragraph {
  const level = Math.min(6, Math.max(1, Number(block.attrs?.level ?? 1)))
  const aligned = alignments[String(block.attrs?.textAlign)]
  const options: IParagraphOptions = {
    heading: headings[level - 1]!,
    ...(aligned && { alignment: aligned }),
    // A centred line is centred only where its first line is not moved in.
    ...((aligned === AlignmentType.CENTER || place.cell) && { indent: { firstLine: 0 } }),
    children: runs(block, place.mark, {}),
  }
  return new Paragraph(options)
}

/** A line under the words above, as the letterhead has it. */
function drawnLine(inset: number, cell: boolean): Paragraph {
  const indent = Math.max(0, Math.round(inset))
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: 0, after: cell ? 0 : 120, line: 60, lineRule: "exact" },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "auto" } },
    children: [new TextRun({ size: 4 })],
  })
}

/** Width of a short line of words: letters of Times New Roman are half as wide as high. */
function lengthOf(block: JSONContent): number {
  const words = (block.content ?? []).map(({ text }) => text ?? "").join("")
  return words.normalize("NFC").length * 26 * 10 * 0.5
}

/** Bits of text, each with its looks. */
export function runs(block: JSONContent, mark: string, common: IRunOptions): TextRun[] {
  const written = (block.content ?? []).flatMap((node): TextRun[] => {
    if (node.type === "hardBreak") return [new TextRun({ ...common, break: 1 })]
    const marks = new Set(node.marks?.map(({ type }) => type))
    const looks: IRunOptions = {
      ...common,
      ...(marks.has("bold") && { bold: true }),
      ...(marks.has("italic") && { italics: true }),
      ...(marks.has("underline") && { underline: {} }),
    }
    return pieces(node.text ?? "").map(
      ({ text, blank }) => new TextRun({ ...looks, text, ...(blank && { highlight: "yellow" }) }),
    )
  })
  return mark === "" ? written : [new TextRun({ ...common, text: mark }), ...written]
}

/** Places to fill in stand out in Word too, so that none is forgotten. */
function pieces(text: string): { text: string; blank: boolean }[] {
  return text
    .split(/(\[(?=[^[\]]*[\p{L}.…])[^[\]]{1,160}\])/u)
    .map((piece, index) => ({ text: piece, blank: index % 2 === 1 }))
    .filter((piece) => piece.text !== "")
}
