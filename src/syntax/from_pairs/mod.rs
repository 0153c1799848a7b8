//! From what the grammars recognised to the tree, for both languages at once.
//!
//! In: pest pairs; out: [`Sentence`]. Invariants: this is the last place that knows pest; the
//! tree is the same for both languages (later stages look names up in the one that was written);
//! an unexpected pair is passed over, never a panic; negation becomes the relation or quantity
//! that has a name of its own; what must be told apart is a rule of the grammar, never a word
//! looked for in the text of a pair.

mod called;
mod comparing;
mod conditions;
mod counts;
mod describing;
mod doing;
mod faults;
mod having;
mod modifiers;
mod nouns;
mod predicates;
mod quantities;
mod reach;
mod reaching;
mod sorts;
mod statements;
mod terms;
mod usage;

use std::cell::{Cell, RefCell};

use pest::iterators::Pair;

#[cfg(test)]
pub(super) use self::comparing::related;
#[cfg(test)]
pub(super) use self::conditions::of_the_plan;
pub(super) use self::conditions::per_place;
use self::conditions::{require, says_any, settled, stand_in, with_it};
#[cfg(test)]
pub(super) use self::nouns::plainest;
use super::Problem;
use super::folded::Folded;
use super::grammar::{GrammarRule, Sentences as Rule};
use super::tree::{
    Clause, Condition, Modality, Modifier, Name, Noun, Place, Predicate, Quantity, Sentence,
};
use super::words::{MODALS, Modal, forms_of_doing, meaning, verb_forms};
use crate::lang::Language;

type Pest<'p> = Pair<'p, GrammarRule>;

/// The tree of a whole sentence.
pub(super) fn sentence(
    folded: &Folded<'_>,
    language: Language,
    pair: Pest<'_>,
) -> (Sentence, Vec<Problem>) {
    let lower = Lower::new(folded, language);
    let place = lower.place(&pair);
    let (mut conditions, mut claim) = (Vec::new(), Clause::All(Vec::new()));
    let (mut opened, mut topic, mut within) = (false, None, None);
    let (mut any, mut allowed) = (false, false);
    lower.check_tail(&pair);
    let whole = pair.clone();
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
                lower.note_any(&part, part.as_rule() == Rule::tail_en);
                conditions.push(lower.condition(part));
            }
            Rule::opening_en => opened = true,
            Rule::topic_en => {
                let every = says_any(&part, Rule::noun_en).then_some(Quantity::Every);
                topic = lower
                    .nouns(part)
                    .pop()
                    .map(|noun| Noun { quantity: noun.quantity.or(every), ..noun });
            }
            Rule::for_topic_vi | Rule::topic_then_vi => {
                topic = part.into_inner().next().map(|it| lower.noun_parts(it, None));
            }
            Rule::topic_in_en => within = lower.nouns(part).pop(),
            Rule::clauses_en | Rule::clauses_vi => {
                any |= says_any(&part, Rule::subject_en);
                allowed =
                    part.clone().into_inner().flatten().any(|it| it.as_rule() == Rule::may_en);
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
    if let Some(mut topic) = topic {
        // "for a plan that is no draft, ...".
        if conditions::is_plan(&topic) {
            conditions::what_plan_is(&mut topic, &mut conditions);
        }
        if conditions::is_place_of(&topic, &claim) {
            stand_in(&mut claim, &topic);
        } else {
            claim = lower.of_each(claim, &topic);
        }
    }
    if let Some(tail) = &only_if {
        lower.none_but(&mut claim, allowed, tail);
    }
    let mut sentence = settled(Sentence { place, conditions, claim }, any);
    lower.some_or_that(&mut sentence);
    if allowed && only_if.is_none() {
        lower.check_may(&sentence, &whole);
    }
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
    /// Subjects of conditions that are said with "a" or "any", and whether it is doubtful
    /// which one is meant.
    indefinite: RefCell<Vec<(Place, bool)>>,
    /// Subjects that are said with "that".
    those: RefCell<Vec<Place>>,
    /// Whether what is read next is said of none of the things.
    none: Cell<bool>,
}

impl<'f, 't> Lower<'f, 't> {
    /// A reader that has read nothing yet.
    fn new(folded: &'f Folded<'t>, language: Language) -> Self {
        Lower {
            folded,
            language,
            faults: RefCell::default(),
            bare: RefCell::default(),
            only: RefCell::default(),
            spoken: RefCell::default(),
            apart: RefCell::default(),
            indefinite: RefCell::default(),
            those: RefCell::default(),
            none: Cell::default(),
        }
    }
}

impl Lower<'_, '_> {
    /// Where a pair stands in the text as given.
    fn place(&self, pair: &Pest<'_>) -> Place {
        // A grammar rule may end on the space before the next word; the words count.
        let words = pair.as_str().trim_end().len();
        let start = pair.as_span().start();
        Place(self.folded.place(start, start + words))
    }

