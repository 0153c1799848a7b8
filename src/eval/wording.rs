//! Facts and values in words, as plans write them.
//!
//! In: facts and values; out: words in both languages. Invariants: values read from the plan
//! are worded the way plans word them (24/11/2023, 1,7%, "trên 95%"); quoted words end without a stop
//! or colon; nothing here decides anything. Places stand in `place`.

use super::dossier::Dossier;
use crate::compile::Step;
use crate::facts::vocabulary::{FactId, Kind, Origin, Type, Value, entry};
use crate::facts::{Comparator, Requirement, When};
use crate::finding::Words;
use crate::lang;
use crate::syntax::Literal;

/// The same words in both languages.
pub(super) fn alike(words: impl Into<String>) -> Words {
    let words = words.into();
    Words { en: words.clone(), vi: words }
}

/// Words in both languages.
pub(super) fn words(en: impl Into<String>, vi: impl Into<String>) -> Words {
    Words { en: en.into(), vi: vi.into() }
}

/// What a kind is called, plural where the language has one.
pub(super) fn plural(kind: Kind) -> Words {
    let names = &entry(kind).names;
    words(
        names.en_plural.first().copied().unwrap_or(""),
        names.vi.first().copied().unwrap_or(""),
    )
}

/// What so many of a kind are called.
pub(super) fn numbered(count: usize, kind: Kind) -> Words {
    if count == 1 { singular(kind) } else { plural(kind) }
}

/// What so many of several kinds are called: "tasks and targets".
pub(super) fn examined(count: usize, kinds: &[Kind]) -> Words {
    match kinds {
        [only] => numbered(count, *only),
        several => {
            let said: Vec<Words> = several.iter().map(|it| plural(*it)).collect();
            let of = |pick: fn(&Words) -> &str, and: &str| {
                said.iter().map(pick).collect::<Vec<_>>().join(and)
            };
            words(of(|it| &it.en, " and "), of(|it| &it.vi, " và "))
        }
    }
}

/// What a kind is called.
pub(super) fn singular(kind: Kind) -> Words {
    let names = &entry(kind).names;
    words(names.en.first().copied().unwrap_or(""), names.vi.first().copied().unwrap_or(""))
}

/// What an attribute is called.
pub(super) fn attribute(step: Step) -> Words {
    let names = &step.attribute.names;
    words(names.en.first().copied().unwrap_or(""), names.vi.first().copied().unwrap_or(""))
}

/// A value; `None` when nothing is there to be said.
pub(super) fn value(facts: Dossier<'_>, value: &Value<'_>) -> Option<Words> {
    Some(match value {
        Value::Missing | Value::Unclear(_) | Value::Place(_) => return None,
        Value::Text(text) => alike(shortened(text)),
        Value::Texts(list) => alike(list.join(", ")),
        Value::Number(number) => alike(lang::number(*number)),
        Value::Year(year) => alike(year.to_string()),
        Value::When(time) => when(*time),
        Value::Flag(true) => words("yes", "có"),
        Value::Flag(false) => words("no", "không"),
        Value::Requirement(required) => requirement(required),
        Value::Fact(fact) => alike(label(facts, *fact)?),
        Value::Facts(list) => {
            let labels: Vec<String> = list.iter().filter_map(|it| label(facts, *it)).collect();
            alike(labels.join(", "))
        }
    })
}

/// A literal of a rule.
pub(super) fn literal(literal: &Literal) -> Words {
    match literal {
        Literal::Text(text) => words(format!("\"{text}\""), format!("“{text}”")),
        Literal::Number(number) => alike(lang::number(*number)),
        Literal::Share(share) => alike(format!("{}%", lang::number(*share))),
        Literal::Year(year) => words(year.to_string(), format!("năm {year}")),
        Literal::Quantity(number, unit) => alike(format!("{} {unit}", lang::number(*number))),
        Literal::Date(_) | Literal::Month(..) | Literal::Quarter(..) | Literal::Period(..) => {
            match super::values::value_of(literal) {
                Value::When(time) => when(time),
                _ => Words::default(),
            }
        }
    }
}

