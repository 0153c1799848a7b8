//! Plans cut and garbled: no panic, and every place on a boundary.
//!
//! In: plans of our own, and issued ones where a folder of them stands beside the project; out:
//! passed or failed. `SOAT_MUTATIONS` says how many garbled plans are read (200 when it is not
//! set); where it is set, plans are also cut every few bytes. Invariant: the n-th garbled plan
//! is the same in every run, so that a failure is found again.

#[path = "common/dice.rs"]
mod dice;

use std::fs;
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use soat::eval::{Options, check};
use soat::library::RuleSet;
use soat::source::Source;
use unicode_normalization::UnicodeNormalization;

use self::dice::Dice;

const OWN: [&str; 2] = [include_str!("plans/son-ha.txt"), include_str!("plans/dong-lam.txt")];

/// The plans, own ones first.
fn plans() -> Vec<String> {
    let mut plans: Vec<String> = OWN.iter().map(|it| (*it).to_owned()).collect();
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/plans");
    for folder in [shared.clone(), shared.join("wild")] {
        let Ok(entries) = fs::read_dir(&folder) else {
            let _closed =
                writeln!(std::io::stderr(), "skipped: no plans in {}", folder.display());
            continue;
        };
        let mut files: Vec<_> = entries.flatten().map(|it| it.path()).collect();
        files.sort();
        let texts = files.iter().filter(|it| it.extension().is_some_and(|it| it == "txt"));
        plans.extend(texts.filter_map(|it| fs::read_to_string(it).ok()));
    }
    plans
}

/// How many garbled plans, and whether that was asked for.
fn wanted() -> (u64, bool) {
    let asked = std::env::var("SOAT_MUTATIONS").ok().and_then(|it| it.parse().ok());
    (asked.unwrap_or(200), asked.is_some())
}

/// What is thrown into a plan.
const SCRAPS: [&str; 28] = [
    "|",
    "\n|\n",
    "\n|\n|\n",
    "\t",
    "\r",
    "\u{c}",
    "\u{a0}",
    "\u{301}",
    "\u{323}",
    "**",
    "*",
    "_",
    "\\",
    "(",
    ")",
    "“",
    "- ",
    "a) ",
    "II. ",
    "1.1. ",
    "Điều 3. ",
    "ngày 31/4/2025",
    "số 12/",
    "100%",
    "từ 5 đến",
    "Ƕ",
    "\u{feff}",
    "𠮷",
];

fn mutate(text: &str, dice: &mut Dice) -> String {
    let mut text = text.to_owned();
    for _ in 0..=dice.roll(6) {
        let at = text.floor_char_boundary(dice.roll(text.len() + 1));
        let end = text.floor_char_boundary((at + 1 + dice.roll(300)).min(text.len())).max(at);
        match dice.roll(8) {
            0 => text.replace_range(at..end, ""),
            1 => {
                let twice = text[at..end].to_owned();
                text.insert_str(at, &twice);
            }
            2 | 3 => text.insert_str(at, SCRAPS[dice.roll(SCRAPS.len())]),
            4 => text.truncate(at),
            5 => text = text.split_off(at),
            6 => {
                let decomposed: String = text[at..end].nfd().collect();
                text.replace_range(at..end, &decomposed);
            }
            _ => {
                let joined = text[at..end].replace('\n', SCRAPS[dice.roll(SCRAPS.len())]);
                text.replace_range(at..end, &joined);
            }
        }
    }
    text
}

/// Reads and checks `text` and asserts what holds of every answer.
fn look_at(text: &str) {
    let source = Source::from_text(text);
    let facts = soat::facts_of(&source);
    let set = RuleSet::default();
    let rules = set.active();
    let report = check(&rules, &facts, &Options::default());
    let on_boundary = |at: usize| text.is_char_boundary(at);
    for finding in report.findings.iter().chain(&report.untold) {
        assert!(on_boundary(finding.span.start) && on_boundary(finding.span.end));
    }
    let json = soat::report::facts(&facts, &source);
    for item in json.as_object().into_iter().flat_map(|it| it.values()) {
        for item in item.as_array().into_iter().flatten() {
            let at = |name: &str| item["span"][name].as_u64().unwrap_or(0) as usize;
            assert!(on_boundary(at("start")) && on_boundary(at("end")), "{item}");
            assert!(at("start") <= at("end") && at("end") <= text.len(), "{item}");
        }
    }
}

#[test]
fn garbled_plans_are_checked_without_harm() {
    let plans = plans();
    let (count, _) = wanted();
    for number in 0..count {
        let mut dice = Dice(number);
        let text = mutate(&plans[dice.roll(plans.len())], &mut dice);
        let outcome = catch_unwind(AssertUnwindSafe(|| look_at(&text)));
        assert!(outcome.is_ok(), "garbled plan number {number}");
    }
}

#[test]
fn plans_cut_anywhere_are_checked_without_harm() {
    let (_, thorough) = wanted();
    for text in plans() {
        // A prime, so that cuts fall on every kind of place.
        let step = if thorough { 13 } else { 4999 };
        for at in (0..text.len()).step_by(step) {
            let at = text.floor_char_boundary(at);
            let outcome = catch_unwind(AssertUnwindSafe(|| look_at(&text[..at])));
            assert!(outcome.is_ok(), "cut at byte {at}: {:?}", &text[..text.len().min(80)]);
        }
    }
}
