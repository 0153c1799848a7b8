// In: the sections of the draft, its findings, the cursor. Out: the outline with counts.
// Event: `go`. Invariants: sections nest as the engine read them; the section of the cursor is the
// innermost one; a count of zero is not shown, but said to a screen reader.
import { css, html, nothing } from "lit"
import type { ViewSection, Views } from "../../pkg/soat.js"
import type { SeeingWords } from "../words/seeing.js"
import { countBySection, type Counts } from "./parts.js"
import { viewStyles } from "./styles.js"
import { ViewPanel } from "./view-panel.js"

/** `<soat-outline>`. */
export class Outline extends ViewPanel {
  static override styles = [
    ...viewStyles,
    css`
      .row {
        position: relative;
        display: flex;
        gap: 8px;
        width: 100%;
        border: 0;
        padding: 4px 6px;
        background: none;
        overflow-wrap: anywhere;
      }
      .row:hover {
        background: var(--chosen);
      }
      .title {
        flex: 1;
        min-width: 0;
      }
      .label {
        flex: none;
        font-weight: 600;
      }
      .count {
        flex: none;
        color: var(--error);
        font-weight: 650;
      }
      .unseen {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    `,
  ]

  protected override renderViews({ sections }: Views, say: SeeingWords) {
    if (sections.length === 0) return html`<p class="quiet empty">${say.noSections}</p>`
    const places = this.findings.map(({ finding }) => finding.span.utf16.start)
    const counts = countBySection(sections, places)
    const here = this.current(sections)
    return html`<div class="head"><p class="quiet">${say.outlineHelp}</p></div>
      <div class="scroll" tabindex="0" role="region" aria-label=${say.views.outline}>
        <ul>
          ${sections.map((it, index) => this.row(it, counts[index], index === here, say))}
        </ul>
      </div>`
  }

  /** The innermost section that holds the cursor. */
  private current(sections: ViewSection[]): number {
    return sections.findLastIndex((it) => this.holdsCursor(it.extent))
  }

  private row(section: ViewSection, counts: Counts | undefined, here: boolean, say: SeeingWords) {
    const { own, all } = counts ?? { own: 0, all: 0 }
    const shown = all === 0 ? "" : own === all ? `${own}` : `${own} (${all})`
    const indent = `padding-inline-start: ${6 + Math.min(section.level - 1, 6) * 14}px`
    return html`<li aria-current=${here ? "location" : nothing}>
      <button class="row" style=${indent} @click=${() => this.go(section.span)}>
        <span class="label">${section.label}</span>
        <span class="title">${section.title}</span>
        <span class="count" aria-hidden="true">${shown}</span>
        <span class="unseen">${say.outlineCounts(own, all - own)}</span>
      </button>
    </li>`
  }
}

customElements.define("soat-outline", Outline)
