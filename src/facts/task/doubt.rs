//! What leaves it open who leads a task, or when it is done.
//!
//! In: tasks, and what the rest of the plan says; out: the same tasks with a [`Doubt`] where a
//! lead for everything, a table, an assignment in like words, a heading or a clause about time
//! may answer for them. Invariants: nothing is filled in, so that a task that names a lead or a
//! time has no doubt; where the plan hands out its targets one by one, a lead for the whole
//! plan leaves no doubt.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

use super::super::likeness::Likeness;
use super::super::line::LineKind;
use super::super::moment::{Moment, Written};
use super::super::role::Role;
use super::super::target::{GENERAL_LEAD, stated_general_lead};
use super::super::vocabulary::{Reading, Value};
use super::super::{Context, Facts, When, deadline};
use super::Task;
use crate::lang::{Wording, fold, holds_any, lower_in_step};
use crate::outline::Zone;
use crate::source::Span;

/// Why it cannot be told, and where that stands.
pub(super) type Doubt = (&'static Wording, Span);

static BY_TABLE: Wording = Wording {
    en: "a table of the plan gives work its leads and times",
    vi: "kế hoạch có bảng phân công nhiệm vụ riêng",
};

pub(super) static MERGED: Wording = Wording {
    en: "rows of the table may share a cell",
    vi: "các dòng của bảng có thể dùng chung một ô",
};

static BY_ASSIGNMENT: Wording = Wording {
    en: "an assignment in like words may cover it",
    vi: "phần phân công có thể đã giao nhiệm vụ này",
};

static NAMED_BY_PLACE: Wording = Wording {
    en: "the assignments name tasks by where they stand",
    vi: "phần phân công giao nhiệm vụ theo mục, phụ lục của kế hoạch",
};

static NO_WORK: Wording = Wording {
    en: "it may be a heading or a statement, no task",
    vi: "nội dung này có thể là tên mục, không phải nhiệm vụ",
};

static BY_CLAUSE: Wording = Wording {
    en: "the plan gives one time for everything",
    vi: "kế hoạch đã nêu thời gian thực hiện chung",
};

static BY_WORDS: Wording = Wording {
    en: "its own words may say when",
    vi: "nội dung nhiệm vụ có thể đã nêu thời gian",
};

static BY_OWN_WORDS: Wording = Wording {
    en: "its own words may name a lead",
    vi: "nội dung nhiệm vụ có thể đã nêu cơ quan chủ trì",
};

static UNREAD: Wording = Wording {
    en: "the time cannot be read",
    vi: "chưa đọc được thời gian thực hiện",
};

/// What is read where a task does not say: the doubt, or nothing.
pub(super) fn told(doubt: Option<Doubt>) -> Reading<'static> {
    doubt.map_or(Reading::of(Value::Missing), |(why, place)| {
        Reading::at(Value::Unclear(why), place)
    })
}

/// When the timeline of a task ends; missing for what goes on without an end.
pub(super) fn end(task: &Task) -> Reading<'_> {
    let Some((words, place)) = &task.timeline else { return Reading::of(Value::Missing) };
    let endless = ["tiếp theo", "trở đi", "năm sau", "thường xuyên", "liên tục"];
    let goes_on = endless.iter().any(|it| lower_in_step(words).contains(it));
    let value = match task.when {
        Some(When::Onwards { .. } | When::Ongoing) if goes_on => Value::Missing,
        None | Some(When::Onwards { .. } | When::Ongoing) => Value::Unclear(&UNREAD),
        Some(when) => Value::When(when),
    };
    Reading::at(value, *place)
}

