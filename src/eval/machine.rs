//! The machine that runs one program over the facts of one plan.
//!
//! In: a program, facts, options; out: [`Outcomes`]. Invariants: three-valued: what is
//! violated and what cannot be told carry their evidence, what holds carries none; every
//! candidate and every comparison costs a step, and a program whose steps run out stops and
//! says so.

use super::Options;
use super::domains::Index;
use super::dossier::Dossier;
use super::outcome::{Evidence, Ground, Missing, Other, Outcome, Outcomes, Read, Told};
use super::values;
use crate::compile::{Claim, Claimed, Domain, Formula, Outer, Path, Program, Step, step_of};
use crate::facts::When;
use crate::facts::plan::Stage;
use crate::facts::vocabulary::{FactId, Kind, Origin, Reading, Setting, Value, entry};
use crate::finding::{RELATED_LIMIT, Verdict};
use crate::lang::Wording;
use crate::syntax::{Literal, Relation};

/// What a rule about two documents lacks.
const fn lacks_document(reason: &'static Wording) -> Missing {
    Missing { fact: plan(), step: None, reason: Some(reason), unfinished: false }
}

static NO_SUPERIOR: Wording = Wording {
    en: "no superior document was given to compare with",
    vi: "chưa có văn bản cấp trên để so sánh",
};

static NO_PROPOSAL: Wording = Wording {
    en: "no accompanying proposal was given to compare with",
    vi: "chưa có tờ trình kèm theo để so sánh",
};

/// The first document that a claim speaks of and that is not at hand.
fn lacking(claimed: &Claimed, facts: Dossier<'_>) -> Option<Origin> {
    let mut lacking = None;
    claimed.speaks_of(&mut |origin| {
        if !facts.has(origin) {
            lacking.get_or_insert(origin);
        }
    });
    lacking
}

/// Whether a rule says anything of the documents that are at hand.
pub(super) fn applies(program: &Program, facts: Dossier<'_>) -> bool {
    program.claims.iter().any(|it| lacking(it, facts).is_none())
}

const fn plan() -> FactId {
    FactId { kind: Kind::Plan, index: 0, origin: Origin::Plan }
}

/// Steps that one rule may take.
const STEP_LIMIT: usize = 5_000_000;

/// What a formula says.
pub(super) enum Said<'f> {
    /// It is so.
    Holds,
    /// It is not.
    Violated(Box<Evidence<'f>>),
    /// It cannot be told.
    Untold(Missing),
}

/// The state of one run.
pub(super) struct Machine<'f> {
    pub(super) facts: Dossier<'f>,
    pub(super) options: &'f Options,
    pub(super) bound: Vec<Option<FactId>>,
    /// The fact that is examined.
    pub(super) examined: Option<FactId>,
    pub(super) indexes: Vec<Option<Index<'f>>>,
    pub(super) left: usize,
    /// Whether anything was looked at but who is spoken of: "every value is at least ..." of a
    /// value that has no other to be compared with looks at nothing.
    looked: bool,
}

/// Whether the condition of `program` is told not to hold, so that it examines nothing.
pub(super) fn is_excepted(program: &Program, facts: Dossier<'_>, options: &Options) -> bool {
    matches!(Machine::new(facts, options).formula(&program.condition), Said::Violated(_))
}

/// Runs `program`.
pub(super) fn run<'f>(
    program: &Program,
    facts: Dossier<'f>,
    options: &'f Options,
) -> Outcomes<'f> {
    let mut machine = Machine::new(facts, options);
    let mut outcomes = Outcomes::default();
    let doubt = match machine.formula(&program.condition) {
        Said::Holds => None,
        Said::Violated(_) => return outcomes,
        Said::Untold(missing) => Some(missing),
    };
    if !applies(program, facts) {
        let origin = program.claims.first().and_then(|it| lacking(it, facts));
        let reason = if origin == Some(Origin::Proposal) { &NO_PROPOSAL } else { &NO_SUPERIOR };
        let told = Told::Untold(lacks_document(reason));
        outcomes.list.push(Outcome { fact: plan(), told });
        return outcomes;
    }
    // Of several claims those are judged for which the documents are there.
    for claimed in program.claims.iter().filter(|it| lacking(it, facts).is_none()) {
        let Claimed { domain, claim } = claimed;
        let members = match claim {
            Claim::Each(claim) => {
                machine.each(domain, claim, &mut outcomes);
                continue;
            }
            Claim::Number(claim, bound) => {
                machine.number(domain, claim, *bound, &mut outcomes);
                continue;
            }
            _ => machine.members(domain),
        };
        match claim {
            Claim::Agree { keys, attribute, agreement } => {
                machine.agree(members, keys, attribute, *agreement, &mut outcomes);
            }
            Claim::Sequence { keys, attribute } => {
                machine.sequence(members, keys, attribute, &mut outcomes);
            }
            Claim::Ordered { keys, attribute, by } => {
                machine.ordered(members, keys, attribute, by, &mut outcomes);
            }
            Claim::Each(_) | Claim::Number(..) => {}
        }
    }
    if let Some(missing) = doubt {
        for outcome in &mut outcomes.list {
            outcome.told = Told::Untold(missing);
        }
    }
    outcomes.stopped = machine.left == 0;
    outcomes
}

