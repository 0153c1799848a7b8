//! Lists of bodies, and where a name ends because its duty begins.
//!
//! In: stretches of a block's text; out: names with their bytes. Invariant: what is charged in
//! one list is parted at ";" and at a joint that another body follows, never inside a name.

use std::ops::Range;

use super::name::{find_agencies, head_at, is_field};
use super::words::{DUTY_LEXICON, DUTY_WORDS, GROUPS, PERSONS};
use crate::lang::word_starts;

/// Splits a list of bodies ("Sở A; Sở B và Ban C") into names with their bytes, from `start`
/// of a block's text to `end`.
pub(in crate::facts) fn split_names(
    text: &str,
    lower: &str,
    start: usize,
    end: usize,
) -> Vec<Range<usize>> {
    let names = split_list(text, lower, start, end);
    names
        .into_iter()
        .map(|name| {
            // "Sở KH&CN chủ trì hướng dẫn": the name ends where its duties begin.
            let duty = duty_start(text, lower, name.start).filter(|it| *it < name.end);
            match duty.filter(|it| *it > name.start && names_body(text, lower, name.start)) {
                Some(duty) => name.start..duty,
                None => name,
            }
        })
        .collect()
}

fn split_list(text: &str, lower: &str, start: usize, end: usize) -> Vec<Range<usize>> {
    let mut names = Vec::new();
    let mut from = start;
    let mut at = start;
    let push = |from: usize, to: usize, names: &mut Vec<Range<usize>>| {
        let words = &text[from..to];
        let left = words.trim_start_matches([' ', ',', ';', '-', ':']);
        let begin = to - left.len();
        let name = left.trim_end_matches([' ', ',', ';', '.', '/', ':']);
        if !name.is_empty() {
            names.push(begin..begin + name.len());
        }
    };
    while at < end {
        let rest = &lower[at..end];
        let semicolon = rest.starts_with(';');
        let joint = [", ", ",", " và ", " "].iter().find(|it| rest.starts_with(**it));
        if semicolon {
            push(from, at, &mut names);
            from = at + 1;
            at += 1;
        } else if let Some(joint) = joint.filter(|it| parts(text, lower, from..at, it)) {
            push(from, at, &mut names);
            at += joint.len();
            from = at;
        } else {
            // Letters are counted in the lower-case text: inside a syllable the two may differ.
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    push(from, end, &mut names);
    names
}

/// Whether `joint` after the name `before` parts it from another.
fn parts(text: &str, lower: &str, before: Range<usize>, joint: &str) -> bool {
    let next = before.end + joint.len();
    match joint {
        // "Bộ Nội vụ Bộ Tài chính": a sign was lost between two whole names.
        " " => {
            text[next..].starts_with(char::is_uppercase)
                && head_at(lower, next).is_some_and(|it| matches!(it, "bộ" | "sở" | "ubnd"))
                && {
                    let (text, lower) = (&text[before.clone()], &lower[before.clone()]);
                    let starts: Vec<usize> = word_starts(lower, 0).collect();
                    let names = find_agencies(text, lower, &starts);
                    names.last().is_some_and(|it| !it.group && it.range.end == before.len())
                }
        }
        // "VTV, VOV": short names in capitals.
        ", " | "," => begins_name(text, lower, next) || is_short_name(text, next),
        _ => begins_name(text, lower, next),
    }
}

/// Whether a name of two capitals or more stands at byte `at`.
fn is_short_name(text: &str, at: usize) -> bool {
    let word = text[at..].split([' ', ',', ';', '.']).next().unwrap_or("");
    word.chars().count() >= 2 && word.chars().all(char::is_uppercase)
}

/// Whether another body's name begins at byte `at`.
fn begins_name(text: &str, lower: &str, at: usize) -> bool {
    let capital =
        text.get(at..).and_then(|it| it.chars().next()).is_some_and(char::is_uppercase);
    let rest = &lower[at..];
    // "Mặt trận Tổ quốc và các tổ chức thành viên" is one body with its members.
    let members = rest.starts_with("các tổ chức thành viên");
    let group = GROUPS.iter().any(|it| rest.starts_with(*it)) && !members;
    let group = group
        || ["bộ, ngành", "sở, ban, ngành", "sở, ngành"].iter().any(|it| rest.starts_with(it));
    let person = || PERSONS.iter().any(|it| rest.starts_with(it));
    group || (capital && (head_at(lower, at).is_some() || person()))
}

/// Whether a body of its own, not a group, is named at byte `at`.
pub(in crate::facts) fn names_one_body(text: &str, lower: &str, at: usize) -> bool {
    let capital =
        text.get(at..).and_then(|it| it.chars().next()).is_some_and(char::is_uppercase);
    let group = GROUPS.iter().any(|it| lower[at..].starts_with(*it));
    capital && !group && head_at(lower, at).is_some()
}

/// Bytes that the name of a body and what stands before its first duty can take.
const NAME: usize = 480;

/// Where the name of the body that begins at byte `start` ends: at a colon or its first duty.
pub(in crate::facts) fn duty_start(text: &str, lower: &str, start: usize) -> Option<usize> {
    let rest = lower.get(start..lower.floor_char_boundary(start.saturating_add(NAME)))?;
    let stop = rest.find([':', '.', '\n']).unwrap_or(rest.len());
    let window = &rest[..stop];
    let ends = |at: usize, word: &str| {
        let end = at + word.trim_end().len();
        let after = window.get(end..).unwrap_or("");
        !after.starts_with(char::is_alphanumeric)
    };
    let duty = word_starts(window, 0).filter(|at| *at > 2).find(|at| {
        let mut words = DUTY_LEXICON.all_at(window, *at).filter(|it| ends(*at, it.0));
        let Some((word, _)) = words.next() else { return false };
        let head = &window[..*at];
        // "Sở Xây dựng": a capital belongs to the name, not to a duty.
        let small = text.get(start + at..).is_some_and(|it| it.starts_with(char::is_lowercase));
        // "các tổ chức chính trị - xã hội" names bodies.
        let before = head.trim_end();
        let body = word == "tổ chức"
            && (before.ends_with("các") || before.ends_with("và") || before.ends_with(','));
        small && head.ends_with([' ', ',']) && !body && !is_field(window, *at)
    });
    let colon = rest[stop..].starts_with(':').then_some(stop);
    let end = match (duty, colon) {
        (Some(duty), _) => duty,
        (None, Some(colon)) => colon,
        (None, None) if rest.len() < 160 => rest.len(),
        (None, None) => return None,
    };
    Some(start + rest[..end].trim_end_matches([' ', ',', '.', ':']).len())
}

/// Whether words begin with a duty or another subject of the organisation part, and so name no
/// body.
pub(in crate::facts) fn begins_duty(lower: &str) -> bool {
    let others = [
        "kinh phí",
        "chế độ",
        "thời gian",
        "công tác",
        "nguồn",
        "khen thưởng",
        "giải pháp",
        "nhiệm vụ",
        "điều kiện",
    ];
    DUTY_LEXICON.at(lower, 0).is_some()
        || others.iter().any(|it| lower.starts_with(it))
        // "lập", "gửi" at the very end of the words.
        || DUTY_WORDS.iter().any(|it| it.trim_end() == lower)
}

/// Whether a body, a group of bodies or the head of one is named at byte `at`.
pub(in crate::facts) fn names_body(text: &str, lower: &str, at: usize) -> bool {
    let rest = lower.get(at..).unwrap_or("");
    begins_name(text, lower, at)
        || PERSONS.iter().any(|it| rest.starts_with(it))
        || [
            "sở, ban, ngành",
            "sở, ngành",
            "mặt trận tổ quốc",
            "tổng công ty",
            "cơ quan báo",
            "đoàn thanh niên",
            "các xã",
            "các huyện",
            "công an",
            "đề nghị các",
        ]
        .iter()
        .any(|it| rest.starts_with(it))
}
