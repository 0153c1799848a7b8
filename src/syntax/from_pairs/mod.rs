//! From what the grammars recognised to the tree, for both languages at once.
//!
//! In: pest pairs; out: [`Sentence`]. Invariants: this is the last place that knows pest or
//! which language was written; an unexpected pair is passed over, never a panic; negation
//! becomes the relation or quantity that has a name of its own.

mod conditions;
mod counts;
mod describing;
mod faults;
mod nouns;
mod predicates;
mod terms;
mod usage;

use std::cell::RefCell;

use pest::iterators::Pair;

#[cfg(test)]
pub(super) use self::conditions::of_the_plan;
pub(super) use self::conditions::per_place;
use self::conditions::{given_of, says_blank, with_it};
#[cfg(test)]
pub(super) use self::nouns::plainest;
use self::predicates::denied;
#[cfg(test)]
pub(super) use self::predicates::related;
use super::Problem;
use super::folded::Folded;
use super::grammar::{GrammarRule, Sentences as Rule};
use super::tree::{
    Agreement, Amount, Clause, Condition, Modality, Modifier, Name, Noun, Place, Predicate,
    Quantity, Relation, Sentence, Statement, Term,
};
use super::words::{MODALS, Modal, forms_of_doing, meaning, verb_forms};
use crate::facts::vocabulary;
use crate::lang::Language;

type Pest<'p> = Pair<'p, GrammarRule>;

/// The tree of a whole sentence.
pub(super) fn sentence(
    folded: &Folded<'_>,
    language: Language,
    pair: Pest<'_>,
) -> (Sentence, Vec<Problem>) {
    let lower = Lower {
        folded,
        language,
        faults: RefCell::default(),
        bare: RefCell::default(),
        only: RefCell::default(),
        spoken: RefCell::default(),
        apart: RefCell::default(),
    };
    let place = lower.place(&pair);
    let (mut conditions, mut claim) = (Vec::new(), Clause::All(Vec::new()));
    let (mut opened, mut topic, mut within) = (false, None, None);
    let only_if = pair
        .clone()
        .into_inner()
        .find(|it| it.as_rule() == Rule::tail_en && has(it, Rule::only_if_en));
    for part in pair.into_inner() {
        match part.as_rule() {
            Rule::condition_en
            | Rule::condition_vi
            | Rule::stated_condition_vi
            | Rule::tail_en
            | Rule::tail_vi => {
                conditions.push(lower.condition(part));
            }
            Rule::opening_en => opened = true,
            Rule::topic_en => topic = lower.nouns(part).pop(),
            Rule::topic_in_en => within = lower.nouns(part).pop(),
            Rule::clauses_en | Rule::clauses_vi => {
                claim = with_it(lower.clauses(part));
                if opened {
                    require(&mut claim);
                }
            }
            Rule::topic_statement_vi => claim = lower.statement(part),
            _ => {}
        }
    }
    conditions.extend(lower.only.take());
    if let Some(within) = within {
        stand_in(&mut claim, &within);
    }
    if let Some(topic) = topic {
        claim = of_each(claim, &topic);
    }
    if let Some(tail) = only_if {
        lower.none_but(&mut claim, &tail);
    }
    let sentence = lower.settled(Sentence { place, conditions, claim });
    (sentence, lower.faults.take())
}

