//! How two values stand to each other.
//!
//! In: two values and a relation; out: a verdict. Invariants: text compares folded; a date
//! against a year compares years; what has no order is *cannot tell*, never false.

use std::borrow::Cow;
use std::cmp::Ordering;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::facts::vocabulary::{Attribute, FactId, Value};
use crate::facts::{Dimension, Order, Requirement, When};
use crate::finding::Verdict;
use crate::lang::{self, Wording};
use crate::syntax::{Duration, Literal, Mention, Relation, TimeUnit};

/// Why two requirements could not be compared.
pub(super) static UNLIKE_REQUIREMENTS: Wording = Wording {
    en: "unit, direction or wording leave it open which requirement is stricter",
    vi: "đơn vị tính, chiều hướng hoặc cách ghi chưa đủ rõ để so sánh mức yêu cầu",
};

/// Why a requirement could not be compared with a figure.
static UNLIKE_UNITS: Wording =
    Wording { en: "the unit is another one", vi: "đơn vị tính khác nhau" };

/// Why two times could not be compared.
pub(super) static UNORDERED_TIMES: Wording = Wording {
    en: "the two times have no order",
    vi: "hai mốc thời gian không xếp được trước, sau",
};

/// Why what recurs or goes on could not be held to a day.
static NOT_ONE_DAY: Wording = Wording {
    en: "what recurs or goes on is not one day",
    vi: "việc định kỳ, thường xuyên không có một ngày cụ thể",
};

/// What equal values have in common: a key for look-up.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Key<'f> {
    Text(Cow<'f, str>),
    Number(Decimal),
    Day(i32, i32),
    Fact(FactId),
    Facts(Vec<FactId>),
    Flag(bool),
    Other(String),
}

/// The key of the value of an attribute, by which facts are looked up.
pub(super) fn key_of<'f>(value: Value<'f>, attribute: &Attribute) -> Option<Key<'f>> {
    match value {
        Value::Text(words) if attribute.folded && !words.is_empty() => Some(Key::Text(words)),
        value => key(&value, false),
    }
}

/// The key of a value; `None` for what is missing, empty or unclear: it belongs to nothing.
pub(super) fn key<'k>(value: &Value<'_>, exact: bool) -> Option<Key<'k>> {
    Some(match value {
        Value::Text(words) if words.trim().is_empty() => return None,
        Value::Text(words) if exact => {
            Key::Text(words.split_whitespace().collect::<Vec<_>>().join(" ").into())
        }
        Value::Text(words) => Key::Text(lang::fold(words).into()),
        Value::Number(number) => Key::Number(number.normalize()),
        Value::Year(year) => Key::Number(Decimal::from(*year)),
        Value::When(When::Day(day)) => {
            Key::Day(i32::from(day.year()), i32::from(day.month()) * 32 + i32::from(day.day()))
        }
        Value::When(when) => Key::Other(format!("{when:?}")),
        Value::Fact(fact) => Key::Fact(*fact),
        Value::Flag(flag) => Key::Flag(*flag),
        Value::Texts(list) => {
            Key::Other(list.iter().map(|it| lang::fold(it)).collect::<Vec<_>>().join("\n"))
        }
        // The same agencies lead, in whichever order they are named.
        Value::Facts(held) if !held.is_empty() => {
            let mut held = held.clone();
            held.sort_unstable();
            Key::Facts(held)
        }
        Value::Missing
        | Value::Unclear(_)
        | Value::Requirement(_)
        | Value::Facts(_)
        | Value::Place(_) => {
            return None;
        }
    })
}

/// A literal as a value.
pub(super) fn value_of(literal: &Literal) -> Value<'_> {
    match literal {
        Literal::Text(words) => Value::Text(words.as_str().into()),
        Literal::Number(number) | Literal::Share(number) | Literal::Quantity(number, _) => {
            Value::Number(*number)
        }
        Literal::Year(year) => Value::Year(*year),
        Literal::Date(date) => Value::When(When::Day(*date)),
        Literal::Month(year, month) => stretch((*year, *month), (*year, *month)),
        Literal::Quarter(year, quarter) => {
            let last = quarter.saturating_mul(3);
            stretch((*year, last - 2), (*year, last))
        }
        Literal::Period(first, last) => stretch((*first, 1), (*last, 12)),
    }
}

