//! References (dẫn chiếu): words that point at another part of the plan itself.
//!
//! In: blocks and the sections of the plan; out: [`Reference`]s. Invariant: a point of
//! another act ("điểm d khoản 2 Điều 9 Luật ...") is not a reference of the plan; one fact for
//! each part pointed at.

use super::vocabulary::{Attribute, FactId, Kind, KindEntry, Names, Reading, Type, Value};
use crate::lang::Wording;
use crate::source::Span;

/// A reference to a part of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The words that point.
    pub span: Span,
    /// The address: "IV", "II.2.b.Chỉ tiêu 1", "Phụ lục I".
    pub to: String,
    /// Index of the section reached.
    pub section: Option<usize>,
}

/// References in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Reference,
    list: "references",
    names: Names::new(
        &["reference", "internal reference"],
        &["references", "internal references"],
        &["dẫn chiếu"],
    ),
    doc: Wording {
        en: "words that point at a part of the plan itself",
        vi: "chỗ dẫn chiếu đến mục, phụ lục của chính kế hoạch",
    },
    count: |facts| facts.references.len(),
    span: |facts, index| facts.references[index].span,
    label: "to",
    attributes: &[
        Attribute::new(
            "to",
            Names::new(&["address"], &["addresses"], &["nơi dẫn chiếu"]),
            Type::Text,
            Wording { en: "the address pointed at", vi: "mục được dẫn chiếu" },
            |facts, index| Reading::text(Some(&facts.references[index].to)),
        ),
        Attribute::new(
            "resolves",
            Names::new(&["resolution"], &["resolutions"], &["có nơi đến"]),
            Type::Flag,
            Wording { en: "whether the part is there", vi: "mục được dẫn chiếu có trong kế hoạch" },
            |facts, index| {
                Reading::of(Value::Flag(facts.references[index].section.is_some()))
            },
        ),
        Attribute::new(
            "section",
            Names::new(&["section", "part"], &["sections", "parts"], &["mục", "phần"]),
            Type::Fact(Kind::Section),
            Wording { en: "the part reached", vi: "mục mà dẫn chiếu đến" },
            |facts, index| match facts.references[index].section {
                Some(section) => Reading::of(Value::Fact(FactId::new(Kind::Section, section))),
                None => Reading::of(Value::Missing),
            },
        ),
    ],
};
