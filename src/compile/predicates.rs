//! What is said of a subject, as formulas.
//!
//! In: a predicate, the path of its subject, and whether it is denied; out: a formula without
//! denial. Invariants: a plural means every one of them, and none of them where denied; facts
//! of one kind compared with one another are tied by "the same ...", by their order, and,
//! where strictness is compared, by their indicator.

use super::names::attribute_named;
use super::nouns::{Base, Denoted, End, all_of, attribute_of_type};
use super::program::{Domain, Formula, Join, Outer, Path, Root, Source, Step};
use super::{Compiler, Scope, wording};
use crate::facts::vocabulary::{Kind, Type};
use crate::finding::Words;
use crate::source::Span;
use crate::syntax::{
    Amount, Literal, Mention, Name, Noun, Order, Predicate, Problem, Quantity, Relation, Term,
};

/// How facts of one kind are tied to one another.
#[derive(Debug, Clone)]
pub(super) struct Ties {
    pub(super) root: Root,
    pub(super) kind: Kind,
    pub(super) same: Vec<Name>,
    pub(super) order: Option<Order>,
    pub(super) used: bool,
}

/// What a relation compares.
fn wanted(relation: Relation) -> (fn(Type) -> bool, Type) {
    match relation {
        Relation::After | Relation::Before | Relation::OnOrAfter | Relation::OnOrBefore | Relation::On => {
            (|it| matches!(it, Type::When | Type::Year), Type::When)
        }
        Relation::AtLeastAsStrict | Relation::LessStrict | Relation::Stricter | Relation::NotStricter => {
            (|it| it == Type::Requirement, Type::Requirement)
        }
        Relation::More | Relation::Less | Relation::NotLess | Relation::NotMore => {
            (|it| matches!(it, Type::Number | Type::Year), Type::Number)
        }
        Relation::Equal | Relation::OtherThan => {
            (|it| !matches!(it, Type::Fact(_) | Type::Facts(_)), Type::Text)
        }
    }
}

fn is_strictness(relation: Relation) -> bool {
    wanted(relation).1 == Type::Requirement
}

