// In: the engine, the draft and the parts of the page that speak of rules. Out: the rules of this
// browser, run from the first check on, and the dialog in which they are kept.
// Invariants: this is the only file of the folder that the rest of the page has to know; what of
// one's own cannot be run is said when the page opens.
import "./rules.css"
import type { Editor } from "@tiptap/core"
import type { Span } from "../../pkg/soat.js"
import type { Tried } from "../checking.js"
import { goTo } from "../draft.js"
import type { Engine } from "../engine.js"
import type { Notice } from "../notice.js"
import type { RuleBox } from "../rule-box.js"
import { createRuleHelp, type RuleHelp } from "../rule-help.js"
import { readStructure } from "../structure.js"
import type { Language } from "../words.js"
import { rulesWords } from "../words/rules.js"
import { RulesModel } from "./model.js"
import { RulesDialog } from "./rules-dialog.js"

/** What the dialog uses of the rest of the page. */
export interface RuleDesk {
  help: RuleHelp
  /** What a sentence says of the draft; undefined where a newer one of the same asker took its
   * place. */
  try(sentence: string, asker: "form" | "save"): Promise<Tried | undefined>
  /** Leaves the dialog for a place of the draft. */
  go(span: Span): void
}

/** What this needs of the page. */
export interface RulesHost {
  engine: Engine
  notice: Notice
  ruleBox: RuleBox
  editor: () => Editor
  language: () => Language
  /** Other rules are run than before: the draft is to be checked. */
  changed: () => void
}

/** The rules, as the page sees them. */
export interface Ruling {
  /** What speaks; the page sets their language. */
  parts: { language: Language }[]
  /** Opens the dialog. */
  show(): void
}

/** Runs the rules of this browser. */
export function openRules(host: RulesHost): Ruling {
  const { engine, notice, ruleBox, language } = host
  const model = new RulesModel(engine, host.changed)
  const dialog = new RulesDialog()
  dialog.model = model
  dialog.desk = {
    help: createRuleHelp(engine, language),
    try: async (sentence, asker) => {
      const about = await engine.tryRule(sentence, { language: language() }, asker)
      const text = readStructure(host.editor().state.doc)
      return about && { sentence, trial: about.value, text }
    },
    go: (span) => {
      dialog.close()
      const editor = host.editor()
      goTo(editor, readStructure(editor.state.doc).range(span.utf16))
    },
  }
  document.body.append(dialog)
  ruleBox.addEventListener("rules", () => void dialog.show())
  ruleBox.addEventListener("save", (event) => {
    void dialog.write((event as CustomEvent<string>).detail)
  })
  // Findings, wherever they are shown, lead to their rule.
  document.addEventListener("rule", (event) => {
    void dialog.open((event as CustomEvent<string>).detail)
  })
  void model.troubles().then((adopted) => {
    if (!adopted) return
    const words = rulesWords[language()]
    const refused = adopted.packs.filter(({ vi }) => vi.length > 0).length
    const count = refused + adopted.switches.filter(({ vi }) => vi !== "").length
    if (adopted.waiting) notice.tell(words.waiting, { problem: true })
    else if (count > 0) notice.tell(words.notTaken(count), { problem: true })
  })
  return { parts: [dialog], show: () => void dialog.show() }
}
