//! Appendices (phụ lục): parts annexed to the plan, with the line that ties them to it.
//!
//! In: sections labelled as appendices; out: [`Appendix`]es. Invariants: title and caption
//! stand between the label and the first part, bullet or cell; a number or date left blank in
//! the caption is missing. Whether the text refers to one is told by the references.

use jiff::civil::Date;

use super::vocabulary::{
    Aspect, Attribute, Kind, KindEntry, Names, Reading, Type, Value, for_authors,
};
use super::{Context, Facts, When};
use crate::lang::{Wording, fold};
use crate::outline::{Style, roman_value};
use crate::source::Span;

/// An annexed part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appendix {
    /// Where its label stands.
    pub span: Span,
    /// Index of the section that it is.
    pub section: usize,
    /// Its number: "I", "02".
    pub label: Option<String>,
    /// Its name.
    pub title: Option<(String, Span)>,
    /// "(Kèm theo Kế hoạch số ...)".
    pub caption: Option<(String, Span)>,
    /// Number and symbol in the caption.
    pub number: Option<(String, Span)>,
    /// Date in the caption.
    pub date: Option<(Date, Span)>,
    /// Whether the text refers to it.
    pub mentioned: bool,
}

fn located(words: Option<&(String, Span)>) -> Reading<'_> {
    words.map_or(Reading::of(Value::Missing), |(words, span)| {
        Reading::at(Value::Text(words.as_str().into()), *span)
    })
}

/// Appendices in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Appendix,
    list: "appendices",
    names: Names::new(&["appendix"], &["appendices"], &["phụ lục"]),
    doc: for_authors(Wording {
        en: "a part annexed to the plan",
        vi: "phụ lục kèm theo kế hoạch",
    }),
    count: |facts| facts.appendices.len(),
    span: |facts, index| facts.appendices[index].span,
    label: "name",
    attributes: &[
        Attribute::new(
            "name",
            Names::new(&["name"], &["names"], &["tên gọi"]),
            Type::Text,
            Wording {
                en: "how it is called: Phụ lục I", vi: "cách gọi, như Phụ lục I"
            },
            |facts, index| {
                let section = facts.sections.get(facts.appendices[index].section);
                Reading::text(section.map(|it| it.label.as_str()))
            },
        ),
        Attribute::new(
            "label",
            Names::new(&["label", "number"], &["labels", "numbers"], &["số thứ tự"]),
            Type::Text,
            Wording { en: "its number: I, 02", vi: "số thứ tự của phụ lục" },
            |facts, index| Reading::text(facts.appendices[index].label.as_deref()),
        )
        .is_its(Aspect::Number),
        Attribute::new(
            "title",
            Names::new(&["title", "heading"], &["titles", "headings"], &["tên phụ lục", "tên"]),
            Type::Text,
            Wording { en: "its heading", vi: "tên của phụ lục" },
            |facts, index| located(facts.appendices[index].title.as_ref()),
        )
        .is_its(Aspect::Title)
        .may_come_later(),
        Attribute::new(
            "caption",
            Names::new(&["caption"], &["captions"], &["dòng kèm theo"]),
            Type::Text,
            Wording {
                en: "the line that says what it belongs to",
                vi: "dòng ghi phụ lục kèm theo văn bản nào",
            },
            |facts, index| located(facts.appendices[index].caption.as_ref()),
        )
        .may_come_later(),
        Attribute::new(
            "caption_number",
            Names::new(
                &["caption number"],
                &["caption numbers"],
                &["số, ký hiệu dòng kèm theo", "số ký hiệu dòng kèm theo"],
            ),
            Type::Text,
            Wording {
                en: "number and symbol in the caption",
                vi: "số và ký hiệu ghi tại dòng kèm theo",
            },
            |facts, index| located(facts.appendices[index].number.as_ref()),
        )
        .may_come_later(),
        Attribute::new(
            "caption_date",
            Names::new(&["caption date"], &["caption dates"], &["ngày dòng kèm theo"]),
            Type::When,
            Wording { en: "the date in the caption", vi: "ngày ghi tại dòng kèm theo" },
            |facts, index| match facts.appendices[index].date {
                Some((date, span)) => Reading::at(Value::When(When::Day(date)), span),
                None => Reading::of(Value::Missing),
            },
        )
        .may_come_later(),
        Attribute::new(
            "mentioned",
            Names::new(&["mentioned"], &["mentioned"], &["được nhắc đến", "được nhắc tới"]),
            Type::Flag,
            Wording {
                en: "whether the text refers to it",
                vi: "nội dung kế hoạch có nhắc đến phụ lục",
            },
            |facts, index| Reading::of(Value::Flag(facts.appendices[index].mentioned)),
        ),
    ],
};

