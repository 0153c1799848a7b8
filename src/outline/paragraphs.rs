//! Paragraphs and table cells, put together again from lines.
//!
//! In: the source and its lines, or the host's marks; out: [`Paragraph`]s in text order, each
//! with the stretches of source it is made of. Invariants: no text is lost (what is left out
//! is blank, a cell boundary, a rule of dashes or a page number); a hard wrap inside a
//! sentence never parts it, a label or bullet at the start of a line always begins anew.

use std::ops::Range;

use super::label::{Style, parse_label};
use super::lines::{self, Beginning, Line, LineKind, begins};
use super::pipes::{self, Numbering, PipeCell, numbering};
use super::text::CleanText;
use crate::lang::{begins_folded, fold};
use crate::source::{MarkKind, Source, Span};

/// Where a cell stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CellAddress {
    /// Number of the table in the text, from 0.
    pub table: usize,
    /// Row, from 0.
    pub row: usize,
    /// Column, from 0.
    pub column: usize,
}

/// A paragraph before anything is known of its place in the plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Paragraph {
    /// Stretches of the source, one a line.
    pub parts: Vec<Span>,
    /// Level of a heading, when the source says so.
    pub heading: Option<u8>,
    /// The cell it stands in.
    pub cell: Option<CellAddress>,
    /// Whether the host says it is an item of a list.
    pub item: bool,
    /// The label that is drawn before it and is not in the text.
    pub label: String,
}

/// How the lines of a text are broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Layout {
    /// Characters a wrapped line holds; `None` where lines are not wrapped.
    wrap: Option<usize>,
    /// Whether blank lines part paragraphs.
    blank_separated: bool,
}

/// Paragraphs of a text whose structure a host knows. Lines that are forced inside one are read
/// as the lines of a plain text.
pub(super) fn from_marks(source: &Source) -> Vec<Paragraph> {
    let text = source.text();
    let layout = Layout { wrap: None, blank_separated: false };
    let mut joiner =
        Joiner { text, layout, out: Vec::new(), open: None, beginning: None, blank: true };
    for (index, mark) in source.marks().iter().enumerate() {
        if mark.span.is_empty() && !matches!(mark.kind, MarkKind::Cell { .. }) {
            continue;
        }
        let (mut heading, mut cell) = (None, None);
        match mark.kind {
            MarkKind::Heading(level) => heading = Some(level),
            MarkKind::Cell { table, row, column } => {
                cell = Some(CellAddress {
                    table: table as usize,
                    row: row as usize,
                    column: column as usize,
                });
            }
            MarkKind::Paragraph | MarkKind::Item => {}
        }
        let first = joiner.out.len();
        if source.slice(mark.span).contains('\n') {
            joiner.forced_lines(mark.span, cell);
        } else {
            joiner.out.push(Paragraph { parts: vec![mark.span], cell, ..Paragraph::default() });
        }
        for (at, paragraph) in joiner.out.iter_mut().enumerate().skip(first) {
            paragraph.heading = heading;
            paragraph.item = at == first && mark.kind == MarkKind::Item;
        }
        if let Some(paragraph) = joiner.out.get_mut(first) {
            source.generated_label(index).clone_into(&mut paragraph.label);
        }
    }
    joiner.out
}

/// Paragraphs of a plain text.
pub(super) fn from_lines(text: &str, lines: &[Line]) -> Vec<Paragraph> {
    let layout = layout(lines);
    let mut joiner =
        Joiner { text, layout, out: Vec::new(), open: None, beginning: None, blank: true };
    let mut tables = 0;
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at];
        match line.kind {
            LineKind::Pipe => {
                at = joiner.pipe_table(lines, at, tables);
                tables += 1;
                continue;
            }
            LineKind::Row | LineKind::Tabbed => {
                let end = run_of(lines, at, line.kind);
                if line.kind == LineKind::Row || end - at >= 2 {
                    joiner.row_table(&lines[at..end], tables);
                    tables += 1;
                    at = end;
                    continue;
                }
                joiner.text_line(&line);
            }
            LineKind::Blank => joiner.blank = true,
            LineKind::Noise | LineKind::RowRule => {}
            LineKind::Heading(level) => joiner.heading(&line, level),
            LineKind::Text => {
                if opens_pipe_table(text, lines, at) {
                    at = joiner.pipe_table(lines, at, tables);
                    tables += 1;
                    continue;
                }
                joiner.text_line(&line);
            }
        }
        at += 1;
    }
    joiner.out
}