/// Says of tasks without a lead or a time what may answer for them.
pub(super) fn find_doubts(context: &Context<'_>, facts: &Facts, tasks: &mut [Task]) {
    let assigned = || facts.assignments.iter().find_map(|it| it.whole_plan);
    let piecemeal = facts.assignments.iter().any(|it| !it.answers_for.is_empty());
    let general = assigned().or_else(|| stated_general_lead(context)).filter(|_| !piecemeal);
    // A table may answer for the text only where the text does not answer for most of its own.
    let first = |wanted: &dyn Fn(&Task) -> bool| {
        let texts = || tasks.iter().filter(|it| !it.in_table);
        let mostly = texts().filter(|it| wanted(it)).count() * 4 > texts().count() * 3;
        let listed = || tasks.iter().find(|it| it.in_table && wanted(it));
        if mostly { None } else { listed().map(|it| it.span) }
    };
    // Where most rows of the tables name their own, what is said of the whole plan fills
    // no hole.
    let each = |in_table: bool, wanted: &dyn Fn(&Task) -> bool| {
        let alike = || tasks.iter().filter(|it| it.in_table == in_table);
        alike().filter(|it| wanted(it)).count() * 2 >= alike().count()
    };
    let each_led = [false, each(true, &|it| !it.leads.is_empty())];
    let each_timed = [false, each(true, &|it| it.timeline.is_some())];
    let siblings = led_siblings(context, tasks);
    let led = first(&|it| !it.leads.is_empty());
    let timed = first(&|it| it.timeline.is_some());
    // The period of the plan serves all only where no task has a time of its own.
    let spaced = tasks.iter().any(|it| !it.in_table && it.timeline.is_some());
    let time = general_time(context, spaced);
    let duties = OnceCell::new();
    let named = named_by_place(context, facts);
    let budget = facts.plan.title.as_ref().is_some_and(|it| {
        let title = fold(&it.words);
        holds_any(&title, &["ngân sách", "dự toán", "vay, trả nợ"])
    });
    for task in tasks {
        let money = || heads_money(context, task);
        let own = |each: &[bool; 2]| each[usize::from(task.in_table)];
        let no_work = budget || is_no_work(&task.title) || money();
        let no_work = no_work.then_some((&NO_WORK, task.span));
        if task.leads.is_empty() {
            let beside = !task.in_table && siblings.contains(&parent_of(context, task));
            let alone = own(&each_led);
            let no_work = no_work.filter(|_| !beside);
            let table = led.filter(|_| !task.in_table).map(|it| (&BY_TABLE, it));
            task.lead_doubt = task
                .lead_doubt
                .or(general.filter(|_| !alone).map(|it| (&GENERAL_LEAD, it)))
                .or(table)
                .or(named.filter(|_| !alone).map(|it| (&NAMED_BY_PLACE, it)))
                .or_else(|| {
                    let duties = duties.get_or_init(|| Duties::new(context, facts));
                    duties.cover(context, task).map(|it| (&BY_ASSIGNMENT, it))
                })
                .or(no_work)
                .or_else(|| tells_lead(context, task).then_some((&BY_OWN_WORDS, task.span)));
        }
        if task.timeline.is_none() {
            let table = timed.filter(|_| !task.in_table).map(|it| (&BY_TABLE, it));
            task.time_doubt = task
                .time_doubt
                .or(time.filter(|_| !own(&each_timed)).map(|it| (&BY_CLAUSE, it)))
                .or(table)
                .or(no_work)
                .or_else(|| heading_time(context, task).map(|it| (&BY_CLAUSE, it)))
                .or_else(|| tells_time(context, task).then_some((&BY_WORDS, task.span)));
        }
    }
}

/// The part that the part of a task belongs to.
fn parent_of(context: &Context<'_>, task: &Task) -> Option<usize> {
    context.outline.sections.get(task.section?)?.parent
}

/// Tasks beside one another that must be as many for one without a lead to be a hole.
const BESIDE: usize = 4;

/// Parts in which nearly every paragraph of work names its own lead.
fn led_siblings(context: &Context<'_>, tasks: &[Task]) -> HashSet<Option<usize>> {
    let mut counts: HashMap<Option<usize>, (usize, usize)> = HashMap::new();
    for task in tasks.iter().filter(|it| !it.in_table) {
        let count = counts.entry(parent_of(context, task)).or_default();
        *count = (count.0 + 1, count.1 + usize::from(!task.leads.is_empty()));
    }
    counts.retain(|part, (all, led)| part.is_some() && *all >= BESIDE && *led * 4 >= *all * 3);
    counts.into_keys().collect()
}

/// Marks tasks whose words hold a deadline, once these are found.
pub(in super::super) fn settle(facts: &mut Facts) {
    let deadlines = &facts.deadlines;
    for task in facts.tasks.iter_mut().filter(|it| it.timeline.is_none()) {
        let after = deadlines.partition_point(|it| it.span.start < task.span.start);
        let inside = deadlines.get(after).filter(|it| it.span.start < task.span.end);
        task.time_doubt = task.time_doubt.or(inside.map(|it| (&BY_WORDS, it.span)));
    }
}

