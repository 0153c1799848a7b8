//! What one rule says of every fact it examines, those that meet it included.
//!
//! In: a rule and the facts of a plan; out: a [`Trial`]. Invariants: a fact stands in it once;
//! what failed or cannot be told carries the reason, worded as in findings; where a rule asks
//! for a number of facts, each is judged alone, and the number is judged beside them.

use std::collections::HashSet;

use super::dossier::Dossier;
use super::outcome::{Ground, Outcomes, Told};
use super::{Options, generic, machine, wording};
use crate::compile::{Claim, Formula, Program};
use crate::facts::vocabulary::{FactId, Kind};
use crate::finding::{Verdict, Words};
use crate::lang::Wording;
use crate::library::Rule;
use crate::source::Span;

/// All that a rule says of a plan, fact by fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trial {
    /// How many facts were examined.
    pub examined: usize,
    /// What they are called, in the number that goes with the count.
    pub of: Words,
    /// The facts examined, in the order of the text.
    pub facts: Vec<Tried>,
    /// What is said of all of them together: that too few or too many meet the claim, or that
    /// nothing can be said of this plan.
    pub together: Vec<Tried>,
    /// Whether the rule asks for a number of facts, so that some may fail.
    pub counted: bool,
    /// What is said of the plan as a whole: of those that are counted together, and of all others
    /// one by one.
    pub verdict: Verdict,
    /// Facts that were not examined because the condition of the rule does not hold.
    pub excluded: usize,
    /// Whether the rule needed too much work and was stopped.
    pub stopped: bool,
}

/// What a rule says of one fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// The fact.
    pub fact: FactId,
    /// What it is called: `the target "..."`.
    pub words: Words,
    /// Where it stands.
    pub span: Span,
    /// Whether it meets the rule.
    pub verdict: Verdict,
    /// Why not, or what is missing to tell; of a fact that meets the rule, that there was
    /// nothing to hold it against.
    pub reason: Option<Words>,
}

impl Trial {
    /// How many of the facts meet the rule only because there was nothing to hold them against.
    pub fn idle(&self) -> usize {
        let idle = |it: &&Tried| it.verdict == Verdict::Holds && it.reason.is_some();
        self.facts.iter().filter(idle).count()
    }

    /// How many of the facts are so.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.facts.iter().filter(|it| it.verdict == verdict).count()
    }
}

/// Runs `rule` and keeps what it says of each fact.
pub fn trial<'f>(rule: &Rule, facts: impl Into<Dossier<'f>>, options: &'f Options) -> Trial {
    let facts = facts.into();
    let whole = machine::run(&rule.program, facts, options);
    let mut each = rule.program.clone();
    for claimed in &mut each.claims {
        if let Claim::Number(claim, _) = &claimed.claim {
            claimed.claim = Claim::Each(claim.clone());
        }
    }
    let of_plan = rule.program.examined() == [Kind::Plan];
    let single = if of_plan || each == rule.program {
        whole.clone()
    } else {
        machine::run(&each, facts, options)
    };
    let (mut list, mut together) = (tried(facts, &single), Vec::new());
    let claims = &rule.program.claims;
    if !of_plan && claims.iter().all(|it| it.domain.kind != Kind::Plan) {
        together
            .extend(tried(facts, &whole).into_iter().filter(|it| it.fact.kind == Kind::Plan));
        list.retain(|it| it.fact.kind != Kind::Plan);
    }
    list.sort_by_key(|it| (it.span.start, it.fact));
    // What several claims examine is examined once.
    let examined = if claims.len() > 1 { list.len() } else { single.examined };
    let told = |verdict| whole.list.iter().any(|it| it.verdict() == verdict);
    Trial {
        examined,
        verdict: match (told(Verdict::Violated), told(Verdict::CannotTell)) {
            (true, _) => Verdict::Violated,
            (false, true) => Verdict::CannotTell,
            (false, false) => Verdict::Holds,
        },
        of: wording::examined(examined, &rule.program.examined()),
        facts: list,
        together,
        counted: !of_plan && claims.iter().any(|it| matches!(it.claim, Claim::Number(..))),
        excluded: excluded(&rule.program, &whole, facts, options),
        stopped: whole.stopped || single.stopped,
    }
}

/// Why a fact is not said to meet the rule, though nothing is wrong with it.
const NOT_COMPARED: Wording = Wording {
    en: "the plan has nothing that it would be compared with",
    vi: "kế hoạch không có nội dung để so sánh",
};

/// What is said of each fact; facts of a group that disagrees, but for the one at fault, hold.
fn tried(facts: Dossier<'_>, outcomes: &Outcomes<'_>) -> Vec<Tried> {
    let make = |fact: FactId, verdict, reason| Tried {
        fact,
        words: wording::fact_by_path(facts, fact),
        span: facts.span(fact),
        verdict,
        reason,
    };
    let mut seen: HashSet<FactId> = HashSet::new();
    let mut list: Vec<Tried> = Vec::new();
    for outcome in &outcomes.list {
        let reason = match &outcome.told {
            Told::Violated(evidence) => generic::violated(facts, outcome.fact, evidence),
            Told::Untold(missing) => generic::untold(facts, outcome.fact, None, missing),
        };
        if seen.insert(outcome.fact) {
            list.push(make(outcome.fact, outcome.verdict(), Some(reason)));
        }
    }
    let grouped = outcomes.list.iter().filter_map(|it| match &it.told {
        Told::Violated(evidence) => match &evidence.ground {
            Ground::Disagreed(_, _, others) => Some(others.iter().map(|it| it.fact)),
            _ => None,
        },
        Told::Untold(_) => None,
    });
    for fact in outcomes.met.iter().copied().chain(grouped.flatten()) {
        if seen.insert(fact) {
            let idle = outcomes.idle.contains(&fact);
            list.push(make(fact, Verdict::Holds, idle.then(|| Words::from(NOT_COMPARED))));
        }
    }
    list
}

/// How many facts the rule would have examined but for its condition.
fn excluded(
    program: &Program,
    outcomes: &Outcomes<'_>,
    facts: Dossier<'_>,
    options: &Options,
) -> usize {
    if outcomes.examined > 0 || !outcomes.list.is_empty() {
        return 0;
    }
    let condition = Formula::Constant(true);
    let bare = Program { condition, claims: program.claims.clone() };
    machine::run(&bare, facts, options).examined
}
