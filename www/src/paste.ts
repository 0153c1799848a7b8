// In: HTML from the clipboard. Out: the same HTML with numbered lists as labelled paragraphs.
// Invariant: labels that a browser would only draw become words, because the engine reads words;
// bulleted lists, headings and tables stay as they are.

/** Turns every item of a numbered list into a paragraph that begins with its label. */
export function textualLists(html: string): string {
  if (!/<ol[\s>]/i.test(html)) return html
  const page = new DOMParser().parseFromString(html, "text/html")
  // The innermost lists come last in document order: they are turned first.
  for (const list of Array.from(page.querySelectorAll("ol")).reverse()) {
    let number = list.start
    const blocks: Element[] = []
    for (const item of Array.from(list.children)) {
      const label = `${marker(list.type, number++)} `
      const inner = Array.from(item.children).filter((child) => /^(P|DIV|H\d)$/.test(child.tagName))
      if (inner[0]) {
        inner[0].prepend(label)
        blocks.push(...Array.from(item.children))
      } else {
        const paragraph = page.createElement("p")
        paragraph.append(label, ...Array.from(item.childNodes))
        blocks.push(paragraph)
      }
    }
    list.replaceWith(...blocks)
  }
  return page.body.innerHTML
}

const letters = "abcdđeghiklmnopqrstuvxy"
const romans: [number, string][] = [
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
]

/** The label as officials write it: "1.", "a)", "I.". */
function marker(type: string, number: number): string {
  if (type.toLowerCase() === "a") return `${letters[number - 1] ?? number})`
  if (type.toLowerCase() !== "i") return `${number}.`
  let rest = number
  let roman = ""
  for (const [value, sign] of romans) while (rest >= value) ((roman += sign), (rest -= value))
  return `${roman}.`
}
