// In: a table of a draft as JSON. Out: the same table of a Word file.
// Invariants: merged cells stay merged, columns keep their proportions and fill the page, a row
// is not broken between pages, header rows repeat; a table without lines in the draft has none.
import type { JSONContent } from "@tiptap/core"
import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from "docx"
import { writeBlocks } from "./blocks.js"

const none = { style: BorderStyle.NONE, size: 0, color: "auto" }
const noLines = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

/** Writes `table` into a column `width` wide. */
export function writeTable(table: JSONContent, width: number): Table[] {
  const plain = Boolean(table.attrs?.plain)
  const rows = table.content ?? []
  const columns = columnWidths(rows, width)
  const heads = headCount(rows)
  const covered: number[] = []
  const written = rows.map((row, index) => {
    const cells = row.content ?? []
    let column = 0
    const children = cells.map((cell) => {
      while ((covered[column] ?? 0) > 0) covered[column++]! -= 1
      const [across, down] = [Number(cell.attrs?.colspan ?? 1), Number(cell.attrs?.rowspan ?? 1)]
      const inside = columns.slice(column, column + across).reduce((sum, it) => sum + it, 0)
      for (let count = 0; count < across; count++) covered[column++] = down - 1
      return cellOf(cell, inside, across, down, plain)
    })
    while ((covered[column] ?? 0) > 0) covered[column++]! -= 1
    return new TableRow({ children, cantSplit: true, tableHeader: !plain && index < heads })
  })
  return [
    new Table({
      rows: written,
      columnWidths: columns,
      width: { size: width, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      ...(plain && { borders: noLines }),
    }),
  ]
}

function cellOf(cell: JSONContent, width: number, across: number, down: number, plain: boolean) {
  const head = cell.type === "tableHeader"
  const side = plain ? 60 : 90
  const children = writeBlocks(cell.content ?? [], width - 2 * side, {
    cell: true,
    head,
    mark: "",
  })
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    margins: { left: side, right: side, top: 40, bottom: 40 },
    ...(across > 1 && { columnSpan: across }),
    ...(down > 1 && { rowSpan: down }),
    ...(head && { verticalAlign: VerticalAlign.CENTER }),
  })
}

/** Widths that fill `width`, in the proportions of the draft where it has any. */
export function columnWidths(rows: JSONContent[], width: number): number[] {
  const given: number[] = []
  const covered: number[] = []
  for (const row of rows) {
    let column = 0
    for (const cell of row.content ?? []) {
      while ((covered[column] ?? 0) > 0) covered[column++]! -= 1
      const across = Number(cell.attrs?.colspan ?? 1)
      const down = Number(cell.attrs?.rowspan ?? 1)
      const widths = cell.attrs?.colwidth as (number | null)[] | null
      for (let count = 0; count < across; count++) {
        given[column] ||= widths?.[count] ?? 0
        covered[column++] = down - 1
      }
    }
    while ((covered[column] ?? 0) > 0) covered[column++]! -= 1
  }
  const known = given.filter((it) => it > 0)
  const usual = known.length > 0 ? known.reduce((sum, it) => sum + it, 0) / known.length : 1
  const shares = given.map((it) => it || usual)
  const all = shares.reduce((sum, it) => sum + it, 0)
  return shares.map((it) => Math.round((it / all) * width))
}

/** Rows at the top that hold nothing but header cells; never all of them. */
function headCount(rows: JSONContent[]): number {
  const first = rows.findIndex((row) =>
    (row.content ?? []).some(({ type }) => type !== "tableHeader"),
  )
  return first < 0 ? Math.max(0, rows.length - 1) : first
}
