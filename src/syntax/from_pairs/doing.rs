//! What is done: the verbs of the vocabulary, and who does them to what.
//!
//! In: pairs of `act_en`, `undergo_vi` and their like, nouns such as "cơ quan chủ trì của nhiệm
//! vụ"; out: [`Predicate`]s. Invariant: a verb stands in the form that a plain statement prints.

use super::quantities::counts_barely;
use super::{Lower, Pest, Rule, has};
use crate::facts::vocabulary::{self, entry_called};
use crate::syntax::tree::{
    Clause, Modality, Modifier, Name, Noun, Predicate, Quantity, Statement, Term,
};

impl Lower<'_, '_> {
    /// "leads a task", "vừa chủ trì vừa phối hợp nhiệm vụ": what it does, and to what.
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
        // "leads or coordinates a task or a target": what is not done to a target is not meant.
        let crossed = either && objects.len() > 1;
        let verbs = &verbs;
        let acts = objects.into_iter().flat_map(|noun| {
            let mut noun = noun;
            if negated {
                self.at_least(&mut noun);
            }
            let meant = move |it: &&Vec<Name>, noun: &Noun| {
                !crossed || it.first().is_none_or(|verb| can_undergo(verb, noun))
            };
            let done = verbs.iter().filter(|it| meant(it, &noun)).cloned().collect::<Vec<_>>();
            done.into_iter().map(move |it| Predicate::Act(negated, it, noun.clone()))
        });
        let acts = acts.collect();
        if negated { Predicate::all(acts) } else { Predicate::any(acts) }
    }

    /// "is both the lead and a coordinating agency of the same task": does both to it.
    pub(super) fn two_roles(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let (mut verbs, mut object) = (Vec::new(), Noun::default());
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::one_role_en => {
                    let coordinates = has(&part, Rule::coordinating_en);
                    let words = if coordinates { "coordinates" } else { "leads" };
                    let place = self.place(&part);
                    verbs.push(Name { place, words: words.to_owned() });
                }
                Rule::noun_en => object = self.noun(part),
                _ => {}
            }
        }
        if negated {
            self.at_least(&mut object);
        }
        Predicate::Act(negated, verbs, object)
    }

    /// "is led by an agency", "do cơ quan chủ trì": what is done to it, and by whom.
    pub(super) fn undergo(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let (mut verbs, mut actors) = (Vec::new(), Vec::new());
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::verb_en | Rule::verb_vi => verbs.push(self.verb(&part)),
                Rule::noun_en | Rule::noun_vi => actors.push(self.noun(part)),
                Rule::actor_vi if has(&part, Rule::titled_vi) => {
                    let titled = part.into_inner().find(|it| it.as_rule() == Rule::titled_vi);
                    actors.extend(titled.and_then(|it| self.named_actor(it)));
                }
                Rule::named_actor_en => actors.extend(self.named_actor(part)),
                Rule::actor_vi => {
                    let bare = counts_barely(&part);
                    let mut actor = self.noun_parts(part, None);
                    self.body_by_capital(&mut actor);
                    if bare {
                        self.bare.borrow_mut().push(actor.place);
                    }
                    actors.push(actor);
                }
                Rule::name_en => {
                    let mut actor = Noun { name: self.name(&part), ..Noun::default() };
                    actor.place = actor.name.place;
                    self.body(&mut actor);
                    actors.push(actor);
                }
                _ => {}
            }
        }
        if negated {
            actors.iter_mut().for_each(|it| self.at_least(it));
        }
        let undergone = verbs.into_iter().flat_map(|verb| {
            actors
                .iter()
                .map(move |actor| Predicate::Undergo(negated, verb.clone(), actor.clone()))
        });
        let undergone = undergone.collect();
        if negated { Predicate::all(undergone) } else { Predicate::any(undergone) }
    }

    /// "cơ quan đã chủ trì nhiệm vụ nào thì không được phối hợp nhiệm vụ đó": none does both.
    pub(super) fn no_two_roles(&self, pair: Pest<'_>) -> Clause {
        let place = self.place(&pair);
        let (mut subject, mut object) = (Noun::default(), Noun::default());
        let (mut verbs, mut modality) = (Vec::new(), Modality::Must);
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::both_name_vi => {
                    let name = self.name(&part);
                    subject = Noun { place: name.place, name, ..Noun::default() };
                }
                Rule::both_modal_vi if part.as_str().starts_with("không nên") => {
                    modality = Modality::Should;
                }
                Rule::verb_vi => verbs.push(self.verb(&part)),
                Rule::plain_noun_vi => object = self.noun(part),
                _ => {}
            }
        }
        subject.quantity = Some(Quantity::No);
        object.quantity = None;
        let predicate = Predicate::Act(false, verbs, object);
        Clause::Statement(Box::new(Statement { place, subject, modality, predicate }))
    }

    /// do “Sở Tư pháp” chủ trì: one body, by its own name.
    pub(super) fn named_actor(&self, pair: Pest<'_>) -> Option<Noun> {
        let place = self.place(&pair);
        let term = pair.into_inner().find_map(|it| self.term_of(it))?;
        let of = |en, vi| Name { place, words: self.pick(en, vi) };
        let modifiers = vec![Modifier::Whose(of("name", "tên"), Predicate::Be(false, term))];
        Some(Noun { place, name: of("agency", "cơ quan"), modifiers, ..Noun::default() })
    }
}

