//! Names of bodies in running text.
//!
//! In: a block's text; out: [`AgencyMention`]s with bytes of that text. Invariant: a name goes
//! on over capitals, known syllables and the signs that join them, and stops before the next
//! body; headings in capitals name none.

use std::ops::Range;

use super::super::naming_form::{goes_on, is_level, is_whole};
use super::words::{
    AFTER_LEXICON, DUTY_LEXICON, GROUPS, HEAD_LEXICON, INNER_SET, NO_HEAD_LEXICON,
};

/// A body, or a group of bodies, named in one block; bytes of the block's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::facts) struct AgencyMention {
    /// Where the name stands.
    pub range: Range<usize>,
    /// Whether it is a group ("các sở, ban, ngành"), which is no single body.
    pub group: bool,
}

/// Finds bodies named in a block. `lower` is in step with `text`.
pub(in crate::facts) fn find_agencies(
    text: &str,
    lower: &str,
    starts: &[usize],
) -> Vec<AgencyMention> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut until = 0;
    for at in starts.iter().copied().filter(|it| text.is_char_boundary(*it)) {
        // Most words are in small ASCII letters.
        let byte = bytes[at];
        if at < until || byte.is_ascii_lowercase() && byte != b'c' || byte.is_ascii_digit() {
            continue;
        }
        let Some(letter) = text[at..].chars().next() else { break };
        // A letter that is the same in lower case is no capital.
        let length = letter.len_utf8();
        let capital = bytes[at..at + length] != lower.as_bytes()[at..at + length];
        if capital
            && letter.is_uppercase()
            && let Some(head) = head_at(lower, at).filter(|it| !is_half(lower, at, it))
            && (head != "thuế"
                || LEVELS
                    .iter()
                    .any(|it| lower[at + head.len()..].trim_start().starts_with(it)))
        {
            let whole = is_whole_name(head);
            let end = match head {
                "chính phủ" | "quốc hội" | "bộ chính trị" => at + head.len(),
                _ => name_end(text, lower, at, at + head.len(), whole),
            };
            if end > at + head.len() || whole {
                found.push(AgencyMention { range: at..end, group: false });
                until = end.max(at + 1);
                continue;
            }
        }
        if (letter == 'c' || letter == 'C')
            && let Some(group) = GROUPS.iter().find(|it| lower[at..].starts_with(**it))
        {
            found.push(AgencyMention { range: at..at + group.len(), group: true });
            until = at + group.len();
        }
    }
    found
}

/// The head word that stands at byte `at`.
pub(super) fn head_at(lower: &str, at: usize) -> Option<&'static str> {
    let ends = |words: &str| {
        lower.get(at + words.len()..).is_some_and(|it| !it.starts_with(char::is_alphanumeric))
    };
    let head = HEAD_LEXICON.all_at(lower, at).map(|it| it.0).find(|it| ends(it))?;
    // "Ban hành" is a verb, "Sở hữu trí tuệ" a thing.
    let none = NO_HEAD_LEXICON.all_at(lower, at).any(|it| ends(it.0));
    (!none).then_some(head)
}

fn is_whole_name(head: &str) -> bool {
    matches!(
        head,
        "tỉnh ủy"
            | "thành ủy"
            | "huyện ủy"
            | "quận ủy"
            | "chính phủ"
            | "quốc hội"
            | "bộ chính trị"
            | "tỉnh đoàn"
            | "thành đoàn"
            | "ubnd"
            | "ủy ban nhân dân"
            | "hđnd"
            | "hội đồng nhân dân"
    )
}