/// A time for everything: the one year in the title, or a clause "Thời gian thực hiện"; the
/// years of the plan, unless tasks are `spaced` within them.
fn general_time(context: &Context<'_>, spaced: bool) -> Option<Span> {
    let mut year = None;
    for (index, (block, mentions)) in context.blocks().enumerate() {
        match block.zone {
            Zone::Title => {
                for it in &mentions.moments {
                    let place = block.text.span(it.range.start, it.range.end);
                    match one_year(&mentions.lower, it) {
                        Some(true) if year.is_none() => year = Some(place),
                        // "Phát triển du lịch giai đoạn 2026 - 2030" is the time of the plan;
                        // in "Thực hiện Chiến lược ... 2021 - 2030" it is the strategy's.
                        Some(false)
                            if year.is_none()
                                && !spaced
                                && is_own_period(&mentions.lower, it) =>
                        {
                            year = Some(place);
                        }
                        Some(false) if year.is_none() => year = Some(Span::default()),
                        _ => {}
                    }
                }
            }
            Zone::Body if block.cell.is_none() => {
                let work = block
                    .section
                    .is_some_and(|it| matches!(context.roles[it], Role::Tasks | Role::Targets));
                let clause = matches!(context.line(index), Some((LineKind::Timeline, _)));
                if clause && !work {
                    return Some(block.span);
                }
                let own = context.outline.section_at(index);
                if own.is_some_and(|it| context.roles[it] == Role::Schedule) {
                    return Some(block.span);
                }
            }
            _ => {}
        }
    }
    year.filter(|it| *it != Span::default())
}

/// Whether a stretch of years in a title is the plan's own, not that of a document named there.
fn is_own_period(lower: &str, it: &Moment) -> bool {
    let head = lower.get(..it.range.start).unwrap_or("");
    let named = [
        "chiến lược",
        "chương trình",
        "đề án",
        "nghị quyết",
        "chỉ thị",
        "quy hoạch",
        "quyết định",
        "kết luận",
        "thực hiện kế hoạch",
        "dự án",
        "tầm nhìn",
        "nhiệm kỳ",
    ];
    matches!(it.when, Written::Full(When::Stretch { .. })) && !holds_any(head, &named)
}

/// Whether a moment is within one year that is no horizon; none for a day.
fn one_year(lower: &str, it: &Moment) -> Option<bool> {
    let head = lower.get(..it.range.start)?.trim_end();
    match it.when {
        Written::Full(When::Stretch { first, last }) => Some(first.year() == last.year()),
        Written::Year(_) => Some(!head.ends_with("đến") && !head.ends_with("tầm nhìn")),
        _ => None,
    }
}

/// A time within one year in the headings over a task.
fn heading_time(context: &Context<'_>, task: &Task) -> Option<Span> {
    let mut at = task.section;
    while let Some(index) = at {
        let node = context.outline.sections.get(index)?;
        let block = context.outline.blocks.get(node.block)?;
        let mentions = context.mentions.get(node.block)?;
        let cited =
            |it: &Moment| mentions.citations.iter().any(|c| c.range.contains(&it.range.start));
        let time = mentions.moments.iter().find(|it| {
            it.range.start < node.title.1
                && !cited(it)
                && one_year(&mentions.lower, it) == Some(true)
        });
        if let Some(it) = time {
            return Some(block.text.span(it.range.start, it.range.end));
        }
        at = node.parent;
    }
    None
}

/// Whether the words of a task lead, answer or hand over, though no body was read from them.
fn tells_lead(context: &Context<'_>, task: &Task) -> bool {
    let first = context.block_at(task.span).unwrap_or(0);
    let blocks = context.outline.blocks.iter().zip(context.mentions).skip(first);
    let mut own = blocks.take_while(|(block, _)| block.span.start < task.span.end);
    own.any(|(_, mentions)| {
        let lower = mentions.lower.as_str();
        holds_any(
            lower,
            &[
                "chủ trì",
                "chịu trách nhiệm",
                "giao cho ",
                "đơn vị thực hiện",
                "cơ quan thực hiện",
            ],
        )
    })
}

