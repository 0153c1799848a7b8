//! Soát (Vietnamese: to check closely) checks that a government plan (*kế hoạch*) holds
//! together while it is being written.
//!
//! ```text
//! bytes -- read --> Source -- outline --> Outline -- facts --> Facts --+
//!                                                                      +-- eval --> Report -- report --> bytes
//! rule text -- syntax --> Sentence -- compile --> Program -------------+
//! ```
//!
//! Each arrow is one module and one plain function. The library reads no file, no clock and
//! no environment, and prints nothing: the command line (`main.rs`, `cli`), the WebAssembly
//! face (`wasm`) and other hosts do that.
//!
//! ```
//! let source = soat::read::read("I. MỤC TIÊU\n1. Bổ sung các các chỉ tiêu.".as_bytes())?;
//! let facts = soat::facts_of(&source);
//! let rules = soat::library::RuleSet::default();
//! let report = soat::eval::check(&rules.active(), &facts, &soat::eval::Options::default());
//! assert_eq!(report.findings[0].rule, "repeated-word");
//! # Ok::<(), soat::read::ReadError>(())
//! ```
#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test may fail loudly"))]

pub mod compile;
pub mod eval;
pub mod facts;
pub mod finding;
mod keyed;
pub mod lang;
pub mod library;
pub mod outline;
mod peg;
#[cfg(feature = "reader")]
pub mod read;
pub mod report;
pub mod session;
mod sorted;
pub mod source;
pub mod syntax;
#[cfg(feature = "bindings")]
pub mod wasm;

/// What a text says: its outline built and its facts found.
pub fn facts_of(source: &source::Source) -> facts::Facts {
    facts::find(source, &outline::build(source))
}
