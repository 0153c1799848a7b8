// In: the page. Out: its parts, wired to one draft and one engine.
// Invariant: only this file touches the page as a whole; each part knows its own element.
import "./page.css"
import type { Fix, Span } from "../pkg/soat.js"
import { showCards } from "./card.js"
import { Checking } from "./checking.js"
import { goTo, openDraft } from "./draft.js"
import { connectWorker, startEngine } from "./engine.js"
import type { Result } from "./findings.js"
import { applyFix } from "./fix.js"
import { Header } from "./header.js"
import { acceptDrops, createIntake } from "./intake.js"
import { openKeeping } from "./keeping/page.js"
import { rememberedLanguage, rememberLanguage } from "./language.js"
import { Notice } from "./notice.js"
import { Panel } from "./panel.js"
import { Reading } from "./reading.js"
import { RuleBox } from "./rule-box.js"
import { createRuleHelp } from "./rule-help.js"
import sample from "./sample.html?raw"
import { Tabs, type View } from "./tabs.js"
import { Toolbar } from "./toolbar.js"
import { placeNow, showSelected } from "./underlines.js"
import { words, type Language } from "./words.js"
import { Writing } from "./writing/index.js"

let language = rememberedLanguage()
let result: Result | null = null

const header = part(Header, "soat-header")
const toolbar = part(Toolbar, "soat-toolbar")
const tabs = part(Tabs, "soat-tabs")
const panel = part(Panel, "soat-panel")
const reading = part(Reading, "soat-reading")
const ruleBox = part(RuleBox, "soat-rule-box")
const notice = part(Notice, "soat-notice")
const desk = part(HTMLElement, "main")

const engine = startEngine(connectWorker, (_reason, trouble) => {
  notice.tell(words[language][trouble], { problem: trouble !== "restarted" })
})
const intake = createIntake({
  engine,
  notice,
  editor: () => editor,
  language: () => language,
})
const keeping = await openKeeping(notice, () => language)
const editor = openDraft(desk, keeping.keeper.content ?? sample, intake, choose)
const heard = {
  result: (found: Result) => (result = panel.result = found),
  tried: (tried: RuleBox["tried"]) => (ruleBox.tried = tried),
  read: (read: Reading["read"]) => (reading.read = read),
}
const checking = new Checking(editor, engine, heard, language)

keeping.attach(editor, sample)
header.name = editor.state.doc.attrs.name
const writing = new Writing({ editor, engine, notice, desk, open: () => header.pick() })

ruleBox.help = createRuleHelp(engine, () => language)
toolbar.editor = editor
editor.on("transaction", () => toolbar.requestUpdate())
editor.on("update", () => (header.name = editor.state.doc.attrs.name))
showCards(editor, find, () => language)
// In a table the Tab key goes from cell to cell, so another key has to lead out of the draft.
editor.view.dom.addEventListener("keydown", ({ key }) => key === "Escape" && panel.focus())
acceptDrops(desk, intake, () => words[language].dropHere)
on<Language>(header, "speak", (chosen) => {
  rememberLanguage(chosen)
  speak(chosen)
  checking.speak(chosen)
})
on<File>(header, "open", (file) => intake.file(file))
on<string>(panel, "choose", (key) => {
  const place = find(key)?.place
  const now = place && placeNow(editor.state, place)
  if (now) goTo(editor, now)
  choose(key)
})
on<{ key: string; span: Span }>(panel, "go", ({ key, span }) => {
  const now = result && placeNow(editor.state, result.text.range(span.utf16))
  if (now) goTo(editor, now)
  choose(key)
})
on<Fix>(panel, "fix", (fix) => {
  const change = result && applyFix(editor.state, result.text, fix)
  if (change) editor.view.dispatch(change)
  else notice.tell(words[language].fixGone)
})
on<View>(tabs, "view", (view) => {
  panel.hidden = view !== "findings"
  reading.hidden = view !== "reading"
  checking.read(view === "reading")
})
on<{ span: Span }>(reading, "go", ({ span }) => {
  const now = reading.read && placeNow(editor.state, reading.read.text.range(span.utf16))
  if (now) goTo(editor, now)
})
on<string>(ruleBox, "sentence", (sentence) => void checking.try(sentence))
on<{ span: Span }>(ruleBox, "go", ({ span }) => {
  if (ruleBox.tried) goTo(editor, ruleBox.tried.text.range(span.utf16))
})
speak(language)

function speak(chosen: Language): void {
  language = chosen
  const text = words[chosen]
  document.documentElement.lang = chosen
  document.title = text.pageTitle
  for (const element of [header, toolbar, tabs, panel, reading, ruleBox, notice, ...keeping.parts])
    element.language = chosen
  writing.speak(chosen)
  editor.view.dom.setAttribute("aria-label", text.draft)
  void engine.rules({ language: chosen }).then((about) => {
    if (about && language === chosen) panel.rules = about.value
  })
}

function choose(key: string): void {
  panel.selected = key
  editor.view.dispatch(showSelected(editor.state.tr, key))
}

function find(key: string) {
  return [...(result?.findings ?? []), ...(result?.untold ?? [])].find((it) => it.key === key)
}

function part<T extends Element>(kind: new () => T, name: string): T {
  const found = document.querySelector(name)
  if (!(found instanceof kind)) throw new Error(`the page has no ${name}`)
  return found
}

function on<T>(element: HTMLElement, name: string, then: (detail: T) => void): void {
  element.addEventListener(name, (event) => then((event as CustomEvent<T>).detail))
}
