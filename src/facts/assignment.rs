//! Assignments (phân công): paragraphs that charge a body with duties.
//!
//! In: blocks of the organisation part; out: [`Assignment`]s. Invariant: one fact for each
//! body's paragraph; the targets it names are kept as written with their places, and data
//! collection is told apart from answering for a target.

use super::target::{Charge, agencies_of};
use super::vocabulary::{Attribute, Kind, KindEntry, Names, Reading, Type, Value};
use crate::lang::Wording;
use crate::source::Span;

/// A paragraph that charges a body with duties.
#[derive(Debug, Clone, PartialEq)]
pub struct Assignment {
    /// The whole paragraph, bullets included.
    pub span: Span,
    /// Index of the section it is, where it is one.
    pub section: Option<usize>,
    /// The bodies as written, several joined by "; ".
    pub agency: String,
    /// Where they are named.
    pub agency_span: Span,
    /// The bodies.
    pub charges: Vec<Charge>,
    /// What they are to do: "chủ trì", "phối hợp".
    pub verbs: Vec<String>,
    /// Numbered targets named, as written.
    pub targets: Vec<String>,
}

/// Assignments in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Assignment,
    list: "assignments",
    names: Names::new(&["assignment"], &["assignments"], &["phân công", "nhiệm vụ được giao"]),
    doc: Wording {
        en: "a paragraph that charges a body with duties",
        vi: "đoạn giao trách nhiệm cho một cơ quan",
    },
    count: |facts| facts.assignments.len(),
    span: |facts, index| facts.assignments[index].agency_span,
    label: "agency",
    attributes: &[
        Attribute::new(
            "path",
            Names::new(&["path"], &["paths"], &["đường dẫn"]),
            Type::Text,
            Wording { en: "labels of the section", vi: "chuỗi số thứ tự của mục" },
            |facts, index| {
                let section = facts.assignments[index].section.map(|it| &facts.sections[it]);
                Reading::text(section.map(|section| section.path.as_str()))
            },
        ),
        Attribute::new(
            "agency",
            Names::new(&["name"], &["names"], &["tên cơ quan"]),
            Type::Text,
            Wording { en: "the bodies as written", vi: "tên cơ quan như đã ghi" },
            |facts, index| {
                let assignment = &facts.assignments[index];
                let words = assignment.agency.as_str().into();
                Reading::at(Value::Text(words), assignment.agency_span)
            },
        ),
        Attribute::new(
            "agencies",
            Names::new(&["agency"], &["agencies"], &["cơ quan", "đơn vị"]),
            Type::Facts(Kind::Agency),
            Wording { en: "the bodies charged", vi: "cơ quan được giao" },
            |facts, index| agencies_of(&facts.assignments[index].charges),
        ),
        Attribute::new(
            "verbs",
            Names::new(&["duty"], &["duties"], &["việc được giao"]),
            Type::Texts,
            Wording { en: "what they are to do", vi: "việc phải làm" },
            |facts, index| Reading::of(Value::Texts(&facts.assignments[index].verbs)),
        ),
        Attribute::new(
            "targets",
            Names::new(
                &["named target"],
                &["named targets"],
                &["chỉ tiêu được giao", "chỉ tiêu nêu tên"],
            ),
            Type::Texts,
            Wording { en: "numbered targets it names", vi: "chỉ tiêu được nêu đích danh" },
            |facts, index| Reading::of(Value::Texts(&facts.assignments[index].targets)),
        ),
    ],
};
