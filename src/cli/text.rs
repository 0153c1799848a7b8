//! `soat text`: the text that places refer to.
//!
//! In: a file; out: its text, unchanged. Invariant: byte offsets in every other output count
//! bytes of this.

use std::path::PathBuf;
use std::process::ExitCode;

use super::{Failure, Lang, print, read_file};

/// Arguments of `soat text`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The plan, or - for standard input
    #[arg(value_name = "FILE")]
    path: PathBuf,
    /// Language of messages
    #[arg(long, value_enum, default_value = "vi")]
    lang: Lang,
}

/// Runs `soat text`.
pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let source = read_file(&arguments.path, arguments.lang.into())?;
    print(source.text());
    Ok(ExitCode::SUCCESS)
}