fn run_of(lines: &[Line], start: usize, kind: LineKind) -> usize {
    let same =
        |it: &Line| it.kind == kind || (kind == LineKind::Row && it.kind == LineKind::RowRule);
    start + lines[start..].iter().take_while(|it| same(it)).count()
}

/// Reads the wrap width and the use of blank lines off the text itself.
fn layout(lines: &[Line]) -> Layout {
    let mut widths: Vec<usize> = lines
        .iter()
        .filter(|it| it.kind == LineKind::Text && it.width >= 50)
        .map(|it| it.width)
        .collect();
    crate::sorted::sort_by(&mut widths, Ord::cmp);
    let high = widths.len().checked_sub(1).map(|last| widths[last * 95 / 100]);
    let wrap = high.filter(|it| *it <= 115);
    let (mut labelled, mut parted) = (0, 0);
    for pair in lines.windows(2) {
        let [before, line] = pair else { continue };
        if line.kind == LineKind::Text && line.beginning.is_some() {
            labelled += 1;
            parted += usize::from(before.kind == LineKind::Blank);
        }
    }
    Layout { wrap, blank_separated: parted * 2 > labelled && parted > 2 }
}

/// Whether the text line at `at` is the first cell of a table whose first boundary is missing:
/// a letterhead at the very start, or Nơi nhận beside the signature.
fn opens_pipe_table(text: &str, lines: &[Line], at: usize) -> bool {
    let Some(words) = text.get(lines[at].span.start..lines[at].span.end) else { return false };
    let first =
        lines[..at].iter().all(|it| matches!(it.kind, LineKind::Blank | LineKind::Noise));
    let limit = if first { 8 } else { 30 };
    let bare = words.trim_matches(['*', '-', ' ']);
    let counts = ["TT", "STT", "Stt", "Số TT"].contains(&bare)
        && lines.get(at + 1).is_some_and(|it| it.kind == LineKind::Pipe);
    if !first && !counts && !begins_folded(bare, "nơi nhận") {
        return false;
    }
    let near = lines[at..].iter().take(limit);
    if first {
        // The letterhead stands right above its boundary; a title does not.
        let mut upto = near.take_while(|it| it.kind != LineKind::Blank);
        return upto.any(|it| it.kind == LineKind::Pipe)
            && !super::parts::is_kind_line(&fold(words));
    }
    near.into_iter().any(|it| it.kind == LineKind::Pipe)
}

struct Joiner<'t> {
    text: &'t str,
    layout: Layout,
    out: Vec<Paragraph>,
    /// Last line of the paragraph that may go on.
    open: Option<Line>,
    /// How the first line of that paragraph begins.
    beginning: Option<Beginning>,
    /// Whether a blank line was seen since the last words.
    blank: bool,
}

