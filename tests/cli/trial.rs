//! `soat try`: one sentence over a plan.
//!
//! In: sentences, right and wrong; out: how they were read, what was examined. Invariant: a wrong
//! sentence runs over nothing.

use crate::plans;
use crate::program::Folder;

/// Has two tasks, one with a timeline, and no end.
const TASKS: &str = "KẾ HOẠCH\nSửa cầu\n\nI. NHIỆM VỤ\n\n1. Rà soát cầu\n\
    - Thời gian thực hiện: Quý III năm 2025.\n2. Sửa cầu\n- Sản phẩm: Cầu.\n";

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
