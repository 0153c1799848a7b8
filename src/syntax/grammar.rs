//! The generated parser, and the one call into it.
//!
//! In: a folded sentence and its language; out: a tree, or how far the grammar got and what
//! it looked for there. Invariant: the amount of work is limited, so that no sentence can
//! take exponential time.

use std::num::NonZeroUsize;

use pest::error::{ErrorVariant, InputLocation};

use super::Problem;
use super::folded::Folded;
use super::from_pairs;
use super::tree::Sentence;
use crate::lang::Language;
use crate::peg::{self, Sought, Wanted};

/// The rules of the grammars.
pub(super) use crate::peg::{Rule as GrammarRule, Sentences};

/// Calls after which a sentence is given up.
const CALL_LIMIT: usize = 400_000;

/// Where the grammar stopped, and what it could have gone on with.
#[derive(Debug)]
pub(super) struct Failure {
    /// Byte of the folded text.
    pub(super) at: usize,
    /// What was looked for there.
    pub(super) wanted: Vec<GrammarRule>,
    /// What is wrong with a sentence that the grammar itself reads.
    pub(super) refused: Vec<Problem>,
    /// Whether the sentence was given up for the work it made.
    pub(super) gave_up: bool,
}

/// Parses a folded sentence.
pub(super) fn parse(folded: &Folded<'_>, language: Language) -> Result<Sentence, Failure> {
    pest::set_call_limit(NonZeroUsize::new(CALL_LIMIT));
    match peg::LANGUAGE.parse(start(language), &folded.text) {
        Ok(mut pairs) => match pairs.next() {
            Some(pair) => {
                let (sentence, mut refused) = from_pairs::sentence(folded, language, pair);
                refused.extend(super::advice::always(folded));
                match refused.is_empty() {
                    true => Ok(sentence),
                    false => {
                        Err(Failure { at: 0, wanted: Vec::new(), refused, gave_up: false })
                    }
                }
            }
            None => {
                Err(Failure { at: 0, wanted: Vec::new(), refused: Vec::new(), gave_up: false })
            }
        },
        Err(error) => {
            let at = match error.location {
                InputLocation::Pos(at) | InputLocation::Span((at, _)) => at,
            };
            Err(match error.variant {
                ErrorVariant::ParsingError { positives, .. } => {
                    Failure { at, wanted: positives, refused: Vec::new(), gave_up: false }
                }
                ErrorVariant::CustomError { .. } => {
                    Failure { at, wanted: Vec::new(), refused: Vec::new(), gave_up: true }
                }
            })
        }
    }
}

/// What may stand where reading `folded` stops, and where that is, in bytes of the folded text.
pub(super) fn sought(folded: &Folded<'_>, language: Language) -> (usize, Vec<Wanted>) {
    pest::set_call_limit(NonZeroUsize::new(CALL_LIMIT));
    let sought = Sought::default();
    let _read = peg::LANGUAGE.parse_seeking(start(language), &folded.text, &sought);
    sought.at_the_end()
}

fn start(language: Language) -> GrammarRule {
    match language {
        Language::English => Sentences::sentence_en,
        Language::Vietnamese => Sentences::sentence_vi,
    }
}
