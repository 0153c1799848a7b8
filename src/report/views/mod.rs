//! What a page draws of a plan: the outline, who answers for what, steps, times, citations.
//!
//! In: facts, their text, a language; out: [`Views`]. Invariants: everything stands in the
//! facts already, and every verdict is the engine's own (strictness, order of times, what is
//! absent or unclear), so that a picture never says other than a rule; every item has the place
//! of its words; nothing is quadratic in the length of the plan. Targets and their steps stand
//! in `targets`, the rest here.

mod shapes;
mod targets;

use std::collections::HashMap;

use jiff::civil::Date;

use super::wire::{self, Span as Place};
use crate::eval::when;
use crate::facts::vocabulary::{Value, entry};
use crate::facts::{Facts, Kind, Order, When, target::Charge};
use crate::lang::Language;
use crate::source::{Positions, Source, Span};

pub use shapes::{
    ViewAgency, ViewDay, ViewDocument, ViewMention, ViewMoment, ViewRole, ViewSection,
    ViewStep, ViewValue, ViewWork, Views,
};

/// What a page draws of a plan.
pub fn views(facts: &Facts, source: &Source, language: Language) -> Views {
    let viewer = Viewer { facts, positions: Positions::new(source.text()), language };
    let mentions = viewer.mentions();
    let mut works: Vec<ViewWork> = Vec::new();
    works.extend((0..facts.targets.len()).map(|index| viewer.target(index, &mentions)));
    works.extend((0..facts.tasks.len()).map(|index| viewer.task(index, &mentions)));
    Views {
        finished: facts.plan.finished,
        issued: facts.plan.issued.map(|(day, span)| viewer.day(day, span)),
        sections: viewer.sections(),
        agencies: viewer.agencies(),
        works,
        values: viewer.values(),
        steps: targets::steps(facts),
        moments: viewer.moments(),
        documents: viewer.documents(),
    }
}

struct Viewer<'f> {
    facts: &'f Facts,
    positions: Positions<'f>,
    language: Language,
}

/// A mention of a body: where, and its number.
type Mention = (Span, usize);

