//! Totals (tổng số): an amount that is said to be made of parts, all of which are given.
//!
//! In: sentences, lists and tables; out: [`Total`]s with their [`Component`]s. Invariants: a
//! total is one only where words or a row say that its parts are given in full ("gồm", "chia
//! ra", a row "Tổng số"), never after "trong đó"; figures that are not exact, or parts that
//! cannot all be read, make no total.

mod list;
mod table;

use std::ops::Range;

use rust_decimal::Decimal;

use super::component::Component;
use super::vocabulary::{
    Aspect, Attribute, FactId, Kind, KindEntry, Names, Reading, Type, Value, for_authors,
};
use super::{Context, Facts};
use crate::lang::Wording;
use crate::source::Span;
pub(super) use list::{PARTS_WORDS, within};

/// A stated total whose parts are given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total {
    /// The figure and its unit, or its cell.
    pub span: Span,
    /// The figure.
    pub amount: Decimal,
    /// Its unit as written.
    pub unit: Option<String>,
    /// Its parts in `Facts::components`.
    pub parts: Range<usize>,
}

/// Totals in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Total,
    list: "totals",
    names: Names::new(&["total"], &["totals"], &["tổng số"]),
    doc: for_authors(Wording {
        en: "a stated amount whose parts are given in full",
        vi: "con số tổng có nêu đủ các thành phần",
    }),
    count: |facts| facts.totals.len(),
    span: |facts, index| facts.totals[index].span,
    label: "amount",
    attributes: &[
        Attribute::new(
            "amount",
            Names::new(&["amount"], &["amounts"], &["tổng số", "con số"]),
            Type::Number,
            Wording { en: "the stated figure", vi: "con số tổng được nêu" },
            |facts, index| Reading::of(Value::Number(facts.totals[index].amount)),
        )
        .is_its(Aspect::Measure),
        Attribute::new(
            "unit",
            Names::new(&["unit"], &["units"], &["đơn vị tính"]),
            Type::Text,
            Wording { en: "the unit of the figure", vi: "đơn vị tính" },
            |facts, index| Reading::text(facts.totals[index].unit.as_deref()),
        ),
        Attribute::new(
            "parts",
            Names::new(&["part", "component"], &["parts", "components"], &["thành phần"]),
            Type::Facts(Kind::Component),
            Wording { en: "what it is made of", vi: "các thành phần của tổng số" },
            |facts, index| {
                let parts = facts.totals[index].parts.clone();
                Reading::of(Value::Facts(
                    parts.map(|it| FactId::new(Kind::Component, it)).collect(),
                ))
            },
        ),
    ],
};

/// A total before it is one of the plan's.
struct Found {
    span: Span,
    amount: Decimal,
    unit: Option<String>,
    /// Names, amounts and places of two parts or more.
    parts: Vec<(String, Decimal, Span)>,
}

/// Finds totals in sentences, in lists and in tables.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let mut found = list::find(context);
    found.extend(table::find(context));
    let (mut totals, mut components) = (Vec::new(), Vec::new());
    for (total, it) in found.into_iter().enumerate() {
        let first = components.len();
        components.extend(it.parts.into_iter().map(|(name, amount, span)| Component {
            span,
            name,
            amount,
            total,
        }));
        let parts = first..components.len();
        totals.push(Total { span: it.span, amount: it.amount, unit: it.unit, parts });
    }
    facts.totals = totals;
    facts.components = components;
}
