//! What an editor offers while a sentence is written, and what it says of a word.
//!
//! In: a sentence and a place in it; out: words that may stand there, each with a line of
//! help. Invariants: words come from the grammar and from the vocabulary, from nowhere else;
//! what the sentence has spoken of last comes first.

use super::names;
use crate::facts::vocabulary::{KINDS, Kind, KindEntry, Names, entry};
use crate::finding::Words;
use crate::lang::{self, Language, Wording};
use crate::source::Span;
use crate::syntax::{expected_after, likely_language};

/// A word that may stand at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// What is put in.
    pub words: String,
    /// What it is.
    pub help: Words,
    /// Whether it is a name of the vocabulary, not a word of the grammar.
    pub name: bool,
}

/// What may stand at byte `at` of `text`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completions {
    /// The words that have been written already, in bytes of the text.
    pub span: Span,
    /// What may stand in their place, the likeliest first.
    pub list: Vec<Completion>,
}

/// What is known of the words at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hover {
    /// The words.
    pub span: Span,
    /// What they mean.
    pub help: Words,
}

/// Words that a name may have.
const NAME_WORDS: usize = 6;

/// Words that may stand at byte `at` of `text`; `reader` is the language of an author who has
/// not yet written a word that tells.
pub fn complete(text: &str, at: usize, reader: Language) -> Completions {
    let at = boundary(text, at);
    let before = text.get(..at).unwrap_or("");
    let first = if before.trim().is_empty() { reader } else { likely_language(text) };
    let second = match first {
        Language::English => Language::Vietnamese,
        Language::Vietnamese => Language::English,
    };
    let found = complete_in(before, first);
    if found.list.is_empty() { complete_in(before, second) } else { found }
}

/// The words at the end may be the beginning of a name of several words: the longest run
/// that begins one counts.
fn complete_in(before: &str, language: Language) -> Completions {
    let at = before.len();
    let mut starts = word_starts(before);
    if before.ends_with(char::is_whitespace) || before.is_empty() {
        starts.push(at);
    }
    let from = starts.len().saturating_sub(NAME_WORDS);
    let found = starts.into_iter().skip(from).find_map(|start| {
        let (lead, begun) = before.split_at(start);
        let mut begun = lang::fold(begun);
        if !begun.is_empty() && before.ends_with(char::is_whitespace) {
            begun.push(' ');
        }
        let list = continued(lead, &begun, language);
        (!list.is_empty()).then_some(Completions { span: Span::new(start, at), list })
    });
    found.unwrap_or(Completions { span: Span::empty(at), list: Vec::new() })
}

/// What may follow `lead` and begins with `begun`.
fn continued(lead: &str, begun: &str, language: Language) -> Vec<Completion> {
    let expected = expected_after(lead, language);
    let mut list: Vec<Completion> = Vec::new();
    let mut add = |words: &str, help: Words, name: bool| {
        let fits = lang::fold(words).starts_with(begun) && lang::fold(words) != begun;
        if fits && !list.iter().any(|it| it.words == words) {
            list.push(Completion { words: words.to_owned(), help, name });
        }
    };
    if expected.name {
        for (names, doc) in named(lead, language) {
            add(names::printed(names, language), Words::from(doc), true);
        }
    }
    for word in &expected.words {
        add(word, Words::default(), false);
    }
    list
}

/// Every kind and attribute; first those that belong to what `lead` speaks of.
fn named(lead: &str, language: Language) -> Vec<(&'static Names, Wording)> {
    let spoken = spoken_of(lead, language);
    let attributes =
        |entry: &'static KindEntry| entry.attributes.iter().map(|it| (&it.names, it.doc));
    let own = spoken.into_iter().flat_map(|kind| attributes(entry(kind)));
    let kinds = KINDS.iter().map(|entry| (&entry.names, entry.doc));
    let plan = attributes(entry(Kind::Plan));
    match spoken {
        Some(_) => own.chain(kinds).chain(plan).collect(),
        None => kinds.chain(plan).collect(),
    }
}

