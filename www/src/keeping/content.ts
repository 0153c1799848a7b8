// In: the document of the editor. Out: its text as JSON, cheaply enough to be made while typing.
// Invariants: only nodes that changed since the last call are written out anew, because a node of
// ProseMirror never changes; reading the text back gives an equal document.
import type { Node } from "@tiptap/pm/model"

const written = new WeakMap<Node, string>()
const encoded = new WeakMap<Node, Uint8Array>()

/** The document as JSON, in bytes. */
export function contentOf(doc: Node): Uint8Array<ArrayBuffer> {
  const { head, tail, comma } = around(doc)
  const pieces: Uint8Array[] = []
  doc.forEach((block) => {
    pieces.push(pieces.length === 0 ? head : comma, bytesOf(block))
  })
  pieces.push(...(pieces.length === 0 ? [head] : []), tail)
  const bytes = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

function around({ type, attrs }: Node) {
  const head = JSON.stringify({ type: type.name, attrs }).slice(0, -1)
  const [before, comma, tail] = [`${head},"content":[`, ",", "]}"].map((it) => encode(it))
  return { head: before!, comma: comma!, tail: tail! }
}

function bytesOf(block: Node): Uint8Array {
  let bytes = encoded.get(block)
  if (!bytes) encoded.set(block, (bytes = encode(textOf(block))))
  return bytes
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** What was written by `contentOf`, as the plain object that Tiptap reads. */
export function readContent(content: Uint8Array): Record<string, unknown> {
  return JSON.parse(new TextDecoder().decode(content))
}

/** The JSON of one node. */
export function textOf(node: Node): string {
  const known = written.get(node)
  if (known !== undefined) return known
  const text = node.isTextblock || node.isLeaf ? JSON.stringify(node.toJSON()) : compose(node)
  // Of a table that is typed in, only the one cell is written anew.
  if (!node.isTextblock) written.set(node, text)
  return text
}

function compose(node: Node): string {
  const { type, attrs, marks } = node
  const children: string[] = []
  node.forEach((child) => children.push(textOf(child)))
  const head = JSON.stringify({ type: type.name, attrs, ...(marks.length > 0 && { marks }) })
  return `${head.slice(0, -1)},"content":[${children.join(",")}]}`
}

/** What a draft is called when it has no name: its first heading, with the one that follows. */
export function titleOf(doc: Node): string {
  const headings: string[] = []
  let first = ""
  doc.descendants((node) => {
    if (!node.isTextblock) return headings.length < 2
    const words = node.textBetween(0, node.content.size, " ", " ").trim()
    first ||= words
    if (node.type.name === "heading" && words && headings.length < 2) headings.push(words)
    return false
  })
  const title = headings[0] && headings[0].length < 30 ? headings.join(" ") : headings[0]
  return shorten((title ?? first).replace(/\s+/g, " "))
}

/** At most ninety letters of `title`, in whole words. */
export function shorten(title: string): string {
  if (title.length <= 90) return title
  return `${title.slice(0, 90).replace(/\s+\S*$/, "")}…`
}
