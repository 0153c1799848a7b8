//! What is due by the sentences of one block: limits, and times set for work.
//!
//! In: a block, what it mentions, the use of its part; out: [`Deadline`]s without their owner.
//! Invariants: a clause that tells of the past or names another act gives none; the year of a
//! target's value is the value's and no deadline; a time before the plan's year needs a word
//! of limit ("trước", "chậm nhất") to count.

use crate::lang::holds_any;
use std::collections::BTreeMap;
use std::ops::Range;

use super::super::agency::names_body;
use super::super::mention::Mentions;
use super::super::moment::{Moment, Written};
use super::super::role::Role;
use super::super::{Context, Facts, When};
use super::Deadline;
use super::timeline::is_recurring;
use crate::outline::Block;
use crate::source::Span;

/// Words before a time that make it a limit, and whether they never tell of the past.
const LIMITING: [(&str, bool); 15] = [
    ("từ nay đến", false),
    ("từ nay đến hết", false),
    ("trước", false),
    ("chậm nhất", true),
    ("chậm nhất là", true),
    ("chậm nhất đến", true),
    ("muộn nhất", true),
    ("hoàn thành trong", true),
    ("xong trong", true),
    ("hoàn thành vào", true),
    ("xong trước", false),
    ("trước khi", false),
    ("đến hết", false),
    ("hết", false),
    ("hạn cuối", true),
];

/// Words before a time that say when work is to be done.
const SETTING: [&str; 9] =
    ["trong", "ngay trong", "vào", "vào cuối", "vào đầu", "bắt đầu từ", "bắt đầu", "từ", "đến"];

/// What makes a limit a duty of this plan, and not a date of the past.
pub(super) const DUTIES: [&str; 20] = [
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
    "lồng ghép",
    "thu thập",
    "công bố",
    "kiểm tra",
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

/// Documents whose names hold a time: "Chiến lược phát triển nhà ở ..., tầm nhìn đến năm 2045".
const TITLES: [&str; 9] = [
    "chiến lược",
    "chương trình",
    "đề án",
    "quy hoạch",
    "nghị quyết",
    "quyết định",
    "chỉ thị",
    "kế hoạch số",
    "dự án",
];

/// Deadlines of one block by where they begin.
pub(super) type Found = BTreeMap<usize, Deadline>;

/// What holds for all blocks of a plan.
pub(super) struct Times {
    issued: Option<i16>,
    /// Years of values in their own block, sorted.
    valued: Vec<Span>,
}

impl Times {
    /// From the targets and the date of a plan.
    pub(super) fn new(context: &Context<'_>, facts: &Facts) -> Times {
        let own = |it: &Span, value: Span| context.block_at(*it) == context.block_at(value);
        let years = facts.values.iter();
        let mut valued: Vec<Span> =
            years.filter_map(|it| it.year_span.filter(|year| own(year, it.span))).collect();
        crate::sorted::sort_by(&mut valued, Ord::cmp);
        Times { issued: facts.plan.issued_year, valued }
    }

    fn is_valued(&self, span: Span) -> bool {
        let from = self.valued.partition_point(|it| it.start < span.start);
        let near = self.valued[from.saturating_sub(1)..].iter().take(2);
        near.into_iter().any(|it| it.overlaps(span))
    }
}

/// Reads one block.
pub(super) struct Reader<'r> {
    /// The block.
    pub block: &'r Block,
    /// What it mentions.
    pub mentions: &'r Mentions,
    /// What its part is for.
    pub role: Role,
    /// What holds for the plan.
    pub times: &'r Times,
}

