//! `soat check --rules`: rules from elsewhere, and those that are refused.
//!
//! In: rule files and folders; out: the ids that ran, or the place of the fault. Invariant: where one
//! file is wrong, nothing is checked.

use crate::plans;
use crate::program::{list, rules_of};

#[test]
fn a_file_with_one_sentence_is_a_rule_with_its_name() {
    let plans = plans()
        .with("rules/co-chu-tri.soat", "mỗi chỉ tiêu phải có cơ quan chủ trì\n")
        .with("rules/below/led.soat", "every target has a lead agency")
        .with("rules/notes.md", "not a rule");
    let run = |path: &str| {
        let arguments = [
            "check",
            "unfinished.txt",
            "--stage",
            "issued",
            "--rules",
            path,
            "--format",
            "json",
        ];
        plans.run(&arguments).exits(1).json()
    };
    for (path, id, level) in [
        ("rules/co-chu-tri.soat", "co-chu-tri", "error"),
        ("rules/below/led.soat", "led", "warning"),
    ] {
        let json = run(path);
        assert_eq!(rules_of(&json, "findings"), [id]);
        assert_eq!(rules_of(&json, "examined"), [id], "instead of the shipped rules");
        assert_eq!(list(&json, "findings")[0]["level"], level);
    }
    let json = run("rules");
    assert_eq!(rules_of(&json, "examined"), ["led", "co-chu-tri"]);
    assert_eq!(rules_of(&json, "findings"), ["co-chu-tri", "led"]);
}

#[test]
fn rule_files_with_a_header_are_what_is_shipped() {
    let plans = plans();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/rules");
    for file in ["faulty.txt", "unfinished.txt", "undated.md"] {
        let arguments = ["check", file, "--format", "json", "--rules", folder];
        let (given, shipped) =
            (plans.run(&arguments).json(), plans.run(&arguments[..4]).json());
        assert_eq!(given, shipped);
    }
    let rule = format!("{folder}/language/repeated-word.soat");
    let arguments = ["check", "faulty.txt", "--format", "json", "--rules", &rule];
    let json = plans.run(&arguments).exits(1).json();
    assert_eq!(rules_of(&json, "examined"), ["repeated-word"]);
}

#[test]
fn a_wrong_rule_is_pointed_at() {
    let plans = plans()
        .with("sai.soat", "mỗi chỉ tiêu phải có cơ quan chủ chì")
        .with("wrong.soat", "\nevery target has a lead agnecy\n")
        .with("none/notes.md", "not a rule");
    let run = |path: &str, language: &str| {
        let ran = plans.run(&["check", "sound.txt", "--rules", path, "--lang", language]);
        ran.exits(2);
        assert!(ran.out.is_empty(), "nothing was checked: {ran:?}");
        ran.complaint
    };
    for language in ["vi", "en"] {
        let complaint = run("sai.soat", language);
        assert!(complaint.contains("sai.soat:1:22: "), "{complaint}");
        assert!(complaint.contains("cơ quan chủ trì"), "{complaint}");
        let complaint = run("wrong.soat", language);
        assert!(complaint.contains("wrong.soat:2:20: "), "{complaint}");
        assert!(complaint.contains("lead agency"), "{complaint}");
        assert!(run("none", language).contains("none"));
        assert!(run("missing.soat", language).contains("missing.soat"));
    }
}

/// What no author writes is refused with words, at once, however large or deep it is.
#[test]
fn rules_that_are_too_much_are_refused_with_words() {
    let large =
        format!("level: error\nen: every target {}\n", "has a year and ".repeat(70_000));
    let nested = format!("every target whose year is {}", "whose year is ".repeat(10_000));
    let brackets = format!("every target {}has a year", "(".repeat(10_000));
    let long = "a ".repeat(100_000);
    let long_vi = "kế hoạch ".repeat(20_000);
    let mut broken = b"level: error\nen: every target has a \xff\xfe year\n".to_vec();
    broken.extend_from_slice(&[0xc3, 0x28]);
    // Each of these reads on in many ways, and in none of them to its end.
    let deep = format!("every target {}", "that has a value and ".repeat(20));
    let deep_vi = format!("mỗi chỉ tiêu {}", "có yêu cầu và có năm mà có mục ".repeat(12));
    let joined =
        format!("every task {} but", "that has a product or has a timeline".repeat(14));
    let folder = plans()
        .with("large.soat", &large)
        .with("nested.soat", format!("en: {nested}\n"))
        .with("brackets.soat", format!("en: {brackets}\n"))
        .with("long.soat", format!("en: {long}\n"))
        .with("long_vi.soat", format!("vi: {long_vi}\n"))
        .with("broken.soat", &broken)
        .with("deep.soat", format!("en: {deep}\n"))
        .with("deep_vi.soat", format!("vi: {deep_vi}\n"))
        .with("joined.soat", format!("en: {joined}\n"));
    for name in [
        "large", "nested", "brackets", "long", "long_vi", "broken", "deep", "deep_vi", "joined",
    ] {
        let file = format!("{name}.soat");
        for language in ["vi", "en"] {
            let started = std::time::Instant::now();
            let ran = folder.run(&["check", "sound.txt", "--rules", &file, "--lang", language]);
            let took = started.elapsed();
            assert!(ran.exits(2).complaint.contains(name), "{ran:?}");
            assert!(!ran.complaint.contains("panicked") && ran.out.is_empty(), "{ran:?}");
            assert!(took.as_millis() < 2_000, "{name}: {took:?}");
            if name == "broken" {
                assert!(ran.complaint.contains("broken.soat:2:24: "), "{ran:?}");
            }
        }
    }
}
