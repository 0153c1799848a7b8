//! Relations said with verbs: who leads what, what reaches what, what matches what.
//!
//! In: a subject, a verb and what it is done to or by; out: formulas. Invariants: a verb means
//! a relation of the vocabulary between the kinds on its two sides; what ties an inner fact
//! to an outer one stands in joins, in the order of their attributes, so that "coordinates a
//! task that it leads" and "both leads and coordinates a task" are one program.

use super::names::{self, Meaning};
use super::nouns::{End, all_of};
use super::predicates::quantified;
use super::program::{Domain, Formula, Join, Origin, Outer, Path, Root, Source, Step};
use super::wording::a;
use super::{Compiler, Scope, Subject, wording};
use crate::facts::vocabulary::{Attribute, Kind, MATCH, entry};
use crate::lang::{Language, nearest};
use crate::syntax::{Name, Noun, Problem, Quantity, Relation};

/// A relation between two kinds, seen from the fact that has it.
#[derive(Debug, Clone, Copy)]
struct Related {
    /// The relation.
    step: Step,
    /// Whether the subject of the verb is what the relation holds, not what has it.
    by_held: bool,
}

impl Compiler {
    /// "leads a task": the subject at `path` does it to what `noun` stands for.
    pub(super) fn act(
        &mut self,
        verbs: &[Name],
        noun: &Noun,
        of: &Subject,
        negated: bool,
    ) -> Option<Formula> {
        let subject = self.kind_at(of)?;
        let (outer, path) = self.spread(&of.path);
        if let [verb] = verbs
            && names::is_match(&verb.words, self.language)
        {
            self.means(verb, Meaning::Verb(&MATCH));
            let formula = self.matched_by(noun, subject, &path, negated)?;
            return Some(quantified(outer, formula));
        }
        let object = self.object_kind(noun)?;
        let mut related = Vec::new();
        for verb in verbs {
            related.push(self.related(verb, subject, object)?);
        }
        let owner = |it: &Related| if it.by_held { object } else { subject };
        let bare = noun.modifiers.is_empty() && noun.year.is_none() && noun.order.is_none();
        if let [only] = related.as_slice()
            && !only.by_held
            && owner(only) == subject
        {
            // What the subject itself has: no need to look among all facts of the kind.
            let held = path.then(only.step);
            let plain = bare && matches!(noun.quantity, None | Some(Quantity::No));
            if plain {
                let given = (noun.quantity == Some(Quantity::No)) == negated;
                return Some(quantified(outer, Formula::Given(held, given)));
            }
            let mut domain = all_of(self.variable(), object);
            domain.source = Source::Reached(held);
            self.narrow_alone(
                &mut domain,
                noun,
                Some(Scope { root: path.root, kind: subject }),
            )?;
            let counted = self.counted(domain, noun, negated)?;
            return Some(quantified(outer, counted));
        }
        if related.iter().any(|it| owner(it) != object) {
            return self.refuse(
                of.span,
                "these two verbs cannot be said of one and the same thing",
                "hai động từ này không cùng nói được về một nội dung",
            );
        }
        let mut domain = all_of(self.variable(), object);
        for it in related {
            add_join(&mut domain, it.step, path.clone());
        }
        self.narrow_alone(&mut domain, noun, Some(Scope { root: path.root, kind: subject }))?;
        let counted = self.counted(domain, noun, negated)?;
        Some(quantified(outer, counted))
    }

    /// "is led by an agency": what `noun` stands for does it to the subject.
    pub(super) fn undergo(
        &mut self,
        verb: &Name,
        noun: &Noun,
        of: &Subject,
        negated: bool,
    ) -> Option<Formula> {
        let subject = self.kind_at(of)?;
        let (outer, path) = self.spread(&of.path);
        if names::is_match(&verb.words, self.language) {
            self.means(verb, Meaning::Verb(&MATCH));
            let formula = self.matched_by(noun, subject, &path, negated)?;
            return Some(quantified(outer, formula));
        }
        if noun.own && noun.name.words.is_empty() {
            let formula = self.done_by(verb, of.it, &path, subject, negated)?;
            return Some(quantified(outer, formula));
        }
        let actor = self.object_kind(noun)?;
        let related = self.related(verb, actor, subject)?;
        let mut domain = all_of(self.variable(), actor);
        if related.by_held {
            domain.source = Source::Reached(path.then(related.step));
        } else {
            add_join(&mut domain, related.step, path.clone());
        }
        self.narrow_alone(&mut domain, noun, Some(Scope { root: path.root, kind: subject }))?;
        let counted = self.counted(domain, noun, negated)?;
        Some(quantified(outer, counted))
    }

