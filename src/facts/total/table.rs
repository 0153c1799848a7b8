//! Totals in tables: the row "Tổng số" or "Tổng cộng" over or under the rows that it sums up.
//!
//! In: the tables of the outline; out: a total for each column that is summed up. Invariants:
//! only a flat table counts, one row of totals at its head or foot, rows numbered from 1 or
//! not at all; shares, prices and years are not added up; where most columns do not add up, the
//! row is no sum.

use rust_decimal::Decimal;

use super::super::amount::decimal;
use super::super::{Cell, Context, Row, Table};
use super::Found;
use crate::lang::{fold, holds_any};
use crate::source::Span;

/// What the row of totals is called.
const NAMES: [&str; 4] = ["tổng số", "tổng cộng", "tổng", "cộng"];

/// Words in the head of a column whose figures are not added up.
const NOT_ADDED: [&str; 13] = [
    "tỷ lệ",
    "tỉ lệ",
    "%",
    "đơn giá",
    "mức",
    "bình quân",
    "giá ",
    "hệ số",
    "mật độ",
    "so với",
    "tăng",
    "năm sinh",
    "số tt",
];

pub(super) fn find(context: &Context<'_>) -> Vec<Found> {
    context.tables().iter().filter_map(|it| of_table(context, it)).flatten().collect()
}

/// The figure that a cell is.
fn figure(context: &Context<'_>, cell: &Cell) -> Option<Decimal> {
    let words = context.cell_words(cell);
    let plain = !words.is_empty()
        && words.len() < 24
        && words.starts_with(|it: char| it.is_ascii_digit())
        && words.bytes().all(|it| it.is_ascii_digit() || matches!(it, b'.' | b','));
    plain.then(|| decimal(&words)).flatten()
}

/// The figure in `column` of a row; `Err` for a cell with other words.
fn figure_in(
    context: &Context<'_>,
    row: &Row,
    column: usize,
) -> Result<Option<(Decimal, Span)>, ()> {
    let Some(cell) = row.cells.iter().find(|it| it.column == column) else { return Ok(None) };
    match figure(context, cell) {
        Some(value) => Ok(span_of(context, cell).map(|span| (value, span))),
        None if matches!(context.cell_words(cell).as_str(), "" | "-" | "–") => Ok(None),
        None => Err(()),
    }
}

fn span_of(context: &Context<'_>, cell: &Cell) -> Option<Span> {
    let blocks = context.outline.blocks.get(cell.blocks.clone())?;
    blocks.iter().map(|it| it.span).reduce(Span::to)
}

/// What a row is called: its first cell that is no label and no figure.
fn name_of(context: &Context<'_>, row: &Row) -> Option<String> {
    let blocks = &context.outline.blocks;
    let cell = row.cells.iter().take(3).find(|it| {
        figure(context, it).is_none() && context.cell_words(it).chars().count() > 2
    })?;
    let words = blocks.get(cell.blocks.clone())?.iter().map(|it| it.text.as_str());
    Some(words.collect::<Vec<_>>().join(" "))
}

fn is_total(context: &Context<'_>, row: &Row) -> bool {
    row.cells.iter().take(2).any(|it| {
        let words = context.cell_words(it);
        NAMES.contains(&words.trim_matches([' ', ':', '.']))
    })
}

/// Whether the rows are parts of one whole: numbered from 1 or not at all, none part of another.
fn is_flat(context: &Context<'_>, parts: &[&Row]) -> bool {
    let first = |row: &Row| row.cells.first().map(|it| context.cell_words(it));
    let numbered = parts.iter().enumerate().all(|(index, row)| {
        let words = first(row).unwrap_or_default();
        words.trim_end_matches('.').parse() == Ok(index + 1)
    });
    let named = |row: &&&Row| {
        let words = first(row).unwrap_or_default();
        let inner = ["-", "–", "+", "trong đó", "*"].iter().any(|it| words.starts_with(it));
        let figures = words.starts_with(|it: char| it.is_ascii_digit());
        !inner && !figures && words.chars().count() > 5
    };
    let inner = |row: &&&Row| {
        let name = fold(&name_of(context, row).unwrap_or_default());
        ["-", "–", "+", "trong đó", "tổng", "cộng"].iter().any(|it| name.starts_with(it))
    };
    (numbered || parts.iter().filter(named).count() == parts.len())
        && !parts.iter().any(|it| inner(&it))
}

fn of_table(context: &Context<'_>, table: &Table) -> Option<Vec<Found>> {
    let rows = &table.rows;
    let mut totals = (0..rows.len()).filter(|it| is_total(context, &rows[*it]));
    let (at, None) = (totals.next()?, totals.next()) else { return None };
    let row = &rows[at];
    let has_figures = |it: &&Row| {
        // The label of a row is none of its figures.
        let figures: Vec<Decimal> =
            it.cells.iter().skip(1).filter_map(|it| figure(context, it)).collect();
        let years = |it: &Decimal| {
            it.is_integer() && *it > Decimal::from(1990) && *it < Decimal::from(2100)
        };
        !figures.is_empty() && !figures.iter().all(years)
    };
    let below: Vec<&Row> = rows[at + 1..].iter().filter(has_figures).collect();
    // The first row is the head of the table.
    let above: Vec<&Row> = rows[..at].iter().skip(1).filter(has_figures).collect();
    let parts = match (above.is_empty(), below.is_empty()) {
        (true, false) => below,
        (false, true) => above,
        _ => return None,
    };
    if parts.len() < 2 || !is_flat(context, &parts) {
        return None;
    }
    let head = rows.first().filter(|_| at > 0)?;
    let mut found = Vec::new();
    let mut agree = 0;
    for cell in row.cells.iter().filter(|it| it.column > 0) {
        let Some(amount) = figure(context, cell) else { continue };
        let words = head.cell(cell.column).map_or_else(String::new, |it| context.words_of(it));
        if holds_any(&words, &NOT_ADDED) {
            continue;
        }
        let figures: Result<Vec<_>, ()> =
            parts.iter().map(|it| figure_in(context, it, cell.column)).collect();
        let Ok(figures) = figures else { continue };
        let named = parts.iter().zip(figures).filter_map(|(row, it)| {
            let (amount, span) = it?;
            Some((name_of(context, row)?, amount, span))
        });
        let parts: Vec<_> = named.collect();
        let Some(span) = span_of(context, cell).filter(|_| parts.len() > 1) else { continue };
        let sum = parts.iter().try_fold(Decimal::ZERO, |sum, it| sum.checked_add(it.1));
        agree += usize::from(sum == Some(amount));
        let unit = words.split_once('(').and_then(|it| it.1.split_once(')'));
        let unit = unit.map(|it| it.0.trim().to_owned());
        found.push(Found { span, amount, unit, parts });
    }
    (found.len() == 1 || agree * 2 >= found.len()).then_some(found)
}