struct Lower<'f, 't> {
    folded: &'f Folded<'t>,
    language: Language,
    /// What the grammar reads and nobody can mean.
    faults: RefCell<Vec<Problem>>,
    /// Nouns with a number and no word for "exactly".
    bare: RefCell<Vec<Place>>,
    /// What alone may be as the claim says, as exceptions.
    only: RefCell<Vec<Condition>>,
    /// What was spoken of so far.
    spoken: RefCell<usage::Spoken>,
    /// Whether several things were said to agree at once.
    apart: RefCell<bool>,
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
                Rule::unless_en | Rule::unless_vi | Rule::only_if_en => exception = true,
                Rule::clauses_en | Rule::clauses_vi => clause = self.clauses(part),
                Rule::except_noun_en | Rule::except_noun_vi => exception = true,
                Rule::noun_en | Rule::noun_vi => {
                    let noun = self.noun(part);
                    clause = self.of_type(&noun).unwrap_or_else(|| self.is_one(noun));
                }
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
            Rule::number_en | Rule::number_vi => self.number(pair),
            Rule::no_two_vi => self.no_two(pair),
            Rule::only_who_vi => self.only_who(&pair),
            Rule::let_vi => self.let_none(pair),
            _ => self.statement(pair),
        }
    }

    fn there(&self, pair: Pest<'_>) -> Clause {
        let (mut modal, mut noun) = (Modal::default(), Noun::default());
        let (mut place, mut more, mut either) = (None, Vec::new(), false);
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::listed_vi => return self.listed(part),
                Rule::place_vi => place = Some(self.place_of(part)),
                Rule::modal_en | Rule::modal_vi => modal = read_modal(&part),
                Rule::not_en => modal.negated = true,
                Rule::lack_vi => modal.negated = !modal.negated,
                Rule::none_vi | Rule::bare_noun_vi => {
                    noun = self.noun_parts(part, Some(Quantity::No));
                }
                Rule::noun_en | Rule::noun_vi => {
                    more = self.nouns_by_year(part);
                    noun = more.remove(0);
                }
                Rule::several_there_vi | Rule::either_there_vi => {
                    either = part.as_rule() == Rule::either_there_vi;
                    more.extend(self.nouns(part));
                }
                Rule::that_end_vi => {
                    let denied = has(&part, Rule::not_vi);
                    let said = self.have(part, denied);
                    noun.modifiers.push(Modifier::That(said));
                }
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
        more.insert(0, noun);
        let there = more.into_iter().map(|mut noun| {
            let within = place.clone().filter(|it| {
                !it.name.words.starts_with("kế hoạch") && it.name.words != noun.name.words
            });
            let held = Predicate::Have(false, noun.clone());
            let listed = within.as_ref().and_then(|it| self.block(it, &held, modal.force));
            if let Some(clause) = listed {
                return clause;
            }
            noun.modifiers.extend(within.map(Modifier::In));
            per_place(modal.force, noun)
        });
        self.each_of(there.collect(), either)
    }

    fn statement(&self, pair: Pest<'_>) -> Clause {
        let place = self.place(&pair);
        let (mut topic, mut subject, mut more) = (None, Noun::default(), Vec::new());
        let (mut no_two, mut blank, mut only, mut includes) = (false, false, false, false);
        let (mut within, mut bare) = (None, false);
        let (mut force, mut predicate) = (Modality::Plain, Predicate::All(Vec::new()));
        if pair.as_rule() == Rule::subjectless_vi {
            subject = Noun { own: true, ..Noun::default() };
        }
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::only_en => only = true,
                Rule::place_vi => within = Some(self.place_of(part)),
                Rule::topic_vi => {
                    let same = part.into_inner().find(|it| it.as_rule() == Rule::same_vi);
                    topic = same.map(|same| self.same(same));
                }
                Rule::several_en | Rule::several_vi | Rule::neither_of_en => {
                    let mut subjects = self.subjects(part);
                    subject = subjects.remove(0);
                    more = subjects;
                }
                Rule::subject_en
                | Rule::subject_vi
                | Rule::plain_noun_vi
                | Rule::short_noun_vi => {
                    let words = part.as_str().trim().to_owned();
                    no_two = says_no_two(&part);
                    let mut subjects = self.nouns_by_year(part);
                    subject = subjects.remove(0);
                    more = subjects;
                    bare = words == subject.name.words;
                    self.spoke_of(&subject);
                }
                Rule::predicate_en | Rule::predicate_vi => {
                    blank = says_blank(&part);
                    let within = part.clone().into_inner().flatten();
                    let within = within
                        .filter(|it| it.as_rule() == Rule::within_own_en)
                        .flat_map(|it| self.same(it));
                    subject.modifiers.extend(within);
                    if subject.quantity == Some(Quantity::No) {
                        self.check_none(&part, &more);
                    }
                    includes = part
                        .clone()
                        .into_inner()
                        .flatten()
                        .any(|it| it.as_rule() == Rule::include_en);
                    let has_that_of = part
                        .clone()
                        .into_inner()
                        .flatten()
                        .any(|it| it.as_rule() == Rule::that_of_en);
                    predicate = self.predicates(part, &mut force);
                    if has_that_of {
                        that_of(&mut predicate, &subject.name);
                    }
                    if only {
                        subject = self.only_these(place, subject);
                    }
                    if subject.quantity == Some(Quantity::No) {
                        self.of_none(&mut predicate);
                    }
                }
                Rule::it_vi if self.it(&part).own => {}
                Rule::it_vi => self.unclear(&part),
                Rule::first_time_vi => self.first_time(&mut subject, self.place(&part)),
                Rule::modal_en => force = read_modal(&part).force,
                Rule::forbidden_en => {
                    subject.quantity = Some(Quantity::No);
                    if let Some(one) = self::conditions::singular(&subject.name.words) {
                        one.clone_into(&mut subject.name.words);
                    }
                    return per_place(Modality::Must, subject);
                }
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
        let alike = compares(&predicate);
        if no_two && alike {
            (subject.quantity, predicate) = (None, no_two_alike(predicate));
        }
        if let Predicate::Agree(agreement, name) = &predicate
            && name.words.is_empty()
        {
            (subject, predicate) = self.agree_alone(subject, *agreement, name.place);
        }
        // "two tasks in one section must not have the same title", "hai nhiệm vụ ... không được
        // trùng tên": no two of them.
        let differ = matches!(predicate, Predicate::Agree(Agreement::Different, _));
        if (alike || differ) && subject.quantity == Some(Quantity::Exactly(Amount::Count(2))) {
            subject.quantity = None;
        }
        self::predicates::both_roles(&mut subject, &mut predicate);
        self.spoke_so(&predicate);
        if includes && let Some(clause) = self.included(&subject, &predicate, force) {
            return clause;
        }
        if bare && let Some(clause) = self.block(&subject, &predicate, force) {
            return clause;
        }
        let there = (force == Modality::Must && self.must_be_there(&subject, &predicate))
            .then(|| Clause::There(force, Box::new(subject.clone())));
        let within = within.filter(|it| !it.name.words.starts_with("kế hoạch"));
        subject.modifiers.extend(within.map(Modifier::In));
        more.insert(0, subject);
        let topic = topic.unwrap_or_default();
        // "must be given and ...": that it is given is a statement of its own; "thống nhất cơ
        // quan ban hành và ngày ban hành": each is said of all of them together.
        let apart = self.apart.take();
        let given = |it: &Predicate| blank && matches!(it, Predicate::Occur(_));
        let predicates = match predicate {
            Predicate::All(parts) if apart || parts.iter().any(given) => parts,
            one => vec![one],
        };
        let each = more
            .into_iter()
            .flat_map(|subject| predicates.iter().map(move |it| (subject.clone(), it.clone())));
        let said = each.map(|(mut subject, predicate)| {
            subject.modifiers.splice(0..0, topic.clone());
            if blank && matches!(predicate, Predicate::Occur(_)) {
                return given_of(place, subject, force, &predicate);
            }
            let (subject, predicate) = self.turned(subject, predicate);
            Clause::Statement(Box::new(Statement {
                place,
                subject,
                modality: force,
                predicate,
            }))
        });
        Clause::all(there.into_iter().chain(said).collect())
    }

    fn name(&self, pair: &Pest<'_>) -> Name {
        let words = pair.as_str().trim();
        // "kế hoạch này" is the plan.
        let words =
            words.strip_suffix(" này").filter(|it| it.ends_with("kế hoạch")).unwrap_or(words);
        let words = match words {
            "this plan" => "plan",
            "list of recipients" | "recipients list" | "recipient list" => "recipients",
            "danh sách nơi nhận" | "phần nơi nhận" => "nơi nhận",
            "date of issue" => "date of issuance",
            words => words,
        };
        let words = match pair.as_rule() {
            Rule::state_en if words == "referred to" => "mentioned",
            Rule::state_en if words != "mentioned" => "charged with work",
            _ => words,
        };
        Name { place: self.place(pair), words: words.to_owned() }
    }

    /// A verb by the form that is printed in a plain statement.
    fn verb(&self, pair: &Pest<'_>) -> Name {
        let name = self.name(pair);
        let charged = ["responsible for", "in charge of"].contains(&name.words.as_str());
        let words = match pair.as_rule() {
            // "is the lead agency": leads.
            Rule::role_en if name.words.contains("coordinating") => "coordinates",
            Rule::role_en => "leads",
            _ if charged => "leads",
            _ => name.words.as_str(),
        };
        match verb_forms(words).or_else(|| forms_of_doing(words)) {
            Some(forms) => Name { words: forms[0].to_owned(), ..name },
            None => name,
        }
    }
}

