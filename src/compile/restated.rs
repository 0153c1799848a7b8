//! Statements that mean another statement, which the rest of `compile` knows how to read.
//!
//! In: a statement as it was written; out: what it means in other words, or nothing. Invariant:
//! what is given back says the same of the same facts and is not restated again.

use super::Compiler;
use super::names::{Meaning, printed};
use crate::facts::vocabulary::{Kind, entry, kind_called};
use crate::syntax::{Modifier, Name, Noun, Predicate, Quantity, Relation, Statement, Term};

impl Compiler {
    /// "2030 targets are stricter than 2025 targets": what is required for the one year and for
    /// the other, of one indicator.
    pub(super) fn by_year(&mut self, statement: &Statement) -> Option<Statement> {
        let language = self.language;
        let is_target = |it: &Noun| kind_called(&it.name.words, language) == Some(Kind::Target);
        let subject = &statement.subject;
        if !is_target(subject) || subject.year.is_none() {
            return None;
        }
        let Predicate::Relate(relation, Term::Noun(other)) = &statement.predicate else {
            return None;
        };
        let strict = matches!(
            relation,
            Relation::AtLeastAsStrict
                | Relation::LessStrict
                | Relation::Stricter
                | Relation::NotStricter
                | Relation::More
                | Relation::Less
                | Relation::NotLess
                | Relation::NotMore
        );
        let unnamed = other.name.words.is_empty() && !other.own;
        if !strict || other.year.is_none() || !(unnamed || is_target(other)) {
            return None;
        }
        // What was written is what is translated.
        for named in [&subject.name, &other.name].into_iter().filter(|it| !it.words.is_empty())
        {
            let meaning = Meaning::Names(&entry(Kind::Target).names);
            self.meanings.push((named.place.0, named.words.clone(), meaning));
        }
        let value = printed(&entry(Kind::Value).names, self.language);
        let of_values = |noun: &Noun| {
            let owner = Noun { quantity: None, year: None, ..noun.clone() };
            let narrowed = !noun.modifiers.is_empty();
            Noun {
                place: noun.place,
                quantity: noun.quantity,
                order: noun.order,
                year: noun.year,
                name: Name { place: noun.name.place, words: value.to_owned() },
                modifiers: if narrowed { vec![Modifier::Of(owner)] } else { Vec::new() },
                ..Noun::default()
            }
        };
        let relation = match relation {
            Relation::More => Relation::Stricter,
            Relation::Less => Relation::LessStrict,
            Relation::NotLess => Relation::AtLeastAsStrict,
            Relation::NotMore => Relation::NotStricter,
            other => *other,
        };
        let other = Term::Noun(Box::new(of_values(other)));
        let (subject, predicate) = (of_values(subject), Predicate::Relate(relation, other));
        Some(Statement { subject, predicate, ..statement.clone() })
    }
}

/// "at least one task in every section must have a product": every section has one that does.
/// Counted over the whole plan one section would do for all.
pub(super) fn within_each(statement: &Statement) -> Option<Statement> {
    let Statement { subject, predicate, .. } = statement;
    let counted = matches!(
        subject.quantity,
        Some(Quantity::AtLeast(_) | Quantity::AtMost(_) | Quantity::Exactly(_))
    );
    let compared = matches!(
        predicate,
        Predicate::Agree(..) | Predicate::Sequence | Predicate::InOrder(..)
    );
    let mut held = subject.clone();
    let at = held.modifiers.iter().position(|it| {
        matches!(it, Modifier::In(each) | Modifier::Of(each) if each.quantity == Some(Quantity::Every))
    });
    let at = at.filter(|_| counted && !compared && !subject.own && !subject.sum)?;
    let (Modifier::In(each) | Modifier::Of(each)) = held.modifiers.remove(at) else {
        return None;
    };
    held.modifiers.push(Modifier::That(predicate.clone()));
    let predicate = Predicate::Have(false, held);
    Some(Statement { subject: each, predicate, ..statement.clone() })
}
