//! Targets in tables: rows of indicators with the amounts of one or several years.
//!
//! In: the tables of an outline; out: targets and values with spans in their cells.
//! Invariants: a row is one target for each thing it measures, with a value for each year; a
//! row without an amount gives none, but may name what the rows under it measure.

use std::ops::Range;

use super::super::agency::split_names;
use super::super::goal::{direction_of, read_goals, read_plain};
use super::super::mention::read_mentions;
use super::super::value::TargetValue;
use super::super::{Context, Direction, Requirement, Row, Table};
use super::head::{Head, read_head};
use super::{Charge, Found, Target, heading_year};
use crate::lang::lower_in_step;
use crate::outline::Zone;
use crate::source::Span;

impl Found {
    /// Reads the rows of every table of targets; `issued` is the year of the plan.
    pub(super) fn read_tables(&mut self, context: &Context<'_>, issued: Option<i16>) {
        for table in context.tables() {
            let Some(head) = read_head(context, table, issued) else { continue };
            let caption = caption_unit(context, table);
            let mut group: Option<String> = None;
            for row in table.rows.iter().skip(head.body) {
                let from = self.targets.len();
                self.read_row(context, row, &head, group.as_deref(), caption);
                if self.targets.len() == from {
                    // A row that only names what the rows below it measure.
                    let named = row.cells.iter().max_by_key(|it| context.cell_words(it).len());
                    group = named
                        .filter(|_| row.cells.len() <= 2)
                        .map(|it| context.outline.blocks[it.blocks.start].body().to_owned());
                    continue;
                }
                let Some(bodies) = head.lead.and_then(|it| row.cell(it)) else { continue };
                self.charge_row(context, bodies, from);
            }
            if head.lead.is_some() && self.table_lead.is_none() {
                let first = table.rows.first().and_then(|it| it.cells.first());
                self.table_lead = first.map(|it| context.outline.blocks[it.blocks.start].span);
            }
        }
    }

