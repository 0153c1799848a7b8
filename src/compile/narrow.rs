//! What narrows things down: years, owners, sections, relative clauses.
//!
//! In: a domain and the noun that says which of its facts are meant; out: joins and filters
//! of the domain. Invariants: "the same", "later" and "earlier" are given back to who compares;
//! a modifier that says nothing leaves no trace in the program.

use super::nouns::{all_of, attribute_of_type, end_of};
use super::program::{Domain, Formula, Join, Origin, Outer, Path, Root, Source, Step};
use super::verbs::{add_filter, push_join};
use super::wording::a;
use super::{Compiler, Scope, Subject, wording};
use crate::facts::vocabulary::{Kind, Type, entry};
use crate::finding::Words;
use crate::source::Span;
use crate::syntax::{Literal, Modifier, Name, Noun, Predicate, Problem, Relation, Term};

impl Compiler {
    /// Narrows `domain` by the year and the modifiers of `noun`; gives back "of the same ...".
    pub(super) fn narrow(
        &mut self,
        domain: &mut Domain,
        noun: &Noun,
        scope: Option<Scope>,
    ) -> Option<Vec<Name>> {
        if noun.sum {
            return self.misplaced_sum(noun);
        }
        if let Some(year) = noun.year {
            self.of_year(domain, year, noun.place.0)?;
        }
        let outside = std::mem::replace(&mut self.picking, true);
        let same = self.narrow_by(domain, noun, scope);
        self.picking = outside;
        same
    }

    /// Narrows `domain` by the modifiers of `noun`.
    fn narrow_by(
        &mut self,
        domain: &mut Domain,
        noun: &Noun,
        scope: Option<Scope>,
    ) -> Option<Vec<Name>> {
        let kind = domain.kind;
        let here = Scope { root: Root::Variable(domain.variable), kind };
        let mut same = Vec::new();
        for modifier in &noun.modifiers {
            let filter = match modifier {
                Modifier::Same(name) => {
                    same.push(name.clone());
                    continue;
                }
                Modifier::Of(owner) => match self.other_document(&owner.name) {
                    Some(origin) => {
                        same.extend(self.of_document(domain, origin, noun, owner, scope)?);
                        continue;
                    }
                    None => self.linked(here, owner)?,
                },
                Modifier::In(noun) => self.inside(&Path::of(here.root), kind, noun, false)?,
                Modifier::Whose(name, predicate) => self.whose(here, name, predicate, scope)?,
                Modifier::That(predicate) => {
                    let it = scope.unwrap_or(here);
                    let of = Subject { it, ..Subject::of(here, noun.place.0) };
                    self.predicate(predicate, &of, false)?
                }
                Modifier::Done(actor, verb) => self.done(here, actor, verb, scope)?,
            };
            add_filter(domain, filter);
        }
        Some(same)
    }

    /// "2030 values": those of one year.
    fn of_year(&mut self, domain: &mut Domain, year: i16, span: Span) -> Option<()> {
        let kind = domain.kind;
        let found = attribute_of_type(kind, |it| it == Type::Year)
            .or_else(|| attribute_of_type(kind, |it| it == Type::When));
        let Some(attribute) = found else {
            let of = wording::kind_words(kind);
            return self.refuse(
                span,
                format!("{} has no year", a(&of)),
                format!("{} không có năm", of.vi),
            );
        };
        let step = Step { kind, attribute };
        let outer = Outer::Literal(Literal::Year(year));
        if attribute.value == Type::Year {
            push_join(domain, Join { inner: vec![step], relation: Relation::Equal, outer });
        } else {
            let path = Path::of(Root::Variable(domain.variable)).then(step);
            add_filter(domain, Formula::Compare(path, Relation::Within, outer));
        }
        Some(())
    }

    /// "targets of the superior document ...": what is said after the document narrows down what
    /// is of it.
    fn of_document(
        &mut self,
        domain: &mut Domain,
        of: Origin,
        noun: &Noun,
        document: &Noun,
        scope: Option<Scope>,
    ) -> Option<Vec<Name>> {
        domain.origin = of;
        if let Some(origin) = self.origins.get_mut(domain.variable) {
            *origin = of;
        }
        let rest = Noun { name: noun.name.clone(), place: noun.place, ..document.clone() };
        if rest.modifiers.is_empty() && rest.year.is_none() {
            return Some(Vec::new());
        }
        self.narrow(domain, &rest, scope)
    }