impl Joiner<'_> {
    fn words(&self, line: &Line) -> &str {
        self.text.get(line.span.start..line.span.end).unwrap_or("")
    }

    fn heading(&mut self, line: &Line, level: u8) {
        self.push(line, Some(level), None);
        self.open = None;
    }

    fn push(&mut self, line: &Line, heading: Option<u8>, cell: Option<CellAddress>) {
        self.out.push(Paragraph {
            parts: vec![line.span],
            heading,
            cell,
            ..Paragraph::default()
        });
        self.open = Some(*line);
        self.beginning = line.beginning;
        self.blank = false;
    }

    fn text_line(&mut self, line: &Line) {
        self.line_in(line, None);
    }

    fn line_in(&mut self, line: &Line, cell: Option<CellAddress>) {
        let goes_on = self.open.is_some_and(|open| self.continues(&open, line))
            && self.out.last().is_some_and(|it| it.cell == cell);
        if goes_on && let Some(last) = self.out.last_mut() {
            last.parts.push(line.span);
            self.open = Some(*line);
            self.blank = false;
        } else {
            self.push(line, None, cell);
        }
    }

    /// The lines of one paragraph of a host, in which it forces new ones.
    fn forced_lines(&mut self, span: Span, cell: Option<CellAddress>) {
        self.open = None;
        self.blank = true;
        for line in lines::within(self.text, span) {
            match line.kind {
                LineKind::Blank => self.blank = true,
                LineKind::Noise => {}
                _ => self.line_in(&line, cell),
            }
        }
        self.open = None;
    }

    /// Whether `line` carries on the sentence of the line before it.
    fn continues(&self, before: &Line, line: &Line) -> bool {
        let (previous, words) = (self.words(before), self.words(line));
        let ended = ends_sentence(previous);
        let full = self.is_full(before, words);
        if let Some(beginning) = line.beginning {
            // "05" then "- 06%/năm": a range over the wrap. "số" then "71/NQ-CP": a number.
            let last = previous.trim_end_matches(['*', ' ']);
            let rest = words.trim_start_matches(['-', '–', ' ', '*']);
            let digit = |it: char| it.is_ascii_digit();
            let range = beginning == Beginning::Bullet
                && last.ends_with(digit)
                && rest.starts_with(digit)
                && !ends_in_year(last);
            let bare = last.trim_start_matches(['*', ' ', '#']);
            let number = (last.ends_with("số") || last.ends_with("Số"))
                && starts_with_symbol(words)
                || NUMBERED_WORDS.contains(&bare);
            // "(GIAI ĐOẠN" over "I)": a bracket is still open.
            let open = last.rfind('(').is_some_and(|at| !last[at..].contains(')'))
                && words.contains(')');
            if !self.blank && (range || number || open) {
                return true;
            }
            // "ba trụ cột: (1) ...; (2) ...": what is counted within a sentence.
            let inline = beginning == Beginning::Label(Style::Bracketed)
                && (words.contains("; (") || words.contains(", ("));
            if inline && !self.blank && full {
                return true;
            }
            let mid_sentence = !self.blank && !ended && full;
            return match beginning {
                Beginning::Bullet => !self.blank && !ended && splits_a_name(previous, words),
                Beginning::Label(style) => {
                    mid_sentence
                        && matches!(
                            style,
                            Style::Appendix
                                | Style::Article
                                | Style::Bracketed
                                | Style::Named(_)
                                | Style::Heading
                                | Style::Part
                        )
                }
            };
        }
        if begins_paragraph(words, previous) {
            return false;
        }
        let authority = || names_authority(words) && !ends_openly(previous);
        if (begins_basis(words) || authority()) && self.is_title() {
            return false;
        }
        // A label alone on its line waits for its title.
        if !self.blank && is_bare_label(self.text, before) {
            return true;
        }
        let lower = starts_lower(words);
        if self.blank {
            let open_ended = previous.trim_end_matches('*').ends_with(',') || (!ended && full);
            // "... dưới tán rừng", a page number, "(Phòng Nông nghiệp chủ trì ...)".
            let bracket =
                words.starts_with('(') && !ended && full && self.layout.wrap.is_some();
            return (lower && open_ended || bracket) && before.width > 30;
        }
        if before.hard_break {
            return false;
        }
        if lower && !previous.ends_with("./.") {
            return true;
        }
        // Where lines are not wrapped, each is a paragraph unless it starts in mid-sentence.
        if self.layout.wrap.is_none() {
            return false;
        }
        if full {
            return true;
        }
        if ended {
            return false;
        }
        // Neither full nor ended: a heading stands for itself, running text goes on.
        if previous.len() < 80 && super::parts::is_kind_line(&fold(previous)) {
            return false;
        }
        if self.layout.blank_separated || ends_openly(previous) {
            return true;
        }
        if is_upper(previous) || is_upper(words) {
            return is_upper(previous) && is_upper(words);
        }
        let labelled = matches!(self.beginning, Some(Beginning::Label(_)));
        !labelled && self.layout.wrap.is_some_and(|wrap| before.width * 2 > wrap)
    }

    /// Whether the open paragraph stands right after the line that names the kind.
    fn is_title(&self) -> bool {
        let first = |at: usize| {
            let part = *self.out.get(at)?.parts.first()?;
            Some((part.len(), &self.text[part.start..part.end]))
        };
        let Some(before) = self.out.len().checked_sub(2) else {
            // A text may begin with its title: "Kế hoạch hỗ trợ ...".
            return first(0).is_some_and(|it| super::parts::begins_with_kind(it.1).is_some());
        };
        first(before).is_some_and(|(length, words)| {
            length < 80 && super::parts::is_kind_line(&fold(words))
        })
    }

    /// Whether the first word of `next` would not have fitted on `line`.
    fn is_full(&self, line: &Line, next: &str) -> bool {
        let Some(wrap) = self.layout.wrap else { return line.width > 60 };
        let word = next.split_whitespace().next().map_or(0, |word| word.chars().count());
        line.width + 1 + word + 6 > wrap
    }

    /// Reads a table whose cells are parted by lone "|" lines; gives the line after it.
    fn pipe_table(&mut self, lines: &[Line], start: usize, table: usize) -> usize {
        let end = self.pipe_table_end(lines, start);
        let cells = pipe_cells(self.text, &lines[start..end]);
        let places = pipes::place(&cells.iter().map(|it| it.0).collect::<Vec<_>>());
        for ((_, inside), (row, column)) in cells.into_iter().zip(places) {
            self.open = None;
            for line in &lines[start..end][inside] {
                match line.kind {
                    LineKind::Blank => self.blank = true,
                    LineKind::Pipe | LineKind::Noise | LineKind::RowRule => {}
                    LineKind::Text
                    | LineKind::Heading(_)
                    | LineKind::Row
                    | LineKind::Tabbed => {
                        self.line_in(line, Some(CellAddress { table, row, column }));
                    }
                }
            }
        }
        self.open = None;
        self.blank = true;
        end
    }

    /// One past the last boundary of the table that starts at `start`.
    fn pipe_table_end(&self, lines: &[Line], start: usize) -> usize {
        let mut end = start + 1;
        let mut words = 0;
        // Where the first cell stands right under its boundary, all cells do.
        let first = lines.iter().skip(start).position(|it| it.kind == LineKind::Pipe);
        let tight = first
            .and_then(|it| lines.get(start + it + 1))
            .is_some_and(|it| !matches!(it.kind, LineKind::Blank));
        for (at, line) in lines.iter().enumerate().skip(start) {
            match line.kind {
                LineKind::Pipe => {
                    end = at + 1;
                    words = 0;
                }
                LineKind::Text | LineKind::Heading(_) => {
                    words += 1;
                    let parted = at > start && lines[at - 1].kind == LineKind::Blank;
                    let leaves =
                        at > start && (parted && tight || self.leaves_table(line, parted));
                    if words > 40 || (leaves && words == 1 && end == at_least_pipe(lines, at)) {
                        break;
                    }
                }
                _ => {}
            }
        }
        end
    }

    /// Whether a line directly after a boundary begins a part of the plan, not a cell.
    /// `parted` tells that a blank line stands between the boundary and the line. A cell may
    /// hold "Kế hoạch" as a product: the line above a title is in capitals.
    fn leaves_table(&self, line: &Line, parted: bool) -> bool {
        let words = self.words(line);
        let folded = fold(&words[..words.floor_char_boundary(80)]);
        let bare = folded.trim_matches(['*', ' ', ':']);
        let upper = is_upper(words);
        upper && (super::parts::is_kind_line(bare) || bare.starts_with("phụ lục"))
            || parted
                && matches!(line.beginning, Some(Beginning::Label(Style::Roman | Style::Part)))
    }

    /// Reads a cell of one line, in which "<br>" parts the lines.
    fn cell_lines(&mut self, cell: Span, address: CellAddress) {
        let mut from = cell.start;
        let mut open = false;
        while from <= cell.end {
            let rest = self.text.get(from..cell.end).unwrap_or("");
            let (end, next) = forced_break(rest).unwrap_or((rest.len(), rest.len() + 1));
            let words = rest[..end].trim();
            let begin = from + (end - rest[..end].trim_start().len());
            let span = Span::new(begin, begin + words.len());
            from += next;
            if words.is_empty() {
                open = false;
                continue;
            }
            let goes_on = open && starts_lower(words) && begins(self.text, span).is_none();
            match self.out.last_mut() {
                Some(last) if goes_on => last.parts.push(span),
                _ => self.out.push(Paragraph {
                    parts: vec![span],
                    cell: Some(address),
                    ..Paragraph::default()
                }),
            }
            open = !ends_sentence(words);
        }
    }

    /// Reads rows whose cells are parted by "|" or tabs on one line.
    fn row_table(&mut self, lines: &[Line], table: usize) {
        let mut row = 0;
        for line in lines {
            if line.kind == LineKind::RowRule {
                continue;
            }
            let sign = if line.kind == LineKind::Row { '|' } else { '\t' };
            let words = self.words(line).to_owned();
            let mut from = line.span.start;
            let body = words.strip_prefix('|').map_or(words.as_str(), |rest| {
                from += 1;
                rest
            });
            let body = if sign == '|' { body.strip_suffix('|').unwrap_or(body) } else { body };
            for (column, cell) in body.split(sign).enumerate() {
                let cell_at = CellAddress { table, row, column };
                self.cell_lines(Span::new(from, from + cell.len()), cell_at);
                from += cell.len() + 1;
            }
            row += 1;
        }
        self.open = None;
        self.blank = true;
    }
}

