//! The generated parser, and the one call into it.
//!
//! In: a folded sentence and its language; out: a tree, or how far the grammar got and what
//! it looked for there. Invariant: the amount of work is limited, so that no sentence can
//! take exponential time.

#![allow(missing_docs, reason = "the grammar files document their rules")]

use std::num::NonZeroUsize;

use pest::Parser;
use pest::error::{ErrorVariant, InputLocation};
use pest_derive::Parser;

use super::folded::Folded;
use super::from_pairs;
use super::tree::Sentence;
use crate::lang::Language;

/// The parser of both languages.
#[derive(Parser)]
#[grammar = "../grammar/rule.pest"]
#[grammar = "../grammar/en.pest"]
#[grammar = "../grammar/vi.pest"]
struct RuleParser;

/// The rules of the grammars.
pub(super) type GrammarRule = Rule;

/// Calls after which a sentence is given up.
const CALL_LIMIT: usize = 3_000_000;

/// Where the grammar stopped, and what it could have gone on with.
#[derive(Debug)]
pub(super) struct Failure {
    /// Byte of the folded text.
    pub(super) at: usize,
    /// What was looked for there.
    pub(super) wanted: Vec<GrammarRule>,
    /// Whether the sentence was given up for the work it made.
    pub(super) gave_up: bool,
}

/// Parses a folded sentence.
pub(super) fn parse(folded: &Folded<'_>, language: Language) -> Result<Sentence, Failure> {
    pest::set_call_limit(NonZeroUsize::new(CALL_LIMIT));
    let start = match language {
        Language::English => Rule::sentence_en,
        Language::Vietnamese => Rule::sentence_vi,
    };
    match RuleParser::parse(start, &folded.text) {
        Ok(mut pairs) => match pairs.next() {
            Some(pair) => Ok(from_pairs::sentence(folded, language, pair)),
            None => Err(Failure { at: 0, wanted: Vec::new(), gave_up: false }),
        },
        Err(error) => {
            let at = match error.location {
                InputLocation::Pos(at) | InputLocation::Span((at, _)) => at,
            };
            Err(match error.variant {
                ErrorVariant::ParsingError { positives, .. } => {
                    Failure { at, wanted: positives, gave_up: false }
                }
                ErrorVariant::CustomError { .. } => {
                    Failure { at, wanted: Vec::new(), gave_up: true }
                }
            })
        }
    }
}
