//! Where facts stand, in the words officials use.
//!
//! In: a fact; out: "tại Chỉ tiêu 3, Mục II.2.b", or nothing where it is not known. Invariants:
//! the nearest part comes first, as in official texts; a section stands in the part above it;
//! labels are given as written, only their case is evened.

use super::dossier::Dossier;
use super::gather::section_of;
use super::wording::words;
use crate::facts::Facts;
use crate::facts::vocabulary::{FactId, Kind, Type, Value, entry};
use crate::finding::Words;
use crate::lang;

/// Words that labels begin with, and what they are called in English.
const NAMED: [(&str, &str); 14] = [
    ("Phụ lục", "appendix"),
    ("Phụ biểu", "table"),
    ("Biểu mẫu", "form"),
    ("Phần thứ", "part"),
    ("Phần", "part"),
    ("Chương", "chapter"),
    ("Điều", "article"),
    ("Chỉ tiêu", "target"),
    ("Mục tiêu", "objective"),
    ("Mục", "section"),
    ("Nhiệm vụ", "task"),
    ("Giải pháp", "measure"),
    ("Tiểu dự án", "subproject"),
    ("Dự án", "project"),
];

/// Where `fact` stands: "tại Mục II.2.a", "tại trích yếu"; empty when that is not known.
pub(super) fn of(facts: Dossier<'_>, fact: FactId) -> Words {
    if fact.kind == Kind::Section {
        let facts = facts.of(fact);
        let above = facts.sections.get(fact.index).and_then(|it| it.parent);
        return above.map_or(Words::default(), |it| of_section(facts, it));
    }
    if let Some(section) = section_of(facts, fact) {
        return of_section(facts.of(fact), section);
    }
    let citation =
        facts.of(fact).citations.get(fact.index).filter(|_| fact.kind == Kind::Citation);
    if citation.is_some_and(|it| it.in_preamble) {
        return words("in the basis", "tại phần căn cứ");
    }
    let span = (entry(fact.kind).span)(facts.of(fact), fact.index);
    let title = facts.of(fact).plan.title.as_ref().map(|it| it.span);
    if title.is_some_and(|title| title.start <= span.start && span.end <= title.end) {
        return words("in the title", "tại trích yếu");
    }
    owner(facts, fact).map_or(Words::default(), |owner| of(facts, owner))
}

/// What a fact belongs to, where it does not name a section itself: the target of a value.
fn owner(facts: Dossier<'_>, fact: FactId) -> Option<FactId> {
    let mut attributes = entry(fact.kind).attributes.iter();
    if attributes.clone().any(|it| it.value == Type::Fact(Kind::Section)) {
        return None;
    }
    attributes.find_map(|attribute| match facts.reading(fact, attribute).value {
        Value::Fact(next) if next.kind != fact.kind && next.kind != Kind::Document => {
            Some(next)
        }
        _ => None,
    })
}

/// The part that section number `section` is: "tại Phần II".
pub(super) fn of_section(facts: &Facts, section: usize) -> Words {
    let mut labels = Vec::new();
    let mut next = Some(section);
    while let Some(at) = next
        && let Some(section) = facts.sections.get(at)
    {
        labels.push(section.label.as_str());
        next = section.parent.filter(|parent| *parent < at);
    }
    labels.reverse();
    let mut parts: Vec<Words> = parts(&labels).iter().map(Part::named).collect();
    parts.reverse();
    let joined = |of: fn(&Words) -> &str| parts.iter().map(of).collect::<Vec<_>>().join(", ");
    match parts.is_empty() {
        true => Words::default(),
        false => {
            words(format!("in {}", joined(|it| &it.en)), format!("tại {}", joined(|it| &it.vi)))
        }
    }
}

/// A stretch of the way down to a section.
enum Part<'f> {
    /// A label with a word of its own: "Chỉ tiêu 3".
    Named(&'f str),
    /// Plain labels, one in the other: "II.2.b"; whether they stand at the top.
    Plain(String, bool),
    /// An article, and the plain labels inside it: khoản, điểm.
    Article(&'f str, Vec<&'f str>),
}

