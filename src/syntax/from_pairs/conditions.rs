//! Sentences that say in other words what a plainer one says.
//!
//! In: trees as the grammars give them; out: trees of the plainer sentence. Invariant: what is
//! printed is the plainer one, so that the author sees how the sentence was read.

use super::nouns::plainest;
use super::{Lower, Pest, Rule, has};
use crate::facts::vocabulary::{Kind, Type, entry, entry_called, singular};
use crate::lang::Language;
use crate::syntax::Problem;
use crate::syntax::grammar::GrammarRule;
use crate::syntax::tree::{
    Clause, Condition, Literal, Modality, Modifier, Name, Noun, Place, Predicate, Quantity,
    Relation, Sentence, Statement, Term,
};

impl Lower<'_, '_> {
    /// "only tasks that ... may ...": no task may, unless it is one of these.
    pub(super) fn only_these(&self, place: Place, subject: Noun) -> Noun {
        let name = subject.name.clone();
        if entry_called(&name.words).is_none() || subject.modifiers.is_empty() {
            let problem = Problem::new(
                subject.place.0,
                "it is not said which others may not",
                "chưa nói rõ những nội dung nào khác thì không được",
            );
            self.fault(problem.help(
                "write \"no ... may ... unless it is ...\"",
                "hãy viết “không ... nào được ..., trừ trường hợp nó là ...”",
            ));
        }
        let words = singular(&name.words).map_or(name.words, str::to_owned);
        let quantity = Some(Quantity::No);
        let none = Noun {
            place: subject.place,
            quantity,
            name: Name { place: name.place, words },
            ..Noun::default()
        };
        let clause = self.is_one(Noun { quantity: None, ..subject });
        self.only.borrow_mut().push(Condition { place, exception: true, clause });
        none
    }

    /// "may lack a product only if ...": none may, unless.
    pub(super) fn none_but(&self, claim: &mut Clause, allowed: bool, tail: &Pest<'_>) {
        if let Clause::Statement(said) = claim
            && said.modality == Modality::Must
            && said.subject.quantity.is_none()
            && allowed
        {
            said.subject.quantity = Some(Quantity::No);
            if let Some(one) = singular(&said.subject.name.words) {
                said.subject.name.words = one.to_owned();
            }
            self.of_none(&mut said.predicate);
            return;
        }
        let problem = Problem::new(
            self.place(tail).0,
            "\"only if\" tells when something may be so",
            "“chỉ khi” nói trường hợp nào thì được",
        );
        self.fault(problem.help(
            "write \"no ... may ... unless ...\"",
            "hãy viết “không ... nào được ..., trừ trường hợp ...”",
        ));
    }

    /// "the recipients must include “A”": there is one whose name mentions it.
    pub(super) fn included(
        &self,
        subject: &Noun,
        predicate: &Predicate,
        force: Modality,
    ) -> Option<Clause> {
        let words = subject.name.words.as_str();
        let kind = entry_called(words).filter(|it| it.names.en_plural.contains(&words))?;
        let bare = subject.quantity.is_none() && subject.year.is_none() && !subject.own;
        if !bare {
            return None;
        }
        let label = kind.attribute("title").or_else(|| kind.attribute(kind.label))?;
        let (place, label) = (subject.place, label.names.en.first()?);
        let parts = match predicate {
            Predicate::All(parts) => parts.clone(),
            single => vec![single.clone()],
        };
        let there = parts.into_iter().map(|part| {
            let mut noun = subject.clone();
            noun.name.words = singular(words).unwrap_or(words).to_owned();
            let part = match part {
                Predicate::Mention(true, how, term) => {
                    noun.quantity = Some(Quantity::No);
                    Predicate::Mention(false, how, term)
                }
                other => other,
            };
            let name = Name { place, words: (*label).to_owned() };
            noun.modifiers.push(Modifier::Whose(name, part));
            Clause::There(force, Box::new(noun))
        });
        Some(Clause::all(there.collect()))
    }