/// Whether the verb is one that is done to such things.
fn can_undergo(verb: &Name, noun: &Noun) -> bool {
    let Some(done) = entry_called(&noun.name.words) else { return true };
    let called = |kind: vocabulary::Kind| kind == done.kind;
    vocabulary::KINDS.iter().any(|owner| {
        owner.attributes.iter().any(|it| {
            let words = verb.words.as_str();
            let said = it.verb.filter(|it| {
                it.vi.contains(&words) || it.en.iter().any(|forms| forms.contains(&words))
            });
            let held = match it.value {
                vocabulary::Type::Fact(held) | vocabulary::Type::Facts(held) => Some(held),
                _ => None,
            };
            said.is_some_and(|it| {
                if it.by_held { called(owner.kind) } else { held.is_some_and(called) }
            })
        })
    })
}

/// What is done by whoever is "cơ quan chủ trì của nhiệm vụ", and to what.
pub(super) fn role(noun: &Noun) -> Option<(Name, Noun)> {
    let [Modifier::Of(owner)] = noun.modifiers.as_slice() else { return None };
    if noun.own || owner.own || noun.year.is_some() || !owner.modifiers.is_empty() {
        return None;
    }
    let words = noun.name.words.as_str();
    let named = |list: &[&str]| list.contains(&words);
    let has = |it: &&vocabulary::Attribute| named(it.names.en) || named(it.names.vi);
    let held = entry_called(&owner.name.words)?.attributes.iter().find(has)?;
    let verb = held.verb.filter(|it| it.by_held)?;
    let vietnamese = named(held.names.vi);
    let words =
        if vietnamese { verb.vi.first().copied() } else { verb.en.first().map(|it| it[0]) };
    let name = Name { place: noun.place, words: words?.to_owned() };
    let quantity = owner.quantity.filter(|it| *it != Quantity::Every);
    Some((name, Noun { quantity, ..owner.clone() }))
}

/// "cơ quan chủ trì không được là cơ quan phối hợp của cùng nhiệm vụ": none does both.
pub(super) fn both_roles(subject: &mut Noun, predicate: &mut Predicate) {
    let Predicate::Be(not, Term::Noun(second)) = &*predicate else { return };
    let [Modifier::Same(of)] = second.modifiers.as_slice() else { return };
    let owner = Noun { place: of.place, name: of.clone(), ..Noun::default() };
    let alone = match subject.modifiers.as_slice() {
        [] => true,
        [Modifier::Of(it)] => it.name.words == of.words && it.modifiers.is_empty(),
        _ => false,
    };
    let as_role = |noun: &Noun| {
        let modifiers = vec![Modifier::Of(owner.clone())];
        role(&Noun { modifiers, quantity: None, ..noun.clone() }).filter(|_| alone)
    };
    let (Some((first, _)), Some((second, object))) = (as_role(subject), as_role(second)) else {
        return;
    };
    let names = &vocabulary::entry(vocabulary::Kind::Agency).names;
    let words = match (first.words.is_ascii(), subject.quantity) {
        (false, _) => names.vi.first(),
        (true, None) => names.en_plural.first(),
        (true, Some(_)) => names.en.first(),
    };
    let name = Name { place: subject.place, words: words.copied().unwrap_or("").to_owned() };
    *predicate = Predicate::Act(*not, vec![first, second], object);
    *subject =
        Noun { place: subject.place, quantity: subject.quantity, name, ..Noun::default() };
}
