// In: what the engine read of a plan, and the text it was read from. Out: the appendix of
// assigned tasks that the plan amounts to.
// Invariants: every word of it stands in the plan; a cell of what the plan does not say is empty;
// the same plan gives the same appendix, so that the two can be compared.
import type { Overview, OverviewRow, Paragraph } from "../../pkg/soat.js"
import type { AppendixContent, AppendixRow } from "./appendix-node.js"

/** The appendix of the plan with `paragraphs`; without rows where no task was read. */
export function appendixOf(overview: Overview, paragraphs: Paragraph[]): AppendixContent {
  const text = new JoinedText(paragraphs)
  const read = rowsOf(overview, "tasks")
  const tasks = read.filter((row) => !onlyHeads(row, read)).map((row) => taskRow(row, text))
  const duties = dutyRows(rowsOf(overview, "assignments"), rowsOf(overview, "deadlines"), text)
  const numbered = (rows: string[][], from: number) =>
    rows.map((cells, index) => [String(from + index), ...cells])
  const rows: AppendixRow[] =
    tasks.length > 0 && duties.length > 0
      ? [
          ["A. NHIỆM VỤ CỦA KẾ HOẠCH"],
          ...numbered(tasks, 1),
          ["B. TRÁCH NHIỆM CỦA CÁC CƠ QUAN, ĐƠN VỊ"],
          ...numbered(duties, 1),
        ]
      : [...numbered(tasks, 1), ...numbered(duties, 1)]
  return { note: noteOf(overview, text), rows }
}

function rowsOf({ tables }: Overview, name: string): OverviewRow[] {
  return tables.find((table) => table.name === name)?.rows ?? []
}

/** Whether a row is a heading over other work and gives nobody anything to do itself. */
function onlyHeads(row: OverviewRow, all: OverviewRow[]): boolean {
  const { start, end } = row.span
  return (
    row.cells.slice(2).every((cell) => cell === "") &&
    all.some((other) => other !== row && other.span.start > start && other.span.start < end)
  )
}

/** Lead, coordination, time and product are told; the words are taken from the plan, because
 * what is told of them is cut short. */
function taskRow({ cells, span }: OverviewRow, text: JoinedText): string[] {
  const [, title = "", lead = "", coordinating = "", time = "", product = ""] = cells
  const line = text.line(span.utf16.start)
  const words = line.text.slice(span.utf16.start - line.start, span.utf16.end - line.start)
  return [unlabelled(words) || title, lead, coordinating, time, product].map(tidy)
}

/** A body named at the head of a line is charged with what the line, or those below it, says, by
 * the times that are read there. */
function dutyRows(
  assignments: OverviewRow[],
  deadlines: OverviewRow[],
  text: JoinedText,
): string[][] {
  const heads = assignments.flatMap(({ cells, span }) => {
    const line = text.line(span.utf16.start)
    const before = line.text.slice(0, span.utf16.start - line.start)
    const first = /^\P{L}*(?:(?:[IVX]+|[a-zđ])[.)]\s*)?(?:Đề nghị|Giao)?\s*$/iu.test(before)
    return first ? [{ agency: cells[1] ?? "", line, end: span.utf16.end - line.start }] : []
  })
  const taken = new Set(heads.map(({ line }) => line.index))
  return heads.map(({ agency, line, end }) => {
    const rest = line.text.slice(end).replace(/^[\s:,.-]+/u, "")
    const [duties, last] = /\p{L}/u.test(rest)
      ? [unlabelled(line.text), line.index]
      : below(line, text, taken)
    const times = deadlines
      .filter(({ span }) => {
        const { index } = text.line(span.utf16.start)
        return line.index <= index && index <= last
      })
      .map(({ cells }) => tidy(cells[1] ?? ""))
    return [tidy(duties), tidy(agency), "", [...new Set(times)].join("; "), ""]
  })
}

/** What stands below the name of a body, up to the next heading, body or closing words; and the
 * index of its last paragraph. */
function below(line: Line, text: JoinedText, taken: Set<number>): [string, number] {
  const lines: string[] = []
  let index = line.index + 1
  for (; !taken.has(index); index++) {
    const next = text.paragraphs[index]
    if (!next || next.kind === "heading" || next.kind === "cell") break
    if (/^(Trên đây|Trong quá trình|\d+[.)]\s)/u.test(next.text.trim())) break
    if (next.text.trim() !== "") lines.push(tidy(next.text))
  }
  return [lines.join("\n"), index - 1]
}

/** "(Kèm theo Kế hoạch số 87/KH-UBND ngày 15 tháng 3 năm 2023 của ...)", blanks where unknown. */
function noteOf(overview: Overview, text: JoinedText): string {
  const [kind, number, issuer, placeAndDay] = rowsOf(overview, "plan").map(({ cells }) => cells[1])
  const [, day, month, year] = /(\d+)\/(\d+)\/(\d{4})$/.exec(placeAndDay ?? "") ?? []
  const gap = "\u00a0".repeat(6)
  const when = day
    ? `ngày ${day} tháng ${month} năm ${year}`
    : `ngày${gap}tháng${gap}năm ${/\d{4}$/.exec(placeAndDay ?? "")?.[0] ?? gap}`
  const whose = issuer ? ` của ${text.asWritten(issuer)}` : ""
  return `(Kèm theo ${kind || "Kế hoạch"} số ${number || `${gap}/KH`} ${when}${whose})`
}

function unlabelled(line: string): string {
  return line.replace(/^\s*(?:(?:\d+(?:\.\d+)*|[IVX]+|[a-zđ])[.)]|[-+*•])\s*/u, "").trim()
}

function tidy(words: string): string {
  return words.trim().replace(/[;.]+$/u, "")
}

interface Line {
  index: number
  start: number
  text: string
}

class JoinedText {
  private readonly starts: number[] = []

  constructor(readonly paragraphs: Paragraph[]) {
    let start = 0
    for (const { text } of paragraphs) {
      this.starts.push(start)
      start += text.length + 1
    }
  }

  /** The paragraph that a place of the joined text lies in. */
  line(offset: number): Line {
    const index = Math.max(
      0,
      this.starts.findLastIndex((start) => start <= offset),
    )
    return { index, start: this.starts[index] ?? 0, text: this.paragraphs[index]?.text ?? "" }
  }

  /** A name from the letterhead as the body of the plan writes it. */
  asWritten(name: string): string {
    const wanted = name.toLowerCase()
    for (const { text } of this.paragraphs) {
      const place = text.toLowerCase().indexOf(wanted)
      const words = place < 0 ? "" : text.slice(place, place + name.length)
      if (words !== "" && words !== words.toUpperCase()) return words
    }
    const lower = wanted.replace(/^ubnd/u, "ủy ban nhân dân")
    const named = lower.replace(
      /(tỉnh|thành phố|xã|phường|đặc khu) (.+)$/u,
      (_all, level: string, own: string) =>
        `${level} ${own.replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase())}`,
    )
    return named.charAt(0).toUpperCase() + named.slice(1)
  }
}
