// In: what was read of the draft. Out: its tables, one at a time, each row a way to its words.
// Event: `go` (a place of the draft).
// Invariants: every fact of the chosen kind is listed, in text order; a row says only what the
// plan says; the kind stays chosen while the draft changes.
import { LitElement, css, html, nothing } from "lit"
import type { OverviewRow, OverviewTable } from "../pkg/soat.js"
import type { Overlooked } from "./checking.js"
import { sharedStyles, tabStyles } from "./panel-styles.js"
import { words, type Language } from "./words.js"

/** `<soat-reading>`. */
export class Reading extends LitElement {
  static override properties = {
    language: {},
    read: { attribute: false },
    chosen: { state: true },
  }
  static override styles = [
    sharedStyles,
    tabStyles,
    css`
      .kinds {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        padding: 12px 16px 8px;
      }
      .kinds button {
        border: 1px solid var(--edge);
        border-radius: 14px;
        padding: 2px 10px;
        background: var(--paper);
      }
      .kinds [aria-pressed="true"] {
        border-color: var(--accent);
        background: var(--chosen);
        font-weight: 600;
      }
      .rows {
        flex: 1;
        overflow: auto;
        padding: 0 16px 16px;
      }
      .row {
        display: block;
        width: 100%;
        border: 0;
        border-top: 1px solid var(--line);
        padding: 7px 4px;
        background: none;
        overflow-wrap: anywhere;
      }
      button.row:hover {
        background: var(--chosen);
      }
      .part {
        margin-inline-end: 8px;
        color: var(--faint);
        font-size: 13px;
        white-space: pre;
      }
      .cell {
        display: block;
        color: var(--soft);
        font-size: 13px;
      }
    `,
  ]

  declare language: Language
  declare read: Overlooked | null
  declare protected chosen: string

  constructor() {
    super()
    this.language = "vi"
    this.read = null
    this.chosen = "targets"
  }

  protected override render() {
    const text = words[this.language]
    const tables = this.read?.overview.tables
    if (!tables) return html`<p class="kinds quiet" role="status">${text.checking}</p>`
    const table = tables.find(({ name }) => name === this.chosen)
    return html`
      <div class="kinds" role="group" aria-label=${text.kinds}>
        ${tables.map(
          ({ name, title, rows }) =>
            html`<button
              aria-pressed=${name === this.chosen}
              data-kind=${name}
              @click=${() => (this.chosen = name)}
            >
              ${title}${name === "plan" ? nothing : html` <b>${rows.length}</b>`}
            </button>`,
        )}
      </div>
      <div class="rows" tabindex="0" role="region" aria-label=${table?.title ?? ""}>
        ${
          table && table.rows.length > 0
            ? table.rows.map((row) => this.row(table, row))
            : html`<p class="quiet">${text.nothingRead}</p>`
        }
      </div>
    `
  }

  private row(table: OverviewTable, row: OverviewRow) {
    const [part, main, ...others] = row.cells
    const cells = others.map((cell, index) =>
      cell === "" ? nothing : html`<span class="cell">${table.columns[index + 2]}: ${cell}</span>`,
    )
    const inside = html`<span class="part">${part}</span>${main}${cells}`
    if (row.span.start === row.span.end) return html`<div class="row">${inside}</div>`
    return html`<button class="row" @click=${() => this.go(row)}>${inside}</button>`
  }

  private go({ span }: OverviewRow): void {
    this.dispatchEvent(new CustomEvent("go", { detail: { span } }))
  }
}

customElements.define("soat-reading", Reading)
