//! Paragraphs, as an editor hands them over.
//!
//! In: paragraphs of the wire; out: those of the library. Invariant: whatever is left out is as
//! for running text.

use serde::Serialize;
#[cfg(feature = "bindings")]
use tsify::Tsify;

use crate::source;

/// A paragraph that an editor hands over, or gets when a file is opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(Tsify))]
pub struct Paragraph {
    /// The words, without a final line break.
    pub text: String,
    /// What the paragraph is; a paragraph of running text when left out.
    #[cfg_attr(feature = "bindings", tsify(optional))]
    pub kind: ParagraphKind,
    /// Level of a heading, from 1.
    #[cfg_attr(feature = "bindings", tsify(optional))]
    pub level: u8,
    /// Number of the table in the text, from 0.
    #[cfg_attr(feature = "bindings", tsify(optional))]
    pub table: u32,
    /// Row of a cell, from 0.
    #[cfg_attr(feature = "bindings", tsify(optional))]
    pub row: u32,
    /// Column of a cell, from 0.
    #[cfg_attr(feature = "bindings", tsify(optional))]
    pub column: u32,
}

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "bindings", derive(Tsify))]
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
