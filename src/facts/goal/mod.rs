//! Goals: an indicator and the amounts it is to reach, as one block words them.
//!
//! In: a block's text with its mentions; out: [`Goal`]s with bytes of that text. Invariants:
//! it depends on the block alone; a figure counts only where the words set it as something to
//! reach (not ages, denominators, list numbers, periods, amounts of the past); one goal holds
//! one indicator, with as many years as the sentence gives it. One step is one file: amounts
//! are found (`candidate`), put together (`clause`), dated (`year`), named (`indicator`) and
//! given a direction (`direction`).

mod candidate;
mod clause;
mod completeness;
mod direction;
mod indicator;
mod year;

use std::ops::Range;

use rust_decimal::Decimal;

use self::candidate::{
    Baseline, Candidate, candidate, find_candidates, hidden_ranges, keep_requirements,
    take_baselines,
};
use self::clause::{clause_end, clause_start, group};
use self::completeness::add_completeness;
use self::direction::{decide_direction, direction_by_words};
use self::indicator::indicator;
use self::year::years_of;
use super::amount::amount_at;
use super::mention::Mentions;
use super::requirement::MONEY;
use super::{Comparator, Dimension, Direction, Requirement};
use crate::lang::lower_in_step;

pub(super) use self::direction::direction_of;

/// One indicator in one block.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Goal {
    /// The clause.
    pub range: Range<usize>,
    /// What is measured, as written.
    pub indicator: Range<usize>,
    /// What the drafter wants of it.
    pub direction: Option<Direction>,
    /// The amounts, in text order.
    pub values: Vec<GoalValue>,
}

/// One amount of a goal.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct GoalValue {
    /// Comparator, figure and unit sign.
    pub range: Range<usize>,
    /// The year in the sentence.
    pub year: Option<(i16, Range<usize>)>,
    /// What is required.
    pub requirement: Requirement,
    /// A stated earlier amount.
    pub baseline: Option<Decimal>,
    /// Whether the comparator stands with this amount, not only with the one before.
    pub own_comparator: bool,
}

impl Goal {
    /// Takes over the change that the goal before it in the sentence speaks of.
    fn follow(&mut self, before: &Goal) {
        let changes = before.values.first().is_some_and(|it| it.requirement.change);
        if changes && self.values.iter().all(|it| !it.own_comparator) {
            self.direction = before.direction;
            for value in &mut self.values {
                value.requirement.direction = before.direction;
                value.requirement.change = true;
            }
        }
    }
}

/// Reads the goals of a block after byte `from`, where its label or bullet ends.
pub(super) fn read_goals(text: &str, from: usize, mentions: &Mentions) -> Vec<Goal> {
    let lower = mentions.lower.as_str();
    let hidden = hidden_ranges(lower, from, mentions);
    let mut candidates = find_candidates(lower, &hidden);
    let baselines = take_baselines(lower, &mut candidates);
    keep_requirements(lower, &baselines, &mut candidates);
    let groups = group(lower, &candidates, &mentions.moments);
    let mut goals: Vec<Goal> = Vec::with_capacity(groups.len());
    for (index, members) in groups.iter().enumerate() {
        let Some(last) = candidates.get(members.end - 1) else { continue };
        let start = clause_start(lower, &candidates, members.start).max(from);
        let end = match groups.get(index + 1) {
            Some(next) => clause_start(lower, &candidates, next.start),
            None => lower.len(),
        };
        let end = clause_end(lower, last.range.end, end);
        let members = &candidates[members.clone()];
        let mut found = goal(text, lower, mentions, start..end, members, &baselines);
        // "Giảm 5% số vụ, 10% số người chết": the verb holds for what follows, too.
        if let Some(before) = goals.last()
            && found.values.first().is_some_and(|it| it.range.start == found.range.start)
            && !lower[before.range.start..found.range.start].contains([';', '.'])
        {
            found.follow(before);
        }
        goals.push(found);
    }
    share_years(lower, &mut goals);
    add_completeness(lower, mentions, &mut goals);
    goals
}

/// "dưới 5% ở nông thôn và dưới 10% ở thành thị vào năm 2030": a year at the end holds for what
/// stands before it in the clause.
fn share_years(lower: &str, goals: &mut [Goal]) {
    for index in (1..goals.len()).rev() {
        let (before, after) = goals.split_at_mut(index);
        let (Some(one), [next, ..]) = (before.last_mut(), after) else { continue };
        let joined = !lower[one.range.start..next.range.start].contains([';', '.'])
            && lower[..next.range.start].trim_end().ends_with("và");
        let [value] = next.values.as_slice() else { continue };
        let Some(year) = value.year.clone().filter(|it| it.1.start >= value.range.end) else {
            continue;
        };
        if joined && one.values.iter().all(|it| it.year.is_none()) {
            one.values.iter_mut().for_each(|it| it.year = Some(year.clone()));
        }
    }
}

