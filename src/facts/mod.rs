//! What a plan says, as facts that rules can speak of.
//!
//! In: an [`Outline`]; out: [`Facts`]. Invariants: every fact has a
//! span of the text as given, and what was inferred keeps the span it was inferred from.
//! Facts are found block by block (spans relative to the block) and joined afterwards, so
//! that an edit needs only its own blocks read again. One file holds one kind: its type, its
//! words in the vocabulary, and how it is found.

pub mod abbreviation;
pub mod agency;
mod amount;
pub mod appendix;
pub mod assignment;
mod authority;
pub mod basis;
pub mod basis_line;
pub mod blank;
pub mod caption;
pub mod citation;
pub mod component;
pub mod confusion;
pub mod counterpart;
pub mod day;
pub mod deadline;
pub mod decomposed;
pub mod document;
pub mod document_date;
pub mod enumeration;
mod essential;
pub mod foreign_letter;
mod goal;
pub mod issuing;
mod kinds;
pub mod leftover;
mod likeness;
mod line;
pub mod mark;
mod mention;
pub mod mixed_script;
mod moment;
pub mod naming;
mod naming_form;
pub mod period;
pub mod plan;
pub mod portion;
pub mod proposal;
pub mod province;
pub mod quotation;
pub mod recipient;
pub mod reference;
pub mod repetition;
pub mod reporting;
mod requirement;
mod role;
pub mod section;
pub mod self_name;
pub mod statement;
pub mod syllable;
mod symbol;
pub mod target;
pub mod task;
pub mod tone_style;
pub mod total;
mod trigger;
mod unled;
pub mod value;
pub mod vocabulary;
mod when;

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

pub use kinds::Facts;

pub use requirement::{Comparator, Dimension, Direction, Requirement};
pub use vocabulary::{Attribute, FactId, Kind, KindEntry, Names, Reading, Type, Value};
pub use when::{Order, When};

pub use mention::MentionCache;
use mention::Mentions;
use role::{Role, roles};

use crate::outline::{Block, Outline, Zone};
use crate::source::{Source, Span};

/// Finds the facts of a plan.
pub fn find(source: &Source, outline: &Outline) -> Facts {
    let mentions: Vec<Rc<Mentions>> = (outline.blocks.iter())
        .map(|block| Rc::new(mention::read_mentions(block.text.as_str())))
        .collect();
    join(source, outline, &mentions)
}

/// [`find`], reading again only blocks whose words `cache` does not hold.
pub fn find_with(source: &Source, outline: &Outline, cache: &mut MentionCache) -> Facts {
    let mentions = cache.read(outline.blocks.iter().map(|block| block.text.as_str()));
    join(source, outline, &mentions)
}

/// Joins what the blocks mention, `mentions[i]` belonging to `outline.blocks[i]`.
fn join(source: &Source, outline: &Outline, mentions: &[Rc<Mentions>]) -> Facts {
    let context = Context::new(source.text(), outline, mentions);
    let mut facts = kinds::find_all(&context);
    unled::settle(&context, &mut facts);
    facts.agencies = context.agencies.into_inner().finish();
    agency::settle(&mut facts);
    task::settle(&mut facts);
    province::settle(&mut facts);
    naming::settle(&mut facts);
    statement::settle(&mut facts);
    facts
}

/// What every kind's finder reads: the outline, what its blocks mention, what its parts are for.
struct Context<'c> {
    text: &'c str,
    outline: &'c Outline,
    mentions: &'c [Rc<Mentions>],
    roles: Vec<Role>,
    /// The line that each block is, if it is one.
    lines: Vec<Option<(line::LineKind, usize)>>,
    tables: Vec<Table>,
    numbered: reference::NumberedTargets,
    /// Bodies named so far; every finder may add to them.
    agencies: RefCell<agency::AgencyRegister>,
}

/// A table of the outline, as rows of cells.
struct Table {
    rows: Vec<Row>,
}

/// A row: its cells from left to right, empty ones left out.
struct Row {
    cells: Vec<Cell>,
}

/// A cell: its column and its blocks.
struct Cell {
    column: usize,
    blocks: Range<usize>,
}

impl Row {
    /// The blocks in `column`.
    fn cell(&self, column: usize) -> Option<Range<usize>> {
        self.cells.iter().find(|it| it.column == column).map(|it| it.blocks.clone())
    }
}

impl<'c> Context<'c> {
    fn new(text: &'c str, outline: &'c Outline, mentions: &'c [Rc<Mentions>]) -> Context<'c> {
        Context {
            text,
            outline,
            mentions,
            roles: roles(outline),
            lines: (outline.blocks.iter().zip(mentions))
                .map(|(block, it)| line::read_line(&it.lower, block.body_start()))
                .collect(),
            tables: read_tables(outline),
            numbered: reference::NumberedTargets::new(outline),
            agencies: RefCell::default(),
        }
    }

    /// Blocks with what they mention, in text order.
    fn blocks(&self) -> impl Iterator<Item = (&'c Block, &'c Mentions)> {
        self.outline.blocks.iter().zip(self.mentions.iter().map(Rc::as_ref))
    }

    /// The line ("Cơ quan chủ trì: ...") that block `index` is, if it is one.
    fn line(&self, index: usize) -> Option<(line::LineKind, usize)> {
        self.lines.get(index).copied().flatten()
    }

    /// The index of the body written as `name` at `span`.
    fn register(&self, name: &str, span: Span) -> usize {
        self.agencies.borrow_mut().add(name, span)
    }

    fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// The block that begins at or before `span` and holds its start.
    fn block_at(&self, span: Span) -> Option<usize> {
        let index = self.outline.blocks.partition_point(|it| it.span.start <= span.start);
        index.checked_sub(1)
    }

    fn block_index(&self, block: &Block) -> usize {
        self.block_at(block.span).unwrap_or(0)
    }

    /// The lower-case words of a cell.
    fn cell_words(&self, cell: &Cell) -> String {
        self.words_of(cell.blocks.clone())
    }

    fn words_of(&self, blocks: Range<usize>) -> String {
        let words: Vec<&str> = self.mentions[blocks].iter().map(|it| it.lower.trim()).collect();
        words.join(" ")
    }

    /// The one year that a cell names.
    fn cell_year(&self, cell: &Cell) -> Option<(i16, Span)> {
        cell.blocks.clone().find_map(|index| {
            let moment = self.mentions[index].moments.first()?;
            let span =
                self.outline.blocks[index].text.span(moment.range.start, moment.range.end);
            Some((moment.year()?, span))
        })
    }
}

fn read_tables(outline: &Outline) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    let mut last: Option<(usize, usize, usize)> = None;
    for (index, block) in outline.blocks.iter().enumerate() {
        let Some(cell) =
            block.cell.filter(|_| matches!(block.zone, Zone::Body | Zone::Appendix))
        else {
            continue;
        };
        let here = (cell.table, cell.row, cell.column);
        if last.is_none_or(|it| it.0 != cell.table) {
            tables.push(Table { rows: Vec::new() });
        }
        let Some(table) = tables.last_mut() else { continue };
        if last.is_none_or(|it| (it.0, it.1) != (cell.table, cell.row)) {
            table.rows.push(Row { cells: Vec::new() });
        }
        let Some(row) = table.rows.last_mut() else { continue };
        match row.cells.last_mut() {
            Some(open) if last == Some(here) && open.blocks.end == index => {
                open.blocks.end = index + 1
            }
            _ => row.cells.push(Cell { column: cell.column, blocks: index..index + 1 }),
        }
        last = Some(here);
    }
    tables
}
