//! A whole sentence: what it examines, what it claims, and when.
//!
//! In: a sentence; out: a [`Program`]. Invariants: a rule makes one claim about one kind of
//! thing; "no" is "every one is not"; conditions are about the plan and are decided once.

use super::comparisons::Ties;
use super::names::attribute_named;
use super::nouns::{Base, Denoted, all_of};
use super::program::{Bound, Claim, Domain, Formula, Path, Program, Root, Step};
use super::{Compiler, Scope};
use crate::facts::vocabulary::Type;
use crate::source::Span;
use crate::syntax::{
    Agreement, Amount, Clause, Name, Noun, Predicate, Problem, Quantity, Sentence, Statement,
};

impl Compiler {
    /// The program of a sentence.
    pub(super) fn sentence(&mut self, sentence: &Sentence) -> Option<Program> {
        let main = match &sentence.claim {
            Clause::Statement(statement) => self.statement(statement),
            Clause::There(_, noun) => self.there(noun),
            Clause::All(parts) | Clause::Any(parts) => self.fail(
                Problem::new(
                    parts.get(1).map_or(sentence.place.0, clause_span),
                    "a rule makes one claim; here a second one begins",
                    "mỗi quy tắc chỉ nêu một yêu cầu; từ đây là yêu cầu thứ hai",
                )
                .help("write it as a rule of its own", "hãy viết thành một quy tắc riêng"),
            ),
        };
        let mut condition = Formula::always();
        for part in &sentence.conditions {
            let formula = self.closed(&part.clause, part.exception)?;
            condition = condition.and(formula);
        }
        let (domain, claim) = main?;
        Some(Program { condition, domain, claim })
    }

    fn statement(&mut self, statement: &Statement) -> Option<(Domain, Claim)> {
        let subject = self.denote(&statement.subject, None, true)?;
        if let Predicate::Agree(agreement, name) = &statement.predicate {
            return self.agree(&subject, *agreement, name);
        }
        let (domain, path, scope) = self.examined(&subject);
        self.ties = (!subject.same.is_empty() || subject.order.is_some()).then(|| Ties {
            root: scope.root,
            kind: scope.kind,
            same: subject.same.clone(),
            order: subject.order,
            used: false,
        });
        let no = subject.quantity == Some(Quantity::No);
        let formula = self.predicate(
            &statement.predicate,
            &path,
            subject.end(),
            scope,
            no,
            subject.span,
        )?;
        if self.ties.take().is_some_and(|ties| !ties.used) {
            self.alone(subject.span, scope.kind, &subject.same, subject.order)?;
        }
        Some((domain, numbered(subject.quantity, formula)))
    }

    fn there(&mut self, noun: &Noun) -> Option<(Domain, Claim)> {
        let subject = self.denote(noun, None, true)?;
        let (domain, path, scope) = self.examined(&subject);
        self.alone(subject.span, scope.kind, &subject.same, subject.order)?;
        if let (Base::Known(..), [_, ..]) = (&subject.base, path.steps.as_slice()) {
            let given = Formula::Given(path, subject.quantity != Some(Quantity::No));
            return Some((domain, Claim::Each(given)));
        }
        let one = Bound::AtLeast(Amount::Count(1));
        let claim = match subject.quantity {
            Some(Quantity::No) => Claim::Each(Formula::Constant(false)),
            None | Some(Quantity::Some) => Claim::Number(Formula::always(), one),
            quantity => numbered(quantity, Formula::always()),
        };
        Some((domain, claim))
    }

    /// The domain of what a sentence is about, the path to its subject, and its scope.
    fn examined(&mut self, subject: &Denoted) -> (Domain, Path, Scope) {
        let path = subject.path();
        match &subject.base {
            Base::Known(_, kind) => {
                let domain = all_of(self.variable(), *kind);
                (domain, path, Scope { root: Root::Plan, kind: *kind })
            }
            Base::Each(domain) => {
                let scope = Scope { root: Root::Variable(domain.variable), kind: domain.kind };
                ((**domain).clone(), path, scope)
            }
        }
    }

