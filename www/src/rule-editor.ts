// In: a sentence being typed, the problems found in it, and what is known of its words. Out: a
// CodeMirror editor that colours and completes it, explains its names, and underlines problems
// with the expected words as one-click replacements.
// Invariants: the sentence is changed only by the author, or by a completion or replacement that
// was chosen; problems of another sentence are not shown; typing waits for nothing.
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands"
import { nextDiagnostic, setDiagnostics, type Diagnostic } from "@codemirror/lint"
import { Compartment, EditorState } from "@codemirror/state"
import { EditorView, keymap, placeholder, repositionTooltips } from "@codemirror/view"
import type { RuleProblem } from "../pkg/soat.js"
import { ruleCompletion } from "./rule-completion.js"
import type { RuleHelp } from "./rule-help.js"
import { ruleHighlight } from "./rule-highlight.js"
import { nothingThere, ruleHover } from "./rule-hover.js"

/** The parts of the editor that are worded. */
export interface RuleEditorWords {
  label: string
  placeholder: string
  /** What is said where a name was asked for and none is. */
  noName: string
  /** What CodeMirror says to screen readers, by its own English words. */
  phrases: Record<string, string>
}

/** An editor of one sentence. */
export interface RuleEditor {
  view: EditorView
  sentence(): string
  speak(words: RuleEditorWords): void
  show(sentence: string, problems: RuleProblem[]): void
  write(sentence: string): void
  /** Puts lists and explanations where the sentence is now. */
  moved(): void
}

/** Opens the editor in `parent`, a part of the page or of a shadow `root`; `describedBy` is the
 * id of what says how it is used. */
export function openRuleEditor(
  parent: HTMLElement,
  root: Document | ShadowRoot,
  help: RuleHelp,
  describedBy: string,
  typed: (sentence: string) => void,
): RuleEditor {
  const worded = new Compartment()
  const view = new EditorView({
    parent,
    root,
    state: EditorState.create({
      extensions: [
        history(),
        ruleHighlight(help),
        ruleCompletion(help),
        ruleHover(help),
        keymap.of([{ key: "F8", run: nextDiagnostic }, ...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        worded.of([]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) typed(update.state.doc.toString())
        }),
      ],
    }),
  })
  const sentence = () => view.state.doc.toString()
  const show = (about: string, problems: RuleProblem[]): void => {
    if (about !== sentence()) return
    if (view.composing) {
      const later = () => setTimeout(() => show(about, problems))
      return view.contentDOM.addEventListener("compositionend", later, { once: true })
    }
    const all = problems.map((it) => diagnostic(it, about.length))
    view.dispatch(setDiagnostics(view.state, all))
  }
  return {
    view,
    sentence,
    speak: (words) =>
      view.dispatch({
        effects: worded.reconfigure([
          placeholder(words.placeholder),
          nothingThere.of(words.noName),
          EditorState.phrases.of(words.phrases),
          EditorView.contentAttributes.of({
            "aria-label": words.label,
            "aria-describedby": describedBy,
          }),
        ]),
      }),
    show,
    write: (insert) => {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert },
        selection: { anchor: insert.length },
      })
      view.focus()
    },
    moved: () => repositionTooltips(view),
  }
}

/** Puts one of the expected words in the place of the words at fault. */
export function replaceWith(view: EditorView, problem: RuleProblem, word: string): void {
  const { start, end } = problem.span.utf16
  replaceAt(view, start, end, word)
}

function replaceAt(view: EditorView, start: number, end: number, word: string): void {
  const { length } = view.state.doc
  const from = Math.min(start, length)
  const to = Math.min(Math.max(end, from), length)
  const before = view.state.sliceDoc(Math.max(0, from - 1), from)
  const after = view.state.sliceDoc(to, to + 1)
  const open = /\S/.test(before) && from === to ? " " : ""
  const close = /[^\s.,;]/.test(after) && from === to ? " " : ""
  const insert = open + word + close
  view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length } })
  view.focus()
}

function diagnostic(problem: RuleProblem, length: number): Diagnostic {
  const { start, end } = problem.span.utf16
  // An empty place at the end is shown under the last letter: there is nothing else to underline.
  const to = Math.min(Math.max(end, start), length)
  const from = Math.min(start, to)
  const shown = from === to && to === length ? Math.max(0, to - 1) : from
  return {
    from: shown,
    to,
    severity: "error",
    message: problem.help ? `${problem.message}\n${problem.help}` : problem.message,
    actions: problem.expected.slice(0, 4).map((word) => ({
      name: word,
      // The place has moved with the text since.
      apply: (view, now, until) => replaceAt(view, now + from - shown, until, word),
    })),
  }
}
