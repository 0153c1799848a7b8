//! How many: facts of a domain, facts that meet a claim, values that are given.
//!
//! In: domains and formulas; out: what they say. Invariants: what is in doubt counts for
//! neither side, so that a bound is broken only when it is broken either way; absence from an
//! unfinished plan is *cannot tell*.

use super::machine::{Machine, Said, violated};
use super::outcome::{
    Counted, Evidence, Ground, Missing, Other, Outcome, Outcomes, Read, Told,
};
use crate::compile::{Bound, Domain, Formula, Join, Outer, Path, Root, Source};
use crate::facts::vocabulary::{FactId, Kind, Value};
use crate::finding::Verdict;
use crate::lang::Wording;
use crate::syntax::{Amount, Relation};
use rust_decimal::Decimal;

/// Why so few are no fault yet.
static UNFINISHED: Wording =
    Wording { en: "the plan is not finished", vi: "kế hoạch chưa hoàn chỉnh" };

impl<'f> Machine<'f> {
    pub(super) fn number(
        &mut self,
        domain: &Domain,
        claim: &Formula,
        bound: Bound,
        outcomes: &mut Outcomes<'f>,
    ) {
        let (mut held, mut open, mut others) = (0, 0, Vec::new());
        let mut missing = None;
        let members = self.members(domain);
        outcomes.examined = members.len();
        for (fact, doubt) in &members {
            self.bind(domain.variable, *fact);
            let said = self.formula(claim);
            self.release(domain.variable);
            match (said, doubt) {
                (Said::Holds, None) => held += 1,
                (Said::Violated(_), _) => others.push(*fact),
                (Said::Holds, Some(it)) => {
                    open += 1;
                    missing = missing.or(Some(*it));
                }
                (Said::Untold(it), _) => {
                    open += 1;
                    missing = missing.or(Some(it));
                }
            }
        }
        // "there are at least 5 tasks" is about the plan.
        let of_plan = *claim == Formula::always();
        let total = members.len();
        if of_plan {
            outcomes.examined = 1;
        }
        let plan = FactId::new(Kind::Plan, 0);
        let (least, most) =
            (is_within(held, total, bound), is_within(held + open, total, bound));
        // What is too few may still be written.
        let few = matches!(
            bound,
            Bound::AtLeast(Amount::Count(_)) | Bound::Exactly(Amount::Count(_))
        ) && !is_within(held + open, total, Bound::AtLeast(bound.amount()));
        if few && !self.options.is_finished(self.facts.plan) {
            let missing = Missing {
                fact: plan,
                step: None,
                reason: Some(&UNFINISHED),
                unfinished: false,
            };
            outcomes.held = if of_plan { 0 } else { held };
            outcomes.list.push(Outcome { fact: plan, told: Told::Untold(missing) });
            return;
        }
        let told = match (least, most, missing) {
            (true, true, _) => {
                outcomes.held = if of_plan { 1 } else { total };
                outcomes.met.extend(of_plan.then_some(plan));
                return;
            }
            (false, false, _) | (_, _, None) => Told::Violated(Box::new(Evidence {
                ground: Ground::Number(domain.kind, held, total, bound),
                others,
            })),
            (_, _, Some(missing)) => Told::Untold(missing),
        };
        outcomes.held = if of_plan { 0 } else { held };
        outcomes.list.push(Outcome { fact: plan, told });
    }

