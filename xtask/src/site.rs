//! `cargo xtask site`: the page as a folder of files.
//!
//! In: the crate and `www`; out: `www/dist`. Invariant: the page names its own files by
//! relative paths only, so that any web server can serve the folder under any path.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::Command;
use crate::page;
use crate::process;
use crate::project::Project;
use crate::tools::{self, Tool};
use crate::wasm;

/// The command.
pub(crate) const COMMAND: Command = Command {
    name: "site",
    help: "builds the page into www/dist, which any web server can serve under any path",
    run: |project, arguments| {
        arguments.finish()?;
        tools::ensure(project, Tool::Node)?;
        wasm::build(project)?.print();
        page::install(project)?;
        let folder = build(project)?;
        println!("the page is in {}", folder.display());
        Ok(())
    },
};

/// Builds the page from the present `www/pkg`; returns the folder.
pub(crate) fn build(project: &Project) -> Result<PathBuf> {
    let arguments = ["build", "--base", "./", "--outDir", "dist", "--emptyOutDir"];
    process::run(&mut page::vite(project, &arguments)?)?;
    let folder = project.www().join("dist");
    let page = fs::read_to_string(folder.join("index.html"))
        .context("Vite wrote no www/dist/index.html")?;
    if let Some(line) = page.lines().find(|l| l.contains("src=\"/") || l.contains("href=\"/")) {
        bail!("www/dist/index.html works only at a server's root: {}", line.trim());
    }
    Ok(folder)
}
