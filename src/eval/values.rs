//! How two values stand to each other.
//!
//! In: two values and a relation; out: a verdict. Invariants: text compares folded; a date
//! against a year compares years; what has no order is *cannot tell*, never false.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use crate::facts::vocabulary::{FactId, Value};
use crate::facts::{Order, When};
use crate::finding::Verdict;
use crate::lang::{self, Wording};
use crate::syntax::{Literal, Mention, Relation};

/// Why two requirements could not be compared.
pub(super) static UNLIKE_REQUIREMENTS: Wording = Wording {
    en: "unit, direction or wording leave it open which requirement is stricter",
    vi: "đơn vị tính, chiều hướng hoặc cách ghi chưa đủ rõ để so sánh mức yêu cầu",
};

/// Why two times could not be compared.
pub(super) static UNORDERED_TIMES: Wording = Wording {
    en: "the two times have no order",
    vi: "hai mốc thời gian không xếp được trước, sau",
};

/// What equal values have in common: a key for look-up.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Key {
    Text(String),
    Number(Decimal),
    Day(i32, i32),
    Fact(FactId),
    Flag(bool),
    Other(String),
}

/// The key of a value; `None` for what is missing, empty or unclear: it belongs to nothing.
pub(super) fn key(value: &Value<'_>, exact: bool) -> Option<Key> {
    Some(match value {
        Value::Text(words) if words.trim().is_empty() => return None,
        Value::Text(words) if exact => {
            Key::Text(words.split_whitespace().collect::<Vec<_>>().join(" "))
        }
        Value::Text(words) => Key::Text(lang::fold(words)),
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
        Literal::Number(number) | Literal::Share(number) => Value::Number(*number),
        Literal::Year(year) => Value::Year(*year),
        Literal::Date(date) => Value::When(When::Day(*date)),
    }
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
        (Value::When(one), Value::When(two)) => match one.order(*two) {
            Order::Before => ordered(Ordering::Less, relation),
            Order::Same => ordered(Ordering::Equal, relation),
            Order::After => ordered(Ordering::Greater, relation),
            Order::Unknown if one == two => ordered(Ordering::Equal, relation),
            Order::Unknown => (Verdict::CannotTell, Some(&UNORDERED_TIMES)),
        },
        (Value::When(one), Value::Year(year)) => match one.limit() {
            Some(day) => ordered(day.year().cmp(year), relation),
            // What recurs or goes on is after every fixed time.
            None => ordered(Ordering::Greater, relation),
        },
        (Value::Year(year), Value::When(two)) => match two.limit() {
            Some(day) => ordered(year.cmp(&day.year()), relation),
            None => ordered(Ordering::Less, relation),
        },
        (Value::Year(one), Value::Year(two)) => ordered(one.cmp(two), relation),
        (Value::Number(one), Value::Number(two)) => ordered(one.cmp(two), relation),
        (Value::Number(one), Value::Year(two)) => {
            ordered(one.cmp(&Decimal::from(*two)), relation)
        }
        (Value::Year(one), Value::Number(two)) => {
            ordered(Decimal::from(*one).cmp(two), relation)
        }
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

fn ordered(order: Ordering, relation: Relation) -> (Verdict, Option<&'static Wording>) {
    let so = match relation {
        Relation::After | Relation::More | Relation::Stricter => order.is_gt(),
        Relation::Before | Relation::Less | Relation::LessStrict => order.is_lt(),
        Relation::OnOrAfter | Relation::NotLess | Relation::AtLeastAsStrict => order.is_ge(),
        Relation::OnOrBefore | Relation::NotMore | Relation::NotStricter => order.is_le(),
        Relation::On | Relation::Equal => order.is_eq(),
        Relation::OtherThan => order.is_ne(),
    };
    (Verdict::from_bool(so), None)
}

/// Whether a text has certain words.
pub(super) fn mentions(text: &Value<'_>, how: Mention, words: &Value<'_>) -> Verdict {
    let Value::Text(words) = words else { return Verdict::CannotTell };
    let words = lang::fold(words);
    let has = |text: &str| {
        let text = lang::fold(text);
        match how {
            Mention::Mentions => text.contains(&words),
            Mention::BeginsWith => text.starts_with(&words),
            Mention::EndsWith => text.ends_with(&words),
        }
    };
    match text {
        Value::Text(text) => Verdict::from_bool(has(text)),
        Value::Texts(list) => Verdict::from_bool(list.iter().any(|it| has(it))),
        _ => Verdict::CannotTell,
    }
}
