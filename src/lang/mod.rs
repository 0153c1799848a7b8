//! Wording and folding: everything that depends on a natural language.
//!
//! In: text, or a key; out: folded text, or words for a reader. Invariant: case and tone
//! folding of Vietnamese happens here and nowhere else; message texts are worded here at the
//! last moment, so that every earlier stage stays free of language.

mod compose;
mod figures;
mod fold;
mod lexicon;
mod near;

pub use compose::{compose, is_mark, look_alike, push_composed};
pub use figures::{date, month, number, read_day};
pub(crate) use fold::TONE_PAIRS;
pub use fold::{
    begins_folded, capitalised, fold, fold_char, fold_into, is_letter, lower, lower_in_step,
    upper, without_marks,
};

pub use lexicon::{Lexicon, holds_any, word_starts};
pub use near::nearest;

/// A language a reader or author may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// Vietnamese, the default.
    #[default]
    Vietnamese,
    /// English.
    English,
}

/// The same thing said in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wording {
    /// English.
    pub en: &'static str,
    /// Vietnamese.
    pub vi: &'static str,
}

impl Wording {
    /// The words in `language`.
    pub fn get(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.en,
            Language::Vietnamese => self.vi,
        }
    }
}
