//! `soat facts`: what was read of a plan.
//!
//! In: a file; out: its facts as tables to look over, as JSON, or its outline. Invariant: the
//! JSON is made from the vocabulary, and its places are bytes of the text as given.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::ValueEnum;

use super::{Failure, Lang, overview, print, read_file};

/// Arguments of `soat facts`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The plan, or - for standard input
    #[arg(value_name = "FILE")]
    path: PathBuf,
    /// How facts are printed
    #[arg(long, value_enum, default_value = "tables")]
    format: Format,
    /// Language of messages
    #[arg(long, value_enum, default_value = "vi")]
    lang: Lang,
}

/// How facts are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Tables that a person can look over, with lines of the file
    Tables,
    /// One object with a list a kind
    Json,
    /// The blocks it was read as, one a line
    Outline,
}

/// Runs `soat facts`.
pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let source = read_file(&arguments.path, arguments.lang.into())?;
    match arguments.format {
        Format::Tables => {
            let language = arguments.lang.into();
            let tables = soat::report::overview(&soat::facts_of(&source), &source, language);
            let width = std::env::var("COLUMNS").ok().and_then(|it| it.parse().ok());
            print(&overview::lay_out(&tables, &source, language, width));
        }
        Format::Json => {
            print(&format!("{:#}\n", soat::report::facts(&soat::facts_of(&source), &source)));
        }
        Format::Outline => print(&soat::outline::print(&soat::outline::build(&source))),
    }
    Ok(ExitCode::SUCCESS)
}