/// Where "<br>", "<br/>" or "<br />" stands in `words`, and where what follows begins.
fn forced_break(words: &str) -> Option<(usize, usize)> {
    let mut from = 0;
    while let Some(at) = words.get(from..)?.find('<').map(|it| from + it) {
        let tag = words.as_bytes().get(at + 1..at + 3);
        let rest = words.get(at + 3..).unwrap_or("").trim_start_matches([' ', '/']);
        if tag.is_some_and(|it| it.eq_ignore_ascii_case(b"br")) && rest.starts_with('>') {
            return Some((at, words.len() - rest.len() + 1));
        }
        from = at + 1;
    }
    None
}

/// The cells of a lone-pipe table: what is known of each, and its lines.
fn pipe_cells(text: &str, lines: &[Line]) -> Vec<(PipeCell, Range<usize>)> {
    let mut cells: Vec<(PipeCell, Range<usize>)> = Vec::new();
    let mut run = 0;
    for (at, line) in lines.iter().enumerate() {
        match line.kind {
            LineKind::Pipe => run += 1,
            // "** **" fills a cell with nothing.
            LineKind::Blank if line.span.is_empty() => {}
            _ => match cells.last_mut() {
                Some((cell, inside)) if run == 0 => {
                    inside.end = at + 1;
                    (cell.numbers, cell.ordinal) = (Numbering::None, None);
                }
                _ => {
                    let words = text.get(line.span.start..line.span.end).unwrap_or("");
                    let ordinal = words.trim_matches(['*', ' ', '.']).parse().ok();
                    let cell = PipeCell { run, numbers: numbering(words), ordinal };
                    cells.push((cell, at..at + 1));
                    run = 0;
                }
            },
        }
    }
    cells
}

