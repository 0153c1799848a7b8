//! What the library says of our plans, byte for byte: the native half.
//!
//! In: the plans of `tests/plans`; out: the same bytes as the reports stored beside them,
//! which `tests/wasm.rs` asks of the library as WebAssembly. `UPDATE=1` rewrites them, here
//! only. Invariant: the report of a plan depends on nothing but the plan.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::path::Path;
use std::{env, fs};

use soat::eval::{Options, check};
use soat::lang::Language;
use soat::library::RuleSet;

/// The report of a plan as JSON, under a name that does not depend on where it lies.
fn report_of(name: &str, text: &str) -> String {
    let source = soat::read::read(text.as_bytes()).unwrap();
    let rules = RuleSet::default();
    let report = check(&rules.active(), &soat::facts_of(&source), &Options::default());
    soat::report::json(&report, name, &source, Language::Vietnamese, true) + "\n"
}

#[test]
fn stored_reports_are_what_the_library_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans");
    for name in ["son-ha", "dong-lam"] {
        let text = fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap();
        let report = report_of(&format!("{name}.txt"), &text);
        let stored = folder.join(format!("{name}.report.json"));
        if env::var_os("UPDATE").is_some() {
            fs::write(&stored, &report).unwrap();
        }
        let expected = fs::read_to_string(&stored).unwrap_or_default();
        let mut lines = report.lines().zip(expected.lines());
        let other = lines.find(|(found, expected)| found != expected);
        assert!(
            report == expected,
            "{name}: found, then expected: {other:?} (UPDATE=1 rewrites)"
        );
    }
}
