//! Messages of rules with the plan's own values in them.
//!
//! In: a text with placeholders in braces, and the facts of a finding; out: words. A
//! placeholder is an attribute of the fact at fault (`{date}`, `{target.indicator}`), of the
//! other end (`{other.date}`) or of the plan (`{plan.issued}`), or one of `{place}`,
//! `{label}`, `{count}`, `{examined}`, `{part}`, `{list}`. Invariant: a placeholder that has no value leaves
//! no trace but "…"; one that cannot exist is refused when the rule is read.

use super::dossier::Dossier;
use super::{place, wording};
use crate::facts::vocabulary::{FactId, Kind, Type, Value, entry};
use crate::finding::Words;
use crate::lang::Language;

/// What placeholders are filled from.
#[derive(Debug, Clone, Default)]
pub(super) struct Values {
    pub(super) main: Option<FactId>,
    pub(super) other: Option<FactId>,
    pub(super) count: usize,
    pub(super) examined: usize,
    pub(super) part: Words,
    pub(super) list: Words,
}

/// Placeholders that are no attributes.
const SPECIAL: [&str; 6] = ["place", "label", "count", "examined", "part", "list"];

/// The placeholders of a text, without braces.
pub fn placeholders(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('{') {
        let Some((name, next)) = after.split_once('}') else { break };
        found.push(name);
        rest = next;
    }
    found
}

/// The first placeholder of `text` that facts of `kind`, against facts of `other`, cannot fill.
pub fn unknown_placeholder(text: &str, kind: Kind, other: Kind) -> Option<&str> {
    placeholders(text).into_iter().find(|name| {
        let (kind, path) = rooted(name, kind, other);
        !SPECIAL.contains(&path) && !exists(kind, path)
    })
}

fn rooted<T>(name: &str, main: T, other: T) -> (T, &str)
where
    T: From<PlanRoot>,
{
    match name.split_once('.') {
        Some(("other", path)) => (other, path),
        Some(("plan", path)) => (T::from(PlanRoot), path),
        _ => (main, name),
    }
}

/// The plan as the root of a placeholder.
struct PlanRoot;

impl From<PlanRoot> for Kind {
    fn from(_: PlanRoot) -> Kind {
        Kind::Plan
    }
}

impl From<PlanRoot> for Option<FactId> {
    fn from(_: PlanRoot) -> Option<FactId> {
        Some(FactId::new(Kind::Plan, 0))
    }
}

fn exists(kind: Kind, path: &str) -> bool {
    let (first, rest) = path.split_once('.').map_or((path, None), |(a, b)| (a, Some(b)));
    match (entry(kind).attribute(first), rest) {
        (Some(_), None) => true,
        (Some(attribute), Some(rest)) => match attribute.value {
            Type::Fact(next) => exists(next, rest),
            _ => false,
        },
        (None, _) => false,
    }
}

/// `text` with its placeholders filled, in `language`.
pub(super) fn fill(
    text: &str,
    facts: Dossier<'_>,
    values: &Values,
    language: Language,
) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    let mut rest = text;
    let shared = is_one_place(facts, values);
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, next)) = after.split_once('}') else {
            rest = after;
            break;
        };
        // Both ends stand in one place: it is named once, at the last of them.
        let again = || placeholders(next).into_iter().any(is_place);
        if !(shared && is_place(name) && again()) {
            out.push_str(&filled(name, facts, values, language));
        }
        rest = next;
    }
    out.push_str(rest);
    // An empty place leaves a space behind.
    let out = out.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    out.replace(" .", ".").replace(" ,", ",").replace(" ;", ";")
}

fn is_place(name: &str) -> bool {
    matches!(name, "place" | "other.place")
}

fn is_one_place(facts: Dossier<'_>, values: &Values) -> bool {
    let (Some(main), Some(other)) = (values.main, values.other) else { return false };
    place::of(facts, main) == place::of(facts, other)
}

fn filled(name: &str, facts: Dossier<'_>, values: &Values, language: Language) -> String {
    let (fact, path) = rooted(name, values.main, values.other);
    let words = match path {
        "place" => fact.map(|fact| place::of(facts, fact)),
        "label" => fact.and_then(|fact| wording::label(facts, fact)).map(wording::alike),
        "count" => Some(wording::alike(values.count.to_string())),
        "examined" => Some(wording::alike(values.examined.to_string())),
        "part" => Some(values.part.clone()),
        "list" => Some(values.list.clone()),
        _ => fact.and_then(|fact| read(facts, fact, path)),
    };
    words.map_or_else(|| "…".to_owned(), |words| words.get(language).to_owned())
}

fn read(facts: Dossier<'_>, fact: FactId, path: &str) -> Option<Words> {
    let (first, rest) = path.split_once('.').map_or((path, None), |(a, b)| (a, Some(b)));
    let attribute = entry(fact.kind).attribute(first)?;
    let value = facts.reading(fact, attribute).value;
    match (value, rest) {
        (Value::Fact(next), Some(rest)) => read(facts, next, rest),
        (value, None) => wording::value(facts, &value),
        _ => None,
    }
}
