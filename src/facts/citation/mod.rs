//! Citations (viện dẫn): every mention of a numbered document.
//!
//! In: what blocks mention; out: [`Citation`]s. Invariant: the number stands as written
//! without spaces; what number, symbol and issuer say of one another stands in `series`.
//! Form: Điều 8 and Phụ lục III of Nghị định 30/2020/NĐ-CP.

mod mention;
mod series;

use std::collections::HashMap;
use std::ops::Range;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::When;
use super::agency::agency_key;
use super::document::same_issuer;
use super::plan::Stage;
use super::section::{appendix_attribute, appendix_of, section_attribute, section_of};
use super::vocabulary::{
    Aspect, Attribute, FactId, Kind, KindEntry, Names, Reading, Type, Value, for_authors,
};
use super::{Context, Facts};
use crate::lang::{Wording, fold};
use crate::outline::{Block, Zone};
use crate::source::Span;
pub(super) use mention::{CitationMention, find_citations};
use series::COMMITTEE;

/// A mention of a numbered document.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Citation {
    /// From the kind's word to the issuer.
    pub span: Span,
    /// "Nghị quyết", where it is named.
    pub kind: Option<String>,
    /// Number and symbol without spaces: "42-NQ/TW".
    pub number: String,
    /// Where number and symbol stand.
    pub number_span: Span,
    /// The symbol without number and year, as written: "QĐ-TTg" of "163/QĐ-TTg".
    pub series: String,
    /// Whether several bodies of the plan's citations use this symbol.
    pub shared_series: bool,
    /// Date of the document.
    pub date: Option<(Date, Span)>,
    /// Issuer as written.
    pub issuer: Option<(String, Span)>,
    /// Index of the section it stands in; `None` before the first part.
    pub section: Option<usize>,
    /// Index in `Facts::documents`.
    pub document: usize,
    /// The year inside the number: 2024 of "163/2024/QH15".
    pub year: Option<i16>,
    /// Whether the basis says that the plan carries the document out.
    pub implemented: bool,
    /// Whether it stands in the basis.
    pub in_preamble: bool,
    /// The body that sends it, as written: "của Sở Nội vụ tại Tờ trình số ...".
    pub sender: Option<(String, Span)>,
    /// Whether the kind stands before this very number.
    pub own_kind: bool,
    /// What is left blank of number and date.
    pub blank: Option<(String, Span)>,
    /// Number and symbol as written, and as they are spelled rightly, where they differ.
    pub proper: Option<(String, String)>,
    /// Whether it is the first mention of a document that has to be given with its date.
    pub owes_date: bool,
    /// Whether a full day stands in its clause, wherever, or it belongs to the title of the
    /// document before.
    pub near_day: bool,
    /// Whether it stands in the title of the plan.
    pub in_title: bool,
}

/// Why a symbol alone does not tell the series.
static SHARED_SERIES: Wording = Wording {
    en: "several bodies use this symbol",
    vi: "nhiều cơ quan cùng dùng ký hiệu này",
};

impl Citation {
    /// The number before the symbol: 134 of "0134/KH-UBND"; "66.2" is none.
    pub fn ordinal(&self) -> Option<Decimal> {
        let digits = self.number.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = self.number.split_at_checked(digits)?;
        number.parse().ok().filter(|_| !rest.starts_with(['.', ',']))
    }
}

