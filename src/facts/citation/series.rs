//! What number, symbol and issuer of a citation say of one another.
//!
//! In: a [`Citation`]; out: its kind and body under one name, the kind and body that its symbol
//! names, its proper spelling, what it is numbered with. Invariant: what is not certain is
//! `None`: kinds without letters of their own, bodies that several symbols fit, series that
//! begin anew within a year. Form: Phụ lục III of Nghị định 30/2020/NĐ-CP.

use super::super::agency::agency_key;
use super::super::naming_form::{ministry_named, ministry_of};
use super::super::symbol::{KIND_LETTERS, Symbol, is_kind_letters};
use super::Citation;
use crate::lang::fold;

/// A People's Committee, as a level of bodies.
pub(super) const COMMITTEE: &str = "committee";
/// A department of one.
pub(super) const DEPARTMENT: &str = "department";

/// Bodies by the words that a name begins with, longest first where one begins another, and
/// the one name they get; "" for those that drafters rightly call by several.
const BODIES: [(&str, &str); 16] = [
    ("ủy ban thường vụ quốc hội", "Ủy ban Thường vụ Quốc hội"),
    ("quốc hội", "Quốc hội"),
    ("thủ tướng", "Thủ tướng Chính phủ"),
    ("chính phủ", "Chính phủ"),
    ("chủ tịch nước", "Chủ tịch nước"),
    ("ban thường vụ tỉnh ủy", "Tỉnh ủy"),
    ("ban chấp hành đảng bộ tỉnh", "Tỉnh ủy"),
    ("ban thường vụ thành ủy", "Thành ủy"),
    ("ban chấp hành đảng bộ thành phố", "Thành ủy"),
    ("tỉnh ủy", "Tỉnh ủy"),
    ("thành ủy", "Thành ủy"),
    ("hội đồng nhân dân", "Hội đồng nhân dân"),
    ("ủy ban nhân dân", "Ủy ban nhân dân"),
    ("chủ tịch ủy ban nhân dân", "Ủy ban nhân dân"),
    ("văn phòng chính phủ", ""),
    ("bộ chính trị", ""),
];

/// Bodies by the last letters of a symbol; those of the Party are one, whatever it is called.
const LETTERS: [(&str, &str); 10] = [
    ("ttg", "Thủ tướng Chính phủ"),
    ("cp", "Chính phủ"),
    ("tw", "Trung ương"),
    ("tu", "Tỉnh ủy"),
    ("hu", "Huyện ủy"),
    ("đu", "Đảng ủy"),
    ("ubnd", "Ủy ban nhân dân"),
    ("hđnd", "Hội đồng nhân dân"),
    ("ubtvqh", "Ủy ban Thường vụ Quốc hội"),
    ("qh", "Quốc hội"),
];

/// Ends of symbols that only one body has, all over the country.
const CENTRAL: [&str; 3] = ["TTg", "CP", "TW"];

/// Years in which Party committees, and those in which Assemblies begin to count anew.
const CONGRESSES: [i16; 8] = [2010, 2011, 2015, 2016, 2020, 2021, 2025, 2026];
const ELECTIONS: [i16; 4] = [2011, 2016, 2021, 2026];
/// The year in which provinces, ministries and departments were joined.
const JOINED: i16 = 2025;

/// Signs between the groups of a symbol.
const SIGNS: [char; 3] = ['-', '/', '–'];

impl Citation {
    /// What follows the number: "2024/QH15" of "163/2024/QH15".
    pub(super) fn symbol(&self) -> &str {
        let digits = |it: char| it.is_ascii_digit() || matches!(it, '.' | '…');
        self.number.trim_start_matches(digits).trim_start_matches(SIGNS)
    }

    /// The groups of the series, which do not count the year: "QĐ" and "TTg".
    fn groups(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.series.split(SIGNS)
    }

    fn is_party(&self) -> bool {
        let party = ["TW", "TU", "ThU", "HU", "ĐU", "QU", "ĐTN", "MTTQ", "MTTW"];
        let sign = self.number.trim_start_matches(|it: char| it.is_ascii_digit());
        sign.starts_with('-')
            || self.groups().any(|it| party.contains(&it) || it.ends_with("TW"))
    }

