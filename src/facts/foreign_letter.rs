//! Letters from another alphabet or encoding ("kǶ", "cǜng"), in words that are Vietnamese.
//!
//! In: the text as given; out: a mark for each word. Invariants: a word that has no Vietnamese
//! letters beside them may be a foreign name, and is none, and those of European languages want
//! a letter beside them that only Vietnamese has; words of two scripts are told by the finder
//! of mixed scripts.

pub use super::mark::Mark;
use super::mark::mark_entry;
use super::vocabulary::{KindEntry, Names};
use super::{Context, Facts};
use crate::lang::{Wording, is_letter, is_mark, look_alike, lower};
use crate::source::Span;

/// Foreign letters in the vocabulary.
pub(super) static ENTRY: KindEntry = mark_entry!(
    ForeignLetter,
    foreign_letters,
    Names::new(&["foreign letter"], &["foreign letters"], &["chữ cái lạ"]),
    Wording {
        en: "a letter of another alphabet or encoding in a Vietnamese word",
        vi: "chữ cái của bảng chữ hoặc bảng mã khác trong từ tiếng Việt",
    }
);

/// What a letter is to a Vietnamese word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    Latin,
    /// Latin, of other languages of Europe.
    European,
    /// Latin, but of languages further away or left by converters.
    Other,
    /// Greek or Cyrillic.
    Script,
}

pub(super) fn origin_of(letter: char) -> Origin {
    match letter {
        '\u{1a0}' | '\u{1a1}' | '\u{1af}' | '\u{1b0}' => Origin::Latin,
        'Ă' | 'ă' | 'Đ' | 'đ' | 'Ĩ' | 'ĩ' | 'Ũ' | 'ũ' => Origin::Latin,
        '\u{100}'..='\u{17f}' => Origin::European,
        '\u{d0}' | '\u{f0}' | '\u{180}'..='\u{2af}' => Origin::Other,
        '\u{370}'..='\u{52f}' => Origin::Script,
        _ => Origin::Latin,
    }
}

/// The letter that is meant.
fn meant(letter: char) -> Option<char> {
    match letter {
        'ǜ' | 'ǚ' => Some('ũ'),
        'Ǜ' => Some('Ũ'),
        'ņ' | 'ń' | 'ň' => Some('n'),
        'ġ' | 'ģ' => Some('g'),
        'ĥ' | 'ħ' => Some('h'),
        'ķ' => Some('k'),
        'ł' | 'ļ' => Some('l'),
        'ţ' | 'ť' => Some('t'),
        'ı' => Some('i'),
        other => look_alike(other),
    }
}

/// Every run of letters that holds one outside ASCII and the rows of Vietnamese, with its place.
pub(super) fn unusual_words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let bytes = text.as_bytes();
    let in_word = |it: char| is_letter(it) || is_mark(it);
    let mut until = 0;
    // How the letters that are looked for begin; those of Vietnamese begin with c3 to c6 and e1.
    let leads = bytes.iter().enumerate().filter(|(at, it)| match it {
        0xc3 => matches!(bytes.get(at + 1), Some(0x90 | 0xb0)),
        0xc4 => !matches!(bytes.get(at + 1), Some(0x82 | 0x83 | 0x90 | 0x91 | 0xa8 | 0xa9)),
        0xc5 => !matches!(bytes.get(at + 1), Some(0xa8 | 0xa9)),
        0xc6 => !matches!(bytes.get(at + 1), Some(0xa0 | 0xa1 | 0xaf | 0xb0)),
        it => matches!(it, 0xc7..=0xca | 0xcd..=0xd4),
    });
    leads.filter_map(move |(at, _)| {
        let letter = text.get(at..)?.chars().next()?;
        if at < until || origin_of(letter) == Origin::Latin || !in_word(letter) {
            return None;
        }
        let before = text[..at].chars().rev().take_while(|it| in_word(*it));
        let start = at - before.map(char::len_utf8).sum::<usize>();
        let after = text[at..].find(|it: char| !in_word(it)).unwrap_or(text.len() - at);
        until = at + after;
        Some((start, &text[start..until]))
    })
}

/// Finds words with letters of other encodings.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let text = context.text;
    for (start, word) in unusual_words(text) {
        let vietnamese =
            |it: char| matches!(it, 'ă' | 'đ' | 'ê' | 'ơ' | 'ư' | '\u{1ea0}'..='\u{1ef9}');
        let other = word.chars().any(|it| match origin_of(it) {
            Origin::Other => true,
            Origin::European => lower(word).chars().any(vietnamese),
            _ => false,
        });
        let script = word.chars().any(|it| origin_of(it) == Origin::Script);
        let latin = word.chars().any(|it| it.is_ascii_alphabetic() || it >= '\u{1ea0}');
        if !other || script || !latin {
            continue;
        }
        let known = |it: char| origin_of(it) == Origin::Latin || meant(it).is_some();
        let correction = word
            .chars()
            .all(known)
            .then(|| word.chars().map(|it| meant(it).unwrap_or(it)).collect::<String>());
        let span = Span::new(start, start + word.len());
        facts.foreign_letters.push(Mark::new(span, word, correction));
    }
}
