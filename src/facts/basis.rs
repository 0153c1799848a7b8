//! Bases (căn cứ ban hành): the documents that the preamble of a plan names as the ground it
//! stands on, however many a paragraph names. The paragraphs themselves are
//! [`basis_line`](super::basis_line).
//!
//! In: the clauses of the preamble; out: [`Basis`]es. Invariants: only the first document of a
//! clause that "Căn cứ", "Thực hiện" or "Triển khai" opens is a basis, so that what it amends
//! or repeals is none; each row of the registry names the act that ended its own; an act that
//! is not in it has no end, and nobody guesses one.

use std::ops::Range;

use jiff::civil::Date;

use super::citation::CitationMention;
use super::mention::Mentions;
use super::moment::Written;
use super::vocabulary::{Attribute, Kind, KindEntry, Names, Reading, Type, Value, for_authors};
use super::{Context, Facts, When};
use crate::lang::{Wording, begins_folded, fold, holds_any, read_day};
use crate::outline::{Block, Zone};
use crate::source::Span;

/// What the preamble names as a ground of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basis {
    /// The words that name it.
    pub span: Span,
    /// As written, shortened.
    pub name: String,
    /// Number and symbol, where they stand in the clause or elsewhere beside its name.
    pub number: Option<String>,
    /// Whether it is of a kind that is cited by its number.
    pub is_numbered_kind: bool,
    /// The last day on which it was in force, and the act that ended it.
    pub ended: Option<(Date, &'static str)>,
}

/// Bases in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Basis,
    list: "bases",
    names: Names::new(
        &["basis", "legal basis"],
        &["bases", "legal bases"],
        &[
            "căn cứ ban hành",
            "văn bản làm căn cứ ban hành",
            "văn bản làm căn cứ",
            "văn bản căn cứ",
            "phần căn cứ",
            "căn cứ pháp lý",
            "căn cứ",
        ],
    ),
    doc: for_authors(Wording {
        en: "a document that the preamble names as ground of the plan",
        vi: "văn bản được nêu làm căn cứ ban hành kế hoạch",
    }),
    count: |facts| facts.bases.len(),
    span: |facts, index| facts.bases[index].span,
    label: "name",
    attributes: &[
        Attribute::new(
            "name",
            Names::new(&["name"], &["names"], &["tên"]),
            Type::Text,
            Wording { en: "the document as named", vi: "tên văn bản như được nêu" },
            |facts, index| Reading::text(Some(&facts.bases[index].name)),
        ),
        Attribute::new(
            "number",
            Names::new(&["number"], &["numbers"], &["số, ký hiệu", "số ký hiệu"]),
            Type::Text,
            Wording {
                en: "number and symbol, beside its name here or elsewhere in the plan",
                vi: "số, ký hiệu ghi cùng tên văn bản, tại đây hoặc ở chỗ khác trong kế hoạch",
            },
            |facts, index| Reading::text(facts.bases[index].number.as_deref()),
        ),
        Attribute::new(
            "numbered_kind",
            Names::new(&["numbered document"], &["numbered documents"], &["văn bản đánh số"]),
            Type::Flag,
            Wording {
                en: "whether it is of a kind that is cited by its number, as no law is",
                vi: "thuộc loại văn bản được viện dẫn theo số, ký hiệu (không kể luật)",
            },
            |facts, index| Reading::of(Value::Flag(facts.bases[index].is_numbered_kind)),
        ),
        Attribute::new(
            "expired",
            Names::new(&["expiry date"], &["expiry dates"], &["ngày hết hiệu lực"]),
            Type::When,
            Wording {
                en: "the last day on which it was in force, where the registry knows it",
                vi: "ngày cuối cùng còn hiệu lực, nếu danh mục có ghi",
            },
            |facts, index| {
                let ended = facts.bases[index].ended;
                Reading::of(ended.map_or(Value::Missing, |it| Value::When(When::Day(it.0))))
            },
        ),
        Attribute::new(
            "successor",
            Names::new(&["successor"], &["successors"], &["văn bản thay thế"]),
            Type::Text,
            Wording { en: "the act that ended it", vi: "văn bản làm hết hiệu lực" },
            |facts, index| Reading::text(facts.bases[index].ended.map(|it| it.1)),
        ),
    ],
};

