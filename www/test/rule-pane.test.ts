// What the editor of a sentence does with answers, without a browser.
import { CompletionContext, type CompletionResult } from "@codemirror/autocomplete"
import { EditorState } from "@codemirror/state"
import { expect, test } from "vitest"
import { createAnswerer } from "../src/answer.js"
import { startEngine } from "../src/engine.js"
import { completionSource } from "../src/rule-completion.js"
import { createRuleHelp } from "../src/rule-help.js"
import { partMarks, showParts } from "../src/rule-highlight.js"
import { words } from "../src/words.js"
import * as fake from "./fake/soat.js"

const engine = startEngine(
  (answered) => {
    const answer = createAnswerer(
      new Uint8Array(),
      fake,
      async () => fake,
      async () => fake,
    )
    return { send: (request) => void answer(request).then(answered), end: () => {} }
  },
  () => {},
)
const help = createRuleHelp(engine, () => "vi")

/** What is offered at the end of `sentence`. */
async function offered(sentence: string): Promise<CompletionResult | null> {
  const state = EditorState.create({ doc: sentence })
  return completionSource(help)(new CompletionContext(state, sentence.length, false))
}

/** The marks of a state: their classes and words. */
function marks(state: EditorState): string[] {
  const all: string[] = []
  state.field(partMarks).between(0, state.doc.length, (from, to, { spec }) => {
    all.push(`${spec.class}: ${state.sliceDoc(from, to)}`)
  })
  return all
}

test("a name of several words is offered in the place of those begun", async () => {
  const sentence = "mỗi chỉ tiêu phải có cơ quan ch"
  const found = await offered(sentence)
  expect(sentence.slice(found?.from, found?.to)).toBe("cơ quan ch")
  expect(found?.options.map((it) => [it.label, it.type, it.detail])).toEqual([
    ["cơ quan chủ trì", "name", "who is in charge"],
  ])
  expect(found?.filter).toBe(false)
})

test("nothing is offered where nothing may stand", async () => {
  expect(await offered("mỗi chỉ tiêu phải có cơ quan chủ trì")).toBeNull()
})

test("a list that a newer question replaced is not shown", async () => {
  const answers = ["mỗi", "mỗi c", "mỗi chỉ t"].map(offered)
  const found = await Promise.all(answers)
  expect(found[1]).toBeNull()
  expect(found[2]?.options[0]?.label).toBe("chỉ tiêu")
})

test("names are explained where they stand, and nothing else is", async () => {
  const sentence = "every target has a lead agency"
  expect(await help.hover(sentence, 22)).toEqual({ start: 19, end: 30, help: "who is in charge" })
  expect(await help.hover(sentence, 2)).toBeUndefined()
})

test("marks move with the text, and those of another sentence are dropped", async () => {
  const sentence = "có cơ quan chủ trì"
  const parts = (await help.highlight(sentence)) ?? []
  let state = EditorState.create({ doc: sentence, extensions: partMarks })
  state = state.update({ effects: showParts.of({ sentence, parts }) }).state
  expect(marks(state)).toEqual(["part-word: có", "part-name: cơ quan chủ trì"])
  state = state.update({ changes: { from: 0, insert: "phải " } }).state
  expect(marks(state)).toEqual(["part-word: có", "part-name: cơ quan chủ trì"])
  state = state.update({ effects: showParts.of({ sentence, parts: [] }) }).state
  expect(marks(state)).toHaveLength(2)
})

test("both languages word every outcome", () => {
  for (const { readAs, tryNothing, tryOutcome } of Object.values(words)) {
    expect(readAs.en).not.toBe(readAs.vi)
    expect(tryNothing("x")).toContain("x")
    expect(tryOutcome(1, 2, 3)).toMatch(/1.*2.*3/)
  }
})
