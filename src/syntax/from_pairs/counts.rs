//! Statements that count: "the number of tasks is at least 5", "không có hai mục nào trùng ...".
//!
//! In: pairs of `number_en`, `number_vi`, `no_two_vi`; out: [`Clause`]s. Invariant: they become
//! what the tree has already: so many are there, each has so many, all of them differ.

use super::predicates::denied;
use super::quantities::{bound, bounded, counted, denied_quantity};
use super::{Lower, Pest, Rule, has, read_modal};
use crate::facts::vocabulary::{Kind, entry_called};
use crate::syntax::tree::{
    Agreement, Amount, Clause, Modality, Modifier, Name, Noun, Predicate, Quantity, Statement,
};
use crate::syntax::words::{BoundWord, UP_OR_DOWN, UpOrDown, meaning, read_count};

impl Lower<'_, '_> {
    /// So many are there, or each of their owners has so many.
    pub(super) fn number(&self, pair: Pest<'_>) -> Clause {
        let place = self.place(&pair);
        let (mut noun, mut force, mut negated) = (Noun::default(), Modality::Plain, false);
        let (mut word, mut counts) = (BoundWord::Exactly, Vec::new());
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
                Rule::exceed_word_en => word = BoundWord::Over,
                Rule::or_more_en | Rule::up_vi => {
                    word = match meaning(&UP_OR_DOWN, part.as_str()) {
                        Some(UpOrDown::Down) => BoundWord::AtMost,
                        _ => BoundWord::AtLeast,
                    };
                }
                Rule::bound_en | Rule::bound_vi | Rule::relation_en | Rule::relation_vi => {
                    let (bound, denied) = bound(part.as_str());
                    (word, negated) = (bound, negated != denied);
                }
                _ => {}
            }
        }
        let mut all = bounded(word, &counts);
        if negated {
            let denied = all.into_iter().flat_map(|it| denied_quantity(Some(it)));
            all = denied.flatten().collect();
        }
        let each = |it: &Modifier| matches!(it, Modifier::Of(owner) if is_each(owner));
        let owner = noun.modifiers.iter().position(each).map(|at| noun.modifiers.remove(at));
        let said = all.into_iter().map(|quantity| {
            let counted = counted(&noun, Some(quantity));
            match &owner {
                Some(Modifier::Of(owner)) => {
                    let subject = Noun { quantity: Some(Quantity::Every), ..owner.clone() };
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
        // Denied, each of its owners has fewer or more, not all of them fewer or all more.
        self.each_of(said.collect(), negated)
    }

    /// No two have the same: all of them differ.
    pub(super) fn no_two(&self, pair: Pest<'_>) -> Clause {
        let place = self.place(&pair);
        let (mut agreed, mut at_once, mut together) = (Vec::new(), false, None);
        let (mut force, mut negated, mut topic) = (None, true, Vec::new());
        for part in pair.clone().into_inner() {
            match part.as_rule() {
                Rule::topic_vi => {
                    let same = part.into_inner().find(|it| it.as_rule() == Rule::same_vi);
                    topic = same.map(|it| self.same(it)).unwrap_or_default();
                }
                Rule::modal_vi if force.is_none() => {
                    let modal = read_modal(&part);
                    (force, negated) = (Some(modal.force), modal.negated);
                }
                // "không hai cơ quan nào được ...".
                Rule::modal_vi => force = force.max(Some(Modality::Must)),
                Rule::agree_vi => agreed.push(self.predicate(part, false)),
                Rule::at_once_vi => {
                    at_once = true;
                    agreed.extend(part.into_inner().map(|it| self.predicate(it, false)));
                }
                Rule::together_vi => together = Some(part),
                _ => {}
            }
        }
        let mut subject = Noun { place, ..self.noun_parts(pair.clone(), None) };
        subject.modifiers.splice(0..0, topic);
        let modality = force.unwrap_or_default();
        if let Some(together) = together {
            return self.done_together(subject, together, modality, negated);
        }
        let said = if at_once || has(&pair, Rule::and_vi) {
            Predicate::all(agreed)
        } else {
            Predicate::any(agreed)
        };
        let predicate = if negated { no_two_of(&mut subject, said) } else { said };
        Clause::Statement(Box::new(Statement { place, subject, modality, predicate }))
    }

    /// "không hai cơ quan nào cùng chủ trì một nhiệm vụ": none is led by two.
    fn done_together(
        &self,
        actors: Noun,
        pair: Pest<'_>,
        modality: Modality,
        negated: bool,
    ) -> Clause {
        let (mut verb, mut object) = (Name::default(), Noun::default());
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::verb_vi => verb = self.verb(&part),
                _ => object = self.noun(part),
            }
        }
        there_done_by_two(actors, verb, object, modality, negated)
    }
}

/// There is nothing that two of `actors` do it to; or there is, where it is not `negated`.
pub(super) fn there_done_by_two(
    actors: Noun,
    verb: Name,
    mut object: Noun,
    modality: Modality,
    negated: bool,
) -> Clause {
    let two = Quantity::AtLeast(Amount::Count(2));
    let by = Noun { quantity: Some(two), ..actors };
    object.quantity = Some(if negated { Quantity::No } else { Quantity::Some });
    object.modifiers.push(Modifier::That(Predicate::Undergo(false, verb, by)));
    Clause::There(modality, Box::new(object))
}

/// What is so of things no two of which are as `said`: where it is several at once, those that
/// are alike in all but one are not alike in that.
pub(super) fn no_two_of(subject: &mut Noun, said: Predicate) -> Predicate {
    let alike = |it: &Predicate| matches!(it, Predicate::Agree(Agreement::Same, _));
    match said {
        Predicate::All(mut parts) if parts.iter().all(alike) => {
            let last = parts.pop();
            subject.modifiers.extend(parts.into_iter().filter_map(|it| match it {
                Predicate::Agree(_, name) => Some(Modifier::Same(name)),
                _ => None,
            }));
            last.map_or(Predicate::All(Vec::new()), denied)
        }
        said => denied(said),
    }
}

/// "the number of lead agencies of a task": of each task.
fn is_each(owner: &Noun) -> bool {
    let words = owner.name.words.as_str();
    let kind = entry_called(words).filter(|it| it.names.en.contains(&words));
    let one = owner.quantity.is_none()
        && owner.modifiers.is_empty()
        && kind.is_some_and(|it| it.kind != Kind::Plan);
    one || owner.quantity == Some(Quantity::Every)
}
