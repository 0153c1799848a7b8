//! Days that no year goes with.
//!
//! In: a folded sentence that was not read; out: a [`Problem`] that marks the day. Invariant:
//! the day that is advised has a year and can be typed as it stands.

use super::without_quotes;
use crate::syntax::Problem;
use crate::syntax::folded::Folded;
use crate::syntax::words::read_month_name;

/// "15 December", with no year: which day that is cannot be known.
pub(super) fn monthly(folded: &Folded<'_>) -> Option<Problem> {
    let plain = without_quotes(&folded.text);
    let mut at = 0;
    let mut words: Vec<(usize, &str)> = Vec::new();
    for word in plain.split(' ') {
        words.push((at, word));
        at += word.len() + 1;
    }
    let bare = |word: &str| word.trim_matches(['.', ',', ')', '(']).to_owned();
    let found = words.iter().enumerate().find_map(|(index, (start, word))| {
        let month = read_month_name(&bare(word))?;
        let day: u8 = bare(words.get(index.checked_sub(1)?)?.1).parse().ok()?;
        let next = words.get(index + 1).map(|it| bare(it.1)).unwrap_or_default();
        let year = next.len() == 4 && next.bytes().all(|it| it.is_ascii_digit());
        let first = words.get(index - 1)?.0;
        (!year && day <= 31).then(|| (first, start + bare(word).len(), day, month))
    });
    let (start, end, day, month) = found?;
    let span = folded.place(start, end);
    let given = folded.given_at(span);
    let problem = Problem::new(
        span,
        format!("\"{given}\" has no year"),
        format!("“{given}” chưa có năm"),
    );
    let day = format!("{day}/{month}/2026");
    Some(
        problem.help(
            format!("write the day with its year: {day}"),
            format!("hãy viết cả năm: {day}"),
        ),
    )
}

/// "trước ngày 15/12": a day that no year goes with.
pub(super) fn yearless(folded: &Folded<'_>) -> Option<Problem> {
    let plain = without_quotes(&folded.text);
    let mut at = 0;
    for word in plain.split(' ') {
        let day = word.trim_end_matches(['.', ',']);
        let start = at;
        at += word.len() + 1;
        let before = plain.get(..start).unwrap_or_default().trim_end();
        let Some((first, month)) = day.split_once('/') else { continue };
        let figure =
            |it: &str| (1..=2).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_digit());
        if !figure(first) || !figure(month) || !before.ends_with("ngày") {
            continue;
        }
        let problem = Problem::new(
            folded.place(start, start + day.len()),
            format!("\"{day}\" has no year"),
            format!("ngày {day} chưa có năm"),
        );
        return Some(problem.help(
            format!(
                "write the year too: {day}/2026; what comes again every year has no one day"
            ),
            format!(
                "hãy ghi cả năm: {day}/2026; việc định kỳ hằng năm không có một ngày để so sánh"
            ),
        ));
    }
    None
}

/// "trước ngày ban hành ít nhất 30 ngày": so long before a day is not counted.
pub(super) fn days_before(folded: &Folded<'_>) -> Option<Problem> {
    const UNITS: [&str; 10] =
        ["ngày", "tuần", "tháng", "năm", "days", "day", "weeks", "months", "month", "years"];
    const BEFORE: [&str; 6] = ["trước", "so", "before", "earlier", "prior", "ahead"];
    let plain = without_quotes(&folded.text);
    let words: Vec<&str> = plain.split(' ').map(|it| it.trim_matches(['.', ','])).collect();
    let figure = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    let found = (0..words.len()).find(|at| {
        let at = |more: usize| words.get(at + more).copied().unwrap_or("");
        let length = figure(at(0)) && UNITS.contains(&at(1));
        length && (BEFORE.contains(&at(2)) || at(2) == "làm" && BEFORE.contains(&at(4)))
            || at(0) == "trước" && figure(at(1)) && UNITS.contains(&at(2))
            || at(0) == "trước" && figure(at(3)) && UNITS.contains(&at(4))
    });
    // "trước ngày ban hành ít nhất 15 ngày".
    let after = |at: &usize| {
        let word = |more: usize| words.get(at + more).copied().unwrap_or("");
        matches!(word(0), "ít" | "tối")
            && figure(word(2))
            && UNITS.contains(&word(3))
            && words.iter().take(*at).rev().take(12).any(|it| *it == "trước")
    };
    let found = found.or_else(|| (0..words.len()).find(after))?;
    let shown = if words.get(found).is_some_and(|it| figure(it)) { 3 } else { 4 };
    let start: usize = plain.split(' ').take(found).map(|it| it.len() + 1).sum();
    let length: usize = plain.split(' ').skip(found).take(shown).map(|it| it.len() + 1).sum();
    let end = (start + length - 1).min(plain.trim_end_matches(['.', ' ']).len());
    let problem = Problem::new(
        folded.place(start, end),
        "so long before a day is not counted",
        "quy tắc chưa tính được khoảng thời gian trước một ngày",
    );
    Some(problem.help(
        "count from the earlier day: \"the issuance date must be no later than 30 days after the date of the proposal\"",
        "hãy tính từ ngày sớm hơn: “ngày ban hành kế hoạch phải trong vòng 30 ngày kể từ ngày trình của tờ trình”",
    ))
}

/// "trước ngày 15": of which month is not said.
pub(super) fn day_alone(folded: &Folded<'_>) -> Option<Problem> {
    const BEFORE: [&str; 8] = ["trước", "sau", "vào", "từ", "đến", "hết", "quá", "hơn"];
    let plain = without_quotes(&folded.text);
    let mut at = 0;
    let mut words: Vec<(usize, &str)> = Vec::new();
    for word in plain.split(' ') {
        words.push((at, word.trim_end_matches(['.', ','])));
        at += word.len() + 1;
    }
    let small = |it: &str| it.len() <= 2 && it.bytes().all(|it| it.is_ascii_digit());
    let found = words.windows(3).enumerate().find(|(index, it)| {
        let month = words.get(index + 3).is_some_and(|it| it.1 == "tháng");
        BEFORE.contains(&it[0].1)
            && it[1].1 == "ngày"
            && !it[2].1.is_empty()
            && small(it[2].1)
            && !month
    })?;
    let (start, day) = (found.1[1].0, found.1[2]);
    let problem = Problem::new(
        folded.place(start, day.0 + day.1.len()),
        format!("day {} is of no month", day.1),
        format!("ngày {} chưa có tháng và năm", day.1),
    );
    Some(problem.help(
        format!("write day/month/year: {}/6/2026", day.1),
        format!("hãy ghi đủ ngày/tháng/năm: ngày {}/6/2026", day.1),
    ))
}
