//! Days (ngày tháng): every date of the text as a date of the calendar.
//!
//! In: the dates of blocks; out: [`CalendarDay`]s, with the weekday that stands beside one.
//! Invariants: a date that is not in the calendar stays as it is written; "lần thứ hai" is no
//! weekday.

use jiff::civil::{Date, Weekday};

use super::moment::Written;
use super::section::{path_attribute, path_of, section_attribute, section_of};
use super::vocabulary::{Attribute, Kind, KindEntry, Names, Reading, Type, Value, for_authors};
use super::{Context, Facts, When};
use crate::lang::Wording;
use crate::source::Span;

/// A date as it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarDay {
    /// The words of the date.
    pub span: Span,
    /// As written.
    pub words: String,
    /// The day, where it is given in full and is in the calendar.
    pub day: Option<Date>,
    /// Whether it is in the calendar.
    pub exists: bool,
    /// The weekday that stands beside it.
    pub weekday: Option<(Weekday, Span)>,
    /// Index of the section it stands in.
    pub section: Option<usize>,
}

/// Days in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Day,
    list: "days",
    names: Names::new(&["calendar day"], &["calendar days"], &["ngày tháng"]),
    doc: for_authors(Wording {
        en: "a date of the text as a date of the calendar",
        vi: "ngày, tháng, năm được ghi trong kế hoạch",
    }),
    count: |facts| facts.days.len(),
    span: |facts, index| facts.days[index].span,
    label: "words",
    attributes: &[
        path_attribute(
            Wording { en: "labels of the section", vi: "chuỗi số thứ tự của mục" },
            |facts, index| path_of(facts, facts.days[index].section),
        ),
        section_attribute(
            Wording { en: "the part it stands in", vi: "mục chứa ngày tháng" },
            |facts, index| section_of(facts.days[index].section),
        ),
        Attribute::new(
            "words",
            Names::new(&["wording"], &["wordings"], &["lời văn"]),
            Type::Text,
            Wording { en: "the words of the date", vi: "ngày tháng như được ghi" },
            |facts, index| Reading::text(Some(&facts.days[index].words)),
        ),
        Attribute::new(
            "day",
            Names::new(&["date"], &["dates"], &["ngày"]),
            Type::When,
            Wording {
                en: "the day, given in full", vi: "ngày ghi đầy đủ ngày, tháng, năm"
            },
            |facts, index| {
                let day = facts.days[index].day;
                Reading::of(day.map_or(Value::Missing, |it| Value::When(When::Day(it))))
            },
        ),
        Attribute::new(
            "exists",
            Names::new(&["real day"], &["real days"], &["ngày đúng lịch"]),
            Type::Flag,
            Wording {
                en: "whether the calendar has such a day",
                vi: "ngày, tháng tồn tại theo lịch",
            },
            |facts, index| Reading::of(Value::Flag(facts.days[index].exists)),
        ),
        Attribute::new(
            "weekday",
            Names::new(&["weekday"], &["weekdays"], &["thứ theo lịch"]),
            Type::Text,
            Wording { en: "its weekday by the calendar", vi: "thứ của ngày theo lịch" },
            |facts, index| {
                let day = facts.days[index].day;
                Reading::text(day.map(|it| weekday_name(it.weekday())))
            },
        ),
        Attribute::new(
            "given_weekday",
            Names::new(&["given weekday"], &["given weekdays"], &["thứ kèm theo"]),
            Type::Text,
            Wording {
                en: "the weekday that stands beside it", vi: "thứ được ghi kèm ngày"
            },
            |facts, index| match facts.days[index].weekday {
                Some((day, span)) => Reading::at(Value::Text(weekday_name(day).into()), span),
                None => Reading::of(Value::Missing),
            },
        ),
    ],
};

