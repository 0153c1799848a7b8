//! Comparisons: two sides, their types, and what ties them.
//!
//! In: the path on one side, a relation, and the words on the other; out: a formula. Invariants:
//! both sides are of types that can be compared; a plural means every one of them, and none of
//! them where denied; facts of one kind are tied by "the same ...", by their order, and, where
//! strictness is compared, by their indicator.

use super::names::attribute_named;
use super::nouns::{Base, Denoted, End, all_of, attribute_of_type};
use super::predicates::quantified;
use super::program::{Domain, Formula, Join, Outer, Path, Root, Source, Step};
use super::verbs::{add_join, push_join, step_of};
use super::wording::a;
use super::{Compiler, Scope, Subject, wording};
use crate::facts::vocabulary::{Kind, Type, entry};
use crate::finding::Words;
use crate::lang::{self, Language, Wording};
use crate::source::Span;
use crate::syntax::{Duration, Literal, Name, Noun, Order, Problem, Quantity, Relation, Term};

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
        | Relation::On
        | Relation::Within
        | Relation::Outside => (|it| matches!(it, Type::When | Type::Year), Type::When),
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
                Words { en: a(&words), vi: words.vi }
            }
            End::Value(value) => wording::type_words(value),
        }
    }

    pub(super) fn relate(
        &mut self,
        relation: Relation,
        term: &Term,
        of: &Subject,
        negated: bool,
    ) -> Option<Formula> {
        // "thấp hơn", said of figures, is "nhỏ hơn".
        let relation = match (relation, of.end) {
            (Relation::LessStrict, End::Value(Type::Number)) => Relation::Less,
            (Relation::AtLeastAsStrict, End::Value(Type::Number)) => Relation::NotLess,
            (Relation::Stricter, End::Value(Type::Number)) => Relation::More,
            (Relation::NotStricter, End::Value(Type::Number)) => Relation::NotMore,
            (relation, _) => relation,
        };
        let relation = match (relation, term) {
            (Relation::Less, Term::Noun(_)) if is_of_values(of.end) => Relation::LessStrict,
            (Relation::NotLess, Term::Noun(_)) if is_of_values(of.end) => {
                Relation::AtLeastAsStrict
            }
            (relation, _) => relation,
        };
        // "at most 12 months after ...", said of a time, is "no later than".
        let relation = match (relation, term) {
            (Relation::NotMore, Term::Since(..)) => Relation::OnOrBefore,
            (Relation::NotLess, Term::Since(..)) => Relation::OnOrAfter,
            (Relation::More, Term::Since(..)) => Relation::After,
            (Relation::Less, Term::Since(..)) => Relation::Before,
            (relation, _) => relation,
        };
        let bare = matches!(term, Term::Noun(noun) if **noun == Noun::default());
        if is_strictness(relation) && (bare || is_of_values(of.end)) {
            let relation = if negated { relation.complement() } else { relation };
            return self.answers(relation, term, of, bare);
        }
        let (fits, named) = wanted(relation);
        let (left, left_type) = match term {
            Term::Literal(_, literal) => {
                let liked = type_of(literal);
                let found = self.amount_at(of, literal).or_else(|| {
                    self.value_at(&of.path, of.end, |it| fits(it) && it == liked)
                        .or_else(|| self.value_at(&of.path, of.end, fits))
                });
                // A thing is a figure only where that is what it is: a value, a total.
                let figure = |it: &(Path, Type)| {
                    let is_own = matches!(of.end, End::Value(_))
                        || it.0.steps.last().is_some_and(|step| {
                            ["value", "amount", "length"].contains(&step.attribute.id)
                        });
                    it.1 != Type::Number || is_own
                };
                match found.filter(figure) {
                    Some(found) => found,
                    None => return self.not_comparable_at(of, relation, named),
                }
            }
            Term::Since(place, ..) if named != Type::When => {
                let relation = self.quote(&wording::relation_words(relation));
                return self.fail(Problem::new(
                    place.0,
                    format!("a length of time cannot follow \"{relation}\""),
                    format!("sau “{relation}” không đặt được một khoảng thời gian"),
                ));
            }
            Term::Noun(noun) | Term::Since(_, _, noun) => {
                // Facts are compared as facts: "its document is the document of ...".
                let fact = |end| {
                    matches!(
                        (relation, end),
                        (Relation::Equal | Relation::OtherThan, End::Facts(_))
                    )
                };
                if noun.own && noun.name.words.is_empty() && fact(of.end) {
                    let (outer, left) = self.spread(&of.path);
                    let relation = if negated { relation.complement() } else { relation };
                    let right = Outer::Path(Path::of(of.it.root));
                    return Some(quantified(outer, Formula::Compare(left, relation, right)));
                }
                // A section is no figure, though its level is one.
                let bare = |it: &(Path, Type)| {
                    let last = it.0.steps.last().map(|step| step.attribute.id);
                    it.1 != Type::Number
                        || matches!(of.end, End::Value(_))
                        || last.is_none_or(|id| ["value", "amount", "length"].contains(&id))
                };
                match self.value_at(&of.path, of.end, fits).filter(bare) {
                    Some(found) => found,
                    None => return self.not_comparable_at(of, relation, named),
                }
            }
        };
        let effective = if negated { relation.complement() } else { relation };
        let right = match term {
            // "thấp hơn năm 2025": the same thing, in that year.
            Term::Literal(place, Literal::Year(year)) if is_strictness(relation) => {
                let noun = Noun { place: *place, year: Some(*year), ..Noun::default() };
                self.other(&noun, of)?
            }
            Term::Literal(place, literal) => {
                let (domains, left) = self.spread(&left);
                let choices = left.steps.last().map_or(&[][..], |it| it.attribute.choices);
                let chosen = self.chosen(literal, choices, place.0)?;
                let literal = chosen.as_ref().unwrap_or(literal);
                let outer = self.literal(literal, left_type, relation, place.0)?;
                return Some(quantified(domains, Formula::Compare(left, effective, outer)));
            }
            Term::Noun(noun) | Term::Since(_, _, noun) => self.other(noun, of)?,
        };
        let since = match term {
            Term::Since(_, duration, _) => Some(*duration),
            _ => None,
        };
        let left = Side { path: &left, value: left_type, since };
        self.compared(left, relation, negated, right, of)
    }

    /// One of the few words that an attribute can have, in either language, as facts give it.
    fn chosen(
        &mut self,
        literal: &Literal,
        choices: &'static [Wording],
        span: Span,
    ) -> Option<Option<Literal>> {
        let Literal::Text(words) = literal else { return Some(None) };
        if choices.is_empty() {
            return Some(None);
        }
        let words = lang::fold(words);
        let found = choices.iter().find(|it| it.en == words || it.vi == words);
        if let Some(found) = found {
            return Some(Some(Literal::Text(found.en.to_owned())));
        }
        let list = |language| {
            choices.iter().map(|it| format!("\"{}\"", it.get(language))).collect::<Vec<_>>()
        };
        let problem = Problem::new(
            span,
            format!("this is never \"{words}\""),
            format!("thông tin này không bao giờ là “{words}”"),
        );
        let (en, vi) = (list(Language::English), list(Language::Vietnamese));
        let problem = problem.help(
            format!("it is one of {}", en.join(", ")),
            format!("chỉ có thể là {}", vi.join(", ")),
        );
        let expected = if self.language == Language::English { en } else { vi };
        self.fail(problem.expected(expected))
    }

    fn not_comparable_at(
        &mut self,
        of: &Subject,
        relation: Relation,
        named: Type,
    ) -> Option<Formula> {
        let what = self.words_of(of.end);
        // "thời gian thực hiện" is words as they stand; another attribute is the date of them.
        let dated = of.path.steps.last().filter(|_| {
            named == Type::When && matches!(of.end, End::Value(Type::Text | Type::Texts))
        });
        let dated = dated.filter(|step| step.kind != Kind::Plan).and_then(|step| {
            let date = attribute_of_type(step.kind, |it| it == Type::When)?;
            Some((step.kind, wording::name_words(&date.names)))
        });
        if let Some((kind, date)) = dated {
            let owner = wording::kind_words(kind);
            let written = self.quote(&Words {
                en: format!("the {} of every {}", date.en, owner.en),
                vi: format!("{} của mỗi {}", date.vi, owner.vi),
            });
            return self.fail(
                Problem::new(
                    of.span,
                    "this is words as they stand in the plan, and no date",
                    "thông tin này là chữ như đã ghi, không phải ngày tháng",
                )
                .help(
                    format!("to compare dates write \"{written}\""),
                    format!("để so sánh ngày tháng, hãy viết “{written}”"),
                ),
            );
        }
        self.not_comparable(of.span, &what, relation, &wording::type_words(named))
    }

    /// What a figure with a unit is compared with: the requirement of a value, or of each
    /// value of a target.
    fn amount_at(&self, of: &Subject, literal: &Literal) -> Option<(Path, Type)> {
        if !matches!(literal, Literal::Share(_) | Literal::Quantity(..)) {
            return None;
        }
        let required = |it| it == Type::Requirement;
        let End::Facts(kind) = of.end else {
            // "the amount of every value": what that value requires.
            let (last, before) = of.path.steps.split_last()?;
            let figure = last.attribute.value == Type::Number && last.attribute.id == "value";
            let attribute = attribute_of_type(last.kind, required).filter(|_| figure)?;
            let path = Path { root: of.path.root, steps: before.to_vec() };
            let step = Step { kind: last.kind, attribute };
            return Some((path.then(step), Type::Requirement));
        };
        self.value_at(&of.path, of.end, required).or_else(|| {
            let (values, held) = values_of(kind)?;
            self.value_at(&of.path.then(values), End::Facts(held), required)
        })
    }

    /// "at least as strict": every value of what is answered is met by a value of the same
    /// year. Without a term what is answered is known from outside.
    fn answers(
        &mut self,
        relation: Relation,
        term: &Term,
        of: &Subject,
        bare: bool,
    ) -> Option<Formula> {
        let mut path = of.path.clone();
        let mut end = of.end;
        // "with requirements that are not lower": the requirements of the thing itself.
        if let (End::Facts(_), Some(step)) = (end, path.steps.last())
            && values_of(step.kind).is_some_and(|(values, _)| values == *step)
        {
            end = End::Facts(step.kind);
            path.steps.pop();
        }
        let End::Facts(kind) = end else {
            return self.not_comparable_at(of, relation, Type::Requirement);
        };
        let Some((values, held)) = values_of(kind) else {
            return self.refuse(
                of.span,
                "it is not said what stands on the other side of the comparison",
                "chưa nói rõ so sánh với nội dung gì",
            );
        };
        let mut within = None;
        let answered = match (bare, self.answered) {
            (true, Some(answered)) if answered.kind == kind => Path::of(answered.root),
            (true, _) => {
                let problem = Problem::new(
                    of.span,
                    "it is not said what it is to be as strict as",
                    "chưa nói rõ yêu cầu này so với nội dung nào",
                );
                let (en, vi) = ("at least as strict as ...", "không thấp hơn ...");
                let words = self.quote(&Words::from(Wording { en, vi }));
                return self.fail(
                    problem.help(format!("write \"{words}\""), format!("hãy viết “{words}”")),
                );
            }
            (false, _) => {
                let Term::Noun(noun) = term else {
                    return self.not_comparable_at(of, relation, Type::Requirement);
                };
                let other = self.denote(noun, Some(of.scope), false)?;
                if other.end() != End::Facts(kind) {
                    let what = self.words_of(other.end());
                    let named = wording::type_words(Type::Facts(kind));
                    return self.not_comparable(other.span, &what, relation, &named);
                }
                self.alone(other.span, kind, &other.same, other.order)?;
                let path = other.path();
                within = match other.base {
                    Base::Each(domain) => Some(domain),
                    Base::Known(..) => None,
                };
                path
            }
        };
        let (outer, path) = self.spread(&path);
        // Of two documents only what is about one thing can be compared.
        let identity = entry(kind).attributes.iter().find(|it| it.identifies);
        if let Some(domain) = &mut within
            && let Some(attribute) = identity
            && domain.origin != self.origin(path.root)
        {
            let step = Step { kind, attribute };
            add_join(domain, step, path.then(step));
        }
        let mut theirs = all_of(self.variable(), held);
        theirs.source = Source::Reached(answered.then(values));
        let mut mine = all_of(self.variable(), held);
        mine.source = Source::Reached(path.then(values));
        let (mine_root, their_root) =
            (Root::Variable(mine.variable), Root::Variable(theirs.variable));
        if let Some(year) = step_of(held, "year") {
            add_join(&mut mine, year, Path::of(their_root).then(year));
        }
        let required = attribute_of_type(held, |it| it == Type::Requirement)?;
        let step = Step { kind: held, attribute: required };
        let compared = Formula::Compare(
            Path::of(mine_root).then(step),
            relation,
            Outer::Path(Path::of(their_root).then(step)),
        );
        let met = Formula::Exists(Box::new(mine), Box::new(compared));
        let mut formula = match relation {
            Relation::LessStrict | Relation::NotStricter => {
                Formula::Exists(Box::new(theirs), Box::new(met))
            }
            _ => Formula::Every(Box::new(theirs), Box::new(met)),
        };
        if let Some(domain) = within {
            formula = Formula::Every(domain, Box::new(formula));
        }
        Some(quantified(outer, formula))
    }

    /// The noun on the other side; without a name it is of the kind on this side.
    fn other(&mut self, noun: &Noun, of: &Subject) -> Option<Denoted> {
        match of.end {
            End::Facts(kind) if noun.name.words.is_empty() && !noun.own => {
                self.facts_of(kind, noun, Some(of.scope))
            }
            End::Value(_) if noun.name.words.is_empty() && !noun.own => self.refuse(
                noun.place.0,
                "it is not said what stands on this side of the comparison",
                "chưa nói rõ vế này so sánh với nội dung gì",
            ),
            _ => self.denote(noun, Some(self.scope_of(noun, of)), false),
        }
    }

    /// What a bare name belongs to: "a coordinating agency other than its lead agency" is of
    /// the task that the sentence speaks of where agencies have no such thing.
    fn scope_of(&self, noun: &Noun, of: &Subject) -> Scope {
        let has = |kind| attribute_named(kind, &noun.name.words, self.language).is_some();
        let bare = noun.own || noun.modifiers.is_empty();
        let outer = bare && !has(of.scope.kind) && has(of.it.kind);
        if outer { of.it } else { of.scope }
    }

    fn compared(
        &mut self,
        Side { path: left, value: left_type, since }: Side<'_>,
        relation: Relation,
        negated: bool,
        right: Denoted,
        of: &Subject,
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
        let right_side = match since {
            Some(duration) => Outer::Since(right_path, duration),
            None => Outer::Path(right_path),
        };
        let mut body = Formula::Compare(left, relation, right_side);
        body = quantified(inner_domains, body);
        if let Base::Each(mut domain) = right.base {
            if let End::Facts(kind) = of.end
                && kind == domain.kind
                && of.path.steps.is_empty()
            {
                let ties = Tied { same: &right.same, order: right.order, relation };
                self.tie(&mut domain, of.path.root, kind, &ties, right.span)?;
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
        span: Span,
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
            let Some(attribute) = self.attribute(kind, name) else {
                return self.unknown_attribute(kind, name);
            };
            joins.push((attribute, Relation::Equal));
        }
        let required = attribute_of_type(kind, |it| it == Type::Requirement).is_some();
        if is_strictness(tied.relation) || required && wanted(tied.relation).1 == Type::Number {
            // Requirements can be compared only where they are on one indicator.
            let indicator = entry(kind).attribute("indicator");
            joins.extend(indicator.map(|it| (it, Relation::Equal)));
            // Of two documents also on one year: those of other years answer others.
            let year = attribute_of_type(kind, |it| it == Type::Year);
            if let Some(year) = year
                && order.is_none()
                && domain.origin != self.origin(root)
                && !domain
                    .joins
                    .iter()
                    .any(|it| it.inner.last().is_some_and(|step| step.attribute.id == year.id))
            {
                joins.push((year, Relation::Equal));
            }
        }
        if let Some(order) = order {
            let time = attribute_of_type(kind, |it| it == Type::Year)
                .or_else(|| attribute_of_type(kind, |it| it == Type::When));
            let Some(time) = time else {
                let of = wording::kind_words(kind);
                return self.refuse(
                    span,
                    format!("{} has no year or date to be later or earlier by", a(&of)),
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
            push_join(domain, Join { inner: vec![step], relation, outer });
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
            Literal::Number(_) => left == Type::Number,
            Literal::Share(_) => matches!(left, Type::Number | Type::Requirement),
            // A figure with a unit of its own: that of a total.
            Literal::Quantity(..) => matches!(left, Type::Number | Type::Requirement),
            Literal::Year(_) => matches!(left, Type::Year | Type::When | Type::Number),
            Literal::Date(_)
            | Literal::Month(..)
            | Literal::Quarter(..)
            | Literal::Period(..) => matches!(left, Type::When | Type::Year),
        };
        if fits {
            return Some(Outer::Literal(literal.clone()));
        }
        let what = wording::type_words(type_of(literal));
        let other = wording::type_words(left);
        let relation = self.quote(&wording::relation_words(relation));
        self.fail(
            Problem::new(
                span,
                format!("{} cannot be compared with {}", other.en, what.en),
                format!("không so sánh được {} với {}", other.vi, what.vi),
            )
            .help(
                format!("write {} after \"{relation}\"", other.en),
                format!("hãy viết {} sau “{relation}”", other.vi),
            ),
        )
    }
}

/// This side of a comparison, and how long after the other side is meant.
struct Side<'p> {
    path: &'p Path,
    value: Type,
    since: Option<Duration>,
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
        Literal::Quantity(..) => Type::Requirement,
        Literal::Year(_) => Type::Year,
        Literal::Date(_) | Literal::Month(..) | Literal::Quarter(..) | Literal::Period(..) => {
            Type::When
        }
    }
}

/// The attribute of `kind` that holds its requirements, and their kind: the values of a
/// target.
fn values_of(kind: Kind) -> Option<(Step, Kind)> {
    entry(kind).attributes.iter().find_map(|attribute| match attribute.value {
        Type::Facts(held)
            if attribute_of_type(held, |it| it == Type::Requirement).is_some() =>
        {
            Some((Step { kind, attribute }, held))
        }
        _ => None,
    })
}

fn is_of_values(end: End) -> bool {
    matches!(end, End::Facts(kind) if values_of(kind).is_some())
}
