//! The reference pages are those that the library makes.
//!
//! In: `docs/reference.en.md` and `docs/reference.vi.md`; out: a failure when one of them is
//! not what the vocabulary and the constructs say now. `UPDATE=1`, or `cargo xtask reference`,
//! rewrites them.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::path::Path;
use std::{env, fs};

use soat::lang::Language;

#[test]
fn the_pages_are_up_to_date() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    for (name, language) in
        [("reference.en.md", Language::English), ("reference.vi.md", Language::Vietnamese)]
    {
        let page = soat::report::reference(language);
        let path = folder.join(name);
        if env::var_os("UPDATE").is_some() {
            fs::write(&path, &page).unwrap();
        }
        let stored = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
        let mut lines = page.lines().zip(stored.lines());
        let other = lines.find(|(made, stored)| made != stored);
        assert!(
            page == stored,
            "docs/{name} is stale; `cargo xtask reference` writes it anew: made, stored: {other:?}"
        );
    }
}