    /// "the list of recipients must end with ...": which of them stands last is not known.
    pub(super) fn place_in_list(&self, place: Place, term: &Term) {
        fn words(predicate: &Predicate) -> Option<&str> {
            match predicate {
                Predicate::Mention(false, _, Term::Literal(_, Literal::Text(it))) => Some(it),
                Predicate::All(parts) | Predicate::Any(parts) => parts.iter().find_map(words),
                _ => None,
            }
        }
        let wanted = match term {
            Term::Literal(_, Literal::Text(it)) => Some(it.as_str()),
            Term::Noun(noun) => noun.modifiers.iter().find_map(|it| match it {
                Modifier::That(it) | Modifier::Whose(_, it) => words(it),
                _ => None,
            }),
            _ => None,
        };
        let wanted = wanted.unwrap_or("...");
        let problem = Problem::new(
            place.0,
            "which recipient stands first or last is not known",
            "quy tắc không xét dòng nào đứng đầu, đứng cuối Nơi nhận",
        );
        self.fault(problem.help(
            format!("write \"there must be a recipient that begins with \"{wanted}\"\""),
            format!("hãy viết “phải có nơi nhận mà bắt đầu bằng “{wanted}””"),
        ));
    }

    /// "trừ nhiệm vụ thuộc mục III", "except for groups": what it is except.
    pub(super) fn is_one(&self, noun: Noun) -> Clause {
        let place = noun.place;
        let it = || Noun { place, own: true, ..Noun::default() };
        let said = |subject, predicate| {
            let modality = Modality::Plain;
            Clause::Statement(Box::new(Statement { place, subject, modality, predicate }))
        };
        let is_kind = entry_called(&noun.name.words).is_some();
        let narrowed = |it: &Modifier| {
            matches!(it, Modifier::In(_) | Modifier::That(_) | Modifier::Whose(..))
        };
        let mut noun = noun;
        if noun.quantity.is_none() {
            if let Some(one) = singular(&noun.name.words) {
                noun.name.words = one.to_owned();
            } else if let Some((before, last)) = noun.name.words.rsplit_once(' ')
                && let Some(one) = singular(last)
            {
                // "report deadlines".
                noun.name.words = format!("{before} {one}");
            }
        }
        for modifier in &mut noun.modifiers {
            if let Modifier::That(predicate) = modifier {
                of_one(predicate);
            }
        }
        if !is_kind || noun.modifiers.is_empty() || !noun.modifiers.iter().all(narrowed) {
            return said(it(), Predicate::Be(false, Term::Noun(Box::new(noun))));
        }
        let parts = noun.modifiers.into_iter().map(|modifier| match modifier {
            Modifier::In(place) => said(it(), Predicate::In(false, place)),
            Modifier::Whose(name, predicate) => said(Noun { name, ..it() }, predicate),
            Modifier::That(predicate) => said(it(), predicate),
            _ => Clause::All(Vec::new()),
        });
        Clause::all(parts.collect())
    }

    /// "except in the appendices": it is in one of them.
    pub(super) fn is_in(&self, pair: Pest<'_>) -> Clause {
        let place = self.place(&pair);
        let subject = Noun { place, own: true, ..Noun::default() };
        let predicate = match self.in_places_of(pair) {
            Some(Modifier::In(mut within)) => {
                let one = singular(&within.name.words).filter(|_| within.quantity.is_none());
                if let Some(one) = one {
                    one.clone_into(&mut within.name.words);
                }
                Predicate::In(false, within)
            }
            Some(Modifier::That(predicate)) => predicate,
            _ => Predicate::All(Vec::new()),
        };
        let modality = Modality::Plain;
        Clause::Statement(Box::new(Statement { place, subject, modality, predicate }))
    }

    /// A total that equals a sum: the sum stands first.
    pub(super) fn turned(&self, subject: Noun, predicate: Predicate) -> (Noun, Predicate) {
        let Predicate::Relate(relation, Term::Noun(sum)) = predicate else {
            return (subject, predicate);
        };
        if !sum.sum || subject.sum || subject.own {
            return (subject, Predicate::Relate(relation, Term::Noun(sum)));
        }
        let relation = match relation {
            Relation::More => Relation::Less,
            Relation::Less => Relation::More,
            Relation::NotLess => Relation::NotMore,
            Relation::NotMore => Relation::NotLess,
            same => same,
        };
        let mut summed = *sum;
        let mut whole = Noun { quantity: None, ..subject.clone() };
        if summed.own || summed.modifiers.is_empty() {
            // "the amount of every total is the sum of its components".
            let holder = whole.modifiers.iter_mut().find_map(|it| match it {
                Modifier::Of(owner) => Some(owner),
                _ => None,
            });
            let holder = match holder {
                Some(owner) => {
                    std::mem::replace(owner, Noun { quantity: None, ..owner.clone() })
                }
                None => subject,
            };
            let owner = Noun { quantity: Some(Quantity::Every), ..holder };
            summed.own = false;
            summed.modifiers = vec![Modifier::Of(owner)];
        }
        (summed, Predicate::Relate(relation, Term::Noun(Box::new(whole))))
    }

