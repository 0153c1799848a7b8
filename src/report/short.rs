//! One line a finding, for narrow terminals, editors and `grep`.
//!
//! In: findings and their text; out: `file:line:column: level[rule] message`. Invariant: one
//! finding is one line, columns count characters from 1.

use crate::finding::Report;
use crate::lang::Language;
use crate::source::{LineColumn, Positions, Source};

/// Renders `report` on the text of the file `name`.
pub fn short(report: &Report, name: &str, source: &Source, language: Language) -> String {
    let positions = Positions::new(source.text());
    let mut out = String::new();
    for finding in &report.findings {
        let LineColumn { line, column } = positions.line_column(finding.span.start);
        let level = finding.level.wording().get(language);
        let message = finding.message.get(language);
        out.push_str(&format!(
            "{name}:{line}:{column}: {level} [{}] {message}\n",
            finding.rule
        ));
    }
    out
}
