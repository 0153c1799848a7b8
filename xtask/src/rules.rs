//! The shipped rule files as a module of JavaScript.
//!
//! In: the folder `rules`; out: `rules.js`, names and texts in two lists. Invariants: sorted by
//! name, as the library lists them; cases are left out, since nobody runs them in a page.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The types of what [`as_module`] writes.
pub(crate) const TYPES: &str = "/** Names (topic/id.soat) of the shipped rule files. */\n\
    export const names: string[]\n\
    /** Their texts, without cases, in the same order. */\n\
    export const texts: string[]\n";

/// The rule files below `root`.
pub(crate) fn as_module(root: &Path) -> Result<String> {
    let mut paths = Vec::new();
    collect(root, &mut paths).context("cannot list the rules")?;
    let mut files = Vec::new();
    for path in paths {
        let name = path.strip_prefix(root).unwrap_or(&path);
        let name = name.to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(&path).context("cannot read a rule")?;
        let end = text.find("\ncase ").map_or(text.len(), |at| at + 1);
        files.push((name, text.get(..end).unwrap_or(&text).to_owned()));
    }
    files.sort();
    let (names, texts): (Vec<String>, Vec<String>) = files.into_iter().unzip();
    let [names, texts] = [names, texts].map(|it| serde_json::to_string(&it));
    Ok(format!("export const names = {}\nexport const texts = {}\n", names?, texts?))
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, paths)?;
        } else if path.extension().is_some_and(|it| it == "soat") {
            paths.push(path);
        }
    }
    Ok(())
}
