// In: the colours of page.css. Out: the looks of words, lists and explanations in the editor of a
// sentence.
// Invariants: what a word is, is told by weight, slant or line as well as by colour; every rule
// is one class more exact than CodeMirror's own, so that the order of sheets does not matter.
import { css } from "lit"

/** The looks of what the editor shows. */
export const ruleEditorStyles = css`
  .part-word {
    color: var(--soft);
  }
  .part-name {
    color: var(--accent);
    font-weight: 650;
  }
  .part-unknown {
    color: var(--warning);
    text-decoration: underline dotted 2px;
    text-underline-offset: 4px;
  }
  .part-figure {
    color: var(--note);
    font-variant-numeric: tabular-nums;
    text-decoration: underline 1px;
    text-underline-offset: 4px;
  }
  .part-quoted {
    color: var(--note);
    font-style: italic;
  }
  .sentence .cm-editor .cm-lintRange-error {
    padding-bottom: 0;
    background: none;
    text-decoration: underline wavy 1.5px var(--error);
    text-underline-offset: 4px;
    text-decoration-skip-ink: none;
  }
  .sentence .cm-editor .cm-lintRange-error * {
    text-decoration: none;
  }
  .sentence .cm-editor .cm-lintRange-active {
    background: var(--chosen);
  }
  .sentence .cm-editor .cm-tooltip {
    max-width: min(360px, calc(100vw - 16px));
    border: 1px solid var(--edge);
    border-radius: 6px;
    background: var(--paper);
    box-shadow: 0 4px 14px #0003;
    color: var(--ink);
    font: 13px/1.4 var(--interface);
  }
  .sentence .cm-editor .explanation {
    padding: 5px 10px;
  }
  .sentence .cm-editor .cm-tooltip-section:not(:first-child) {
    border-top-color: var(--line);
  }
  .sentence .cm-editor .cm-tooltip.cm-tooltip-autocomplete > ul {
    max-width: none;
    max-height: 232px;
    font: 14px/1.4 var(--interface);
    white-space: normal;
  }
  .sentence .cm-editor .cm-tooltip.cm-tooltip-autocomplete > ul > li {
    padding: 4px 10px;
    border-inline-start: 3px solid transparent;
    line-height: 1.35;
  }
  .sentence .cm-editor .cm-tooltip-autocomplete ul li[aria-selected] {
    border-inline-start-color: var(--accent);
    background: var(--chosen);
    color: var(--ink);
  }
  .offer-name .cm-completionLabel {
    color: var(--accent);
    font-weight: 650;
  }
  .sentence .cm-editor .cm-completionDetail {
    display: block;
    margin: 0;
    color: var(--faint);
    font-size: 12.5px;
    font-style: normal;
  }
  .sentence .cm-editor .cm-diagnostic {
    border-inline-start: 4px solid var(--error);
    padding: 5px 10px;
    white-space: pre-line;
  }
  .sentence .cm-editor .cm-diagnosticAction {
    margin: 4px 6px 0 0;
    padding: 2px 8px;
    background: var(--accent);
    color: var(--paper);
  }
`
