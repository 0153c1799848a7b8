// In: transactions of the editor. Out: the same, with a draft's identity kept right.
// Invariants: a document that comes in under another name is another draft, so that opening a file
// never overwrites what was there, and undoing it leads back to the former draft; a draft that is
// only read is not changed by anybody.
import { closeHistory } from "@tiptap/pm/history"
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state"
import { newId } from "./store.js"

const key = new PluginKey<undefined>("keeping")

/** What is done by keeping itself is no change that somebody made. */
export function ownDoing(tr: Transaction): Transaction {
  return tr.setMeta(key, true).setMeta("addToHistory", false)
}

/** Whether keeping itself did it. */
export function isOwnDoing(tr: Transaction): boolean {
  return tr.getMeta(key) === true
}

/** Makes what `tr` brings in a draft of its own, and a step of its own for undo. */
export function asNewDraft(tr: Transaction): Transaction {
  return closeHistory(tr.setDocAttribute("id", newId()))
}

/** Watches over the identity of the draft. */
export function identity(isReadOnly: () => boolean): Plugin {
  return new Plugin({
    key,
    filterTransaction: (tr) => !tr.docChanged || !isReadOnly() || isOwnDoing(tr),
    appendTransaction: (transactions, before, { doc, tr }) => {
      if (transactions.some(isOwnDoing)) return null
      const renamed = before.doc.attrs.name !== doc.attrs.name
      return renamed && before.doc.attrs.id === doc.attrs.id
        ? tr.setDocAttribute("id", newId())
        : null
    },
  })
}

/** Whether `tr` takes most of a text away at once, as pasting over everything does. */
export function replacesMost(tr: Transaction): boolean {
  const size = tr.before.content.size
  if (size < 1000) return false
  let gone = 0
  for (const map of tr.mapping.maps) map.forEach((from, to) => (gone += to - from))
  return gone > size / 2
}
