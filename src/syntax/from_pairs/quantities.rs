//! How many: counts, shares, and what bounds them.
//!
//! In: pairs of `quantity_en`, `quantity_vi`, and words such as "or more"; out: [`Quantity`]s.
//! Invariant: a share between two whole numbers of things is rounded so that the same hold.

use rust_decimal::Decimal;

use super::{Lower, Pest, Rule};
use crate::facts::vocabulary;
use crate::syntax::tree::{Amount, Name, Noun, Quantity, Relation};
use crate::syntax::words::{
    self, BOUNDS, BoundWord, RELATIONS, TIMES, meaning, read_count, read_fraction,
};

impl Lower<'_, '_> {
    /// "at least two", "half of the": how many; nothing where it is no more than "a".
    pub(super) fn quantity(&self, pair: Pest<'_>) -> Option<Quantity> {
        let amount = self.amount(&pair);
        let whole =
            |it: &Amount| matches!(it, Amount::Share(share) if *share > Decimal::from(100));
        if amount.as_ref().is_some_and(whole) {
            self.over_whole(&pair);
        }
        let moved = |by: i32| match amount {
            Some(Amount::Count(count)) => Some(Amount::Count(count.saturating_add_signed(by))),
            Some(Amount::Share(share)) => Some(Amount::Beyond(share)),
            other => other,
        };
        let mut parts = pair.into_inner();
        let first = parts.next()?;
        Some(match first.as_rule() {
            Rule::no_en => Quantity::No,
            // "no two tasks have a product": at most one has.
            Rule::no_two_en => Quantity::AtMost(Amount::Count(1)),
            Rule::any_two_en => return None,
            Rule::every_en | Rule::every_vi => Quantity::Every,
            Rule::some_en | Rule::some_vi => Quantity::Some,
            Rule::bound_en | Rule::bound_vi => match meaning(&BOUNDS, first.as_str())? {
                BoundWord::AtLeast => Quantity::AtLeast(rounded(amount?, false)),
                BoundWord::AtMost => Quantity::AtMost(rounded(amount?, true)),
                BoundWord::Exactly => Quantity::Exactly(amount?),
                BoundWord::Over => Quantity::AtLeast(rounded(moved(1)?, true)),
                BoundWord::Under => Quantity::AtMost(rounded(moved(-1)?, false)),
            },
            Rule::single_en => Quantity::Exactly(Amount::Count(1)),
            // "half of the targets must": half of them, or more.
            _ if matches!(amount, Some(Amount::Share(_))) => {
                Quantity::AtLeast(rounded(amount?, false))
            }
            _ if parts.any(|it| it.as_rule() == Rule::or_more_en) => Quantity::AtLeast(amount?),
            // "two lead agencies" are exactly two; "one lead agency" is no more than "a".
            _ if amount == Some(Amount::Count(1)) => return None,
            _ => Quantity::Exactly(amount?),
        })
    }

    /// The number or the share among the parts of a pair.
    pub(super) fn amount(&self, pair: &Pest<'_>) -> Option<Amount> {
        pair.clone().into_inner().find_map(|part| match part.as_rule() {
            Rule::share => self.figure(&part).map(Amount::Share),
            Rule::once_en => meaning(&TIMES, part.as_str()).map(Amount::Count),
            Rule::half_en | Rule::half_vi => Some(Amount::Share(50.into())),
            Rule::fraction | Rule::fraction_en | Rule::fraction_vi => {
                let share = read_fraction(part.as_str());
                if share.is_none() {
                    self.no_value(&part);
                }
                share.map(Amount::Share)
            }
            Rule::count_en | Rule::count_vi | Rule::bare_count_vi => {
                read_count(part.as_str()).map(Amount::Count)
            }
            _ => None,
        })
    }

    /// What is left of so many things when they are denied: one of these.
    pub(super) fn denied_count(&self, mut noun: Noun) -> Vec<Noun> {
        self.at_least(&mut noun);
        let left = denied_quantity(noun.quantity);
        left.into_iter().map(|it| counted(&noun, it)).collect()
    }
}

/// Whether a number stands before it with nothing that bounds it.
pub(super) fn counts_barely(pair: &Pest<'_>) -> bool {
    let quantity = pair
        .clone()
        .into_inner()
        .find(|it| matches!(it.as_rule(), Rule::quantity_en | Rule::quantity_vi));
    quantity
        .and_then(|it| it.into_inner().next())
        .is_some_and(|it| matches!(it.as_rule(), Rule::count_en | Rule::bare_count_vi))
}

