//! What each word of a sentence is, for an editor that colours it.
//!
//! In: a sentence, finished or not; out: places with what stands there. Invariants: places
//! are in text order, apart, and on character boundaries; a word is of the language when it
//! stands in the grammar and known when it stands in the vocabulary, and no list of either is
//! kept here. What may stand at a place belongs to `complete`.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Compiler;
use super::complete::other;
use super::names::vocabulary_words;
use crate::facts::vocabulary::verbs;
use crate::lang::{self, Language, is_mark};
use crate::peg::{self, Sentences};
use crate::source::Span;
use crate::syntax::{SIZE_LIMIT, WORD_LIMIT, likely_language, parse_sentence};

/// What a part of a sentence is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// A word of the language of rules.
    Word,
    /// A name of the vocabulary: a kind, an attribute or a verb.
    Name,
    /// A name that nothing has.
    Unknown,
    /// A figure, a date, a share.
    Figure,
    /// Words in quotation marks, with the marks.
    Quoted,
}

/// A part of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Highlight {
    /// Where it stands, in bytes of the text.
    pub span: Span,
    /// What it is.
    pub class: Class,
}

/// What stands in `text`. A text that is too long to be a sentence gives nothing.
pub fn highlight(text: &str) -> Vec<Highlight> {
    let pieces = if text.len() > SIZE_LIMIT { Vec::new() } else { pieces(text) };
    if pieces.len() > WORD_LIMIT {
        return Vec::new();
    }
    let likely = likely_language(text);
    let named = named(text);
    let first = classes(&pieces, likely, named.as_deref());
    // "target" alone is a word of neither language; the one that knows it has it.
    let second = classes(&pieces, other(likely), named.as_deref());
    if unknown(&second) < unknown(&first) { second } else { first }
}

/// Where the names of a sentence stand that is finished and right.
fn named(text: &str) -> Option<Vec<Span>> {
    let parsed = parse_sentence(text);
    let mut compiler = Compiler::new(parsed.language);
    compiler.sentence(&parsed.sentence?)?;
    let names = compiler.meanings.into_iter().map(|(span, ..)| span);
    compiler.problems.is_empty().then(|| names.collect())
}

/// How many bytes have no meaning.
fn unknown(list: &[Highlight]) -> usize {
    list.iter().filter(|it| it.class == Class::Unknown).map(|it| it.span.len()).sum()
}

/// A part of a sentence before its words are looked up.
struct Piece {
    span: Span,
    is: Is,
}

enum Is {
    /// A word, folded.
    Word(String),
    Figure,
    Quoted,
}

/// The phrases of a language, each with how many words it has.
#[derive(Default)]
struct Phrases {
    /// Of the vocabulary.
    names: HashMap<String, usize>,
    /// Of the grammar.
    words: HashMap<String, usize>,
    /// Words of the longest.
    longest: usize,
}

static PHRASES: LazyLock<[Phrases; 2]> =
    LazyLock::new(|| [Language::English, Language::Vietnamese].map(Phrases::new));

impl Phrases {
    fn new(language: Language) -> Phrases {
        let mut phrases = Phrases::default();
        let (sentence, verbs) = match language {
            Language::English => {
                let forms = verbs().flat_map(|verb| verb.en.iter().flatten()).copied();
                (Sentences::sentence_en, forms.collect::<Vec<_>>())
            }
            Language::Vietnamese => {
                let words = verbs().flat_map(|verb| verb.vi).copied();
                (Sentences::sentence_vi, words.collect())
            }
        };
        for phrase in peg::LANGUAGE.texts(sentence) {
            let (words, count) = phrases.folded(phrase);
            phrases.words.insert(words, count);
        }
        for phrase in [vocabulary_words(language), verbs].concat() {
            let (words, count) = phrases.folded(phrase);
            phrases.names.insert(words, count);
        }
        phrases
    }

    fn of(language: Language) -> &'static Phrases {
        match language {
            Language::English => &PHRASES[0],
            Language::Vietnamese => &PHRASES[1],
        }
    }

    /// A phrase as it is looked up, and how many words it has.
    fn folded(&mut self, phrase: &str) -> (String, usize) {
        let mut words: Vec<String> = Vec::new();
        for piece in pieces(phrase) {
            if let Is::Word(word) = piece.is {
                words.push(word);
            }
        }
        self.longest = self.longest.max(words.len());
        (words.join(" "), words.len())
    }
}

