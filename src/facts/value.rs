//! Values (yêu cầu): what is required of a target in one year.
//!
//! In: the amounts of a goal; out: [`TargetValue`]s, those of one target side by side.
//! Invariants: a year taken from a heading keeps the heading's span; a value belongs to exactly
//! one target. They are found with their targets.

use rust_decimal::Decimal;

use super::vocabulary::{
    Aspect, Attribute, FactId, Kind, KindEntry, Names, Reading, Type, Value, for_authors,
};
use super::{Context, Facts, Requirement};
use crate::lang::Wording;
use crate::source::Span;

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
    /// The indicator in words that are the same for the same indicator, with what the headings
    /// over it limit it to.
    pub indicator: String,
    /// What is measured, of whom and in which unit, in words that are the same for the same
    /// thing; none where that is not certain.
    pub measure: Option<String>,
    /// Whether it is a level to strive for: not the whole yet, not to be kept as it is, not one
    /// of a yearly series.
    pub milestone: bool,
}

/// Requirements in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Value,
    list: "",
    names: Names::new(
        &["value", "requirement"],
        &["values", "requirements"],
        &["yêu cầu", "mức đặt ra", "mức cần đạt", "mức phải đạt", "mức", "giá trị"],
    ),
    doc: for_authors(Wording {
        en: "what is required of an indicator in one year",
        vi: "mức phải đạt của một chỉ tiêu trong một năm",
    }),
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
            |facts, index| Reading::of(Value::Requirement(&facts.values[index].requirement)),
        ),
        Attribute::new(
            "value",
            Names::new(&["amount"], &["amounts"], &["con số", "trị số"]),
            Type::Number,
            Wording { en: "the figure", vi: "con số phải đạt" },
            |facts, index| Reading::of(Value::Number(facts.values[index].requirement.amount)),
        )
        .is_its(Aspect::Measure),
        Attribute::new(
            "from",
            Names::new(&["baseline"], &["baselines"], &["mức hiện tại", "mức xuất phát"]),
            Type::Number,
            Wording { en: "a stated earlier amount", vi: "mức trước đó được nêu" },
            |facts, index| {
                Reading::of(facts.values[index].baseline.map_or(Value::Missing, Value::Number))
            },
        ),
        Attribute::new(
            "op",
            Names::new(&["comparator"], &["comparators"], &["dấu so sánh"]),
            Type::Text,
            Wording { en: "how the figure bounds: >=, <, =", vi: "cách so sánh: >=, <, =" },
            |facts, index| {
                Reading::text(Some(facts.values[index].requirement.comparator.sign()))
            },
        ),
        Attribute::new(
            "max",
            Names::new(&["upper amount"], &["upper amounts"], &["mức trên"]),
            Type::Number,
            Wording { en: "the upper figure of a range", vi: "mức trên của khoảng" },
            |facts, index| {
                let upper = facts.values[index].requirement.upper;
                Reading::of(upper.map_or(Value::Missing, Value::Number))
            },
        ),
        Attribute::new(
            "unit",
            Names::new(&["unit"], &["units"], &["đơn vị tính", "đơn vị đo"]),
            Type::Text,
            Wording { en: "the unit of the figure", vi: "đơn vị tính" },
            |facts, index| Reading::text(Some(&facts.values[index].requirement.unit)),
        ),
        Attribute::new(
            "target",
            Names::new(&["target"], &["targets"], &["chỉ tiêu gốc"]),
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
                let value = &facts.values[index];
                let target = &facts.targets[value.target];
                Reading::at(Value::Text(value.indicator.as_str().into()), target.span)
            },
        )
        .is_its(Aspect::Subject)
        .folded(),
        Attribute::new(
            "measure",
            Names::new(&["measure"], &["measures"], &["nội dung đo"]),
            Type::Text,
            Wording {
                en: "what is measured, of whom and in which unit, where that is certain",
                vi: "nội dung, đối tượng và đơn vị đo, khi đã rõ",
            },
            |facts, index| Reading::text(facts.values[index].measure.as_deref()),
        )
        .derived()
        .folded(),
        Attribute::new(
            "milestone",
            Names::new(&["milestone"], &["milestones"], &["mốc phấn đấu"]),
            Type::Flag,
            Wording {
                en: "whether it can still rise: not the whole, not to be kept as it is",
                vi: "mức còn có thể nâng lên: chưa trọn vẹn, không phải duy trì",
            },
            |facts, index| Reading::of(Value::Flag(facts.values[index].milestone)),
        )
        .derived(),
    ],
};

/// Nothing is left to find: values come with their targets.
pub(super) fn find(_context: &Context<'_>, _facts: &mut Facts) {}
