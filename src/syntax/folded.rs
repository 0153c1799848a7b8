//! A sentence folded for the grammars, with the way back to the text as given.
//!
//! In: the author's text; out: folded text and places. Invariant: a word of the folded text
//! is one word of the given text, so that every place the grammars report (they cut only at
//! the edges of words) has an exact place in bytes of the given text.

use crate::lang::{self, is_mark};
use crate::source::Span;

/// A folded text.
#[derive(Debug, Clone)]
pub(super) struct Folded<'t> {
    /// The text as given.
    pub(super) given: &'t str,
    /// Lower-case, composed, one space between words.
    pub(super) text: String,
    /// Where each piece of `text` begins, and where it stands in the text as given.
    pieces: Vec<(usize, Span)>,
}

impl<'t> Folded<'t> {
    /// Folds `given`; "Giáo dục và Đào tạo" in the name of a body is one word of it.
    pub(super) fn new(given: &'t str) -> Folded<'t> {
        Folded::with_names(given, &joined_names(given))
    }

    /// Folds an English sentence: "Sở Văn hóa, Thể thao và Du lịch", the name of one body, is
    /// one word of it.
    pub(super) fn english(given: &'t str) -> Folded<'t> {
        Folded::with_names(given, &bodies(given))
    }

    fn with_names(given: &'t str, names: &[Span]) -> Folded<'t> {
        let mut folded =
            Folded { given, text: String::with_capacity(given.len()), pieces: Vec::new() };
        let mut letters = given.char_indices().peekable();
        while let Some((start, letter)) = letters.next() {
            if let Some(name) = names.iter().find(|it| it.start == start) {
                let words = lang::fold(given.get(name.start..name.end).unwrap_or(""));
                let words: Vec<&str> =
                    words.split([' ', ',']).filter(|it| !it.is_empty()).collect();
                folded.push(&words.join("_"), *name);
                while letters.next_if(|(at, _)| *at < name.end).is_some() {}
                continue;
            }
            let mut end = start + letter.len_utf8();
            if is_word_letter(letter) {
                while let Some((at, next)) = letters.next_if(|(_, next)| is_word_letter(*next))
                {
                    end = at + next.len_utf8();
                }
                let word = lang::fold(given.get(start..end).unwrap_or(""));
                folded.push(&word, Span::new(start, end));
            } else if letter.is_whitespace() || letter.is_control() || letter == '\u{feff}' {
                if !folded.text.is_empty() && !folded.text.ends_with(' ') {
                    folded.push(" ", Span::new(start, end));
                }
            } else {
                let mut sign = [0; 4];
                folded.push(letter.encode_utf8(&mut sign), Span::new(start, end));
            }
        }
        if folded.text.ends_with(' ') {
            folded.text.pop();
            folded.pieces.pop();
        }
        folded
    }

    fn push(&mut self, words: &str, span: Span) {
        if !words.is_empty() {
            self.pieces.push((self.text.len(), span));
            self.text.push_str(words);
        }
    }

    /// The place in the given text of the folded bytes from `start` to `end`.
    pub(super) fn place(&self, start: usize, end: usize) -> Span {
        let first = self.pieces.partition_point(|piece| piece.0 < start);
        let Some(&(_, from)) = self.pieces.get(first) else {
            let last = self.pieces.last().map_or(0, |piece| piece.1.end);
            return Span::empty(last);
        };
        if end <= start {
            return Span::empty(from.start);
        }
        let last = self.pieces.partition_point(|piece| piece.0 < end).saturating_sub(1);
        let until = self.pieces.get(last.max(first)).map_or(from.end, |piece| piece.1.end);
        Span::new(from.start, until)
    }

    /// The given text at a place.
    pub(super) fn given_at(&self, span: Span) -> &'t str {
        self.given.get(span.start..span.end).unwrap_or("")
    }
}

/// What follows the first word in names of bodies that have a comma or "và" in them.
fn joined_names(given: &str) -> Vec<Span> {
    let composed: String = lang::compose(given);
    if !composed.contains(',') && !lang::lower(&composed).contains(" và ") {
        return Vec::new();
    }
    let plain = super::advice::without_quotes(&composed);
    let named = crate::facts::agency::bodies_in(&plain).into_iter().filter_map(|it| {
        let name = plain.get(it.clone())?;
        let joined = name.contains(',') || lang::lower(name).contains(" và ");
        // Composed letters are fewer, words are as many.
        let first = plain.get(..it.start)?.split_whitespace().count() + 1;
        joined.then_some((first, first + name.split_whitespace().count() - 2))
    });
    let words: Vec<&str> = given.split_whitespace().collect();
    let place = |word: &str| word.as_ptr() as usize - given.as_ptr() as usize;
    let span = |(first, last): (usize, usize)| {
        let (from, to) = (words.get(first)?, words.get(last)?);
        let end = to.trim_end_matches(|it: char| !is_word_letter(it)).len();
        (last > first).then(|| Span::new(place(from), place(to) + end))
    };
    named.filter_map(span).collect()
}

/// Names of bodies that have a comma in them: the run of Vietnamese words from a first word
/// such as "Sở" over a comma to an "và".
fn bodies(given: &str) -> Vec<Span> {
    const HEADS: [&str; 6] = ["Sở", "Bộ", "Ban", "Ủy", "Phòng", "Văn"];
    let mut at = 0;
    let mut words: Vec<(usize, &str)> = Vec::new();
    for word in given.split(char::is_whitespace) {
        words.push((at, word));
        at = at.saturating_add(word.len()).saturating_add(
            given
                .get(at + word.len()..)
                .and_then(|it| it.chars().next())
                .map_or(0, char::len_utf8),
        );
    }
    let is_head = |word: &str| HEADS.iter().any(|it| lang::fold(it) == lang::fold(word));
    let capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let mut found = Vec::new();
    for (index, (start, word)) in words.iter().enumerate() {
        if !capital(word) || !is_head(word) {
            continue;
        }
        let (mut comma, mut whole, mut end) = (false, false, start + word.len());
        let mut before = *word;
        for (place, word) in words.get(index + 1..).unwrap_or_default() {
            let plain = word.trim_end_matches([',', '.']);
            let folded = lang::fold(plain);
            let after_comma = before.ends_with(',');
            let fits = if after_comma || folded == "và" {
                folded == "và" || capital(plain) && !is_head(plain)
            } else {
                !plain.is_ascii() || capital(plain) || !is_english(&folded)
            };
            if !fits || plain.is_empty() || !plain.chars().all(is_word_letter) {
                break;
            }
            comma |= after_comma;
            whole |= comma && folded == "và";
            end = place + plain.len();
            before = *word;
            if word.ends_with('.') {
                break;
            }
        }
        if whole {
            found.push(Span::new(*start, end));
        }
    }
    found
}

/// Whether a word without marks is one of an English sentence.
fn is_english(word: &str) -> bool {
    super::hint::is_of_grammar(word, lang::Language::English)
        || crate::facts::vocabulary::entry_called(word).is_some()
}

/// Whether a letter belongs to a word: letters, figures, combining marks, joining signs.
fn is_word_letter(letter: char) -> bool {
    letter.is_alphanumeric()
        || is_mark(letter)
        || matches!(letter, '-' | '_' | '\u{2010}'..='\u{2014}')
}

#[cfg(test)]
mod tests {
    use super::Folded;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn places_lead_back_to_the_given_text() {
        let given: String = "  Mỗi   CHỈ tiêu\t(hoá) ".nfd().collect();
        let folded = Folded::new(&given);
        assert_eq!(folded.text, "mỗi chỉ tiêu (hóa)");
        let start = folded.text.find("chỉ").unwrap();
        let span = folded.place(start, start + "chỉ tiêu".len());
        assert_eq!(folded.given_at(span).nfc().collect::<String>(), "CHỈ tiêu");
    }
}
