//! Many outcomes as one finding.
//!
//! In: the outcomes of a rule; out: groups of them. Invariants: a part is gathered only where
//! at least three of its items are at fault and none meets the rule, or very many are at fault; what cannot be told for
//! one and the same reason is said once; the order of the text is kept.

use std::collections::{HashMap, HashSet};

use super::dossier::Dossier;
use super::outcome::{Outcome, Outcomes, Told};
use crate::facts::Facts;
use crate::facts::vocabulary::{FactId, Kind, Type, Value, entry};
use crate::library::Gather;

/// Outcomes that make one finding.
#[derive(Debug)]
pub(super) struct Bundle<'o, 'f> {
    /// The outcomes, in order.
    pub(super) outcomes: Vec<&'o Outcome<'f>>,
    /// Whether they were gathered.
    pub(super) gathered: bool,
    /// The section they have in common.
    pub(super) part: Option<usize>,
}

/// Items of a part that must be at fault for it to be gathered.
const LEAST: usize = 3;

/// Items of a plan that are gathered by its great parts though others there meet the rule.
const MANY: usize = 4;

/// Levels of parts that are gathered.
const LEVELS: usize = 6;

/// Violations, gathered as the rule would have it.
pub(super) fn violations<'o, 'f>(
    facts: Dossier<'_>,
    outcomes: &'o Outcomes<'f>,
    gather: Gather,
) -> Vec<Bundle<'o, 'f>> {
    let violated: Vec<&Outcome<'f>> =
        outcomes.list.iter().filter(|it| matches!(it.told, Told::Violated(_))).collect();
    let single = |outcome| Bundle { outcomes: vec![outcome], gathered: false, part: None };
    match gather {
        Gather::Each => violated.into_iter().map(single).collect(),
        Gather::Plan if violated.len() < 2 => violated.into_iter().map(single).collect(),
        Gather::Plan => vec![Bundle { outcomes: violated, gathered: true, part: None }],
        Gather::Part => {
            let mut bundles = Vec::new();
            // From the great parts down: what one level does not gather, a lower one may.
            let mut rest = violated;
            for level in 0..LEVELS {
                if rest.len() < LEAST {
                    break;
                }
                let part =
                    |fact| section_of(facts, fact).map(|it| part_at(facts.of(fact), it, level));
                rest = by_part(rest, &outcomes.met, &part, &mut bundles);
            }
            // So many single findings say no more than one that lists them.
            if rest.len() >= MANY {
                let top =
                    |fact| section_of(facts, fact).map(|it| part_at(facts.of(fact), it, 0));
                rest = by_part(rest, &[], &top, &mut bundles);
            }
            bundles.extend(rest.into_iter().map(single));
            crate::sorted::sort_by_key(&mut bundles, |it| {
                it.outcomes.first().map(|it| it.fact)
            });
            bundles
        }
    }
}

/// Gathers by the part that `part_of` gives; returns what was not gathered.
fn by_part<'o, 'f>(
    outcomes: Vec<&'o Outcome<'f>>,
    met: &[FactId],
    part_of: &dyn Fn(FactId) -> Option<usize>,
    bundles: &mut Vec<Bundle<'o, 'f>>,
) -> Vec<&'o Outcome<'f>> {
    let spared: HashSet<Option<usize>> = met.iter().map(|fact| part_of(*fact)).collect();
    let mut parts: Vec<(Option<usize>, Vec<&'o Outcome<'f>>)> = Vec::new();
    let mut places: HashMap<Option<usize>, usize> = HashMap::new();
    for outcome in outcomes {
        let part = part_of(outcome.fact);
        let next = parts.len();
        let place = *places.entry(part).or_insert(next);
        match parts.get_mut(place) {
            Some(entry) => entry.1.push(outcome),
            None => parts.push((part, vec![outcome])),
        }
    }
    let mut rest = Vec::new();
    for (part, outcomes) in parts {
        if outcomes.len() >= LEAST && !spared.contains(&part) {
            bundles.push(Bundle { outcomes, gathered: true, part });
        } else {
            rest.extend(outcomes);
        }
    }
    rest
}

/// The section a fact stands in.
pub(super) fn section_of(facts: Dossier<'_>, fact: FactId) -> Option<usize> {
    if fact.kind == Kind::Section {
        return Some(fact.index);
    }
    let attributes = entry(fact.kind).attributes.iter();
    let found =
        attributes.filter(|it| it.value == Type::Fact(Kind::Section)).find_map(|attribute| {
            match facts.reading(fact, attribute).value {
                Value::Fact(section) if section.kind == Kind::Section => Some(section.index),
                _ => None,
            }
        });
    found.filter(|section| *section < facts.of(fact).sections.len())
}

/// The part at `level` from the top, 0 being the greatest, that holds `section`; the section
/// itself where it stands higher.
fn part_at(facts: &Facts, section: usize, level: usize) -> usize {
    let mut above = vec![section];
    let mut at = section;
    while let Some(parent) =
        facts.sections.get(at).and_then(|it| it.parent).filter(|parent| *parent < at)
    {
        above.push(parent);
        at = parent;
    }
    above.get(above.len().saturating_sub(level + 1)).copied().unwrap_or(section)
}

/// What cannot be told, gathered where one thing is missing for all.
pub(super) fn untold<'o, 'f>(outcomes: &'o Outcomes<'f>) -> Vec<Bundle<'o, 'f>> {
    let mut bundles: Vec<Bundle<'o, 'f>> = Vec::new();
    for outcome in &outcomes.list {
        let Told::Untold(missing) = &outcome.told else { continue };
        let shared =
            missing.fact.kind == Kind::Plan || missing.unfinished || missing.reason.is_some();
        let same = bundles.iter_mut().find(|bundle| {
            shared
                && bundle.outcomes.first().is_some_and(|first| match &first.told {
                    Told::Untold(other) => {
                        other.fact.kind == missing.fact.kind
                            && other.step == missing.step
                            && other.unfinished == missing.unfinished
                            && other.reason == missing.reason
                    }
                    Told::Violated(_) => false,
                })
        });
        match same {
            Some(bundle) => {
                bundle.outcomes.push(outcome);
                bundle.gathered = true;
            }
            None => {
                bundles.push(Bundle { outcomes: vec![outcome], gathered: false, part: None })
            }
        }
    }
    bundles
}
