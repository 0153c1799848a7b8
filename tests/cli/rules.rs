//! `soat rules` and `soat explain`: the rules for a reader.
//!
//! In: ids; out: what stands in their files. Invariant: every rule that runs is listed.

use crate::plans;
use crate::program::rules_of;

#[test]
fn every_rule_is_listed_and_explained() {
    let plans = plans();
    let listed =
        |language: &str| plans.run(&["rules", "--lang", language]).exits(0).out.clone();
    let json = plans.run(&["check", "sound.txt", "--format", "json"]).json();
    let ids = rules_of(&json, "examined");
    assert!(ids.len() >= 80, "{ids:?}");
    let on =
        listed("vi").lines().filter(|it| it.starts_with("  ") && !it.contains("  Tắt")).count();
    let why = listed("vi").lines().filter(|it| it.trim_start().starts_with('(')).count();
    assert_eq!(on - why, ids.len());
    for id in &ids {
        assert!(listed("vi").contains(id) && listed("en").contains(id), "{id}");
        for language in ["vi", "en"] {
            let ran = plans.run(&["explain", id, "--lang", language]);
            assert!(ran.exits(0).out.lines().count() > 6, "{ran:?}");
            assert!(ran.out.starts_with(id.as_str()), "{ran:?}");
        }
    }
    assert!(listed("vi").contains("mỗi chỉ tiêu phải có cơ quan chủ trì"));
    assert!(listed("en").contains("every target has a lead agency"));
    for language in ["vi", "en"] {
        let ran = plans.run(&["explain", "no-such-rule", "--lang", language]);
        assert!(ran.exits(2).complaint.contains("repeated-word"), "{ran:?}");
    }
}

#[test]
fn a_rule_is_explained_whole() {
    let plans = plans();
    let english = plans.run(&["explain", "target-without-lead", "--lang", "en"]);
    let vietnamese = plans.run(&["explain", "target-without-lead"]);
    let both =
        ["every target has a lead agency", "mỗi chỉ tiêu phải có cơ quan chủ trì", "targets"];
    for ran in [&english, &vietnamese] {
        assert!(both.iter().all(|it| ran.exits(0).out.contains(it)), "{ran:?}");
    }
    for words in
        ["{label}", "{list}", "What it checks", "flagged: Tỷ lệ", "passes: ", "[issued]"]
    {
        assert!(english.out.contains(words), "{words}: {english:?}");
    }
    for words in ["{label}", "{list}", "Nội dung kiểm tra", "phải báo: Tỷ lệ", "không báo: "]
    {
        assert!(vietnamese.out.contains(words), "{words}: {vietnamese:?}");
    }
    for (language, asked) in [("en", "did you mean"), ("vi", "có phải là")] {
        let ran = plans.run(&["explain", "Target-with-lead", "--lang", language]);
        assert!(ran.exits(2).complaint.contains(asked), "{ran:?}");
        assert!(ran.complaint.contains("target-without-lead"), "{ran:?}");
        let ran = plans.run(&["explain", "banana", "--lang", language]);
        assert!(!ran.exits(2).complaint.contains(asked), "{ran:?}");
    }
}