    /// "stricter than the same target": tied to it by what it is known by. Requirements are
    /// compared on one indicator anyway.
    pub(super) fn same_as(&self, name: &Name) -> Option<Modifier> {
        let kind = entry_called(&name.words)?;
        let label = match kind.kind {
            Kind::Target | Kind::Value => return None,
            _ => kind.attribute(kind.label)?,
        };
        let words = (*label.names.en.first()?).to_owned();
        Some(Modifier::Same(Name { place: name.place, words }))
    }

    /// "the same abbreviation": those with the same of what they are known by.
    pub(super) fn same_thing(&self, pair: &Pest<'_>) -> Noun {
        let name =
            pair.clone().into_inner().next().map_or(Name::default(), |it| self.name(&it));
        let place = name.place;
        let kind = entry_called(&name.words);
        let label = kind.and_then(|it| it.attribute(it.label));
        let words = match (kind, self.language) {
            (Some(kind), Language::English) => kind.names.en_plural.first().copied(),
            _ => None,
        };
        let same = label.and_then(|it| match self.language {
            Language::English => it.names.en.first(),
            Language::Vietnamese => it.names.vi.first(),
        });
        let modifiers = same
            .map(|it| Modifier::Same(Name { place, words: crate::lang::fold(it) }))
            .into_iter()
            .collect();
        let words = words.map_or(name.words, str::to_owned);
        Noun { place, name: Name { place, words }, modifiers, ..Noun::default() }
    }
}

/// A sentence in the plainest of its forms; `any`: what it is about is said with "any".
pub(super) fn settled(mut sentence: Sentence, any: bool) -> Sentence {
    // "any citation that has a number must ...": every one.
    if let Clause::Statement(said) = &mut sentence.claim
        && any
        && said.subject.quantity.is_none()
    {
        said.subject.quantity = Some(Quantity::Every);
    }
    said_of_none(&mut sentence);
    one_of_before(&mut sentence);
    had_by_it(&mut sentence);
    listed_in_full(&mut sentence.claim);
    of_the_plan(sentence)
}

/// "không văn bản nào mà thiếu ngày, trừ luật": what it is except is one of them, so that it is
/// said of each.
fn said_of_none(sentence: &mut Sentence) {
    let it = |clause: &Clause| matches!(clause, Clause::Statement(said) if said.subject.own);
    let excepted = |it_is: &Condition| match &it_is.clause {
        Clause::All(parts) | Clause::Any(parts) => parts.iter().any(it),
        clause => it(clause),
    };
    if !sentence.conditions.iter().any(excepted) {
        return;
    }
    let Clause::There(modality, noun) = &mut sentence.claim else { return };
    if noun.quantity != Some(Quantity::No) {
        return;
    }
    let Some(Modifier::That(predicate)) =
        noun.modifiers.pop_if(|it| matches!(it, Modifier::That(_)))
    else {
        return;
    };
    let (place, modality) = (noun.place, *modality);
    let subject = (**noun).clone();
    sentence.claim =
        Clause::Statement(Box::new(Statement { place, subject, modality, predicate }));
}

/// "nơi nhận phải có tên tất cả các cơ quan chủ trì", "the list of recipients must include every
/// lead agency": each of them must be among the recipients.
fn listed_in_full(clause: &mut Clause) {
    let is_list = |noun: &Noun| {
        noun.modifiers.is_empty()
            && entry_called(&noun.name.words).is_some_and(|it| it.kind == Kind::Recipient)
    };
    let all = |noun: &Noun| noun.quantity == Some(Quantity::Every) && !noun.own;
    let (listed, list, modality) = match clause {
        Clause::Statement(said) if is_list(&said.subject) => match &said.predicate {
            Predicate::Have(false, noun) if all(noun) => {
                (noun.clone(), said.subject.clone(), said.modality)
            }
            _ => return,
        },
        Clause::There(modality, noun) if all(noun) => {
            let is_in = |it: &Modifier| matches!(it, Modifier::In(list) | Modifier::That(Predicate::In(false, list)) if is_list(list));
            let Some(at) = noun.modifiers.iter().position(is_in) else { return };
            let mut noun = (**noun).clone();
            let list = match noun.modifiers.remove(at) {
                Modifier::In(list) | Modifier::That(Predicate::In(_, list)) => list,
                _ => return,
            };
            (noun, list, *modality)
        }
        _ => return,
    };
    let list = Noun { quantity: None, ..list };
    *clause = Clause::Statement(Box::new(Statement {
        place: listed.place,
        subject: listed,
        modality,
        predicate: Predicate::In(false, list),
    }));
}

