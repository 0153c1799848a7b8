//! `soat fmt`: sentences and rule files in their canonical form.
//!
//! In: sentences, files; out: the form, or which files have another. Invariant: with `--check`
//! nothing is written.

use std::fs;

use crate::plans;
use crate::program::Folder;

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
