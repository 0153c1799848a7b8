//! Repetitions: a word that stands twice running.
//!
//! In: the words of a block; out: [`Repetition`]s. Invariants: never across blocks; a
//! reduplication ("dần dần"), or a syllable that ends one known word and begins the next
//! ("giao thông thông minh"), is no repetition; in doubt there is none.

use std::ops::Range;

use super::vocabulary::{Attribute, Kind, KindEntry, Names, Reading, Type};
use super::{Context, Facts};
use crate::lang::Wording;
use crate::outline::Zone;
use crate::source::Span;

/// A word, or a run of words, that stands twice running.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repetition {
    /// Both occurrences.
    pub span: Span,
    /// The second one, with the space before it: what a fix removes.
    pub second: Span,
    /// The words that are repeated, as first written.
    pub words: String,
}

/// Repetitions in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Repetition,
    list: "repetitions",
    names: Names::new(
        &["repeated word", "repetition"],
        &["repeated words", "repetitions"],
        &["từ lặp liền nhau", "từ lặp"],
    ),
    doc: Wording { en: "a word that stands twice running", vi: "từ bị lặp liền nhau" },
    count: |facts| facts.repetitions.len(),
    span: |facts, index| facts.repetitions[index].span,
    label: "words",
    attributes: &[Attribute::new(
        "words",
        Names::new(&["word"], &["words"], &["từ"]),
        Type::Text,
        Wording { en: "what is repeated", vi: "từ bị lặp" },
        |facts, index| Reading::text(Some(&facts.repetitions[index].words)),
    )],
};

/// Finds words that stand twice running.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let mut found = Vec::new();
    for (block, mentions) in context.blocks() {
        if matches!(block.zone, Zone::Header | Zone::Signature | Zone::Recipients) {
            continue;
        }
        for (first, second) in mentions.repeated.iter().cloned() {
            // "Sở Xây dựng xây dựng ...": a body's name, then what it does.
            let ends_name = mentions
                .agencies
                .iter()
                .any(|it| it.range.end == first.end && it.range.start < first.start);
            // "Trưởng ban Ban Dân tộc": a capital begins a name.
            let text = block.text.as_str();
            let capital = |range: &Range<usize>| {
                let bare = text[range.clone()].trim_start();
                bare.starts_with(char::is_uppercase)
            };
            if ends_name || capital(&second) && !capital(&first) {
                continue;
            }
            let words = block.text.as_str().get(first.clone()).unwrap_or("").to_owned();
            found.push(Repetition {
                span: block.text.span(first.start, second.end),
                second: block.text.span(first.end, second.end),
                words,
            });
        }
    }
    facts.repetitions = found;
}

/// Pairs of equal neighbours in lower-case text: one word, or a run of two or three.
pub(super) fn repeated(lower: &str) -> Vec<(Range<usize>, Range<usize>)> {
    let (words, hashes) = words(lower);
    let mut pairs = Vec::new();
    let mut at = 0;
    while at + 1 < words.len() {
        // Most words have nothing like them near: their hashes tell.
        let near = &hashes[at + 1..hashes.len().min(at + 4)];
        if !near.contains(&hashes[at]) {
            at += 1;
            continue;
        }
        let equal = |one: usize, two: usize| match (words.get(one), words.get(two)) {
            (Some(one), Some(two)) => lower[one.clone()] == lower[two.clone()],
            _ => false,
        };
        let doubled = (1..=3).rev().find(|length| {
            (0..*length).all(|word| equal(at + word, at + length + word))
                && joined_by_spaces(lower, &words[at..at + 2 * length])
                && is_fault(lower, &words, at, *length)
        });
        match doubled {
            Some(length) => {
                let first = words[at].start..words[at + length - 1].end;
                let second = words[at + length].start..words[at + 2 * length - 1].end;
                pairs.push((first, second));
                at += 2 * length;
            }
            None => at += 1,
        }
    }
    pairs
}

/// Words and their hashes: letters side by side; signs, figures and spaces part them.
fn words(lower: &str) -> (Vec<Range<usize>>, Vec<u32>) {
    const BASIS: u32 = 0x811c_9dc5;
    const PRIME: u32 = 0x0100_0193;
    let bytes = lower.as_bytes();
    let (mut words, mut hashes) = (Vec::new(), Vec::new());
    let (mut start, mut hash) = (None, BASIS);
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        // Dashes and quotation marks begin with 0xe2, odd spaces with 0xc2.
        let letter = byte.is_ascii_lowercase() || byte >= 0x80 && !matches!(byte, 0xc2 | 0xe2);
        if letter {
            start.get_or_insert(at);
            hash = (hash ^ u32::from(byte)).wrapping_mul(PRIME);
        } else if let Some(from) = start.take() {
            words.push(from..at);
            hashes.push(hash);
            hash = BASIS;
        }
        at += match byte {
            0xc2 => 2,
            0xe2 => 3,
            _ => 1,
        };
    }
    if let Some(from) = start {
        words.push(from..lower.len());
        hashes.push(hash);
    }
    (words, hashes)
}

