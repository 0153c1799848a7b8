//! Predicates: what is said of a subject.
//!
//! In: pairs of `predicate_en`, `predicate_vi` and their parts; out: [`Predicate`]s. Invariant:
//! what is denied gets the opposite relation or quantity, where that has a name of its own.

use super::{Lower, Pest, Rule, has, is_not_joint, read_modal};
use crate::syntax::tree::{
    Agreement, Modality, Modifier, Name, Noun, Predicate, Quantity, Relation, Term,
};
use crate::syntax::words::{MENTIONS, Modal, RELATIONS, STRICT, meaning};

impl Lower<'_, '_> {
    pub(super) fn predicates(&self, pair: Pest<'_>, force: &mut Modality) -> Predicate {
        let mut any = Vec::new();
        for all in pair.into_inner().filter(is_not_joint) {
            any.push(self.every(all, force));
        }
        Predicate::any(any)
    }

    /// Predicates joined by "and".
    pub(super) fn every(&self, all: Pest<'_>, force: &mut Modality) -> Predicate {
        let mut every = Vec::new();
        {
            for plain in all.into_inner().filter(is_not_joint) {
                if plain.as_rule() == Rule::joined_have_vi {
                    every.push(self.predicate(plain, false));
                    continue;
                }
                let mut modal = Modal::default();
                for part in plain.into_inner() {
                    match part.as_rule() {
                        Rule::modal_en | Rule::modal_vi => modal = read_modal(&part),
                        Rule::all_alike_vi => {}
                        Rule::predicate_en | Rule::predicate_vi => {
                            let inner = self.predicates(part, force);
                            every.push(if modal.negated { denied(inner) } else { inner });
                        }
                        _ => every.push(self.predicate(part, modal.negated)),
                    }
                }
                *force = (*force).max(modal.force);
            }
        }
        Predicate::all(every)
    }

    pub(super) fn predicate(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let negated = negated != (has(&pair, Rule::not_en) || has(&pair, Rule::not_vi));
        match pair.as_rule() {
            Rule::bare_predicate_en
            | Rule::bare_predicate_vi
            | Rule::relative_en
            | Rule::relative_vi
            | Rule::plain_relative_vi
            | Rule::literal_relative_vi
            | Rule::said_of_it_vi => match pair.into_inner().next() {
                Some(part) => self.predicate(part, negated),
                None => Predicate::All(Vec::new()),
            },
            Rule::predicate_en | Rule::predicate_vi => {
                self.predicates(pair, &mut Modality::default())
            }
            Rule::agree_en | Rule::agree_vi => self.agree(pair, negated),
            Rule::have_en
            | Rule::have_vi
            | Rule::have_several_en
            | Rule::have_several_vi
            | Rule::joined_have_en
            | Rule::joined_have_vi => self.have(pair, negated),
            Rule::mention_en
            | Rule::mention_vi
            | Rule::plain_mention_vi
            | Rule::literal_mention_vi => self.mention(pair, negated),
            Rule::neither_en => self.neither(pair, negated),
            Rule::exceed_en => {
                let term = pair.into_inner().find_map(|it| self.term_of(it));
                let more = |term| relate(Relation::More, negated, term);
                term.map_or(Predicate::All(Vec::new()), more)
            }
            Rule::occur_en | Rule::occur_vi => Predicate::Occur(negated),
            Rule::exist_en | Rule::exist_vi => {
                let term = pair.into_inner().find_map(|it| self.term_of(it));
                term.map_or(Predicate::Occur(negated), |term| Predicate::Exist(negated, term))
            }
            Rule::act_en
            | Rule::act_vi
            | Rule::act_several_en
            | Rule::act_several_vi
            | Rule::doing_en
            | Rule::doing_vi => self.act(pair, negated),
            Rule::undergo_en | Rule::undergo_vi => self.undergo(pair, negated),
            Rule::defined_vi => Predicate::Defined(negated, has(&pair, Rule::before_use_vi)),
            Rule::sequence_vi => Predicate::Sequence,
            Rule::in_order_en | Rule::in_order_vi => self.in_order(pair),
            _ => self.comparison(pair, negated),
        }
    }

