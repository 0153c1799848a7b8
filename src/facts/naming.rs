//! Namings (lần nêu tên): every mention of a body by name, and how it is written.
//!
//! In: the bodies, once all their mentions are known; out: [`Naming`]s. Invariants: a mention
//! in capitals, or of a group, says nothing about spelling; a short form that the plan or
//! common usage explains is no other spelling.

use std::collections::{HashMap, HashSet};

use super::agency::names_by_letters;
use super::mark::Mark;
use super::naming_form::{Slip, form_of, is_listed, slip_of, words_of};
use super::vocabulary::{
    Attribute, FactId, Kind, KindEntry, Names, Reading, Type, Value, for_authors,
};
use super::{Context, Facts};
use crate::lang::Wording;
use crate::source::Span;

/// A mention of a body by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Naming {
    /// The name.
    pub span: Span,
    /// Index of the body, one for all its spellings.
    pub agency: usize,
    /// Index of the body that has this spelling, and which of its spellings it is.
    pub written: (usize, usize),
    /// The spelling without what readers do not see; none where it says nothing.
    pub form: Option<String>,
    /// How the body is written that is meant, where this is a slip of spelling.
    pub meant: Option<String>,
    /// How it is written with the right capitals, where this is the place to say so.
    pub capitals: Option<String>,
    /// The same wherever they are wrong, with the body of the list.
    pub proper: Option<String>,
    /// The body of the list that it is.
    pub standard: Option<&'static str>,
    /// Whether it is one of the list, written as there.
    pub right: bool,
}

impl Naming {
    /// The name as written.
    pub fn name<'f>(&self, facts: &'f Facts) -> &'f str {
        let agency = facts.agencies.get(self.written.0);
        agency.and_then(|it| it.variants.get(self.written.1)).map_or("", String::as_str)
    }
}

/// Namings in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Naming,
    list: "",
    names: Names::new(&["naming"], &["namings"], &["tên gọi cơ quan"]),
    doc: for_authors(Wording {
        en: "a mention of a body by name",
        vi: "một lần nêu tên cơ quan, đơn vị",
    }),
    count: |facts| facts.namings.len(),
    span: |facts, index| facts.namings[index].span,
    label: "name",
    attributes: &[
        Attribute::new(
            "name",
            Names::new(&["name"], &["names"], &["tên"]),
            Type::Text,
            Wording { en: "the name as written", vi: "tên như đã ghi" },
            |facts, index| Reading::text(Some(facts.namings[index].name(facts))),
        ),
        Attribute::new(
            "agency",
            Names::new(&["agency", "body"], &["agencies", "bodies"], &["cơ quan"]),
            Type::Fact(Kind::Agency),
            Wording { en: "the body named", vi: "cơ quan được nêu tên" },
            |facts, index| {
                let agency = facts.namings[index].agency;
                Reading::of(Value::Fact(FactId::new(Kind::Agency, agency)))
            },
        ),
        Attribute::new(
            "form",
            Names::new(&["spelling"], &["spellings"], &["cách viết"]),
            Type::Text,
            Wording {
                en: "the name without what readers do not see as another spelling",
                vi: "cách viết tên, không kể khác biệt không đáng kể",
            },
            |facts, index| Reading::text(facts.namings[index].form.as_deref()),
        )
        .folded(),
        Attribute::new(
            "meant",
            Names::new(&["misspelling"], &["misspellings"], &["lỗi viết sai tên"]),
            Type::Text,
            Wording {
                en: "the name that it is a slip away from",
                vi: "tên mà lần nêu tên này viết sai",
            },
            |facts, index| Reading::text(facts.namings[index].meant.as_deref()),
        ),
        Attribute::new(
            "capitals",
            Names::new(&["wrong capital"], &["wrong capitals"], &["lỗi viết hoa"]),
            Type::Text,
            Wording {
                en: "the name with its right capitals, where they are wrong",
                vi: "tên viết hoa đúng, nếu đang viết hoa sai",
            },
            |facts, index| Reading::text(facts.namings[index].capitals.as_deref()),
        ),
    ],
};

