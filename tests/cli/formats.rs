//! `soat check --format`: what each format prints.
//!
//! In: a plan with one fault; out: that fault, where the format puts it. Invariant: every place cuts
//! the text on boundaries.

use crate::program::{list, rules_of};
use crate::{FAULTY, FEW, UNFINISHED, assert_spans, plans};

#[test]
fn json_has_the_shape_that_is_promised() {
    let plans = plans();
    for (file, text) in [("faulty.txt", FAULTY), ("unfinished.txt", UNFINISHED)] {
        let json = plans.run(&["check", file, "--format", "json"]).json();
        let keys: Vec<&String> = json.as_object().unwrap().keys().collect();
        assert_eq!(keys, ["version", "source", "findings", "untold", "examined"]);
        assert_eq!(json["source"], file);
        assert_eq!(json["version"], env!("CARGO_PKG_VERSION"));
        let verdict = |name: &str, verdict: &str| {
            list(&json, name).iter().all(|it| it["verdict"] == verdict)
        };
        assert!(verdict("findings", "violated") && verdict("untold", "cannot-tell"));
        assert_eq!(assert_spans(&json, text), 0, "{json}");
        for examined in list(&json, "examined") {
            let count = |name: &str| examined[name].as_u64().unwrap();
            let parts = count("held") + count("violated") + count("untold");
            assert_eq!(count("count"), parts, "{examined}");
        }
    }
    let json = plans.run(&["check", "faulty.txt", "--format", "json"]).json();
    assert_eq!(rules_of(&json, "findings"), ["repeated-word"]);
    assert_eq!(list(&json, "findings")[0]["quote"], "các các");
    let few = [&["check", "unfinished.txt", "--format", "json"][..], &FEW].concat();
    let json = plans.run(&few).json();
    assert_eq!(rules_of(&json, "findings"), [""; 0]);
    assert_eq!(rules_of(&json, "untold"), ["target-without-lead"]);
}

#[test]
fn short_prints_one_line_a_finding() {
    let ran = plans().run(&["check", "faulty.txt", "sound.txt", "--format", "short"]);
    assert_eq!(ran.out.lines().count(), 1, "{ran:?}");
    assert!(ran.out.starts_with("faulty.txt:5:8: "), "{ran:?}");
    assert!(ran.out.contains("[repeated-word]"), "{ran:?}");
}

#[test]
fn the_terminal_shows_the_words_and_what_was_examined() {
    let plans = plans();
    for language in ["vi", "en"] {
        let ran = plans.run(&["check", "faulty.txt", "--lang", language]);
        assert!(ran.out.contains("1. Sửa các các đoạn đường hỏng."), "{ran:?}");
        assert!(!ran.out.contains('\u{1b}'), "no colours where nobody sees them: {ran:?}");
        let idle = if language == "vi" {
            "không có nội dung để soát: "
        } else {
            "nothing to examine for: "
        };
        let idle = ran.out.split(idle).nth(1).unwrap_or_default();
        assert!(idle.contains("target-without-lead"), "{ran:?}");
        assert!(!idle.contains("duplicate-label"), "it examined two sections: {ran:?}");
        assert!(
            !idle.contains("repeated-word"),
            "nothing of the kind is as it should be: {ran:?}"
        );
    }
}

#[test]
fn sarif_is_one_log_of_all_files() {
    let ran = plans().run(&["check", "faulty.txt", "sound.txt", "--format", "sarif"]);
    let log = ran.exits(1).json();
    assert_eq!(log["version"], "2.1.0");
    let [run] = list(&log, "runs") else { panic!("one run: {log}") };
    let rules = list(&run["tool"]["driver"], "rules");
    assert!(rules.iter().any(|it| it["id"] == "repeated-word"));
    let [result] = list(run, "results") else { panic!("one result: {log}") };
    assert_eq!(
        (&result["ruleId"], &result["level"]),
        (&"repeated-word".into(), &"error".into())
    );
    assert!(result["message"]["text"].is_string());
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "faulty.txt");
    let region = &place["region"];
    assert_eq!((&region["startLine"], &region["startColumn"]), (&5.into(), &8.into()));
    assert_eq!((&region["endLine"], &region["endColumn"]), (&5.into(), &15.into()));
    assert_eq!(region["snippet"]["text"], "các các");
}
