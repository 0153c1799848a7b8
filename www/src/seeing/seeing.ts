// In: the editor, the engine and the parts of the page. Out: all that shows what was found and
// read: panel, card, tables and pictures, wired to the draft.
// Invariants: a view that is not shown asks the engine for nothing and is not loaded; what is
// older than the draft is not acted on; the keys work wherever the focus is.
import type { Editor } from "@tiptap/core"
import { Mapping } from "@tiptap/pm/transform"
import type { Fix, RuleInfo, Span, Waiver } from "../../pkg/soat.js"
import type { Checking, Viewed } from "../checking.js"
import { goTo, showCaret } from "../draft.js"
import type { Engine } from "../engine.js"
import type { Located, Result } from "../findings.js"
import { applyFix } from "../fix.js"
import type { Notice } from "../notice.js"
import type { Panel } from "../panel.js"
import type { Tabs } from "../tabs.js"
import { placeAfter, placeNow, showSelected } from "../underlines.js"
import { words, type Language } from "../words.js"
import { seeingWords, type View } from "../words/seeing.js"
import { neighbour } from "./arrange.js"
import { Card } from "./card.js"
import { reviewComment } from "./comment.js"
import type { Decision } from "./keep-form.js"
import { sectionAt } from "./parts.js"
import type { ViewPanel } from "./view-panel.js"
import { createWaivers, memoryStore, type WaiverStore } from "./waivers.js"

/** What is wired together. */
export interface Desk {
  editor: Editor
  engine: Engine
  checking: Checking
  notice: Notice
  panel: Panel
  tabs: Tabs
  language: () => Language
  /** Where decisions are kept with the draft. */
  waivers?: WaiverStore
}

/** What the page tells. */
export interface Seeing {
  result(result: Result): void
  viewed(viewed: Viewed): void
  rules(rules: RuleInfo[]): void
  speak(language: Language): void
  /** Chooses the finding of a key. */
  choose(key: string): void
  /** Reads the decisions again, as when another draft is opened. */
  reload(): void
}

/** The tables and pictures: what loads each. */
const loaders: Partial<Record<View, () => Promise<unknown>>> = {
  outline: () => import("./outline.js"),
  targets: () => import("./targets.js"),
  matrix: () => import("./matrix.js"),
  timeline: () => import("./timeline.js"),
  citations: () => import("./citations.js"),
}