/// From the first day of one month to the last of another.
fn stretch<'v>(from: (i16, i8), to: (i16, i8)) -> Value<'v> {
    let first = Date::new(from.0, from.1, 1).ok();
    let last = Date::new(to.0, to.1, 1).ok().map(Date::last_of_month);
    match first.zip(last) {
        Some((first, last)) => Value::When(When::Stretch { first, last }),
        None => Value::Missing,
    }
}

/// How a requirement stands to a figure with its unit.
pub(super) fn compare_amount(
    required: &Requirement,
    relation: Relation,
    literal: &Literal,
) -> Option<(Verdict, Option<&'static Wording>)> {
    let (amount, dimension, scale) = match literal {
        Literal::Share(share) => (*share, Dimension::Share, Decimal::new(1, 2)),
        Literal::Quantity(amount, unit) => {
            let (dimension, scale) = Dimension::of_unit(unit);
            (*amount, dimension, scale)
        }
        _ => return None,
    };
    Some(match required.order(amount, &dimension, scale) {
        Some(order) => ordered(order, relation),
        None => (Verdict::CannotTell, Some(&UNLIKE_UNITS)),
    })
}

/// How a figure with a unit beside it stands to a figure with its unit.
pub(super) fn compare_figure(
    figure: Decimal,
    unit: Option<&Value<'_>>,
    relation: Relation,
    literal: &Literal,
) -> (Verdict, Option<&'static Wording>) {
    let (Literal::Quantity(amount, wanted), Some(Value::Text(unit))) = (literal, unit) else {
        return (Verdict::CannotTell, Some(&UNLIKE_UNITS));
    };
    let (mine, theirs) = (Dimension::of_unit(&lang::fold(unit)), Dimension::of_unit(wanted));
    let scaled = |it: Decimal, scale| it.checked_mul(scale).unwrap_or(it);
    if mine.0 != theirs.0 {
        return (Verdict::CannotTell, Some(&UNLIKE_UNITS));
    }
    ordered(scaled(figure, mine.1).cmp(&scaled(*amount, theirs.1)), relation)
}

/// The day so long after another.
pub(super) fn after(day: Date, duration: Duration) -> Option<Date> {
    let number = i64::from(duration.number);
    let span = jiff::Span::new();
    let span = match duration.unit {
        TimeUnit::Days => span.try_days(number),
        TimeUnit::Weeks => span.try_weeks(number),
        TimeUnit::Months => span.try_months(number),
        TimeUnit::Years => span.try_years(number),
    };
    day.checked_add(span.ok()?).ok()
}

