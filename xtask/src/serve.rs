//! `cargo xtask serve`: from a fresh clone to the editor in the browser.
//!
//! In: the crate and `www`; out: a development server on this machine. Invariant: this process
//! becomes the server where the system can do that, so stopping one stops the other.

use std::env;

use anyhow::{Context, Result};

use crate::Command;
use crate::arguments::Arguments;
use crate::page;
use crate::project::Project;
use crate::tools::{self, Tool};
use crate::wasm;

/// The command.
pub(crate) const COMMAND: Command = Command {
    name: "serve",
    help: "builds what is missing and starts the editor on this machine\n\
           --port N     the port, 5173 unless told; the next free one when it is taken\n\
           --no-open    do not open a browser",
    run,
};

fn run(project: &Project, mut arguments: Arguments) -> Result<()> {
    let port = arguments.value("--port")?.unwrap_or_else(|| "5173".to_owned());
    port.parse::<u16>().with_context(|| format!("\"{port}\" is not a port"))?;
    let open = !arguments.flag("--no-open") && has_screen();
    arguments.finish()?;

    tools::ensure(project, Tool::Node)?;
    wasm::build(project)?.print();
    page::install(project)?;
    let mut server = page::vite(project, &["--host", "localhost", "--port", &port])?;
    if open {
        server.arg("--open");
    }
    println!("the editor comes at the address below; Ctrl-C stops it");
    become_process(&mut server)
}

/// Whether a browser could show anything.
fn has_screen() -> bool {
    let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

#[cfg(unix)]
fn become_process(command: &mut std::process::Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(command.exec()).context("cannot start the server")
}

#[cfg(not(unix))]
fn become_process(command: &mut std::process::Command) -> Result<()> {
    crate::process::run(command)
}
