// In: moments with days, the day of issuance. Out: a chart of them, a row each.
// Invariants: this file alone knows the chart library, so that it is a chunk of its own; a moment
// that is not after the issuance is crossed and not only red; a click on a row is told with its
// number. What the chart says stands in the table beside it, too.
import { axisX, dot, link, plot, ruleX, text } from "@observablehq/plot"
import { chartRow, chartTop, isEarly, type Dated } from "./times.js"

/** What the chart is drawn with. */
export interface ChartLook {
  width: number
  /** The day of issuance as `2026-03-31`, and the words beside its line. */
  issued: { day: string; words: string } | null
  label: (dated: Dated) => string
}

interface Row extends Dated {
  row: number
  early: boolean
}

/** Draws `moments`; `chosen` hears the number of the row that is clicked. */
export function drawChart(moments: Dated[], look: ChartLook, chosen: (row: number) => void) {
  const rows: Row[] = moments.map((it, row) => ({ ...it, row, early: isEarly(it.moment) }))
  const spans = rows.filter(({ first, last }) => first !== last)
  const ends = rows.filter(
    ({ moment, first, last }) => moment.kind === "deadline" || first === last,
  )
  const issued = look.issued
  const letters = Math.floor((look.width - 38) / 6.6)
  const short = (words: string) =>
    words.length > letters ? `${words.slice(0, letters - 1)}…` : words
  const colour = (it: { early: boolean }) => (it.early ? "var(--error)" : "var(--accent)")
  const height = chartTop + rows.length * chartRow + 22
  const drawn = plot({
    width: look.width,
    height,
    marginLeft: 18,
    marginRight: 20,
    marginTop: chartTop,
    marginBottom: 22,
    x: { type: "utc", grid: true, nice: true },
    y: { type: "band", domain: rows.map(({ row }) => row), axis: null, padding: 0 },
    style: { background: "none", color: "var(--ink)", fontFamily: "inherit", fontSize: "12px" },
    marks: [
      axisX({ anchor: "top", ticks: Math.max(2, Math.floor(look.width / 70)), tickFormat: year }),
      issued
        ? ruleX([Date.parse(issued.day)], { stroke: "var(--ink)", strokeDasharray: "4 3" })
        : null,
      issued
        ? text([issued], {
            x: () => Date.parse(issued.day),
            frameAnchor: "bottom",
            dy: 15,
            textAnchor: onTheLeft(Date.parse(issued.day), rows) ? "start" : "end",
            text: "words",
            fill: "var(--ink)",
          })
        : null,
      link(spans, {
        x1: "first",
        x2: "last",
        y: "row",
        dy: 8,
        stroke: colour,
        strokeWidth: (it: Row) => (it.moment.kind === "period" ? 3 : 6),
        strokeOpacity: 0.75,
      }),
      dot(ends, {
        x: "last",
        y: "row",
        dy: 8,
        r: 5,
        symbol: (it: Row) => (it.early ? "times" : "circle"),
        fill: (it: Row) => (it.early ? "none" : "var(--accent)"),
        stroke: colour,
        strokeWidth: 2,
      }),
      text(rows, {
        y: "row",
        frameAnchor: "left",
        dx: 2,
        dy: -6,
        text: (it: Row) => short(look.label(it)),
        fill: "var(--ink)",
        stroke: "var(--side)",
        strokeWidth: 3,
        textAnchor: "start",
      }),
    ],
  })
  // The picture has one name, given by whoever shows it; its parts need none.
  drawn.setAttribute("aria-hidden", "true")
  drawn.querySelectorAll("[aria-label]").forEach((it) => it.removeAttribute("aria-label"))
  drawn.addEventListener("click", (event) => {
    const down = (event as MouseEvent).clientY - drawn.getBoundingClientRect().top
    const row = Math.floor((down - chartTop) / chartRow)
    if (row >= 0 && row < rows.length) chosen(row)
  })
  return drawn
}

/** Whether `day` lies in the first half of what is drawn. */
function onTheLeft(day: number, rows: Row[]): boolean {
  const days = rows.flatMap(({ first, last }) => [first, last]).concat(day)
  return day - Math.min(...days) < Math.max(...days) - day
}

function year(day: Date | number): string {
  const date = new Date(day)
  const start = date.getUTCMonth() === 0 && date.getUTCDate() === 1
  return start
    ? String(date.getUTCFullYear())
    : `${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`
}
