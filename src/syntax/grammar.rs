//! The generated parser, and the one call into it.
//!
//! In: a folded sentence and its language; out: a tree, or how far the grammar got and what
//! it looked for there. Invariant: the work grows with the length of the sentence, however many
//! ways there are to read it.

use super::Problem;
use super::folded::Folded;
use super::from_pairs;
use super::tree::Sentence;
use crate::lang::Language;
use crate::peg::{self, Wanted};

/// The rules of the grammars.
pub(super) use crate::peg::{Rule as GrammarRule, Sentences};

/// Where the grammar stopped, and what it could have gone on with.
#[derive(Debug)]
pub(super) struct Failure {
    /// Byte of the folded text.
    pub(super) at: usize,
    /// What was looked for there.
    pub(super) wanted: Vec<GrammarRule>,
    /// What is wrong with a sentence that the grammar itself reads.
    pub(super) refused: Vec<Problem>,
}

/// Parses a folded sentence.
pub(super) fn parse(folded: &Folded<'_>, language: Language) -> Result<Sentence, Failure> {
    let refused = |refused| Failure { at: 0, wanted: Vec::new(), refused };
    let mut pairs = peg::LANGUAGE
        .parse_once(start(language), &folded.text)
        .map_err(|(at, wanted)| Failure { at, wanted, refused: Vec::new() })?;
    let pair = pairs.next().ok_or_else(|| refused(Vec::new()))?;
    let (sentence, mut problems) = from_pairs::sentence(folded, language, pair);
    problems.extend(super::advice::always(folded));
    if problems.is_empty() { Ok(sentence) } else { Err(refused(problems)) }
}

/// What may stand where reading `folded` stops, and where that is, in bytes of the folded text.
pub(super) fn sought(folded: &Folded<'_>, language: Language) -> (usize, Vec<Wanted>) {
    peg::LANGUAGE.sought(start(language), &folded.text)
}

fn start(language: Language) -> GrammarRule {
    match language {
        Language::English => Sentences::sentence_en,
        Language::Vietnamese => Sentences::sentence_vi,
    }
}
