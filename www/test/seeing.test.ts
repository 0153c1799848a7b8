// What shows findings and facts, as far as it needs no page: arranging, counting, wording a
// comment, showing a change, pictures of steps, decisions.
import { expect, test } from "vitest"
import type { Finding, ViewSection, ViewValue, ViewWork, Views, Waiver } from "../pkg/soat.js"
import type { Located } from "../src/findings.js"
import { byRule, bySection, filtered, neighbour, rulesOf } from "../src/seeing/arrange.js"
import { changesOf } from "../src/seeing/change.js"
import { reviewComment } from "../src/seeing/comment.js"
import { bodiesOf } from "../src/seeing/matrix.js"
import { countBySection, sectionAt, wordsAt } from "../src/seeing/parts.js"
import { seriesOf } from "../src/seeing/step-picture.js"
import { dayInWords, isEarly, timesOf } from "../src/seeing/times.js"
import { createWaivers, memoryStore } from "../src/seeing/waivers.js"
import { plain } from "./document.js"

const span = (start: number, end: number) => ({ start, end, utf16: { start, end } })

function finding(rule: string, start: number, more: Partial<Finding> = {}): Finding {
  return {
    rule,
    level: "error",
    verdict: "violated",
    message: `nội dung ${start}`,
    span: span(start, start + 3),
    quote: "chữ",
    related: [],
    relatedCount: 0,
    because: [],
    help: null,
    fixes: [],
    basis: null,
    fingerprint: `${rule} ${start}`,
    ...more,
  }
}

function located(rule: string, start: number, more: Partial<Finding> = {}): Located {
  const found = finding(rule, start, more)
  return { key: found.fingerprint, finding: found, place: { from: start + 1, to: start + 4 } }
}

const text = (...lines: string[]) => ({
  paragraphs: lines.map(plain),
  length: lines.join("\n").length,
  range: (it: { start: number; end: number }) => ({ from: it.start, to: it.end }),
})

/** I (0-100) holds I.1 (10-40) and I.2 (40-100); II is 120-200. */
const sections: ViewSection[] = [
  ["I", 1, null, 0, 100],
  ["I.1", 2, 0, 10, 40],
  ["I.2", 2, 0, 41, 100],
  ["II", 1, null, 120, 200],
].map(([path, level, parent, start, end]) => ({
  label: String(path),
  title: "",
  path: String(path),
  level: Number(level),
  parent: parent === null ? null : Number(parent),
  span: span(Number(start), Number(start) + 2),
  extent: span(Number(start), Number(end)),
}))

test("a place lies in the innermost section that holds it, or in none", () => {
  const path = (at: number) => {
    const found = sectionAt(sections, at)
    return found === null ? null : sections[found]?.path
  }
  expect([5, 12, 60, 100, 110, 150, 300].map(path)).toEqual([
    "I",
    "I.1",
    "I.2",
    "I.2",
    null,
    "II",
    null,
  ])
  expect(sectionAt([], 5)).toBeNull()
})

test("findings are counted in their section and in all above it", () => {
  const counts = countBySection(sections, [5, 12, 13, 60, 110, 130])
  expect(counts).toEqual([
    { own: 1, all: 4 },
    { own: 2, all: 2 },
    { own: 1, all: 1 },
    { own: 1, all: 1 },
  ])
})

const three = [
  located("b", 5),
  located("a", 12, { level: "warning" }),
  located("b", 130, { level: "note" }),
]

test("filters hide by level and by rule", () => {
  const starts = (hidden: Finding["level"][], rule: string) =>
    filtered(three, { hidden: new Set(hidden), rule }).map((it) => it.finding.span.start)
  expect(starts([], "")).toEqual([5, 12, 130])
  expect(starts(["error"], "")).toEqual([12, 130])
  expect(starts([], "b")).toEqual([5, 130])
  expect(starts(["note"], "b")).toEqual([5])
  expect(rulesOf(three)).toEqual([
    { rule: "b", count: 2 },
    { rule: "a", count: 1 },
  ])
})

test("groups stand in the order of their first findings", () => {
  const title = (it: ViewSection) => it.path
  const groups = bySection([...three, located("c", 110)], sections, title, "head")
  expect(groups.map((it) => [it.title, it.findings.length])).toEqual([
    ["I", 1],
    ["I.1", 1],
    ["II", 1],
    ["head", 1],
  ])
  expect(byRule(three, []).map((it) => it.title)).toEqual(["b", "a"])
})

