//! `soat translate`: a sentence in the other language.
//!
//! In: a sentence, and a language; out: the same sentence in that language, in canonical form.
//! Invariant: what is printed compiles to the same program, or nothing is and the exit code is 2.

use std::process::ExitCode;

use soat::library::Canonical;

use super::{Failure, Lang, chosen, print, sentence_of};

/// Arguments of `soat translate`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The rule, as a sentence in Vietnamese or English, or - for standard input
    sentence: String,
    /// The language to put it into
    #[arg(long, value_enum)]
    to: Lang,
    /// Language of messages
    #[arg(long, value_enum, default_value = "vi")]
    lang: Lang,
}

/// Runs `soat translate`.
pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let language = arguments.lang.into();
    let text = sentence_of(&arguments.sentence, language)?;
    let said = Canonical::read(&text).and_then(|it| it.words(arguments.to.into()));
    let words = said.map_err(|problems| {
        Failure(chosen::describe("sentence", &text, &problems, language))
    })?;
    print(&format!("{words}\n"));
    Ok(ExitCode::SUCCESS)
}
