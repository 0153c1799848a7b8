//! The parts of a plan: header, title, labelled sections, bullets, tables, signature.
//!
//! In: a [`Source`]; out: an [`Outline`] of blocks. Invariants: blocks stand in text order and
//! cover all words but page numbers, rules and cell boundaries; a block's text is composed
//! and on one line, and its map gives spans of the text as given; nothing here reads dates,
//! numbers or agencies: that is for `facts`.

mod label;
mod lines;
mod paragraphs;
mod parts;
mod pipes;
mod print;
mod text;

pub use label::{Label, NamedLabel, POINT_LETTERS, Style, parse_label, roman_value};
pub use paragraphs::CellAddress;
pub use parts::{begins_with_kind, is_kind_line};
pub use print::print;
pub use text::CleanText;

use crate::source::{MarkKind, Paragraph, Source, Span};

/// Which part of the document a block belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Zone {
    /// Letterhead, number, place and date.
    Header,
    /// The line that names the kind of document.
    Kind,
    /// Trích yếu.
    Title,
    /// Căn cứ, and all before the first labelled part.
    Preamble,
    /// The labelled parts.
    Body,
    /// Nơi nhận.
    Recipients,
    /// The signature.
    Signature,
    /// An appendix.
    Appendix,
    /// A footnote after the end.
    Note,
}

/// A paragraph, a bullet, or what stands in a table cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Clean text with its way back to the source.
    pub text: CleanText,
    /// Where it stands.
    pub span: Span,
    /// The lines it is made of.
    pub parts: Vec<Span>,
    /// Which part of the document.
    pub zone: Zone,
    /// Its label, where it is labelled.
    pub label: Option<Label>,
    /// Whether it begins with a bullet.
    pub bullet: bool,
    /// The cell it stands in.
    pub cell: Option<CellAddress>,
    /// Level of a heading, when the source says so.
    pub heading: Option<u8>,
    /// Index of the innermost section it lies in.
    pub section: Option<usize>,
}

impl Block {
    /// The words after label and bullet.
    pub fn body(&self) -> &str {
        self.text.as_str().get(self.body_start()..).unwrap_or("")
    }

    /// Where [`Block::body`] begins in the clean text (bytes).
    pub fn body_start(&self) -> usize {
        match &self.label {
            Some(label) => label.rest,
            None if self.bullet => {
                let text = self.text.as_str();
                text.len() - text.trim_start_matches(BULLETS).len()
            }
            None => 0,
        }
    }
}

/// Signs that begin an item of a list, and the space after them.
pub const BULLETS: [char; 10] = ['-', '–', '—', '−', '+', '•', '▪', '●', '\u{f02d}', ' '];

/// A labelled part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionNode {
    /// Block that holds its label.
    pub block: usize,
    /// One past its last block.
    pub end: usize,
    /// The label.
    pub label: Label,
    /// Bytes of the title in the clean text of its block.
    pub title: (usize, usize),
    /// Index of the part it belongs to.
    pub parent: Option<usize>,
    /// Depth, from 1.
    pub level: usize,
    /// Labels from the top, joined by dots.
    pub path: String,
    /// Number of its series among its siblings.
    pub series: usize,
    /// Whether it lies in an appendix.
    pub in_appendix: bool,
}

/// A plan as blocks and sections.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outline {
    /// All blocks, in text order.
    pub blocks: Vec<Block>,
    /// All labelled parts, in text order.
    pub sections: Vec<SectionNode>,
    /// Whether the document issues a plan that is attached to it.
    pub attached: bool,
}

impl Outline {
    /// The blocks as paragraphs of their own: what an editor shows of a file.
    pub fn paragraphs(&self) -> Vec<Paragraph> {
        let narrow = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
        let mut paragraphs: Vec<Paragraph> = Vec::with_capacity(self.blocks.len());
        let mut tables: Vec<usize> = Vec::new();
        for (index, block) in self.blocks.iter().enumerate() {
            let text = block.text.as_str().to_owned();
            let section = self.section_at(index).map(|it| &self.sections[it]);
            let kind = match (block.cell, block.zone, section) {
                (Some(cell), ..) => {
                    // Tables are numbered anew: some lost all their cells.
                    let table =
                        tables.iter().position(|it| *it == cell.table).unwrap_or_else(|| {
                            tables.push(cell.table);
                            tables.len() - 1
                        });
                    MarkKind::Cell {
                        table: narrow(table),
                        row: narrow(cell.row),
                        column: narrow(cell.column),
                    }
                }
                (_, Zone::Kind, _) => MarkKind::Heading(1),
                (_, Zone::Title, _) => MarkKind::Heading(2),
                (_, _, Some(section)) if section.level == 1 => MarkKind::Heading(3),
                _ if block.bullet => MarkKind::Item,
                _ => MarkKind::Paragraph,
            };
            paragraphs.push(Paragraph { text, kind });
        }
        paragraphs
    }
}

/// Builds the outline of `source`. Never fails: a text that is no plan has blocks, too.
pub fn build(source: &Source) -> Outline {
    let text = source.text();
    let paragraphs = if source.marks().is_empty() {
        paragraphs::from_lines(text, &lines::split(text))
    } else {
        paragraphs::from_marks(source)
    };
    parts::assemble(text, paragraphs)
}
