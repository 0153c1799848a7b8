//! Requirements: which of two demands more.
//!
//! In: what is required on one side, and what it is to answer; out: a formula. Invariants:
//! requirements of targets are compared value by value, those of one year with one another;
//! of two documents only what is about one thing is compared.

use super::comparisons::wanted;
use super::nouns::{Base, End, all_of, attribute_of_type};
use super::predicates::quantified;
use super::program::{Domain, Formula, Outer, Path, Root, Source, Step};
use super::verbs::add_join;
use super::{Compiler, Subject, wording};
use crate::facts::vocabulary::{Aspect, Kind, Type, entry};
use crate::finding::Words;
use crate::lang::Wording;
use crate::source::Span;
use crate::syntax::{Literal, Problem, Relation, Term};

impl Compiler {
    /// What a figure with a unit is compared with: the requirement of a value, or of each
    /// value of a target.
    pub(super) fn amount_at(&self, of: &Subject, literal: &Literal) -> Option<(Path, Type)> {
        if !matches!(literal, Literal::Share(_) | Literal::Quantity(..)) {
            return None;
        }
        let required = |it| it == Type::Requirement;
        let End::Facts(kind) = of.end else {
            // "the amount of every value": what that value requires.
            let (last, before) = of.path.steps.split_last()?;
            let figure = last.attribute.aspect == Some(Aspect::Measure);
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
    /// year. Without a term (`bare`) what is answered is known from outside.
    pub(super) fn meets_requirement(
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
        let Some(values) = values_of(kind) else {
            return self.refuse(
                of.span,
                "it is not said what stands on the other side of the comparison",
                "chưa nói rõ so sánh với nội dung gì",
            );
        };
        let (answered, mut within) = if bare {
            (self.answered_outside(kind, of.span)?, None)
        } else {
            self.answered_by(relation, term, of, kind)?
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
        let mut formula = self.met_by_year(relation, values, &path, &answered)?;
        if let Some(domain) = within {
            formula = self.of_every(domain, true, formula);
        }
        Some(quantified(outer, formula))
    }

    /// What a requirement answers that names nothing: what the facts around it match.
    fn answered_outside(&mut self, kind: Kind, span: Span) -> Option<Path> {
        if let Some(answered) = self.answered.filter(|it| it.kind == kind) {
            return Some(Path::of(answered.root));
        }
        let problem = Problem::new(
            span,
            "it is not said what it is to be as strict as",
            "chưa nói rõ yêu cầu này so với nội dung nào",
        );
        let (en, vi) = ("at least as strict as ...", "không thấp hơn ...");
        let words = self.quote(&Words::from(Wording { en, vi }));
        self.fail(problem.help(format!("write \"{words}\""), format!("hãy viết “{words}”")))
    }

    /// What the term says is answered, and the facts that it is read of, where they are several.
    fn answered_by(
        &mut self,
        relation: Relation,
        term: &Term,
        of: &Subject,
        kind: Kind,
    ) -> Option<(Path, Option<Box<Domain>>)> {
        let Term::Noun(noun) = term else {
            return self.not_comparable_at(of, relation, Type::Requirement);
        };
        let other = self.denote(noun, Some(of.scope), false)?;
        if other.end() != End::Facts(kind) {
            let what = self.words_of(other.end());
            let named = wording::type_words(Type::Facts(kind));
            return self.fail(self.not_comparable(other.span, &what, relation, &named));
        }
        self.alone(other.span, kind, &other.same, other.order)?;
        let path = other.path();
        let within = match other.base {
            Base::Each(domain) => Some(domain),
            Base::Known(..) => None,
        };
        Some((path, within))
    }

    /// That what is required at `answered` is met at `path` by a value of the same year.
    fn met_by_year(
        &mut self,
        relation: Relation,
        (values, held): (Step, Kind),
        path: &Path,
        answered: &Path,
    ) -> Option<Formula> {
        let mut theirs = all_of(self.variable(), held);
        theirs.source = Source::Reached(answered.then(values));
        let mut mine = all_of(self.variable(), held);
        mine.source = Source::Reached(path.then(values));
        let (mine_root, their_root) =
            (Root::Variable(mine.variable), Root::Variable(theirs.variable));
        let step = |attribute| Step { kind: held, attribute };
        if let Some(year) = attribute_of_type(held, |it| it == Type::Year).map(step) {
            add_join(&mut mine, year, Path::of(their_root).then(year));
        }
        let required = attribute_of_type(held, |it| it == Type::Requirement).map(step)?;
        let compared = Formula::Compare(
            Path::of(mine_root).then(required),
            relation,
            Outer::Path(Path::of(their_root).then(required)),
        );
        let met = Formula::Exists(Box::new(mine), Box::new(compared));
        // What demands less does so in some year, what demands as much in every one.
        Some(match relation {
            Relation::LessStrict | Relation::NotStricter => {
                Formula::Exists(Box::new(theirs), Box::new(met))
            }
            _ => Formula::Every(Box::new(theirs), Box::new(met)),
        })
    }
}

/// Whether it is requirements that are compared.
pub(super) fn is_strictness(relation: Relation) -> bool {
    wanted(relation).1 == Type::Requirement
}

/// The attribute of `kind` that holds its requirements, and their kind: the values of a
/// target.
pub(super) fn values_of(kind: Kind) -> Option<(Step, Kind)> {
    entry(kind).attributes.iter().find_map(|attribute| match attribute.value {
        Type::Facts(held)
            if attribute_of_type(held, |it| it == Type::Requirement).is_some() =>
        {
            Some((Step { kind, attribute }, held))
        }
        _ => None,
    })
}

/// Whether a path ends in facts that have requirements: targets.
pub(super) fn is_of_values(end: End) -> bool {
    matches!(end, End::Facts(kind) if values_of(kind).is_some())
}
