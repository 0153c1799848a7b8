//! Takes out the second of two equal words.
//!
//! In: a repetition; out: one edit. Invariant: the space before the second word goes with it.

use super::{Change, Fault, NamedFix};
use crate::facts::vocabulary::Kind;
use crate::finding::{Edit, Grade};
use crate::lang::Wording;

/// The fix.
pub(super) static FIX: NamedFix = NamedFix { word: "remove-second", make };

fn make(fault: &Fault<'_>) -> Option<Change> {
    let repetition = fault.facts.repetitions.get(fault.fact.index)?;
    (fault.fact.kind == Kind::Repetition).then(|| Change {
        title: Wording { en: "remove the repeated word", vi: "Bỏ từ bị lặp" },
        edits: vec![Edit { span: repetition.second, text: String::new() }],
        grade: Grade::Safe,
    })
}
