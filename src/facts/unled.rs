//! Duties that are only to help while nobody leads: "Sở Xây dựng: Phối hợp thực hiện đề án".
//!
//! In: assignments and the rest of the plan; out: the same assignments with such a duty, where
//! they have one. Invariants: who helps a body that is named helps its lead; what another
//! assignment or a task with a lead says in like words is led; a lead for the whole plan leads
//! everything.

use super::likeness::Likeness;
use super::target::stated_general_lead;
use super::{Context, Facts};
use crate::lang::holds_any;

/// Words that may stand before "phối hợp" without making it more than help.
const BEFORE: [&str; 5] = ["", "quan tâm, ", "tham gia, ", "tích cực ", "chủ động "];

/// Words after "phối hợp" that name whom, or how, it is done.
const PARTNERS: [&str; 20] = [
    "với",
    "cùng",
    "các",
    "những",
    "giữa",
    "chặt chẽ",
    "đồng bộ",
    "liên",
    "lực lượng",
    "theo",
    "khi",
    "trong",
    "hành động",
    "công tác",
    "kiểm tra chéo",
    "thường xuyên với",
    "hiệu quả với",
    "địa phương",
    "đơn vị",
    "cơ quan",
];

/// Finds duties that nobody leads.
pub(super) fn settle(context: &Context<'_>, facts: &mut Facts) {
    let general = facts.assignments.iter().any(|it| it.whole_plan.is_some());
    if general || stated_general_lead(context).is_some() {
        return;
    }
    let blocks = &context.outline.blocks;
    let mut helping: Vec<(usize, std::ops::Range<usize>, usize)> = Vec::new();
    // Who is asked only helps, whoever leads.
    let charged = facts.assignments.iter().enumerate().filter(|it| !it.1.is_asked_of());
    for (at, it) in charged {
        let Some(first) = context.block_at(it.span) else { continue };
        let own = blocks.iter().enumerate().skip(first);
        for (index, block) in own.take_while(|(_, block)| block.span.start < it.span.end) {
            let mentions = &context.mentions[index];
            let from = if index == first {
                after_name(context, index, it)
            } else {
                block.body_start()
            };
            let Some(rest) = mentions.lower.get(from..) else { continue };
            let start = from + rest.len()
                - rest.trim_start_matches([' ', ':', '-', '+', ',', '–']).len();
            if let Some(end) = help_at(&mentions.lower, start) {
                let named = mentions
                    .agencies
                    .iter()
                    .any(|it| start < it.range.start && it.range.start < end);
                if !named && helping.last().is_none_or(|it| it.0 != at) {
                    helping.push((index, start..end, at));
                }
            }
        }
    }
    if helping.is_empty() {
        return;
    }
    let title = facts.plan.title.as_ref().map_or("", |it| it.words.as_str());
    let mut others = Likeness::new(title);
    let led: Vec<usize> = facts
        .tasks
        .iter()
        .filter(|it| !it.leads.is_empty())
        .filter_map(|it| context.block_at(it.span))
        .collect();
    let assigned = facts.assignments.iter().filter_map(|it| {
        let first = context.block_at(it.span)?;
        Some(
            first
                ..blocks.partition_point(|block| block.span.start < it.span.end).max(first + 1),
        )
    });
    let mut told: Vec<usize> = assigned.flatten().chain(led).collect();
    crate::sorted::sort_by(&mut told, Ord::cmp);
    told.dedup();
    for index in told {
        let lower = &context.mentions[index].lower;
        // What is itself only to help leads nobody.
        if !helping.iter().any(|it| it.0 == index) {
            others.add(index, lower);
        }
    }
    for (index, range, at) in helping {
        let Some(words) = blocks[index].text.as_str().get(range.clone()) else { continue };
        let lower = context.mentions[index].lower.get(range.clone()).unwrap_or("");
        if words.split(' ').count() > 4 && others.find(lower, |it| it != index).is_none() {
            let place = blocks[index].text.span(range.start, range.end);
            facts.assignments[at].unled = Some((words.to_owned(), place));
        }
    }
}

/// Where the duties of an assignment begin in the block that names its body.
fn after_name(
    context: &Context<'_>,
    index: usize,
    it: &super::assignment::Assignment,
) -> usize {
    let lower = &context.mentions[index].lower;
    let text = context.outline.blocks[index].text.as_str();
    text.find(it.agency.as_str()).map_or(lower.len(), |at| at + it.agency.len())
}

/// Where the sentence ends that begins at `start` and is only about helping.
fn help_at(lower: &str, start: usize) -> Option<usize> {
    let rest = lower.get(start..)?;
    let after = BEFORE.iter().find_map(|it| rest.strip_prefix(it)?.strip_prefix("phối hợp"))?;
    let object = after.trim_start_matches([' ', ',']);
    let end = rest.find(['.', ';']).unwrap_or(rest.len());
    let sentence = rest.get(..end)?;
    let partner = PARTNERS.iter().any(|it| object.starts_with(it));
    let led =
        ["chủ trì", " với ", "đầu mối", "theo phân công", "theo chỉ đạo", "theo hướng dẫn"];
    (!partner && !holds_any(sentence, &led) && !object.is_empty()).then_some(start + end)
}
