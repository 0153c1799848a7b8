//! Sentences that say in other words what a plainer one says.
//!
//! In: trees as the grammars give them; out: trees of the plainer sentence. Invariant: what is
//! printed is the plainer one, so that the author sees how the sentence was read.

use super::{Lower, Pest, Rule};
use crate::facts::vocabulary::{KINDS, Kind, entry};
use crate::lang::Language;
use crate::syntax::Problem;
use crate::syntax::tree::{
    Clause, Condition, Modality, Modifier, Name, Noun, Place, Predicate, Quantity, Relation,
    Sentence, Statement, Term,
};

impl Lower<'_, '_> {
    /// A sentence in the plainest of its forms.
    pub(super) fn settled(&self, mut sentence: Sentence) -> Sentence {
        if let Clause::Statement(said) = &mut sentence.claim {
            let given = self.folded.given_at(said.subject.place.0).to_lowercase();
            // "any citation that has a number must ...": every one.
            if given.starts_with("any ") && said.subject.quantity.is_none() {
                said.subject.quantity = Some(Quantity::Every);
            }
        }
        one_of_before(&mut sentence);
        of_the_plan(sentence)
    }

    /// "only tasks that ... may ...": no task may, unless it is one of these.
    pub(super) fn only_these(&self, place: Place, subject: Noun) -> Noun {
        let name = subject.name.clone();
        let is_kind = KINDS.iter().any(|it| {
            it.names.en.contains(&name.words.as_str())
                || it.names.en_plural.contains(&name.words.as_str())
        });
        if !is_kind || subject.modifiers.is_empty() {
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
    pub(super) fn none_but(&self, claim: &mut Clause, tail: &Pest<'_>) {
        if let Clause::Statement(said) = claim
            && said.modality == Modality::Must
            && said.subject.quantity.is_none()
            && self.folded.text.split(' ').any(|it| matches!(it, "may" | "can"))
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
        let kind = KINDS.iter().find(|it| it.names.en_plural.contains(&words))?;
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

    /// "trừ nhiệm vụ thuộc mục III", "except for groups": what it is except.
    pub(super) fn is_one(&self, noun: Noun) -> Clause {
        let place = noun.place;
        let it = || Noun { place, own: true, ..Noun::default() };
        let said = |subject, predicate| {
            let modality = Modality::Plain;
            Clause::Statement(Box::new(Statement { place, subject, modality, predicate }))
        };
        let is_kind = KINDS.iter().any(|it| {
            let (names, words) = (&it.names, noun.name.words.as_str());
            names.en.contains(&words)
                || names.en_plural.contains(&words)
                || names.vi.contains(&words)
        });
        let narrowed = |it: &Modifier| {
            matches!(it, Modifier::In(_) | Modifier::That(_) | Modifier::Whose(..))
        };
        let mut noun = noun;
        if let Some(one) = singular(&noun.name.words).filter(|_| noun.quantity.is_none()) {
            noun.name.words = one.to_owned();
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

    /// "tasks and targets", "the number and the date of the plan".
    pub(super) fn subjects(&self, pair: Pest<'_>) -> Vec<Noun> {
        let none = pair.as_rule() == Rule::neither_of_en;
        let parts = pair.into_inner();
        let mut nouns: Vec<Noun> = parts
            .filter(|it| matches!(it.as_rule(), Rule::noun_en | Rule::plain_noun_vi))
            .map(|it| self.noun(it))
            .collect();
        let owners: Vec<Modifier> = nouns
            .last()
            .into_iter()
            .flat_map(|it| it.modifiers.iter())
            .filter(|it| matches!(it, Modifier::Of(_)))
            .cloned()
            .collect();
        let quantity = nouns.first().and_then(|it| it.quantity);
        for noun in &mut nouns {
            if noun.modifiers.is_empty() {
                noun.modifiers.extend(owners.iter().cloned());
            }
            noun.quantity = noun.quantity.or(quantity);
            if none {
                noun.quantity = Some(Quantity::No);
            }
        }
        if nouns.is_empty() { vec![Noun::default()] } else { nouns }
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
        let words = name.words.as_str();
        let kind = KINDS
            .iter()
            .find(|it| it.names.en.contains(&words) || it.names.en_plural.contains(&words))?;
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
        let kind = KINDS.iter().find(|it| {
            it.names.en.contains(&name.words.as_str())
                || it.names.vi.contains(&name.words.as_str())
        });
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

/// The singular of an English name of the vocabulary.
pub(super) fn singular(words: &str) -> Option<&'static str> {
    let names = KINDS.iter().flat_map(|entry| {
        std::iter::once(&entry.names).chain(entry.attributes.iter().map(|it| &it.names))
    });
    names.into_iter().find_map(|names| {
        let at = names.en_plural.iter().position(|it| *it == words)?;
        names.en.get(at).or(names.en.first()).copied()
    })
}

/// "kế hoạch có quyền hạn ký là ... phải ...": what the plan is to be like is a condition.
pub(in crate::syntax) fn of_the_plan(mut sentence: Sentence) -> Sentence {
    let Clause::Statement(said) = &mut sentence.claim else { return sentence };
    if !is_plan(&said.subject) {
        return sentence;
    }
    let place = said.subject.place;
    for modifier in std::mem::take(&mut said.subject.modifiers) {
        let subject = Noun { modifiers: Vec::new(), ..said.subject.clone() };
        match of_plan(modifier, subject) {
            Ok(clause) => {
                sentence.conditions.push(Condition { place, exception: false, clause });
            }
            Err(modifier) => said.subject.modifiers.push(*modifier),
        }
    }
    sentence
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

/// Whether it is said that something is blank.
pub(super) fn says_blank(predicate: &Pest<'_>) -> bool {
    let blank = |it: Pest<'_>| {
        matches!(it.as_rule(), Rule::blank_en | Rule::blank_vi | Rule::present_en)
    };
    predicate.clone().into_inner().flatten().any(blank)
}

/// "the number of the plan may not be blank": the plan has one.
pub(super) fn given_of(
    place: Place,
    mut noun: Noun,
    force: Modality,
    predicate: &Predicate,
) -> Clause {
    // What is blank is said as `Occur`, denied where it is blank.
    let blank = matches!(predicate, Predicate::Occur(true));
    let none = noun.quantity == Some(Quantity::No);
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
        Some(Modifier::Of(subject)) => {
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

fn is_plan(noun: &Noun) -> bool {
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
