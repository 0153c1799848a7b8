//! Targets in tables: a column of indicators, columns of years or of one value, a column of
//! the bodies that answer.
//!
//! In: the tables of an outline; out: targets and values with spans in their cells.
//! Invariants: a period ("2026 - 2030") heads no year's column; "Đơn vị" is the unit unless its
//! cells name bodies; a row without an amount gives no target.

use std::ops::Range;

use super::super::agency::{names_body, split_names};
use super::super::goal::{direction_of, read_goals};
use super::super::line::{LineKind, name_kind};
use super::super::mention::read_mentions;
use super::super::moment::Written;
use super::super::value::TargetValue;
use super::super::{Cell, Context, Row, Table};
use super::{Charge, Found, Target, heading_year};
use crate::source::Span;

/// What the columns of a table of targets hold.
struct Columns {
    indicator: usize,
    years: Vec<(usize, i16, Span)>,
    /// A column of values where there are none of years.
    value: Option<usize>,
    unit: Option<usize>,
    lead: Option<usize>,
    /// First row that is no head.
    body: usize,
}

impl Found {
    /// Reads the rows of every table of targets.
    pub(super) fn read_tables(&mut self, context: &Context<'_>) {
        for table in context.tables() {
            let Some(columns) = columns(context, table) else { continue };
            let mut group: Option<String> = None;
            for row in &table.rows[columns.body..] {
                let from = self.targets.len();
                self.read_row(context, row, &columns, group.as_deref());
                if self.targets.len() == from {
                    // A row that only names what the rows below it measure.
                    let named = row.cells.iter().max_by_key(|it| context.cell_words(it).len());
                    group =
                        named.filter(|_| row.cells.len() <= 2).map(|it| context.cell_words(it));
                    continue;
                }
                let Some(bodies) = columns.lead.and_then(|it| row.cell(it)) else { continue };
                self.charge_row(context, bodies, from);
            }
            if columns.lead.is_some() && self.table_lead.is_none() {
                let first = table.rows.first().and_then(|it| it.cells.first());
                self.table_lead = first.map(|it| context.outline.blocks[it.blocks.start].span);
            }
        }
    }

    fn read_row(
        &mut self,
        context: &Context<'_>,
        row: &Row,
        columns: &Columns,
        group: Option<&str>,
    ) {
        let Some(indicator) = row.cell(columns.indicator) else { return };
        let unit = columns.unit.and_then(|it| row.cell(it)).map(|it| context.words_of(it));
        let unit = unit.unwrap_or_default();
        let block = &context.outline.blocks[indicator.start];
        let from = self.targets.len();
        for (column, year, span) in &columns.years {
            if let Some(amounts) = row.cell(*column) {
                let year = Some((*year, *span));
                self.add_cell(context, &indicator, amounts, year, &unit, (from, group));
            }
        }
        let heading = heading_year(context, block.section);
        if let Some(amounts) = columns.value.and_then(|it| row.cell(it)) {
            self.add_cell(context, &indicator, amounts, heading, &unit, (from, group));
        }
        if self.targets.len() == from && columns.years.is_empty() && columns.lead.is_some() {
            // "Tỷ lệ ... đạt 90%" stands in the cell of the indicator itself.
            let mentions = &context.mentions[indicator.start];
            for goal in mentions.goals(block.text.as_str(), block.body_start()) {
                self.add(block, &mentions.lower, goal, heading, true);
            }
            for target in &mut self.targets[from..] {
                target.in_table = true;
            }
        }
    }

    fn charge_row(&mut self, context: &Context<'_>, bodies: Range<usize>, from: usize) {
        for index in bodies {
            let block = &context.outline.blocks[index];
            let lower = &context.mentions[index].lower;
            for name in split_names(block.text.as_str(), lower, block.body_start(), lower.len())
            {
                let span = block.text.span(name.start, name.end);
                let agency = context.register(&block.text.as_str()[name], span);
                for target in &mut self.targets[from..] {
                    target.add_lead(Charge { agency, span, inferred: None });
                }
            }
        }
    }

