//! Renumbers a list from a label on that stands twice, or comes too late.
//!
//! In: a section and the one before it; out: edits of labels, of labels under them that repeat
//! their numbers ("4.1"), and of the references that lead to them. Invariants: a label keeps its
//! kind of numbering; what a reference to a label that stood twice meant is for the drafter to
//! say, so that the fix is then only proposed.

use super::{Change, Fault, NamedFix};
use crate::eval::outcome::Ground;
use crate::facts::Facts;
use crate::facts::section::Section;
use crate::facts::vocabulary::Kind;
use crate::finding::{Edit, Grade};
use crate::lang::Wording;
use crate::outline::{POINT_LETTERS, roman_value};

/// The fix.
pub(super) static FIX: NamedFix = NamedFix { word: "renumber", make };

/// Ways to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Series {
    Figures,
    Roman,
    Letters,
}

/// What stands before the number of a label, and the number.
fn split(label: &str) -> (&str, &str) {
    label.split_at(label.rfind(['.', ' ']).map_or(0, |at| at + 1))
}

fn value(number: &str, series: Series) -> Option<u32> {
    match series {
        Series::Figures => number.parse().ok(),
        Series::Roman => roman_value(number),
        Series::Letters => {
            let mut letters = number.chars();
            let place = POINT_LETTERS.chars().position(|it| Some(it) == letters.clone().next());
            letters.next()?;
            let alone = letters.next().is_none();
            place.filter(|_| alone).and_then(|it| u32::try_from(it + 1).ok())
        }
    }
}

fn written(value: u32, series: Series) -> Option<String> {
    match series {
        Series::Figures => Some(value.to_string()),
        Series::Letters => {
            let letter = POINT_LETTERS.chars().nth(usize::try_from(value).ok()?.checked_sub(1)?);
            letter.map(String::from)
        }
        Series::Roman => {
            let digits = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
            let mut rest = value;
            let mut out = String::new();
            for (digit, letters) in digits {
                while rest >= digit {
                    out.push_str(letters);
                    rest -= digit;
                }
            }
            (1..40).contains(&value).then_some(out)
        }
    }
}

/// Labels of a list that are renumbered at most.
const LONGEST: usize = 300;

fn make(fault: &Fault<'_>) -> Option<Change> {
    let sections = &fault.facts.sections;
    let first = fault.fact.index;
    let section = sections.get(first).filter(|_| fault.fact.kind == Kind::Section)?;
    let twice = matches!(fault.evidence.ground, Ground::Disagreed(..));
    let (head, number) = split(&section.label);
    let of_list = |it: &Section| {
        it.parent == section.parent && it.run == section.run && split(&it.label).0 == head
    };
    let before = sections[..first].iter().rev().find(|it| of_list(it))?;
    let before = split(&before.label).1;
    let series = [Series::Figures, Series::Roman, Series::Letters]
        .into_iter()
        .find(|it| value(number, *it).is_some() && value(before, *it).is_some())?;
    let mut changed: Vec<(usize, String)> = Vec::new();
    let (mut old, mut new) = (value(number, series)?, value(before, series)? + 1);
    changed.push((first, format!("{head}{}", written(new, series)?)));
    let after = sections.iter().enumerate().skip(first + 1).filter(|it| of_list(it.1));
    for (index, it) in after.take(LONGEST) {
        let here = value(split(&it.label).1, series)?;
        if here != old + 1 && here > new {
            break;
        }
        (old, new) = (here, new + 1);
        changed.push((index, format!("{head}{}", written(new, series)?)));
    }
    let mut edits: Vec<Edit> = Vec::new();
    let mut all: Vec<(usize, String)> = Vec::new();
    for (index, label) in changed {
        let section = sections.get(index)?;
        // "4.1" under "4".
        let inner = sections.iter().enumerate().skip(index + 1);
        let inner = inner.take_while(|it| it.1.span.start < section.extent.end);
        let under = format!("{}.", section.label);
        all.extend(inner.filter_map(|(index, it)| {
            Some((index, format!("{label}.{}", it.label.strip_prefix(&under)?)))
        }));
        all.push((index, label));
    }
    for (index, label) in &all {
        let span = sections.get(*index)?.label_span;
        // A label that a word processor draws is not in the text: it is numbered over there.
        if span.is_empty() {
            return None;
        }
        edits.push(Edit { span, text: label.clone() });
    }
    let (moved, doubtful) = references(fault.facts, &all, first);
    let certain = twice && moved.is_empty() && !doubtful;
    edits.extend(moved);
    Some(Change {
        title: Wording { en: "renumber from here on", vi: "Đánh lại số thứ tự từ mục này" },
        edits,
        grade: if certain { Grade::Safe } else { Grade::Suggested },
    })
}

/// The edits of references to sections that have other labels now, and whether a reference may
/// mean the section `first`, whose label stood twice.
fn references(facts: &Facts, all: &[(usize, String)], first: usize) -> (Vec<Edit>, bool) {
    let mut edits = Vec::new();
    let mut doubtful = false;
    let twin = facts.sections.get(first).map_or("", |it| it.path.as_str());
    for reference in &facts.references {
        doubtful |= reference.to == twin || reference.to.starts_with(&format!("{twin}."));
        for (span, section) in &reference.labels {
            if let Some((_, label)) = all.iter().find(|it| it.0 == *section) {
                let text = label.rsplit(' ').next().unwrap_or(label).to_owned();
                edits.push(Edit { span: *span, text });
            }
        }
    }
    (edits, doubtful)
}

#[cfg(test)]
mod tests {
    use super::{Series, value, written};

    #[test]
    fn numbers_are_written_as_they_are_read() {
        for series in [Series::Figures, Series::Roman, Series::Letters] {
            for number in 1..23 {
                let word = written(number, series).unwrap();
                assert_eq!(value(&word, series), Some(number), "{word}");
            }
        }
        assert_eq!(written(5, Series::Letters).as_deref(), Some("đ"));
        assert_eq!(written(24, Series::Letters), None);
    }
}
