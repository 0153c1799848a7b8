//! Reporting duties (việc báo cáo): who reports on the plan, to whom, when.
//!
//! In: clauses of the organisation part that speak of reports, the deadlines in them; out:
//! [`ReportDuty`]s, and which reports a report sums up. Invariants: what is reported when it
//! arises, on request, by other rules or as advice is no duty of this plan; a time or an
//! addressee that any clause on reports gives serves those that give none.

use std::collections::HashMap;
use std::ops::Range;

use jiff::civil::Date;

use super::agency::{agency_key, find_agencies};
use super::deadline::{Deadline, clause_around};
use super::mention::Mentions;
use super::moment::Written;
use super::role::Role;
use super::section::{path_attribute, path_of, section_attribute, section_of};
use super::trigger::Finder;
use super::vocabulary::{
    Attribute, FactId, Kind, KindEntry, Names, Reading, Type, Value, for_authors,
};
use super::{Context, Facts, When};
use crate::lang::{Wording, fold, holds_any, lower_in_step, word_starts};
use crate::outline::Zone;
use crate::source::Span;

/// A clause by which somebody has to report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportDuty {
    /// The clause.
    pub span: Span,
    /// The clause as written.
    pub words: String,
    /// Who reports, as written.
    pub who: Option<String>,
    /// Whom the report goes to, with its place; of another clause where this names nobody.
    pub addressee: Option<(String, Span)>,
    /// Date or cycle, as written, with its place; of another clause where this gives none.
    pub timing: Option<(String, Span)>,
    /// Cycles that are named: "6 tháng, hằng năm".
    pub cycle: Option<String>,
    /// Index of a duty of the same body to the same addressee with other cycles.
    pub conflict: Option<usize>,
    /// Index of the section it stands in.
    pub section: Option<usize>,
}

/// Reporting duties in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::ReportDuty,
    list: "report_duties",
    names: Names::new(
        &["reporting duty", "report", "reporting obligation"],
        &["reporting duties", "reports", "reporting obligations"],
        &["việc báo cáo", "báo cáo", "chế độ báo cáo", "nhiệm vụ báo cáo"],
    ),
    doc: for_authors(Wording {
        en: "a clause by which somebody has to report on the plan",
        vi: "nội dung giao trách nhiệm báo cáo kết quả thực hiện kế hoạch",
    }),
    count: |facts| facts.report_duties.len(),
    span: |facts, index| facts.report_duties[index].span,
    label: "words",
    attributes: &[
        path_attribute(
            Wording { en: "labels of the section", vi: "chuỗi số thứ tự của mục" },
            |facts, index| path_of(facts, facts.report_duties[index].section),
        ),
        section_attribute(
            Wording { en: "the part it stands in", vi: "mục chứa việc báo cáo" },
            |facts, index| section_of(facts.report_duties[index].section),
        ),
        Attribute::new(
            "words",
            Names::new(&["wording"], &["wordings"], &["lời văn"]),
            Type::Text,
            Wording { en: "the clause as written", vi: "nội dung như được viết" },
            |facts, index| Reading::text(Some(&facts.report_duties[index].words)),
        ),
        Attribute::new(
            "who",
            Names::new(
                &["owner", "reporting agency"],
                &["owners", "reporting agencies"],
                &["cơ quan báo cáo", "đơn vị báo cáo"],
            ),
            Type::Text,
            Wording { en: "who reports", vi: "cơ quan phải báo cáo" },
            |facts, index| Reading::text(facts.report_duties[index].who.as_deref()),
        ),
        Attribute::new(
            "addressee",
            Names::new(
                &["addressee", "recipient"],
                &["addressees", "recipients"],
                &["nơi nhận báo cáo", "nơi nhận", "cơ quan nhận báo cáo"],
            ),
            Type::Text,
            Wording {
                en: "whom reports go to, by this clause or another",
                vi: "nơi nhận báo cáo, nêu tại đây hoặc tại nội dung khác",
            },
            |facts, index| located(facts.report_duties[index].addressee.as_ref()),
        )
        .may_come_later(),
        Attribute::new(
            "timing",
            Names::new(
                &["report time", "deadline", "due date", "reporting date"],
                &["report times", "deadlines", "due dates", "reporting dates"],
                &["thời hạn báo cáo", "thời hạn", "thời điểm báo cáo", "thời gian báo cáo"],
            ),
            Type::Text,
            Wording {
                en: "date or cycle of reports, by this clause or another",
                vi: "thời hạn hoặc định kỳ báo cáo, nêu tại đây hoặc tại nội dung khác",
            },
            |facts, index| located(facts.report_duties[index].timing.as_ref()),
        )
        .may_come_later(),
        Attribute::new(
            "cycle",
            Names::new(
                &["cycle", "frequency"],
                &["cycles", "frequencies"],
                &["định kỳ", "kỳ báo cáo", "chu kỳ"],
            ),
            Type::Text,
            Wording { en: "the cycles it names", vi: "các kỳ báo cáo được nêu" },
            |facts, index| Reading::text(facts.report_duties[index].cycle.as_deref()),
        ),
        Attribute::new(
            "conflict",
            Names::new(
                &["conflicting duty"],
                &["conflicting duties"],
                &["việc báo cáo mâu thuẫn"],
            ),
            Type::Fact(Kind::ReportDuty),
            Wording {
                en: "another duty of the same body to the same addressee with other cycles",
                vi: "việc báo cáo khác của cùng cơ quan, cùng nơi nhận nhưng khác kỳ",
            },
            |facts, index| {
                let other = facts.report_duties[index].conflict;
                let other = other.map(|it| Value::Fact(FactId::new(Kind::ReportDuty, it)));
                Reading::of(other.unwrap_or(Value::Missing))
            },
        ),
    ],
};

