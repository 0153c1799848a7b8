//! Periods (giai đoạn): stretches of years or days, with the length stated for them and the
//! indicators they count.
//!
//! In: the dates of blocks, the years of targets; out: [`Period`]s. Invariants: two times make
//! a period only where a word or dash joins them; one that ends before it begins is kept as it
//! stands; an indicator belongs to a period only where its year was read from those words.

use std::ops::Range;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::mention::Mentions;
use super::moment::{Moment, Written, whole_year};
use super::section::{path_attribute, path_of, section_attribute, section_of};
use super::vocabulary::{
    Aspect, Attribute, FactId, Kind, KindEntry, Names, Reading, Type, Value, for_authors,
};
use super::{Context, Facts, When};
use crate::lang::Wording;
use crate::outline::Zone;
use crate::source::Span;

/// A stretch of time from a beginning to an end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    /// The words that give it.
    pub span: Span,
    /// As written.
    pub words: String,
    /// First day of its beginning.
    pub first: Date,
    /// Last day of its end; before `first` where the two are inverted.
    pub last: Date,
    /// Years that it is said to last, and where.
    pub stated: Option<(u32, Span)>,
    /// Index of the first target whose year it gives.
    pub target: Option<usize>,
    /// Index of a period of the same indicator that runs into this one.
    pub overlaps: Option<usize>,
    /// Index of the section it stands in.
    pub section: Option<usize>,
}

impl Period {
    /// Years from the first to the last, both counted; `None` where it is not of whole years.
    fn years(&self) -> Option<u32> {
        let whole = self.first.day_of_year() == 1 && self.last == self.last.last_of_year();
        let count = i32::from(self.last.year()) - i32::from(self.first.year()) + 1;
        u32::try_from(count).ok().filter(|it| whole && *it > 0)
    }
}

/// Periods in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Period,
    list: "periods",
    names: Names::new(&["period"], &["periods"], &["giai đoạn"]),
    doc: for_authors(Wording {
        en: "a stretch of years or days",
        vi: "khoảng thời gian có đầu và cuối",
    }),
    count: |facts| facts.periods.len(),
    span: |facts, index| facts.periods[index].span,
    label: "words",
    attributes: &[
        path_attribute(
            Wording { en: "labels of the section", vi: "chuỗi số thứ tự của mục" },
            |facts, index| path_of(facts, facts.periods[index].section),
        ),
        section_attribute(
            Wording { en: "the part it stands in", vi: "mục chứa giai đoạn" },
            |facts, index| section_of(facts.periods[index].section),
        ),
        Attribute::new(
            "words",
            Names::new(&["wording"], &["wordings"], &["lời văn"]),
            Type::Text,
            Wording { en: "the words that give it", vi: "giai đoạn như được ghi" },
            |facts, index| Reading::text(Some(&facts.periods[index].words)),
        ),
        Attribute::new(
            "time",
            Names::new(&["time"], &["times"], &["thời gian"]),
            Type::When,
            Wording {
                en: "from its beginning to its end",
                vi: "từ thời điểm đầu đến thời điểm cuối",
            },
            |facts, index| {
                let period = &facts.periods[index];
                let (first, last) = (period.first, period.last);
                Reading::of(Value::When(When::Stretch { first, last }))
            },
        ),
        Attribute::new(
            "start",
            Names::new(&["first day"], &["first days"], &["thời điểm đầu"]),
            Type::When,
            Wording { en: "its first day", vi: "ngày đầu tiên" },
            |facts, index| Reading::of(Value::When(When::Day(facts.periods[index].first))),
        ),
        Attribute::new(
            "end",
            Names::new(&["last day"], &["last days"], &["thời điểm cuối"]),
            Type::When,
            Wording { en: "its last day", vi: "ngày cuối cùng" },
            |facts, index| Reading::of(Value::When(When::Day(facts.periods[index].last))),
        ),
        Attribute::new(
            "length",
            Names::new(&["length"], &["lengths"], &["số năm"]),
            Type::Number,
            Wording {
                en: "its years; those that are stated where the first year may be left out",
                vi: "số năm của giai đoạn; tính cả trường hợp không kể năm đầu",
            },
            |facts, index| {
                let period = &facts.periods[index];
                let stated = period.stated.map(|it| it.0);
                // "tổng kết 10 năm (2013 - 2023)": from one anniversary to the next.
                let years = period.years().map(|it| match stated {
                    Some(stated) if stated + 1 == it => stated,
                    _ => it,
                });
                Reading::of(years.map_or(Value::Missing, |it| Value::Number(it.into())))
            },
        )
        .is_its(Aspect::Measure),
        Attribute::new(
            "stated_length",
            Names::new(&["stated length"], &["stated lengths"], &["thời lượng kèm theo"]),
            Type::Number,
            Wording { en: "the years it is said to last", vi: "số năm được ghi kèm" },
            |facts, index| match facts.periods[index].stated {
                Some((years, span)) => Reading::at(Value::Number(Decimal::from(years)), span),
                None => Reading::of(Value::Missing),
            },
        ),
        Attribute::new(
            "target",
            Names::new(&["counted target"], &["counted targets"], &["chỉ tiêu tính theo"]),
            Type::Fact(Kind::Target),
            Wording {
                en: "the first target that is counted in it",
                vi: "chỉ tiêu đầu tiên được tính trong giai đoạn",
            },
            |facts, index| {
                let target = facts.periods[index].target;
                let target = target.map(|it| Value::Fact(FactId::new(Kind::Target, it)));
                Reading::of(target.unwrap_or(Value::Missing))
            },
        ),
        Attribute::new(
            "counting",
            Names::new(&["counting period"], &["counting periods"], &["kỳ tính chỉ tiêu"]),
            Type::Flag,
            Wording {
                en: "whether a target is counted in it",
                vi: "giai đoạn dùng để tính chỉ tiêu",
            },
            |facts, index| Reading::of(Value::Flag(facts.periods[index].target.is_some())),
        ),
        Attribute::new(
            "overlaps",
            Names::new(
                &["overlapping period"],
                &["overlapping periods"],
                &["giai đoạn chồng lấn"],
            ),
            Type::Fact(Kind::Period),
            Wording {
                en: "another period of the same indicator that runs into it",
                vi: "giai đoạn khác của cùng chỉ tiêu có năm trùng với giai đoạn này",
            },
            |facts, index| {
                let other = facts.periods[index].overlaps;
                let other = other.map(|it| Value::Fact(FactId::new(Kind::Period, it)));
                Reading::of(other.unwrap_or(Value::Missing))
            },
        ),
    ],
};