    pub(super) fn agree(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let mut same = true;
        let mut name = Name::default();
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::agree_word_vi => same = part.as_str().trim() != "khác nhau",
                Rule::unlike_en => same = false,
                Rule::name_en | Rule::name_vi => name = self.name(&part),
                _ => {}
            }
        }
        let agreement = if same != negated { Agreement::Same } else { Agreement::Different };
        Predicate::Agree(agreement, name)
    }

    pub(super) fn in_order(&self, pair: Pest<'_>) -> Predicate {
        let names = pair
            .into_inner()
            .filter(|it| matches!(it.as_rule(), Rule::name_en | Rule::name_vi));
        let mut names: Vec<Name> = names.map(|it| self.name(&it)).collect();
        let by = names.pop().unwrap_or_default();
        Predicate::InOrder(names.pop(), by)
    }

    pub(super) fn have(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let negated = negated != (has(&pair, Rule::lack_en) || has(&pair, Rule::lack_vi));
        let any = has(&pair, Rule::or_en) || has(&pair, Rule::or_vi);
        let mut held = Vec::new();
        let mut named = None;
        for part in pair.into_inner() {
            match part.as_rule() {
                // "có tên ghi ...": has a title that mentions ...
                Rule::name_vi => named = Some(self.name(&part)),
                Rule::said_of_it_vi => {
                    let said = Modifier::That(self.predicate(part, false));
                    let name = named.take().unwrap_or_default();
                    let modifiers = vec![said];
                    held.push(have(
                        negated,
                        Noun { place: name.place, name, modifiers, ..Noun::default() },
                    ));
                }
                Rule::agree_en => return self.agree(part, negated),
                Rule::in_order_en => return self.in_order(part),
                Rule::noun_en | Rule::noun_vi | Rule::held_vi => {
                    held.extend(
                        self.nouns_by_year(part).into_iter().map(|it| have(negated, it)),
                    );
                }
                _ => {}
            }
        }
        if any && !negated { Predicate::any(held) } else { Predicate::all(held) }
    }

    pub(super) fn mention(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let (mut how, mut term) = (None, None);
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::mention_word_en | Rule::mention_word_vi => {
                    how = meaning(&MENTIONS, part.as_str());
                }
                _ => term = term.or(self.term_of(part)),
            }
        }
        match (how, term) {
            (Some(how), Some(term)) => Predicate::Mention(negated, how, term),
            _ => Predicate::All(Vec::new()),
        }
    }

    pub(super) fn act(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let is_verb = |it: &Pest<'_>| {
            matches!(it.as_rule(), Rule::verb_en | Rule::verb_vi | Rule::doing_word_en)
        };
        let verbs: Vec<Name> =
            pair.clone().into_inner().filter(is_verb).map(|it| self.verb(&it)).collect();
        // "leads or coordinates a task" is either; "both" is one thing.
        let either = (has(&pair, Rule::or_en) || has(&pair, Rule::or_vi)) && verbs.len() > 1;
        let verbs: Vec<Vec<Name>> =
            if either { verbs.into_iter().map(|it| vec![it]).collect() } else { vec![verbs] };
        let objects = self.nouns(pair);
        let acts = objects.into_iter().flat_map(|noun| {
            verbs.iter().map(move |it| Predicate::Act(negated, it.clone(), noun.clone()))
        });
        let acts = acts.collect();
        if negated { Predicate::all(acts) } else { Predicate::any(acts) }
    }

    /// "neither ... nor": none of them.
    fn neither(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let (mut none, mut verbs) = (Vec::new(), Vec::new());
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::verb_en => verbs.push(self.verb(&part)),
                Rule::noun_en if verbs.is_empty() => none.push(have(true, self.noun(part))),
                Rule::noun_en => {
                    let noun = self.noun(part);
                    let not = |verb| Predicate::Act(true, vec![verb], noun.clone());
                    none.extend(verbs.drain(..).map(not));
                }
                Rule::neither_being_en => none.push(self.comparison(part, true)),
                Rule::bare_predicate_en => none.push(self.predicate(part, true)),
                _ => {}
            }
        }
        let none = Predicate::all(none);
        if negated { denied(none) } else { none }
    }

    pub(super) fn undergo(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let (mut verbs, mut actor) = (Vec::new(), Noun::default());
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::verb_en | Rule::verb_vi => verbs.push(self.verb(&part)),
                Rule::noun_en | Rule::noun_vi => actor = self.noun(part),
                Rule::actor_vi => actor = self.noun_parts(part, None),
                _ => {}
            }
        }
        let undergone = verbs.into_iter();
        let undergone =
            undergone.map(|verb| Predicate::Undergo(negated, verb, actor.clone())).collect();
        if negated { Predicate::all(undergone) } else { Predicate::any(undergone) }
    }

    /// What is said with "is" and with relations.
    pub(super) fn comparison(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let mut negated = negated;
        let without = has(&pair, Rule::without_en);
        let before_use = has(&pair, Rule::before_use_en);
        let numbered = has(&pair, Rule::numbered_en);
        let mut relation = None;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::not_be_vi => negated = !negated,
                Rule::sequence_en => return Predicate::Sequence,
                Rule::defined_en => return Predicate::Defined(negated, before_use),
                Rule::undergo_en => return self.undergo(part, negated),
                Rule::state_en | Rule::state_vi => {
                    return Predicate::State(negated, self.name(&part));
                }
                Rule::name_en if numbered => {
                    return Predicate::InOrder(None, self.name(&part));
                }
                Rule::strict_en | Rule::strict_word_vi => {
                    let other = Term::Noun(Box::default());
                    let Some(relation) = meaning(&STRICT, part.as_str()) else { continue };
                    return relate(relation, negated, other);
                }
                Rule::relation_en | Rule::relation_vi => {
                    relation = meaning(&RELATIONS, part.as_str());
                }
                Rule::time_word_en if part.as_str().starts_with("by") => {
                    relation = Some(Relation::OnOrBefore);
                }
                Rule::time_word_en => relation = Some(Relation::Within),
                Rule::time_en => return self.comparison(part, negated),
                Rule::least_en | Rule::least_vi => {
                    let Some((relation, term)) = self.limit(part) else { continue };
                    return relate(relation, negated, term);
                }
                Rule::noun_en if without => return have(!negated, self.noun(part)),
                Rule::noun_en | Rule::noun_vi | Rule::plain_noun_vi if relation.is_none() => {
                    return Predicate::In(negated, self.noun(part));
                }
                _ => {
                    let Some(term) = self.term_of(part) else { continue };
                    return match relation {
                        Some(relation) => relate(relation, negated, term),
                        None => Predicate::Be(negated, term),
                    };
                }
            }
        }
        Predicate::All(Vec::new())
    }
}

