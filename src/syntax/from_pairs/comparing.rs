//! What is said with "is" and with relations: participles, terms, times.
//!
//! In: pairs of `being_en`, `relation_predicate_vi` and their like; out: [`Predicate`]s.
//! Invariant: a denied relation is the relation that holds exactly when it does not.

use super::doing::role;
use super::having::have;
use super::predicates::alternatives;
use super::usage::placed;
use super::{Lower, Pest, Rule, has};
use crate::facts::vocabulary::{Kind, entry_called, singular};
use crate::syntax::tree::{Literal, Modifier, Name, Noun, Predicate, Quantity, Relation, Term};
use crate::syntax::words::{RELATIONS, STRICT, UP_OR_DOWN, UpOrDown, meaning};

impl Lower<'_, '_> {
    /// What is said with "is" and with relations.
    pub(super) fn comparison(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let mut negated = negated;
        let of = pair.clone();
        let mut relation = None;
        let mut lower = false;
        let mut parts = pair.into_inner();
        while let Some(part) = parts.next() {
            match part.as_rule() {
                Rule::not_be_vi => negated = !negated,
                Rule::relation_en | Rule::relation_vi => {
                    relation = meaning(&RELATIONS, part.as_str());
                    lower = has(&part, Rule::lower_en);
                }
                Rule::time_word_en if has(&part, Rule::by_word_en) => {
                    relation = Some(Relation::OnOrBefore);
                }
                Rule::time_word_en => relation = Some(Relation::Within),
                Rule::time_en => return self.comparison(part, negated),
                _ => {
                    if let Some(said) = self.participle(&of, part.clone(), negated) {
                        return said;
                    }
                    let placed = relation.is_none() && is_noun(&part);
                    let said = match placed {
                        true => Some(self.in_places(part, &mut parts, negated)),
                        false => self.compared(relation, part, &mut parts, negated),
                    };
                    if let Some(said) = said {
                        return if lower { demanding_less(said) } else { said };
                    }
                }
            }
        }
        Predicate::All(Vec::new())
    }

    /// What one word or participle says alone; `of` is what it is a part of.
    fn participle(&self, of: &Pest<'_>, part: Pest<'_>, negated: bool) -> Option<Predicate> {
        Some(match part.as_rule() {
            // What is blank is turned into what is had where the statement is read.
            Rule::blank_en | Rule::blank_vi => Predicate::Occur(!negated),
            Rule::present_en => Predicate::Occur(negated),
            Rule::given_noun_en => {
                let held = part.into_inner().find(|it| it.as_rule() == Rule::noun_en)?;
                self.given_work(&held, negated).unwrap_or_else(|| self.held(held, negated))
            }
            Rule::noun_en if has(of, Rule::assigned_en) => self.held(part, negated),
            Rule::noun_en if has(of, Rule::without_en) => self.held(part, !negated),
            Rule::marked_en => {
                let place = self.place(&part);
                let dated = has(&part, Rule::with_date_en);
                let words = if dated { "date" } else { "number" };
                let name = Name { place, words: words.to_owned() };
                have(negated, Noun { place, name, ..Noun::default() })
            }
            Rule::in_body_en => self.in_body(&part, negated),
            Rule::cited_en => self.cited(part, negated),
            Rule::doing_en => self.act(part, negated),
            Rule::undergo_en => self.undergo(part, negated),
            Rule::issued_by_en => {
                let (name, is) = self.issued_by(part);
                let modifiers = vec![Modifier::That(is)];
                have(negated, Noun { place: name.place, name, modifiers, ..Noun::default() })
            }
            Rule::unit_is_en => {
                let name = Name { place: self.place(&part), words: "unit".to_owned() };
                let modifiers = vec![Modifier::That(self.of_units(part))];
                have(negated, Noun { place: name.place, name, modifiers, ..Noun::default() })
            }
            Rule::in_use_en => {
                let name =
                    Name { place: self.place(&part), words: "common abbreviation".to_owned() };
                is(
                    negated,
                    Term::Noun(Box::new(Noun { place: name.place, name, ..Noun::default() })),
                )
            }
            Rule::signed_en => {
                let name = Name { place: self.place(&part), words: "authority".to_owned() };
                let is =
                    Predicate::Be(false, part.into_inner().find_map(|it| self.term_of(it))?);
                let modifiers = vec![Modifier::That(is)];
                have(negated, Noun { place: name.place, name, modifiers, ..Noun::default() })
            }
            Rule::signed_by_en => self.signed_by(part, negated),
            Rule::span_en | Rule::span_vi => self.between(part, negated)?,
            Rule::sequence_en => Predicate::Sequence,
            Rule::defined_en => Predicate::Defined(negated, has(of, Rule::before_use_en)),
            Rule::state_en | Rule::state_vi => Predicate::State(negated, self.name(&part)),
            Rule::two_roles_en => self.two_roles(part, negated),
            Rule::one_of_en | Rule::one_of_vi => {
                let mut noun = self.noun(part.into_inner().next()?);
                if let Some(one) = singular(&noun.name.words) {
                    noun.name.words = one.to_owned();
                }
                is(negated, Term::Noun(Box::new(noun)))
            }
            Rule::name_en if has(of, Rule::numbered_en) => {
                Predicate::InOrder(None, self.name(&part))
            }
            Rule::strict_en | Rule::strict_word_vi => {
                let relation = meaning(&STRICT, part.as_str())?;
                relate(relation, negated, Term::Noun(Box::default()))
            }
            Rule::least_en | Rule::least_vi => {
                let (relation, term) = self.limit(part)?;
                relate(relation, negated, term)
            }
            _ => return None,
        })
    }

