//! Repetitions: a word that stands twice running.
//!
//! In: the words of a block; out: [`Repetition`]s. Invariants: never across blocks; a
//! reduplication ("dần dần"), or a syllable that ends one known word and begins the next
//! ("giao thông thông minh"), is no repetition; in doubt there is none.

use super::vocabulary::{Attribute, Kind, KindEntry, Names, Reading, Type};
use crate::lang::Wording;
use crate::source::Span;

/// A word, or a run of words, that stands twice running.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repetition {
    /// Both occurrences.
    pub span: Span,
    /// The second one, with the space before it: what a fix removes.
    pub second: Span,
    /// The words that are repeated, as first written.
    pub words: String,
}

/// Repetitions in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Repetition,
    list: "repetitions",
    names: Names::new(
        &["repeated word", "repetition"],
        &["repeated words", "repetitions"],
        &["từ lặp liền nhau", "từ lặp"],
    ),
    doc: Wording { en: "a word that stands twice running", vi: "từ bị lặp liền nhau" },
    count: |facts| facts.repetitions.len(),
    span: |facts, index| facts.repetitions[index].span,
    label: "words",
    attributes: &[Attribute::new(
        "words",
        Names::new(&["word"], &["words"], &["từ"]),
        Type::Text,
        Wording { en: "what is repeated", vi: "từ bị lặp" },
        |facts, index| Reading::text(Some(&facts.repetitions[index].words)),
    )],
};