/// Whether values of the two types can stand in one comparison.
fn agree(one: Type, two: Type) -> bool {
    let class = |value: Type| match value {
        Type::When | Type::Year => 0,
        Type::Number => 1,
        Type::Text | Type::Texts => 2,
        Type::Flag => 3,
        Type::Requirement => 4,
        Type::Fact(_) | Type::Facts(_) => 5,
    };
    class(one) == class(two) || matches!((one, two), (Type::Number, Type::Year) | (Type::Year, Type::Number))
}

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
                let parts: Option<Vec<Formula>> =
                    parts.iter().map(|it| self.predicate(it, path, end, scope, negated, span)).collect();
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
                _ => self.refuse(span, "only a thing can be in a section", "chỉ nội dung mới nằm trong mục"),
            },
            Predicate::Occur(not) => Some(Formula::Constant(*not == negated)),
        }
    }

    fn have(&mut self, noun: &Noun, path: &Path, end: End, negated: bool, span: Span) -> Option<Formula> {
        let End::Facts(kind) = end else {
            return self.refuse(
                span,
                "a plain value has nothing of its own",
                "một giá trị đơn lẻ không có thông tin nào khác",
            );
        };
        let (domains, path) = self.spread(path);
        let attribute = attribute_named(kind, &noun.name.words).or_else(|| {
            let held = super::names::kind_named(&noun.name.words)?;
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
                self.narrow(&mut domain, noun, Some(here))?;
                Formula::Count(Box::new(domain), low, high)
            }
            Type::Flag => Formula::Flag(held, low > 0),
            _ if low > 1 => {
                return self.refuse(
                    noun.place.0,
                    format!("a thing has at most one \"{}\"", noun.name.words),
                    format!("mỗi nội dung chỉ có một “{}”", noun.name.words),
                );
            }
            _ => Formula::Given(held, low > 0),
        };
        Some(quantified(domains, formula))
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
    fn spread(&mut self, path: &Path) -> (Vec<Domain>, Path) {
        let mut domains = Vec::new();
        let mut rest = Path { root: path.root, steps: Vec::new() };
        for step in &path.steps {
            rest.steps.push(*step);
            if let Type::Facts(kind) = step.attribute.value {
                let mut domain = all_of(self.variable(), kind);
                let root = Root::Variable(domain.variable);
                domain.source = Source::Reached(std::mem::replace(&mut rest, Path { root, steps: vec![] }));
                domains.push(domain);
            }
        }
        (domains, rest)
    }

    /// The path to a value that `fits`: the value itself, or the first such attribute of the
    /// facts the path ends in.
    fn value_at(&self, path: &Path, end: End, fits: impl Fn(Type) -> bool) -> Option<(Path, Type)> {
        match end {
            End::Value(value) if fits(value) => Some((path.clone(), value)),
            End::Value(_) => None,
            End::Facts(kind) => {
                // "Equal" fits anything: a fact is then known by the attribute that labels it.
                let attribute = attribute_of_type(kind, &fits)?;
                Some((path.then(Step { kind, attribute }), attribute.value))
            }
        }
    }

    fn words_of(&self, end: End) -> Words {
        match end {
            End::Facts(kind) => {
                let words = wording::kind_words(kind);
                Words { en: format!("a {}", words.en), vi: words.vi }
            }
            End::Value(value) => wording::type_words(value),
        }
    }

    #[allow(clippy::too_many_arguments, reason = "the parts of one comparison")]
    fn relate(
        &mut self,
        relation: Relation,
        term: &Term,
        path: &Path,
        end: End,
        scope: Scope,
        negated: bool,
        span: Span,
    ) -> Option<Formula> {
        // "thấp hơn", said of figures, is "nhỏ hơn".
        let relation = match (relation, end) {
            (Relation::LessStrict, End::Value(Type::Number)) => Relation::Less,
            (Relation::AtLeastAsStrict, End::Value(Type::Number)) => Relation::NotLess,
            (Relation::Stricter, End::Value(Type::Number)) => Relation::More,
            (Relation::NotStricter, End::Value(Type::Number)) => Relation::NotMore,
            (relation, _) => relation,
        };
        let (fits, named) = wanted(relation);
        let Some((left, left_type)) = self.value_at(path, end, fits) else {
            let what = self.words_of(end);
            return self.not_comparable(span, &what, relation, &wording::type_words(named));
        };
        let effective = if negated { relation.complement() } else { relation };
        let right = match term {
            // "thấp hơn năm 2025": the same thing, in that year.
            Term::Literal(place, Literal::Year(year)) if is_strictness(relation) => {
                let noun = Noun { place: *place, year: Some(*year), ..Noun::default() };
                self.other(&noun, end, scope)?
            }
            Term::Literal(place, literal) => {
                let (domains, left) = self.spread(&left);
                let outer = self.literal(literal, left_type, relation, place.0)?;
                return Some(quantified(domains, Formula::Compare(left, effective, outer)));
            }
            Term::Noun(noun) => self.other(noun, end, scope)?,
        };
        self.compared(&left, left_type, relation, negated, right, path, end)
    }

    /// The noun on the other side; without a name it is of the kind on this side.
    fn other(&mut self, noun: &Noun, end: End, scope: Scope) -> Option<Denoted> {
        match end {
            End::Facts(kind) if noun.name.words.is_empty() => self.facts_of(kind, noun, Some(scope)),
            End::Value(_) if noun.name.words.is_empty() => self.refuse(
                noun.place.0,
                "it is not said what stands on this side of the comparison",
                "chưa nói rõ vế này so sánh với nội dung gì",
            ),
            _ => self.denote(noun, Some(scope), false),
        }
    }

    #[allow(clippy::too_many_arguments, reason = "the parts of one comparison")]
    fn compared(
        &mut self,
        left: &Path,
        left_type: Type,
        relation: Relation,
        negated: bool,
        right: Denoted,
        path: &Path,
        end: End,
    ) -> Option<Formula> {
        let right_end = right.end();
        let found = self
            .value_at(&right.path(), right_end, |it| it == left_type)
            .or_else(|| self.value_at(&right.path(), right_end, |it| agree(it, left_type)));
        let Some((right_path, _)) = found else {
            let what = self.words_of(right_end);
            return self.not_comparable(right.span, &what, relation, &wording::type_words(left_type));
        };
        let (outer_domains, left) = self.spread(left);
        let (inner_domains, right_path) = self.spread(&right_path);
        let relation = if negated { relation.complement() } else { relation };
        let mut body = Formula::Compare(left, relation, Outer::Path(right_path));
        body = quantified(inner_domains, body);
        if let Base::Each(mut domain) = right.base {
            if let End::Facts(kind) = end
                && kind == domain.kind
                && path.steps.is_empty()
            {
                let ties = Tied { same: &right.same, order: right.order, relation };
                self.tie(&mut domain, path.root, kind, &ties)?;
            }
            let some = matches!(
                (right.quantity, negated),
                (Some(Quantity::Some), false) | (Some(Quantity::Every), true)
            );
            if !matches!(right.quantity, None | Some(Quantity::Every | Quantity::Some)) {
                return self.refuse(
                    right.span,
                    "this side can only be every one, or some",
                    "vế này chỉ có thể là mọi, hoặc một số",
                );
            }
            body = if some {
                Formula::Exists(domain, Box::new(body))
            } else {
                Formula::Every(domain, Box::new(body))
            };
        }
        Some(quantified(outer_domains, body))
    }

    /// Ties the facts on the other side to those on this side.
    fn tie(&mut self, domain: &mut Domain, root: Root, kind: Kind, tied: &Tied<'_>) -> Option<()> {
        let mut same = tied.same.to_vec();
        let mut order = tied.order;
        if let Some(ties) = self.ties.as_mut().filter(|ties| ties.root == root && ties.kind == kind) {
            ties.used = true;
            same.extend(ties.same.iter().cloned());
            order = match ties.order {
                Some(Order::Later) => Some(Order::Earlier),
                Some(Order::Earlier) => Some(Order::Later),
                None => order,
            };
        }
        let mut joins = Vec::new();
        for name in &same {
            let Some(attribute) = attribute_named(kind, &name.words) else {
                return self.unknown_attribute(kind, name);
            };
            joins.push((attribute, Relation::Equal));
        }
        if is_strictness(tied.relation) {
            // Requirements can be compared only where they are on one indicator.
            let indicator = crate::facts::vocabulary::entry(kind).attribute("indicator");
            joins.extend(indicator.map(|it| (it, Relation::Equal)));
        }
        if let Some(order) = order {
            let time = attribute_of_type(kind, |it| it == Type::Year)
                .or_else(|| attribute_of_type(kind, |it| it == Type::When));
            let Some(time) = time else {
                let of = wording::kind_words(kind);
                return self.refuse(
                    Span::default(),
                    format!("a {} has no year or date to be later or earlier by", of.en),
                    format!("{} không có năm hoặc ngày để xếp trước, sau", of.vi),
                );
            };
            let relation = match order {
                Order::Later => Relation::After,
                Order::Earlier => Relation::Before,
            };
            joins.push((time, relation));
        }
        for (attribute, relation) in joins {
            let step = Step { kind, attribute };
            let outer = Outer::Path(Path { root, steps: vec![step] });
            let join = Join { inner: vec![step], relation, outer };
            if !domain.joins.contains(&join) {
                domain.joins.push(join);
            }
        }
        Some(())
    }

    fn literal(&mut self, literal: &Literal, left: Type, relation: Relation, span: Span) -> Option<Outer> {
        let fits = match literal {
            Literal::Text(_) => matches!(left, Type::Text | Type::Texts),
            Literal::Number(_) | Literal::Share(_) => left == Type::Number,
            Literal::Year(_) => matches!(left, Type::Year | Type::When | Type::Number),
            Literal::Date(_) => matches!(left, Type::When | Type::Year),
        };
        if fits {
            return Some(Outer::Literal(literal.clone()));
        }
        let what = match literal {
            Literal::Text(_) => wording::type_words(Type::Text),
            Literal::Number(_) | Literal::Share(_) => wording::type_words(Type::Number),
            Literal::Year(_) => wording::type_words(Type::Year),
            Literal::Date(_) => wording::type_words(Type::When),
        };
        let other = wording::type_words(left);
        let relation = wording::relation_words(relation);
        self.fail(
            Problem::new(
                span,
                format!("{} cannot be compared with {}", other.en, what.en),
                format!("không so sánh được {} với {}", other.vi, what.vi),
            )
            .help(
                format!("write {} after \"{}\"", other.en, relation.en),
                format!("hãy viết {} sau “{}”", other.vi, relation.vi),
            ),
        )
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
            && let Some(attribute) = attribute_named(kind, &noun.name.words)
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
            Term::Literal(_, Literal::Year(year)) => Outer::Literal(Literal::Text(year.to_string())),
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

/// What the other side says of ties.
struct Tied<'n> {
    same: &'n [Name],
    order: Option<Order>,
    relation: Relation,
}

/// `body`, said of every fact of the domains.
fn quantified(domains: Vec<Domain>, body: Formula) -> Formula {
    domains.into_iter().rev().fold(body, |body, domain| Formula::Every(Box::new(domain), Box::new(body)))
}
