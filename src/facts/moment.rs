//! Moments: dates, months, quarters, years and periods in running text.
//!
//! In: lower-case composed text (in step with the block); out: [`Moment`]s with their bytes.
//! Invariants: an impossible date ("31/4") is marked as such and never moved; the grammar
//! sees a bounded slice only; a figure that belongs to a larger number or symbol is no moment.

use std::ops::Range;

use jiff::civil::{Date, date};

use super::When;
use crate::peg::{self, Micro as Rule, Pair};

/// Bytes that a moment can take.
const LONGEST: usize = 80;

/// A date or stretch of time in a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Moment {
    /// Bytes of the block's text.
    pub range: Range<usize>,
    /// What is written.
    pub when: Written,
}

/// What a moment says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    /// A full date, month, quarter, year or period.
    Full(When),
    /// A day and month without a year: "ngày 30/11".
    DayMonth(i8, i8),
    /// A year alone.
    Year(i16),
    /// A date that is not in the calendar.
    Impossible,
    /// A period of years that ends before it begins.
    Inverted(i16, i16),
}

impl Moment {
    /// The year that counts: of the day, the month, or the period's end.
    pub(super) fn year(&self) -> Option<i16> {
        match self.when {
            Written::Full(when) => when.year(),
            Written::Year(year) => Some(year),
            Written::DayMonth(..) | Written::Impossible | Written::Inverted(..) => None,
        }
    }

    /// As time, where it is complete.
    pub(super) fn when(&self) -> Option<When> {
        match self.when {
            Written::Full(when) => Some(when),
            Written::Year(year) => whole_year(year),
            Written::DayMonth(..) | Written::Impossible | Written::Inverted(..) => None,
        }
    }

    /// The day, where one is given.
    pub(super) fn day(&self) -> Option<Date> {
        match self.when {
            Written::Full(When::Day(day)) => Some(day),
            _ => None,
        }
    }
}

/// All of `year`.
pub(super) fn whole_year(year: i16) -> Option<When> {
    Some(When::Stretch {
        first: Date::new(year, 1, 1).ok()?,
        last: Date::new(year, 12, 31).ok()?,
    })
}

/// Finds every moment of a block in one pass over its words, which begin at `starts`. `lower`
/// is in step with the block's text.
pub(super) fn find_moments(lower: &str, starts: &[usize]) -> Vec<Moment> {
    let mut moments = Vec::new();
    let bytes = lower.as_bytes();
    let mut until = 0;
    for at in starts.iter().copied() {
        let begins = |words: &[&str]| words.iter().any(|it| lower[at..].starts_with(it));
        let candidate = at >= until
            && match bytes[at] {
                b'0'..=b'9' => {
                    let apart = at == 0
                        || !matches!(bytes[at - 1], b'.' | b',' | b'/' | b'-')
                        || bytes[at - 1] == b'-' && at > 1 && bytes[at - 2] == b' ';
                    apart && may_be_moment(&bytes[at..])
                }
                b'n' => begins(&["ngày", "năm ", "nhiệm kỳ"]),
                b't' => begins(&["tháng ", "từ ", "thời kỳ "]),
                b'q' => begins(&["quý "]),
                b'g' => begins(&["giai đoạn "]),
                b's' => begins(&["sáu tháng"]),
                _ => false,
            };
        if candidate && let Some(moment) = parse_at(lower, at) {
            until = moment.range.end;
            moments.push(moment);
        }
    }
    moments
}

/// Whether figures can begin a moment: a year, a day with its month, half a year.
fn may_be_moment(bytes: &[u8]) -> bool {
    let digits = bytes.iter().take_while(|it| it.is_ascii_digit()).count();
    match digits {
        4 => bytes.starts_with(b"19") || bytes.starts_with(b"20"),
        1 | 2 => {
            let rest = bytes.get(digits..).unwrap_or(&[]);
            let words = rest.strip_prefix(b" ").unwrap_or(rest);
            match words.first() {
                Some(b'/' | b'-' | b'.') => {
                    let month = words.get(1..).unwrap_or(&[]);
                    month
                        .strip_prefix(b" ")
                        .unwrap_or(month)
                        .first()
                        .is_some_and(u8::is_ascii_digit)
                }
                _ => words.len() < rest.len() && words.starts_with("tháng".as_bytes()),
            }
        }
        _ => false,
    }
}

