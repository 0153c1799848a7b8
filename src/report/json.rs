//! A report as JSON: `{version, source, findings, untold, examined}`.
//!
//! In: findings and their text; out: one JSON object, on one line or laid out. Invariant: the
//! shape is that of [`wire`](super::wire), the same that the WebAssembly face gives.

use super::wire;
use crate::finding::Report;
use crate::lang::Language;
use crate::source::Source;

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
