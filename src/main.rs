//! The command line: arguments in, files read, reports printed, an exit code out.
//!
//! Invariants: everything that touches files, the terminal or the environment stands here and
//! in `cli`; exit 0 means no violated error or warning, 1 some, 2 that the run itself failed.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
