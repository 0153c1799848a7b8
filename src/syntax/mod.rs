//! Rule text to tree: the two natural-language grammars and what they share.
//!
//! In: a sentence as its author wrote it; out: a [`Sentence`], or [`Problem`]s worded for the
//! author, with the language that was recognised. Invariants: nothing panics; every place is
//! in bytes of the text as given; types of pest stay in this folder; size, nesting and length
//! are limited before pest sees a text. What names mean belongs to `compile`; here the vocabulary
//! is asked only to say a sentence in its plainest form.

mod advice;
mod expected;
mod file;
mod folded;
mod from_pairs;
mod grammar;
mod hint;
mod limits;
mod print;
mod problem;
mod remarks;
mod tree;
mod unread;
mod words;

/// What may follow `before`, the beginning of a sentence in `language` up to the end of a word.
pub fn expected_after(before: &str, language: Language) -> Expected {
    let text = format!("{} {STOP}", before.trim_end());
    let folded = folded::Folded::new(&text);
    let stop = folded.text.find(STOP).unwrap_or(0);
    let (at, wanted) = match limits::refuse(&text) {
        Some(_) => (0, Vec::new()),
        // A sign that no sentence has: the grammar stops there and says what it looked for.
        None => grammar::sought(&folded, language),
    };
    let reached = at == stop;
    expected::expected(if reached { &wanted } else { &[] }, language)
}

/// The sign that stands where a completion is asked for.
const STOP: char = '¤';

/// The language that a sentence, or the beginning of one, is most likely in.
pub fn likely_language(text: &str) -> Language {
    unread::likely_language(text)
}

#[cfg(test)]
mod generate;
#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) use tests::SENTENCES;

use crate::lang::Language;

pub(crate) use advice::of_name as advice_for_name;
pub use advice::unread_words;
pub use expected::Expected;
pub use file::{CaseText, Field, Prose, RuleFile, parse_file};
pub use limits::{NESTING_LIMIT, SIZE_LIMIT, WORD_LIMIT};
pub(crate) use print::indefinite;
pub use print::print;
pub use problem::Problem;
pub use remarks::remarks;
pub use tree::{
    Agreement, Amount, Clause, Condition, Duration, Literal, Mention, Modality, Modifier, Name,
    Noun, Order, Place, Predicate, Quantity, Relation, Sentence, Statement, Term, TimeUnit,
};
pub(crate) use unread::slip;
pub(crate) use words::relation_words;

/// What parsing a sentence gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed {
    /// The tree, where the sentence could be read.
    pub sentence: Option<Sentence>,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
    /// The language it is in, or nearest to.
    pub language: Language,
}

/// Reads a sentence in whichever language it is written.
pub fn parse_sentence(text: &str) -> Parsed {
    let (first, second) = match unread::likely_language(text) {
        Language::Vietnamese => (Language::Vietnamese, Language::English),
        Language::English => (Language::English, Language::Vietnamese),
    };
    let parsed = parse_sentence_in(text, first);
    if parsed.sentence.is_some() {
        return parsed;
    }
    let other = parse_sentence_in(text, second);
    if other.sentence.is_some() { other } else { parsed }
}

/// Reads a sentence that is known to be in `language`.
pub fn parse_sentence_in(text: &str, language: Language) -> Parsed {
    if let Some(problem) = limits::refuse(text) {
        return Parsed { sentence: None, problems: vec![problem], language };
    }
    let folded = match language {
        Language::English => folded::Folded::english(text),
        Language::Vietnamese => folded::Folded::new(text),
    };
    match grammar::parse(&folded, language) {
        Ok(sentence) => Parsed { sentence: Some(sentence), problems: Vec::new(), language },
        Err(failure) if !failure.refused.is_empty() => {
            Parsed { sentence: None, problems: failure.refused, language }
        }
        Err(failure) => {
            let problem = unread::explain(&folded, &failure, language);
            Parsed { sentence: None, problems: vec![problem], language }
        }
    }
}
