// In: requests of the page. Out: their answers.
// Invariant: requests are answered one after the other, once the WebAssembly is loaded; when it
// cannot be loaded, every request is answered as failed.
import { names, texts } from "../pkg/rules.js"
import init, { complete, highlight, hover, openFile, Session } from "../pkg/soat.js"
import { createAnswerer, type Answer, type Request } from "./answer.js"

const answerer = init().then(() =>
  createAnswerer({ Session, openFile, complete, hover, highlight, rules: { names, texts } }),
)

self.addEventListener("message", (event: MessageEvent<Request>) => {
  const request = event.data
  answerer
    .then((answer) => answer(request))
    .catch((error: unknown): Answer => ({ id: request.id, failed: String(error) }))
    .then((answer) => self.postMessage(answer))
})
