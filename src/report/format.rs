//! What a format of reports is, and the list of them.
//!
//! In: the plans of one run with their reports; out: bytes to print. Invariant: a format is
//! one file with a `FORMAT`, and one line in [`FORMATS`]; the command line offers what the
//! list holds.

use crate::finding::Report;
use crate::lang::{Language, Wording};
use crate::library::Rule;
use crate::source::Source;

/// A plan that was checked.
#[derive(Debug)]
pub struct Checked {
    /// What it is called: a path, or a name the host gave.
    pub name: String,
    /// Its text.
    pub source: Source,
    /// What the rules say of it.
    pub report: Report,
}

/// How a report looks.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Language of messages.
    pub language: Language,
    /// Whether to use colours.
    pub colour: bool,
    /// Columns of the terminal.
    pub width: usize,
    /// Whether each plan is to take one line of output, as when a folder is checked.
    pub line_each: bool,
}

/// A format of reports.
#[derive(Debug)]
pub struct Format {
    /// Its name on the command line.
    pub name: &'static str,
    /// One line that says what it is for.
    pub doc: Wording,
    /// Renders the plans of one run, which these rules checked.
    pub render: fn(&[Checked], &[&Rule], Look) -> String,
}

/// Every format; the first is what people get who ask for none.
pub static FORMATS: &[&Format] = &[
    #[cfg(feature = "cli")]
    &super::human::FORMAT,
    &super::short::FORMAT,
    &super::json::FORMAT,
    &super::sarif::FORMAT,
];

/// The format called `name`.
pub fn format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|it| it.name == name).copied()
}