/// Finds the periods of the text.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let mut periods = Vec::new();
    for (block, mentions) in context.blocks() {
        if matches!(block.zone, Zone::Header | Zone::Recipients | Zone::Signature) {
            continue;
        }
        for (index, moment) in mentions.moments.iter().enumerate() {
            let Some((range, first, last)) = read(mentions, index, moment) else { continue };
            let text = block.text.as_str();
            let stated = stated_length(&mentions.lower, &range);
            periods.push(Period {
                span: block.text.span(range.start, range.end),
                words: text.get(range).unwrap_or("").to_owned(),
                first,
                last,
                stated: stated.map(|(years, at)| (years, block.text.span(at.start, at.end))),
                target: None,
                overlaps: None,
                section: block.section,
            });
        }
    }
    for (target, period) in count(context, facts, &mut periods) {
        if let Some(target) = facts.targets.get_mut(target) {
            target.period.get_or_insert(period);
        }
    }
    facts.periods = periods;
}

/// The period that begins with this moment: its words, first and last day.
fn read(
    mentions: &Mentions,
    index: usize,
    moment: &Moment,
) -> Option<(Range<usize>, Date, Date)> {
    let lower = &mentions.lower;
    let words = lower.get(moment.range.clone())?;
    match moment.when {
        // Quarters and months have no dash; what has none is no period.
        Written::Full(When::Stretch { first, last }) if first.year() < last.year() => {
            Some((moment.range.clone(), first, last))
        }
        Written::Inverted(from, to) => {
            let (first, last) = (whole_year(from)?.first()?, whole_year(to)?.limit()?);
            Some((moment.range.clone(), first, last))
        }
        // "kế hoạch 5 năm 2026-2028": the last year is written close to the first.
        Written::Year(first)
            if words.starts_with("năm") && year_after(lower, moment).is_some() =>
        {
            let (last, end) = year_after(lower, moment)?;
            let (first, last) = (whole_year(first)?.first()?, whole_year(last)?.limit()?);
            Some((moment.range.start..end, first, last))
        }
        _ => {
            let next = mentions.moments.get(index + 1)?;
            let between = lower.get(moment.range.end..next.range.start)?.trim();
            let head = lower.get(..moment.range.start)?.trim_end();
            let from_to = head.ends_with("từ")
                && ["đến", "đến hết", "đến ngày"].contains(&between)
                && !matches!(next.when, Written::Year(_));
            // "05 năm 2026 - 2028": the word belongs to the figure before it.
            let dashed = ["-", "–"].contains(&between)
                && words.starts_with("năm")
                && matches!((moment.when, next.when), (Written::Year(_), Written::Year(_)));
            if !from_to && !dashed {
                return None;
            }
            let (first, last) = (moment.when()?.first()?, next.when()?.limit()?);
            Some((moment.range.start..next.range.end, first, last))
        }
    }
}

