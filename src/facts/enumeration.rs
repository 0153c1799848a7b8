//! Enumerations (danh mục liệt kê): "10 mục tiêu" and the list that follows, (1) to (10).
//!
//! In: headings and sentences that state a number of things; out: [`Enumeration`]s with the
//! number that is listed. Invariants: the list is numbered from 1 without gaps, in the same
//! block, in the parts under the heading, or in the bullets below; numbers that differ by more
//! than two count other things, and make no enumeration.

use super::section::{section_attribute, section_of};
use super::vocabulary::{Attribute, Kind, KindEntry, Names, Reading, Type, Value, for_authors};
use super::{Context, Facts};
use crate::lang::Wording;
use crate::outline::{Block, Style, Zone, roman_value};
use crate::source::Span;

/// A stated number of things, and how many are listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enumeration {
    /// The number and what it counts.
    pub span: Span,
    /// The number stated.
    pub stated: usize,
    /// The number listed.
    pub listed: usize,
    /// The number and what it counts, as written.
    pub words: String,
    /// Index of the section it stands in.
    pub section: Option<usize>,
}

/// Enumerations in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Enumeration,
    list: "",
    names: Names::new(&["enumeration"], &["enumerations"], &["danh mục liệt kê"]),
    doc: for_authors(Wording {
        en: "a stated number of things with the list of them",
        vi: "số lượng nội dung được nêu kèm danh mục các nội dung đó",
    }),
    count: |facts| facts.enumerations.len(),
    span: |facts, index| facts.enumerations[index].span,
    label: "words",
    attributes: &[
        Attribute::new(
            "words",
            Names::new(&["words"], &["words"], &["cách viết"]),
            Type::Text,
            Wording { en: "number and things as written", vi: "số lượng như đã ghi" },
            |facts, index| Reading::text(Some(&facts.enumerations[index].words)),
        ),
        Attribute::new(
            "stated",
            Names::new(&["stated number"], &["stated numbers"], &["số lượng"]),
            Type::Number,
            Wording { en: "how many are stated", vi: "số lượng được nêu" },
            |facts, index| Reading::of(Value::Number(facts.enumerations[index].stated.into())),
        ),
        Attribute::new(
            "listed",
            Names::new(&["listed number"], &["listed numbers"], &["số mục thực tế"]),
            Type::Number,
            Wording {
                en: "how many are listed", vi: "số nội dung thực tế được liệt kê"
            },
            |facts, index| Reading::of(Value::Number(facts.enumerations[index].listed.into())),
        ),
        section_attribute(
            Wording { en: "the part it stands in", vi: "mục chứa danh mục" },
            |facts, index| section_of(facts.enumerations[index].section),
        ),
    ],
};

/// What is counted.
const THINGS: [&str; 33] = [
    "mục tiêu",
    "chỉ tiêu",
    "nhiệm vụ",
    "giải pháp",
    "nhóm",
    "nội dung",
    "dự án",
    "tiểu dự án",
    "đề án",
    "tiêu chí",
    "bước",
    "nguyên tắc",
    "lĩnh vực",
    "hoạt động",
    "quan điểm",
    "yêu cầu",
    "chuyên đề",
    "mô hình",
    "định hướng",
    "trụ cột",
    "khâu",
    "đột phá",
    "chương trình",
    "hợp phần",
    "tổ ",
    "nhiệm kỳ",
    "đợt",
    "phong trào",
    "phương án",
    "sản phẩm",
    "nhiệm vụ, giải pháp",
    "vấn đề",
    "biện pháp",
];

/// Numbers in words.
const NUMBERS: [(&str, usize); 10] = [
    ("hai", 2),
    ("ba", 3),
    ("bốn", 4),
    ("năm", 5),
    ("sáu", 6),
    ("bảy", 7),
    ("tám", 8),
    ("chín", 9),
    ("mười", 10),
    ("một", 1),
];

/// Numbers that may differ by a slip.
const SLIP: usize = 2;

/// Finds enumerations.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let mut found = Vec::new();
    for (index, (block, mentions)) in context.blocks().enumerate() {
        if !matches!(block.zone, Zone::Body | Zone::Appendix) || block.cell.is_some() {
            continue;
        }
        let lower = mentions.lower.as_str();
        let Some((start, end, stated)) = stated(lower, block.body_start()) else { continue };
        let inline = numbered_inside(lower, end);
        let listed =
            inline.or_else(|| under_heading(context, index)).or_else(|| below(context, index));
        let Some(listed) = listed.filter(|it| *it > 1 && it.abs_diff(stated) <= SLIP) else {
            continue;
        };
        found.push(Enumeration {
            span: block.text.span(start, end),
            stated,
            listed,
            words: block.text.as_str().get(start..end).unwrap_or("").to_owned(),
            section: block.section,
        });
    }
    facts.enumerations = found;
}

