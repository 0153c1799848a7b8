//! The year of each amount, as the sentence gives it.
//!
//! In: a clause and its amounts; out: a year for each, with the bytes it was read from.
//! Invariant: years of documents, of the past, and of names of programmes are not taken.

use std::ops::Range;

use super::super::When;
use super::super::mention::Mentions;
use super::super::moment::{Moment, Written};
use super::candidate::{Baseline, Candidate};

/// The year of each amount: the last before it where the sentence puts years first, else the
/// next after it; a year that opens the sentence holds for all that follows.
pub(super) fn years_of(
    lower: &str,
    mentions: &Mentions,
    range: &Range<usize>,
    members: &[Candidate],
    baselines: &[Baseline],
) -> Vec<Option<(i16, Range<usize>)>> {
    // "từ 50% năm 2020 lên 60%": the year of the baseline is not the goal's.
    let of_baseline = |it: &Moment| {
        baselines.iter().any(|line| line.start < it.range.start && it.range.end <= line.next)
    };
    let counts = |it: &&Moment| {
        let head = lower[..it.range.start].trim_end();
        let past =
            ["so với", "so với năm", "của", "cùng kỳ"].iter().any(|word| head.ends_with(word));
        let named = matches!(it.when, Written::Full(When::Stretch { .. }))
            && lower
                .get(range.start..it.range.start)
                .is_some_and(|words| !words.trim().is_empty());
        // "(năm 2024 là 84,6%)": what was reached before.
        let tail = lower[it.range.end..].trim_start();
        let told = head.ends_with('(')
            && ["là ", "đạt ", "mới đạt "].iter().any(|it| tail.starts_with(it));
        let cited =
            mentions.citations.iter().any(|citation| citation.range.contains(&it.range.start));
        !past
            && !told
            && !of_baseline(it)
            && !cited
            && !named
            && !matches!(
                it.when,
                Written::Full(When::Day(_))
                    | Written::DayMonth(..)
                    | Written::Impossible
                    | Written::Inverted(..)
            )
    };
    let inside: Vec<&Moment> = mentions
        .moments
        .iter()
        .filter(|it| range.contains(&it.range.start))
        .filter(counts)
        .collect();
    let first = members.first().map_or(range.end, |it| it.range.start);
    let prefix = inside.first().is_some_and(|it| it.range.start < first);
    let opening = mentions
        .moments
        .iter()
        .filter(|it| it.range.start < range.start)
        .filter(counts)
        .rfind(|it| opens_sentence(&lower[..it.range.start]));
    // "09 huyện hoàn thành khảo sát trước ngày 30/6/2027": the day gives the year.
    let limit = |member: &Candidate| {
        let from = mentions.moments.partition_point(|it| it.range.start < member.range.end);
        let mut near =
            mentions.moments[from..].iter().take_while(|it| it.range.end <= range.end);
        near.find(|it| {
            it.day().is_some()
                && lower[..it.range.start].trim_end().ends_with("trước")
                && !lower[member.range.end..it.range.start].contains("đã ")
        })
    };
    members
        .iter()
        .enumerate()
        .map(|(index, member)| {
            let next = members.get(index + 1).map_or(range.end, |it| it.range.start);
            let found = if prefix {
                inside.iter().rfind(|it| it.range.start < member.range.start)
            } else {
                inside
                    .iter()
                    .find(|it| it.range.start >= member.range.end && it.range.start < next)
                    .or_else(|| inside.iter().find(|it| it.range.start >= member.range.end))
            };
            let moment = found.copied().or_else(|| limit(member)).or(opening)?;
            Some((moment.year()?, moment.range.clone()))
        })
        .collect()
}

/// Whether only words that introduce a year stand before it in its sentence.
pub(super) fn opens_sentence(head: &str) -> bool {
    let sentence = head.rfind(['.', ';', ':']).map_or(0, |at| at + 1);
    head[sentence..].split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).all(
        |word| {
            ["đến", "phấn", "đấu", "từ", "trong", "vào", "hết", "cuối", "trước", "và", "tính"]
                .contains(&word)
        },
    )
}
