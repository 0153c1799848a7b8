//! The head of a table of targets: which column names the indicator, which hold the amounts
//! of which year, the unit, the bodies that answer.
//!
//! In: a table and the year of the plan; out: a [`Head`], or none where the table sets no
//! targets. Invariants: a column of what was reached ("ước thực hiện", a year before the
//! plan's) and a comparison ("so với") hold no target; a period ("2026 - 2030") heads no
//! column of a year; a row of column numbers belongs to the head.

use std::ops::Range;

use super::super::agency::names_body;
use super::super::line::{LineKind, name_kind};
use super::super::moment::Written;
use super::super::{Cell, Context, Row, Table, When};
use crate::source::Span;

/// What the columns of a table of targets hold.
pub(super) struct Head {
    /// The column that names what is measured.
    pub indicator: usize,
    /// Columns with the amounts of one year, from left to right.
    pub years: Vec<YearColumn>,
    /// A column of amounts where there are none of years.
    pub value: Option<usize>,
    /// The column of units.
    pub unit: Option<usize>,
    /// The column of bodies that answer.
    pub lead: Option<usize>,
    /// First row that is no head.
    pub body: usize,
}

/// A column with the amounts of one year.
pub(super) struct YearColumn {
    pub column: usize,
    pub year: i16,
    /// Where the year stands.
    pub span: Span,
    /// What is measured, where a year has several columns ("lượng", "giá trị").
    pub measure: String,
}

/// A column under the cells that head it.
struct Leaf<'h> {
    column: usize,
    /// The cell right above the body.
    own: &'h Cell,
    /// The cell that spans it and its neighbours.
    above: Option<&'h Cell>,
}

/// Rows that a head can take.
const HEAD_ROWS: usize = 4;

/// Reads the head of `table`; `issued` is the year of the plan.
pub(super) fn read_head(
    context: &Context<'_>,
    table: &Table,
    issued: Option<i16>,
) -> Option<Head> {
    let first = table.rows.first()?;
    let width =
        table.rows.iter().skip(1).filter_map(|it| it.cells.last()).map(|it| it.column + 1);
    let width = width.max().unwrap_or(0).max(first.cells.len());
    let under = table.rows.get(1).filter(|row| heads_columns(context, first, row, width));
    let leaves = leaves(context, first, under, width);
    let mut body = 1 + usize::from(under.is_some());
    body += table.rows[body.min(table.rows.len())..]
        .iter()
        .take(HEAD_ROWS)
        .take_while(|row| numbers_columns(context, row))
        .count();
    let names: Vec<(usize, String)> =
        leaves.iter().map(|leaf| (leaf.column, context.cell_words(leaf.own))).collect();
    let find =
        |wanted: &dyn Fn(&str) -> bool| names.iter().find(|it| wanted(&it.1)).map(|it| it.0);
    let kind = |wanted: LineKind| find(&|it| name_kind(it) == Some(wanted));
    let named = find(&|it| it.contains("chỉ tiêu") && !it.contains("đơn vị"));
    // A table of work has columns of bodies and of time: its "Nội dung" measures nothing.
    let is_work = kind(LineKind::Timeline).is_some()
        || kind(LineKind::Coordinating).is_some()
        || find(&|it| it.starts_with("nhiệm vụ")).is_some();
    let listed = || find(&|it| MEASURED.iter().any(|word| it.starts_with(word)));
    let indicator = named.or_else(|| listed().filter(|_| !is_work))?;
    let years = year_columns(context, &leaves, indicator, issued);
    let distinct = years.iter().any(|it| it.year != years[0].year);
    if named.is_none() && !distinct {
        return None;
    }
    let lead = kind(LineKind::Lead).or_else(|| kind(LineKind::Doer));
    let lead = lead.filter(|column| names_bodies(context, table, *column, body));
    let unit = find(&|it| it.starts_with("đơn vị tính") || it == "đvt" || it == "đv tính")
        .or_else(|| find(&|it| it == "đơn vị").filter(|it| Some(*it) != lead));
    let value = find(&|it| {
        ["kết quả", "mục tiêu", "giá trị", "kế hoạch", "mức đạt", "mức phấn đấu"]
            .iter()
            .any(|word| it.starts_with(word))
            && !it.contains("chỉ tiêu")
    });
    let value = value.filter(|_| years.is_empty());
    let tells = !years.is_empty() || value.is_some() || lead.is_some();
    tells.then_some(Head { indicator, years, value, unit, lead, body })
}

