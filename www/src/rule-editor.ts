// In: a sentence being typed, and the problems found in it. Out: a CodeMirror editor that
// underlines them, with the expected words as one-click replacements.
// Invariant: the sentence is changed only by the author, or by a replacement that was clicked.
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands"
import { setDiagnostics, type Diagnostic } from "@codemirror/lint"
import { Compartment, EditorState } from "@codemirror/state"
import { EditorView, keymap, placeholder } from "@codemirror/view"
import type { RuleProblem } from "../pkg/soat.js"

/** The parts of the editor that are worded. */
export interface RuleEditorWords {
  label: string
  placeholder: string
}

/** An editor of one sentence. */
export interface RuleEditor {
  view: EditorView
  speak(words: RuleEditorWords): void
  show(problems: RuleProblem[]): void
  write(sentence: string): void
}

/** Opens the editor in `parent`, a part of the page or of a shadow `root`. */
export function openRuleEditor(
  parent: HTMLElement,
  root: Document | ShadowRoot,
  typed: (sentence: string) => void,
): RuleEditor {
  const worded = new Compartment()
  const view = new EditorView({
    parent,
    root,
    state: EditorState.create({
      extensions: [
        history(),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        worded.of([]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) typed(update.state.doc.toString())
        }),
      ],
    }),
  })
  const replaceAll = (insert: string) =>
    view.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert },
      selection: { anchor: insert.length },
    })
  return {
    view,
    speak: ({ label, placeholder: shown }) =>
      view.dispatch({
        effects: worded.reconfigure([
          placeholder(shown),
          EditorView.contentAttributes.of({ "aria-label": label }),
        ]),
      }),
    show: (problems) => {
      const { length } = view.state.doc
      view.dispatch(
        setDiagnostics(
          view.state,
          problems.map((it) => diagnostic(it, length)),
        ),
      )
    },
    write: replaceAll,
  }
}

/** Puts one of the expected words in the place of the words at fault. */
export function replaceWith(view: EditorView, problem: RuleProblem, word: string): void {
  const { start, end } = problem.span.utf16
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
  return {
    from: from === to && to === length ? Math.max(0, to - 1) : from,
    to,
    severity: "error",
    message: problem.help ? `${problem.message}\n${problem.help}` : problem.message,
    actions: problem.expected.slice(0, 4).map((word) => ({
      name: word,
      apply: (view) => replaceWith(view, problem, word),
    })),
  }
}