    /// Adds the amount of one cell to the target of its row, which is new if it is the first.
    fn add_cell(
        &mut self,
        context: &Context<'_>,
        indicator: &Range<usize>,
        amounts: Range<usize>,
        year: Option<(i16, Span)>,
        unit: &str,
        (from, group): (usize, Option<&str>),
    ) {
        let block = &context.outline.blocks[indicator.start];
        let cell = &context.outline.blocks[amounts.start];
        let words = cell.text.as_str();
        if !words.contains(|it: char| it.is_ascii_digit()) || words.chars().count() > 60 {
            return;
        }
        // A lone figure has its unit in a column of its own.
        let text = format!("đạt {words} {unit}");
        let mentions = read_mentions(&text);
        let Some(goal) = read_goals(&text, 0, &mentions).into_iter().next() else { return };
        let Some(value) = goal.values.into_iter().next() else { return };
        let lower = &context.mentions[indicator.start].lower;
        let mut requirement = value.requirement;
        let direction = direction_of(lower, &requirement);
        requirement.direction = direction;
        let index = self.values.len();
        let target = match self.targets.get_mut(from) {
            Some(target) => {
                target.values.end = index + 1;
                from
            }
            None => {
                let named = match group {
                    Some(group) if lower.split(' ').count() <= 3 => format!("{lower} {group}"),
                    _ => lower.clone(),
                };
                let key = self.key(&named);
                self.targets.push(Target {
                    span: block.span,
                    label: None,
                    section: block.section,
                    indicator: block.text.as_str().to_owned(),
                    key,
                    direction,
                    values: index..index + 1,
                    leads: Vec::new(),
                    general_lead: None,
                    in_targets_part: true,
                    in_table: true,
                });
                self.targets.len() - 1
            }
        };
        self.values.push(TargetValue {
            span: cell.span,
            target,
            year: year.map(|it| it.0),
            year_span: year.map(|it| it.1),
            requirement,
            baseline: None,
        });
    }
}

/// What the head of `table` says of its columns; `None` where it is no table of targets.
fn columns(context: &Context<'_>, table: &Table) -> Option<Columns> {
    let head = table.rows.first()?;
    let names: Vec<(usize, String)> =
        head.cells.iter().map(|cell| (cell.column, context.cell_words(cell))).collect();
    let second = table.rows.get(1).filter(|row| is_row_of_years(context, row));
    // A second head row stands under one cell of the first: the columns after it move on.
    let spanning = second.and_then(|_| {
        head.cells.iter().find(|cell| is_period(context, cell)).or(head.cells.last())
    });
    let moved = |column: usize| match (spanning, second) {
        (Some(cell), Some(row)) if column > cell.column => column + row.cells.len() - 1,
        _ => column,
    };
    let find = |wanted: &dyn Fn(&str) -> bool| {
        names.iter().find(|it| wanted(&it.1)).map(|it| moved(it.0))
    };
    let indicator = find(&|it| it.contains("chỉ tiêu") && !it.contains("đơn vị"))?;
    let years = match (spanning, second) {
        (Some(cell), Some(row)) => row
            .cells
            .iter()
            .enumerate()
            .filter_map(|(at, it)| {
                context.cell_year(it).map(|year| (cell.column + at, year.0, year.1))
            })
            .collect(),
        _ => head
            .cells
            .iter()
            .filter(|cell| cell.column != indicator && !is_period(context, cell))
            .filter(|cell| !is_past(&context.cell_words(cell)))
            .filter_map(|cell| context.cell_year(cell).map(|it| (cell.column, it.0, it.1)))
            .collect::<Vec<_>>(),
    };
    let body = if second.is_some() { 2 } else { 1 };
    let kind = |wanted: LineKind| find(&|it| name_kind(it) == Some(wanted));
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
    (!years.is_empty() || value.is_some() || lead.is_some()).then_some(Columns {
        indicator,
        years,
        value,
        unit,
        lead,
        body,
    })
}

/// Whether a column tells what was reached, not what is to be.
fn is_past(name: &str) -> bool {
    ["thực hiện", "hiện trạng", "kết quả", "ước", "năm gốc", "đã đạt", "thực trạng"]
        .iter()
        .any(|it| name.starts_with(it))
}

fn is_period(context: &Context<'_>, cell: &Cell) -> bool {
    cell.blocks.clone().any(|index| {
        context.mentions[index].moments.iter().any(|it| {
            matches!(it.when, Written::Full(super::super::When::Stretch { first, last }) if first.year() != last.year())
        })
    })
}

/// Whether every cell of a row is a year and little more.
fn is_row_of_years(context: &Context<'_>, row: &Row) -> bool {
    row.cells.len() >= 2
        && row.cells.iter().all(|cell| {
            let words = context.cell_words(cell);
            words.chars().count() < 30
                && context.cell_year(cell).is_some()
                && !is_period(context, cell)
        })
}

/// Whether most cells of a column name bodies.
fn names_bodies(context: &Context<'_>, table: &Table, column: usize, body: usize) -> bool {
    let cells: Vec<Range<usize>> =
        table.rows[body..].iter().filter_map(|row| row.cell(column)).take(12).collect();
    let naming = cells.iter().filter(|cell| {
        let block = &context.outline.blocks[cell.start];
        names_body(block.text.as_str(), &context.mentions[cell.start].lower, block.body_start())
    });
    naming.count() * 2 > cells.len()
}
