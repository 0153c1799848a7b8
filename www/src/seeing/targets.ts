// In: the targets of the draft. Out: a table of them, each with a picture of its steps.
// Event: `go`. Invariant: every value is a way to its words; a fall is said in words, sign and
// colour.
import { css, html, nothing } from "lit"
import type { ViewWork, Views } from "../../pkg/soat.js"
import type { SeeingWords } from "../words/seeing.js"
import { seriesOf, stepPicture, type Series } from "./step-picture.js"
import { viewStyles } from "./styles.js"
import { ViewPanel } from "./view-panel.js"

/** `<soat-targets>`. */
export class Targets extends ViewPanel {
  static override styles = [
    ...viewStyles,
    css`
      .steps {
        display: block;
      }
      .step {
        stroke: var(--soft);
        stroke-width: 1.6;
      }
      .step.looser {
        stroke: var(--error);
        stroke-width: 2.4;
      }
      .step.untold {
        stroke-dasharray: 2 3;
      }
      circle.own {
        fill: var(--accent);
      }
      circle.elsewhere {
        fill: var(--side);
        stroke: var(--accent);
        stroke-width: 1.4;
      }
      .ground {
        fill: var(--side);
        stroke: var(--soft);
      }
      .ground.looser {
        stroke: var(--error);
      }
      .cross {
        fill: none;
        stroke: var(--error);
        stroke-width: 2;
      }
      .doubt {
        fill: var(--ink);
        font: 700 11px var(--interface);
      }
      .values {
        display: grid;
        gap: 1px;
      }
      .outcome {
        font-size: 12.5px;
      }
      .outcome.looser {
        color: var(--error);
        font-weight: 650;
      }
    `,
  ]

  protected override renderViews(views: Views, say: SeeingWords) {
    const rows = views.works.flatMap((work, index) =>
      work.kind === "target" ? [{ work, series: seriesOf(views, index) }] : [],
    )
    if (rows.length === 0) return html`<p class="quiet empty">${say.noTargets}</p>`
    const fallen = rows.filter(({ series }) => series.outcome === "looser").length
    const { target, step, lead } = say.targetColumns
    return html`
      <div class="head">
        ${fallen === 0 ? nothing : html`<p class="warn">${say.fallen(fallen)}</p>`}
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label=${say.views.targets}>
        <table>
          <caption>
            ${say.views.targets}
          </caption>
          <thead>
            <tr>
              <th scope="col">${target}</th>
              <th scope="col">${step}</th>
              <th scope="col">${lead}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(({ work, series }) => this.row(views, work, series, say))}
          </tbody>
        </table>
      </div>
    `
  }

  private row(views: Views, work: ViewWork, series: Series, say: SeeingWords) {
    const values = views.values.slice(work.values, work.values + work.valueCount)
    const { outcome } = series
    const leads = work.roles.filter(({ role }) => role === "lead" || role === "second")
    return html`<tr aria-current=${this.holdsCursor(work.span) ? "location" : nothing}>
      <th scope="row">
        <span class="part">${work.label}</span>
        ${this.link(work.title, work.span)}
        <div class="part">${say.direction[work.direction ?? "none"]}</div>
      </th>
      <td>
        ${series.points.length > 1 ? stepPicture(series, say) : nothing}
        <div class="values">
          ${values.map(
            ({ year, words, span }) =>
              html`<span>${year ?? say.noYear}: ${this.link(words, span)}</span>`,
          )}
        </div>
        <div class="outcome ${outcome ?? ""}">
          ${outcome === null ? nothing : html`${say.strictnessSign[outcome]} ${say.strictness[outcome]}`}
        </div>
      </td>
      <td>
        ${
          leads.length === 0
            ? html`<span
                class=${work.lead === "absent" && views.finished ? "warn" : ""}
                title=${work.why ?? ""}
                >${leadWords(work, views.finished, say)}</span
              >`
            : leads.map(
                ({ agency, span }) =>
                  html`<div>${this.link(views.agencies[agency]?.name ?? "", span)}</div>`,
              )
        }
        ${work.rivals ? html`<div class="warn">${say.rivals}</div>` : nothing}
      </td>
    </tr>`
  }
}

/** Who leads in a word; what is absent from a draft may still be written. */
export function leadWords({ lead }: ViewWork, finished: boolean, say: SeeingWords): string {
  return lead === "absent" && !finished ? say.leadYet : say.lead[lead]
}

customElements.define("soat-targets", Targets)
