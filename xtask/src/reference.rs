//! `cargo xtask reference`: the reference page of the language of rules, in both languages.
//!
//! In: the grammar's constructs and the vocabulary, as the library knows them; out:
//! `docs/reference.en.md` and `docs/reference.vi.md`. Invariant: the pages are written by the
//! test that holds them, so that what is written is what is compared.

use crate::Command;
use crate::process;

/// The command.
pub(crate) const COMMAND: Command = Command {
    name: "reference",
    help: "writes docs/reference.en.md and docs/reference.vi.md anew from the vocabulary",
    run: |project, arguments| {
        arguments.finish()?;
        let mut cargo = project.cargo(&["test", "--quiet", "--test", "reference"]);
        process::run(cargo.env("UPDATE", "1"))
    },
};