/// Citations in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Citation,
    list: "citations",
    names: Names::new(
        &["citation"],
        &["citations"],
        &["viện dẫn", "lần viện dẫn", "viện dẫn văn bản", "văn bản"],
    ),
    doc: for_authors(Wording {
        en: "a mention of a numbered document",
        vi: "một lần nêu văn bản có số, ký hiệu",
    }),
    count: |facts| facts.citations.len(),
    span: |facts, index| facts.citations[index].span,
    label: "number",
    attributes: &[
        Attribute::new(
            "kind",
            Names::new(
                &["kind", "type"],
                &["kinds", "types"],
                &["tên loại", "loại văn bản", "loại"],
            ),
            Type::Text,
            Wording { en: "the kind named", vi: "tên loại văn bản được nêu" },
            |facts, index| Reading::text(facts.citations[index].kind.as_deref()),
        ),
        Attribute::new(
            "number",
            Names::new(&["number"], &["numbers"], &["số, ký hiệu", "số ký hiệu"]),
            Type::Text,
            Wording { en: "number and symbol", vi: "số và ký hiệu" },
            |facts, index| {
                let citation = &facts.citations[index];
                Reading::at(Value::Text(citation.number.as_str().into()), citation.number_span)
            },
        ),
        Attribute::new(
            "date",
            Names::new(
                &["date", "issuance date", "date of issuance"],
                &["dates", "issuance dates", "dates of issuance"],
                &["ngày ban hành", "ngày"],
            ),
            Type::When,
            Wording { en: "the date given with it", vi: "ngày ban hành ghi kèm" },
            |facts, index| match facts.citations[index].date {
                Some((date, span)) => Reading::at(Value::When(When::Day(date)), span),
                None => Reading::of(Value::Missing),
            },
        ),
        Attribute::new(
            "issuer",
            Names::new(
                &["issuer", "issuing body"],
                &["issuers", "issuing bodies"],
                &["cơ quan ban hành", "cơ quan"],
            ),
            Type::Text,
            Wording { en: "the body named as issuer", vi: "cơ quan ban hành được nêu" },
            |facts, index| match &facts.citations[index].issuer {
                Some((words, span)) => Reading::at(Value::Text(words.as_str().into()), *span),
                None => Reading::of(Value::Missing),
            },
        ),
        Attribute::new(
            "path",
            Names::new(&["path"], &["paths"], &["đường dẫn"]),
            Type::Text,
            Wording { en: "where it stands", vi: "vị trí trong kế hoạch" },
            |facts, index| {
                let section = facts.citations[index].section.map(|it| &facts.sections[it]);
                Reading::text(Some(section.map_or("preamble", |it| it.path.as_str())))
            },
        ),
        Attribute::new(
            "document",
            Names::new(&["document"], &["documents"], &["văn bản"]),
            Type::Fact(Kind::Document),
            Wording { en: "the document it mentions", vi: "văn bản được viện dẫn" },
            |facts, index| {
                let document = facts.citations[index].document;
                Reading::of(Value::Fact(FactId::new(Kind::Document, document)))
            },
        ),
        Attribute::new(
            "ordinal",
            Names::new(
                &["ordinal number", "serial number"],
                &["ordinal numbers", "serial numbers"],
                &["số"],
            ),
            Type::Number,
            Wording { en: "the number without its symbol", vi: "số, không kể ký hiệu" },
            |facts, index| {
                let citation = &facts.citations[index];
                let ordinal = citation.ordinal().map_or(Value::Missing, Value::Number);
                Reading::at(ordinal, citation.number_span)
            },
        )
        .is_its(Aspect::Number),
        Attribute::new(
            "series",
            Names::new(&["series"], &["series"], &["loạt số"]),
            Type::Text,
            Wording {
                en: "the symbol without the number: QĐ-TTg",
                vi: "ký hiệu, không kể số: QĐ-TTg",
            },
            |facts, index| {
                let citation = &facts.citations[index];
                let series = match citation.series.as_str() {
                    "" => Value::Missing,
                    _ if citation.shared_series => Value::Unclear(&SHARED_SERIES),
                    series => Value::Text(series.into()),
                };
                Reading::at(series, citation.number_span)
            },
        )
        .made_of(&["kind", "issuer"]),
        Attribute::new(
            "year",
            Names::new(&["year"], &["years"], &["năm", "năm ban hành"]),
            Type::Year,
            Wording {
                en: "the year of its date, else the year in its number",
                vi: "năm của ngày ban hành, nếu không có thì năm trong số, ký hiệu",
            },
            |facts, index| {
                let citation = &facts.citations[index];
                match (citation.date, citation.year) {
                    (Some((date, span)), _) => Reading::at(Value::Year(date.year()), span),
                    (None, Some(year)) => Reading::at(Value::Year(year), citation.number_span),
                    (None, None) => Reading::of(Value::Missing),
                }
            },
        ),
        section_attribute(
            Wording { en: "the part it stands in", vi: "mục chứa viện dẫn" },
            |facts, index| section_of(facts.citations[index].section),
        ),
        appendix_attribute(|facts, index| appendix_of(facts, facts.citations[index].section)),
        Attribute::new(
            "symbol",
            Names::new(&["symbol"], &["symbols"], &["ký hiệu"]),
            Type::Text,
            Wording { en: "what follows the number: QĐ-TTg", vi: "phần sau số: QĐ-TTg" },
            |facts, index| {
                let citation = &facts.citations[index];
                let symbol = Some(citation.symbol()).filter(|it| !it.is_empty());
                Reading { span: Some(citation.number_span), ..Reading::text(symbol) }
            },
        ),
        Attribute::new(
            "symbol_year",
            Names::new(&["symbol year"], &["symbol years"], &["năm theo ký hiệu"]),
            Type::Year,
            Wording {
                en: "the year in its number and symbol",
                vi: "năm ghi trong số, ký hiệu",
            },
            |facts, index| {
                let citation = &facts.citations[index];
                let year = citation.year.map_or(Value::Missing, Value::Year);
                Reading::at(year, citation.number_span)
            },
        ),
        Attribute::new(
            "plain_kind",
            Names::new(&["normalised kind"], &["normalised kinds"], &["tên loại chuẩn hóa"]),
            Type::Text,
            Wording {
                en: "the kind named, in the words of the list of kinds",
                vi: "tên loại được nêu, theo bảng tên loại văn bản",
            },
            |facts, index| Reading::text(facts.citations[index].plain_kind()),
        ),
        Attribute::new(
            "symbol_kind",
            Names::new(&["symbol kind"], &["symbol kinds"], &["tên loại theo ký hiệu"]),
            Type::Text,
            Wording {
                en: "the kind that the letters of the symbol name, where they name one",
                vi: "tên loại mà ký hiệu thể hiện, nếu có",
            },
            |facts, index| {
                let citation = &facts.citations[index];
                let kind = Reading::text(citation.symbol_kind());
                Reading { span: Some(citation.number_span), ..kind }
            },
        ),
        Attribute::new(
            "body",
            Names::new(&["normalised body"], &["normalised bodies"], &["cơ quan chuẩn hóa"]),
            Type::Text,
            Wording {
                en: "the body named as issuer or by the symbol, under one name",
                vi: "cơ quan ban hành theo lời văn hoặc ký hiệu, ghi bằng một tên thống nhất",
            },
            |facts, index| {
                let citation = &facts.citations[index];
                let span = citation.issuer.as_ref().map_or(citation.number_span, |it| it.1);
                Reading { span: Some(span), ..Reading::text(citation.body()) }
            },
        ),
        Attribute::new(
            "named_body",
            Names::new(
                &["normalised issuer"],
                &["normalised issuers"],
                &["cơ quan ban hành chuẩn hóa"],
            ),
            Type::Text,
            Wording {
                en: "the body named as issuer, under one name",
                vi: "cơ quan ban hành theo lời văn, ghi bằng một tên thống nhất",
            },
            |facts, index| {
                let citation = &facts.citations[index];
                let span = citation.issuer.as_ref().map(|it| it.1);
                Reading { span, ..Reading::text(citation.named_body()) }
            },
        ),
        Attribute::new(
            "issuer_level",
            Names::new(&["issuer level"], &["issuer levels"], &["loại cơ quan ban hành"]),
            Type::Text,
            Wording {
                en: "whether a committee or a department issues or sends it, where it is said",
                vi: "ủy ban nhân dân hay sở ban hành, trình văn bản, nếu được nêu",
            },
            |facts, index| {
                let citation = &facts.citations[index];
                let span = citation.sender.as_ref().or(citation.issuer.as_ref());
                let level = Reading::text(citation.issuer_level());
                Reading { span: span.map(|it| it.1), ..level }
            },
        )
        .one_of(&LEVELS),
        Attribute::new(
            "symbol_level",
            Names::new(&["symbol level"], &["symbol levels"], &["loại cơ quan theo ký hiệu"]),
            Type::Text,
            Wording {
                en: "whether the symbol is of a committee or of a department",
                vi: "ký hiệu là của ủy ban nhân dân hay của sở",
            },
            |facts, index| {
                let citation = &facts.citations[index];
                let level = Reading::text(citation.symbol_level());
                Reading { span: Some(citation.number_span), ..level }
            },
        )
        .one_of(&LEVELS),
        Attribute::new(
            "sender",
            Names::new(&["sender"], &["senders"], &["cơ quan trình"]),
            Type::Text,
            Wording {
                en: "the body that issues or sends it, as written",
                vi: "cơ quan ban hành hoặc trình văn bản được nêu",
            },
            |facts, index| {
                let citation = &facts.citations[index];
                let body = citation.sender.as_ref().or(citation.issuer.as_ref());
                Reading::text(body.map(|it| it.0.as_str()))
            },
        ),
        Attribute::new(
            "misspelled",
            Names::new(&["misspelled symbol"], &["misspelled symbols"], &["ký hiệu viết sai"]),
            Type::Text,
            Wording {
                en: "number and symbol with other letters, signs or spaces than usual",
                vi: "số, ký hiệu viết sai chữ hoa, chữ thường, dấu nối hoặc có dấu cách",
            },
            |facts, index| {
                let citation = &facts.citations[index];
                let wrong = citation.proper.as_ref().map(|it| it.0.as_str());
                Reading { span: Some(citation.number_span), ..Reading::text(wrong) }
            },
        ),
        Attribute::new(
            "proper",
            Names::new(&["usual spelling"], &["usual spellings"], &["cách viết đúng"]),
            Type::Text,
            Wording {
                en: "number and symbol as they should be spelled, where they are not",
                vi: "cách viết đúng của số, ký hiệu viết sai",
            },
            |facts, index| {
                Reading::text(facts.citations[index].proper.as_ref().map(|it| it.1.as_str()))
            },
        ),
        Attribute::new(
            "owes_date",
            Names::new(&["first citation"], &["first citations"], &["lần viện dẫn đầu tiên"]),
            Type::Flag,
            Wording {
                en: "whether it is the first mention of a document that is cited with its date: \
                     no act of the National Assembly, no number with a year",
                vi: "là lần đầu nêu văn bản phải ghi ngày: không kể luật, pháp lệnh và văn bản \
                     có năm trong số, ký hiệu",
            },
            |facts, index| Reading::of(Value::Flag(facts.citations[index].owes_date)),
        ),
        Attribute::new(
            "blank",
            Names::new(&["blank"], &["blanks"], &["chỗ để trống"]),
            Type::Text,
            Wording {
                en: "what is left blank of its number and date",
                vi: "phần số, ngày ban hành còn để trống",
            },
            |facts, index| match &facts.citations[index].blank {
                Some((words, span)) => Reading::at(Value::Text(words.as_str().into()), *span),
                None => Reading::of(Value::Missing),
            },
        ),
        Attribute::new(
            "sequence",
            Names::new(&["number sequence"], &["number sequences"], &["dãy số"]),
            Type::Text,
            Wording {
                en: "what is numbered together, where numbers rise through the year",
                vi: "các văn bản được đánh số chung, tăng dần trong năm",
            },
            |facts, index| {
                let sequence = facts.citations[index].sequence();
                Reading::of(sequence.map_or(Value::Missing, |it| Value::Text(it.into())))
            },
        ),
    ],
};