/// Labels from the top, gathered.
fn parts<'f>(labels: &[&'f str]) -> Vec<Part<'f>> {
    let mut parts: Vec<Part<'f>> = Vec::new();
    let mut above = "";
    for label in labels {
        match parts.last_mut() {
            _ if lang::fold(label).starts_with("điều ") => {
                parts.push(Part::Article(label, Vec::new()));
            }
            _ if label.contains(' ') => parts.push(Part::Named(label)),
            Some(Part::Plain(path, _)) => {
                // "3.2" below "3" repeats it.
                let repeats = label.strip_prefix(above).is_some_and(|it| it.starts_with('.'));
                if repeats {
                    path.truncate(path.len() - above.len());
                    path.push_str(label);
                } else {
                    path.push('.');
                    path.push_str(label);
                }
            }
            Some(Part::Article(_, inside)) => inside.push(label),
            last => {
                let top = last.is_none();
                parts.push(Part::Plain((*label).to_owned(), top));
            }
        }
        above = label;
    }
    parts
}

impl Part<'_> {
    fn named(&self) -> Words {
        match self {
            Part::Named(label) => named(label),
            // Parts are counted in Roman figures or capital letters.
            Part::Plain(path, true) if path.chars().all(|it| it.is_ascii_uppercase()) => {
                words(format!("part {path}"), format!("Phần {path}"))
            }
            Part::Plain(path, _) => words(format!("section {path}"), format!("Mục {path}")),
            Part::Article(label, inside) => {
                let article = named(label);
                let clause = inside.join(".");
                match inside.as_slice() {
                    [] => article,
                    [clause, point] => words(
                        format!("clause {clause}.{point}, {}", article.en),
                        format!("điểm {point} khoản {clause} {}", article.vi),
                    ),
                    _ => words(
                        format!("clause {clause}, {}", article.en),
                        format!("khoản {clause} {}", article.vi),
                    ),
                }
            }
        }
    }
}

/// "PHỤ LỤC 01" as "Phụ lục 01" and "appendix 01".
fn named(label: &str) -> Words {
    let folded = lang::fold(label);
    let found = NAMED.iter().find(|(vi, _)| {
        let rest = folded.strip_prefix(&lang::fold(vi));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    });
    let Some((vi, en)) = found else { return words(label, label) };
    let number = label.split_whitespace().skip(vi.split(' ').count());
    let number = number.filter(|it| lang::fold(it) != "số").collect::<Vec<_>>().join(" ");
    let with = |word: &str| format!("{word} {number}").trim_end().to_owned();
    words(with(en), with(vi))
}

#[cfg(test)]
mod tests {
    use super::{Part, parts};

    fn vi(labels: &[&str]) -> String {
        let parts = parts(labels);
        parts.iter().rev().map(|it| Part::named(it).vi).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn places_are_named_as_officials_name_them() {
        assert_eq!(vi(&["II"]), "Phần II");
        assert_eq!(vi(&["A"]), "Phần A");
        assert_eq!(vi(&["II", "2", "b", "Chỉ tiêu 3"]), "Chỉ tiêu 3, Mục II.2.b");
        assert_eq!(vi(&["II", "3", "3.2"]), "Mục II.3.2");
        assert_eq!(vi(&["PHỤ LỤC 01", "I"]), "Mục I, Phụ lục 01");
        assert_eq!(vi(&["PHỤ LỤC SỐ II"]), "Phụ lục II");
        assert_eq!(vi(&["PHỤ LỤC"]), "Phụ lục");
        assert_eq!(vi(&["Điều 3", "2", "a"]), "điểm a khoản 2 Điều 3");
        assert_eq!(super::named("PHỤ LỤC 01").en, "appendix 01");
    }
}