fn located(words: Option<&(String, Span)>) -> Reading<'_> {
    match words {
        Some((words, span)) => Reading::at(Value::Text(words.as_str().into()), *span),
        None => Reading::of(Value::Missing),
    }
}

/// Words of reports that are made when something arises, on request, or as advice.
const OCCASIONAL: [&str; 14] = [
    "vướng mắc",
    "khó khăn",
    "phát sinh",
    "đột xuất",
    "yêu cầu",
    "kịp thời",
    "tham mưu",
    "xem xét",
    "đề xuất",
    "kiến nghị",
    "phê duyệt",
    "giải quyết",
    "quyết định",
    "cho ý kiến",
];

/// Words after "báo cáo" that make it a verb, or a report on the plan.
const REPORTED: [&str; 14] = [
    "kết quả",
    "tình hình",
    "tiến độ",
    "việc thực hiện",
    "việc triển khai",
    "định kỳ",
    "theo định kỳ",
    "thường xuyên",
    "hằng",
    "hàng",
    "về ",
    "gửi ",
    "cho ",
    "với ",
];

/// Words before "báo cáo" that make it a thing.
const THINGS: [&str; 8] =
    ["công bố", "các", "bản", "mẫu", "những", "trong", "một số", "nội dung"];

/// What an addressee may be that is no named body.
const ADDRESSEES: [&str; 18] = [
    "cấp trên",
    "có thẩm quyền",
    "lãnh đạo",
    "thủ trưởng",
    "ban chỉ đạo",
    "thường trực",
    "ubnd",
    "ủy ban",
    "cơ quan",
    "tỉnh ủy",
    "thành ủy",
    "đảng ủy",
    "về sở",
    "về bộ",
    "về phòng",
    "về ban",
    "về cục",
    "về văn phòng",
];

/// Words that say when without a date: other rules say it, or an event does.
const TIMED: [&str; 22] = [
    "theo quy định",
    "theo chế độ",
    "theo hướng dẫn",
    "theo thời gian",
    "theo tiến độ",
    "đúng thời gian",
    "đúng thời hạn",
    "sau khi",
    "khi kết thúc",
    "khi hoàn thành",
    "cuối năm",
    "cuối kỳ",
    "cuối đợt",
    "cuối quý",
    "cuối tháng",
    "hằng tuần",
    "hàng tuần",
    "hằng ngày",
    "hàng ngày",
    "sơ kết",
    "tổng kết",
    "thường xuyên",
];

