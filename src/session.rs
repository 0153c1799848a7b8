//! An open plan: what an editor holds between two keystrokes.
//!
//! In: paragraphs and edits of them, and a set of rules; out: reports on the plan as it now
//! stands.
//! Invariants: hosts send edits, not texts; what a block mentions is read again only when its
//! own words changed; the answer is the same as for the whole text read afresh.

use crate::eval::{Options, check};
use crate::facts::{self, Facts, MentionCache};
use crate::finding::{Report, Waiver};
use crate::lang::Language;
use crate::library::{RuleSet, rule_from_sentence};
use crate::outline;
use crate::source::{Paragraph, Source};
use crate::syntax::Problem;

/// An open text with what was read of it.
#[derive(Debug, Default)]
pub struct Session {
    paragraphs: Vec<Paragraph>,
    rules: RuleSet,
    waivers: Vec<Waiver>,
    cache: MentionCache,
    current: Option<(Source, Facts)>,
}

impl Session {
    /// A session without text, with the shipped rules.
    pub fn new() -> Session {
        Session::default()
    }

    /// A session without text, with these rules.
    pub fn with(rules: RuleSet) -> Session {
        Session {
            paragraphs: Vec::new(),
            rules,
            waivers: Vec::new(),
            cache: MentionCache::default(),
            current: None,
        }
    }

    /// The rules that are run.
    pub fn rules(&self) -> &RuleSet {
        &self.rules
    }

    /// The same, to be changed.
    pub fn rules_mut(&mut self) -> &mut RuleSet {
        &mut self.rules
    }

    /// Decisions to leave findings as they are, which every report heeds.
    pub fn waivers_mut(&mut self) -> &mut Vec<Waiver> {
        &mut self.waivers
    }

    /// Replaces `removed` paragraphs from number `start` on (from 0) by `paragraphs`. Numbers
    /// past the end are taken as the end.
    pub fn splice(&mut self, start: usize, removed: usize, paragraphs: Vec<Paragraph>) {
        let start = start.min(self.paragraphs.len());
        let end = start.saturating_add(removed).min(self.paragraphs.len());
        self.paragraphs.splice(start..end, paragraphs);
        self.current = None;
    }

    /// The text as it stands: paragraphs joined by line breaks.
    pub fn source(&mut self) -> &Source {
        &self.read().0
    }

    /// What the text says.
    pub fn facts(&mut self) -> &Facts {
        &self.read().1
    }

    /// What the rules that are on say of the text.
    pub fn check(&mut self, options: &Options) -> Report {
        self.read();
        let Some((_, facts)) = &self.current else { return Report::default() };
        let mut report = check(&self.rules.active(), facts, options);
        report.waive(&self.waivers);
        report
    }

    /// What one sentence says of the text, or what is wrong with the sentence; and the language
    /// it was read in.
    pub fn try_rule(
        &mut self,
        sentence: &str,
        options: &Options,
    ) -> (Result<Report, Vec<Problem>>, Language) {
        let (rule, problems, language) = rule_from_sentence("sentence", sentence);
        match rule {
            Some(rule) if problems.is_empty() => {
                (Ok(check(&[&rule], self.facts(), options)), language)
            }
            _ => (Err(problems), language),
        }
    }

    /// The text as it stands, and what it says.
    pub fn read(&mut self) -> &(Source, Facts) {
        self.current.get_or_insert_with(|| {
            let source = Source::from_paragraphs(&self.paragraphs);
            let outline = outline::build(&source);
            let facts = facts::find_with(&source, &outline, &mut self.cache);
            (source, facts)
        })
    }
}
