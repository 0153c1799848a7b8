// The engine beside the page, without a worker: the same questions and answers, and what happens
// when it fails or falls silent.
import { expect, test } from "vitest"
import { createAnswerer, type Answer, type Request } from "../src/answer.js"
import { startEngine, type Connect } from "../src/engine.js"
import { plain } from "./document.js"
import * as fake from "./fake/soat.js"

const options = { language: "en" as const }
const paragraphs = (...texts: string[]) => texts.map(plain)

/** An answerer with stand-ins for all modules. */
function fakeAnswerer(loadAuthor = async () => fake, loadReader = async () => fake) {
  return createAnswerer(new Uint8Array(), fake, loadAuthor, loadReader)
}

/** A connection whose answers come when `release` is called, or by themselves. */
function connection(start = fakeAnswerer) {
  const sent: Request[] = []
  const held: (() => void)[] = []
  const state = { held: false, started: 0 }
  const connect: Connect = (answered) => {
    const answer = start()
    state.started += 1
    let ended = false
    return {
      send: (request) => {
        sent.push(request)
        const give = () =>
          void answer(request).then((it) => !ended && answered(structuredClone(it)))
        if (state.held) held.push(give)
        else queueMicrotask(give)
      },
      end: () => (ended = true),
    }
  }
  const release = () => held.splice(0).forEach((give) => give())
  return { connect, sent, state, release }
}

test("findings come with the version of the text", async () => {
  const engine = startEngine(connection().connect, () => {})
  engine.setText(paragraphs("một", "các các công trình"), 7)
  const about = await engine.check(options)
  expect(about?.version).toBe(7)
  expect(about?.value.findings[0]?.span.utf16).toEqual({ start: 4, end: 11 })
})

test("only changed paragraphs travel", async () => {
  const { connect, sent } = connection()
  const engine = startEngine(connect, () => {})
  engine.setText(paragraphs("a", "b", "c"), 1)
  await engine.check(options)
  engine.setText(paragraphs("a", "x", "c"), 2)
  await engine.check(options)
  await engine.tryRule("every target has a lead agency", options, "box")
  expect(sent.map((it) => it.splice?.paragraphs.length ?? 0)).toEqual([3, 1, 0])
})

test("a newer question replaces the one that waits", async () => {
  const { connect, sent, state, release } = connection()
  state.held = true
  const engine = startEngine(connect, () => {})
  const answers = ["a", "b", "c"].map((text, version) => {
    engine.setText(paragraphs(text), version)
    return engine.check(options)
  })
  state.held = false
  release()
  expect((await Promise.all(answers)).map((it) => it?.version)).toEqual([0, undefined, 2])
  expect(sent).toHaveLength(2)
})

test("askers of sentences do not take each other's place", async () => {
  const { connect, state, release } = connection()
  state.held = true
  const engine = startEngine(connect, () => {})
  engine.setText(paragraphs("các các"), 1)
  const about = (asker: string) => engine.tryRule("every target has a lead agency", options, asker)
  const answers = [engine.check(options), about("box"), about("save"), about("box")]
  state.held = false
  release()
  expect((await Promise.all(answers)).map((it) => it?.version)).toEqual([1, undefined, 1, 1])
})

test("an engine that fails is started anew with the whole text", async () => {
  let failures = 1
  const { connect, sent, state } = connection(() => {
    const answer = fakeAnswerer()
    return async (request): Promise<Answer> =>
      request.splice && failures-- > 0 ? { id: request.id, failed: "trap" } : answer(request)
  })
  const told: string[] = []
  const engine = startEngine(connect, (_reason, trouble) => told.push(trouble))
  engine.setText(paragraphs("a", "các các"), 1)
  expect((await engine.check(options))?.value.findings).toHaveLength(1)
  expect(told).toEqual(["restarted"])
  expect(state.started).toBe(2)
  expect(sent.map((it) => it.splice?.paragraphs.length)).toEqual([2, 2])
})

test("a question that fails twice is given up, and the next is answered", async () => {
  let failing = true
  const { connect } = connection(() => {
    const answer = fakeAnswerer()
    return async (request): Promise<Answer> =>
      failing ? { id: request.id, failed: "trap" } : answer(request)
  })
  const told: string[] = []
  const engine = startEngine(connect, (_reason, trouble) => told.push(trouble))
  engine.setText(paragraphs("các các"), 1)
  expect(await engine.check(options)).toBeUndefined()
  expect(told).toEqual(["restarted", "givenUp"])
  failing = false
  expect((await engine.check(options))?.value.findings).toHaveLength(1)
})

test("an engine that cannot start is not started over and over", async () => {
  let started = 0
  const connect: Connect = (_answered, failed) => {
    started += 1
    setTimeout(() => failed("no such file"))
    return { send: () => {}, end: () => {} }
  }
  const told: string[] = []
  const engine = startEngine(connect, (_reason, trouble) => told.push(trouble))
  expect(await engine.check(options)).toBeUndefined()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(started).toBe(2)
  expect(told).toEqual(["restarted", "givenUp"])
})