test("next and previous go round, from the chosen finding or from the cursor", () => {
  const key = (selected: string | null, cursor: number, forward: boolean) =>
    neighbour(three, selected, cursor, forward)?.finding.span.start
  expect(key("b 5", 6, true)).toBe(12)
  expect(key("b 130", 131, true)).toBe(5)
  expect(key("b 5", 6, false)).toBe(130)
  expect(key("b 5", 100, true)).toBe(130)
  expect(key("b 5", 0, true)).toBe(12)
  expect(key(null, 20, true)).toBe(130)
  expect(key(null, 20, false)).toBe(12)
  expect(key("gone", 500, true)).toBe(5)
  expect(neighbour([], null, 0, true)).toBeUndefined()
})

test("a comment says place, words, what is wrong, proposal and basis, once each", () => {
  const one = finding("conflict", 5, {
    quote: "24/12/2021",
    message: "Văn bản ghi hai ngày khác nhau",
    related: [{ span: span(1, 2), words: "ngày 24/11/2021" }],
    relatedCount: 3,
    help: "Đề nghị thống nhất ngày ban hành.",
    basis: "Điều 8 Nghị định 30/2020/NĐ-CP",
  })
  expect(reviewComment(one, "II.2")).toBe(
    "Tại Mục II.2, đoạn “24/12/2021”: Văn bản ghi hai ngày khác nhau.\n" +
      "Đối chiếu với: “ngày 24/11/2021” và 2 chỗ khác.\n" +
      "Đề nghị thống nhất ngày ban hành.\n" +
      "Căn cứ: Điều 8 Nghị định 30/2020/NĐ-CP.",
  )
  const absent = finding("absent", 5, {
    quote: "",
    message: "Chỉ tiêu 6 chưa có cơ quan chủ trì.",
    fixes: [{ title: "Bổ sung cơ quan chủ trì", edits: [], grade: "suggested" }],
  })
  expect(reviewComment(absent, null)).toBe(
    "Tại phần đầu văn bản: Chỉ tiêu 6 chưa có cơ quan chủ trì.\n" +
      "Đề nghị: Bổ sung cơ quan chủ trì.",
  )
  expect(reviewComment(finding("a", 1), undefined)).toBe("Tại đoạn “chữ”: nội dung 1.")
})

test("a change is shown with a little of its own line on either side", () => {
  const draft = text("Dòng đầu.", "Rà soát các các mục.", "Dòng cuối.")
  const start = "Dòng đầu.\nRà soát các".length
  const fix = (from: number, to: number, words: string) => ({
    title: "",
    grade: "safe" as const,
    edits: [{ span: span(from, to), text: words }],
  })
  expect(changesOf(draft, fix(start, start + 4, ""))).toEqual([
    { before: "Rà soát các", removed: " các", added: "", after: " mục." },
  ])
  expect(changesOf(draft, fix(start, start, "!"))[0]).toMatchObject({ removed: "", added: "!" })
  const long = text("một hai ba bốn năm sáu bảy tám chín mười mười một mười hai mười ba mười bốn")
  const [cut] = changesOf(long, fix(40, 44, "X"))
  expect(cut?.before.startsWith("… ") && cut.after.endsWith(" …")).toBe(true)
  expect(wordsAt(draft, { start: 5, end: 9 })).toBe("đầu.")
})

const nobody: Views = {
  finished: true,
  issued: null,
  sections: [],
  agencies: [],
  works: [],
  values: [],
  steps: [],
  moments: [],
  documents: [],
}

function value(work: number, year: number | null, amount: string): ViewValue {
  return { work, year, comparator: ">=", words: amount, amount, span: span(0, 1) }
}

test("a picture rises and falls with the figures, but says what the engine said", () => {
  const values = [value(0, 2025, "0.7"), value(0, 2030, "0.6"), value(1, 2030, "5")]
  const steps = [{ from: 0, to: 1, strictness: "looser" as const }]
  const { points, lines, outcome } = seriesOf({ ...nobody, values, steps }, 0)
  expect(outcome).toBe("looser")
  expect(points.map((it) => it.value.year)).toEqual([2025, 2030])
  expect(points[0]!.x).toBeLessThan(points[1]!.x)
  expect(points[0]!.y).toBeLessThan(points[1]!.y)
  expect(lines).toHaveLength(1)
  const falling = [value(0, 2025, "0.2"), value(0, 2030, "0.1")]
  const held = [{ from: 0, to: 1, strictness: "holds" as const }]
  expect(seriesOf({ ...nobody, values: falling, steps: held }, 0).outcome).toBe("holds")
})

