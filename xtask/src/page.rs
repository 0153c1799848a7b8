//! The page's own tools: npm and Vite.
//!
//! In: the folder `www`; out: its packages installed, a call of one of its scripts or of Vite.
//! Invariant: the packages are those of `www/package-lock.json`, never newer ones.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::project::Project;

/// Installs the page's packages, unless those of the present lock file are there.
pub(crate) fn install(project: &Project) -> Result<()> {
    let www = project.www();
    let lock = changed(&www.join("package-lock.json"))
        .context("www/package-lock.json is missing: there is no page to build")?;
    // npm writes this file last, so it is newer than a lock file it has obeyed.
    let installed = changed(&www.join("node_modules/.package-lock.json"));
    if installed.is_some_and(|installed| installed >= lock) {
        return Ok(());
    }
    process::run(npm(project)?.args(["ci", "--no-audit", "--no-fund"]))
}

/// A call of npm in the page's folder.
pub(crate) fn npm(project: &Project) -> Result<Command> {
    let mut command = process::command("npm")?;
    command.current_dir(project.www());
    Ok(command)
}

/// A call of Vite in the page's folder, as one process that a signal reaches.
pub(crate) fn vite(project: &Project, arguments: &[&str]) -> Result<Command> {
    let program = project.www().join("node_modules/vite/bin/vite.js");
    if !program.is_file() {
        bail!("www/node_modules has no Vite; delete that folder and try again");
    }
    let mut command = process::command("node")?;
    command.arg(program).args(arguments).current_dir(project.www());
    Ok(command)
}

/// When a file last changed; none when it is not there.
fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|data| data.modified()).ok()
}
