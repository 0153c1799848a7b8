//! `soat facts`: what was read of a plan.
//!
//! In: a small plan; out: its facts as JSON, as tables, as an outline. Invariant: what stands in a
//! plan is tested in `suite/`, here only that it is printed.

use serde_json::Value as Json;

use crate::program::list;
use crate::{UNFINISHED, assert_spans, plans};

#[test]
fn facts_are_one_object_with_a_list_a_kind() {
    let plans = plans();
    let json = plans.run(&["facts", "unfinished.txt", "--format", "json"]).exits(0).json();
    assert_eq!(json["header"]["kind"], "Kế hoạch");
    assert_eq!(json["header"]["number"], Json::Null);
    for name in ["sections", "citations", "targets", "tasks", "assignments"] {
        list(&json, name);
    }
    for name in ["deadlines", "references", "agencies"] {
        list(&json, name);
    }
    let [target] = list(&json, "targets") else { panic!("one target: {json}") };
    assert_eq!(target["quote"], "Tỷ lệ đường tốt đạt 80% vào năm 2030");
    assert_eq!((&target["path"], &target["year"]), (&"I.1".into(), &2030.into()));
    assert_spans(&json, UNFINISHED);
}

#[test]
fn facts_can_be_looked_over() {
    let out = plans().run(&["facts", "unfinished.txt"]).exits(0).out.clone();
    for words in ["Bố cục", "Chỉ tiêu (1)", "Nhiệm vụ", "Phân công", "2030: 80%"] {
        assert!(out.contains(words), "{words} in {out}");
    }
    let row = out.lines().find(|it| it.contains("Tỷ lệ đường tốt")).unwrap_or_default();
    let line = UNFINISHED.lines().position(|it| it.contains("Tỷ lệ đường tốt")).unwrap() + 1;
    assert!(row.trim_end().ends_with(&line.to_string()), "the line {line} in {row:?}");
    let english =
        plans().run(&["facts", "unfinished.txt", "--lang", "en"]).exits(0).out.clone();
    assert!(english.contains("Targets (1)"), "{english}");
}

#[test]
fn facts_can_be_seen_as_an_outline() {
    let ran = plans().run(&["facts", "sound.txt", "--format", "outline"]);
    let lines: Vec<&str> = ran.exits(0).out.lines().collect();
    assert_eq!(lines.len(), 4, "{ran:?}");
    assert!(lines[3].contains("§I.1"), "{ran:?}");
}