/// Names of weekdays, the printed one first; lower case in the text.
const WEEKDAYS: [(Weekday, &str, [&str; 3]); 7] = [
    (Weekday::Monday, "thứ Hai", ["thứ hai", "thứ 2", "thứ ii"]),
    (Weekday::Tuesday, "thứ Ba", ["thứ ba", "thứ 3", "thứ iii"]),
    (Weekday::Wednesday, "thứ Tư", ["thứ tư", "thứ 4", "thứ iv"]),
    (Weekday::Thursday, "thứ Năm", ["thứ năm", "thứ 5", "thứ v"]),
    (Weekday::Friday, "thứ Sáu", ["thứ sáu", "thứ 6", "thứ vi"]),
    (Weekday::Saturday, "thứ Bảy", ["thứ bảy", "thứ 7", "thứ vii"]),
    (Weekday::Sunday, "Chủ nhật", ["chủ nhật", "chúa nhật", "chủ nhật"]),
];

fn weekday_name(day: Weekday) -> &'static str {
    WEEKDAYS.iter().find(|it| it.0 == day).map_or("", |it| it.1)
}

/// Words that a weekday stands after; after others "thứ hai" is the second of something.
const AHEAD: [&str; 13] = [
    "vào", "ngày", "sáng", "trưa", "chiều", "tối", "đêm", "từ", "đến", "và", "là", "hết", "các",
];

/// Words before "ngày" that make "15/20" a share of days.
const SHARES: [&str; 4] = ["mỗi", "số", "một", "tổng"];

/// Finds the dates of the text.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let mut days = Vec::new();
    for (block, mentions) in context.blocks() {
        let lower = mentions.lower.as_str();
        for moment in &mentions.moments {
            let exists = moment.when != Written::Impossible;
            let head = lower.get(..moment.range.start).unwrap_or("").trim_end();
            let share = !exists && SHARES.iter().any(|it| head.ends_with(it));
            if share || exists && moment.day().is_none() {
                continue;
            }
            let worded =
                lower.get(moment.range.clone()).is_some_and(|it| it.starts_with("ngày"));
            let weekday =
                weekday_before(head, worded).or_else(|| weekday_after(lower, moment.range.end));
            days.push(CalendarDay {
                span: block.text.span(moment.range.start, moment.range.end),
                words: block.text.as_str().get(moment.range.clone()).unwrap_or("").to_owned(),
                day: moment.day(),
                exists,
                weekday: weekday.map(|(day, from, to)| (day, block.text.span(from, to))),
                section: block.section,
            });
        }
    }
    facts.days = days;
}

/// Words after which "thứ hai" is the second of something, whatever follows.
const COUNTED: [&str; 17] = [
    "lần", "kỳ", "khóa", "phiên", "đợt", "vòng", "nhóm", "tuần", "tháng", "quý", "bên", "họp",
    "nghị", "hội", "lớp", "điểm", "mục",
];

/// "Thứ Hai, " right before a date: the day and its bytes. `worded` dates begin with "ngày".
fn weekday_before(head: &str, worded: bool) -> Option<(Weekday, usize, usize)> {
    let head = head.trim_end_matches([' ', ',', '(']);
    WEEKDAYS.iter().find_map(|(day, _, names)| {
        let name = names.iter().find(|it| head.ends_with(**it))?;
        let from = head.len() - name.len();
        let before = head[..from].trim_end();
        let apart = before.is_empty() || before.ends_with(|it: char| !it.is_alphanumeric());
        let ahead = apart
            || AHEAD.iter().any(|it| before.ends_with(it))
            || worded && !COUNTED.iter().any(|it| before.ends_with(it));
        let whole = !head[..from].ends_with(char::is_alphanumeric);
        (ahead && whole).then_some((*day, from, head.len()))
    })
}

/// " (thứ Hai)" right after a date.
fn weekday_after(lower: &str, end: usize) -> Option<(Weekday, usize, usize)> {
    let rest = lower.get(end..)?;
    let from = end + rest.find('(').filter(|it| *it <= 1)? + 1;
    let inside = lower.get(from..)?;
    WEEKDAYS.iter().find_map(|(day, _, names)| {
        let name = names.iter().find(|it| {
            inside.strip_prefix(**it).is_some_and(|it| it.starts_with([')', ',', ' ']))
        })?;
        Some((*day, from, from + name.len()))
    })
}
