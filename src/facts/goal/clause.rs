//! Which amounts belong to one indicator, and where its clause begins and ends.
//!
//! In: candidates in text order; out: groups of them, and bytes of clauses. Invariant: two
//! amounts are of one indicator only where nothing but years, units and joining words stands
//! between them.

use std::ops::Range;

use super::super::moment::Moment;
use super::candidate::Candidate;

/// Words that may stand between two amounts of one indicator.
const JOINING: [&str; 30] = [
    "và", "đến", "vào", "năm", "đạt", "khoảng", "xuống", "dưới", "trên", "có", "tăng", "lên",
    "còn", "tối", "thiểu", "ít", "nhất", "trở", "từ", "đầu", "phấn", "đấu", "hết", "cuối",
    "giảm", "mức", "là", "nâng", "hơn", "đi",
];

/// Puts amounts of one indicator together: only years and joining words stand between them.
pub(super) fn group(
    lower: &str,
    candidates: &[Candidate],
    moments: &[Moment],
) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    for index in 0..candidates.len() {
        let joins = index > 0 && {
            let from = candidates[index - 1].range.end;
            let to = candidates[index].range.start;
            same_indicator(
                lower,
                candidates[index - 1].range.start,
                from..to,
                candidates[index].range.end,
                moments,
            )
        };
        match groups.last_mut() {
            Some(last) if joins => last.end = index + 1,
            _ => groups.push(index..index + 1),
        }
    }
    groups
}

pub(super) fn same_indicator(
    lower: &str,
    first: usize,
    between: Range<usize>,
    end: usize,
    moments: &[Moment],
) -> bool {
    let text = &lower[between.clone()];
    if text.contains(". ") {
        return false;
    }
    if let Some(at) = text.rfind(';') {
        let alone = between.start + at + 1..between.end;
        // "95% năm 2025; đạt 100% năm 2030": amounts with nothing but their years.
        let rest = &lower[end..];
        let tail = end..end + rest.find([';', '.', ',']).unwrap_or(rest.len());
        return only_a_year(lower, between, moments)
            && only_a_year(lower, tail.clone(), moments)
            || goes_on_with_share(lower, first, alone, tail, moments);
    }
    let inside: Vec<&Moment> = moments
        .iter()
        .filter(|it| it.range.start >= between.start && it.range.end <= between.end)
        .collect();
    // After the amount only its unit may stand before the year: "1,4 lần vào năm 2030".
    let follows = moments.iter().find(|it| it.range.start >= end).is_some_and(|it| {
        let words = &lower[end..it.range.start];
        !words.contains([',', ';', '.', ':']) && words.split_whitespace().count() <= 6
    });
    let Some(last) = inside.last() else {
        return false;
    };
    if !joining_only(&lower[last.range.end..between.end])
        || !(follows || joining_only(&lower[between.start..last.range.start]))
    {
        return false;
    }
    // Before the year only the unit may stand: "bé trai/100 bé gái sinh ra sống vào năm 2025".
    let unit = &lower[between.start..last.range.start];
    // "đến năm 2024 có 80%, đến năm 2026 có 100% trường": neither has words of its own between.
    let unit = match unit.strip_prefix(", ") {
        Some(rest) if opens_with_year(&lower[..first]) || at_end(&lower[end..]) => rest,
        _ => unit,
    };
    !unit.contains(", ") && unit.split_whitespace().count() <= 12
}

/// Whether a stretch holds a time and nothing else but joining words.
fn only_a_year(lower: &str, range: Range<usize>, moments: &[Moment]) -> bool {
    let from = moments.partition_point(|it| it.range.start < range.start);
    moments[from..].iter().take_while(|it| it.range.end <= range.end).any(|it| {
        plain(lower, range.start..it.range.start) && plain(lower, it.range.end..range.end)
    })
}

/// Whether a stretch holds joining words only, and marks at its ends.
fn plain(lower: &str, range: Range<usize>) -> bool {
    joining_only(lower[range].trim_matches([' ', ';', '.']))
}

/// "60% trẻ có chế độ ăn đủ (năm 2025); phấn đấu đạt 75% vào năm 2030": whether a share that
/// stands between `head` and `tail`, with nothing of its clause but a year and joining words,
/// is the share of what the one at `first` is.
fn goes_on_with_share(
    lower: &str,
    first: usize,
    head: Range<usize>,
    tail: Range<usize>,
    moments: &[Moment],
) -> bool {
    let one_before = lower[first..head.start].split('%').count() == 2;
    let year = only_a_year(lower, head.clone(), moments) && plain(lower, tail.clone())
        || plain(lower, head) && only_a_year(lower, tail.clone(), moments);
    one_before && lower[..tail.start].ends_with('%') && year
}

/// Whether the sentence up to an amount holds nothing but a year and joining words.
fn opens_with_year(head: &str) -> bool {
    let sentence = head.rfind(['.', ';', ':']).map_or(0, |at| at + 1);
    let mut figures = false;
    let words = head[sentence..].split(|it: char| !it.is_alphanumeric());
    let plain = words.filter(|it| !it.is_empty()).all(|word| {
        let figure = word.bytes().all(|it| it.is_ascii_digit());
        figures |= figure;
        figure || JOINING.contains(&word)
    });
    plain && figures
}

/// Whether a clause ends after an amount.
fn at_end(tail: &str) -> bool {
    tail.trim().is_empty() || tail.starts_with([';', '.'])
}

pub(super) fn joining_only(text: &str) -> bool {
    text.split(|it: char| it.is_whitespace() || matches!(it, ',' | ':'))
        .filter(|it| !it.is_empty())
        .all(|word| JOINING.contains(&word))
}

/// Where the clause of candidate `index` begins.
pub(super) fn clause_start(lower: &str, candidates: &[Candidate], index: usize) -> usize {
    let it = &candidates[index];
    let floor = index.checked_sub(1).map_or(0, |before| candidates[before].range.end);
    let head = &lower[floor..it.range.start];
    let strong = head
        .rmatch_indices([';', '.'])
        .find(|(at, sign)| {
            *sign == ";" || head[at + 1..].starts_with(' ') || head[at + 1..].is_empty()
        })
        .map(|(at, _)| floor + at + 1);
    let start = match (strong, floor) {
        (Some(at), _) => at,
        (None, 0) => 0,
        (None, _) => {
            let comma = head.rfind(", ").map(|at| at + 1);
            let joined = head.rfind(" và ").map(|at| at + " và ".len());
            match (comma, joined) {
                // The nearest joint after the words that belong to the amount before.
                (Some(comma), Some(joined))
                    if joined > comma && head[joined..].trim().is_empty() =>
                {
                    floor + joined
                }
                (Some(comma), _) => floor + comma,
                (None, Some(joined)) => floor + joined,
                (None, None) => it.range.start,
            }
        }
    };
    start
        + (lower[start..].len() - lower[start..].trim_start_matches([' ', '-', '+', '–']).len())
}

pub(super) fn clause_end(lower: &str, from: usize, limit: usize) -> usize {
    let tail = &lower[from..limit.max(from)];
    let stop = tail
        .match_indices([';', '.'])
        .find(|(at, sign)| {
            *sign == ";" || tail[at + 1..].starts_with(' ') || tail[at + 1..].is_empty()
        })
        .map_or(tail.len(), |it| it.0);
    from + tail[..stop].trim_end_matches([' ', ',', '.', '/']).len()
}
