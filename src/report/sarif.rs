//! A report as SARIF 2.1.0, for archives and code-scanning tools.
//!
//! In: findings of several files, and the rules; out: one SARIF log. Source: OASIS, Static
//! Analysis Results Interchange Format 2.1.0. Invariant: every result names its rule, its
//! place in bytes, lines and columns, related places, fixes and a fingerprint.

use serde_json::{Value, json};

use super::format::{Checked, Format};
use crate::finding::{Finding, Level};
use crate::lang::{Language, Wording};
use crate::library::Rule;
use crate::source::{Positions, Source, Span};

/// One log for all plans.
pub(super) static FORMAT: Format = Format {
    name: "sarif",
    doc: Wording { en: "one SARIF 2.1.0 log", vi: "một nhật ký SARIF 2.1.0" },
    render: |plans, rules, look| sarif(plans, rules, look.language) + "\n",
};

/// Renders the reports of several plans.
pub fn sarif(plans: &[Checked], rules: &[&Rule], language: Language) -> String {
    let results: Vec<Value> = plans
        .iter()
        .flat_map(|Checked { name, source, report }| {
            let positions = Positions::new(source.text());
            let place = Place { name, source, positions };
            let open = report.findings.iter().map(|it| result(it, &place, language));
            let waived = report.waived.iter().map(|it| {
                let mut result = result(&it.finding, &place, language);
                result["suppressions"] =
                    json!([{ "kind": "external", "justification": it.waiver.reason }]);
                result
            });
            open.chain(waived).collect::<Vec<_>>()
        })
        .collect();
    let descriptors: Vec<Value> = rules
        .iter()
        .map(|rule| {
            json!({
                "id": rule.id,
                "shortDescription": { "text": rule.sentence.get(language) },
                "defaultConfiguration": { "level": rule.level.word() },
            })
        })
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "soat",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": descriptors,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    serde_json::to_string_pretty(&log).unwrap_or_default()
}

struct Place<'p> {
    name: &'p str,
    source: &'p Source,
    positions: Positions<'p>,
}

impl Place<'_> {
    fn region(&self, span: Span) -> Value {
        let start = self.positions.line_column(span.start);
        let end = self.positions.line_column(span.end);
        json!({
            "startLine": start.line, "startColumn": start.column,
            "endLine": end.line, "endColumn": end.column,
            "byteOffset": span.start, "byteLength": span.len(),
            "snippet": { "text": self.source.slice(span) },
        })
    }

    fn location(&self, span: Span, message: Option<&str>) -> Value {
        let physical = json!({
            "artifactLocation": { "uri": self.name },
            "region": self.region(span),
        });
        match message {
            Some(message) => {
                json!({ "physicalLocation": physical, "message": { "text": message } })
            }
            None => json!({ "physicalLocation": physical }),
        }
    }
}

fn result(finding: &Finding, place: &Place<'_>, language: Language) -> Value {
    let related: Vec<Value> = finding
        .related
        .iter()
        .map(|it| place.location(it.span, Some(it.words.get(language))))
        .collect();
    let fixes: Vec<Value> = finding
        .fixes
        .iter()
        .map(|fix| {
            let replacements: Vec<Value> = fix
                .edits
                .iter()
                .map(|edit| {
                    json!({
                        "deletedRegion": place.region(edit.span),
                        "insertedContent": { "text": edit.text },
                    })
                })
                .collect();
            json!({
                "description": { "text": fix.title.get(language) },
                "artifactChanges": [{
                    "artifactLocation": { "uri": place.name },
                    "replacements": replacements,
                }],
            })
        })
        .collect();
    let mut result = json!({
        "ruleId": finding.rule,
        "level": match finding.level {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Note => "note",
        },
        "message": { "text": finding.message.get(language) },
        "locations": [place.location(finding.span, None)],
        "relatedLocations": related,
        "partialFingerprints": { "soat/v1": finding.fingerprint },
    });
    if !fixes.is_empty() {
        result["fixes"] = Value::Array(fixes);
    }
    result
}