    /// "that it leads": a relation between the fact at `path` and what the sentence speaks of.
    fn done_by(
        &mut self,
        verb: &Name,
        scope: Scope,
        path: &Path,
        kind: Kind,
        negated: bool,
    ) -> Option<Formula> {
        let related = self.related(verb, scope.kind, kind)?;
        let relation = if negated { Relation::OtherThan } else { Relation::Equal };
        let actor = Path::of(scope.root);
        Some(if related.by_held {
            Formula::Compare(path.then(related.step), relation, Outer::Path(actor))
        } else {
            Formula::Compare(actor.then(related.step), relation, Outer::Path(path.clone()))
        })
    }

    /// What "that it leads" or "that an agency leads" asks of `here`.
    pub(super) fn done(
        &mut self,
        here: Scope,
        actor: &Noun,
        verb: &Name,
        scope: Option<Scope>,
    ) -> Option<Formula> {
        if actor.own && actor.name.words.is_empty() {
            let Some(scope) = scope else {
                return self.refuse(
                    actor.place.0,
                    "\"it\" has nothing to refer to here",
                    "“nó” ở đây không rõ chỉ nội dung nào",
                );
            };
            return self.done_by(verb, scope, &Path::of(here.root), here.kind, false);
        }
        self.undergo(verb, actor, &Subject::of(here, actor.place.0), false)
    }

    /// Facts of the other document, or of the plan, that are about the same thing.
    pub(super) fn matched_by(
        &mut self,
        noun: &Noun,
        subject: Kind,
        path: &Path,
        negated: bool,
    ) -> Option<Formula> {
        let kind = self.object_kind(noun)?;
        let identity = entry(kind).attributes.iter().find(|it| it.identifies);
        let (true, Some(attribute)) = (kind == subject, identity) else {
            let (one, two) = (wording::kind_words(subject), wording::kind_words(kind));
            let problem = Problem::new(
                noun.place.0,
                format!("it cannot be told when {} matches {}", a(&one), a(&two)),
                format!("chưa có căn cứ để biết {} tương ứng với {}", one.vi, two.vi),
            );
            return self.fail(problem.help(
                "what can be matched is a target of the superior document by a target of the plan",
                "chỉ tiêu của văn bản cấp trên mới có chỉ tiêu tương ứng trong kế hoạch",
            ));
        };
        let step = Step { kind, attribute };
        let mut domain = all_of(self.variable(), kind);
        domain.origin = match self.origin(path.root) {
            Origin::Plan => Origin::Superior,
            Origin::Superior | Origin::Proposal => Origin::Plan,
        };
        if let Some(origin) = self.origins.get_mut(domain.variable) {
            *origin = domain.origin;
        }
        add_join(&mut domain, step, path.then(step));
        let scope = Scope { root: path.root, kind };
        let before = self.answered.replace(scope);
        let unowned = Noun { own: false, ..noun.clone() };
        let narrowed = self.narrow_alone(&mut domain, &unowned, Some(scope));
        self.answered = before;
        narrowed?;
        self.counted(domain, &unowned, negated)
    }

    /// The kind of the facts that a verb is said of.
    fn kind_at(&mut self, of: &Subject) -> Option<Kind> {
        match of.end {
            End::Facts(kind) => Some(kind),
            End::Value(_) => self.only_a_value(
                of,
                "neither does anything nor has anything done to it",
                "không thực hiện và cũng không là đối tượng của việc gì",
            ),
        }
    }

