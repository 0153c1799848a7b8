// In: the reader's choice. Out: the language of the page, kept in this browser.
// Invariant: Vietnamese unless English was chosen; a browser that keeps nothing still works.
import type { Language } from "./words.js"

const key = "soat.language"

/** The language chosen last. */
export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(key) === "en" ? "en" : "vi"
  } catch {
    return "vi"
  }
}

/** Keeps `language` for the next visit. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language)
  } catch {
    // Storage is switched off: the choice holds until the page is closed.
  }
}
