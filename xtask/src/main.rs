//! `cargo xtask <command>`: every developer command of Soát.
//!
//! In: the words after `cargo xtask`; out: what the command prints, and exit code 0, 1 when it
//! failed, 2 when it was called wrongly. Invariant: a command is one file that exports one
//! [`Command`], and one line in [`COMMANDS`]; nothing of a command stands here.

mod arguments;
mod new_rule;
mod page;
mod process;
mod project;
mod reference;
mod score;
mod serve;
mod site;
mod snip;
mod test;
mod tools;
mod wasm;

use std::process::ExitCode;

use crate::arguments::Arguments;
use crate::project::Project;

/// A developer command.
pub(crate) struct Command {
    /// The word after `cargo xtask`.
    pub(crate) name: &'static str,
    /// What it does: one line, then its options, a line each.
    pub(crate) help: &'static str,
    /// Does it; an error is printed and makes the exit code 1.
    pub(crate) run: fn(&Project, Arguments) -> anyhow::Result<()>,
}

/// Every command, in the order in which the help lists them.
const COMMANDS: &[Command] = &[
    serve::COMMAND,
    test::COMMAND,
    new_rule::COMMAND,
    reference::COMMAND,
    site::COMMAND,
    wasm::COMMAND,
    score::COMMAND,
];

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let name = words.next().unwrap_or_else(|| "help".to_owned());
    if matches!(name.as_str(), "help" | "--help" | "-h") {
        println!("{}", help());
        return ExitCode::SUCCESS;
    }
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        eprintln!("error: there is no command \"{name}\"\n\n{}", help());
        return ExitCode::from(2);
    };
    let arguments = Arguments::new(words.collect());
    if arguments.asks_for_help() {
        println!("{}", describe(command));
        return ExitCode::SUCCESS;
    }
    match Project::find().and_then(|project| (command.run)(&project, arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// What `cargo xtask help` prints.
fn help() -> String {
    let commands: Vec<_> = COMMANDS.iter().map(describe).collect();
    format!("usage: cargo xtask <command> [options]\n\n{}", commands.join("\n\n"))
}

/// The help of one command, its name before it and its lines indented.
fn describe(command: &Command) -> String {
    let lines: Vec<_> = command.help.lines().map(|line| format!("      {line}")).collect();
    format!("  {}\n{}", command.name, lines.join("\n"))
}
