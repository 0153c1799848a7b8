// In: the menus. Out: a dialog that lists their keys, with those that the editor has besides.
// Invariant: what has a key in a menu is listed from the menu, so that the two cannot disagree.
import { html } from "lit"
import { words as pageWords, type Language } from "../words.js"
import { writingWords } from "../words/writing.js"
import type { Menu } from "./commands.js"
import { openDialog } from "./dialog.js"

/** Shows the keys. */
export function showShortcuts(menus: Menu[], language: Language): void {
  const words = writingWords[language]
  const page = pageWords[language]
  const more: [string, string[]][] = [
    [page.bold, ["Ctrl+B"]],
    [page.italic, ["Ctrl+I"]],
    [page.underline, ["Ctrl+U"]],
    [page.alignLeft, ["Ctrl+Shift+L"]],
    [page.alignCenter, ["Ctrl+E", "Ctrl+Shift+E"]],
    [words.alignRight, ["Ctrl+Shift+R"]],
    [page.alignJustify, ["Ctrl+J", "Ctrl+Shift+J"]],
    [page.styles.heading(2), ["Ctrl+Alt+2"]],
    [page.styles.paragraph, ["Ctrl+Alt+0"]],
    [words.toSide, ["F6"]],
  ]
  const row = (name: string, keys: string[]) =>
    html`<tr>
      <th scope="row">${name}</th>
      <td>${keys.map((it, index) => html`${index > 0 ? " · " : ""}<kbd>${it}</kbd>`)}</td>
    </tr>`
  openDialog(
    words.shortcuts,
    words.close,
    () =>
      html`<div class="shortcuts">
        ${menus.map(({ name, entries }) => {
          const keyed = entries.filter((it) => it?.keys)
          if (keyed.length === 0) return ""
          return html`<table>
            <caption>
              ${name}
            </caption>
            ${keyed.map((it) => row(it!.name.replace(/…$/u, ""), it!.keys!))}
          </table>`
        })}
        <table>
          <caption>
            ${words.formatting}
          </caption>
          ${more.map(([name, keys]) => row(name, keys))}
        </table>
      </div>`,
  )
}
