//! Targets (chỉ tiêu): an indicator and what is required of it, year by year.
//!
//! In: blocks under targets parts and rows of target tables; out: [`Target`]s with their
//! [`TargetValue`]s. Invariants: a figure becomes a target only where the words around it set
//! it as something to reach; a year taken from a heading keeps the heading's span; where
//! direction or unit cannot be told they are missing, never guessed.

use std::ops::Range;

use super::vocabulary::{Attribute, FactId, Kind, KindEntry, Names, Reading, Type, Value};
use super::{Direction, Requirement};
use crate::lang::Wording;
use crate::source::Span;
use rust_decimal::Decimal;

/// A body charged with something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Charge {
    /// Index in `Facts::agencies`.
    pub agency: usize,
    /// The words that name it.
    pub span: Span,
    /// The assignment or clause it was inferred from, when it is not the fact's own.
    pub inferred: Option<Span>,
}

/// An indicator with what is required of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// The words that set it.
    pub span: Span,
    /// "Chỉ tiêu 2" where it is numbered.
    pub label: Option<String>,
    /// Index of the section it stands in.
    pub section: Option<usize>,
    /// What is measured, as written.
    pub indicator: String,
    /// The indicator's words, normalised: equal for the same indicator.
    pub key: String,
    /// What the drafter wants of it.
    pub direction: Option<Direction>,
    /// Its requirements in `Facts::values`.
    pub values: Range<usize>,
    /// Bodies that answer for it.
    pub leads: Vec<Charge>,
    /// A lead for the whole plan or part, which may cover it: then absence is not certain.
    pub general_lead: Option<Span>,
    /// Whether it stands in a part that sets targets.
    pub in_targets_part: bool,
}

/// One requirement of a target.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetValue {
    /// The words of the requirement: comparator, amount, unit.
    pub span: Span,
    /// Index of its target.
    pub target: usize,
    /// The year it is to hold.
    pub year: Option<i16>,
    /// Where the year was read.
    pub year_span: Option<Span>,
    /// What is required.
    pub requirement: Requirement,
    /// A stated earlier amount ("từ 23 ... xuống 18").
    pub baseline: Option<Decimal>,
}

/// The facts that `charges` names, as a value.
pub(super) fn agencies_of(charges: &[Charge]) -> Reading<'static> {
    let agencies = charges.iter().map(|it| FactId::new(Kind::Agency, it.agency)).collect();
    let span = charges.iter().map(|it| it.inferred.unwrap_or(it.span)).next();
    Reading { value: Value::Facts(agencies), span }
}

/// What a target says when only a lead for the whole plan is named.
static GENERAL_LEAD: Wording = Wording {
    en: "a lead for the whole plan is named, which may cover this target",
    vi: "kế hoạch đã giao một cơ quan chủ trì chung, có thể bao gồm chỉ tiêu này",
};

/// Targets in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Target,
    list: "targets",
    names: Names::new(&["target", "indicator"], &["targets", "indicators"], &["chỉ tiêu"]),
    doc: Wording {
        en: "an indicator with the amounts to be reached",
        vi: "chỉ tiêu cùng mức phải đạt",
    },
    count: |facts| facts.targets.len(),
    span: |facts, index| facts.targets[index].span,
    label: "indicator",
    attributes: &[
        Attribute::new(
            "path",
            Names::new(&["path"], &["paths"], &["đường dẫn"]),
            Type::Text,
            Wording { en: "labels of the section", vi: "chuỗi số thứ tự của mục chứa chỉ tiêu" },
            |facts, index| {
                let section = facts.targets[index].section.map(|it| &facts.sections[it]);
                Reading::text(section.map(|section| section.path.as_str()))
            },
        ),
        Attribute::new(
            "label",
            Names::new(&["label"], &["labels"], &["số thứ tự"]),
            Type::Text,
            Wording { en: "its number, as in Chỉ tiêu 2", vi: "số thứ tự, như Chỉ tiêu 2" },
            |facts, index| Reading::text(facts.targets[index].label.as_deref()),
        ),
        Attribute::new(
            "indicator",
            Names::new(&["indicator", "name"], &["indicators", "names"], &["tên chỉ tiêu"]),
            Type::Text,
            Wording { en: "what is measured", vi: "nội dung được đo" },
            |facts, index| Reading::text(Some(&facts.targets[index].indicator)),
        ),
        Attribute::new(
            "direction",
            Names::new(&["direction"], &["directions"], &["chiều hướng", "hướng"]),
            Type::Text,
            Wording {
                en: "increase, decrease or maintain",
                vi: "tăng, giảm hay duy trì",
            },
            |facts, index| Reading::text(facts.targets[index].direction.map(Direction::word)),
        ),
        Attribute::new(
            "values",
            Names::new(
                &["value", "requirement"],
                &["values", "requirements"],
                &["yêu cầu", "mức phải đạt"],
            ),
            Type::Facts(Kind::Value),
            Wording { en: "what is required, by year", vi: "mức phải đạt theo từng năm" },
            |facts, index| {
                let values = facts.targets[index].values.clone();
                Reading::of(Value::Facts(
                    values.map(|value| FactId::new(Kind::Value, value)).collect(),
                ))
            },
        ),
        Attribute::new(
            "year",
            Names::new(&["year"], &["years"], &["năm", "năm hoàn thành"]),
            Type::Year,
            Wording { en: "the last year of its values", vi: "năm cuối của các mức phải đạt" },
            |facts, index| {
                let values = facts.values.get(facts.targets[index].values.clone());
                let last = values.and_then(|values| values.iter().max_by_key(|it| it.year));
                match last.and_then(|value| value.year.map(|year| (year, value.year_span))) {
                    Some((year, span)) => Reading { value: Value::Year(year), span },
                    None => Reading::of(Value::Missing),
                }
            },
        ),
        Attribute::new(
            "lead",
            Names::new(
                &["lead agency", "lead"],
                &["lead agencies", "leads"],
                &["cơ quan chủ trì", "đơn vị chủ trì"],
            ),
            Type::Facts(Kind::Agency),
            Wording {
                en: "bodies that answer for it",
                vi: "cơ quan chịu trách nhiệm chính về chỉ tiêu",
            },
            |facts, index| {
                let target = &facts.targets[index];
                match (target.leads.is_empty(), target.general_lead) {
                    (true, Some(span)) => Reading::at(Value::Unclear(&GENERAL_LEAD), span),
                    _ => agencies_of(&target.leads),
                }
            },
        )
        .may_come_later(),
        Attribute::new(
            "section",
            Names::new(&["section", "part"], &["sections", "parts"], &["mục", "phần"]),
            Type::Fact(Kind::Section),
            Wording { en: "the part it stands in", vi: "mục chứa chỉ tiêu" },
            |facts, index| match facts.targets[index].section {
                Some(section) => Reading::of(Value::Fact(FactId::new(Kind::Section, section))),
                None => Reading::of(Value::Missing),
            },
        ),
    ],
};

