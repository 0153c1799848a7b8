// In: the colours of page.css. Out: the looks of the menu of drafts.
// Invariant: a state is told by its words and its sign, never by colour alone.
import { css } from "lit"

export const menuStyles = css`
  :host {
    display: flex;
    align-items: center;
    gap: 4px 12px;
    font: 14px/1.3 var(--interface);
  }
  .state {
    display: flex;
    gap: 6px;
  }
  .sign::before {
    content: "✓";
  }
  .state-waiting .sign::before {
    content: "…";
  }
  :is(.state-failed, .state-full, .state-none) .sign::before {
    content: "⚠";
  }
  .state-off .sign::before {
    content: "✕";
  }
  .state-readOnly .sign::before {
    content: "○";
  }
  :is(.state-failed, .state-full, .state-none) {
    font-weight: 700;
    text-decoration: underline;
  }
  .heard {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .opener {
    border: 1px solid #ffffff80;
    border-radius: 5px;
    padding: 4px 12px;
    background: none;
    color: inherit;
    font: inherit;
    white-space: nowrap;
    cursor: pointer;
  }
  .opener:hover {
    background: #ffffff26;
  }
  .opener:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
  }
  .menu {
    position: fixed;
    z-index: 6;
    overflow: auto;
    width: max-content;
    min-width: 230px;
    max-width: min(320px, 92vw);
    border: 1px solid var(--line);
    border-radius: 6px;
    padding: 4px;
    background: var(--paper);
    color: var(--ink);
    box-shadow: 0 6px 24px #1b253040;
  }
  .menu button {
    display: block;
    width: 100%;
    border: 0;
    border-radius: 4px;
    padding: 7px 10px 7px 28px;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .menu button:is(:hover, :focus) {
    background: var(--chosen);
  }
  .menu button:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  .menu [aria-checked="true"]::before {
    content: "✓";
    position: absolute;
    margin-inline-start: -18px;
  }
  .menu [aria-disabled="true"] {
    color: var(--faint);
    cursor: default;
  }
  hr {
    margin: 4px 6px;
    border: 0;
    border-top: 1px solid var(--line);
  }
  @media (max-width: 560px) {
    .said {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`
