//! Sentences that say in other words what a plainer one says.
//!
//! In: trees as the grammars give them; out: trees of the plainer sentence. Invariant: what is
//! printed is the plainer one, so that the author sees how the sentence was read.

use super::{Lower, Pest, Rule};
use crate::facts::vocabulary::{KINDS, Kind, entry};
use crate::lang::Language;
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
        of_the_plan(sentence)
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
        if summed.own || summed.modifiers.is_empty() {
            let owner = Noun { quantity: Some(Quantity::Every), ..subject.clone() };
            summed.own = false;
            summed.modifiers = vec![Modifier::Of(owner)];
        }
        let whole = Noun { quantity: None, ..subject };
        (summed, Predicate::Relate(relation, Term::Noun(Box::new(whole))))
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
    let every = |it: &Modifier| matches!(it, Modifier::In(place) if place.quantity == Some(Quantity::Every));
    let Some(at) = noun.modifiers.iter().position(every) else {
        return Clause::There(force, Box::new(noun));
    };
    let Modifier::In(subject) = noun.modifiers.remove(at) else {
        return Clause::There(force, Box::new(noun));
    };
    let place = noun.place;
    let predicate = Predicate::Have(false, noun);
    Clause::Statement(Box::new(Statement { place, subject, modality: force, predicate }))
}

/// Whether it is said that something is blank.
pub(super) fn says_blank(predicate: &Pest<'_>) -> bool {
    predicate
        .clone()
        .into_inner()
        .flatten()
        .any(|it| matches!(it.as_rule(), Rule::blank_en | Rule::blank_vi))
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
