//! Rows and columns of a table whose cells are parted by lines that hold only "|".
//!
//! In: for each cell, how many boundaries stand before it and its first words; out: its row
//! and column. Such a table writes one boundary between two cells and two between two rows,
//! and an empty cell adds one more, so that a run of boundaries can mean several things: the
//! reading of least cost over the whole table is taken. Invariant: cells keep their order.
//! One pass, at most a few steps for each cell and column.

/// A cell that holds words, or marks that print nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PipeCell {
    /// Boundaries since the cell before it, or since the start of the table.
    pub run: usize,
    /// Whether its words number a row.
    pub numbers: Numbering,
    /// The number that its words are.
    pub ordinal: Option<u32>,
}

/// How surely the words of a cell number a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Numbering {
    /// Words or amounts.
    None,
    /// "1", "-", "X": may be an amount or a mark as well.
    Weak,
    /// "II", "A", "1.2", "TT".
    Strong,
}

/// More columns than a page can hold are one row after another.
const COLUMNS: usize = 24;

/// What each doubtful step costs, against a row that is whole.
mod cost {
    /// An empty cell between two filled ones.
    pub(super) const GAP: u32 = 2;
    /// A row that begins with an empty cell.
    pub(super) const EMPTY_START: u32 = 1;
    /// A row that ends before the last column: its cells span several.
    pub(super) const SHORT: u32 = 5;
    /// A row whose first cell goes on from the row above.
    pub(super) const MERGED: u32 = 2;
    /// What may number a row elsewhere than at the start of one.
    pub(super) const NUMBER_INSIDE: u32 = 1;
    /// What surely numbers a row elsewhere than at the start of one.
    pub(super) const STRONG_INSIDE: u32 = 6;
    /// A start of a row without its number.
    pub(super) const UNNUMBERED: u32 = 1;
}

/// Where a cell stands, and how the reading came there.
#[derive(Debug, Clone, Copy)]
struct Step {
    cost: u32,
    /// Column of the cell before it.
    from: usize,
    /// Whether it begins a row.
    begins: bool,
}

/// Row and column of every cell, both from 0.
pub(super) fn place(cells: &[PipeCell]) -> Vec<(usize, usize)> {
    if let Some(width) = counted_width(cells) {
        return (0..cells.len()).map(|it| (it / width, it % width)).collect();
    }
    let width = width(cells);
    let mut steps: Vec<Vec<Option<Step>>> = Vec::with_capacity(cells.len());
    for (index, cell) in cells.iter().enumerate() {
        let mut here: Vec<Option<Step>> = vec![None; width];
        let mut offer = |column: usize, step: Step| {
            if let Some(place) = here.get_mut(column)
                && place.is_none_or(|it| step.cost < it.cost)
            {
                *place = Some(step);
            }
        };
        match steps.last() {
            None => {
                let column = cell.run.saturating_sub(1) % (width + 1);
                offer(column.min(width - 1), Step { cost: 0, from: 0, begins: true });
            }
            Some(before) => {
                for (from, step) in before.iter().enumerate() {
                    let Some(step) = step else { continue };
                    follow(from, cell, width, |column, more, begins| {
                        offer(column, Step { cost: step.cost + more, from, begins });
                    });
                }
            }
        }
        if here.iter().all(Option::is_none) {
            let (from, cost) =
                steps.last().and_then(|it| cheapest(it, width)).unwrap_or((0, 0));
            here[0] = Some(Step { cost: cost + cost::SHORT, from, begins: index > 0 });
        }
        steps.push(here);
    }
    trace(&steps, width)
}

/// Columns of a table whose rows are parted by one boundary as its cells are: its rows are
/// numbered 1, 2, 3 at equal distances.
fn counted_width(cells: &[PipeCell]) -> Option<usize> {
    let single = cells.iter().skip(1).all(|it| it.run == 1);
    let first = cells.iter().position(|it| it.ordinal == Some(1)).filter(|it| *it >= 2)?;
    let second = cells.get(2 * first).is_some_and(|it| it.ordinal == Some(2));
    let only = cells.len() == 2 * first;
    (single && (second || only) && cells.len().is_multiple_of(first)).then_some(first)
}

/// Cells that stand in one row for certain, at most.
fn width(cells: &[PipeCell]) -> usize {
    let mut width = 1;
    let mut row = 0;
    for cell in cells {
        row = if cell.run == 1 { row + 1 } else { 1 };
        width = width.max(row);
    }
    width.min(COLUMNS)
}

/// What a cell can be after one in column `from`: calls `offer` with its column, the cost,
/// and whether it begins a row.
fn follow(from: usize, cell: &PipeCell, width: usize, mut offer: impl FnMut(usize, u32, bool)) {
    let (inside, start) = match cell.numbers {
        Numbering::None => (0, cost::UNNUMBERED),
        Numbering::Weak => (cost::NUMBER_INSIDE, 0),
        Numbering::Strong => (cost::STRONG_INSIDE, 0),
    };
    let run = cell.run.max(1);
    if run == 1 {
        offer(from + 1, 0, false);
        return;
    }
    // Empty cells, then this one, in the same row.
    offer(from + run, cost::GAP + inside, false);
    let right = width - 1 - from;
    let empties = run - 2;
    if let Some(left) = empties.checked_sub(right) {
        // The row is filled up; whole rows may be empty, too.
        let left = left % (width + 1);
        let more = if left == 0 { 0 } else { cost::EMPTY_START + inside };
        offer(left, more + if left == 0 { start } else { 0 }, true);
        if left == 0 && width > 3 && cell.numbers == Numbering::None {
            for merged in 1..width {
                let columns = u32::try_from(merged).unwrap_or(u32::MAX);
                offer(merged, cost::MERGED + columns, true);
            }
        }
    } else {
        offer(0, cost::SHORT + start, true);
    }
}

