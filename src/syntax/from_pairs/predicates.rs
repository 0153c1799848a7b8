//! Predicates: what is said of a subject.
//!
//! In: pairs of `predicate_en`, `predicate_vi` and their parts; out: [`Predicate`]s. Invariant:
//! what is denied gets the opposite relation or quantity, where that has a name of its own.

use super::usage::placed;
use super::{Lower, Pest, Rule, has, is_not_joint, read_modal};
use crate::facts::vocabulary;
use crate::syntax::tree::{
    Agreement, Amount, Literal, Mention, Modality, Modifier, Name, Noun, Predicate, Quantity,
    Relation, Term,
};
use crate::syntax::words::{MENTIONS, Modal, RELATIONS, STRICT, meaning, read_count};

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
                        Rule::bare_predicate_vi if part.as_str().starts_with("chỉ được") =>
                        {
                            modal.force = modal.force.max(Modality::Must);
                            every.push(self.predicate(part, modal.negated));
                        }
                        Rule::only_may_vi => modal.force = Modality::Must,
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
            Rule::agree_en | Rule::agree_vi | Rule::agree_verb_en => self.agree(pair, negated),
            Rule::include_en => {
                let terms = pair.into_inner().filter_map(|it| self.term_of(it));
                let said = |it| Predicate::Mention(negated, Mention::Mentions, it);
                Predicate::all(terms.map(said).collect())
            }
            Rule::agree_alone_vi => {
                let same = !pair.as_str().starts_with("khác");
                let name = Name { place: self.place(&pair), ..Name::default() };
                Predicate::Agree(
                    if same != negated { Agreement::Same } else { Agreement::Different },
                    name,
                )
            }
            Rule::length_vi => self.length(pair, negated),
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
            Rule::be_several_en => {
                let any = has(&pair, Rule::or_en);
                let parts =
                    pair.into_inner().filter(|it| it.as_rule() == Rule::neither_being_en);
                let said = parts.map(|it| self.comparison(it, negated)).collect();
                if any != negated { Predicate::any(said) } else { Predicate::all(said) }
            }
            Rule::exceed_en => {
                let word = pair.as_str();
                let said = |it: &str| word.contains(it);
                let relation = match () {
                    () if said("precede") => Relation::Before,
                    () if said("follow") => Relation::After,
                    () if said("equal") => Relation::Equal,
                    () => Relation::More,
                };
                let terms = pair.into_inner().filter_map(|it| self.alternative(it));
                alternatives(terms.map(|it| relate(relation, negated, it)).collect(), negated)
            }
            Rule::begin_en => self.begins(pair, negated),
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

    /// "the same title or the same lead agency".
    fn agree_several(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let any = has(&pair, Rule::or_en) != negated;
        let mut said: Vec<Predicate> = Vec::new();
        for part in pair.into_inner() {
            match (part.as_rule(), said.first()) {
                (Rule::agree_en, _) => said.push(self.agree(part, negated)),
                (Rule::again_en, Some(Predicate::Agree(how, _))) => {
                    let how = *how;
                    let words = part.into_inner().next().map(|it| self.name(&it));
                    let mut name = words.unwrap_or_default();
                    if negated {
                        name.words = in_number(&name.words, how == Agreement::Same);
                    }
                    said.push(Predicate::Agree(how, name));
                }
                _ => {}
            }
        }
        if any { Predicate::any(said) } else { Predicate::all(said) }
    }

    /// "begins before ...": its first day is.
    fn begins(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let place = self.place(&pair);
        let last = pair.as_str().starts_with(['e'])
            || pair
                .clone()
                .into_inner()
                .any(|it| it.as_rule() == Rule::begin_word_en && it.as_str().starts_with('e'));
        let said = self.comparison(pair, negated);
        let words = if last { "last day" } else { "first day" };
        let name = Name { place, words: words.to_owned() };
        let modifiers = vec![Modifier::That(said)];
        Predicate::Have(false, Noun { place, name, modifiers, ..Noun::default() })
    }

    /// "cited in section I", "cited more than five times": has citations that are so.
    pub(super) fn cited(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let place = self.place(&pair);
        let mut noun = Noun { place, ..Noun::default() };
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::often_en => {
                    let once = Quantity::Exactly(Amount::Count(1));
                    noun.quantity = Some(self.quantity(part).unwrap_or(once));
                }
                _ => self.modifier(part, &mut noun),
            }
        }
        let several = matches!(noun.quantity, Some(
            Quantity::AtLeast(it) | Quantity::AtMost(it) | Quantity::Exactly(it)
        ) if it != Amount::Count(1));
        let words = if several { "citations" } else { "citation" };
        noun.name = Name { place, words: words.to_owned() };
        have(negated, noun)
    }

    /// "issued by “Bộ Y tế”": what its issuer is.
    pub(super) fn issued_by(&self, pair: Pest<'_>) -> (Name, Predicate) {
        let place = self.place(&pair);
        let mut term = None;
        for part in pair.into_inner() {
            term = match part.as_rule() {
                Rule::name_en => {
                    let name = self.name(&part);
                    let given = self.folded.given_at(name.place.0);
                    // Ministries and departments are spoken of where advice is given.
                    let named = ["ministry", "department"];
                    if given.is_ascii() && !named.contains(&name.words.as_str()) {
                        self.foreign_body(name.place);
                    }
                    Some(Term::Literal(name.place, Literal::Text(given.to_owned())))
                }
                _ => self.term_of(part),
            };
        }
        let term = term.unwrap_or(Term::Literal(place, Literal::Text(String::new())));
        let name = Name { place, words: "issuer".to_owned() };
        (name, Predicate::Be(false, term))
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
        let only = has(&pair, Rule::only_have_vi);
        let mut held = Vec::new();
        let (mut named, mut between) = (None, None);
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
                Rule::agree_several_en => return self.agree_several(part, negated),
                Rule::in_order_en => return self.in_order(part),
                Rule::between_en => {
                    let counts = part.into_inner().filter(|it| it.as_rule() == Rule::count_en);
                    let counts: Vec<u32> =
                        counts.filter_map(|it| read_count(it.as_str())).collect();
                    between = counts.first().copied().zip(counts.last().copied());
                }
                Rule::noun_en if between.is_some() => {
                    let Some((low, high)) = between else { continue };
                    let noun = self.noun(part);
                    for quantity in [
                        Quantity::AtLeast(Amount::Count(low)),
                        Quantity::AtMost(Amount::Count(high)),
                    ] {
                        let quantity = Some(quantity);
                        held.push(have(negated, Noun { quantity, ..noun.clone() }));
                    }
                    return if negated { Predicate::any(held) } else { Predicate::all(held) };
                }
                Rule::noun_en | Rule::noun_vi | Rule::held_vi => {
                    let mut nouns = self.nouns_by_year(part);
                    for noun in &mut nouns {
                        if only && noun.quantity.is_none() {
                            noun.quantity = Some(Quantity::Exactly(Amount::Count(1)));
                        }
                        if negated {
                            self.at_least(noun);
                        }
                    }
                    held.extend(nouns.into_iter().map(|it| have(negated, it)));
                }
                _ => {}
            }
        }
        if any && !negated { Predicate::any(held) } else { Predicate::all(held) }
    }

    pub(super) fn mention(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let (mut how, mut terms) = (None, Vec::new());
        let both = has(&pair, Rule::and_term_en) || has(&pair, Rule::and_term_vi);
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::mention_word_en | Rule::mention_word_vi => {
                    how = meaning(&MENTIONS, part.as_str());
                }
                Rule::has_quoted_vi => how = Some(Mention::Mentions),
                _ => terms.extend(self.alternative(part)),
            }
        }
        let Some(how) = how else { return Predicate::All(Vec::new()) };
        let said = terms.into_iter().map(|it| Predicate::Mention(negated, how, it)).collect();
        if both { Predicate::all(said) } else { alternatives(said, negated) }
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
                Rule::actor_vi => actors.push(self.noun_parts(part, None)),
                Rule::name_en => {
                    let mut actor = Noun { name: self.name(&part), ..Noun::default() };
                    actor.place = actor.name.place;
                    self.body(&mut actor);
                    actors.push(actor);
                }
                _ => {}
            }
        }
        let undergone = verbs.into_iter().flat_map(|verb| {
            actors
                .iter()
                .map(move |actor| Predicate::Undergo(negated, verb.clone(), actor.clone()))
        });
        let undergone = undergone.collect();
        if negated { Predicate::all(undergone) } else { Predicate::any(undergone) }
    }

    /// A term, or one more of several: “A” hoặc “B”.
    fn alternative(&self, pair: Pest<'_>) -> Option<Term> {
        match pair.as_rule() {
            Rule::or_term_en
            | Rule::or_term_vi
            | Rule::and_term_en
            | Rule::and_term_vi
            | Rule::or_noun_en
            | Rule::or_noun_vi => pair.into_inner().find_map(|it| match it.as_rule() {
                Rule::noun_en | Rule::noun_vi => Some(Term::Noun(Box::new(self.noun(it)))),
                _ => self.term_of(it),
            }),
            _ => self.term_of(pair),
        }
    }

    /// do “Sở Tư pháp” chủ trì: one body, by its own name.
    pub(super) fn named_actor(&self, pair: Pest<'_>) -> Option<Noun> {
        let place = self.place(&pair);
        let term = pair.into_inner().find_map(|it| self.term_of(it))?;
        let of = |en, vi| Name { place, words: self.pick(en, vi) };
        let modifiers = vec![Modifier::Whose(of("name", "tên"), Predicate::Be(false, term))];
        Some(Noun { place, name: of("agency", "cơ quan"), modifiers, ..Noun::default() })
    }

    /// What none of them has: "no task may have two" is two or more.
    pub(super) fn of_none(&self, predicate: &mut Predicate) {
        match predicate {
            Predicate::All(parts) | Predicate::Any(parts) => {
                parts.iter_mut().for_each(|it| self.of_none(it));
            }
            Predicate::Have(false, noun) | Predicate::Act(false, _, noun) => {
                self.at_least(noun)
            }
            _ => {}
        }
    }

    /// "không được có hai": two or more.
    fn at_least(&self, noun: &mut Noun) {
        let bare = self.bare.borrow().iter().any(|it| it.0 == noun.place.0);
        if let (true, Some(Quantity::Exactly(amount))) = (bare, noun.quantity) {
            noun.quantity = Some(Quantity::AtLeast(amount));
        }
    }

    /// What is said with "is" and with relations.
    pub(super) fn comparison(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let mut negated = negated;
        let without = has(&pair, Rule::without_en);
        let before_use = has(&pair, Rule::before_use_en);
        let numbered = has(&pair, Rule::numbered_en);
        let assigned = has(&pair, Rule::assigned_en);
        let mut relation = None;
        let mut parts = pair.into_inner();
        while let Some(part) = parts.next() {
            match part.as_rule() {
                // What is blank is turned into what is had where the statement is read.
                Rule::blank_en | Rule::blank_vi => return Predicate::Occur(!negated),
                Rule::present_en => return Predicate::Occur(negated),
                Rule::given_noun_en => {
                    let held = part.into_inner().find(|it| it.as_rule() == Rule::noun_en);
                    let Some(mut noun) = held.map(|it| self.noun(it)) else { continue };
                    if negated {
                        self.at_least(&mut noun);
                    }
                    return have(negated, noun);
                }
                Rule::marked_en => {
                    let place = self.place(&part);
                    let words = if part.as_str().starts_with('d') { "date" } else { "number" };
                    let name = Name { place, words: words.to_owned() };
                    return have(negated, Noun { place, name, ..Noun::default() });
                }
                Rule::cited_en => return self.cited(part, negated),
                Rule::doing_en => return self.act(part, negated),
                Rule::issued_by_en => {
                    let (name, is) = self.issued_by(part);
                    let modifiers = vec![Modifier::That(is)];
                    let place = name.place;
                    return have(negated, Noun { place, name, modifiers, ..Noun::default() });
                }
                Rule::span_en | Rule::span_vi => {
                    let Some(said) = self.between(part, negated) else { continue };
                    return said;
                }
                Rule::noun_en if assigned => {
                    let mut noun = self.noun(part);
                    if negated {
                        self.at_least(&mut noun);
                    }
                    return have(negated, noun);
                }
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
                    let others = parts.filter(|it| it.as_rule() == Rule::noun_en);
                    let all = std::iter::once(part).chain(others);
                    let said = all.map(|it| placed(negated, self.noun(it)));
                    return alternatives(said.collect(), negated);
                }
                _ => {
                    // "không quá năm 2025" is of time, "không quá 2025" of a figure.
                    let year = part.as_str().strip_prefix("năm ");
                    if year.is_some_and(|it| it.starts_with(|it: char| it.is_ascii_digit())) {
                        relation = relation.map(of_time);
                    }
                    // "before the end of 2026": by its last day.
                    let end = part.clone().into_inner().any(|it| {
                        it.as_rule() == Rule::end_of_en && !has(&it, Rule::first_of_en)
                    });
                    let relation = match relation {
                        Some(Relation::Before) if end => Some(Relation::OnOrBefore),
                        relation => relation,
                    };
                    let Some(term) = self.term_of(part) else { continue };
                    let said = |term| match relation {
                        Some(relation) => relate(relation, negated, term),
                        None => is(negated, term),
                    };
                    let mut all = vec![said(term)];
                    all.extend(parts.filter_map(|it| self.alternative(it)).map(said));
                    return alternatives(all, negated);
                }
            }
        }
        Predicate::All(Vec::new())
    }
}

