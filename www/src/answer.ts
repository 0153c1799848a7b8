// In: requests to the engine. Out: one answer to each, in order.
// Invariants: no worker and no DOM here, so that tests run the same code beside the page; one
// session is alive, the checker's until a question or a pack needs the author's module, which then
// goes on with the same text, rules and waivers; what reads files is a module of its own, loaded for the
// first of them; a request that throws is answered as failed, and
// whoever asked starts the engine anew, because WebAssembly that has trapped is not to be trusted
// again; where only a further module is missing, the question is answered as unavailable and
// the next one finds all as it was.
import type * as author from "../pkg/author.js"
import type {
  CheckOptions,
  Completions,
  Highlight,
  Hover,
  Overview,
  Paragraph,
  Report,
  RuleInfo,
  Trial,
  Views,
  Waiver,
} from "../pkg/author.js"
import type { Opened } from "../pkg/reader.js"
import type * as checker from "../pkg/soat.js"
import {
  adopt,
  handbook,
  listed,
  nothingOwn,
  type Adopted,
  type Handbook,
  type OwnRules,
} from "./rules/adopt.js"
import type { Splice } from "./splice.js"

/** What the engine can be asked; `splice`, `waivers` and `own` bring it up to date first. */
export type Question =
  | { kind: "check"; options: CheckOptions }
  | { kind: "try"; sentence: string; options: CheckOptions }
  | { kind: "overview"; options: CheckOptions }
  | { kind: "views"; options: CheckOptions }
  | { kind: "rules"; options: CheckOptions }
  | { kind: "open"; bytes: Uint8Array; options: CheckOptions }
  | { kind: "complete"; sentence: string; at: number; options: CheckOptions }
  | { kind: "hover"; sentence: string; at: number; options: CheckOptions }
  | { kind: "highlight"; sentence: string }
  | { kind: "adopted" }
  | { kind: "handbook" }
  | { kind: "tryRules"; own: OwnRules }

/** What each question is answered with. */
export interface Answers {
  check: Report
  try: Trial
  overview: Overview
  views: Views
  rules: RuleInfo[]
  open: Opened
  complete: Completions
  hover: Hover | undefined
  highlight: Highlight[]
  adopted: Adopted
  handbook: Handbook
  tryRules: Adopted
}

export interface Request {
  id: number
  splice: Splice | null
  /** All decisions to leave findings, where they are others than before. */
  waivers: Waiver[] | null
  /** What is run beside the shipped rules, where it is something else than before. */
  own?: OwnRules | null
  question: Question
}

export type Answer =
  | { id: number; value: Answers[keyof Answers] }
  | { id: number; failed: string }
  | { id: number; unavailable: string }

type Checking = "load" | "splice" | "waive" | "check" | "rules" | "switchRule" | "free"

/** What the page uses of the checker's module, which wasm-bindgen makes. */
export interface CheckerModule {
  Session: new () => Pick<checker.Session, Checking>
}

/** The same with what needs the language of rules, and what looks the plan over. */
export interface AuthorModule extends CheckerModule {
  Session: new () => Pick<author.Session, Checking | "tryRule" | "overview" | "views" | "addPack">
  complete: typeof author.complete
  hover: typeof author.hover
  highlight: typeof author.highlight
}

/** What the page uses of the module that opens files. */
export interface ReaderModule {
  openFile(bytes: Uint8Array, options: CheckOptions): Opened
}

const forAuthors = [
  "try",
  "overview",
  "views",
  "complete",
  "hover",
  "highlight",
  "handbook",
  "tryRules",
] as const

type ForAuthors = Extract<Question, { kind: (typeof forAuthors)[number] }>

