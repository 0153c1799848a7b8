//! The command line as a user meets it: the real program over files in a folder of its own.
//!
//! In: small plans and rules, arguments; out: what was printed and the exit code. Invariant:
//! of messages only a few words that name the thing are asserted, never their prose; what is
//! found in plans stands in `suite/`.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

#[path = "common/program.rs"]
mod program;

use std::fs;

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

/// Has two tasks, one with a timeline, and no end.
const TASKS: &str = "KẾ HOẠCH\nSửa cầu\n\nI. NHIỆM VỤ\n\n1. Rà soát cầu\n\
    - Thời gian thực hiện: Quý III năm 2025.\n2. Sửa cầu\n- Sản phẩm: Cầu.\n";

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
            include_str!("../rules/targets/target-without-lead.soat"),
        )
        .with(
            "few/deadline-before-issuance.soat",
            include_str!("../rules/schedule/deadline-before-issuance.soat"),
        )
        .with("few/repeated-word.soat", include_str!("../rules/language/repeated-word.soat"))
}

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
        ("word.txt", ".docx", ".docx"),
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

#[test]
fn text_is_printed_unchanged() {
    let texts = [
        "KẾ HOẠCH\r\nSửa đường\r\n\r\nI. MỤC TIÊU\r\n",
        "\u{feff}KẾ HOẠCH\nSửa đường",
        "KE\u{302}\u{301} HOA\u{323}CH\nSu\u{31b}\u{309}a đường \u{a0}\u{200b}\t\n\n\n",
        "KẾ HOẠCH\rSửa đường\u{c}1",
    ];
    let folder = Folder::new("text");
    for text in texts {
        assert_eq!(
            folder.run_with(&["text", "-"], text.as_bytes()).exits(0).bytes,
            text.as_bytes()
        );
        let folder = Folder::new("text-file").with("plan.txt", text);
        assert_eq!(folder.run(&["text", "plan.txt"]).exits(0).bytes, text.as_bytes());
    }
    let text = "KẾ HOẠCH\nSửa đường";
    let wide: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    assert_eq!(folder.run_with(&["text", "-"], &wide).exits(0).out, text);
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

#[test]
fn a_sentence_can_be_tried() {
    let plans = plans();
    for sentence in ["không được có từ lặp liền nhau", "there is no repeated word"]
    {
        let ran = plans.run(&["try", sentence, "faulty.txt"]);
        assert!(ran.exits(1).out.contains("1. Sửa các các đoạn"), "{ran:?}");
        plans.run(&["try", sentence, "sound.txt"]).exits(0);
    }
    for (sentence, language, place, offered) in [
        ("mỗi chỉ tiêu phải có cơ quan chủ chì", "vi", ":1:22: ", "cơ quan chủ trì"),
        ("every target has a lead agnecy", "en", ":1:20: ", "lead agency"),
        ("every target", "en", ":1:13: ", "has"),
        ("", "vi", ":1:1: ", ""),
    ] {
        let ran = plans.run(&["try", sentence, "faulty.txt", "--lang", language]);
        ran.exits(2);
        assert!(ran.complaint.contains(place) && ran.complaint.contains(offered), "{ran:?}");
        assert!(ran.out.is_empty(), "nothing was run: {ran:?}");
    }
}

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
fn a_trial_says_how_the_sentence_was_read() {
    let plans = plans();
    for (sentence, lines) in [
        (
            "Each target must have a lead.",
            ["every target must have a lead", "mỗi chỉ tiêu phải có cơ quan chủ trì"],
        ),
        (
            "Mỗi chỉ tiêu đều phải có đơn vị chủ trì.",
            ["mỗi chỉ tiêu phải có đơn vị chủ trì", "every target must have a lead agency"],
        ),
    ] {
        for (language, names) in
            [("vi", ["tiếng Anh", "tiếng Việt"]), ("en", ["English", "Vietnamese"])]
        {
            let ran = plans.run(&["try", sentence, "unfinished.txt", "--lang", language]);
            assert!(lines.iter().all(|it| ran.exits(0).out.contains(it)), "{ran:?}");
            assert!(names.iter().all(|it| ran.out.contains(it)), "{ran:?}");
        }
    }
}

#[test]
fn a_trial_lists_what_was_examined() {
    let plans = plans().with("tasks.txt", TASKS);
    let run = |sentence: &str, more: &[&str]| {
        plans.run(&[&["try", sentence, "tasks.txt"], more].concat())
    };
    let english = ["--lang", "en", "--stage", "issued"];
    let ran = run("every task has a timeline", &english);
    ran.exits(1);
    assert!(ran.out.contains("2 tasks examined: 1 held, 1 failed, 0"), "{ran:?}");
    assert!(ran.out.contains("tasks.txt:8:"), "the one at fault, with its place: {ran:?}");
    assert!(ran.out.contains("line 6: the task \"Rà soát cầu\""), "the one that held: {ran:?}");

    let ran = run("mỗi nhiệm vụ phải có thời gian thực hiện", &[]);
    ran.exits(0);
    let untold = ran.out.lines().skip_while(|it| !it.contains("dòng 8"));
    let reason = untold.take(2).collect::<Vec<_>>().join(" ");
    assert!(reason.contains("Sửa cầu") && reason.contains("chưa hoàn chỉnh"), "{ran:?}");
    assert!(ran.out.contains("dòng 6") && ran.out.contains("2 nhiệm vụ"), "{ran:?}");

    let ran = run("at least 40% of the tasks have a timeline", &english);
    ran.exits(0);
    assert!(ran.out.contains("line 8: the task \"Sửa cầu\""), "one may fail: {ran:?}");
    let ran = run("at least 80% of the tasks have a timeline", &english);
    ran.exits(1);
    assert!(ran.out.contains("1 of 2 tasks"), "{ran:?}");
}

#[test]
fn a_trial_lists_so_many_unless_all_are_wanted() {
    let lines: Vec<String> = (1..=30)
        .map(|it| format!("{it}. Sửa cầu số {it}.\n- Thời gian thực hiện: 2025."))
        .collect();
    let plan = format!("KẾ HOẠCH\nSửa cầu\n\nI. NHIỆM VỤ\n{}\n", lines.join("\n"));
    let folder = Folder::new("many").with("many.txt", plan);
    let listed = |more: &[&str]| {
        let arguments = [&["try", "every task has a timeline", "many.txt"], more].concat();
        let ran = folder.run(&arguments);
        ran.exits(0).out.lines().filter(|it| it.starts_with("  dòng ")).count()
    };
    assert_eq!((listed(&[]), listed(&["--all"])), (20, 30));
    let ran = folder.run(&["try", "every task has a timeline", "many.txt"]);
    assert!(ran.out.contains("10") && ran.out.contains("--all"), "{ran:?}");
}

#[test]
fn that_nothing_was_examined_is_said_with_what_to_do() {
    let plans = plans();
    for (language, command) in
        [("vi", "soat facts sound.txt"), ("en", "soat facts sound.txt --lang en")]
    {
        let run = |sentence: &str| {
            plans.run(&["try", sentence, "sound.txt", "--lang", language]).exits(0).out.clone()
        };
        let out = run("every target has a lead agency");
        assert!(out.contains(" 0 ") || out.contains("0 targets"), "{out}");
        assert!(out.contains(command), "{out}");
        let out = run("if the plan has a number, then there is no repeated word");
        assert!(out.contains(command), "{out}");
        let out = run("every target of the superior document is matched by a target");
        assert!(!out.contains(command), "the plan is not the cause: {out}");
    }
}

#[test]
fn a_sentence_has_one_canonical_form() {
    let plans = plans();
    let forms = [
        ("Each  TARGET must have a lead agency.", "every target must have a lead agency"),
        (
            "Tất cả các chỉ tiêu đều phải có cơ quan chủ trì.",
            "mỗi chỉ tiêu phải có cơ quan chủ trì",
        ),
    ];
    for (given, canonical) in forms {
        assert_eq!(plans.run(&["fmt", given]).exits(0).out, format!("{canonical}\n"));
        assert_eq!(plans.run(&["fmt", canonical]).exits(0).out, format!("{canonical}\n"));
        let input = plans.run_with(&["fmt", "-"], format!("{given}\n").as_bytes());
        assert_eq!(input.exits(0).out, format!("{canonical}\n"));
        assert_eq!(
            plans.run(&["fmt", given, "--check"]).exits(1).out,
            format!("{canonical}\n")
        );
        assert_eq!(plans.run(&["fmt", canonical, "--check"]).exits(0).out, "");
    }
    let both = plans.run(&["fmt", forms[0].0, forms[1].0]);
    assert_eq!(both.exits(0).out, format!("{}\n{}\n", forms[0].1, forms[1].1));
    for (language, place) in [("vi", ":1:7: "), ("en", ":1:7: ")] {
        let ran = plans.run(&["fmt", "every taget has a lead agency", "--lang", language]);
        assert!(ran.exits(2).complaint.contains(place) && ran.out.is_empty(), "{ran:?}");
        assert!(ran.complaint.contains("target"), "{ran:?}");
    }
}

#[test]
fn rule_files_are_rewritten_in_place() {
    let given = "level: error\r\nen: Each target has a lead. \r\nvi: mỗi chỉ tiêu có cơ quan chủ trì\r\n\
        message en: Each target has a lead.\r\n";
    let done = given.replacen("Each target has a lead. ", "every target has a lead", 1);
    let canonical = "every target has a lead agency\n";
    let folder = Folder::new("fmt")
        .with("rules/below/one.soat", given)
        .with("rules/two.soat", canonical)
        .with("rules/notes.md", "Each target");
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    let ran = folder.run(&["fmt", "rules", "--check"]);
    let names: Vec<&str> = ran.exits(1).out.lines().collect();
    assert!(matches!(names[..], [name] if name.ends_with("one.soat")), "{ran:?}");
    assert_eq!(read("rules/below/one.soat"), given, "nothing is written");
    folder.run(&["fmt", "rules"]).exits(0);
    assert_eq!(read("rules/below/one.soat"), done);
    assert_eq!(read("rules/two.soat"), canonical);
    assert_eq!(folder.run(&["fmt", "rules", "--check"]).exits(0).out, "");

    let folder = folder.with("rules/sai.soat", "level: error\nvi: mỗi chỉ tieu phải có năm\n");
    for language in ["vi", "en"] {
        let ran = folder.run(&["fmt", "rules", "--lang", language]);
        assert!(ran.exits(2).complaint.contains("sai.soat:2:9: "), "{ran:?}");
        assert!(ran.complaint.contains("chỉ tiêu"), "{ran:?}");
    }
    let missing = folder.run(&["fmt", "missing.soat"]);
    assert!(missing.exits(2).complaint.contains("missing.soat"));
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

#[test]
fn a_sentence_is_put_into_the_other_language() {
    let plans = plans();
    let english = "every target has a lead agency";
    let vietnamese = "mỗi chỉ tiêu có cơ quan chủ trì";
    for (given, to, expected) in [
        (english, "vi", vietnamese),
        (vietnamese, "en", english),
        ("Each target has a lead agency.", "en", english),
        ("Tất cả chỉ tiêu đều có cơ quan chủ trì", "vi", vietnamese),
    ] {
        let ran = plans.run(&["translate", "--to", to, given]);
        assert_eq!(ran.exits(0).out, format!("{expected}\n"));
        let ran = plans.run_with(&["translate", "--to", to, "-"], given.as_bytes());
        assert_eq!(ran.exits(0).out, format!("{expected}\n"));
    }
    for language in ["vi", "en"] {
        let arguments =
            ["translate", "--to", "vi", "every taget has a year", "--lang", language];
        let ran = plans.run(&arguments);
        assert!(ran.exits(2).complaint.contains(":1:7: ") && ran.out.is_empty(), "{ran:?}");
    }
    plans.run(&["translate", english]).exits(2);
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
