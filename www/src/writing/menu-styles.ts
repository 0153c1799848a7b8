// In: nothing. Out: the looks of the bar of menus.
// Invariant: an open menu stays within the window, however narrow.
import { css } from "lit"

export const menuStyles = css`
  :host {
    display: block;
    font: 14px/1.3 var(--interface);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
  }
  .menu {
    position: relative;
  }
  button {
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .title {
    border-radius: 5px;
    padding: 4px 9px;
  }
  .title:hover,
  .title[aria-expanded="true"] {
    background: #ffffff2e;
  }
  .title:focus-visible {
    outline: 2px solid #fff;
  }
  [role="menu"] {
    position: absolute;
    inset: calc(100% + 3px) auto auto 0;
    z-index: 6;
    min-width: 340px;
    max-width: calc(100vw - 24px);
    margin: 0;
    border: 1px solid var(--line);
    border-radius: 6px;
    padding: 5px;
    background: var(--paper);
    color: var(--ink);
    box-shadow: 0 6px 24px #1b253040;
  }
  .entry {
    display: grid;
    grid-template-columns: 20px 1fr auto;
    gap: 4px;
    width: 100%;
    border-radius: 4px;
    padding: 6px 8px 6px 4px;
    text-align: start;
  }
  .entry:hover,
  .entry:focus {
    outline: none;
    background: var(--chosen);
  }
  .entry:focus-visible {
    box-shadow: inset 0 0 0 2px var(--accent);
  }
  .entry[aria-disabled="true"] {
    color: var(--faint);
    cursor: default;
  }
  .keys {
    padding-inline-start: 18px;
    color: var(--faint);
  }
  hr {
    margin: 5px 4px;
    border: 0;
    border-top: 1px solid var(--line);
  }
  @media (max-width: 560px) {
    .title {
      padding: 4px 5px;
    }
    .menu {
      position: static;
    }
    :host {
      position: relative;
    }
    [role="menu"] {
      inset-inline: 0;
      min-width: 0;
    }
  }
`
