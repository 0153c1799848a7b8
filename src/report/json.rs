//! A report as JSON: `{version, source, findings, untold, examined}`.
//!
//! In: findings and their text; out: one JSON object, on one line or laid out. Invariant: the
//! shape is that of [`wire`](super::wire), the same that the WebAssembly face gives; `waived` and
//! `idleWaivers` stand in it where somebody decided something.

use super::format::Format;
use super::wire;
use crate::finding::Report;
use crate::lang::{Language, Wording};
use crate::source::Source;

/// One object a plan.
pub(super) static FORMAT: Format = Format {
    name: "json",
    doc: Wording {
        en: "one object a plan", vi: "mỗi kế hoạch một đối tượng JSON"
    },
    render: |plans, _, look| {
        plans
            .iter()
            .map(|it| {
                json(&it.report, &it.name, &it.source, look.language, !look.line_each) + "\n"
            })
            .collect()
    },
};

/// Renders `report` on the text of the file `name`; laid out over lines when `pretty`.
pub fn json(
    report: &Report,
    name: &str,
    source: &Source,
    language: Language,
    pretty: bool,
) -> String {
    let wire = wire::report(report, name, source, language);
    let rendered =
        if pretty { serde_json::to_string_pretty(&wire) } else { serde_json::to_string(&wire) };
    // INVARIANT: wire types hold strings, numbers and lists only, which always serialise.
    rendered.unwrap_or_default()
}
