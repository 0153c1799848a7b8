//! From what the grammars recognised to the tree, for both languages at once.
//!
//! In: pest pairs; out: [`Sentence`]. Invariants: this is the last place that knows pest or
//! which language was written; an unexpected pair is passed over, never a panic; negation
//! becomes the relation or quantity that has a name of its own.

use pest::iterators::Pair;

use super::folded::Folded;
use super::grammar::{GrammarRule, Sentences as Rule};
use super::tree::{
    Agreement, Amount, Clause, Condition, Literal, Modality, Modifier, Name, Noun, Place,
    Predicate, Quantity, Relation, Sentence, Statement, Term,
};
use super::words::{
    BOUNDS, BoundWord, MENTIONS, MODALS, Modal, ORDERS, RELATIONS, STRICT, meaning, read_count,
    read_date, read_decimal, read_month, read_period, read_quarter, read_year, verb_forms,
};
use crate::lang::Language;

type Pest<'p> = Pair<'p, GrammarRule>;

/// The tree of a whole sentence.
pub(super) fn sentence(folded: &Folded<'_>, language: Language, pair: Pest<'_>) -> Sentence {
    let lower = Lower { folded, language };
    let place = lower.place(&pair);
    let (mut conditions, mut claim) = (Vec::new(), Clause::All(Vec::new()));
    for part in pair.into_inner() {
        match part.as_rule() {
            Rule::condition_en | Rule::condition_vi | Rule::tail_en | Rule::tail_vi => {
                conditions.push(lower.condition(part));
            }
            Rule::clauses_en | Rule::clauses_vi => claim = lower.clauses(part),
            _ => {}
        }
    }
    Sentence { place, conditions, claim }
}

struct Lower<'f, 't> {
    folded: &'f Folded<'t>,
    language: Language,
}

impl Lower<'_, '_> {
    fn place(&self, pair: &Pest<'_>) -> Place {
        // A grammar rule may end on the space before the next word; the words count.
        let words = pair.as_str().trim_end().len();
        let start = pair.as_span().start();
        Place(self.folded.place(start, start + words))
    }

