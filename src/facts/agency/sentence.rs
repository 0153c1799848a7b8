//! Names of bodies in the sentence of a rule.
//!
//! In: a sentence, what it quotes blotted out; out: where it names a body, in bytes. Invariant: a
//! name in capitals is found as in a plan; a name that every province has is found in small
//! letters, too.

use std::ops::Range;

use super::name::find_agencies;
use crate::lang;

/// Words that such names begin with.
const HEADS: [&str; 4] = ["sở", "bộ", "phòng", "ban"];

/// What follows them, where it has "và" or a comma in it.
const FIELDS: [&str; 18] = [
    "giáo dục và đào tạo",
    "thông tin và truyền thông",
    "tài nguyên và môi trường",
    "nông nghiệp và phát triển nông thôn",
    "nông nghiệp và môi trường",
    "kế hoạch và đầu tư",
    "lao động - thương binh và xã hội",
    "lao động, thương binh và xã hội",
    "lao động thương binh và xã hội",
    "văn hóa, thể thao và du lịch",
    "văn hóa thể thao và du lịch",
    "văn hóa, khoa học và thông tin",
    "văn hóa và thể thao",
    "văn hóa và thông tin",
    "khoa học và công nghệ",
    "dân tộc và tôn giáo",
    "tài chính và kế hoạch",
    "tuyên giáo và dân vận",
];

/// Where bodies are named in `text`, in order.
pub(crate) fn bodies_in(text: &str) -> Vec<Range<usize>> {
    let lower = lang::lower_in_step(text);
    let mut starts = Vec::new();
    let mut before = None;
    for (at, letter) in text.char_indices() {
        if letter.is_alphabetic() && !before.is_some_and(char::is_alphanumeric) {
            starts.push(at);
        }
        before = Some(letter);
    }
    let small = text.chars().any(char::is_lowercase);
    let named = if small { find_agencies(text, &lower, &starts) } else { Vec::new() };
    let mut found: Vec<Range<usize>> =
        named.into_iter().filter(|it| !it.group).map(|it| it.range).collect();
    for start in starts {
        let Some(end) = known_at(&lower, start) else { continue };
        // A comma ends a name in a plan.
        match found.iter_mut().find(|it| it.contains(&start)) {
            Some(name) => name.end = name.end.max(end),
            None => found.push(start..end),
        }
    }
    found.sort_by_key(|it| it.start);
    found
}

/// The end of the name that begins at byte `start`, where it is one that every province has.
fn known_at(lower: &str, start: usize) -> Option<usize> {
    let rest = lower.get(start..)?;
    let ends = |words: &str| !words.starts_with(char::is_alphanumeric);
    HEADS.iter().find_map(|head| {
        let after = rest.strip_prefix(head)?.strip_prefix(' ')?;
        FIELDS.iter().find_map(|field| {
            let left = after.strip_prefix(field).filter(|it| ends(it))?;
            Some(start + rest.len() - left.len())
        })
    })
}