    /// The kind that is named, in the words of the list of kinds.
    pub(super) fn plain_kind(&self) -> Option<&'static str> {
        let kind = fold(self.kind.as_deref()?);
        let named = |it: &&(_, &str)| kind.starts_with(&fold(it.1));
        let longest = KIND_LETTERS.iter().filter(named).max_by_key(|it| it.1.len());
        longest.map(|it| it.1)
    }

    /// The kind that the letters name, where a kind is named that they could belie.
    pub(in crate::facts) fn symbol_kind(&self) -> Option<&'static str> {
        let named = self.plain_kind().filter(|_| self.own_kind)?;
        let letters = self.groups().next()?;
        let (letters, kind) = KIND_LETTERS.iter().find(|it| it.0 == letters)?;
        let party = self.is_party();
        // "Quy định số 22-QĐ/TW", "Thông tri số 5-TT/TW"; a conclusion is announced by TB, and
        // CT was once a programme.
        let open = match *letters {
            "QĐ" | "TT" => party,
            "TB" => named == "Kết luận",
            "CT" => named == "Chương trình",
            _ => false,
        };
        (!open).then_some(*kind)
    }

    /// The body that is named as issuer, under one name.
    pub(super) fn named_body(&self) -> Option<&'static str> {
        let key = agency_key(&self.issuer.as_ref()?.0);
        let ministry = || ministry_named(key.strip_prefix("bộ trưởng ").unwrap_or(&key));
        let body = BODIES.iter().find(|it| key.starts_with(it.0)).map(|it| it.1);
        body.or_else(ministry).filter(|it| !it.is_empty())
    }

    /// The body that issued it: by the end of the symbol, else by its name.
    pub(super) fn body(&self) -> Option<&'static str> {
        let last = self.groups().next_back().unwrap_or("");
        let end = fold(last);
        let end = end.trim_end_matches(|it: char| it.is_ascii_digit());
        let by_letters = LETTERS.iter().find(|it| it.0 == end).map(|it| it.1);
        // One of several that issue together tells nothing of the others.
        let alone = self.groups().count() == 2;
        let ministry = || ministry_of(last).filter(|_| alone);
        by_letters.or_else(ministry).or_else(|| self.named_body())
    }

    /// Whether a committee or a department issues or sends it.
    pub(super) fn issuer_level(&self) -> Option<&'static str> {
        let body = self.sender.as_ref().or(self.issuer.as_ref())?;
        let key = agency_key(&body.0);
        if key.starts_with("ủy ban nhân dân") || key.starts_with("chủ tịch ủy ban nhân dân")
        {
            Some(COMMITTEE)
        } else if key.starts_with("sở ") || key.starts_with("giám đốc sở ") {
            Some(DEPARTMENT)
        } else {
            None
        }
    }

    /// Whether the symbol is of a committee or a department, where it is said whose act it is.
    pub(super) fn symbol_level(&self) -> Option<&'static str> {
        self.issuer_level()?;
        let mut groups = self.groups();
        let first = groups.next()?;
        let body = match is_kind_letters(first) {
            true => groups.next()?,
            // "1245/UBND-NV", "2679/SCT-QLTM": letters have the body first.
            false => first,
        };
        let department = body
            .strip_prefix('S')
            .is_some_and(|it| it.chars().count() >= 2 && it.chars().all(char::is_uppercase));
        match body {
            "UBND" => Some(COMMITTEE),
            _ if department && self.named_body().is_none_or(|it| it == "Ủy ban nhân dân") => {
                Some(DEPARTMENT)
            }
            _ => None,
        }
    }

    /// Whether it may be cited without its date: acts of the National Assembly, and numbers
    /// with a year.
    pub(super) fn needs_no_date(&self) -> bool {
        let acts = ["luật", "bộ luật", "pháp lệnh", "hiến pháp", "văn bản hợp nhất"];
        let kind = self.kind.as_deref().map(fold).unwrap_or_default();
        self.year.is_some()
            || acts.contains(&kind.as_str())
            || self.series.starts_with("QH")
            || self.series.starts_with("UBTVQH")
    }

    /// What it is numbered with, where numbers rise through the year.
    pub(super) fn sequence(&self) -> Option<String> {
        let year = self.date?.0.year();
        let mut groups = self.groups();
        // "30c/NQ-CP" was put between numbers, whatever its date.
        let figures = self.number.trim_start_matches(|it: char| it.is_ascii_digit());
        let numbered = figures.starts_with(SIGNS) && groups.next().is_some_and(is_kind_letters);
        let end = groups.next_back().unwrap_or("");
        let central = CENTRAL.contains(&end);
        let anew = self.is_party() && CONGRESSES.contains(&year)
            || end == "HĐND" && ELECTIONS.contains(&year)
            || !central && year == JOINED;
        if !numbered || anew || self.year.is_some() || self.blank.is_some() {
            return None;
        }
        let issuer = match &self.issuer {
            _ if central || ministry_of(end).is_some() => String::new(),
            Some((words, _)) => agency_key(words),
            None => return None,
        };
        Some(format!("{} {issuer}", self.series))
    }
}

