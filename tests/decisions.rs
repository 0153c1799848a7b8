//! What people decide about rules and findings: packs, switches, waivers.
//!
//! In: small plans, packs and sidecars; out: what the real program prints and writes.
//! Invariant: nothing that cannot be read is ever written over.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

#[path = "common/program.rs"]
mod program;

use std::fs;

use self::program::{Folder, list, rules_of};

/// Breaks one rule that weighs an error.
const FAULTY: &str = "KẾ HOẠCH\nSửa đường\n\nI. MỤC TIÊU\n1. Sửa các các đoạn đường hỏng.\n";

fn plans(test: &str) -> Folder {
    let sound = FAULTY.replace("các các", "các");
    Folder::new(&format!("decisions-{test}"))
        .with("faulty.txt", FAULTY)
        .with("sound.txt", sound)
}

const MANIFEST: &str = "name: Sơn Hà\nversion: 1.0\nauthor: Sở Tư pháp tỉnh Sơn Hà\n\
    licence: CC-BY-4.0\nsince: 0.1\noff: repeated-word: đã rà soát bằng công cụ khác\n\
    note: target-without-lead: kế hoạch giao một đầu mối chung\n";
const YEARLESS: &str = "level: note\nen: every target has a year\n\ncase flagged\n\
    at: \"Tỷ lệ hộ\"\nstage: issued\n\"\"\"\nI. MỤC TIÊU\n1. Tỷ lệ hộ có nước sạch đạt 85%.\n\"\"\"\n";

#[test]
fn a_pack_adds_rules_and_switches_others_with_a_reason() {
    let plans = plans("pack")
        .with("pack/pack.soat", MANIFEST)
        .with("pack/targets/yearless.soat", YEARLESS);
    let files = serde_json::json!({ "pack.soat": MANIFEST, "targets/yearless.soat": YEARLESS });
    let bundle = serde_json::json!({ "soatPack": 1, "files": files }).to_string();
    let plans = plans
        .with("one.soat-pack.json", bundle)
        .with("two.json", "{\"soatPack\": 2, \"files\": {}}");
    let json = plans.run(&["check", "faulty.txt", "--pack", "pack", "--format", "json"]).json();
    let one = ["check", "faulty.txt", "--pack", "one.soat-pack.json", "--format", "json"];
    assert_eq!(plans.run(&one).json(), json, "the folder and the file are one pack");
    let kept = plans.run(&["test", "one.soat-pack.json"]).exits(0).out.clone();
    assert_eq!(kept, "yearless: đạt 1/1 ví dụ\n");
    assert!(
        plans.run(&["rules", "--pack", "two.json"]).exits(2).complaint.contains("two.json")
    );
    let examined = rules_of(&json, "examined");
    assert!(examined.contains(&"yearless".to_owned()), "{examined:?}");
    assert!(!examined.contains(&"repeated-word".to_owned()), "{examined:?}");
    let listed = plans.run(&["rules", "--pack", "pack"]).exits(0).out.clone();
    assert!(listed.contains("đã rà soát bằng công cụ khác"), "{listed}");
    assert!(listed.contains("gói “Sơn Hà”"), "{listed}");
    let kept = plans.run(&["test", "pack"]).exits(0).out.clone();
    assert_eq!(kept, "yearless: đạt 1/1 ví dụ\n");
}

#[test]
fn a_pack_with_a_fault_is_refused_whole() {
    let failing = YEARLESS.replace("đạt 85%", "đạt 85% vào năm 2030");
    let plans = plans("refused")
        .with("failing/pack.soat", MANIFEST)
        .with("failing/yearless.soat", &failing)
        .with("bare/yearless.soat", YEARLESS)
        .with("unknown/pack.soat", MANIFEST.replace("repeated-word", "repeated-wrod"));
    for (pack, words) in [
        ("failing", "yearless.soat:4:1: ví dụ 1 của yearless không đạt"),
        ("bare", "pack.soat"),
        ("unknown", "có phải là “repeated-word”?"),
    ] {
        let ran = plans.run(&["check", "sound.txt", "--pack", pack]);
        assert!(ran.exits(2).complaint.contains(words), "{ran:?}");
    }
    assert!(plans.run(&["test", "failing"]).exits(1).out.contains("không bị phát hiện"));
    let ran = plans.run(&["test", "failing/yearless.soat", "--lang", "en"]);
    assert!(ran.exits(1).out.contains("yearless: 0 of 1 cases kept"), "{ran:?}");
}

#[test]
fn a_finding_is_left_for_a_reason_and_stands_in_every_report() {
    let plans = plans("waive");
    let waive = |more: &[&str]| {
        plans.run(&[&["waive", "faulty.txt", "--who", "Chị Lan"][..], more].concat())
    };
    let rule = &["--rule", "repeated-word"][..];
    let before = plans.run(&["check", "faulty.txt", "--format", "json"]).json();
    let twice =
        list(&before, "findings").iter().filter(|it| it["rule"] == "repeated-word").count();
    assert!(twice > 0, "{before}");
    waive(rule).exits(2);
    assert!(waive(&[rule, &["--reason", " "]].concat()).exits(2).complaint.contains("lý do"));
    assert!(
        waive(&["--rule", "repeated-wrod", "--reason", "x"])
            .exits(2)
            .complaint
            .contains("repeated-word")
    );
    let quote = list(&before, "findings").iter().find(|it| it["rule"] == "repeated-word");
    let quote = quote.unwrap()["quote"].as_str().unwrap().to_owned();
    let at = ["--at", quote.as_str()];
    waive(&[rule, &at, &["--reason", "trích nguyên văn"]].concat()).exits(0);
    let after = plans.run(&["check", "faulty.txt", "--format", "json"]).json();
    assert_eq!(list(&after, "waived").len(), 1);
    assert_eq!(list(&after, "waived")[0]["waiver"]["reason"], "trích nguyên văn");
    assert_eq!(list(&after, "findings").len() + 1, list(&before, "findings").len());
    for format in ["human", "short", "sarif"] {
        let out = plans.run(&["check", "faulty.txt", "--format", format]).out.clone();
        assert!(out.contains("trích nguyên văn"), "{format}: {out}");
    }
    waive(&[rule, &at, &["--remove"]].concat()).exits(0);
    let again = plans.run(&["check", "faulty.txt", "--format", "json"]).json();
    assert_eq!(list(&again, "findings").len(), list(&before, "findings").len());
}

#[test]
fn a_sidecar_that_cannot_be_read_is_named_and_kept() {
    let plans =
        plans("sidecar").with("faulty.txt.soat.json", "{\"version\": 1, \"waivers\": [{}]}");
    let ran = plans.run(&["check", "faulty.txt"]);
    assert!(ran.exits(2).complaint.contains("faulty.txt.soat.json"), "{ran:?}");
    assert!(ran.out.contains("faulty.txt"), "the plan is checked nevertheless: {ran:?}");
    plans.run(&["waive", "faulty.txt", "--rule", "repeated-word", "--reason", "x"]).exits(2);
    let kept = fs::read_to_string(plans.path().join("faulty.txt.soat.json")).unwrap();
    assert!(kept.contains("[{}]"));
}
