//! Programs run over facts.
//!
//! In: rules and the facts of a plan; out: a [`Report`]. Invariants: the same input gives the
//! same report, in one order; equalities are looked up, never tried pair by pair; a budget of
//! steps bounds every rule; what the plan does not say gives *cannot tell*, with what is
//! missing. How findings are worded stands in `findings` and `wording`.

mod agree;
mod counting;
mod domains;
mod dossier;
mod findings;
mod fingerprint;
mod fixes;
mod gather;
mod generic;
mod machine;
mod order;
mod outcome;
mod place;
mod template;
mod trial;
mod values;
mod wording;

#[cfg(test)]
mod tests;

use crate::facts::{Facts, plan};
use crate::finding::{Examined, Level, Report};
use crate::library::Rule;

pub use dossier::Dossier;
pub use fixes::{FIXES, NamedFix};
pub use outcome::{Evidence, Ground, Missing, Outcome, Outcomes, Read};
pub use template::{placeholders, unknown_placeholder};
pub use trial::{Trial, Tried, trial};
pub use wording::{requirement, when};

/// What stage of its life a plan is judged by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum StageOption {
    /// As its number and date say.
    #[default]
    Auto,
    /// Still being written.
    Draft,
    /// Issued, and so finished.
    Issued,
}

/// How to check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Options {
    /// What stage the plan is in.
    pub stage: StageOption,
    /// The day that stands for the issuance date while a plan is a draft.
    pub as_of: Option<jiff::civil::Date>,
}

impl Options {
    /// The stage of `facts` under these options.
    pub fn stage_of(&self, facts: &Facts) -> plan::Stage {
        match self.stage {
            StageOption::Auto => facts.plan.stage,
            StageOption::Draft => plan::Stage::Draft,
            StageOption::Issued => plan::Stage::Issued,
        }
    }

    /// Whether what is absent will no longer come.
    pub fn is_finished(&self, facts: &Facts) -> bool {
        facts.plan.finished || self.stage == StageOption::Issued
    }
}

/// Runs `rules` over the facts of a plan, or of a dossier.
pub fn check<'f>(
    rules: &[&Rule],
    facts: impl Into<Dossier<'f>>,
    options: &'f Options,
) -> Report {
    let facts = facts.into();
    let mut report = Report::default();
    let draft = options.stage_of(facts.plan) == plan::Stage::Draft;
    let front = facts.plan.plan.form.system == plan::System::Front;
    for rule in rules {
        // A rule about dossiers has nothing to say of a plan alone.
        if rule.scope != "plan" && !machine::applies(&rule.program, facts) {
            report.examined.push(examined(rule, &Outcomes::default()));
            continue;
        }
        let outcomes = machine::run(&rule.program, facts, options);
        // The lightest level that applies.
        let others = [rule.draft_level.filter(|_| draft), rule.front_level.filter(|_| front)];
        let level = others.into_iter().flatten().max().unwrap_or(rule.level);
        report.examined.push(examined(rule, &outcomes));
        let maker = findings::Maker { rule, level, facts };
        maker.report(&outcomes, &mut report);
    }
    fingerprint::number_twins(&mut report);
    report.sort();
    report
}

/// Whether the condition of `rule` ("if ...", "unless ...") is told not to hold of `facts`, so
/// that the rule has nothing to examine there.
pub fn is_excepted(rule: &Rule, facts: Dossier<'_>, options: &Options) -> bool {
    machine::is_excepted(&rule.program, facts, options)
}

fn examined(rule: &Rule, outcomes: &Outcomes<'_>) -> Examined {
    let count = |wanted| outcomes.list.iter().filter(|it| it.verdict() == wanted).count();
    Examined {
        rule: rule.id.clone(),
        count: outcomes.examined,
        of: wording::examined(outcomes.examined, &rule.program.examined()),
        forbids: rule.program.forbids(),
        held: outcomes.held,
        violated: count(crate::finding::Verdict::Violated),
        untold: count(crate::finding::Verdict::CannotTell),
    }
}

/// The level of a rule without a header.
pub fn bare_level(modality: crate::syntax::Modality) -> Level {
    match modality {
        crate::syntax::Modality::Must => Level::Error,
        crate::syntax::Modality::Should | crate::syntax::Modality::Plain => Level::Warning,
    }
}
