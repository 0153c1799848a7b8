//! Citations (viện dẫn): every mention of a numbered document.
//!
//! In: the text of a block; out: [`Citation`]s. Invariant: the number stands as written
//! without spaces; a date belongs to a citation only where it follows its number in the same
//! clause. Form: Điều 8 and Phụ lục III of Nghị định 30/2020/NĐ-CP.

use jiff::civil::Date;

use super::vocabulary::{Attribute, FactId, Kind, KindEntry, Names, Reading, Type, Value};
use super::When;
use crate::lang::Wording;
use crate::source::Span;

/// A mention of a numbered document.
#[derive(Debug, Clone, PartialEq)]
pub struct Citation {
    /// From the kind's word to the issuer.
    pub span: Span,
    /// "Nghị quyết", where it is named.
    pub kind: Option<String>,
    /// Number and symbol without spaces: "42-NQ/TW".
    pub number: String,
    /// Where number and symbol stand.
    pub number_span: Span,
    /// Date of the document.
    pub date: Option<(Date, Span)>,
    /// Issuer as written.
    pub issuer: Option<(String, Span)>,
    /// Index of the section it stands in; `None` before the first part.
    pub section: Option<usize>,
    /// Index in `Facts::documents`.
    pub document: usize,
}

/// Citations in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Citation,
    list: "citations",
    names: Names::new(&["citation"], &["citations"], &["viện dẫn", "lần viện dẫn"]),
    doc: Wording {
        en: "a mention of a numbered document",
        vi: "một lần nêu văn bản có số, ký hiệu",
    },
    count: |facts| facts.citations.len(),
    span: |facts, index| facts.citations[index].span,
    label: "number",
    attributes: &[
        Attribute::new(
            "kind",
            Names::new(&["kind", "type"], &["kinds", "types"], &["tên loại", "loại văn bản"]),
            Type::Text,
            Wording { en: "the kind named", vi: "tên loại văn bản được nêu" },
            |facts, index| Reading::text(facts.citations[index].kind.as_deref()),
        ),
        Attribute::new(
            "number",
            Names::new(&["number"], &["numbers"], &["số, ký hiệu", "số ký hiệu", "số"]),
            Type::Text,
            Wording { en: "number and symbol", vi: "số và ký hiệu" },
            |facts, index| {
                let citation = &facts.citations[index];
                Reading::at(Value::Text(citation.number.as_str().into()), citation.number_span)
            },
        ),
        Attribute::new(
            "date",
            Names::new(
                &["date", "issuance date"],
                &["dates", "issuance dates"],
                &["ngày ban hành", "ngày"],
            ),
            Type::When,
            Wording { en: "the date given with it", vi: "ngày ban hành ghi kèm" },
            |facts, index| match facts.citations[index].date {
                Some((date, span)) => Reading::at(Value::When(When::Day(date)), span),
                None => Reading::of(Value::Missing),
            },
        ),
        Attribute::new(
            "issuer",
            Names::new(&["issuer"], &["issuers"], &["cơ quan ban hành"]),
            Type::Text,
            Wording { en: "the body named as issuer", vi: "cơ quan ban hành được nêu" },
            |facts, index| match &facts.citations[index].issuer {
                Some((words, span)) => Reading::at(Value::Text(words.as_str().into()), *span),
                None => Reading::of(Value::Missing),
            },
        ),
        Attribute::new(
            "path",
            Names::new(&["path"], &["paths"], &["đường dẫn"]),
            Type::Text,
            Wording { en: "where it stands", vi: "vị trí trong kế hoạch" },
            |facts, index| {
                let section = facts.citations[index].section.map(|it| &facts.sections[it]);
                Reading::text(Some(section.map_or("preamble", |it| it.path.as_str())))
            },
        ),
        Attribute::new(
            "document",
            Names::new(&["document"], &["documents"], &["văn bản"]),
            Type::Fact(Kind::Document),
            Wording { en: "the document it mentions", vi: "văn bản được viện dẫn" },
            |facts, index| {
                let document = facts.citations[index].document;
                Reading::of(Value::Fact(FactId::new(Kind::Document, document)))
            },
        ),
        Attribute::new(
            "section",
            Names::new(&["section", "part"], &["sections", "parts"], &["mục", "phần"]),
            Type::Fact(Kind::Section),
            Wording { en: "the part it stands in", vi: "mục chứa viện dẫn" },
            |facts, index| match facts.citations[index].section {
                Some(section) => Reading::of(Value::Fact(FactId::new(Kind::Section, section))),
                None => Reading::of(Value::Missing),
            },
        ),
    ],
};
