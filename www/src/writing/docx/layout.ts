// In: nothing. Out: the measures of the page and the styles of a Word file.
// Invariant: as Nghị định 30/2020/NĐ-CP, Phụ lục I, asks and as the sheet of the editor shows:
// Times New Roman 14 pt, first lines 10 mm in, 6 pt between paragraphs. In twentieths of a point.
import { AlignmentType, LineRuleType, type IStylesOptions } from "docx"

export const font = "Times New Roman"

const millimetres = (count: number) => Math.round((count * 1440) / 25.4)

export const page = { width: millimetres(210), height: millimetres(297) }
export const margins = {
  top: millimetres(20),
  bottom: millimetres(20),
  left: millimetres(30),
  right: millimetres(17),
  header: millimetres(10),
  footer: millimetres(10),
}
export const textWidth = page.width - margins.left - margins.right
/** Of a landscape page, whose margins stay with their sides. */
export const landscapeWidth = page.height - margins.left - margins.right
export const firstLine = millimetres(10)

/** Lines a little wider than single, as on the sheet; the rule is said, for not all programs take
 * it for granted. */
export const lines = { line: 271, lineRule: LineRuleType.AUTO }
export const singleLines = { line: 240, lineRule: LineRuleType.AUTO }

const heading = (before: number, indent = firstLine) => ({
  run: { font, size: 28, bold: true, color: "000000" },
  paragraph: {
    spacing: { before, after: 120, ...lines },
    indent: { firstLine: indent },
    keepNext: true,
  },
})

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 28, language: { value: "vi-VN" } },
      paragraph: { spacing: lines },
    },
    heading1: {
      ...heading(240, 0),
      paragraph: { ...heading(240, 0).paragraph, alignment: AlignmentType.CENTER },
    },
    heading2: heading(120),
    heading3: heading(160),
    heading4: heading(160),
    heading5: heading(160),
    heading6: heading(160),
  },
}
