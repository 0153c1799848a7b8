// In: the colours of page.css. Out: the looks of tables and pictures at the side.
// Invariant: the row of the cursor is told by a bar and not only by its ground; a table wider than
// the side scrolls within itself.
import { css } from "lit"
import { sharedStyles } from "../panel-styles.js"

/** What tables and pictures share. */
export const viewStyles = [
  sharedStyles,
  css`
    :host {
      display: flex;
      flex-direction: column;
      min-height: 0;
    }
    .head {
      display: grid;
      gap: 4px;
      padding: 12px 16px 8px;
    }
    .empty {
      padding: 14px 16px;
    }
    .scroll {
      flex: 1;
      min-height: 0;
      overflow: auto;
      padding: 0 16px 16px;
    }
    .warn {
      color: var(--error);
      font-weight: 600;
    }
    table {
      width: 100%;
      border-collapse: collapse;
      font-size: 13px;
    }
    caption {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    :is(th, td) {
      border-bottom: 1px solid var(--line);
      padding: 6px 5px;
      text-align: start;
      vertical-align: top;
    }
    thead th {
      position: sticky;
      top: 0;
      z-index: 1;
      background: var(--side);
      font-weight: 650;
    }
    tbody th {
      font-weight: 400;
    }
    tr[aria-current],
    li[aria-current] > .row {
      background: var(--chosen);
      box-shadow: inset 4px 0 0 var(--accent);
    }
    th > .part {
      display: block;
    }
    .part {
      color: var(--faint);
      font-size: 12.5px;
    }
    .place {
      font-family: inherit;
      font-size: inherit;
    }
  `,
]