/// A share that is written with two decimals: no whole number of things is between the two.
fn rounded(amount: Amount, up: bool) -> Amount {
    let round = |it| words::rounded(it, up);
    match amount {
        Amount::Share(share) if share.scale() > 2 => Amount::Share(round(share)),
        Amount::Beyond(share) if share.scale() > 2 => Amount::Beyond(round(share)),
        other => other,
    }
}

/// What is left when a quantity is denied: one of these.
pub(super) fn denied_quantity(quantity: Option<Quantity>) -> Vec<Option<Quantity>> {
    let under = |amount| match amount {
        Amount::Count(0 | 1) => Quantity::No,
        Amount::Count(count) => Quantity::AtMost(Amount::Count(count.saturating_sub(1))),
        Amount::Share(share) => Quantity::AtMost(Amount::Beyond(share)),
        Amount::Beyond(share) => Quantity::AtMost(Amount::Share(share)),
    };
    let over = |amount| match amount {
        Amount::Count(count) => Quantity::AtLeast(Amount::Count(count.saturating_add(1))),
        Amount::Share(share) => Quantity::AtLeast(Amount::Beyond(share)),
        Amount::Beyond(share) => Quantity::AtLeast(Amount::Share(share)),
    };
    match quantity {
        None | Some(Quantity::Some) => vec![Some(Quantity::No)],
        Some(Quantity::No) => vec![None],
        Some(Quantity::Every) => vec![Some(under(Amount::Share(Decimal::from(100))))],
        Some(Quantity::AtLeast(amount)) => vec![Some(under(amount))],
        Some(Quantity::AtMost(amount)) => vec![Some(over(amount))],
        // There are never fewer than none.
        Some(Quantity::Exactly(amount @ Amount::Count(0))) => vec![Some(over(amount))],
        Some(Quantity::Exactly(amount)) => vec![Some(under(amount)), Some(over(amount))],
    }
}

/// So many of them, with the English name in the number that goes with it.
pub(super) fn counted(noun: &Noun, quantity: Option<Quantity>) -> Noun {
    let words = noun.name.words.as_str();
    let other = match quantity {
        Some(Quantity::AtLeast(it) | Quantity::AtMost(it) | Quantity::Exactly(it)) => {
            match it {
                Amount::Count(1) => vocabulary::singular(words),
                _ => vocabulary::plural(words),
            }
        }
        _ => None,
    };
    let words = other.unwrap_or(words).to_owned();
    Noun { quantity, name: Name { words, ..noun.name.clone() }, ..noun.clone() }
}

/// What bounds a number, and whether that is denied: "other than".
pub(super) fn bound(words: &str) -> (BoundWord, bool) {
    let relation = meaning(&RELATIONS, words);
    let word = match (meaning(&BOUNDS, words), relation) {
        (Some(word), _) => word,
        (_, Some(Relation::NotLess | Relation::AtLeastAsStrict)) => BoundWord::AtLeast,
        (_, Some(Relation::NotMore)) => BoundWord::AtMost,
        (_, Some(Relation::More | Relation::Stricter)) => BoundWord::Over,
        (_, Some(Relation::Less | Relation::LessStrict)) => BoundWord::Under,
        _ => BoundWord::Exactly,
    };
    (word, relation == Some(Relation::OtherThan))
}

/// A number within a bound, or from one to another: all of these.
pub(super) fn bounded(word: BoundWord, counts: &[u32]) -> Vec<Quantity> {
    let (Some(first), Some(last)) = (counts.first(), counts.last()) else { return Vec::new() };
    if first != last {
        let (first, last) = (Amount::Count(*first), Amount::Count(*last));
        return vec![Quantity::AtLeast(first), Quantity::AtMost(last)];
    }
    vec![match word {
        BoundWord::AtLeast => Quantity::AtLeast(Amount::Count(*first)),
        BoundWord::AtMost => Quantity::AtMost(Amount::Count(*first)),
        BoundWord::Exactly => Quantity::Exactly(Amount::Count(*first)),
        BoundWord::Over => Quantity::AtLeast(Amount::Count(first.saturating_add(1))),
        BoundWord::Under => Quantity::AtMost(Amount::Count(first.saturating_sub(1))),
    }]
}
