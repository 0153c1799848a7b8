//! What the author of a sentence may not have meant, though it was read.
//!
//! In: a tree and the text it was read from; out: remarks in both languages. Invariant: a
//! remark changes nothing; it names the words it is about and what to write instead.

use super::advice::without_quotes;
use super::folded::Folded;
use super::tree::{Clause, Noun, Predicate, Sentence};
use crate::facts::vocabulary::entry_called;
use crate::finding::Words;

/// Remarks on `sentence`, which was read from `text`.
pub fn remarks(sentence: &Sentence, text: &str) -> Vec<Words> {
    let mut found = Vec::new();
    let folded = Folded::new(text);
    // What stands in quotation marks is what a plan says, not what the rule says.
    let plain = without_quotes(&folded.text);
    let says = |words: &[&str]| words.iter().any(|it| plain.contains(it));
    let one = says(&[
        "phải có một ",
        "được giao cho một ",
        "must have one ",
        " has one ",
        "assigned to one ",
    ]) && !says(&["chỉ", "một số", "một nửa", "one of", "only one", "one or more"]);
    if one {
        found.push(Words {
            en: "\"one\" is at least one; write \"exactly one\" where there may be no more"
                .to_owned(),
            vi: "“một” là ít nhất một; nếu không được nhiều hơn, hãy viết “chỉ có một”"
                .to_owned(),
        });
    }
    if let Clause::Statement(said) = &sentence.claim
        && let Predicate::All(parts) = &said.predicate
        && parts.iter().all(|it| matches!(it, Predicate::Mention(false, ..)))
        && said.subject.quantity.is_none()
        && let Some(kind) = entry_called(&said.subject.name.words)
        && kind.names.en_plural.contains(&said.subject.name.words.as_str())
        && let (Some(one), Some((label, _))) = (kind.names.en.first(), named(&said.subject))
    {
        found.push(Words {
            en: format!(
                "each of the {} is to mention all of them; where one is enough for each, write \
                 \"there must be {} {one} whose {label} mentions ...\" for each",
                said.subject.name.words,
                super::indefinite(one)
            ),
            vi: "từng nội dung đều phải ghi đủ".to_owned(),
        });
    }
    if let Clause::Statement(said) = &sentence.claim
        && mentions(&said.predicate)
        && let Some((en, vi)) = named(&said.subject)
    {
        found.push(Words {
            en: format!(
                "only the {en} is looked at; to look at other words, name what holds them"
            ),
            vi: format!("chỉ xét {vi}; để xét lời văn khác, hãy nêu thông tin chứa lời văn đó"),
        });
    }
    found
}

fn mentions(predicate: &Predicate) -> bool {
    match predicate {
        Predicate::All(parts) | Predicate::Any(parts) => parts.iter().any(mentions),
        Predicate::Mention(..) => true,
        _ => false,
    }
}

/// What is looked at where a thing is said to mention something.
fn named(noun: &Noun) -> Option<(&'static str, &'static str)> {
    let kind = entry_called(&noun.name.words)?;
    let label = kind.attribute("title").or_else(|| kind.attribute(kind.label))?;
    Some((label.names.en.first()?, label.names.vi.first()?))
}