/// Letters of kinds as they are mistaken and as they are, where that kind is named.
const KIND_SPELLINGS: [(&str, &str); 5] =
    [("ttr", "TTr"), ("ctr", "CTr"), ("qyđ", "QyĐ"), ("qd", "QĐ"), ("nd", "NĐ")];

/// Letters of bodies as they are mistaken and as they are.
const BODY_SPELLINGS: [(&str, &str); 7] = [
    ("ttg", "TTg"),
    ("hdnd", "HĐND"),
    ("hđnd", "HĐND"),
    ("ubnđ", "UBND"),
    ("ubnd", "UBND"),
    ("tw", "TW"),
    ("tu", "TU"),
];

/// Number and symbol as they are spelled rightly, where they are not. Words in capitals have
/// all of them in capitals.
pub(super) fn spelled(text: &str, symbol: &Symbol, kind: Option<&str>) -> Option<String> {
    let raw = text.get(symbol.range.clone())?;
    let capitals = !kind.unwrap_or(text).contains(char::is_lowercase);
    let mut groups = symbol.series.split(SIGNS);
    let first = groups.next()?;
    let kind = kind.map(fold).unwrap_or_default();
    let folded = fold(first);
    let slip = KIND_SPELLINGS.iter().find(|it| it.0 == folded).map(|it| it.1);
    let slip = slip.or(KIND_LETTERS.iter().map(|it| it.0).find(|it| fold(it) == folded));
    let letters = slip.filter(|it| {
        let named = KIND_LETTERS.iter().find(|letters| letters.0 == *it);
        named.is_some_and(|it| kind.starts_with(&fold(it.1)))
    });
    let state = letters.is_some() || is_kind_letters(first);
    let known = |wanted: bool, group: &str| {
        let body = || BODY_SPELLINGS.iter().find(|it| it.0 == fold(group)).map(|it| it.1);
        let found = if wanted { letters } else { body() };
        found.filter(|it| *it != group && !capitals && state)
    };
    let mut proper = symbol.number.clone();
    let wrong = std::iter::once((true, first)).chain(groups.map(|it| (false, it)));
    for (group, right) in wrong.filter_map(|it| Some((it.1, known(it.0, it.1)?))) {
        if let Some((before, after)) = proper.rsplit_once(group) {
            proper = [before, right, after].concat();
        }
    }
    // "20NQ/TW": the sign before the kind was left out.
    let digits = proper.len() - proper.trim_start_matches(|it: char| it.is_ascii_digit()).len();
    if digits > 0 && proper[digits..].starts_with(first) {
        // The Party writes "20-NQ/TW", the State "20/NQ-CP".
        proper.insert(digits, if symbol.series.contains('/') { '-' } else { '/' });
    }
    (proper != symbol.number || raw.contains(' ')).then_some(proper)
}