/// How a caption begins, after its bracket.
const CAPTIONS: [&str; 5] =
    ["kèm theo ", "ban hành kèm theo ", "đính kèm ", "gửi kèm ", "kèm "];

/// Blocks after the label in which title and caption stand.
const HEAD: usize = 5;

/// Finds the appendices that are there.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let nodes = context.outline.sections.iter().enumerate();
    facts.appendices = nodes
        .filter(|(_, it)| it.label.style == Style::Appendix && it.in_appendix)
        // "Biểu số 2" is a form within an appendix as often as one of its own.
        .filter(|(_, it)| !fold(&it.label.text).starts_with("biểu số"))
        .map(|(section, node)| read(context, section, node.block))
        .collect();
}

/// The appendix whose label stands in block `first`.
fn read(context: &Context<'_>, section: usize, first: usize) -> Appendix {
    let label = &context.outline.sections[section].label;
    let block = &context.outline.blocks[first];
    let number = label.text.rsplit(' ').next().unwrap_or("");
    let counted = number.starts_with(|it: char| it.is_ascii_digit())
        || roman_value(&number.to_ascii_uppercase()).is_some();
    let mut appendix = Appendix {
        span: block.text.span(label.start, label.end),
        section,
        label: counted.then(|| number.to_owned()),
        title: None,
        caption: None,
        number: None,
        date: None,
        mentioned: false,
    };
    for (index, block) in context.outline.blocks.iter().enumerate().skip(first).take(HEAD) {
        if index > first && (block.label.is_some() || block.bullet || block.cell.is_some()) {
            break;
        }
        let mentions = &context.mentions[index];
        let from = if index == first { label.rest } else { 0 };
        let text = block.text.as_str();
        let caption = caption_at(&mentions.lower, from);
        let words = |from: usize, to: usize| {
            let rest = text.get(from..to)?;
            let trimmed = rest.trim_start_matches(['(', ' ', ':', '-']);
            let start = to - trimmed.len();
            let trimmed = trimmed.trim_end_matches([')', ' ', '.']);
            let span = block.text.span(start, start + trimmed.len());
            (!trimmed.is_empty()).then(|| (trimmed.to_owned(), span))
        };
        if appendix.title.is_none() {
            appendix.title = words(from, caption.unwrap_or(text.len()));
        }
        if let Some(at) = caption {
            appendix.caption = words(at, text.len());
            let cited = mentions.citations.iter().find(|it| it.range.start >= at);
            appendix.number = cited.map(|it| {
                let range = &it.symbol.range;
                (it.symbol.number.clone(), block.text.span(range.start, range.end))
            });
            let mut days = mentions.moments.iter().filter(|it| it.range.start >= at);
            appendix.date = days.find_map(|it| {
                Some((it.day()?, block.text.span(it.range.start, it.range.end)))
            });
            break;
        }
    }
    appendix
}

/// Where the caption begins in a block whose head begins at byte `from`.
pub(super) fn caption_at(lower: &str, from: usize) -> Option<usize> {
    let head = lower.get(from..)?;
    let begins = |rest: &str| CAPTIONS.iter().any(|it| rest.starts_with(it));
    if begins(head.trim_start()) {
        return Some(from);
    }
    let mut brackets = head.match_indices('(').map(|it| it.0);
    brackets.find(|at| begins(head[at + 1..].trim_start())).map(|at| from + at)
}
