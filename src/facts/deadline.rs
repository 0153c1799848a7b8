//! Deadlines (thời hạn): dates and cycles by which something is due.
//!
//! In: dates, cycles and timelines found in blocks; out: [`Deadline`]s. Invariant: a date is
//! a deadline only where the words make it one ("trước ngày", "chậm nhất", "hoàn thành",
//! "Thời gian thực hiện", a report's cycle); dates of documents, meetings and statistics are
//! none.

use super::vocabulary::{Attribute, Kind, KindEntry, Names, Reading, Type, Value};
use super::When;
use crate::lang::Wording;
use crate::source::Span;

/// A date or cycle by which something is due.
#[derive(Debug, Clone, PartialEq)]
pub struct Deadline {
    /// The words that give the time, with what makes it a deadline.
    pub span: Span,
    /// When.
    pub when: When,
    /// Where the time itself stands.
    pub when_span: Span,
    /// What is due, as written.
    pub what: Option<String>,
    /// Who owes it, as written.
    pub who: Option<String>,
    /// Whether a report is what is due.
    pub is_report: bool,
    /// Index of the section it stands in.
    pub section: Option<usize>,
}

/// Deadlines in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Deadline,
    list: "deadlines",
    names: Names::new(
        &["deadline", "completion deadline"],
        &["deadlines", "completion deadlines"],
        &["thời hạn hoàn thành", "thời hạn"],
    ),
    doc: Wording {
        en: "a date or cycle by which something is due",
        vi: "thời hạn phải hoàn thành một việc",
    },
    count: |facts| facts.deadlines.len(),
    span: |facts, index| facts.deadlines[index].span,
    label: "what",
    attributes: &[
        Attribute::new(
            "what",
            Names::new(&["subject"], &["subjects"], &["nội dung", "việc"]),
            Type::Text,
            Wording { en: "what is due", vi: "việc phải hoàn thành" },
            |facts, index| Reading::text(facts.deadlines[index].what.as_deref()),
        ),
        Attribute::new(
            "who",
            Names::new(&["owner"], &["owners"], &["cơ quan thực hiện"]),
            Type::Text,
            Wording { en: "who owes it", vi: "cơ quan phải hoàn thành" },
            |facts, index| Reading::text(facts.deadlines[index].who.as_deref()),
        ),
        Attribute::new(
            "when",
            Names::new(&["date", "time"], &["dates", "times"], &["ngày", "thời điểm"]),
            Type::When,
            Wording { en: "when it is due", vi: "ngày phải hoàn thành" },
            |facts, index| {
                let deadline = &facts.deadlines[index];
                Reading::at(Value::When(deadline.when), deadline.when_span)
            },
        ),
        Attribute::new(
            "report",
            Names::new(&["report"], &["reports"], &["báo cáo"]),
            Type::Flag,
            Wording { en: "whether a report is due", vi: "việc phải làm là báo cáo" },
            |facts, index| Reading::of(Value::Flag(facts.deadlines[index].is_report)),
        ),
    ],
};
