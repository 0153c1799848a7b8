// Rule files, packs and decisions, without a browser; the engine with a stand-in for its modules.
import { readFileSync, readdirSync } from "node:fs"
import { beforeEach, expect, test, vi } from "vitest"
import { createAnswerer } from "../src/answer.js"
import { startEngine, type Connect } from "../src/engine.js"
import type { OwnRules } from "../src/rules/adopt.js"
import {
  aboutPack,
  keepRules,
  manifestOf,
  nothingKept,
  ownRules,
  packOf,
  recallRules,
  rulesOf,
  withSwitch,
  withoutSwitch,
} from "../src/rules/kept.js"
import { RulesModel } from "../src/rules/model.js"
import { emptyForm, formOf, ruleText } from "../src/rules/own-rule.js"
import { bundled, readPack, unbundled, type PackError } from "../src/rules/pack-files.js"
import { casesOf, fieldOf, fieldsOf, folded, idFrom, withField } from "../src/rules/rule-text.js"
import { rulesWords } from "../src/words/rules.js"
import { plain } from "./document.js"
import * as fake from "./fake/soat.js"

const shipped = readFileSync(
  new URL("../../rules/targets/target-without-lead.soat", import.meta.url),
  "utf8",
)
const options = { language: "en" as const }

/** The checker's module: it reads no packs. */
class Checker extends fake.Session {}
Object.assign(Checker.prototype, { addPack: undefined })

/** An engine beside the page; `state.failing` fails the next check, as a trap does. */
function started() {
  const state = { failing: 0, loads: 0, offline: false, started: 0 }
  const connect: Connect = (answered) => {
    state.started += 1
    const load = async () => {
      state.loads += 1
      if (state.offline) throw new Error("no network")
      return fake
    }
    const answer = createAnswerer(
      new Uint8Array(),
      { ...fake, Session: Checker },
      load,
      async () => fake,
    )
    const send: ReturnType<Connect>["send"] = (request) => {
      const fails = request.question.kind === "check" && state.failing-- > 0
      const given = fails ? { id: request.id, failed: "trap" } : answer(request)
      void Promise.resolve(given).then((it) => answered(structuredClone(it)))
    }
    return { send, end: () => {} }
  }
  const engine = startEngine(connect, () => {})
  engine.setText([plain("các các công trình")], 1)
  return { engine, state }
}

const off = {
  rule: "repeated-word",
  setting: "off" as const,
  reason: "đã soát",
  when: "2026-03-31",
}
const pack = packOf(manifestOf("Sơn Hà", "Sở Tư pháp", ""), [{ id: "a", text: "vi: x\n" }])
const refused = packOf(manifestOf("Sai", "x", ""), [{ id: "refused", text: "vi: x\n" }])
const own = (packs = [pack], switches = [off]): OwnRules => ({ packs, switches })

/** A browser's storage with room for `room` letters. */
function storage(room = Infinity) {
  const held = new Map<string, string>()
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, value: string) => {
      if (value.length > room) throw new Error("full")
      held.set(name, value)
    },
    removeItem: (name: string) => held.delete(name),
  })
  vi.stubGlobal("addEventListener", () => {})
  return held
}

beforeEach(() => void storage())

test("a decision is heeded at the next check, and taken back with the next list", async () => {
  const { engine, state } = started()
  expect((await engine.check(options))?.value.findings).toHaveLength(1)
  engine.setRules(own([]))
  expect((await engine.check(options))?.value.findings).toHaveLength(0)
  engine.setRules(own([], []))
  expect((await engine.check(options))?.value.findings).toHaveLength(1)
  expect(state.loads).toBe(0)
})

test("an engine that is started anew has packs and decisions again", async () => {
  const { engine, state } = started()
  engine.setRules(own())
  await engine.check(options)
  state.failing = 1
  expect((await engine.check(options))?.value.findings).toHaveLength(0)
  expect(state.started).toBe(2)
  expect((await engine.rules(options))?.value.map(({ id, on }) => [id, on])).toEqual([
    ["repeated-word", false],
    ["a", true],
  ])
})

test("where packs cannot be read, checking goes on without them and says so", async () => {
  const { engine, state } = started()
  state.offline = true
  engine.setRules(own())
  expect((await engine.check(options))?.value.findings).toHaveLength(0)
  expect((await engine.adopted())?.value).toMatchObject({ waiting: true, packs: [] })
  state.offline = false
  await engine.highlight("every target")
  expect((await engine.adopted())?.value).toMatchObject({ waiting: false })
  expect((await engine.rules(options))?.value.map(({ id }) => id)).toContain("a")
})

