// In: the documents that the draft cites. Out: each with all of its mentions.
// Event: `go`. Invariant: every mention is listed, in text order, with the date that it gives; one
// that disagrees with the others is told by a sign and a word.
import { css, html, nothing } from "lit"
import type { ViewDocument, ViewMention, Views } from "../../pkg/soat.js"
import type { SeeingWords } from "../words/seeing.js"
import { wordsAt } from "./parts.js"
import { viewStyles } from "./styles.js"
import { ViewPanel } from "./view-panel.js"

/** `<soat-citations>`. */
export class Citations extends ViewPanel {
  static override styles = [
    ...viewStyles,
    css`
      .document {
        border-top: 1px solid var(--line);
        padding: 8px 0;
      }
      h3 {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 10px;
        margin: 0;
        font-size: 14px;
        font-weight: 600;
      }
      .row {
        display: block;
        width: 100%;
        border: 0;
        padding: 3px 8px;
        background: none;
        font-size: 13px;
        overflow-wrap: anywhere;
      }
      .row:hover {
        background: var(--chosen);
      }
      .count {
        color: var(--faint);
        font-weight: 400;
      }
    `,
  ]

  protected override renderViews({ documents, sections }: Views, say: SeeingWords) {
    if (documents.length === 0) return html`<p class="quiet empty">${say.noDocuments}</p>`
    const disagreeing = documents.filter((it) => it.disagrees).length
    const place = ({ section }: ViewMention) => {
      const path = section === null ? undefined : sections[section]?.path
      return path === undefined ? say.beforeSections : say.part(path)
    }
    return html`
      <div class="head">
        ${disagreeing === 0 ? nothing : html`<p class="warn">${say.onlyDisagreeing(disagreeing)}</p>`}
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label=${say.views.citations}>
        ${documents.map((it) => this.document(it, place, say))}
      </div>
    `
  }

  private document(
    { name, span, mentions, disagrees }: ViewDocument,
    place: (mention: ViewMention) => string,
    say: SeeingWords,
  ) {
    return html`<div class="document">
      <h3>
        ${this.link(name, span)} <span class="count">${say.mentions(mentions.length)}</span>
        ${disagrees ? html`<span class="warn">${say.disagree}</span>` : nothing}
      </h3>
      <ul>
        ${mentions.map(
          (it) =>
            html`<li aria-current=${this.holdsCursor(it.span) ? "location" : nothing}>
              <button class="row" title=${this.words(it)} @click=${() => this.go(it.span)}>
                ${place(it)} · ${it.date === null ? say.noDate : say.dated(it.date)}
                ${it.odd ? html`<span class="warn">${say.odd}</span>` : nothing}
              </button>
            </li>`,
        )}
      </ul>
    </div>`
  }

  private words({ span }: ViewMention): string {
    return this.viewed ? wordsAt(this.viewed.text, span.utf16) : ""
  }
}

customElements.define("soat-citations", Citations)