/// Where the name that begins at byte `first` and goes on at `from` ends: capitals, known
/// syllables, and the signs that join them. `whole` says that what stands before `from` is a name by itself, so that a
/// duty may follow at once ("Chính phủ ban hành"; but "Ban quản lý").
fn name_end(text: &str, lower: &str, first: usize, from: usize, whole: bool) -> usize {
    let mut end = from;
    let mut at = from;
    let mut joined = false;
    while at < text.len() {
        let rest = &text[at..];
        let trimmed = rest.trim_start_matches(' ');
        let gap = rest.len() - trimmed.len();
        let start = at + gap;
        let Some(letter) = trimmed.chars().next() else { break };
        if matches!(letter, '-' | '–') {
            at = start + letter.len_utf8();
            joined = true;
            continue;
        }
        if letter == ',' || letter == '&' {
            // "Văn hóa, Thể thao và Du lịch": the comma goes on only to these fields.
            let next = lower[start + 1..].trim_start();
            let field =
                ["thể thao", "du lịch", "truyền hình", "nghệ thuật", "tư tưởng", "sinh viên"];
            if letter == '&' || field.iter().any(|it| next.starts_with(it)) {
                at = start + letter.len_utf8();
                joined = true;
                continue;
            }
            break;
        }
        if !letter.is_alphabetic() || (gap == 0 && !joined) {
            break;
        }
        let length = trimmed.find(|it: char| !it.is_alphanumeric()).unwrap_or(trimmed.len());
        let word = &lower[start..start + length];
        let named = whole || end > from;
        if word == "và" && whole && end == from {
            break;
        }
        if word == "và" {
            let next = start + length + 1;
            let capital = text
                .get(next..)
                .and_then(|it| it.chars().next())
                .is_some_and(char::is_uppercase);
            if !capital
                || head_at(lower, next).is_some_and(|head| head != "thuế" && head != "trường")
            {
                break;
            }
            at = start + length;
            joined = false;
            continue;
        }
        let capital = letter.is_uppercase();
        // "UBND tỉnh Thực hiện ...": the next sentence lost its stop.
        if capital && named && SENTENCES.iter().any(|it| lower[start..].starts_with(it)) {
            break;
        }
        if capital
            && head_at(lower, start).is_some_and(|head| {
                matches!(head, "sở" | "ubnd" | "ủy ban nhân dân" | "ban" | "bộ")
                    && !joined
                    && end > from
            })
        {
            break;
        }
        // "Bộ Công an thông báo": past a whole name only its level and its place go on.
        if !capital && !is_level(word) && (whole || is_whole(&lower[first..end])) {
            break;
        }
        let known = capital || INNER_SET.contains(word) && !(named && ends_name(lower, start));
        // "Ủy ban nhân dâ": a syllable that is typed wrong belongs to the name.
        if !known && (joined || !goes_on(&lower[first..end], word)) {
            break;
        }
        end = start + length;
        at = end;
        joined = false;
    }
    end
}

/// Verbs that open a sentence and are no field of a body.
const SENTENCES: [&str; 4] = ["thực hiện", "triển khai", "căn cứ", "sửa đổi"];

/// Words that a head in capitals may be the end of: "NHIỆM VỤ", "XÃ HỘI", "DỰ BÁO".
const HALVES: [(&str, &[&str]); 5] = [
    ("vụ", &["nhiệm", "dịch", "nghiệp", "chức", "phục"]),
    ("hội", &["xã", "quốc", "cơ", "đại"]),
    ("báo", &["dự", "thông", "cảnh"]),
    ("bộ", &["cán", "toàn", "nội", "tiến", "đồng"]),
    ("sở", &["cơ", "trụ"]),
];

/// Whether the head at byte `at` is the second half of a word, or of a number ("206/NQ-HĐND").
fn is_half(lower: &str, at: usize, head: &str) -> bool {
    let before = &lower[..at];
    let halves = HALVES.iter().find(|it| it.0 == head).map_or(&[][..], |it| it.1);
    before.ends_with(['/', '-'])
        || halves.iter().any(|it| before.trim_end().ends_with(it) && before.ends_with(' '))
}

/// Bodies that collect taxes stand at a level; what follows other words is a tax.
const LEVELS: [&str; 9] =
    ["tỉnh", "thành phố", "khu vực", "nhà nước", "việt nam", "cơ sở", "quận", "huyện", "xã"];

/// Whether the duty word at byte `at` belongs to the field of a body: "Trung tâm Giáo dục
/// thường xuyên", "Ban Quản lý dự án đầu tư xây dựng".
pub(super) fn is_field(lower: &str, at: usize) -> bool {
    [("giáo dục ", "thường xuyên"), ("đầu tư ", "xây dựng"), ("công ", "lập ")]
        .iter()
        .any(|(before, word)| lower[at..].starts_with(word) && lower[..at].ends_with(before))
}

/// Whether the words at byte `at`, in small letters after a name, are no longer part of it.
fn ends_name(lower: &str, at: usize) -> bool {
    let rest = &lower[at..];
    // "Ủy ban Bầu cử xã": here "cử" is no duty.
    if rest.starts_with("cử ") && lower[..at].ends_with("bầu ") {
        return false;
    }
    if is_field(lower, at) {
        return false;
    }
    let number = rest.strip_prefix("số ").is_some_and(|it| it.starts_with(char::is_numeric));
    number || DUTY_LEXICON.at(lower, at).is_some() || AFTER_LEXICON.at(lower, at).is_some()
}
