//! Documents (văn bản): what citations mention, each document once.
//!
//! In: all citations; out: [`Document`]s and the citations' links to them. Invariant: two
//! citations are of one document only when number and symbol agree and neither kind nor
//! issuer says otherwise; a number without a year may belong to another year's document, so
//! dates years apart part them.

use super::vocabulary::{Attribute, FactId, Kind, KindEntry, Names, Reading, Type, Value};
use crate::lang::Wording;
use crate::source::Span;

/// A cited document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Number and symbol as first written.
    pub number: String,
    /// Kind and number as first written: "Nghị quyết số 42-NQ/TW".
    pub name: String,
    /// Its citations, in text order; never empty.
    pub citations: Vec<usize>,
    /// Where it is first cited.
    pub span: Span,
}

/// Documents in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Document,
    list: "documents",
    names: Names::new(&["document"], &["documents"], &["văn bản", "văn bản được viện dẫn"]),
    doc: Wording { en: "a cited document", vi: "văn bản được viện dẫn" },
    count: |facts| facts.documents.len(),
    span: |facts, index| facts.documents[index].span,
    label: "name",
    attributes: &[
        Attribute::new(
            "name",
            Names::new(&["name"], &["names"], &["tên"]),
            Type::Text,
            Wording { en: "kind and number", vi: "tên loại và số, ký hiệu" },
            |facts, index| Reading::text(Some(&facts.documents[index].name)),
        ),
        Attribute::new(
            "number",
            Names::new(&["number"], &["numbers"], &["số, ký hiệu", "số ký hiệu", "số"]),
            Type::Text,
            Wording { en: "number and symbol", vi: "số và ký hiệu" },
            |facts, index| Reading::text(Some(&facts.documents[index].number)),
        ),
        Attribute::new(
            "citations",
            Names::new(&["citation"], &["citations"], &["viện dẫn", "lần viện dẫn"]),
            Type::Facts(Kind::Citation),
            Wording { en: "its mentions", vi: "các lần viện dẫn văn bản" },
            |facts, index| {
                let citations = &facts.documents[index].citations;
                Reading::of(Value::Facts(
                    citations.iter().map(|it| FactId::new(Kind::Citation, *it)).collect(),
                ))
            },
        ),
    ],
};