    /// "whose title mentions ...".
    fn whose(
        &mut self,
        here: Scope,
        name: &Name,
        predicate: &Predicate,
        scope: Option<Scope>,
    ) -> Option<Formula> {
        let kind = here.kind;
        let Some(attribute) = self.attribute(kind, name) else {
            return self.unknown_attribute(kind, name);
        };
        let path = Path { root: here.root, steps: vec![Step { kind, attribute }] };
        let end = end_of(kind, &path.steps);
        let it = scope.unwrap_or(here);
        let held = path.clone();
        let of = Subject { path, end, scope: here, it, span: name.place.0 };
        let said = self.predicate(predicate, &of, false)?;
        Some(match attribute.value {
            // What has none has none that is so. Requirements that answer others are compared
            // all at once.
            Type::Facts(to) if !leaves_the_answered_out(predicate) => {
                let mut some = all_of(self.variable(), to);
                some.source = Source::Reached(held);
                let some = Formula::Exists(Box::new(some), Box::new(Formula::always()));
                Formula::all(vec![some, said])
            }
            _ => said,
        })
    }

    /// Narrows `domain` by a noun whose facts are compared with nothing.
    pub(super) fn narrow_alone(
        &mut self,
        domain: &mut Domain,
        noun: &Noun,
        scope: Option<Scope>,
    ) -> Option<()> {
        let same = self.narrow(domain, noun, scope)?;
        self.alone(noun.place.0, domain.kind, &same, noun.order)
    }

    /// "values of the target": the tie between facts and their owner. An owner that is not
    /// narrowed down says nothing, since every fact of the kind has one.
    pub(super) fn linked(&mut self, here: Scope, owner: &Noun) -> Option<Formula> {
        let Some(owner_kind) = self.kind(&owner.name) else {
            return self.unknown_kind(&owner.name);
        };
        if owner_kind == Kind::Plan {
            self.not_narrowed(owner)?;
            return Some(Formula::always());
        }
        let link =
            |value: Type| matches!(value, Type::Fact(it) | Type::Facts(it) if it == owner_kind);
        let Some(attribute) = attribute_of_type(here.kind, link) else {
            return self.unrelated(here.kind, owner_kind, owner.place.0);
        };
        let step = Step { kind: here.kind, attribute };
        let mut domain = all_of(self.variable(), owner_kind);
        self.narrow_alone(&mut domain, owner, None)?;
        if domain.joins.is_empty() && domain.filter == Formula::always() {
            self.forget_variable();
            // "tasks of the appendix": not all are in one.
            return Some(match owner_kind {
                Kind::Appendix => Formula::Given(Path::of(here.root).then(step), true),
                _ => Formula::always(),
            });
        }
        domain.source = Source::Reached(Path { root: here.root, steps: vec![step] });
        Some(Formula::Exists(Box::new(domain), Box::new(Formula::always())))
    }

