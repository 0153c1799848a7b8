// In: why a pack or a rule is refused, and its files. Out: that, with the line at fault, or with
// the example that is not kept.
// Invariant: each fault names its file, says what is wrong and, where that is known, what to do.
import { html, nothing } from "lit"
import type { PackFault } from "../../pkg/author.js"
import type { Language } from "../words.js"
import { rulesWords } from "../words/rules.js"
import type { PackFiles } from "./adopt.js"
import { ruleCase } from "./rule-case.js"
import { casesOf } from "./rule-text.js"

/** The list of faults. */
export function faultList(faults: PackFault[], pack: PackFiles, language: Language) {
  const words = rulesWords[language]
  return html`<ul class="rules-faults">
    ${faults.filter(isFirst).map(({ file, problem }) => {
      const { message, help, expected, span } = problem
      const text = pack.texts[pack.names.indexOf(file)] ?? ""
      const line = lineAt(text, span.utf16.start)
      const example = casesOf(text).find(({ start }) => start === span.utf16.start)
      return html`<li>
        ${file ? html`<p class="rules-file">${words.inFile(file)}</p>` : nothing}
        <p><b>${message}</b></p>
        ${example ? ruleCase(example, language) : line ? html`<pre>${line}</pre>` : nothing}
        ${help ? html`<p>${help}</p>` : nothing}
        ${
          expected.length === 0
            ? nothing
            : html`<p class="kept-help">${words.mayStand}: ${expected.slice(0, 6).join("; ")}</p>`
        }
      </li>`
    })}
  </ul>`
}

/** A message that stands in both languages of a file has its fault twice. */
function isFirst({ file, problem }: PackFault, at: number, all: PackFault[]): boolean {
  const same = (it: PackFault) => it.file === file && it.problem.message === problem.message
  return all.findIndex(same) === at
}

function lineAt(text: string, at: number): string {
  const start = text.lastIndexOf("\n", at - 1) + 1
  const end = text.indexOf("\n", at)
  return text.slice(start, end < 0 ? undefined : end).trim()
}
