//! Deadlines (thời hạn): dates and cycles by which something is due.
//!
//! In: dates, cycles and timelines found in blocks; out: [`Deadline`]s. Invariant: a date is
//! a deadline only where the words make it one ("trước ngày", "chậm nhất", "hoàn thành",
//! "Thời gian thực hiện", a report's cycle); dates of documents, meetings and statistics are
//! none.

use std::ops::Range;

use super::line::{LineKind, read_line};
use super::mention::Mentions;
use super::moment::{Moment, Written};
use super::role::Role;
use super::section::{path_attribute, path_of, section_attribute, section_of};
use super::vocabulary::{Attribute, Kind, KindEntry, Names, Reading, Type, Value};
use super::{Context, Facts, When};
use crate::lang::Wording;
use crate::outline::{Block, Zone};
use crate::source::Span;

/// A date or cycle by which something is due.
#[derive(Debug, Clone, PartialEq)]
pub struct Deadline {
    /// The words that give the time, with what makes it a deadline.
    pub span: Span,
    /// When.
    pub when: When,
    /// Where the time itself stands.
    pub when_span: Span,
    /// What is due, as written.
    pub what: Option<String>,
    /// Who owes it, as written.
    pub who: Option<String>,
    /// Whether a report is what is due.
    pub is_report: bool,
    /// Index of the section it stands in.
    pub section: Option<usize>,
}

/// Deadlines in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Deadline,
    list: "deadlines",
    names: Names::new(
        &["deadline", "completion deadline"],
        &["deadlines", "completion deadlines"],
        &["thời hạn hoàn thành", "thời hạn"],
    ),
    doc: Wording {
        en: "a date or cycle by which something is due",
        vi: "thời hạn phải hoàn thành một việc",
    },
    count: |facts| facts.deadlines.len(),
    span: |facts, index| facts.deadlines[index].span,
    label: "what",
    attributes: &[
        path_attribute(
            Wording { en: "labels of the section", vi: "chuỗi số thứ tự của mục" },
            |facts, index| path_of(facts, facts.deadlines[index].section),
        ),
        section_attribute(
            Wording { en: "the part it stands in", vi: "mục chứa thời hạn" },
            |facts, index| section_of(facts.deadlines[index].section),
        ),
        Attribute::new(
            "what",
            Names::new(&["subject"], &["subjects"], &["nội dung", "việc"]),
            Type::Text,
            Wording { en: "what is due", vi: "việc phải hoàn thành" },
            |facts, index| Reading::text(facts.deadlines[index].what.as_deref()),
        ),
        Attribute::new(
            "who",
            Names::new(&["owner"], &["owners"], &["cơ quan thực hiện"]),
            Type::Text,
            Wording { en: "who owes it", vi: "cơ quan phải hoàn thành" },
            |facts, index| Reading::text(facts.deadlines[index].who.as_deref()),
        ),
        Attribute::new(
            "when",
            Names::new(&["date", "time"], &["dates", "times"], &["ngày", "thời điểm"]),
            Type::When,
            Wording { en: "when it is due", vi: "ngày phải hoàn thành" },
            |facts, index| {
                let deadline = &facts.deadlines[index];
                Reading::at(Value::When(deadline.when), deadline.when_span)
            },
        ),
        Attribute::new(
            "report",
            Names::new(&["report"], &["reports"], &["báo cáo"]),
            Type::Flag,
            Wording { en: "whether a report is due", vi: "việc phải làm là báo cáo" },
            |facts, index| Reading::of(Value::Flag(facts.deadlines[index].is_report)),
        ),
    ],
};

