// In: the appendix made from a plan. Out: its paragraphs and its table for landscape pages.
// Invariant: the same words, columns and proportions as on the sheet.
import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type FileChild,
} from "docx"
import {
  appendixCaption,
  appendixColumns,
  appendixTitle,
  appendixWidths,
  type AppendixContent,
} from "../appendix-node.js"
import { landscapeWidth, lines, singleLines } from "./layout.js"

export function writeAppendix({ note, rows }: AppendixContent): FileChild[] {
  const widths = appendixWidths.map((it) => Math.round((it / 100) * landscapeWidth))
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: appendixColumns.map((words, index) => cell([words], widths[index]!, "head")),
  })
  const body = rows.map((row) => {
    if (row.length === 1) return group(row[0]!)
    const children = row.map((words, index) =>
      cell(words.split("\n"), widths[index]!, index === 0 ? "number" : "words"),
    )
    return new TableRow({ cantSplit: true, children })
  })
  return [
    centred(appendixCaption, { bold: true }),
    centred(appendixTitle, { bold: true }),
    centred(note, { italics: true }, 160),
    new Table({
      rows: [head, ...body],
      columnWidths: widths,
      width: { size: landscapeWidth, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
    }),
    new Paragraph({}),
  ]
}

function centred(text: string, looks: { bold?: boolean; italics?: boolean }, after = 0): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after, ...lines },
    children: [new TextRun({ text, ...looks })],
  })
}

function group(words: string): TableRow {
  const text = new TextRun({ text: words, bold: true, size: 26 })
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: appendixColumns.length,
        children: [new Paragraph({ keepNext: true, children: [text] })],
      }),
    ],
  })
}

function cell(lines: string[], width: number, role: "head" | "number" | "words"): TableCell {
  const children = lines.map(
    (text) =>
      new Paragraph({
        alignment: role === "words" ? AlignmentType.LEFT : AlignmentType.CENTER,
        spacing: singleLines,
        children: [new TextRun({ text, size: 26, bold: role === "head" })],
      }),
  )
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    margins: { left: 90, right: 90, top: 40, bottom: 40 },
    ...(role === "head" && { verticalAlign: VerticalAlign.CENTER }),
  })
}