/// Namings are told once all bodies are known.
pub(super) fn find(_context: &Context<'_>, _facts: &mut Facts) {}

/// What a spelling says, wherever it stands.
struct Told {
    form: Option<String>,
    slip: Option<Slip>,
    right: bool,
}

fn tell(name: &str) -> Told {
    let form = form_of(name);
    let slip = form.as_ref().and_then(|_| slip_of(name));
    let right = form.as_deref().is_some_and(is_listed);
    Told { form, slip, right }
}

/// Makes a naming of every mention.
pub(super) fn settle(facts: &mut Facts) {
    let roots = roots(facts);
    let mut found: Vec<Naming> = Vec::new();
    let mut capitalised: Vec<(Span, &'static str, usize)> = Vec::new();
    // Whether a body is written in more than one way.
    let mut forms: HashMap<usize, Option<String>> = HashMap::new();
    let mut several: Vec<bool> = vec![false; facts.agencies.len()];
    for (index, agency) in facts.agencies.iter().enumerate() {
        let root = roots[index];
        let told: Vec<Told> = agency.variants.iter().map(|it| tell(it)).collect();
        for form in told.iter().filter_map(|it| it.form.as_ref()) {
            match forms.get(&root) {
                Some(Some(known)) => several[root] |= known != form,
                _ => {
                    forms.insert(root, Some(form.clone()));
                }
            }
        }
        let mut seen = vec![false; told.len()];
        for (span, written) in agency.mentions.iter().zip(&agency.written) {
            let Some(Told { form, slip, right }) = told.get(*written) else { continue };
            let first = !std::mem::replace(&mut seen[*written], true);
            let mut naming = Naming {
                span: *span,
                agency: root,
                written: (index, *written),
                form: form.clone(),
                meant: None,
                capitals: None,
                proper: None,
                standard: None,
                right: *right,
            };
            match slip {
                Some(Slip::Spelling(meant)) if root == index => {
                    naming.meant = Some(meant.clone());
                }
                Some(Slip::Capitals(body, name)) => {
                    naming.standard = Some(body);
                    naming.proper = Some(name.clone());
                    if first {
                        naming.capitals = Some(name.clone());
                        capitalised.push((*span, body, found.len()));
                    }
                }
                _ => {}
            }
            found.push(naming);
        }
    }
    // Several spellings of one body are told together, its capitals with them; those of one
    // body are told once.
    crate::sorted::sort_by_key(&mut capitalised, |it| it.0);
    let mut told: Vec<&str> = Vec::new();
    for (_, body, index) in capitalised {
        let again = told.contains(&body);
        if again || several[found[index].agency] {
            found[index].capitals = None;
        } else {
            told.push(body);
        }
    }
    crate::sorted::sort_by_key(&mut found, |it| it.span);
    // A name that is spelled wrong is told as a name.
    let inside = |mark: &Mark| {
        let next = found.partition_point(|it| it.span.start <= mark.span.start);
        let naming = next.checked_sub(1).and_then(|it| found.get(it));
        naming.is_some_and(|it| it.meant.is_some() && mark.span.end <= it.span.end)
    };
    facts.impossible_syllables.retain(|it| !inside(it));
    facts.namings = found;
}

/// For each body the one that it is: names without "và", and short forms that nobody explains,
/// are those of the body that is named in full.
fn roots(facts: &Facts) -> Vec<usize> {
    let words: Vec<Vec<String>> = facts.agencies.iter().map(|it| words_of(&it.name)).collect();
    let letters: Vec<Option<(String, bool)>> =
        facts.agencies.iter().map(|it| names_by_letters(&it.name)).collect();
    let joined = |words: &[String]| {
        let words: Vec<&str> =
            words.iter().map(String::as_str).filter(|it| *it != "và").collect();
        words.join(" ")
    };
    let keys: Vec<String> = words.iter().map(|it| joined(it)).collect();
    let mut by_words: HashMap<&str, usize> = HashMap::new();
    // Bodies by their letters; none where several have them.
    let mut by_letters: HashMap<&str, Option<usize>> = HashMap::new();
    for (index, key) in keys.iter().enumerate() {
        let known = by_words.entry(key).or_insert(index);
        // The name with "và" is the full one.
        if words[index].len() > words[*known].len() {
            *known = index;
        }
        if let Some((letters, false)) = &letters[index] {
            by_letters.entry(letters).and_modify(|it| *it = None).or_insert(Some(index));
        }
    }
    let known: HashSet<&str> = (facts.abbreviations.iter())
        .filter(|it| it.definition.is_some() || it.is_common())
        .map(|it| it.short.as_str())
        .collect();
    let defined =
        |index: usize| facts.agencies[index].name.split(' ').any(|it| known.contains(it));
    let root = |(index, key): (usize, &String)| {
        let short = letters[index].as_ref().filter(|it| it.1 && !defined(index));
        let full = short.and_then(|it| by_letters.get(it.0.as_str()).copied().flatten());
        full.or_else(|| by_words.get(key.as_str()).copied()).unwrap_or(index)
    };
    keys.iter().enumerate().map(root).collect()
}