/// The requirement of a text that holds one amount and nothing to be told from it: a cell.
pub(super) fn read_plain(text: &str) -> Option<Requirement> {
    let lower = lower_in_step(text);
    let start = lower.find(|it: char| it.is_ascii_digit())?;
    let it = candidate(&lower, amount_at(&lower, start)?);
    let comparator = it.comparator.unwrap_or(Comparator::Bare);
    Some(requirement(text, &lower, &it, comparator))
}

fn requirement(text: &str, lower: &str, it: &Candidate, comparator: Comparator) -> Requirement {
    let is_range = it.amount.upper.is_some();
    let (unit, dimension, scale) = measure(text, lower, it);
    Requirement {
        comparator: if is_range { Comparator::Range } else { comparator },
        amount: it.amount.value,
        upper: it.amount.upper,
        unit,
        dimension,
        scale,
        direction: None,
        change: is_change(lower, it),
    }
}

fn goal(
    text: &str,
    lower: &str,
    mentions: &Mentions,
    range: Range<usize>,
    members: &[Candidate],
    baselines: &[Baseline],
) -> Goal {
    let clause = &lower[range.clone()];
    let first = members.first().map_or(range.start, |it| it.range.start);
    // "giảm từ 23 ... xuống 18": the name of the indicator ends before the first figure.
    let first = baselines
        .iter()
        .filter(|it| {
            it.next == first
                || members.iter().any(|member| member.amount.range.start == it.next)
        })
        .map(|it| it.start)
        .fold(first, usize::min);
    let last = members.last().map_or(range.end, |it| it.range.end);
    let years = years_of(lower, mentions, &range, members, baselines);
    // "50% phụ nữ được tầm soát; năm 2030 là 70%": what is measured stands in the first clause.
    let opening = members.first().map_or(first, |it| it.range.end);
    let named = match lower[opening.min(last)..last].find(';') {
        Some(at) => (range.start..opening + at, opening),
        None => (range.clone(), last),
    };
    let indicator = indicator(lower, mentions, &named.0, first, named.1);
    let mut comparator = Comparator::Bare;
    let mut values = Vec::with_capacity(members.len());
    let direction_words = direction_by_words(clause, &lower[indicator.clone()]);
    for (it, year) in members.iter().zip(years) {
        let own = it.comparator.is_some();
        let head = lower[..it.range.start].trim_end();
        let own_verb = ["đạt", "có", "còn", "là"].iter().any(|verb| ends_with_word(head, verb));
        comparator = match it.comparator {
            Some(found) => found,
            None if own_verb => Comparator::Bare,
            None => comparator,
        };
        values.push(GoalValue {
            range: it.range.clone(),
            year,
            requirement: requirement(text, lower, it, comparator),
            baseline: baselines
                .iter()
                .find(|line| line.next == it.amount.range.start)
                .map(|line| line.value),
            own_comparator: own,
        });
    }
    let direction = decide_direction(direction_words, &values);
    for value in &mut values {
        value.requirement.direction = direction;
    }
    Goal { range, indicator, direction, values }
}

/// Whether an amount says by how much the indicator changes: it follows "giảm" or "tăng" with
/// nothing between that names a level ("xuống", "còn", "lên").
fn is_change(lower: &str, it: &Candidate) -> bool {
    let mut head = lower[..it.range.start].trim_end();
    for filler in ["từ", "thêm", "bình quân", "trung bình", "được"] {
        if ends_with_word(head, filler) {
            head = head[..head.len() - filler.len()].trim_end();
        }
    }
    ["giảm", "tăng", "giảm được", "tăng trưởng"].iter().any(|verb| ends_with_word(head, verb))
}

/// Unit, dimension and scale of an amount.
fn measure(text: &str, lower: &str, it: &Candidate) -> (String, Dimension, Decimal) {
    let after = lower[it.amount.range.end..].trim_start();
    if it.percent {
        let permille = after.starts_with('‰');
        let scale = if permille { Decimal::new(1, 3) } else { Decimal::new(1, 2) };
        return ((if permille { "‰" } else { "%" }).to_owned(), Dimension::Share, scale);
    }
    let words = text.get(it.unit.clone()).unwrap_or("").to_owned();
    if let Some(base) = it.amount.base {
        let scale = Decimal::ONE.checked_div(base).unwrap_or(Decimal::ONE);
        return (format!("/{base} {words}").trim_end().to_owned(), Dimension::Share, scale);
    }
    if let Some((unit, scale)) = MONEY.iter().find(|(unit, _)| after.starts_with(unit)) {
        return ((*unit).to_owned(), Dimension::Money, Decimal::from(*scale));
    }
    let dimension = Dimension::counted(&words);
    (words, dimension, Decimal::ONE)
}

fn ends_with_word(head: &str, word: &str) -> bool {
    head.strip_suffix(word).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
}

fn contains_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        !text[..at].ends_with(char::is_alphanumeric)
            && !text[at + word.len()..].starts_with(char::is_alphanumeric)
    })
}