/// Whether `left` stands so to `right`; the reason when it cannot be told.
pub(super) fn compare(
    left: &Value<'_>,
    relation: Relation,
    right: &Value<'_>,
) -> (Verdict, Option<&'static Wording>) {
    match (left, right) {
        (Value::Requirement(one), Value::Requirement(two)) => {
            let as_strict = one.at_least_as_strict_as(two);
            let back = two.at_least_as_strict_as(one);
            let verdict = match relation {
                Relation::AtLeastAsStrict => as_strict,
                Relation::LessStrict => as_strict.not(),
                Relation::Stricter => as_strict.and(back.not()),
                Relation::NotStricter => as_strict.and(back.not()).not(),
                Relation::Equal => as_strict.and(back),
                _ => as_strict.and(back).not(),
            };
            let reason = (verdict == Verdict::CannotTell).then_some(&UNLIKE_REQUIREMENTS);
            (verdict, reason)
        }
        (_, _) if matches!(relation, Relation::Within | Relation::Outside) => {
            match (first_and_last(left), first_and_last(right)) {
                (Some(one), Some(two)) => {
                    let within = two.0 <= one.1 && one.1 <= two.1;
                    (Verdict::from_bool(within == (relation == Relation::Within)), None)
                }
                _ => (Verdict::CannotTell, Some(&NOT_ONE_DAY)),
            }
        }
        (Value::When(one), Value::When(two)) => match one.order(*two) {
            Order::Unknown if one == two => ordered(Ordering::Equal, relation),
            Order::Unknown => (Verdict::CannotTell, Some(&UNORDERED_TIMES)),
            Order::Before if one.limit().is_some() && two.limit().is_none() => {
                endless(Ordering::Less, relation)
            }
            Order::After if one.limit().is_none() && two.limit().is_some() => {
                endless(Ordering::Greater, relation)
            }
            Order::Before => ordered(Ordering::Less, relation),
            Order::Same => ordered(Ordering::Equal, relation),
            Order::After => ordered(Ordering::Greater, relation),
        },
        (Value::When(one), Value::Year(year)) => match one.limit() {
            Some(day) => ordered(day.year().cmp(year), relation),
            None => endless(Ordering::Greater, relation),
        },
        (Value::Year(year), Value::When(two)) => match two.limit() {
            Some(day) => ordered(year.cmp(&day.year()), relation),
            None => endless(Ordering::Less, relation),
        },
        (Value::Year(one), Value::Year(two)) => ordered(one.cmp(two), relation),
        (Value::Number(one), Value::Number(two)) => ordered(one.cmp(two), relation),
        (Value::Number(one), Value::Year(two)) => {
            ordered(one.cmp(&Decimal::from(*two)), relation)
        }
        (Value::Year(one), Value::Number(two)) => {
            ordered(Decimal::from(*one).cmp(two), relation)
        }
        (Value::Facts(list), Value::Fact(fact)) | (Value::Fact(fact), Value::Facts(list)) => {
            let has = list.contains(fact);
            (Verdict::from_bool(has == (relation != Relation::OtherThan)), None)
        }
        (Value::Place(one), Value::Place(two)) => ordered(one.start.cmp(&two.start), relation),
        (Value::Texts(list), Value::Text(words)) | (Value::Text(words), Value::Texts(list)) => {
            let words = lang::fold(words);
            let has = list.iter().any(|it| lang::fold(it) == words);
            (Verdict::from_bool(has == (relation != Relation::OtherThan)), None)
        }
        _ => {
            let same = key(left, false) == key(right, false) && key(left, false).is_some();
            (Verdict::from_bool(same == (relation != Relation::OtherThan)), None)
        }
    }
}

/// Whether `relation` asks `left` to be after a day, and it is after every day: what recurs
/// or goes on has no last one. Then the day need not be known.
pub(super) fn is_after_any(left: &Value<'_>, relation: Relation) -> bool {
    let endless = matches!(left, Value::When(time) if time.limit().is_none());
    endless && ordered(Ordering::Greater, relation).0 == Verdict::Holds
}

/// What recurs or goes on is after every day, and so never before one; whether it keeps to a
/// last day cannot be told.
fn endless(order: Ordering, relation: Relation) -> (Verdict, Option<&'static Wording>) {
    match ordered(order, relation).0 {
        Verdict::Holds => (Verdict::Holds, None),
        _ => (Verdict::CannotTell, Some(&NOT_ONE_DAY)),
    }
}

fn ordered(order: Ordering, relation: Relation) -> (Verdict, Option<&'static Wording>) {
    let so = match relation {
        Relation::After | Relation::More | Relation::Stricter => order.is_gt(),
        Relation::Before | Relation::Less | Relation::LessStrict => order.is_lt(),
        Relation::OnOrAfter | Relation::NotLess | Relation::AtLeastAsStrict => order.is_ge(),
        Relation::OnOrBefore | Relation::NotMore | Relation::NotStricter => order.is_le(),
        Relation::On | Relation::Equal => order.is_eq(),
        Relation::OtherThan | Relation::Outside => order.is_ne(),
        Relation::Within => order.is_eq(),
    };
    (Verdict::from_bool(so), None)
}

