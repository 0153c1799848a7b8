// In: the colours of page.css. Out: the looks of the rule box.
// Invariant: it shares lists, buttons and places with the panel.
import { css } from "lit"
import { sharedStyles } from "./panel-styles.js"
import { ruleEditorStyles } from "./rule-editor-styles.js"

/** The looks of the rule box. */
export const ruleBoxStyles = [
  sharedStyles,
  ruleEditorStyles,
  css`
    :host {
      padding: 12px 16px 14px;
      overflow: auto;
    }
    .sentence {
      margin-top: 8px;
      border: 1px solid var(--edge);
      border-radius: 6px;
      background: var(--paper);
    }
    .sentence:focus-within {
      border-color: var(--accent);
      box-shadow: 0 0 0 1px var(--accent);
    }
    .sentence .cm-editor.cm-focused {
      outline: none;
    }
    .sentence .cm-editor .cm-content {
      padding: 8px 4px;
      caret-color: var(--ink);
      font: 15px/1.6 var(--interface);
    }
    .sentence .cm-scroller {
      font-family: var(--interface);
    }
    .sentence .cm-editor .cm-placeholder {
      color: var(--faint);
    }
    details {
      margin-top: 6px;
    }
    .examples {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      margin-top: 8px;
    }
    :is(.chip, .advanced, .save) {
      border: 1px solid var(--edge);
      border-radius: 12px;
      padding: 2px 10px;
      background: var(--paper);
      color: var(--soft);
      font-size: 13px;
    }
    :is(.chip, .advanced, .save):hover {
      border-color: var(--accent);
      color: var(--accent);
    }
    .head {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: 8px;
    }
    :host([folded]) {
      padding-block: 7px;
    }
    [hidden] {
      display: none;
    }
    .folder {
      border: 0;
      padding: 0;
      background: none;
      color: inherit;
      font: inherit;
    }
    .save {
      margin-top: 10px;
    }
    .outcome {
      margin-top: 10px;
      transition: opacity 0.1s;
    }
    .waiting {
      opacity: 0.55;
    }
    .read-as {
      margin-bottom: 4px;
    }
    .examined {
      font-weight: 600;
    }
    .outcome li {
      border-inline-start: 3px solid var(--warning);
      margin-top: 8px;
      padding-inline-start: 9px;
    }
    .outcome li.cannot-tell {
      border-inline-start: 3px dotted var(--faint);
      color: var(--soft);
    }
    .outcome .place {
      display: block;
      margin-top: 2px;
    }
    .verdict {
      font-weight: 650;
    }
    .violated .verdict {
      color: var(--warning);
    }
    .why {
      margin-top: 3px;
    }
    .wrong {
      color: var(--error);
      font-weight: 600;
    }
    .problem + .problem {
      margin-top: 10px;
    }
  `,
]