    fn read_row(
        &mut self,
        context: &Context<'_>,
        row: &Row,
        head: &Head,
        group: Option<&str>,
        caption: Option<&str>,
    ) {
        let Some(indicator) = row.cell(head.indicator) else { return };
        let unit = head.unit.and_then(|it| row.cell(it)).map(|it| context.words_of(it));
        let unit = unit.or_else(|| caption.map(str::to_owned)).unwrap_or_default();
        let block = &context.outline.blocks[indicator.start];
        let figures = head.lead.is_none() && block.zone == Zone::Appendix;
        let elsewhere = figures.then_some(block.span);
        let from = self.targets.len();
        let mut measures: Vec<&str> = Vec::new();
        for column in &head.years {
            if !measures.contains(&column.measure.as_str()) {
                measures.push(&column.measure);
            }
        }
        for measure in measures {
            let columns = head.years.iter().filter(|it| it.measure == measure);
            let cells: Vec<_> = columns
                .filter_map(|it| Some((row.cell(it.column)?, Some((it.year, it.span)))))
                .collect();
            self.add_cells(
                context,
                &indicator,
                &cells,
                &unit,
                &Named { group, measure, elsewhere },
            );
        }
        let heading = heading_year(context, block.section);
        if let Some(amounts) = head.value.and_then(|it| row.cell(it)) {
            let named = Named { group, measure: "", elsewhere };
            self.add_cells(context, &indicator, &[(amounts, heading)], &unit, &named);
        }
        if self.targets.len() == from && head.years.is_empty() && head.lead.is_some() {
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

    /// Makes one target of a row's cells of amounts, each with its year.
    fn add_cells(
        &mut self,
        context: &Context<'_>,
        indicator: &Range<usize>,
        cells: &[AmountCell],
        unit: &str,
        named: &Named<'_>,
    ) {
        let block = &context.outline.blocks[indicator.start];
        let lower = &context.mentions[indicator.start].lower;
        let unit = parenthesised(named.measure).unwrap_or(unit);
        let own = block.text.as_str();
        // "Diện tích" under "Cà phê", and "lượng" of a row with several measures.
        let group = named.group.filter(|_| own.split(' ').count() <= 3);
        let words = match (group, named.measure) {
            (None, "") => own.to_owned(),
            (Some(group), "") => format!("{own} ({group})"),
            (None, measure) => format!("{own}, {measure}"),
            (Some(group), measure) => format!("{own} ({group}), {measure}"),
        };
        let read: Vec<_> = cells
            .iter()
            .map(|(amounts, year)| {
                let cell = &context.outline.blocks[amounts.start];
                (cell.span, *year, read_amounts(cell.text.as_str(), unit))
            })
            .collect();
        // "≤ 3 Đông Nam Á; ≤ 50 Thế giới" sets two things.
        for part in 0..read.iter().map(|it| it.2.len()).max().unwrap_or(0) {
            let from = self.values.len();
            for (span, year, requirements) in &read {
                let Some(requirement) = requirements.get(part) else { continue };
                self.values.push(TargetValue {
                    span: *span,
                    target: self.targets.len(),
                    year: year.map(|it| it.0),
                    year_span: year.map(|it| it.1),
                    requirement: requirement.clone(),
                    baseline: None,
                    indicator: String::new(),
                    measure: None,
                    milestone: false,
                });
            }
            let direction = direction_in_row(lower, &self.values[from..]);
            // A yearly series may dip for good reasons: nothing binds one year to the next.
            let series = cells.len() >= SERIES;
            for value in &mut self.values[from..] {
                value.requirement.direction = direction.filter(|_| !series);
            }
            let indicator = match self.values.get(from).map(|it| it.requirement.unit.as_str()) {
                Some(what) if part > 0 => format!("{words}, {what}"),
                _ => words.clone(),
            };
            let mut key = self.key(&lower_in_step(&indicator));
            if series {
                // Rows of other groups bear the same name ("Thuế tài nguyên").
                key = format!("{key} #{}", self.targets.len());
            }
            self.targets.push(Target {
                span: block.span,
                label: None,
                section: block.section,
                indicator,
                key,
                direction,
                values: from..self.values.len(),
                leads: Vec::new(),
                general_lead: named.elsewhere,
                in_targets_part: true,
                in_table: true,
                second_leads: Vec::new(),
                time: Some(block.span),
                heading_year: None,
                period: None,
            });
        }
    }
}

/// Columns of years that make a row a yearly series.
const SERIES: usize = 3;

/// The blocks of a cell of amounts, and the year that heads it.
type AmountCell = (Range<usize>, Option<(i16, Span)>);

/// How a row names its indicator beside its own words.
struct Named<'n> {
    /// The row above that names what the rows under it measure.
    group: Option<&'n str>,
    /// What a column measures, where a year has several.
    measure: &'n str,
    /// A table of figures in an appendix: who leads stands elsewhere.
    elsewhere: Option<Span>,
}

/// The requirements that a cell of amounts sets; their unit may stand in a column of its own.
fn read_amounts(words: &str, unit: &str) -> Vec<Requirement> {
    let short = words.chars().count() <= 60 || words.contains(';');
    if !words.contains(|it: char| it.is_ascii_digit()) || !short {
        return Vec::new();
    }
    words.split("; ").filter_map(|part| read_amount(part, unit)).collect()
}

fn read_amount(words: &str, unit: &str) -> Option<Requirement> {
    // "≤ 3 vùng núi" names its own unit.
    let unit = if words.ends_with(char::is_alphabetic) { "" } else { unit };
    let text = format!("đạt {words} {unit}");
    let plain = |it: char| it.is_ascii_digit() || " .,%‰-–≥≤<>*".contains(it);
    if words.chars().all(plain) {
        return read_plain(&text);
    }
    let mentions = read_mentions(&text);
    let goal = read_goals(&text, 0, &mentions).into_iter().next()?;
    goal.values.into_iter().next().map(|it| it.requirement)
}

/// What is wanted of a row's indicator: its own words say, else the course of its amounts.
fn direction_in_row(lower: &str, values: &[TargetValue]) -> Option<Direction> {
    let first = &values.first()?.requirement;
    let told = direction_of(lower, first);
    let amounts = || values.iter().map(|it| it.requirement.amount);
    let pairs = || amounts().zip(amounts().skip(1));
    if values.len() < 3 || told == Some(Direction::Decrease) || lower.contains("đạt") {
        return told;
    }
    match (pairs().all(|it| it.0 <= it.1), pairs().all(|it| it.0 >= it.1)) {
        (true, true) => Some(Direction::Maintain),
        (false, true) => Some(Direction::Decrease),
        (true, false) => told,
        (false, false) => None,
    }
}

/// "(Tấn)" in the head of a column.
fn parenthesised(measure: &str) -> Option<&str> {
    let (_, rest) = measure.split_once('(')?;
    rest.split(')').next().filter(|it| !it.is_empty())
}

/// The unit that a line above the table gives: "Đơn vị tính: Triệu đồng".
fn caption_unit<'c>(context: &Context<'c>, table: &Table) -> Option<&'c str> {
    let first = table.rows.first()?.cells.first()?.blocks.start;
    let above = (first.checked_sub(1)?, first.saturating_sub(2));
    [above.0, above.1].into_iter().find_map(|index| {
        let (lower, block) = (&context.mentions[index].lower, &context.outline.blocks[index]);
        let words = lower.trim_start_matches(['(', ' ']);
        let colon = lower.find(':')?;
        let names = words.starts_with("đơn vị") || words.starts_with("đvt");
        let unit = block.text.as_str().get(colon + 1..)?;
        (names && block.cell.is_none()).then(|| unit.trim_matches([' ', '.', ')', '*']))
    })
}
