// In: a sentence being typed and a place in it. Out: what may stand there, chosen with the
// arrow keys and Enter or Tab, or with a click.
// Invariants: the engine decides what is offered and in which order; a list about an older
// sentence is never shown; nothing is put in that was not chosen.
import {
  acceptCompletion,
  autocompletion,
  pickedCompletion,
  type Completion,
  type CompletionSource,
} from "@codemirror/autocomplete"
import { Prec, type Extension } from "@codemirror/state"
import { keymap, type EditorView } from "@codemirror/view"
import type { Completion as Offer } from "../pkg/soat.js"
import type { RuleHelp } from "./rule-help.js"

/** Offers what may stand at the cursor, while typing and at Ctrl-Space. */
export function ruleCompletion(help: RuleHelp): Extension {
  return [
    autocompletion({
      override: [completionSource(help)],
      icons: false,
      activateOnTypingDelay: 50,
      maxRenderedOptions: 60,
      optionClass: ({ type }) => `offer-${type}`,
    }),
    Prec.highest(keymap.of([{ key: "Tab", run: acceptCompletion }])),
  ]
}

/** Asks `help`; a name may have several words, so the engine says where it began. */
export function completionSource(help: RuleHelp): CompletionSource {
  return async (context) => {
    const found = await help.complete(context.state.doc.toString(), context.pos)
    if (!found || context.aborted || found.list.length === 0) return null
    const options = found.list.map(offered)
    return { from: found.start, to: found.end, filter: false, options }
  }
}

function offered({ words, help, kind }: Offer): Completion {
  const pair = words === '""' || words === "“”"
  return {
    label: words,
    type: kind,
    ...(help ? { detail: help } : {}),
    ...(pair ? { apply: putBetween } : {}),
  }
}

/** Puts a pair of quotation marks in, with the cursor between them. */
function putBetween(view: EditorView, completion: Completion, from: number, to: number): void {
  view.dispatch({
    changes: { from, to, insert: completion.label },
    selection: { anchor: from + 1 },
    annotations: pickedCompletion.of(completion),
    userEvent: "input.complete",
  })
}