test("what is refused leaves the rest as it is, and is said in both languages", async () => {
  const { engine } = started()
  engine.setRules(own([refused, pack], [{ ...off, rule: "unknown" }, off]))
  const adopted = (await engine.adopted())?.value
  expect(adopted?.packs.map(({ vi, en }) => [vi.length, en.length])).toEqual([
    [1, 1],
    [0, 0],
  ])
  expect(adopted?.switches.map(({ vi }) => vi)).toEqual(["there is no such rule", ""])
  expect((await engine.rules(options))?.value.map(({ id }) => id)).toEqual(["repeated-word", "a"])
})

test("a trial changes nothing", async () => {
  const { engine } = started()
  const tried = await engine.tryRules(own())
  expect(tried?.value.packs[0]?.vi).toEqual([])
  expect((await engine.rules(options))?.value.map(({ id }) => id)).toEqual(["repeated-word"])
})

test("the handbook counts what each rule found", async () => {
  const { engine } = started()
  const book = (await engine.handbook())?.value
  expect(book?.found).toEqual({ "repeated-word": 1 })
  expect(book?.examined.en[0]).toMatchObject({ rule: "repeated-word", count: 4, of: "words" })
})

test("a pack is kept only when the engine takes it, and is there at the next visit", async () => {
  const { engine } = started()
  let changes = 0
  const model = new RulesModel(engine, () => (changes += 1))
  const no = await model.bring({ ...nothingKept, packs: [refused] })
  expect(no).toMatchObject({ why: "refused", pack: refused })
  expect([recallRules(), changes]).toEqual([nothingKept, 0])
  expect(await model.bring({ ...nothingKept, packs: [pack] })).toBeUndefined()
  expect(changes).toBe(1)
  const next = new RulesModel(started().engine, () => {})
  expect(next.kept.packs).toEqual([pack])
})

test("what the browser has no room for is neither kept nor run", async () => {
  storage(40)
  const { engine } = started()
  const model = new RulesModel(engine, () => {})
  expect(model.make({ ...nothingKept, packs: [pack] })).toEqual({ why: "full" })
  expect(model.kept).toEqual(nothingKept)
})

test("what is kept in an unknown shape is left alone", () => {
  for (const text of ["{", '{"version":7}', '{"version":1,"packs":3}', "null"]) {
    const held = storage()
    held.set("soat.rules", text)
    expect(recallRules()).toEqual(nothingKept)
    expect(held.get("soat.rules")).toBe(text)
  }
})

test("a rule has one decision", () => {
  const twice = withSwitch(withSwitch(nothingKept, off), { ...off, setting: "note" })
  expect(twice.switches).toEqual([{ ...off, setting: "note" }])
  expect(withoutSwitch(twice, off.rule)).toEqual(nothingKept)
  keepRules(twice)
  expect(recallRules()).toEqual(twice)
})

test("each rule of one's own is given alone, after the packs", () => {
  const rules = ["a", "b"].map((id) => ({ id, text: `vi: ${id}\n` }))
  const given = ownRules({ ...nothingKept, packs: [pack], own: rules })
  expect(given.packs.map(({ names }) => names)).toEqual([
    pack.names,
    ["pack.soat", "own/a.soat"],
    ["pack.soat", "own/b.soat"],
  ])
  expect(aboutPack(given.packs[1] ?? pack).name).toBe("Bộ quy tắc của tôi")
})

test("the examples of every shipped rule are found", () => {
  const folder = new URL("../../rules/", import.meta.url)
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".soat")) continue
    const text = readFileSync(new URL(name, folder), "utf8")
    const cases = casesOf(text)
    expect(cases.length, name).toBe(text.split(/^case /m).length - 1)
    for (const { verdict, at, passages } of cases) {
      expect(passages.at(-1), name).toMatchObject({ role: "plan" })
      expect(at.length > 0, name).toBe(verdict === "flagged")
      for (const { text } of passages) expect(text.length, name).toBeGreaterThan(10)
    }
  }
})