/// What a body is, as far as symbols tell it.
static LEVELS: [Wording; 2] = [
    Wording { en: COMMITTEE, vi: "ủy ban nhân dân" },
    Wording { en: series::DEPARTMENT, vi: "sở" },
];

/// Joins the citations of all blocks. The plan's own number in its header is none.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let mut citations = Vec::new();
    // The proposal that comes with a draft has no number yet either.
    let draft = facts.plan.stage == Stage::Draft;
    for (index, (block, mentions)) in context.blocks().enumerate() {
        if matches!(block.zone, Zone::Header | Zone::Recipients | Zone::Signature) {
            continue;
        }
        let in_dated_row = !mentions.citations.is_empty() && has_dated_row(context, index);
        for it in &mentions.citations {
            let place = |range: &Range<usize>| block.text.span(range.start, range.end);
            let words = |range: &Range<usize>| {
                block.text.as_str().get(range.clone()).unwrap_or("").to_owned()
            };
            citations.push(Citation {
                span: place(&it.range),
                kind: it.kind.clone().or_else(|| it.symbol.kind().map(str::to_owned)),
                number: it.symbol.number.clone(),
                number_span: place(&it.symbol.range),
                series: it.symbol.series.clone(),
                shared_series: false,
                date: it.date.as_ref().map(|(date, range)| (*date, place(range))),
                issuer: it.issuer.as_ref().map(|range| (words(range), place(range))),
                section: block.section,
                document: 0,
                year: it.symbol.year,
                implemented: it.implemented && block.zone == Zone::Preamble,
                in_preamble: block.zone == Zone::Preamble,
                sender: it.sender.as_ref().map(|range| (words(range), place(range))),
                own_kind: it.own_kind,
                blank: (it.blank.as_ref())
                    .filter(|_| !(draft && is_proposal(it.kind.as_deref())))
                    // Forms to be filled in.
                    .filter(|_| block.zone != Zone::Appendix)
                    .map(|range| (words(range), place(range))),
                proper: (it.proper.as_ref())
                    .filter(|proper| {
                        let symbol = &it.symbol;
                        let span = place(&symbol.range);
                        is_typed(block, context.text, span, proper, &symbol.number)
                    })
                    .map(|proper| (words(&it.symbol.range), proper.clone())),
                owes_date: false,
                near_day: it.near_day || in_dated_row,
                in_title: block.zone == Zone::Title,
            });
        }
    }
    tell_shared_series(&mut citations);
    facts.citations = citations;
}

