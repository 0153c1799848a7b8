//! The cases of a rule, run.
//!
//! In: a rule with its cases; out: which of them the rule does not keep, in words. Invariant: a
//! case is judged by its own rule alone, whatever level or status that has.

use super::{Case, Expected, Rule};
use crate::eval;
use crate::finding::{Finding, Report, Words};
use crate::source::Source;
use crate::{facts, outline};

/// A case that its rule does not keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFailure {
    /// Number of the case in its file, from 1.
    pub number: usize,
    /// What was expected and what came out.
    pub words: Words,
}

/// The cases of `rule` that it does not keep.
pub fn failing_cases(rule: &Rule) -> Vec<CaseFailure> {
    let numbered = rule.cases.iter().enumerate();
    numbered
        .filter_map(|(at, case)| {
            run_case(rule, case).err().map(|words| CaseFailure { number: at + 1, words })
        })
        .collect()
}

/// What `rule` says of `case`.
///
/// # Errors
///
/// Why that is not what the case asks for.
pub fn run_case(rule: &Rule, case: &Case) -> Result<Report, Words> {
    let source = Source::from_text(case.text.as_str());
    let read = |text: &str| {
        let source = Source::from_text(text);
        facts::find(&source, &outline::build(&source))
    };
    let plan = read(&case.text);
    let beside = [&case.superior, &case.proposal].map(|it| it.as_deref().map(read));
    let [superior, proposal] = beside.each_ref().map(Option::as_ref);
    let dossier = eval::Dossier { plan: &plan, superior, proposal };
    let report = eval::check(&[rule], dossier, &case.options);
    let fail = |en: String, vi: String| Err(Words { en, vi });
    match case.expected {
        Expected::Passes => {
            if let Some(first) = report.findings.first() {
                let quote = source.quote(first.span);
                return fail(
                    format!("nothing is to be found, but \"{quote}\" is: {}", first.message.en),
                    format!("ví dụ đúng nhưng “{quote}” bị phát hiện: {}", first.message.vi),
                );
            }
            let idle = report.examined.iter().all(|it| it.count == 0);
            // What only forbids a thing is kept by a passage that has none of it. Elsewhere a
            // case may be idle only where it shows the exception: that the condition of the
            // rule does not hold there. One that leaves the condition untold shows nothing.
            let excepted = || eval::is_excepted(rule, dossier, &case.options);
            if idle && !rule.program.forbids() && !excepted() {
                return fail(
                    "nothing in the passage is what the rule speaks of".to_owned(),
                    "đoạn ví dụ không có nội dung nào mà quy tắc nói đến".to_owned(),
                );
            }
        }
        Expected::Untold => {
            if report.untold.is_empty() || !report.findings.is_empty() {
                return fail(
                    "it is to be untold, but it could be told".to_owned(),
                    "ví dụ phải chưa đủ thông tin để kết luận nhưng đã kết luận được"
                        .to_owned(),
                );
            }
        }
        Expected::Flagged => {
            let missed = case.at.iter().find(|words| !is_flagged(&report, &source, words));
            if let Some(words) = missed {
                return fail(
                    format!("\"{words}\" is not found"),
                    format!("“{words}” không bị phát hiện"),
                );
            }
            if report.findings.len() > case.at.len() {
                let count = report.findings.len();
                return fail(
                    format!("{} findings are expected, there are {count}", case.at.len()),
                    format!("cần {} phát hiện nhưng có {count}", case.at.len()),
                );
            }
        }
    }
    Ok(report)
}

fn is_flagged(report: &Report, source: &Source, words: &str) -> bool {
    let covers = |it: &Finding| {
        let quote = source.quote(it.span);
        quote.contains(words) || (words.contains(&quote) && !quote.is_empty())
    };
    report.findings.iter().any(covers)
}

#[cfg(test)]
mod tests {
    use super::failing_cases;
    use crate::library::rule_from_file;

    const RULE: &str = "level: note\nen: every target has a year\n\n";
    const TARGET: &str = "\"\"\"\nI. MỤC TIÊU\n1. Tỷ lệ hộ có nước sạch đạt 85%YEAR.\n\"\"\"\n";

    fn failures(case: &str, year: &str) -> Vec<String> {
        failures_of(&format!("{RULE}{case}{}", TARGET.replace("YEAR", year)))
    }

    fn failures_of(text: &str) -> Vec<String> {
        let (rule, problems) = rule_from_file("targets/yearless.soat", text);
        assert!(problems.is_empty(), "{problems:#?}");
        failing_cases(&rule.unwrap()).into_iter().map(|it| it.words.en).collect()
    }

    #[test]
    fn a_case_says_why_it_is_not_kept() {
        let flagged = "case flagged\nat: \"Tỷ lệ hộ có nước sạch\"\nstage: issued\n";
        assert!(failures(flagged, "").is_empty());
        assert_eq!(
            failures(flagged, " vào năm 2030"),
            ["\"Tỷ lệ hộ có nước sạch\" is not found"]
        );
        assert!(failures("case passes\n", " vào năm 2030").is_empty());
        let wrong = failures("case passes\nstage: issued\n", "");
        assert!(wrong[0].starts_with("nothing is to be found, but "), "{wrong:?}");
        assert_eq!(
            failures("case untold\n", " vào năm 2030"),
            ["it is to be untold, but it could be told"]
        );
    }

    #[test]
    fn a_case_is_idle_only_where_it_shows_an_exception() {
        let failures = |number: &str, goal: &str| {
            failures_of(&format!(
                "level: note\nen: if the plan has a number, then every target has a year\n\n\
                 case passes\nstage: issued\n\"\"\"\nUBND TỈNH SƠN HÀ\n{number}\nKẾ HOẠCH\nMở lớp\n\n\
                 I. MỤC TIÊU\n1. {goal}.\n\"\"\"\n"
            ))
        };
        let (number, target) =
            ("Số: 12/KH-UBND\n", "Tỷ lệ hộ có nước sạch đạt 85% vào năm 2030");
        assert!(failures(number, target).is_empty());
        assert!(failures("", "Mở thêm lớp").is_empty());
        assert_eq!(
            failures(number, "Mở thêm lớp"),
            ["nothing in the passage is what the rule speaks of"]
        );
    }
}