pub(super) fn relate(relation: Relation, negated: bool, term: Term) -> Predicate {
    Predicate::Relate(if negated { relation.complement() } else { relation }, term)
}

/// The opposite of something said.
pub(super) fn denied(predicate: Predicate) -> Predicate {
    match predicate {
        Predicate::All(parts) => Predicate::any(parts.into_iter().map(denied).collect()),
        Predicate::Any(parts) => Predicate::all(parts.into_iter().map(denied).collect()),
        Predicate::Have(not, noun) => match (not, noun.quantity) {
            (false, Some(Quantity::No)) => {
                Predicate::Have(false, Noun { quantity: None, ..noun })
            }
            _ => have(!not, noun),
        },
        Predicate::Agree(Agreement::Same, name) => Predicate::Agree(Agreement::Different, name),
        Predicate::Agree(Agreement::Different, name) => Predicate::Agree(Agreement::Same, name),
        Predicate::Relate(relation, term) => Predicate::Relate(relation.complement(), term),
        Predicate::Be(not, term) => Predicate::Be(!not, term),
        Predicate::State(not, name) => Predicate::State(!not, name),
        Predicate::Mention(not, how, term) => Predicate::Mention(!not, how, term),
        Predicate::In(not, noun) => Predicate::In(!not, noun),
        Predicate::Occur(not) => Predicate::Occur(!not),
        Predicate::Exist(not, term) => Predicate::Exist(!not, term),
        Predicate::Act(not, verbs, noun) => Predicate::Act(!not, verbs, noun),
        Predicate::Undergo(not, verb, noun) => Predicate::Undergo(!not, verb, noun),
        Predicate::Defined(not, first) => Predicate::Defined(!not, first),
        same @ (Predicate::Sequence | Predicate::InOrder(..)) => same,
    }
}

/// "has", or "has no" when negated and nothing else says how many.
pub(super) fn have(negated: bool, mut noun: Noun) -> Predicate {
    match (negated, noun.quantity) {
        (true, None | Some(Quantity::Some)) => {
            noun.quantity = Some(Quantity::No);
            Predicate::Have(false, noun)
        }
        _ => Predicate::Have(negated, noun),
    }
}