/** Wires the parts of `desk`. */
export function openSeeing(desk: Desk): Seeing {
  const { editor, engine, checking, notice, panel, tabs } = desk
  let result: Result | null = null
  let viewed: Viewed | null = null
  /** All changes since the draft was read for the views. */
  let since = new Mapping()
  let shown: ViewPanel | null = null
  let view: View = "findings"
  const views = new Map<View, ViewPanel>()
  const waivers = createWaivers(desk.waivers ?? memoryStore(), engine, () => void checking.check())
  const say = () => seeingWords[desk.language()]

  const card = new Card()
  document.body.append(card)
  card.watch(editor, find, endingAt)
  // What a key leads to is seen in the panel; a screen reader hears it from here.
  const heard = document.createElement("p")
  heard.className = "unseen"
  heard.setAttribute("aria-live", "polite")
  document.body.append(heard)

  function find(key: string): Located | undefined {
    return result ? all(result).find((it) => it.key === key) : undefined
  }

  /** The findings whose other end is at `position`. */
  function endingAt(position: number): Located[] {
    if (!result) return []
    const { findings, text } = result
    return findings.filter(({ finding }) =>
      finding.related.some(({ span }) => {
        const now = placeNow(editor.state, text.range(span.utf16))
        return now !== null && now.from <= position && position <= now.to
      }),
    )
  }

  function choose(key: string): void {
    panel.selected = key
    editor.view.dispatch(showSelected(editor.state.tr, key))
  }

  /** Goes to the words of a finding and chooses it. */
  function visit({ key, place }: Located): void {
    const now = placeNow(editor.state, place)
    if (now) goTo(editor, now)
    choose(key)
  }

  function step(forward: boolean): void {
    const next = neighbour(panel.shown, panel.selected, editor.state.selection.from, forward)
    if (next) {
      visit(next)
      heard.textContent = next.finding.message
    } else notice.tell(say().nothingToVisit)
  }

  async function comment(key: string): Promise<void> {
    const located = find(key)
    if (!located) return
    const { rule, fingerprint } = located.finding
    const look = await checking.view()
    let finding: Located["finding"] | undefined = located.finding
    if (desk.language() !== "vi") {
      // The comment goes to people who read Vietnamese, whatever the page speaks.
      const report = (await engine.check({ language: "vi" }))?.value
      const same = (it: typeof located.finding) =>
        it.rule === rule && it.fingerprint === fingerprint
      finding = report?.findings.find(same)
      void checking.check()
    }
    if (!finding) return notice.tell(words[desk.language()].fixGone)
    const at = finding.span.utf16.start
    const copied = await copy(reviewComment(finding, look && partAt(look, at)))
    notice.tell(copied ? say().copied : say().notCopied, { problem: !copied })
  }

  function look(): void {
    checking.look(view in loaders || (view === "findings" && panel.grouping === "section"))
    checking.read(view === "reading")
  }

  async function show(next: View): Promise<void> {
    view = next
    const load = loaders[next]
    if (load) {
      await load().catch(() => notice.tell(words[desk.language()].unavailable, { problem: true }))
      if (view !== next) return
    }
    panel.hidden = next !== "findings"
    panel.requestUpdate()
    document.body.classList.toggle("drawing", load !== undefined)
    shown = load ? mounted(next) : null
    for (const [name, element] of views) element.hidden = name !== next
    look()
  }

  /** The element of a view; it is made when it is first shown. */
  function mounted(name: View): ViewPanel {
    const known = views.get(name)
    const element = known ?? (document.createElement(`soat-${name}`) as ViewPanel)
    element.language = desk.language()
    element.viewed = viewed
    element.findings = result?.findings ?? []
    element.here = editor.state.selection.from
    if (known) return known
    views.set(name, element)
    panel.after(element)
    on<{ span: Span }>(element, "go", ({ span }) => {
      const now = viewed && placeAfter(since, viewed.text.range(span.utf16))
      if (now) goTo(editor, now)
    })
    return element
  }

  for (const element of [panel, card]) {
    on<string>(element, "choose", (key) => {
      const located = find(key)
      if (located) visit(located)
    })
    on<{ key: string; span: Span }>(element, "go", ({ key, span }) => {
      const now = result && placeNow(editor.state, result.text.range(span.utf16))
      if (now) goTo(editor, now)
      choose(key)
    })
    on<Fix>(element, "fix", (fix) => {
      const change = result && applyFix(editor.state, result.text, fix)
      card.close({ back: element === card })
      if (!change) return notice.tell(words[desk.language()].fixGone)
      editor.view.dispatch(change)
      showCaret(editor)
    })
    on<Decision>(element, "waive", ({ finding, reason, who }) => {
      waivers.waive(finding, reason, who)
      card.close({ back: element === card })
    })
    on<Waiver>(element, "take-back", (waiver) => waivers.takeBack(waiver))
    on<string>(element, "comment", (key) => void comment(key))
  }
  on<boolean>(panel, "visit", step)
  on(panel, "grouping", look)
  on<View>(tabs, "view", (next) => void show(next))
  on<boolean>(tabs, "widen", (wide) => document.body.classList.toggle("wide-side", wide))
  editor.on("transaction", ({ transaction }) => {
    if (viewed && transaction.docChanged) since.appendMapping(transaction.mapping)
  })
  let moved: ReturnType<typeof setTimeout> | undefined
  editor.on("selectionUpdate", () => {
    clearTimeout(moved)
    moved = setTimeout(() => shown && (shown.here = editor.state.selection.from), 80)
  })
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F8" || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      event.stopPropagation()
      step(!event.shiftKey)
    },
    { capture: true },
  )

  return {
    result: (found) => {
      result = panel.result = found
      card.text = found.text
      if (shown) shown.findings = found.findings
    },
    viewed: (found) => {
      viewed = found
      since = new Mapping()
      panel.sections = found.views.sections
      if (shown) shown.viewed = found
    },
    rules: (rules) => (panel.rules = card.rules = rules),
    speak: (language) => {
      for (const element of [panel, tabs, card, ...views.values()]) element.language = language
    },
    choose,
    reload: () => {
      waivers.reload()
      panel.fromTop()
    },
  }
}

/** The labels of the part that holds the UTF-16 unit `at`; null before the first. */
function partAt({ views: { sections } }: Viewed, at: number): string | null {
  const section = sectionAt(sections, at)
  return section === null ? null : (sections[section]?.path ?? null)
}

function all({ findings, untold, waived }: Result): Located[] {
  return [...findings, ...untold, ...waived]
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

function on<T>(element: HTMLElement, name: string, then: (detail: T) => void): void {
  element.addEventListener(name, (event) => then((event as CustomEvent<T>).detail))
}
