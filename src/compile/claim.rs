//! A whole sentence: what it examines, what it claims, and when.
//!
//! In: a sentence; out: a [`Program`]. Invariants: "no" is "every one is not"; what "it" is
//! said of narrows the facts down, every other condition is about the plan and is decided
//! once; statements joined by "and" are claims of their own.

use super::nouns::{Base, Denotation, all_of};
use super::program::{Bound, Claim, Claimed, Domain, Formula, Path, Program, Root};
use super::pronouns::{is_it, is_own, subject_of};
use super::restated::within_each;
use super::ties::Ties;
use super::verbs::add_filter;
use super::{Compiler, Scope, Subject};
use crate::facts::vocabulary::Kind;
use crate::syntax::{
    Amount, Clause, Condition, Modality, Modifier, Noun, Predicate, Problem, Quantity,
    Sentence, Statement,
};

/// "unless the plan is a draft or it is in an appendix": two exceptions, one about the plan and one
/// about what is spoken of.
fn excepted_apart(sentence: &Sentence) -> Sentence {
    let conditions = sentence.conditions.iter().flat_map(|it| match &it.clause {
        Clause::Any(parts) if it.exception => parts
            .iter()
            .map(|part| Condition { clause: part.clone(), ..it.clone() })
            .collect::<Vec<_>>(),
        _ => vec![it.clone()],
    });
    Sentence { conditions: conditions.collect(), ..sentence.clone() }
}

impl Compiler {
    /// The program of a sentence.
    pub(super) fn sentence(&mut self, sentence: &Sentence) -> Option<Program> {
        let sentence = self.excepting(&excepted_apart(sentence), true);
        let sentence = &self.referring(&sentence);
        // "if a task has a product, then it has a timeline": the condition is about the facts.
        let (own, of_plan): (Vec<&Condition>, Vec<&Condition>) =
            sentence.conditions.iter().partition(|it| is_own(it, sentence));
        self.excepts_one_kind(sentence)?;
        let mut claims = Vec::new();
        match &sentence.claim {
            Clause::All(parts) => {
                for part in parts.iter().flat_map(apart) {
                    claims.push(self.claimed(&part, &own)?);
                }
            }
            single => {
                for part in apart(single) {
                    claims.push(self.claimed(&part, &own)?);
                }
            }
        }
        let mut condition = Formula::always();
        for part in of_plan {
            self.says_how_many(part)?;
            let formula = self.closed(&part.clause, part.exception)?;
            condition = condition.and(formula);
        }
        Some(Program { condition, claims })
    }

    /// What one of the statements joined by "and" claims; `own` are the conditions that are about
    /// what it speaks of.
    fn claimed(&mut self, clause: &Clause, own: &[&Condition]) -> Option<Claimed> {
        match clause {
            Clause::Statement(statement) => self.statement(statement, own),
            Clause::There(_, noun) => self.there(noun, own),
            Clause::All(_) | Clause::Any(_) => {
                if let Some(condition) = own.first() {
                    return self.not_told_of_what(condition);
                }
                let formula = self.closed(clause, false)?;
                let domain = all_of(self.variable(), Kind::Plan);
                Some(Claimed { domain, claim: Claim::Each(formula) })
            }
        }
    }

    /// A subject and what is said of it, as a claim about each or about a number of the facts.
    fn statement(&mut self, statement: &Statement, own: &[&Condition]) -> Option<Claimed> {
        let other = self.by_year(statement).or_else(|| within_each(statement));
        let statement = other.as_ref().unwrap_or(statement);
        let mut noun = statement.subject.clone();
        let mut its = None;
        if noun.own {
            // What "it" is said of stands in the condition.
            match own.iter().find_map(|it| subject_of(it).filter(|it| !it.own)) {
                Some(subject) => {
                    let before = std::mem::replace(
                        &mut noun,
                        Noun { quantity: None, ..subject.clone() },
                    );
                    its = Some(before).filter(|it| !is_it(it));
                }
                None if !is_it(&noun) => {}
                None => {
                    return self.refuse(
                        noun.place.0,
                        "\"it\" has nothing to refer to here",
                        "chưa rõ câu này nói về nội dung nào",
                    );
                }
            }
        }
        if let Some(its) = its.as_ref().filter(|_| compares(&statement.predicate)) {
            return self.not_within_one(its, &noun);
        }
        if noun.sum {
            return self.sum(&noun, statement);
        }
        let mut subject = self.denote(&noun, None, true)?;
        if matches!(
            statement.predicate,
            Predicate::Agree(..) | Predicate::Sequence | Predicate::InOrder(..)
        ) && let Base::Each(domain) = &mut subject.base
        {
            self.narrow_by_conditions(domain, own)?;
        }
        match &statement.predicate {
            Predicate::Agree(agreement, name) => {
                return self.agree(&subject, *agreement, name);
            }
            Predicate::Sequence => return self.sequence(&subject),
            Predicate::InOrder(what, by) => return self.in_order(&subject, what.as_ref(), by),
            _ => {}
        }
        let (mut domain, path, scope) = self.examined(&subject);
        self.narrow_by_conditions(&mut domain, own)?;
        self.ties = (!subject.same.is_empty() || subject.order.is_some()).then(|| Ties {
            root: scope.root,
            kind: scope.kind,
            same: subject.same.clone(),
            order: subject.order,
            used: false,
        });
        let no = subject.quantity == Some(Quantity::No);
        // "none of its values may ...": of each of them it is denied.
        let none = its.as_ref().is_some_and(|it| it.quantity == Some(Quantity::No));
        let no = no != none;
        let its = its.map(|it| Noun { quantity: it.quantity.filter(|_| !none), ..it });
        let (of, narrowed) = match its {
            Some(its) => self.its(&its, scope)?,
            None => {
                let (end, span) = (subject.end(), subject.span);
                (Subject { path, end, scope, it: scope, span }, None)
            }
        };
        self.claiming = true;
        let formula = self.predicate(&statement.predicate, &of, no);
        self.claiming = false;
        let formula = match narrowed {
            Some(domain) => self.of_every(domain, false, formula?),
            None => formula?,
        };
        if self.ties.take().is_some_and(|ties| !ties.used) {
            self.alone(subject.span, scope.kind, &subject.same, subject.order)?;
        }
        Some(Claimed { domain, claim: numbered(subject.quantity, formula) })
    }

