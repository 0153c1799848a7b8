//! Predicates: what is said of a subject.
//!
//! In: pairs of `predicate_en`, `predicate_vi` and their parts; out: [`Predicate`]s. Invariant:
//! what is denied gets the opposite relation or quantity, where that has a name of its own.

use super::comparing::relate;
use super::having::have;
use super::{Lower, Pest, Rule, has, is_not_joint, read_modal};
use crate::lang::Language;
use crate::syntax::tree::{
    Agreement, Mention, Modality, Modifier, Name, Noun, Predicate, Quantity, Term,
};
use crate::syntax::words::{MENTIONING, MENTIONS, Modal, RATES, meaning};

impl Lower<'_, '_> {
    /// Predicates joined by "or"; `force` becomes that of the strongest modal word.
    pub(super) fn predicates(&self, pair: Pest<'_>, force: &mut Modality) -> Predicate {
        if pair.as_rule() == Rule::predicate_vi {
            return self.joined_predicates(pair, force);
        }
        let (mut any, mut last) = (Vec::new(), None);
        for all in pair.into_inner().filter(is_not_joint) {
            match all.as_rule() {
                Rule::predicate_last_en => last = Some(self.every(all, force)),
                _ => any.push(self.every(all, force)),
            }
        }
        match last {
            Some(last) => Predicate::all(vec![Predicate::any(any), last]),
            None => Predicate::any(any),
        }
    }

    /// Predicates joined by "and".
    pub(super) fn every(&self, all: Pest<'_>, force: &mut Modality) -> Predicate {
        let mut every = Vec::new();
        for plain in all.into_inner().filter(is_not_joint) {
            if plain.as_rule() == Rule::joined_have_vi {
                every.push(self.predicate(plain, false));
                continue;
            }
            if let Some(before) = every.last().filter(|_| *force != Modality::Plain) {
                self.check_reach(before, &plain);
            }
            every.extend(self.plain_said(plain, Modal::default(), force));
        }
        Predicate::all(every)
    }

    /// "must have a value that is at least 5 and is at most 9": what "is at most 9" is said of.
    fn check_reach(&self, before: &Predicate, plain: &Pest<'_>) {
        let finite = ["is ", "are ", "has ", "does ", "mentions ", "begins ", "ends "];
        let words = plain.as_str();
        let narrowed = match before {
            Predicate::Have(_, noun) | Predicate::Act(_, _, noun) | Predicate::In(_, noun) => {
                noun.modifiers
                    .last()
                    .is_some_and(|it| matches!(it, Modifier::That(_) | Modifier::Whose(..)))
            }
            _ => false,
        };
        if narrowed
            && self.language == Language::English
            && finite.iter().any(|it| words.starts_with(it))
        {
            self.say(
                plain,
                "this may be said of what \"that\" stands for, or of what the rule is about",
                "phần này có thể nói về nội dung sau “that” hoặc về nội dung của quy tắc",
                (
                    "of the first: put what follows \"that\" in brackets, \"that (is at least 5% and is at most 9%)\"; of the other: repeat \"must\"",
                    "nếu nói về nội dung sau “that”, hãy đặt trong ngoặc đơn; nếu không, hãy nhắc lại “must”",
                ),
            );
        }
    }

    /// One predicate with its modal word, or with `modal` where it has none.
    pub(super) fn plain_said(
        &self,
        plain: Pest<'_>,
        mut modal: Modal,
        force: &mut Modality,
    ) -> Vec<Predicate> {
        let mut every = Vec::new();
        for part in plain.into_inner() {
            match part.as_rule() {
                Rule::modal_en | Rule::modal_vi => modal = read_modal(&part),
                Rule::bare_predicate_vi if allows_only(&part) => {
                    modal.force = modal.force.max(Modality::Must);
                    every.push(self.predicate(part, modal.negated));
                }
                Rule::only_may_vi => modal.force = Modality::Must,
                Rule::all_alike_vi => {}
                Rule::predicate_en | Rule::predicate_vi => {
                    let mut inner = self.predicates(part, force);
                    if modal.negated {
                        self.of_none(&mut inner);
                        inner = denied(inner);
                    }
                    every.push(inner);
                }
                _ => {
                    if needs(&part) {
                        modal.force = modal.force.max(Modality::Must);
                    }
                    every.push(self.predicate(part, modal.negated));
                }
            }
        }
        *force = (*force).max(modal.force);
        every
    }

