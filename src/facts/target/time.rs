//! Which time holds for a target, by whatever words, and which numbered targets say how much.
//!
//! In: targets, the headings over them, the title, clauses about time; out: the same targets
//! with a place where a time is given, and sections marked that set a requirement. Invariant:
//! in doubt there is a time, and there is a requirement: only what nothing dates is without.

use std::collections::HashSet;

use super::super::Context;
use super::super::line::LineKind;
use super::super::mention::Mentions;
use super::super::moment::{Moment, Written};
use super::super::role::Role;
use super::super::section::Section;
use super::Found;
use crate::lang::holds_any;
use crate::outline::{NamedLabel, Style, Zone};
use crate::source::Span;

/// Words that give a target its time without a year.
const CYCLES: [&str; 16] = [
    "mỗi năm",
    "hằng năm",
    "hàng năm",
    "từng năm",
    "/năm",
    "duy trì",
    "giữ vững",
    "giữ ổn định",
    "thường xuyên",
    "mỗi quý",
    "hằng quý",
    "hằng tháng",
    "hàng tháng",
    "hàng quý",
    "nhiệm kỳ",
    "bình quân",
];

/// Words that make a requirement of a whole.
const WHOLE: [&str; 14] = [
    "hoàn thành",
    "toàn bộ",
    "tất cả",
    "không còn",
    "không để",
    "không có",
    "không xảy ra",
    "chấm dứt",
    "xóa bỏ",
    "duy trì",
    "giữ vững",
    "mỗi ",
    "đầy đủ",
    "các chỉ tiêu",
];

/// Whether a moment can date a target: a year or a stretch, not that of a cited document.
fn dates(mentions: &Mentions, it: &Moment) -> bool {
    let open = matches!(it.when, Written::Year(_) | Written::Full(_));
    open && !mentions.citations.iter().any(|cited| cited.range.contains(&it.range.start))
}

impl Found {
    /// Finds the time of every target.
    pub(super) fn find_times(&mut self, context: &Context<'_>) {
        let general = general_time(context);
        // The first place in each great part that gives a year.
        let mut parts: Vec<Option<Span>> = vec![None; context.outline.sections.len()];
        // An item that is a target dates itself alone.
        let items: HashSet<usize> =
            self.targets.iter().filter_map(|it| context.block_at(it.span)).collect();
        for (index, (block, mentions)) in context.blocks().enumerate() {
            let Some(top) = block.section.map(|it| top_of(context, it)) else { continue };
            let item = block.bullet
                || context.outline.section_at(index).is_some_and(|it| {
                    context.outline.sections.get(it).is_some_and(|it| it.end == index + 1)
                });
            if block.zone != Zone::Body || item && items.contains(&index) {
                continue;
            }
            let Some(part) = parts.get_mut(top).filter(|it| it.is_none()) else { continue };
            *part = (mentions.moments.iter().find(|it| dates(mentions, it)))
                .map(|it| block.text.span(it.range.start, it.range.end));
        }
        for target in &mut self.targets {
            let Some(index) = context.block_at(target.span) else { continue };
            let mentions = &context.mentions[index];
            let dated = self.values.get(target.values.clone());
            let own = dated.is_some_and(|it| it.iter().any(|it| it.year.is_some()))
                || mentions.moments.iter().any(|it| dates(mentions, it))
                || holds_any(&mentions.lower, &CYCLES);
            let part = target.section.map(|it| top_of(context, it));
            let part = part.and_then(|it| parts.get(it).copied().flatten());
            let part = part.filter(|it| it.start < target.span.start);
            // What is striven for in the course of a task is dated by the task.
            let own = own || !target.in_targets_part;
            let place = if own { Some(target.span) } else { part.or(general) };
            target.time = target.time.or(place);
        }
    }

    /// Marks the numbered targets ("Chỉ tiêu 2") that say how much, how completely, or by when.
    pub(super) fn mark_sections(&self, sections: &mut [Section]) {
        for target in &self.targets {
            let mut at = target.section;
            while let Some(section) = at.and_then(|it| sections.get_mut(it)) {
                section.requirement = section.requirement.or(Some(target.span));
                at = section.parent;
            }
        }
    }
}

/// Marks sections labelled as targets whose own words say by when, how much or that all is
/// meant, though no target was read from them.
pub(in super::super) fn mark_worded(context: &Context<'_>, sections: &mut [Section]) {
    for (index, node) in context.outline.sections.iter().enumerate() {
        if node.label.style != Style::Named(NamedLabel::Target) {
            continue;
        }
        let blocks = node.block..node.end.min(context.outline.blocks.len());
        let told = blocks.clone().any(|it| {
            let (block, mentions) = (&context.outline.blocks[it], &context.mentions[it]);
            let from = if it == node.block { node.label.rest } else { 0 };
            let words = mentions.lower.get(from..).unwrap_or("");
            block.cell.is_some()
                || has_figure(words, from, mentions)
                || holds_any(words, &WHOLE)
                || holds_any(words, &WHOLE_NUMBERS)
        });
        if let (true, Some(section)) = (told, sections.get_mut(index)) {
            section.requirement = section.requirement.or(Some(section.span));
        }
    }
}

/// Whether the words from byte `from` have a figure that sets something: where a share or a
/// number is to change, a year alone does not.
fn has_figure(words: &str, from: usize, mentions: &Mentions) -> bool {
    let measured = ["tỷ lệ ", "số lượng ", "tỷ trọng ", "chỉ số "];
    let changed = holds_any(words, &measured) && holds_any(words, &["tăng ", "giảm ", "nâng "]);
    let dated = |at: usize| mentions.moments.iter().any(|it| it.range.contains(&at));
    words
        .match_indices(|it: char| it.is_ascii_digit())
        .any(|(at, _)| !changed || !dated(from + at))
}

/// Numbers in words.
const WHOLE_NUMBERS: [&str; 8] = [
    "ít nhất",
    "tối thiểu",
    "một nửa",
    "gấp đôi",
    "một trong",
    "đứng đầu",
    "nhóm dẫn đầu",
    "thuộc nhóm",
];

fn top_of(context: &Context<'_>, section: usize) -> usize {
    let mut at = section;
    while let Some(parent) =
        context.outline.sections.get(at).and_then(|it| it.parent).filter(|it| *it < at)
    {
        at = parent;
    }
    at
}

/// A time for all targets: a year or period in the title, or a clause about time.
fn general_time(context: &Context<'_>) -> Option<Span> {
    context.blocks().enumerate().find_map(|(index, (block, mentions))| {
        let titled =
            block.zone == Zone::Title && mentions.moments.iter().any(|it| dates(mentions, it));
        let own = context.outline.section_at(index);
        // The timeline of a task is not that of the targets.
        let role = || block.section.and_then(|it| context.roles.get(it));
        let clause = block.zone == Zone::Body
            && block.cell.is_none()
            && (matches!(context.line(index), Some((LineKind::Timeline, _)))
                && role() != Some(&Role::Tasks)
                || own.is_some_and(|it| context.roles[it] == Role::Schedule));
        (titled || clause).then_some(block.span)
    })
}