/// First words of columns that name what is measured, where none says "chỉ tiêu".
const MEASURED: [&str; 9] = [
    "nội dung",
    "sản phẩm",
    "mặt hàng",
    "danh mục",
    "hạng mục",
    "tên",
    "khoản mục",
    "lĩnh vực",
    "đơn vị hành chính",
];

/// Columns of the head: cells of the second row stand under the cells that span them.
fn leaves<'h>(
    context: &Context<'_>,
    first: &'h Row,
    under: Option<&'h Row>,
    width: usize,
) -> Vec<Leaf<'h>> {
    let alone = |cell: &'h Cell| Leaf { column: cell.column, own: cell, above: None };
    let Some(under) = under else { return first.cells.iter().map(alone).collect() };
    let placed = under.cells.first().is_some_and(|it| it.column > 0);
    if placed {
        // The source tells the columns of the second row: above each stands the last cell
        // that begins at or before it.
        let above = |column: usize| first.cells.iter().rev().find(|it| it.column <= column);
        let mut leaves: Vec<Leaf<'h>> = under
            .cells
            .iter()
            .map(|it| Leaf { column: it.column, own: it, above: above(it.column) })
            .collect();
        let taken: Vec<usize> = leaves.iter().map(|it| it.column).collect();
        leaves.extend(first.cells.iter().filter(|it| !taken.contains(&it.column)).map(alone));
        crate::sorted::sort_by_key(&mut leaves, |it| it.column);
        return leaves;
    }
    let count = (first.cells.len() + under.cells.len()).saturating_sub(width).max(1);
    let spanning = spanning(context, &first.cells, &under.cells, count);
    let shares = shares(context, &under.cells, spanning.len());
    let mut leaves = Vec::with_capacity(width);
    let (mut column, mut next) = (0, 0);
    for (index, cell) in first.cells.iter().enumerate() {
        let Some(at) = spanning.iter().position(|it| *it == index) else {
            leaves.push(Leaf { column, own: cell, above: None });
            column += 1;
            continue;
        };
        for own in under.cells.iter().skip(next).take(shares[at]) {
            leaves.push(Leaf { column, own, above: Some(cell) });
            column += 1;
        }
        next += shares[at];
    }
    leaves
}

/// Which `count` cells of the first row span those of the second.
fn spanning(context: &Context<'_>, first: &[Cell], under: &[Cell], count: usize) -> Vec<usize> {
    let names_years = under.iter().all(|it| context.cell_year(it).is_some());
    let mut ranked: Vec<(u8, usize)> = first
        .iter()
        .enumerate()
        .map(|(index, cell)| {
            let words = context.cell_words(cell);
            let closed = index == 0
                || MEASURED.iter().any(|it| words.starts_with(it))
                || words.contains("chỉ tiêu")
                || words.starts_with("đơn vị")
                || words.starts_with("đvt")
                || words.starts_with("ghi chú");
            let year = context.cell_year(cell).is_some();
            let rank = match (closed, names_years) {
                (true, _) => 9,
                _ if is_period(context, cell) || words.contains("trong đó") => 0,
                (_, true) if year => 5,
                (_, true) => 1,
                // Parts of a year stand under the first year that is named.
                (_, false) if year => 1,
                (_, false) => 5,
            };
            (rank, index)
        })
        .collect();
    crate::sorted::sort_by(&mut ranked, Ord::cmp);
    let mut chosen: Vec<usize> = ranked.into_iter().take(count).map(|it| it.1).collect();
    crate::sorted::sort_by(&mut chosen, Ord::cmp);
    chosen
}

/// How many cells of the second row stand under each of `count` spanning cells.
fn shares(context: &Context<'_>, under: &[Cell], count: usize) -> Vec<usize> {
    let total = under.len();
    if count <= 1 {
        return vec![total];
    }
    if count == 2 {
        // "Dự toán | Ước thực hiện | 2026 | 2027": years begin the second group.
        let dated = under.iter().position(|it| context.cell_year(it).is_some());
        if let Some(first) = dated.filter(|it| *it > 0) {
            return vec![first, total - first];
        }
    }
    let each = total / count;
    let mut shares = vec![each; count];
    if let Some(last) = shares.last_mut() {
        *last += total - each * count;
    }
    shares
}

