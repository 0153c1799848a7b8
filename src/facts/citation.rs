//! Citations (viện dẫn): every mention of a numbered document.
//!
//! In: the text of a block; out: [`Citation`]s. Invariant: the number stands as written
//! without spaces; a date belongs to a citation only where it follows its number in the same
//! clause. Form: Điều 8 and Phụ lục III of Nghị định 30/2020/NĐ-CP.

use std::collections::HashMap;
use std::ops::Range;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::When;
use super::agency::{AgencyMention, agency_key};
use super::document::same_issuer;
use super::moment::Moment;
use super::section::{section_attribute, section_of};
use super::symbol::{Symbol, find_symbols};
use super::vocabulary::{Attribute, FactId, Kind, KindEntry, Names, Reading, Type, Value};
use super::{Context, Facts};
use crate::lang::Wording;
use crate::outline::Zone;
use crate::source::Span;

/// A mention of a numbered document.
#[derive(Debug, Clone, PartialEq)]
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
    doc: Wording {
        en: "a mention of a numbered document",
        vi: "một lần nêu văn bản có số, ký hiệu",
    },
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
                &["date", "issuance date"],
                &["dates", "issuance dates"],
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
            Names::new(&["issuer"], &["issuers"], &["cơ quan ban hành", "cơ quan"]),
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
        ),
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
    ],
};

/// A citation as it stands in one block; ranges are bytes of the block's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CitationMention {
    /// From the kind's word to the issuer.
    pub range: Range<usize>,
    /// The kind named, with its first letter as written.
    pub kind: Option<String>,
    /// Number and symbol.
    pub symbol: Symbol,
    /// Date of the document.
    pub date: Option<(Date, Range<usize>)>,
    /// Issuer as written.
    pub issuer: Option<Range<usize>>,
    /// Whether the plan says that it carries the document out ("Thực hiện ...").
    pub implemented: bool,
}

/// Kinds of documents, longest first where one begins another; lower case.
const KINDS: [&str; 34] = [
    "chương trình hành động",
    "kế hoạch hành động",
    "kế hoạch liên tịch",
    "kế hoạch phối hợp",
    "nghị quyết liên tịch",
    "thông tư liên tịch",
    "chương trình phối hợp",
    "hướng dẫn liên ngành",
    "văn bản hợp nhất",
    "chương trình",
    "kế hoạch",
    "nghị quyết",
    "quyết định",
    "nghị định",
    "thông tư",
    "thông báo",
    "thông tri",
    "chỉ thị",
    "kết luận",
    "tờ trình",
    "công văn",
    "công điện",
    "hướng dẫn",
    "báo cáo",
    "quy định",
    "quy chế",
    "đề án",
    "văn bản",
    "pháp lệnh",
    "luật",
    "bộ luật",
    "phương án",
    "quyết nghị",
    "lệnh",
];

/// Words that end the name of an issuer.
const AFTER_ISSUER: [&str; 30] = [
    " về ",
    " thực hiện",
    " phê duyệt",
    " ban hành",
    " quy định",
    " sửa đổi",
    " hướng dẫn",
    " triển khai",
    " tiếp tục",
    " ngày ",
    " để ",
    " và ",
    " trên ",
    " tại ",
    " khóa",
    " nhằm",
    " đã ",
    " trong ",
    " cho ",
    " với ",
    " là ",
    " được ",
    " gắn ",
    " đối với",
    " thông qua",
    " điều chỉnh",
    " bổ sung",
    " giao ",
    " ứng phó",
    " năm ",
];

