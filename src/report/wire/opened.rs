//! A file as an editor shows it.
//!
//! In: a [`Document`]; out: its paragraphs with what can be seen of them. Invariants: labels that
//! a word processor draws stand in front of the words, because an editor keeps them as words;
//! places are in UTF-16 units of the paragraph's own text; a plain text has the structure that
//! `outline` finds, a file that marks its own has that.

use serde::Serialize;
#[cfg(feature = "bindings")]
use tsify::Tsify;

use super::{ParagraphKind, Utf16Span, size};
use crate::lang::Language;
use crate::outline;
use crate::read::{Align, Document, Look, ReadError};
use crate::source::{MarkKind, Span};

/// A paragraph of a file; what editors hand over to be checked can be made of it as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub struct OpenedParagraph {
    /// The words with their label, without a final line break; lines that the file forces within
    /// are parted by one.
    pub text: String,
    /// What it is.
    pub kind: ParagraphKind,
    /// Level of a heading, from 1.
    pub level: u8,
    /// Number of the table in the text, from 0.
    pub table: u32,
    /// Row of a cell, from 0.
    pub row: u32,
    /// Column of a cell, from 0.
    pub column: u32,
    /// Rows that its cell spans; 1 elsewhere.
    pub row_span: u32,
    /// Columns that its cell spans; 1 elsewhere.
    pub column_span: u32,
    /// How its lines are set.
    #[cfg_attr(
        feature = "bindings",
        tsify(type = "\"left\" | \"center\" | \"right\" | \"justify\"")
    )]
    pub align: &'static str,
    /// What is printed bold.
    pub bold: Vec<Utf16Span>,
    /// What is printed italic.
    pub italic: Vec<Utf16Span>,
}

/// A file as an editor can show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(Tsify))]
#[cfg_attr(feature = "bindings", tsify(into_wasm_abi))]
pub struct Opened {
    /// The text with its structure; hard wraps are joined.
    pub paragraphs: Vec<OpenedParagraph>,
    /// Why the file cannot be read, and what to do; then there are no paragraphs.
    #[cfg_attr(feature = "bindings", tsify(type = "string | null"))]
    pub problem: Option<String>,
}

/// The wire form of a file, or of why it cannot be read.
pub fn opened(read: Result<Document, ReadError>, language: Language) -> Opened {
    match read {
        Ok(document) if document.source.marks().is_empty() => Opened {
            paragraphs: outline::build(&document.source)
                .paragraphs()
                .into_iter()
                .map(|it| paragraph(it.text, it.kind, Look::default()))
                .collect(),
            problem: None,
        },
        Ok(document) => Opened { paragraphs: marked(&document), problem: None },
        Err(error) => {
            let (message, help) = error.words();
            let problem = match language {
                Language::English => format!("{}; {}", message.en, help.en),
                Language::Vietnamese => format!("{}. {}.", message.vi, help.vi),
            };
            Opened { paragraphs: Vec::new(), problem: Some(problem) }
        }
    }
}

/// The paragraphs of a file that marks its own structure.
fn marked(document: &Document) -> Vec<OpenedParagraph> {
    let source = &document.source;
    let mut bold = Stretches { spans: source.bold(), next: 0 };
    let mut italic = Stretches { spans: &document.italic, next: 0 };
    let each = source.marks().iter().enumerate().map(|(index, mark)| {
        let label = source.generated_label(index);
        let words = source.slice(mark.span);
        let look = document.looks.get(index).copied().unwrap_or_default();
        let mut opened = paragraph(format!("{label}{words}"), mark.kind, look);
        let before = utf16(label);
        opened.bold = bold.within(mark.span, words, before);
        opened.italic = italic.within(mark.span, words, before);
        opened
    });
    each.collect()
}

/// Stretches of a text, asked for from its start to its end.
struct Stretches<'s> {
    spans: &'s [Span],
    next: usize,
}

impl Stretches<'_> {
    /// Those in the paragraph at `place`, in units of its words and `before` units more.
    fn within(&mut self, place: Span, words: &str, before: u32) -> Vec<Utf16Span> {
        let mut found = Vec::new();
        while let Some(span) = self.spans.get(self.next) {
            if span.start >= place.end {
                break;
            }
            let part = |to: usize| {
                let to = to.clamp(place.start, place.end) - place.start;
                before + utf16(words.get(..to).unwrap_or(""))
            };
            let (start, end) = (part(span.start), part(span.end));
            if end > start {
                found.push(Utf16Span { start, end });
            }
            if span.end > place.end {
                break;
            }
            self.next += 1;
        }
        found
    }
}

fn utf16(text: &str) -> u32 {
    size(text.encode_utf16().count())
}

fn paragraph(text: String, kind: MarkKind, look: Look) -> OpenedParagraph {
    let mut opened = OpenedParagraph {
        text,
        kind: ParagraphKind::Paragraph,
        level: 0,
        table: 0,
        row: 0,
        column: 0,
        row_span: look.row_span.max(1),
        column_span: look.column_span.max(1),
        align: match look.align {
            Align::Left => "left",
            Align::Center => "center",
            Align::Right => "right",
            Align::Justify => "justify",
        },
        bold: Vec::new(),
        italic: Vec::new(),
    };
    match kind {
        MarkKind::Paragraph => {}
        MarkKind::Item => opened.kind = ParagraphKind::Item,
        MarkKind::Heading(level) => {
            opened.kind = ParagraphKind::Heading;
            opened.level = level;
        }
        MarkKind::Cell { table, row, column } => {
            opened.kind = ParagraphKind::Cell;
            (opened.table, opened.row, opened.column) = (table, row, column);
        }
    }
    opened
}
