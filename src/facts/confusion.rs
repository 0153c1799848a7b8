//! Words that were confused with others: "Phần đầu đạt", "lòng ghép", "bổ xung".
//!
//! In: the words of a block; out: a mark for each, with what is meant. Invariant: the list holds
//! only what is wrong wherever it stands; a word that may be right beside others is none.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

pub use super::mark::Mark;
use super::mark::mark_entry;
use super::vocabulary::{KindEntry, Names};
use super::{Context, Facts};
use crate::lang::{Lexicon, Wording, capitalised, upper};

/// Confused words in the vocabulary.
pub(super) static ENTRY: KindEntry = mark_entry!(
    ConfusedWord,
    confused_words,
    Names::new(&["confused word"], &["confused words"], &["từ dùng nhầm", "từ sai chính tả"]),
    Wording {
        en: "a word written in place of another", vi: "từ bị viết nhầm thành từ khác"
    }
);

/// The list: what is written, what is meant.
struct Table {
    lexicon: Lexicon,
    meant: Vec<&'static str>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let rows = include_str!(concat!(env!("OUT_DIR"), "/confusions.tsv")).lines();
    let rows = rows.filter(|it| !it.starts_with('#')).filter_map(|it| it.split_once('\t'));
    let (written, meant): (Vec<&str>, Vec<&str>) = rows.unzip();
    Table { lexicon: Lexicon::new(&written), meant }
});

/// Words after "tình" that make it a word of its own.
const FEELINGS: [&str; 14] = [
    "hình", "trạng", "huống", "cảm", "nguyện", "thương", "tiết", "báo", "nghĩa", "yêu", "thế",
    "dục", "đoàn", "làng",
];

/// Finds the confused words of a block whose words begin at `starts`: where, and what is meant.
pub(super) fn find_confused(
    lower: &str,
    starts: &[usize],
) -> Vec<(Range<usize>, &'static str)> {
    let table = &*TABLE;
    let mut found: Vec<(Range<usize>, &'static str)> = Vec::new();
    for at in starts.iter().copied() {
        let ends = |word: &str| {
            lower
                .get(at + word.len()..)
                .is_some_and(|it| !it.starts_with(char::is_alphanumeric))
        };
        let Some((word, index)) = table.lexicon.all_at(lower, at).find(|it| ends(it.0)) else {
            continue;
        };
        let after = lower.get(at + word.len()..).unwrap_or("").trim_start();
        let feeling =
            word.ends_with(" tình") && FEELINGS.iter().any(|it| after.starts_with(it));
        if !feeling && found.last().is_none_or(|it| it.0.end <= at) {
            found.push((at..at + word.len(), table.meant[index]));
        }
    }
    found
}

/// Makes a mark of every confused word, one for all its places.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let mut told: HashMap<&str, usize> = HashMap::new();
    for (block, mentions) in context.blocks() {
        let text = block.text.as_str();
        for (range, meant) in &mentions.confused {
            let Some(written) = text.get(range.clone()) else { continue };
            let correction = in_case(written, meant);
            let span = block.text.span(range.start, range.end);
            let slip = mentions.lower.get(range.clone()).unwrap_or(written);
            let index = *told.entry(slip).or_insert(facts.confused_words.len());
            match facts.confused_words.get_mut(index) {
                Some(mark) => mark.words_at.push((span, correction)),
                None => facts.confused_words.push(Mark::new(span, written, Some(correction))),
            }
        }
    }
}

/// `meant` with the capitals of `written`, word by word.
fn in_case(written: &str, meant: &str) -> String {
    if !written.chars().any(char::is_lowercase) {
        return upper(meant);
    }
    // A name has capitals of its own.
    if meant.contains(char::is_uppercase) {
        return meant.to_owned();
    }
    let mut given = written.split(' ');
    let words = meant.split(' ').map(|word| {
        let capital = given.next().is_some_and(|it| it.starts_with(char::is_uppercase));
        if capital { capitalised(word) } else { word.to_owned() }
    });
    words.collect::<Vec<String>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{TABLE, find_confused, in_case};

    #[test]
    fn confused_words_are_found_and_right_ones_are_not() {
        for (text, count) in [
            ("phần đầu đạt 60%", 1),
            ("cổ phần đầu tư", 0),
            ("tăng cường lòng ghép", 1),
            ("trẻ em tình thừa thiên huế", 1),
            ("ủy ban nhân dân tình", 1),
            ("tình hình thừa thiên huế", 0),
            ("đẩy mạnh truyền truyền", 1),
            ("tuyên truyền, lồng ghép, hỗ trợ, bổ sung", 0),
            ("nguồn lực tài chính phù hợp, điều chỉnh phủ kín", 0),
        ] {
            let starts: Vec<usize> = crate::lang::word_starts(text, 0).collect();
            assert_eq!(find_confused(text, &starts).len(), count, "{text}");
        }
        assert_eq!(in_case("Phần đầu đạt", "phấn đấu đạt"), "Phấn đấu đạt");
        assert_eq!(in_case("của Chỉnh Phủ", "của Chính phủ"), "của Chính phủ");
        assert!(TABLE.meant.iter().all(|it| !it.is_empty()));
    }
}
