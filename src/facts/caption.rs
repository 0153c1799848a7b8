//! Captions (dòng kèm theo): the lines that tie a plan or an appendix to the act they belong to.
//!
//! In: lines "(Kèm theo Kế hoạch số ... ngày ...)"; out: [`Caption`]s. Invariants: a line that
//! names the act of somebody else is none; a number or date left blank is missing.

use jiff::civil::Date;

use super::appendix::caption_at;
use super::vocabulary::{Attribute, Kind, KindEntry, Names, Reading, Type, Value, for_authors};
use super::{Context, Facts, When};
use crate::lang::{Wording, fold};
use crate::outline::Zone;
use crate::source::Span;

/// A line that says what a part belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caption {
    /// The line.
    pub span: Span,
    /// Its words.
    pub words: String,
    /// Number and symbol of the act.
    pub number: Option<(String, Span)>,
    /// Date of the act.
    pub date: Option<(Date, Span)>,
}

/// Captions in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Caption,
    list: "captions",
    names: Names::new(&["caption"], &["captions"], &["dòng kèm theo"]),
    doc: for_authors(Wording {
        en: "a line that says which act a part belongs to",
        vi: "dòng ghi phần này kèm theo văn bản nào",
    }),
    count: |facts| facts.captions.len(),
    span: |facts, index| facts.captions[index].span,
    label: "words",
    attributes: &[
        Attribute::new(
            "words",
            Names::new(&["wording"], &["wordings"], &["nội dung"]),
            Type::Text,
            Wording { en: "the line as written", vi: "nội dung của dòng" },
            |facts, index| Reading::text(Some(&facts.captions[index].words)),
        ),
        Attribute::new(
            "number",
            Names::new(&["number"], &["numbers"], &["số, ký hiệu", "số ký hiệu"]),
            Type::Text,
            Wording {
                en: "number and symbol of the act", vi: "số và ký hiệu văn bản"
            },
            |facts, index| match &facts.captions[index].number {
                Some((words, span)) => Reading::at(Value::Text(words.as_str().into()), *span),
                None => Reading::of(Value::Missing),
            },
        ),
        Attribute::new(
            "date",
            Names::new(&["date"], &["dates"], &["ngày ban hành", "ngày"]),
            Type::When,
            Wording { en: "the date of the act", vi: "ngày ban hành văn bản" },
            |facts, index| match facts.captions[index].date {
                Some((date, span)) => Reading::at(Value::When(When::Day(date)), span),
                None => Reading::of(Value::Missing),
            },
        ),
    ],
};

/// Bytes of a caption at most.
const LONGEST: usize = 400;

/// Finds the captions that speak of the plan, or of the act that issues it.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let plan = &facts.plan;
    let Some(own) = plan.number.as_ref().map(|it| fold(&it.words)) else { return };
    let day = plan.issued.map(|it| it.0);
    let mut found = Vec::new();
    for (block, mentions) in context.blocks() {
        let skipped = matches!(block.zone, Zone::Header | Zone::Signature | Zone::Recipients);
        if skipped || block.text.as_str().len() > LONGEST || block.cell.is_some() {
            continue;
        }
        let from = block.body_start();
        let heads = matches!(block.zone, Zone::Appendix | Zone::Title | Zone::Kind);
        let at = caption_at(&mentions.lower, from).filter(|it| heads || *it == from);
        let Some(at) = at else { continue };
        let cited = mentions.citations.iter().find(|it| it.symbol.range.start >= at);
        let (number, symbol) = split(&own);
        // "số    /NQ-CP": the number is still blank.
        let blank = || Some(at + mentions.lower.get(at..)?.find(symbol)? + symbol.len());
        let end = match cited {
            Some(it) => it.symbol.range.end,
            None if symbol.len() > 2 => match blank() {
                Some(end) => end,
                None => continue,
            },
            None => continue,
        };
        let mut days = mentions.moments.iter().filter(|it| it.range.start >= end);
        let date = days
            .find_map(|it| Some((it.day()?, block.text.span(it.range.start, it.range.end))));
        // The same series, or the same number on the same day: it is the plan's.
        let is_own = cited.is_none_or(|it| {
            let here = fold(&it.symbol.number);
            let (other, series) = split(&here);
            series == symbol || number == other && date.is_some_and(|it| Some(it.0) == day)
        });
        if is_own {
            let text = block.text.as_str();
            let words = text[at..].trim_matches(['(', ')', ' ', '.', '*']).to_owned();
            let number = cited.map(|it| {
                let range = &it.symbol.range;
                (it.symbol.number.clone(), block.text.span(range.start, range.end))
            });
            found.push(Caption { span: block.text.span(at, text.len()), words, number, date });
        }
    }
    facts.captions = found;
}

/// The digits of a number, without zeros before them, and what follows.
fn split(number: &str) -> (&str, &str) {
    let end = number.find(|it: char| !it.is_ascii_digit()).unwrap_or(number.len());
    (number[..end].trim_start_matches('0'), &number[end..])
}