/// The line after the boundary before `at`, when only blank lines lie between.
fn at_least_pipe(lines: &[Line], at: usize) -> usize {
    let mut index = at;
    while index > 0 && lines[index - 1].kind == LineKind::Blank {
        index -= 1;
    }
    index
}

fn ends_sentence(words: &str) -> bool {
    words.trim_end_matches(['*', ' ', '”', '"', ')']).ends_with(['.', ';', ':', '!', '?'])
}

fn starts_lower(words: &str) -> bool {
    let first = words.chars().find(|it| !matches!(it, '*' | '“' | '"' | '(' | '\u{a0}' | ' '));
    first.is_some_and(|it| it.is_lowercase() || it.is_numeric())
}

/// Whether the words open a paragraph of the header or the basis, whatever stands before.
fn begins_paragraph(words: &str, previous: &str) -> bool {
    let bare = words.trim_start_matches(['*', ' ']);
    let previous_ended =
        || ends_sentence(previous) || previous.ends_with(['”', '"']) || !previous.contains(' ');
    begins_folded(bare, "số:")
        || names_a_line(bare)
        || begins_folded(bare, "căn cứ ") && (previous_ended() || is_upper(previous))
        || (begins_folded(bare, "thực hiện nghị quyết số")
            || begins_folded(bare, "thực hiện quyết định số")
            || begins_folded(bare, "thực hiện kế hoạch số"))
            && (previous_ended() || is_upper(previous))
}

/// "Cơ quan chủ trì: ...", "Thời gian thực hiện: ...": lines that begin anew wherever they stand.
fn names_a_line(bare: &str) -> bool {
    let colon = bare.bytes().take(80).position(|it| it == b':');
    colon.is_some()
        && [
            "cơ quan chủ trì",
            "đơn vị chủ trì",
            "cơ quan phối hợp",
            "đơn vị phối hợp",
            "thời gian thực hiện",
            "thời hạn hoàn thành",
            "sản phẩm",
        ]
        .iter()
        .any(|start| begins_folded(bare, start))
}

/// Whether a line begins with the number and symbol of a document: "71/NQ-CP", "9-KH/TU".
fn starts_with_symbol(words: &str) -> bool {
    let bare = words.trim_start_matches(['*', ' ']);
    let rest = bare.trim_start_matches(|it: char| it.is_ascii_digit());
    let Some(rest) = rest.trim_start().strip_prefix(['/', '-']) else { return false };
    let rest = rest.trim_start();
    let year = rest
        .get(..5)
        .is_some_and(|it| it.ends_with('/') && it[..4].bytes().all(|it| it.is_ascii_digit()));
    rest.len() < bare.len() && (year || rest.starts_with(char::is_uppercase))
}

