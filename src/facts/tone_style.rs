//! Words whose tone mark stands where most of the plan's do not put it: "hoá" among "hóa".
//!
//! In: the words of blocks; out: a mark for each of the rarer style. Invariants: only words whose
//! mark may stand on either vowel count; both styles are right, so that nothing is told where
//! one of them is not used.

pub use super::mark::Mark;
use super::mark::mark_entry;
use super::vocabulary::{KindEntry, Names};
use super::{Context, Facts};
use crate::lang::{TONE_PAIRS, Wording, is_letter};

/// Words of the rarer style in the vocabulary.
pub(super) static ENTRY: KindEntry = mark_entry!(
    ToneStyle,
    tone_styles,
    Names::new(&["off-style tone mark"], &["off-style tone marks"], &["dấu thanh lệch kiểu"]),
    Wording {
        en: "a word whose tone mark stands elsewhere than most",
        vi: "từ đặt dấu thanh khác với phần lớn kế hoạch",
    }
);

/// Words of one style that are told at most.
const TOLD: usize = 500;

/// Finds the words of the rarer style.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let mut styles: [Vec<Mark>; 2] = [Vec::new(), Vec::new()];
    let mut counts = [0_usize; 2];
    for (block, _) in context.blocks() {
        let text = block.text.as_str();
        let bytes = text.as_bytes();
        for at in 1..bytes.len() {
            let (before, byte) = (bytes[at - 1], bytes[at]);
            let new = byte >= 0xc0 && matches!(before, b'o' | b'u');
            let old = before >= 0x80 && matches!(byte, b'a' | b'e' | b'y');
            if !new && !old {
                continue;
            }
            let start = if new { at - 1 } else { text.floor_char_boundary(at - 1) };
            let Some(pair) = TONE_PAIRS.iter().find_map(|(fresh, usual)| {
                let pair = if new { fresh } else { usual };
                text[start..].starts_with(pair).then_some(*pair)
            }) else {
                continue;
            };
            let end = start + pair.len();
            let goes_on = text[end..].chars().next().is_some_and(is_letter);
            if goes_on || text[..start].ends_with(['q', 'Q']) {
                continue;
            }
            counts[usize::from(new)] += 1;
            if styles[usize::from(new)].len() < TOLD {
                let first = text[..start].rfind(|it: char| !is_letter(it));
                let first = first.map_or(0, |it| text.ceil_char_boundary(it + 1));
                let span = block.text.span(first, end);
                styles[usize::from(new)].push(Mark::new(span, &text[first..end], None));
            }
        }
    }
    let rarer = usize::from(counts[1] < counts[0]);
    if counts[0] > 0 && counts[1] > 0 {
        facts.tone_styles = std::mem::take(&mut styles[rarer]);
    }
}
