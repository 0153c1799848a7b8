//! Statements that count: "the number of tasks is at least 5", "không có hai mục nào trùng ...".
//!
//! In: pairs of `number_en`, `number_vi`, `no_two_vi`; out: [`Clause`]s. Invariant: they become
//! what the tree has already: so many are there, each has so many, all of them differ.

use super::conditions::singular;
use super::predicates::denied;
use super::{Lower, Pest, Rule, complement, read_modal};
use crate::facts::vocabulary;
use crate::syntax::tree::{
    Agreement, Amount, Clause, Modality, Modifier, Name, Noun, Predicate, Quantity, Relation,
    Statement,
};
use crate::syntax::words::{BOUNDS, BoundWord, RELATIONS, meaning, read_count};

impl Lower<'_, '_> {
    /// So many are there, or each of their owners has so many.
    pub(super) fn number(&self, pair: Pest<'_>) -> Clause {
        let place = self.place(&pair);
        let (mut noun, mut force, mut negated) = (Noun::default(), Modality::Plain, false);
        let (mut low, mut high, mut counts) = (true, true, Vec::new());
        let mut over = 0;
        for part in pair.into_inner().flat_map(|it| match it.as_rule() {
            Rule::between_en | Rule::from_count_vi => it.into_inner().collect(),
            _ => vec![it],
        }) {
            match part.as_rule() {
                Rule::noun_en | Rule::plain_noun_vi => noun = self.noun(part),
                Rule::modal_en | Rule::modal_vi => {
                    let modal = read_modal(&part);
                    (force, negated) = (modal.force, negated != modal.negated);
                }
                Rule::not_en => negated = !negated,
                Rule::count_en | Rule::count_vi => counts.extend(read_count(part.as_str())),
                Rule::exceed_word_en => (high, over) = (false, 1),
                Rule::or_more_en | Rule::up_vi => {
                    let words = part.as_str().trim();
                    high = ["less", "fewer", "earlier", "xuống", "trước"]
                        .iter()
                        .any(|it| words.ends_with(it));
                    low = !high;
                }
                Rule::bound_en | Rule::bound_vi | Rule::relation_en | Rule::relation_vi => {
                    (low, high, over) = bound(part.as_str());
                }
                _ => {}
            }
        }
        let first = counts.first().copied().unwrap_or(0).saturating_add_signed(over);
        let last = counts.last().copied().unwrap_or(0).saturating_add_signed(over);
        let (first, last) = (Amount::Count(first), Amount::Count(last));
        let mut all = match (low, high) {
            (true, true) if first != last => {
                vec![Quantity::AtLeast(first), Quantity::AtMost(last)]
            }
            (true, true) if negated => {
                vec![Quantity::AtLeast(first), Quantity::AtMost(first)]
            }
            (true, true) => vec![Quantity::Exactly(first)],
            (true, false) | (false, false) => vec![Quantity::AtLeast(first)],
            (false, true) => vec![Quantity::AtMost(last)],
        };
        if negated {
            all = all.into_iter().map(complement).collect();
        }
        // "the number of lead agencies of a task": of each task.
        let one = |owner: &Noun| {
            let words = owner.name.words.as_str();
            let kind = vocabulary::KINDS.iter().find(|it| it.names.en.contains(&words));
            owner.quantity.is_none()
                && owner.modifiers.is_empty()
                && kind.is_some_and(|it| it.kind != vocabulary::Kind::Plan)
        };
        let every = |it: &Modifier| matches!(it, Modifier::Of(owner) if owner.quantity == Some(Quantity::Every) || one(owner));
        let owner = noun.modifiers.iter().position(every).map(|at| noun.modifiers.remove(at));
        let said = all.into_iter().map(|quantity| {
            let mut counted = Noun { quantity: Some(quantity), ..noun.clone() };
            let one = matches!(
                quantity,
                Quantity::AtLeast(Amount::Count(1))
                    | Quantity::AtMost(Amount::Count(1))
                    | Quantity::Exactly(Amount::Count(1))
            );
            // "at least 1 task".
            if let Some(words) = singular(&counted.name.words).filter(|_| one) {
                counted.name.words = words.to_owned();
            }
            match &owner {
                Some(Modifier::Of(owner)) => {
                    let quantity = Some(Quantity::Every);
                    let subject = Noun { quantity, ..owner.clone() };
                    let predicate = Predicate::Have(false, counted);
                    Clause::Statement(Box::new(Statement {
                        place,
                        subject,
                        modality: force,
                        predicate,
                    }))
                }
                _ => Clause::There(force, Box::new(counted)),
            }
        });
        if negated { Clause::any(said.collect()) } else { Clause::all(said.collect()) }
    }

    /// No two have the same: all of them differ.
    pub(super) fn no_two(&self, pair: Pest<'_>) -> Clause {
        let place = self.place(&pair);
        let mut said = Predicate::Agree(Agreement::Same, Name::default());
        let (mut force, mut negated) = (None, true);
        for part in pair.clone().into_inner() {
            match part.as_rule() {
                Rule::modal_vi if force.is_none() => {
                    let modal = read_modal(&part);
                    (force, negated) = (Some(modal.force), modal.negated);
                }
                Rule::agree_vi => said = self.predicate(part, false),
                _ => {}
            }
        }
        let subject = Noun { place, ..self.noun_parts(pair, None) };
        let predicate = if negated { denied(said) } else { said };
        let modality = force.unwrap_or_default();
        Clause::Statement(Box::new(Statement { place, subject, modality, predicate }))
    }
}

/// Whether a number is bounded from below, from above, and by how much the bound is off.
fn bound(words: &str) -> (bool, bool, i32) {
    let relation = meaning(&RELATIONS, words);
    match (meaning(&BOUNDS, words), relation) {
        (Some(BoundWord::AtLeast), _)
        | (_, Some(Relation::NotLess | Relation::AtLeastAsStrict)) => (true, false, 0),
        (Some(BoundWord::AtMost), _) | (_, Some(Relation::NotMore)) => (false, true, 0),
        (Some(BoundWord::Over), _) | (_, Some(Relation::More | Relation::Stricter)) => {
            (true, false, 1)
        }
        (Some(BoundWord::Under), _) | (_, Some(Relation::Less | Relation::LessStrict)) => {
            (false, true, -1)
        }
        _ => (true, true, 0),
    }
}
