//! `soat rules`: the shipped rules, one a line.
//!
//! In: a language; out: level, id and sentence of every rule. Invariant: what is listed is
//! what `soat check` runs.

use std::process::ExitCode;

use soat::lang::Language;
use soat::library::shipped;

use super::{Failure, Lang, print};

/// Arguments of `soat rules`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Language of sentences
    #[arg(long, value_enum, default_value = "vi")]
    lang: Lang,
}

/// Runs `soat rules`.
pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let language: Language = arguments.lang.into();
    for rule in shipped() {
        let level = rule.level.wording().get(language);
        print(&format!("{level:<14}{:<28}{}\n", rule.id, rule.sentence.get(language)));
    }
    Ok(ExitCode::SUCCESS)
}
