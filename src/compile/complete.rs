//! What an editor offers while a sentence is written, and what it says of a word.
//!
//! In: a sentence and a place in it; out: words that may stand there, each with a line of
//! help. Invariants: words come from the grammar and from the vocabulary, from nowhere else;
//! what the sentence has spoken of last comes first; places are on character boundaries; a
//! text that is too long to be a sentence gets nothing.

use super::names;
use crate::facts::vocabulary::{self, KINDS, Kind, KindEntry, Names, Type, entry, kind_called};
use crate::finding::Words;
use crate::lang::{self, Language, Wording};
use crate::source::Span;
use crate::syntax::{SIZE_LIMIT, WORD_LIMIT, expected_after, likely_language};

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
    if is_too_long(text) {
        return Completions { span: Span::empty(at), list: Vec::new() };
    }
    let before = text.get(..at).unwrap_or("");
    let first = if before.trim().is_empty() { reader } else { likely_language(text) };
    let found = complete_in(before, first);
    if found.list.is_empty() { complete_in(before, other(first)) } else { found }
}

/// The other language.
pub(super) fn other(language: Language) -> Language {
    match language {
        Language::English => Language::Vietnamese,
        Language::Vietnamese => Language::English,
    }
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
        // After "có " a name may stand as well as the rest of "có đầy đủ".
        if begun.ends_with(' ') && list.iter().all(|it| !it.name) {
            let mut next = continued(before, "", language);
            if next.iter().any(|it| it.name) {
                next.extend(list.into_iter().filter_map(|it| {
                    let words = lang::fold(&it.words).strip_prefix(&begun)?.to_owned();
                    Some(Completion { words, ..it })
                }));
                return Some(Completions { span: Span::empty(at), list: next });
            }
        }
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

/// Every kind and attribute; first those that belong to what `lead` speaks of, after "has"
/// those of them that a thing may lack.
fn named(lead: &str, language: Language) -> Vec<(&'static Names, Wording)> {
    let spoken = spoken_of(lead, language);
    let attributes =
        |entry: &'static KindEntry| entry.attributes.iter().map(|it| (&it.names, it.doc));
    const HAVE: [&str; 8] = ["có", "thiếu", "has", "have", "lack", "lacks", "with", "without"];
    let last = lead.split_whitespace().rev().take(2).map(lang::fold);
    let has = last.into_iter().any(|it| HAVE.contains(&it.as_str()));
    let lacks = |it: &vocabulary::Attribute| match it.value {
        Type::Flag => 2,
        _ => u8::from(!it.absence_counts_when_finished),
    };
    let mut held: Vec<_> = spoken.iter().flat_map(|kind| entry(*kind).attributes).collect();
    if has {
        held.sort_by_key(|it| lacks(it));
    }
    let own = held.into_iter().map(|it| (&it.names, it.doc));
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
        .find_map(|(start, end)| kind_called(&words.get(start..end)?.join(" "), language))
}

/// What the words at byte `at` of `text` mean.
pub fn hover(text: &str, at: usize) -> Option<Hover> {
    let at = boundary(text, at);
    if is_too_long(text) {
        return None;
    }
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
            if let Some(help) = meaning(&words, text, span, language).filter(|_| longer) {
                best = Some(Hover { span, help });
            }
        }
    }
    best
}

/// What a name at `span` means: a kind, an attribute of what is spoken of nearest before it or
/// else after it, or a relation said with a verb.
fn meaning(words: &str, text: &str, span: Span, language: Language) -> Option<Words> {
    if let Some(kind) = kind_called(words, language) {
        return Some(Words::from(entry(kind).doc));
    }
    let owners = KINDS.iter().map(|it| it.kind);
    let owned: Vec<(Kind, Wording)> = owners
        .filter_map(|kind| Some((kind, names::attribute_named(kind, words, language)?.doc)))
        .collect();
    let owner = |kind: Kind| owned.iter().find(|it| it.0 == kind).map(|it| it.1);
    let doc = match owned.as_slice() {
        [] => names::relations(words, language).map(|(_, relation, ..)| relation.doc).next(),
        [(_, doc)] => Some(*doc),
        [(_, doc), ..] => {
            let before = kinds_in(text.get(..span.start)?, language).rev().find_map(owner);
            let after = || kinds_in(text.get(span.end..)?, language).find_map(owner);
            before.or_else(after).or(Some(*doc))
        }
    };
    doc.map(Words::from)
}

/// The kinds that a text names, in its order.
fn kinds_in(text: &str, language: Language) -> impl DoubleEndedIterator<Item = Kind> {
    let folded = |start| Some(lang::fold(text.get(start..)?.split(is_between).next()?));
    let words: Vec<String> = word_starts(text).into_iter().filter_map(folded).collect();
    (0..words.len()).filter_map(move |start| {
        let runs = (1..=NAME_WORDS).rev().filter_map(|length| words.get(start..start + length));
        runs.map(|it| it.join(" ")).find_map(|run| kind_called(&run, language))
    })
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

/// Whether `text` is refused before anything reads it.
fn is_too_long(text: &str) -> bool {
    text.len() > SIZE_LIMIT || text.split_whitespace().nth(WORD_LIMIT).is_some()
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
    use unicode_normalization::UnicodeNormalization;

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
    fn what_a_thing_may_lack_is_offered_first() {
        let cases = [
            ("mỗi nhiệm vụ phải có ", ["cơ quan chủ trì", "thời gian thực hiện", "sản phẩm"]),
            ("every task must have a ", ["lead agency", "timeline", "product"]),
        ];
        for (text, names) in cases {
            let words = offered(text).1;
            let first = &words[..4.min(words.len())];
            assert!(names.iter().all(|it| first.iter().any(|word| word == it)), "{words:?}");
        }
    }

    #[test]
    fn names_are_explained() {
        let text = "every target has a lead agency";
        let found = hover(text, text.len() - 2).unwrap();
        assert_eq!(&text[found.span.start..found.span.end], "lead agency");
        assert!(hover(text, 14).is_none());
    }

    #[test]
    fn a_verb_is_explained_by_what_it_says() {
        let text = "no agency coordinates a task";
        let found = hover(text, 12).unwrap();
        assert_eq!(&text[found.span.start..found.span.end], "coordinates");
    }

    #[test]
    fn any_text_and_any_place_is_answered_between_letters() {
        let decomposed: String = "mỗi chỉ tiêu phải có cơ quan chủ trì".nfd().collect();
        let odd = format!("\u{1F4C4}{decomposed}\u{1F4C4} \u{301}“\u{200D}");
        for text in [decomposed, odd, "chỉ ".repeat(600)] {
            for at in (0..text.len().min(70) + 4).step_by(3) {
                let found = complete(&text, at, Language::Vietnamese);
                assert!(text.get(found.span.start..found.span.end).is_some());
                if let Some(found) = hover(&text, at) {
                    assert!(text.get(found.span.start..found.span.end).is_some());
                }
            }
        }
    }

    #[test]
    fn decomposed_letters_are_completed_alike() {
        let text: String = "mỗi chỉ tiêu phải có cơ quan ch".nfd().collect();
        let found = complete(&text, text.len(), Language::Vietnamese);
        assert_eq!(
            &text[found.span.start..found.span.end],
            "cơ quan ch".nfd().collect::<String>()
        );
        assert!(found.list.iter().any(|it| it.words == "cơ quan chủ trì"));
    }
}
