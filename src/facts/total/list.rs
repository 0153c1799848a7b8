//! Totals in sentences: "120 tỷ đồng, bao gồm: ngân sách tỉnh 80 tỷ đồng, xã 40 tỷ đồng".
//!
//! In: blocks with a word that opens parts; out: totals with parts in the same sentence, or in
//! the items of the list under it. Invariants: one figure before the word, one in each part, all
//! of one unit; words that no figure follows, and figures that compare, end the attempt.

use crate::lang::holds_any;
use std::ops::Range;

use rust_decimal::Decimal;

use super::super::Context;
use super::super::amount::amount_at;
use super::super::mention::Mentions;
use super::super::trigger::Finder;
use super::Found;
use crate::outline::{BULLETS, Block, Zone};
use crate::source::Span;

/// Words after which the parts of a total are given in full.
pub(in crate::facts) const PARTS_WORDS: &[&str] = &["gồm", "chia ra", "cụ thể", "trong đó"];

/// The word after which some of the parts of a whole are given.
const WITHIN: &str = "trong đó";

/// Words before those which say something else.
const OTHERWISE: [&str; 4] = ["trong đó", "không", "chưa", "đã"];

/// Words before a figure that leave it open.
const INEXACT: [&str; 20] = [
    "trên",
    "hơn",
    "khoảng",
    "gần",
    "dưới",
    "ít nhất",
    "tối thiểu",
    "tối đa",
    "không quá",
    "xấp xỉ",
    "ước",
    "ước đạt",
    "từ",
    "đến",
    "mỗi",
    "bình quân",
    "thêm",
    "≥",
    "≤",
    "~",
];

/// Words at the head of a clause that say more of a figure, not a part of it.
const COMPARING: [&str; 11] = [
    "tăng",
    "giảm",
    "đạt",
    "vượt",
    "bằng",
    "chiếm",
    "so với",
    "tương đương",
    "ước",
    "trong đó",
    "mỗi",
];

/// Money in đồng; the longer of two that begin alike stands first.
const MONEY: [(&str, i64); 9] = [
    ("nghìn tỷ đồng", 1_000_000_000_000),
    ("ngàn tỷ đồng", 1_000_000_000_000),
    ("tỷ đồng", 1_000_000_000),
    ("tỉ đồng", 1_000_000_000),
    ("triệu đồng", 1_000_000),
    ("nghìn đồng", 1_000),
    ("ngàn đồng", 1_000),
    ("đồng", 1),
    ("tỷ", 1_000_000_000),
];

/// Bytes before the word in which the figure of the total stands, and between the two.
const BEFORE: usize = 300;
const GAP: usize = 80;

/// Bytes that the parts in one sentence can take.
const LONGEST: usize = 2000;

/// A figure with its unit, bytes of the block's text.
struct Stated {
    range: Range<usize>,
    unit: Range<usize>,
    value: Decimal,
    /// Đồng that one unit is worth; none for what is counted.
    money: Option<i64>,
    exact: bool,
}

pub(super) fn find(context: &Context<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for (index, (block, mentions)) in context.blocks().enumerate() {
        if !matches!(block.zone, Zone::Preamble | Zone::Body | Zone::Appendix) {
            continue;
        }
        let mut last = 0;
        for (at, word) in mentions.triggers(Finder::Parts, block.body_start()) {
            // What one word opened is not looked at again; "trong đó" opens no full list.
            if at < last || word == WITHIN {
                continue;
            }
            if let Some((total, end)) = read(context, index, block, mentions, at, word) {
                found.push(total);
                last = end;
            }
        }
    }
    found
}

