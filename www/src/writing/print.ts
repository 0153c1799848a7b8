// In: the draft. Out: while the browser prints, a copy of it laid out for paper and nothing else.
// Invariants: the copy holds only what belongs to the document: no underlines, no marks of places
// to fill in, no buttons; heads of tables repeat on every page; it is gone when printing ends.
import type { Editor } from "@tiptap/core"
import { DOMSerializer } from "@tiptap/pm/model"
import { draftWords } from "./looks.js"

/** Lays `editor`'s draft out whenever the page is printed, by menu, key or browser. */
export function printCleanly(editor: Editor): void {
  window.addEventListener("beforeprint", () => {
    remove()
    document.body.append(copyOf(editor))
  })
  window.addEventListener("afterprint", remove)
}

function remove(): void {
  document.querySelector(".print-copy")?.remove()
}

function copyOf({ state, schema }: Editor): HTMLElement {
  const copy = document.createElement("div")
  copy.className = "print-copy sheet"
  copy.lang = "vi"
  if (state.doc.attrs.draft) copy.dataset.draft = draftWords
  copy.append(DOMSerializer.fromSchema(schema).serializeFragment(state.doc.content))
  for (const table of copy.querySelectorAll("table")) {
    repeatHead(table)
    shareWidth(table)
  }
  return copy
}

/** Browsers repeat what stands in `thead`; the editor keeps its header cells in the body. */
function repeatHead(table: HTMLTableElement): void {
  if (table.tHead) return
  const rows = Array.from(table.rows)
  const end = rows.findIndex((row) => Array.from(row.cells).some(({ tagName }) => tagName !== "TH"))
  const heads = rows.slice(0, end < 0 ? rows.length - 1 : end)
  if (heads.length > 0) table.createTHead().append(...heads)
}

/** Columns that are wider together than the paper would push the table over its edge. */
function shareWidth(table: HTMLTableElement): void {
  const columns = Array.from(table.querySelectorAll("col"))
  const widths = columns.map((column) => parseFloat(column.style.width) || 0)
  const all = widths.reduce((sum, width) => sum + width, 0)
  for (const [index, column] of columns.entries()) {
    column.style.minWidth = ""
    column.style.width = widths.every((width) => width > 0)
      ? `${(widths[index]! / all) * 100}%`
      : ""
  }
}
