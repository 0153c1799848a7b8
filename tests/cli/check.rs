//! `soat check`: exit codes, what cannot be read, folders, stages, documents beside a plan.
//!
//! In: small plans; out: exit codes and the ids of what was found. Invariant: what cannot be read
//! never keeps the rest from being checked.

use serde_json::Value as Json;

use crate::program::{Folder, rules_of};
use crate::{FAULTY, FEW, SOUND, plans};

#[test]
fn the_exit_code_tells_whether_something_was_found() {
    let plans = plans();
    plans.run(&["check", "faulty.txt"]).exits(1);
    plans.run(&["check", "sound.txt"]).exits(0);
    plans.run(&["check", "sound.txt", "faulty.txt"]).exits(1);
    plans.run(&["check", "unfinished.txt"]).exits(0);
}

#[test]
fn the_level_that_fails_a_run_can_be_chosen() {
    let plans = plans();
    let code = |file: &str, level: &str| {
        let options = ["check", file, "--stage", "issued", "--fail-on", level];
        plans.run(&[&options[..], &FEW].concat()).code
    };
    let codes = |file: &str| ["error", "warning", "note", "never"].map(|it| code(file, it));
    assert_eq!(codes("faulty.txt"), [1, 1, 1, 0]);
    assert_eq!(codes("unfinished.txt"), [0, 1, 1, 0]);
    assert_eq!(codes("sound.txt"), [0, 0, 0, 0]);
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_checked() {
    let plans = plans()
        .with("empty.txt", "")
        .with("blank.txt", " \n\t\n")
        .with("binary.txt", b"\x00\x01\x02\x03")
        .with("word.txt", b"PK\x03\x04\x14\x00\x06\x00")
        .with("latin.txt", b"\xff\xfe\x00");
    let refused = [
        ("empty.txt", "không có nội dung", "empty"),
        ("blank.txt", "không có nội dung", "empty"),
        ("binary.txt", "không phải là văn bản", "not text"),
        ("word.txt", "bị hỏng", "damaged"),
        ("latin.txt", "không phải là văn bản", "not text"),
        ("missing.txt", "Không mở được", "cannot open"),
    ];
    for (file, vietnamese, english) in refused {
        let ran = plans.run(&["check", file, "faulty.txt", "--format", "short"]);
        ran.exits(2);
        assert!(ran.complaint.contains(vietnamese) && ran.complaint.contains(file), "{ran:?}");
        assert!(ran.out.contains("repeated-word"), "the other file is checked: {ran:?}");
        let ran = plans.run(&["check", file, "--lang", "en"]);
        ran.exits(2);
        assert!(ran.complaint.contains(english) && ran.complaint.contains(file), "{ran:?}");
        for command in ["facts", "text"] {
            let ran = plans.run(&[command, file, "--lang", "en"]);
            ran.exits(2);
            assert!(ran.complaint.contains(english) && ran.out.is_empty(), "{ran:?}");
        }
    }
}

#[test]
fn a_folder_prints_one_object_a_line() {
    let folder = Folder::new("folder")
        .with("a.txt", FAULTY)
        .with("below/b.md", SOUND)
        .with("below/c.log", FAULTY)
        .with("d.txt", SOUND);
    let ran = folder.run(&["check", ".", "--format", "json"]);
    ran.exits(1);
    let sources: Vec<String> = ran
        .out
        .lines()
        .map(|line| serde_json::from_str::<Json>(line).unwrap())
        .map(|it| it["source"].as_str().unwrap().replace('\\', "/"))
        .collect();
    assert_eq!(sources, ["./a.txt", "./below/b.md", "./d.txt"]);
}

#[test]
fn the_stage_decides_whether_absence_can_be_told() {
    let plans = plans();
    let run = |stage: &str| {
        let arguments = ["check", "unfinished.txt", "--stage", stage, "--format", "json"];
        let json = plans.run(&[&arguments[..], &FEW].concat()).json();
        (rules_of(&json, "findings"), rules_of(&json, "untold"))
    };
    let told = |rule: &str| vec![rule.to_owned()];
    assert_eq!(run("draft"), (Vec::new(), told("target-without-lead")));
    assert_eq!(run("auto"), (Vec::new(), told("target-without-lead")));
    assert_eq!(run("issued"), (told("target-without-lead"), Vec::new()));
}

#[test]
fn a_day_stands_for_the_date_of_a_draft() {
    let plans = plans();
    let run = |more: &[&str]| {
        let arguments = [&["check", "undated.md", "--format", "json"], &FEW[..], more].concat();
        let json = plans.run(&arguments).json();
        (rules_of(&json, "findings"), rules_of(&json, "untold"))
    };
    let told = vec!["deadline-before-issuance".to_owned()];
    assert_eq!(run(&[]), (Vec::new(), told.clone()));
    assert_eq!(run(&["--as-of", "2026-01-01"]), (told, Vec::new()));
    assert_eq!(run(&["--as-of", "2025-01-01"]), (Vec::new(), Vec::new()));
    let ran = plans.run(&["check", "undated.md", "--as-of", "31/3/2026"]);
    assert!(ran.exits(2).complaint.contains("31/3/2026"));
}

#[test]
fn a_plan_is_compared_with_the_documents_beside_it() {
    let target = |amount: &str| {
        format!(
            "KẾ HOẠCH\nĐường làng\n\nI. MỤC TIÊU\n1. Tỷ lệ đường tốt đạt {amount}% vào năm 2030.\n"
        )
    };
    let folder = Folder::new("beside")
        .with("plan.txt", target("70"))
        .with("superior.txt", target("80"))
        .with("proposal.txt", target("75"));
    let rules = |more: &[&str]| {
        let arguments = [&["check", "plan.txt", "--format", "json"], more].concat();
        let mut rules = rules_of(&folder.run(&arguments).json(), "findings");
        rules.retain(|it| {
            ["superior-target-loosened", "dossier-mismatch"].contains(&it.as_str())
        });
        rules
    };
    assert!(rules(&[]).is_empty());
    assert_eq!(rules(&["--superior", "superior.txt"]), ["superior-target-loosened"]);
    assert_eq!(rules(&["--proposal", "proposal.txt"]), ["dossier-mismatch"]);
    let sentence = "every target of the superior document is matched by a target";
    let ran = folder.run(&["try", sentence, "plan.txt", "--superior", "superior.txt"]);
    ran.exits(0);
    folder.run(&["check", "plan.txt", "--superior", "nothing.txt"]).exits(2);
}
