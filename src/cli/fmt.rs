//! `soat fmt`: sentences in canonical form.
//!
//! In: sentences, rule files, or folders of them; out: a sentence printed in its own language,
//! a rule file written in place. Invariants: of a file only its sentences change, and only
//! where every sentence of it can be read; with `--check` nothing is written.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use soat::lang::Language;
use soat::library::{Canonical, canonical_file};

use super::{Failure, Lang, chosen, collect, complain, print, rule_text, sentence_of};

/// Arguments of `soat fmt`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Sentences, rule files (.soat), folders of them, or - for a sentence on standard input
    #[arg(required = true, value_name = "SENTENCE | FILE")]
    items: Vec<String>,
    /// Write nothing; print what is not in canonical form, and exit with 1 if anything is not
    #[arg(long)]
    check: bool,
    /// Language of messages
    #[arg(long, value_enum, default_value = "vi")]
    lang: Lang,
}

/// Runs `soat fmt`.
pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let language = arguments.lang.into();
    let (mut changed, mut failed) = (false, false);
    let mut note = |done: Result<bool, Failure>| match done {
        Ok(change) => changed |= change,
        Err(failure) => {
            complain(&failure.0);
            failed = true;
        }
    };
    for item in &arguments.items {
        let path = Path::new(item);
        let is_file = path.extension().is_some_and(|it| it == "soat") || path.exists();
        if item == "-" || !is_file {
            note(sentence(item, arguments.check, language));
            continue;
        }
        for path in files(path)? {
            note(file(&path, arguments.check, language));
        }
    }
    Ok(ExitCode::from(if failed { 2 } else { u8::from(arguments.check && changed) }))
}

/// The rule files at or below `path`.
fn files(path: &Path) -> Result<Vec<PathBuf>, Failure> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    collect(path, &["soat"], &mut files)
        .map_err(|error| Failure(format!("{}: {error}", path.display())))?;
    Ok(files)
}

/// Prints a sentence, with `check` only one that is not canonical; whether it is not.
fn sentence(item: &str, check: bool, language: Language) -> Result<bool, Failure> {
    let text = sentence_of(item, language)?;
    let said = Canonical::read(&text).and_then(|it| it.words(it.language));
    let words = said.map_err(|problems| {
        Failure(chosen::describe("sentence", &text, &problems, language))
    })?;
    for remark in chosen::remarks(&text) {
        complain(&format!("{}: {}", chosen::remark_word(language), remark.get(language)));
    }
    let changed = words != text.trim();
    if changed || !check {
        print(&format!("{words}\n"));
    }
    Ok(changed)
}

/// Writes a rule file that is not canonical, and prints its name; with `check` only prints it.
fn file(path: &Path, check: bool, language: Language) -> Result<bool, Failure> {
    let name = path.display().to_string();
    let text = rule_text(path, language)?;
    let words = canonical_file(&text)
        .map_err(|problems| Failure(chosen::describe(&name, &text, &problems, language)))?;
    let changed = words != text;
    if changed {
        if !check {
            std::fs::write(path, words).map_err(|error| Failure(format!("{name}: {error}")))?;
        }
        print(&format!("{name}\n"));
    }
    Ok(changed)
}