/// Columns of amounts that a year of the plan heads.
fn year_columns(
    context: &Context<'_>,
    leaves: &[Leaf<'_>],
    indicator: usize,
    issued: Option<i16>,
) -> Vec<YearColumn> {
    let mut columns: Vec<YearColumn> = Vec::new();
    let current = |cell: &Cell| context.cell_year(cell).map(|it| it.0);
    let latest = leaves
        .iter()
        .filter_map(|it| current(it.own).or_else(|| it.above.and_then(current)))
        .max();
    for leaf in leaves {
        let words = context.cell_words(leaf.own);
        let above = leaf.above.map(|it| context.cell_words(it)).unwrap_or_default();
        if leaf.column <= indicator
            || is_period(context, leaf.own)
            || is_past(&words)
            || is_past(&above)
        {
            continue;
        }
        let own = context.cell_year(leaf.own);
        let Some((year, span)) = own.or_else(|| context.cell_year(leaf.above?)) else {
            continue;
        };
        // The plan's own year, divided into what was planned and what was done, is its start.
        let behind = issued.is_some_and(|issued| {
            year < issued || year == issued && own.is_none() && latest > Some(year)
        });
        if !behind {
            let measure = if own.is_some() { String::new() } else { words };
            columns.push(YearColumn { column: leaf.column, year, span, measure });
        }
    }
    columns
}

/// Whether a column tells what was reached or compares, and sets nothing.
fn is_past(name: &str) -> bool {
    [
        "thực hiện",
        "hiện trạng",
        "kết quả",
        "ước",
        "uth",
        "ưth",
        "năm gốc",
        "năm hiện hành",
        "đã đạt",
        "thực trạng",
        "đánh giá",
        "so sánh",
        "so với",
        "dt ",
        "tăng trưởng",
    ]
    .iter()
    .any(|it| name.starts_with(it))
        || name.contains("so với")
        || name.contains(" với uth")
}

fn is_period(context: &Context<'_>, cell: &Cell) -> bool {
    cell.blocks.clone().any(|index| {
        context.mentions[index].moments.iter().any(|it| {
            matches!(it.when, Written::Full(When::Stretch { first, last }) if first.year() != last.year())
        })
    })
}

/// Whether `row` is a second row of heads under `first` in a table of `width` columns.
fn heads_columns(context: &Context<'_>, first: &Row, row: &Row, width: usize) -> bool {
    let words: Vec<String> = row.cells.iter().map(|it| context.cell_words(it)).collect();
    let dated = row.cells.iter().zip(&words).all(|(cell, words)| {
        words.chars().count() < 30
            && context.cell_year(cell).is_some()
            && !is_period(context, cell)
    });
    let named = row.cells.iter().zip(&words).all(|(cell, words)| {
        let figure = words.contains(|it: char| it.is_ascii_digit());
        words.chars().count() > 3 && (!figure || context.cell_year(cell).is_some())
    });
    let fits = first.cells.len() + row.cells.len() > width && first.cells.len() < width;
    row.cells.len() >= 2 && (dated || named && fits && row.cells.len() < width)
}

/// Whether a row numbers the columns: "1 | 2 | 3", "A | B | 1 | 2 | 3=2/1".
fn numbers_columns(context: &Context<'_>, row: &Row) -> bool {
    let mut last = 0;
    let mut counted = 0;
    for cell in &row.cells {
        let words = context.cell_words(cell);
        let words = words.trim_matches(['(', ')', ' ', '[', ']']);
        let digits =
            words.len() - words.trim_start_matches(|it: char| it.is_ascii_digit()).len();
        let rest = words[digits..].trim_start();
        match words[..digits].parse::<u32>() {
            Ok(number) if number > last && (rest.is_empty() || rest.starts_with('=')) => {
                last = number;
                counted += 1;
            }
            Err(_) if words.chars().count() == 1 => {}
            _ => return false,
        }
    }
    counted >= 3
}

/// Whether most cells of a column name bodies.
fn names_bodies(context: &Context<'_>, table: &Table, column: usize, body: usize) -> bool {
    let rows = table.rows.get(body..).unwrap_or(&[]);
    let cells: Vec<Range<usize>> =
        rows.iter().filter_map(|row| row.cell(column)).take(12).collect();
    let naming = cells.iter().filter(|cell| {
        let block = &context.outline.blocks[cell.start];
        names_body(block.text.as_str(), &context.mentions[cell.start].lower, block.body_start())
    });
    naming.count() * 2 > cells.len()
}
