//! Provinces (tỉnh, thành phố) that act under a plan, with the days on which they had their
//! name and rank.
//!
//! In: bodies that are charged with work, the issuer; out: [`Province`]s. Invariants: only rank
//! and name together tell a province ("thành phố Hòa Bình" was a town of one); one that has
//! kept both, so that the registry gives it no day, is not judged.

use jiff::civil::Date;

use super::agency::{OLDEST, agency_key};
use super::vocabulary::{Attribute, Kind, KindEntry, Names, Reading, Type, Value, for_authors};
use super::{Context, Facts, When};
use crate::lang::{Wording, read_day};
use crate::source::Span;

/// First and last day; none where it is older than the registry, or still so.
pub(super) type Days = (Option<Date>, Option<Date>);

/// A province named as actor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Province {
    /// Where it is named, with the body.
    pub span: Span,
    /// Rank and name: "tỉnh Thừa Thiên Huế".
    pub name: String,
    /// First and last day under that name and rank.
    pub days: Days,
}

/// Provinces in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Province,
    list: "provinces",
    names: Names::new(&["acting province"], &["acting provinces"], &["địa phương cấp tỉnh"]),
    doc: for_authors(Wording {
        en: "a province that issues the plan, or whose bodies it charges",
        vi: "tỉnh, thành phố ban hành kế hoạch hoặc có cơ quan được giao nhiệm vụ",
    }),
    count: |facts| facts.provinces.len(),
    span: |facts, index| facts.provinces[index].span,
    label: "name",
    attributes: &[
        Attribute::new(
            "name",
            Names::new(&["name"], &["names"], &["tên"]),
            Type::Text,
            Wording { en: "rank and name", vi: "cấp và tên" },
            |facts, index| Reading::text(Some(&facts.provinces[index].name)),
        ),
        Attribute::new(
            "founded",
            Names::new(&["founding date"], &["founding dates"], &["ngày thành lập"]),
            Type::When,
            Wording { en: "its first day", vi: "ngày đầu tiên mang tên này" },
            |facts, index| {
                let first = facts.provinces[index].days.0.unwrap_or(OLDEST);
                Reading::of(Value::When(When::Day(first)))
            },
        ),
        Attribute::new(
            "dissolved",
            Names::new(
                &["dissolution date"],
                &["dissolution dates"],
                &["ngày chấm dứt hoạt động"],
            ),
            Type::When,
            Wording { en: "its last day", vi: "ngày cuối cùng mang tên này" },
            |facts, index| {
                let last = facts.provinces[index].days.1;
                Reading::of(Value::When(last.map_or(When::Ongoing, When::Day)))
            },
        ),
    ],
};

/// The words from the rank of a province on, in the key of a body.
pub(super) fn province_in(key: &str) -> Option<&str> {
    let at = ["tỉnh ", "thành phố "].iter().filter_map(|rank| {
        let at = key.rfind(rank)?;
        (at == 0 || key[..at].ends_with(' ')).then_some(at)
    });
    at.max().map(|at| &key[at..])
}

/// A row of the registry.
pub(super) struct Row {
    /// Rank and name.
    pub name: &'static str,
    /// The name of the one that it is part of now; empty where it is still one of its own.
    pub part_of: &'static str,
    first: &'static str,
    last: &'static str,
}

/// The registry of provinces and cities.
pub(super) fn province_rows() -> impl Iterator<Item = Row> {
    let rows = include_str!(concat!(env!("OUT_DIR"), "/provinces.tsv")).lines();
    rows.map(|row| {
        let mut columns = row.split('\t');
        let [name, part_of, first, last] =
            std::array::from_fn(|_| columns.next().unwrap_or_default());
        Row { name, part_of, first, last }
    })
}

/// The days of the province with this key, and how it is written; none for one that has kept
/// its rank and name.
pub(super) fn province_days(key: &str) -> Option<(Days, &'static str)> {
    province_rows().filter(|row| !(row.first.is_empty() && row.last.is_empty())).find_map(
        |row| {
            let name = row.name;
            let is_row = key.len() == name.len() || name.contains('-');
            (is_row && agency_key(name) == key)
                .then(|| ((read_day(row.first), read_day(row.last)), name))
        },
    )
}

/// Provinces are told once it is known which bodies are charged.
pub(super) fn find(_context: &Context<'_>, _facts: &mut Facts) {}

/// Tells the provinces of the issuer and of bodies that are charged, each once.
pub(super) fn settle(facts: &mut Facts) {
    let mut found: Vec<Province> = Vec::new();
    let issuer = facts.plan.issuer.iter().map(|it| (it.words.as_str(), it.span));
    let charged = facts.agencies.iter().filter(|it| it.charged && !it.is_dated());
    let charged =
        charged.filter_map(|it| Some((it.name.as_str(), it.mentions.first().copied()?)));
    for (name, span) in issuer.chain(charged) {
        let key = agency_key(name);
        let Some((days, name)) = province_in(&key).and_then(province_days) else { continue };
        if !found.iter().any(|it| it.name == name) {
            found.push(Province { span, name: name.to_owned(), days });
        }
    }
    facts.provinces = found;
}

#[cfg(test)]
mod tests {
    use super::province_rows;
    use crate::lang::read_day;

    #[test]
    fn the_registry_agrees_with_itself() {
        let names: Vec<&str> = province_rows().map(|row| row.name).collect();
        for row in province_rows() {
            let ranked =
                |rank: &str| names.contains(&format!("{rank} {}", row.part_of).as_str());
            let merged = !row.part_of.is_empty();
            assert!(!merged || ranked("tỉnh") || ranked("thành phố"), "{}", row.name);
            assert!(!merged || read_day(row.last).is_some(), "{}: no last day", row.name);
            assert!(
                [row.first, row.last].iter().all(|it| it.is_empty() || read_day(it).is_some())
            );
        }
        let rows =
            include_str!("../../data/provinces.tsv").lines().filter(|it| !it.starts_with('#'));
        for row in rows {
            let columns: Vec<&str> = row.split('\t').collect();
            assert!(columns.len() == 5 && columns[4].contains("/QH"), "{row}");
        }
    }
}