/// The name as it is said of several things, or of one.
pub(super) fn in_number(words: &str, many: bool) -> String {
    let found =
        if many { super::conditions::singular(words) } else { vocabulary::plural(words) };
    found.unwrap_or(words).to_owned()
}

/// Whether the verb is one that is done to such things.
fn can_undergo(verb: &Name, noun: &Noun) -> bool {
    let called = |kind: vocabulary::Kind| {
        let (names, words) = (&vocabulary::entry(kind).names, noun.name.words.as_str());
        names.en.contains(&words)
            || names.en_plural.contains(&words)
            || names.vi.contains(&words)
    };
    if !vocabulary::KINDS.iter().any(|it| called(it.kind)) {
        return true;
    }
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

/// What a relation between figures is between times.
fn of_time(relation: Relation) -> Relation {
    match relation {
        Relation::More => Relation::After,
        Relation::Less => Relation::Before,
        Relation::NotMore => Relation::OnOrBefore,
        Relation::NotLess => Relation::OnOrAfter,
        other => other,
    }
}

/// One of several, or none of them.
fn alternatives(said: Vec<Predicate>, negated: bool) -> Predicate {
    if said.is_empty() {
        return Predicate::All(said);
    }
    if negated { Predicate::all(said) } else { Predicate::any(said) }
}

/// "is a recipient": is among them.
fn is(negated: bool, term: Term) -> Predicate {
    match term {
        // "is the coordinating agency of a task": coordinates a task.
        Term::Noun(noun) if role(&noun).is_some() => {
            let Some((verb, object)) = role(&noun) else { return Predicate::All(Vec::new()) };
            Predicate::Act(negated, vec![verb], object)
        }
        Term::Noun(mut noun)
            if noun.modifiers.is_empty()
                && noun.quantity.is_none()
                && ["recipient", "recipients", "nơi nhận"]
                    .contains(&noun.name.words.as_str()) =>
        {
            if noun.name.words == "recipient" {
                noun.name.words.push('s');
            }
            Predicate::In(negated, *noun)
        }
        term => Predicate::Be(negated, term),
    }
}

/// What is done by whoever is "cơ quan chủ trì của nhiệm vụ", and to what.
fn role(noun: &Noun) -> Option<(Name, Noun)> {
    let [Modifier::Of(owner)] = noun.modifiers.as_slice() else { return None };
    if noun.own || owner.own || noun.year.is_some() || !owner.modifiers.is_empty() {
        return None;
    }
    let words = noun.name.words.as_str();
    let named = |list: &[&str]| list.contains(&words);
    let owner_words = owner.name.words.as_str();
    let found = vocabulary::KINDS.iter().find_map(|kind| {
        let is_owner = [kind.names.en, kind.names.en_plural, kind.names.vi]
            .iter()
            .any(|it| it.contains(&owner_words));
        let has = |it: &&vocabulary::Attribute| named(it.names.en) || named(it.names.vi);
        let verb = kind.attributes.iter().find(has).filter(|_| is_owner)?.verb?;
        verb.by_held.then_some((verb, named(kind.attributes.iter().find(has)?.names.vi)))
    });
    let (verb, vietnamese) = found?;
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

/// What stands so to `term`.
#[cfg(test)]
pub(in crate::syntax) fn related(relation: Relation, term: Term) -> Predicate {
    relate(relation, false, term)
}

pub(super) fn relate(relation: Relation, negated: bool, term: Term) -> Predicate {
    // "under section II", "within an appendix": is in it.
    let part = |it: &Noun| {
        let of = |kind| {
            let names = &vocabulary::entry(kind).names;
            let words = it.name.words.as_str();
            names.en.contains(&words) || names.en_plural.contains(&words)
        };
        of(vocabulary::Kind::Section) || of(vocabulary::Kind::Appendix)
    };
    let term = match (relation, term) {
        (Relation::Less | Relation::Within, Term::Noun(noun)) if part(&noun) => {
            return Predicate::In(negated, *noun);
        }
        (Relation::Outside, Term::Noun(noun)) if part(&noun) => {
            return Predicate::In(!negated, *noun);
        }
        (_, term) => term,
    };
    // "không quá ngày 30/6/2026".
    let relation = relation.with(&term);
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
