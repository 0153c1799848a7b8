// In: the editor of the draft. Out: the bar that formats it.
// Invariants: every tool is a button with a name; what holds at the caret is shown as pressed;
// pressing a tool keeps the caret in the draft.
import type { ChainedCommands, Editor } from "@tiptap/core"
import { LitElement, css, html, nothing, svg, type TemplateResult } from "lit"
import { words, type Language, type Words } from "./words.js"
import { writingWords, type WritingWords } from "./words/writing.js"
import { draftWords, isDraft } from "./writing/looks.js"

interface Tool {
  name: (text: Words & WritingWords) => string
  sign: string | TemplateResult
  looks?: string
  run: (chain: ChainedCommands) => ChainedCommands
  active?: (editor: Editor) => boolean
}

const align = (side: string) => ({
  run: (chain: ChainedCommands) => chain.toggleTextAlign(side),
  active: (editor: Editor) => editor.isActive({ textAlign: side }),
})

/** An icon of lines, in the colour of the text. */
const icon = (path: string) =>
  html`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    ${svg`<path d=${path} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" />`}
  </svg>`

const groups: Tool[][] = [
  [
    {
      name: (text) => text.undo,
      sign: icon("M6 3 3 6l3 3M3 6h6a4 4 0 0 1 0 8H6"),
      run: (chain) => chain.undo(),
    },
    {
      name: (text) => text.redo,
      sign: icon("m10 3 3 3-3 3M13 6H7a4 4 0 0 0 0 8h3"),
      run: (chain) => chain.redo(),
    },
  ],
  [
    {
      name: (text) => text.bold,
      sign: "B",
      looks: "font-weight:700",
      run: (chain) => chain.toggleBold(),
      active: (editor) => editor.isActive("bold"),
    },
    {
      name: (text) => text.italic,
      sign: "I",
      looks: "font-style:italic",
      run: (chain) => chain.toggleItalic(),
      active: (editor) => editor.isActive("italic"),
    },
    {
      name: (text) => text.underline,
      sign: "U",
      looks: "text-decoration:underline",
      run: (chain) => chain.toggleUnderline(),
      active: (editor) => editor.isActive("underline"),
    },
  ],
  [
    {
      name: (text) => text.alignLeft,
      sign: icon("M2 3h12M2 6.3h8M2 9.6h12M2 13h8"),
      ...align("left"),
    },
    {
      name: (text) => text.alignCenter,
      sign: icon("M2 3h12M4 6.3h8M2 9.6h12M4 13h8"),
      ...align("center"),
    },
    {
      name: (text) => text.alignRight,
      sign: icon("M2 3h12M6 6.3h8M2 9.6h12M6 13h8"),
      ...align("right"),
    },
    {
      name: (text) => text.alignJustify,
      sign: icon("M2 3h12M2 6.3h12M2 9.6h12M2 13h12"),
      ...align("justify"),
    },
  ],
  [
    {
      name: (text) => text.bullets,
      sign: icon("M2 4h2M7 4h7M2 8h2M7 8h7M2 12h2M7 12h7"),
      run: (chain) => chain.toggleBulletList(),
      active: (editor) => editor.isActive("bulletList"),
    },
    {
      name: (text) => text.clearFormat,
      sign: icon("M4 3h8M8 3 6 13M10 10l4 4M14 10l-4 4"),
      run: (chain) => chain.unsetAllMarks().unsetTextAlign(),
    },
  ],
  [
    {
      name: (text) => text.insertTable,
      sign: icon("M2 3h12v10H2zM2 6.4h12M2 9.7h12M6 3v10M10 3v10"),
      run: (chain) => chain.insertTable({ rows: 3, cols: 4, withHeaderRow: true }),
    },
    {
      name: (text) => text.draftMark,
      sign: draftWords,
      looks: "font-weight:700;font-size:12px",
      run: (chain) =>
        chain.command(({ tr }) => Boolean(tr.setDocAttribute("draft", !tr.doc.attrs.draft))),
      active: isDraft,
    },
  ],
]

const tableTools: Tool[] = [
  { name: (text) => text.addRow, sign: "", run: (chain) => chain.addRowAfter() },
  { name: (text) => text.addColumn, sign: "", run: (chain) => chain.addColumnAfter() },
  { name: (text) => text.deleteRow, sign: "", run: (chain) => chain.deleteRow() },
  { name: (text) => text.deleteColumn, sign: "", run: (chain) => chain.deleteColumn() },
  { name: (text) => text.mergeCells, sign: "", run: (chain) => chain.mergeCells() },
  { name: (text) => text.splitCell, sign: "", run: (chain) => chain.splitCell() },
  { name: (text) => text.headerRow, sign: "", run: (chain) => chain.toggleHeaderRow() },
  { name: (text) => text.deleteTable, sign: "", run: (chain) => chain.deleteTable() },
]

/** `<soat-toolbar>`. */
export class Toolbar extends LitElement {
  static override properties = { language: { reflect: true }, editor: { attribute: false } }

  declare language: Language
  declare editor: Editor | null

  constructor() {
    super()
    this.language = "vi"
    this.editor = null
  }

  static override styles = css`
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 12px;
      padding: 5px 18px;
      border-bottom: 1px solid var(--line);
      background: var(--paper);
      font: 14px/1.2 var(--interface);
    }
    svg {
      display: block;
      margin: auto;
    }
    div {
      display: flex;
      gap: 2px;
    }
    button,
    select {
      min-width: 32px;
      height: 30px;
      border: 1px solid transparent;
      border-radius: 5px;
      padding: 0 8px;
      vertical-align: middle;
      background: none;
      color: var(--ink);
      font: inherit;
      cursor: pointer;
    }
    select {
      border-color: var(--edge);
    }
    button:hover {
      background: var(--chosen);
    }
    button[aria-pressed="true"] {
      border-color: var(--accent);
      background: var(--chosen);
    }
    :focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: -2px;
    }
    .narrow {
      display: none;
    }
    /* A row that comes and goes with the caret would move the draft. */
    @media (max-width: 1420px) {
      .roomy {
        display: none;
      }
      .narrow {
        display: block;
      }
    }
    @media (max-width: 1600px) {
      :host([language="en"]) .roomy {
        display: none;
      }
      :host([language="en"]) .narrow {
        display: block;
      }
    }
    @media (max-width: 900px) {
      :host {
        gap: 4px 6px;
        padding-inline: 10px;
      }
      select {
        width: 116px;
      }
      .narrow {
        width: 92px;
      }
      button {
        min-width: 30px;
        padding: 0 7px;
      }
    }
    @media (max-width: 560px) {
      :host {
        flex-wrap: nowrap;
        gap: 8px;
        padding: 5px 8px;
        overflow-x: auto;
      }
      select {
        width: 116px;
      }
      select,
      div,
      button {
        flex: none;
        white-space: nowrap;
      }
    }
  `

  protected override render() {
    const { editor } = this
    if (!editor) return nothing
    const text = words[this.language]
    this.setAttribute("role", "toolbar")
    this.setAttribute("aria-label", text.tools)
    return html`
      ${this.styleChoice(editor)}
      ${groups.map((group) => html`<div>${group.map((tool) => this.tool(tool, editor))}</div>`)}
      ${
        editor.isActive("table")
          ? html`<div class="roomy">${tableTools.map((tool) => this.tool(tool, editor))}</div>
              ${this.tableChoice(editor)}`
          : nothing
      }
    `
  }

  private tool(tool: Tool, editor: Editor) {
    const name = tool.name({ ...words[this.language], ...writingWords[this.language] })
    return html`<button
      title=${name}
      aria-label=${name}
      aria-pressed=${tool.active ? String(tool.active(editor)) : nothing}
      style=${tool.looks ?? nothing}
      @mousedown=${(event: Event) => event.preventDefault()}
      @click=${() => tool.run(editor.chain().focus()).run()}
    >
      ${tool.sign || name}
    </button>`
  }

  /** The same where there is no room for them in the row. */
  private tableChoice(editor: Editor) {
    const text = { ...words[this.language], ...writingWords[this.language] }
    const choose = (event: Event) => {
      const select = event.target as HTMLSelectElement
      const tool = tableTools[Number(select.value)]
      select.value = ""
      tool?.run(editor.chain().focus()).run()
    }
    return html`<select class="narrow" aria-label=${text.tableTools} @change=${choose}>
      <option value="" selected>${text.tableTools}</option>
      ${tableTools.map((tool, index) => html`<option value=${index}>${tool.name(text)}</option>`)}
    </select>`
  }

  private styleChoice(editor: Editor) {
    const { style, styles } = words[this.language]
    const heading = [1, 2, 3, 4].find((level) => editor.isActive("heading", { level }))
    const current = heading ? String(heading) : editor.isActive("listItem") ? "item" : "0"
    const option = (value: string, name: string) =>
      html`<option value=${value} .selected=${value === current}>${name}</option>`
    return html`<select
      aria-label=${style}
      @change=${(event: Event) => this.restyle(editor, event)}
    >
      ${option("0", styles.paragraph)} ${option("item", styles.item)}
      ${[1, 2, 3, 4].map((level) => option(String(level), styles.heading(level)))}
    </select>`
  }

  private restyle(editor: Editor, event: Event): void {
    const { value } = event.target as HTMLSelectElement
    const chain = editor.chain().focus()
    if (editor.isActive("listItem")) chain.toggleBulletList()
    if (value === "item") chain.toggleBulletList().run()
    else if (value === "0") chain.setParagraph().run()
    else chain.setHeading({ level: Number(value) as 1 | 2 | 3 | 4 }).run()
  }
}

customElements.define("soat-toolbar", Toolbar)

declare global {
  interface HTMLElementTagNameMap {
    "soat-toolbar": Toolbar
  }
}