/// The number of things that a block states of the list after it: "(10 mục tiêu)" at the end of
/// a heading, "05 nhiệm vụ sau:", "gồm 3 bước: (1) ...".
fn stated(lower: &str, from: usize) -> Option<(usize, usize, usize)> {
    let body = lower.get(from..)?;
    // Where the words end that lead to the list.
    let inline = body.find("(1)").or_else(|| body.find("(i)"));
    let head = match inline {
        Some(at) => body[..at].trim_end(),
        None => body.trim_end(),
    };
    let bracketed = head.ends_with(')') && inline.is_none();
    if !bracketed && !head.ends_with(':') {
        return None;
    }
    let inner = head.trim_end_matches([')', ':', ' ']);
    let open = if bracketed {
        inner.rfind('(')? + 1
    } else {
        inner.rfind(['.', ';', ':']).map_or(0, |it| it + 1)
    };
    let clause = &inner[open..];
    let clause_start = from + open;
    // The last thing that is counted, with nothing counted after it.
    let words: Vec<usize> = crate::lang::word_starts(clause, 0).collect();
    let (at, number, rest) = words.iter().rev().find_map(|at| {
        let word = clause[*at..].split(' ').next()?;
        let number = match word.parse::<usize>() {
            Ok(number) if word.len() <= 2 => number,
            _ => NUMBERS.iter().find(|it| it.0 == word)?.1,
        };
        let rest = clause.get(at + word.len()..)?.trim_start();
        let thing =
            THINGS.iter().filter(|it| rest.starts_with(**it)).max_by_key(|it| it.len())?;
        Some((*at, number, rest.get(thing.len()..)?))
    })?;
    let before = clause[..at].trim_end();
    let partial = [
        "một trong",
        "trong",
        "ít nhất",
        "tối thiểu",
        "trên",
        "hơn",
        "khoảng",
        "mỗi",
        "thứ",
        "số",
        "nhóm",
        "mục tiêu",
        "chỉ tiêu",
        "trong số",
        "dự án",
        "từ",
        "đến",
    ];
    let open_number = partial.iter().any(|it| before.ends_with(it));
    // "05 nhiệm vụ sau", "gồm 3 bước": the words between number and list are few.
    let leads = bracketed || rest.len() < 80 && !rest.contains(|it: char| it.is_ascii_digit());
    let counted = bracketed
        || before.ends_with("gồm")
        || rest.contains("sau")
        || rest.contains("cụ thể")
        || rest.trim().is_empty()
        || inline.is_some();
    let start = clause_start + at;
    let thing_end = clause_start + clause.len() - rest.len();
    (number > 1 && leads && counted && !open_number).then_some((start, thing_end, number))
}

/// How many things "(1)", "(2)" number after byte `from`.
fn numbered_inside(lower: &str, from: usize) -> Option<usize> {
    let rest = lower.get(from..)?;
    let mut at = 0;
    let mut count = 0;
    loop {
        let sign = format!("({})", count + 1);
        match rest[at..].find(&sign) {
            Some(found) => {
                at += found + sign.len();
                count += 1;
            }
            None => break,
        }
        if count > 60 {
            return None;
        }
    }
    // A label left out or out of order counts wrongly.
    let skipped = rest.contains(&format!("({})", count + 2));
    (count > 1 && !skipped).then_some(count)
}

/// How many parts stand under the heading that block `index` is, numbered from 1.
fn under_heading(context: &Context<'_>, index: usize) -> Option<usize> {
    let outline = context.outline;
    let own = outline.section_at(index)?;
    let node = &outline.sections[own];
    let children = || {
        let inside = outline.sections[own + 1..].iter().take_while(|it| it.block < node.end);
        inside.filter(|it| it.parent == Some(own))
    };
    let style = children().next()?.label.style;
    if style == node.label.style {
        return None;
    }
    let mut count = 0;
    for child in children() {
        count += 1;
        let ordinal = child.label.ordinal.and_then(|it| usize::try_from(it).ok());
        let number = number_of(&child.label.text).or(ordinal);
        if child.label.style != style || number != Some(count) {
            return None;
        }
    }
    Some(count)
}

/// The number of a label: "(3)", "3.", "Nhiệm vụ 3", "III".
fn number_of(label: &str) -> Option<usize> {
    let last = label.trim_matches(['(', ')', '.', ':', ' ']).rsplit([' ', '.']).next()?;
    last.parse().ok().or_else(|| roman_value(last).and_then(|it| usize::try_from(it).ok()))
}

/// How many bullets of one kind follow block `index`, or numbered paragraphs of its own part.
fn below(context: &Context<'_>, index: usize) -> Option<usize> {
    let blocks = &context.outline.blocks;
    let sign = |it: &Block| it.text.as_str().chars().next();
    let first = blocks.get(index + 1)?;
    if first.bullet && first.label.is_none() && first.cell.is_none() {
        let mark = sign(first);
        let inside = blocks.iter().enumerate().skip(index + 1).take_while(|(at, it)| {
            let item = it.bullet && it.label.is_none() && it.cell.is_none();
            item && it.section == first.section && context.line(*at).is_none()
        });
        let all: Vec<Option<char>> = inside.map(|it| sign(it.1)).collect();
        return (all.len() < 60).then(|| all.iter().filter(|it| **it == mark).count());
    }
    // A paragraph before the numbered parts of its own section.
    let own = blocks[index].section?;
    let next = context.outline.section_at(index + 1)?;
    let node = context.outline.sections.get(next)?;
    if node.parent != Some(own) || matches!(node.label.style, Style::Roman | Style::Capital) {
        return None;
    }
    let end = context.outline.sections[own].end;
    let siblings = context.outline.sections[next..].iter().take_while(|it| it.block < end);
    let mut count = 0;
    for it in siblings.filter(|it| it.parent == Some(own)) {
        count += 1;
        if it.label.style != node.label.style || number_of(&it.label.text) != Some(count) {
            return None;
        }
    }
    Some(count)
}
