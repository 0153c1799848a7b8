// In: what was read of a draft, or nothing. Out: the draft as a tab holds it open.
// Invariant: what is known here is what this tab read or wrote last; the store decides whether that
// still is the present state.
import type { Node } from "@tiptap/pm/model"
import { titleOf } from "./content.js"
import type { Hold } from "./hold.js"
import type { Body, DraftEntry, Extras } from "./store.js"

/** A draft that this tab has or had open. */
export interface Open {
  id: string
  entry: DraftEntry | undefined
  extras: Extras
  hold: Hold | undefined
  /** What stood there when it was opened, until a version of it is kept. */
  base: (Body & { at: number }) | undefined
  versionAt: number
}

/** A draft of which nothing is kept yet. */
export function opened(id: string): Open {
  return {
    id,
    entry: undefined,
    extras: {},
    hold: undefined,
    base: undefined,
    versionAt: Date.now(),
  }
}

/** What is known of a draft that was just read. */
export function justRead({ entry, body }: { entry: DraftEntry; body: Body }) {
  return { entry, extras: body.extras, base: { ...body, at: entry.changed } }
}

/** What a draft is called. */
export function nameOf(doc: Node): string {
  return doc.attrs.name || titleOf(doc)
}
