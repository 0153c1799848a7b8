//! The time that the words of a timeline give.
//!
//! In: the words after "Thời gian thực hiện:" or in a cell; out: a [`When`]. Invariant: of
//! several times the latest is the limit, unless the words say that the work goes on.

use crate::lang::holds_any;
use std::ops::Range;

use jiff::civil::Date;

use super::super::When;
use super::super::moment::{Moment, Written};
use super::cycle::CYCLE_WORDS;

/// The time that the words of a timeline give: "Quý III/2026", "Năm 2024 và các năm tiếp theo".
pub(in crate::facts) fn read_timeline(
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
    let days: Vec<(i8, i8)> = moments
        .iter()
        .filter_map(|it| match it.when {
            Written::DayMonth(day, month) if range.contains(&it.range.start) => {
                Some((day, month))
            }
            _ => None,
        })
        .collect();
    // "từ ngày 11/9 đến hết năm 2026": the year stands with the last day.
    if let ([(day, month)], [one]) = (days.as_slice(), inside.as_slice())
        && let Some(last) = one.limit()
        && let Ok(first) = Date::new(last.year(), *month, *day)
        && words.contains("đến")
        && first < last
    {
        return Some(When::Stretch { first, last });
    }
    let inside =
        if inside.is_empty() { bare_month(words).into_iter().collect() } else { inside };
    let goes_on = holds_any(words, &["tiếp theo", "trở đi", "những năm sau", "các năm sau"]);
    let last = inside.iter().copied().max_by_key(|it| it.limit());
    // "từ quý II/2026" has a beginning and no end.
    let goes_on = goes_on
        || inside.len() == 1 && words.trim_start().starts_with("từ ") && !words.contains("đến");
    match (last, inside.first().and_then(|it| it.first())) {
        (Some(_), Some(first)) if goes_on => Some(When::Onwards { first }),
        // "Quý IV/2025 và Quý I/2026": from the first to the last.
        (Some(last), Some(first)) if inside.len() > 1 => {
            let end = last.limit().filter(|it| first <= *it);
            end.map(|last| When::Stretch { first, last }).or(Some(last))
        }
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

/// "6/2025" alone: a month, where nothing but a time can stand.
fn bare_month(words: &str) -> Option<When> {
    let (month, year) = words.trim_matches([' ', '.', ';', '(', ')']).split_once('/')?;
    let digits = |it: &str| it.bytes().all(|byte| byte.is_ascii_digit());
    if !(digits(month) && digits(year) && year.len() == 4) {
        return None;
    }
    let first = Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok()?;
    Some(When::Stretch { first, last: first.last_of_month() })
}

fn day_month(moments: &[Moment], range: &Range<usize>) -> Option<(i8, i8)> {
    moments.iter().find_map(|it| match it.when {
        Written::DayMonth(day, month) if range.contains(&it.range.start) => Some((month, day)),
        _ => None,
    })
}

/// Words that a cycle may begin with and that tell no period.
const UNMEASURED: [&str; 3] = ["thường xuyên", "kịp thời", "đột xuất"];

/// Whether words speak of something that comes back.
pub(super) fn is_recurring(words: &str) -> bool {
    let periods = CYCLE_WORDS.iter().filter(|it| !UNMEASURED.contains(it));
    periods.chain(&["hằng tuần", "6 tháng"]).any(|it| words.contains(it))
}
