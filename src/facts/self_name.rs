//! What the plan calls itself: "Kế hoạch này", "Trên đây là Kế hoạch phát triển ...".
//!
//! In: the words of blocks, the title; out: [`SelfName`]s. Invariants: a name that may mean
//! another document or programme named in the plan is none; words depart from the title only where
//! most of them are not in it, or where its years are others.

use super::trigger::Finder;
use super::vocabulary::{Attribute, Kind, KindEntry, Names, Reading, Type, for_authors};
use super::{Context, Facts};
use crate::lang::{Wording, fold};
use crate::outline::{Block, Zone};
use crate::source::Span;

/// A name that the plan gives itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SelfName {
    /// The words.
    pub span: Span,
    /// As written.
    pub words: String,
    /// The kind of document that it names.
    pub kind: String,
    /// What departs from the title.
    pub departure: Option<String>,
}

/// Names of itself in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::SelfName,
    list: "self_names",
    names: Names::new(&["self-name"], &["self-names"], &["tên tự gọi", "cách tự gọi"]),
    doc: for_authors(Wording {
        en: "what the plan calls itself",
        vi: "tên mà kế hoạch tự gọi mình",
    }),
    count: |facts| facts.self_names.len(),
    span: |facts, index| facts.self_names[index].span,
    label: "words",
    attributes: &[
        Attribute::new(
            "words",
            Names::new(&["wording"], &["wordings"], &["câu chữ"]),
            Type::Text,
            Wording { en: "the name as written", vi: "tên như đã ghi" },
            |facts, index| Reading::text(Some(&facts.self_names[index].words)),
        ),
        Attribute::new(
            "kind",
            Names::new(&["kind", "type"], &["kinds", "types"], &["tên loại", "loại văn bản"]),
            Type::Text,
            Wording { en: "the kind that it names", vi: "loại văn bản được gọi" },
            |facts, index| Reading::text(Some(&facts.self_names[index].kind)),
        ),
        Attribute::new(
            "departure",
            Names::new(&["departure"], &["departures"], &["chỗ lệch trích yếu"]),
            Type::Text,
            Wording {
                en: "the words that are not those of the title",
                vi: "những chữ không khớp với trích yếu",
            },
            |facts, index| Reading::text(facts.self_names[index].departure.as_deref()),
        ),
    ],
};

/// Kinds that a plan is or was made from; the longer of two that begin alike first.
pub(super) const KINDS: [&str; 6] =
    ["chương trình hành động", "chương trình", "kế hoạch", "đề án", "phương án", "chỉ thị"];

/// Namings of other documents of a kind after which its bare word may mean one of them.
const MANY: usize = 2;

/// Blocks after a naming in which "này" means what was named.
const NEAR: usize = 6;

/// Words after a kind that name nothing.
const NO_NAME: [&str; 16] = [
    "để ",
    "về ",
    "theo ",
    "trên ",
    "gửi ",
    "hằng ",
    "hàng ",
    "định kỳ",
    "năm ",
    "và ",
    "của ủy",
    "của ubnd",
    "trước ",
    "do ",
    "cho ",
    "tại ",
];

/// Finds the names that the plan gives itself.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let Some(own) = facts.plan.kind.as_ref().map(|it| fold(&it.words)) else { return };
    let title = facts.plan.title.as_ref().map(|it| fold(&it.words)).unwrap_or_default();
    let issuer = [&facts.plan.issuer, &facts.plan.place];
    let issuer = issuer.map(|it| it.as_ref().map(|it| fold(&it.words)).unwrap_or_default());
    let known = [title.as_str(), &issuer[0], &issuer[1]];
    // How much speaks for another document or programme of each kind, and where it was last
    // named.
    let mut named = KINDS.map(|kind| if title.contains(kind) { MANY } else { 0 });
    let mut last_named: [Option<usize>; KINDS.len()] = [None; KINDS.len()];
    let mut found: Vec<(Option<usize>, SelfName)> = Vec::new();
    let last_basis = context.outline.blocks.iter().rposition(|it| it.zone == Zone::Preamble);
    for (index, (block, mentions)) in context.blocks().enumerate() {
        let lower = mentions.lower.as_str();
        if !matches!(block.zone, Zone::Preamble | Zone::Body | Zone::Appendix) {
            continue;
        }
        let text = block.text.as_str();
        let capital = |at: usize| text[at..].starts_with(char::is_uppercase);
        let mut until = 0;
        for (at, word) in mentions.triggers(Finder::Plan, 0) {
            if at < until || !capital(at) {
                continue;
            }
            let Some(kind) = KINDS.iter().position(|it| *it == word) else { continue };
            let end = at + word.len();
            until = end;
            let after = lower[end..].trim_start();
            let this = after.starts_with("này");
            let bare = after.is_empty()
                || after.starts_with([',', '.', ';', ')', ':', '/'])
                || NO_NAME.iter().any(|it| after.starts_with(it));
            let told = lower[..at].ends_with("kết quả thực hiện ") && bare;
            let is_kind = own.starts_with(word) || word.starts_with(&own);
            let make = |end: usize, departure| SelfName {
                span: block.text.span(at, end),
                words: text[at..end].to_owned(),
                kind: if is_kind { own.clone() } else { word.to_owned() },
                departure,
            };
            let related = |other: &usize| KINDS[*other].starts_with(KINDS[kind]);
            if this {
                let end = end + lower[end..].find("này").unwrap_or(0) + "này".len();
                // "Chương trình này" right after another programme means that one.
                let near = (0..KINDS.len()).filter(related).filter_map(|it| last_named[it]);
                if is_kind || near.max().is_none_or(|it| it + NEAR < index) {
                    found.push((None, make(end, None)));
                }
            } else if told {
                found.push((Some(kind), make(end, None)));
            } else if is_kind && names_itself(lower, at, block, last_basis == Some(index)) {
                let name = &lower[end..end + name_length(&lower[end..], &title)];
                let departure = departure(name, &known);
                found.push((None, make(end + name.trim_end().len(), departure)));
            } else if !bare || after.starts_with(')') {
                let heads = block.zone == Zone::Preamble || at == block.body_start();
                named[kind] += if heads || after.starts_with(')') { MANY } else { 1 };
                last_named[kind] = Some(index);
            }
        }
    }
    // An act and the plan that it issues have names of their own.
    let attached = context.outline.attached;
    let free = |kind: usize| {
        let related = |other: &usize| KINDS[*other].starts_with(KINDS[kind]);
        (0..KINDS.len()).filter(related).map(|it| named[it]).sum::<usize>() < MANY
    };
    found.retain(|(kind, it)| it.kind == own || !attached && kind.is_none_or(free));
    facts.self_names = found.into_iter().map(|it| it.1).collect();
}

