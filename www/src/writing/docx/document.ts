// In: a draft as JSON. Out: a Word file laid out as Nghị định 30/2020/NĐ-CP asks.
// Invariants: every word of the draft is in the file, labels as typed words and never as a list
// of Word's own; A4, the margins and letters of the decree, page numbers centred at the top from
// the second page on; an appendix made from the plan stands on landscape pages of its own.
import type { JSONContent } from "@tiptap/core"
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from "docx"
import { draftWords } from "../looks.js"
import type { AppendixContent } from "../appendix-node.js"
import { writeAppendix } from "./appendix.js"
import { writeBlocks } from "./blocks.js"
import { font, margins, page, styles, textWidth } from "./layout.js"

/** Writes `document`; its title goes into the properties of the file. */
export async function writeDocx(
  document: JSONContent,
  title: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = new Document({
    title,
    creator: "",
    lastModifiedBy: "",
    styles,
    sections: sectionsOf(document),
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

function sectionsOf(document: JSONContent): ISectionOptions[] {
  const sections: ISectionOptions[] = []
  let blocks: JSONContent[] = []
  const close = () => {
    if (blocks.some(notEmpty) || sections.length === 0) {
      const first = sections.length === 0
      const children = writeBlocks(blocks, textWidth)
      sections.push(section(children, false, first, first && Boolean(document.attrs?.draft)))
    }
    blocks = []
  }
  for (const block of document.content ?? []) {
    if (block.type !== "appendix") {
      blocks.push(block)
      continue
    }
    close()
    sections.push(section(writeAppendix(block.attrs as AppendixContent), true, false, false))
  }
  close()
  return sections
}

function notEmpty(block: JSONContent): boolean {
  return block.type === "table" || (block.content?.length ?? 0) > 0
}

/** Only the first page of the file is without a number; it may carry the mark of a draft. */
function section(
  children: FileChild[],
  landscape: boolean,
  first: boolean,
  draft: boolean,
): ISectionOptions {
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  return {
    properties: {
      titlePage: first,
      page: { size: { ...page, orientation }, margin: margins },
    },
    headers: {
      default: new Header({ children: [numbered()] }),
      ...(first && { first: new Header({ children: [draft ? marked() : new Paragraph({})] }) }),
    },
    children,
  }
}

function numbered(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 28, font })],
  })
}

function marked(): Paragraph {
  const border = { style: BorderStyle.SINGLE, size: 8, space: 2, color: "auto" }
  return new Paragraph({
    children: [new TextRun({ text: ` ${draftWords} `, bold: true, size: 26, font, border })],
  })
}