    /// Leaves out of `domain` what the conditions that are about its facts leave out.
    fn narrow_by_conditions(&mut self, domain: &mut Domain, own: &[&Condition]) -> Option<()> {
        let scope = Scope { root: Root::Variable(domain.variable), kind: domain.kind };
        let scope =
            if domain.kind == Kind::Plan { Scope { root: Root::Plan, ..scope } } else { scope };
        for part in own {
            self.picking = !part.exception;
            let filter = self.said_of_it(&part.clause, scope, part.exception);
            self.picking = false;
            add_filter(domain, filter?);
        }
        Some(())
    }

    /// Refuses "all its citations must have the same date": that is said of those of one document.
    fn not_within_one<T>(&mut self, its: &Noun, of: &Noun) -> Option<T> {
        let (held, owner) = (&its.name.words, &of.name.words);
        let problem = Problem::new(
            its.place.0,
            format!("\"its {held}\" cannot be compared with one another"),
            format!("không so sánh được các “{held} của nó” với nhau"),
        );
        self.fail(problem.help(
            format!("write \"{held} of the same {owner} must have the same ...\""),
            format!("hãy viết “các {held} cùng một {owner} phải thống nhất ...”"),
        ))
    }

    /// "its timeline": what the fact that the sentence speaks of has; of "its 2030 value" also
    /// those that are meant.
    fn its(&mut self, noun: &Noun, scope: Scope) -> Option<(Subject, Option<Box<Domain>>)> {
        let its = self.denote(noun, Some(scope), false)?;
        let (path, end, span) = (its.path(), its.end(), its.span);
        if !matches!(its.quantity, None | Some(Quantity::Every)) {
            let held = noun.name.words.as_str();
            let problem = Problem::new(
                span,
                format!("how many of its {held} are meant cannot be said here"),
                format!("ở đây chưa nêu được số lượng “{held}”"),
            );
            return self.fail(problem.help(
                format!("say \"it must have at least one {held} that ...\""),
                format!("hãy viết “phải có ít nhất một {held} mà ...”"),
            ));
        }
        let narrowed = match its.base {
            Base::Each(domain) => Some(domain),
            Base::Known(..) => None,
        };
        Some((Subject { path, end, scope, it: scope, span }, narrowed))
    }

    /// What a condition says of the fact that the sentence speaks of.
    fn said_of_it(&mut self, clause: &Clause, scope: Scope, negated: bool) -> Option<Formula> {
        match clause {
            Clause::All(parts) | Clause::Any(parts) => {
                let parts: Option<Vec<Formula>> =
                    parts.iter().map(|it| self.said_of_it(it, scope, negated)).collect();
                let all = matches!(clause, Clause::All(_)) != negated;
                parts.map(if all { Formula::all } else { Formula::any })
            }
            Clause::Statement(said) => {
                let subject = &said.subject;
                if !subject.own || is_it(subject) {
                    let of = Subject::of(scope, said.place.0);
                    return self.predicate(&said.predicate, &of, negated);
                }
                let (of, narrowed) = self.its(subject, scope)?;
                let formula = self.predicate(&said.predicate, &of, negated)?;
                Some(match narrowed {
                    // "unless its 2030 value is 50%": none is there, or one that is not so.
                    Some(domain) if negated => Formula::any(vec![
                        Formula::Count(domain.clone(), 0, Some(0)),
                        Formula::Exists(domain, Box::new(formula)),
                    ]),
                    Some(domain) => self.of_every(domain, true, formula),
                    None => formula,
                })
            }
            Clause::There(..) => self.closed(clause, negated),
        }
    }