fn read_modal(pair: &Pest<'_>) -> Modal {
    meaning(&MODALS, pair.as_str()).unwrap_or_default()
}

/// What is so of all of them when it is so of no two.
fn no_two_alike(predicate: Predicate) -> Predicate {
    match denied(predicate) {
        Predicate::Agree(Agreement::Different, name) => {
            let words = vocabulary::plural(&name.words).unwrap_or(&name.words).to_owned();
            Predicate::Agree(Agreement::Different, Name { words, ..name })
        }
        Predicate::All(parts) => {
            Predicate::all(parts.into_iter().map(|it| no_two_alike(denied(it))).collect())
        }
        other => other,
    }
}

/// Whether it compares the things of the subject with one another.
fn compares(predicate: &Predicate) -> bool {
    match predicate {
        Predicate::Agree(..) | Predicate::Sequence | Predicate::InOrder(..) => true,
        Predicate::All(parts) | Predicate::Any(parts) => parts.iter().all(compares),
        _ => false,
    }
}

/// "no two sections".
fn says_no_two(subject: &Pest<'_>) -> bool {
    let quantity = subject.clone().into_inner().find(|it| it.as_rule() == Rule::quantity_en);
    quantity.is_some_and(|it| has(&it, Rule::no_two_en))
}

/// "in section III, every task must ...": every task in it.
fn stand_in(clause: &mut Clause, within: &Noun) {
    let modifier = || Modifier::In(within.clone());
    match clause {
        Clause::There(_, noun) => noun.modifiers.insert(0, modifier()),
        Clause::Statement(said) => said.subject.modifiers.insert(0, modifier()),
        Clause::All(parts) | Clause::Any(parts) => {
            parts.iter_mut().for_each(|it| stand_in(it, within));
        }
    }
}