/// The total whose parts the word at byte `at` opens, and where they end.
fn read(
    context: &Context<'_>,
    index: usize,
    block: &Block,
    mentions: &Mentions,
    at: usize,
    word: &str,
) -> Option<(Found, usize)> {
    let lower = mentions.lower.as_str();
    let text = block.text.as_str();
    let after = at + word.len();
    let rest = lower[after..].trim_start();
    let like = rest.strip_prefix("như sau").map(str::trim_start);
    if word == "cụ thể" && !like.unwrap_or(rest).starts_with(':') {
        return None;
    }
    let head = lower[..at].trim_end();
    let head = head.strip_suffix("bao").unwrap_or(head).trim_end();
    if OTHERWISE.iter().any(|it| head.ends_with(it)) {
        return None;
    }
    let far = lower.ceil_char_boundary(head.len().saturating_sub(BEFORE)).min(head.len());
    let window = &head[far..];
    let from = far + sentence_start(window);
    let stated = amounts(lower, from.max(block.body_start())..head.len(), mentions)?;
    let total = stated.last()?;
    // "12 bao gồm": the unit may not reach into the words that open the list.
    let gap = head.get(total.unit.end..)?;
    let alone = stated.iter().filter(|it| same_unit(lower, it, total)).count() == 1;
    if !alone || !total.exact || gap.len() > GAP || gap.contains([';', ':']) {
        return None;
    }
    let opened = like.unwrap_or(rest).trim_start_matches([':', ' ']);
    let (parts, end) = if opened.is_empty() {
        (listed(context, index, lower, total)?, text.len())
    } else {
        let start = lower.len() - opened.len();
        let near = &opened[..opened.floor_char_boundary(LONGEST)];
        let end = start + sentence_end(near);
        if near.len() < opened.len() && end == start + near.len() {
            return None;
        }
        let end = lower[start..end].find("trong đó").map_or(end, |it| start + it);
        (parts_in(block, mentions, start..end, lower, total)?, end)
    };
    let unit = text.get(total.unit.clone())?.to_owned();
    let found = Found {
        span: block.text.span(total.range.start, total.unit.end),
        amount: total.value,
        unit: (!unit.is_empty()).then_some(unit),
        parts,
    };
    (found.parts.len() > 1).then_some((found, end))
}

/// Where the last sentence or clause of `text` begins.
fn sentence_start(text: &str) -> usize {
    let stop = text.rfind(". ").map_or(0, |it| it + 2);
    text.rfind(';').map_or(stop, |it| stop.max(it + 1))
}

/// Where the first sentence of `text` ends.
fn sentence_end(text: &str) -> usize {
    text.find(". ").unwrap_or_else(|| text.trim_end_matches(['.', ' ', '/', ';']).len())
}

