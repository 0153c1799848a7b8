//! Tasks (nhiệm vụ): units of work with lead, coordinating bodies and timeline.
//!
//! In: blocks under tasks parts and rows of task tables; out: [`Task`]s. Invariant: a task
//! stands at the level where the plan assigns, or would assign, lead and time; a lead is a
//! body that the words themselves charge, or an empty list.

use super::target::{Charge, agencies_of};
use super::vocabulary::{Attribute, FactId, Kind, KindEntry, Names, Reading, Type, Value};
use super::When;
use crate::lang::Wording;
use crate::source::Span;

/// A unit of work.
#[derive(Debug, Clone, PartialEq)]
pub struct Task {
    /// The words that set it, without the lines that give lead and time.
    pub span: Span,
    /// Its first words, at most twelve.
    pub title: String,
    /// Index of the section it stands in.
    pub section: Option<usize>,
    /// Bodies that lead.
    pub leads: Vec<Charge>,
    /// Bodies that coordinate.
    pub coordinating: Vec<Charge>,
    /// The timeline as written.
    pub timeline: Option<(String, Span)>,
    /// The timeline as time, where it can be read.
    pub when: Option<When>,
    /// The product as written.
    pub product: Option<(String, Span)>,
}

/// Tasks in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Task,
    list: "tasks",
    names: Names::new(&["task"], &["tasks"], &["nhiệm vụ"]),
    doc: Wording { en: "a unit of work", vi: "nhiệm vụ, công việc được giao" },
    count: |facts| facts.tasks.len(),
    span: |facts, index| facts.tasks[index].span,
    label: "title",
    attributes: &[
        Attribute::new(
            "path",
            Names::new(&["path"], &["paths"], &["đường dẫn"]),
            Type::Text,
            Wording { en: "labels of the section", vi: "chuỗi số thứ tự của mục" },
            |facts, index| {
                let section = facts.tasks[index].section.map(|it| &facts.sections[it]);
                Reading::text(section.map(|section| section.path.as_str()))
            },
        ),
        Attribute::new(
            "title",
            Names::new(&["title", "name"], &["titles", "names"], &["tên nhiệm vụ", "tên"]),
            Type::Text,
            Wording { en: "its first words", vi: "những chữ đầu của nhiệm vụ" },
            |facts, index| Reading::text(Some(&facts.tasks[index].title)),
        ),
        Attribute::new(
            "lead",
            Names::new(
                &["lead agency", "lead"],
                &["lead agencies", "leads"],
                &["cơ quan chủ trì", "đơn vị chủ trì"],
            ),
            Type::Facts(Kind::Agency),
            Wording { en: "bodies that lead", vi: "cơ quan chủ trì nhiệm vụ" },
            |facts, index| agencies_of(&facts.tasks[index].leads),
        )
        .may_come_later(),
        Attribute::new(
            "coordinate",
            Names::new(
                &["coordinating agency"],
                &["coordinating agencies"],
                &["cơ quan phối hợp", "đơn vị phối hợp"],
            ),
            Type::Facts(Kind::Agency),
            Wording { en: "bodies that coordinate", vi: "cơ quan phối hợp" },
            |facts, index| agencies_of(&facts.tasks[index].coordinating),
        )
        .may_come_later(),
        Attribute::new(
            "timeline",
            Names::new(&["timeline"], &["timelines"], &["thời gian thực hiện"]),
            Type::Text,
            Wording { en: "when it is done, as written", vi: "thời gian thực hiện như đã ghi" },
            |facts, index| match &facts.tasks[index].timeline {
                Some((words, span)) => Reading::at(Value::Text(words.as_str().into()), *span),
                None => Reading::of(Value::Missing),
            },
        )
        .may_come_later(),
        Attribute::new(
            "product",
            Names::new(&["product"], &["products"], &["sản phẩm"]),
            Type::Text,
            Wording { en: "what it delivers", vi: "sản phẩm của nhiệm vụ" },
            |facts, index| match &facts.tasks[index].product {
                Some((words, span)) => Reading::at(Value::Text(words.as_str().into()), *span),
                None => Reading::of(Value::Missing),
            },
        )
        .may_come_later(),
        Attribute::new(
            "section",
            Names::new(&["section", "part"], &["sections", "parts"], &["mục", "phần"]),
            Type::Fact(Kind::Section),
            Wording { en: "the part it stands in", vi: "mục chứa nhiệm vụ" },
            |facts, index| match facts.tasks[index].section {
                Some(section) => Reading::of(Value::Fact(FactId::new(Kind::Section, section))),
                None => Reading::of(Value::Missing),
            },
        ),
    ],
};