test("a field is read and changed, and nothing else", () => {
  expect(fieldOf(shipped, "level")).toBe("warning")
  expect(fieldOf("vi: một\n  hai\nlevel: note\n", "vi")).toBe("một hai")
  expect(fieldsOf("off: a: x\nnote: b: y\noff: c: z\n", "off")).toEqual(["a: x", "c: z"])
  const changed = withField(shipped, "level", "note")
  expect(changed).toBe(shipped.replace("level: warning", "level: note"))
  expect(withField(changed, "level", "warning")).toBe(shipped)
  const added = withField(shipped, "basis vi", "Nghị định\n  này")
  expect(fieldOf(added, "basis vi")).toBe("Nghị định này")
  expect(casesOf(added).length).toBe(casesOf(shipped).length)
  expect(withField(added, "basis vi", "")).toHaveLength(shipped.length)
})

test("a rule is written from a form and read into it again", () => {
  const form = { ...emptyForm("mỗi chỉ tiêu\nphải có năm"), level: "note", message: "Thiếu năm." }
  const text = ruleText(form, "vi")
  expect(text).toContain("\nvi: mỗi chỉ tiêu phải có năm\n")
  expect(text).toContain("message vi: Thiếu năm.\nmessage en: Thiếu năm.\n")
  expect(text).not.toContain("help")
  const again = formOf({ id: "a", text }, "vi")
  expect(again).toMatchObject({ sentence: "mỗi chỉ tiêu phải có năm", level: "note" })
  expect(ruleText(again, "vi")).toBe(text)
  expect(ruleText({ ...again, message: "" }, "vi")).not.toContain("message")
})

test("a file that is edited keeps its other language, its help and its examples", () => {
  const form = formOf({ id: "a", text: shipped }, "vi")
  expect(ruleText(form, "vi")).toBe(shipped)
  const other = ruleText({ ...form, sentence: "mỗi chỉ tiêu phải có năm" }, "vi")
  expect([fieldOf(other, "vi"), fieldOf(other, "en")]).toEqual(["mỗi chỉ tiêu phải có năm", ""])
  expect(casesOf(other)).toHaveLength(casesOf(shipped).length)
})

test("an id is made of words without marks", () => {
  expect(idFrom("Mỗi chỉ tiêu phải có Đơn vị?")).toBe("moi-chi-tieu-phai-co-don-vi")
  expect(idFrom("yêu cầu của chỉ tiêu năm 2030 không được thấp hơn năm 2025")).toMatch(
    /^yeu-cau-cua-chi-tieu-nam-2030-khong-duoc[a-z-]*[a-z]$/,
  )
  expect(folded("ĐƠN Vị".normalize("NFD"))).toBe("don vi")
})

/** A file as a browser gives it. */
function file(name: string, text: string | Uint8Array<ArrayBuffer>, path = ""): File {
  const made = new File([text], name)
  Object.defineProperty(made, "webkitRelativePath", { value: path })
  return made
}

test("a pack is read from one file and from a folder, and given on as one file", async () => {
  expect(unbundled(bundled(pack))).toEqual(pack)
  const one = await readPack([file("x.soat-pack.json", bundled(pack))])
  expect(one).toEqual(pack)
  const folder = await readPack([
    file("a.soat", "vi: x\n", "goi/ben-trong/own/a.soat"),
    file("pack.soat", pack.texts[0] ?? "", "goi/ben-trong/pack.soat"),
    file("anh.png", "...", "goi/anh.png"),
  ])
  expect(folder).toEqual(pack)
  expect(rulesOf(folder)).toEqual([{ id: "a", text: "vi: x\n" }])
})

test("files that can be no pack are refused by what is wrong with them", async () => {
  const why = (files: File[]) =>
    readPack(files).then(
      () => "",
      (error: PackError) => error.why,
    )
  expect(await why([file("x.json", "{")])).toBe("noBundle")
  expect(await why([file("x.json", '{"soatPack":1,"files":[]}')])).toBe("noBundle")
  expect(await why([file("x.json", '{"soatPack":1,"files":{}}')])).toBe("noRules")
  expect(await why([file("x.txt", "vi: x")])).toBe("noRules")
  expect(await why([file("x.soat", "x".repeat(2_000_001))])).toBe("packTooLarge")
  expect(await why([file("x.soat", new Uint8Array([0xff, 0xfe, 0x41]))])).toBe("unreadable")
})

test("both languages word every entry", () => {
  expect(Object.keys(rulesWords.vi)).toEqual(Object.keys(rulesWords.en))
  for (const { loadedOwn, packAbout } of Object.values(rulesWords)) {
    expect(loadedOwn(2, ["a"])).toMatch(/2.*a/)
    expect(packAbout("1.0", "Sở", "CC0", 3)).toMatch(/1\.0.*Sở.*CC0.*3/)
  }
})
