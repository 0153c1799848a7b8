// In: the page. Out: its parts, wired to one draft and one engine.
// Invariant: only this file touches the page as a whole; each part knows its own element.
import "./page.css"
import type { Span } from "../pkg/soat.js"
import { Checking, type Heard } from "./checking.js"
import { goTo, openDraft } from "./draft.js"
import { connectWorker, startEngine } from "./engine.js"
import { Header } from "./header.js"
import { acceptDrops, createIntake } from "./intake.js"
import { openKeeping } from "./keeping/page.js"
import { rememberedLanguage, rememberLanguage } from "./language.js"
import { Notice } from "./notice.js"
import { Panel } from "./panel.js"
import { Reading } from "./reading.js"
import { RuleBox } from "./rule-box.js"
import { leadOut } from "./lead-out.js"
import { createRuleHelp } from "./rule-help.js"
import { openRules } from "./rules/rules.js"
import { openSeeing, type Seeing } from "./seeing/seeing.js"
import sample from "./sample.html?raw"
import { Tabs, type View } from "./tabs.js"
import { Toolbar } from "./toolbar.js"
import { placeNow } from "./underlines.js"
import { words, type Language } from "./words.js"
import { Writing } from "./writing/index.js"

let language = rememberedLanguage()
let seeing: Seeing | undefined

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
  freeName: (name) => keeping.keeper.freeName(name),
})
const ruling = openRules({
  engine,
  notice,
  ruleBox,
  editor: () => editor,
  language: () => language,
  changed: () => {
    speak(language)
    void checking.check()
  },
})
const keeping = await openKeeping(notice, () => language)
const editor = openDraft(desk, keeping.keeper.content ?? sample, intake, (key) =>
  seeing?.choose(key),
)
const heard: Heard = {
  result: (found) => seeing?.result(found),
  viewed: (found) => seeing?.viewed(found),
  tried: (tried) => (ruleBox.tried = tried),
  read: (read) => (reading.read = read),
}
const checking = new Checking(editor, engine, heard, language)

keeping.attach(editor, sample)
header.name = editor.state.doc.attrs.name
const writing = new Writing({
  editor,
  engine,
  notice,
  desk,
  open: () => header.pick(),
  rules: () => ruling.show(),
})

ruleBox.help = createRuleHelp(engine, () => language)
toolbar.editor = editor
editor.on("transaction", () => toolbar.requestUpdate())
editor.on("update", () => (header.name = editor.state.doc.attrs.name))
seeing = openSeeing({
  editor,
  engine,
  checking,
  notice,
  panel,
  tabs,
  language: () => language,
  waivers: {
    load: () => keeping.keeper.getExtra("waivers") ?? [],
    save: (waivers) => keeping.keeper.setExtra("waivers", waivers),
  },
})
seeing.reload()
keeping.keeper.addEventListener("draft", () => seeing?.reload())
leadOut(editor, () => (panel.hidden ? tabs : panel))
acceptDrops(desk, intake, () => words[language].dropHere)
on<Language>(header, "speak", (chosen) => {
  rememberLanguage(chosen)
  speak(chosen)
  checking.speak(chosen)
})
on<File>(header, "open", (file) => intake.file(file))
on<View>(tabs, "view", (view) => (reading.hidden = view !== "reading"))
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
  for (const element of [
    header,
    toolbar,
    reading,
    ruleBox,
    notice,
    ...keeping.parts,
    ...ruling.parts,
  ])
    element.language = chosen
  writing.speak(chosen)
  seeing?.speak(chosen)
  editor.view.dom.setAttribute("aria-label", text.draft)
  void engine.rules({ language: chosen }).then((about) => {
    if (about && language === chosen) seeing?.rules(about.value)
  })
}

function part<T extends Element>(kind: new () => T, name: string): T {
  const found = document.querySelector(name)
  if (!(found instanceof kind)) throw new Error(`the page has no ${name}`)
  return found
}

function on<T>(element: HTMLElement, name: string, then: (detail: T) => void): void {
  element.addEventListener(name, (event) => then((event as CustomEvent<T>).detail))
}
