//! The face for JavaScript: a plan in a page, a worker or a server.
//!
//! In: plain objects and bytes; out: the wire types of [`report::wire`](crate::report::wire),
//! worded in the language asked for. Invariants: no logic lives here; every method hands on to
//! [`session`](crate::session) or a stage; what checks, what looks a plan over or needs the
//! language of rules, and what opens files are three files behind three features, so that a
//! module that is built with one of them holds nothing of the others.

#[cfg(feature = "author")]
mod author;
#[cfg(feature = "wasm")]
mod checker;
#[cfg(feature = "reader")]
mod reader;

use wasm_bindgen::prelude::wasm_bindgen;

use crate::lang::Language;
use crate::report::wire::{self, CheckOptions};

#[cfg(feature = "author")]
pub use author::{complete, highlight, hover};
#[cfg(feature = "wasm")]
pub use checker::{GivenParagraph, Session};
#[cfg(feature = "reader")]
pub use reader::open_file;

#[wasm_bindgen]
extern "C" {
    /// [`CheckOptions`] as a host gives them.
    #[wasm_bindgen(typescript_type = "CheckOptions")]
    pub type GivenOptions;

    #[wasm_bindgen(method, getter)]
    fn language(this: &GivenOptions) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn stage(this: &GivenOptions) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = asOf)]
    fn as_of(this: &GivenOptions) -> Option<String>;
}

impl From<&GivenOptions> for CheckOptions {
    fn from(given: &GivenOptions) -> CheckOptions {
        CheckOptions { language: given.language(), stage: given.stage(), as_of: given.as_of() }
    }
}

fn language(options: &GivenOptions) -> Language {
    wire::language(&options.into())
}
