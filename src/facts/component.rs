//! Components (thành phần): what a stated total is made of.
//!
//! In: the lists and tables of totals; out: [`Component`]s, those of one total side by side.
//! Invariant: the amount is in the unit of its total, so that components can be added up. They
//! are found with their totals.

use rust_decimal::Decimal;

use super::vocabulary::{
    Aspect, Attribute, FactId, Kind, KindEntry, Names, Reading, Type, Value, for_authors,
};
use super::{Context, Facts};
use crate::lang::Wording;
use crate::source::Span;

/// A part of a total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Component {
    /// Its words, or its cell.
    pub span: Span,
    /// What it is called.
    pub name: String,
    /// Its amount in the unit of the total.
    pub amount: Decimal,
    /// Index of its total.
    pub total: usize,
}

/// Components in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Component,
    list: "",
    names: Names::new(
        &["component", "part of a total"],
        &["components", "parts of a total"],
        &["thành phần"],
    ),
    doc: for_authors(Wording {
        en: "a part of a stated total",
        vi: "một thành phần của tổng số",
    }),
    count: |facts| facts.components.len(),
    span: |facts, index| facts.components[index].span,
    label: "name",
    attributes: &[
        Attribute::new(
            "name",
            Names::new(&["name"], &["names"], &["tên", "tên thành phần"]),
            Type::Text,
            Wording { en: "what it is called", vi: "tên của thành phần" },
            |facts, index| Reading::text(Some(&facts.components[index].name)),
        ),
        Attribute::new(
            "amount",
            Names::new(&["amount"], &["amounts"], &["con số", "trị số"]),
            Type::Number,
            Wording {
                en: "the figure, in the unit of the total",
                vi: "con số, tính theo đơn vị của tổng số",
            },
            |facts, index| Reading::of(Value::Number(facts.components[index].amount)),
        )
        .is_its(Aspect::Measure),
        Attribute::new(
            "unit",
            Names::new(&["unit"], &["units"], &["đơn vị tính"]),
            Type::Text,
            Wording { en: "the unit of the total", vi: "đơn vị tính của tổng số" },
            |facts, index| {
                let total = facts.totals.get(facts.components[index].total);
                Reading::text(total.and_then(|it| it.unit.as_deref()))
            },
        ),
        Attribute::new(
            "total",
            Names::new(&["total"], &["totals"], &["tổng số"]),
            Type::Fact(Kind::Total),
            Wording {
                en: "the total it is a part of", vi: "tổng số có thành phần này"
            },
            |facts, index| {
                let total = facts.components[index].total;
                Reading::of(Value::Fact(FactId::new(Kind::Total, total)))
            },
        ),
    ],
};

/// Nothing is left to find: components come with their totals.
pub(super) fn find(_context: &Context<'_>, _facts: &mut Facts) {}
