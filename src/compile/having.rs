//! "Has": what a subject has, how much of it, and what that is like.
//!
//! In: the noun that is had and the path of who has it; out: a formula. Invariants: a thing
//! that is had is counted, a value is given or not; what is said of it narrows down what is
//! counted.

use super::names::Meaning;
use super::nouns::{End, all_of, attribute_of_type};
use super::predicates::quantified;
use super::program::{Domain, Formula, Outer, Path, Root, Source, Step};
use super::wording::{a, kind_words, name_words};
use super::{Compiler, Subject};
use crate::facts::vocabulary::{Attribute, Kind, Type, entry, kind_called};
use crate::finding::Words;
use crate::lang::Wording;
use crate::syntax::{Amount, Modifier, Noun, Problem, Quantity, Relation};

/// How a thing has another that is no attribute of it.
enum Held {
    /// "có chỉ tiêu tương ứng": one that is about the same thing.
    Match,
    /// What lies in it, by the step that leads from there to it.
    Within(Step),
    /// "the plan has an appendix": there is one in it.
    OfPlan(Kind),
}

impl Compiler {
    /// "has exactly one lead agency": what `noun` names is had so many times, or is given.
    pub(super) fn have(&mut self, noun: &Noun, of: &Subject, negated: bool) -> Option<Formula> {
        let End::Facts(kind) = of.end else {
            let (en, vi) = ("has nothing of its own", "không có thông tin riêng");
            return self.only_a_value(of, en, vi);
        };
        if noun.name.words.is_empty() {
            return self.refuse(
                noun.place.0,
                "the name of a thing is missing here",
                "chỗ này còn thiếu tên của nội dung được nói đến",
            );
        }
        let (domains, path) = self.spread(&of.path);
        let formula = match (self.attribute_held(kind, noun), self.thing_held(kind, noun)) {
            (Some(attribute), _) => {
                self.held(Step { kind, attribute }, &path, noun, of, negated)?
            }
            (None, Some(Held::Match)) => {
                self.matched.push(noun.place.0);
                self.matched_by(noun, kind, &path, negated)?
            }
            (None, Some(Held::Within(link))) => {
                let _named = self.kind(&noun.name);
                self.lying_within(link, path, kind, noun, of, negated)?
            }
            (None, Some(Held::OfPlan(held))) => {
                let _named = self.kind(&noun.name);
                let mut domain = all_of(self.variable(), held);
                self.narrow_alone(&mut domain, noun, Some(of.scope))?;
                self.counted(domain, noun, negated)?
            }
            (None, None) => return self.unknown_attribute(kind, &noun.name),
        };
        Some(quantified(domains, formula))
    }