test("silence is a failure", async () => {
  const { connect, state } = connection()
  state.held = true
  const engine = startEngine(connect, () => (state.held = false), 20)
  engine.setText(paragraphs("các các"), 1)
  expect((await engine.check(options))?.value.findings).toHaveLength(1)
  expect(state.started).toBe(2)
})

test("an engine that is started anew by hand answers what was under way", async () => {
  const { connect, state, release } = connection()
  state.held = true
  const engine = startEngine(connect, () => (state.held = false))
  engine.setText(paragraphs("các các"), 1)
  const answer = engine.check(options)
  engine.restart("by hand")
  release()
  expect((await answer)?.value.findings).toHaveLength(1)
})

test("a session that throws is answered as failed", async () => {
  const answer = fakeAnswerer()
  const splice = { start: 5, removed: 1, paragraphs: [] }
  const request: Request = { id: 1, splice, waivers: null, question: { kind: "check", options } }
  expect(await answer(request)).toHaveProperty("failed")
})

test("what reads sentences is loaded once, when somebody asks, with the text as it stands", async () => {
  let loaded = 0
  let freed = 0
  class Checker extends fake.Session {
    override free(): void {
      freed += 1
    }
  }
  const load = async () => {
    loaded += 1
    return fake
  }
  const { connect } = connection(() =>
    createAnswerer(new Uint8Array(), { ...fake, Session: Checker }, load, async () => fake),
  )
  const engine = startEngine(connect, () => {})
  engine.setText(paragraphs("a", "b"), 1)
  await engine.check(options)
  engine.setText(paragraphs("a", "các các", "b"), 2)
  await engine.check(options)
  expect([loaded, freed]).toEqual([0, 0])
  const tried = await engine.tryRule("every target has a lead agency", options, "box")
  expect(tried?.value.report?.findings[0]?.span.utf16).toEqual({ start: 2, end: 9 })
  engine.setText(paragraphs("các các", "b"), 3)
  const checked = await engine.check(options)
  expect(checked?.value.findings[0]?.span.utf16).toEqual({ start: 0, end: 7 })
  await engine.highlight("every target")
  expect([loaded, freed]).toEqual([1, 1])
})

test("where it cannot be loaded, only the question about a sentence is given up", async () => {
  let failing = true
  const { connect, state } = connection(() =>
    fakeAnswerer(async () => {
      if (failing) throw new Error("no network")
      return fake
    }),
  )
  const told: string[] = []
  const engine = startEngine(connect, (_reason, trouble) => told.push(trouble))
  engine.setText(paragraphs("các các"), 1)
  expect(await engine.highlight("every target")).toBeUndefined()
  expect((await engine.check(options))?.value.findings).toHaveLength(1)
  expect(told).toEqual(["unavailable"])
  failing = false
  expect((await engine.highlight("every target"))?.value).toHaveLength(2)
  expect(state.started).toBe(1)
})

test("what opens files is loaded once, for the first of them; without it the rest goes on", async () => {
  let loaded = 0
  const load = async () => {
    loaded += 1
    if (loaded === 1) throw new Error("no network")
    return fake
  }
  const told: string[] = []
  const { connect } = connection(() => fakeAnswerer(undefined, load))
  const engine = startEngine(connect, (_reason, trouble) => told.push(trouble))
  const bytes = new TextEncoder().encode("KẾ HOẠCH\n- một")
  engine.setText(paragraphs("các các"), 1)
  await engine.check(options)
  expect(loaded).toBe(0)
  expect(await engine.openFile(bytes, options)).toBeUndefined()
  expect(told).toEqual(["unavailable"])
  const opened = await engine.openFile(bytes, options)
  expect(opened?.value.paragraphs.map((it) => it.kind)).toEqual(["paragraph", "item"])
  await engine.openFile(bytes, options)
  expect(loaded).toBe(2)
  expect((await engine.check(options))?.value.findings).toHaveLength(1)
})

const waiver = {
  rule: "repeated-word",
  fingerprint: "các các",
  quote: "các các",
  who: "",
  when: "2026-03-31",
  reason: "trích nguyên văn",
}

test("decisions travel once, and what they speak of is found again when they are taken back", async () => {
  const { connect, sent } = connection()
  const engine = startEngine(connect, () => {})
  engine.setText(paragraphs("các các"), 1)
  engine.setWaivers([waiver])
  const waived = (await engine.check(options))?.value
  expect(waived?.findings).toEqual([])
  expect(waived?.waived?.map((it) => it.waiver.reason)).toEqual(["trích nguyên văn"])
  await engine.check(options)
  engine.setWaivers([])
  expect((await engine.check(options))?.value.findings).toHaveLength(1)
  expect(sent.map((it) => it.waivers?.length ?? null)).toEqual([1, null, 0])
})

test("decisions hold on in the author's module and in an engine started anew", async () => {
  const { connect, state } = connection()
  const engine = startEngine(connect, () => {})
  engine.setText(paragraphs("các các"), 1)
  engine.setWaivers([waiver])
  await engine.check(options)
  expect((await engine.views(options))?.value.finished).toBe(false)
  expect((await engine.check(options))?.value.findings).toEqual([])
  engine.restart("for the test")
  expect((await engine.check(options))?.value.findings).toEqual([])
  expect(state.started).toBe(2)
})
