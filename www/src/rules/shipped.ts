// In: the rule files of this project. Out: their texts, by id.
// Invariant: loaded only when somebody reads a rule; what is run comes from `rules.bin`, made from
// the same files.
import { idOf } from "./rule-text.js"

const files = import.meta.glob<string>("../../../rules/*/*.soat", {
  query: "?raw",
  import: "default",
  eager: true,
})

/** The text of each shipped rule, by id. */
export const shippedTexts: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([name, text]) => [idOf(name), text]),
)
