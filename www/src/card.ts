// In: the pointer over an underline. Out: a short card beside it: what is wrong, what to do.
// Invariant: the card adds nothing that the panel does not say, takes no focus and no clicks.
import type { Editor } from "@tiptap/core"
import type { Located } from "./findings.js"
import { marksAt } from "./underlines.js"
import { words, type Language } from "./words.js"

/** Shows cards over the draft; `find` gives the finding of a key. */
export function showCards(
  editor: Editor,
  find: (key: string) => Located | undefined,
  language: () => Language,
): void {
  const card = document.createElement("div")
  card.className = "card"
  card.setAttribute("role", "tooltip")
  card.hidden = true
  document.body.append(card)
  const hide = () => {
    card.hidden = true
  }

  editor.view.dom.addEventListener("mouseover", (event) => {
    const target = event.target instanceof Element ? event.target.closest(".mark") : null
    const at = target && editor.view.posAtCoords({ left: event.clientX, top: event.clientY })
    const marks = at ? marksAt(editor.state, at.pos) : []
    const found = marks.map((mark) => find(mark.key)).filter((it) => it !== undefined)
    if (!target || found.length === 0) return hide()
    card.replaceChildren(...found.map((it) => entry(it, language())))
    card.hidden = false
    place(card, target.getBoundingClientRect())
  })
  editor.view.dom.addEventListener("mouseleave", hide)
  editor.view.dom.addEventListener("keydown", hide)
  document.addEventListener("scroll", hide, { capture: true, passive: true })
}

function entry({ finding }: Located, language: Language): HTMLElement {
  const element = document.createElement("div")
  element.className = `card-entry level-${finding.level}`
  element.append(
    paragraph("card-level", words[language].levels[finding.level]),
    paragraph("card-message", finding.message),
  )
  if (finding.help) element.append(paragraph("card-help", finding.help))
  return element
}

function paragraph(name: string, text: string): HTMLElement {
  const element = document.createElement("p")
  element.className = name
  element.textContent = text
  return element
}

/** Below the words, or above them where there is no room. */
function place(card: HTMLElement, words: DOMRect): void {
  const below = words.bottom + 8
  const above = words.top - card.offsetHeight - 8
  const top = below + card.offsetHeight < innerHeight || above < 0 ? below : above
  const left = Math.min(words.left, innerWidth - card.offsetWidth - 12)
  card.style.top = `${top}px`
  card.style.left = `${Math.max(12, left)}px`
}