    pub(super) fn count(&mut self, domain: &Domain, low: u32, high: Option<u32>) -> Said<'f> {
        let candidates = match self.candidates(domain) {
            Ok(candidates) => candidates,
            Err(missing) => return Said::Untold(missing),
        };
        let (mut found, mut open, mut untold) = (0_u32, 0_u32, None);
        let mut others = Vec::new();
        for fact in candidates {
            if self.left == 0 {
                break;
            }
            self.bind(domain.variable, fact);
            match self.formula(&domain.filter) {
                Said::Holds => {
                    found = found.saturating_add(1);
                    others.push(fact);
                }
                Said::Untold(missing) => {
                    open = open.saturating_add(1);
                    untold = untold.or(Some(missing));
                }
                Said::Violated(_) => {}
            }
            self.release(domain.variable);
        }
        let fits = |count: u32| count >= low && high.is_none_or(|high| count <= high);
        if fits(found) && fits(found.saturating_add(open)) {
            return Said::Holds;
        }
        if let Some(missing) = untold {
            return Said::Untold(missing);
        }
        let path = match &domain.source {
            Source::Reached(path) | Source::Upwards(path, _) => Some(path),
            Source::All => None,
        };
        let step = path.and_then(|path| path.steps.last().copied());
        let stands_in = self.stands_in(&domain.filter);
        let fact = path
            .and_then(|path| self.holder(path))
            .or_else(|| self.tied(domain))
            .or(stands_in)
            .unwrap_or(FactId::new(Kind::Plan, 0));
        // What a plan has none of may still be written, too.
        let of_plan = step.is_none() && (fact.kind == Kind::Plan || stands_in == Some(fact));
        let may_come =
            of_plan || step.is_some_and(|step| step.attribute.absence_counts_when_finished);
        if found < low && found == 0 && may_come && !self.options.is_finished(self.facts.plan) {
            return Said::Untold(Missing { fact, step, reason: None, unfinished: true });
        }
        let reached = matches!(domain.source, Source::Reached(_));
        let narrowed =
            domain.filter != Formula::always() || (reached && !domain.joins.is_empty());
        let inside = others.first().filter(|_| matches!(domain.source, Source::Upwards(..)));
        let of = match (inside, step) {
            (Some(part), _) => Counted::Inside(*part),
            (None, Some(step)) => Counted::Held(step, narrowed),
            (None, None) => counted_of(domain, fact, narrowed),
        };
        // What is too many is the other end; what is too few stands nowhere.
        others.retain(|_| high.is_some_and(|high| found > high));
        let ground = Ground::Counted { fact, of, found, low, high };
        Said::Violated(Box::new(Evidence { ground, others }))
    }

    /// The fact that a domain is tied to.
    fn tied(&self, domain: &Domain) -> Option<FactId> {
        domain.joins.iter().find_map(|join| match &join.outer {
            Outer::Path(path) => self.root(path.root),
            Outer::Literal(_) | Outer::Since(..) => None,
        })
    }

    /// The section, say, that the facts of a domain are to stand in.
    fn stands_in(&self, filter: &Formula) -> Option<FactId> {
        match filter {
            Formula::All(parts) => parts.iter().find_map(|it| self.stands_in(it)),
            Formula::Exists(place, body) => match &**body {
                Formula::Compare(left, Relation::Equal, Outer::Path(right))
                    if left.steps.is_empty()
                        && right.steps.is_empty()
                        && left.root == Root::Variable(place.variable) =>
                {
                    self.root(right.root)
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// What the figures at the end of `path` come to, against a value.
    pub(super) fn sum(&mut self, path: &Path, relation: Relation, right: &Outer) -> Said<'f> {
        let nothing = Missing {
            fact: FactId::new(Kind::Plan, 0),
            step: None,
            reason: None,
            unfinished: false,
        };
        let Some((last, before)) = path.steps.split_last() else {
            return Said::Untold(nothing);
        };
        let right = match self.other(right) {
            Ok(right) => right,
            Err(missing) => return Said::Untold(missing),
        };
        let holders = Path { root: path.root, steps: before.to_vec() };
        let parts = match self.facts_at(&holders) {
            Ok(parts) => parts,
            Err(missing) => return Said::Untold(missing),
        };
        self.spend(parts.len());
        let mut sum = Decimal::ZERO;
        let mut reads = Vec::with_capacity(parts.len());
        for part in parts {
            let missing = |reason| Missing { fact: part, step: Some(*last), reason, ..nothing };
            let reading = self.read(part, *last);
            let span = reading.span.unwrap_or_else(|| self.span(part));
            match reading.value {
                Value::Number(number) => {
                    let Some(more) = sum.checked_add(number) else {
                        return Said::Untold(missing(None));
                    };
                    sum = more;
                    let value = Value::Number(number);
                    reads.push(Read { fact: part, step: *last, value, span });
                }
                Value::Unclear(reason) => return Said::Untold(missing(Some(reason))),
                _ => return Said::Untold(missing(None)),
            }
        }
        let value = match &right {
            Other::Read(read) => read.value.clone(),
            Other::Literal(literal) => super::values::value_of(literal),
        };
        match super::values::compare(&Value::Number(sum), relation, &value).0 {
            Verdict::Holds => Said::Holds,
            Verdict::CannotTell => Said::Untold(nothing),
            Verdict::Violated => {
                let others = reads.iter().map(|it| it.fact).collect();
                let ground = Ground::Summed(sum, reads, relation, right);
                Said::Violated(Box::new(Evidence { ground, others }))
            }
        }
    }

    /// The fact whose attribute is the last step of `path`.
    fn holder(&self, path: &Path) -> Option<FactId> {
        let (_, before) = path.steps.split_last()?;
        let path = Path { root: path.root, steps: before.to_vec() };
        self.facts_at(&path).ok()?.first().copied()
    }

    pub(super) fn given(&self, path: &Path, expected: bool) -> Said<'f> {
        match self.value(path) {
            Ok(read) => {
                let empty = match &read.value {
                    Value::Text(words) => words.trim().is_empty(),
                    Value::Texts(list) => list.is_empty(),
                    Value::Facts(list) => list.is_empty(),
                    _ => false,
                };
                if empty != expected {
                    Said::Holds
                } else {
                    violated(Ground::Given(read.fact, read.step, expected))
                }
            }
            Err(missing) if missing.reason.is_some() => Said::Untold(missing),
            Err(_) if !expected => Said::Holds,
            Err(missing) => {
                let step = missing.step.or(path.steps.last().copied());
                let may_come =
                    step.is_some_and(|step| step.attribute.absence_counts_when_finished);
                match step {
                    Some(step) if !may_come || self.options.is_finished(self.facts.plan) => {
                        violated(Ground::Given(missing.fact, step, expected))
                    }
                    _ => Said::Untold(Missing { unfinished: may_come, ..missing }),
                }
            }
        }
    }
}

fn is_within(count: usize, total: usize, bound: Bound) -> bool {
    let side = |amount: Amount| match amount {
        Amount::Count(wanted) => (Decimal::from(count), Decimal::from(wanted)),
        Amount::Share(share) | Amount::Beyond(share) => {
            let wanted = share.checked_mul(Decimal::from(total)).unwrap_or(Decimal::MAX);
            (Decimal::from(count * 100), wanted)
        }
    };
    match bound {
        Bound::AtLeast(amount @ Amount::Beyond(_)) => {
            let (count, wanted) = side(amount);
            count > wanted
        }
        Bound::AtMost(amount @ Amount::Beyond(_)) => {
            let (count, wanted) = side(amount);
            count < wanted
        }
        Bound::AtLeast(amount) => {
            let (count, wanted) = side(amount);
            count >= wanted
        }
        Bound::AtMost(amount) => {
            let (count, wanted) = side(amount);
            count <= wanted
        }
        Bound::Exactly(amount) => {
            let (count, wanted) = side(amount);
            count == wanted
        }
    }
}

/// What the facts of a domain are to `fact`.
fn counted_of(domain: &Domain, fact: FactId, narrowed: bool) -> Counted {
    let step = |join: &Join| join.inner.first().map(|step| step.attribute);
    if domain.origin != fact.origin {
        return Counted::Matching(domain.kind, narrowed);
    }
    let verbs: Vec<_> =
        domain.joins.iter().filter_map(step).filter_map(|it| it.verb.as_ref()).collect();
    match verbs.is_empty() {
        true => Counted::All(domain.kind),
        false => Counted::Done(domain.kind, verbs, narrowed),
    }
}
