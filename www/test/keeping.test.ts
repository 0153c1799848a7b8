// In: what keeping does without a browser. Out: that it writes in time, writes the whole document
// and lets go of the right versions.
// Invariant: time is told here, never waited for.
import { getSchema } from "@tiptap/core"
import { Node } from "@tiptap/pm/model"
import { EditorState } from "@tiptap/pm/state"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { Autosave, latest } from "../src/keeping/autosave.js"
import { contentOf, readContent, titleOf } from "../src/keeping/content.js"
import { identity, ownDoing, replacesMost } from "../src/keeping/identity.js"
import { thinOut, type VersionEntry } from "../src/keeping/thinning.js"
import { planExtensions } from "../src/schema.js"

const schema = getSchema(planExtensions())
const words = (text: string) => ({ type: "text", text })
const paragraph = (text: string) => ({ type: "paragraph", content: [words(text)] })
const heading = (level: number, text: string) => ({
  type: "heading",
  attrs: { level },
  content: [words(text)],
})
const cell = (text: string) => ({ type: "tableCell", content: [paragraph(text)] })
const table = {
  type: "table",
  content: [{ type: "tableRow", content: [cell("ô một"), cell("ô “hai”")] }],
}
const plan = (...content: object[]) =>
  Node.fromJSON(schema, { type: "doc", attrs: { name: "tệp.md", id: "a1" }, content })

describe("autosave", () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it("writes in time while typing goes on, one write at a time", async () => {
    const begun: number[] = []
    let underWay = 0
    const autosave = new Autosave(async () => {
      underWay += 1
      expect(underWay).toBe(1)
      begun.push(performance.now())
      await new Promise((resolve) => setTimeout(resolve, 100))
      underWay -= 1
    })
    const start = performance.now()
    for (let key = 0; key < 100; key++) {
      autosave.changed()
      await vi.advanceTimersByTimeAsync(30)
    }
    await vi.advanceTimersByTimeAsync(2000)
    const waits = begun.map((at, index) => at - (begun[index - 1] ?? start))
    expect(Math.max(...waits)).toBeLessThanOrEqual(latest)
    expect(autosave.settled).toBe(true)
    const count = begun.length
    await vi.advanceTimersByTimeAsync(10_000)
    expect(begun).toHaveLength(count)
  })

  it("writes what is waiting at once when asked, also what changed during a write", async () => {
    let writes = 0
    const autosave = new Autosave(async () => {
      writes += 1
      await new Promise((resolve) => setTimeout(resolve, 50))
    })
    autosave.changed()
    const first = autosave.flush()
    await vi.advanceTimersByTimeAsync(10)
    autosave.changed()
    const second = autosave.flush()
    await vi.advanceTimersByTimeAsync(200)
    await Promise.all([first, second])
    expect(writes).toBe(2)
    expect(autosave.settled).toBe(true)
  })

  it("forgets what it was told to drop", async () => {
    const write = vi.fn(async () => undefined)
    const autosave = new Autosave(write)
    autosave.changed()
    autosave.drop()
    await vi.advanceTimersByTimeAsync(5000)
    await autosave.flush()
    expect(write).not.toHaveBeenCalled()
  })
})

describe("content", () => {
  it("is the whole document, also after changes in a cell", () => {
    const doc = plan(heading(1, "KẾ HOẠCH"), table, { type: "paragraph" }, paragraph("Cuối."))
    const back = (doc: Node) => Node.fromJSON(schema, readContent(contentOf(doc)))
    expect(back(doc).eq(doc)).toBe(true)
    const state = EditorState.create({ doc })
    const within = doc.child(0).nodeSize + 5
    const changed = state.apply(state.tr.insertText("chữ ", within)).doc
    expect(changed.textContent).toContain("chữ ")
    expect(back(changed).eq(changed)).toBe(true)
    expect(back(changed).attrs).toMatchObject({ name: "tệp.md", id: "a1" })
  })

  it("is named by its headings, or by its first words", () => {
    expect(titleOf(plan(table, heading(1, "KẾ HOẠCH"), heading(2, "Trồng cây năm 2027")))).toBe(
      "KẾ HOẠCH Trồng cây năm 2027",
    )
    expect(titleOf(plan({ type: "paragraph" }, paragraph("Kính gửi: các sở")))).toBe(
      "Kính gửi: các sở",
    )
    expect(titleOf(plan(heading(1, "rất dài ".repeat(30))))).toMatch(/^rất dài .{70,90}…$/)
  })
})

