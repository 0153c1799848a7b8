//! Lines of a plain text, and what can be said of each alone.
//!
//! In: the text as given; out: one [`Line`] for each, blank ones included. Invariant: spans
//! lie inside the line, without its break; a page number between two pages is marked as such
//! and never becomes text.

use super::label::{Style, may_be_label, parse_label};
use super::text::CleanText;
use crate::source::Span;

/// What a line is by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineKind {
    /// Nothing but white space.
    Blank,
    /// Words.
    Text,
    /// A Markdown heading of this level.
    Heading(u8),
    /// Only "|": a cell boundary.
    Pipe,
    /// A row of a Markdown table.
    Row,
    /// The rule under the head of a Markdown table.
    RowRule,
    /// Cells between tabs.
    Tabbed,
    /// A page number, a line of dashes.
    Noise,
}

/// A line without its break.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    /// The words, without white space around them and without heading marks.
    pub span: Span,
    /// What it is.
    pub kind: LineKind,
    /// Width in characters.
    pub width: usize,
    /// What makes it begin a paragraph by itself.
    pub beginning: Option<Beginning>,
    /// Whether two spaces before the break force a new line, as in Markdown.
    pub hard_break: bool,
}

/// Splits `text` at its line breaks (LF, CR LF, CR) and form feeds.
pub(super) fn split(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    let bytes = text.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        let cr_lf = *byte == b'\r' && bytes.get(at + 1) == Some(&b'\n');
        if matches!(byte, b'\n' | b'\r' | 0x0c) && !cr_lf {
            lines.push(line(text, start, at));
            start = at + 1;
        }
    }
    lines.push(line(text, start, text.len()));
    mark_page_numbers(text, &mut lines);
    lines
}

/// The lines of a paragraph that a host knows, parted where it forces a new one.
pub(super) fn within(text: &str, span: Span) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = span.start;
    for part in text.get(span.start..span.end).unwrap_or("").split('\n') {
        lines.push(line(text, start, start + part.len()));
        start += part.len() + 1;
    }
    lines
}

fn line(text: &str, start: usize, end: usize) -> Line {
    let raw = &text[start..end];
    let is_space = |letter: char| letter.is_whitespace() || letter == '\u{feff}';
    let hard_break = raw.trim_end_matches('\r').ends_with("  ");
    let left = raw.trim_start_matches(is_space);
    let begin = start + (raw.len() - left.len());
    let words = left.trim_end_matches(is_space);
    let mut span = Span::new(begin, begin + words.len());
    let mut kind = classify(words);
    // Cells at either end of a row may be empty: their tabs count.
    if kind == LineKind::Text && words.contains('\t') && tabs(raw) >= 2 {
        kind = LineKind::Tabbed;
    }
    if kind == LineKind::Tabbed && left.len() < raw.len() {
        let space = &raw[..raw.len() - left.len()];
        span.start = start + space.find('\t').unwrap_or(space.len());
    }
    if let LineKind::Heading(_) = kind {
        let title = words.trim_start_matches('#').trim_start_matches(is_space);
        span.start = span.end - title.len();
        if title.is_empty() {
            kind = LineKind::Blank;
        }
    }
    let beginning = if kind == LineKind::Blank { None } else { begins(text, span) };
    Line {
        span,
        kind,
        width: words.bytes().filter(|it| !(0x80..0xc0).contains(it)).count(),
        beginning,
        hard_break,
    }
}

fn classify(words: &str) -> LineKind {
    let bare = words.trim_matches(|letter: char| letter == '*' || letter.is_whitespace());
    if bare.is_empty() {
        return LineKind::Blank;
    }
    if bare == "|" {
        return LineKind::Pipe;
    }
    if words.len() > 2 && bare.chars().all(|it| matches!(it, '-' | '_' | '=' | '–' | '—' | '.'))
    {
        // Dots alone are a blank to fill in, and stay text.
        return if bare.contains('.') { LineKind::Text } else { LineKind::Noise };
    }
    if words.starts_with('|') && words[1..].contains('|') {
        let rule = words.chars().all(|it| matches!(it, '|' | '-' | ':' | ' '));
        return if rule { LineKind::RowRule } else { LineKind::Row };
    }
    let marks = words.bytes().take_while(|it| *it == b'#').count();
    if (1..=6).contains(&marks) && words[marks..].starts_with([' ', '\u{a0}']) {
        return LineKind::Heading(u8::try_from(marks).unwrap_or(6));
    }
    if tabs(words) >= 2 {
        return LineKind::Tabbed;
    }
    LineKind::Text
}

fn tabs(words: &str) -> usize {
    words.bytes().filter(|it| *it == b'\t').count()
}

/// What makes a line begin a paragraph by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Beginning {
    /// A sign of a list.
    Bullet,
    /// A label of this style.
    Label(Style),
}

/// What makes the words of `span` begin a paragraph, if anything does.
pub(super) fn begins(text: &str, span: Span) -> Option<Beginning> {
    let words = text.get(span.start..span.end)?;
    let bare = words.trim_start_matches(['*', ' ', '\u{a0}']);
    let bullet = bare.starts_with(['-', '–', '+', '•', '−', '—', '\u{f02d}', '▪', '●'])
        || (words.starts_with("* ") && !words.ends_with('*'));
    if bullet {
        return Some(Beginning::Bullet);
    }
    if !may_be_label(bare) {
        return None;
    }
    let head = text.floor_char_boundary(span.end.min(span.start + 160));
    let clean = CleanText::new(text, &[Span::new(span.start, head)]);
    parse_label(clean.as_str()).map(|label| Beginning::Label(label.style))
}

/// Numbers alone on a line that count up through the text are page numbers.
fn mark_page_numbers(text: &str, lines: &mut [Line]) {
    let number = |line: &Line| -> Option<u32> {
        let words = text.get(line.span.start..line.span.end)?;
        let words = words.trim_matches(['-', '–', ' ']);
        (words.len() <= 3).then(|| words.parse().ok()).flatten()
    };
    let in_table = |at: usize| {
        let pipe = |at: Option<usize>| {
            at.and_then(|at| lines.get(at)).is_some_and(|it| it.kind == LineKind::Pipe)
        };
        pipe(at.checked_sub(1)) || pipe(Some(at + 1))
    };
    let candidates: Vec<(usize, u32)> = (0..lines.len())
        .filter(|at| !in_table(*at))
        .filter_map(|at| number(&lines[at]).map(|number| (at, number)))
        .collect();
    let mut pages = Vec::new();
    let mut expected: Option<u32> = None;
    for (at, number) in candidates {
        match expected {
            None if number <= 2 => {}
            Some(next) if number == next => {}
            _ => continue,
        }
        pages.push(at);
        expected = Some(number + 1);
    }
    // One lone number proves nothing.
    if pages.len() >= 2 {
        for at in pages {
            lines[at].kind = LineKind::Noise;
        }
    }
}