/// The moment that starts at byte `at`, if one does.
pub(super) fn parse_at(lower: &str, at: usize) -> Option<Moment> {
    let mut end = (at + LONGEST).min(lower.len());
    while !lower.is_char_boundary(end) {
        end -= 1;
    }
    let slice = lower.get(at..end)?;
    let tree = rules_for(slice).iter().find_map(|rule| peg::PLAN.read(*rule, slice))?;
    let inner = tree.whole()?;
    let length = inner.end();
    // "2021-QĐ", "2025/QH15", "2.025" and "2025%" are no years.
    let rest = lower.get(at + length..)?;
    let next = rest.chars().next().unwrap_or(' ');
    if next.is_alphanumeric() || matches!(next, '/' | '%') {
        return None;
    }
    let rule = inner.rule();
    // A cell of a column of times holds nothing else.
    let alone = at == 0 && rest.trim().is_empty();
    let when = written(inner, alone)?;
    if matches!(when, Written::DayMonth(..) | Written::Impossible)
        && !lower[at..].starts_with("ngày")
        && lower[at..at + length].matches(['/', '-', '.']).count() == 1
    {
        // "15/6" alone may be a fraction: only a word that sets a limit makes it a day.
        let head = lower[..at].trim_end();
        if !["trước", "nhất", "muộn", "hạn"].iter().any(|it| head.ends_with(it)) {
            return None;
        }
    }
    if rule == Rule::year && !lower[at..].starts_with("năm") {
        let figure = rest.starts_with([',', '.'])
            && rest[1..].starts_with(|it: char| it.is_ascii_digit());
        let unit = rest
            .strip_prefix(' ')
            .is_some_and(|rest| COUNTED.iter().any(|it| rest.starts_with(it)));
        let before = lower[..at].trim_end_matches(' ');
        let symbol = before.ends_with('-') && !lower[..at].ends_with(' ');
        if figure || unit || symbol {
            return None;
        }
    }
    Some(Moment { range: at..at + length, when })
}

/// The kinds of moments that can begin as `slice` does, in the order of the grammar.
fn rules_for(slice: &str) -> &'static [peg::Rule] {
    let digits = slice.bytes().take_while(u8::is_ascii_digit).count();
    match (slice.bytes().next(), digits) {
        (Some(b'q'), _) => &[Rule::quarter],
        (Some(b'g'), _) => &[Rule::period],
        (Some(b's'), _) => &[Rule::half],
        (Some(b't'), _) if slice.starts_with("tháng") => &[Rule::month],
        (Some(b't'), _) => &[Rule::period],
        (Some(b'n'), _) if slice.starts_with("ngày") => &[Rule::day],
        (Some(b'n'), _) if slice.starts_with("năm") => &[Rule::year],
        (Some(b'n'), _) => &[Rule::period],
        (_, 4) => &[Rule::period, Rule::year],
        _ => &[Rule::day, Rule::half],
    }
}

/// Words after a bare "2000" that make it a figure.
const COUNTED: [&str; 12] = [
    "hộ",
    "người",
    "căn",
    "tỷ",
    "triệu",
    "nghìn",
    "lao động",
    "m2",
    "km",
    "ha",
    "tấn",
    "doanh nghiệp",
];

