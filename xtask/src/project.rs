//! Where things are: the project's root, the target folder, the page.
//!
//! In: where this program was compiled and where it stands; out: absolute paths. Invariant:
//! every cargo started from here builds into the target folder this program itself was built
//! into, whatever folder the user stands in and however it was chosen.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

/// The project on this machine.
pub(crate) struct Project {
    /// The folder of the workspace's `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// Cargo's target folder.
    pub(crate) target: PathBuf,
}

impl Project {
    /// Finds it from this program's own place, `<target>/<profile>/xtask`.
    pub(crate) fn find() -> Result<Self> {
        // Not `env!`: clones that share a target folder may share this program too.
        let here = env::var_os("CARGO_MANIFEST_DIR").context("call this as `cargo xtask`")?;
        let here = Path::new(&here);
        let root = here.parent().context("xtask has no parent folder")?.to_owned();
        let program = env::current_exe().context("this program's own path is not known")?;
        let target =
            program.ancestors().nth(2).context("no target folder above this program")?;
        Ok(Self { root, target: target.to_owned() })
    }

    /// The folder of the page.
    pub(crate) fn www(&self) -> PathBuf {
        self.root.join("www")
    }

    /// The folder of the WebAssembly module and its glue.
    pub(crate) fn pkg(&self) -> PathBuf {
        self.www().join("pkg")
    }

    /// A cargo call, at the root, into the same target folder.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Command {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        command.args(arguments).current_dir(&self.root);
        command.env("CARGO_TARGET_DIR", &self.target);
        command
    }

    /// The version of `package` in Cargo.lock.
    pub(crate) fn locked_version(&self, package: &str) -> Result<String> {
        let path = self.root.join("Cargo.lock");
        let lock = fs::read_to_string(&path)
            .with_context(|| format!("cannot read {}", path.display()))?;
        let name = format!("name = \"{package}\"");
        let mut lines = lock.lines().skip_while(|line| *line != name);
        lines
            .nth(1)
            .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
            .map(str::to_owned)
            .with_context(|| format!("Cargo.lock names no version of {package}"))
    }
}