/// "-2028" right after a moment: the year, and where it ends.
fn year_after(lower: &str, moment: &Moment) -> Option<(i16, usize)> {
    let rest = lower.get(moment.range.end..)?.strip_prefix(['-', '–'])?;
    let digits = rest.len() - rest.trim_start_matches(|it: char| it.is_ascii_digit()).len();
    let year = rest.get(..digits).filter(|it| it.len() == 4 && it.starts_with("20"))?;
    let end = lower.len() - rest.len() + digits;
    Some((year.parse().ok()?, end))
}

/// Words before a count that make it no exact one.
const ABOUT: [&str; 9] = ["hơn", "gần", "khoảng", "trên", "sau", "mỗi", "khối", "lớp", "qua"];

/// "05 năm" right before a period, or "(5 năm)" right after it.
fn stated_length(lower: &str, range: &Range<usize>) -> Option<(u32, Range<usize>)> {
    let words = lower.get(range.clone())?;
    let head = lower.get(..range.start)?.trim_end_matches([' ', '(', ',', ':']);
    // "05 năm 2026 - 2028" begins with the word of the count.
    let head = head.strip_suffix("giai đoạn").map_or(head, str::trim_end);
    let (head, end) = match head.strip_suffix("năm") {
        Some(before) => (before, head.len()),
        None if words.starts_with("năm") => (head, range.start + "năm".len()),
        None => return after(lower, range.end),
    };
    let figure = head.trim_end();
    let digits = figure.len() - figure.trim_end_matches(|it: char| it.is_ascii_digit()).len();
    let start = figure.len() - digits;
    let before = figure[..start].trim_end();
    let exact = figure[..start].is_empty() || figure[..start].ends_with([' ', '(']);
    let about = ABOUT.iter().any(|it| before.ends_with(it));
    if digits == 0 || digits > 2 || !exact || about || head.len() - figure.len() > 1 {
        return None;
    }
    Some((figure[start..].parse().ok()?, start..end))
}

fn after(lower: &str, end: usize) -> Option<(u32, Range<usize>)> {
    let rest = lower.get(end..)?.strip_prefix(" (")?;
    let (figure, _) = rest.split_once(" năm)")?;
    let start = end + " (".len();
    Some((figure.parse().ok()?, start..start + figure.len() + " năm".len()))
}

/// Tells which targets the periods count, and which of one indicator run into one another; out:
/// targets with their periods.
fn count(context: &Context<'_>, facts: &Facts, periods: &mut [Period]) -> Vec<(usize, usize)> {
    let mut by_target = Vec::new();
    let mut years: Vec<(Span, usize)> = (facts.values.iter())
        .filter_map(|it| Some((it.year_span?, it.target)))
        .filter(|it| facts.targets.get(it.1).is_some_and(|it| it.in_targets_part))
        .collect();
    crate::sorted::sort_by_key(&mut years, |it| it.0.start);
    let mut counted: Vec<(&str, Date, usize)> = Vec::new();
    for (index, period) in periods.iter_mut().enumerate() {
        let from = years.partition_point(|it| it.0.start < period.span.start);
        let inside = years[from..].iter().take_while(|it| it.0.start < period.span.end);
        let titled =
            context.block_at(period.span).and_then(|it| context.outline.blocks.get(it));
        if titled.is_some_and(|it| it.zone == Zone::Title) || period.last < period.first {
            continue;
        }
        for (_, target) in inside {
            period.target.get_or_insert(*target);
            by_target.push((*target, index));
            let Some(target) = facts.targets.get(*target) else { continue };
            counted.push((target.key.as_str(), period.first, index));
        }
    }
    let mut found: Vec<(usize, usize)> = Vec::new();
    crate::sorted::sort_by_key(&mut counted, |it| *it);
    for pair in counted.windows(2) {
        let (one, two) = (&periods[pair[0].2], &periods[pair[1].2]);
        // One within the other counts on purpose; one that begins where the other has not
        // ended counts a year twice.
        let overlap = one.first < two.first && two.first <= one.last && one.last < two.last;
        if pair[0].0 == pair[1].0 && overlap {
            found.push((pair[1].2, pair[0].2));
        }
    }
    crate::sorted::sort_by_key(&mut found, |it| (it.0, it.1));
    for (period, other) in found {
        if let Some(period) = periods.get_mut(period) {
            period.overlaps.get_or_insert(other);
        }
    }
    by_target
}
