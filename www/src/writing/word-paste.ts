// In: HTML that a word processor or a page put on the clipboard. Out: HTML with the structure of
// a plan and nothing of the program it comes from.
// Invariants: no word is lost, and labels that a program draws or keeps apart (lists of Word,
// their bullets) become typed words; tables keep merged cells and widths; tables that only lay
// out a letterhead have no lines. Numbered lists of plain HTML are left to paste.ts.

/** Cleans what is pasted; HTML of the editor itself comes back as it was. */
export function cleanPasted(html: string): string {
  if (/data-pm-slice=/.test(html)) return html
  // Word hides what is for itself in comments, and shows what is for others beside them.
  const bare = html
    .replace(/<!--\[if[^]*?<!\[endif\]-->/g, "")
    .replace(/<!--[^]*?-->/g, "")
    .replace(/<!\[[^\]]*\]>/g, "")
  const page = new DOMParser().parseFromString(bare, "text/html")
  for (const element of page.querySelectorAll("style, script, meta, link, title, xml")) {
    element.remove()
  }
  nestedLists(page.body)
  for (const list of page.querySelectorAll("ol")) listType(list)
  wordLists(page.body)
  for (const table of page.querySelectorAll("table")) tableOf(table)
  for (const block of page.querySelectorAll<HTMLElement>(
    "p, div, h1, h2, h3, h4, h5, h6, td, th",
  )) {
    alignment(block)
  }
  for (const empty of page.querySelectorAll("o\\:p")) empty.replaceWith(...empty.childNodes)
  for (const text of textsOf(page.body)) text.data = text.data.replace(/\u00a0/g, " ")
  for (const title of page.querySelectorAll("p.MsoTitle")) rename(title, "h1")
  return page.body.innerHTML
}

/** Word keeps the label of a list's item in a span of its own, padded with hard spaces. */
function wordLists(body: HTMLElement): void {
  for (const span of body.querySelectorAll<HTMLElement>("[style*='mso-list']")) {
    if (!/mso-list:\s*ignore/i.test(span.getAttribute("style") ?? "")) continue
    const drawn = /symbol|wingdings/i.test(fontOf(span))
    const label = (span.textContent ?? "").replace(/\s+/g, " ").trim()
    // Bullets are letters of a font of signs; in any other font they would be wrong letters.
    const words = drawn || /^[·•§o–\uf000-\uf0ff]$/u.test(label) ? "-" : label
    span.replaceWith(words === "" ? "" : `${words} `)
  }
  for (const tab of body.querySelectorAll("[style*='mso-tab-count']")) tab.replaceWith(" ")
}

function fontOf(span: Element): string {
  const inner = Array.from(span.querySelectorAll("[style]"))
  return [span, span.parentElement, ...inner].map((it) => it?.getAttribute("style") ?? "").join(";")
}

/** Google Docs puts a list of the next level beside the item it belongs to. */
function nestedLists(body: HTMLElement): void {
  for (const list of body.querySelectorAll("ol > ol, ol > ul, ul > ol, ul > ul")) {
    const item = list.previousElementSibling
    if (item?.tagName === "LI") item.append(list)
  }
}

const types: [RegExp, string][] = [
  [/lower-(alpha|latin)/, "a"],
  [/upper-roman/, "I"],
  [/lower-roman/, "i"],
]

/** The kind of numbers, where it is said by style and not by attribute. */
function listType(list: HTMLOListElement): void {
  const styles = [list, ...list.children].map((it) => it.getAttribute("style") ?? "").join(";")
  const type = types.find(([pattern]) => pattern.test(styles))?.[1]
  if (type && !list.hasAttribute("type")) list.type = type
}

function tableOf(table: HTMLTableElement): void {
  const cells = Array.from(table.querySelectorAll<HTMLTableCellElement>("td, th"))
  if (cells.length > 0 && !hasLines(table, cells)) table.classList.add("plain")
  for (const cell of cells) {
    const width = Math.round(widthOf(cell))
    // A share of the whole is kept where the width of one column is known.
    if (width > 0 && cell.colSpan === 1) cell.setAttribute("colwidth", String(width))
    cell.removeAttribute("width")
  }
}

function hasLines(table: HTMLTableElement, cells: HTMLTableCellElement[]): boolean {
  const attribute = table.getAttribute("border")
  const said = (element: Element) => element.getAttribute("style") ?? ""
  const lined = (style: string) =>
    /border(-(top|left|right|bottom))?:[^;]*\b(solid|double|dashed|dotted|windowtext)\b/i.test(
      style,
    )
  if (cells.some((cell) => lined(said(cell)))) return true
  if (lined(said(table))) return true
  if (attribute !== null) return Number(attribute) > 0 && !/border:\s*none/i.test(said(table))
  // Nothing is said: a table with a head shows facts, one of a row or two with few cells lays out.
  return table.querySelector("th, thead") !== null || cells.length > 4
}

function widthOf(cell: HTMLTableCellElement): number {
  const style = /(?:^|;)\s*width:\s*([\d.]+)(pt|px|in|cm|mm)/i.exec(
    cell.getAttribute("style") ?? "",
  )
  const factor: Record<string, number> = { pt: 4 / 3, px: 1, in: 96, cm: 37.8, mm: 3.78 }
  if (style) return Number(style[1]) * (factor[style[2]!.toLowerCase()] ?? 1)
  const attribute = cell.getAttribute("width") ?? ""
  return /^\d+$/.test(attribute) ? Number(attribute) : 0
}

function alignment(block: HTMLElement): void {
  const side = (block.getAttribute("align") ?? "").toLowerCase()
  if (["left", "center", "right", "justify"].includes(side) && block.style.textAlign === "") {
    block.style.textAlign = side
  }
}

function textsOf(body: HTMLElement): Text[] {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  return texts
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}