/// Whether a text has certain words.
pub(super) fn mentions(text: &Value<'_>, how: Mention, words: &Value<'_>) -> Verdict {
    let Value::Text(words) = words else { return Verdict::CannotTell };
    let words = close_dashes(lang::fold(words));
    let has = |text: &str| {
        let text = close_dashes(lang::fold(text));
        match how {
            Mention::Mentions => text.contains(&words),
            Mention::BeginsWith => text.starts_with(&words),
            Mention::EndsWith => text.ends_with(&words),
            Mention::Matches => matches(&text, &words),
        }
    };
    match text {
        Value::Text(text) => Verdict::from_bool(has(text)),
        Value::Texts(list) => Verdict::from_bool(list.iter().any(|it| has(it))),
        _ => Verdict::CannotTell,
    }
}

/// "2021 - 2025" as "2021-2025": typists differ, and mean one thing.
fn close_dashes(folded: String) -> String {
    match folded.contains(" -") || folded.contains("- ") {
        true => folded.replace(" - ", "-").replace(" -", "-").replace("- ", "-"),
        false => folded,
    }
}

/// Whether `text` is as `pattern` says: "*" stands for any words, "#" for a number. A star is
/// tried again where it stood last, so that the work is bounded by the two lengths.
fn matches(text: &str, pattern: &str) -> bool {
    let (text, pattern): (Vec<char>, Vec<char>) =
        (text.chars().collect(), pattern.chars().collect());
    let (mut at, mut next) = (0, 0);
    let mut star = None;
    loop {
        let digits = || text[at..].iter().take_while(|it| it.is_ascii_digit()).count();
        match pattern.get(next) {
            Some('*') => {
                star = Some((next, at));
                next += 1;
                continue;
            }
            Some('#') if at < text.len() && digits() > 0 => {
                at += digits();
                next += 1;
                continue;
            }
            Some(letter) if text.get(at) == Some(letter) && *letter != '#' => {
                at += 1;
                next += 1;
                continue;
            }
            None if at == text.len() => return true,
            _ => {}
        }
        match star {
            Some((place, from)) if from < text.len() => {
                star = Some((place, from + 1));
                (next, at) = (place + 1, from + 1);
            }
            _ => return false,
        }
    }
}

/// The first and the last day of a time that has both.
fn first_and_last(value: &Value<'_>) -> Option<(Date, Date)> {
    match value {
        Value::Year(year) => Date::new(*year, 1, 1).ok().zip(Date::new(*year, 12, 31).ok()),
        Value::When(When::Day(day)) => Some((*day, *day)),
        Value::When(When::Stretch { first, last }) => Some((*first, *last)),
        _ => None,
    }
}

/// What puts values in order; `None` for what has no place in it.
pub(super) fn rank(value: &Value<'_>) -> Option<Decimal> {
    match value {
        Value::Number(number) => Some(*number),
        Value::Year(year) => Some(Decimal::from(*year)),
        Value::Place(place) => Some(Decimal::from(place.start)),
        Value::When(when) => when.limit().map(|day| {
            let (month, number) = (i64::from(day.month()), i64::from(day.day()));
            Decimal::from(i64::from(day.year()) * 10_000 + month * 100 + number)
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn patterns_are_matched() {
        let cases = [
            ("05/kh-ubnd", "#/kh-ubnd", true),
            ("kh-ubnd", "#/kh-ubnd", false),
            ("05/kh-ubnd", "#/kh-*", true),
            ("05/kh-", "#/kh-*", true),
            ("quyết định số 12 năm 2025", "*số # năm #", true),
            ("aaab", "*ab", true),
            ("aaa", "*b", false),
            ("", "*", true),
            ("", "", true),
            ("x", "", false),
        ];
        for (text, pattern, expected) in cases {
            assert_eq!(matches(text, pattern), expected, "{text} {pattern}");
        }
    }
}
