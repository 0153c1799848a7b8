//! Facts that belong together, one after the other: labels without gaps, numbers that rise
//! with dates.
//!
//! In: facts, what groups them, and what they are put in order by; out: outcomes. Invariants:
//! one pass over each group (a sort where dates order it); a label that can be read in two
//! ways ("I", "c") is skipped only when it is skipped in every way that it shares with the
//! label before; what has no order is passed over.

use rust_decimal::Decimal;

use super::machine::Machine;
use super::outcome::{Evidence, Ground, Missing, Outcome, Outcomes, Read, Told};
use super::values;
use crate::compile::Step;
use crate::facts::vocabulary::{FactId, Value};
use crate::lang::fold_char;
use crate::outline::{POINT_LETTERS, roman_value};

/// Letters that some plans count with, and the one before each.
const TOLERATED: [(char, char); 10] = [
    ('ă', 'a'),
    ('â', 'a'),
    ('ê', 'e'),
    ('f', 'e'),
    ('j', 'i'),
    ('ô', 'o'),
    ('ơ', 'o'),
    ('ư', 'u'),
    ('w', 'v'),
    ('z', 'y'),
];

/// A way of counting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Series {
    Figures,
    Roman,
    Letters,
    Capitals,
}

/// What stands before the number of a label ("1." of "1.2"), and the ways to read the number.
fn readings(label: &str) -> (String, Vec<(Series, u32)>) {
    let label = label.trim().trim_end_matches(['.', ')', ':']);
    let cut = label.rfind(['.', ' ']).map_or(0, |at| at + 1);
    let (before, number) = label.split_at(cut);
    let mut found = Vec::new();
    if let Ok(figure) = number.parse::<u32>() {
        found.push((Series::Figures, figure));
    }
    let mut letters = number.chars();
    if let (Some(letter), None) = (letters.next(), letters.next())
        && letter.is_alphabetic()
    {
        let small = fold_char(letter);
        let base = TOLERATED.iter().find(|it| it.0 == small).map_or(small, |it| it.1);
        let series = if letter == small { Series::Letters } else { Series::Capitals };
        let place = POINT_LETTERS.chars().position(|it| it == base);
        found.extend(place.and_then(|at| u32::try_from(at).ok()).map(|at| (series, at + 1)));
    }
    if let Some(value) = roman_value(number) {
        found.push((Series::Roman, value));
    }
    (before.to_owned(), found)
}

/// Whether something is left out between two labels that follow one another.
fn skips(before: &str, label: &str) -> bool {
    let ((above, before), (here, label)) = (readings(before), readings(label));
    if above != here {
        return false;
    }
    let shared = label.iter().filter_map(|(series, number)| {
        before.iter().find(|it| it.0 == *series).map(|it| (it.1, *number))
    });
    let mut shared = shared.peekable();
    shared.peek().is_some() && shared.all(|(before, number)| number > before + 1)
}

impl<'f> Machine<'f> {
    /// Looks for gaps between the labels of members that belong together.
    pub(super) fn sequence(
        &mut self,
        members: Vec<(FactId, Option<Missing>)>,
        keys: &[Vec<Step>],
        attribute: &[Step],
        outcomes: &mut Outcomes<'f>,
    ) {
        for group in self.together(members, keys) {
            let mut last: Option<Read<'f>> = None;
            // A label that is used twice explains the gap before or after it.
            let mut repeated = false;
            for (fact, doubt) in group {
                let unclear = self.unclear(fact, attribute);
                let read = self.compared(fact, attribute);
                if unclear.is_none() && read.is_none() {
                    continue;
                }
                outcomes.examined += 1;
                if let Some(missing) = doubt.or(unclear) {
                    last = None;

                    outcomes.list.push(Outcome { fact, told: Told::Untold(missing) });
                    continue;
                }
                let Some(read) = read else { continue };
                let twin = match last.as_ref().map(|it| (&it.value, &read.value)) {
                    Some((Value::Text(before), Value::Text(label))) => before == label,
                    _ => false,
                };
                let own =
                    |it: &Outcome<'f>| last.as_ref().is_some_and(|one| one.fact == it.fact);
                if twin && outcomes.list.last().is_some_and(own) {
                    outcomes.list.pop();
                }
                let skipped = last.as_ref().filter(|last| match (&last.value, &read.value) {
                    (Value::Text(before), Value::Text(label)) => {
                        !repeated && skips(before, label)
                    }
                    (Value::Number(before), Value::Number(number)) => {
                        *number > *before + Decimal::ONE
                    }
                    _ => false,
                });
                match skipped.cloned() {
                    Some(before) => {
                        let others = vec![before.fact];
                        let ground = Ground::Skipped(before, read.clone());
                        let evidence = Box::new(Evidence { ground, others });
                        outcomes.list.push(Outcome { fact, told: Told::Violated(evidence) });
                    }
                    None => outcomes.met.push(fact),
                }
                last = Some(read);
                repeated = twin;
            }
        }
        outcomes.held = outcomes.examined.saturating_sub(outcomes.list.len());
    }

