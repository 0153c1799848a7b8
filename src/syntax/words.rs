//! Words and figures of the grammars, one by one.
//!
//! In: pest pairs of single words; out: the parts of the tree they stand for. Invariant: a
//! figure that no type can hold gives nothing, never a panic.

use jiff::civil::Date;
use pest::iterators::Pair;
use rust_decimal::Decimal;

use super::grammar::GrammarRule as Rule;
use super::tree::{Amount, Modality, Order, Quantity, Relation};

type Pest<'p> = Pair<'p, Rule>;

/// What a predicate's modal word says.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Modal {
    pub(super) force: Modality,
    pub(super) negated: bool,
}

pub(super) fn read_modal(pair: Pest<'_>) -> Modal {
    let (force, negated) = match pair.into_inner().next().map(|it| it.as_rule()) {
        Some(Rule::must_not_en | Rule::must_not_vi) => (Modality::Must, true),
        Some(Rule::should_not_en | Rule::should_not_vi) => (Modality::Should, true),
        // "không nhiệm vụ nào được ...": what none may be is forbidden.
        Some(Rule::must_en | Rule::must_vi | Rule::may_vi) => (Modality::Must, false),
        Some(Rule::should_en | Rule::should_vi) => (Modality::Should, false),
        Some(Rule::not_word_vi) => (Modality::Plain, true),
        _ => (Modality::Plain, false),
    };
    Modal { force, negated }
}

pub(super) fn read_quantity(pair: Pest<'_>) -> Option<Quantity> {
    let part = pair.into_inner().next()?;
    let rule = part.as_rule();
    let amount = read_amount(&part);
    Some(match rule {
        Rule::no_en => Quantity::No,
        Rule::every_en | Rule::every_vi => Quantity::Every,
        Rule::some_en | Rule::some_vi => Quantity::Some,
        Rule::at_least_en | Rule::at_least_vi | Rule::or_more_en => Quantity::AtLeast(amount?),
        Rule::at_most_en | Rule::at_most_vi => Quantity::AtMost(amount?),
        Rule::over_en | Rule::over_vi => Quantity::AtLeast(moved(amount?, 1)),
        Rule::under_en | Rule::under_vi => Quantity::AtMost(moved(amount?, -1)),
        Rule::exactly_en | Rule::exactly_vi => Quantity::Exactly(amount?),
        // "two lead agencies" are exactly two; "one lead agency" is no more than "a".
        Rule::exact_count_en if amount == Some(Amount::Count(1)) => return None,
        Rule::exact_count_en => Quantity::Exactly(amount?),
        _ => return None,
    })
}

pub(super) fn read_amount(pair: &Pest<'_>) -> Option<Amount> {
    pair.clone().into_inner().find_map(|part| match part.as_rule() {
        Rule::share => read_decimal(part.into_inner().next()?.as_str()).map(Amount::Share),
        Rule::count_en | Rule::count_vi => {
            let word = part.into_inner().next()?;
            read_count(word.as_str()).map(Amount::Count)
        }
        _ => None,
    })
}

/// The numbers that may be written as words, in both languages.
const COUNT_WORDS: [(&str, &str); 10] = [
    ("one", "một"),
    ("two", "hai"),
    ("three", "ba"),
    ("four", "bốn"),
    ("five", "năm"),
    ("six", "sáu"),
    ("seven", "bảy"),
    ("eight", "tám"),
    ("nine", "chín"),
    ("ten", "mười"),
];

pub(super) fn read_count(word: &str) -> Option<u32> {
    let word = word.trim();
    let named =
        COUNT_WORDS.iter().zip(1..).find(|(names, _)| names.0 == word || names.1 == word);
    named.map(|(_, count)| count).or_else(|| word.parse().ok())
}

pub(super) fn read_order(pair: Pest<'_>) -> Option<Order> {
    match pair.into_inner().next()?.as_rule() {
        Rule::later_en | Rule::later_vi => Some(Order::Later),
        _ => Some(Order::Earlier),
    }
}

pub(super) fn read_year(pair: &Pest<'_>) -> Option<i16> {
    pair.as_str().trim().parse().ok()
}

/// A figure as plans write it: "." between thousands, "," before decimals.
pub(super) fn read_decimal(figure: &str) -> Option<Decimal> {
    figure.trim().replace('.', "").replace(',', ".").parse().ok()
}

pub(super) fn read_date(words: &str) -> Option<Date> {
    let mut parts = words.trim().split('/');
    let day = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    Date::new(parts.next()?.parse().ok()?, month, day).ok()
}

pub(super) fn read_relation(pair: Pest<'_>) -> Option<Relation> {
    Some(match pair.into_inner().next()?.as_rule() {
        Rule::on_or_after_en | Rule::on_or_after_vi => Relation::OnOrAfter,
        Rule::on_or_before_en | Rule::on_or_before_vi => Relation::OnOrBefore,
        Rule::after_en | Rule::after_vi => Relation::After,
        Rule::before_en | Rule::before_vi => Relation::Before,
        Rule::on_en | Rule::on_vi => Relation::On,
        Rule::at_least_as_strict_en | Rule::at_least_as_strict_vi => Relation::AtLeastAsStrict,
        Rule::stricter_en | Rule::stricter_vi => Relation::Stricter,
        Rule::less_strict_en | Rule::less_strict_vi => Relation::LessStrict,
        Rule::not_less_en | Rule::not_less_vi => Relation::NotLess,
        Rule::not_more_en | Rule::not_more_vi => Relation::NotMore,
        Rule::more_en | Rule::more_vi => Relation::More,
        Rule::less_en | Rule::less_vi => Relation::Less,
        Rule::other_than_en | Rule::other_than_vi => Relation::OtherThan,
        Rule::equal_en | Rule::equal_vi => Relation::Equal,
        _ => return None,
    })
}

/// A count that is greater or smaller by some.
fn moved(amount: Amount, by: i32) -> Amount {
    match amount {
        Amount::Count(count) => Amount::Count(count.saturating_add_signed(by)),
        share => share,
    }
}
