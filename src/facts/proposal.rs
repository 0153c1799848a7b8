//! Proposals (Tờ trình) named in the basis of a plan, and what they propose to implement.
//!
//! In: the citations before the first part; out: [`Proposal`]s. Invariant: only documents
//! that the same basis says are being implemented ("Thực hiện ...", "triển khai ...") count
//! as what is proposed; a mere legal basis may be younger than the proposal.

use super::citation::Citation;
use super::vocabulary::{
    Attribute, FactId, Kind, KindEntry, Names, Reading, Type, Value, for_authors,
};
use super::{Context, Facts, When};
use crate::lang::{Wording, fold};

/// A Tờ trình in the basis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Index of its citation.
    pub citation: usize,
    /// Indexes of the citations of what it proposes to implement.
    pub implements: Vec<usize>,
}

/// Proposals in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Proposal,
    list: "proposals",
    names: Names::new(&["proposal"], &["proposals"], &["tờ trình"]),
    doc: for_authors(Wording {
        en: "a Tờ trình in the basis of the plan",
        vi: "tờ trình nêu tại phần căn cứ",
    }),
    count: |facts| facts.proposals.len(),
    span: |facts, index| facts.citations[facts.proposals[index].citation].span,
    label: "number",
    attributes: &[
        Attribute::new(
            "number",
            Names::new(&["number"], &["numbers"], &["số, ký hiệu", "số ký hiệu", "số"]),
            Type::Text,
            Wording { en: "number and symbol", vi: "số và ký hiệu" },
            |facts, index| {
                let citation = &facts.citations[facts.proposals[index].citation];
                Reading::at(Value::Text(citation.number.as_str().into()), citation.number_span)
            },
        ),
        Attribute::new(
            "date",
            Names::new(&["date"], &["dates"], &["ngày trình", "ngày ban hành", "ngày"]),
            Type::When,
            Wording { en: "the date of the proposal", vi: "ngày của tờ trình" },
            |facts, index| match facts.citations[facts.proposals[index].citation].date {
                Some((date, span)) => Reading::at(Value::When(When::Day(date)), span),
                None => Reading::of(Value::Missing),
            },
        ),
        Attribute::new(
            "basis",
            Names::new(
                &["basis", "implemented document"],
                &["bases", "implemented documents"],
                &["văn bản được triển khai", "căn cứ"],
            ),
            Type::Facts(Kind::Citation),
            Wording {
                en: "what it proposes to implement",
                vi: "văn bản mà tờ trình đề nghị triển khai",
            },
            |facts, index| {
                let implements = &facts.proposals[index].implements;
                Reading::of(Value::Facts(
                    implements.iter().map(|it| FactId::new(Kind::Citation, *it)).collect(),
                ))
            },
        ),
    ],
};

/// Finds proposals among the citations of the basis.
pub(super) fn find(_context: &Context<'_>, facts: &mut Facts) {
    facts.proposals = among(&facts.citations);
}

fn among(citations: &[Citation]) -> Vec<Proposal> {
    let implements: Vec<usize> =
        (0..citations.len()).filter(|it| citations[*it].implemented).collect();
    (0..citations.len())
        .filter(|it| {
            let citation = &citations[*it];
            let named = citation.kind.as_deref().is_some_and(|kind| fold(kind) == "tờ trình");
            citation.in_preamble && named
        })
        .map(|citation| Proposal { citation, implements: implements.clone() })
        .collect()
}
