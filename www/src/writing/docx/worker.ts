// In: a draft as plain JSON. Out: the bytes of a Word file, or why there are none.
// Invariant: runs beside the page and is ended by whoever asked.
import type { JSONContent } from "@tiptap/core"
import { writeDocx } from "./document.js"

export interface DocxRequest {
  document: JSONContent
  title: string
}

export type DocxAnswer = { bytes: Uint8Array<ArrayBuffer> } | { failed: string }

self.addEventListener("message", ({ data }: MessageEvent<DocxRequest>) => {
  writeDocx(data.document, data.title).then(
    (bytes) => self.postMessage({ bytes } satisfies DocxAnswer),
    (error: unknown) => self.postMessage({ failed: String(error) } satisfies DocxAnswer),
  )
})