    /// The attribute that `noun` names, or the one whose facts are of the kind that it names.
    fn attribute_held(&mut self, kind: Kind, noun: &Noun) -> Option<&'static Attribute> {
        self.attribute(kind, &noun.name).or_else(|| {
            let held = kind_called(&noun.name.words, self.language)?;
            attribute_of_type(kind, |it| it == Type::Fact(held) || it == Type::Facts(held))
        })
    }

    /// How a thing of `kind` has what `noun` names, where that is no attribute of it.
    fn thing_held(&self, kind: Kind, noun: &Noun) -> Option<Held> {
        let held = kind_called(&noun.name.words, self.language)?;
        if noun.own && held == kind {
            return Some(Held::Match);
        }
        if kind == Kind::Plan {
            return (held != Kind::Plan).then_some(Held::OfPlan(held));
        }
        let link = attribute_of_type(held, |it| it == Type::Fact(kind));
        link.map(|attribute| Held::Within(Step { kind: held, attribute }))
    }

    /// "mỗi mục phải có nhiệm vụ": the inverse of "nhiệm vụ nằm trong mục". `link` leads from
    /// what is had to the one of `kind` at `path`.
    fn lying_within(
        &mut self,
        link: Step,
        path: Path,
        kind: Kind,
        noun: &Noun,
        of: &Subject,
        negated: bool,
    ) -> Option<Formula> {
        let mut domain = all_of(self.variable(), link.kind);
        self.narrow_alone(&mut domain, noun, Some(of.scope))?;
        let reached = Path::of(Root::Variable(domain.variable)).then(link);
        let mut place = all_of(self.variable(), kind);
        place.source = match attribute_of_type(kind, |it| it == Type::Fact(kind)) {
            Some(attribute) => Source::Upwards(reached, Step { kind, attribute }),
            None => Source::Reached(reached),
        };
        let root = Path::of(Root::Variable(place.variable));
        let is = Formula::Compare(root, Relation::Equal, Outer::Path(path));
        let within = Formula::Exists(Box::new(place), Box::new(is));
        let so_far = std::mem::replace(&mut domain.filter, Formula::always());
        domain.filter = so_far.and(within);
        self.counted(domain, noun, negated)
    }

    /// What is had is an attribute: facts are counted, flags are so or not, values are given.
    fn held(
        &mut self,
        step: Step,
        path: &Path,
        noun: &Noun,
        of: &Subject,
        negated: bool,
    ) -> Option<Formula> {
        let Step { kind, attribute } = step;
        self.means(&noun.name, Meaning::Names(&attribute.names));
        let held = path.then(step);
        if let Type::Fact(to) | Type::Facts(to) = attribute.value {
            let mut domain = all_of(self.variable(), to);
            domain.source = Source::Reached(held);
            self.narrow_alone(&mut domain, noun, Some(of.scope))?;
            return self.counted(domain, noun, negated);
        }
        let least = self.bounds(noun, negated)?.0;
        if attribute.value == Type::Flag && noun.modifiers.is_empty() {
            return Some(Formula::Flag(held, least > 0));
        }
        if least > 1 || is_counted(noun) {
            return self.one_at_most(kind, attribute, noun);
        }
        self.given(noun, held, of, least > 0)
    }

    /// Says that a thing has one value of the attribute: there is nothing to count.
    fn one_at_most<T>(&mut self, kind: Kind, attribute: &Attribute, noun: &Noun) -> Option<T> {
        let (of, held) = (kind_words(kind), name_words(&attribute.names));
        let problem = Problem::new(
            noun.place.0,
            format!("one \"{}\" is read of a thing: there is nothing to count", held.en),
            format!("mỗi nội dung chỉ đọc một “{}”, không đếm được", held.vi),
        );
        let known = entry(kind).attribute(entry(kind).label).map(|it| &it.names);
        let known = known.map(name_words).filter(|it| it.vi != held.vi);
        if kind == Kind::Plan {
            return self.fail(problem.help(
                format!("write \"the plan has {}\"", a(&held)),
                format!("hãy viết “kế hoạch phải có {}”", held.vi),
            ));
        }
        self.fail(match known {
            Some(known) => problem.help(
                format!(
                    "write \"every {} has {}\"; that it is the same everywhere: \"{} with the same {} have the same {}\"",
                    of.en,
                    a(&held),
                    entry(kind).names.en_plural.first().unwrap_or(&""),
                    known.en,
                    held.en
                ),
                format!(
                    "hãy viết “mỗi {} phải có {}”; để mọi chỗ như nhau: “các {} cùng {} phải thống nhất {}”",
                    of.vi, held.vi, of.vi, known.vi, held.vi
                ),
            ),
            None => problem.help(
                format!("write \"every {} has {}\"", of.en, a(&held)),
                format!("hãy viết “mỗi {} phải có {}”", of.vi, held.vi),
            ),
        })
    }

    /// A value that is given and is as the noun says, or is not.
    fn given(
        &mut self,
        noun: &Noun,
        held: Path,
        of: &Subject,
        expected: bool,
    ) -> Option<Formula> {
        let Some(step) = held.steps.last().copied() else {
            return Some(Formula::Constant(expected));
        };
        let subject = Subject {
            path: held.clone(),
            end: End::Value(step.attribute.value),
            span: noun.place.0,
            ..of.clone()
        };
        let mut parts = vec![Formula::Given(held, expected)];
        for modifier in &noun.modifiers {
            let Modifier::That(predicate) = modifier else {
                let owner = kind_words(step.kind);
                let problem = Problem::new(
                    noun.place.0,
                    format!("\"{}\" cannot be narrowed down in this way", noun.name.words),
                    format!("không thể giới hạn “{}” theo cách này", noun.name.words),
                );
                let words = self.quote(&Words {
                    en: format!("whose {} mentions \"...\"", noun.name.words),
                    vi: format!("mà {} ghi “...”", noun.name.words),
                });
                let timed = step.attribute.id == "timeline";
                let date = self.measured_by(step.kind, Type::When).filter(|_| timed);
                return self.fail(match date {
                    Some(date) => problem.help(
                        format!("of its words write \"{words}\"; of its date \"{date} must be before ...\""),
                        format!("về lời văn hãy viết “{words}”; về ngày tháng hãy viết “{date} phải trước ...”"),
                    ),
                    None => problem.help(
                        format!("say that of the {} itself", owner.en),
                        format!("hãy nói điều đó về chính {}", owner.vi),
                    ),
                });
            };
            parts.push(self.predicate(predicate, &subject, !expected)?);
        }
        Some(if expected { Formula::all(parts) } else { Formula::any(parts) })
    }

    /// So many facts are in `domain`.
    pub(super) fn counted(
        &mut self,
        domain: Domain,
        noun: &Noun,
        negated: bool,
    ) -> Option<Formula> {
        if let (Some(Quantity::Exactly(Amount::Count(count))), true) = (noun.quantity, negated)
        {
            // Not exactly so many are fewer, or more.
            let more = Formula::Count(Box::new(domain.clone()), count.saturating_add(1), None);
            return Some(match count.checked_sub(1) {
                Some(fewer) => {
                    Formula::any(vec![Formula::Count(Box::new(domain), 0, Some(fewer)), more])
                }
                None => more,
            });
        }
        let (low, high) = self.bounds(noun, negated)?;
        Some(Formula::Count(Box::new(domain), low, high))
    }

    /// How many there may be, from and up to.
    pub(super) fn bounds(&mut self, noun: &Noun, negated: bool) -> Option<(u32, Option<u32>)> {
        let count = |amount: Amount| match amount {
            Amount::Count(count) => Some(count),
            Amount::Share(_) | Amount::Beyond(_) => None,
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
            let forms = self.quote(&Words::from(Wording {
                en: "\"a\", \"exactly one\", \"at least two\", \"no\"",
                vi: "“có”, “có đúng một”, “có từ hai ... trở lên”, “không có”",
            }));
            return self.fail(
                Problem::new(
                    noun.place.0,
                    "this says how many in a way that does not fit here",
                    "cách nói số lượng này không dùng được ở đây",
                )
                .help(format!("write {forms}"), format!("hãy viết {forms}")),
            );
        }
        bounds
    }
}

/// "exactly one", "at most one", "more than one": a number that is more than "some" or "none".
fn is_counted(noun: &Noun) -> bool {
    match noun.quantity {
        Some(Quantity::Exactly(_) | Quantity::AtMost(_)) => true,
        Some(Quantity::AtLeast(amount)) => amount != Amount::Count(1),
        None | Some(Quantity::Every | Quantity::No | Quantity::Some) => false,
    }
}