/// Words that open a clause with a ground.
const OPENING: [&str; 4] = ["căn cứ", "triển khai thực hiện", "thực hiện", "triển khai"];

/// Kinds that are cited by their number; lower case.
const NUMBERED: [&str; 13] = [
    "chương trình",
    "kế hoạch",
    "quyết định",
    "nghị quyết",
    "chỉ thị",
    "kết luận",
    "đề án",
    "chiến lược",
    "nghị định",
    "thông tư",
    "thông báo",
    "công văn",
    "hướng dẫn",
];

/// Bases that are read at most: more are no preamble.
const MOST: usize = 200;

/// Finds the bases of the preamble.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let mut bases = Vec::new();
    for (block, mentions) in context.blocks() {
        let listed = under_heading(context, block);
        if block.zone != Zone::Preamble && !listed {
            continue;
        }
        // Lists leave the word out.
        let mut opening = (listed || block.bullet).then_some(OPENING[0]);
        let mut worded = false;
        for clause in clauses(&mentions.lower) {
            worded |= opened(&mentions.lower, &clause, None).is_some();
            let Some((word, start)) =
                opened(&mentions.lower, &clause, opening).filter(|_| bases.len() < MOST)
            else {
                continue;
            };
            opening = Some(word);
            let text = block.text.as_str();
            let first = first_citation(mentions, start, clause.end);
            let read = match first {
                Some(citation) if citation.range.start == start => {
                    let number = citation.symbol.number.clone();
                    let ended = ended(|row| row.0 == number);
                    let kind = citation.kind.as_deref().map(fold).unwrap_or_default();
                    let numbered = NUMBERED.iter().any(|it| kind.starts_with(it));
                    Some((citation.range.clone(), Some(number), numbered, ended))
                }
                Some(_) => None,
                None => unnumbered(context, text, mentions, start..clause.end),
            };
            // A list holds documents of the body's own, too, which have no number.
            let read = read.filter(|it| worded || it.1.is_some() || it.3.is_some());
            if let Some((range, number, is_numbered_kind, ended)) = read {
                bases.push(Basis {
                    span: block.text.span(range.start, range.end),
                    name: text.get(range).unwrap_or("").to_owned(),
                    number,
                    is_numbered_kind,
                    ended: ended.filter(|_| word == OPENING[0]),
                });
            }
        }
    }
    facts.bases = bases;
}

/// Whether a block stands under a heading that opens a list of bases: "I. CĂN CỨ PHÁP LÝ".
fn under_heading(context: &Context<'_>, block: &Block) -> bool {
    let section = block.section.filter(|_| block.zone == Zone::Body && block.cell.is_none());
    let node = section.and_then(|it| context.outline.sections.get(it));
    node.is_some_and(|it| {
        let heading = context.outline.blocks.get(it.block).map_or("", Block::body);
        let heading = heading.trim_start_matches(['*', ' ']);
        begins_folded(heading, "căn cứ ")
            && it.block != context.block_index(block)
            && heading.len() < HEADING
    })
}

/// Bytes of a heading that opens a list of bases.
const HEADING: usize = 120;

/// The stretches between semicolons.
fn clauses(lower: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    lower.split(';').map(move |it| {
        let range = at..at + it.len();
        at = range.end + 1;
        range
    })
}

/// The word that opens a clause, or opened the one before, and where what it names begins.
fn opened(
    lower: &str,
    clause: &Range<usize>,
    before: Option<&'static str>,
) -> Option<(&'static str, usize)> {
    let words = lower.get(clause.clone())?;
    let skip = |it: &str| it.trim_start_matches(['*', '-', '–', '•', '_', '+', ' ']).len();
    let rest = &words[words.len() - skip(words)..];
    let word = OPENING.into_iter().find(|it| rest.starts_with(*it));
    let rest = rest.strip_prefix(word.unwrap_or("")).unwrap_or(rest).trim_start();
    let rest = rest.strip_prefix("các ").unwrap_or(rest);
    Some((word.or(before)?, clause.end - rest.len()))
}