/// "nếu nhiệm vụ có cơ quan phối hợp thì phải có sản phẩm và thời gian thực hiện": it must have
/// both, and neither is there in the plan at large.
fn had_by_it(sentence: &mut Sentence) {
    let spoken = sentence.conditions.iter().find_map(|it| match &it.clause {
        Clause::Statement(said) if said.subject.quantity.is_none() => {
            entry_called(&said.subject.name.words).filter(|it| it.kind != Kind::Plan)
        }
        _ => None,
    });
    let Some(entry) = spoken else { return };
    let all = matches!(sentence.claim, Clause::All(_));
    let (Clause::All(parts) | Clause::Any(parts)) = &sentence.claim else { return };
    let mut force = Modality::Plain;
    let has = |clause: &Clause| match clause {
        Clause::There(modality, noun) => {
            force = force.max(*modality);
            let words = noun.name.words.as_str();
            let mut names = entry.attributes.iter().map(|it| &it.names);
            let known = names.any(|it| it.vi.contains(&words) || it.en.contains(&words));
            known.then(|| Predicate::Have(false, (**noun).clone()))
        }
        _ => None,
    };
    let Some(held) = parts.iter().map(has).collect::<Option<Vec<Predicate>>>() else { return };
    let place = sentence.place;
    sentence.claim = Clause::Statement(Box::new(Statement {
        place,
        subject: Noun { place, own: true, ..Noun::default() },
        modality: force,
        predicate: if all { Predicate::all(held) } else { Predicate::any(held) },
    }));
}

/// Whether the first noun within `pair` that is a `noun` is said with "any".
pub(super) fn says_any(pair: &Pest<'_>, noun: GrammarRule) -> bool {
    let first = pair.clone().into_inner().flatten().find(|it| it.as_rule() == noun);
    first.is_some_and(|it| {
        has(&it, Rule::any_en) || it.into_inner().any(|it| has(&it, Rule::any_two_en))
    })
}

/// "there must be a section ..., and it must ...": one that does.
pub(super) fn with_it(clause: Clause) -> Clause {
    let Clause::All(parts) = clause else { return clause };
    let mut out: Vec<Clause> = Vec::new();
    for part in parts {
        match (out.last_mut(), part) {
            (Some(Clause::There(_, noun)), Clause::Statement(said))
                if said.subject.own
                    && said.subject.name.words.is_empty()
                    && !matches!(noun.quantity, Some(Quantity::No)) =>
            {
                noun.modifiers.push(Modifier::That(said.predicate));
            }
            (_, part) => out.push(part),
        }
    }
    Clause::all(out)
}

/// "a target with a value for 2025 must also have one for 2030": a value.
fn one_of_before(sentence: &mut Sentence) {
    fn had(predicate: &Predicate) -> Option<Name> {
        match predicate {
            Predicate::Have(_, noun) => Some(noun.name.clone()),
            Predicate::All(parts) | Predicate::Any(parts) => parts.iter().find_map(had),
            _ => None,
        }
    }
    fn of_clause(clause: &Clause) -> Option<Name> {
        match clause {
            Clause::Statement(said) => had(&said.predicate),
            Clause::There(..) => None,
            Clause::All(parts) | Clause::Any(parts) => parts.iter().find_map(of_clause),
        }
    }
    fn name_it(predicate: &mut Predicate, name: &Name) {
        match predicate {
            Predicate::Have(_, noun) if noun.name.words.is_empty() && !noun.own => {
                let words = singular(&name.words).unwrap_or(&name.words).to_owned();
                noun.name = Name { place: noun.place, words };
            }
            Predicate::All(parts) | Predicate::Any(parts) => {
                parts.iter_mut().for_each(|it| name_it(it, name));
            }
            _ => {}
        }
    }
    let Clause::Statement(said) = &mut sentence.claim else { return };
    let narrowed = said.subject.modifiers.iter().find_map(|it| match it {
        Modifier::That(predicate) => had(predicate),
        _ => None,
    });
    let before =
        narrowed.or_else(|| sentence.conditions.iter().find_map(|it| of_clause(&it.clause)));
    if let Some(name) = before {
        name_it(&mut said.predicate, &name);
    }
}