/// Whether a line opens the basis of a document.
fn begins_basis(words: &str) -> bool {
    let bare = words.trim_start_matches(['*', ' ']);
    let capital = bare.starts_with(char::is_uppercase) && !is_upper(bare);
    capital
        && [
            "căn cứ ",
            "thực hiện ",
            "triển khai thực hiện ",
            "xét đề nghị",
            "theo đề nghị",
            "trên cơ sở ",
        ]
        .iter()
        .any(|it| begins_folded(bare, it))
}

/// Whether a line holds a label and nothing else.
fn is_bare_label(text: &str, line: &Line) -> bool {
    if line.width > 16 {
        return false;
    }
    let clean = CleanText::new(text, &[line.span]);
    parse_label(clean.as_str()).is_some_and(|label| {
        label.rest >= clean.as_str().trim_end().len()
            && matches!(
                label.style,
                Style::Roman
                    | Style::Arabic(_)
                    | Style::Letter
                    | Style::Part
                    | Style::Chapter
                    | Style::Article
            )
    })
}

/// Words that a number belongs to, where a wrap may part them.
const NUMBERED_WORDS: [&str; 7] =
    ["Điều", "Phụ lục", "PHỤ LỤC", "Chương", "CHƯƠNG", "Phần", "PHẦN"];

fn ends_in_year(words: &str) -> bool {
    let digits = words.len() - words.trim_end_matches(|it: char| it.is_ascii_digit()).len();
    digits == 4 && ["19", "20"].iter().any(|it| words[words.len() - 4..].starts_with(it))
}

/// "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ...": who issues a decision, in a line of its own under the
/// title.
fn names_authority(words: &str) -> bool {
    let bare = words.trim_start_matches(['*', ' ']);
    is_upper(bare)
        && [
            "chủ tịch",
            "bộ trưởng",
            "ủy ban nhân dân",
            "hội đồng nhân dân",
            "giám đốc",
            "thủ tướng",
            "tổng giám đốc",
            "cục trưởng",
        ]
        .iter()
        .any(|it| begins_folded(bare, it))
}

/// Whether all letters are capitals.
fn is_upper(words: &str) -> bool {
    words.chars().any(char::is_alphabetic) && !words.chars().any(char::is_lowercase)
}

/// Whether the last word cannot end a phrase.
fn ends_openly(words: &str) -> bool {
    let tail = words.len().saturating_sub(24);
    let folded = fold(&words[words.ceil_char_boundary(tail)..]);
    let bare = folded.trim_end_matches(['*', ' ']);
    bare.ends_with(['-', ',', '(', '“'])
        || bare.rsplit(' ').next().is_some_and(|last| OPEN_WORDS.contains(&last))
}

/// Words that need another after them.
const OPEN_WORDS: [&str; 34] = [
    "của", "và", "số", "tại", "theo", "về", "các", "với", "trên", "ngày", "tỉnh", "sở", "ban",
    "bộ", "cho", "từ", "đến", "trong", "hoặc", "là", "do", "ở", "năm", "tháng", "những", "ủy",
    "phó", "giám", "uỷ", "trung", "quý", "thứ", "nghị", "quyết",
];

/// Names that hold a hyphen between words, where a wrap may fall.
fn splits_a_name(previous: &str, words: &str) -> bool {
    let before =
        fold(&previous[previous.ceil_char_boundary(previous.len().saturating_sub(40))..]);
    let after = fold(&words[..words.floor_char_boundary(40)]);
    let after = after.trim_start_matches(['-', ' ']);
    // "dạy - học" over "- thi trực tuyến": a row of words joined by dashes.
    let row = before.rfind(" - ").is_some_and(|at| before.len() - at < 16);
    row && after.starts_with(char::is_lowercase)
        && !words.contains("- -")
        && words.trim_start_matches(['-', ' ', '*']).starts_with(char::is_lowercase)
        || [
            ("lao động", "thương binh"),
            ("kinh tế", "xã hội"),
            ("chính trị", "xã hội"),
            ("phát thanh", "truyền hình"),
            ("truyền thanh", "truyền hình"),
            ("khoa học", "công nghệ"),
            ("xã hội", "nghề nghiệp"),
            ("tài chính", "ngân sách"),
            ("tài chính", "kế hoạch"),
            ("kế hoạch", "tài chính"),
            ("truyền thông", "văn hóa"),
            ("nghề nghiệp", "giáo dục thường xuyên"),
            ("dân số", "kế hoạch hóa"),
        ]
        .iter()
        .any(|(one, two)| before.ends_with(one) && after.starts_with(two))
}
