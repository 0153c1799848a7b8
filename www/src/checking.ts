// In: the editor of the draft and the engine. Out: results, shown as underlines and told to
// `changed`.
// Invariants: every change is checked at once, and typing waits for nothing; an answer about an
// older version is dropped; while letters are being composed nothing is drawn under them.
import type { Editor } from "@tiptap/core"
import type { Overview, Trial, Views } from "../pkg/soat.js"
import type { Engine } from "./engine.js"
import { locate, marksOf, type Result } from "./findings.js"
import { readStructure, type PlanText } from "./structure.js"
import { showMarks } from "./underlines.js"
import type { Language } from "./words.js"

/** A trial of a sentence, and the text it was tried on. */
export interface Tried {
  sentence: string
  trial: Trial
  text: PlanText
}

/** What was read of the draft, and the text it was read from. */
export interface Overlooked {
  overview: Overview
  text: PlanText
}

/** What can be drawn of the draft, and the text it was read from. */
export interface Viewed {
  views: Views
  text: PlanText
}

/** What the page hears. */
export interface Heard {
  result(result: Result): void
  tried(tried: Tried | null): void
  read(read: Overlooked): void
  viewed(viewed: Viewed): void
}

/** Milliseconds without a change before the draft is drawn anew: pictures are heavier than
 * underlines, and nobody looks at them between two letters. */
const restful = 250

/** Keeps the findings and the trial in step with the draft. */
export class Checking {
  private version = 0
  private text: PlanText
  private sentence = ""
  private reads = false
  private looks = false
  private pause: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly editor: Editor,
    private readonly engine: Engine,
    private readonly heard: Heard,
    private language: Language,
  ) {
    this.text = readStructure(editor.state.doc)
    editor.on("update", () => this.textChanged())
    editor.view.dom.addEventListener("compositionend", () => setTimeout(() => this.check()))
    this.textChanged()
  }

  /** Checks again in another language. */
  speak(language: Language): void {
    this.language = language
    this.check()
    this.try(this.sentence)
  }

  /** Tries a rule; an empty sentence clears the trial. */
  async try(sentence: string): Promise<void> {
    this.sentence = sentence
    if (sentence.trim() === "") return this.heard.tried(null)
    const { text, version, language } = this
    const about = await this.engine.tryRule(sentence, { language }, "box")
    if (about?.version !== this.version || version !== this.version) return
    if (sentence !== this.sentence || language !== this.language) return
    this.heard.tried({ sentence, trial: about.value, text })
  }

  /** Tells what was read of the draft from now on, or no longer. */
  read(wanted: boolean): void {
    this.reads = wanted
    if (wanted) void this.overlook()
  }

  /** Tells what can be drawn of the draft from now on, or no longer. */
  look(wanted: boolean): void {
    this.looks = wanted
    if (wanted) void this.view()
  }

  /** Checks the draft as it stands. */
  async check(): Promise<void> {
    const { text, version, language } = this
    const start = performance.now()
    const about = await this.engine.check({ language })
    if (about?.version !== this.version || version !== this.version) return
    if (language !== this.language || this.editor.view.composing) return
    const result = locate(about.value, text)
    this.editor.view.dispatch(showMarks(this.editor.state.tr, marksOf(result)))
    this.heard.result(result)
    performance.measure("soat-check", { start })
    if (this.reads) void this.overlook()
    if (!this.looks) return
    clearTimeout(this.pause)
    this.pause = setTimeout(() => this.looks && void this.view(), restful)
  }

  /** What can be drawn of the draft as it stands; undefined where it has changed meanwhile. */
  async view(): Promise<Viewed | undefined> {
    const { text, version, language } = this
    const about = await this.engine.views({ language })
    const current = about?.version === this.version && version === this.version
    if (!current || language !== this.language) return undefined
    const viewed = { views: about.value, text }
    this.heard.viewed(viewed)
    return viewed
  }

  private async overlook(): Promise<void> {
    const { text, version, language } = this
    const about = await this.engine.overview({ language })
    const current = about?.version === this.version && version === this.version
    if (current && language === this.language) this.heard.read({ overview: about.value, text })
  }

  private textChanged(): void {
    this.version += 1
    this.text = readStructure(this.editor.state.doc)
    this.engine.setText(this.text.paragraphs, this.version)
    this.check()
    if (this.sentence.trim() !== "") this.try(this.sentence)
  }
}
