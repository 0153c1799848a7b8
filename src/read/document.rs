//! A file that marks its own structure, put together paragraph by paragraph.
//!
//! In: paragraphs, tables, rows and cells in reading order, from the reader of one format; out:
//! a [`Document`]: the text as given with marks, and what only the file's look or its writing
//! back needs. Invariants: paragraphs are joined by one line break; every run stays where it
//! came from; a table that only arranges the page (one cell, a table within, a whole text in a
//! cell) makes no cells, and what stands within a cell belongs to that cell.

use super::{ReadError, SIZE_LIMIT};
use crate::source::{GeneratedLabel, Mark, MarkKind, Source, Span};

/// Tables within tables beyond this are read as part of the cell around them.
const MOST_OPEN_TABLES: usize = 32;

/// Columns beyond this are one.
const LAST_COLUMN: u32 = 1000;

/// Paragraphs in one cell that make its table a way to arrange a page.
const PAGE_OF_PARAGRAPHS: u32 = 40;

/// A file as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// The text, with its structure where the file marks it.
    pub source: Source,
    /// How each paragraph looks, one for each mark.
    pub looks: Vec<Look>,
    /// What is printed italic, in text order.
    pub italic: Vec<Span>,
    /// Where the words stand in the file, in text order; only for DOCX.
    pub origins: Vec<Origin>,
    /// Name of the part that [`Origin`] counts in: "word/document.xml"; empty for other formats.
    pub part: String,
}

impl Document {
    /// The run that holds the byte `at` of the text.
    pub fn origin(&self, at: usize) -> Option<&Origin> {
        let after = self.origins.partition_point(|it| it.span.start <= at);
        let found = self.origins.get(after.checked_sub(1)?)?;
        (at < found.span.end).then_some(found)
    }
}

/// Where a stretch of the text stands in a DOCX: elements are counted from 0 in the order of
/// their start tags, those that are left out of the text too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin {
    /// The stretch: what one run gives to the text.
    pub span: Span,
    /// Number of the `w:p` in the part.
    pub paragraph: u32,
    /// Number of the `w:r` in that `w:p`, those of paragraphs within it not counted.
    pub run: u32,
}

/// How a paragraph looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look {
    /// How its lines are set.
    pub align: Align,
    /// Rows that its cell spans; 1 outside tables.
    pub row_span: u32,
    /// Columns that its cell spans; 1 outside tables.
    pub column_span: u32,
}

/// How the lines of a paragraph are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// At the left, or as the file leaves it.
    #[default]
    Left,
    /// In the middle.
    Center,
    /// At the right.
    Right,
    /// At both sides.
    Justify,
}

/// What a paragraph is, its place aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Kind {
    #[default]
    Paragraph,
    Heading(u8),
    Item,
}

/// The words of a paragraph, in runs.
#[derive(Debug, Clone, Default)]
pub(super) struct Words {
    pub(super) text: String,
    runs: Vec<Run>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    start: usize,
    end: usize,
    style: Style,
}

/// How words are printed, and which run they come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Style {
    pub(super) bold: bool,
    pub(super) italic: bool,
    /// Paragraph and run of an [`Origin`].
    pub(super) origin: Option<(u32, u32)>,
}

impl Words {
    /// Adds words.
    pub(super) fn push(&mut self, words: &str, style: Style) {
        let start = self.text.len();
        self.text.push_str(words);
        let end = self.text.len();
        match self.runs.last_mut() {
            Some(last) if last.style == style => last.end = end,
            _ if end > start => self.runs.push(Run { start, end, style }),
            _ => {}
        }
    }

    /// Adds the words of another.
    pub(super) fn append(&mut self, other: &Words) {
        for run in &other.runs {
            self.push(&other.text[run.start..run.end], run.style);
        }
    }

    /// Whether there is nothing to read.
    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// A paragraph as a format gives it.
#[derive(Debug, Clone, Default)]
pub(super) struct Given {
    pub(super) kind: Kind,
    /// The label that is drawn before it, with the gap after it.
    pub(super) label: String,
    pub(super) align: Align,
    pub(super) words: Words,
}

/// How a cell goes on over rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rows {
    /// Over so many, as HTML counts them.
    Span(u32),
    /// From here on, as Word says it of the first cell.
    Begin,
    /// The cell above goes on, as Word says it of each cell below.
    Continue,
}

#[derive(Debug)]
struct Placed {
    mark: Mark,
    label: String,
    align: Align,
    cell: Option<usize>,
}

#[derive(Debug)]
struct Cell {
    table: usize,
    row: u32,
    column: u32,
    row_span: u32,
    column_span: u32,
    /// Paragraphs within, those of inner tables too.
    paragraphs: u32,
    filled: bool,
    /// A part of the cell above it that holds no words.
    merged: bool,
}

#[derive(Debug)]
struct Table {
    /// The cell it stands in.
    within: Option<usize>,
    filled_cells: u32,
    rows: u32,
    columns: u32,
    arranges: bool,
}

