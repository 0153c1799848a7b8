//! Clean text of a block, with the way back to the text as given.
//!
//! In: stretches of the source; out: [`CleanText`]: composed letters, single spaces, no
//! line breaks, no Markdown marks, no invisible characters, no letters of other scripts that
//! look like Vietnamese ones. Invariant: every range of clean
//! text has a span of the source on character boundaries, in the same order.

use crate::lang::{is_mark, look_alike, push_composed};
use crate::source::Span;

/// A stretch of clean text and where it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    /// First byte in the clean text.
    clean: usize,
    /// First byte in the source.
    source: usize,
    /// Bytes in the source.
    length: usize,
    /// Whether the bytes are the same in both.
    verbatim: bool,
}

/// Text made fit for reading, with its offset map.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CleanText {
    text: String,
    pieces: Vec<Piece>,
}

impl CleanText {
    /// Cleans the stretches `parts` of `source` (bytes); they are joined by one space.
    pub fn new(source: &str, parts: &[Span]) -> CleanText {
        CleanText::labelled("", source, parts)
    }

    /// The same after a label that the source lacks: its span is empty, where the first part
    /// begins.
    pub fn labelled(label: &str, source: &str, parts: &[Span]) -> CleanText {
        let mut out = CleanText::default();
        let capacity = parts.iter().map(|part| part.len() + 1).sum();
        out.text.reserve(capacity);
        if let (false, Some(first)) = (label.is_empty(), parts.first()) {
            out.push(label, first.start.min(source.len()), 0);
        }
        for (index, part) in parts.iter().enumerate() {
            if index > 0 {
                out.space(part.start.min(source.len()));
            }
            out.read(source, *part);
        }
        if out.text.ends_with(' ') {
            out.text.pop();
        }
        out
    }

    /// The clean text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Where the bytes `start..end` of the clean text stand in the source.
    pub fn span(&self, start: usize, end: usize) -> Span {
        let begin = self.piece_at(start).map_or(0, |piece| {
            if piece.verbatim {
                piece.source + (start - piece.clean).min(piece.length)
            } else {
                piece.source
            }
        });
        if end <= start {
            return Span::empty(begin);
        }
        let finish = self.piece_at(end - 1).map_or(begin, |piece| {
            if piece.verbatim {
                piece.source + (end - piece.clean).min(piece.length)
            } else {
                piece.source + piece.length
            }
        });
        Span::new(begin, finish)
    }

    /// Where all of it stands.
    pub fn whole(&self) -> Span {
        self.span(0, self.text.len())
    }

    fn piece_at(&self, clean: usize) -> Option<&Piece> {
        let index = self.pieces.partition_point(|piece| piece.clean <= clean);
        index.checked_sub(1).and_then(|index| self.pieces.get(index))
    }

    fn push(&mut self, clean: &str, source: usize, length: usize) {
        let verbatim = clean.len() == length;
        if let Some(last) = self.pieces.last_mut()
            && verbatim
            && last.verbatim
            && last.source + last.length == source
            && last.clean + last.length == self.text.len()
        {
            last.length += length;
        } else {
            self.pieces.push(Piece { clean: self.text.len(), source, length, verbatim });
        }
        self.text.push_str(clean);
    }

    /// A letter in place of another that looks like it.
    fn replace(&mut self, letter: char, source: usize, length: usize) {
        self.pieces.push(Piece { clean: self.text.len(), source, length, verbatim: false });
        self.text.push(letter);
    }

    fn space(&mut self, source: usize) {
        if !self.text.is_empty() && !self.text.ends_with(' ') {
            self.pieces.push(Piece {
                clean: self.text.len(),
                source,
                length: 0,
                verbatim: false,
            });
            self.text.push(' ');
        }
    }

    fn read(&mut self, source: &str, part: Span) {
        let Some(slice) = source.get(part.start..part.end) else { return };
        let mut from = 0;
        while from < slice.len() {
            let end = plain_end(slice.as_bytes(), from);
            if end > from {
                self.push(&slice[from..end], part.start + from, end - from);
            }
            from = self.read_letters(slice, part.start, end);
        }
    }

    /// Reads the letters of `slice` from byte `start` on one by one, until plain ones follow;
    /// gives where. `offset` is where the slice stands in the source.
    fn read_letters(&mut self, slice: &str, offset: usize, start: usize) -> usize {
        let part = Span::new(offset, offset + slice.len());
        let mut letters =
            slice[start..].char_indices().map(|it| (start + it.0, it.1)).peekable();
        // Runs of plain characters are copied at once.
        let mut run: Option<usize> = None;
        while let Some((at, letter)) = letters.next() {
            if at > start && run.is_none() && letter.is_ascii_alphanumeric() {
                return at;
            }
            let next = letters.peek().map(|it| it.1);
            let composes = next.is_some_and(is_mark);
            let meant = look_alike(letter);
            let keep = !composes && meant.is_none() && is_plain(letter, next, &slice[..at]);
            if keep {
                run.get_or_insert(at);
                continue;
            }
            if let Some(from) = run.take() {
                self.push(&slice[from..at], part.start + from, at - from);
            }
            if composes {
                let mut end = at + letter.len_utf8();
                let mut marks = Vec::new();
                while let Some((mark_at, mark)) = letters.next_if(|it| is_mark(it.1)) {
                    end = mark_at + mark.len_utf8();
                    marks.push(mark);
                }
                let mut composed = String::new();
                push_composed(meant.unwrap_or(letter), &marks, &mut composed);
                self.push(&composed, part.start + at, end - at);
            } else if let Some(meant) = meant {
                let length = letter.len_utf8();
                self.replace(meant, part.start + at, length);
            } else if letter.is_whitespace() || letter == '\u{a0}' || letter == '_' {
                let length = letter.len_utf8();
                if letter == ' ' && !self.text.is_empty() && !self.text.ends_with(' ') {
                    self.push(" ", part.start + at, length);
                } else {
                    self.space(part.start + at);
                }
            }
        }
        if let Some(from) = run {
            self.push(&slice[from..], part.start + from, slice.len() - from);
        }
        slice.len()
    }
}

