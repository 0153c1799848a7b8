//! The parser of the micro-grammars: labels, moments, amounts and symbols of documents.
//!
//! In: a bounded slice of a plan and the rule to read it by; out: pest's pairs. Invariant:
//! whoever calls bounds the slice, since each call indexes its whole input. One parser for all
//! of them: pest compiles its machinery anew for each, some 10 kB of WebAssembly a time.

use pest_derive::Parser;

/// Reads a few words of a plan by one of the grammars in `grammar/`.
#[derive(Parser)]
#[grammar = "grammar/label.pest"]
#[grammar = "grammar/moment.pest"]
#[grammar = "grammar/quantity.pest"]
#[grammar = "grammar/citation.pest"]
pub(crate) struct MicroParser;