    /// "in a section ...": the fact's own section, or one it lies in.
    pub(super) fn inside(
        &mut self,
        from: &Path,
        of: Kind,
        noun: &Noun,
        negated: bool,
    ) -> Option<Formula> {
        let Some(kind) = self.kind(&noun.name) else {
            return self.unknown_kind(&noun.name);
        };
        if noun.own {
            return self.own_place(noun);
        }
        if kind == Kind::Plan {
            self.not_narrowed(noun)?;
            // "mọi chỉ tiêu của văn bản cấp trên phải có trong kế hoạch": has one like it there.
            if self.origin(from.root) == Origin::Superior && from.steps.is_empty() {
                let name = Name {
                    place: noun.place,
                    words: super::names::printed(&entry(of).names, self.language).to_owned(),
                };
                let like = Noun { place: noun.place, name, ..Noun::default() };
                return self.matched_by(&like, of, from, negated);
            }
            return Some(in_plan(from, of, negated));
        }
        let link = attribute_of_type(
            of,
            |value| matches!(value, Type::Fact(it) | Type::Facts(it) if it == kind),
        );
        let Some(attribute) = link else {
            return self.unrelated(of, kind, noun.place.0);
        };
        let path = from.then(Step { kind: of, attribute });
        let mut domain = all_of(self.variable(), kind);
        self.narrow_alone(&mut domain, noun, None)?;
        if domain.joins.is_empty() && domain.filter == Formula::always() {
            self.forget_variable();
            return Some(Formula::Given(path, !negated));
        }
        let upwards = attribute_of_type(kind, |value| value == Type::Fact(kind))
            .filter(|_| attribute.value == Type::Fact(kind));
        domain.source = match upwards {
            Some(attribute) => Source::Upwards(path, Step { kind, attribute }),
            None => Source::Reached(path),
        };
        Some(if negated {
            Formula::Count(Box::new(domain), 0, Some(0))
        } else {
            Formula::Exists(Box::new(domain), Box::new(Formula::always()))
        })
    }

    /// Refuses "in its section": which fact's it is would be passed over.
    fn own_place<T>(&mut self, noun: &Noun) -> Option<T> {
        let name = &noun.name.words;
        let problem = Problem::new(
            noun.place.0,
            format!("it is not clear whose \"{name}\" this is"),
            format!("chưa rõ đây là “{name}” của nội dung nào"),
        );
        self.fail(problem.help(
            format!("to speak of what lies in one {name} write \"with the same {name}\""),
            format!("để nói về những nội dung ở cùng một {name}, hãy viết “cùng một {name}”"),
        ))
    }

    /// "an agency that leads a task": what things of `kind` do to those of the other.
    fn doing(&self, kind: Kind, other: Kind) -> Option<String> {
        let (attribute, verb) = entry(other)
            .attributes
            .iter()
            .find_map(|it| Some((it, it.verb.as_ref().filter(|verb| verb.by_held)?)))?;
        let held = matches!(attribute.value, Type::Fact(it) | Type::Facts(it) if it == kind);
        let (one, two) = (wording::kind_words(kind), wording::kind_words(other));
        held.then(|| {
            self.quote(&Words {
                en: format!("{} that {} {}", one.en, verb.en[0][0], a(&two)),
                vi: format!("{} {} {}", one.vi, verb.vi[0], two.vi),
            })
        })
    }

    /// Says that things of one kind have nothing to do with those of the other.
    pub(super) fn unrelated<T>(&mut self, kind: Kind, other: Kind, span: Span) -> Option<T> {
        let (one, two) = (wording::kind_words(kind), wording::kind_words(other));
        let known = self.kinds_leading_to(other).join(", ");
        let problem = Problem::new(
            span,
            format!("{} is not tied to {}", a(&one), a(&two)),
            format!("{} không gắn với {}", one.vi, two.vi),
        );
        if let Some(written) = self.doing(kind, other) {
            return self.fail(
                problem.help(format!("write \"{written}\""), format!("hãy viết “{written}”")),
            );
        }
        self.fail(if known.is_empty() {
            problem
        } else {
            problem.help(
                format!("tied to {}: {known}", a(&two)),
                format!("hãy bỏ phần này, hoặc nói về nội dung gắn với {}: {known}", two.vi),
            )
        })
    }
}

/// "in the plan": what stands for something else is there when that is there; everything
/// else is in the plan by being found.
fn in_plan(from: &Path, kind: Kind, negated: bool) -> Formula {
    let reached = entry(kind).attributes.iter().filter(|it| it.stands_for);
    let parts: Vec<Formula> = reached
        .map(|attribute| Formula::Given(from.then(Step { kind, attribute }), !negated))
        .collect();
    match (parts.is_empty(), negated) {
        (true, _) => Formula::Constant(!negated),
        (false, false) => Formula::any(parts),
        (false, true) => Formula::all(parts),
    }
}

/// "không thấp hơn", with what is answered left out.
fn leaves_the_answered_out(predicate: &Predicate) -> bool {
    matches!(predicate, Predicate::Relate(_, Term::Noun(noun)) if **noun == Noun::default())
}
