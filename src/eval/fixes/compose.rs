//! Stores letters with their marks as one character each.
//!
//! In: the decomposed letters of a plan; out: an edit for each word. Invariant: nothing changes
//! that a reader sees.

use super::{Change, Fault, NamedFix};
use crate::facts::vocabulary::Kind;
use crate::finding::{Edit, Grade};
use crate::lang::Wording;

/// The fix.
pub(super) static FIX: NamedFix = NamedFix { word: "compose", make };

fn make(fault: &Fault<'_>) -> Option<Change> {
    let found = fault.facts.decomposed.get(fault.fact.index)?;
    (fault.fact.kind == Kind::DecomposedLetters).then(|| Change {
        title: Wording { en: "compose the letters", vi: "Chuyển sang chữ dựng sẵn" },
        edits: (found.words_at.iter())
            .map(|(span, text)| Edit { span: *span, text: text.clone() })
            .collect(),
        grade: Grade::Safe,
    })
}
