//! Other programs: found, started, waited for.
//!
//! In: a command; out: nothing or what it printed, and an error that names the command when it
//! could not start or did not succeed. Invariant: a command whose output the user sees is
//! printed before it runs, so that it can be repeated by hand.

use std::env;
use std::path::PathBuf;
use std::process::{Command, Output};

use anyhow::{Context, Result, bail};

/// Runs a command with its output shown.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    println!("  $ {}", words(command));
    let status =
        command.status().with_context(|| format!("cannot start {}", program(command)))?;
    if !status.success() {
        bail!("{} failed ({status})", program(command));
    }
    Ok(())
}

/// Runs a command in silence and returns what it printed, whatever its exit code.
pub(crate) fn output(command: &mut Command) -> Result<Output> {
    command.output().with_context(|| format!("cannot start {}", program(command)))
}

/// Runs a command in silence and returns its standard output; an error has what it complained of.
pub(crate) fn text(command: &mut Command) -> Result<String> {
    let output = output(command)?;
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        bail!("{} failed ({}): {}", program(command), output.status, complaint.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The first of `names` that is a program in PATH or among cargo's own.
pub(crate) fn find(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let cargo = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| {
        let home = env::var_os("HOME").or_else(|| env::var_os("USERPROFILE"))?;
        Some(PathBuf::from(home).join(".cargo"))
    });
    let folders: Vec<PathBuf> =
        env::split_paths(&path).chain(cargo.map(|cargo| cargo.join("bin"))).collect();
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    names.iter().find_map(|name| {
        folders.iter().find_map(|folder| {
            endings
                .iter()
                .map(|ending| folder.join(format!("{name}{ending}")))
                .find(|f| f.is_file())
        })
    })
}

/// A call of the program `name` from PATH.
pub(crate) fn command(name: &str) -> Result<Command> {
    let path = find(&[name]).with_context(|| format!("{name} is not installed"))?;
    Ok(Command::new(path))
}

/// The command as one would type it.
fn words(command: &Command) -> String {
    let arguments = command.get_args().map(|word| word.to_string_lossy().into_owned());
    std::iter::once(program(command)).chain(arguments).collect::<Vec<_>>().join(" ")
}

/// The program's name without its folder.
fn program(command: &Command) -> String {
    let path = PathBuf::from(command.get_program());
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
