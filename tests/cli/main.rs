//! The command line as a user meets it: the real program over files in a folder of its own, one
//! file a subcommand; what they have in common is here.
//!
//! In: small plans and rules, arguments; out: what was printed and the exit code. Invariant:
//! of messages only a few words that name the thing are asserted, never their prose; what is
//! found in plans stands in `suite/`.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod check;
mod chosen;
mod facts;
mod fmt;
mod formats;
#[path = "../common/program.rs"]
mod program;
mod rules;
mod text;
mod translate;
mod trial;

use serde_json::Value as Json;

use self::program::{Folder, list, rules_of};

/// Breaks one rule that weighs an error.
const FAULTY: &str = "KẾ HOẠCH\nSửa đường\n\nI. MỤC TIÊU\n1. Sửa các các đoạn đường hỏng.\n";
/// Breaks none.
const SOUND: &str = "KẾ HOẠCH\nSửa đường\n\nI. MỤC TIÊU\n1. Sửa các đoạn đường hỏng.\n";
/// Has a target without a lead, and no end: only an issued plan breaks the rule, a warning.
const UNFINISHED: &str =
    "KẾ HOẠCH\nSửa đường\n\nI. MỤC TIÊU\n1. Tỷ lệ đường tốt đạt 80% vào năm 2030.\n";
/// Has a deadline and no date of its own.
const UNDATED: &str = "KẾ HOẠCH\nSửa đường\n\nI. TỔ CHỨC THỰC HIỆN\n\
    1. Sở Tài chính báo cáo trước ngày 30/6/2025.\n";

/// The options that leave only three of the shipped rules, so that what is small is sound.
const FEW: [&str; 2] = ["--rules", "few"];

fn plans() -> Folder {
    // Tests run side by side: each call has a folder of its own.
    static COUNT: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
    let number = COUNT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    Folder::new(&format!("plans-{number}"))
        .with("faulty.txt", FAULTY)
        .with("sound.txt", SOUND)
        .with("unfinished.txt", UNFINISHED)
        .with("undated.md", UNDATED)
        .with(
            "few/target-without-lead.soat",
            include_str!("../../rules/targets/target-without-lead.soat"),
        )
        .with(
            "few/deadline-before-issuance.soat",
            include_str!("../../rules/schedule/deadline-before-issuance.soat"),
        )
        .with("few/repeated-word.soat", include_str!("../../rules/language/repeated-word.soat"))
}

/// Asserts that every span below `json` cuts `text` on boundaries, the same in bytes and in
/// UTF-16, and gives the number of spans without both.
fn assert_spans(json: &Json, text: &str) -> usize {
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut bare = 0;
    match json {
        Json::Array(items) => {
            bare += items.iter().map(|it| assert_spans(it, text)).sum::<usize>()
        }
        Json::Object(inner) => {
            for (name, value) in inner {
                if name != "span" {
                    bare += assert_spans(value, text);
                    continue;
                }
                let at = |value: &Json, end: &str| value[end].as_u64().map(|it| it as usize);
                let bytes = at(value, "start").zip(at(value, "end"));
                let utf16 = at(&value["utf16"], "start").zip(at(&value["utf16"], "end"));
                let Some(((start, end), (first, last))) = bytes.zip(utf16) else {
                    bare += 1;
                    continue;
                };
                let words = text.get(start..end).unwrap_or_else(|| panic!("{value} is no cut"));
                assert_eq!(String::from_utf16(&units[first..last]).unwrap(), words);
            }
        }
        _ => {}
    }
    bare
}

#[test]
fn wrong_arguments_exit_with_two() {
    let plans = plans();
    plans.run(&[]).exits(2);
    plans.run(&["check"]).exits(2);
    plans.run(&["check", "sound.txt", "--format", "pdf"]).exits(2);
    plans.run(&["check", "sound.txt", "--fail-on", "something"]).exits(2);
    plans.run(&["check", "sound.txt", "--no-such-option"]).exits(2);
    plans.run(&["--version"]).exits(0);
    plans.run(&["check", "--help"]).exits(0);
}

#[test]
fn every_command_reads_standard_input() {
    let folder = Folder::new("input");
    let input = FAULTY.as_bytes();
    let json = folder.run_with(&["check", "-", "--format", "json"], input).exits(1).json();
    assert_eq!(json["source"], "-");
    assert_eq!(rules_of(&json, "findings"), ["repeated-word"]);
    let json = folder.run_with(&["facts", "-", "--format", "json"], input).exits(0).json();
    assert_eq!(list(&json, "repetitions").len(), 1);
    folder.run_with(&["try", "there is no repeated word", "-"], input).exits(1);
    assert!(folder.run(&["check", "-", "--lang", "en"]).exits(2).complaint.contains("empty"));
}