/// The kind that the beginning of a sentence names last.
fn spoken_of(lead: &str, language: Language) -> Option<Kind> {
    let words: Vec<String> = lead.split_whitespace().map(lang::fold).collect();
    let ends = (1..=words.len()).rev();
    ends.flat_map(|end| (end.saturating_sub(NAME_WORDS)..end).map(move |start| (start, end)))
        .find_map(|(start, end)| names::kind_named(&words.get(start..end)?.join(" "), language))
}

/// What the words at byte `at` of `text` mean.
pub fn hover(text: &str, at: usize) -> Option<Hover> {
    let at = boundary(text, at);
    let language = likely_language(text);
    let starts = word_starts(text);
    let here = starts.iter().rposition(|start| *start <= at)?;
    let end_of = |word: usize| {
        let start = starts.get(word).copied()?;
        let rest = text.get(start..)?;
        Some(start + rest.find(is_between).unwrap_or(rest.len()))
    };
    // The longest name around the place.
    let mut best: Option<Hover> = None;
    for first in here.saturating_sub(NAME_WORDS - 1)..=here {
        for last in here..(first + NAME_WORDS).min(starts.len()) {
            let span = Span::new(*starts.get(first)?, end_of(last)?);
            let words = lang::fold(text.get(span.start..span.end)?);
            let longer = best.as_ref().is_none_or(|it| it.span.len() < span.len());
            let article = ["a ", "an ", "the "].iter().any(|it| words.starts_with(it));
            if article {
                continue;
            }
            if let Some(help) = meaning(&words, text, language).filter(|_| longer) {
                best = Some(Hover { span, help });
            }
        }
    }
    best
}

/// What a name means: a kind, or an attribute of what the sentence speaks of.
fn meaning(words: &str, text: &str, language: Language) -> Option<Words> {
    if let Some(kind) = names::kind_named(words, language) {
        return Some(Words::from(entry(kind).doc));
    }
    let spoken = spoken_of(text, language).into_iter();
    let others = KINDS.iter().map(|it| it.kind);
    spoken
        .chain(others)
        .find_map(|kind| names::attribute_named(kind, words, language))
        .map(|it| Words::from(it.doc))
}

fn is_between(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, ',' | '.' | ';' | '(' | ')' | '"' | '“' | '”')
}

/// Where the words of `text` begin.
fn word_starts(text: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut between = true;
    for (at, letter) in text.char_indices() {
        let now = is_between(letter);
        if between && !now {
            starts.push(at);
        }
        between = now;
    }
    starts
}

/// The last character boundary up to `at`.
fn boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::{complete, hover};
    use crate::lang::Language;

    fn offered(text: &str) -> (String, Vec<String>) {
        let found = complete(text, text.len(), Language::English);
        let begun = text[found.span.start..found.span.end].to_owned();
        (begun, found.list.into_iter().map(|it| it.words).collect())
    }

    #[test]
    fn what_may_stand_is_offered() {
        let cases = [
            ("", "", "every"),
            ("every ", "", "target"),
            ("every tar", "tar", "target"),
            ("every target ", "", "has"),
            ("every target has a ", "", "lead agency"),
            ("every target has a lead ag", "lead ag", "lead agency"),
            ("every target has a lead agency ", "", "and"),
            ("deadlines are ", "", "after"),
            ("deadlines are after the iss", "iss", "issuance date"),
            ("mỗi ", "", "chỉ tiêu"),
            ("mỗi chỉ", "chỉ", "chỉ tiêu"),
            ("mỗi chỉ tiêu ", "", "phải"),
            ("mỗi chỉ tiêu phải ", "", "có"),
            ("mỗi chỉ tiêu phải có cơ quan", "cơ quan", "cơ quan chủ trì"),
            ("mọi thời hạn phải sau ngày", "ngày", "ngày ban hành"),
        ];
        for (text, begun, word) in cases {
            let (found, words) = offered(text);
            assert_eq!(found, begun, "{text}: {words:?}");
            assert!(words.iter().any(|it| it == word), "{text}: {words:?}");
        }
    }

    #[test]
    fn names_are_explained() {
        let text = "every target has a lead agency";
        let found = hover(text, text.len() - 2).unwrap();
        assert_eq!(&text[found.span.start..found.span.end], "lead agency");
        assert!(hover(text, 14).is_none());
    }
}
