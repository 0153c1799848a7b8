//! Comparisons: two sides, their types, and what ties them.
//!
//! In: the path on one side, a relation, and the words on the other; out: a formula. Invariants:
//! both sides are of types that can be compared; a plural means every one of them, and none of
//! them where denied; facts of one kind are tied by "the same ...", by their order, and, where
//! strictness is compared, by their indicator.

use super::names::attribute_named;
use super::nouns::{Base, Denoted, End, attribute_of_type};
use super::predicates::quantified;
use super::program::{Domain, Formula, Join, Outer, Path, Root, Step};
use super::{Compiler, Scope, wording};
use crate::facts::vocabulary::{Kind, Type, entry};
use crate::finding::Words;
use crate::source::Span;
use crate::syntax::{Literal, Name, Noun, Order, Problem, Quantity, Relation, Term};

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
        Relation::After
        | Relation::Before
        | Relation::OnOrAfter
        | Relation::OnOrBefore
        | Relation::On => (|it| matches!(it, Type::When | Type::Year), Type::When),
        Relation::AtLeastAsStrict
        | Relation::LessStrict
        | Relation::Stricter
        | Relation::NotStricter => (|it| it == Type::Requirement, Type::Requirement),
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
        Type::Place => 6,
    };
    class(one) == class(two)
        || matches!((one, two), (Type::Number, Type::Year) | (Type::Year, Type::Number))
}

impl Compiler {
    /// The path to a value that `fits`: the value itself, or the first such attribute of the
    /// facts the path ends in.
    pub(super) fn value_at(
        &self,
        path: &Path,
        end: End,
        fits: impl Fn(Type) -> bool,
    ) -> Option<(Path, Type)> {
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

    pub(super) fn words_of(&self, end: End) -> Words {
        match end {
            End::Facts(kind) => {
                let words = wording::kind_words(kind);
                Words { en: format!("a {}", words.en), vi: words.vi }
            }
            End::Value(value) => wording::type_words(value),
        }
    }

    #[allow(clippy::too_many_arguments, reason = "the parts of one comparison")]
    pub(super) fn relate(
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
        let liked = match term {
            Term::Literal(_, literal) => Some(type_of(literal)),
            Term::Noun(_) => None,
        };
        let left = self
            .value_at(path, end, |it| fits(it) && Some(it) == liked)
            .or_else(|| self.value_at(path, end, fits));
        let Some((left, left_type)) = left else {
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
            End::Facts(kind) if noun.name.words.is_empty() => {
                self.facts_of(kind, noun, Some(scope))
            }
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
            return self.not_comparable(
                right.span,
                &what,
                relation,
                &wording::type_words(left_type),
            );
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
            } else {
                self.alone(right.span, domain.kind, &right.same, right.order)?;
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
    fn tie(
        &mut self,
        domain: &mut Domain,
        root: Root,
        kind: Kind,
        tied: &Tied<'_>,
    ) -> Option<()> {
        let mut same = tied.same.to_vec();
        let mut order = tied.order;
        if let Some(ties) =
            self.ties.as_mut().filter(|ties| ties.root == root && ties.kind == kind)
        {
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
            let Some(attribute) = attribute_named(kind, &name.words, self.language) else {
                return self.unknown_attribute(kind, name);
            };
            joins.push((attribute, Relation::Equal));
        }
        if is_strictness(tied.relation) {
            // Requirements can be compared only where they are on one indicator.
            let indicator = entry(kind).attribute("indicator");
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

    fn literal(
        &mut self,
        literal: &Literal,
        left: Type,
        relation: Relation,
        span: Span,
    ) -> Option<Outer> {
        let fits = match literal {
            Literal::Text(_) => matches!(left, Type::Text | Type::Texts),
            Literal::Number(_) | Literal::Share(_) => left == Type::Number,
            Literal::Year(_) => matches!(left, Type::Year | Type::When | Type::Number),
            Literal::Date(_) => matches!(left, Type::When | Type::Year),
        };
        if fits {
            return Some(Outer::Literal(literal.clone()));
        }
        let what = wording::type_words(type_of(literal));
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
}

/// What the other side says of ties.
struct Tied<'n> {
    same: &'n [Name],
    order: Option<Order>,
    relation: Relation,
}

/// The type of a value written out.
fn type_of(literal: &Literal) -> Type {
    match literal {
        Literal::Text(_) => Type::Text,
        Literal::Number(_) | Literal::Share(_) => Type::Number,
        Literal::Year(_) => Type::Year,
        Literal::Date(_) => Type::When,
    }
}