/// "that are not counting periods", said of one.
fn of_one(predicate: &mut Predicate) {
    match predicate {
        Predicate::All(parts) | Predicate::Any(parts) => parts.iter_mut().for_each(of_one),
        Predicate::Be(_, Term::Noun(noun)) if noun.quantity.is_none() && !noun.own => {
            if let Some(one) = singular(&noun.name.words) {
                noun.name.words = one.to_owned();
            }
        }
        _ => {}
    }
}

/// "kế hoạch có quyền hạn ký là ... phải ...", "every task in a plan that is a draft": what the
/// plan is to be like is a condition.
pub(in crate::syntax) fn of_the_plan(mut sentence: Sentence) -> Sentence {
    let conditions = &mut sentence.conditions;
    match &mut sentence.claim {
        Clause::Statement(said) => {
            what_plan_is(&mut said.subject, conditions);
            if let Predicate::In(_, within) = &mut said.predicate {
                what_plan_is(within, conditions);
            }
        }
        Clause::There(_, noun) => what_plan_is(noun, conditions),
        Clause::All(_) | Clause::Any(_) => {}
    }
    sentence
}

/// Takes what is said of the plan, and of what `noun` is in or of, for conditions.
pub(super) fn what_plan_is(noun: &mut Noun, conditions: &mut Vec<Condition>) {
    if is_plan(noun) {
        let place = noun.place;
        for modifier in std::mem::take(&mut noun.modifiers) {
            match of_plan(modifier, Noun { modifiers: Vec::new(), ..noun.clone() }) {
                Ok(clause) => conditions.push(Condition { place, exception: false, clause }),
                Err(modifier) => noun.modifiers.push(*modifier),
            }
        }
        return;
    }
    for modifier in &mut noun.modifiers {
        if let Modifier::In(noun)
        | Modifier::Of(noun)
        | Modifier::That(Predicate::In(false, noun)) = modifier
        {
            what_plan_is(noun, conditions);
        }
    }
}

/// "phải có nhiệm vụ trong mỗi mục": every section has one.
pub(in crate::syntax) fn per_place(force: Modality, mut noun: Noun) -> Clause {
    let every = |it: &Modifier| matches!(it, Modifier::In(place) | Modifier::Of(place) if place.quantity == Some(Quantity::Every));
    let Some(at) = noun.modifiers.iter().position(every) else {
        return Clause::There(force, Box::new(noun));
    };
    let (Modifier::In(subject) | Modifier::Of(subject)) = noun.modifiers.remove(at) else {
        return Clause::There(force, Box::new(noun));
    };
    let place = noun.place;
    let predicate = Predicate::Have(false, noun);
    Clause::Statement(Box::new(Statement { place, subject, modality: force, predicate }))
}

/// Whether it is the plan itself, and not the one that it implements.
pub(super) fn is_plan(noun: &Noun) -> bool {
    let names = &entry(Kind::Plan).names;
    let words = noun.name.words.as_str();
    !noun.own && (names.en.contains(&words) || names.vi.contains(&words))
}

/// A modifier of the plan as a clause about it.
fn of_plan(modifier: Modifier, subject: Noun) -> Result<Clause, Box<Modifier>> {
    let place = subject.place;
    let said = |subject, predicate| {
        let modality = Modality::Plain;
        Clause::Statement(Box::new(Statement { place, subject, modality, predicate }))
    };
    match modifier {
        Modifier::That(predicate) => Ok(said(Noun { quantity: None, ..subject }, predicate)),
        Modifier::Whose(name, predicate) => {
            Ok(said(Noun { place: name.place, name, ..Noun::default() }, predicate))
        }
        other => Err(Box::new(other)),
    }
}