fn joined_by_spaces(lower: &str, words: &[Range<usize>]) -> bool {
    words
        .windows(2)
        .all(|pair| lower.get(pair[0].end..pair[1].start).is_some_and(|it| it == " "))
}

/// Words that mean nothing twice: a doubled one is a slip wherever it stands.
const NEVER_DOUBLED: &[&str] = &[
    "các", "của", "và", "những", "được", "trong", "với", "cho", "tại", "theo", "về", "là",
    "để", "từ", "đến", "trên", "bằng", "khi", "đã", "sẽ", "phải", "có", "không", "này", "cùng",
    "do", "bởi", "nhằm", "hoặc", "thuộc", "đối", "ban", "sở", "ủy", "tỉnh", "mọi", "mỗi",
    "một", "nếu", "thì", "mà", "cũng", "việc", "số", "căn", "cứ", "ngày", "tháng", "vào", "ra",
    "hằng", "năm", "đạt",
];

/// First syllables that may begin the word after a syllable that ends another: "hành vi vi
/// phạm", "giao thông thông minh", "thực hiện hiện đại hóa".
const BEGINNINGS: &[(&str, &[&str])] = &[
    ("vi", &["phạm", "rút", "mô", "sinh"]),
    ("thông", &["minh", "tin", "qua", "suốt", "báo", "thường", "thoáng"]),
    ("hiện", &["đại", "hành", "có", "nay", "trạng", "tượng", "vật", "hữu"]),
    ("tế", &["bào", "nhị"]),
    ("ban", &["hành", "đầu", "ngày"]),
    ("năm", &["năm"]),
    (
        "công",
        &[
            "nghệ", "nghiệp", "chức", "tác", "trình", "khai", "bằng", "cộng", "an", "viên",
            "ty", "dân",
        ],
    ),
    ("tỉnh", &["thành"]),
    ("số", &["hóa", "liệu", "lượng", "hoá"]),
    ("từ", &["xa", "ngày", "năm", "thiện", "nay", "trung", "đó"]),
    ("đạt", &["chuẩn", "được"]),
    ("ra", &["đời", "soát"]),
    ("ngày", &["ngày"]),
    ("đến", &["đến"]),
    ("về", &["về"]),
    ("một", &["một"]),
    ("không", &["không", "gian"]),
    ("là", &["là"]),
    ("do", &["do"]),
    ("để", &["để"]),
    ("cứ", &["liệu"]),
];

/// Reduplications, and doubled words that carry a meaning of their own.
const MEANT: &[&str] = &[
    "từ",
    "song",
    "luôn",
    "dần",
    "ngày",
    "từng",
    "mãi",
    "đều",
    "nhiều",
    "rất",
    "xa",
    "thường",
    "ai",
    "đâu",
    "người",
    "nhà",
    "lâu",
    "sâu",
    "xanh",
    "đỏ",
    "nhanh",
    "chầm",
    "khư",
    "đời",
    "gì",
    "ngành",
    "vừa",
    "càng",
    "cao",
    "hơn",
    "tí",
    "ba",
    "bảy",
    "hai",
    "lăm",
    "năm",
];

fn is_fault(lower: &str, words: &[Range<usize>], at: usize, length: usize) -> bool {
    let word = &lower[words[at].clone()];
    if length > 1 {
        // Whole phrases are doubled by mistake only; a pair of reduplications is one run.
        let uniform = words[at..at + length]
            .windows(2)
            .all(|it| lower[it[0].clone()] == lower[it[1].clone()]);
        return !uniform && word.chars().count() > 1;
    }
    if word.chars().count() < 2 || MEANT.contains(&word) {
        return false;
    }
    let next = words.get(at + 2).map(|it| &lower[it.clone()]);
    let begins = BEGINNINGS
        .iter()
        .find(|it| it.0 == word)
        .is_some_and(|(_, follow)| next.is_some_and(|next| follow.contains(&next)));
    NEVER_DOUBLED.contains(&word) && !begins
}

#[cfg(test)]
mod tests {
    use super::repeated;

    #[test]
    fn slips_are_found_and_words_of_two_syllables_are_not() {
        for (text, count) in [
            ("của các các sở", 1),
            ("căn cứ căn cứ luật", 1),
            ("hành vi vi phạm", 0),
            ("giao thông thông minh", 0),
            ("thực hiện hiện đại hóa", 0),
            ("dần dần, luôn luôn", 0),
            ("ủy ban ban hành", 0),
            ("quyết định định kỳ", 0),
        ] {
            assert_eq!(repeated(text).len(), count, "{text}");
        }
    }
}