/// The time that the words of a timeline give: "Quý III/2026", "Năm 2024 và các năm tiếp theo".
pub(super) fn read_timeline(
    lower: &str,
    moments: &[Moment],
    range: Range<usize>,
) -> Option<When> {
    let words = lower.get(range.clone())?;
    let inside: Vec<When> = moments
        .iter()
        .filter(|it| range.contains(&it.range.start))
        .filter_map(Moment::when)
        .collect();
    let goes_on = ["tiếp theo", "trở đi", "những năm sau", "các năm sau"]
        .iter()
        .any(|it| words.contains(it));
    let last = inside.iter().copied().max_by_key(|it| it.limit());
    // "từ quý II/2026" has a beginning and no end.
    let goes_on = goes_on
        || inside.len() == 1 && words.trim_start().starts_with("từ ") && !words.contains("đến");
    match (last, inside.first().and_then(|it| it.first())) {
        (Some(_), Some(first)) if goes_on => Some(When::Onwards { first }),
        (Some(last), _) => Some(last),
        _ if is_recurring(words) => {
            Some(When::Recurring { month_day: day_month(moments, &range) })
        }
        _ if words.contains("thường xuyên") || words.contains("liên tục") => {
            Some(When::Ongoing)
        }
        _ => day_month(moments, &range).map(|it| When::Recurring { month_day: Some(it) }),
    }
}

fn day_month(moments: &[Moment], range: &Range<usize>) -> Option<(i8, i8)> {
    moments.iter().find_map(|it| match it.when {
        Written::DayMonth(day, month) if range.contains(&it.range.start) => Some((month, day)),
        _ => None,
    })
}

fn is_recurring(words: &str) -> bool {
    [
        "hằng năm",
        "hàng năm",
        "hằng quý",
        "hàng quý",
        "hằng tháng",
        "hàng tháng",
        "mỗi năm",
        "định kỳ",
        "hằng tuần",
        "6 tháng",
    ]
    .iter()
    .any(|it| words.contains(it))
}

/// Finds deadlines: timelines of tasks, days by which something is due, cycles of reports.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let (tasks, assignments) = (&facts.tasks, &facts.assignments);
    let mut deadlines = Vec::new();
    for task in tasks {
        let (Some((_, span)), Some(when)) = (&task.timeline, task.when) else { continue };
        deadlines.push(Deadline {
            span: *span,
            when,
            when_span: *span,
            what: Some(task.title.clone()),
            who: None,
            is_report: false,
            section: task.section,
        });
    }
    for (block, mentions) in context.blocks() {
        let body = matches!(block.zone, Zone::Body | Zone::Appendix);
        if !body || block.cell.is_some() || is_timeline(block, mentions) {
            continue;
        }
        let after = assignments.partition_point(|it| it.span.start <= block.span.start);
        let who = assignments[after.saturating_sub(3)..after]
            .iter()
            .find(|it| it.span.contains(block.span))
            .map(|it| it.agency.clone());
        let from = deadlines.len();
        let charged = block
            .section
            .is_some_and(|it| matches!(context.roles[it], Role::Organisation | Role::Tasks));
        due_days(block, mentions, charged, &mut deadlines);
        cycles(block, mentions, from, &mut deadlines);
        for deadline in &mut deadlines[from..] {
            deadline.who.clone_from(&who);
            deadline.section = block.section;
        }
    }
    deadlines.sort_by_key(|it| (it.span.start, it.span.end));
    deadlines.dedup_by(|two, one| one.span.overlaps(two.span) && one.when == two.when);
    facts.deadlines = deadlines;
}

fn is_timeline(block: &Block, mentions: &Mentions) -> bool {
    matches!(read_line(&mentions.lower, block.body_start()), Some((LineKind::Timeline, _)))
}

/// Words before a time that make it a limit.
const LIMITING: [&str; 13] = [
    "trước",
    "chậm nhất",
    "chậm nhất là",
    "chậm nhất đến",
    "muộn nhất",
    "hoàn thành trong",
    "xong trong",
    "hoàn thành vào",
    "xong trước",
    "trước khi",
    "đến hết",
    "hết",
    "hạn cuối",
];

/// What makes a limit a duty of this plan, and not a date of the past.
const DUTIES: [&str; 16] = [
    "hoàn thành",
    "xong",
    "báo cáo",
    "gửi",
    "trình",
    "ban hành",
    "chậm nhất",
    "thời hạn",
    "triển khai",
    "thực hiện",
    "tổ chức",
    "xây dựng",
    "đăng ký",
    "tổng hợp",
    "rà soát",
    "lập",
];

/// Words that tell of the past or of other acts.
const PAST: [&str; 16] = [
    "đối với các dự án",
    "các trường hợp",
    "những trường hợp",
    "giai đoạn trước",
    "ký trước",
    "cấp trước",
    "đã ",
    "được phê duyệt",
    "được ban hành",
    "có hiệu lực",
    "được cấp",
    "kể từ",
    "phát sinh trước",
    "sinh trước",
    "tham gia trước",
    "so với",
];

