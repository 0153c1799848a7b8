//! Goals without a figure that still commit to a whole: "hoàn thành ...", "không còn ...".
//!
//! In: the clauses of a block; out: goals of 100 % or 0 added to the others. Invariant: a
//! clause that already holds a goal gets no second one.

use rust_decimal::Decimal;

use super::super::mention::Mentions;
use super::super::moment::Written;
use super::super::{Comparator, Dimension, Direction, Requirement};
use super::{Goal, GoalValue, contains_word};

/// Goals without a figure that still commit to a whole: "hoàn thành ...", "không còn ...".
pub(super) fn add_completeness(lower: &str, mentions: &Mentions, goals: &mut Vec<Goal>) {
    let mut start = 0;
    let mut added = Vec::new();
    while start < lower.len() {
        let mut stop = next_mark(lower, start);
        // "không còn thôn, bản lõm sóng": a list goes on after its first word.
        let first = lower[start..stop].trim_start_matches([' ', '-', '+', '–']);
        if ["không còn ", "toàn bộ "].iter().any(|it| first.starts_with(it))
            && lower[start..stop].split_whitespace().count() < 4
            && lower[stop..].starts_with(',')
        {
            stop = next_mark(lower, stop + 1);
        }
        let clause = &lower[start..stop];
        let body = clause.trim_start_matches([' ', '-', '+', '–']);
        let body = ["cơ bản ", "phấn đấu ", "bảo đảm ", "đảm bảo "]
            .iter()
            .find_map(|it| body.strip_prefix(it))
            .unwrap_or(body);
        let at = stop - body.len();
        let whole = [
            ("hoàn thành ", 100),
            ("không còn ", 0),
            ("xóa bỏ hoàn toàn ", 0),
            ("xoá bỏ hoàn toàn ", 0),
            ("chấm dứt ", 0),
            ("không để xảy ra ca ", 0),
            ("không để xảy ra vụ ", 0),
            ("không để xảy ra trường hợp ", 0),
            ("không để xảy ra số ca ", 0),
        ]
        .into_iter()
        .find(|(word, _)| body.starts_with(word));
        // "toàn bộ sản phẩm được đưa lên sàn" is all of them.
        let whole = whole.or_else(|| {
            let all = body.starts_with("toàn bộ ") && contains_word(body, "được");
            all.then_some(("toàn bộ ", 100))
        });
        let taken = goals.iter().any(|it| {
            it.range.start < stop
                && at < it.range.end
                && it
                    .values
                    .iter()
                    .any(|value| value.range.start < stop && value.range.start >= at)
        });
        if let Some((word, amount)) = whole
            && !taken
            && !is_time(&body[word.len()..])
            && body.split(' ').count() > 3
        {
            let end = at + body.trim_end_matches([' ', '.', '/']).len();
            let direction = if amount == 0 { Direction::Decrease } else { Direction::Increase };
            let year = mentions.moments.iter().find(|it| {
                it.range.start >= at
                    && it.range.end <= end
                    && matches!(it.when, Written::Year(_))
            });
            added.push(Goal {
                range: at..end,
                indicator: at + word.len()..end,
                direction: Some(direction),
                values: vec![GoalValue {
                    range: at..at + word.trim_end().len(),
                    year: year.and_then(|it| Some((it.year()?, it.range.clone()))),
                    requirement: Requirement {
                        comparator: Comparator::Bare,
                        amount: amount.into(),
                        upper: None,
                        unit: "%".to_owned(),
                        dimension: Dimension::Share,
                        scale: Decimal::new(1, 2),
                        direction: Some(direction),
                        change: false,
                    },
                    baseline: None,
                    own_comparator: false,
                }],
            });
        }
        start = stop + 1;
        while !lower.is_char_boundary(start.min(lower.len())) {
            start += 1;
        }
    }
    goals.extend(added);
    crate::sorted::sort_by_key(goals, |it| {
        (it.range.start, it.values.first().map_or(0, |value| value.range.start))
    });
}

/// Whether what is to be finished is left out, and only its time follows: "hoàn thành trước
/// ngày 31/10/2024".
fn is_time(words: &str) -> bool {
    let time = ["trước ", "trong ", "vào ", "chậm nhất"];
    // "không còn phù hợp" says of a thing what it is.
    let state = ["phù hợp", "hiệu lực", "nhu cầu", "khả năng", "đủ "];
    time.iter().chain(&state).any(|it| words.starts_with(it))
}

/// Where the clause that begins at `from` ends: its next comma, semicolon or stop.
fn next_mark(lower: &str, from: usize) -> usize {
    let rest = &lower[from..];
    let mut marks = rest.match_indices([';', ',', '.']);
    let mark = marks.find(|(at, sign)| *sign != "." || rest[at + 1..].starts_with(' '));
    from + mark.map_or(rest.len(), |it| it.0)
}
