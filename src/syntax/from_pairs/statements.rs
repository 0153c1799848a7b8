//! Statements: something is said of a subject, or something is there.
//!
//! In: pairs of `statement_en`, `there_vi` and their like; out: [`Clause`]s. Invariant: what is
//! said of several subjects, or several things said of one, is one statement each.

use super::conditions::{is_plan, per_place, that_of};
use super::counts::{no_two_of, there_done_by_two};
use super::doing::both_roles;
use super::having::{all_of, names_all};
use super::nouns::plainest;
use super::usage::of_same_owner;
use super::{Lower, Pest, Rule, has, read_modal};
use crate::facts::vocabulary::{self, Kind};
use crate::syntax::Problem;
use crate::syntax::tree::{
    Agreement, Amount, Clause, Mention, Modality, Modifier, Name, Noun, Place, Predicate,
    Quantity, Relation, Statement, Term,
};
use crate::syntax::words::Modal;

/// A statement as far as it is read.
struct Parts {
    place: Place,
    subject: Noun,
    /// Other subjects of the same.
    more: Vec<Noun>,
    /// "cùng một chỉ tiêu, ...".
    topic: Vec<Modifier>,
    /// "trong mục II, ...".
    within: Option<Noun>,
    force: Modality,
    predicate: Predicate,
    says: Says,
}

/// What the words of a statement say besides.
#[derive(Debug, Clone, Copy, Default)]
struct Says {
    /// "no two": of the subject.
    no_two: bool,
    /// "only": of the subject.
    only: bool,
    /// That the subject is a name and nothing else.
    bare: bool,
    /// That something is blank, or given.
    blank: bool,
    /// "the same": of what something is done to.
    same_object: bool,
    /// "must include “A”".
    includes: bool,
    /// That the subject is a list as a whole.
    list: bool,
}