/// Cycles by the words that name them, the shortest first.
const CYCLES: [(&str, &[&str]); 4] = [
    ("hằng tháng", &["hằng tháng", "hàng tháng", "mỗi tháng"]),
    ("hằng quý", &["hằng quý", "hàng quý", "mỗi quý"]),
    ("6 tháng", &["6 tháng", "06 tháng", "sáu tháng"]),
    (
        "hằng năm",
        &[
            "hằng năm",
            "hàng năm",
            "mỗi năm",
            "báo cáo năm",
            "tháng, năm",
            "tháng và năm",
            "cả năm",
        ],
    ),
];

/// What is known of a duty besides what rules see.
struct Draft {
    duty: ReportDuty,
    cycles: u8,
}

/// Finds reporting duties, and ties deadlines of reports to those they sum up.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let mut drafts: Vec<Draft> = Vec::new();
    for (index, (block, mentions)) in context.blocks().enumerate() {
        let role = block.section.map_or(Role::Other, |it| context.roles[it]);
        if block.zone != Zone::Body || block.cell.is_some() || role != Role::Organisation {
            continue;
        }
        let mut until = 0;
        for (at, word) in mentions.triggers(Finder::Report, block.body_start()) {
            let clause = clause_around(&mentions.lower, at..at + word.len());
            if at < until || !is_duty(mentions, at, at + word.len(), &clause) {
                continue;
            }
            until = clause.end;
            drafts.push(read(context, facts, index, clause, at));
        }
    }
    share(context, facts, &mut drafts);
    conflicts(&mut drafts);
    facts.report_duties = drafts.into_iter().map(|it| it.duty).collect();
    sum_up(facts);
}

/// Whether "báo cáo" at `at` charges somebody with reports on the plan.
fn is_duty(mentions: &Mentions, at: usize, end: usize, clause: &Range<usize>) -> bool {
    let lower = mentions.lower.as_str();
    let (Some(head), Some(tail), Some(words)) =
        (lower.get(clause.start..at), lower.get(end..clause.end), lower.get(clause.clone()))
    else {
        return false;
    };
    let (head, tail) = (head.trim_end(), tail.trim_start_matches([' ', ',']));
    let body = mentions
        .agencies
        .binary_search_by_key(&(lower.len() - after(lower, end).len()), |it| it.range.start);
    let reported = REPORTED.iter().any(|it| tail.starts_with(it)) || body.is_ok();
    let thing = THINGS.iter().any(|it| head.ends_with(it));
    let cyclic = words.contains("định kỳ");
    let occasional = holds_any(words, &OCCASIONAL);
    reported && !thing && (cyclic || !occasional)
}

fn after(lower: &str, end: usize) -> &str {
    lower.get(end..).unwrap_or("").trim_start_matches([' ', ','])
}

