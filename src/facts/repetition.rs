//! Repetitions: a word that stands twice running.
//!
//! In: the words of a block; out: [`Repetition`]s. Invariants: never across blocks; a
//! reduplication ("dần dần"), or a syllable that ends one known word and begins the next
//! ("giao thông thông minh"), is no repetition; in doubt there is none.

use std::ops::Range;

use super::vocabulary::{Attribute, Kind, KindEntry, Names, Reading, Type, for_authors};
use super::{Context, Facts};
use crate::lang::{Wording, is_letter};
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
    doc: for_authors(Wording {
        en: "a word that stands twice running",
        vi: "từ bị lặp liền nhau",
    }),
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
pub(super) fn repeated(lower: &str, starts: &[usize]) -> Vec<(Range<usize>, Range<usize>)> {
    // The first bytes of each word tell most that differ.
    let bytes = lower.as_bytes();
    let head = |at: &usize| {
        let rest = &bytes[*at..];
        rest.first_chunk::<8>().map_or(rest.len() as u64, |it| u64::from_le_bytes(*it))
    };
    let heads: Vec<u64> = starts.iter().map(head).collect();
    let near = |index: usize| {
        // A word that is doubled is followed by one space.
        let length = starts.get(index + 1).map_or(1, |next| next - starts[index] - 1);
        let unlike = 64_u32.saturating_sub(8 * u32::try_from(length.clamp(1, 8)).unwrap_or(8));
        let others = &heads[index + 1..heads.len().min(index + 4)];
        others.iter().any(|it| (heads[index] ^ it) << unlike == 0)
    };
    let mut pairs = Vec::new();
    let mut at = 0;
    while at + 1 < starts.len() {
        if !near(at) {
            at += 1;
            continue;
        }
        let words: Vec<Range<usize>> = starts[at..starts.len().min(at + 7)]
            .iter()
            .map(|start| word_at(lower, *start))
            .collect();
        let equal = |one: usize, two: usize| match (words.get(one), words.get(two)) {
            (Some(one), Some(two)) => lower[one.clone()] == lower[two.clone()],
            _ => false,
        };
        let doubled = (1..=3).rev().find(|length| {
            (0..*length).all(|word| equal(word, length + word))
                && joined_by_spaces(lower, &words[..2 * length])
                && is_fault(lower, &words, *length)
        });
        match doubled {
            Some(length) => {
                let first = words[0].start..words[length - 1].end;
                let mut second = words[length].start..words[2 * length - 1].end;
                at += 2 * length;
                // "các các các": all that comes after the first is too much.
                let whole = &lower[first.clone()];
                while let Some(start) = starts
                    .get(at)
                    .filter(|it| **it == second.end + 1 && lower[second.end..].starts_with(' '))
                {
                    let end = start + whole.len();
                    if !lower[*start..].starts_with(whole)
                        || lower[end..].starts_with(is_letter)
                    {
                        break;
                    }
                    second.end = end;
                    at += length;
                }
                pairs.push((first, second));
            }
            None => at += 1,
        }
    }
    pairs
}

/// The letters from byte `start` on: signs, figures and spaces end a word.
fn word_at(lower: &str, start: usize) -> Range<usize> {
    let rest = &lower[start..];
    start..start + rest.find(|it: char| !is_letter(it)).unwrap_or(rest.len())
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

/// Whether the first `length` of these words, which stand again right after, are a slip.
fn is_fault(lower: &str, words: &[Range<usize>], length: usize) -> bool {
    let word = &lower[words[0].clone()];
    if length > 1 {
        // Whole phrases are doubled by mistake only; a pair of reduplications is one run.
        let uniform =
            words[..length].windows(2).all(|it| lower[it[0].clone()] == lower[it[1].clone()]);
        return !uniform && word.chars().count() > 1;
    }
    if word.chars().count() < 2 || MEANT.contains(&word) {
        return false;
    }
    let next = words.get(2).map(|it| &lower[it.clone()]);
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
            ("của các các các sở", 1),
            ("hành vi vi phạm", 0),
            ("giao thông thông minh", 0),
            ("thực hiện hiện đại hóa", 0),
            ("dần dần, luôn luôn", 0),
            ("ủy ban ban hành", 0),
            ("quyết định định kỳ", 0),
        ] {
            let starts: Vec<usize> = crate::lang::word_starts(text, 0).collect();
            assert_eq!(repeated(text, &starts).len(), count, "{text}");
        }
    }
}
