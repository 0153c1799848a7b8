// In: the text of the draft and questions about it. Out: answers, each with the version of the
// text it is about.
// Invariants: one request is under way at a time; a newer question of the same kind replaces a
// queued one; only changed paragraphs travel; text, waivers and rules of one's own are kept here,
// so that an engine that failed or fell silent is started anew with all of them. A question that fails twice is given up;
// one that the engine lacks a part for is given up at once, and the engine goes on.
// The same code speaks to a worker and, in tests, to an engine beside it.
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
} from "../pkg/soat.js"
import type { Opened } from "../pkg/reader.js"
import type { Answer, Answers, Question, Request } from "./answer.js"
import { nothingOwn, type Adopted, type Handbook, type OwnRules } from "./rules/adopt.js"
import { spliceBetween } from "./splice.js"

/** An answer, and the version of the text it speaks of. */
export interface About<T> {
  version: number
  value: T
}

/** The engine as the page sees it; undefined means replaced by a newer question, or given up. */
export interface Engine {
  setText(paragraphs: Paragraph[], version: number): void
  /** Leaves what these speak of, and nothing else, as it is from the next question on. */
  setWaivers(waivers: Waiver[]): void
  /** Runs these beside the shipped rules, and nothing else, from the next question on. */
  setRules(own: OwnRules): void
  check(options: CheckOptions): Promise<About<Report> | undefined>
  /** A newer sentence of the same `asker` takes the place of one that still waits. */
  tryRule(sentence: string, options: CheckOptions, asker: string): Promise<About<Trial> | undefined>
  overview(options: CheckOptions): Promise<About<Overview> | undefined>
  views(options: CheckOptions): Promise<About<Views> | undefined>
  rules(options: CheckOptions): Promise<About<RuleInfo[]> | undefined>
  openFile(bytes: Uint8Array, options: CheckOptions): Promise<About<Opened> | undefined>
  complete(
    sentence: string,
    at: number,
    options: CheckOptions,
  ): Promise<About<Completions> | undefined>
  hover(
    sentence: string,
    at: number,
    options: CheckOptions,
  ): Promise<About<Hover | undefined> | undefined>
  highlight(sentence: string): Promise<About<Highlight[]> | undefined>
  /** What became of the rules that were set. */
  adopted(): Promise<About<Adopted> | undefined>
  /** All rules, and what they did in the present text. */
  handbook(): Promise<About<Handbook> | undefined>
  /** What would become of these; nothing changes. */
  tryRules(own: OwnRules): Promise<About<Adopted> | undefined>
  /** Starts the engine anew; the text is kept. */
  restart(reason: string): void
}

/** A running engine that answers requests. */
export interface Port {
  send(request: Request): void
  end(): void
}

/** Starts an engine; it calls back with answers, or once with why it failed. */
export type Connect = (answered: (answer: Answer) => void, failed: (reason: string) => void) => Port

/** What may go wrong: the engine was started anew, or a question was given up besides, or a
 * question was given up because what it needs could not be loaded. */
export type Trouble = "restarted" | "givenUp" | "unavailable"

/** What the page is told then. */
export type Troubled = (reason: string, trouble: Trouble) => void

interface Job {
  question: Question
  /** A newer job of the same slot takes its place. */
  slot: string
  resolve: (about: About<never> | undefined) => void
  failures: number
}

/** Starts the engine that `connect` reaches; silence for `patience` milliseconds is a failure. */
export function startEngine(connect: Connect, troubled: Troubled, patience = 10_000): Engine {
  return new PatientEngine(connect, troubled, patience)
}

class PatientEngine implements Engine {
  private port: Port | undefined
  private text: Paragraph[] = []
  private version = 0
  private sent: Paragraph[] = []
  private waivers: Waiver[] = []
  private sentWaivers: Waiver[] = []
  private own = nothingOwn
  private sentOwn = nothingOwn
  private queue: Job[] = []
  private underWay:
    { job: Job; id: number; version: number; timer: ReturnType<typeof setTimeout> } | undefined
  private lastId = 0

  constructor(
    private readonly connect: Connect,
    private readonly troubled: Troubled,
    private readonly patience: number,
  ) {}

  setText(paragraphs: Paragraph[], version: number): void {
    this.text = paragraphs
    this.version = version
  }

  setWaivers(waivers: Waiver[]): void {
    this.waivers = waivers
  }

  setRules(own: OwnRules): void {
    this.own = own
  }