/// "for every task, the deadline must ...": the deadline of every task.
fn of_each(clause: Clause, topic: &Noun) -> Clause {
    match clause {
        Clause::There(modality, noun) => {
            let predicate = Predicate::Have(false, *noun);
            let (place, subject) = (topic.place, topic.clone());
            Clause::Statement(Box::new(Statement { place, subject, modality, predicate }))
        }
        Clause::Statement(mut said) => {
            let subject = &mut said.subject;
            let owned = subject.modifiers.iter().any(|it| matches!(it, Modifier::Of(_)));
            if subject.own && subject.name.words.is_empty() {
                *subject = topic.clone();
            } else if !owned {
                subject.own = false;
                subject.modifiers.push(Modifier::Of(topic.clone()));
            }
            Clause::Statement(said)
        }
        Clause::All(parts) => {
            Clause::All(parts.into_iter().map(|it| of_each(it, topic)).collect())
        }
        Clause::Any(parts) => {
            Clause::Any(parts.into_iter().map(|it| of_each(it, topic)).collect())
        }
    }
}

/// "it is required that ...": what is only stated must be so.
fn require(clause: &mut Clause) {
    match clause {
        Clause::Statement(said) => said.modality = said.modality.max(Modality::Must),
        Clause::There(modality, _) => *modality = (*modality).max(Modality::Must),
        Clause::All(parts) | Clause::Any(parts) => parts.iter_mut().for_each(require),
    }
}

/// "after that of the plan": what is spoken of, of the plan.
fn that_of(predicate: &mut Predicate, subject: &Name) {
    match predicate {
        Predicate::All(parts) | Predicate::Any(parts) => {
            parts.iter_mut().for_each(|it| that_of(it, subject));
        }
        Predicate::Relate(_, Term::Noun(noun)) | Predicate::Be(_, Term::Noun(noun))
            if noun.name.words.is_empty()
                && matches!(noun.modifiers.first(), Some(Modifier::Of(_))) =>
        {
            noun.name = Name { place: noun.place, words: subject.words.clone() };
        }
        _ => {}
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
    !matches!(
        pair.as_rule(),
        Rule::or_en | Rule::or_vi | Rule::and_en | Rule::and_vi | Rule::but_vi
    )
}

fn has(pair: &Pest<'_>, rule: GrammarRule) -> bool {
    pair.clone().into_inner().any(|it| it.as_rule() == rule)
}
