//! Soát checks that a Vietnamese government plan (kế hoạch) holds together.
#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test may fail loudly"))]

pub mod compile;
pub mod eval;
pub mod facts;
pub mod finding;
pub mod lang;
pub mod library;
pub mod outline;
pub mod read;
pub mod report;
pub mod source;
pub mod syntax;
