// In: nothing. Out: the node of an appendix that is made from the plan itself.
// Invariants: its words are attributes, so that they cannot be edited apart from the plan they
// repeat; as HTML it is a whole table that can be copied into any program, and comes back as
// itself; it holds no wording of the page, only that of the document.
import { Node, mergeAttributes } from "@tiptap/core"
import type { DOMOutputSpec } from "@tiptap/pm/model"

/** A row: one cell heads a group, six are a piece of work; lines of a cell are parted by "\n". */
export type AppendixRow = string[]

/** What an appendix holds. */
export interface AppendixContent {
  /** Which plan it belongs to, in brackets under the title. */
  note: string
  rows: AppendixRow[]
}

/** How a plan speaks of it. */
export const appendixReference = "(Chi tiết tại Phụ lục kèm theo Kế hoạch này)."

export const appendixCaption = "PHỤ LỤC"
export const appendixTitle = "PHÂN CÔNG NHIỆM VỤ"
export const appendixColumns = ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian", "Sản phẩm"]
/** Widths of the columns, in hundredths. */
export const appendixWidths = [6, 29, 17, 17, 16, 15]

export const Appendix = Node.create({
  name: "appendix",
  group: "block",
  atom: true,
  selectable: true,
  addAttributes: () => ({
    note: {
      default: "",
      parseHTML: (element: HTMLElement) => element.dataset.note ?? "",
      renderHTML: ({ note }: Record<string, unknown>) => ({ "data-note": note }),
    },
    rows: {
      default: [],
      parseHTML: (element: HTMLElement) => rowsOf(element.dataset.rows),
      renderHTML: ({ rows }: Record<string, unknown>) => ({ "data-rows": JSON.stringify(rows) }),
    },
  }),
  parseHTML: () => [{ tag: "section.appendix", priority: 60 }],
  renderHTML: ({ node, HTMLAttributes }) => [
    "section",
    mergeAttributes(HTMLAttributes, { class: "appendix" }),
    ...appendixBody(node.attrs as AppendixContent),
  ],
})

/** The appendix as it is drawn, printed and copied. */
export function appendixBody({ note, rows }: AppendixContent): DOMOutputSpec[] {
  const cell = (name: string, words: string, index: number): DOMOutputSpec => [
    name,
    { style: `width: ${appendixWidths[index]}%` },
    ...words
      .split("\n")
      .map((line): DOMOutputSpec => [
        "p",
        index === 0 ? { style: "text-align: center" } : {},
        ...(line === "" ? [] : [line]),
      ]),
  ]
  const body = rows.map((row): DOMOutputSpec => {
    if (row.length === 1) return ["tr", ["td", { colspan: "6" }, ["p", ["strong", row[0]!]]]]
    return ["tr", ...row.map((words, index) => cell("td", words, index))]
  })
  return [
    ["p", { style: "text-align: center" }, ["strong", appendixCaption]],
    ["p", { style: "text-align: center" }, ["strong", appendixTitle]],
    ["p", { style: "text-align: center" }, ["em", note]],
    [
      "table",
      ["thead", ["tr", ...appendixColumns.map((words, index) => cell("th", words, index))]],
      ["tbody", ...body],
    ],
  ]
}

/** Rows from HTML that may come from anywhere. */
function rowsOf(written: string | undefined): AppendixRow[] {
  try {
    const rows: unknown = JSON.parse(written ?? "[]")
    if (!Array.isArray(rows)) return []
    return rows.filter(
      (row): row is AppendixRow =>
        Array.isArray(row) &&
        (row.length === 1 || row.length === appendixColumns.length) &&
        row.every((cell) => typeof cell === "string"),
    )
  } catch {
    return []
  }
}
