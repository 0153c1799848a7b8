//! Document dates (ngày văn bản): the day that a text gives for each document, its own included.
//!
//! In: documents and citations, number and date of the text itself; out: one [`DocumentDate`]
//! a document. Invariants: what is equal in two texts of a dossier has one number; where the
//! number carries no year, the year of the day stands with it, for numbers begin anew.

use jiff::civil::Date;

use super::symbol::symbol_at;
use super::vocabulary::{Attribute, Kind, KindEntry, Names, Reading, Type, Value, for_authors};
use super::{Context, Facts, When};
use crate::lang::{Wording, fold};
use crate::source::Span;

/// The day given for a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentDate {
    /// Where it is given.
    pub span: Span,
    /// Kind and number.
    pub name: String,
    /// What two texts know the document by.
    pub key: String,
    /// The day.
    pub date: Date,
}

/// Document dates in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::DocumentDate,
    list: "",
    names: Names::new(&["document date"], &["document dates"], &["ngày văn bản"]),
    doc: for_authors(Wording {
        en: "the day that the text gives for a document, its own included",
        vi: "ngày ban hành ghi cho mỗi văn bản, kể cả chính văn bản này",
    }),
    count: |facts| facts.document_dates.len(),
    span: |facts, index| facts.document_dates[index].span,
    label: "name",
    attributes: &[
        Attribute::new(
            "date",
            Names::new(&["date"], &["dates"], &["ngày ban hành"]),
            Type::When,
            Wording { en: "the day", vi: "ngày ban hành" },
            |facts, index| {
                Reading::of(Value::When(When::Day(facts.document_dates[index].date)))
            },
        ),
        Attribute::new(
            "name",
            Names::new(&["name"], &["names"], &["tên"]),
            Type::Text,
            Wording { en: "kind and number", vi: "tên loại và số, ký hiệu" },
            |facts, index| Reading::text(Some(&facts.document_dates[index].name)),
        ),
        Attribute::new(
            "key",
            Names::new(&["number"], &["numbers"], &["số, ký hiệu", "số ký hiệu"]),
            Type::Text,
            Wording {
                en: "number, symbol and year, by which it is known",
                vi: "số, ký hiệu và năm để nhận biết văn bản",
            },
            |facts, index| Reading::text(Some(&facts.document_dates[index].key)),
        )
        .folded(),
    ],
};

/// Gathers the dates.
pub(super) fn find(_context: &Context<'_>, facts: &mut Facts) {
    let mut found = Vec::new();
    for document in &facts.documents {
        let mut dates = document.citations.iter().filter_map(|it| facts.citations.get(*it));
        let dated = dates.find_map(|it| Some((it, it.date?.0)));
        if let Some((citation, date)) = dated {
            found.push(DocumentDate {
                span: citation.span,
                name: document.name.clone(),
                key: key(&document.number, citation.year, date),
                date,
            });
        }
    }
    let plan = &facts.plan;
    if let (Some(number), Some((date, _)), Some(kind)) = (&plan.number, plan.issued, &plan.kind)
    {
        let year = symbol_at(&number.words, 0).and_then(|it| it.year);
        found.push(DocumentDate {
            span: number.span,
            name: format!("{} số {}", kind.words, number.words),
            key: key(&number.words, year, date),
            date,
        });
    }
    facts.document_dates = found;
}

fn key(number: &str, year: Option<i16>, date: Date) -> String {
    let number = fold(number);
    let number = number.trim_start_matches('0');
    match year {
        Some(_) => number.to_owned(),
        None => format!("{number} {}", date.year()),
    }
}