/// Reads the duty of a clause of block `index`, in which "báo cáo" stands at `at`.
fn read(
    context: &Context<'_>,
    facts: &Facts,
    index: usize,
    clause: Range<usize>,
    at: usize,
) -> Draft {
    let block = &context.outline.blocks[index];
    let mentions = &context.mentions[index];
    let lower = &mentions.lower;
    let words = lower.get(clause.clone()).unwrap_or("");
    let text = block.text.as_str();
    let written = |range: &Range<usize>| {
        let words = text.get(range.clone()).unwrap_or("").to_owned();
        (words, block.text.span(range.start, range.end))
    };
    let span = block.text.span(clause.start, clause.end);
    let due = (facts.deadlines.iter())
        .skip(facts.deadlines.partition_point(|it| it.span.start < span.start))
        .take_while(|it| it.span.start < span.end)
        .find(|it| it.is_report);
    let timed = || {
        TIMED.iter().find_map(|word| {
            let found = clause.start + words.find(word)?;
            Some(written(&(found..found + word.len())))
        })
    };
    let by_rule = if holds_any(words, &TIMED) { timed() } else { None };
    // "báo cáo kết quả về Sở Nội vụ trong tháng 12/2025"; a year alone may be that of the plan.
    let first = mentions.moments.partition_point(|it| it.range.start <= at);
    let mut moments =
        mentions.moments[first..].iter().take_while(|it| it.range.start < clause.end);
    let moment = moments.find(|it| !matches!(it.when, Written::Year(_)));
    let by_rule = by_rule.or_else(|| moment.map(|it| written(&it.range)));
    let timing = due.map(|it| {
        let words = context.text.get(it.span.start..it.span.end).unwrap_or("");
        (words.split_whitespace().collect::<Vec<_>>().join(" "), it.span)
    });
    let first = mentions.agencies.partition_point(|it| it.range.start <= at);
    let mut named =
        mentions.agencies[first..].iter().take_while(|it| it.range.start < clause.end);
    let other = || {
        let word = ADDRESSEES.iter().find_map(|it| {
            let tail = lower.get(at..clause.end)?;
            tail.find(it).map(|found| at + found..at + found + it.len())
        });
        word.map(|it| written(&it))
    };
    // "gửi Cục X trước ...; định kỳ báo cáo kết quả": both go there.
    let sent = || {
        let before = mentions.agencies[..first].iter().rev();
        let mut sent = before.filter(|it| {
            lower[..it.range.start].trim_end().ends_with("gửi") && it.range.end <= clause.start
        });
        sent.next().map(|it| written(&it.range))
    };
    let addressee = named.next().map(|it| written(&it.range)).or_else(other).or_else(sent);
    let cycles = CYCLES.iter().enumerate().fold(0, |all, (bit, it)| {
        all | u8::from(it.1.iter().any(|it| words.contains(it))) << bit
    });
    let names: Vec<&str> = (CYCLES.iter().enumerate())
        .filter(|it| cycles >> it.0 & 1 == 1)
        .map(|it| it.1.0)
        .collect();
    let after = facts.assignments.partition_point(|it| it.span.start <= block.span.start);
    let near = facts.assignments.get(after.saturating_sub(3)..after).unwrap_or(&[]);
    let who = near.iter().find(|it| it.span.contains(block.span));
    let (start, trimmed) = trimmed(text, &clause);
    Draft {
        duty: ReportDuty {
            span: block.text.span(start, start + trimmed.len()),
            words: trimmed.to_owned(),
            who: who.map(|it| it.agency.clone()),
            addressee,
            timing: timing.or(by_rule),
            cycle: (!names.is_empty()).then(|| names.join(", ")),
            conflict: None,
            section: block.section,
        },
        cycles,
    }
}

/// A clause without the marks around it, and where it then begins.
fn trimmed<'t>(text: &'t str, clause: &Range<usize>) -> (usize, &'t str) {
    let words = text.get(clause.clone()).unwrap_or("");
    let inner = words.trim_start_matches([' ', '-', '+', '*', ',']);
    (clause.end - inner.len(), inner.trim_end_matches([' ', '*', ',']))
}

/// Lets a time or an addressee that one clause gives serve the others.
fn share(context: &Context<'_>, facts: &Facts, drafts: &mut [Draft]) {
    // The timeline of a task "Báo cáo kết quả ..." says it, too.
    let reports = facts.deadlines.iter().filter(|it| {
        let told = it.what.as_ref().is_some_and(|it| fold(it).contains("báo cáo"));
        (it.is_report || told) && it.when != When::Promptly
    });
    let timing = drafts.iter().find_map(|it| it.duty.timing.clone());
    let timing = timing.or_else(|| {
        let given = reports.into_iter().next()?;
        Some((context.text.get(given.span.start..given.span.end)?.to_owned(), given.span))
    });
    let addressee = drafts.iter().find_map(|it| it.duty.addressee.clone());
    for draft in drafts {
        draft.duty.timing = draft.duty.timing.take().or_else(|| timing.clone());
        draft.duty.addressee = draft.duty.addressee.take().or_else(|| addressee.clone());
    }
}