    /// "there is a section ...": so many facts are there.
    fn there(&mut self, noun: &Noun, own: &[&Condition]) -> Option<Claimed> {
        // "there is no citation dated after ...": no citation is dated after ...
        if noun.quantity == Some(Quantity::No)
            && let Some((Modifier::That(predicate), before)) = noun.modifiers.split_last()
        {
            let subject = Noun { modifiers: before.to_vec(), ..noun.clone() };
            let statement = Statement {
                place: noun.place,
                subject,
                modality: Modality::Plain,
                predicate: predicate.clone(),
            };
            return self.statement(&statement, own);
        }
        let subject = self.denote(noun, None, true)?;
        let (mut domain, path, scope) = self.examined(&subject);
        self.narrow_by_conditions(&mut domain, own)?;
        self.alone(subject.span, scope.kind, &subject.same, subject.order)?;
        if let (Base::Known(..), [_, ..]) = (&subject.base, path.steps.as_slice()) {
            let given = Formula::Given(path, subject.quantity != Some(Quantity::No));
            return Some(Claimed { domain, claim: Claim::Each(given) });
        }
        let one = Bound::AtLeast(Amount::Count(1));
        let claim = match subject.quantity {
            Some(Quantity::No) => Claim::Each(Formula::Constant(false)),
            None | Some(Quantity::Some) => Claim::Number(Formula::always(), one),
            quantity => numbered(quantity, Formula::always()),
        };
        Some(Claimed { domain, claim })
    }

    /// The domain of what a sentence is about, the path to its subject, and its scope.
    pub(super) fn examined(&mut self, subject: &Denotation) -> (Domain, Path, Scope) {
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

    /// A clause as a formula about the plan.
    fn closed(&mut self, clause: &Clause, negated: bool) -> Option<Formula> {
        match clause {
            Clause::All(parts) | Clause::Any(parts) => {
                let parts: Option<Vec<Formula>> =
                    parts.iter().map(|it| self.closed(it, negated)).collect();
                let all = matches!(clause, Clause::All(_)) != negated;
                parts.map(if all { Formula::all } else { Formula::any })
            }
            Clause::There(_, noun) => {
                let subject = self.denote(noun, None, true)?;
                self.alone(subject.span, subject.base_kind(), &subject.same, subject.order)?;
                if let Base::Known(..) = &subject.base {
                    let given = (subject.quantity == Some(Quantity::No)) == negated;
                    return Some(Formula::Given(subject.path(), given));
                }
                let (low, high) = self.bounds(noun, negated)?;
                let Base::Each(domain) = subject.base else { return None };
                Some(Formula::Count(domain, low, high))
            }
            Clause::Statement(statement) => self.closed_statement(statement, negated),
        }
    }

    /// A statement as a formula about the plan.
    fn closed_statement(&mut self, statement: &Statement, negated: bool) -> Option<Formula> {
        let other = within_each(statement);
        let statement = other.as_ref().unwrap_or(statement);
        let subject = self.denote(&statement.subject, None, true)?;
        self.alone(subject.span, subject.base_kind(), &subject.same, subject.order)?;
        let (path, end) = (subject.path(), subject.end());
        let no = subject.quantity == Some(Quantity::No);
        let scope = match &subject.base {
            Base::Known(root, kind) => Scope { root: *root, kind: *kind },
            Base::Each(domain) => {
                Scope { root: Root::Variable(domain.variable), kind: domain.kind }
            }
        };
        let of = Subject { path, end, scope, it: scope, span: subject.span };
        let counted = matches!(
            subject.quantity,
            Some(Quantity::AtLeast(_) | Quantity::AtMost(_) | Quantity::Exactly(_))
        );
        if let (true, Base::Each(domain)) = (counted, &subject.base) {
            let (low, high) = self.bounds(&statement.subject, negated)?;
            let mut domain = domain.clone();
            let formula = self.predicate(&statement.predicate, &of, false)?;
            add_filter(&mut domain, formula);
            return Some(Formula::Count(domain, low, high));
        }
        let some = subject.quantity == Some(Quantity::Some);
        let formula = self.predicate(&statement.predicate, &of, negated != no)?;
        Some(match subject.base {
            Base::Known(..) => formula,
            Base::Each(domain) if some == negated => Formula::Every(domain, Box::new(formula)),
            Base::Each(domain) => Formula::Exists(domain, Box::new(formula)),
        })
    }
}

/// Whether it compares things with one another.
fn compares(predicate: &Predicate) -> bool {
    matches!(predicate, Predicate::Agree(..) | Predicate::Sequence | Predicate::InOrder(..))
}

/// "must have different titles and different labels": what compares things with one another
/// is a claim of its own.
fn apart(clause: &Clause) -> Vec<Clause> {
    match clause {
        Clause::Statement(said) => match &said.predicate {
            Predicate::All(parts) if parts.iter().any(compares) => {
                let one = |predicate: &Predicate| {
                    let predicate = predicate.clone();
                    Clause::Statement(Box::new(Statement { predicate, ..(**said).clone() }))
                };
                parts.iter().map(one).collect()
            }
            _ => vec![clause.clone()],
        },
        _ => vec![clause.clone()],
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
