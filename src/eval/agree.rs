//! Facts that belong together, compared with one another.
//!
//! In: facts, what groups them, the attribute they are compared by; out: outcomes. Invariants:
//! one pass over the facts; groups come in the order of their first fact; a fact without the
//! attribute is passed over; one finding for each group that disagrees, at the fact that
//! departs from the majority (the later one when there is none), and one for each fact that
//! repeats what should differ.

use std::hash::BuildHasherDefault;

use super::domains::Keys;
use super::machine::Machine;
use super::outcome::{Evidence, Ground, Missing, Outcome, Outcomes, Read, Told};
use super::values::{self, Key};
use crate::compile::Step;
use crate::facts::vocabulary::{FactId, Value};
use crate::keyed::Keyed;
use crate::syntax::Agreement;

/// Facts with equal keys, each with its value.
type Group<'f> = Vec<(Key<'f>, Read<'f>)>;

impl<'f> Machine<'f> {
    /// Compares `members` within their groups.
    pub(super) fn agree(
        &mut self,
        members: Vec<(FactId, Option<Missing>)>,
        keys: &[Vec<Step>],
        attribute: &[Step],
        agreement: Agreement,
        outcomes: &mut Outcomes<'f>,
    ) {
        // Labels differ by case ("a" and "A"); dates and names do not.
        let folded = attribute.last().is_some_and(|it| it.attribute.folded);
        let exact = agreement == Agreement::Different || folded;
        let mut groups: Vec<Group<'f>> = Vec::new();
        for members in self.together(members, keys) {
            let mut group = Vec::with_capacity(members.len());
            for (fact, doubt) in members {
                let Some(read) = self.compared(fact, attribute) else { continue };
                let Some(value_key) = values::key(&read.value, exact) else { continue };
                outcomes.examined += 1;
                match doubt {
                    Some(missing) => {
                        outcomes.list.push(Outcome { fact, told: Told::Untold(missing) });
                    }
                    None => group.push((value_key, read)),
                }
            }
            groups.push(group);
        }
        for group in groups {
            match agreement {
                Agreement::Same => same(group, outcomes),
                Agreement::Different => different(group, outcomes),
            }
        }
        outcomes.held = outcomes.examined.saturating_sub(outcomes.list.len());
    }

    /// Facts with equal keys, in the order of the first of each group.
    pub(super) fn together(
        &mut self,
        members: Vec<(FactId, Option<Missing>)>,
        keys: &[Vec<Step>],
    ) -> Vec<Vec<(FactId, Option<Missing>)>> {
        let mut places: Keyed<Keys<'f>, usize> =
            Keyed::with_capacity_and_hasher(members.len(), BuildHasherDefault::default());
        let mut groups: Vec<Vec<(FactId, Option<Missing>)>> = Vec::new();
        self.spend(members.len());
        for member in members {
            let keyed = |steps: &Vec<Step>| {
                let value = self.value_of(member.0, steps)?;
                values::key_of(value, steps.last()?.attribute)
            };
            let group_key = match keys {
                [only] => keyed(only).map(Keys::One),
                several => several.iter().map(keyed).collect::<Option<_>>().map(Keys::Several),
            };
            let Some(group_key) = group_key else { continue };
            let next = groups.len();
            let place = *places.entry(group_key).or_insert(next);
            match groups.get_mut(place) {
                Some(group) => group.push(member),
                None => groups.push(vec![member]),
            }
        }
        groups
    }

    pub(super) fn compared(&self, fact: FactId, attribute: &[Step]) -> Option<Read<'f>> {
        let (last, before) = attribute.split_last()?;
        let holder = match self.value_of(fact, before)? {
            Value::Fact(holder) => holder,
            _ => return None,
        };
        let reading = self.read(holder, *last);
        let span = reading.span.unwrap_or_else(|| self.span(holder));
        match reading.value {
            Value::Missing | Value::Unclear(_) => None,
            value => Some(Read { fact, step: *last, value, span }),
        }
    }
}

/// One outcome when not all values are one.
fn same<'f>(group: Group<'f>, outcomes: &mut Outcomes<'f>) {
    // Most groups are of one, or agree.
    let first = group.first().map(|it| &it.0);
    if group.iter().all(|(key, _)| Some(key) == first) {
        outcomes.met.extend(group.iter().map(|(_, read)| read.fact));
        return;
    }
    let mut counts: Vec<(&Key<'f>, usize, usize)> = Vec::new();
    let mut places: Keyed<&Key<'f>, usize> = Keyed::default();
    for (index, (key, _)) in group.iter().enumerate() {
        let place = *places.entry(key).or_insert(counts.len());
        match counts.get_mut(place) {
            Some(count) => count.1 += 1,
            None => counts.push((key, 1, index)),
        }
    }
    let most = counts.iter().map(|it| it.1).max().unwrap_or(0);
    // The majority; among equals the value that comes first in the text.
    let Some(majority) = counts.iter().find(|it| it.1 == most).map(|it| it.0) else {
        return;
    };
    let Some(deviant) =
        counts.iter().filter(|it| it.0 != majority).min_by_key(|it| (it.1, usize::MAX - it.2))
    else {
        return;
    };
    let (deviant, main) = match group.get(deviant.2) {
        Some((key, read)) => (key, read.clone()),
        None => return,
    };
    // Each different value once, the majority first; then the remaining mentions.
    let firsts = counts.iter().filter(|it| it.0 != deviant);
    let firsts = firsts.filter_map(|it| group.get(it.2));
    let ordered = |wanted: bool| group.iter().filter(move |it| (it.0 == *majority) == wanted);
    let mut taken: Keyed<FactId, ()> = Keyed::default();
    taken.insert(main.fact, ());
    let mut others: Vec<Read<'f>> = Vec::new();
    for wanted in [true, false] {
        for (_, read) in firsts.clone().filter(|it| (it.0 == *majority) == wanted) {
            taken.insert(read.fact, ());
            others.push(read.clone());
        }
    }
    for (_, read) in ordered(true).chain(ordered(false)) {
        if taken.insert(read.fact, ()).is_none() {
            others.push(read.clone());
        }
    }
    outcomes.list.push(disagreed(Agreement::Same, main, others));
}

/// One outcome for each value that stands there already.
fn different<'f>(group: Group<'f>, outcomes: &mut Outcomes<'f>) {
    if let [(_, read)] = group.as_slice() {
        outcomes.met.push(read.fact);
        return;
    }
    let mut first: Keyed<Key<'f>, Read<'f>> = Keyed::default();
    for (key, read) in group {
        match first.get(&key) {
            Some(earlier) => {
                let earlier = earlier.clone();
                outcomes.list.push(disagreed(Agreement::Different, read, vec![earlier]));
            }
            None => {
                outcomes.met.push(read.fact);
                first.insert(key, read);
            }
        }
    }
}

fn disagreed<'f>(agreement: Agreement, main: Read<'f>, others: Vec<Read<'f>>) -> Outcome<'f> {
    let facts = others.iter().map(|it| it.fact).collect();
    let fact = main.fact;
    let evidence =
        Evidence { ground: Ground::Disagreed(agreement, main, others), others: facts };
    Outcome { fact, told: Told::Violated(Box::new(evidence)) }
}
