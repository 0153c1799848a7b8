//! The tables of a plan, laid out for a terminal.
//!
//! In: an [`Overview`] and the text; out: lines of text. Invariant: every row ends with the
//! line of the file where its words stand; an empty table says so.

use comfy_table::{ContentArrangement, LineStyle, Table, TableStyle};
use soat::lang::{Language, Wording};
use soat::report::wire::Overview;
use soat::source::{Positions, Source, Span};

/// A line under the head, and nothing else that a row could be mistaken for.
const STYLE: TableStyle =
    TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));

/// Characters of a line where the terminal does not say.
const WIDTH: u16 = 110;

/// Lays out `overview`; `width` is that of the terminal (characters).
pub(super) fn lay_out(
    overview: &Overview,
    source: &Source,
    language: Language,
    width: Option<u16>,
) -> String {
    let positions = Positions::new(source.text());
    let line_word = Wording { en: "line", vi: "dòng" }.get(language);
    let none = Wording { en: "(none)", vi: "(không có)" }.get(language);
    let mut out = String::new();
    for it in &overview.tables {
        let count =
            if it.name == "plan" { String::new() } else { format!(" ({})", it.rows.len()) };
        out.push_str(&format!("{}{count}\n", it.title));
        if it.rows.is_empty() {
            out.push_str(&format!("  {none}\n\n"));
            continue;
        }
        let mut table = Table::new();
        table
            .load_style(STYLE)
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(width.unwrap_or(WIDTH));
        let heads = it.columns.iter().map(String::as_str).chain([line_word]);
        table.set_header(heads.collect::<Vec<_>>());
        for row in &it.rows {
            let span = Span::new(row.span.start as usize, row.span.end as usize);
            let line = positions.line_column(span.start).line;
            let line = if span.is_empty() { String::new() } else { line.to_string() };
            table.add_row(row.cells.iter().cloned().chain([line]).collect::<Vec<_>>());
        }
        out.push_str(&format!("{table}\n\n"));
    }
    out
}
