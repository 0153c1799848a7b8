//! Places as other programs count them: UTF-16 units, lines and columns.
//!
//! In: a text and byte offsets; out: UTF-16 offsets, or line and column. Invariant: an
//! offset inside a character is moved to that character's start. Only edges (reports, the
//! WebAssembly face) use this; inside the library places are bytes.

use super::Span;

/// Distance in bytes between two remembered places.
const STEP: usize = 512;

/// Finds UTF-16 offsets and lines of a text, after one pass over it.
#[derive(Debug, Clone)]
pub struct Positions<'t> {
    text: &'t str,
    /// UTF-16 units before every `STEP`-th byte (moved to a character boundary).
    marks: Vec<(usize, usize)>,
    /// Byte offset of each line's first byte.
    lines: Vec<usize>,
}

/// A line and a column, both from 1; the column counts characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineColumn {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl<'t> Positions<'t> {
    /// Reads `text` once.
    pub fn new(text: &'t str) -> Positions<'t> {
        let (mut marks, mut lines) = (Vec::new(), vec![0]);
        let (mut units, mut next) = (0, 0);
        for (at, letter) in text.char_indices() {
            if at >= next {
                marks.push((at, units));
                next = at + STEP;
            }
            units += letter.len_utf16();
            if letter == '\n' {
                lines.push(at + 1);
            }
        }
        Positions { text, marks, lines }
    }

    /// UTF-16 units before the byte offset `at`.
    pub fn utf16(&self, at: usize) -> usize {
        let at = self.boundary(at);
        let index = self.marks.partition_point(|mark| mark.0 <= at);
        let Some(&(start, units)) = index.checked_sub(1).and_then(|i| self.marks.get(i)) else {
            return 0;
        };
        units + self.text.get(start..at).map_or(0, |part| part.encode_utf16().count())
    }

    /// The byte offset of the UTF-16 offset `units`, the inverse of [`Positions::utf16`].
    pub fn byte(&self, units: usize) -> usize {
        let index = self.marks.partition_point(|mark| mark.1 <= units);
        let Some(&(start, before)) = index.checked_sub(1).and_then(|i| self.marks.get(i))
        else {
            return 0;
        };
        let mut left = units - before;
        for (at, letter) in self.text[start..].char_indices() {
            if left < letter.len_utf16() {
                return start + at;
            }
            left -= letter.len_utf16();
        }
        self.text.len()
    }

    /// Start and end of `span` in UTF-16 units.
    pub fn utf16_span(&self, span: Span) -> (usize, usize) {
        (self.utf16(span.start), self.utf16(span.end))
    }

    /// Line and column of the byte offset `at`.
    pub fn line_column(&self, at: usize) -> LineColumn {
        let at = self.boundary(at);
        let line = self.lines.partition_point(|start| *start <= at);
        let start = line.checked_sub(1).and_then(|i| self.lines.get(i)).copied().unwrap_or(0);
        let column = self.text.get(start..at).map_or(0, |part| part.chars().count());
        LineColumn { line: line.max(1), column: column + 1 }
    }

    fn boundary(&self, at: usize) -> usize {
        let mut at = at.min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_and_utf16_are_inverse_on_boundaries() {
        let text = "Đến năm 2030 \u{1F4C4} đạt\n90%".repeat(60);
        let positions = Positions::new(&text);
        let mut units = 0;
        for (at, letter) in text.char_indices() {
            assert_eq!(positions.utf16(at), units);
            assert_eq!(positions.byte(units), at);
            units += letter.len_utf16();
        }
        assert_eq!(positions.byte(units + 5), text.len());
    }

    #[test]
    fn columns_count_characters() {
        let positions = Positions::new("một\nhai ba\n");
        assert_eq!(positions.line_column(9), LineColumn { line: 2, column: 4 });
    }
}
