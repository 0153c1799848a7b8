//! Which bodies answer for a target.
//!
//! In: targets without leads, assignments and lines; out: the same targets with their leads.
//! Sources of a lead, in order: assignments that name the target, its own words, a line under
//! it, a table row of the same target. Invariants: collecting data is no lead; a lead for the
//! whole plan is kept apart, and only where the plan does not hand out its targets itself.

use std::collections::HashMap;

use super::super::Context;
use super::super::agency::split_names;
use super::super::assignment::{Assignment, leads_whole_plan};
use super::super::line::LineKind;
use super::super::role::Role;
use super::super::task::handed_name;
use super::{Charge, Found, Target};
use crate::outline::{Block, Style};
use crate::source::Span;

impl Found {
    /// Gives targets their leads.
    pub(super) fn charge(&mut self, context: &Context<'_>, assignments: &[Assignment]) {
        let named_any = self.charge_by_assignments(context, assignments);
        self.charge_in_work(context, assignments);
        self.charge_by_words(context);
        self.charge_by_rows();
        // Where the plan hands out its targets one by one, a general lead fills no hole.
        let general = || {
            let assigned = assignments.iter().find_map(|it| it.general_lead);
            assigned.or_else(|| stated_general_lead(context)).or(self.table_lead)
        };
        // Nor where most rows of the tables name their own.
        let rows = || self.targets.iter().filter(|it| it.in_table);
        let led = rows().filter(|it| !it.leads.is_empty()).count() * 2 >= rows().count();
        if !named_any && let Some(place) = general() {
            for target in self.targets.iter_mut().filter(|it| !(it.in_table && led)) {
                target.general_lead = Some(place);
            }
        }
    }

    /// Leads from assignments that name targets by number; whether any does.
    fn charge_by_assignments(
        &mut self,
        context: &Context<'_>,
        assignments: &[Assignment],
    ) -> bool {
        let mut by_section: HashMap<usize, Vec<usize>> = HashMap::new();
        for (index, target) in self.targets.iter().enumerate() {
            let mut section = target.section;
            while let Some(at) = section {
                by_section.entry(at).or_default().push(index);
                section = context.outline.sections[at].parent;
            }
        }
        let mut named_any = false;
        for assignment in assignments {
            for (named, place) in &assignment.answers_for {
                named_any = true;
                let sections = context.numbered.reach(context.outline, named);
                for targets in sections.iter().filter_map(|it| by_section.get(it)) {
                    // A target with two parts has a lead for each.
                    let whole = targets.len() == 1;
                    for target in targets {
                        let target = &mut self.targets[*target];
                        let other = whole
                            && !target.leads.is_empty()
                            && !assignment.charges.iter().any(|it| target.is_led_by(it.agency));
                        for charge in &assignment.charges {
                            let lead = Charge { inferred: Some(*place), ..charge.clone() };
                            if other {
                                target.second_leads.push(lead.clone());
                            }
                            target.add_lead(lead);
                        }
                    }
                }
            }
        }
        named_any
    }

    /// A commitment among the duties of a body is that body's; one among the tasks is whoever
    /// does the task.
    fn charge_in_work(&mut self, context: &Context<'_>, assignments: &[Assignment]) {
        for target in self.targets.iter_mut().filter(|it| !it.in_targets_part) {
            let after = assignments.partition_point(|it| it.span.start <= target.span.start);
            let around = assignments[..after].iter().rev().take(3);
            let assigned = around.into_iter().find(|it| it.span.contains(target.span));
            for charge in assigned.iter().flat_map(|it| &it.charges) {
                let inferred = Some(charge.span);
                target.add_lead(Charge { inferred, ..charge.clone() });
            }
            let at_work = target.section.is_some_and(|it| {
                matches!(context.roles[it], Role::Tasks | Role::Organisation)
            });
            if target.leads.is_empty() && at_work {
                target.general_lead = Some(target.span);
            }
        }
    }

    /// Bodies that the own words of a target charge, where an assignment names others.
    fn find_words_against_assignments(&mut self, context: &Context<'_>) {
        let assigned = |it: &&mut Target| {
            it.leads.first().is_some_and(|it| it.inferred.is_some()) && it.in_targets_part
        };
        for target in self.targets.iter_mut().filter(assigned) {
            let Some(index) = context.block_at(target.span) else { continue };
            let (block, mentions) = (&context.outline.blocks[index], &context.mentions[index]);
            if mentions.goals(block.text.as_str(), block.body_start()).len() > 1 {
                continue;
            }
            let mut own: Vec<Charge> = Vec::new();
            for it in mentions.agencies.iter().filter(|it| !it.group) {
                let head = mentions.lower[..it.range.start].trim_end();
                let tail = mentions.lower[it.range.end..].trim_start_matches([' ', ',']);
                if is_charged(head, tail) {
                    let span = block.text.span(it.range.start, it.range.end);
                    let agency = context.register(&block.text.as_str()[it.range.clone()], span);
                    own.push(Charge { agency, span, inferred: None });
                }
            }
            if !own.iter().any(|it| target.is_led_by(it.agency)) {
                target.second_leads.extend(own);
            }
        }
    }

