//! One line a finding, for narrow terminals, editors and `grep`.
//!
//! In: findings and their text; out: `file:line:column: level[rule] message`. Invariant: one
//! finding is one line, columns count characters from 1.

use super::format::Format;
use crate::finding::Report;
use crate::lang::{Language, Wording};
use crate::source::{LineColumn, Positions, Source};

/// One line a finding.
pub(super) static FORMAT: Format = Format {
    name: "short",
    doc: Wording { en: "one line a finding", vi: "mỗi ý kiến một dòng" },
    render: |plans, _, look| {
        plans.iter().map(|it| short(&it.report, &it.name, &it.source, look.language)).collect()
    },
};

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
    for waived in &report.waived {
        let LineColumn { line, column } = positions.line_column(waived.finding.span.start);
        let (rule, reason) = (&waived.finding.rule, &waived.waiver.reason);
        let left = Wording { en: "left as it is", vi: "giữ nguyên, lý do" }.get(language);
        out.push_str(&format!("{name}:{line}:{column}: [{rule}] {left}: {reason}\n"));
    }
    out
}
