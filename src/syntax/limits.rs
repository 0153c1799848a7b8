//! Limits on the text of rules, checked before any grammar sees it.
//!
//! In: text; out: a [`Problem`] when it is too large, too long or too deep. Invariant: the
//! limits are the same natively and in WebAssembly, and well below what the stack bears.

use super::Problem;
use crate::source::Span;

/// Bytes of a rule file.
pub const SIZE_LIMIT: usize = 256 * 1024;
/// Words of a sentence.
pub const WORD_LIMIT: usize = 500;
/// Clauses of a sentence that may stand inside one another.
pub const NESTING_LIMIT: usize = 64;

/// Words that open a part inside another part; counted without regard to what they close.
const OPENERS: [&str; 18] = [
    "of", "whose", "that", "which", "who", "in", "with", "without", "'s", "của", "có", "mà",
    "trong", "thuộc", "tại", "ở", "is", "là",
];

/// Says why a sentence is refused.
pub(super) fn refuse(text: &str) -> Option<Problem> {
    if text.len() > SIZE_LIMIT {
        return Some(too_large(text));
    }
    let words = text.split_whitespace().count();
    if words == 0 {
        let problem =
            Problem::new(Span::empty(0), "there is no sentence here", "chưa có câu nào ở đây");
        return Some(problem.help(
            "write a rule such as \"every target has a lead agency\"",
            "hãy viết một quy tắc, ví dụ “mỗi chỉ tiêu phải có cơ quan chủ trì”",
        ));
    }
    if words > WORD_LIMIT {
        let problem = Problem::new(
            Span::new(0, text.len()),
            format!("the sentence has {words} words; at most {WORD_LIMIT} can be read"),
            format!("câu có {words} chữ; chỉ đọc được tối đa {WORD_LIMIT} chữ"),
        );
        return Some(
            problem.help("split it into several rules", "hãy tách thành nhiều quy tắc"),
        );
    }
    let depth = text.split_whitespace().filter(|word| OPENERS.contains(word)).count()
        + text.matches('(').count();
    (depth > NESTING_LIMIT).then(|| {
        Problem::new(
            Span::new(0, text.len()),
            format!("the sentence has more than {NESTING_LIMIT} parts inside one another"),
            format!("câu có hơn {NESTING_LIMIT} thành phần lồng nhau"),
        )
        .help("split it into several rules", "hãy tách thành nhiều quy tắc")
    })
}

/// The problem of a text above [`SIZE_LIMIT`].
pub(crate) fn too_large(text: &str) -> Problem {
    let (size, limit) = (text.len() / 1024, SIZE_LIMIT / 1024);
    Problem::new(
        Span::empty(0),
        format!("the rule has {size} kB; at most {limit} kB can be read"),
        format!("quy tắc dài {size} kB; chỉ đọc được tối đa {limit} kB"),
    )
}