impl Reader<'_> {
    /// The deadlines of the block.
    pub(super) fn read(&self) -> Vec<Deadline> {
        let mut deadlines = Found::new();
        let mut limited: Option<usize> = None;
        for (index, moment) in self.mentions.moments.iter().enumerate() {
            let citations = &self.mentions.citations;
            let before = citations.partition_point(|it| it.range.start <= moment.range.start);
            let last = before.checked_sub(1).and_then(|it| citations.get(it));
            if last.is_some_and(|it| it.range.contains(&moment.range.start)) {
                continue;
            }
            let found = self.limit(moment).or_else(|| self.another_day(moment, limited));
            limited = found.as_ref().map(|_| moment.range.end);
            let found = found
                .or_else(|| self.stretch(moment, self.mentions.moments.get(index + 1)))
                .or_else(|| self.period(moment))
                .or_else(|| self.set_time(moment))
                .or_else(|| self.alone(moment))
                .or_else(|| self.objective(moment));
            deadlines.extend(found.map(|it| (it.span.start, it)));
        }
        self.report_cycles(&mut deadlines);
        self.cycles(&mut deadlines);
        self.terms(&mut deadlines);
        deadlines.into_values().collect()
    }

    pub(super) fn lower(&self) -> &str {
        &self.mentions.lower
    }

    /// Whether the part charges somebody with work.
    pub(super) fn is_charged(&self) -> bool {
        matches!(self.role, Role::Organisation | Role::Tasks | Role::Schedule)
    }

    /// "trước ngày 30/11", "hoàn thành trong quý II/2025".
    fn limit(&self, moment: &Moment) -> Option<Deadline> {
        let head = self.lower()[..moment.range.start].trim_end();
        let limits = LIMITING.iter().filter(|it| head.ends_with(it.0));
        let (limit, strict) = limits.copied().max_by_key(|it| it.0.len())?;
        let clause = clause_around(self.lower(), moment.range.clone());
        let words = &self.lower()[clause.clone()];
        let owed = self.is_charged() || holds_any(words, &DUTIES);
        // "đã ban hành ..., hoàn thành trong năm 2025": what is past stands apart.
        let near =
            self.lower()[clause.start..moment.range.start].rfind(", ").filter(|_| strict);
        if !owed || tells_of_past(&words[near.unwrap_or(0)..]) {
            return None;
        }
        let tail = &self.lower()[moment.range.end..clause.end];
        let yearly =
            is_recurring(tail) || is_recurring(&self.lower()[clause.start..moment.range.start]);
        let when = match (moment.when, yearly) {
            (Written::DayMonth(day, month), _) => {
                When::Recurring { month_day: Some((month, day)) }
            }
            (_, true) if moment.day().is_none() => When::Recurring { month_day: None },
            _ => moment.when()?,
        };
        let from = head.len() - limit.len();
        Some(self.deadline(from..moment.range.end, moment.range.clone(), clause, when))
    }

    /// "trước ngày 10/6 và ngày 10/12 hằng năm": a second day under one word of limit, which
    /// ended the day before at byte `limited`.
    fn another_day(&self, moment: &Moment, limited: Option<usize>) -> Option<Deadline> {
        let between = self.lower().get(limited?..moment.range.start)?.trim();
        let Written::DayMonth(day, month) = moment.when else { return None };
        if !["và", ","].contains(&between) {
            return None;
        }
        let clause = clause_around(self.lower(), moment.range.clone());
        let when = When::Recurring { month_day: Some((month, day)) };
        let range = moment.range.clone();
        Some(self.deadline(range.clone(), range, clause, when))
    }

    /// "(Phòng Y tế chủ trì; quý II/2024)": a time that stands alone among those who do it.
    fn alone(&self, moment: &Moment) -> Option<Deadline> {
        let lower = self.lower();
        let start = lower.floor_char_boundary(moment.range.start.saturating_sub(CLAUSE));
        let head = &lower[start..moment.range.start];
        let inside = &head[head.rfind('(')? + 1..];
        let apart = inside.trim_end().ends_with([';', ',']) && !inside.contains(')');
        let closes = lower[moment.range.end..].trim_start().starts_with([')', ';']);
        let open = moment.range.start - inside.len();
        let doers = names_body(self.block.text.as_str(), lower, open)
            || holds_any(inside, &["chủ trì", "thực hiện", "phối hợp"]);
        if !self.is_charged() || !apart || !closes || !doers {
            return None;
        }
        let clause = clause_around(lower, moment.range.clone());
        let when = moment.when().filter(|it| !self.is_before_plan(*it))?;
        let range = moment.range.clone();
        Some(self.deadline(range.clone(), range, clause, when))
    }

    /// "từ ngày 15/4 đến ngày 31/5/2025": work that has a first and a last day.
    fn stretch(&self, moment: &Moment, next: Option<&Moment>) -> Option<Deadline> {
        let next = next?;
        let head = self.lower()[..moment.range.start].trim_end();
        let between = self.lower().get(moment.range.end..next.range.start)?.trim();
        let joined = ["đến", "đến hết", "đến cuối", "đến trước"].contains(&between);
        if !self.is_charged() || !head.ends_with("từ") || !joined {
            return None;
        }
        let clause = clause_around(self.lower(), moment.range.start..next.range.end);
        if tells_of_past(&self.lower()[clause.clone()]) {
            return None;
        }
        let when = match (moment.when, next.when) {
            (_, Written::DayMonth(day, month)) => {
                When::Recurring { month_day: Some((month, day)) }
            }
            (Written::DayMonth(day, month), Written::Full(When::Day(last))) => {
                let first = jiff::civil::Date::new(last.year(), month, day).ok()?;
                if first > last {
                    return None;
                }
                When::Stretch { first, last }
            }
            // "từ ngày 11/9 đến hết năm 2026"
            (Written::DayMonth(day, month), _) => {
                let last = next.when()?.limit()?;
                let first = jiff::civil::Date::new(last.year(), month, day).ok()?;
                (first <= last).then_some(When::Stretch { first, last })?
            }
            _ => {
                let (first, last) = (moment.when()?.first()?, next.when()?.limit()?);
                (first <= last).then_some(When::Stretch { first, last })?
            }
        };
        if self.is_before_plan(when) {
            return None;
        }
        let from = head.len() - "từ".len();
        let range = moment.range.start..next.range.end;
        Some(self.deadline(from..next.range.end, range, clause, when))
    }

    /// "Từ năm 2025 đến hết năm 2030", and any time in a part that tells when.
    fn period(&self, moment: &Moment) -> Option<Deadline> {
        let words = &self.lower()[moment.range.clone()];
        let begins = self.is_charged() && words.starts_with("từ ");
        if !begins && self.role != Role::Schedule {
            return None;
        }
        let clause = clause_around(self.lower(), moment.range.clone());
        let when = moment.when()?;
        let told = tells_of_past(&self.lower()[clause.clone()]) || self.is_before_plan(when);
        let range = moment.range.clone();
        (!told).then(|| self.deadline(range.clone(), range, clause, when))
    }

    /// "trong quý IV năm 2022", "vào cuối năm 2025", "bắt đầu từ năm 2023".
    fn set_time(&self, moment: &Moment) -> Option<Deadline> {
        let head = self.lower()[..moment.range.start].trim_end();
        let setting =
            SETTING.iter().filter(|it| ends_with_word(head, it)).max_by_key(|it| it.len())?;
        let tail = self.lower()[moment.range.end..].trim_start();
        // "đến năm 2027 trên địa bàn tỉnh và các năm tiếp theo"
        let near = &tail[..tail.floor_char_boundary(80)];
        let near = near.split([',', ';', '.']).next().unwrap_or(near);
        let goes_on = setting.starts_with("bắt đầu")
            || tail.starts_with("trở đi")
            || near.contains("và các năm tiếp theo")
            || near.contains("và những năm tiếp theo");
        // "từ năm 2020" begins a stretch, "đến năm 2030" often ends a name.
        let sets = match *setting {
            "từ" => goes_on || moment.day().is_some() || self.starts_work(head, moment),
            "đến" => goes_on,
            _ => true,
        };
        let owed = self.is_charged() || self.role == Role::Targets && goes_on;
        if !sets || !owed {
            return None;
        }
        let clause = clause_around(self.lower(), moment.range.clone());
        let from_day = *setting == "từ" && sets;
        let when = match moment.when()? {
            when if goes_on || from_day => When::Onwards { first: when.first()? },
            when => when,
        };
        if tells_of_past(&self.lower()[clause.clone()])
            || self.is_before_plan(when)
            || self.is_valued(moment)
        {
            return None;
        }
        let from = head.len() - setting.len();
        Some(self.deadline(from..moment.range.end, moment.range.clone(), clause, when))
    }

    /// "thực hiện từ năm 2026", "áp dụng từ tháng 3/2025", and nothing of its end.
    fn starts_work(&self, head: &str, moment: &Moment) -> bool {
        let before = head.strip_suffix("từ").unwrap_or(head).trim_end();
        let tail = self.lower()[moment.range.end..].trim_start();
        ["thực hiện", "triển khai", "áp dụng"].iter().any(|it| before.ends_with(it))
            && !tail.starts_with("đến")
    }

    /// "Mục tiêu cụ thể đến năm 2030", "phấn đấu đến năm 2025, tỉnh trở thành ...": the year of
    /// an objective that no figure measures.
    fn objective(&self, moment: &Moment) -> Option<Deadline> {
        let head = self.lower()[..moment.range.start].trim_end();
        let word = ["đến", "vào"].iter().find(|it| ends_with_word(head, it))?;
        if self.role != Role::Targets || !matches!(moment.when, Written::Year(_)) {
            return None;
        }
        let clause = clause_around(self.lower(), moment.range.clone());
        let start = self.lower().floor_char_boundary(moment.range.start.saturating_sub(160));
        let before = &self.lower()[start.max(clause.start)..moment.range.start];
        let measured = self.lower()[clause.clone()].contains('%') || self.is_valued(moment);
        if measured || holds_any(before, &TITLES) {
            return None;
        }
        let when = moment.when()?;
        if tells_of_past(&self.lower()[clause.clone()]) || self.is_before_plan(when) {
            return None;
        }
        let from = head.len() - word.len();
        Some(self.deadline(from..moment.range.end, moment.range.clone(), clause, when))
    }

    fn is_valued(&self, moment: &Moment) -> bool {
        let range = &moment.range;
        self.times.is_valued(self.block.text.span(range.start, range.end))
    }

    fn is_before_plan(&self, when: When) -> bool {
        matches!((when.year(), self.times.issued), (Some(due), Some(issued)) if due < issued)
    }

    pub(super) fn deadline(
        &self,
        words: Range<usize>,
        time: Range<usize>,
        clause: Range<usize>,
        when: When,
    ) -> Deadline {
        let text = &self.block.text;
        let what = text.as_str()[clause.clone()].trim().to_owned();
        Deadline {
            span: text.span(words.start, words.end),
            when,
            when_span: text.span(time.start, time.end),
            what: Some(what),
            who: None,
            is_report: self.lower()[clause].contains("báo cáo"),
            sums_up: Vec::new(),
            section: self.block.section,
        }
    }
}

pub(super) fn tells_of_past(clause: &str) -> bool {
    holds_any(clause, &PAST)
}

pub(super) fn ends_with_word(head: &str, word: &str) -> bool {
    head.strip_suffix(word).is_some_and(|it| !it.ends_with(char::is_alphanumeric))
}

/// Bytes on either side of a time that its clause can take.
const CLAUSE: usize = 600;

/// The clause around a range: from the last ";" or "." before to the next after.
pub(in crate::facts) fn clause_around(lower: &str, range: Range<usize>) -> Range<usize> {
    let from = lower.ceil_char_boundary(range.start.saturating_sub(CLAUSE)).min(range.start);
    let to = lower.floor_char_boundary(range.end.saturating_add(CLAUSE)).max(range.end);
    let start = lower[from..range.start]
        .rmatch_indices([';', '.'])
        .find(|(at, _)| lower[from + at + 1..].starts_with(' '))
        .map_or(from, |(at, _)| from + at + 1);
    let end = lower[range.end..to]
        .match_indices([';', '.'])
        .find(|(at, _)| {
            lower[range.end + at + 1..].starts_with([' ', '/'])
                || range.end + at + 1 == lower.len()
        })
        .map_or(to, |(at, _)| range.end + at);
    start..end
}
