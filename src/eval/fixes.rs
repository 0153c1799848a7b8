//! Changes that rules name and the library makes.
//!
//! In: the name of a fix and the fact at fault; out: a [`Fix`]. Invariant: an edit touches
//! only words that belong to the fact; a fix that cannot be made is left out.

use super::dossier::Dossier;
use super::wording::words;
use crate::facts::vocabulary::{FactId, Kind};
use crate::finding::{Edit, Fix, Grade};

/// A fix that a rule file may name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NamedFix {
    /// Takes out the second of two equal words.
    RemoveSecond,
}

impl NamedFix {
    /// All of them.
    pub const ALL: [NamedFix; 1] = [NamedFix::RemoveSecond];

    /// What rule files call it.
    pub fn word(self) -> &'static str {
        match self {
            NamedFix::RemoveSecond => "remove-second",
        }
    }

    /// The fix for `fact`.
    pub(super) fn make(self, facts: Dossier<'_>, fact: FactId) -> Option<Fix> {
        match (self, fact.kind) {
            (NamedFix::RemoveSecond, Kind::Repetition) => {
                let repetition = facts.of(fact).repetitions.get(fact.index)?;
                Some(Fix {
                    title: words("remove the repeated word", "Bỏ từ bị lặp"),
                    edits: vec![Edit { span: repetition.second, text: String::new() }],
                    grade: Grade::Safe,
                })
            }
            (NamedFix::RemoveSecond, _) => None,
        }
    }
}