impl Viewer<'_> {
    fn place(&self, span: Span) -> Place {
        wire::span(span, &self.positions)
    }

    fn day(&self, day: Date, span: Span) -> ViewDay {
        ViewDay { day: day.to_string(), span: self.place(span) }
    }

    fn sections(&self) -> Vec<ViewSection> {
        let each = self.facts.sections.iter().map(|it| ViewSection {
            label: it.label.clone(),
            title: it.title.clone(),
            path: it.path.clone(),
            level: number(it.level),
            parent: it.parent.map(number),
            span: self.place(it.span),
            extent: self.place(it.extent),
        });
        each.collect()
    }

    fn agencies(&self) -> Vec<ViewAgency> {
        let each = self.facts.agencies.iter().enumerate().map(|(index, it)| ViewAgency {
            name: it.name.clone(),
            span: self.place(it.mentions.first().copied().unwrap_or_default()),
            group: self.is_group(index),
        });
        each.collect()
    }

    fn is_group(&self, agency: usize) -> bool {
        let group = self.attribute(Kind::Agency, agency, "group");
        matches!(group, Some(Value::Flag(true)))
    }

    /// What rules read of an attribute.
    fn attribute(&self, kind: Kind, index: usize, id: &str) -> Option<Value<'_>> {
        let attribute = entry(kind).attribute(id)?;
        Some((attribute.read)(self.facts, index).value)
    }

    /// Every mention of a body, in text order.
    fn mentions(&self) -> Vec<Mention> {
        let agencies = self.facts.agencies.iter().enumerate();
        let mut all: Vec<Mention> = agencies
            .flat_map(|(index, it)| it.mentions.iter().map(move |span| (*span, index)))
            .collect();
        crate::sorted::sort_by_key(&mut all, |it| (it.0.start, it.1));
        all
    }

    fn task(&self, index: usize, mentions: &[Mention]) -> ViewWork {
        let task = &self.facts.tasks[index];
        let mut roles = self.charged(&task.leads, "lead");
        roles.extend(self.charged(&task.coordinating, "coordinate"));
        self.add_named(&mut roles, task.span, mentions);
        let single = task.leads.iter().filter(|it| !self.is_group(it.agency));
        let (lead, why) = self.lead(Kind::Task, index, task.leads.is_empty());
        ViewWork {
            kind: "task",
            label: self.path(task.section),
            title: task.title.clone(),
            section: task.section.map(number),
            span: self.place(task.span),
            direction: None,
            values: 0,
            value_count: 0,
            timeline: task.timeline.as_ref().map(|it| it.0.clone()),
            roles,
            lead,
            why,
            rivals: single.count() > 1,
        }
    }

    fn charged(&self, charges: &[Charge], role: &'static str) -> Vec<ViewRole> {
        let each = charges.iter().map(|it| ViewRole {
            agency: number(it.agency),
            role,
            span: self.place(it.inferred.unwrap_or(it.span)),
        });
        each.collect()
    }

    /// Adds bodies that the words of a work name without charging them with it.
    fn add_named(&self, roles: &mut Vec<ViewRole>, words: Span, mentions: &[Mention]) {
        let first = mentions.partition_point(|it| it.0.start < words.start);
        for (span, agency) in mentions[first..].iter().take_while(|it| it.0.end <= words.end) {
            let agency = number(*agency);
            if roles.iter().all(|it| it.agency != agency) {
                roles.push(ViewRole { agency, role: "named", span: self.place(*span) });
            }
        }
    }

    /// Whether a lead is named, absent or untold, and why it is untold.
    fn lead(&self, kind: Kind, index: usize, none: bool) -> (&'static str, Option<String>) {
        match self.attribute(kind, index, "lead") {
            Some(Value::Unclear(why)) => ("untold", Some(why.get(self.language).to_owned())),
            _ if none => ("absent", None),
            _ => ("named", None),
        }
    }

    fn path(&self, section: Option<usize>) -> String {
        let section = section.and_then(|it| self.facts.sections.get(it));
        section.map(|it| it.path.clone()).unwrap_or_default()
    }

    fn moments(&self) -> Vec<ViewMoment> {
        let deadlines = self.facts.deadlines.iter().map(|it| {
            let words = when(it.when).get(self.language).to_owned();
            let owed = (it.what.clone(), it.who.clone());
            (it.span, self.moment("deadline", it.when, words, owed, it.section, it.span))
        });
        let periods = self.facts.periods.iter().map(|it| {
            let time = When::Stretch { first: it.first, last: it.last };
            let span = it.span;
            (
                span,
                self.moment("period", time, it.words.clone(), (None, None), it.section, span),
            )
        });
        let mut all: Vec<(Span, ViewMoment)> = deadlines.chain(periods).collect();
        crate::sorted::sort_by_key(&mut all, |it| (it.0.start, it.0.end));
        all.into_iter().map(|it| it.1).collect()
    }

    fn moment(
        &self,
        kind: &'static str,
        time: When,
        words: String,
        (what, who): (Option<String>, Option<String>),
        section: Option<usize>,
        span: Span,
    ) -> ViewMoment {
        let issued = self.facts.plan.issued;
        let standing = issued.and_then(|(day, _)| match time.order(When::Day(day)) {
            Order::Before => Some("before"),
            Order::Same => Some("same"),
            Order::After => Some("after"),
            Order::Unknown => None,
        });
        ViewMoment {
            kind,
            words,
            what,
            who,
            section: section.map(number),
            span: self.place(span),
            first: time.first().map(|it| it.to_string()),
            last: time.limit().map(|it| it.to_string()),
            standing,
        }
    }

    fn documents(&self) -> Vec<ViewDocument> {
        let each = self.facts.documents.iter().map(|document| {
            let citations = document.citations.iter();
            let cited = citations.filter_map(|it| self.facts.citations.get(*it));
            let cited: Vec<_> = cited.collect();
            let mut counts: HashMap<Date, usize> = HashMap::new();
            for (day, _) in cited.iter().filter_map(|it| it.date.as_ref()) {
                *counts.entry(*day).or_default() += 1;
            }
            let most = counts.values().copied().max().unwrap_or_default();
            let one_usual = counts.values().filter(|it| **it == most).count() == 1;
            let disagrees = counts.len() > 1;
            let mentions = cited.iter().map(|it| {
                let day = it.date.as_ref().map(|it| it.0);
                let usual = |day| one_usual && counts.get(&day) == Some(&most);
                ViewMention {
                    span: self.place(it.span),
                    section: it.section.map(number),
                    date: day.map(crate::lang::date),
                    odd: disagrees && day.is_some_and(|day| !usual(day)),
                }
            });
            ViewDocument {
                name: document.name.clone(),
                span: self.place(document.span),
                disagrees,
                mentions: mentions.collect(),
            }
        });
        each.collect()
    }
}

/// Lengths fit 32 bits: texts above 16 MB are refused when they are read.
fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