    /// "is signed by a vice chairman", "do Phó Chủ tịch ký": has that position.
    pub(super) fn signed_by(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let words = self.pick("position", "chức vụ người ký");
        let name = Name { place: self.place(&pair), words };
        let terms = pair.into_inner().filter_map(|it| self.term_of(it));
        let is = terms.map(|it| Predicate::Be(false, it)).collect();
        let modifiers = vec![Modifier::That(Predicate::any(is))];
        have(negated, Noun { place: name.place, name, modifiers, ..Noun::default() })
    }

    /// "is assigned a task": leads it or coordinates it.
    fn given_work(&self, pair: &Pest<'_>, negated: bool) -> Option<Predicate> {
        let mut noun = self.noun(pair.clone());
        entry_called(&noun.name.words).filter(|it| it.kind == Kind::Task)?;
        if negated {
            self.at_least(&mut noun);
        }
        let does = |verb: &str| {
            let verb = Name { place: noun.place, words: verb.to_owned() };
            Predicate::Act(negated, vec![verb], noun.clone())
        };
        Some(alternatives(vec![does("leads"), does("coordinates")], negated))
    }

    /// A noun that is had.
    fn held(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let mut noun = self.noun(pair);
        if negated {
            self.at_least(&mut noun);
        }
        have(negated, noun)
    }

    /// "is in section I or section II": one of the places.
    fn in_places<'p>(
        &self,
        first: Pest<'p>,
        rest: &mut impl Iterator<Item = Pest<'p>>,
        negated: bool,
    ) -> Predicate {
        let others = rest.filter(|it| it.as_rule() == Rule::noun_en);
        let said = std::iter::once(first).chain(others);
        let said = said.map(|it| placed(negated, self.noun(it)));
        alternatives(said.collect(), negated)
    }

    /// How it stands to a term, or to one of several.
    fn compared<'p>(
        &self,
        mut relation: Option<Relation>,
        first: Pest<'p>,
        rest: &mut impl Iterator<Item = Pest<'p>>,
        negated: bool,
    ) -> Option<Predicate> {
        // "không quá năm 2025" is of time, "không quá 2025" of a figure.
        let mut within = first.clone().into_inner();
        if within.any(|it| has(&it, Rule::year_word_vi)) {
            relation = relation.map(Relation::in_time);
        }
        // "before the end of 2026": by its last day.
        let end = first
            .clone()
            .into_inner()
            .any(|it| it.as_rule() == Rule::end_of_en && !has(&it, Rule::first_of_en));
        if end && relation == Some(Relation::Before) {
            relation = Some(Relation::OnOrBefore);
        }
        let of_some = !negated && owner_is_indefinite(&first);
        let mut term = self.term_of(first)?;
        if of_some {
            of_some_owner(&mut term);
        }
        let said = |term| match relation {
            Some(relation) => relate(relation, negated, term),
            None => is(negated, term),
        };
        let mut all = vec![said(term)];
        let mut too = Vec::new();
        for part in rest {
            match part.as_rule() {
                Rule::related_too_en => too.push(self.comparison(part, negated)),
                _ => all.extend(self.alternative(part).map(said)),
            }
        }
        too.insert(0, alternatives(all, negated));
        // "not after 2023 and before 2026": not both.
        Some(if negated { Predicate::any(too) } else { Predicate::all(too) })
    }

    /// "begins before ...": its first day is.
    pub(super) fn begins(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let place = self.place(&pair);
        let last = pair.clone().into_inner().any(|it| has(&it, Rule::end_word_en));
        let said = self.comparison(pair, negated);
        let words = if last { "last day" } else { "first day" };
        let name = Name { place, words: words.to_owned() };
        let modifiers = vec![Modifier::That(said)];
        Predicate::Have(false, Noun { place, name, modifiers, ..Noun::default() })
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

    /// "from 1/1/2026 to 31/12/2030".
    fn between(&self, pair: Pest<'_>, negated: bool) -> Option<Predicate> {
        let mut terms = pair.clone().into_inner().filter_map(|it| match is_noun(&it) {
            true => Some(Term::Noun(Box::new(self.noun(it)))),
            false => self.term_of(it),
        });
        let (low, high) = (terms.next()?, terms.next()?);
        let backwards = match (&low, &high) {
            (Term::Literal(_, Literal::Date(low)), Term::Literal(_, Literal::Date(high))) => {
                low > high
            }
            (Term::Literal(_, Literal::Year(low)), Term::Literal(_, Literal::Year(high))) => {
                low > high
            }
            (
                Term::Literal(_, Literal::Number(low)),
                Term::Literal(_, Literal::Number(high)),
            )
            | (Term::Literal(_, Literal::Share(low)), Term::Literal(_, Literal::Share(high))) => {
                low > high
            }
            (
                Term::Literal(_, Literal::Month(year, month)),
                Term::Literal(_, Literal::Month(last_year, last)),
            ) => (year, month) > (last_year, last),
            _ => false,
        };
        if backwards {
            self.backwards(&pair);
        }
        let (from, to) = match is_time(&low) && is_time(&high) {
            true => (Relation::OnOrAfter, Relation::OnOrBefore),
            false => (Relation::NotLess, Relation::NotMore),
        };
        let parts = vec![relate(from, negated, low), relate(to, negated, high)];
        Some(if negated { Predicate::any(parts) } else { Predicate::all(parts) })
    }

    /// "50% or more", "từ năm 2026 trở đi".
    fn limit(&self, pair: Pest<'_>) -> Option<(Relation, Term)> {
        let mut parts = pair.into_inner();
        let term = self.term_of(parts.next()?)?;
        let up = meaning(&UP_OR_DOWN, parts.next()?.as_str())? == UpOrDown::Up;
        let time = is_time(&term);
        let relation = match (time, up) {
            (true, true) => Relation::OnOrAfter,
            (true, false) => Relation::OnOrBefore,
            (false, true) => Relation::NotLess,
            (false, false) => Relation::NotMore,
        };
        Some((relation, term))
    }
}