fn first_citation(mentions: &Mentions, from: usize, to: usize) -> Option<&CitationMention> {
    let first = mentions.citations.partition_point(|it| it.range.start < from);
    mentions.citations.get(first).filter(|it| it.range.start < to)
}

type Read = (Range<usize>, Option<String>, bool, Option<(Date, &'static str)>);

/// A law by its name and day, or a document that is named without its number.
fn unnumbered(
    context: &Context<'_>,
    text: &str,
    mentions: &Mentions,
    range: Range<usize>,
) -> Option<Read> {
    let lower = mentions.lower.get(range.clone())?;
    let first = mentions.moments.partition_point(|it| it.range.start < range.start);
    let moment = mentions.moments.get(first);
    let is_law = lower.starts_with("luật ") || lower.starts_with("bộ luật ");
    let law = ended(|row| {
        let name = if is_law { fold(row.1) } else { return false };
        let dated = moment.filter(|it| {
            let between = lower.get(name.len()..it.range.start.saturating_sub(range.start));
            between.is_some_and(|it| it.trim_matches([' ', ',', '(']).is_empty())
        });
        let same = dated.is_some_and(|it| match it.when {
            Written::Year(year) => row.2.starts_with(&year.to_string()),
            _ => it.day().is_some() && it.day() == read_day(row.2),
        });
        same && lower.starts_with(&name)
    });
    if let (Some(law), Some(moment)) = (law, moment) {
        return Some((range.start..moment.range.end, None, false, Some(law)));
    }
    let kind = NUMBERED.iter().find(|it| lower.starts_with(**it))?;
    let capital = text.get(range.start..)?.starts_with(char::is_uppercase);
    let end = lower.find([',', '.', ':', '(']).unwrap_or(lower.len());
    let name = lower[..end].trim_end();
    // Congresses number none of theirs; a blank number is told elsewhere; "Kế hoạch này".
    let numbered = lower[..end].match_indices("số ").any(|(at, word)| {
        lower[at + word.len()..].trim_start().starts_with(|it: char| it.is_ascii_digit())
    });
    let passed = numbered || holds_any(&lower[..end], &["đại hội", " này", "sau:"]);
    if !capital || passed || name.split(' ').count() < 5 {
        return None;
    }
    let words = name[kind.len()..].trim();
    let short = words.match_indices(' ').nth(6).map_or(words, |it| &words[..it.0]);
    let number = numbered_elsewhere(context, short);
    Some((range.start..range.start + name.len(), number, true, None))
}

/// The number of a document that is cited in one block with these words.
fn numbered_elsewhere(context: &Context<'_>, words: &str) -> Option<String> {
    let blocks = context.blocks().filter(|(block, _)| block.zone != Zone::Header);
    let mut cited = blocks.filter(|it| !it.1.citations.is_empty());
    let (_, mentions) = cited.find(|it| it.1.lower.contains(words))?;
    mentions.citations.first().map(|it| it.symbol.number.clone())
}

/// The registry: number, name, day, first and last day in force, what ended it.
const ACTS: &str = include_str!(concat!(env!("OUT_DIR"), "/acts.tsv"));

/// The end of the first act whose number, name and day fit.
fn ended(fits: impl Fn((&str, &str, &str)) -> bool) -> Option<(Date, &'static str)> {
    let rows = ACTS.lines().filter(|it| !it.starts_with('#'));
    let mut rows = rows.map(|it| it.split('\t'));
    rows.find_map(|mut row| {
        let known = (row.next()?, row.next()?, row.next()?);
        let (_, last, by) = (row.next()?, row.next()?, row.next()?);
        read_day(last).filter(|_| fits(known)).map(|it| (it, by))
    })
}

#[cfg(test)]
mod tests {
    use super::{ACTS, read_day};

    #[test]
    fn rows_have_days_and_an_act() {
        for row in ACTS.lines().filter(|it| !it.starts_with('#')) {
            let columns: Vec<&str> = row.split('\t').collect();
            assert_eq!(columns.len(), 6, "{row}");
            let days = columns[2..5].iter().filter(|it| !it.is_empty());
            let days: Vec<_> = days.map(|it| read_day(it).expect(row)).collect();
            assert!(days.len() > 1 && days.is_sorted(), "{row}");
            assert!(columns[5].contains(" số "), "{row}");
        }
    }
}
