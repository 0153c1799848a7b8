// In: nothing. Out: how a paragraph and a draft may look beyond bold and italic.
// Invariants: a look is one word of the list, kept as a class of that name, so that no class of
// pasted HTML comes in; looks change no word of the plan; the mark of a draft is no word either,
// it is drawn above the letterhead, printed and exported, and undone like any change.
import { Extension, type Editor } from "@tiptap/core"
import { Plugin } from "@tiptap/pm/state"

/** Lines under the names of the letterhead, and the small print of the recipients. */
export const looks = ["line-short", "line-full", "recipients", "recipient"] as const

export type Look = (typeof looks)[number]

/** The attribute of paragraphs that holds their look. */
export const lookAttribute = {
  default: null as Look | null,
  keepOnSplit: true,
  parseHTML: (element: HTMLElement) => looks.find((it) => element.classList.contains(it)) ?? null,
  renderHTML: ({ look }: Record<string, unknown>) => (look ? { class: String(look) } : {}),
}

/** Shows on the sheet whether the draft carries the mark. */
export const DraftMark = Extension.create({
  name: "draftMark",
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        attributes: ({ doc }): Record<string, string> =>
          doc.attrs.draft ? { "data-draft": draftWords } : {},
      },
    }),
  ],
})

/** The mark is a part of the document, in the language of documents. */
export const draftWords = "DỰ THẢO"

export function isDraft(editor: Editor): boolean {
  return Boolean(editor.state.doc.attrs.draft)
}

/** Puts the mark on, or takes it off. */
export function toggleDraft(editor: Editor): void {
  editor.view.dispatch(editor.state.tr.setDocAttribute("draft", !isDraft(editor)))
}
