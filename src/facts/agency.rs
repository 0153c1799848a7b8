//! Agencies (cơ quan): every named body once, with its spellings.
//!
//! In: mentions found in blocks; out: [`Agency`] entities. Invariant: spellings that differ
//! only in case, tone place or the spacing of hyphens are one body; a short form is the same
//! body only where the text or the common table of short forms says so.

use super::vocabulary::{Attribute, Kind, KindEntry, Names, Reading, Type, Value};
use crate::lang::Wording;
use crate::source::Span;

/// A named body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agency {
    /// The spelling used most, then first.
    pub name: String,
    /// Every spelling, as written, each once, in order of first use.
    pub variants: Vec<String>,
    /// Every mention, in text order; never empty.
    pub mentions: Vec<Span>,
}

/// Agencies in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Agency,
    list: "agencies",
    names: Names::new(
        &["agency", "body"],
        &["agencies", "bodies"],
        &["cơ quan", "đơn vị", "cơ quan, đơn vị"],
    ),
    doc: Wording { en: "a named body", vi: "cơ quan, đơn vị có tên" },
    count: |facts| facts.agencies.len(),
    span: |facts, index| facts.agencies[index].mentions.first().copied().unwrap_or_default(),
    label: "name",
    attributes: &[
        Attribute::new(
            "name",
            Names::new(&["name"], &["names"], &["tên"]),
            Type::Text,
            Wording { en: "the spelling used most", vi: "cách viết được dùng nhiều nhất" },
            |facts, index| Reading::text(Some(&facts.agencies[index].name)),
        ),
        Attribute::new(
            "variants",
            Names::new(&["spelling"], &["spellings"], &["cách viết"]),
            Type::Texts,
            Wording { en: "every spelling used", vi: "các cách viết trong kế hoạch" },
            |facts, index| Reading::of(Value::Texts(&facts.agencies[index].variants)),
        ),
    ],
};
