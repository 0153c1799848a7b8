//! Documents (văn bản): what citations mention, each document once.
//!
//! In: all citations; out: [`Document`]s and the citations' links to them. Invariant: two
//! citations are of one document only when number and symbol agree and neither kind nor
//! issuer says otherwise; a number without a year may belong to another year's document, so
//! dates years apart part them.

use std::collections::HashMap;

use jiff::civil::Date;

use super::agency::agency_key;
use super::citation::{Citation, tell_first};
use super::vocabulary::{
    Attribute, FactId, Kind, KindEntry, Names, Reading, Type, Value, for_authors,
};
use super::{Context, Facts, When};
use crate::lang::{Wording, fold};
use crate::source::Span;

/// A cited document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Number and symbol as first written.
    pub number: String,
    /// Kind and number as first written: "Nghị quyết số 42-NQ/TW".
    pub name: String,
    /// Its citations, in text order; never empty.
    pub citations: Vec<usize>,
    /// Where it is first cited.
    pub span: Span,
}

/// Documents in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Document,
    list: "documents",
    names: Names::new(
        &["document", "cited document"],
        &["documents", "cited documents"],
        &["văn bản được viện dẫn", "văn bản viện dẫn", "văn bản dẫn chiếu"],
    ),
    doc: for_authors(Wording {
        en: "a cited document", vi: "văn bản được viện dẫn"
    }),
    count: |facts| facts.documents.len(),
    span: |facts, index| facts.documents[index].span,
    label: "name",
    attributes: &[
        Attribute::new(
            "name",
            Names::new(&["name"], &["names"], &["tên"]),
            Type::Text,
            Wording { en: "kind and number", vi: "tên loại và số, ký hiệu" },
            |facts, index| Reading::text(Some(&facts.documents[index].name)),
        ),
        Attribute::new(
            "number",
            Names::new(&["number"], &["numbers"], &["số, ký hiệu", "số ký hiệu", "số"]),
            Type::Text,
            Wording { en: "number and symbol", vi: "số và ký hiệu" },
            |facts, index| Reading::text(Some(&facts.documents[index].number)),
        ),
        Attribute::new(
            "kind",
            Names::new(&["kind", "type"], &["kinds", "types"], &["tên loại", "loại văn bản"]),
            Type::Text,
            Wording { en: "the kind first named", vi: "tên loại ghi trước nhất" },
            |facts, index| first_said(facts, index, |it| it.kind.as_deref()),
        )
        .derived(),
        Attribute::new(
            "date",
            Names::new(
                &["date", "issuance date", "date of issuance"],
                &["dates", "issuance dates", "dates of issuance"],
                &["ngày ban hành", "ngày", "ngày ký"],
            ),
            Type::When,
            Wording {
                en: "the date first given with it", vi: "ngày ban hành ghi trước nhất"
            },
            |facts, index| {
                let date = citations_of(facts, index).find_map(|it| it.date);
                date.map_or(Reading::of(Value::Missing), |(date, span)| {
                    Reading::at(Value::When(When::Day(date)), span)
                })
            },
        )
        .derived(),
        Attribute::new(
            "issuer",
            Names::new(
                &["issuer", "issuing body"],
                &["issuers", "issuing bodies"],
                &["cơ quan ban hành", "cơ quan"],
            ),
            Type::Text,
            Wording {
                en: "the issuer first named", vi: "cơ quan ban hành ghi trước nhất"
            },
            |facts, index| {
                first_said(facts, index, |it| it.issuer.as_ref().map(|it| it.0.as_str()))
            },
        )
        .derived(),
        Attribute::new(
            "citations",
            Names::new(&["citation"], &["citations"], &["viện dẫn", "lần viện dẫn"]),
            Type::Facts(Kind::Citation),
            Wording { en: "its mentions", vi: "các lần viện dẫn văn bản" },
            |facts, index| {
                let citations = &facts.documents[index].citations;
                Reading::of(Value::Facts(
                    citations.iter().map(|it| FactId::new(Kind::Citation, *it)).collect(),
                ))
            },
        ),
    ],
};

fn citations_of(facts: &Facts, document: usize) -> impl Iterator<Item = &Citation> {
    let citations = facts.documents.get(document).map_or(&[][..], |it| &it.citations);
    citations.iter().filter_map(|it| facts.citations.get(*it))
}

/// What the first of its citations that says it says of a document.
fn first_said<'f>(
    facts: &'f Facts,
    document: usize,
    of: fn(&Citation) -> Option<&str>,
) -> Reading<'f> {
    Reading::text(citations_of(facts, document).find_map(of))
}

/// Gathers the citations into documents.
pub(super) fn find(_context: &Context<'_>, facts: &mut Facts) {
    facts.documents = gather(&mut facts.citations);
    let own = facts.plan.number.as_ref().map(|it| it.words.as_str());
    tell_first(&mut facts.citations, facts.documents.len(), own);
}

