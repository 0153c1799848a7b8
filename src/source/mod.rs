//! The text of a plan as it was given, with what the host knows of its structure.
//!
//! In: text and optional marks; out: [`Source`]. Invariants: the text is never changed, and
//! every span anywhere in the library is a byte range of it. Marks are sorted, do not
//! overlap, and lie on character boundaries; a generated label is never in the text. Folding and splitting belong to `outline`.

mod position;
mod span;

pub use position::{LineColumn, Positions};
pub use span::Span;

/// What a host (an editor, a DOCX reader) knows about one paragraph of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkKind {
    /// A paragraph of running text.
    Paragraph,
    /// A heading, 1 for the highest level.
    Heading(u8),
    /// An item of a list, whose label or bullet the text itself may lack.
    Item,
    /// A cell of a table: which table of the text, row and column, all from 0.
    Cell {
        /// Number of the table in the text, from 0.
        table: u32,
        /// Row, from 0.
        row: u32,
        /// Column, from 0.
        column: u32,
    },
}

/// One paragraph as the host delimits it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Where the paragraph's text stands, without its line break.
    pub span: Span,
    /// What it is.
    pub kind: MarkKind,
}

/// A paragraph as an editor hands it over: its text, and what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// The words, without the paragraph's final line break.
    pub text: String,
    /// What the paragraph is.
    pub kind: MarkKind,
}

/// The label that a word processor draws before a paragraph ("1.", "-") and that is no part of
/// the text: its place is the empty span where the paragraph begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GeneratedLabel {
    /// Index of the paragraph's mark.
    pub mark: usize,
    /// As it is drawn, with the gap after it as one space, where there is one.
    pub words: String,
}

/// A text as given, with optional structure.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    text: String,
    marks: Vec<Mark>,
    labels: Vec<GeneratedLabel>,
    bold: Vec<Span>,
}

impl Source {
    /// A text of which nothing but its characters is known.
    pub fn from_text(text: impl Into<String>) -> Source {
        Source { text: text.into(), ..Source::default() }
    }

    /// A text made of paragraphs that a host knows; they are joined by line breaks.
    pub fn from_paragraphs<'p>(paragraphs: impl IntoIterator<Item = &'p Paragraph>) -> Source {
        let (mut text, mut marks) = (String::new(), Vec::new());
        for paragraph in paragraphs {
            if !marks.is_empty() {
                text.push('\n');
            }
            let start = text.len();
            text.push_str(&paragraph.text);
            marks.push(Mark { span: Span::new(start, text.len()), kind: paragraph.kind });
        }
        Source { text, marks, ..Source::default() }
    }

    /// A text with all that the reader of a file knows of it: marks, generated labels in the
    /// order of their marks, and what is printed bold, in text order.
    pub fn with_marks(
        text: String,
        marks: Vec<Mark>,
        labels: Vec<GeneratedLabel>,
        bold: Vec<Span>,
    ) -> Source {
        Source { text, marks, labels, bold }
    }

    /// The text as given.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What the host knows; empty for plain text.
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// The label that is drawn before the paragraph of mark number `mark`; empty where none is.
    pub fn generated_label(&self, mark: usize) -> &str {
        let found = self.labels.binary_search_by_key(&mark, |it| it.mark).ok();
        found.and_then(|it| self.labels.get(it)).map_or("", |it| &it.words)
    }

    /// What is printed bold, as far as the host says.
    pub fn bold(&self) -> &[Span] {
        &self.bold
    }

    /// The words at `span`; empty when the span is not of this text.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or("")
    }

    /// The words at `span` on one line: white space runs become one space.
    pub fn quote(&self, span: Span) -> String {
        self.slice(span).split_whitespace().collect::<Vec<_>>().join(" ")
    }
}