    /// One predicate: by its rule, whoever reads such ones.
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
            Rule::agree_alone_vi => self.alike(&pair, negated),
            Rule::length_vi => self.length(pair, negated),
            Rule::have_en
            | Rule::have_vi
            | Rule::have_several_en
            | Rule::have_several_vi
            | Rule::joined_have_en
            | Rule::joined_have_vi => self.have(pair, negated),
            Rule::mention_en
            | Rule::mentioning_en
            | Rule::mention_vi
            | Rule::plain_mention_vi
            | Rule::literal_mention_vi => self.mention(pair, negated),
            Rule::as_its_en => {
                let name = pair.clone().into_inner().find(|it| it.as_rule() == Rule::name_en);
                let name = name.map(|it| self.name(&it)).unwrap_or_default();
                let term = pair.into_inner().find_map(|it| self.term_of(it));
                let is = term.map(|it| Modifier::That(Predicate::Be(false, it)));
                let modifiers = is.into_iter().collect();
                have(negated, Noun { place: name.place, name, modifiers, ..Noun::default() })
            }
            Rule::titled_now_vi => {
                let place = self.place(&pair);
                let name = Name { place, words: "tên".to_owned() };
                have(negated, Noun { place, name, ..Noun::default() })
            }
            Rule::signed_predicate_vi => self.signed_by(pair, negated),
            Rule::joined_by_vi => {
                let verb = Name { place: self.place(&pair), words: "phối hợp".to_owned() };
                let by = self.nouns(pair).pop().unwrap_or_default();
                Predicate::Undergo(negated, verb, by)
            }
            Rule::neither_vi => self.neither_does(pair, negated),
            Rule::both_vi => {
                let parts = pair.into_inner().map(|it| self.predicate(it, negated)).collect();
                if negated { Predicate::any(parts) } else { Predicate::all(parts) }
            }
            Rule::neither_en => self.neither(pair, negated),
            Rule::be_several_en => self.beings(pair, negated),
            Rule::exceed_en => self.exceeds(pair, negated),
            Rule::reach_en => self.comparison(pair, negated),
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

    /// "giống nhau", of what is said before it.
    fn alike(&self, pair: &Pest<'_>, negated: bool) -> Predicate {
        let same = !has(pair, Rule::differ_vi);
        let how = if same != negated { Agreement::Same } else { Agreement::Different };
        Predicate::Agree(how, Name { place: self.place(pair), ..Name::default() })
    }

    /// "is dated and numbered".
    fn beings(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let any = has(&pair, Rule::or_en);
        let parts = pair.into_inner().filter(|it| it.as_rule() == Rule::neither_being_en);
        let said = parts.map(|it| self.comparison(it, negated)).collect();
        if any != negated { Predicate::any(said) } else { Predicate::all(said) }
    }

    /// "does not exceed 100%", "follows the issuance date".
    fn exceeds(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let is_word =
            |it: &Pest<'_>| matches!(it.as_rule(), Rule::exceed_word_en | Rule::rate_word_en);
        let word = pair.clone().into_inner().find(is_word);
        let relation = word.and_then(|it| meaning(&RATES, it.as_str()));
        let Some(relation) = relation else { return Predicate::All(Vec::new()) };
        let terms = pair.into_inner().filter_map(|it| self.alternative(it));
        alternatives(terms.map(|it| relate(relation, negated, it)).collect(), negated)
    }

    /// "mentions “A” or “B”": words that are looked for, and how.
    fn mention(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        // "mentions “chủ trì” in its title": has a title that does.
        let within = pair.clone().into_inner().find(|it| it.as_rule() == Rule::in_own_en);
        let name =
            within.and_then(|it| it.into_inner().find(|it| it.as_rule() == Rule::name_en));
        if let Some(name) = name.map(|it| self.name(&it)) {
            let parts = pair.into_inner().filter(|it| it.as_rule() != Rule::in_own_en);
            let said = self.mentioned(parts, false);
            let modifiers = vec![Modifier::That(said)];
            return have(
                negated,
                Noun { place: name.place, name, modifiers, ..Noun::default() },
            );
        }
        self.mentioned(pair.into_inner(), negated)
    }