impl Lower<'_, '_> {
    /// "there is a task that ...", "không được có ...": something is there, or is not.
    pub(super) fn there(&self, pair: Pest<'_>) -> Clause {
        let (mut modal, mut place) = (Modal::default(), None);
        let (mut nouns, mut more, mut either) = (Vec::new(), Vec::new(), false);
        let (mut range, mut lacks) = (false, false);
        let names = names_all(&pair);
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::listed_vi => return self.listed(part),
                Rule::place_vi => place = Some(self.place_of(part)),
                Rule::modal_en | Rule::modal_vi => modal = read_modal(&part),
                Rule::not_en => modal.negated = true,
                Rule::lack_vi => {
                    modal.negated = !modal.negated;
                    lacks = true;
                }
                Rule::none_vi | Rule::bare_noun_vi => {
                    // "không chỉ tiêu nào được giao cho quá một cơ quan": it is forbidden.
                    let given = |it: Pest<'_>| {
                        matches!(
                            it.as_rule(),
                            Rule::undergo_vi | Rule::dated_vi | Rule::reduced_vi
                        ) && it.as_str().starts_with("được")
                    };
                    if part.clone().into_inner().flatten().any(given) {
                        modal.force = modal.force.max(Modality::Must);
                    }
                    nouns = vec![self.noun_parts(part, Some(Quantity::No))];
                }
                Rule::noun_en | Rule::noun_vi => {
                    range = has(&part, Rule::range_vi);
                    nouns = self.nouns_by_year(part);
                    if names {
                        nouns = nouns.into_iter().map(all_of).collect();
                    }
                }
                Rule::several_there_vi | Rule::either_there_vi => {
                    either = part.as_rule() == Rule::either_there_vi;
                    more.extend(self.nouns(part));
                }
                Rule::that_end_vi => {
                    let denied = has(&part, Rule::not_vi);
                    let said = self.have(part, denied);
                    if let Some(noun) = nouns.first_mut() {
                        noun.modifiers.push(Modifier::That(said));
                    }
                }
                _ => {}
            }
        }
        // Those that are joined by "or": of a number that is denied, what is below and above.
        let groups: Vec<Vec<Noun>> = match (modal.negated, range) {
            (false, _) => nouns.into_iter().chain(more).map(|it| vec![it]).collect(),
            (true, true) => {
                vec![nouns.into_iter().flat_map(|it| self.denied_count(it)).collect()]
            }
            (true, false) => {
                nouns.into_iter().chain(more).map(|it| self.denied_count(it)).collect()
            }
        };
        let said = |mut noun: Noun| {
            let within =
                place.clone().filter(|it| !is_plan(it) && it.name.words != noun.name.words);
            let held = Predicate::Have(false, noun.clone());
            let listed = within.as_ref().and_then(|it| self.block(it, &held, modal.force));
            if let Some(clause) = listed {
                return clause;
            }
            noun.modifiers.extend(within.map(Modifier::In));
            plainest(&mut noun);
            per_place(modal.force, noun)
        };
        let there = groups
            .into_iter()
            .map(|group| self.each_of(group.into_iter().map(said).collect(), true));
        self.each_of(there.collect(), either && !modal.negated && !lacks)
    }

    /// Something is said of a subject: what is spoken of, then what is said of it.
    pub(super) fn statement(&self, pair: Pest<'_>) -> Clause {
        let own = pair.as_rule() == Rule::subjectless_vi;
        let mut it = Parts {
            place: self.place(&pair),
            subject: Noun { own, ..Noun::default() },
            more: Vec::new(),
            topic: Vec::new(),
            within: None,
            force: Modality::Plain,
            predicate: Predicate::All(Vec::new()),
            says: Says::default(),
        };
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::only_en => it.says.only = true,
                Rule::aside_en | Rule::aside_vi => {
                    let aside = self.condition(part);
                    self.only.borrow_mut().push(aside);
                }
                Rule::place_vi => {
                    it.within = Some(self.place_of(part)).filter(|it| !is_plan(it));
                }
                Rule::topic_vi => {
                    let same = part.into_inner().find(|it| it.as_rule() == Rule::same_vi);
                    it.topic = same.map(|same| self.same(same)).unwrap_or_default();
                }
                Rule::several_en | Rule::several_vi | Rule::neither_of_en => {
                    let mut subjects = self.subjects(part);
                    it.subject = subjects.remove(0);
                    it.more = subjects;
                }
                Rule::subject_en
                | Rule::subject_vi
                | Rule::plain_noun_vi
                | Rule::short_noun_vi
                | Rule::head_noun_vi => self.subject_of(part, &mut it),
                Rule::predicate_en | Rule::predicate_vi => self.said_of(part, &mut it),
                Rule::it_vi if self.it(&part).own => {}
                Rule::it_vi => self.unclear(&part),
                Rule::first_time_vi => self.first_time(&mut it.subject, self.place(&part)),
                Rule::modal_en => it.force = read_modal(&part).force,
                Rule::forbidden_en => {
                    it.subject.quantity = Some(Quantity::No);
                    if let Some(one) = vocabulary::singular(&it.subject.name.words) {
                        one.clone_into(&mut it.subject.name.words);
                    }
                    return per_place(Modality::Must, it.subject);
                }
                // "the parts add up to the total": their sum is the total.
                Rule::add_up_en => it.subject.sum = true,
                Rule::term_en => {
                    if let Some(term) = self.term(part) {
                        it.predicate = Predicate::Relate(Relation::Equal, term);
                    }
                }
                _ => {}
            }
        }
        if let Some(clause) = done_together(&it) {
            return clause;
        }
        self.compare_all(&mut it);
        both_roles(&mut it.subject, &mut it.predicate);
        of_same_owner(&it.subject, &mut it.predicate);
        self.by_position(&mut it.subject, &mut it.predicate);
        self.spoke_so(&it.predicate);
        self.listed_in(&it).unwrap_or_else(|| self.each_said(it))
    }

    /// What a statement is about.
    fn subject_of(&self, pair: Pest<'_>, it: &mut Parts) {
        let words = pair.as_str().trim().to_owned();
        it.says.no_two = says_no_two(&pair);
        let pair_of = pair.clone();
        let mut subjects = self.nouns_by_year(pair);
        it.subject = subjects.remove(0);
        it.more = subjects;
        it.says.bare = words == it.subject.name.words;
        if has(&pair_of, Rule::that_one_en) {
            self.those.borrow_mut().push(it.subject.place);
        }
        it.says.list =
            words.ends_with("list of recipients") || words.ends_with("recipients list");
        self.spoke_of(&it.subject);
    }

    /// What a statement says of its subject.
    fn said_of(&self, pair: Pest<'_>, it: &mut Parts) {
        let within =
            |rule| pair.clone().into_inner().flatten().filter(move |it| it.as_rule() == rule);
        it.says.blank = says_blank(&pair);
        it.says.same_object = within(Rule::same_object_en).next().is_some();
        it.says.includes = within(Rule::include_en).next().is_some();
        let has_that_of = within(Rule::that_of_en).next().is_some();
        it.subject.modifiers.extend(within(Rule::within_own_en).flat_map(|it| self.same(it)));
        if it.subject.quantity == Some(Quantity::No) {
            self.check_none(&pair, &it.more);
        }
        let is_cited = within(Rule::cited_en).next().is_some();
        self.none.set(it.subject.quantity == Some(Quantity::No));
        it.predicate = self.predicates(pair, &mut it.force);
        self.none.set(false);
        if is_cited {
            cited_alike(&mut it.subject, &mut it.predicate);
        }
        if has_that_of {
            that_of(&mut it.predicate, &it.subject.name);
        }
        if it.says.only {
            it.subject = self.only_these(it.place, std::mem::take(&mut it.subject));
        }
        if it.subject.quantity == Some(Quantity::No) {
            self.of_none(&mut it.predicate);
        }
    }

    /// What is said of several things together: "no two" are alike when all of them differ.
    fn compare_all(&self, it: &mut Parts) {
        let alike = compares(&it.predicate);
        if it.says.no_two && alike {
            it.subject.quantity = None;
            let said = std::mem::replace(&mut it.predicate, Predicate::All(Vec::new()));
            it.predicate = in_number(no_two_of(&mut it.subject, said));
        }
        if let Predicate::Agree(agreement, name) = &it.predicate
            && name.words.is_empty()
        {
            let subject = std::mem::take(&mut it.subject);
            (it.subject, it.predicate) = self.agree_alone(subject, *agreement, name.place);
        }
        // "two tasks in one section must not have the same title", "hai nhiệm vụ ... không được
        // trùng tên": no two of them.
        let differ = matches!(it.predicate, Predicate::Agree(Agreement::Different, _));
        let two = it.subject.quantity == Some(Quantity::Exactly(Amount::Count(2)));
        let bare = self.bare.borrow().iter().any(|at| at.0 == it.subject.place.0);
        if (alike || differ) && two && bare {
            it.subject.quantity = None;
        }
    }

    /// What is said of a list as a whole: that something stands in it.
    fn listed_in(&self, it: &Parts) -> Option<Clause> {
        if it.says.list
            && let Predicate::Mention(_, how, term) = &it.predicate
        {
            if *how == Mention::Mentions && matches!(term, Term::Literal(..)) {
                return self.included(&it.subject, &it.predicate, it.force);
            }
            self.place_in_list(it.place, term);
        }
        let included =
            it.says.includes.then(|| self.included(&it.subject, &it.predicate, it.force));
        included
            .flatten()
            .or_else(|| self.entry_of_list(&it.subject, &it.predicate, it.force))
            .or_else(|| {
                it.says.bare.then(|| self.block(&it.subject, &it.predicate, it.force)).flatten()
            })
    }

    /// One statement for each subject, and for each predicate that stands for itself.
    fn each_said(&self, it: Parts) -> Clause {
        let Parts { place, mut subject, mut more, topic, within, force, predicate, says } = it;
        let there = (force == Modality::Must && self.must_be_there(&subject, &predicate))
            .then(|| Clause::There(force, Box::new(subject.clone())));
        subject.modifiers.extend(within.map(Modifier::In));
        plainest(&mut subject);
        more.insert(0, subject);
        // "must be given and ...": that it is given is a statement of its own; "thống nhất cơ
        // quan ban hành và ngày ban hành": each is said of all of them together.
        let apart = self.apart.take();
        let given = |it: &Predicate| says.blank && matches!(it, Predicate::Occur(_));
        let predicates = match predicate {
            Predicate::All(parts) if apart || parts.iter().any(given) => parts,
            one => vec![one],
        };
        let each = more
            .into_iter()
            .flat_map(|subject| predicates.iter().map(move |it| (subject.clone(), it.clone())));
        let said = each.map(|(mut subject, predicate)| {
            subject.modifiers.splice(0..0, topic.clone());
            if given(&predicate) {
                return self.given_of(place, subject, force, &predicate);
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
}

/// What differs, as it is said of several.
fn in_number(predicate: Predicate) -> Predicate {
    match predicate {
        Predicate::Agree(Agreement::Different, name) => {
            let words = vocabulary::plural(&name.words).unwrap_or(&name.words).to_owned();
            Predicate::Agree(Agreement::Different, Name { words, ..name })
        }
        Predicate::All(parts) => Predicate::all(parts.into_iter().map(in_number).collect()),
        other => other,
    }
}

/// "no two agencies may lead the same task": none is led by two.
fn done_together(it: &Parts) -> Option<Clause> {
    let Predicate::Act(false, verbs, object) = &it.predicate else { return None };
    let [verb] = verbs.as_slice() else { return None };
    if !it.says.no_two || !it.says.same_object {
        return None;
    }
    let mut actors = it.subject.clone();
    if let Some(several) = vocabulary::plural(&actors.name.words) {
        several.clone_into(&mut actors.name.words);
    }
    Some(there_done_by_two(actors, verb.clone(), object.clone(), it.force, true))
}

/// Whether it compares the things of the subject with one another.
fn compares(predicate: &Predicate) -> bool {
    match predicate {
        Predicate::Agree(..) | Predicate::Sequence | Predicate::InOrder(..) => true,
        Predicate::All(parts) | Predicate::Any(parts) => parts.iter().all(compares),
        _ => false,
    }
}

/// "every document must be cited with the same date": the citations of one document have it.
fn cited_alike(subject: &mut Noun, predicate: &mut Predicate) {
    let documents = ["document", "documents", "cited document", "cited documents"];
    let Predicate::Have(false, held) = &*predicate else { return };
    let [Modifier::Same(name)] = held.modifiers.as_slice() else { return };
    let every = matches!(subject.quantity, None | Some(Quantity::Every));
    if !documents.contains(&subject.name.words.as_str())
        || !subject.modifiers.is_empty()
        || !every
        || held.quantity.is_some()
    {
        return;
    }
    let name = name.clone();
    let place = subject.name.place;
    let of = |words: &str| Name { place, words: words.to_owned() };
    subject.quantity = None;
    subject.name = of("citations");
    subject.modifiers = vec![Modifier::Same(of("document"))];
    *predicate = Predicate::Agree(Agreement::Same, name);
}

/// "no two sections".
fn says_no_two(subject: &Pest<'_>) -> bool {
    let quantity = subject.clone().into_inner().find(|it| it.as_rule() == Rule::quantity_en);
    quantity.is_some_and(|it| has(&it, Rule::no_two_en))
}

/// Whether it is said that something is blank.
fn says_blank(predicate: &Pest<'_>) -> bool {
    let blank = |it: Pest<'_>| {
        matches!(it.as_rule(), Rule::blank_en | Rule::blank_vi | Rule::present_en)
    };
    predicate.clone().into_inner().flatten().any(blank)
}

impl Lower<'_, '_> {
    /// "the number of the plan may not be blank": the plan has one.
    fn given_of(
        &self,
        place: Place,
        mut noun: Noun,
        force: Modality,
        predicate: &Predicate,
    ) -> Clause {
        // What is blank is said as `Occur`, denied where it is blank.
        let blank = matches!(predicate, Predicate::Occur(true));
        let none = noun.quantity == Some(Quantity::No);
        let kind = vocabulary::entry_called(&noun.name.words).map(|it| it.kind);
        if noun.quantity == Some(Quantity::Every) && !blank {
            // "every blank must be filled in": none is left.
            if kind == Some(Kind::Blank) {
                let one = vocabulary::singular(&noun.name.words).map(str::to_owned);
                noun.name.words = one.unwrap_or(noun.name.words);
                noun.quantity = Some(Quantity::No);
                return Clause::There(force, Box::new(noun));
            }
            if kind.is_some() && !noun.own {
                self.is_there_already(&noun);
            }
        }
        // "its number must be given": it has one.
        if noun.own && !noun.name.words.is_empty() {
            let subject = Noun { place: noun.place, own: true, ..Noun::default() };
            let quantity = (blank != none).then_some(Quantity::No);
            let predicate = Predicate::Have(false, Noun { own: false, quantity, ..noun });
            return Clause::Statement(Box::new(Statement {
                place,
                subject,
                modality: force,
                predicate,
            }));
        }
        noun.quantity = (blank != none).then_some(Quantity::No);
        let owner = noun.modifiers.iter().position(|it| matches!(it, Modifier::Of(_)));
        let owner = owner.map(|at| noun.modifiers.remove(at));
        match owner {
            // "the signatory's position": the plan has it.
            Some(Modifier::Of(subject))
                if vocabulary::entry_called(&subject.name.words).is_some() =>
            {
                let predicate = Predicate::Have(false, noun);
                Clause::Statement(Box::new(Statement {
                    place,
                    subject,
                    modality: force,
                    predicate,
                }))
            }
            _ => Clause::There(force, Box::new(noun)),
        }
    }

    /// Says that what is read of the plan is in it.
    fn is_there_already(&self, noun: &Noun) {
        let words = noun.name.words.as_str();
        let words = vocabulary::singular(words).unwrap_or(words);
        let problem = Problem::new(
            noun.place.0,
            format!("every {words} that is read of a plan is stated in it"),
            format!("“{words}” nào đọc được từ kế hoạch thì đã được nêu trong kế hoạch"),
        );
        self.fault(problem.help(
            format!("say what it must have: \"every {words} must have ...\", or \"there must be ...\""),
            format!("hãy nêu thông tin phải có: “mỗi {words} phải có ...”, hoặc “phải có {words} ...”"),
        ));
    }
}
