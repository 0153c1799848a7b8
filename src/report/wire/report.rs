//! What the rules say of a plan, as other programs get it.
//!
//! In: a [`finding::Report`] and the text it speaks of; out: [`Report`], worded in one language.
//! Invariant: nothing is left out, sorted or counted anew here.

use serde::Serialize;
#[cfg(feature = "bindings")]
use tsify::Tsify;

use super::{Span, size, span};
use crate::finding;
use crate::lang::Language;
use crate::source::{self, Positions};

/// Everything the rules say of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(Tsify))]
#[cfg_attr(feature = "bindings", tsify(into_wasm_abi))]
pub struct Report {
    /// Version of Soát that made it.
    pub version: &'static str,
    /// What was checked: a path, or a name the host gave.
    pub source: String,
    /// Violated.
    pub findings: Vec<Finding>,
    /// Could not be told.
    pub untold: Vec<Finding>,
    /// Violated, but left as they are by decision; left out where there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", tsify(optional))]
    pub waived: Vec<Waived>,
    /// Decisions that speak of nothing that is found, or do not say why; left out where there
    /// are none.
    #[serde(rename = "idleWaivers", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", tsify(optional))]
    pub idle_waivers: Vec<Waiver>,
    /// One for each rule.
    pub examined: Vec<Examined>,
}

/// What a rule says at one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(Tsify))]
pub struct Finding {
    /// Rule id.
    pub rule: String,
    /// `error`, `warning` or `note`.
    #[cfg_attr(feature = "bindings", tsify(type = "\"error\" | \"warning\" | \"note\""))]
    pub level: &'static str,
    /// `violated` or `cannot-tell`.
    #[cfg_attr(feature = "bindings", tsify(type = "\"violated\" | \"cannot-tell\""))]
    pub verdict: &'static str,
    /// What is wrong.
    pub message: String,
    /// The words at fault; empty where something is absent.
    pub span: Span,
    /// The words at fault, on one line.
    pub quote: String,
    /// Other places, at most twenty.
    pub related: Vec<Related>,
    /// How many related places there are in all.
    #[serde(rename = "relatedCount")]
    pub related_count: u32,
    /// The facts that led here.
    pub because: Vec<Because>,
    /// What to do.
    #[cfg_attr(feature = "bindings", tsify(type = "string | null"))]
    pub help: Option<String>,
    /// Changes that remove the fault.
    pub fixes: Vec<Fix>,
    /// Legal basis.
    #[cfg_attr(feature = "bindings", tsify(type = "string | null"))]
    pub basis: Option<String>,
    /// Names the fact, not its line.
    pub fingerprint: String,
}

/// Another place of a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(Tsify))]
pub struct Related {
    /// Where.
    pub span: Span,
    /// What stands there.
    pub words: String,
}

/// A step of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(Tsify))]
pub struct Because {
    /// Where it was read.
    pub span: Span,
    /// What was read.
    pub words: String,
}

/// A change that removes the fault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(Tsify))]
pub struct Fix {
    /// What it does.
    pub title: String,
    /// The replacements.
    pub edits: Vec<Edit>,
    /// `safe` or `suggested`.
    #[cfg_attr(feature = "bindings", tsify(type = "\"safe\" | \"suggested\""))]
    pub grade: &'static str,
}

/// A replacement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(Tsify))]
pub struct Edit {
    /// What is replaced.
    pub span: Span,
    /// What stands there afterwards.
    pub text: String,
}

/// What a rule looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(Tsify))]
pub struct Examined {
    /// Rule id.
    pub rule: String,
    /// How many facts.
    pub count: u32,
    /// What they are: "target" for one, "targets" for more.
    pub of: String,
    /// How many met the rule.
    pub held: u32,
    /// How many did not.
    pub violated: u32,
    /// How many could not be told.
    pub untold: u32,
}

/// A decision to leave what a rule found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(Tsify))]
pub struct Waiver {
    /// Rule id.
    pub rule: String,
    /// Fingerprint of the finding.
    pub fingerprint: String,
    /// The words it was about.
    pub quote: String,
    /// Who decided.
    pub who: String,
    /// The day, as `2026-03-31`.
    pub when: String,
    /// Why; without it the decision does not count.
    pub reason: String,
}

/// A finding that somebody decided to leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(Tsify))]
pub struct Waived {
    /// What was found.
    pub finding: Finding,
    /// Who left it, when and why.
    pub waiver: Waiver,
}

/// The wire form of `report` on `text`, worded in `language`.
pub fn report(
    report: &finding::Report,
    name: &str,
    source: &source::Source,
    language: Language,
) -> Report {
    let positions = Positions::new(source.text());
    let all = |findings: &[finding::Finding]| {
        findings.iter().map(|it| one(it, source, &positions, language)).collect()
    };
    Report {
        version: env!("CARGO_PKG_VERSION"),
        source: name.to_owned(),
        findings: all(&report.findings),
        untold: all(&report.untold),
        waived: report
            .waived
            .iter()
            .map(|it| Waived {
                finding: one(&it.finding, source, &positions, language),
                waiver: waiver(&it.waiver),
            })
            .collect(),
        idle_waivers: report.idle_waivers.iter().map(waiver).collect(),
        examined: report
            .examined
            .iter()
            .map(|it| Examined {
                rule: it.rule.clone(),
                count: size(it.count),
                of: it.of.get(language).to_owned(),
                held: size(it.held),
                violated: size(it.violated),
                untold: size(it.untold),
            })
            .collect(),
    }
}

fn one(
    finding: &finding::Finding,
    source: &source::Source,
    positions: &Positions<'_>,
    language: Language,
) -> Finding {
    let place = |it: source::Span| span(it, positions);
    Finding {
        rule: finding.rule.clone(),
        level: finding.level.word(),
        verdict: match finding.verdict {
            finding::Verdict::CannotTell => "cannot-tell",
            finding::Verdict::Holds | finding::Verdict::Violated => "violated",
        },
        message: finding.message.get(language).to_owned(),
        span: place(finding.span),
        quote: source.quote(finding.span),
        related: finding
            .related
            .iter()
            .map(|it| Related {
                span: place(it.span),
                words: it.words.get(language).to_owned(),
            })
            .collect(),
        related_count: size(finding.related_count),
        because: finding
            .because
            .iter()
            .map(|it| Because {
                span: place(it.span),
                words: it.words.get(language).to_owned(),
            })
            .collect(),
        help: finding.help.as_ref().map(|it| it.get(language).to_owned()),
        fixes: finding
            .fixes
            .iter()
            .map(|it| Fix {
                title: it.title.get(language).to_owned(),
                edits: it
                    .edits
                    .iter()
                    .map(|it| Edit { span: place(it.span), text: it.text.clone() })
                    .collect(),
                grade: match it.grade {
                    finding::Grade::Safe => "safe",
                    finding::Grade::Suggested => "suggested",
                },
            })
            .collect(),
        basis: finding.basis.as_ref().map(|it| it.get(language).to_owned()),
        fingerprint: finding.fingerprint.clone(),
    }
}

fn waiver(waiver: &finding::Waiver) -> Waiver {
    let finding::Waiver { rule, fingerprint, quote, who, when, reason } = waiver.clone();
    Waiver { rule, fingerprint, quote, who, when, reason }
}
