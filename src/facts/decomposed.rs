//! Letters that are stored apart from their marks, once for the whole text.
//!
//! In: the text as given; out: one mark with a replacement for each line. Invariant: only
//! letters that can be composed count, so that nothing is left once they are.

pub use super::mark::Mark;
use super::mark::mark_entry;
use super::vocabulary::{KindEntry, Names};
use super::{Context, Facts};
use crate::lang::{Wording, compose, is_mark};
use crate::source::Span;

/// Decomposed letters in the vocabulary.
pub(super) static ENTRY: KindEntry = mark_entry!(
    DecomposedLetters,
    decomposed,
    Names::new(&["decomposed letter"], &["decomposed letters"], &["chữ tổ hợp"]),
    Wording {
        en: "letters that are stored apart from their marks",
        vi: "chữ có dấu được lưu rời phần chữ và phần dấu",
    }
);

/// Finds the lines that have decomposed letters.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let text = context.text;
    // Combining marks are CC 80 to CD AF.
    if !text.bytes().any(|it| matches!(it, 0xcc | 0xcd)) {
        return;
    }
    let mut words: Vec<(Span, String)> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let Some(first) = line.find(is_mark) else { continue };
        let Some(last) = line.rfind(is_mark) else { continue };
        let from = line[..first].rfind(' ').map_or(0, |it| it + 1);
        let to = line[last..].find(' ').map_or(line.trim_end().len(), |it| last + it);
        let Some(written) = line.get(from..to) else { continue };
        let composed = compose(written);
        if composed != written {
            words.push((Span::new(start + from, start + to), composed));
        }
    }
    let Some(first) = words.first().map(|it| it.0) else { return };
    let written = text.get(first.start..first.end).unwrap_or("");
    let shown: String = written.chars().take(40).collect();
    facts.decomposed = vec![Mark { words_at: words, ..Mark::new(first, &shown, None) }];
}
