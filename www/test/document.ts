// In: Tiptap JSON. Out: ProseMirror documents and states for tests, without a browser.
import { getSchema, type JSONContent } from "@tiptap/core"
import { Node } from "@tiptap/pm/model"
import { EditorState } from "@tiptap/pm/state"
import type { Paragraph } from "../pkg/soat.js"
import { planExtensions } from "../src/schema.js"
import { underlines } from "../src/underlines.js"

const schema = getSchema(planExtensions())

/** A document of `blocks`. */
export function documentOf(...blocks: JSONContent[]): Node {
  const made = Node.fromJSON(schema, { type: "doc", content: blocks })
  made.check()
  return made
}

/** A paragraph, or another block of `text`. */
export function block(text: string, type = "paragraph", attrs = {}): JSONContent {
  return { type, attrs, ...(text && { content: [{ type: "text", text }] }) }
}

/** A state that keeps underlines. */
export function stateOf(doc: Node): EditorState {
  const extension = underlines(() => {})
  const plugins = extension.config.addProseMirrorPlugins?.call({} as never) ?? []
  return EditorState.create({ doc, plugins })
}

/** A paragraph of running text as the engine takes it. */
export function plain(text: string): Paragraph {
  return { text, kind: "paragraph", level: 0, table: 0, row: 0, column: 0 }
}
