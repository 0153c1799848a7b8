// In: the draft. Out: files of it in the browser's downloads.
// Invariants: the draft is never changed; what cannot be made is said; the Word writer is loaded
// when first needed and runs beside the page, so that typing goes on.
import type { Editor } from "@tiptap/core"
import type { Notice } from "../notice.js"
import { readStructure } from "../structure.js"
import type { Language } from "../words.js"
import { writingWords } from "../words/writing.js"
import type { DocxAnswer, DocxRequest } from "./docx/worker.js"

const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

/** Saves the draft as a Word file. */
export async function saveDocx(editor: Editor, notice: Notice, language: Language): Promise<void> {
  const words = writingWords[language]
  const patience = setTimeout(() => notice.tell(words.saving, { seconds: 0 }), 500)
  try {
    const bytes = await docxOf(editor)
    const name = `${fileName(editor, words.untitled)}.docx`
    download(new Blob([bytes], { type: docxType }), name)
    notice.tell(words.saved(name))
  } catch {
    notice.tell(words.notSaved, { problem: true })
  } finally {
    clearTimeout(patience)
  }
}

/** The draft as the bytes of a Word file. */
export function docxOf(editor: Editor): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL("./docx/worker.ts", import.meta.url), { type: "module" })
  return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<DocxAnswer>) =>
      "bytes" in data ? resolve(data.bytes) : reject(new Error(data.failed))
    worker.onerror = (event) => {
      event.preventDefault()
      reject(new Error(event.message))
    }
    worker.postMessage({
      document: editor.getJSON(),
      title: titleOf(editor),
    } satisfies DocxRequest)
  }).finally(() => worker.terminate())
}

/** Saves the words of the draft, a line a paragraph. */
export function saveText(editor: Editor, notice: Notice, language: Language): void {
  const words = writingWords[language]
  const lines = readStructure(editor.state.doc).paragraphs.map(({ text }) => text)
  const name = `${fileName(editor, words.untitled)}.txt`
  download(new Blob([lines.join("\r\n")], { type: "text/plain;charset=utf-8" }), name)
  notice.tell(words.saved(name))
}

/** The name of the file that was opened, or the title of the plan, without what no system takes. */
function fileName(editor: Editor, untitled: string): string {
  const [, opened = ""] = /^(.+)\.[^.\s]{1,5}$/u.exec(String(editor.state.doc.attrs.name)) ?? []
  const name = (opened || titleOf(editor) || untitled).replace(/[\\/:*?"<>|\p{Cc}[\]]/gu, " ")
  return name.replace(/\s+/gu, " ").trim().slice(0, 90).trim() || untitled
}

/** What stands as title: the kind of document and what it is about. */
function titleOf(editor: Editor): string {
  const titles: string[] = []
  editor.state.doc.forEach((node) => {
    if (node.type.name === "heading" && Number(node.attrs.level) <= 2 && titles.length < 2) {
      titles.push(node.textContent)
    }
  })
  const [kind = "", ...rest] = titles
  return [kind.charAt(0) + kind.slice(1).toLowerCase(), ...rest].join(" ").trim()
}

function download(blob: Blob, name: string): void {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // The browser has taken the address over once the click is done with.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
