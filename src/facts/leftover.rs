//! Leftovers (nội dung sót lại): words of another document that was the model for this one.
//!
//! In: title, letterhead and parts; out: [`Leftover`]s. Invariants: only what the plan certainly
//! cannot mean: a province to which it reports and which is not its own, an event of another
//! sort than that of its title. A name in a citation, or beside others of its sort, is none.

use std::ops::Range;

use super::mention::Mentions;
use super::plan::{own_province, province_at, titled};
use super::vocabulary::{Attribute, Kind, KindEntry, Names, Reading, Type, for_authors};
use super::{Context, Facts};
use crate::lang::{Wording, fold, holds_any};
use crate::outline::Zone;
use crate::source::Span;

/// Words of another document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leftover {
    /// Where they stand.
    pub span: Span,
    /// The words.
    pub words: String,
    /// What the plan has in their place.
    pub meant: String,
}

/// Leftovers in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Leftover,
    list: "leftovers",
    names: Names::new(&["leftover"], &["leftovers"], &["nội dung sót lại"]),
    doc: for_authors(Wording {
        en: "words of another document, left in: another place, another event",
        vi: "câu chữ còn sót của văn bản khác: tên địa phương khác, sự kiện khác",
    }),
    count: |facts| facts.leftovers.len(),
    span: |facts, index| facts.leftovers[index].span,
    label: "words",
    attributes: &[
        Attribute::new(
            "words",
            Names::new(&["words"], &["words"], &["câu chữ"]),
            Type::Text,
            Wording { en: "the words left in", vi: "câu chữ còn sót" },
            |facts, index| Reading::text(Some(&facts.leftovers[index].words)),
        ),
        Attribute::new(
            "meant",
            Names::new(&["meaning"], &["meanings"], &["nội dung đúng"]),
            Type::Text,
            Wording {
                en: "what the plan is about", vi: "nội dung mà kế hoạch đề cập"
            },
            |facts, index| Reading::text(Some(&facts.leftovers[index].meant)),
        ),
    ],
};

/// Words that make a province the plan's own: it reports to it, acts in it.
const OWN: [&str; 9] = [
    "báo cáo ủy ban nhân dân tỉnh ",
    "báo cáo ubnd tỉnh ",
    "trình ubnd tỉnh ",
    "trình ủy ban nhân dân tỉnh ",
    "tham mưu ubnd tỉnh ",
    "tham mưu ủy ban nhân dân tỉnh ",
    "trên địa bàn tỉnh ",
    "ubnd tỉnh yêu cầu ",
    "trên địa bàn thành phố ",
];

/// Sorts of events. Those that stand together are one sort.
const EVENTS: [(&str, u8); 9] = [
    ("festival", 1),
    ("lễ hội", 1),
    ("liên hoan", 2),
    ("hội diễn", 2),
    ("ngày hội", 3),
    ("hội chợ", 4),
    ("hội thi", 5),
    ("cuộc thi", 5),
    ("hội thao", 6),
];

/// Words before an event that make it the plan's own.
const HOLDS: [&str; 8] = [
    "trước, trong và sau ",
    "thời gian tổ chức ",
    "thời gian diễn ra ",
    "khai mạc ",
    "bế mạc ",
    "ban tổ chức ",
    "kết thúc ",
    "sau khi tổ chức ",
];

/// Finds what was left in.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let title = fold(facts.plan.title.as_ref().map_or("", |it| it.words.as_str()));
    let province = own_province(&facts.plan.letterhead.bodies).map(str::to_owned);
    let mut event = None;
    for (name, sort) in EVENTS {
        if title.contains(name) {
            // Two sorts of events in a title leave none to be certain of.
            event = if event.is_none_or(|it: (&str, u8)| it.1 == sort) {
                Some((name, sort))
            } else {
                Some(("", 0))
            };
        }
    }
    let event = event.filter(|it| it.1 > 0);
    let parts = context.blocks().filter(|it| {
        matches!(it.0.zone, Zone::Title | Zone::Preamble | Zone::Body | Zone::Appendix)
    });
    let mut found = Vec::new();
    for (block, mentions) in parts {
        let at = |range: Range<usize>| {
            let words = block.text.as_str().get(range.clone()).unwrap_or("").to_owned();
            (block.text.span(range.start, range.end), words)
        };
        if let Some(own) = &province
            && let Some(range) = other_province(mentions, own)
        {
            let (span, words) = at(range);
            found.push(Leftover { span, words, meant: titled(own) });
        }
        if let Some(event) = event {
            found.extend(other_events(mentions, event.1).map(|range| {
                let (span, words) = at(range);
                Leftover { span, words, meant: event.0.to_owned() }
            }));
        }
    }
    // An event that has its own name somewhere is one that the plan means.
    let named: Vec<&str> = (EVENTS.iter().map(|it| it.0))
        .filter(|name| event.is_some() && is_named(context, name))
        .collect();
    found.retain(|it: &Leftover| !named.contains(&fold(&it.words).as_str()));
    facts.leftovers = found;
}

/// Whether an event of this sort has a name of its own: "Ngày hội Đọc sách".
fn is_named(context: &Context<'_>, event: &str) -> bool {
    context.blocks().any(|(block, mentions)| {
        mentions.lower.match_indices(event).any(|(at, words)| {
            let next = block.text.as_str().get(at + words.len()..).unwrap_or("");
            let next = next.trim_start_matches([' ', '“', '"']);
            next.starts_with(char::is_uppercase)
        })
    })
}

/// The name of another province that a block takes for the plan's own.
fn other_province(mentions: &Mentions, own: &str) -> Option<Range<usize>> {
    let lower = mentions.lower.as_str();
    let mut found = None;
    let mut count: usize = 0;
    for word in ["tỉnh ", "thành phố "] {
        for (at, _) in lower.match_indices(word) {
            let Some(name) = province_at(&lower[at + word.len()..]) else { continue };
            count += 1;
            // One province among others is none of its own.
            if count > 1 {
                return None;
            }
            let place = at + word.len()..at + word.len() + name.len;
            // Within the title of a document that the clause cites.
            let cited = mentions.citations.iter().any(|it| {
                let between = lower.get(it.range.end..place.start);
                between.is_some_and(|it| !it.contains([';', ':']) && !it.contains(". "))
                    || it.range.contains(&place.start)
            });
            let past = ["(cũ)", " cũ", "trước sáp nhập", "sáp nhập", "hợp nhất"];
            let past = holds_any(lower, &past);
            let head = &lower[..at + word.len()];
            let acts = OWN.iter().any(|it| head.ends_with(it));
            // A plan of the new province speaks of the old one as its own.
            if acts && !cited && !past && name.is_other_than(own) {
                found = Some(at..place.end);
            }
        }
    }
    found
}

/// Events of another sort that a block takes for the plan's own.
fn other_events(mentions: &Mentions, sort: u8) -> impl Iterator<Item = Range<usize>> + '_ {
    let lower = mentions.lower.as_str();
    EVENTS.iter().filter(move |it| it.1 != sort).flat_map(move |(name, _)| {
        lower.match_indices(name).filter_map(move |(at, name)| {
            let end = at + name.len();
            let next = lower[end..].trim_start();
            let closed = next.is_empty() || next.starts_with([',', '.', ';', ':', ')']);
            let own = HOLDS.iter().any(|it| lower[..at].ends_with(it));
            (own && closed).then_some(at..end)
        })
    })
}
