//! What the commands need on the machine, and how it is installed.
//!
//! In: a tool's name; out: nothing when it is there, or why it is not. Invariant: each tool is
//! tried once a run, and a tool that is already there is never touched. Packages of the page
//! and `wasm-opt` are not here: npm brings them, see `page` and `wasm`.

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::project::Project;

/// The target triple of the WebAssembly build.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Something a step needs that cargo does not bring.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tool {
    /// Rust's standard library for the browser.
    WasmTarget,
    /// `wasm-bindgen-test-runner` at the version of wasm-bindgen in Cargo.lock.
    TestRunner,
    /// Chromium and its driver.
    Browser,
    /// Node.js with npm.
    Node,
}

/// What was tried in this run.
#[derive(Default)]
pub(crate) struct Tools(BTreeMap<Tool, Option<String>>);

impl Tools {
    /// Installs `tool` when it is missing; the error says why that was not possible.
    pub(crate) fn ensure(&mut self, project: &Project, tool: Tool) -> Result<(), String> {
        let missing = self.0.entry(tool).or_insert_with(|| {
            let why = ensure(project, tool).err().map(|error| format!("{error:#}"));
            if let Some(why) = &why {
                println!("  could not install {}: {why}", name(tool));
            }
            why
        });
        match missing {
            Some(why) => Err(format!("{} is missing: {why}", name(tool))),
            None => Ok(()),
        }
    }
}

/// Installs `tool` when it is missing.
pub(crate) fn ensure(project: &Project, tool: Tool) -> Result<()> {
    match tool {
        Tool::WasmTarget => wasm_target(),
        Tool::TestRunner => test_runner(project),
        Tool::Browser => browser(),
        Tool::Node => node(),
    }
}

/// The path of Chromium, or of a browser of its family.
pub(crate) fn chromium() -> Option<PathBuf> {
    process::find(&["chromium", "chromium-browser", "google-chrome", "chrome"])
}

/// The path of Chromium's driver.
pub(crate) fn chromedriver() -> Option<PathBuf> {
    process::find(&["chromedriver"])
}

/// The path of the runner of browser tests.
pub(crate) fn runner() -> Option<PathBuf> {
    process::find(&["wasm-bindgen-test-runner"])
}

fn name(tool: Tool) -> &'static str {
    match tool {
        Tool::WasmTarget => "the Rust target wasm32-unknown-unknown",
        Tool::TestRunner => "wasm-bindgen-test-runner",
        Tool::Browser => "Chromium with chromedriver",
        Tool::Node => "Node.js with npm",
    }
}

fn wasm_target() -> Result<()> {
    let library = process::text(process::command("rustc")?.args([
        "--print",
        "target-libdir",
        "--target",
        WASM_TARGET,
    ]))?;
    if PathBuf::from(library.trim()).is_dir() {
        return Ok(());
    }
    process::run(process::command("rustup")?.args(["target", "add", WASM_TARGET]))
}

fn test_runner(project: &Project) -> Result<()> {
    let wanted = project.locked_version("wasm-bindgen")?;
    let installed = runner().and_then(|path| {
        let said = process::text(std::process::Command::new(path).arg("--version")).ok()?;
        said.split_whitespace().nth(1).map(str::to_owned)
    });
    if installed.as_ref() == Some(&wanted) {
        return Ok(());
    }
    println!("  building wasm-bindgen-test-runner {wanted}: minutes, once per machine");
    // Not `--locked`: the registry no longer has one of the versions its lock file pins.
    process::run(&mut project.cargo(&["install", "wasm-bindgen-cli", "--version", &wanted]))
}

fn browser() -> Result<()> {
    let there = || chromium().is_some() && chromedriver().is_some();
    if there() {
        return Ok(());
    }
    let packages = ["chromium", "chromium-driver"];
    let by_hand = format!("install it with: apt-get install {}", packages.join(" "));
    let apt = |arguments: &[&str]| {
        let mut command = process::command("apt-get")?;
        process::run(command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
    };
    if !is_root() || process::find(&["apt-get"]).is_none() {
        bail!("{by_hand}");
    }
    apt(&["update", "-q"]).context(by_hand.clone())?;
    apt(&["install", "-q", "-y", "--no-install-recommends", packages[0], packages[1]])
        .context(by_hand)?;
    if !there() {
        bail!("the packages are installed, but the programs are not in PATH");
    }
    Ok(())
}

fn node() -> Result<()> {
    for program in ["node", "npm"] {
        if process::find(&[program]).is_none() {
            bail!("{program} is not in PATH; install Node.js 20 or later");
        }
    }
    Ok(())
}

/// Whether packages can be installed without asking for a password.
fn is_root() -> bool {
    process::command("id")
        .and_then(|mut id| process::text(id.arg("-u")))
        .is_ok_and(|user| user.trim() == "0")
}
