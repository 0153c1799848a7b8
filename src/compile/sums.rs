//! Sums: "the parts of every total add up to the total".
//!
//! In: the noun that is summed up, and what its sum is compared with; out: a claim. Invariant:
//! figures are summed up for each of their owners, never over the whole plan.

use super::names::printed;
use super::nouns::{End, attribute_of_type, owner_of};
use super::program::{Claim, Claimed, Formula, Outer, Step};
use super::{Compiler, Subject};
use crate::facts::vocabulary::{KINDS, Type, entry, kind_called};
use crate::finding::Words;
use crate::syntax::{Modifier, Name, Noun, Predicate, Problem, Quantity, Relation, Statement};

impl Compiler {
    /// "the parts of every total add up to the total".
    pub(super) fn sum(&mut self, noun: &Noun, statement: &Statement) -> Option<Claimed> {
        let noun = Noun { sum: false, ..self.summed(noun) };
        // Figures are summed up for each of their owners.
        let subject = match owner_of(&noun) {
            Some(owner) => self.owned(&noun, owner, None)?,
            None => self.denote(&noun, None, true)?,
        };
        let (domain, path, scope) = self.examined(&subject);
        self.alone(subject.span, scope.kind, &subject.same, subject.order)?;
        let figure = match subject.end() {
            End::Facts(kind) if !path.steps.is_empty() => {
                attribute_of_type(kind, |it| it == Type::Number)
                    .map(|attribute| path.then(Step { kind, attribute }))
            }
            _ => None,
        };
        let Some(figures) = figure else {
            let problem = Problem::new(
                subject.span,
                "a sum needs several figures that belong to one thing, such as the parts of a total",
                "tổng cần nhiều con số của cùng một nội dung, ví dụ các thành phần của một tổng số",
            );
            let words = self.quote(&Words {
                en: "the sum of the parts of every total".to_owned(),
                vi: "tổng các thành phần của mỗi tổng số".to_owned(),
            });
            return self.fail(
                problem.help(format!("write \"{words}\""), format!("hãy viết “{words}”")),
            );
        };
        let (relation, term) = match &statement.predicate {
            Predicate::Relate(relation, term) => (*relation, term),
            Predicate::Be(false, term) => (Relation::Equal, term),
            Predicate::Be(true, term) => (Relation::OtherThan, term),
            _ => {
                let problem = Problem::new(
                    statement.place.0,
                    "a sum can only be compared with a figure",
                    "tổng chỉ so sánh được với một con số",
                );
                return self.fail(problem.help(
                    "say what it comes to: \"must be equal to ...\", \"must be at most ...\"",
                    "hãy nêu con số: “phải bằng ...”, “không được lớn hơn ...”",
                ));
            }
        };
        // Compared as any figure of what is examined would be.
        let of = Subject {
            path: figures.clone(),
            end: End::Value(Type::Number),
            scope,
            it: scope,
            span: subject.span,
        };
        let negated = subject.quantity == Some(Quantity::No);
        let compared = self.relate(relation, term, &of, negated)?;
        let (relation, right) = match innermost(compared) {
            Formula::Compare(_, relation, right) => (relation, right),
            _ => (relation, Outer::Path(figures.clone())),
        };
        let claim = Claim::Each(Formula::Sum(figures, relation, right));
        Some(Claimed { domain, claim })
    }

    /// "tổng các thành phần": parts that name no whole are those of every whole.
    fn summed(&mut self, noun: &Noun) -> Noun {
        let kind = kind_called(&noun.name.words, self.language);
        let holder = kind.filter(|_| noun.modifiers.is_empty()).and_then(|kind| {
            KINDS.iter().find(|holder| {
                holder.attributes.iter().any(|it| it.value == Type::Facts(kind))
                    && entry(kind)
                        .attributes
                        .iter()
                        .any(|it| it.value == Type::Fact(holder.kind))
            })
        });
        let Some(holder) = holder else { return noun.clone() };
        let words = printed(&holder.names, self.language).to_owned();
        let name = Name { place: noun.name.place, words };
        let every = Some(Quantity::Every);
        let owner = Noun { place: noun.place, quantity: every, name, ..Noun::default() };
        let whole = Noun { modifiers: vec![Modifier::Of(owner)], ..noun.clone() };
        self.unfolded.push((noun.place.0, noun.name.words.clone(), whole.clone()));
        whole
    }

    /// Refuses a sum where no statement begins.
    pub(super) fn misplaced_sum<T>(&mut self, noun: &Noun) -> Option<T> {
        self.refuse(
            noun.place.0,
            "a sum can only stand first in a statement",
            "“tổng của” chỉ đặt được ở đầu mệnh đề",
        )
    }
}

/// The comparison inside "every" and "some".
fn innermost(formula: Formula) -> Formula {
    match formula {
        Formula::Every(_, body) | Formula::Exists(_, body) => innermost(*body),
        other => other,
    }
}
