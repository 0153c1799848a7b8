//! `cargo xtask new-rule topic/id`: a rule file to fill in.
//!
//! In: a topic and the id of a rule; out: `rules/<topic>/<id>.soat`, every field and heading
//! in both languages, and two cases. Invariants: an id stands once among all topics; nothing
//! is ever overwritten; a file that is not filled in fails the tests of the rules.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::Command;
use crate::arguments::Arguments;
use crate::project::Project;

/// The command.
pub(crate) const COMMAND: Command = Command {
    name: "new-rule",
    help: "writes rules/<topic>/<id>.soat to fill in\n\
           topic/id       lower-case words joined by hyphens; the id names the offence,\n\
           \u{20}              as in schedule/task-without-timeline",
    run,
};

fn run(project: &Project, mut arguments: Arguments) -> Result<()> {
    let name = arguments.word().context("name the rule: cargo xtask new-rule topic/id")?;
    arguments.finish()?;
    let version = project.locked_version("soat")?;
    let since = version.rsplit_once('.').map_or(version.as_str(), |(since, _)| since);
    let path = write(&project.root.join("rules"), &name, since)?;
    let shown = path.strip_prefix(&project.root).unwrap_or(&path).display().to_string();
    let id = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    println!(
        "wrote {shown}; now\n\
         \x20 1. try the sentence:    cargo run -- try \"...\" tests/plans/son-ha.txt\n\
         \x20 2. fill in every \"...\"  (docs/reference.en.md: what a sentence can say)\n\
         \x20 3. the other language:  cargo run -- translate --to en|vi \"...\"\n\
         \x20 4. run its cases:       cargo test {id}\n\
         \x20 5. run it over plans:   cargo run -- check FOLDER --rules {shown} --format short"
    );
    Ok(())
}

/// Writes the file of the rule `name` below `rules`.
fn write(rules: &Path, name: &str, since: &str) -> Result<PathBuf> {
    let Some((topic, id)) = name.split_once('/') else {
        bail!("\"{name}\" has no topic; write topic/id{}", listed(rules));
    };
    for (what, words) in [("topic", topic), ("id", id)] {
        if !is_hyphenated(words) {
            bail!("the {what} \"{words}\" is not made of lower-case words joined by hyphens");
        }
    }
    for folder in folders(rules) {
        let path = folder.join(format!("{id}.soat"));
        if path.exists() {
            bail!("there is a rule \"{id}\" already: {}", path.display());
        }
    }
    let folder = rules.join(topic);
    fs::create_dir_all(&folder)
        .with_context(|| format!("cannot make the folder {}", folder.display()))?;
    let path = folder.join(format!("{id}.soat"));
    fs::write(&path, skeleton(since))
        .with_context(|| format!("cannot write {}", path.display()))?;
    Ok(path)
}

/// The folders of the topics.
fn folders(rules: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(rules).into_iter().flatten().flatten();
    let mut folders: Vec<PathBuf> =
        entries.map(|it| it.path()).filter(|it| it.is_dir()).collect();
    folders.sort();
    folders
}

/// "; topics: citations, ...".
fn listed(rules: &Path) -> String {
    let names = folders(rules)
        .into_iter()
        .filter_map(|it| it.file_name().map(|name| name.to_string_lossy().into_owned()));
    let names: Vec<String> = names.collect();
    if names.is_empty() { String::new() } else { format!("; topics: {}", names.join(", ")) }
}

/// Whether `words` are lower-case words joined by hyphens.
fn is_hyphenated(words: &str) -> bool {
    words.split('-').all(|word| {
        !word.is_empty()
            && word.chars().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit())
    }) && words.starts_with(|it: char| it.is_ascii_lowercase())
}

/// The file to fill in; a passage is the smallest that still looks like a plan.
fn skeleton(since: &str) -> String {
    format!(
        "level: warning\nstatus: stable\nsince: {since}\nscope: plan\ngather: each\n\n\
         en: ...\nvi: ...\n\n\
         message en: ...\nmessage vi: ...\nhelp en: ...\nhelp vi: Đề nghị ...\n\n\
         # What it checks\n...\n\n# Nội dung kiểm tra\n...\n\n\
         # Why it matters\n...\n\n# Vì sao cần kiểm tra\n...\n\n\
         # How to fix\n...\n\n# Cách xử lý\n...\n\n\
         case flagged\nat: \"...\"\nstage: issued\n{PASSAGE}\n\
         case passes\nstage: issued\n{PASSAGE}"
    )
}

const PASSAGE: &str = "\"\"\"
UBND TỈNH SƠN HÀ
Số: 18/KH-UBND
Sơn Hà, ngày 12 tháng 5 năm 2025

KẾ HOẠCH
...

I. NHIỆM VỤ
1. ...
\"\"\"
";

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder that goes when the test ends.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Folder {
            let name = format!("xtask-{name}-{}", std::process::id());
            let path = std::env::temp_dir().join(name);
            fs::create_dir_all(&path).unwrap();
            Folder(path)
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _left = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn a_file_has_every_field_and_two_cases() {
        let folder = Folder::new("new-rule");
        let path = write(&folder.0, "schedule/task-without-timeline", "0.1").unwrap();
        assert_eq!(path, folder.0.join("schedule/task-without-timeline.soat"));
        let text = fs::read_to_string(path).unwrap();
        for line in [
            "level: warning",
            "since: 0.1",
            "en: ...",
            "vi: ...",
            "message vi: ...",
            "# What it checks",
            "# Nội dung kiểm tra",
            "# Why it matters",
            "# Vì sao cần kiểm tra",
            "# How to fix",
            "# Cách xử lý",
            "case flagged",
            "case passes",
        ] {
            assert_eq!(text.lines().filter(|it| *it == line).count(), 1, "{line}\n{text}");
        }
        assert_eq!(text.matches("\"\"\"").count(), 4);
    }

    #[test]
    fn an_id_stands_once_among_all_topics() {
        let folder = Folder::new("new-rule-twice");
        write(&folder.0, "schedule/late", "0.1").unwrap();
        for name in ["schedule/late", "targets/late"] {
            let error = write(&folder.0, name, "0.1").unwrap_err().to_string();
            assert!(error.contains("already") && error.contains("late.soat"), "{error}");
        }
        assert!(!folder.0.join("targets").exists());
    }

    #[test]
    fn names_are_lower_case_words() {
        let folder = Folder::new("new-rule-names");
        let names = [
            "late",
            "/late",
            "a/",
            "A/late",
            "a/Late",
            "a/too_late",
            "a/too--late",
            "a/-late",
            "a/late-",
            "a/b/c",
            "../a/late",
            "a/..",
            "a/trễ-hạn",
            "a/2-late",
        ];
        for name in names {
            assert!(write(&folder.0, name, "0.1").is_err(), "{name}");
        }
        assert!(folders(&folder.0).is_empty());
    }
}