    fn agree(
        &mut self,
        subject: &Denoted,
        agreement: Agreement,
        name: &Name,
    ) -> Option<(Domain, Claim)> {
        let (Base::Each(domain), []) = (&subject.base, subject.steps.as_slice()) else {
            return self.refuse(
                subject.span,
                "several things are needed to be compared with one another",
                "cần có nhiều nội dung để so sánh với nhau",
            );
        };
        if !matches!(subject.quantity, None | Some(Quantity::Every)) {
            return self.refuse(
                subject.span,
                "\"the same\" and \"different\" are said of all of them, not of a number of them",
                "“thống nhất”, “khác nhau” được nói về tất cả, không phải về một số",
            );
        }
        let kind = domain.kind;
        let mut keys = Vec::new();
        for key in &subject.same {
            match attribute_named(kind, &key.words, self.language) {
                Some(attribute) => keys.push(Step { kind, attribute }),
                None => return self.unknown_attribute(kind, key),
            }
        }
        // What belongs to one and the same part stands on one level: "cùng cấp trong một
        // phần" says no more than "with the same parent".
        if keys.iter().any(|key| key.attribute.value == Type::Fact(kind)) {
            keys.retain(|key| key.attribute.id != "level");
        }
        let Some(attribute) = attribute_named(kind, &name.words, self.language) else {
            return self.unknown_attribute(kind, name);
        };
        let claim = Claim::Agree {
            keys: keys.into_iter().map(|key| vec![key]).collect(),
            attribute: vec![Step { kind, attribute }],
            agreement,
        };
        Some(((**domain).clone(), claim))
    }

    /// A clause as a formula about the plan.
    fn closed(&mut self, clause: &Clause, negated: bool) -> Option<Formula> {
        match clause {
            Clause::All(parts) | Clause::Any(parts) => {
                let parts: Option<Vec<Formula>> =
                    parts.iter().map(|it| self.closed(it, negated)).collect();
                let all = matches!(clause, Clause::All(_)) != negated;
                parts.map(if all { Formula::All } else { Formula::Any })
            }
            Clause::There(_, noun) => {
                let subject = self.denote(noun, None, true)?;
                self.alone(subject.span, subject.base_kind(), &subject.same, subject.order)?;
                let is_none = subject.quantity == Some(Quantity::No);
                match subject.base {
                    Base::Known(..) => Some(Formula::Given(subject.path(), is_none == negated)),
                    Base::Each(domain) if is_none != negated => {
                        Some(Formula::Count(domain, 0, Some(0)))
                    }
                    Base::Each(domain) => Some(Formula::Count(domain, 1, None)),
                }
            }
            Clause::Statement(statement) => {
                let subject = self.denote(&statement.subject, None, true)?;
                self.alone(subject.span, subject.base_kind(), &subject.same, subject.order)?;
                let (path, end) = (subject.path(), subject.end());
                let no = subject.quantity == Some(Quantity::No);
                let some = subject.quantity == Some(Quantity::Some);
                let scope = match &subject.base {
                    Base::Known(root, kind) => Scope { root: *root, kind: *kind },
                    Base::Each(domain) => {
                        Scope { root: Root::Variable(domain.variable), kind: domain.kind }
                    }
                };
                let denied = negated != no;
                let formula = self.predicate(
                    &statement.predicate,
                    &path,
                    end,
                    scope,
                    denied,
                    subject.span,
                )?;
                Some(match subject.base {
                    Base::Known(..) => formula,
                    Base::Each(domain) if some == negated => {
                        Formula::Every(domain, Box::new(formula))
                    }
                    Base::Each(domain) => Formula::Exists(domain, Box::new(formula)),
                })
            }
        }
    }
}

/// What a quantity makes of a formula. "No" is already inside the formula.
fn numbered(quantity: Option<Quantity>, formula: Formula) -> Claim {
    match quantity {
        None | Some(Quantity::Every | Quantity::No) => Claim::Each(formula),
        Some(Quantity::Some) => Claim::Number(formula, Bound::AtLeast(Amount::Count(1))),
        Some(Quantity::AtLeast(amount)) => Claim::Number(formula, Bound::AtLeast(amount)),
        Some(Quantity::AtMost(amount)) => Claim::Number(formula, Bound::AtMost(amount)),
        Some(Quantity::Exactly(amount)) => Claim::Number(formula, Bound::Exactly(amount)),
    }
}

fn clause_span(clause: &Clause) -> Span {
    match clause {
        Clause::Statement(statement) => statement.place.0,
        Clause::There(_, noun) => noun.place.0,
        Clause::All(parts) | Clause::Any(parts) => {
            parts.first().map_or(Span::default(), clause_span)
        }
    }
}