/// Where a run of plain bytes from `start` on ends: letters of Vietnamese words, digits, most
/// signs, and single spaces between them. A letter that marks follow is left out.
fn plain_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start;
    while let Some(byte) = bytes.get(at) {
        let next = bytes.get(at + 1).copied().unwrap_or(0);
        at += match byte {
            b'*' | b'_' | b'\\' => break,
            b' ' if at > start && bytes[at - 1] > b' ' && is_plain_byte(next) => 1,
            b'!'..=b'~' => 1,
            // Eth and the hwair that stands for "ỳ" are look-alikes.
            0xc3 if !matches!(next, 0x90 | 0xb0) => 2,
            0xc4 | 0xc5 => 2,
            0xc6 if matches!(next, 0xa0 | 0xa1 | 0xaf | 0xb0) => 2,
            0xe1 if matches!(next, 0xba | 0xbb) => 3,
            _ => break,
        };
    }
    // Combining marks begin with 0xcc or 0xcd.
    if matches!(bytes.get(at), Some(0xcc | 0xcd)) {
        at = bytes[..at].iter().rposition(|it| !(0x80..0xc0).contains(it)).unwrap_or(start);
    }
    at.clamp(start, bytes.len())
}

/// Whether a byte begins a letter, digit or sign that stands as it is.
fn is_plain_byte(byte: u8) -> bool {
    matches!(byte, b'!'..=b'~' | 0xc3..=0xc6 | 0xe1) && !matches!(byte, b'*' | b'_' | b'\\')
}

/// Whether `letter` stands in the clean text as it is. Markdown's `*` and `_` as marks, white
/// space and invisible characters do not.
fn is_plain(letter: char, next: Option<char>, before: &str) -> bool {
    match letter {
        ' ' => {
            next.is_some_and(|it| !it.is_whitespace() && it != '\u{a0}')
                && !before.is_empty()
                && !before.ends_with(|it: char| {
                    it.is_whitespace() || matches!(it, '*' | '\u{a0}' | '_')
                })
        }
        '*' => false,
        // Word-segmented texts join syllables by "_".
        '_' => false,
        '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{ad}' | '\u{2060}' => false,
        '\\' => !next.is_some_and(|it| it.is_ascii_punctuation()),
        _ => !letter.is_whitespace() && !letter.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    fn clean(text: &str) -> CleanText {
        CleanText::new(text, &[Span::new(0, text.len())])
    }

    #[test]
    fn marks_and_breaks_go_and_spans_stay() {
        let text = "**1. Mục\n đích** của  kế_hoạch";
        let it = clean(text);
        assert_eq!(it.as_str(), "1. Mục đích của kế hoạch");
        let at = it.as_str().find("đích của").unwrap();
        let span = it.span(at, at + "đích của".len());
        assert_eq!(&text[span.start..span.end], "đích** của");
    }

    #[test]
    fn a_generated_label_is_read_and_has_no_words() {
        let text = "x\n Mục đích";
        let it = CleanText::labelled("1. ", text, &[Span::new(2, text.len())]);
        assert_eq!(it.as_str(), "1. Mục đích");
        assert_eq!(it.span(0, 2), Span::empty(2));
        assert_eq!(it.span(3, 7), Span::new(3, 3 + "Mục".len() - 1));
        let label_and_word = it.span(0, 3 + "Mục".len());
        assert_eq!(&text[label_and_word.start..label_and_word.end], " Mục");
    }

    #[test]
    fn look_alikes_are_read_as_meant() {
        let text = "định kǶ, ÐẠI НỌC";
        let it = clean(text);
        assert_eq!(it.as_str(), "định kỳ, ĐẠI HỌC");
        let at = it.as_str().find("kỳ").unwrap();
        let span = it.span(at, at + "kỳ".len());
        assert_eq!(&text[span.start..span.end], "kǶ");
    }

    #[test]
    fn decomposed_letters_are_composed() {
        let text: String = "Số: 05/KH ngày mới".nfd().collect();
        let it = clean(&text);
        assert_eq!(it.as_str(), "Số: 05/KH ngày mới");
        let at = it.as_str().find("ngày").unwrap();
        let span = it.span(at, at + "ngày".len());
        assert_eq!(text[span.start..span.end].nfc().collect::<String>(), "ngày");
    }
}
