//! `soat try`: one sentence over one plan.
//!
//! In: a sentence in either language and a file; out: what it examined and found, or where the
//! sentence goes wrong. Invariant: a sentence that cannot be read exits with 2.

use std::path::PathBuf;
use std::process::ExitCode;

use soat::library::rule_from_sentence;
use soat::report;

use super::{Failure, Judging, check, print, read_file};

/// Arguments of `soat try`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The rule, as a sentence in Vietnamese or English
    sentence: String,
    /// The plan, or - for standard input
    #[arg(value_name = "FILE")]
    path: PathBuf,
    #[command(flatten)]
    judging: Judging,
}

/// Runs `soat try`.
pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let language = arguments.judging.lang.into();
    let (rule, problems, _) = rule_from_sentence("sentence", &arguments.sentence);
    let Some(rule) = rule.filter(|_| problems.is_empty()) else {
        return Err(Failure(check::describe(
            "sentence",
            &arguments.sentence,
            &problems,
            language,
        )));
    };
    let source = read_file(&arguments.path, language)?;
    let facts = soat::facts_of(&source);
    let found = soat::eval::check(&[&rule], &facts, &arguments.judging.options());
    let name = arguments.path.display().to_string();
    print(&report::human(&found, &name, &source, check::look(language)));
    Ok(ExitCode::from(u8::from(!found.findings.is_empty())))
}