/// The words of a time: "quý III/2026".
pub fn when(time: When) -> Words {
    match time {
        When::Day(day) => alike(lang::date(day)),
        When::Stretch { first, last } => {
            let year = last.year();
            let whole =
                first.day() == 1 && last == last.last_of_month() && first.year() == year;
            match (whole, first.month(), last.month()) {
                (true, 1, 12) => words(year.to_string(), format!("năm {year}")),
                (true, from, to) if from == to => {
                    let month = lang::month(to);
                    words(format!("{month}/{year}"), format!("tháng {month}/{year}"))
                }
                (true, from, to) if to == from + 2 && to % 3 == 0 => {
                    let quarter =
                        ["I", "II", "III", "IV"].get(usize::from(to.unsigned_abs()) / 3 - 1);
                    let quarter = quarter.copied().unwrap_or("");
                    words(format!("quarter {quarter}/{year}"), format!("quý {quarter}/{year}"))
                }
                _ => {
                    let (first, last) = (lang::date(first), lang::date(last));
                    words(format!("{first} to {last}"), format!("từ {first} đến {last}"))
                }
            }
        }
        When::Recurring { month_day: Some((month, day)) } => {
            let day = format!("{day:02}/{}", lang::month(month));
            words(format!("every {day}"), format!("ngày {day}"))
        }
        When::Recurring { month_day: None } => words("recurring", "định kỳ"),
        When::Onwards { first } => {
            words(format!("from {}", lang::date(first)), format!("từ {}", lang::date(first)))
        }
        When::Ongoing => words("ongoing", "thường xuyên"),
        When::Promptly => words("as soon as it arises", "ngay khi phát sinh"),
    }
}

/// A requirement: "trên 95%".
pub fn requirement(required: &Requirement) -> Words {
    let unit = match required.unit.as_str() {
        "" => String::new(),
        unit @ ("%" | "‰") => unit.to_owned(),
        unit if unit.starts_with('/') => unit.to_owned(),
        unit => format!(" {unit}"),
    };
    let amount = match required.upper {
        Some(upper) => {
            format!("{} - {}{unit}", lang::number(required.amount), lang::number(upper))
        }
        None => format!("{}{unit}", lang::number(required.amount)),
    };
    let (en, vi) = match required.comparator {
        Comparator::AtLeast => ("at least ", "ít nhất "),
        Comparator::MoreThan => ("more than ", "trên "),
        Comparator::AtMost => ("at most ", "không quá "),
        Comparator::LessThan => ("less than ", "dưới "),
        Comparator::About => ("about ", "khoảng "),
        Comparator::Bare | Comparator::Range => ("", ""),
    };
    words(format!("{en}{amount}"), format!("{vi}{amount}"))
}

/// The words that name a fact.
pub(super) fn label(facts: Dossier<'_>, fact: FactId) -> Option<String> {
    let entry = entry(fact.kind);
    let attribute = entry.attribute(entry.label)?;
    match facts.reading(fact, attribute).value {
        Value::Text(words) if !words.trim().is_empty() => Some(shortened(&words)),
        Value::When(time) => Some(when(time).vi),
        _ => first_time(facts, fact),
    }
}

/// A fact without a label is named by its time, where it has one.
fn first_time(facts: Dossier<'_>, fact: FactId) -> Option<String> {
    let attribute = entry(fact.kind).attributes.iter().find(|it| it.value == Type::When)?;
    match facts.reading(fact, attribute).value {
        Value::When(time) => Some(when(time).vi),
        _ => None,
    }
}

/// A fact by its kind and label: `the target "..."`.
pub(super) fn fact(facts: Dossier<'_>, fact: FactId) -> Words {
    let kind = singular(fact.kind);
    if fact.kind == Kind::Plan {
        return words("the plan", "kế hoạch");
    }
    let (of_en, of_vi) = match fact.origin {
        Origin::Plan => ("", ""),
        Origin::Superior => (" of the superior document", " của văn bản cấp trên"),
        Origin::Proposal => (" of the accompanying proposal", " của tờ trình kèm theo"),
    };
    match label(facts, fact) {
        Some(label) => words(
            format!("the {} \"{label}\"{of_en}", kind.en),
            format!("{} “{label}”{of_vi}", kind.vi),
        ),
        None => words(format!("a {}{of_en}", kind.en), format!("{}{of_vi}", kind.vi)),
    }
}

/// The same in a list, where a section goes by the labels that lead to it: several are "1".
pub(super) fn fact_by_path(facts: Dossier<'_>, one: FactId) -> Words {
    let path = entry(one.kind).attribute("path").filter(|_| one.kind == Kind::Section);
    match path.map(|it| facts.reading(one, it).value) {
        Some(Value::Text(path)) if path.contains('.') => {
            words(format!("the section \"{path}\""), format!("mục “{path}”"))
        }
        _ => fact(facts, one),
    }
}

/// At most so many letters of a label.
const LABEL_LIMIT: usize = 90;

/// Words on one line, without a final stop or colon, cut at a word when they are long.
pub(super) fn shortened(words: &str) -> String {
    let mut line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.len() > 1 && line.ends_with(['.', ':']) && !line.ends_with("..") {
        line.pop();
        line.truncate(line.trim_end().len());
    }
    if line.chars().count() <= LABEL_LIMIT {
        return line;
    }
    let mut out = String::new();
    for word in line.split(' ') {
        if out.chars().count() + word.chars().count() >= LABEL_LIMIT {
            break;
        }
        out.push_str(word);
        out.push(' ');
    }
    format!("{}…", out.trim_end())
}