/// Whether the words of a task hold a cycle, a rate by the year, or a time of no cited document.
fn tells_time(context: &Context<'_>, task: &Task) -> bool {
    let first = context.block_at(task.span).unwrap_or(0);
    let blocks = context.outline.blocks.iter().zip(context.mentions).skip(first);
    let mut own = blocks.take_while(|(block, _)| block.span.start < task.span.end);
    own.any(|(_, mentions)| {
        let lower = mentions.lower.as_str();
        let cited =
            |it: &Moment| mentions.citations.iter().any(|c| c.range.contains(&it.range.start));
        holds_any(lower, deadline::CYCLE_WORDS)
            || holds_any(
                lower,
                &[
                    "/năm",
                    "/tháng",
                    "/quý",
                    "mỗi năm",
                    "mỗi quý",
                    "từng năm",
                    "sau khi ",
                    "khi chính phủ",
                ],
            )
            || mentions.moments.iter().any(|it| {
                !cited(it)
                    && matches!(it.when, Written::Full(When::Stretch { .. }) | Written::Year(_))
            })
    })
}

/// First words of headings and statements among tasks.
const HEADINGS: [&str; 26] = [
    "giai đoạn",
    "trước khi",
    "trong khi",
    "sau khi",
    "ngân sách",
    "vốn ",
    "nguồn ",
    "kinh phí",
    "về ",
    "việc ",
    "danh mục",
    "kế hoạch",
    "nội dung",
    "hình thức",
    "phương án",
    "nhu cầu",
    "tổng hợp nhu cầu",
    "giải pháp",
    "các giải pháp",
    "nhiệm vụ",
    "các nhiệm vụ",
    "đối tượng",
    "lộ trình",
    "phạm vi",
    "thể chế",
    "đối với ",
];

/// Whether the heading over a task speaks of where money comes from.
fn heads_money(context: &Context<'_>, task: &Task) -> bool {
    let node = task.section.and_then(|it| context.outline.sections.get(it));
    let heading = node.and_then(|it| {
        let words = &context.mentions.get(it.block)?.lower;
        words.get(it.title.0..it.title.1)
    });
    let money = ["nguồn vốn", "vốn đầu tư", "kinh phí", "nguồn lực tài chính"];
    heading.is_some_and(|heading| holds_any(heading, &money))
}

/// Whether the title of a task may be a heading or a part of what stands above it.
fn is_no_work(title: &str) -> bool {
    let folded = fold(title);
    let small = title.chars().any(char::is_lowercase);
    !small
        || folded.starts_with(|it: char| !it.is_alphabetic())
        || HEADINGS.iter().any(|it| folded.starts_with(it))
}

/// An assignment that names tasks by where they stand: "các nhiệm vụ tại Mục II.1".
fn named_by_place(context: &Context<'_>, facts: &Facts) -> Option<Span> {
    let places = ["tại mục", "tại phụ lục", "tại phần", "tại khoản", "tại điểm", "giao tại"];
    facts.assignments.iter().find_map(|it| {
        let first = context.block_at(it.span)?;
        let blocks =
            context.outline.blocks.get(first..)?.iter().zip(&context.mentions[first..]);
        let own = blocks.take_while(|(block, _)| block.span.start < it.span.end);
        own.map(|(_, mentions)| &mentions.lower).find_map(|lower| {
            let at = lower.find("nhiệm vụ")?;
            let rest = lower.get(at..)?;
            let near = rest.find(['.', ';']).map_or(rest, |end| &rest[..end]);
            holds_any(near, &places).then_some(it.agency_span)
        })
    })
}

impl Duties {
    fn new(context: &Context<'_>, facts: &Facts) -> Duties {
        let title = facts.plan.title.as_ref().map_or("", |it| it.words.as_str());
        let mut words = Likeness::new(title);
        let mut done = 0;
        for it in &facts.assignments {
            let first = context.block_at(it.span).unwrap_or(0).max(done);
            for index in first..context.outline.blocks.len() {
                let block = &context.outline.blocks[index];
                if block.span.start >= it.span.end {
                    break;
                }
                done = index + 1;
                words.add(index, &context.mentions[index].lower);
            }
        }
        Duties { words }
    }

    /// Where an assignment says most of what a task says.
    fn cover(&self, context: &Context<'_>, task: &Task) -> Option<Span> {
        let index = context.block_at(task.span)?;
        let start = context.outline.blocks.get(index)?.body_start();
        let words = context.mentions.get(index)?.lower.get(start..)?;
        let end = words.find(['.', ';', ':']).unwrap_or(words.len());
        let found = self.words.find(&words[..end], |_| true)?;
        context.outline.blocks.get(found).map(|it| it.span)
    }
}

/// What assignments say.
struct Duties {
    words: Likeness,
}
