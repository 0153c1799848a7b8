//! A sentence folded for the grammars, with the way back to the text as given.
//!
//! In: the author's text; out: folded text and places. Invariant: a word of the folded text
//! is one word of the given text, so that every place the grammars report (they cut only at
//! the edges of words) has an exact place in bytes of the given text.

use crate::lang::is_mark;

use crate::lang;
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
    /// Folds `given`.
    pub(super) fn new(given: &'t str) -> Folded<'t> {
        let mut folded =
            Folded { given, text: String::with_capacity(given.len()), pieces: Vec::new() };
        let mut letters = given.char_indices().peekable();
        while let Some((start, letter)) = letters.next() {
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