  check(options: CheckOptions) {
    return this.ask<"check">({ kind: "check", options })
  }

  tryRule(sentence: string, options: CheckOptions, asker: string) {
    return this.ask<"try">({ kind: "try", sentence, options }, `try ${asker}`)
  }

  overview(options: CheckOptions) {
    return this.ask<"overview">({ kind: "overview", options })
  }

  views(options: CheckOptions) {
    return this.ask<"views">({ kind: "views", options })
  }

  rules(options: CheckOptions) {
    return this.ask<"rules">({ kind: "rules", options })
  }

  openFile(bytes: Uint8Array, options: CheckOptions) {
    return this.ask<"open">({ kind: "open", bytes, options })
  }

  complete(sentence: string, at: number, options: CheckOptions) {
    return this.ask<"complete">({ kind: "complete", sentence, at, options })
  }

  hover(sentence: string, at: number, options: CheckOptions) {
    return this.ask<"hover">({ kind: "hover", sentence, at, options })
  }

  highlight(sentence: string) {
    return this.ask<"highlight">({ kind: "highlight", sentence })
  }

  adopted() {
    return this.ask<"adopted">({ kind: "adopted" })
  }

  handbook() {
    return this.ask<"handbook">({ kind: "handbook" })
  }

  tryRules(own: OwnRules) {
    return this.ask<"tryRules">({ kind: "tryRules", own })
  }

  restart(reason: string): void {
    this.port?.end()
    this.port = undefined
    this.sent = []
    this.sentWaivers = []
    this.sentOwn = nothingOwn
    const job = this.underWay?.job
    clearTimeout(this.underWay?.timer)
    this.underWay = undefined
    let givenUp = false
    if (job) {
      job.failures += 1
      givenUp = job.failures > 1
      const replaced = this.queue.some((other) => other.slot === job.slot)
      if (givenUp || replaced) job.resolve(undefined)
      else this.queue.unshift(job)
    }
    this.troubled(reason, givenUp ? "givenUp" : "restarted")
    this.dispatch()
  }

  /** An engine is started when there is something to ask, so that one that cannot start is not
   * started over and over. */
  private open(): Port {
    const port = this.connect(
      (answer) => this.port === port && this.take(answer),
      (reason) => this.port === port && this.restart(reason),
    )
    return port
  }

  private ask<K extends keyof Answers>(
    question: Question,
    slot: string = question.kind,
  ): Promise<About<Answers[K]> | undefined> {
    return new Promise((resolve) => {
      const job: Job = { question, slot, resolve: resolve as Job["resolve"], failures: 0 }
      const older = this.queue.findIndex((other) => other.slot === slot)
      if (older < 0) this.queue.push(job)
      else this.queue.splice(older, 1, job)[0]?.resolve(undefined)
      this.dispatch()
    })
  }

  private dispatch(): void {
    if (this.underWay) return
    const job = this.queue.shift()
    if (!job) return
    const id = ++this.lastId
    const timer = setTimeout(() => this.restart("no answer"), this.patience)
    this.underWay = { job, id, version: this.version, timer }
    const splice = spliceBetween(this.sent, this.text)
    this.sent = this.text
    const waivers = this.waivers === this.sentWaivers ? null : this.waivers
    this.sentWaivers = this.waivers
    const own = this.own === this.sentOwn ? null : this.own
    this.sentOwn = this.own
    this.port ??= this.open()
    this.port.send({ id, splice, waivers, own, question: job.question })
  }

  private take(answer: Answer): void {
    const underWay = this.underWay
    if (!underWay || answer.id !== underWay.id) return
    if ("failed" in answer) return this.restart(answer.failed)
    clearTimeout(underWay.timer)
    this.underWay = undefined
    if ("unavailable" in answer) {
      underWay.job.resolve(undefined)
      this.troubled(answer.unavailable, "unavailable")
    } else underWay.job.resolve({ version: underWay.version, value: answer.value as never })
    this.dispatch()
  }
}

/** Connects to the Web Worker. */
export const connectWorker: Connect = (answered, failed) => {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" })
  worker.onmessage = (event: MessageEvent<Answer>) => answered(event.data)
  worker.onerror = (event) => {
    event.preventDefault()
    failed(event.message || "worker failed")
  }
  worker.onmessageerror = () => failed("unreadable answer")
  return { send: (request) => worker.postMessage(request), end: () => worker.terminate() }
}
