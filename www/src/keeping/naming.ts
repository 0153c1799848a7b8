// In: transactions of the editor. Out: the same, with the name of a draft that nobody named.
// Invariants: a draft that was made here bears its title as name from the moment on that the title
// stands, and follows it; a name that somebody gave, or the name of a file, is never changed.
import type { Node } from "@tiptap/pm/model"
import { Plugin, PluginKey } from "@tiptap/pm/state"
import { writingWords } from "../words/writing.js"
import { keepingWords } from "../words/keeping.js"
import { shorten } from "./content.js"
import { isOwnDoing, ownDoing } from "./identity.js"

/** What drafts are called that have no title yet. */
const untitled = new Set(
  [writingWords.vi, writingWords.en]
    .map((it) => it.newName)
    .concat([keepingWords.vi, keepingWords.en].map((it) => it.newDraftName)),
)

/** Names drafts by their titles. */
export function naming(): Plugin {
  return new Plugin({
    key: new PluginKey("naming"),
    appendTransaction: (transactions, before, { doc, tr }) => {
      if (transactions.some(isOwnDoing)) return null
      if (!transactions.some(({ docChanged }) => docChanged)) return null
      const { name, id } = doc.attrs
      const same = before.doc.attrs.id === id && before.doc.attrs.name === name
      const follows = untitled.has(name) || (same && name !== "" && name === planTitle(before.doc))
      const title = follows ? planTitle(doc) : null
      return title && title !== name ? ownDoing(tr.setDocAttribute("name", title)) : null
    },
  })
}

/** What a plan is called by its headings; null where there is something to be filled in yet. */
function planTitle(doc: Node): string | null {
  const titles: string[] = []
  for (let index = 0; index < doc.childCount && titles.length < 2; index++) {
    const block = doc.child(index)
    if (block.type.name === "heading" && block.attrs.level <= 2) titles.push(block.textContent)
  }
  const [kind = "", ...rest] = titles.map((it) => it.replace(/\s+/g, " ").trim())
  if (kind === "" || (kind.length < 30 && !rest[0]) || /[[\]]/.test(titles.join(""))) return null
  return shorten([kind.charAt(0) + kind.slice(1).toLowerCase(), ...rest].join(" "))
}