test("a value of another target of the indicator is shown as from elsewhere", () => {
  const values = [value(0, 2025, "0.7"), value(1, 2030, "0.8"), value(1, null, "3")]
  const steps = [{ from: 0, to: 1, strictness: "untold" as const }]
  const views = { ...nobody, values, steps }
  expect(seriesOf(views, 0).points.map((it) => it.elsewhere)).toEqual([false, true])
  expect(seriesOf(views, 1).points.map((it) => it.elsewhere)).toEqual([true, false])
  expect(seriesOf(views, 1).outcome).toBe("untold")
  expect(seriesOf(nobody, 0)).toEqual({ points: [], lines: [], outcome: null })
})

test("bodies stand by how much they lead, and those without a part are left out", () => {
  const work = (...roles: [number, "lead" | "coordinate" | "named"][]): ViewWork => ({
    kind: "task",
    label: "",
    title: "",
    section: null,
    span: span(0, 1),
    direction: null,
    values: 0,
    valueCount: 0,
    timeline: null,
    roles: roles.map(([agency, role]) => ({ agency, role, span: span(0, 1) })),
    lead: "named",
    why: null,
    rivals: false,
  })
  const works = [
    work([4, "coordinate"], [2, "lead"]),
    work([7, "named"], [4, "coordinate"]),
    work([2, "lead"], [5, "lead"]),
  ]
  expect(bodiesOf(works)).toEqual([2, 5, 4, 7])
})

test("times stand in order, what has no day apart, and nothing twice", () => {
  const moment = (
    kind: "deadline" | "period",
    first: string | null,
    last: string | null,
    at = 0,
  ) => ({
    kind,
    words: `${first} ${last}`,
    what: null,
    who: null,
    section: null,
    span: span(at, at + 5),
    first,
    last,
    standing: null,
  })
  const late = moment("deadline", "2026-05-01", "2026-05-01")
  const yearly = moment("deadline", null, null)
  const onwards = moment("deadline", "2025-01-01", null, 50)
  const again = moment("period", "2026-05-01", "2026-05-01", 3)
  const apart = moment("period", "2026-05-01", "2026-05-01", 70)
  const { dated, undated } = timesOf([late, yearly, onwards, again, apart])
  expect(dated.map((it) => it.moment)).toEqual([onwards, late, apart])
  expect(undated).toEqual([yearly])
  expect(dayInWords("2026-02-03")).toBe("03/02/2026")
  expect(dayInWords("2026-05-03")).toBe("03/5/2026")
  expect(isEarly({ ...late, standing: "same" })).toBe(true)
  expect(isEarly({ ...again, standing: "before" })).toBe(false)
})

test("a decision needs a reason, replaces the one before, and can be taken back", () => {
  const store = memoryStore()
  const heeded: Waiver[][] = []
  let changes = 0
  const engine = { setWaivers: (waivers: Waiver[]) => void heeded.push(waivers) }
  const waivers = createWaivers(
    store,
    engine,
    () => changes++,
    () => "2026-03-31",
  )
  const one = finding("a", 5)
  expect(waivers.waive(one, "  ", "")).toBe(false)
  expect(changes).toBe(0)
  expect(waivers.waive(one, " trích nguyên văn ", "An")).toBe(true)
  expect(waivers.waive(one, "theo mẫu", "")).toBe(true)
  expect(store.load()).toEqual([
    {
      rule: "a",
      fingerprint: "a 5",
      quote: "chữ",
      who: "",
      when: "2026-03-31",
      reason: "theo mẫu",
    },
  ])
  expect(heeded.at(-1)).toEqual(store.load())
  waivers.takeBack(store.load()[0]!)
  expect(store.load()).toEqual([])
  expect(heeded.at(-1)).toEqual([])
  store.save([{ rule: "b", fingerprint: "x", quote: "", who: "", when: "", reason: "có" }])
  waivers.reload()
  expect(heeded.at(-1)).toHaveLength(1)
})
