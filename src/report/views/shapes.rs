//! The shapes of [`Views`]: what a page draws of a plan.
//!
//! In: nothing; out: plain serde structs. Invariants: as in [`wire`](crate::report::wire):
//! every place is a span with `utf16` beside it, days are ISO words, exact amounts are words,
//! an index is one of a list of the same answer.
#![allow(
    deprecated,
    reason = "the conversions that tsify derives are marked so in favour of a wrapper type that vectors cannot use"
)]

use serde::Serialize;
#[cfg(feature = "wasm")]
use tsify::Tsify;

use crate::report::wire::Span;

/// What was read of a plan, as a page can draw it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
#[cfg_attr(feature = "wasm", tsify(into_wasm_abi, missing_as_null))]
pub struct Views {
    /// Whether a signature or the recipients follow the last part: before that, what is absent
    /// may still be written.
    pub finished: bool,
    /// The day of issuance.
    #[cfg_attr(feature = "wasm", tsify(type = "ViewDay | null"))]
    pub issued: Option<ViewDay>,
    /// The labelled parts, in text order.
    pub sections: Vec<ViewSection>,
    /// Named bodies.
    pub agencies: Vec<ViewAgency>,
    /// Targets and tasks, in text order, each with who answers for it.
    pub works: Vec<ViewWork>,
    /// What is required of targets; those of one target stand together.
    pub values: Vec<ViewValue>,
    /// From one value of an indicator to a later one.
    pub steps: Vec<ViewStep>,
    /// Deadlines and periods, in text order.
    pub moments: Vec<ViewMoment>,
    /// Cited documents, each with its mentions.
    pub documents: Vec<ViewDocument>,
}

/// A day and the words that give it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
pub struct ViewDay {
    /// The day, as `2026-03-31`.
    pub day: String,
    /// Its words.
    pub span: Span,
}

/// A labelled part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
pub struct ViewSection {
    /// The label as written.
    pub label: String,
    /// The heading, or the first words of a part that runs on.
    pub title: String,
    /// Labels from the top.
    pub path: String,
    /// Depth, from 1.
    pub level: u32,
    /// Number of the part it belongs to.
    #[cfg_attr(feature = "wasm", tsify(type = "number | null"))]
    pub parent: Option<u32>,
    /// Label and title.
    pub span: Span,
    /// Everything in the part.
    pub extent: Span,
}

/// A named body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
pub struct ViewAgency {
    /// The spelling used most.
    pub name: String,
    /// Where it is named first.
    pub span: Span,
    /// Whether it is a group of bodies, or any body of a sort.
    pub group: bool,
}

/// What stands for a body at a target or a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
pub struct ViewRole {
    /// Number of the body.
    pub agency: u32,
    /// What it is charged with; `second` leads by another place than the other leads.
    #[cfg_attr(
        feature = "wasm",
        tsify(type = "\"lead\" | \"second\" | \"coordinate\" | \"named\"")
    )]
    pub role: &'static str,
    /// The words that name it, or those that it was inferred from.
    pub span: Span,
}

/// A target or a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
pub struct ViewWork {
    /// Which of the two.
    #[cfg_attr(feature = "wasm", tsify(type = "\"target\" | \"task\""))]
    pub kind: &'static str,
    /// "Chỉ tiêu 2", or the labels of the part it stands in.
    pub label: String,
    /// The indicator, or the first words of the task.
    pub title: String,
    /// Number of the part it stands in.
    #[cfg_attr(feature = "wasm", tsify(type = "number | null"))]
    pub section: Option<u32>,
    /// Its words.
    pub span: Span,
    /// What is wanted of a target, where it can be told.
    #[cfg_attr(
        feature = "wasm",
        tsify(type = "\"increase\" | \"decrease\" | \"maintain\" | null")
    )]
    pub direction: Option<&'static str>,
    /// Number of its first value.
    pub values: u32,
    /// How many values it has.
    #[serde(rename = "valueCount")]
    pub value_count: u32,
    /// The timeline of a task, as written.
    #[cfg_attr(feature = "wasm", tsify(type = "string | null"))]
    pub timeline: Option<String>,
    /// Who answers for it.
    pub roles: Vec<ViewRole>,
    /// Whether a lead is named, is absent, or cannot be told.
    #[cfg_attr(feature = "wasm", tsify(type = "\"named\" | \"absent\" | \"untold\""))]
    pub lead: &'static str,
    /// Why the lead cannot be told.
    #[cfg_attr(feature = "wasm", tsify(type = "string | null"))]
    pub why: Option<String>,
    /// Whether bodies rival one another for the lead.
    pub rivals: bool,
}

