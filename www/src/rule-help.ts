// In: the engine, and the language of the reader. Out: what an editor asks about a sentence
// while it is written.
// Invariant: an answer is about the sentence that was asked about; whoever asks drops it when
// the sentence has changed since. Undefined means that a newer question took its place.
import type { Completions, Highlight, Hover } from "../pkg/soat.js"
import type { Engine } from "./engine.js"
import type { Language } from "./words.js"

/** What is known of a sentence; places are in UTF-16 units. */
export interface RuleHelp {
  /** What may stand at a place. */
  complete(sentence: string, at: number): Promise<Completions | undefined>
  /** What the name at a place means. */
  hover(sentence: string, at: number): Promise<Hover | undefined>
  /** What each part is. */
  highlight(sentence: string): Promise<Highlight[] | undefined>
}

/** Help from `engine`, worded in `language`. */
export function createRuleHelp(engine: Engine, language: () => Language): RuleHelp {
  const options = () => ({ language: language() })
  return {
    complete: async (sentence, at) => (await engine.complete(sentence, at, options()))?.value,
    hover: async (sentence, at) => (await engine.hover(sentence, at, options()))?.value,
    highlight: async (sentence) => (await engine.highlight(sentence))?.value,
  }
}
