// In: deadlines and periods of the draft, the day of issuance. Out: a chart of them against that
// day, and the same as a table.
// Event: `go`. Invariants: the table says all that the chart says and stands whether or not the
// chart could be loaded; what has no day stands in the table only.
import { css, html, nothing, type PropertyValues } from "lit"
import type { ViewMoment, Views } from "../../pkg/soat.js"
import type { SeeingWords } from "../words/seeing.js"
import { seeingWords } from "../words/seeing.js"
import { viewStyles } from "./styles.js"
import { chartRow, chartTop, dayInWords, isEarly, timesOf, type Dated } from "./times.js"
import { ViewPanel } from "./view-panel.js"

/** `<soat-timeline>`. */
export class Timeline extends ViewPanel {
  static override properties = { ...ViewPanel.properties, failed: { state: true } }
  static override styles = [
    ...viewStyles,
    css`
      .chart {
        position: relative;
        min-height: 60px;
        margin-bottom: 12px;
        cursor: pointer;
      }
      tbody th {
        min-width: 92px;
      }
      .place {
        overflow-wrap: break-word;
      }
      .here {
        position: absolute;
        left: 0;
        width: 100%;
        height: 30px;
        background: var(--chosen);
        box-shadow: inset 4px 0 0 var(--accent);
      }
      .picture {
        position: relative;
      }
      .chart svg {
        display: block;
        max-width: none;
      }
    `,
  ]

  declare protected failed: boolean
  private readonly watch = new ResizeObserver(() => void this.draw())
  private drawnFor = ""
  private dated: Dated[] = []

  constructor() {
    super()
    this.failed = false
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.watch.disconnect()
  }

  protected override renderViews({ moments, issued, sections }: Views, say: SeeingWords) {
    if (moments.length === 0) return html`<p class="quiet empty">${say.noMoments}</p>`
    const { dated, undated } = timesOf(moments)
    this.dated = dated
    const here = dated.findIndex(({ moment }) => this.holdsCursor(moment.span))
    const early = moments.filter(isEarly).length
    const { when, what, standing } = say.momentColumns
    const part = ({ section }: ViewMoment) =>
      section === null ? say.beforeSections : say.part(sections[section]?.path ?? "")
    const row = (moment: ViewMoment) =>
      html`<tr aria-current=${this.holdsCursor(moment.span) ? "location" : nothing}>
        <th scope="row">
          ${this.link(moment.words, moment.span)}
          <div class="part">${say.momentKind[moment.kind]}</div>
        </th>
        <td>
          ${moment.what ?? ""}
          <div class="part">
            ${[moment.who, part(moment)].filter((it) => (it ?? "") !== "").join(" · ")}
          </div>
        </td>
        <td class=${isEarly(moment) ? "warn" : ""}>${standingWords(moment, say)}</td>
      </tr>`
    return html`
      <div class="head">
        ${early === 0 ? nothing : html`<p class="warn">${say.early(early)}</p>`}
        <p>
          ${
            issued
              ? this.link(say.issued(dayInWords(issued.day)), issued.span)
              : html`<span class="quiet">${say.notIssued}</span>`
          }
        </p>
        <p class="quiet">${say.timelineHelp}</p>
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label=${say.views.timeline}>
        ${this.failed ? html`<p class="quiet">${say.chartFailed}</p>` : nothing}
        <div class="chart" role="img" aria-label=${say.chart(dated.length)}>
          ${
            here < 0
              ? nothing
              : html`<div class="here" style="top: ${chartTop + here * chartRow}px"></div>`
          }
          <div class="picture"></div>
        </div>
        <table>
          <caption>
            ${say.views.timeline}
          </caption>
          <thead>
            <tr>
              <th scope="col">${when}</th>
              <th scope="col">${what}</th>
              <th scope="col">${standing}</th>
            </tr>
          </thead>
          <tbody>
            ${dated.map(({ moment }) => row(moment))}
          </tbody>
          ${
            undated.length === 0
              ? nothing
              : html`<tbody>
                  <tr>
                    <th colspan="3" scope="rowgroup"><b>${say.undated}</b></th>
                  </tr>
                  ${undated.map(row)}
                </tbody>`
          }
        </table>
      </div>
    `
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    const chart = this.renderRoot.querySelector(".chart")
    this.watch.disconnect()
    if (chart) this.watch.observe(chart)
    void this.draw()
  }

  /** Draws the chart anew where something that it shows has changed. */
  private async draw(): Promise<void> {
    const picture = this.renderRoot.querySelector<HTMLElement>(".picture")
    const { viewed, language, dated } = this
    if (!picture || !viewed || picture.clientWidth === 0) return
    const { issued } = viewed.views
    const width = picture.clientWidth
    const label = ({ moment }: Dated) => [moment.words, moment.what].filter(Boolean).join(" · ")
    const rows = dated.map((it) => [it.first, it.last, it.moment.standing, label(it)])
    const shown = JSON.stringify([width, language, issued?.day, rows])
    if (shown === this.drawnFor) return
    this.drawnFor = shown
    const say = seeingWords[language]
    try {
      const { drawChart } = await import("./chart.js")
      if (shown !== this.drawnFor) return
      const look = {
        width,
        label,
        issued: issued ? { day: issued.day, words: say.issued(dayInWords(issued.day)) } : null,
      }
      const drawn = drawChart(dated, look, (row) => {
        const chosen = this.dated[row]
        if (chosen) this.go(chosen.moment.span)
      })
      picture.replaceChildren(...(dated.length === 0 ? [] : [drawn]))
      this.failed = false
    } catch {
      this.drawnFor = ""
      this.failed = true
    }
  }
}

/** How a moment stands to the issuance, in words. */
function standingWords({ kind, standing }: ViewMoment, say: SeeingWords): string {
  const words = say.standing[standing ?? "none"]
  return kind === "period" ? words.replace("⚠ ", "") : words
}

customElements.define("soat-timeline", Timeline)