/// Requirements in the vocabulary.
pub(super) static VALUE_ENTRY: KindEntry = KindEntry {
    kind: Kind::Value,
    list: "",
    names: Names::new(
        &["value", "requirement"],
        &["values", "requirements"],
        &["yêu cầu", "mức phải đạt"],
    ),
    doc: Wording {
        en: "what is required of an indicator in one year",
        vi: "mức phải đạt của một chỉ tiêu trong một năm",
    },
    count: |facts| facts.values.len(),
    span: |facts, index| facts.values[index].span,
    label: "indicator",
    attributes: &[
        Attribute::new(
            "year",
            Names::new(&["year"], &["years"], &["năm"]),
            Type::Year,
            Wording { en: "the year it is to hold", vi: "năm phải đạt" },
            |facts, index| {
                let value = &facts.values[index];
                let year = value.year.map_or(Value::Missing, Value::Year);
                Reading { value: year, span: value.year_span }
            },
        ),
        Attribute::new(
            "requirement",
            Names::new(&["strictness"], &["strictnesses"], &["mức độ yêu cầu"]),
            Type::Requirement,
            Wording { en: "what is allowed and what is not", vi: "mức được phép" },
            |facts, index| {
                Reading::of(Value::Requirement(&facts.values[index].requirement))
            },
        ),
        Attribute::new(
            "amount",
            Names::new(&["amount"], &["amounts"], &["con số", "trị số"]),
            Type::Number,
            Wording { en: "the figure", vi: "con số phải đạt" },
            |facts, index| {
                Reading::of(Value::Number(facts.values[index].requirement.amount))
            },
        ),
        Attribute::new(
            "unit",
            Names::new(&["unit"], &["units"], &["đơn vị tính"]),
            Type::Text,
            Wording { en: "the unit of the figure", vi: "đơn vị tính" },
            |facts, index| Reading::text(Some(&facts.values[index].requirement.unit)),
        ),
        Attribute::new(
            "target",
            Names::new(&["target"], &["targets"], &["chỉ tiêu có yêu cầu này"]),
            Type::Fact(Kind::Target),
            Wording { en: "the target it belongs to", vi: "chỉ tiêu có yêu cầu này" },
            |facts, index| {
                let target = facts.values[index].target;
                Reading::of(Value::Fact(FactId::new(Kind::Target, target)))
            },
        ),
        Attribute::new(
            "indicator",
            Names::new(&["indicator"], &["indicators"], &["tên chỉ tiêu", "chỉ tiêu"]),
            Type::Text,
            Wording {
                en: "what is measured, in words that are the same for the same indicator",
                vi: "nội dung được đo, viết thống nhất",
            },
            |facts, index| {
                let target = &facts.targets[facts.values[index].target];
                Reading::at(Value::Text(target.key.as_str().into()), target.span)
            },
        ),
    ],
};
