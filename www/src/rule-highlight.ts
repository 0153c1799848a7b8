// In: a sentence being typed. Out: its words marked as words of the language, names, figures
// and quotations.
// Invariants: marks move with the text until newer ones come; an answer about another sentence
// is dropped; nothing is marked while letters are being composed.
import { StateEffect, StateField, type Extension } from "@codemirror/state"
import { Decoration, EditorView, ViewPlugin, type DecorationSet } from "@codemirror/view"
import type { Highlight } from "../pkg/soat.js"
import type { RuleHelp } from "./rule-help.js"

/** What each part of a sentence is. */
export interface Parts {
  sentence: string
  parts: Highlight[]
}

/** Marks the parts of the sentence, if it still is the sentence. */
export const showParts = StateEffect.define<Parts>()

/** The marks; classes are `part-word`, `part-name` and so on. */
export const partMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let now = marks.map(transaction.changes)
    for (const effect of transaction.effects) {
      if (effect.is(showParts) && effect.value.sentence === transaction.newDoc.toString())
        now = Decoration.set(effect.value.parts.map(mark))
    }
    return now
  },
  provide: (field) => EditorView.decorations.from(field),
})

const mark = ({ start, end, class: kind }: Highlight) =>
  Decoration.mark({ class: `part-${kind}` }).range(start, end)

/** Marks the words of the sentence as it is typed. */
export function ruleHighlight(help: RuleHelp): Extension {
  const asking = ViewPlugin.define(
    (view) => {
      let gone = false
      const ask = async () => {
        const sentence = view.state.doc.toString()
        const parts = await help.highlight(sentence)
        if (!parts || gone || view.composing || sentence !== view.state.doc.toString()) return
        view.dispatch({ effects: showParts.of({ sentence, parts }) })
      }
      if (view.state.doc.length > 0) void ask()
      return {
        ask,
        update: (update) => void (update.docChanged && ask()),
        destroy: () => void (gone = true),
      }
    },
    {
      eventHandlers: {
        compositionend() {
          setTimeout(() => void this.ask())
        },
      },
    },
  )
  return [partMarks, asking]
}