#[derive(Debug)]
struct OpenTable {
    table: usize,
    /// Number of the next row.
    next_row: u32,
    column: u32,
    cell: Option<usize>,
    /// For each column up to which row a cell from above takes it.
    taken: Vec<u32>,
    /// For each column the cell that may go on below.
    merges: Vec<Option<usize>>,
    /// What the open cell says of its rows.
    rows: Rows,
}

/// Puts a document together.
#[derive(Debug, Default)]
pub(super) struct Builder {
    text: String,
    placed: Vec<Placed>,
    cells: Vec<Cell>,
    tables: Vec<Table>,
    open: Vec<OpenTable>,
    /// Tables too deep to be read as such.
    deeper: usize,
    bold: Vec<Span>,
    italic: Vec<Span>,
    origins: Vec<Origin>,
}

impl Builder {
    /// Opens a table, within the open cell if there is one.
    pub(super) fn begin_table(&mut self) {
        if self.deeper > 0 || self.open.len() >= MOST_OPEN_TABLES {
            self.deeper += 1;
            return;
        }
        let within = self.cell();
        let table = self.tables.len();
        self.tables.push(Table {
            within,
            filled_cells: 0,
            rows: 0,
            columns: 0,
            arranges: false,
        });
        self.open.push(OpenTable {
            table,
            next_row: 0,
            column: 0,
            cell: None,
            taken: Vec::new(),
            merges: Vec::new(),
            rows: Rows::Span(1),
        });
    }

    /// Begins a row.
    pub(super) fn begin_row(&mut self) {
        self.end_cell();
        if let Some(open) = self.innermost() {
            open.next_row = open.next_row.saturating_add(1);
            open.column = 0;
        }
    }

    /// Leaves out so many columns at the start of the row.
    pub(super) fn skip_columns(&mut self, before: u32) {
        if let Some(open) = self.innermost() {
            open.column = before.min(LAST_COLUMN);
        }
    }

    /// Begins a cell.
    pub(super) fn begin_cell(&mut self, column_span: u32, rows: Rows) {
        self.end_cell();
        let index = self.cells.len();
        let Some(open) = self.innermost() else { return };
        open.next_row = open.next_row.max(1);
        let row = open.next_row - 1;
        let is_taken = |it: u32| open.taken.get(it as usize).is_some_and(|until| *until > row);
        while open.column < LAST_COLUMN && is_taken(open.column) {
            open.column += 1;
        }
        let column = open.column;
        let column_span = column_span.clamp(1, LAST_COLUMN + 1 - column.min(LAST_COLUMN));
        let next = (column + column_span).min(LAST_COLUMN);
        let row_span = match rows {
            Rows::Span(span) => span.clamp(1, 65_534),
            Rows::Begin | Rows::Continue => 1,
        };
        if row_span > 1 {
            let end = next.max(column + 1) as usize;
            open.taken.resize(open.taken.len().max(end), 0);
            open.taken[column as usize..end].fill(row + row_span);
        }
        open.column = next;
        open.rows = rows;
        open.cell = Some(index);
        let table = open.table;
        let widest = &mut self.tables[table];
        widest.rows = widest.rows.max(row + 1);
        widest.columns = widest.columns.max(column + 1);
        self.cells.push(Cell {
            table,
            row,
            column,
            row_span,
            column_span,
            paragraphs: 0,
            filled: false,
            merged: false,
        });
    }

    /// Ends the open cell, if there is one.
    pub(super) fn end_cell(&mut self) {
        let Some(index) = self.innermost().and_then(|it| it.cell) else { return };
        if self.cells[index].paragraphs == 0 {
            // A cell without a paragraph is a cell all the same.
            self.place(Given::default());
        }
        let Some(open) = self.innermost() else { return };
        open.cell = None;
        let (rows, table) = (open.rows, open.table);
        let column = self.cells[index].column as usize;
        let Some(open) = self.open.last_mut() else { return };
        if open.merges.len() <= column {
            open.merges.resize(column + 1, None);
        }
        let above = open.merges[column].filter(|_| rows == Rows::Continue);
        open.merges[column] = (rows == Rows::Begin).then_some(index);
        self.tables[table].filled_cells += u32::from(self.cells[index].filled);
        if let (Some(above), false) = (above, self.cells[index].filled)
            && self.cells[above].row + self.cells[above].row_span == self.cells[index].row
        {
            self.cells[above].row_span += 1;
            self.cells[index].merged = true;
            if let Some(open) = self.open.last_mut() {
                open.merges[column] = Some(above);
            }
        }
    }

    /// Closes the innermost table.
    pub(super) fn end_table(&mut self) {
        if self.deeper > 0 {
            self.deeper -= 1;
            return;
        }
        self.end_cell();
        self.open.pop();
    }

    /// Adds a paragraph.
    pub(super) fn paragraph(&mut self, given: Given) -> Result<(), ReadError> {
        if self.text.len() + given.words.text.len() > SIZE_LIMIT {
            return Err(ReadError::TooLarge);
        }
        self.place(given);
        Ok(())
    }