impl<'f> Machine<'f> {
    fn new(facts: Dossier<'f>, options: &'f Options) -> Machine<'f> {
        Machine {
            facts,
            options,
            bound: Vec::new(),
            examined: None,
            indexes: Vec::new(),
            left: STEP_LIMIT,
            looked: false,
        }
    }

    /// Takes `steps` steps.
    pub(super) fn spend(&mut self, steps: usize) {
        self.left = self.left.saturating_sub(steps);
    }

    /// Reads one attribute, as the options would have it.
    pub(super) fn read(&self, fact: FactId, step: Step) -> Reading<'f> {
        let reading = self.facts.reading(fact, step.attribute);
        let Some(setting) = step.attribute.setting else { return reading };
        let draft = self.options.stage_of(self.facts.plan) == Stage::Draft;
        match (setting, &reading.value, self.options.as_of) {
            (Setting::Draft, _, _) => Reading::of(Value::Flag(draft)),
            (Setting::IssuanceDate, Value::Missing, Some(day)) if draft => {
                Reading::of(Value::When(When::Day(day)))
            }
            _ => reading,
        }
    }

    pub(super) fn bind(&mut self, variable: usize, fact: FactId) {
        if self.bound.len() <= variable {
            self.bound.resize(variable + 1, None);
        }
        if let Some(place) = self.bound.get_mut(variable) {
            *place = Some(fact);
        }
    }

    pub(super) fn release(&mut self, variable: usize) {
        if let Some(place) = self.bound.get_mut(variable) {
            *place = None;
        }
    }

    /// The members of a domain that are certain or possible, with what leaves them in doubt.
    pub(super) fn members(&mut self, domain: &Domain) -> Vec<(FactId, Option<Missing>)> {
        let candidates = self.candidates(domain).unwrap_or_default();
        let mut members = Vec::with_capacity(candidates.len());
        for fact in candidates {
            if self.left == 0 {
                break;
            }
            self.bind(domain.variable, fact);
            match self.formula(&domain.filter) {
                Said::Holds => members.push((fact, None)),
                Said::Untold(missing) => members.push((fact, Some(missing))),
                Said::Violated(_) => {}
            }
            self.release(domain.variable);
        }
        members
    }

    fn each(&mut self, domain: &Domain, claim: &Formula, outcomes: &mut Outcomes<'f>) {
        for (fact, doubt) in self.members(domain) {
            if self.left == 0 {
                break;
            }
            outcomes.examined += 1;
            self.bind(domain.variable, fact);
            self.examined = Some(fact);
            self.looked = false;
            let said = self.formula(claim);
            self.release(domain.variable);
            let told = match (said, doubt) {
                (Said::Holds, _) => {
                    outcomes.held += 1;
                    outcomes.met.push(fact);
                    if !self.looked {
                        outcomes.idle.push(fact);
                    }
                    continue;
                }
                // Whether it is one of those that are examined is asked first.
                (Said::Violated(_) | Said::Untold(_), Some(missing))
                | (Said::Untold(missing), None) => Told::Untold(missing),
                (Said::Violated(evidence), None) => Told::Violated(evidence),
            };
            outcomes.list.push(Outcome { fact, told });
        }
    }

    /// What `formula` says of the facts that are bound.
    pub(super) fn formula(&mut self, formula: &Formula) -> Said<'f> {
        self.spend(1);
        self.looked |=
            !matches!(formula, Formula::All(_) | Formula::Any(_) | Formula::Every(..));
        match formula {
            Formula::Constant(true) => Said::Holds,
            Formula::Constant(false) => violated(Ground::Forbidden),
            Formula::All(parts) => self.all(parts),
            Formula::Any(parts) => self.any(parts),
            Formula::Compare(left, relation, right) => {
                let (left, right) = match (self.value(left), self.other_side(right, *relation))
                {
                    (Ok(left), Ok(right)) => (left, right),
                    (Ok(left), Err(missing))
                        if missing.reason.is_none()
                            && values::is_after_any(&left.value, *relation) =>
                    {
                        return Said::Holds;
                    }
                    (Err(missing), _) | (_, Err(missing)) => return Said::Untold(missing),
                };
                let by_amount = match (&left.value, &right) {
                    (Value::Requirement(required), Other::Literal(literal)) => {
                        values::compare_amount(required, *relation, literal)
                    }
                    (
                        Value::Number(figure),
                        Other::Literal(literal @ Literal::Quantity(..)),
                    ) => {
                        let unit = step_of(left.fact.kind, "unit")
                            .map(|step| self.read(left.fact, step).value);
                        Some(values::compare_figure(*figure, unit.as_ref(), *relation, literal))
                    }
                    _ => None,
                };
                let (verdict, reason) = by_amount.unwrap_or_else(|| {
                    values::compare(&left.value, *relation, &value_of(&right))
                });
                match verdict {
                    Verdict::Holds => Said::Holds,
                    Verdict::CannotTell => Said::Untold(Missing {
                        fact: left.fact,
                        step: Some(left.step),
                        reason,
                        unfinished: false,
                    }),
                    Verdict::Violated => {
                        with_other(Ground::Compared(left, *relation, right), self.examined)
                    }
                }
            }
            Formula::Mention(negated, left, how, right) => {
                let (left, right) = match (self.value(left), self.other(right)) {
                    (Ok(left), Ok(right)) => (left, right),
                    (Err(missing), _) | (_, Err(missing)) => return Said::Untold(missing),
                };
                let found = values::mentions(&left.value, *how, &value_of(&right));
                match if *negated { found.not() } else { found } {
                    Verdict::Holds => Said::Holds,
                    _ => violated(Ground::Mentioned(*negated, left, *how, right)),
                }
            }
            Formula::Given(path, expected) => self.given(path, *expected),
            Formula::Flag(path, expected) => match self.value(path) {
                Ok(read) if read.value == Value::Flag(*expected) => Said::Holds,
                Ok(read) => violated(Ground::Flagged(read.fact, read.step, *expected)),
                Err(missing) => Said::Untold(missing),
            },
            Formula::Count(domain, low, high) => self.count(domain, *low, *high),
            Formula::Every(domain, body) => self.every(domain, body),
            Formula::Exists(domain, body) => self.exists(domain, body),
            Formula::Sum(path, relation, right) => self.sum(path, *relation, right),
        }
    }

    fn all(&mut self, parts: &[Formula]) -> Said<'f> {
        let mut untold = None;
        for part in parts {
            match self.formula(part) {
                Said::Holds => {}
                Said::Untold(missing) => untold = untold.or(Some(missing)),
                violated @ Said::Violated(_) => return violated,
            }
        }
        untold.map_or(Said::Holds, Said::Untold)
    }

    fn any(&mut self, parts: &[Formula]) -> Said<'f> {
        let (mut untold, mut failed) = (None, Vec::with_capacity(parts.len()));
        for part in parts {
            match self.formula(part) {
                Said::Holds => return Said::Holds,
                Said::Untold(missing) => untold = untold.or(Some(missing)),
                Said::Violated(evidence) => failed.push(*evidence),
            }
        }
        if let Some(missing) = untold {
            return Said::Untold(missing);
        }
        let mut others: Vec<FactId> = Vec::new();
        for fact in failed.iter().flat_map(|it| &it.others) {
            if !others.contains(fact) && others.len() <= RELATED_LIMIT {
                others.push(*fact);
            }
        }
        match failed.len() {
            0 => violated(Ground::Forbidden),
            1 => Said::Violated(Box::new(failed.swap_remove(0))),
            _ => Said::Violated(Box::new(Evidence { ground: Ground::Neither(failed), others })),
        }
    }

    fn every(&mut self, domain: &Domain, body: &Formula) -> Said<'f> {
        let candidates = match self.candidates(domain) {
            Ok(candidates) => candidates,
            Err(missing) => return Said::Untold(missing),
        };
        let (mut untold, mut found) = (None, None::<Box<Evidence<'f>>>);
        for fact in candidates {
            if self.left == 0 {
                break;
            }
            self.bind(domain.variable, fact);
            let looked = self.looked;
            let member = self.formula(&domain.filter);
            self.looked = looked;
            if !matches!(member, Said::Violated(_)) {
                match (self.formula(body), member) {
                    (Said::Holds, _) => {}
                    (Said::Untold(missing), _) | (Said::Violated(_), Said::Untold(missing)) => {
                        untold = untold.or(Some(missing));
                    }
                    (Said::Violated(mut evidence), _) => {
                        if evidence.others.first() != Some(&fact) {
                            evidence.others.insert(0, fact);
                        }
                        match &mut found {
                            None => found = Some(evidence),
                            Some(first) if !first.others.contains(&fact) => {
                                first.others.push(fact)
                            }
                            Some(_) => {}
                        }
                    }
                }
            }
            self.release(domain.variable);
            if found.as_ref().is_some_and(|it| it.others.len() > RELATED_LIMIT) {
                break;
            }
        }
        match (found, untold) {
            (Some(evidence), _) => Said::Violated(evidence),
            (None, Some(missing)) => Said::Untold(missing),
            (None, None) => Said::Holds,
        }
    }

    fn exists(&mut self, domain: &Domain, body: &Formula) -> Said<'f> {
        let candidates = match self.candidates(domain) {
            Ok(candidates) => candidates,
            Err(missing) => return Said::Untold(missing),
        };
        let mut untold = None;
        for fact in candidates {
            if self.left == 0 {
                break;
            }
            self.bind(domain.variable, fact);
            let said = match self.formula(&domain.filter) {
                Said::Holds => self.formula(body),
                other => other,
            };
            self.release(domain.variable);
            match said {
                Said::Holds => return Said::Holds,
                Said::Untold(missing) => untold = untold.or(Some(missing)),
                Said::Violated(_) => {}
            }
        }
        untold.map_or_else(|| violated(Ground::Nothing(domain.kind)), Said::Untold)
    }

    /// Reads the value at the end of a path.
    pub(super) fn value(&self, path: &Path) -> Result<Read<'f>, Missing> {
        let nothing = Missing {
            fact: FactId::new(Kind::Plan, 0),
            step: None,
            reason: None,
            unfinished: false,
        };
        let mut fact = self.root(path.root).ok_or(nothing)?;
        let mut last = None;
        for step in &path.steps {
            if fact.kind != step.kind {
                return Err(Missing { fact, step: Some(*step), ..nothing });
            }
            let reading = self.read(fact, *step);
            let missing =
                |reason| Missing { fact, step: Some(*step), reason, unfinished: false };
            let span = reading.span.unwrap_or_else(|| self.span(fact));
            match &reading.value {
                Value::Missing => return Err(missing(None)),
                Value::Unclear(reason) => return Err(missing(Some(reason))),
                _ => {}
            }
            let next = match reading.value {
                Value::Fact(next) => Some(next),
                _ => None,
            };
            last = Some(Read { fact, step: *step, value: reading.value, span });
            fact = next.unwrap_or(fact);
        }
        if let (None, Some(attribute)) = (&last, entry(fact.kind).attributes.first()) {
            let (step, span) = (Step { kind: fact.kind, attribute }, self.span(fact));
            last = Some(Read { fact, step, value: Value::Fact(fact), span });
        }
        last.ok_or(Missing { fact, ..nothing })
    }

    /// The other side of a comparison; so long after a day is a stretch for "within", and its
    /// last day for all else.
    fn other_side(&self, outer: &Outer, relation: Relation) -> Result<Other<'f>, Missing> {
        let Outer::Since(path, duration) = outer else { return self.other(outer) };
        let mut read = self.value(path)?;
        let missing = Missing {
            fact: read.fact,
            step: Some(read.step),
            reason: Some(&values::UNORDERED_TIMES),
            unfinished: false,
        };
        let limit = match read.value {
            Value::When(when) => when.limit(),
            _ => None,
        };
        let first = limit.ok_or(missing)?;
        let last = values::after(first, *duration).ok_or(missing)?;
        read.value = Value::When(match relation {
            Relation::Within | Relation::Outside => When::Stretch { first, last },
            _ => When::Day(last),
        });
        Ok(Other::Read(read))
    }

    pub(super) fn other(&self, outer: &Outer) -> Result<Other<'f>, Missing> {
        match outer {
            Outer::Path(path) | Outer::Since(path, _) => self.value(path).map(Other::Read),
            Outer::Literal(literal) => Ok(Other::Literal(literal.clone())),
        }
    }

    /// Where a fact stands.
    pub(super) fn span(&self, fact: FactId) -> crate::source::Span {
        self.facts.span(fact)
    }
}

fn value_of<'v>(other: &'v Other<'_>) -> Value<'v> {
    match other {
        Other::Read(read) => read.value.clone(),
        Other::Literal(literal) => values::value_of(literal),
    }
}

fn nothing(ground: Ground<'_>) -> Evidence<'_> {
    Evidence { ground, others: Vec::new() }
}

pub(super) fn violated(ground: Ground<'_>) -> Said<'_> {
    Said::Violated(Box::new(nothing(ground)))
}

/// A violated comparison; a fact on the other side that is not the one examined is evidence.
fn with_other(ground: Ground<'_>, examined: Option<FactId>) -> Said<'_> {
    let other = match &ground {
        Ground::Compared(_, _, Other::Read(read)) => Some(read.fact),
        _ => None,
    };
    let others = other.filter(|it| Some(*it) != examined).into_iter().collect();
    Said::Violated(Box::new(Evidence { ground, others }))
}