/// The column with the cheapest reading, by what a table that ended there would cost.
fn cheapest(steps: &[Option<Step>], width: usize) -> Option<(usize, u32)> {
    let ended = |column: usize, step: &Step| {
        step.cost + if column + 1 < width { cost::SHORT } else { 0 }
    };
    let costs = steps
        .iter()
        .enumerate()
        .filter_map(|(at, it)| Some((at, ended(at, &it.as_ref()?.clone()))));
    costs.min_by_key(|it| it.1)
}

/// Walks back from the cheapest end and counts rows forward.
fn trace(steps: &[Vec<Option<Step>>], width: usize) -> Vec<(usize, usize)> {
    let Some((mut column, _)) = steps.last().and_then(|it| cheapest(it, width)) else {
        return Vec::new();
    };
    let mut places = Vec::with_capacity(steps.len());
    for here in steps.iter().rev() {
        let Some(step) = here[column] else { break };
        places.push((step.begins, column));
        column = step.from;
    }
    places.reverse();
    let mut row = 0;
    let count = |(at, (begins, column)): (usize, (bool, usize))| {
        row += usize::from(begins && at > 0);
        (row, column)
    };
    places.into_iter().enumerate().map(count).collect()
}

/// How surely the words of a cell number a row.
pub(super) fn numbering(words: &str) -> Numbering {
    let bare = words.trim_matches(['*', ' ', '.', ')', '(', '\u{a0}']);
    if !(1..=6).contains(&bare.chars().count()) {
        return Numbering::None;
    }
    let digits = |it: &str| it.bytes().all(|byte| byte.is_ascii_digit());
    let dotted = bare.contains('.')
        && bare.split('.').all(|it| (1..=2).contains(&it.len()) && digits(it));
    let roman = bare.chars().all(|it| "IVX".contains(it)) && !matches!(bare, "X" | "V");
    let capital = bare.len() == 1 && bare.chars().all(|it| ('A'..='H').contains(&it));
    if dotted || roman || capital || matches!(bare, "TT" | "STT" | "Stt") {
        return Numbering::Strong;
    }
    let letter = bare.chars().count() == 1 && bare.chars().all(char::is_alphabetic);
    let ordinal = bare.len() <= 3 && digits(bare);
    if ordinal || letter || matches!(bare, "-" | "+" | "–") {
        return Numbering::Weak;
    }
    Numbering::None
}

#[cfg(test)]
mod tests {
    use super::{PipeCell, numbering, place};

    /// Cells of a table in which "|" is a boundary and spaces part what stands between.
    fn read(table: &str) -> Vec<(usize, usize, String)> {
        let (mut cells, mut words, mut run) = (Vec::new(), Vec::new(), 0);
        for word in table.split_whitespace() {
            if word == "|" {
                run += 1;
            } else {
                let ordinal = word.parse().ok();
                cells.push(PipeCell { run, numbers: numbering(word), ordinal });
                words.push(word.to_owned());
                run = 0;
            }
        }
        place(&cells)
            .into_iter()
            .zip(words)
            .map(|((row, column), it)| (row, column, it))
            .collect()
    }

    fn at(table: &str, word: &str) -> (usize, usize) {
        let cells = read(table);
        let cell = cells.iter().find(|it| it.2 == word).unwrap_or_else(|| panic!("{word}"));
        (cell.0, cell.1)
    }

    #[test]
    fn rows_without_gaps() {
        let table = "| TT | việc | ai | | 1 | a1 | b1 | | 2 | a2 | b2 |";
        assert_eq!(at(table, "b1"), (1, 2));
        assert_eq!(at(table, "2"), (2, 0));
    }

    #[test]
    fn empty_cells_keep_their_column() {
        let table = "| TT | tên | đvt | n1 | n2 | | I | nhóm | | | | | 1 | lúa | ha | 5,5 | 6,5 \
                     | | | tỷ_lệ | % | | 7,5 | | 2 | ngô | ha | 8,5 | |";
        assert_eq!(at(table, "nhóm"), (1, 1));
        assert_eq!(at(table, "lúa"), (2, 1));
        assert_eq!(at(table, "tỷ_lệ"), (3, 1));
        assert_eq!(at(table, "7,5"), (3, 4));
        assert_eq!(at(table, "8,5"), (4, 3));
    }

    #[test]
    fn spanning_heads_and_groups_are_short_rows() {
        let table = "| A | LỚN | | I | NHÓM | | 1.1 | lúa | x1 | x2 | x3 | x4 |";
        assert_eq!(at(table, "NHÓM"), (1, 1));
        let table = "| TT | tên | giai_đoạn | | năm_1 | năm_2 | năm_3 | | A | NHÓM | | 1 | lúa \
                     | x1 | x2 | x3 |";
        assert_eq!(at(table, "giai_đoạn"), (0, 2));
        assert_eq!(at(table, "NHÓM"), (2, 1));
        assert_eq!(at(table, "x3"), (3, 4));
    }

    #[test]
    fn rows_without_a_boundary_of_their_own() {
        let table = "TT | việc | ai | 1 | a1 | b1 | 2 | a2 | b2 |";
        assert_eq!(at(table, "b1"), (1, 2));
        assert_eq!(at(table, "2"), (2, 0));
    }

    #[test]
    fn cells_merged_downwards_are_left_out() {
        let table = "| 1 | việc | ai | khi | | 2 | việc2 | ai2 | khi2 | | việc3 | ai3 | khi3 \
                     | | 3 | việc4 | ai4 | khi4 |";
        assert_eq!(at(table, "việc3"), (2, 1));
        assert_eq!(at(table, "3"), (3, 0));
    }
}