/// What each piece is to a reader of `language`: the longest phrase counts, and of two as long
/// the name.
fn classes(pieces: &[Piece], language: Language, named: Option<&[Span]>) -> Vec<Highlight> {
    let phrases = Phrases::of(language);
    let mut list: Vec<Highlight> = Vec::new();
    let mut at = 0;
    // Whether the piece before was a word without a meaning.
    let mut unread = false;
    while let Some(piece) = pieces.get(at) {
        let (class, length) = match piece.is {
            Is::Figure => (Class::Figure, 1),
            Is::Quoted => (Class::Quoted, 1),
            Is::Word(_) => phrase_at(pieces, at, phrases, named).unwrap_or((Class::Unknown, 1)),
        };
        let end = pieces.get(at + length - 1).map_or(piece.span.end, |it| it.span.end);
        match list.last_mut() {
            Some(last) if unread && class == Class::Unknown => last.span.end = end,
            _ => list.push(Highlight { span: Span::new(piece.span.start, end), class }),
        }
        unread = class == Class::Unknown;
        at += length;
    }
    list
}

/// The longest phrase that begins at piece `at`, and of how many pieces it is.
fn phrase_at(
    pieces: &[Piece],
    at: usize,
    phrases: &Phrases,
    named: Option<&[Span]>,
) -> Option<(Class, usize)> {
    let start = pieces.get(at)?.span.start;
    let mut found = None;
    let mut run = String::new();
    for (count, piece) in pieces.iter().skip(at).take(phrases.longest).enumerate() {
        let Is::Word(word) = &piece.is else { break };
        if count > 0 {
            run.push(' ');
        }
        run.push_str(word);
        let (name, word) = (phrases.names.contains_key(&run), phrases.words.contains_key(&run));
        if !name && !word {
            continue;
        }
        let length = count + 1;
        // "năm 2030", "từ hai cơ quan": what may be a name need not be one here.
        let is_name = match named {
            Some(named) => named.iter().any(|it| it.start <= start && start < it.end),
            None => !matches!(pieces.get(at + length), Some(Piece { is: Is::Figure, .. })),
        };
        let class = if name && (is_name || !word) { Class::Name } else { Class::Word };
        found = Some((class, length));
    }
    found
}

/// Words, figures and quotations of a text; signs stand between them.
fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = text.get(at..).unwrap_or("");
        let length = if let Some(length) = quotation(rest, letter) {
            pieces.push(Piece { span: Span::new(at, at + length), is: Is::Quoted });
            length
        } else if is_word_letter(letter) {
            let length = word_length(rest);
            let word = lang::fold(rest.get(..length).unwrap_or(""));
            let figure = word.contains(|letter: char| letter.is_ascii_digit())
                || matches!(word.as_str(), "i" | "ii" | "iii" | "iv");
            let is = if figure { Is::Figure } else { Is::Word(word) };
            pieces.push(Piece { span: Span::new(at, at + length), is });
            length
        } else {
            letter.len_utf8()
        };
        at += length;
    }
    pieces
}

/// The length of the quotation that `rest` begins with; one that is not closed goes on to the
/// end.
fn quotation(rest: &str, letter: char) -> Option<usize> {
    let closing: &[char] = match letter {
        '"' => &['"'],
        '“' | '”' => &['“', '”'],
        '«' => &['»'],
        _ => return None,
    };
    let inside = rest.get(letter.len_utf8()..)?;
    let closed = inside.char_indices().find(|(_, sign)| closing.contains(sign));
    Some(closed.map_or(rest.len(), |(at, sign)| letter.len_utf8() + at + sign.len_utf8()))
}

/// The length of the word or figure that `rest` begins with: "24/11/2023", "1,7", "80%",
/// "iii/2025".
fn word_length(rest: &str) -> usize {
    let mut letters = rest.char_indices().peekable();
    let mut length = 0;
    let mut digit = false;
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        let joins = (letter == '/' || digit && matches!(letter, '.' | ',')) && next;
        let share = digit && letter == '%';
        if !is_word_letter(letter) && !joins && !share {
            break;
        }
        digit = letter.is_ascii_digit();
        length = at + letter.len_utf8();
        if share {
            break;
        }
    }
    length
}

