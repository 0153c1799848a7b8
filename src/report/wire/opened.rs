//! Paragraphs, as an editor hands them over and as it gets them of a file.
//!
//! In: paragraphs of either side, or why a file cannot be read; out: the other side's form.
//! Invariant: a paragraph that goes out and comes back is the same.

use serde::Serialize;
#[cfg(feature = "wasm")]
use tsify::Tsify;

use crate::lang::Language;
use crate::read::ReadError;
use crate::source;

/// A file as an editor can show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
#[cfg_attr(feature = "wasm", tsify(into_wasm_abi))]
pub struct Opened {
    /// The text with its structure; hard wraps are joined.
    pub paragraphs: Vec<Paragraph>,
    /// Why the file cannot be read, and what to do; then there are no paragraphs.
    #[cfg_attr(feature = "wasm", tsify(type = "string | null"))]
    pub problem: Option<String>,
}

/// A paragraph that an editor hands over, or gets when a file is opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
pub struct Paragraph {
    /// The words, without a final line break.
    pub text: String,
    /// What the paragraph is; a paragraph of running text when left out.
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub kind: ParagraphKind,
    /// Level of a heading, from 1.
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub level: u8,
    /// Number of the table in the text, from 0.
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub table: u32,
    /// Row of a cell, from 0.
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub row: u32,
    /// Column of a cell, from 0.
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub column: u32,
}

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
#[serde(rename_all = "lowercase")]
pub enum ParagraphKind {
    /// Running text.
    #[default]
    Paragraph,
    /// A heading.
    Heading,
    /// An item of a list.
    Item,
    /// A cell of a table.
    Cell,
}

/// The wire form of a file that was read.
pub fn opened(paragraphs: &[source::Paragraph]) -> Opened {
    Opened { paragraphs: paragraphs.iter().map(Paragraph::from).collect(), problem: None }
}

/// The wire form of a file that cannot be read.
pub fn refused(error: ReadError, language: Language) -> Opened {
    let (message, help) = error.words();
    let problem = match language {
        Language::English => format!("{}; {}", message.en, help.en),
        Language::Vietnamese => format!("{}. {}.", message.vi, help.vi),
    };
    Opened { paragraphs: Vec::new(), problem: Some(problem) }
}

impl From<&source::Paragraph> for Paragraph {
    fn from(paragraph: &source::Paragraph) -> Paragraph {
        let mut wire = Paragraph {
            text: paragraph.text.clone(),
            kind: ParagraphKind::Paragraph,
            level: 0,
            table: 0,
            row: 0,
            column: 0,
        };
        match paragraph.kind {
            source::MarkKind::Paragraph => {}
            source::MarkKind::Item => wire.kind = ParagraphKind::Item,
            source::MarkKind::Heading(level) => {
                wire.kind = ParagraphKind::Heading;
                wire.level = level;
            }
            source::MarkKind::Cell { table, row, column } => {
                wire.kind = ParagraphKind::Cell;
                (wire.table, wire.row, wire.column) = (table, row, column);
            }
        }
        wire
    }
}

impl From<Paragraph> for source::Paragraph {
    fn from(wire: Paragraph) -> source::Paragraph {
        let kind = match wire.kind {
            ParagraphKind::Paragraph => source::MarkKind::Paragraph,
            ParagraphKind::Heading => source::MarkKind::Heading(wire.level.max(1)),
            ParagraphKind::Item => source::MarkKind::Item,
            ParagraphKind::Cell => {
                source::MarkKind::Cell { table: wire.table, row: wire.row, column: wire.column }
            }
        };
        source::Paragraph { text: wire.text, kind }
    }
}
