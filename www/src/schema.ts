// In: nothing. Out: the Tiptap extensions of a draft: what a plan may be made of.
// Invariants: every inline leaf is one position wide, so that a position is one UTF-16 unit;
// labels ("1.", "a)", "-") are typed words and never generated, because the engine reads them:
// no input rule may swallow one, and there is no numbered list.
import { Node, type Extensions } from "@tiptap/core"
import { Bold } from "@tiptap/extension-bold"
import { Document } from "@tiptap/extension-document"
import { HardBreak } from "@tiptap/extension-hard-break"
import { Heading } from "@tiptap/extension-heading"
import { Italic } from "@tiptap/extension-italic"
import { BulletList, ListItem } from "@tiptap/extension-list"
import { Paragraph } from "@tiptap/extension-paragraph"
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table"
import { Text } from "@tiptap/extension-text"
import { TextAlign } from "@tiptap/extension-text-align"
import { Underline } from "@tiptap/extension-underline"
import { Dropcursor, Gapcursor, UndoRedo } from "@tiptap/extensions"
import { Appendix } from "./writing/appendix-node.js"
import { lookAttribute } from "./writing/looks.js"
import { alikeRows } from "./writing/rows.js"

/** The name of the file, which draft it is and whether it carries the mark of a draft travel with
 * the words, so that undoing the opening of a file undoes them all. */
const Plan = Document.extend({
  addAttributes: () => ({ name: { default: "" }, id: { default: "" }, draft: { default: false } }),
})

/** Tables without lines hold the letterhead, the recipients and the signature. */
const PlanTable = Table.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      plain: flag("plain"),
    }
  },
  addCommands() {
    return alikeRows(this.parent?.() ?? {})
  },
})

/** A paragraph whose mark ("-", "+") is part of its words is an item all the same. */
const PlanParagraph = Paragraph.extend({
  addAttributes() {
    return { ...this.parent?.(), item: flag("item"), look: lookAttribute }
  },
})

/** What a draft is made of. */
export function planExtensions(): Extensions {
  return [
    Plan,
    Text,
    PlanParagraph,
    Heading.configure({ levels: [1, 2, 3, 4, 5, 6] }),
    Bold,
    Italic,
    Underline,
    HardBreak,
    BulletList,
    ListItem,
    PlanTable.configure({ resizable: false }),
    TableRow,
    TableHeader,
    TableCell,
    Appendix,
    TextAlign.configure({ types: ["heading", "paragraph"] }),
    UndoRedo,
    Dropcursor,
    Gapcursor,
  ] as (Node | Extensions[number])[]
}

/** An attribute that is there or not, kept in HTML as a class of its name. */
function flag(name: string) {
  return {
    default: false,
    parseHTML: (element: HTMLElement) => element.classList.contains(name),
    renderHTML: (attributes: Record<string, unknown>) => (attributes[name] ? { class: name } : {}),
  }
}