    fn place(&mut self, given: Given) {
        let Given { kind, label, align, words } = given;
        let filled = !words.is_blank();
        let cell = self.cell();
        for open in &self.open {
            if let Some(cell) = open.cell {
                let cell = &mut self.cells[cell];
                cell.paragraphs += u32::from(filled || cell.paragraphs == 0);
                cell.filled |= filled;
            }
        }
        if !self.placed.is_empty() {
            self.text.push('\n');
        }
        // Breaks at either end part nothing.
        let bare = words.text.trim_matches('\n');
        let from = words.text.len() - words.text.trim_start_matches('\n').len();
        let start = self.text.len();
        self.text.push_str(bare);
        let end = self.text.len();
        for run in &words.runs {
            let place = |at: usize| (start + at.saturating_sub(from)).min(end);
            let span = Span::new(place(run.start), place(run.end));
            if span.is_empty() {
                continue;
            }
            if run.style.bold {
                add(&mut self.bold, span);
            }
            if run.style.italic {
                add(&mut self.italic, span);
            }
            if let Some((paragraph, run)) = run.style.origin {
                self.origins.push(Origin { span, paragraph, run });
            }
        }
        let kind = match kind {
            Kind::Paragraph => MarkKind::Paragraph,
            Kind::Heading(level) => MarkKind::Heading(level.max(1)),
            Kind::Item => MarkKind::Item,
        };
        let mark = Mark { span: Span::new(start, end), kind };
        self.placed.push(Placed { mark, label, align, cell });
    }

    /// The document.
    pub(super) fn finish(mut self, part: String) -> Document {
        while !self.open.is_empty() {
            self.end_table();
        }
        self.find_arranging_tables();
        let addresses = self.addresses();
        let (mut marks, mut labels, mut looks) = (Vec::new(), Vec::new(), Vec::new());
        let mut numbers: Vec<Option<u32>> = vec![None; self.tables.len()];
        let mut tables = 0;
        for placed in self.placed {
            let Placed { mut mark, label, align, cell } = placed;
            let mut look = Look { align, row_span: 1, column_span: 1 };
            if let Some(cell) = cell {
                let own = &self.cells[cell];
                // Blank lines of cells say nothing, where the cell has words.
                let blank = mark.span.is_empty() && label.is_empty();
                let address = addresses[cell];
                let says_nothing = own.merged || own.filled || address != Some(cell);
                if blank && says_nothing {
                    continue;
                }
                if let Some(address) = address {
                    let cell = &self.cells[address];
                    let table = *numbers[cell.table].get_or_insert_with(|| {
                        tables += 1;
                        tables - 1
                    });
                    (look.row_span, look.column_span) = (cell.row_span, cell.column_span);
                    mark.kind = MarkKind::Cell { table, row: cell.row, column: cell.column };
                }
            }
            if !label.is_empty() {
                labels.push(GeneratedLabel { mark: marks.len(), words: label });
            }
            marks.push(mark);
            looks.push(look);
        }
        Document {
            source: Source::with_marks(self.text, marks, labels, self.bold),
            looks,
            italic: self.italic,
            origins: self.origins,
            part,
        }
    }

    /// Marks the tables that only arrange the page.
    fn find_arranging_tables(&mut self) {
        for cell in &self.cells {
            let table = &mut self.tables[cell.table];
            table.arranges |= cell.paragraphs > PAGE_OF_PARAGRAPHS;
        }
        for index in 0..self.tables.len() {
            let table = &self.tables[index];
            let is_table = table.rows > 1 && table.columns > 1;
            if let Some(within) = table.within.filter(|_| is_table) {
                let outer = self.cells[within].table;
                self.tables[outer].arranges = true;
            }
            self.tables[index].arranges |= self.tables[index].filled_cells < 2;
        }
    }

    /// For each cell the cell that its paragraphs belong to: the outermost one around them in a
    /// table that is a table.
    fn addresses(&self) -> Vec<Option<usize>> {
        // A table stands after the cell it is in, so that the outer ones are known already.
        let mut addresses: Vec<Option<usize>> = Vec::with_capacity(self.cells.len());
        for (index, cell) in self.cells.iter().enumerate() {
            let table = &self.tables[cell.table];
            let outer = table.within.and_then(|it| addresses.get(it).copied().flatten());
            addresses.push(outer.or((!table.arranges).then_some(index)));
        }
        addresses
    }

    fn innermost(&mut self) -> Option<&mut OpenTable> {
        if self.deeper > 0 { None } else { self.open.last_mut() }
    }

    /// The innermost open cell.
    fn cell(&self) -> Option<usize> {
        self.open.iter().rev().find_map(|it| it.cell)
    }
}

/// Adds a stretch, joined with the one before where they touch.
fn add(spans: &mut Vec<Span>, span: Span) {
    match spans.last_mut() {
        Some(last) if last.end == span.start => last.end = span.end,
        _ => spans.push(span),
    }
}
