//! What one block mentions: moments, symbols of documents, citations, bodies.
//!
//! In: the clean text of a block; out: [`Mentions`] with bytes of that text. Invariant: it
//! depends on the text of the block alone, so that the answer can be kept while the block is
//! not edited; whatever needs the rest of the plan is joined later.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use super::abbreviation::{ShortForm, find_short_forms};
use super::agency::{AgencyMention, find_agencies};
use super::citation::{CitationMention, find_citations};
use super::confusion::find_confused;
use super::goal::{Goal, read_goals};
use super::moment::{Moment, find_moments};
use super::repetition::repeated;
use super::syllable::find_impossible;
use super::trigger::{Finder, Trigger, find_triggers};
use crate::lang::{lower_in_step, word_starts};

/// What a block mentions, in text order; all ranges are bytes of the block's clean text.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Mentions {
    /// The text in lower case, byte for byte in step.
    pub lower: String,
    /// Dates, years, periods.
    pub moments: Vec<Moment>,
    /// Numbered documents.
    pub citations: Vec<CitationMention>,
    /// Named bodies and groups of bodies.
    pub agencies: Vec<AgencyMention>,
    /// Short forms in capitals.
    pub short_forms: Vec<ShortForm>,
    /// Words that stand twice running.
    pub repeated: Vec<(Range<usize>, Range<usize>)>,
    /// Words written in place of others, and what is meant.
    pub confused: Vec<(Range<usize>, &'static str)>,
    /// Letters that cannot be a syllable.
    pub syllables: Vec<Range<usize>>,
    /// Words that make a finder look closer.
    triggers: Vec<Trigger>,
    /// What the block sets as something to reach, read when it is first asked for.
    goals: OnceCell<Vec<Goal>>,
}

impl Mentions {
    /// The words of `finder` from byte `from` on: where each begins, and the word.
    pub(super) fn triggers(
        &self,
        finder: Finder,
        from: usize,
    ) -> impl Iterator<Item = (usize, &'static str)> + '_ {
        let first = self.triggers.partition_point(|it| it.at < from);
        let words = self.triggers[first..].iter();
        words.filter(move |it| it.finder == finder).map(|it| (it.at, it.word))
    }

    /// The goals of the block with this text after byte `from`, where its label ends.
    pub(super) fn goals(&self, text: &str, from: usize) -> &[Goal] {
        self.goals.get_or_init(|| {
            // A figure whose indicator cannot be named sets nothing that could be checked.
            let goals = read_goals(text, from, self);
            goals.into_iter().filter(|it| !it.indicator.is_empty()).collect()
        })
    }
}

/// Reads the mentions of a block with this clean text.
pub(super) fn read_mentions(text: &str) -> Mentions {
    let lower = lower_in_step(text);
    let mut starts: Vec<usize> = Vec::with_capacity(lower.len() / 4);
    starts.extend(word_starts(&lower, 0));
    let moments = find_moments(&lower, &starts);
    let agencies = find_agencies(text, &lower, &starts);
    let citations = find_citations(text, &lower, &moments, &agencies);
    let triggers = find_triggers(&lower, &starts);
    let repeated = repeated(&lower, &starts);
    let short_forms = find_short_forms(text, &lower, &starts, &citations);
    Mentions {
        moments,
        citations,
        agencies,
        short_forms,
        repeated,
        confused: find_confused(&lower, &starts),
        syllables: find_impossible(text, &starts),
        triggers,
        goals: OnceCell::new(),
        lower,
    }
}

/// What blocks mentioned, kept by their words.
#[derive(Debug, Default)]
pub struct MentionCache {
    kept: HashMap<Box<str>, Rc<Mentions>>,
}

impl MentionCache {
    /// The mentions of blocks with these texts; only texts not seen in the last call are read.
    pub(super) fn read<'t>(
        &mut self,
        texts: impl Iterator<Item = &'t str>,
    ) -> Vec<Rc<Mentions>> {
        let mut next: HashMap<Box<str>, Rc<Mentions>> = HashMap::new();
        let read = texts
            .map(|text| {
                if let Some(known) = next.get(text) {
                    return Rc::clone(known);
                }
                let (words, mentions) = self
                    .kept
                    .remove_entry(text)
                    .unwrap_or_else(|| (text.into(), Rc::new(read_mentions(text))));
                next.insert(words, Rc::clone(&mentions));
                mentions
            })
            .collect();
        self.kept = next;
        read
    }
}
