//! What is said of a subject, as formulas.
//!
//! In: a predicate, the path of its subject, and whether it is denied; out: a formula without
//! denial. Invariant: denial is pushed inwards here, into counts, relations and quantifiers.
//! Comparisons of two sides stand in `comparisons`.

use super::names::attribute_named;
use super::nouns::{End, all_of, attribute_of_type};
use super::program::{Domain, Formula, Outer, Path, Root, Source, Step};
use super::{Compiler, Scope};
use crate::facts::vocabulary::{Kind, Type};
use crate::source::Span;
use crate::syntax::{
    Amount, Literal, Mention, Modifier, Noun, Predicate, Problem, Quantity, Relation, Term,
};

impl Compiler {
    /// What `predicate` says of the value or facts at `path`.
    pub(super) fn predicate(
        &mut self,
        predicate: &Predicate,
        path: &Path,
        end: End,
        scope: Scope,
        negated: bool,
        span: Span,
    ) -> Option<Formula> {
        match predicate {
            Predicate::All(parts) | Predicate::Any(parts) => {
                let parts: Option<Vec<Formula>> = parts
                    .iter()
                    .map(|it| self.predicate(it, path, end, scope, negated, span))
                    .collect();
                let all = matches!(predicate, Predicate::All(_)) != negated;
                parts.map(if all { Formula::All } else { Formula::Any })
            }
            Predicate::Have(not, noun) => self.have(noun, path, end, negated != *not, span),
            Predicate::Agree(_, name) => self.refuse(
                name.place.0,
                "only things that a whole rule is about can be compared with one another",
                "chỉ so sánh được với nhau các nội dung mà cả quy tắc nói đến",
            ),
            Predicate::Relate(relation, term) => {
                self.relate(*relation, term, path, end, scope, negated, span)
            }
            Predicate::Be(not, term) => self.be(term, path, end, scope, negated != *not, span),
            Predicate::Mention(not, how, term) => {
                self.mention(*how, term, path, end, negated != *not, span)
            }
            Predicate::In(not, noun) => match end {
                End::Facts(kind) if path.steps.is_empty() => {
                    self.inside(Scope { root: path.root, kind }, noun, negated != *not)
                }
                _ => self.refuse(
                    span,
                    "only a thing can be in a section",
                    "chỉ nội dung mới nằm trong mục",
                ),
            },
            Predicate::Occur(not) => Some(Formula::Constant(*not == negated)),
        }
    }

    fn have(
        &mut self,
        noun: &Noun,
        path: &Path,
        end: End,
        negated: bool,
        span: Span,
    ) -> Option<Formula> {
        let End::Facts(kind) = end else {
            return self.refuse(
                span,
                "a plain value has nothing of its own",
                "một giá trị đơn lẻ không có thông tin nào khác",
            );
        };
        let (domains, path) = self.spread(path);
        let attribute = attribute_named(kind, &noun.name.words, self.language).or_else(|| {
            let held = super::names::kind_named(&noun.name.words, self.language)?;
            attribute_of_type(kind, |it| it == Type::Facts(held) || it == Type::Fact(held))
        });
        let Some(attribute) = attribute else {
            return self.unknown_attribute(kind, &noun.name);
        };
        let held = path.then(Step { kind, attribute });
        let (low, high) = self.bounds(noun, negated)?;
        let formula = match attribute.value {
            Type::Fact(to) | Type::Facts(to) => {
                let mut domain = all_of(self.variable(), to);
                domain.source = Source::Reached(held);
                let here = Scope { root: path.root, kind };
                self.narrow_alone(&mut domain, noun, Some(here))?;
                Formula::Count(Box::new(domain), low, high)
            }
            Type::Flag if noun.modifiers.is_empty() => Formula::Flag(held, low > 0),
            _ if low > 1 => {
                return self.refuse(
                    noun.place.0,
                    format!("a thing has at most one \"{}\"", noun.name.words),
                    format!("mỗi nội dung chỉ có một “{}”", noun.name.words),
                );
            }
            _ => self.given(noun, held, low > 0)?,
        };
        Some(quantified(domains, formula))
    }

    /// A value that is given and is as the noun says, or is not.
    fn given(&mut self, noun: &Noun, held: Path, expected: bool) -> Option<Formula> {
        let Some(step) = held.steps.last() else { return Some(Formula::Constant(expected)) };
        let scope = Scope { root: held.root, kind: step.kind };
        let end = End::Value(step.attribute.value);
        let mut parts = vec![Formula::Given(held.clone(), expected)];
        for modifier in &noun.modifiers {
            let Modifier::That(predicate) = modifier else {
                return self.refuse(
                    noun.place.0,
                    format!("\"{}\" cannot be narrowed down in this way", noun.name.words),
                    format!("không thể giới hạn “{}” theo cách này", noun.name.words),
                );
            };
            parts.push(self.predicate(
                predicate,
                &held,
                end,
                scope,
                !expected,
                noun.place.0,
            )?);
        }
        Some(match (parts.len(), expected) {
            (1, _) => parts.swap_remove(0),
            (_, true) => Formula::All(parts),
            (_, false) => Formula::Any(parts),
        })
    }

