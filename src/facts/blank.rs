//! Blanks (chỗ trống): what was left to be filled in.
//!
//! In: the words of title, basis and parts; out: [`Blank`]s. Invariants: "..." that goes on a
//! list is none, nor "[...]" inside a quotation; number and date of the plan itself and of
//! documents it cites have facts of their own; forms in appendices are for others to fill in.

use std::ops::Range;

use super::mention::Mentions;
use super::vocabulary::{Attribute, Kind, KindEntry, Names, Reading, Type, for_authors};
use super::{Context, Facts};
use crate::lang::{Wording, holds_any};
use crate::outline::Zone;
use crate::source::Span;

/// What was left to be filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blank {
    /// Where it stands.
    pub span: Span,
    /// The blank with the words around it.
    pub words: String,
}

/// Blanks in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Blank,
    list: "blanks",
    names: Names::new(&["blank"], &["blanks"], &["chỗ trống"]),
    doc: for_authors(Wording {
        en: "what was left to be filled in",
        vi: "chỗ còn để trống, chưa điền",
    }),
    count: |facts| facts.blanks.len(),
    span: |facts, index| facts.blanks[index].span,
    label: "words",
    attributes: &[Attribute::new(
        "words",
        Names::new(&["words"], &["words"], &["câu chữ"]),
        Type::Text,
        Wording { en: "the words around it", vi: "những chữ ở hai bên" },
        |facts, index| Reading::text(Some(&facts.blanks[index].words)),
    )],
};

/// Finds the blanks.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    for (block, mentions) in context.blocks() {
        if !matches!(block.zone, Zone::Title | Zone::Preamble | Zone::Body) {
            continue;
        }
        let text = block.text.as_str();
        for range in blanks(text, mentions, block.cell.is_some()) {
            facts.blanks.push(Blank {
                span: block.text.span(range.start, range.end),
                words: around(text, &range),
            });
        }
    }
}

/// A word or two on either side.
fn around(text: &str, range: &Range<usize>) -> String {
    let before = &text[..range.start];
    let from = before.trim_end().rmatch_indices(' ').nth(1).map_or(0, |it| it.0 + 1);
    let after = &text[range.end..];
    let to = after
        .trim_start()
        .match_indices(' ')
        .nth(1)
        .map_or(after.len(), |it| it.0 + after.len() - after.trim_start().len());
    let from = from.max(text.floor_char_boundary(range.start.saturating_sub(40)));
    let to = text.ceil_char_boundary((range.end + to).min(range.end + 40));
    text[from..to].trim().to_owned()
}

/// Dots that are too many for an ellipsis.
const MANY: usize = 6;

/// Words before three or four dots that something must follow, and words after them that
/// something must come before.
const BEFORE: [&str; 9] = ["ngày", "tháng", "năm", "quý", "từ", "đến", "khoảng", "là", "số"];
const AFTER: [&str; 12] = [
    "tháng",
    "năm",
    "/",
    "%",
    "triệu",
    "tỷ",
    "nghìn đồng",
    "đồng",
    "người",
    "hộ",
    "lượt",
    "ngày",
];

/// Words after "ngày" that make it the beginning of something else.
const DAYS: [&str; 8] = ["càng", "nay", "hội", "lễ", "một", "đêm", "tết", "công"];

/// Blanks of one block that are looked at.
const LOOKS: usize = 100;

/// The blanks of a block, in text order.
fn blanks(text: &str, mentions: &Mentions, cell: bool) -> Vec<Range<usize>> {
    let lower = mentions.lower.as_str();
    let mut found: Vec<Range<usize>> = Vec::new();
    let (mut at, mut looked) = (0, 0);
    while let Some(next) = text[at..].find(['.', '…', '[']).filter(|_| looked < LOOKS) {
        let start = at + next;
        let bracket = text[start..].starts_with('[');
        let rest = &text[start + usize::from(bracket)..];
        let run = rest.trim_start_matches(['.', '…']);
        let length = rest.len() - run.len();
        let dots: usize = rest[..length].chars().map(|it| if it == '…' { 3 } else { 1 }).sum();
        let end = start + usize::from(bracket) + length;
        at = end.max(start + 1);
        let is_blank = if bracket {
            let closed = run.starts_with(']') && dots >= 2;
            at += usize::from(closed);
            closed && !is_quoted(&text[..start])
        } else {
            dots >= 3 && is_left(lower, start..end, dots, cell)
        };
        looked += usize::from(is_blank);
        if is_blank && !is_of_citation(lower, start, mentions) {
            // "ngày ... tháng ... năm" is one blank.
            match found.last_mut() {
                Some(last) if start - last.end <= 8 => last.end = at,
                _ => found.push(start..at),
            }
        }
    }
    found.extend(
        undated(lower).take(LOOKS).filter(|it| !is_of_citation(lower, it.start, mentions)),
    );
    found
}