/** Something that answers requests by the compiled `rules`; it owns one session. */
export function createAnswerer(
  rules: Uint8Array,
  checker: CheckerModule,
  loadAuthor: () => Promise<AuthorModule>,
  loadReader: () => Promise<ReaderModule>,
): (request: Request) => Promise<Answer> {
  let paragraphs: Paragraph[] = []
  let waivers: Waiver[] = []
  let own = nothingOwn
  let adopted: Adopted = { packs: [], switches: [], waiting: false }
  let session = opened(checker)
  let author: { module: AuthorModule; session: InstanceType<AuthorModule["Session"]> } | undefined
  let reader: ReaderModule | undefined

  function opened<M extends CheckerModule>(module: M): InstanceType<M["Session"]> {
    const session = new module.Session() as InstanceType<M["Session"]>
    adopted = adopt(session, rules, own)
    return session
  }

  function become(module: AuthorModule) {
    const next = opened(module)
    next.splice(0, 0, paragraphs)
    waivers.forEach((it) => waive(next, it, it.reason))
    session.free()
    session = next
    return { module, session: next }
  }

  /** Takes packs and decisions; the packs wait where what reads them cannot be loaded. */
  async function take(wanted: OwnRules): Promise<void> {
    own = wanted
    adopted = adopt(session, rules, own)
    if (!adopted.waiting) return
    const module = await loadAuthor().catch(() => undefined)
    if (module) author = become(module)
  }

  function trial(module: AuthorModule, wanted: OwnRules): Adopted {
    const session = new module.Session()
    try {
      return adopt(session, rules, wanted)
    } finally {
      session.free()
    }
  }

  async function answer(request: Request): Promise<Answer> {
    const { id, splice, waivers: wanted, question } = request
    try {
      if (splice) {
        const { start, removed, paragraphs: added } = splice
        session.splice(start, removed, added)
        paragraphs = paragraphs.slice(0, start).concat(added, paragraphs.slice(start + removed))
      }
      if (wanted) {
        waivers.forEach((it) => waive(session, it, ""))
        wanted.forEach((it) => waive(session, it, it.reason))
        waivers = wanted
      }
      if (request.own) await take(request.own)
      if (question.kind === "adopted") return { id, value: adopted }
      if (question.kind === "open") {
        reader ??= await loaded(loadReader)
        return { id, value: reader.openFile(question.bytes, question.options) }
      }
      if (!isForAuthors(question)) return { id, value: answerChecking(session, question) }
      author ??= become(await loaded(loadAuthor))
      if (question.kind === "handbook") return { id, value: handbook(author.session, adopted) }
      if (question.kind === "tryRules") return { id, value: trial(author.module, question.own) }
      return { id, value: answerAuthor(author.module, author.session, question) }
    } catch (error) {
      if (error instanceof Missing) return { id, unavailable: error.message }
      return { id, failed: String(error) }
    }
  }

  let last: Promise<unknown> = Promise.resolve()
  return (request) => {
    const next = last.then(() => answer(request))
    last = next
    return next
  }
}

/** A further module that could not be loaded. */
class Missing extends Error {}

async function loaded<M>(load: () => Promise<M>): Promise<M> {
  try {
    return await load()
  } catch (error) {
    throw new Missing(String(error))
  }
}

function isForAuthors(question: Question): question is ForAuthors {
  return forAuthors.some((kind) => kind === question.kind)
}

/** Leaves what `waiver` speaks of for `reason`; without one it is found again. */
function waive(session: Pick<checker.Session, "waive">, waiver: Waiver, reason: string): void {
  const { rule, fingerprint, quote, who, when } = waiver
  session.waive(rule, fingerprint, quote, who, when, reason)
}

function answerChecking(
  session: InstanceType<CheckerModule["Session"]>,
  question: Exclude<Question, ForAuthors | { kind: "open" | "adopted" }>,
): Answers[keyof Answers] {
  switch (question.kind) {
    case "check":
      return session.check(question.options)
    case "rules":
      return listed(session, question.options.language)
  }
}

function answerAuthor(
  module: AuthorModule,
  session: InstanceType<AuthorModule["Session"]>,
  question: Exclude<ForAuthors, { kind: "handbook" | "tryRules" }>,
): Answers[keyof Answers] {
  switch (question.kind) {
    case "try":
      return session.tryRule(question.sentence, question.options)
    case "overview":
      return session.overview(question.options)
    case "views":
      return session.views(question.options)
    case "complete":
      return module.complete(question.sentence, question.at, question.options)
    case "hover":
      return module.hover(question.sentence, question.at, question.options)
    case "highlight":
      return module.highlight(question.sentence)
  }
}
