// In: nothing. Out: the looks of the bar that finds and replaces.
// Invariant: everything that can be pressed shows where the keyboard is.
import { css } from "lit"

export const findStyles = css`
  :host {
    display: none;
    border-bottom: 1px solid var(--line);
    padding: 6px 18px;
    background: var(--side);
    color: var(--ink);
    font: 14px/1.3 var(--interface);
  }
  :host([open]) {
    display: block;
  }
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 5px 10px;
    margin: 0;
  }
  form + form {
    margin-top: 5px;
  }
  label {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .name {
    width: 74px;
  }
  input:not([type="checkbox"]) {
    width: min(300px, 46vw);
    height: 29px;
    border: 1px solid var(--edge);
    border-radius: 4px;
    padding: 0 8px;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
  }
  button {
    height: 29px;
    border: 1px solid var(--edge);
    border-radius: 5px;
    padding: 0 10px;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
    cursor: pointer;
  }
  button:hover:enabled {
    background: var(--chosen);
  }
  button:disabled {
    color: var(--faint);
    cursor: default;
  }
  .close {
    margin-inline-start: auto;
  }
  .count {
    min-width: 88px;
    color: var(--soft);
  }
  .none {
    color: var(--error);
    font-weight: 600;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
  }
`