    /// Leads from the target's own words and from lines under it.
    fn charge_by_words(&mut self, context: &Context<'_>) {
        let lines = lead_lines(context);
        self.find_words_against_assignments(context);
        for target in self.targets.iter_mut().filter(|it| it.leads.is_empty()) {
            let Some(index) = context.block_at(target.span) else { continue };
            let block = &context.outline.blocks[index];
            let mentions = &context.mentions[index];
            for it in mentions.agencies.iter().filter(|it| !it.group) {
                let head = mentions.lower[..it.range.start].trim_end();
                let tail = mentions.lower[it.range.end..].trim_start_matches([' ', ',']);
                if is_charged(head, tail) {
                    let span = block.text.span(it.range.start, it.range.end);
                    let agency = context.register(&block.text.as_str()[it.range.clone()], span);
                    target.add_lead(Charge { agency, span, inferred: None });
                }
            }
            let handed = handed_name(block.text.as_str(), &mentions.lower, block.body_start());
            for name in handed.filter(|_| target.leads.is_empty()).into_iter().flat_map(|it| {
                split_names(block.text.as_str(), &mentions.lower, it.start, it.end)
            }) {
                let span = block.text.span(name.start, name.end);
                let agency = context.register(&block.text.as_str()[name], span);
                target.add_lead(Charge { agency, span, inferred: None });
            }
            if !target.leads.is_empty() || block.cell.is_some() {
                continue;
            }
            let under = lines.get(&block.section);
            let next = under.and_then(|it| it.iter().find(|(line, _)| *line > index));
            let Some((line, start)) = next else { continue };
            let block = &context.outline.blocks[*line];
            let lower = &context.mentions[*line].lower;
            for name in split_names(block.text.as_str(), lower, *start, lower.len()) {
                let span = block.text.span(name.start, name.end);
                let agency = context.register(&block.text.as_str()[name], span);
                target.add_lead(Charge { agency, span, inferred: None });
            }
        }
    }

    /// A lead in a table holds for the same target in the text.
    fn charge_by_rows(&mut self) {
        let amount = |target: &Target, values: &[super::super::value::TargetValue]| {
            values.get(target.values.start).map(|it| it.requirement.amount)
        };
        let mut rows: HashMap<(String, _), usize> = HashMap::new();
        for (index, target) in self.targets.iter().enumerate() {
            if !target.leads.is_empty() && target.in_table {
                rows.entry((target.key.clone(), amount(target, &self.values))).or_insert(index);
            }
        }
        // A row of several years has the amount of the text in one of them.
        let mut alone: HashMap<String, Option<usize>> = HashMap::new();
        for (index, target) in self.targets.iter().enumerate() {
            if !target.leads.is_empty() && target.in_table && target.values.len() > 1 {
                let key = target.key.split(" #").next().unwrap_or("").to_owned();
                alone.entry(key).and_modify(|it| *it = None).or_insert(Some(index));
            }
        }
        for index in 0..self.targets.len() {
            let target = &self.targets[index];
            if !target.leads.is_empty() || target.in_table {
                continue;
            }
            let same = rows.get(&(target.key.clone(), amount(target, &self.values))).copied();
            let same = same.or_else(|| alone.get(&target.key).copied().flatten());
            let Some(row) = same.map(|it| &self.targets[it]) else { continue };
            let place = row.span;
            for lead in row.leads.clone() {
                self.targets[index].add_lead(Charge { inferred: Some(place), ..lead });
            }
        }
    }
}

impl Target {
    fn is_led_by(&self, agency: usize) -> bool {
        self.leads.iter().any(|it| it.agency == agency)
    }

    /// Adds a lead, each body once.
    pub(super) fn add_lead(&mut self, lead: Charge) {
        if !self.is_led_by(lead.agency) {
            self.leads.push(lead);
        }
    }
}

/// "(Sở X chủ trì)", "giao Sở X chủ trì", "do Sở X thực hiện".
fn is_charged(head: &str, tail: &str) -> bool {
    let handed = head.ends_with("giao") || head.ends_with('(') || head.ends_with(" do");
    let acts = ["thực hiện", "chịu trách nhiệm", ")"].iter().any(|it| tail.starts_with(it));
    tail.starts_with("chủ trì") || handed && acts
}

/// Lines that give a lead, by the section they stand in: block, and where the value begins.
fn lead_lines(context: &Context<'_>) -> HashMap<Option<usize>, Vec<(usize, usize)>> {
    let mut lines: HashMap<Option<usize>, Vec<(usize, usize)>> = HashMap::new();
    for (index, block) in context.outline.blocks.iter().enumerate() {
        if let Some((LineKind::Lead | LineKind::Doer, start)) = context.line(index) {
            lines.entry(block.section).or_default().push((index, start));
        }
    }
    lines
}

/// A lead for everything, outside the assignments: an Điều of the act ("Giao Sở X chủ trì ...
/// Kế hoạch này"), or a labelled part that is itself a line of leads.
pub(in super::super) fn stated_general_lead(context: &Context<'_>) -> Option<Span> {
    context.outline.blocks.iter().enumerate().find_map(|(index, block)| {
        let labelled = |block: &Block| block.label.as_ref().map(|it| it.style);
        let style = labelled(block)?;
        let article =
            style == Style::Article && leads_whole_plan(&context.mentions[index].lower);
        let line = matches!(context.line(index), Some((LineKind::Lead, _)))
            && !matches!(style, Style::Named(_))
            && block.cell.is_none();
        (article || line).then_some(block.span)
    })
}