/// Whether the kind at byte `at` is the plan itself, with its name after it.
fn names_itself(lower: &str, at: usize, block: &Block, last_basis: bool) -> bool {
    let before = lower[..at].trim_end();
    if before.ends_with("trên đây là") {
        return true;
    }
    // "Ủy ban nhân dân tỉnh ban hành Kế hoạch ...", not "Quyết định số 5 về ban hành Kế hoạch".
    let issues = before.strip_suffix("ban hành").or_else(|| before.strip_suffix("xây dựng"));
    let issues = issues.is_some_and(|it| {
        let it = it.trim_end();
        let clause = it.rsplit([',', ';']).next().unwrap_or(it);
        !it.ends_with("việc")
            && !it.ends_with("về")
            && ["ubnd", "ủy ban nhân dân", "sở ", "ban "]
                .iter()
                .any(|it| clause.trim_start().starts_with(it))
            && !clause.contains(" số ")
    });
    last_basis && block.zone == Zone::Preamble && issues
}

/// Bytes of the name at the start of `rest`: up to a sign, or what is no longer the name. `title`
/// is folded.
fn name_length(rest: &str, title: &str) -> usize {
    let stops = [
        "với các",
        "với những",
        "với nội dung",
        "với mục",
        "như sau",
        "cụ thể",
        "yêu cầu các",
        "đề nghị",
        "giao ",
    ];
    // "phòng, chống ...": a name goes on past a comma with words of the title.
    let goes_on = |at: usize| {
        let next = rest.get(at + 1..).unwrap_or("").trim_start();
        let words: Vec<&str> = next.split(' ').take(2).collect();
        rest[at..].starts_with(", ") && words.len() == 2 && title.contains(&words.join(" "))
            || rest[..at].ends_with("phòng") && rest[at..].starts_with(", chống")
    };
    let mut signs = rest.match_indices([',', ';', ':', '.', '(']).map(|it| it.0);
    let sign = signs.find(|at| !goes_on(*at)).unwrap_or(rest.len());
    stops.iter().filter_map(|it| rest.find(it)).fold(sign, usize::min)
}

/// Words of a name that are counted at least.
const COUNTED: usize = 6;

/// What of a name departs from the title and the issuer's name.
fn departure(name: &str, known: &[&str; 3]) -> Option<String> {
    let [title, ..] = known;
    let name = fold(name);
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
        words.map(str::to_owned).collect()
    };
    let (here, there) = (words(&name), words(title));
    if there.is_empty() {
        return None;
    }
    let is_year =
        |it: &&String| it.len() == 4 && (it.starts_with("20") || it.starts_with("19"));
    let years: Vec<&String> = here.iter().filter(is_year).collect();
    let titled: Vec<&String> = there.iter().filter(is_year).collect();
    if !years.is_empty() && !titled.is_empty() && !years.iter().any(|it| titled.contains(it)) {
        return Some(years.into_iter().cloned().collect::<Vec<_>>().join(", "));
    }
    let holds = |word: &String| known.iter().any(|it| words(it).contains(word));
    let foreign: Vec<String> = here.iter().filter(|it| !holds(it)).cloned().collect();
    (here.len() >= COUNTED && foreign.len() * 2 > here.len()).then(|| foreign.join(" "))
}