fn is_proposal(kind: Option<&str>) -> bool {
    kind.is_some_and(|it| fold(it) == "tờ trình")
}

/// Whether another cell of the row that block `index` stands in gives a day.
fn has_dated_row(context: &Context<'_>, index: usize) -> bool {
    let blocks = &context.outline.blocks;
    let row = |it: usize| blocks.get(it)?.cell.map(|it| (it.table, it.row));
    let Some(own) = row(index) else { return false };
    let inside = |it: &usize| row(*it) == Some(own);
    let dated = |it: usize| context.mentions[it].moments.iter().any(|it| it.day().is_some());
    (0..index).rev().take_while(inside).any(dated)
        || (index + 1..blocks.len()).take_while(inside).any(dated)
}

/// Whether a misspelling is the drafter's: the words stand on one line and hold no marks of a
/// converter, and a lone space is none that a lost line break left.
fn is_typed(block: &Block, text: &str, span: Span, proper: &str, number: &str) -> bool {
    let wrapped = block.parts.len() > 1 && proper == number;
    let words = text.get(span.start..span.end).unwrap_or("\n");
    !wrapped && !words.contains(['\n', '\r', '*', '_', '|', '\\'])
}

/// Marks the mentions that have to give the date of their document: the first outside the
/// title, unless the title gives it.
pub(super) fn tell_first(citations: &mut [Citation], documents: usize, own: Option<&str>) {
    let mut named = vec![false; documents];
    for citation in citations {
        let Some(named) = named.get_mut(citation.document) else { continue };
        if citation.in_title && citation.date.is_none() || std::mem::replace(named, true) {
            continue;
        }
        let given = citation.near_day && citation.date.is_none();
        let blank = citation.blank.is_some();
        let own = own.is_some_and(|it| it == citation.number);
        citation.owes_date = !(given || blank || own || citation.needs_no_date());
    }
}

/// Marks the citations whose symbol two bodies use: "QĐ-UBND" of one province and another.
fn tell_shared_series(citations: &mut [Citation]) {
    let mut by_series: HashMap<String, usize> = HashMap::new();
    // The first issuer of each series, and whether another uses it, too.
    let mut issuers: Vec<(String, bool)> = Vec::new();
    for citation in citations.iter() {
        let Some((issuer, _)) = &citation.issuer else { continue };
        let key = agency_key(issuer);
        let series = *by_series.entry(citation.series.clone()).or_insert(issuers.len());
        match issuers.get_mut(series) {
            Some((first, shared)) => *shared |= !same_issuer(first, &key),
            None => issuers.push((key, false)),
        }
    }
    for citation in citations {
        let series = by_series.get(&citation.series).and_then(|it| issuers.get(*it));
        citation.shared_series = series.is_some_and(|it| it.1);
    }
}
