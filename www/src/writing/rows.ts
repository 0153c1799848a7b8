// In: a table to which a row is added, or a cell clicked three times. Out: the row in the looks of
// its columns; the clicked paragraph, selected.
// Invariants: a new row is aligned as the row that it was made beside, or as the next one below the
// head; words typed over a selected paragraph keep its looks, as in Word.
import { Extension, type RawCommands } from "@tiptap/core"
import type { Node } from "@tiptap/pm/model"
import { Plugin, PluginKey, TextSelection, type Transaction } from "@tiptap/pm/state"
import { TableMap, isInTable, selectedRect } from "@tiptap/pm/tables"

/** The commands of tables, with new rows that look like their columns. */
export function alikeRows(commands: Partial<RawCommands>): Partial<RawCommands> {
  const { addRowAfter, addRowBefore } = commands
  if (!addRowAfter || !addRowBefore) return commands
  const like = (add: RawCommands["addRowAfter"], below: boolean): RawCommands["addRowAfter"] => {
    return () => (props) => {
      if (!isInTable(props.state)) return false
      const { top, bottom, tableStart } = selectedRect(props.state)
      if (!add()(props)) return false
      if (props.dispatch) align(props.tr, tableStart, below ? bottom : top)
      return true
    }
  }
  return {
    ...commands,
    addRowAfter: like(addRowAfter, true),
    addRowBefore: like(addRowBefore, false),
  }
}

/** Aligns the cells of a new row as those beside it. */
function align(tr: Transaction, start: number, row: number): void {
  const table = tr.doc.nodeAt(start - 1)
  if (!table) return
  const map = TableMap.get(table)
  const cellAt = (row: number, column: number) => {
    const at = map.map[row * map.width + column]
    return row < 0 || row >= map.height || at === undefined ? null : { at, cell: table.nodeAt(at)! }
  }
  for (let column = 0; column < map.width; column++) {
    const made = cellAt(row, column)
    const near = [cellAt(row - 1, column), cellAt(row + 1, column)]
    const like = near.find((it) => it?.cell.type === made?.cell.type && it?.at !== made?.at)
    const look = like?.cell.firstChild
    const block: Node | null | undefined = made?.cell.firstChild
    if (!made || !look || block?.type !== look.type || made.cell.content.size > 2) continue
    tr.setNodeMarkup(start + made.at + 1, undefined, look.attrs)
  }
}

export const WholeParagraph = Extension.create({
  name: "wholeParagraph",
  // Before the tables, which would select the cell and lose the looks of what is typed over it.
  priority: 200,
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey("wholeParagraph"),
      props: {
        handleTripleClick: (view, position) => {
          const { doc, tr } = view.state
          const place = doc.resolve(position)
          if (!place.parent.isTextblock || !isInTableAt(position, doc)) return false
          view.dispatch(tr.setSelection(TextSelection.create(doc, place.start(), place.end())))
          return true
        },
      },
    }),
  ],
})

function isInTableAt(position: number, doc: Node): boolean {
  const place = doc.resolve(position)
  for (let depth = place.depth; depth > 0; depth--) {
    if (place.node(depth).type.name === "table") return true
  }
  return false
}