/// Gathers citations into documents and links each citation to its own.
///
/// Number and symbol are compared without regard to case. Where a number carries no year of
/// its own, the numbering begins anew every year (Nghị định 30/2020/NĐ-CP, Điều 15): mentions
/// dated in different years, months apart, may be of two documents, and are parted.
fn gather(citations: &mut [Citation]) -> Vec<Document> {
    let mut documents: Vec<Document> = Vec::new();
    let mut seen: Vec<Seen> = Vec::new();
    let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, citation) in citations.iter_mut().enumerate() {
        let mut words = key(citation);
        if citation.blank.is_some() {
            // Which document it is to be is not said yet.
            words.push_str(&format!(" {index}"));
        }
        let known = by_key.entry(words).or_default();
        let mention = Seen::of(citation);
        let same = known.iter().copied().find(|it| seen[*it].agrees(&mention));
        let document = same.unwrap_or_else(|| {
            let name = match &citation.kind {
                Some(kind) => format!("{kind} số {}", citation.number),
                None => format!("văn bản số {}", citation.number),
            };
            documents.push(Document {
                number: citation.number.clone(),
                name,
                citations: Vec::new(),
                span: citation.span,
            });
            seen.push(Seen::default());
            known.push(documents.len() - 1);
            documents.len() - 1
        });
        seen[document].add(mention);
        documents[document].citations.push(index);
        citation.document = document;
    }
    documents
}

fn key(citation: &Citation) -> String {
    let number = fold(&citation.number);
    number.trim_start_matches('0').to_owned()
}

/// Days within which two dates of one number are one document misdated, not two documents.
const SAME_DOCUMENT_DAYS: i64 = 183;

/// What mentions of one document say of it, each thing once.
#[derive(Debug, Default)]
struct Seen {
    kinds: Vec<String>,
    issuers: Vec<String>,
    /// First and last date, where the number carries no year.
    dates: Option<(Date, Date)>,
}

impl Seen {
    fn of(citation: &Citation) -> Seen {
        let dated = citation.date.filter(|_| citation.year.is_none());
        // A kind that its own symbol denies tells no document from another.
        let symbol = citation.symbol_kind().map(fold);
        let denied = |it: &String| symbol.as_ref().is_some_and(|symbol| !same_kind(symbol, it));
        Seen {
            kinds: citation.kind.iter().map(|it| fold(it)).filter(|it| !denied(it)).collect(),
            issuers: citation.issuer.iter().map(|it| agency_key(&it.0)).collect(),
            dates: dated.map(|(date, _)| (date, date)),
        }
    }

    /// Whether neither kind, issuer nor date says that the mention is of another document.
    fn agrees(&self, mention: &Seen) -> bool {
        let pairs = |one: &[String], two: &[String], same: fn(&str, &str) -> bool| {
            one.iter().all(|one| two.iter().all(|two| same(one, two)))
        };
        let dates = match (self.dates, mention.dates) {
            (Some((first, last)), Some((date, _))) => {
                let near = |other: Date| {
                    date.year() == other.year()
                        || days_between(date, other) <= SAME_DOCUMENT_DAYS
                };
                near(first) && near(last)
            }
            _ => true,
        };
        dates
            && pairs(&self.kinds, &mention.kinds, same_kind)
            && pairs(&self.issuers, &mention.issuers, same_issuer)
    }

    fn add(&mut self, mention: Seen) {
        for (own, new) in
            [(&mut self.kinds, mention.kinds), (&mut self.issuers, mention.issuers)]
        {
            for it in new {
                if !own.contains(&it) {
                    own.push(it);
                }
            }
        }
        self.dates = match (self.dates, mention.dates) {
            (Some((first, last)), Some((date, _))) => Some((first.min(date), last.max(date))),
            (own, new) => own.or(new),
        };
    }
}

fn days_between(one: Date, two: Date) -> i64 {
    (one.duration_until(two).as_hours() / 24).abs()
}

/// "Chương trình" and "Chương trình hành động" are one; "Kế hoạch" and "Quyết định" are not.
fn same_kind(one: &str, two: &str) -> bool {
    one.starts_with(two) || two.starts_with(one)
}

/// Whether two issuers, as keys, may be one body. Only bodies of one level and kind can differ:
/// "UBND tỉnh A" and "UBND tỉnh B", not "Trung ương" and "Bộ Chính trị", which drafters mix up.
pub(super) fn same_issuer(one: &str, two: &str) -> bool {
    let local = ["ủy ban nhân dân", "hội đồng nhân dân", "tỉnh ủy", "thành ủy", "sở"];
    let head = local.iter().find(|it| one.starts_with(**it));
    match head {
        Some(head) if two.starts_with(head) => {
            let bare = one.split(' ').count() <= head.split(' ').count() + 1;
            one.starts_with(two) || two.starts_with(one) || bare
        }
        _ => true,
    }
}