/// Tells duties of one body to one addressee whose cycles do not contain one another.
fn conflicts(drafts: &mut [Draft]) {
    let mut first: HashMap<String, usize> = HashMap::new();
    for index in 0..drafts.len() {
        let Draft { duty, cycles } = &drafts[index];
        let (Some(who), Some((to, _)), true) = (&duty.who, &duty.addressee, *cycles != 0)
        else {
            continue;
        };
        let matter = holds_any(&duty.words, &["kết quả", "tình hình", "tiến độ"]);
        let key = format!("{} {}", agency_key(who), agency_key(to));
        if !matter {
            continue;
        }
        let cycles = *cycles;
        let earlier = *first.entry(key).or_insert(index);
        let shared = cycles & drafts[earlier].cycles;
        if shared != cycles && shared != drafts[earlier].cycles {
            drafts[index].duty.conflict = Some(earlier);
        }
    }
}

/// Words before the body that reports are sent to.
const SENT: [&str; 3] = ["gửi", "về", "qua"];

/// Days within which two reports are of one round.
const ROUND: i32 = 60;

/// Ties each deadline of a report that sums others up to the deadlines of those.
fn sum_up(facts: &mut Facts) {
    let mut sent: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, due) in facts.deadlines.iter().enumerate() {
        let Some(text) = due.what.as_deref().filter(|_| due.is_report) else { continue };
        let lower = lower_in_step(text);
        if !holds_any(&lower, &["tổng hợp", "kết quả", "tình hình", "tiến độ"]) {
            continue;
        }
        let starts: Vec<usize> = word_starts(&lower, 0).collect();
        for body in find_agencies(text, &lower, &starts).iter().filter(|it| !it.group) {
            let head = lower[..body.range.start].trim_end();
            if SENT.iter().any(|it| head.ends_with(it)) {
                let name = text.get(body.range.clone()).unwrap_or("");
                sent.entry(agency_key(name)).or_default().push(index);
            }
        }
    }
    let mut ties: Vec<(usize, Vec<usize>)> = Vec::new();
    for (index, due) in facts.deadlines.iter().enumerate() {
        let sums = sums_up_others(due);
        let Some(who) = due.who.as_ref().filter(|_| sums) else { continue };
        let Some(reports) = sent.get(&agency_key(who)) else { continue };
        let of_round = reports.iter().copied().take(MOST).filter(|it| {
            let other = &facts.deadlines[*it];
            other.who != due.who && is_one_round(due.when, other.when)
        });
        ties.push((index, of_round.collect()));
    }
    for (index, reports) in ties {
        facts.deadlines[index].sums_up = reports;
    }
}

/// Whether the words of a deadline speak of summing up.
fn sums_up_others(due: &Deadline) -> bool {
    due.is_report && due.what.as_ref().is_some_and(|it| fold(it).contains("tổng hợp"))
}

/// Reports that one report is held against at most.
const MOST: usize = 50;

/// Whether two days of the year, or two days, are so near that their reports are of one round.
fn is_one_round(one: When, two: When) -> bool {
    let day = |it: When| match it {
        When::Day(day) => Some(day),
        When::Recurring { month_day: Some((month, day)) } => Date::new(2024, month, day).ok(),
        _ => None,
    };
    let alike = matches!((one, two), (When::Day(_), When::Day(_)))
        || matches!((one, two), (When::Recurring { .. }, When::Recurring { .. }));
    match (day(one), day(two)) {
        (Some(one), Some(two)) if alike => {
            let count = |it: Date| i32::from(it.year()) * 366 + i32::from(it.day_of_year());
            (count(one) - count(two)).abs() <= ROUND
        }
        _ => false,
    }
}