    /// What is mentioned, by the parts of a predicate.
    fn mentioned<'p>(&self, parts: impl Iterator<Item = Pest<'p>>, negated: bool) -> Predicate {
        let (mut how, mut terms, mut both) = (None, Vec::new(), false);
        // "mentions a product", "contains tasks": has them; a title that "mentions targets" may
        // hold the word.
        let mut holds = self.language == Language::Vietnamese;
        for part in parts {
            both |= matches!(part.as_rule(), Rule::and_term_en | Rule::and_term_vi);
            match part.as_rule() {
                Rule::mentioning_word_en => how = meaning(&MENTIONING, part.as_str()),
                Rule::mention_word_en | Rule::mention_word_vi => {
                    how = meaning(&MENTIONS, part.as_str());
                    holds |= has(&part, Rule::contain_word_en);
                }
                Rule::has_quoted_vi => how = Some(Mention::Mentions),
                _ => {
                    holds |= says_how_many(&part);
                    terms.extend(self.alternative(part));
                }
            }
        }
        let Some(how) = how else { return Predicate::All(Vec::new()) };
        let said = terms.into_iter().map(|it| match it {
            // "phải nêu cơ quan chủ trì": has one.
            Term::Noun(noun)
                if holds
                    && how == Mention::Mentions
                    && is_bare_and_known(&noun, self.language) =>
            {
                super::having::have(negated, *noun)
            }
            other => Predicate::Mention(negated, how, other),
        });
        let said = said.collect();
        if both { Predicate::all(said) } else { alternatives(said, negated) }
    }

    /// "numbers in the order of their dates".
    pub(super) fn in_order(&self, pair: Pest<'_>) -> Predicate {
        let names = pair
            .into_inner()
            .filter(|it| matches!(it.as_rule(), Rule::name_en | Rule::name_vi));
        let mut names: Vec<Name> = names.map(|it| self.name(&it)).collect();
        let by = names.pop().unwrap_or_default();
        Predicate::InOrder(names.pop(), by)
    }

    /// "neither ... nor": none of them.
    fn neither(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let (mut none, mut verbs) = (Vec::new(), Vec::new());
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::verb_en => verbs.push(self.verb(&part)),
                Rule::noun_en if verbs.is_empty() => {
                    let mut noun = self.noun(part);
                    self.at_least(&mut noun);
                    none.push(have(true, noun));
                }
                Rule::noun_en => {
                    let mut noun = self.noun(part);
                    self.at_least(&mut noun);
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

    /// "không chủ trì mà cũng không phối hợp nhiệm vụ nào".
    fn neither_does(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let (mut verbs, mut object) = (Vec::new(), Noun::default());
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::verb_vi => verbs.push(self.verb(&part)),
                Rule::noun_vi => object = self.noun(part),
                _ => {}
            }
        }
        self.at_least(&mut object);
        let not = |verb| Predicate::Act(true, vec![verb], object.clone());
        let none = Predicate::all(verbs.into_iter().map(not).collect());
        if negated { denied(none) } else { none }
    }

    /// A term, or one more of several: “A” hoặc “B”.
    pub(super) fn alternative(&self, pair: Pest<'_>) -> Option<Term> {
        match pair.as_rule() {
            Rule::or_term_en
            | Rule::or_quoted_en
            | Rule::or_quoted_vi
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
}

/// "a product", "two targets", and not "targets".
fn says_how_many(term: &Pest<'_>) -> bool {
    let noun = term.clone().into_inner().find(|it| it.as_rule() == Rule::noun_en);
    noun.is_some_and(|it| has(&it, Rule::indefinite_en) || has(&it, Rule::quantity_en))
}

/// Whether it is a name of the vocabulary, and how many.
fn is_bare_and_known(noun: &Noun, language: Language) -> bool {
    super::called::is_name(&noun.name.words, language)
        && noun.modifiers.is_empty()
        && noun.year.is_none()
        && noun.order.is_none()
        && !noun.own
        && !noun.sum
}

/// "chỉ được có một": it may have one only.
fn allows_only(pair: &Pest<'_>) -> bool {
    let mut within = pair.clone().into_inner().flatten();
    within.any(|it| it.as_rule() == Rule::only_have_vi && has(&it, Rule::only_allowed_vi))
}

/// One of several, or none of them.
pub(super) fn alternatives(said: Vec<Predicate>, negated: bool) -> Predicate {
    if said.is_empty() {
        return Predicate::All(said);
    }
    if negated { Predicate::all(said) } else { Predicate::any(said) }
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

/// Whether what is said is that something needs something: it has to have it.
fn needs(pair: &Pest<'_>) -> bool {
    let mut parts = pair.clone().into_inner();
    match pair.as_rule() {
        Rule::bare_predicate_en => parts.next().is_some_and(|it| needs(&it)),
        Rule::have_en | Rule::have_several_en => {
            parts.any(|it| it.as_rule() == Rule::have_word_en && has(&it, Rule::needing_en))
        }
        _ => false,
    }
}
