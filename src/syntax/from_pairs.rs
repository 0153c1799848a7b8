//! From what the grammars recognised to the tree, for both languages at once.
//!
//! In: pest pairs; out: [`Sentence`]. Invariants: this is the last place that knows pest or
//! which language was written; an unexpected pair is passed over, never a panic; negation
//! becomes the relation or quantity that has a name of its own.

use pest::iterators::Pair;

use super::folded::Folded;
use super::grammar::GrammarRule as Rule;
use super::tree::{
    Agreement, Amount, Clause, Condition, Literal, Mention, Modality, Modifier, Name, Noun,
    Place, Predicate, Quantity, Sentence, Statement, Term,
};
use super::words::{
    Modal, read_amount, read_date, read_decimal, read_modal, read_order, read_quantity,
    read_relation, read_year,
};

type Pest<'p> = Pair<'p, Rule>;

/// The tree of a whole sentence.
pub(super) fn sentence(folded: &Folded<'_>, pair: Pest<'_>) -> Sentence {
    let lower = Lower { folded };
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
            one_or(
                all.into_inner().filter(is_not_joint).map(|it| self.clause(it)).collect(),
                Clause::All,
            )
        });
        one_or(any.collect(), Clause::Any)
    }

    fn clause(&self, pair: Pest<'_>) -> Clause {
        match pair.as_rule() {
            Rule::clause_en | Rule::clause_vi => {
                pair.into_inner().next().map_or(Clause::All(Vec::new()), |it| self.clause(it))
            }
            Rule::there_en | Rule::there_vi => self.there(pair),
            _ => self.statement(pair),
        }
    }

    fn there(&self, pair: Pest<'_>) -> Clause {
        let (mut modal, mut noun) = (Modal::default(), Noun::default());
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::modal_en | Rule::modal_vi => modal = read_modal(part),
                Rule::not_en => modal.negated = true,
                Rule::none_vi => noun = self.noun_parts(part, Some(Quantity::No)),
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
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::topic_vi => {
                    let same = part.into_inner().find(|it| it.as_rule() == Rule::same_vi);
                    topic = same.and_then(|same| self.names(same).into_iter().next());
                }
                Rule::noun_en | Rule::noun_vi | Rule::plain_noun_vi => {
                    subject = self.noun(part)
                }
                Rule::predicate_en | Rule::predicate_vi => {
                    predicate = self.predicates(part, &mut force);
                }
                _ => {}
            }
        }
        if let Some(topic) = topic {
            subject.modifiers.insert(0, Modifier::Same(topic));
        }
        Clause::Statement(Box::new(Statement { place, subject, modality: force, predicate }))
    }

    fn noun(&self, pair: Pest<'_>) -> Noun {
        match pair.as_rule() {
            Rule::noun_vi | Rule::plain_noun_vi => {
                let place = self.place(&pair);
                let special = pair.clone().into_inner().next().filter(|first| {
                    matches!(
                        first.as_rule(),
                        Rule::none_vi | Rule::from_vi | Rule::some_of_vi | Rule::any_also_vi
                    )
                });
                let mut noun = match special {
                    Some(part) if part.as_rule() == Rule::none_vi => {
                        self.noun_parts(part, Some(Quantity::No))
                    }
                    Some(part) if part.as_rule() == Rule::any_also_vi => {
                        self.noun_parts(part, Some(Quantity::Every))
                    }
                    Some(part) if part.as_rule() == Rule::from_vi => {
                        let amount = read_amount(&part);
                        self.noun_parts(part, amount.map(Quantity::AtLeast))
                    }
                    Some(part) => self.noun_parts(part, Some(Quantity::Some)),
                    None => self.noun_parts(pair, None),
                };
                noun.place = place;
                noun
            }
            _ => self.noun_parts(pair, None),
        }
    }

    fn noun_parts(&self, pair: Pest<'_>, quantity: Option<Quantity>) -> Noun {
        let mut noun = Noun { place: self.place(&pair), quantity, ..Noun::default() };
        let mut possessor = None;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::quantity_en | Rule::quantity_vi => noun.quantity = read_quantity(part),
                Rule::own_en => noun.own = true,
                Rule::order_en | Rule::order_vi => noun.order = read_order(part),
                Rule::year => noun.year = read_year(&part),
                Rule::possessor_en => possessor = Some(self.possessor(part)),
                Rule::name_en | Rule::name_vi => noun.name = self.name(&part),
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

    fn names(&self, pair: Pest<'_>) -> Vec<Name> {
        let names = pair
            .into_inner()
            .filter(|it| matches!(it.as_rule(), Rule::name_en | Rule::name_vi));
        names.map(|it| self.name(&it)).collect()
    }

    fn modifier(&self, pair: Pest<'_>, noun: &mut Noun) {
        let Some(part) = pair.into_inner().next() else { return };
        match part.as_rule() {
            Rule::plain_modifier_vi => self.modifier(part, noun),
            Rule::same_en | Rule::same_vi | Rule::having_same_vi => {
                noun.modifiers.extend(self.names(part).into_iter().map(Modifier::Same));
            }
            Rule::own_vi => noun.own = true,
            Rule::of_order_vi => {
                noun.order = part.into_inner().find_map(|it| match it.as_rule() {
                    Rule::order_vi => read_order(it),
                    _ => None,
                });
            }
            Rule::of_year_en | Rule::of_year_vi => {
                noun.year = part.into_inner().flatten().find_map(|it| match it.as_rule() {
                    Rule::year => read_year(&it),
                    _ => None,
                });
            }
            Rule::of_en | Rule::of_vi => {
                for mut owner in self.nouns(part) {
                    // A year or an order at the end of a chain ("yêu cầu của chỉ tiêu năm
                    // 2030") belongs to what the chain names.
                    noun.year = noun.year.or(owner.year.take());
                    noun.order = noun.order.or(owner.order.take());
                    noun.modifiers.push(Modifier::Of(owner));
                }
            }
            Rule::in_en | Rule::in_vi => {
                noun.modifiers.extend(self.nouns(part).into_iter().map(Modifier::In));
            }
            Rule::with_en => {
                let without =
                    part.clone().into_inner().any(|it| it.as_rule() == Rule::without_word_en);
                let held =
                    self.nouns(part).into_iter().map(|it| Modifier::That(have(without, it)));
                noun.modifiers.extend(held);
            }
            Rule::whose_en
            | Rule::whose_vi
            | Rule::that_en
            | Rule::that_vi
            | Rule::which_vi => {
                noun.modifiers.extend(self.relative(part));
            }
            _ => {}
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
                Rule::bare_predicate_en | Rule::relative_predicate_vi | Rule::have_vi => {
                    predicate = Some(self.predicate(part, false));
                }
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
                let (mut modal, mut said) = (Modal::default(), None);
                for part in plain.into_inner() {
                    match part.as_rule() {
                        Rule::modal_en | Rule::modal_vi => modal = read_modal(part),
                        Rule::all_alike_vi => {}
                        _ => said = Some(self.predicate(part, modal.negated)),
                    }
                }
                *force = (*force).max(modal.force);
                match said {
                    Some(Predicate::All(parts)) => every.extend(parts),
                    said => every.extend(said),
                }
            }
            any.push(one_or(every, Predicate::All));
        }
        one_or(any, Predicate::Any)
    }

    fn predicate(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        match pair.as_rule() {
            Rule::bare_predicate_en | Rule::relative_predicate_vi => {
                match pair.into_inner().next() {
                    Some(part) => self.predicate(part, negated),
                    None => Predicate::All(Vec::new()),
                }
            }
            Rule::agree_en | Rule::agree_vi => self.agree(pair, negated),
            Rule::have_en | Rule::have_vi | Rule::have_several_en | Rule::have_several_vi => {
                self.have(pair, negated)
            }
            Rule::mention_en | Rule::mention_vi | Rule::relative_mention_vi => {
                self.mention(pair, negated)
            }
            Rule::occur_en | Rule::occur_vi => {
                let negated = negated != has_not(&pair);
                Predicate::Occur(negated)
            }
            _ => self.comparison(pair, negated),
        }
    }

    fn agree(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let mut same = true;
        let mut name = Name::default();
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::agree_word_vi => {
                    same = part.into_inner().all(|it| it.as_rule() != Rule::unlike_vi);
                }
                Rule::unlike_en => same = false,
                Rule::name_en | Rule::name_vi => name = self.name(&part),
                _ => {}
            }
        }
        let agreement = if same != negated { Agreement::Same } else { Agreement::Different };
        Predicate::Agree(agreement, name)
    }

    fn have(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let negated = negated != has_not(&pair);
        let is_lack =
            |it: Pest<'_>| matches!(it.as_rule(), Rule::lack_word_en | Rule::lack_word_vi);
        let negated = negated != pair.clone().into_inner().any(is_lack);
        let mut held = Vec::new();
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::agree_en => return self.agree(part, negated),
                Rule::noun_en | Rule::noun_vi => held.push(have(negated, self.noun(part))),
                _ => {}
            }
        }
        one_or(held, Predicate::All)
    }

    fn mention(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let negated = negated != has_not(&pair);
        let (mut how, mut term) = (Mention::Mentions, None);
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::begins_en | Rule::begins_vi => how = Mention::BeginsWith,
                Rule::ends_en | Rule::ends_vi => how = Mention::EndsWith,
                Rule::term_en | Rule::term_vi | Rule::relative_term_vi => {
                    term = self.term(part)
                }
                _ => {}
            }
        }
        term.map_or(Predicate::All(Vec::new()), |term| Predicate::Mention(negated, how, term))
    }

    fn comparison(&self, pair: Pest<'_>, negated: bool) -> Predicate {
        let mut negated = negated != has_not(&pair);
        let without = pair.clone().into_inner().any(|it| it.as_rule() == Rule::without_word_en);
        let mut relation = None;
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::not_be_vi => negated = !negated,
                Rule::relation_en | Rule::relation_vi => relation = read_relation(part),
                Rule::noun_en if without => return have(!negated, self.noun(part)),
                Rule::noun_en | Rule::noun_vi | Rule::plain_noun_vi => {
                    return Predicate::In(negated, self.noun(part));
                }
                Rule::term_en | Rule::term_vi | Rule::relative_term_vi => {
                    let Some(term) = self.term(part) else { continue };
                    return match relation {
                        Some(relation) if negated => {
                            Predicate::Relate(relation.complement(), term)
                        }
                        Some(relation) => Predicate::Relate(relation, term),
                        None => Predicate::Be(negated, term),
                    };
                }
                _ => {}
            }
        }
        Predicate::All(Vec::new())
    }

    fn term(&self, pair: Pest<'_>) -> Option<Term> {
        let part = pair.into_inner().next()?;
        let place = self.place(&part);
        if matches!(part.as_rule(), Rule::noun_en | Rule::noun_vi | Rule::plain_noun_vi) {
            return Some(Term::Noun(Box::new(self.noun(part))));
        }
        let literal = match part.as_rule() {
            Rule::quoted => {
                let words = part.into_inner().next()?;
                let given = self.folded.given_at(self.place(&words).0);
                Literal::Text(given.split_whitespace().collect::<Vec<_>>().join(" "))
            }
            Rule::share => Literal::Share(read_decimal(part.into_inner().next()?.as_str())?),
            Rule::number => Literal::Number(read_decimal(part.as_str())?),
            Rule::year => Literal::Year(read_year(&part)?),
            Rule::date => Literal::Date(read_date(part.as_str())?),
            Rule::date_vi => Literal::Date(read_date(part.into_inner().last()?.as_str())?),
            Rule::year_term_vi => Literal::Year(read_year(&part.into_inner().last()?)?),
            _ => return None,
        };
        Some(Term::Literal(place, literal))
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
        Quantity::AtMost(Amount::Count(count)) => Quantity::AtLeast(Amount::Count(count + 1)),
        other => other,
    }
}

fn one_or<T>(mut parts: Vec<T>, join: fn(Vec<T>) -> T) -> T {
    match parts.pop() {
        Some(only) if parts.is_empty() => only,
        Some(last) => {
            parts.push(last);
            join(parts)
        }
        None => join(parts),
    }
}

fn is_not_joint(pair: &Pest<'_>) -> bool {
    !matches!(pair.as_rule(), Rule::or_en | Rule::or_vi | Rule::and_en | Rule::and_vi)
}

fn has_not(pair: &Pest<'_>) -> bool {
    pair.clone().into_inner().any(|it| matches!(it.as_rule(), Rule::not_en | Rule::not_vi))
}
