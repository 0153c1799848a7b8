// In: a sentence and a place in it, pointed at with the mouse or asked about with F1. Out: one
// line on what the name there means.
// Invariants: an answer about an older sentence is dropped; what F1 opened is also read out, and
// goes at Escape, at a click elsewhere and as soon as the sentence changes.
import { Facet, Prec, StateEffect, StateField, type Extension } from "@codemirror/state"
import {
  EditorView,
  hoverTooltip,
  keymap,
  showTooltip,
  type Tooltip,
  type TooltipView,
} from "@codemirror/view"
import type { RuleHelp } from "./rule-help.js"

/** What is said where F1 finds no name. */
export const nothingThere = Facet.define<string, string>({ combine: (all) => all[0] ?? "" })

const explain = StateEffect.define<Tooltip | null>()

const explained = StateField.define<Tooltip | null>({
  create: () => null,
  update(tooltip, transaction) {
    for (const effect of transaction.effects) if (effect.is(explain)) return effect.value
    return transaction.docChanged || transaction.selection ? null : tooltip
  },
  provide: (field) => showTooltip.from(field),
})

/** Explains names under the mouse, and at the cursor when F1 is pressed. */
export function ruleHover(help: RuleHelp): Extension {
  const pointed = hoverTooltip(async (view, at) => {
    const sentence = view.state.doc.toString()
    const found = await help.hover(sentence, at)
    if (!found || at > found.end || sentence !== view.state.doc.toString()) return null
    const { start, end, help: meaning } = found
    const name = sentence.slice(start, end)
    return { pos: start, end, above: true, create: () => line(meaning, name) }
  })
  const keys = keymap.of([
    { key: "F1", run: (view) => (void tell(view, help), true) },
    {
      key: "Escape",
      run: (view) => {
        if (!view.state.field(explained)) return false
        view.dispatch({ effects: explain.of(null) })
        return true
      },
    },
  ])
  const leave = EditorView.domEventHandlers({
    blur: (_event, view) =>
      void (view.state.field(explained) && view.dispatch({ effects: explain.of(null) })),
  })
  return [explained, pointed, Prec.high(keys), leave]
}

async function tell(view: EditorView, help: RuleHelp): Promise<void> {
  const sentence = view.state.doc.toString()
  const at = view.state.selection.main.head
  const found = await help.hover(sentence, at)
  if (sentence !== view.state.doc.toString() || at !== view.state.selection.main.head) return
  const here = found && at <= found.end ? found : undefined
  const words = here?.help ?? view.state.facet(nothingThere)
  const name = here && sentence.slice(here.start, here.end)
  const tooltip = { pos: here?.start ?? at, above: true, create: () => line(words, name) }
  const said = name ? `${name}: ${words}` : words
  view.dispatch({ effects: [explain.of(tooltip), EditorView.announce.of(said)] })
}

function line(words: string, name?: string): TooltipView {
  const dom = document.createElement("div")
  dom.className = "explanation"
  if (name) {
    const bold = document.createElement("b")
    bold.textContent = name
    dom.append(bold, ": ")
  }
  dom.append(words)
  return { dom }
}