fn written(pair: Pair<'_>, alone: bool) -> Option<Written> {
    let rule = pair.rule();
    let pair = if rule == Rule::day { pair.inner().next()? } else { pair };
    if pair.rule() == Rule::day_of_month {
        return Some(Written::Full(When::Recurring { month_day: None }));
    }
    if pair.rule() == Rule::day_wrong {
        return Some(Written::Impossible);
    }
    let short = pair.rule() == Rule::day_short;
    let bare = pair.words().starts_with(|it: char| it.is_ascii_digit());
    let mut years: Vec<i16> = Vec::new();
    let (mut day, mut month, mut quarter, mut second_half) = (0_i8, 0_i8, 0_i8, false);
    for part in pair.inner() {
        let words = part.words();
        match part.rule() {
            Rule::day_number => day = words.parse().ok()?,
            Rule::month_number => month = words.parse().ok()?,
            Rule::year_number => years.push(words.parse().ok()?),
            Rule::quarter_number => {
                quarter = match words {
                    "i" | "1" => 1,
                    "ii" | "2" => 2,
                    "iii" | "3" => 3,
                    _ => 4,
                }
            }
            Rule::half_name => second_half = words == "cuối",
            _ => {}
        }
    }
    if short {
        // A leap year, so that 29/2 passes: the year is not given.
        return Some(match Date::new(2024, month, day) {
            Ok(_) => Written::DayMonth(day, month),
            Err(_) => Written::Impossible,
        });
    }
    let year = *years.first()?;
    let stretch = |from: i8, to: i8| -> Option<Written> {
        let first = Date::new(year, from, 1).ok()?;
        let last = Date::new(year, to, 1).ok()?.last_of_month();
        Some(Written::Full(When::Stretch { first, last }))
    };
    Some(match rule {
        Rule::day => match Date::new(year, month, day) {
            Ok(day) => Written::Full(When::Day(day)),
            Err(_) => Written::Impossible,
        },
        Rule::month if (1..=12).contains(&month) => stretch(month, month)?,
        Rule::month => Written::Impossible,
        Rule::quarter => stretch(quarter * 3 - 2, quarter * 3)?,
        Rule::half => {
            if second_half {
                stretch(7, 12)?
            } else {
                stretch(1, 6)?
            }
        }
        Rule::period => {
            let last = *years.get(1)?;
            // Two bare years may be anything, unless they stand alone; "giai đoạn 2030-2025" is
            // a period.
            if last < year {
                return (!bare || alone).then_some(Written::Inverted(year, last));
            }
            Written::Full(When::Stretch { first: date(year, 1, 1), last: date(last, 12, 31) })
        }
        _ => Written::Year(year),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{lower_in_step, word_starts};

    fn found(text: &str) -> Vec<String> {
        let lower = lower_in_step(text);
        find_moments(&lower, &word_starts(&lower, 0).collect::<Vec<_>>())
            .iter()
            .map(|it| format!("{} = {:?}", &text[it.range.clone()], it.when))
            .collect()
    }

    #[test]
    fn dates_of_every_form() {
        for (text, last) in [
            ("ngày 20 tháng 3 năm 2024", "2024-03-20"),
            ("ngày 05/11/2016", "2016-11-05"),
            ("Quý III năm 2026", "2026-09-30"),
            ("quý I/2026", "2026-03-31"),
            ("tháng 2/2024", "2024-02-29"),
            ("giai đoạn 2021-2030", "2030-12-31"),
            ("2026 – 2030", "2030-12-31"),
            ("6 tháng đầu năm 2026", "2026-06-30"),
            ("năm 2025", "2025-12-31"),
            ("ngày18 tháng 3 năm 2010", "2010-03-18"),
            ("giai đoạn 2020 - 2025”", "2025-12-31"),
        ] {
            let lower = lower_in_step(text);
            let moments = find_moments(&lower, &word_starts(&lower, 0).collect::<Vec<_>>());
            assert_eq!(moments.len(), 1, "{text}");
            let limit = moments[0].when().and_then(When::limit);
            assert_eq!(limit.map(|it| it.to_string()).as_deref(), Some(last), "{text}");
        }
    }

    #[test]
    fn figures_and_symbols_are_no_moments() {
        for text in
            ["163/2024/QH15", "2.025 hộ", "2000 hộ", "35-40%", "13/13 đơn vị", "12-CTr/TU"]
        {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
        for text in ["ngày 31/4/2025", "ngày 15/8/5014", "ngày 02 tháng 3 năm 0225"] {
            assert_eq!(found(text), [format!("{text} = Impossible")]);
        }
    }
}
