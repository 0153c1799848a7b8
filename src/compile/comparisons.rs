//! Comparisons: two sides, their types, and what ties them.
//!
//! In: the path on one side, a relation, and the words on the other; out: a formula. Invariants:
//! both sides are of types that can be compared; a plural means every one of them, and none of
//! them where denied; facts of one kind are tied by "the same ...", by their order, and, where
//! strictness is compared, by their indicator.

use super::literals::{fits, type_of};
use super::names::attribute_named;
use super::nouns::{Base, Denotation, End, attribute_of_type};
use super::predicates::quantified;
use super::program::{Domain, Formula, Outer, Path, Step};
use super::strictness::{is_of_values, is_strictness, values_of};
use super::ties::Tied;
use super::verbs::step_of;
use super::wording::{a, not_compared_with};
use super::{Compiler, Scope, Subject, wording};
use crate::facts::vocabulary::{Aspect, Attribute, Kind, Type, entry};
use crate::finding::Words;
use crate::source::Span;
use crate::syntax::{Duration, Literal, Noun, Problem, Quantity, Relation, Term};

/// What a relation compares.
pub(super) fn wanted(relation: Relation) -> (fn(Type) -> bool, Type) {
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

/// Whether values of the two types can stand in one comparison.
fn comparable_types(one: Type, two: Type) -> bool {
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

/// The relation that is meant by the one that is said of what ends in `end`.
fn relation_for(relation: Relation, term: &Term, end: End) -> Relation {
    let noun = matches!(term, Term::Noun(_));
    let relation = match (relation, end) {
        // "thấp hơn", said of figures, is "nhỏ hơn".
        (Relation::LessStrict, End::Value(Type::Number)) => Relation::Less,
        (Relation::AtLeastAsStrict, End::Value(Type::Number)) => Relation::NotLess,
        (Relation::Stricter, End::Value(Type::Number)) => Relation::More,
        (Relation::NotStricter, End::Value(Type::Number)) => Relation::NotMore,
        // Targets that are less than others demand less.
        (Relation::Less, end) if noun && is_of_values(end) => Relation::LessStrict,
        (Relation::NotLess, end) if noun && is_of_values(end) => Relation::AtLeastAsStrict,
        (relation, _) => relation,
    };
    // "at most 12 months after ...", said of a time, is "no later than".
    if matches!(term, Term::Since(..)) { relation.in_time() } else { relation }
}

/// "has a timeline before 2026": its last day is. Of what is after a day the first day may be
/// meant as well, so that only this is read.
fn dated(relation: Relation, of: &Subject, negated: bool) -> Option<Subject> {
    let effective = if negated { relation.complement() } else { relation };
    let (last, before) = of.path.steps.split_last()?;
    let ends = matches!(effective, Relation::Before | Relation::OnOrBefore);
    if !ends || last.attribute.id != "timeline" {
        return None;
    }
    let path = Path { root: of.path.root, steps: before.to_vec() };
    let path = path.then(step_of(last.kind, "end")?);
    Some(Subject { path, end: End::Value(Type::When), ..of.clone() })
}

/// Whether facts are compared with the one that the sentence speaks of: "is other than it".
fn is_fact_itself(relation: Relation, term: &Term, end: End) -> bool {
    let it = matches!(term, Term::Noun(noun) if noun.own && noun.name.words.is_empty());
    let same = matches!(relation, Relation::Equal | Relation::OtherThan);
    it && same && matches!(end, End::Facts(_))
}

/// Whether what was found of a side that ends in `end` is what the side can be compared by. A
/// thing is a figure only where it comes to one, as a total does: a section is none, though its
/// level is.
fn is_comparable((path, value): &(Path, Type), end: End) -> bool {
    let measure = |step: &Step| step.attribute.aspect == Some(Aspect::Measure);
    *value != Type::Number
        || matches!(end, End::Value(_))
        || path.steps.last().is_some_and(measure)
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
                // "Equal" fits any value: a fact then stands for the first that it has.
                let attribute = attribute_of_type(kind, &fits)?;
                Some((path.then(Step { kind, attribute }), attribute.value))
            }
        }
    }

    /// What the author is told that a path ends in.
    pub(super) fn words_of(&self, end: End) -> Words {
        match end {
            End::Facts(kind) => {
                let words = wording::kind_words(kind);
                Words { en: a(&words), vi: words.vi }
            }
            End::Value(value) => wording::type_words(value),
        }
    }

    /// "is after ...": what stands on the two sides of `relation`, compared.
    pub(super) fn relate(
        &mut self,
        relation: Relation,
        term: &Term,
        of: &Subject,
        negated: bool,
    ) -> Option<Formula> {
        let dated = dated(relation, of, negated);
        let of = dated.as_ref().unwrap_or(of);
        let relation = relation_for(relation, term, of.end);
        let bare = matches!(term, Term::Noun(noun) if **noun == Noun::default());
        let strict = is_strictness(relation);
        // Nobody demands that more be allowed later: "phải thấp hơn" is said of the figure.
        let looser = if negated { Relation::AtLeastAsStrict } else { Relation::LessStrict };
        let lower = relation == looser && self.claiming && !self.picking;
        let relation = match (lower && !bare, negated) {
            (true, false) => Relation::Less,
            (true, true) => Relation::NotLess,
            (false, _) if self.is_time(term, of) => relation.in_time(),
            (false, _) => relation,
        };
        let effective = if negated { relation.complement() } else { relation };
        if is_strictness(relation) && (bare || is_of_values(of.end)) {
            return self.meets_requirement(effective, term, of, bare);
        }
        if is_fact_itself(relation, term, of.end) {
            let (outer, left) = self.spread(&of.path);
            let right = Outer::Path(Path::of(of.it.root));
            return Some(quantified(outer, Formula::Compare(left, effective, right)));
        }
        self.date_is_its_own(relation, of)?;
        let (left, value) = self.left_side(relation, term, of)?;
        let (right, since) = match term {
            // "thấp hơn năm 2025": the same thing, in that year.
            Term::Literal(place, Literal::Year(year)) if strict => {
                let noun = Noun { place: *place, year: Some(*year), ..Noun::default() };
                (self.other(&noun, of)?, None)
            }
            Term::Literal(place, literal) => {
                return self.compared_with(&left, value, effective, literal, place.0);
            }
            Term::Noun(noun) => (self.other(noun, of)?, None),
            Term::Since(_, duration, noun) => (self.other(noun, of)?, Some(*duration)),
        };
        let left = Side { path: &left, value, since };
        self.compared(left, relation, negated, right, of)
    }

    /// Whether days are compared: "must not exceed the period of the plan" is no later then.
    fn is_time(&self, term: &Term, of: &Subject) -> bool {
        let is = |fits: fn(Type) -> bool| self.value_at(&of.path, of.end, fits).is_some();
        matches!(term, Term::Noun(_))
            && !is(|it| matches!(it, Type::Number | Type::Year))
            && is(|it| it == Type::When)
    }

    /// Refuses "the lead agency is after 2023": what an agency or an appendix has a date of is
    /// not what anybody would take for its own.
    fn date_is_its_own(&mut self, relation: Relation, of: &Subject) -> Option<()> {
        let hidden = matches!(
            of.end,
            End::Facts(Kind::Agency | Kind::Province | Kind::Appendix | Kind::Basis)
        );
        if hidden && wanted(relation).1 == Type::When {
            return self.not_comparable_at(of, relation, Type::When);
        }
        Some(())
    }

    /// The value on this side that `term` is compared with.
    fn left_side(
        &mut self,
        relation: Relation,
        term: &Term,
        of: &Subject,
    ) -> Option<(Path, Type)> {
        let (fitting, named) = wanted(relation);
        let found = match term {
            Term::Literal(_, literal) => {
                let liked = type_of(literal);
                self.amount_at(of, literal)
                    .or_else(|| {
                        self.value_at(&of.path, of.end, |it| fitting(it) && it == liked)
                    })
                    .or_else(|| self.value_at(&of.path, of.end, fitting))
            }
            Term::Since(place, ..) if named != Type::When => {
                let relation = self.quote(&wording::relation_words(relation));
                return self.fail(Problem::new(
                    place.0,
                    format!("a length of time cannot follow \"{relation}\""),
                    format!("sau “{relation}” không đặt được một khoảng thời gian"),
                ));
            }
            // A year is a number too, but "lower than" is said of what a value comes to.
            Term::Noun(_) | Term::Since(..) => self
                .value_at(&of.path, of.end, |it| named == Type::Number && it == named)
                .or_else(|| self.value_at(&of.path, of.end, fitting)),
        };
        match found.filter(|it| is_comparable(it, of.end)) {
            Some(found) => {
                if let Term::Literal(_, literal) = term {
                    self.literal_misses(relation, literal, found.1, of)?;
                }
                Some(found)
            }
            None => self.not_comparable_at(of, relation, named),
        }
    }

    /// The value at `left`, compared with one that is written out.
    fn compared_with(
        &mut self,
        left: &Path,
        value: Type,
        relation: Relation,
        literal: &Literal,
        span: Span,
    ) -> Option<Formula> {
        let (domains, left) = self.spread(left);
        let choices = left.steps.last().map_or(&[][..], |it| it.attribute.choices);
        let chosen = self.chosen(literal, choices, span)?;
        let outer = self.literal(chosen.as_ref().unwrap_or(literal), value, span)?;
        Some(quantified(domains, Formula::Compare(left, relation, outer)))
    }

    /// Says that what `of` ends in is not compared by `relation`, and what of it is.
    pub(super) fn not_comparable_at<T>(
        &mut self,
        of: &Subject,
        relation: Relation,
        named: Type,
    ) -> Option<T> {
        // "thời gian thực hiện" is words as they stand; another attribute is the date of them.
        if let (Type::When, End::Value(Type::Text | Type::Texts), Some(step)) =
            (named, of.end, of.path.steps.last())
            && let Some(written) = self.measured_by(step.kind, Type::When)
        {
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
        let (what, wanted) = (self.words_of(of.end), wording::type_words(named));
        let problem = self.not_comparable(of.span, &what, relation, &wanted);
        let written = match of.end {
            End::Facts(kind) => self.measured_by(kind, named),
            End::Value(_) => None,
        };
        self.fail(match written {
            Some(written) => problem.help(
                format!("to compare {} write \"{written}\"", wanted.en),
                format!("để so sánh {}, hãy viết “{written}”", wanted.vi),
            ),
            None => problem,
        })
    }

    /// What to write for the first thing of this type that is read of `kind`, or of its values:
    /// "the level of every section".
    pub(super) fn measured_by(&self, kind: Kind, value: Type) -> Option<String> {
        if kind == Kind::Plan {
            return None;
        }
        let of = |kind| attribute_of_type(kind, |it| it == value).map(|it| (kind, it));
        let (kind, attribute) =
            of(kind).or_else(|| values_of(kind).and_then(|(_, held)| of(held)))?;
        let (name, owner) = (wording::name_words(&attribute.names), wording::kind_words(kind));
        Some(self.quote(&Words {
            en: format!("the {} of every {}", name.en, owner.en),
            vi: format!("{} của mỗi {}", name.vi, owner.vi),
        }))
    }

    /// Refuses a thing that is not what the value beside it is: the year of a target is not
    /// meant by "every target is more than 5".
    fn literal_misses(
        &mut self,
        relation: Relation,
        literal: &Literal,
        found: Type,
        of: &Subject,
    ) -> Option<()> {
        let equal = matches!(relation, Relation::Equal | Relation::OtherThan);
        let named = if equal { type_of(literal) } else { wanted(relation).1 };
        let End::Facts(kind) = of.end else { return Some(()) };
        let meant = !equal && (found == named || named == Type::When);
        if is_strictness(relation) || fits(literal, found) || meant {
            return Some(());
        }
        let (what, other) = (self.words_of(of.end), wording::type_words(type_of(literal)));
        let problem = not_compared_with(of.span, &what, &other);
        self.fail(match self.measured_by(kind, named) {
            Some(written) => {
                problem.help(format!("write \"{written}\""), format!("hãy viết “{written}”"))
            }
            None => problem,
        })
    }

    /// The noun on the other side; without a name it is of the kind on this side.
    fn other(&mut self, noun: &Noun, of: &Subject) -> Option<Denotation> {
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

    /// The value on this side, compared with what the noun on the other side stands for.
    fn compared(
        &mut self,
        Side { path: left, value: left_type, since }: Side<'_>,
        relation: Relation,
        negated: bool,
        right: Denotation,
        of: &Subject,
    ) -> Option<Formula> {
        let right_end = right.end();
        let found =
            self.value_at(&right.path(), right_end, |it| it == left_type).or_else(|| {
                self.value_at(&right.path(), right_end, |it| comparable_types(it, left_type))
            });
        let Some((right_path, _)) = found else {
            let what = self.words_of(right_end);
            let wanted = wording::type_words(left_type);
            return self.fail(self.not_comparable(right.span, &what, relation, &wanted));
        };
        if let (End::Facts(one), End::Facts(other)) = (of.end, right_end)
            && one != other
            && matches!(relation, Relation::Equal | Relation::OtherThan)
            && !(is_named(one) && is_named(other))
        {
            let (what, wanted) = (self.words_of(of.end), self.words_of(right_end));
            return self.fail(not_compared_with(of.span, &what, &wanted));
        }
        if let (End::Facts(kind), Type::Text | Type::Texts, End::Value(_)) =
            (right_end, left_type, of.end)
        {
            self.words_are_its_own(kind, &right)?;
        }
        let (outer_domains, left) = self.spread(left);
        let (inner_domains, right_path) = self.spread(&right_path);
        let relation = if negated { relation.complement() } else { relation };
        let right_side = match since {
            Some(duration) => Outer::Since(right_path, duration),
            None => Outer::Path(right_path),
        };
        let body = quantified(inner_domains, Formula::Compare(left, relation, right_side));
        let body = self.of_the_other(right, relation, negated, of, body)?;
        Some(quantified(outer_domains, body))
    }

    /// Refuses words that are compared with a thing: which words of it are meant is not said, but
    /// where it is known by its name.
    fn words_are_its_own(&mut self, kind: Kind, thing: &Denotation) -> Option<()> {
        let named = is_named(kind);
        let all = match &thing.base {
            Base::Each(domain) => domain.joins.is_empty() && domain.filter == Formula::always(),
            Base::Known(..) => false,
        };
        if named && !(all && thing.steps.is_empty()) {
            return Some(());
        }
        let of = wording::kind_words(kind);
        let words = |it: &&Attribute| matches!(it.value, Type::Text) && it.id != "path";
        let held = entry(kind).attributes.iter().filter(words);
        let held: Vec<Words> = held.map(|it| wording::name_words(&it.names)).collect();
        let list =
            |each: fn(&Words) -> &str| held.iter().map(each).collect::<Vec<_>>().join(", ");
        let problem = Problem::new(
            thing.span,
            format!("it is not said which words of {} are meant", a(&of)),
            format!("chưa rõ so sánh với thông tin nào của {}", of.vi),
        );
        self.fail(if held.is_empty() {
            problem
        } else {
            problem.help(
                format!("name what of it is meant: {}", list(|it| &it.en)),
                format!("hãy nêu thông tin của {}: {}", of.vi, list(|it| &it.vi)),
            )
        })
    }

    /// `body`, said of every one of the facts on the other side, or of some of them.
    fn of_the_other(
        &mut self,
        right: Denotation,
        relation: Relation,
        negated: bool,
        of: &Subject,
        body: Formula,
    ) -> Option<Formula> {
        let Base::Each(mut domain) = right.base else { return Some(body) };
        // "the amount of the 2030 value ... that of the 2025 value": of one indicator.
        let measured = right.quantity.is_none()
            && attribute_of_type(domain.kind, |it| it == Type::Requirement).is_some()
            && matches!(of.path.steps.as_slice(), [step] if step.kind == domain.kind)
            && matches!(right.steps.as_slice(), [step] if step.kind == domain.kind);
        if measured || of.end == End::Facts(domain.kind) && of.path.steps.is_empty() {
            let (same, order) = (right.same.as_slice(), right.order);
            let ties = Tied { same, order, relation, measured };
            self.tie(&mut domain, of.path.root, &ties, right.span)?;
        } else {
            self.alone(right.span, domain.kind, &right.same, right.order)?;
        }
        let some = match right.quantity {
            Some(Quantity::Some) => !negated,
            Some(Quantity::Every) => negated,
            None => false,
            Some(_) => {
                return self.refuse(
                    right.span,
                    "this side can only be every one, or some",
                    "vế này chỉ có thể là mọi, hoặc một số",
                );
            }
        };
        Some(if some {
            Formula::Exists(domain, Box::new(body))
        } else {
            self.of_every(domain, right.quantity.is_none(), body)
        })
    }

    /// `body`, said of every fact of `domain`; what picks out things by comparing them needs
    /// one to compare with, unless it says "every".
    pub(super) fn of_every(&self, domain: Box<Domain>, bare: bool, body: Formula) -> Formula {
        let there = Formula::Exists(domain.clone(), Box::new(Formula::always()));
        let every = Formula::Every(domain, Box::new(body));
        if self.picking && bare { Formula::all(vec![there, every]) } else { every }
    }
}

/// Whether things of the kind are known by their names, as bodies and recipients are.
fn is_named(kind: Kind) -> bool {
    entry(kind).attributes.first().is_some_and(|it| it.id == "name")
}

/// This side of a comparison, and how long after the other side is meant.
struct Side<'p> {
    path: &'p Path,
    value: Type,
    since: Option<Duration>,
}