/// Finds every citation of a block. `lower` is in step with `text`.
pub(super) fn find_citations(
    text: &str,
    lower: &str,
    moments: &[Moment],
    agencies: &[AgencyMention],
) -> Vec<CitationMention> {
    let mut found: Vec<CitationMention> = Vec::new();
    for symbol in find_symbols(text) {
        let before = &lower[..symbol.range.start];
        let head = before.trim_end_matches([' ', ':', '\u{a0}']);
        let (head, has_word) = match head.strip_suffix("số") {
            Some(head) => (head.trim_end_matches([' ', ',']), true),
            None => (head, false),
        };
        let kind = KINDS.iter().find(|kind| {
            head.strip_suffix(**kind).is_some_and(|rest| !rest.ends_with(char::is_alphabetic))
        });
        let mut start = match (kind, has_word) {
            (Some(kind), _) => head.len() - kind.len(),
            (None, true) => before.rfind("số").unwrap_or(symbol.range.start),
            (None, false) => symbol.range.start,
        };
        let mut name = kind.map(|kind| text[head.len() - kind.len()..head.len()].to_owned());
        if name.is_none() {
            // "Luật Bầu cử ... số 85/2015/QH13": the kind stands before the act's name.
            let law = symbol
                .series
                .starts_with("QH")
                .then(|| last_kind(head, &["luật", "bộ luật", "nghị quyết", "pháp lệnh"]))
                .flatten();
            if let Some((at, kind)) = law {
                start = at;
                name = text.get(at..at + kind.len()).map(str::to_owned);
            } else if let Some(previous) = found.last()
                && has_word
                && is_list(&lower[previous.range.end.min(start)..start])
            {
                // "Nghị quyết số 42-NQ/TW, số 68-NQ/TW": one kind for the list.
                name.clone_from(&previous.kind);
            }
        }
        let (date, issuer) =
            date_and_issuer(lower, moments, agencies, symbol.range.end, found.last());
        let end = [
            Some(symbol.range.end),
            date.as_ref().map(|it| it.1.end),
            issuer.as_ref().map(|it| it.end),
        ]
        .into_iter()
        .flatten()
        .max()
        .unwrap_or(symbol.range.end);
        let implemented = is_implemented(lower, start);
        found.push(CitationMention {
            range: start..end,
            kind: name,
            symbol,
            date,
            issuer,
            implemented,
        });
    }
    date_lists(lower, &mut found);
    found
}

/// "các Nghị quyết số 20-NQ/TW, số 21-NQ/TW ngày 25/10/2017": the date after a list that "các"
/// opens, or "cùng ngày", holds for all of it.
fn date_lists(lower: &str, found: &mut [CitationMention]) {
    for index in (1..found.len()).rev() {
        let (before, after) = found.split_at_mut(index);
        let (Some(one), Some(two)) = (before.last_mut(), after.first()) else { continue };
        let Some((date, place)) = two.date.clone().filter(|_| one.date.is_none()) else {
            continue;
        };
        let between = lower.get(one.range.end..two.symbol.range.start).unwrap_or(".");
        let joined = between
            .split(|it: char| !it.is_alphanumeric())
            .filter(|it| !it.is_empty())
            .all(|word| matches!(word, "và" | "số"));
        let together = lower[..place.start].trim_end().ends_with("cùng");
        let head = &lower[..one.range.start];
        let plural = head.trim_end().ends_with("các") || found_list(head);
        if joined && between.len() < 20 && (together || plural) {
            one.date = Some((date, place));
        }
    }
}

/// Bytes before a number in which its clause begins.
const CLAUSE: usize = 600;

/// The end of `head` that may belong to the clause.
fn last_bytes(head: &str) -> &str {
    &head[head.ceil_char_boundary(head.len().saturating_sub(CLAUSE))..]
}

fn moment_at(moments: &[Moment], at: usize) -> Option<&Moment> {
    let index = moments.binary_search_by_key(&at, |it| it.range.start).ok()?;
    moments.get(index)
}

/// Whether a list that "các" opened is still going on before byte `head.len()`.
fn found_list(head: &str) -> bool {
    let head = last_bytes(head);
    let clause = head.rfind([';', '.']).map_or(head, |at| &head[at..]);
    clause
        .rfind("các ")
        .is_some_and(|at| clause.len() - at < 90 && !clause[at..].contains("ngày"))
}

/// The last of `kinds` in `head`, within the clause.
fn last_kind<'k>(head: &str, kinds: &[&'k str]) -> Option<(usize, &'k str)> {
    let from = head.len() - last_bytes(head).len();
    let clause = head[from..].rfind([';', '(']).map_or(from, |at| from + at + 1);
    kinds
        .iter()
        .filter_map(|kind| head.get(clause..)?.rfind(kind).map(|at| (clause + at, *kind)))
        .max_by_key(|it| it.0)
}

/// Whether only words that join a list stand between two numbers.
fn is_list(between: &str) -> bool {
    between.len() < 160
        && !between.contains(['.', '('])
        && (between.contains(',') || between.contains("và") || between.contains(';'))
}

/// Whether the clause before `start` says that the document is carried out by the plan.
fn is_implemented(lower: &str, start: usize) -> bool {
    let head = last_bytes(lower[..start].trim_end());
    let clause = head.rfind([';', '.', ',']).map_or(0, |at| at + 1);
    let clause = head[clause..].trim_start_matches(['-', ' ']);
    ["thực hiện", "triển khai", "triển khai thực hiện", "thi hành", "thực hiện các"]
        .contains(&clause)
        || clause.ends_with("triển khai thực hiện")
        || clause.ends_with("tổ chức thực hiện")
}

type DateAndIssuer = (Option<(Date, Range<usize>)>, Option<Range<usize>>);