    /// How many there may be, from and up to.
    fn bounds(&mut self, noun: &Noun, negated: bool) -> Option<(u32, Option<u32>)> {
        let count = |amount: Amount| match amount {
            Amount::Count(count) => Some(count),
            Amount::Share(_) => None,
        };
        let bounds = match noun.quantity {
            None | Some(Quantity::Some) => Some((1, None)),
            Some(Quantity::No) => Some((0, Some(0))),
            Some(Quantity::AtLeast(it)) => count(it).map(|it| (it, None)),
            Some(Quantity::AtMost(it)) => count(it).map(|it| (0, Some(it))),
            Some(Quantity::Exactly(it)) => count(it).map(|it| (it, Some(it))),
            Some(Quantity::Every) => None,
        };
        let bounds = match (bounds, negated) {
            (Some((low, None)), true) => Some((0, Some(low.saturating_sub(1)))),
            (Some((0, Some(high))), true) => Some((high + 1, None)),
            (Some(_), true) => None,
            (bounds, _) => bounds,
        };
        if bounds.is_none() {
            return self.fail(
                Problem::new(
                    noun.place.0,
                    "this says how many in a way that does not fit here",
                    "cách nói số lượng này không dùng được ở đây",
                )
                .help(
                    "write \"a\", \"exactly one\", \"at least two\" or \"no\"",
                    "hãy viết “có”, “có đúng một”, “có từ hai ... trở lên” hoặc “không có”",
                ),
            );
        }
        bounds
    }

    /// Facts that the inner steps of a path lead to, each by its own variable, and the rest.
    pub(super) fn spread(&mut self, path: &Path) -> (Vec<Domain>, Path) {
        let mut domains = Vec::new();
        let mut rest = Path { root: path.root, steps: Vec::new() };
        for step in &path.steps {
            rest.steps.push(*step);
            if let Type::Facts(kind) = step.attribute.value {
                let mut domain = all_of(self.variable(), kind);
                let root = Root::Variable(domain.variable);
                domain.source =
                    Source::Reached(std::mem::replace(&mut rest, Path { root, steps: vec![] }));
                domains.push(domain);
            }
        }
        (domains, rest)
    }

    fn be(
        &mut self,
        term: &Term,
        path: &Path,
        end: End,
        scope: Scope,
        negated: bool,
        span: Span,
    ) -> Option<Formula> {
        if let (Term::Noun(noun), End::Facts(kind)) = (term, end)
            && let Some(attribute) = attribute_named(kind, &noun.name.words, self.language)
            && attribute.value == Type::Flag
        {
            let (domains, path) = self.spread(path);
            let flag = Formula::Flag(path.then(Step { kind, attribute }), !negated);
            return Some(quantified(domains, flag));
        }
        if let (Term::Noun(noun), End::Facts(kind)) = (term, end)
            && kind == Kind::Plan
        {
            return self.unknown_attribute(kind, &noun.name);
        }
        self.relate(Relation::Equal, term, path, end, scope, negated, span)
    }

    fn mention(
        &mut self,
        how: Mention,
        term: &Term,
        path: &Path,
        end: End,
        negated: bool,
        span: Span,
    ) -> Option<Formula> {
        let text = |it| matches!(it, Type::Text | Type::Texts);
        let label = match end {
            End::Facts(kind) => {
                let entry = crate::facts::vocabulary::entry(kind);
                let named = entry.attribute("title").or_else(|| entry.attribute(entry.label));
                named.map(|attribute| path.then(Step { kind, attribute }))
            }
            End::Value(_) => self.value_at(path, end, text).map(|(path, _)| path),
        };
        let Some(left) = label else {
            let what = self.words_of(end);
            return self.refuse(
                span,
                format!("{} is not made of words", what.en),
                format!("{} không phải là chữ", what.vi),
            );
        };
        let outer = match term {
            Term::Literal(_, literal @ Literal::Text(_)) => Outer::Literal(literal.clone()),
            Term::Literal(_, Literal::Year(year)) => {
                Outer::Literal(Literal::Text(year.to_string()))
            }
            Term::Literal(place, _) => {
                return self.refuse(
                    place.0,
                    "words in quotation marks are needed here",
                    "chỗ này cần những chữ đặt trong ngoặc kép",
                );
            }
            Term::Noun(noun) => {
                return self.fail(
                    Problem::new(
                        noun.place.0,
                        "words in quotation marks are needed here",
                        "chỗ này cần những chữ đặt trong ngoặc kép",
                    )
                    .help(
                        format!("write \"{}\" in quotation marks", noun.name.words),
                        format!("hãy đặt “{}” trong ngoặc kép", noun.name.words),
                    ),
                );
            }
        };
        let (domains, left) = self.spread(&left);
        Some(quantified(domains, Formula::Mention(negated, left, how, outer)))
    }
}

/// `body`, said of every fact of the domains.
pub(super) fn quantified(domains: Vec<Domain>, body: Formula) -> Formula {
    domains
        .into_iter()
        .rev()
        .fold(body, |body, domain| Formula::Every(Box::new(domain), Box::new(body)))
}
