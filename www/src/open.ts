// In: a file, or text that was pasted. Out: its paragraphs, or why it cannot be opened.
// Invariants: only the engine reads bytes; a problem changes nothing of the draft; what the
// editor cannot hold smoothly is refused by its size before it is read.
import type { Opened, OpenedParagraph } from "../pkg/reader.js"
import type { Engine } from "./engine.js"
import { words, type Language } from "./words.js"

/** The largest text the editor takes, in bytes: beyond it typing would no longer be smooth. */
const largest = 2 * 1024 * 1024

/** The largest document or web page: pictures and formats weigh more than the text in them. */
const largestWithFormats = 32 * 1024 * 1024

/** Paragraphs, or a problem worded for the reader. */
export type Taken = { paragraphs: OpenedParagraph[] } | { problem: string }

/** Reads a file through the engine. */
export async function takeFile(engine: Engine, file: File, language: Language): Promise<Taken> {
  try {
    const limit = (await hasFormats(file)) ? largestWithFormats : largest
    if (file.size > limit) return { problem: tooLarge(file.size, language) }
    return await read(engine, new Uint8Array(await file.arrayBuffer()), language)
  } catch {
    return { problem: words[language].unreadable }
  }
}

/** Reads pasted text as if it were a file. */
export async function takeText(engine: Engine, text: string, language: Language): Promise<Taken> {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length > largest) return { problem: tooLarge(bytes.length, language) }
  return read(engine, bytes, language)
}

/** Whether a file begins as a package or a web page does. */
async function hasFormats(file: File): Promise<boolean> {
  const start = await file.slice(0, 64).text()
  return /^(PK|\uFEFF?\s*<)/.test(start)
}

async function read(engine: Engine, bytes: Uint8Array, language: Language): Promise<Taken> {
  const about = await engine.openFile(bytes, { language })
  if (!about) return { problem: words[language].unreadable }
  const { problem, paragraphs }: Opened = about.value
  if (problem) return { problem }
  const size = paragraphs.reduce((sum, { text }) => sum + text.length, 0)
  if (size > largest) return { problem: tooLarge(size, language) }
  const blank = paragraphs.every(({ text }) => text.trim() === "")
  return blank ? { problem: words[language].blank } : { paragraphs }
}

function tooLarge(bytes: number, language: Language): string {
  const megabytes = (bytes / (1024 * 1024)).toLocaleString(language, { maximumFractionDigits: 1 })
  return words[language].tooLarge(megabytes)
}
