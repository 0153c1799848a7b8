//! How long rules take once the facts are read.
//!
//! `cargo bench --bench rules`: five sentences (a task without a lead, a target without a year,
//! 2030 against 2025 in both directions, one document with two dates) over a plan made up of
//! 10,000 targets and 10,000 citations, and, where annotated plans stand beside the project,
//! over the largest of them. Times are medians; reading the plan is not counted.

#[path = "../check/median.rs"]
mod median;

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;

use median::median;
use soat::eval::{Options, check};
use soat::library::{Rule, rule_from_sentence};
use soat::source::Source;

const SENTENCES: [&str; 5] = [
    "every task has a lead agency",
    "every target has a year",
    "2030 values are at least as strict as 2025 values",
    "no 2025 value is stricter than a 2030 value of the same indicator",
    "citations of the same document have the same date",
];

/// A plan of `count` targets, a year each, and as many citations.
fn large(count: usize) -> String {
    let mut text = String::from(
        "UBND TỈNH SƠN HÀ\nSố: 12/KH-UBND\nSơn Hà, ngày 10 tháng 3 năm 2025\n\nKẾ HOẠCH\nPhát triển thư viện\n\nI. MỤC TIÊU\n",
    );
    for at in 0..count {
        let (year, share) = (if at % 2 == 0 { 2025 } else { 2030 }, 10 + at % 80);
        let _ = writeln!(
            text,
            "- Tỷ lệ xã số {} có phòng đọc đạt {share}% vào năm {year}.",
            at / 2
        );
    }
    text.push_str("II. CĂN CỨ\n");
    for at in 0..count {
        let _ = writeln!(
            text,
            "- Thực hiện Quyết định số {}/QĐ-UBND ngày {:02}/6/2024 của UBND tỉnh Sơn Hà.",
            at / 3 + 1,
            // One document in a hundred is given two dates.
            10 + usize::from(at % 300 == 0)
        );
    }
    text
}

fn main() -> std::io::Result<()> {
    let rules: Vec<Rule> = SENTENCES
        .iter()
        .filter_map(|it| {
            let (rule, problems, _) = rule_from_sentence("rule", it);
            assert!(problems.is_empty(), "{it}: {problems:?}");
            rule
        })
        .collect();
    let rules: Vec<&Rule> = rules.iter().collect();
    let options = Options::default();
    let mut out = std::io::stdout();
    let mut measure = |name: &str, text: &str, runs: usize| {
        let facts = soat::facts_of(&Source::from_text(text));
        let time = median(runs, || check(&rules, &facts, &options));
        writeln!(
            out,
            "{name}: {} targets, {} tasks, {} citations: {time:.2?} for {} rules",
            facts.targets.len(),
            facts.tasks.len(),
            facts.citations.len(),
            rules.len(),
        )?;
        for rule in &rules {
            let report = check(&[*rule], &facts, &options);
            let time = median(runs, || check(&[*rule], &facts, &options));
            let found = report.findings.len();
            writeln!(out, "  {time:>10.2?}  {found:>5} found  {}", rule.sentence.en)?;
        }
        Ok::<(), std::io::Error>(())
    };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/plans");
    let largest = std::fs::read_dir(folder).ok().into_iter().flatten().flatten();
    let largest = largest.filter_map(|it| std::fs::read_to_string(it.path()).ok());
    match largest.max_by_key(String::len) {
        Some(text) => measure("largest plan at hand", &text, 301)?,
        None => measure("a plan of 40 targets (no annotated plans at hand)", &large(40), 301)?,
    }
    measure("large plan", &large(10_000), 15)
}
