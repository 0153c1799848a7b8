// In: the text of a rule file. Out: its fields and its cases, to be shown and edited; a new file.
// Invariants: whether a rule is right is told by the engine alone; a field that is edited is the
// only thing that changes in a file.

/** What the rule must say of a passage. */
export type Verdict = "flagged" | "passes" | "untold"

/** A passage that comes with a rule. */
export interface RuleCase {
  verdict: Verdict
  /** The words that must be found. */
  at: string[]
  /** The plan, and before it the documents it is judged beside. */
  passages: { role: "superior" | "proposal" | "plan"; text: string }[]
  /** Where it begins in the text. */
  start: number
}

const beginsCase = /^case (flagged|passes|untold)[ \t]*\r?$/gm

/** The cases of a rule file. */
export function casesOf(text: string): RuleCase[] {
  const begins = [...text.matchAll(beginsCase)]
  return begins.map((begin, at) => {
    const body = text.slice(begin.index, begins[at + 1]?.index)
    const quoted = /^at: *(.*)$/m.exec(body)?.[1] ?? ""
    const found = body.matchAll(/(?:^(superior|proposal)[ \t]*\r?\n)?^"""\r?\n([^]*?)"""/gm)
    return {
      verdict: begin[1] as Verdict,
      at: Array.from(quoted.matchAll(/"([^"]*)"/g), ([, words = ""]) => words),
      passages: Array.from(found, ([, role, passage = ""]) => ({
        role: (role ?? "plan") as "superior" | "proposal" | "plan",
        text: passage.trimEnd(),
      })),
      start: begin.index,
    }
  })
}

/** The field `key` (of a rule, or of a manifest); empty where there is none. */
export function fieldOf(text: string, key: string): string {
  return placeOf(text, key)?.value ?? ""
}

/** All values of a field that may stand several times. */
export function fieldsOf(text: string, key: string): string[] {
  return headOf(text)
    .split(/\r?\n/)
    .filter((line) => line.startsWith(`${key}:`))
    .map((line) => line.slice(key.length + 1).trim())
}

/** The text with another value of `key`; an empty one takes the field out. */
export function withField(text: string, key: string, value: string): string {
  const words = oneLine(value)
  const place = placeOf(text, key)
  const line = words === "" ? "" : `${key}: ${words}\n`
  if (place) return text.slice(0, place.start) + line + text.slice(place.end)
  const head = headOf(text)
  const end = head.trimEnd().length
  if (line === "") return text
  return `${text.slice(0, end)}${end === 0 ? "" : "\n"}${line}${text.slice(end).replace(/^\r?\n/, "")}`
}

/** An id that can be read: the words in small letters without marks. */
export function idFrom(words: string): string {
  const plain = folded(words).replaceAll(/[^a-z0-9]+/g, "-")
  const short = plain.slice(0, 48).replaceAll(/^-+|-+$/g, "")
  return plain.length > 49 && /-/.test(short) ? short.replace(/-[^-]*$/, "") : short
}

/** Small letters without marks, so that words are found however they are typed. */
export function folded(words: string): string {
  const plain = words.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase()
  return plain.replaceAll("đ", "d")
}

/** The id that the name of a file gives its rule. */
export function idOf(name: string): string {
  return name.replace(/^.*\//, "").replace(/\.soat$/, "")
}

function oneLine(words: string): string {
  return words.trim().replaceAll(/\s+/g, " ")
}

/** The fields, which stand before prose and cases. */
function headOf(text: string): string {
  const end = text.search(/^(#|case )/m)
  return end < 0 ? text : text.slice(0, end)
}

function placeOf(text: string, key: string) {
  const field = new RegExp(`^${key}:[ ]*(.*(?:\\r?\\n  .*)*)(?:\\r?\\n|$)`, "m").exec(headOf(text))
  if (!field) return undefined
  const { index, 0: whole, 1: value = "" } = field
  return { start: index, end: index + whole.length, value: oneLine(value) }
}
