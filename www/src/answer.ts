// In: requests to the engine. Out: one answer to each, in order.
// Invariants: no worker and no DOM here, so that tests run the same code beside the page; a
// request that throws is answered as failed, and whoever asked starts the engine anew, because
// WebAssembly that has trapped is not to be trusted again.
import type {
  CheckOptions,
  Completions,
  Highlight,
  Hover,
  Opened,
  Overview,
  Report,
  RuleInfo,
  Session,
  Trial,
} from "../pkg/soat.js"
import type { Splice } from "./splice.js"

/** What the engine can be asked; `splice` brings its text up to date first. */
export type Question =
  | { kind: "check"; options: CheckOptions }
  | { kind: "try"; sentence: string; options: CheckOptions }
  | { kind: "overview"; options: CheckOptions }
  | { kind: "rules"; options: CheckOptions }
  | { kind: "open"; bytes: Uint8Array; options: CheckOptions }
  | { kind: "complete"; sentence: string; at: number; options: CheckOptions }
  | { kind: "hover"; sentence: string; at: number; options: CheckOptions }
  | { kind: "highlight"; sentence: string }

/** What each question is answered with. */
export interface Answers {
  check: Report
  try: Trial
  overview: Overview
  rules: RuleInfo[]
  open: Opened
  complete: Completions
  hover: Hover | undefined
  highlight: Highlight[]
}

export interface Request {
  id: number
  splice: Splice | null
  question: Question
}

export type Answer = { id: number; value: Answers[keyof Answers] } | { id: number; failed: string }

/** What the page uses of the engine's module, which wasm-bindgen makes. */
export interface EngineModule {
  Session: new () => Pick<Session, Used>
  /** The shipped rule files. */
  rules: { names: string[]; texts: string[] }
  openFile(bytes: Uint8Array, options: CheckOptions): Opened
  complete(sentence: string, at: number, options: CheckOptions): Completions
  hover(sentence: string, at: number, options: CheckOptions): Hover | undefined
  highlight(sentence: string): Highlight[]
}

type Used = "load" | "splice" | "check" | "tryRule" | "overview" | "rules"

/** Something that answers requests; it owns one session. */
export function createAnswerer(module: EngineModule): (request: Request) => Answer {
  const session = new module.Session()
  const faults = session.load(module.rules.names, module.rules.texts, {})
  if (faults.length > 0) throw new Error(`${faults[0]?.file}: ${faults[0]?.problem.message}`)
  return ({ id, splice, question }) => {
    try {
      if (splice) session.splice(splice.start, splice.removed, splice.paragraphs)
      return { id, value: answer(module, session, question) }
    } catch (error) {
      return { id, failed: String(error) }
    }
  }
}

function answer(
  module: EngineModule,
  session: Pick<Session, Used>,
  question: Question,
): Answers[keyof Answers] {
  switch (question.kind) {
    case "check":
      return session.check(question.options)
    case "try":
      return session.tryRule(question.sentence, question.options)
    case "overview":
      return session.overview(question.options)
    case "rules":
      return session.rules(question.options)
    case "open":
      return module.openFile(question.bytes, question.options)
    case "complete":
      return module.complete(question.sentence, question.at, question.options)
    case "hover":
      return module.hover(question.sentence, question.at, question.options)
    case "highlight":
      return module.highlight(question.sentence)
  }
}