describe("identity", () => {
  const open = (readOnly = false) =>
    EditorState.create({ doc: plan(paragraph("cũ")), plugins: [identity(() => readOnly)] })

  it("is another one under another name, but for what keeping does itself", () => {
    const state = open()
    const other = state.applyTransaction(state.tr.setDocAttribute("name", "khác.md")).state
    expect(other.doc.attrs.id).not.toBe("a1")
    const renamed = ownDoing(state.tr).setDocAttribute("name", "khác.md")
    expect(state.applyTransaction(renamed).state.doc.attrs).toMatchObject({
      name: "khác.md",
      id: "a1",
    })
  })

  it("keeps a draft that is only read as it is", () => {
    const state = open(true)
    expect(state.applyTransaction(state.tr.insertText("mới", 1)).state.doc.eq(state.doc)).toBe(true)
    const own = ownDoing(state.tr).insertText("mới", 1)
    expect(state.applyTransaction(own).state.doc.textContent).toBe("mớicũ")
  })

  it("notices when most of a text is replaced at once", () => {
    const state = EditorState.create({ doc: plan(paragraph("a".repeat(3000))) })
    expect(replacesMost(state.tr.delete(1, 2900))).toBe(true)
    expect(replacesMost(state.tr.delete(1, 500))).toBe(false)
    expect(replacesMost(state.tr.insertText("b", 1))).toBe(false)
  })
})

describe("thinning", () => {
  const minute = 60_000
  const now = new Date(2026, 10, 22, 12).getTime()
  const version = (ago: number, kind: VersionEntry["kind"] = "automatic"): VersionEntry => ({
    id: `${kind} ${ago}`,
    draft: "a1",
    at: now - ago * minute,
    kind,
    name: "",
    size: 1,
  })
  const kept = (versions: VersionEntry[]) => {
    const gone = new Set(thinOut(versions, now))
    return versions.filter(({ id }) => !gone.has(id))
  }

  it("keeps all of the last two hours, then one an hour, one a day, one a month", () => {
    const every5 = Array.from({ length: 12 * 24 * 100 }, (_, index) => version(index * 5))
    const left = kept(every5).map(({ at }) => (now - at) / minute)
    const within = (from: number, to: number) =>
      left.filter((ago) => ago >= from && ago < to).length
    expect(within(0, 120)).toBe(24)
    expect(within(125, 48 * 60)).toBeGreaterThanOrEqual(45)
    expect(within(125, 48 * 60)).toBeLessThanOrEqual(47)
    expect(within(48 * 60 + 5, 60 * 24 * 60)).toBeLessThanOrEqual(59)
    expect(within(48 * 60 + 5, 60 * 24 * 60)).toBeGreaterThanOrEqual(57)
    expect(left.length).toBeLessThan(140)
    expect(left).toContain(0)
  })

  it("never lets go of what was named, nor for a day of what stood before a return", () => {
    const named = Array.from({ length: 50 }, (_, index) => version(index, "named"))
    const ancient = version(3 * 365 * 24 * 60, "named")
    const before = [1, 2, 3].map((ago) => version(200 + ago, "before"))
    expect(kept([...named, ancient, ...before])).toHaveLength(54)
    expect(kept([version(3 * 365 * 24 * 60)])).toEqual([])
  })
})