/// A requirement of a target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
pub struct ViewValue {
    /// Number of its target among the works.
    pub work: u32,
    /// The year it is to hold.
    #[cfg_attr(feature = "wasm", tsify(type = "number | null"))]
    pub year: Option<i32>,
    /// How it bounds: `>=`, `>`, `<=`, `<`, `=`, `~`, `range`.
    pub comparator: &'static str,
    /// The requirement in words: "trên 95%".
    pub words: String,
    /// The exact amount in the base unit of what it measures ("0.95"), to draw by.
    pub amount: String,
    /// Its words in the text.
    pub span: Span,
}

/// From one value of an indicator to a later one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
pub struct ViewStep {
    /// Number of the earlier value.
    pub from: u32,
    /// Number of the later value.
    pub to: u32,
    /// Whether the later one asks as much, less, or that cannot be told.
    #[cfg_attr(feature = "wasm", tsify(type = "\"holds\" | \"looser\" | \"untold\""))]
    pub strictness: &'static str,
}

/// A deadline or a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
pub struct ViewMoment {
    /// Which of the two.
    #[cfg_attr(feature = "wasm", tsify(type = "\"deadline\" | \"period\""))]
    pub kind: &'static str,
    /// The time in words.
    pub words: String,
    /// What is due.
    #[cfg_attr(feature = "wasm", tsify(type = "string | null"))]
    pub what: Option<String>,
    /// Who owes it.
    #[cfg_attr(feature = "wasm", tsify(type = "string | null"))]
    pub who: Option<String>,
    /// Number of the part it stands in.
    #[cfg_attr(feature = "wasm", tsify(type = "number | null"))]
    pub section: Option<u32>,
    /// Its words in the text.
    pub span: Span,
    /// First day; none where it recurs or goes on all the time.
    #[cfg_attr(feature = "wasm", tsify(type = "string | null"))]
    pub first: Option<String>,
    /// Last day; none where it has none.
    #[cfg_attr(feature = "wasm", tsify(type = "string | null"))]
    pub last: Option<String>,
    /// How its end stands to the day of issuance; none where there is no such day or it cannot
    /// be told.
    #[cfg_attr(feature = "wasm", tsify(type = "\"before\" | \"same\" | \"after\" | null"))]
    pub standing: Option<&'static str>,
}

/// A cited document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
pub struct ViewDocument {
    /// Kind and number as first written.
    pub name: String,
    /// Where it is first cited.
    pub span: Span,
    /// Whether its mentions give different dates.
    pub disagrees: bool,
    /// Its mentions, in text order.
    pub mentions: Vec<ViewMention>,
}

/// A mention of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
pub struct ViewMention {
    /// Its words.
    pub span: Span,
    /// Number of the part it stands in; none before the first.
    #[cfg_attr(feature = "wasm", tsify(type = "number | null"))]
    pub section: Option<u32>,
    /// The date it gives, as plans write dates.
    #[cfg_attr(feature = "wasm", tsify(type = "string | null"))]
    pub date: Option<String>,
    /// Whether it gives another date than most mentions do; where no date is the usual one,
    /// every mention with a date.
    pub odd: bool,
}
