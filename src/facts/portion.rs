//! Portions (phần hợp thành): a figure that "trong đó" makes part of the figure before it.
//!
//! In: sentences with "trong đó"; out: [`Portion`]s. Invariants: part and whole have one unit
//! and stand in one sentence; a share above the share that it is part of may have another base,
//! so that its whole is unclear and not exceeded.

use rust_decimal::Decimal;

use super::section::{section_attribute, section_of};
use super::vocabulary::{
    Aspect, Attribute, Kind, KindEntry, Names, Reading, Type, Value, for_authors,
};
use super::{Context, Facts, total};
use crate::lang::Wording;
use crate::source::Span;

/// A figure that is part of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portion {
    /// The figure and its unit.
    pub span: Span,
    /// The figure; money in đồng.
    pub amount: Decimal,
    /// What it is part of, in the same unit.
    pub whole: Decimal,
    /// Where that stands.
    pub whole_span: Span,
    /// Both as written.
    words: (String, String),
    /// Whether both are shares of something that is not named.
    shares: bool,
    /// Index of the section it stands in.
    section: Option<usize>,
}

static NO_BASE: Wording = Wording {
    en: "the sentence does not say of what the two percentages are shares",
    vi: "câu chưa nêu gốc tính của hai tỷ lệ phần trăm",
};

/// Portions in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Portion,
    list: "",
    names: Names::new(&["portion"], &["portions"], &["phần hợp thành"]),
    doc: for_authors(Wording {
        en: "a figure that \"trong đó\" makes part of another",
        vi: "con số nêu sau “trong đó”, là một phần của con số đứng trước",
    }),
    count: |facts| facts.portions.len(),
    span: |facts, index| facts.portions[index].span,
    label: "words",
    attributes: &[
        Attribute::new(
            "words",
            Names::new(&["figure"], &["figures"], &["cách viết"]),
            Type::Text,
            Wording { en: "the figure as written", vi: "con số như đã ghi" },
            |facts, index| Reading::text(Some(&facts.portions[index].words.0)),
        ),
        Attribute::new(
            "amount",
            Names::new(&["amount"], &["amounts"], &["con số"]),
            Type::Number,
            Wording {
                en: "the figure, money in đồng", vi: "con số, tiền tính bằng đồng"
            },
            |facts, index| Reading::of(Value::Number(facts.portions[index].amount)),
        )
        .is_its(Aspect::Measure),
        Attribute::new(
            "whole",
            Names::new(&["whole"], &["wholes"], &["tổng thể"]),
            Type::Number,
            Wording {
                en: "what it is part of", vi: "con số chứa phần hợp thành này"
            },
            |facts, index| {
                let it = &facts.portions[index];
                let unclear = it.shares && it.amount > it.whole;
                let value =
                    if unclear { Value::Unclear(&NO_BASE) } else { Value::Number(it.whole) };
                Reading::at(value, it.whole_span)
            },
        ),
        Attribute::new(
            "whole_words",
            Names::new(&["whole figure"], &["whole figures"], &["con số tổng thể"]),
            Type::Text,
            Wording { en: "the whole as written", vi: "tổng thể như đã ghi" },
            |facts, index| Reading::text(Some(&facts.portions[index].words.1)),
        ),
        section_attribute(
            Wording { en: "the part it stands in", vi: "mục chứa con số" },
            |facts, index| section_of(facts.portions[index].section),
        ),
    ],
};

/// Finds portions.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let words = |span: Span| context.text.get(span.start..span.end).unwrap_or("").to_owned();
    let section = |span: Span| {
        context.block_at(span).and_then(|it| context.outline.blocks.get(it)?.section)
    };
    facts.portions = total::within(context)
        .into_iter()
        .map(|it| Portion {
            span: it.part.1,
            amount: it.part.0,
            whole: it.whole.0,
            whole_span: it.whole.1,
            words: (words(it.part.1), words(it.whole.1)),
            shares: it.shares,
            section: section(it.part.1),
        })
        .collect();
}
