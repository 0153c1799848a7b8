//! How other programs ask for a check.
//!
//! In: [`CheckOptions`], words as a host writes them; out: [`Options`] and a language. Invariant:
//! a word that is not known is refused by name, never taken for the default.

use serde::Serialize;
#[cfg(feature = "bindings")]
use tsify::Tsify;

use crate::eval::{Options, StageOption};
use crate::lang::{Language, read_day};

/// How a plan is to be checked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "bindings", derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CheckOptions {
    /// `vi` (the default) or `en`: the language of messages.
    #[cfg_attr(feature = "bindings", tsify(type = "\"vi\" | \"en\"", optional))]
    pub language: Option<String>,
    /// `draft`, `issued`, or `auto` (the default): told from number and date.
    #[cfg_attr(
        feature = "bindings",
        tsify(type = "\"draft\" | \"issued\" | \"auto\"", optional)
    )]
    pub stage: Option<String>,
    /// The date that counts as the day of issuance of a draft, as `2026-03-31`.
    #[cfg_attr(feature = "bindings", tsify(optional))]
    pub as_of: Option<String>,
}

/// An option with a word that it does not know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the option \"{name}\" cannot be \"{value}\"; it can be {allowed}")]
pub struct OptionError {
    name: &'static str,
    value: String,
    allowed: &'static str,
}

/// The language that `wire` asks for: Vietnamese unless it is English.
pub fn language(wire: &CheckOptions) -> Language {
    match wire.language.as_deref() {
        Some("en") => Language::English,
        _ => Language::Vietnamese,
    }
}

/// The options that `wire` asks for.
///
/// # Errors
///
/// A stage or a date that is none.
pub fn options(wire: &CheckOptions) -> Result<Options, OptionError> {
    let stage = match wire.stage.as_deref() {
        None | Some("auto") => StageOption::Auto,
        Some("draft") => StageOption::Draft,
        Some("issued") => StageOption::Issued,
        Some(other) => {
            let (name, allowed) = ("stage", "draft, issued or auto");
            return Err(OptionError { name, value: other.to_owned(), allowed });
        }
    };
    let as_of = match wire.as_of.as_deref() {
        None => None,
        Some(day) => Some(read_day(day).ok_or_else(|| OptionError {
            name: "asOf",
            value: day.to_owned(),
            allowed: "a date like 2026-03-31",
        })?),
    };
    Ok(Options { stage, as_of })
}
