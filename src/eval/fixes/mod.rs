//! Changes that rules name and the library makes, one file each.
//!
//! In: the name of a fix, the fact at fault and the evidence against it; out: a [`Fix`].
//! Invariants: edits stand in text order and do not overlap; a safe fix removes its finding and
//! makes no other; a fix that cannot be made is left out.

use super::dossier::Dossier;
use super::outcome::Evidence;
use crate::facts::Facts;
use crate::facts::vocabulary::FactId;
use crate::finding::{Edit, Fix, Grade, Words};
use crate::lang::Wording;

/// A fix that a rule file may name.
#[derive(Debug)]
pub struct NamedFix {
    /// What rule files call it.
    pub word: &'static str,
    /// Makes it, where it can be made.
    make: fn(&Fault<'_>) -> Option<Change>,
}

/// What is to be mended.
struct Fault<'f> {
    facts: &'f Facts,
    fact: FactId,
    evidence: &'f Evidence<'f>,
}

/// What a fix does.
struct Change {
    title: Wording,
    edits: Vec<Edit>,
    grade: Grade,
}

macro_rules! fixes {
    ($($module:ident;)*) => {
        $(mod $module;)*

        /// All of them.
        pub static FIXES: &[&NamedFix] = &[$(&$module::FIX,)*];
    };
}

fixes! {
    add_lead;
    compose;
    correct;
    remove_second;
    renumber;
    unify;
}

impl PartialEq for NamedFix {
    fn eq(&self, other: &NamedFix) -> bool {
        self.word == other.word
    }
}

impl NamedFix {
    /// The fix for `fact`, against which there is `evidence`.
    pub(super) fn make(
        &self,
        facts: Dossier<'_>,
        fact: FactId,
        evidence: &Evidence<'_>,
    ) -> Option<Fix> {
        let mut change = (self.make)(&Fault { facts: facts.of(fact), fact, evidence })?;
        let edits = &mut change.edits;
        crate::sorted::sort_by_key(edits, |it| it.span);
        edits.dedup();
        let apart = edits.windows(2).all(|it| it[0].span.end <= it[1].span.start);
        let title = Words::from(change.title);
        (apart && !edits.is_empty()).then_some(Fix {
            title,
            edits: change.edits,
            grade: change.grade,
        })
    }
}
