//! Cases of a rule: passages of a plan and what the rule must say of them.
//!
//! In: a case as written in a rule file; out: [`Case`]. Invariants: a flagged case quotes the
//! words that must be flagged; a case is checked alone, by its own rule only. Running cases
//! belongs to the tests.

use crate::eval::{Options, StageOption};
use crate::lang::read_day;
use crate::syntax::{CaseText, Problem};

/// A passage and what is expected of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// What the rule must say.
    pub expected: Expected,
    /// Words that the findings must cover, one finding for each.
    pub at: Vec<String>,
    /// Stage and day of the check.
    pub options: Options,
    /// The text of the document that the plan is to implement, where there is one.
    pub superior: Option<String>,
    /// The text of the Tờ trình that the plan comes with, where there is one.
    pub proposal: Option<String>,
    /// The passage.
    pub text: String,
}

/// What a rule must say of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// It is violated, at the words quoted.
    Flagged,
    /// It holds: nothing is found and nothing left untold.
    Passes,
    /// It cannot be told, and nothing is found.
    Untold,
}

/// Reads a case.
pub(super) fn read(case: &CaseText, problems: &mut Vec<Problem>) -> Case {
    let expected = match case.verdict.as_str() {
        "flagged" => Expected::Flagged,
        "untold" => Expected::Untold,
        _ => Expected::Passes,
    };
    let (mut at, mut options) = (Vec::new(), Options::default());
    for field in &case.fields {
        let known = match field.key.as_str() {
            "at" => {
                at.extend(quoted(&field.value));
                true
            }
            "stage" => match field.value.as_str() {
                "draft" => {
                    options.stage = StageOption::Draft;
                    true
                }
                "issued" => {
                    options.stage = StageOption::Issued;
                    true
                }
                _ => false,
            },
            "as-of" => {
                options.as_of = read_day(&field.value);
                options.as_of.is_some()
            }
            _ => false,
        };
        if !known {
            problems.push(
                Problem::new(
                    field.key_span.to(field.span),
                    format!("a case has no \"{}: {}\"", field.key, field.value),
                    format!("ví dụ không có “{}: {}”", field.key, field.value),
                )
                .help(
                    "possible: at: \"words\", stage: draft or issued, as-of: 2025-01-31",
                    "có thể viết: at: \"từ ngữ\", stage: draft hoặc issued, as-of: 2025-01-31",
                ),
            );
        }
    }
    if expected == Expected::Flagged && at.is_empty() {
        problems.push(Problem::new(
            case.span,
            "a flagged case quotes the words at fault: at: \"...\"",
            "ví dụ sai phải trích từ ngữ sai: at: \"...\"",
        ));
    }
    let beside = |role: &str| {
        let found = case.beside.iter().find(|it| it.0 == role);
        found.map(|it| it.1.clone())
    };
    Case {
        expected,
        at,
        options,
        superior: beside("superior"),
        proposal: beside("proposal"),
        text: case.passage.clone(),
    }
}

/// The words between quotation marks.
fn quoted(value: &str) -> Vec<String> {
    value.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}
