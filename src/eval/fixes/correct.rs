//! Writes what is meant in place of a slip: a name, a symbol, a word.
//!
//! In: a fact one of whose attributes is its right form; out: an edit for each place that has
//! the slip. Invariant: only the letters of the slip are replaced.

use super::{Change, Fault, NamedFix};
use crate::facts::vocabulary::{Kind, Value, entry};
use crate::finding::{Edit, Grade};
use crate::lang::Wording;
use crate::source::Span;

/// The fix.
pub(super) static FIX: NamedFix = NamedFix { word: "correct", make };

/// Attributes that hold the right form, and whether it is certain.
const RIGHT: [(&str, Grade); 4] = [
    ("meant", Grade::Suggested),
    ("capitals", Grade::Safe),
    ("proper", Grade::Safe),
    ("correction", Grade::Safe),
];

fn make(fault: &Fault<'_>) -> Option<Change> {
    let entry = entry(fault.fact.kind);
    let index = fault.fact.index;
    let (text, span, grade) = RIGHT.iter().find_map(|(id, grade)| {
        let reading = (entry.attribute(id)?.read)(fault.facts, index);
        match reading.value {
            Value::Text(text) => Some((text.into_owned(), reading.span, *grade)),
            _ => None,
        }
    })?;
    let here = span.unwrap_or_else(|| place(fault));
    let mut edits = vec![Edit { span: here, text }];
    if grade == Grade::Safe && fault.fact.kind == Kind::Naming {
        // Capitals of one body are told once, and put right everywhere.
        let body = fault.facts.namings.get(index)?.standard;
        edits.extend(fault.facts.namings.iter().filter(|it| it.standard == body).filter_map(
            |it| Some(Edit { span: it.span, text: it.proper.clone()? }),
        ));
    }
    if fault.fact.kind == Kind::ConfusedWord {
        // One finding tells of the word wherever it stands.
        let places = fault.facts.confused_words.get(index)?.words_at.iter();
        edits.extend(places.map(|(span, text)| Edit { span: *span, text: text.clone() }));
    }
    // What is meant by a word is told by its neighbours: nobody corrects it unasked.
    let grade =
        if fault.fact.kind == Kind::ConfusedWord { Grade::Suggested } else { grade };
    let title = Wording { en: "correct the spelling", vi: "Sửa cách viết" };
    Some(Change { title, edits, grade })
}

/// Where the words of a fact stand that are to be replaced.
fn place(fault: &Fault<'_>) -> Span {
    let index = fault.fact.index;
    match (fault.fact.kind, fault.facts.citations.get(index)) {
        (Kind::Citation, Some(citation)) => citation.number_span,
        (kind, _) => (entry(kind).span)(fault.facts, index),
    }
}