    /// Why the number of `fact` cannot be told, where it is not simply absent.
    fn unclear(&self, fact: FactId, attribute: &[Step]) -> Option<Missing> {
        let [step] = attribute else { return None };
        match self.read(fact, *step).value {
            Value::Unclear(reason) => Some(Missing {
                fact,
                step: Some(*step),
                reason: Some(reason),
                unfinished: false,
            }),
            _ => None,
        }
    }

    /// Looks for members whose `attribute` falls while `by` rises.
    pub(super) fn ordered(
        &mut self,
        members: Vec<(FactId, Option<Missing>)>,
        keys: &[Vec<Step>],
        attribute: &[Step],
        by: &[Step],
        outcomes: &mut Outcomes<'f>,
    ) {
        for group in self.together(members, keys) {
            let mut ranked: Vec<Ranked<'f>> = Vec::with_capacity(group.len());
            for (fact, doubt) in group {
                let reads = (self.compared(fact, attribute), self.compared(fact, by));
                let (Some(value), Some(order)) = reads else { continue };
                let ranks = (values::rank(&value.value), values::rank(&order.value));
                let (Some(number), Some(rank)) = ranks else { continue };
                outcomes.examined += 1;
                match doubt {
                    Some(missing) => {
                        outcomes.list.push(Outcome { fact, told: Told::Untold(missing) });
                    }
                    None => ranked.push(Ranked { rank, number, value, order }),
                }
            }
            self.spend(ranked.len());
            crate::sorted::sort_by_key(&mut ranked, |it| it.rank);
            falls(&ranked, outcomes);
        }
        outcomes.held = outcomes.examined.saturating_sub(outcomes.list.len());
    }
}

/// A fact with what it is ordered by and what must rise.
struct Ranked<'f> {
    rank: Decimal,
    number: Decimal,
    value: Read<'f>,
    order: Read<'f>,
}

/// One outcome for each member that is smaller than one ordered before it.
fn falls<'f>(ranked: &[Ranked<'f>], outcomes: &mut Outcomes<'f>) {
    let mut highest: Option<&Ranked<'f>> = None;
    let mut at = 0;
    while let Some(first) = ranked.get(at) {
        let alike = ranked[at..].iter().take_while(|it| it.rank == first.rank).count();
        let level = &ranked[at..at + alike];
        for it in level {
            let fact = it.value.fact;
            match highest.filter(|before| it.number < before.number) {
                Some(before) => {
                    let reads = [
                        it.value.clone(),
                        it.order.clone(),
                        before.value.clone(),
                        before.order.clone(),
                    ];
                    let ground = Ground::Disordered(Box::new(reads));
                    let others = vec![before.value.fact];
                    let evidence = Box::new(Evidence { ground, others });
                    outcomes.list.push(Outcome { fact, told: Told::Violated(evidence) });
                }
                None => outcomes.met.push(fact),
            }
        }
        let top = level.iter().max_by_key(|it| it.number);
        highest = match (highest, top) {
            (Some(one), Some(two)) if one.number >= two.number => Some(one),
            (one, two) => two.or(one),
        };
        at += alike;
    }
}

#[cfg(test)]
mod tests {
    use super::skips;

    #[test]
    fn gaps_between_labels_are_seen() {
        for (before, label, expected) in [
            ("1", "2", false),
            ("1", "3", true),
            ("I", "II", false),
            ("II", "IV", true),
            ("H", "I", false),
            ("h", "i", false),
            ("C", "D", false),
            ("c", "d", false),
            ("d", "đ", false),
            ("d", "e", true),
            ("đ", "e", false),
            ("a", "ă", false),
            ("e", "g", false),
            ("1.1", "1.3", true),
            ("1.3", "2.1", false),
            ("Mục tiêu 1", "Mục tiêu 3", true),
            ("3", "1", false),
            ("1", "a", false),
        ] {
            assert_eq!(skips(before, label), expected, "{before} {label}");
        }
    }
}
