//! Rules and their faults, as other programs get them.
//!
//! In: rules of a set, problems of rule texts and of packs; out: [`RuleInfo`], [`RuleProblem`],
//! [`PackFault`], worded in one language. Invariant: the places of a fault are in the text of
//! the rule, never in that of a plan.

use serde::Serialize;
#[cfg(feature = "bindings")]
use tsify::Tsify;

use super::{Span, span};
use crate::finding;
use crate::lang::Language;
use crate::library::{Entry, PackProblem, Topic};
use crate::source::{self, Positions};
use crate::syntax::Problem;

/// A rule as a reader sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(Tsify))]
#[cfg_attr(feature = "bindings", tsify(into_wasm_abi))]
pub struct RuleInfo {
    /// Rule id.
    pub id: String,
    /// What it belongs to: `targets`; empty for a rule from elsewhere.
    pub topic: String,
    /// `error`, `warning` or `note`.
    #[cfg_attr(feature = "bindings", tsify(type = "\"error\" | \"warning\" | \"note\""))]
    pub level: &'static str,
    /// Whether it is run.
    pub on: bool,
    /// Why it is on or off.
    pub why: String,
    /// The sentence.
    pub sentence: String,
    /// What it checks, why it matters, how to fix it: Markdown.
    pub prose: String,
}

/// A fault in a rule's own text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(Tsify))]
pub struct RuleProblem {
    /// Where in the rule's text.
    pub span: Span,
    /// What is wrong there.
    pub message: String,
    /// What to do about it.
    #[cfg_attr(feature = "bindings", tsify(type = "string | null"))]
    pub help: Option<String>,
    /// Words that may stand there, nearest first.
    pub expected: Vec<String>,
}

/// A fault of a rule file or of a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(Tsify))]
#[cfg_attr(feature = "bindings", tsify(into_wasm_abi))]
pub struct PackFault {
    /// The file; empty where the fault is of the pack as a whole.
    pub file: String,
    /// What is wrong in it.
    pub problem: RuleProblem,
}

/// The wire form of a rule.
pub fn rule_info(entry: &Entry, language: Language) -> RuleInfo {
    let rule = &entry.rule;
    let prose: Vec<String> = [Topic::Checks, Topic::Matters, Topic::Fix, Topic::Basis]
        .into_iter()
        .filter_map(|topic| {
            let words = rule.prose_of(topic, language)?;
            Some(format!("## {}\n\n{words}", topic.heading().get(language)))
        })
        .collect();
    RuleInfo {
        id: rule.id.clone(),
        topic: rule.topic.clone(),
        level: rule.level.word(),
        on: entry.on,
        why: entry.why.get(language).to_owned(),
        sentence: rule.sentence.get(language).to_owned(),
        prose: prose.join("\n\n"),
    }
}

/// The wire form of the faults in a rule's text.
pub fn rule_problems(problems: &[Problem], text: &str, language: Language) -> Vec<RuleProblem> {
    let positions = Positions::new(text);
    problems
        .iter()
        .map(|it| RuleProblem {
            span: span(it.span, &positions),
            message: it.message.get(language).to_owned(),
            help: it.help.as_ref().map(|it| it.get(language).to_owned()),
            expected: it.expected.clone(),
        })
        .collect()
}

/// The wire form of the faults of rule files.
pub fn pack_faults(faults: &[PackProblem], language: Language) -> Vec<PackFault> {
    let each = faults.iter().flat_map(|fault| {
        let problems = std::slice::from_ref(&fault.problem);
        let worded = rule_problems(problems, &fault.text, language).into_iter();
        worded.map(|problem| PackFault { file: fault.file.clone(), problem })
    });
    each.collect()
}

/// The wire form of why a pack does not fit.
pub fn pack_refusal(words: &[finding::Words], language: Language) -> Vec<PackFault> {
    let nowhere = span(source::Span::empty(0), &Positions::new(""));
    let each = words.iter().map(|it| PackFault {
        file: String::new(),
        problem: RuleProblem {
            span: nowhere,
            message: it.get(language).to_owned(),
            help: None,
            expected: Vec::new(),
        },
    });
    each.collect()
}