/// Whether a letter belongs to a word: letters, figures, combining marks, joining signs.
fn is_word_letter(letter: char) -> bool {
    letter.is_alphanumeric()
        || is_mark(letter)
        || matches!(letter, '-' | '_' | '\u{2010}'..='\u{2014}')
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::{Class, highlight};
    use crate::syntax::SENTENCES;

    /// The sentence with each part marked: `word` plain, `[name]`, `?unknown?`, `#figure#`,
    /// quotations as they stand.
    fn marked(text: &str) -> String {
        let parts = highlight(text).into_iter().map(|it| {
            let words = &text[it.span.start..it.span.end];
            match it.class {
                Class::Word | Class::Quoted => words.to_owned(),
                Class::Name => format!("[{words}]"),
                Class::Unknown => format!("?{words}?"),
                Class::Figure => format!("#{words}#"),
            }
        });
        parts.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn every_sentence_is_of_known_words() {
        for (en, vi) in SENTENCES {
            for text in [en, vi] {
                let unknown = highlight(text).into_iter().find(|it| it.class == Class::Unknown);
                assert!(unknown.is_none(), "{}", marked(text));
            }
        }
    }

    #[test]
    fn names_figures_and_words_are_told_apart() {
        let cases = [
            ("every target has a lead agency", "every [target] has a [lead agency]"),
            ("the signatory's authority", "the [signatory] s [authority]"),
            ("no agency coordinates it", "no [agency] [coordinates] it"),
            ("every targit has a big lead agency", "every ?targit? has a ?big? [lead agency]"),
            ("target", "[target]"),
            (
                "at least 80,5% in quarter III/2025 or 24/11/2023.",
                "at least #80,5%# in quarter #III/2025# or #24/11/2023#",
            ),
            (
                "chỉ tiêu có năm hoàn thành trước năm 2026 phải",
                "[chỉ tiêu] có [năm hoàn thành] trước năm #2026# phải",
            ),
            (
                "mỗi chỉ tiêu phải có cơ quan chủ trỉ",
                "mỗi [chỉ tiêu] phải có [cơ quan] ?chủ trỉ?",
            ),
            ("MỌI Chỉ Tiêu có tên ghi “từ đến", "MỌI [Chỉ Tiêu] có [tên] ghi “từ đến"),
            ("có \"\" là «a» 2.", "có \"\" là «a» #2#"),
        ];
        for (text, wanted) in cases {
            assert_eq!(marked(text), wanted, "{text}");
            let decomposed: String = text.nfd().collect();
            assert_eq!(
                marked(&decomposed).nfc().collect::<String>(),
                wanted,
                "{text}, decomposed"
            );
        }
    }

    #[test]
    fn what_may_be_a_name_is_one_where_the_sentence_says_so() {
        let text = "không chỉ tiêu nào có từ hai cơ quan chủ trì trở lên";
        let wanted = "không [chỉ tiêu] nào có từ hai [cơ quan chủ trì] trở lên";
        assert_eq!(marked(text), wanted);
    }

    #[test]
    fn any_beginning_and_any_sign_is_cut_between_letters() {
        for (en, vi) in SENTENCES {
            let odd: String = vi.nfd().flat_map(|it| [it, '\u{1F4C4}']).collect();
            for text in [(*en).to_owned(), vi.nfd().collect(), odd] {
                for (end, _) in text.char_indices().step_by(11) {
                    let text = &text[..end];
                    let mut before = 0;
                    for it in highlight(text) {
                        assert!(it.span.start >= before && it.span.end > it.span.start);
                        assert!(text.get(it.span.start..it.span.end).is_some());
                        before = it.span.end;
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_no_sentence_has_no_parts() {
        for text in ["", " ", "…", "\u{301}", "\u{1F4C4}\u{200D}", &"chỉ ".repeat(600)] {
            let found = highlight(text);
            assert!(found.iter().all(|it| it.class == Class::Unknown), "{text}: {found:?}");
        }
    }
}