fn due_days(block: &Block, mentions: &Mentions, charged: bool, deadlines: &mut Vec<Deadline>) {
    let lower = mentions.lower.as_str();
    for moment in &mentions.moments {
        let head = lower[..moment.range.start].trim_end();
        let limit = LIMITING.iter().filter(|it| head.ends_with(**it)).max_by_key(|it| it.len());
        let Some(limit) = limit else { continue };
        if mentions.citations.iter().any(|it| it.range.contains(&moment.range.start)) {
            continue;
        }
        let clause = clause_around(lower, moment.range.clone());
        let words = &lower[clause.clone()];
        if !(charged || DUTIES.iter().any(|it| words.contains(it)))
            || PAST.iter().any(|it| words.contains(it))
        {
            continue;
        }
        let tail = &lower[moment.range.end..clause.end];
        let yearly =
            is_recurring(tail) || is_recurring(&lower[clause.start..moment.range.start]);
        let when = match (moment.when, yearly) {
            (Written::DayMonth(day, month), _) => {
                When::Recurring { month_day: Some((month, day)) }
            }
            (_, true) => When::Recurring { month_day: None },
            _ => match moment.when() {
                Some(when) => when,
                None => continue,
            },
        };
        let start = head.len() - limit.len();
        deadlines.push(Deadline {
            span: block.text.span(start, moment.range.end),
            when,
            when_span: block.text.span(moment.range.start, moment.range.end),
            what: Some(block.text.as_str()[clause].trim().to_owned()),
            who: None,
            is_report: words.contains("báo cáo"),
            section: None,
        });
    }
}

/// "định kỳ hằng năm ... báo cáo": a cycle without a day.
fn cycles(block: &Block, mentions: &Mentions, from: usize, deadlines: &mut Vec<Deadline>) {
    let lower = mentions.lower.as_str();
    for (at, word) in lower.match_indices("báo cáo") {
        let clause = clause_around(lower, at..at + word.len());
        let head = &lower[clause.start..at];
        let cycle = [
            "định kỳ hằng năm",
            "định kỳ hàng năm",
            "định kỳ",
            "hằng năm",
            "hàng năm",
            "thường xuyên",
        ]
        .iter()
        .filter_map(|it| head.rfind(it).map(|found| (clause.start + found, *it)))
        .max_by_key(|it| it.0)
        .filter(|(found, _)| at - found < 120);
        let after =
            lower[at..clause.end].find("thường xuyên").filter(|it| *it < 30).map(|it| at + it);
        let (span, when) = match (cycle, after) {
            (Some((found, word)), _) => (
                found..at + "báo cáo".len(),
                if word == "thường xuyên" {
                    When::Ongoing
                } else {
                    When::Recurring { month_day: None }
                },
            ),
            (None, Some(found)) => (at..found + "thường xuyên".len(), When::Ongoing),
            (None, None) => continue,
        };
        let place = block.text.span(span.start, span.end);
        // A day or cycle that the same clause already gives is the deadline of the report.
        let around = block.text.span(clause.start, clause.end);
        if deadlines[from..].iter().any(|it| it.span.overlaps(around)) {
            continue;
        }
        deadlines.push(Deadline {
            span: place,
            when,
            when_span: place,
            what: Some(block.text.as_str()[at..clause.end].trim().to_owned()),
            who: None,
            is_report: true,
            section: None,
        });
    }
}

/// The clause around a range: from the last ";" or "." before to the next after.
fn clause_around(lower: &str, range: Range<usize>) -> Range<usize> {
    let start = lower[..range.start]
        .rmatch_indices([';', '.'])
        .find(|(at, _)| lower[at + 1..].starts_with(' '))
        .map_or(0, |(at, _)| at + 1);
    let end = lower[range.end..]
        .match_indices([';', '.'])
        .find(|(at, _)| {
            lower[range.end + at + 1..].starts_with([' ', '/'])
                || range.end + at + 1 == lower.len()
        })
        .map_or(lower.len(), |(at, _)| range.end + at);
    start..end
}
