// In: requests of the page. Out: their answers.
// Invariant: the checker and the rules are loaded at once, what reads sentences and what opens
// files when somebody first asks for it, all from this page's own origin; when the checker cannot be loaded, every
// request is answered as failed.
import init, * as checker from "../pkg/soat.js"
import {
  createAnswerer,
  type Answer,
  type AuthorModule,
  type ReaderModule,
  type Request,
} from "./answer.js"

const answerer = Promise.all([fetchRules(), init()]).then(([rules]) =>
  createAnswerer(rules, checker, loadAuthor, loadReader),
)

async function fetchRules(): Promise<Uint8Array> {
  const response = await fetch(new URL("../pkg/rules.bin", import.meta.url))
  if (!response.ok) throw new Error(`the rules could not be loaded: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

async function loadAuthor(): Promise<AuthorModule> {
  const author = await import("../pkg/author.js")
  await author.default()
  return author
}

async function loadReader(): Promise<ReaderModule> {
  const reader = await import("../pkg/reader.js")
  await reader.default()
  return reader
}

self.addEventListener("message", (event: MessageEvent<Request>) => {
  const request = event.data
  answerer
    .then((answer) => answer(request))
    .catch((error: unknown): Answer => ({ id: request.id, failed: String(error) }))
    .then((answer) => self.postMessage(answer))
})