    /// The kind of what a verb is done to or by.
    fn object_kind(&mut self, noun: &Noun) -> Option<Kind> {
        match self.kind(&noun.name) {
            Some(kind) => Some(kind),
            None => self.unknown_kind(&noun.name),
        }
    }

    /// The relation that `verb` means between who does it and what it is done to.
    fn related(&mut self, verb: &Name, actor: Kind, object: Kind) -> Option<Related> {
        let mut known: Vec<(Kind, Kind)> = Vec::new();
        for (owner, attribute, said, held) in names::relations(&verb.words, self.language) {
            let (from, to) = if said.by_held { (held, owner) } else { (owner, held) };
            if (from, to) == (actor, object) {
                self.means(verb, Meaning::Verb(said));
                return Some(Related {
                    step: Step { kind: owner, attribute },
                    by_held: said.by_held,
                });
            }
            known.push((from, to));
        }
        let (one, two) = (wording::kind_words(actor), wording::kind_words(object));
        let words = &verb.words;
        let problem = Problem::new(
            verb.place.0,
            format!("\"{words}\" cannot be said of {} and {}", a(&one), a(&two)),
            format!("không nói được “{words}” giữa {} và {}", one.vi, two.vi),
        );
        let pairs = |pick: fn(crate::finding::Words) -> String| {
            let pair = |it: &(Kind, Kind)| {
                let (one, two) = (wording::kind_words(it.0), wording::kind_words(it.1));
                format!("{} {words} {}", pick(one), pick(two))
            };
            known.iter().map(pair).collect::<Vec<_>>().join("; ")
        };
        let problem = if known.is_empty() {
            let verbs: Vec<&str> = self.verb_words();
            match nearest(words, verbs.iter().copied()) {
                Some(near) => problem
                    .help(format!("did you mean \"{near}\"?"), format!("có phải là “{near}”?"))
                    .expected(vec![near.to_owned()]),
                None => problem,
            }
        } else {
            problem.help(
                format!("it is said of: {}", pairs(|it| it.en)),
                format!("cách nói dùng được: {}", pairs(|it| it.vi)),
            )
        };
        self.fail(problem)
    }

    /// Every verb of the vocabulary, for a misspelled one.
    fn verb_words(&self) -> Vec<&'static str> {
        let verbs = crate::facts::vocabulary::verbs();
        verbs
            .flat_map(|verb| match self.language {
                Language::English => verb.en.iter().map(|it| it[0]).collect::<Vec<_>>(),
                Language::Vietnamese => verb.vi.to_vec(),
            })
            .collect()
    }
}

/// Ties the facts of `domain` by `step` to what `outer` leads to.
pub(super) fn add_join(domain: &mut Domain, step: Step, outer: Path) {
    let join = Join { inner: vec![step], relation: Relation::Equal, outer: Outer::Path(outer) };
    push_join(domain, join);
}

/// Adds a tie; ties stand in the order of their attributes, each once.
pub(super) fn push_join(domain: &mut Domain, join: Join) {
    if domain.joins.contains(&join) {
        return;
    }
    let id = |join: &Join| join.inner.first().map_or("", |step| step.attribute.id);
    let at = domain.joins.partition_point(|it| id(it) <= id(&join));
    domain.joins.insert(at, join);
}

/// Adds what must be so of the facts of `domain`; what ties them by equality to a fact
/// outside becomes a join, which evaluation looks up.
pub(super) fn add_filter(domain: &mut Domain, filter: Formula) {
    match filter {
        Formula::Compare(Path { root, steps }, Relation::Equal, Outer::Path(outer))
            if root == Root::Variable(domain.variable) && outer.root != root =>
        {
            push_join(
                domain,
                Join { inner: steps, relation: Relation::Equal, outer: Outer::Path(outer) },
            );
        }
        filter => {
            let so_far = std::mem::replace(&mut domain.filter, Formula::always());
            domain.filter = so_far.and(filter);
        }
    }
}

/// The attribute with this id, as a step.
pub(crate) fn step_of(kind: Kind, id: &str) -> Option<Step> {
    let attribute: Option<&'static Attribute> = entry(kind).attribute(id);
    attribute.map(|attribute| Step { kind, attribute })
}