/// Whether a quotation is open at the end of `before`.
fn is_quoted(before: &str) -> bool {
    before.rfind(['“', '«']) > before.rfind(['”', '»'])
}

/// Whether dots at `range` leave something open, and do not end a list.
fn is_left(lower: &str, range: Range<usize>, dots: usize, cell: bool) -> bool {
    let (before, after) = (&lower[..range.start], &lower[range.end..]);
    let spaced = before.is_empty() || before.ends_with([' ', ':', '(', '/']);
    let before = before.trim_end();
    let after = after.trim_start();
    let alone = before.trim_matches(['-', '+', ' ']).is_empty();
    // Leaders of a table of contents, and rows that stand for more of them.
    let leads = after.bytes().all(|it| it.is_ascii_digit()) && !after.is_empty();
    if leads || (alone && (cell || dots < MANY)) || before.ends_with([',', ';']) {
        return false;
    }
    let word = before.rsplit([' ', '(', '/']).next().unwrap_or("");
    let due = AFTER.iter().any(|it| {
        let rest = after.strip_prefix(it).filter(|it| !it.starts_with(char::is_alphabetic));
        rest.is_some_and(|rest| {
            let next = rest.trim_start();
            *it != "ngày" || !DAYS.iter().any(|it| next.starts_with(it))
        })
    });
    let open = BEFORE.contains(&word) || before.ends_with(['/', ':']);
    // "Năm ....": nothing follows a word of time.
    let ends = after.trim_start_matches([',', ';', ')']).is_empty() && dots > 3;
    let dated = ends && spaced && ["ngày", "tháng", "năm", "quý"].contains(&word);
    (dots >= MANY && (spaced || due)) || (due && (open || spaced) && !alone) || dated
}

/// "ngày tháng 11/2025", "ngày tháng năm 2026": the day was left out.
fn undated(lower: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    const DAY: &str = "ngày tháng ";
    lower.match_indices(DAY).filter_map(|(at, _)| {
        let rest = &lower[at + DAY.len()..];
        let month = rest.bytes().take_while(u8::is_ascii_digit).count();
        let year = rest.strip_prefix("năm ").unwrap_or("");
        let figures =
            |it: &str, count: usize| it.bytes().take(count).all(|it| it.is_ascii_digit());
        let numbered = (1..=2).contains(&month)
            && (rest[month..].starts_with(['/', '-']) || rest[month..].starts_with(" năm"));
        let of_year = year.len() >= 4 && figures(year, 4);
        (numbered || of_year).then(|| at..at + DAY.len() - 1)
    })
}

/// Bytes before a blank in which a number tells that it is of a document.
const NEAR: usize = 60;

/// Whether the blank is the number or the date of a document that is cited.
fn is_of_citation(lower: &str, start: usize, mentions: &Mentions) -> bool {
    let from = lower.floor_char_boundary(start.saturating_sub(NEAR));
    let before = &lower[from..start];
    let clause = before.rsplit([';', ':']).next().unwrap_or(before);
    let numbered = clause.split(' ').any(|it| it == "số")
        && holds_any(
            clause,
            &[
                "quyết định",
                "kế hoạch",
                "nghị quyết",
                "chương trình",
                "tờ trình",
                "công văn",
                "thông báo",
            ],
        );
    let near = |it: &Range<usize>| it.start < start && start <= it.end + NEAR / 2;
    numbered || mentions.citations.iter().any(|it| near(&it.range))
}

#[cfg(test)]
mod tests {
    use super::blanks;
    use crate::facts::mention::read_mentions;

    fn found(text: &str) -> Vec<&str> {
        let ranges = blanks(text, &read_mentions(text), false);
        ranges.into_iter().map(|it| &text[it]).collect()
    }

    #[test]
    fn what_is_left_open_is_found() {
        assert_eq!(found("Kinh phí: .......... triệu đồng"), [".........."]);
        assert_eq!(found("Tập huấn cho ... người"), ["..."]);
        assert_eq!(found("Hoàn thành trước ngày …/…/2026"), ["…/…"]);
        assert_eq!(found("Thời gian: ngày Tháng 11/2025 xong"), ["ngày Tháng"]);
        assert_eq!(found("Thời gian: Năm ...."), ["...."]);
        assert_eq!(found("trong thời hạn ... ngày làm việc"), ["..."]);
        assert_eq!(found("giao cho [...] chủ trì"), ["[...]"]);
    }

    #[test]
    fn ellipses_are_none() {
        for text in [
            "điện toán đám mây....",
            "xoài, nhãn… sang thị trường Úc",
            "các nước EU… tập trung",
            "vật tư ... để xử lý",
            "hoa, nước... ) phục vụ",
            "“phát huy [...] nguồn lực”",
            "Kế hoạch số ..../KH-UBND ngày .../.../2025 của tỉnh",
            "ghi rõ ngày tháng năm sinh",
            "Phần I .............. 3",
            "khách v.v...",
            "đời sống ... ngày càng cao",
            "từ đầu năm...",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }
}