/// "the number of a legal basis": on the other side of a comparison, of some of them.
fn owner_is_indefinite(term: &Pest<'_>) -> bool {
    let noun = term.clone().into_inner().find(|it| it.as_rule() == Rule::noun_en);
    let modifiers = noun.into_iter().flat_map(|it| it.into_inner());
    let mut owners = modifiers
        .flat_map(|it| it.into_inner())
        .filter(|it| it.as_rule() == Rule::of_en)
        .flat_map(|it| it.into_inner());
    owners.any(|it| has(&it, Rule::indefinite_en))
}

fn of_some_owner(term: &mut Term) {
    let Term::Noun(noun) = term else { return };
    for modifier in &mut noun.modifiers {
        if let Modifier::Of(owner) = modifier
            && owner.quantity.is_none()
            && entry_called(&owner.name.words).is_some_and(|it| it.kind != Kind::Plan)
        {
            owner.quantity = Some(Quantity::Some);
        }
    }
}

/// "is a recipient": is among them.
pub(super) fn is(negated: bool, term: Term) -> Predicate {
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

fn is_noun(pair: &Pest<'_>) -> bool {
    matches!(pair.as_rule(), Rule::noun_en | Rule::noun_vi | Rule::plain_noun_vi)
}

/// "no lower than the 2025 value": where a thing and no figure stands there, it is at least as
/// strict, as "không thấp hơn" is.
fn demanding_less(said: Predicate) -> Predicate {
    let Predicate::Relate(relation, Term::Noun(noun)) = said else { return said };
    let demands = entry_called(&noun.name.words)
        .map_or(noun.name.words.is_empty(), |it| matches!(it.kind, Kind::Value | Kind::Target));
    let relation = match relation {
        Relation::Less if demands => Relation::LessStrict,
        Relation::NotLess if demands => Relation::AtLeastAsStrict,
        other => other,
    };
    Predicate::Relate(relation, Term::Noun(noun))
}

/// What stands so to `term`, or does not.
pub(super) fn relate(relation: Relation, negated: bool, term: Term) -> Predicate {
    // "under section II", "within an appendix": is in it. In Vietnamese nothing is "dưới" a part.
    let part = |it: &Noun| {
        let kind = entry_called(&it.name.words).map(|it| it.kind);
        matches!(kind, Some(Kind::Section | Kind::Appendix))
    };
    let under = |it: &Noun| part(it) && it.name.words.is_ascii();
    let term = match (relation, term) {
        (Relation::Less, Term::Noun(noun)) if under(&noun) => {
            return Predicate::In(negated, *noun);
        }
        (Relation::Within, Term::Noun(noun)) if part(&noun) => {
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

/// [`relate`] for the trees of tests.
#[cfg(test)]
pub(in crate::syntax) fn related(relation: Relation, term: Term) -> Predicate {
    relate(relation, false, term)
}

/// Whether a bound on it is of time, and not of a figure.
fn is_time(term: &Term) -> bool {
    !matches!(
        term,
        Term::Literal(
            _,
            Literal::Number(_) | Literal::Share(_) | Literal::Quantity(..) | Literal::Text(_)
        )
    )
}
