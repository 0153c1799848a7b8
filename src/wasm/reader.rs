//! What opens files: text, Markdown, web pages, Word documents.
//!
//! In: the bytes of a file; out: the wire types of [`report::wire`](crate::report::wire).
//! Invariant: as in the module above; nothing here checks.

use wasm_bindgen::prelude::wasm_bindgen;

use super::{GivenOptions, language};
use crate::read;
use crate::report::wire::{self, Opened};

/// Reads a file as paragraphs an editor can show; hard wraps are joined.
#[wasm_bindgen(js_name = openFile)]
pub fn open_file(bytes: &[u8], options: &GivenOptions) -> Opened {
    wire::opened(read::open(bytes), language(options))
}
