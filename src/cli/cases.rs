//! `soat test`: the cases of rule files and packs.
//!
//! In: rule files, folders of them, or packs; out: how many cases each rule keeps, and for one
//! that is not kept what was expected and what came out. Invariant: the exit code is 1 when a
//! case fails, 2 when a file cannot be read.

use std::path::PathBuf;
use std::process::ExitCode;

use soat::lang::Language;
use soat::library::{failing_cases, has_header, pack_from_files, rule_from_file};

use super::chosen::{describe, files_in, is_pack, listed};
use super::{Failure, Lang, print, unopened};

/// Arguments of `soat test`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Rule files, or folders of them; a folder with pack.soat is read as a pack
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Language of messages
    #[arg(long, value_enum, default_value = "vi")]
    lang: Lang,
}

/// Runs `soat test`.
pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let language: Language = arguments.lang.into();
    let mut failed = false;
    for path in &arguments.paths {
        let unread = |error: std::io::Error| unopened(path, &error, language);
        if is_pack(path) {
            // A case of a pack that fails is a fault of the pack, named with its file.
            match pack_from_files(&files_in(path, language).map_err(unread)?) {
                Ok(pack) => {
                    for rule in &pack.rules {
                        print(&kept(&rule.id, rule.cases.len(), rule.cases.len(), language));
                    }
                }
                Err(faults) => {
                    failed = true;
                    print(&format!("{}\n", listed(path, &faults, language)));
                }
            }
            continue;
        }
        let files = if path.is_dir() {
            files_in(path, language).map_err(unread)?
        } else {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            vec![(name, std::fs::read_to_string(path).map_err(unread)?)]
        };
        for (name, text) in files.iter().filter(|it| has_header(&it.1)) {
            let (rule, problems) = rule_from_file(name, text);
            let Some(rule) = rule.filter(|_| problems.is_empty()) else {
                return Err(Failure(describe(name, text, &problems, language)));
            };
            let failures = failing_cases(&rule);
            let all = rule.cases.len();
            print(&kept(&rule.id, all - failures.len(), all, language));
            for failure in &failures {
                failed = true;
                print(&format!("    {}: {}\n", failure.number, failure.words.get(language)));
            }
        }
    }
    Ok(ExitCode::from(u8::from(failed)))
}

fn kept(id: &str, kept: usize, all: usize, language: Language) -> String {
    match language {
        Language::English => format!("{id}: {kept} of {all} cases kept\n"),
        Language::Vietnamese => format!("{id}: đạt {kept}/{all} ví dụ\n"),
    }
}
