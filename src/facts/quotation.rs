//! Quotation marks without a partner in their paragraph.
//!
//! In: blocks; out: a mark for each lonely quotation mark. Invariants: signs after figures
//! (inches, seconds) are none; where a quotation runs on over a few paragraphs, its two marks
//! are partners.

pub use super::mark::Mark;
use super::mark::mark_entry;
use super::vocabulary::{KindEntry, Names};
use super::{Context, Facts};
use crate::lang::Wording;
use crate::outline::Zone;

/// Lonely quotation marks in the vocabulary.
pub(super) static ENTRY: KindEntry = mark_entry!(
    UnbalancedQuote,
    unbalanced_quotes,
    Names::new(
        &["unbalanced quotation mark"],
        &["unbalanced quotation marks"],
        &["dấu ngoặc kép lẻ"]
    ),
    Wording {
        en: "a quotation mark without a partner in its paragraph",
        vi: "dấu ngoặc kép thiếu dấu đi cặp trong đoạn",
    }
);

const QUOTES: [char; 6] = ['"', '“', '”', '„', '«', '»'];

/// Paragraphs over which a quotation may run on.
const NEAR: usize = 12;

/// Finds the paragraphs with an odd number of quotation marks.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let mut open: Option<(usize, Mark)> = None;
    for (index, (block, _)) in context.blocks().enumerate() {
        let text = block.text.as_str();
        if matches!(block.zone, Zone::Header | Zone::Kind | Zone::Title)
            || !text.bytes().any(|it| matches!(it, b'"' | 0xe2 | 0xc2))
        {
            continue;
        }
        let figure = |at: usize| text[..at].ends_with(|it: char| it.is_ascii_digit());
        // After a figure a straight mark is an inch, unless it closes what one opened.
        let mut straight = false;
        let marks = text.match_indices(QUOTES).filter(|it| {
            let counts = it.1 != "\"" || straight || !figure(it.0);
            straight ^= counts && it.1 == "\"";
            counts
        });
        let marks: Vec<(usize, &str)> = marks.collect();
        if marks.len().is_multiple_of(2) {
            continue;
        }
        // One that opens what nothing closes, or closes what nothing opened; else the last.
        let mut depth = 0_i32;
        let mut lonely = marks.last().copied();
        let mut opened = None;
        for it in &marks {
            match it.1 {
                "“" | "„" | "«" => {
                    depth += 1;
                    opened = Some(*it);
                }
                "”" | "»" if depth == 0 => lonely = Some(*it),
                "”" | "»" => depth -= 1,
                _ => {}
            }
        }
        if depth > 0 {
            lonely = opened;
        }
        let Some((at, sign)) = lonely else { continue };
        let after = text[at + sign.len()..].trim();
        let words = if after.len() > 3 { shortened(after) } else { text[..at].trim() };
        let mark = Mark::new(block.text.span(at, at + sign.len()), words, None);
        match open.take() {
            Some((before, _)) if before + NEAR >= index => {}
            before => {
                facts.unbalanced_quotes.extend(before.map(|it| it.1));
                open = Some((index, mark));
            }
        }
    }
    facts.unbalanced_quotes.extend(open.map(|it| it.1));
}

/// The first words of a text.
fn shortened(text: &str) -> &str {
    let end = text.match_indices(' ').map(|it| it.0).take(6).last().unwrap_or(text.len());
    if text.len() <= 40 { text } else { &text[..end] }
}