/// The date and the issuer that follow a number, in either order.
fn date_and_issuer(
    lower: &str,
    moments: &[Moment],
    agencies: &[AgencyMention],
    end: usize,
    previous: Option<&CitationMention>,
) -> DateAndIssuer {
    let mut at = end;
    let mut date = date_at(lower, moments, at, previous);
    if let Some((_, range)) = &date {
        at = range.end;
    }
    let issuer = issuer_at(lower, agencies, at);
    if date.is_none()
        && let Some(issuer) = &issuer
    {
        date = date_at(lower, moments, issuer.end, previous);
    }
    (date, issuer)
}

fn date_at(
    lower: &str,
    moments: &[Moment],
    at: usize,
    previous: Option<&CitationMention>,
) -> Option<(Date, Range<usize>)> {
    let rest = lower.get(at..)?;
    let skipped = rest.trim_start_matches([' ', ',', '(', '\u{a0}']);
    let start = at + (rest.len() - skipped.len());
    if start - at > 4 {
        return None;
    }
    if let Some(rest) = skipped.strip_prefix("cùng ") {
        // "cùng ngày 13/10/2020": the date stands there; it holds for the list before, too.
        let at = start + (skipped.len() - rest.len());
        if let Some(moment) = moment_at(moments, at).filter(|it| it.day().is_some()) {
            return Some((moment.day()?, moment.range.clone()));
        }
    }
    if skipped.starts_with("cùng ngày") {
        let (date, _) = previous?.date.as_ref()?;
        return Some((*date, start..start + "cùng ngày".len()));
    }
    let word = ["ký ", "ban hành "].into_iter().find(|it| skipped.starts_with(it));
    let skipped_word = start + word.map_or(0, str::len);
    let moment = moment_at(moments, skipped_word)?;
    Some((moment.day()?, moment.range.clone()))
}

/// Bytes that an issuer's name can take.
const LONGEST_ISSUER: usize = 160;

fn issuer_at(lower: &str, agencies: &[AgencyMention], at: usize) -> Option<Range<usize>> {
    let rest = lower.get(at..)?;
    let skipped = rest.trim_start_matches([' ', ',', ')', '\u{a0}']);
    let name = skipped.strip_prefix("của ")?;
    let start = at + (rest.len() - name.len());
    let mut limit = LONGEST_ISSUER.min(name.len());
    while !name.is_char_boundary(limit) {
        limit -= 1;
    }
    let window = &name[..limit];
    let stop = window.find([';', '.', '(', '“', '"', ':', ')']).unwrap_or(window.len());
    let comma = window.find(", ").filter(|at| {
        !window[at + 2..].starts_with("thể thao") && !window[at + 2..].starts_with("du lịch")
    });
    let word = AFTER_ISSUER
        .iter()
        .filter_map(|word| window.find(word).map(|at| (at, word)))
        .filter(|(at, word)| {
            **word != " và "
                || window[at + word.len()..].starts_with(|it: char| !it.is_alphabetic())
                || is_list_and(window, *at)
        })
        .map(|it| it.0)
        .min();
    let end = [Some(stop), comma, word].into_iter().flatten().min()?;
    let mut trimmed = name[..end].trim_end();
    // "Quốc hội khoảng 110 tỷ đồng": past the name only a province or a figure of speech of the
    // same body may follow, which begins with a capital or a level.
    let body = agencies.binary_search_by_key(&start, |it| it.range.start).ok();
    if let Some(body) = body.and_then(|it| agencies.get(it)) {
        let rest = trimmed.get(body.range.end - start..).unwrap_or("").trim_start();
        let digits = rest.contains(|it: char| it.is_ascii_digit());
        if digits
            || rest.starts_with("khoảng")
            || rest.starts_with("số tiền")
            || rest.starts_with("theo")
        {
            trimmed = trimmed.get(..body.range.end - start).unwrap_or(trimmed);
        }
    }
    (!trimmed.is_empty()).then(|| start..start + trimmed.len())
}

/// Whether "và" at `at` joins another document and not two halves of a body's name.
fn is_list_and(window: &str, at: usize) -> bool {
    let next = &window[at + " và ".len()..];
    KINDS.iter().any(|kind| next.starts_with(kind)) || next.starts_with("các ")
}

/// Joins the citations of all blocks. The plan's own number in its header is none.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let mut citations = Vec::new();
    for (block, mentions) in context.blocks() {
        if matches!(block.zone, Zone::Header | Zone::Recipients | Zone::Signature) {
            continue;
        }
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
            });
        }
    }
    tell_shared_series(&mut citations);
    facts.citations = citations;
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
