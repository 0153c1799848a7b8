//! What other programs get: the shapes of JSON and of the WebAssembly face, one file for each
//! thing that is exchanged.
//!
//! In: a [`Report`](crate::finding::Report) and the text it speaks of; out: plain serde
//! structs, worded in one language. Invariants: every place is `{start, end}` in bytes of the
//! text as given with `utf16` beside it, except in the answers that only an editor of a sentence
//! asks for, which are in UTF-16; no 64-bit integers, no maps, so that the generated TypeScript
//! is the truth.
#![allow(
    deprecated,
    reason = "the conversions that tsify derives are marked so in favour of a wrapper type that vectors cannot use"
)]

mod author;
#[cfg(feature = "reader")]
mod opened;
mod options;
mod overview;
mod paragraph;
mod report;
mod rules;

use serde::Serialize;
#[cfg(feature = "bindings")]
use tsify::Tsify;

pub use self::author::{
    Completion, Completions, Highlight, Hover, Trial, completions, highlights, hover, trial,
};
#[cfg(feature = "reader")]
pub use self::opened::{Opened, OpenedParagraph, opened};
pub use self::options::{CheckOptions, OptionError, language, options};
pub use self::overview::{Overview, OverviewRow, OverviewTable};
pub use self::paragraph::{Paragraph, ParagraphKind};
pub use self::report::{
    Because, Edit, Examined, Finding, Fix, Related, Report, Waived, Waiver, report,
};
pub use self::rules::{
    PackFault, RuleInfo, RuleProblem, pack_faults, pack_refusal, rule_info, rule_problems,
};
use crate::source::{self, Positions};

/// A stretch of the text in UTF-16 units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(Tsify))]
pub struct Utf16Span {
    /// First unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
}

/// A stretch of the text as given, in bytes, with UTF-16 beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(Tsify))]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// The same in UTF-16 units.
    pub utf16: Utf16Span,
}

/// The wire form of a span.
pub fn span(span: source::Span, positions: &Positions<'_>) -> Span {
    let (start, end) = positions.utf16_span(span);
    Span {
        start: size(span.start),
        end: size(span.end),
        utf16: Utf16Span { start: size(start), end: size(end) },
    }
}

/// Lengths fit 32 bits: texts above 16 MB are refused when they are read.
fn size(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
