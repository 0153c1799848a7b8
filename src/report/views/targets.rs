//! Targets with what is required of them, and how each indicator goes from year to year.
//!
//! In: facts; out: works, values and steps of [`Views`](super::Views). Invariants: whether a
//! later value asks less is what [`Requirement::at_least_as_strict_as`] says, of the same
//! values that rules compare (one indicator by its normalised words); an indicator is compared
//! year by year, and with earlier years only where that shows a fall.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::{Mention, ViewStep, ViewValue, ViewWork, Viewer, number};
use crate::eval::requirement;
use crate::facts::value::TargetValue;
use crate::facts::{Direction, Facts, Kind};
use crate::finding::Verdict;

/// How many years back a fall is looked for.
const YEARS_BACK: usize = 8;

impl Viewer<'_> {
    pub(super) fn target(&self, index: usize, mentions: &[Mention]) -> ViewWork {
        let target = &self.facts.targets[index];
        let mut roles = self.charged(&target.leads, "lead");
        let second = self.charged(&target.second_leads, "second");
        roles.extend(second);
        self.add_named(&mut roles, target.span, mentions);
        let none = target.leads.is_empty() && target.second_leads.is_empty();
        let (lead, why) = self.lead(Kind::Target, index, none);
        ViewWork {
            kind: "target",
            label: target.label.clone().unwrap_or_else(|| self.path(target.section)),
            title: target.indicator.clone(),
            section: target.section.map(number),
            span: self.place(target.span),
            direction: target.direction.map(Direction::word),
            values: number(target.values.start),
            value_count: number(target.values.len()),
            timeline: None,
            roles,
            lead,
            why,
            rivals: !target.second_leads.is_empty(),
        }
    }

    pub(super) fn values(&self) -> Vec<ViewValue> {
        let each = self.facts.values.iter().map(|it| {
            let required = &it.requirement;
            let scaled = required.amount.checked_mul(required.scale);
            ViewValue {
                work: number(it.target),
                year: it.year.map(i32::from),
                comparator: required.comparator.sign(),
                words: requirement(required).get(self.language).to_owned(),
                amount: scaled.unwrap_or(Decimal::ZERO).normalize().to_string(),
                span: self.place(it.span),
            }
        });
        each.collect()
    }
}

/// How the values of each indicator follow one another, in the order of the later values.
pub(super) fn steps(facts: &Facts) -> Vec<ViewStep> {
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut indicators: Vec<Vec<(i16, usize)>> = Vec::new();
    for (index, value) in facts.values.iter().enumerate() {
        let Some(year) = value.year.filter(|_| !value.indicator.is_empty()) else { continue };
        let place = *places.entry(value.indicator.as_str()).or_insert(indicators.len());
        if place == indicators.len() {
            indicators.push(Vec::new());
        }
        indicators[place].push((year, index));
    }
    let mut steps: Vec<ViewStep> = Vec::new();
    for dated in &mut indicators {
        crate::sorted::sort_by_key(dated, |it| *it);
        steps.extend(steps_of(&facts.values, dated));
    }
    crate::sorted::sort_by_key(&mut steps, |it| (it.to, it.from));
    steps
}

/// The steps between `dated`, the values of one indicator in the order of their years.
fn steps_of(values: &[TargetValue], dated: &[(i16, usize)]) -> Vec<ViewStep> {
    let years: Vec<&[(i16, usize)]> = dated.chunk_by(|one, two| one.0 == two.0).collect();
    let mut steps = Vec::new();
    for (at, year) in years.iter().enumerate() {
        for (_, to) in *year {
            let earlier = years[at.saturating_sub(YEARS_BACK)..at].iter().rev();
            for (back, year) in earlier.enumerate() {
                let from = beside(values, year, *to);
                let step = ViewStep {
                    from: number(from),
                    to: number(*to),
                    strictness: strictness(values, from, *to),
                };
                let looser = step.strictness == "looser";
                if back == 0 || looser {
                    steps.push(step);
                }
                if looser {
                    break;
                }
            }
        }
    }
    steps
}

/// The value of an earlier year that stands in the same target as value `to`, else the first.
fn beside(values: &[TargetValue], year: &[(i16, usize)], to: usize) -> usize {
    let same = year.iter().find(|it| values[it.1].target == values[to].target);
    same.or(year.first()).map_or(to, |it| it.1)
}

fn strictness(values: &[TargetValue], from: usize, to: usize) -> &'static str {
    match values[to].requirement.at_least_as_strict_as(&values[from].requirement) {
        Verdict::Holds => "holds",
        Verdict::Violated => "looser",
        Verdict::CannotTell => "untold",
    }
}