/// Does something to what a noun is read of at last: of "the title of every section of the plan",
/// to the section.
fn at_innermost(noun: &mut Noun, act: &mut dyn FnMut(&mut Noun)) {
    let owner = noun.modifiers.iter_mut().find_map(|it| match it {
        Modifier::Of(owner) if !is_plan(owner) => Some(owner),
        _ => None,
    });
    match owner {
        Some(owner) => at_innermost(owner, act),
        None => act(noun),
    }
}

/// Whether "đối với phụ lục I, mỗi nhiệm vụ ..." is about what stands in the topic.
pub(super) fn is_place_of(topic: &Noun, claim: &Clause) -> bool {
    let place = entry_called(&topic.name.words)
        .is_some_and(|it| matches!(it.kind, Kind::Section | Kind::Appendix));
    let thing = matches!(claim, Clause::Statement(said) if {
        let mut known = false;
        let mut subject = said.subject.clone();
        at_innermost(&mut subject, &mut |it| known = entry_called(&it.name.words).is_some());
        !subject.own && known
    });
    place && thing
}

/// "in section III, every task must ...": every task in it.
pub(super) fn stand_in(clause: &mut Clause, within: &Noun) {
    let put = |noun: &mut Noun| {
        at_innermost(noun, &mut |it| it.modifiers.insert(0, Modifier::In(within.clone())));
        plainest(noun);
    };
    match clause {
        Clause::There(_, noun) => put(noun),
        Clause::Statement(said) => put(&mut said.subject),
        Clause::All(parts) | Clause::Any(parts) => {
            parts.iter_mut().for_each(|it| stand_in(it, within));
        }
    }
}

impl Lower<'_, '_> {
    /// "for every task, the deadline must ...": the deadline of every task.
    pub(super) fn of_each(&self, clause: Clause, topic: &Noun) -> Clause {
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
                } else if owned {
                    at_innermost(subject, &mut |owner| self.owned_by(owner, topic));
                } else {
                    subject.own = false;
                    subject.modifiers.push(Modifier::Of(topic.clone()));
                }
                Clause::Statement(said)
            }
            Clause::All(parts) => {
                Clause::All(parts.into_iter().map(|it| self.of_each(it, topic)).collect())
            }
            Clause::Any(parts) => {
                Clause::Any(parts.into_iter().map(|it| self.of_each(it, topic)).collect())
            }
        }
    }

    /// "for every task with a product, the title of its section must ...": what is read of
    /// `owner`, where that has to do with the topic.
    fn owned_by(&self, owner: &mut Noun, topic: &Noun) {
        let of_topic = entry_called(&topic.name.words);
        let kind = entry_called(&owner.name.words);
        let bare = owner.modifiers.is_empty() && owner.year.is_none();
        if let (Some(topic_kind), Some(kind)) = (of_topic, kind) {
            // "for tasks that ..., the timeline of the task must ...".
            if topic_kind.kind == kind.kind && (owner.own || bare) {
                let quantity = topic.quantity.or(owner.quantity);
                *owner = Noun { quantity, ..topic.clone() };
                return;
            }
            let is_kind =
                |it: Type| matches!(it, Type::Fact(it) | Type::Facts(it) if it == kind.kind);
            if topic_kind.attributes.iter().any(|it| is_kind(it.value)) {
                owner.own = false;
                owner.modifiers.push(Modifier::Of(topic.clone()));
                return;
            }
        }
        let (what, about) = (&owner.name.words, &topic.name.words);
        let problem = Problem::new(
            topic.place.0,
            format!("it is not clear what \"{what}\" has to do with \"{about}\""),
            format!("chưa rõ “{what}” liên quan thế nào với “{about}”"),
        );
        self.fault(problem.help(
            format!("say what of every {about} is meant, or write a rule about every {what}"),
            format!(
                "hãy nêu thông tin của chính {about}, hoặc viết quy tắc riêng về “mỗi {what}”"
            ),
        ));
    }
}

/// "it is required that ...": what is only stated must be so.
pub(super) fn require(clause: &mut Clause) {
    match clause {
        Clause::Statement(said) => said.modality = said.modality.max(Modality::Must),
        Clause::There(modality, _) => *modality = (*modality).max(Modality::Must),
        Clause::All(parts) | Clause::Any(parts) => parts.iter_mut().for_each(require),
    }
}

/// "after that of the plan": what is spoken of, of the plan.
pub(super) fn that_of(predicate: &mut Predicate, subject: &Name) {
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
