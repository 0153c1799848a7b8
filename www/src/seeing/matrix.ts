// In: targets and tasks with who answers for them. Out: a table of works by bodies.
// Event: `go`. Invariants: every sign is a way to the words that it was read from; a work without
// a lead, or with two, is told by a sign and a word; bodies without any part are left out.
import { css, html, nothing } from "lit"
import type { ViewRole, ViewWork, Views } from "../../pkg/soat.js"
import { seeingWords, type SeeingWords } from "../words/seeing.js"
import { viewStyles } from "./styles.js"
import { leadWords } from "./targets.js"
import { ViewPanel } from "./view-panel.js"

/** `<soat-matrix>`. */
export class Matrix extends ViewPanel {
  static override properties = { ...ViewPanel.properties, onlyOpen: { state: true } }
  static override styles = [
    ...viewStyles,
    css`
      table {
        width: auto;
        border-collapse: separate;
        border-spacing: 0;
      }
      thead th {
        height: 150px;
        vertical-align: bottom;
      }
      .body {
        display: inline-block;
        max-height: 142px;
        overflow: hidden;
        writing-mode: vertical-rl;
        transform: rotate(180deg);
        border: 0;
        padding: 0;
        background: none;
        font-weight: 500;
        text-align: start;
      }
      :is(thead th, tbody th):first-child {
        position: sticky;
        left: 0;
        z-index: 1;
        min-width: 190px;
        max-width: 240px;
        background: var(--side);
      }
      thead th:first-child {
        z-index: 2;
      }
      @media (max-width: 560px) {
        :is(thead th, tbody th):first-child {
          min-width: 130px;
        }
      }
      tr[aria-current] th:first-child {
        background: var(--chosen);
      }
      td {
        border-inline-start: 1px solid var(--line);
        min-width: 34px;
        text-align: center;
      }
      .sign {
        border: 1px solid transparent;
        border-radius: 4px;
        padding: 1px 4px;
        background: none;
        font-size: 12.5px;
      }
      :is(.sign-lead, .sign-second) {
        background: var(--accent);
        color: var(--paper);
        font-weight: 700;
      }
      .sign-coordinate {
        border-color: var(--accent);
        color: var(--ink);
      }
      .sign-named {
        color: var(--soft);
      }
      tr.absent td {
        border-bottom-style: dashed;
      }
      label {
        display: flex;
        gap: 6px;
        align-items: baseline;
        font-size: 13px;
      }
      .state {
        font-size: 12.5px;
      }
    `,
  ]

  declare protected onlyOpen: boolean

  constructor() {
    super()
    this.onlyOpen = false
  }

  protected override renderViews(views: Views, say: SeeingWords) {
    const { works, agencies } = views
    if (works.length === 0) return html`<p class="quiet empty">${say.noWorks}</p>`
    const absent = works.filter((it) => it.lead === "absent").length
    const rivals = works.filter((it) => it.rivals).length
    const columns = bodiesOf(works)
    const rows = this.onlyOpen ? works.filter((it) => it.rivals || it.lead === "absent") : works
    return html`
      <div class="head">
        <p class=${(absent > 0 && views.finished) || rivals > 0 ? "warn" : ""}>
          ${say.matrixSummary(works.length, absent, rivals)}
        </p>
        <p class="quiet">${say.matrixHelp}</p>
        <label>
          <input type="checkbox" .checked=${this.onlyOpen} @change=${this.toggle} />
          ${say.onlyOpen}
        </label>
        ${columns.length === 0 ? html`<p class="quiet">${say.nobody}</p>` : nothing}
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label=${say.views.matrix}>
        <table>
          <caption>
            ${say.views.matrix}
          </caption>
          <thead>
            <tr>
              <th scope="col">${say.workColumn}</th>
              ${columns.map((agency) => this.head(views, agency, say))}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (work) =>
                html`<tr
                  class=${work.lead}
                  aria-current=${this.holdsCursor(work.span) ? "location" : nothing}
                >
                  ${this.work(work, views.finished, say)}
                  ${columns.map((agency) => {
                    const role = work.roles.find((it) => it.agency === agency)
                    const name = agencies[agency]?.name ?? ""
                    return html`<td>${role ? this.sign(role, name, work, say) : nothing}</td>`
                  })}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `
  }

  private head({ agencies }: Views, agency: number, say: SeeingWords) {
    const body = agencies[agency]
    if (!body) return nothing
    const name = body.group ? `${body.name} (${say.groupBody})` : body.name
    return html`<th scope="col">${this.link(name, body.span, "", "body")}</th>`
  }

  private work(work: ViewWork, finished: boolean, say: SeeingWords) {
    const open = work.lead !== "named"
    const kind = work.kind === "target" ? say.target : say.task
    // "Chỉ tiêu 2" is a label of the plan's own and says what it is in its language.
    const named = work.label.startsWith(seeingWords.vi.target)
    const label = named ? work.label : `${kind} ${work.label}`
    return html`<th scope="row">
      <span class="part">${label}</span>
      ${this.link(work.title, work.span)}
      ${
        open
          ? html`<div class="state ${work.lead === "absent" && finished ? "warn" : "quiet"}">
              ${leadWords(work, finished, say)}${work.why ? html`: ${work.why}` : nothing}
            </div>`
          : nothing
      }
      ${work.rivals ? html`<div class="state warn">${say.rivals}</div>` : nothing}
    </th>`
  }

  private sign(role: ViewRole, agency: string, work: ViewWork, say: SeeingWords) {
    const shown = say.roleSign[role.role]
    const name = say.roleAt(shown, say.role[role.role], agency, work.title)
    return this.link(shown, role.span, name, `sign sign-${role.role}`)
  }

  private toggle(event: Event): void {
    this.onlyOpen = (event.target as HTMLInputElement).checked
  }
}

/** The bodies with a part in `works`, those with most first. */
export function bodiesOf(works: ViewWork[]): number[] {
  const counts = new Map<number, number>()
  const weight = { lead: 1000, second: 1000, coordinate: 1, named: 0.001 }
  for (const { agency, role } of works.flatMap((it) => it.roles))
    counts.set(agency, (counts.get(agency) ?? 0) + weight[role])
  return Array.from(counts)
    .sort((one, other) => other[1] - one[1] || one[0] - other[0])
    .map(([agency]) => agency)
}

customElements.define("soat-matrix", Matrix)
