//! Words that hold letters of two scripts: a Cyrillic "о" in "tоàn".
//!
//! In: the text as given; out: a mark for each word. Invariant: units and formulas ("μg", "kΩ")
//! are none.

use super::foreign_letter::{Origin, origin_of, unusual_words};
pub use super::mark::Mark;
use super::mark::mark_entry;
use super::vocabulary::{KindEntry, Names};
use super::{Context, Facts};
use crate::lang::{Wording, look_alike};
use crate::source::Span;

/// Words of two scripts in the vocabulary.
pub(super) static ENTRY: KindEntry = mark_entry!(
    MixedScript,
    mixed_scripts,
    Names::new(&["mixed-script word"], &["mixed-script words"], &["từ lẫn hai bảng chữ"]),
    Wording {
        en: "a word with letters of two scripts", vi: "từ có chữ cái của hai bảng chữ"
    }
);

/// Finds words of two scripts.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    for (start, word) in unusual_words(context.text) {
        let scripts = word.chars().filter(|it| origin_of(*it) == Origin::Script).count();
        let count = word.chars().count();
        let latin = word.chars().any(|it| origin_of(it) == Origin::Latin);
        // "μg": one letter of a unit.
        let alike = word.chars().filter(|it| origin_of(*it) == Origin::Script);
        let alike = alike.filter(|it| look_alike(*it).is_some()).count();
        let greek = word.chars().all(|it| !matches!(it, '\u{400}'..='\u{52f}'));
        if scripts == 0 || !latin || alike == 0 && greek && count <= 4 {
            continue;
        }
        let correction = (alike == scripts)
            .then(|| word.chars().map(|it| look_alike(it).unwrap_or(it)).collect::<String>());
        let span = Span::new(start, start + word.len());
        facts.mixed_scripts.push(Mark::new(span, word, correction));
    }
}
