// In: what was filled in about a rule. Out: the text of its rule file; and back.
// Invariants: of a file that was there before, only the fields of the form change; a message in
// one language stands in the other's place too, so that none is empty.
import type { Language } from "../words.js"
import type { OwnRule } from "./kept.js"
import { fieldOf, withField } from "./rule-text.js"

/** What can be filled in. */
export interface Filled {
  /** The rule as it was, of one that is edited. */
  before: OwnRule | null
  sentence: string
  id: string
  level: string
  message: string
  help: string
}

/** The form for a new rule. */
export function emptyForm(sentence = ""): Filled {
  return { before: null, sentence, id: "", level: "warning", message: "", help: "" }
}

/** The form for a rule that is there. */
export function formOf(before: OwnRule, language: Language): Filled {
  const { id, text } = before
  const other = language === "vi" ? "en" : "vi"
  const field = (key: string) =>
    fieldOf(text, `${key} ${language}`) || fieldOf(text, `${key} ${other}`)
  return {
    before,
    id,
    sentence: fieldOf(text, language) || fieldOf(text, other),
    level: fieldOf(text, "level") || "warning",
    message: field("message"),
    help: field("help"),
  }
}

/** The rule file; `written` is the language of the sentence. */
export function ruleText(form: Filled, written: Language): string {
  const start = form.before?.text ?? "level: warning\nstatus: stable\nscope: plan\ngather: each\n"
  let text = withField(start, "level", form.level)
  const said = fieldOf(text, written)
  if (said !== form.sentence.trim().replaceAll(/\s+/g, " ")) {
    // What it said in the other language is no longer the same.
    text = withField(withField(text, "vi", ""), "en", "")
    text = withField(text, written, form.sentence)
  }
  for (const key of ["message", "help"] as const) text = withWords(text, key, form[key])
  return text
}

function withWords(text: string, key: string, words: string): string {
  const told = [fieldOf(text, `${key} vi`), fieldOf(text, `${key} en`)]
  const same = told.includes(words.trim().replaceAll(/\s+/g, " ")) && !told.includes("")
  if (same) return text
  return withField(withField(text, `${key} vi`, words), `${key} en`, words)
}
