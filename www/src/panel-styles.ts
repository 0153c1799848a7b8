// In: the colours of page.css. Out: the looks of the panel, also used by the rule box.
// Invariant: a level is told by its word and its border, never by colour alone.
import { css } from "lit"

/** Lists, buttons and levels that panel and rule box share. */
export const sharedStyles = css`
  :host {
    display: block;
    color: var(--ink);
    font: 14px/1.45 var(--interface);
  }
  h2 {
    margin: 0;
    font-size: 15px;
    font-weight: 650;
  }
  p,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  button {
    font: inherit;
    color: inherit;
    text-align: start;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  summary {
    cursor: pointer;
  }
  .quiet,
  .label {
    color: var(--faint);
    font-size: 13px;
  }
  .place {
    display: inline;
    border: 0;
    padding: 0;
    background: none;
    color: var(--accent);
    font-family: var(--document);
    font-size: 15px;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
    overflow-wrap: anywhere;
  }
  .place:hover {
    text-decoration-thickness: 2px;
  }
`

/** What fills a tab: its list scrolls, and it goes when another tab is chosen. */
export const tabStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  :host([hidden]) {
    display: none;
  }
`

/** The looks of one finding, in the panel and in the card. */
export const entryStyles = css`
  .level {
    font-size: 12.5px;
    font-weight: 600;
  }
  .level::before {
    display: inline-block;
    width: 1.1em;
    font-weight: 700;
  }
  .finding > .level {
    margin: 0;
  }
  .level-error.level {
    color: var(--error);
  }
  .level-error.level::before {
    content: "●";
  }
  .level-warning.level {
    color: var(--warning);
  }
  .level-warning.level::before {
    content: "▲";
  }
  .level-note.level {
    color: var(--note);
  }
  .level-note.level::before {
    content: "■";
  }
  .finding {
    display: grid;
    gap: 5px;
    margin-bottom: 10px;
    border: 1px solid var(--line);
    border-inline-start: 4px solid var(--line);
    border-radius: 6px;
    padding: 9px 12px 10px;
    background: var(--paper);
    scroll-margin: 12px;
  }
  .finding.level-error {
    border-inline-start-color: var(--error);
  }
  .finding.level-warning {
    border-inline-start: 4px double var(--warning);
  }
  .finding.level-note {
    border-inline-start: 4px dotted var(--note);
  }
  .finding[aria-current] {
    background: var(--chosen);
    box-shadow: 0 0 0 1px var(--accent);
  }
  .message {
    border: 0;
    padding: 0;
    background: none;
    font-weight: 550;
  }
  ul.places {
    display: grid;
    gap: 3px;
  }
  .help {
    color: var(--soft);
  }
  :is(.fix, .keep-now) {
    justify-self: start;
    border: 1px solid var(--accent);
    border-radius: 5px;
    padding: 3px 10px;
    background: var(--paper);
    color: var(--accent);
    font-weight: 600;
  }
  :is(.fix, .keep-now):hover {
    background: var(--accent);
    color: var(--paper);
  }
  .why {
    color: var(--soft);
    font-size: 13px;
  }
  .why[open] > * {
    margin-top: 4px;
  }
  .why summary,
  .keep summary {
    color: var(--faint);
  }
  .fix-box {
    display: grid;
    gap: 3px;
    border-inline-start: 2px solid var(--line);
    padding-inline-start: 8px;
  }
  .change q {
    font-family: var(--document);
    font-size: 15px;
    overflow-wrap: anywhere;
  }
  del {
    background: color-mix(in srgb, var(--error) 14%, transparent);
    text-decoration: line-through 2px;
  }
  ins {
    white-space: pre-line;
    background: color-mix(in srgb, var(--accent) 16%, transparent);
    text-decoration: underline 2px;
  }
  .grade {
    color: var(--faint);
    font-size: 13px;
  }
  .grade-safe::before {
    content: "✓ ";
  }
  .grade-suggested::before {
    content: "? ";
  }
  .decisions {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 14px;
    font-size: 13px;
  }
  .quiet-act {
    border: 0;
    padding: 2px 0;
    background: none;
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .keep[open] {
    flex-basis: 100%;
  }
  .keep form {
    display: grid;
    gap: 5px;
    padding-top: 5px;
  }
  .keep label {
    display: grid;
  }
  .keep :is(textarea, input) {
    border: 1px solid var(--edge);
    border-radius: 4px;
    padding: 3px 6px;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
    resize: vertical;
  }
  .keep .problem {
    color: var(--error);
    font-weight: 600;
  }
  .keep .problem:not(:empty)::before {
    content: "⚠ ";
  }
  .take-back {
    justify-self: start;
  }
`

/** The looks of the panel. */
export const panelStyles = [
  sharedStyles,
  entryStyles,
  tabStyles,
  css`
    /* The tab above says it to the eye. */
    h2 {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    p[role="status"] {
      padding: 14px 16px 4px;
    }
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: 4px 12px;
      padding: 14px 16px 4px;
    }
    .counts {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 6px;
      white-space: nowrap;
    }
    .counts button {
      border: 1px solid var(--edge);
      border-radius: 12px;
      padding: 1px 9px;
      background: var(--paper);
    }
    .counts [aria-pressed="false"] {
      border-style: dashed;
      background: none;
      text-decoration: line-through;
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 6px;
      width: 100%;
      min-width: 0;
    }
    .choices select,
    .choices button {
      border: 1px solid var(--edge);
      border-radius: 4px;
      padding: 2px 6px;
      background: var(--paper);
      color: inherit;
      font: inherit;
    }
    .choices select {
      flex: 1 1 0;
      width: 0;
      min-width: 100px;
    }
    .group {
      margin: 12px 0 6px;
      font-size: 13px;
      font-weight: 650;
    }
    .group:first-child {
      margin-top: 0;
    }
    .status {
      padding: 0 16px 10px;
      border-bottom: 1px solid var(--line);
      color: var(--faint);
      font-size: 13px;
    }
    .status ul {
      max-height: 180px;
      overflow: auto;
      padding-top: 6px;
    }
    .status li {
      padding: 2px 0;
    }
    .status .empty b {
      color: var(--warning);
    }
    .findings {
      flex: 1;
      min-height: 0;
      overflow: auto;
      padding: 12px 16px 16px;
    }
    .keys {
      margin-top: 14px;
    }
    :is(.untold, .kept) > summary {
      color: var(--faint);
    }
    :is(.untold, .kept) {
      margin-top: 14px;
      border-top: 1px solid var(--line);
      padding-top: 10px;
    }
    :is(.untold, .kept) .finding {
      margin-top: 8px;
      background: none;
    }
    .untold .message {
      font-weight: 400;
    }
    /* Where there is little height, all of it scrolls. */
    @media (max-width: 560px) {
      :host {
        overflow: auto;
      }
      .findings {
        flex: none;
        overflow: visible;
      }
    }
  `,
]
