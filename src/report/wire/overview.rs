//! What was read of a plan, as other programs get it.
//!
//! Types only: [`report::overview`](crate::report::overview) fills them, for the terminal and
//! for the page. Invariant: a row has as many cells as its table has columns.

use serde::Serialize;
#[cfg(feature = "bindings")]
use tsify::Tsify;

use super::Span;

/// What was read of a plan, for a person to look over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(Tsify))]
#[cfg_attr(feature = "bindings", tsify(into_wasm_abi))]
pub struct Overview {
    /// One for each kind that is shown.
    pub tables: Vec<OverviewTable>,
}

/// The facts of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(Tsify))]
pub struct OverviewTable {
    /// Names the kind: `plan`, `sections`, `targets`.
    #[cfg_attr(feature = "bindings", tsify(type = "string"))]
    pub name: &'static str,
    /// Its heading.
    pub title: String,
    /// Headings of the columns.
    pub columns: Vec<String>,
    /// In text order.
    pub rows: Vec<OverviewRow>,
}

/// One fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(Tsify))]
pub struct OverviewRow {
    /// One for each column; empty where the plan does not say.
    pub cells: Vec<String>,
    /// Its words; empty where it has none.
    pub span: Span,
}