    fn condition(&self, pair: Pest<'_>) -> Condition {
        let place = self.place(&pair);
        let (mut exception, mut clause) = (false, Clause::All(Vec::new()));
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::unless_en | Rule::unless_vi => exception = true,
                Rule::clauses_en | Rule::clauses_vi => clause = self.clauses(part),
                _ => {}
            }
        }
        Condition { place, exception, clause }
    }

    fn clauses(&self, pair: Pest<'_>) -> Clause {
        let any = pair.into_inner().filter(is_not_joint).map(|all| {
            Clause::all(
                all.into_inner().filter(is_not_joint).map(|it| self.clause(it)).collect(),
            )
        });
        Clause::any(any.collect())
    }

    fn clause(&self, pair: Pest<'_>) -> Clause {
        match pair.as_rule() {
            Rule::clause_en | Rule::clause_vi => {
                pair.into_inner().next().map_or(Clause::All(Vec::new()), |it| self.clause(it))
            }
            Rule::clauses_en | Rule::clauses_vi => self.clauses(pair),
            Rule::there_en | Rule::there_vi => self.there(pair),
            _ => self.statement(pair),
        }
    }

    fn there(&self, pair: Pest<'_>) -> Clause {
        let (mut modal, mut noun) = (Modal::default(), Noun::default());
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::modal_en | Rule::modal_vi => modal = read_modal(&part),
                Rule::not_en => modal.negated = true,
                Rule::none_vi | Rule::bare_noun_vi => {
                    noun = self.noun_parts(part, Some(Quantity::No));
                }
                Rule::noun_en | Rule::noun_vi => noun = self.noun(part),
                _ => {}
            }
        }
        if modal.negated {
            noun.quantity = match noun.quantity {
                None | Some(Quantity::Some) => Some(Quantity::No),
                Some(Quantity::No) => None,
                other => other.map(complement),
            };
        }
        Clause::There(modal.force, Box::new(noun))
    }

    fn statement(&self, pair: Pest<'_>) -> Clause {
        let place = self.place(&pair);
        let (mut topic, mut subject) = (None, Noun::default());
        let (mut force, mut predicate) = (Modality::Plain, Predicate::All(Vec::new()));
        if pair.as_rule() == Rule::subjectless_vi {
            subject = Noun { own: true, ..Noun::default() };
        }
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::topic_vi => {
                    let same = part.into_inner().find(|it| it.as_rule() == Rule::same_vi);
                    topic = same.map(|same| self.same(same));
                }
                Rule::noun_en | Rule::noun_vi | Rule::plain_noun_vi => {
                    subject = self.noun(part);
                }
                Rule::predicate_en | Rule::predicate_vi => {
                    predicate = self.predicates(part, &mut force);
                }
                Rule::modal_en => force = read_modal(&part).force,
                // "the parts add up to the total": their sum is the total.
                Rule::add_up_en => subject.sum = true,
                Rule::term_en => {
                    let term = self.term(part);
                    predicate =
                        term.map_or(predicate, |term| Predicate::Relate(Relation::Equal, term));
                }
                _ => {}
            }
        }
        for (index, modifier) in topic.into_iter().flatten().enumerate() {
            subject.modifiers.insert(index, modifier);
        }
        Clause::Statement(Box::new(Statement { place, subject, modality: force, predicate }))
    }

    fn noun(&self, pair: Pest<'_>) -> Noun {
        let place = self.place(&pair);
        let Some(first) = pair.clone().into_inner().next() else { return Noun::default() };
        let mut noun = match first.as_rule() {
            // In brackets.
            Rule::noun_en | Rule::noun_vi => return self.noun(first),
            Rule::it_en | Rule::it_vi => Noun { own: true, ..Noun::default() },
            Rule::none_vi => self.noun_parts(first, Some(Quantity::No)),
            Rule::any_also_vi => self.noun_parts(first, Some(Quantity::Every)),
            Rule::some_of_vi => self.noun_parts(first, Some(Quantity::Some)),
            Rule::from_vi => {
                let amount = self.amount(&first);
                self.noun_parts(first, amount.map(Quantity::AtLeast))
            }
            _ => self.noun_parts(pair, None),
        };
        noun.place = place;
        noun
    }

    fn noun_parts(&self, pair: Pest<'_>, quantity: Option<Quantity>) -> Noun {
        let mut noun = Noun { place: self.place(&pair), quantity, ..Noun::default() };
        let mut possessor = None;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::quantity_en | Rule::quantity_vi => noun.quantity = self.quantity(part),
                Rule::sum_en | Rule::sum_vi => noun.sum = true,
                Rule::own_en | Rule::it_en | Rule::it_vi => noun.own = true,
                Rule::order_en | Rule::order_vi => noun.order = meaning(&ORDERS, part.as_str()),
                Rule::year => noun.year = read_year(part.as_str()),
                Rule::possessor_en => possessor = Some(self.possessor(part)),
                Rule::noun_en | Rule::noun_vi => return self.noun(part),
                Rule::name_en | Rule::name_vi | Rule::actor_name_en | Rule::actor_name_vi => {
                    noun.name = self.name(&part);
                }
                Rule::modifier_en | Rule::modifier_vi | Rule::plain_modifier_vi => {
                    self.modifier(part, &mut noun);
                }
                _ => {}
            }
        }
        if let Some(possessor) = possessor {
            noun.modifiers.insert(0, Modifier::Of(possessor));
        }
        noun
    }

    fn possessor(&self, pair: Pest<'_>) -> Noun {
        let name = pair.into_inner().next().map_or(Name::default(), |it| self.name(&it));
        Noun { place: name.place, name, ..Noun::default() }
    }

    fn name(&self, pair: &Pest<'_>) -> Name {
        Name { place: self.place(pair), words: pair.as_str().trim().to_owned() }
    }

    /// A verb by the form that is printed in a plain statement.
    fn verb(&self, pair: &Pest<'_>) -> Name {
        let name = self.name(pair);
        match verb_forms(&name.words) {
            Some(forms) => Name { words: forms[0].to_owned(), ..name },
            None => name,
        }
    }

    fn same(&self, pair: Pest<'_>) -> Vec<Modifier> {
        let names = pair
            .into_inner()
            .filter(|it| matches!(it.as_rule(), Rule::name_en | Rule::name_vi));
        names.map(|it| Modifier::Same(self.name(&it))).collect()
    }

    fn quantity(&self, pair: Pest<'_>) -> Option<Quantity> {
        let amount = self.amount(&pair);
        let moved = |by: i32| match amount {
            Some(Amount::Count(count)) => Some(Amount::Count(count.saturating_add_signed(by))),
            share => share,
        };
        let mut parts = pair.into_inner();
        let first = parts.next()?;
        Some(match first.as_rule() {
            Rule::no_en => Quantity::No,
            Rule::every_en | Rule::every_vi => Quantity::Every,
            Rule::some_en | Rule::some_vi => Quantity::Some,
            Rule::bound_en | Rule::bound_vi => match meaning(&BOUNDS, first.as_str())? {
                BoundWord::AtLeast => Quantity::AtLeast(amount?),
                BoundWord::AtMost => Quantity::AtMost(amount?),
                BoundWord::Exactly => Quantity::Exactly(amount?),
                BoundWord::Over => Quantity::AtLeast(moved(1)?),
                BoundWord::Under => Quantity::AtMost(moved(-1)?),
            },
            _ if parts.any(|it| it.as_rule() == Rule::or_more_en) => Quantity::AtLeast(amount?),
            // "two lead agencies" are exactly two; "one lead agency" is no more than "a".
            _ if amount == Some(Amount::Count(1)) => return None,
            _ => Quantity::Exactly(amount?),
        })
    }

    fn amount(&self, pair: &Pest<'_>) -> Option<Amount> {
        pair.clone().into_inner().find_map(|part| match part.as_rule() {
            Rule::share => self.figure(&part).map(Amount::Share),
            Rule::count_en | Rule::count_vi => read_count(part.as_str()).map(Amount::Count),
            _ => None,
        })
    }

    fn figure(&self, share: &Pest<'_>) -> Option<rust_decimal::Decimal> {
        read_decimal(share.clone().into_inner().next()?.as_str(), self.language)
    }

    fn modifier(&self, pair: Pest<'_>, noun: &mut Noun) {
        let Some(part) = pair.into_inner().next() else { return };
        match part.as_rule() {
            Rule::plain_modifier_vi => self.modifier(part, noun),
            Rule::same_en | Rule::same_vi | Rule::having_same_vi => {
                noun.modifiers.extend(self.same(part));
            }
            Rule::own_vi => noun.own = true,
            Rule::of_order_vi => {
                noun.order = part.into_inner().find_map(|it| meaning(&ORDERS, it.as_str()));
            }
            Rule::of_year_en | Rule::of_year_vi => {
                let year = part.into_inner().find(|it| it.as_rule() == Rule::year);
                noun.year = year.and_then(|it| read_year(it.as_str()));
            }
            Rule::of_en => {
                noun.modifiers.extend(self.nouns(part).into_iter().map(Modifier::Of))
            }
            Rule::of_vi => {
                let bracketed = part.as_str().starts_with("của (");
                for mut owner in self.nouns(part) {
                    // A year or an order at the end of a chain ("yêu cầu của chỉ tiêu năm
                    // 2030") belongs to what the chain names.
                    if !bracketed {
                        noun.year = noun.year.or(owner.year.take());
                        noun.order = noun.order.or(owner.order.take());
                    }
                    noun.modifiers.push(Modifier::Of(owner));
                }
            }
            Rule::in_en | Rule::in_vi => {
                noun.modifiers.extend(self.nouns(part).into_iter().map(Modifier::In));
            }
            Rule::with_en => {
                let without = has(&part, Rule::without_en);
                let held =
                    self.nouns(part).into_iter().map(|it| Modifier::That(have(without, it)));
                noun.modifiers.extend(held);
            }
            Rule::reduced_en | Rule::reduced_vi => {
                noun.modifiers.push(Modifier::That(self.reduced(part)));
            }
            _ => noun.modifiers.extend(self.relative(part)),
        }
    }

    /// "led by an agency", "dated after ...": what is said without "that is".
    fn reduced(&self, pair: Pest<'_>) -> Predicate {
        let first = pair.clone().into_inner().next();
        match first {
            Some(first) if matches!(first.as_rule(), Rule::undergo_en | Rule::undergo_vi) => {
                self.predicate(first, false)
            }
            Some(first) if matches!(first.as_rule(), Rule::state_en | Rule::state_vi) => {
                Predicate::State(false, self.name(&first))
            }
            _ => self.comparison(pair, false),
        }
    }

    fn nouns(&self, pair: Pest<'_>) -> Vec<Noun> {
        let nouns = pair
            .into_inner()
            .filter(|it| matches!(it.as_rule(), Rule::noun_en | Rule::noun_vi));
        nouns.map(|it| self.noun(it)).collect()
    }

    fn relative(&self, pair: Pest<'_>) -> Option<Modifier> {
        let (mut name, mut predicate) = (None, None);
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::name_en | Rule::name_vi => name = Some(self.name(&part)),
                Rule::done_en | Rule::done_vi => {
                    let mut parts = part.into_inner();
                    let (actor, verb) = (parts.next()?, parts.next()?);
                    let actor = self.noun_parts(actor, None);
                    return Some(Modifier::Done(actor, self.verb(&verb)));
                }
                Rule::relative_en
                | Rule::relative_vi
                | Rule::plain_relative_vi
                | Rule::have_vi => predicate = Some(self.predicate(part, false)),
                _ => {}
            }
        }
        predicate.map(|predicate| match name {
            Some(name) => Modifier::Whose(name, predicate),
            None => Modifier::That(predicate),
        })
    }

    fn predicates(&self, pair: Pest<'_>, force: &mut Modality) -> Predicate {
        let mut any = Vec::new();
        for all in pair.into_inner().filter(is_not_joint) {
            let mut every = Vec::new();
            for plain in all.into_inner().filter(is_not_joint) {
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
            any.push(Predicate::all(every));
        }
        Predicate::any(any)
    }

    fn predicate(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let negated = negated != (has(&pair, Rule::not_en) || has(&pair, Rule::not_vi));
        match pair.as_rule() {
            Rule::bare_predicate_en
            | Rule::bare_predicate_vi
            | Rule::relative_en
            | Rule::relative_vi
            | Rule::plain_relative_vi
            | Rule::said_of_it_vi => match pair.into_inner().next() {
                Some(part) => self.predicate(part, negated),
                None => Predicate::All(Vec::new()),
            },
            Rule::predicate_en | Rule::predicate_vi => {
                self.predicates(pair, &mut Modality::default())
            }
            Rule::agree_en | Rule::agree_vi => self.agree(pair, negated),
            Rule::have_en | Rule::have_vi | Rule::have_several_en | Rule::have_several_vi => {
                self.have(pair, negated)
            }
            Rule::mention_en | Rule::mention_vi | Rule::plain_mention_vi => {
                self.mention(pair, negated)
            }
            Rule::occur_en | Rule::occur_vi => Predicate::Occur(negated),
            Rule::exist_en | Rule::exist_vi => {
                let term = pair.into_inner().find_map(|it| self.term_of(it));
                term.map_or(Predicate::Occur(negated), |term| Predicate::Exist(negated, term))
            }
            Rule::act_en | Rule::act_vi | Rule::act_several_en => self.act(pair, negated),
            Rule::undergo_en | Rule::undergo_vi => self.undergo(pair, negated),
            Rule::defined_vi => Predicate::Defined(negated, has(&pair, Rule::before_use_vi)),
            Rule::sequence_vi => Predicate::Sequence,
            Rule::in_order_en | Rule::in_order_vi => self.in_order(pair),
            _ => self.comparison(pair, negated),
        }
    }

    fn agree(&self, pair: Pest<'_>, negated: bool) -> Predicate {
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

    fn in_order(&self, pair: Pest<'_>) -> Predicate {
        let names = pair
            .into_inner()
            .filter(|it| matches!(it.as_rule(), Rule::name_en | Rule::name_vi));
        let mut names: Vec<Name> = names.map(|it| self.name(&it)).collect();
        let by = names.pop().unwrap_or_default();
        Predicate::InOrder(names.pop(), by)
    }

    fn have(&self, pair: Pest<'_>, negated: bool) -> Predicate {
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
                Rule::noun_en | Rule::noun_vi => held.push(have(negated, self.noun(part))),
                _ => {}
            }
        }
        if any && !negated { Predicate::any(held) } else { Predicate::all(held) }
    }

    fn mention(&self, pair: Pest<'_>, negated: bool) -> Predicate {
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

    fn act(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let is_verb = |it: &Pest<'_>| matches!(it.as_rule(), Rule::verb_en | Rule::verb_vi);
        let verbs: Vec<Name> =
            pair.clone().into_inner().filter(is_verb).map(|it| self.verb(&it)).collect();
        let objects = self.nouns(pair).into_iter();
        let acts = objects.map(|noun| Predicate::Act(negated, verbs.clone(), noun)).collect();
        if negated { Predicate::all(acts) } else { Predicate::any(acts) }
    }

    fn undergo(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let (mut verb, mut actor) = (Name::default(), Noun::default());
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::verb_en | Rule::verb_vi => verb = self.verb(&part),
                Rule::noun_en | Rule::noun_vi => actor = self.noun(part),
                Rule::actor_vi => actor = self.noun_parts(part, None),
                _ => {}
            }
        }
        Predicate::Undergo(negated, verb, actor)
    }

    /// What is said with "is" and with relations.
    fn comparison(&self, pair: Pest<'_>, negated: bool) -> Predicate {
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

    /// The term of a pair that is one.
    fn term_of(&self, pair: Pest<'_>) -> Option<Term> {
        match pair.as_rule() {
            Rule::term_en | Rule::term_vi | Rule::relative_term_vi => self.term(pair),
            _ => None,
        }
    }

    fn term(&self, pair: Pest<'_>) -> Option<Term> {
        let mut parts = pair.into_inner();
        let part = parts.next()?;
        let place = self.place(&part);
        let inner = || part.clone().into_inner().last();
        let literal = match part.as_rule() {
            Rule::noun_en | Rule::noun_vi | Rule::plain_noun_vi => {
                return Some(Term::Noun(Box::new(self.noun(part))));
            }
            Rule::quoted => Literal::Text(self.quoted(&part)?),
            Rule::share => Literal::Share(self.figure(&part)?),
            Rule::number => {
                let amount = read_decimal(part.as_str(), self.language)?;
                match parts.next().map(|unit| self.unit(unit)) {
                    Some(unit) => Literal::Quantity(amount, unit?),
                    None => Literal::Number(amount),
                }
            }
            Rule::year => Literal::Year(read_year(part.as_str())?),
            Rule::year_term_vi => Literal::Year(read_year(inner()?.as_str())?),
            Rule::date => Literal::Date(read_date(part.as_str())?),
            Rule::date_vi => Literal::Date(read_date(inner()?.as_str())?),
            Rule::month | Rule::month_vi => {
                let words = inner().map_or(part.as_str(), |it| it.as_str());
                let (year, month) = read_month(words)?;
                Literal::Month(year, month)
            }
            Rule::quarter_en | Rule::quarter_vi => {
                let (year, quarter) = read_quarter(inner()?.as_str())?;
                Literal::Quarter(year, quarter)
            }
            Rule::period_en | Rule::period_vi => {
                let (first, last) = read_period(inner()?.as_str())?;
                Literal::Period(first, last)
            }
            _ => return None,
        };
        Some(Term::Literal(place, literal))
    }

    fn unit(&self, pair: Pest<'_>) -> Option<String> {
        let part = pair.into_inner().next()?;
        match part.as_rule() {
            Rule::quoted => self.quoted(&part).map(|it| crate::lang::fold(&it)),
            _ => Some(part.as_str().trim().to_owned()),
        }
    }

    /// Words in quotation marks, as the author wrote them.
    fn quoted(&self, pair: &Pest<'_>) -> Option<String> {
        let words = pair.clone().into_inner().next()?;
        let given = self.folded.given_at(self.place(&words).0);
        Some(given.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

fn read_modal(pair: &Pest<'_>) -> Modal {
    meaning(&MODALS, pair.as_str()).unwrap_or_default()
}

fn relate(relation: Relation, negated: bool, term: Term) -> Predicate {
    Predicate::Relate(if negated { relation.complement() } else { relation }, term)
}

/// The opposite of something said.
fn denied(predicate: Predicate) -> Predicate {
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
fn have(negated: bool, mut noun: Noun) -> Predicate {
    match (negated, noun.quantity) {
        (true, None | Some(Quantity::Some)) => {
            noun.quantity = Some(Quantity::No);
            Predicate::Have(false, noun)
        }
        _ => Predicate::Have(negated, noun),
    }
}

/// What is left when a quantity is denied.
fn complement(quantity: Quantity) -> Quantity {
    let less = |amount| match amount {
        Amount::Count(count) => Amount::Count(u32::saturating_sub(count, 1)),
        share => share,
    };
    match quantity {
        Quantity::AtLeast(amount) => Quantity::AtMost(less(amount)),
        Quantity::AtMost(Amount::Count(count)) => {
            Quantity::AtLeast(Amount::Count(count.saturating_add(1)))
        }
        other => other,
    }
}

fn is_not_joint(pair: &Pest<'_>) -> bool {
    !matches!(pair.as_rule(), Rule::or_en | Rule::or_vi | Rule::and_en | Rule::and_vi)
}

fn has(pair: &Pest<'_>, rule: GrammarRule) -> bool {
    pair.clone().into_inner().any(|it| it.as_rule() == rule)
}