    /// "if ...", "trừ trường hợp ...", "except for groups".
    fn condition(&self, pair: Pest<'_>) -> Condition {
        let place = self.place(&pair);
        let (mut exception, mut clause) = (false, Clause::All(Vec::new()));
        let mut excepted = Vec::new();
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::unless_en | Rule::unless_vi | Rule::only_if_en => exception = true,
                Rule::clauses_en | Rule::clauses_vi => clause = self.clauses(part),
                Rule::except_noun_en | Rule::except_noun_vi => exception = true,
                // "except in the appendices": where it is in one of them.
                Rule::in_en | Rule::in_vi => excepted.push(self.is_in(part)),
                Rule::excepted_noun_vi => {
                    excepted.push(self.is_one(self.noun_parts(part, None)))
                }
                Rule::noun_en | Rule::noun_vi => {
                    let noun = self.noun(part);
                    excepted.push(self.of_type(&noun).unwrap_or_else(|| self.is_one(noun)));
                }
                _ => {}
            }
        }
        // "except groups and committees": whoever is one of them.
        if !excepted.is_empty() {
            clause = Clause::any(excepted);
        }
        Condition { place, exception, clause }
    }

    /// Clauses joined by "or" and "and".
    fn clauses(&self, pair: Pest<'_>) -> Clause {
        let any = pair.into_inner().filter(is_not_joint).map(|all| {
            Clause::all(
                all.into_inner().filter(is_not_joint).map(|it| self.clause(it)).collect(),
            )
        });
        Clause::any(any.collect())
    }

    /// One clause: by its rule, whoever reads such ones.
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
            Rule::both_roles_vi => self.no_two_roles(pair),
            Rule::forbidden_vi => {
                let thing = pair.into_inner().next();
                let mut noun = thing.map(|it| self.noun(it)).unwrap_or_default();
                if let Some((actor, verb, object)) = usage::done_within(&noun.name) {
                    let object = Noun { place: object.place, name: object, ..Noun::default() };
                    let does = Predicate::Act(false, vec![verb], object);
                    noun.modifiers.insert(0, Modifier::That(does));
                    noun.name = actor;
                }
                per_place(Modality::Must, Noun { quantity: Some(Quantity::No), ..noun })
            }
            _ => self.statement(pair),
        }
    }

    /// A name, by the words that the vocabulary has.
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
            "appendix caption" => "caption",
            "appendix captions" => "captions",
            "number listed" => "listed number",
            "number stated" => "stated number",
            words => words,
        };
        let words = match pair.as_rule() {
            Rule::state_en if has(pair, Rule::mentioned_en) => "mentioned",
            Rule::state_en => "charged with work",
            Rule::referred_vi => "được nhắc đến",
            Rule::state_vi if has(pair, Rule::mentioned_vi) => "được nhắc đến",
            _ => words,
        };
        // "are not common ones".
        let words = words.strip_suffix(" ones").unwrap_or(words);
        // "giáo dục_và_đào_tạo" is one word of a Vietnamese sentence.
        let words = match self.language {
            Language::English => words.to_owned(),
            Language::Vietnamese => usual(&words.replace('_', " ")),
        };
        Name { place: self.place(pair), words }
    }

    /// A verb by the form that is printed in a plain statement.
    fn verb(&self, pair: &Pest<'_>) -> Name {
        let name = self.name(pair);
        let charged = ["responsible for", "in charge of"].contains(&name.words.as_str());
        let words = match pair.as_rule() {
            // "is the lead agency": leads.
            Rule::role_en if has(pair, Rule::coordinating_en) => "coordinates",
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

/// Names as the vocabulary has them, for longer ones that officials write.
fn usual(words: &str) -> String {
    const LONGER: [(&str, &str); 11] = [
        ("ngày, tháng, năm ban hành", "ngày ban hành"),
        ("ngày tháng năm ban hành", "ngày ban hành"),
        ("ngày, tháng ban hành", "ngày ban hành"),
        ("ngày tháng ban hành", "ngày ban hành"),
        ("ngày, tháng, năm", "ngày ban hành"),
        ("mức phấn đấu", "mức"),
        ("chịu trách nhiệm chủ trì", "chủ trì"),
        ("ngày ký ban hành", "ngày ban hành"),
        ("ngày ký, ban hành", "ngày ban hành"),
        ("thời gian ban hành", "ngày ban hành"),
        ("đơn vị đầu mối chủ trì", "đơn vị chủ trì"),
    ];
    LONGER.iter().fold(words.to_owned(), |words, it| words.replace(it.0, it.1))
}

/// What a modal word says.
fn read_modal(pair: &Pest<'_>) -> Modal {
    meaning(&MODALS, pair.as_str()).unwrap_or_default()
}

/// Whether it is no word that only joins.
fn is_not_joint(pair: &Pest<'_>) -> bool {
    !matches!(
        pair.as_rule(),
        Rule::or_en | Rule::or_vi | Rule::and_en | Rule::and_vi | Rule::but_vi
    )
}

/// Whether a rule is one of the parts of a pair.
fn has(pair: &Pest<'_>, rule: GrammarRule) -> bool {
    pair.clone().into_inner().any(|it| it.as_rule() == rule)
}
