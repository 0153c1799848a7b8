//! Words that make a finder look closer, found in one pass over a block.
//!
//! In: the lower-case text of a block; out: [`Trigger`]s in text order. Every kind declares its
//! own words; here they become one lexicon, so that a block is walked once and not once a
//! word. Invariant: a trigger stands at the start of a word, and every word of a kind that
//! begins there is told.

use std::sync::LazyLock;

use super::{assignment, deadline, reference, self_name, total};
use crate::lang::Lexicon;

/// Whose word it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Finder {
    /// A cycle of time.
    Cycle,
    /// What reports are called.
    Report,
    /// A duty of an assignment.
    Duty,
    /// A part of the plan.
    Address,
    /// A numbered target.
    NamedTarget,
    /// The parts of a total.
    Parts,
    /// A kind of plan.
    Plan,
}

/// A word that a finder wants to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Trigger {
    /// Byte of the block's text where it begins.
    pub at: usize,
    /// The word.
    pub word: &'static str,
    /// Whose it is.
    pub finder: Finder,
}

/// The words of all finders.
struct Table {
    lexicon: Lexicon,
    finders: Vec<Finder>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let lists: [(Finder, &[&'static str]); 7] = [
        (Finder::Cycle, deadline::CYCLE_WORDS),
        (Finder::Report, deadline::REPORT_WORDS),
        (Finder::Duty, assignment::VERBS),
        (Finder::Address, reference::ADDRESS_WORDS),
        (Finder::NamedTarget, reference::TARGET_WORDS),
        (Finder::Parts, total::PARTS_WORDS),
        (Finder::Plan, &self_name::KINDS),
    ];
    let all = || lists.iter().flat_map(|(finder, words)| words.iter().map(|it| (*finder, *it)));
    let words: Vec<&'static str> = all().map(|it| it.1).collect();
    Table { lexicon: Lexicon::new(&words), finders: all().map(|it| it.0).collect() }
});

/// Finds the triggers of a block, whose words begin at `starts`.
pub(super) fn find_triggers(lower: &str, starts: &[usize]) -> Vec<Trigger> {
    let table = &*TABLE;
    let mut found = Vec::new();
    for at in starts.iter().copied() {
        let here = table.lexicon.all_at(lower, at);
        found.extend(here.map(|(word, index)| Trigger {
            at,
            word,
            finder: table.finders[index],
        }));
    }
    found
}