/// The figures of a stretch that have a unit, brackets, dates and citations aside; none where a
/// figure is a rate ("2 tỷ đồng/xã").
fn amounts(lower: &str, stretch: Range<usize>, mentions: &Mentions) -> Option<Vec<Stated>> {
    let bytes = lower.as_bytes();
    let mut found = Vec::new();
    let mut at = stretch.start;
    let mut depth = 0_usize;
    while at < stretch.end {
        match bytes[at] {
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            b'0'..=b'9' if depth == 0 => {
                let hidden = hidden_end(mentions, at);
                let amount = if hidden.is_none() { amount_at(lower, at) } else { None };
                let inside = at
                    .checked_sub(1)
                    .is_some_and(|it| bytes[it].is_ascii_alphanumeric() || bytes[it] >= 0x80);
                let digits = bytes[at..].iter().take_while(|it| it.is_ascii_digit()).count();
                let Some(amount) = amount.filter(|_| !inside) else {
                    at = hidden.unwrap_or(at + digits).max(at + digits);
                    continue;
                };
                at = amount.range.end;
                let Some((unit, money)) = unit_at(lower, at) else { continue };
                if lower[unit.end..].trim_start().starts_with('/') {
                    return None;
                }
                let head = lower[..amount.range.start].trim_end();
                let open = INEXACT.iter().any(|it| {
                    head.strip_suffix(it).is_some_and(|it| !it.ends_with(char::is_alphanumeric))
                });
                let whole = amount.base.is_none() && amount.whole.is_none();
                at = unit.end.max(at);
                found.push(Stated {
                    range: amount.range,
                    unit,
                    value: amount.value,
                    money,
                    exact: !open && whole && amount.upper.is_none(),
                });
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    Some(found)
}

/// The end of the date or citation that byte `at` lies in.
fn hidden_end(mentions: &Mentions, at: usize) -> Option<usize> {
    let moment = mentions.moments.partition_point(|it| it.range.end <= at);
    let cited = mentions.citations.partition_point(|it| it.range.end <= at);
    let moment = mentions.moments.get(moment).map(|it| &it.range);
    let cited = mentions.citations.get(cited).map(|it| &it.range);
    [moment, cited].into_iter().flatten().find(|it| it.contains(&at)).map(|it| it.end)
}

/// The unit after a figure that ends at byte `end`: money, "%", or the word for what is counted.
fn unit_at(lower: &str, end: usize) -> Option<(Range<usize>, Option<i64>)> {
    let rest = lower.get(end..)?;
    let words = rest.trim_start();
    let start = end + rest.len() - words.len();
    if words.starts_with('%') {
        return Some((start..start + 1, None));
    }
    let length = words.find(|it: char| !it.is_alphanumeric()).unwrap_or(words.len());
    let money = MONEY.iter().find(|(unit, _)| {
        words.strip_prefix(unit).is_some_and(|it| !it.starts_with(char::is_alphanumeric))
    });
    match money {
        Some((unit, scale)) => Some((start..start + unit.len(), Some(*scale))),
        None if length > 0 && words.starts_with(char::is_alphabetic) => {
            Some((start..start + length, None))
        }
        None => None,
    }
}

fn same_unit(lower: &str, one: &Stated, two: &Stated) -> bool {
    match (one.money, two.money) {
        (None, None) => lower.get(one.unit.clone()) == lower.get(two.unit.clone()),
        (one, two) => one.is_some() && two.is_some(),
    }
}

type Parts = Vec<(String, Decimal, Span)>;

/// The parts of `total` in a stretch of a sentence; none where anything cannot be read.
/// `total_lower` is the text that the total stands in.
fn parts_in(
    block: &Block,
    mentions: &Mentions,
    stretch: Range<usize>,
    total_lower: &str,
    total: &Stated,
) -> Option<Parts> {
    let lower = mentions.lower.as_str();
    let mut parts: Parts = Vec::new();
    let mut from = stretch.start;
    for end in clause_ends(lower, stretch.clone()) {
        let clause = lower.get(from..end)?.trim_start_matches([' ', ',', ';']);
        let clause = clause.strip_prefix("và ").unwrap_or(clause).trim_start();
        let start = end - clause.len();
        if clause.trim_end().is_empty() {
            from = end;
            continue;
        }
        let stated = amounts(lower, start..end, mentions)?;
        let mut own = stated.iter().filter(|it| {
            it.money.is_some() == total.money.is_some()
                && (it.money.is_some()
                    || lower.get(it.unit.clone()) == total_lower.get(total.unit.clone()))
        });
        let Some(one) = own.next() else { continue };
        if own.next().is_some()
            || !one.exact
            || COMPARING.iter().any(|it| clause.starts_with(it))
        {
            return None;
        }
        let words = block.text.as_str();
        let before = words.get(start..one.range.start)?;
        let name = match trimmed(before) {
            "" => trimmed(words.get(one.unit.start..end)?),
            name => name,
        };
        let scale = Decimal::from(one.money.unwrap_or(1));
        let amount = one.value.checked_mul(scale)?;
        let amount = amount.checked_div(Decimal::from(total.money.unwrap_or(1)))?;
        let stop = start + clause.trim_end().len();
        parts.push((name.to_owned(), amount, block.text.span(start, stop)));
        from = end;
    }
    // Words without a figure of their own: a part that is not counted.
    let left = lower.get(from..stretch.end)?.trim_matches([' ', ',', ';', '.', ')']);
    left.is_empty().then_some(parts)
}

fn trimmed(words: &str) -> &str {
    words.trim_matches([' ', ':', ',', ';', '-', '–', '(', ')', '+'])
}

/// Where the clauses of a stretch end: at "," and ";" and "và" outside brackets and figures.
fn clause_ends(lower: &str, stretch: Range<usize>) -> Vec<usize> {
    let bytes = lower.as_bytes();
    let mut ends = Vec::new();
    let mut depth = 0_usize;
    for at in stretch.clone() {
        let digit = |it: usize| bytes.get(it).is_some_and(u8::is_ascii_digit);
        match bytes[at] {
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            b';' if depth == 0 => ends.push(at),
            b',' if depth == 0 && !(digit(at + 1) && at > 0 && digit(at - 1)) => ends.push(at),
            b' ' if depth == 0 && lower[at..].starts_with(" và ") => ends.push(at),
            _ => {}
        }
    }
    ends.push(stretch.end);
    ends
}

/// Items that a list of parts can have.
const ITEMS: usize = 60;

/// The parts of `total` in the items under block `index`: one figure an item, items of one kind.
fn listed(
    context: &Context<'_>,
    index: usize,
    total_lower: &str,
    total: &Stated,
) -> Option<Parts> {
    let blocks = &context.outline.blocks;
    let kind = |block: &Block| match &block.label {
        Some(label) => Some((Some(label.style), None)),
        None if block.bullet => Some((None, block.text.as_str().chars().next())),
        None => None,
    };
    let own = kind(blocks.get(index)?);
    let first = kind(blocks.get(index + 1)?)?;
    let mut parts: Parts = Vec::new();
    for (at, block) in blocks.iter().enumerate().skip(index + 1).take(ITEMS) {
        match kind(block) {
            None => break,
            Some(it) if it == first && Some(it) != own => {}
            Some(it) if Some(it) == own => break,
            // A part of a part, or the next heading.
            Some((None, Some(sign))) if BULLETS.contains(&sign) => continue,
            Some(_) => break,
        }
        if block.cell.is_some() {
            return None;
        }
        let mentions = &context.mentions[at];
        let lower = mentions.lower.as_str();
        let start = block.body_start();
        let end = start + sentence_end(lower.get(start..)?);
        let clause = lower.get(start..end)?;
        let stops =
            ["trong đó", "gồm", "chia ra", "cụ thể"].iter().filter_map(|it| clause.find(it));
        let end = stops.min().map_or(end, |it| start + it);
        let own = parts_in(block, mentions, start..end, total_lower, total)?;
        let [one] = <[_; 1]>::try_from(own).ok()?;
        parts.push(one);
    }
    Some(parts)
}

/// A figure that is said to be part of another: its words, its amount, the whole and its words,
/// and whether both are shares, whose base is not said.
pub(in crate::facts) struct Within {
    pub(in crate::facts) part: (Decimal, Span),
    pub(in crate::facts) whole: (Decimal, Span),
    pub(in crate::facts) shares: bool,
}

/// The figures that "trong đó" makes parts of the figure before it, in the same sentence and
/// unit. Amounts that leave something open are none.
pub(in crate::facts) fn within(context: &Context<'_>) -> Vec<Within> {
    let mut found = Vec::new();
    for (block, mentions) in context.blocks() {
        if !matches!(block.zone, Zone::Preamble | Zone::Body | Zone::Appendix) {
            continue;
        }
        let lower = mentions.lower.as_str();
        for (at, word) in mentions.triggers(Finder::Parts, block.body_start()) {
            if word != WITHIN {
                continue;
            }
            let head = lower[..at].trim_end();
            let far =
                lower.ceil_char_boundary(head.len().saturating_sub(BEFORE)).min(head.len());
            let from = (far + sentence_start(&head[far..])).max(block.body_start());
            let Some(before) = amounts(lower, from..head.len(), mentions) else { continue };
            let Some(whole) = before.last().filter(|it| it.exact) else { continue };
            // "mỗi lớp 50 người", "tăng 5 xã": no whole of anything.
            let lead = lower.get(from..whole.range.start).unwrap_or("").trim_end();
            let near = lead.rsplit([',', ';']).next().unwrap_or(lead);
            let each = ["mỗi ", "bình quân", "tăng", "giảm", "thêm", "từng "];
            if holds_any(near, &each) {
                continue;
            }
            let after = at + word.len();
            let near =
                lower.get(after..lower.floor_char_boundary(after + LONGEST)).unwrap_or("");
            let stop = near.find([';', '(']).unwrap_or(near.len()).min(sentence_end(near));
            let again = near.find(WITHIN).unwrap_or(stop).min(stop);
            let Some(parts) = amounts(lower, after..after + again, mentions) else { continue };
            let scale = |it: &Stated| {
                it.value.checked_mul(Decimal::from(it.money.unwrap_or(1))).unwrap_or(it.value)
            };
            let place = |it: &Stated| block.text.span(it.range.start, it.unit.end);
            for part in parts.iter().filter(|it| it.exact && same_unit(lower, it, whole)) {
                let clause = lower.get(after..part.range.start).unwrap_or("");
                let clause = clause.rsplit([',', ';']).next().unwrap_or("").trim();
                if COMPARING.iter().any(|it| clause.starts_with(it) || clause.ends_with(it)) {
                    continue;
                }
                found.push(Within {
                    part: (scale(part), place(part)),
                    whole: (scale(whole), place(whole)),
                    shares: lower.get(whole.unit.clone()) == Some("%"),
                });
            }
        }
    }
    found
}
