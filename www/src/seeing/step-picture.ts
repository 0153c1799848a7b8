// In: the values of a target and the steps between them. Out: a small picture of how the
// requirement goes from year to year.
// Invariants: whether a step falls is what the engine said, never worked out from the figures; a
// fall is red and crossed, what cannot be told is dotted and has a question mark; the same is said
// in words to a screen reader.
import { nothing, svg, html } from "lit"
import type { ViewStep, ViewValue, Views } from "../../pkg/soat.js"
import type { SeeingWords } from "../words/seeing.js"

/** A value in the picture. */
export interface Point {
  value: ViewValue
  x: number
  y: number
  /** Whether it belongs to another target of the same indicator. */
  elsewhere: boolean
}

/** The values of one target in the order of their years, and the steps between them. */
export interface Series {
  points: Point[]
  lines: { from: Point; to: Point; strictness: ViewStep["strictness"] }[]
  /** The worst of the steps; null where there is none. */
  outcome: ViewStep["strictness"] | null
}

const width = 116
const height = 46
const edge = 9

/** What is drawn for target number `work`. */
export function seriesOf({ values, steps }: Views, work: number): Series {
  const own = (index: number) => values[index]?.work === work
  const touching = steps.filter(({ from, to }) => own(from) || own(to))
  const numbers = new Set(touching.flatMap(({ from, to }) => [from, to]))
  values.forEach((value, index) => value.work === work && value.year !== null && numbers.add(index))
  const shown = Array.from(numbers).sort(
    (one, other) => (values[one]?.year ?? 0) - (values[other]?.year ?? 0) || one - other,
  )
  const amounts = shown.map((index) => Number(values[index]?.amount))
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)]
  const years = shown.map((index) => values[index]?.year ?? 0)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const spread = (part: number, whole: number) => (whole === 0 ? 0.5 : part / whole)
  const points = new Map<number, Point>()
  for (const index of shown) {
    const value = values[index]
    if (!value) continue
    const x = edge + spread((value.year ?? 0) - first, last - first) * (width - 2 * edge)
    const y = height - edge - spread(Number(value.amount) - low, high - low) * (height - 2 * edge)
    points.set(index, { value, x, y, elsewhere: value.work !== work })
  }
  const lines = touching.flatMap(({ from, to, strictness }) => {
    const ends = [points.get(from), points.get(to)] as const
    return ends[0] && ends[1] ? [{ from: ends[0], to: ends[1], strictness }] : []
  })
  const worst = (["looser", "untold", "holds"] as const).find((it) =>
    lines.some(({ strictness }) => strictness === it),
  )
  return { points: Array.from(points.values()), lines, outcome: worst ?? null }
}

/** The picture of `series`. */
export function stepPicture({ points, lines, outcome }: Series, say: SeeingWords) {
  const values = points.map(({ value }) => `${value.year}: ${value.words}`).join(", ")
  const told = outcome === null ? say.noStep : say.strictness[outcome]
  return html`<svg
    class="steps"
    role="img"
    viewBox="0 0 ${width} ${height}"
    width=${width}
    height=${height}
    aria-label=${say.stepPicture(values, told)}
  >
    ${lines.map(
      ({ from, to, strictness }) =>
        svg`<line class="step ${strictness}" x1=${from.x} y1=${from.y} x2=${to.x} y2=${to.y} />${sign(
          (from.x + to.x) / 2,
          (from.y + to.y) / 2,
          strictness,
        )}`,
    )}
    ${points.map(
      ({ x, y, elsewhere }) =>
        svg`<circle class=${elsewhere ? "elsewhere" : "own"} cx=${x} cy=${y} r="3.5" />`,
    )}
  </svg>`
}

function sign(x: number, y: number, strictness: ViewStep["strictness"]) {
  if (strictness === "holds") return nothing
  const inner =
    strictness === "looser"
      ? svg`<path class="cross" d="M${x - 3.5} ${y - 3.5}l7 7m0 -7l-7 7" />`
      : svg`<text class="doubt" x=${x} y=${y + 4} text-anchor="middle">?</text>`
  return svg`<circle class="ground ${strictness}" cx=${x} cy=${y} r="7" />${inner}`
}
