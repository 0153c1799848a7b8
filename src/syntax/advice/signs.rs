//! Signs and words that stand alone where they come in pairs, or twice where once.
//!
//! In: a sentence that was not read; out: what to say of the sign. Invariant: a sign is counted,
//! never moved, so that what is marked stands in the text as given.

use crate::syntax::Problem;
use crate::syntax::folded::Folded;

/// A quotation mark that is opened and not closed.
pub(super) fn unclosed(folded: &Folded<'_>) -> Option<Problem> {
    let text = folded.text.as_str();
    let count = |mark: char| text.matches(mark).count();
    let at = if count('“') > count('”') {
        text.rfind('“')
    } else if count('"') % 2 == 1 && count('“') == 0 {
        text.rfind('"')
    } else {
        None
    }?;
    let end = at + text.get(at..)?.chars().next()?.len_utf8();
    let problem = Problem::new(
        folded.place(at, end),
        "a quotation mark is opened here and not closed",
        "dấu ngoặc kép mở ở đây chưa đóng",
    );
    Some(problem.help("write \"...\"", "hãy viết “...”"))
}

/// The same word twice.
pub(super) fn doubled(folded: &Folded<'_>) -> Option<Problem> {
    let mut at = 0;
    let mut before: Option<&str> = None;
    for word in folded.text.split(' ') {
        if before == Some(word) && word.chars().all(char::is_alphabetic) && !word.is_empty() {
            let problem = Problem::new(
                folded.place(at, at + word.len()),
                format!("\"{word}\" stands twice"),
                format!("lặp chữ “{word}”"),
            );
            return Some(problem.help("leave one out", "hãy bỏ bớt một chữ"));
        }
        before = Some(word);
        at += word.len() + 1;
    }
    None
}

/// A second sentence after the first.
pub(super) fn two_sentences(folded: &Folded<'_>) -> Option<Problem> {
    let plain = super::without_quotes(&folded.text);
    let ends = |at: &usize| {
        let before = plain.get(..*at).unwrap_or_default();
        before.ends_with(char::is_alphabetic)
            && before.rsplit(' ').next().is_some_and(|it| it.chars().count() > 2)
    };
    let at = plain.match_indices(". ").map(|it| it.0).find(ends)? + 2;
    let end = folded.text.trim_end_matches(['.', ' ']).len();
    let problem = Problem::new(
        folded.place(at, end.max(at)),
        "one rule is one sentence",
        "mỗi quy tắc là một câu",
    );
    Some(problem.help(
        "write this sentence as a rule of its own",
        "hãy viết câu này thành một quy tắc riêng",
    ))
}

/// A bracket too few or too many.
pub(in crate::syntax) fn brackets(text: &str) -> Option<(String, String)> {
    let (open, close) = (text.matches('(').count(), text.matches(')').count());
    match open.cmp(&close) {
        std::cmp::Ordering::Greater => Some((
            "a bracket is opened and not closed".to_owned(),
            "có dấu ngoặc mở mà chưa đóng".to_owned(),
        )),
        std::cmp::Ordering::Less => Some((
            "a bracket is closed that was not opened".to_owned(),
            "có dấu ngoặc đóng mà chưa mở".to_owned(),
        )),
        std::cmp::Ordering::Equal => None,
    }
}
