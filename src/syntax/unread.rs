//! A sentence that no grammar reads: which language it is nearest to, and what to tell its
//! author.
//!
//! In: how far the grammar got; out: a [`Problem`]. Invariants: the names of grammar rules
//! never reach a reader; what was expected is said in the author's language, in words that
//! may be typed; a word that is nearly one of the grammar's is taken for a slip.

use super::Problem;
use super::expected::class_of;
use super::folded::Folded;
use super::grammar::Failure;
use super::hint::{hint, is_of_grammar};
use super::words::{BOUNDS, MENTIONS, MODALS, RELATIONS, Said};
use crate::facts::vocabulary;
use crate::lang::{self, Language, nearest};
use crate::source::Span;

/// English words of the grammar that no Vietnamese sentence has, and that no table holds.
const ENGLISH_WORDS: [&str; 41] = [
    "every",
    "each",
    "all",
    "no",
    "some",
    "the",
    "of",
    "is",
    "are",
    "has",
    "have",
    "lacks",
    "with",
    "whose",
    "that",
    "which",
    "same",
    "without",
    "at",
    "least",
    "most",
    "if",
    "then",
    "unless",
    "when",
    "there",
    "not",
    "and",
    "or",
    "exactly",
    "a",
    "in",
    "different",
    "occurs",
    "exists",
    "by",
    "later",
    "earlier",
    "must",
    "should",
    "among",
];

/// Vietnamese words of the grammar that no table holds.
const VIETNAMESE_WORDS: [&str; 24] = [
    "mỗi",
    "mọi",
    "không",
    "nào",
    "có",
    "là",
    "của",
    "cùng",
    "mà",
    "trong",
    "nằm trong",
    "thuộc",
    "thống nhất",
    "khác nhau",
    "nếu",
    "thì",
    "trừ trường hợp",
    "khi",
    "và",
    "hoặc",
    "đều",
    "xuất hiện",
    "trở lên",
    "thiếu",
];

/// The language a sentence is most likely in: Vietnamese letters against English words.
pub(super) fn likely_language(text: &str) -> Language {
    let folded = lang::fold(text);
    let (mut vietnamese, mut english) = (0, 0);
    for word in folded.split_whitespace() {
        if !word.is_ascii() {
            vietnamese += 1;
        } else if ENGLISH_WORDS
            .contains(&word.trim_matches(|letter: char| !letter.is_alphanumeric()))
        {
            english += 1;
        }
    }
    if english > 0 && english * 2 >= vietnamese {
        Language::English
    } else {
        Language::Vietnamese
    }
}

/// Every word of the grammar of `language` that can be misspelled.
fn keywords(language: Language) -> Vec<&'static str> {
    fn all<T>(
        table: &'static [Said<T>],
        language: Language,
    ) -> impl Iterator<Item = &'static str> {
        table.iter().flat_map(move |it| it.words(language)).copied()
    }
    let plain: &[&str] = match language {
        Language::English => &ENGLISH_WORDS,
        Language::Vietnamese => &VIETNAMESE_WORDS,
    };
    let verbs = vocabulary::verbs().flat_map(move |verb| match language {
        Language::English => verb.en.iter().flatten().copied().collect::<Vec<_>>(),
        Language::Vietnamese => verb.vi.to_vec(),
    });
    plain
        .iter()
        .copied()
        .chain(all(&RELATIONS, language))
        .chain(all(&MENTIONS, language))
        .chain(all(&BOUNDS, language))
        .chain(all(&MODALS, language))
        .chain(verbs)
        .collect()
}

/// The word of the grammar that `word` is a slip of; `None` where it is one itself.
pub(crate) fn slip(word: &str, language: Language) -> Option<&'static str> {
    let words = keywords(language);
    if word.chars().count() < 3
        || is_of_grammar(word, language)
        || words.iter().any(|it| it.split(' ').any(|it| it == word))
    {
        return None;
    }
    nearest(word, words)
}

/// What to tell the author of a sentence that could not be read.
pub(super) fn explain(folded: &Folded<'_>, failure: &Failure, language: Language) -> Problem {
    if failure.gave_up {
        return Problem::new(
            Span::new(0, folded.given.len()),
            "the sentence is too involved to be read",
            "câu quá phức tạp, không đọc được",
        )
        .help("split it into several rules", "hãy tách thành nhiều quy tắc");
    }
    if let Some(problem) = super::advice::advice(folded, language) {
        return problem;
    }
    let rest = folded.text.get(failure.at..).unwrap_or("");
    let start = failure.at + (rest.len() - rest.trim_start().len());
    let rest = rest.trim_start();
    // A final stop is the end of the sentence, not a word of it.
    let rest = if rest == "." { "" } else { rest };
    let length = rest.find(' ').unwrap_or(rest.len());
    let wanted = class_of(&failure.wanted);
    let verb = wanted.is_verb();
    if let Some(problem) = misspelled(folded, start, length, language, verb) {
        return problem;
    }
    if let Some(problem) = unknown_verb(folded, start, rest, language, verb) {
        return problem;
    }
    let span = folded.place(start, start + length);
    let word = folded.given_at(span).trim_matches(['"', '“', '”']);
    let (en, vi) = hint(&folded.text, failure.at, &failure.wanted, language);
    let plain = language == Language::Vietnamese
        && rest.starts_with(char::is_alphanumeric)
        && !folded.text.contains(['?', '(', ')']);
    if let Some(before) = whole_before(folded, start, language).filter(|_| plain) {
        let span = folded.place(start, start + rest.trim_end_matches(['.', ' ']).len());
        let given = folded.given_at(span);
        return Problem::new(
            span,
            format!("\"{given}\" cannot be read after a sentence that is whole already"),
            format!("không đọc được phần “{given}”; câu đã trọn ý trước phần này"),
        )
        .help(
            format!("what is read is: {before}; say the rest in other words, or as another rule"),
            format!("phần đọc được: “{before}”; phần còn lại hãy diễn đạt cách khác hoặc viết thành quy tắc khác"),
        );
    }
    let problem = if rest.is_empty() {
        Problem::new(
            span,
            format!("the sentence ends where {} should follow", wanted.what.en),
            format!("câu dừng ở đây nhưng còn thiếu {}", wanted.what.vi),
        )
    } else {
        Problem::new(
            span,
            format!("\"{word}\" cannot stand here: {} is wanted", wanted.what.en),
            format!("“{word}” không đặt được ở đây; chỗ này cần {}", wanted.what.vi),
        )
    };
    problem.help(en, vi)
}

/// What stands before `start`, where that is a sentence.
fn whole_before<'f>(folded: &Folded<'f>, start: usize, language: Language) -> Option<&'f str> {
    let length = folded.text.get(..start)?.trim_end().len();
    let before = folded.given_at(folded.place(0, length)).trim_end_matches([',', ' ']);
    let read = super::grammar::parse(&Folded::new(before), language).is_ok();
    read.then_some(before)
}

/// A slip in the word where reading stopped, or in the one before it, which was then taken
/// for a part of a name.
fn misspelled(
    folded: &Folded<'_>,
    start: usize,
    length: usize,
    language: Language,
    verb: bool,
) -> Option<Problem> {
    let before = folded.text.get(..start)?.trim_end();
    let previous = before.rfind(' ').map_or(0, |at| at + 1);
    let places = [(start, start + length), (previous, before.len())];
    places.into_iter().find_map(|(from, to)| {
        let word = folded.text.get(from..to)?;
        let meant = slip(word, language)?;
        // Where a verb is wanted only a verb can be meant.
        if verb && from == start && !begins_predicate(meant) {
            return None;
        }
        let given = folded.given_at(folded.place(from, to));
        let problem = Problem::new(
            folded.place(from, to),
            format!("the sentence cannot be read beyond \"{given}\""),
            format!("không đọc tiếp được câu từ chữ “{given}”"),
        );
        Some(
            problem
                .help(format!("did you mean \"{meant}\"?"), format!("có phải là “{meant}”?"))
                .expected(vec![meant.to_owned()]),
        )
    })
}

/// Whether a word of the grammar can begin what is said of a thing.
fn begins_predicate(word: &str) -> bool {
    const ALSO: [&str; 14] = [
        "is",
        "are",
        "has",
        "have",
        "lacks",
        "occurs",
        "exists",
        "có",
        "là",
        "thiếu",
        "thống nhất",
        "xuất hiện",
        "thuộc",
        "nằm trong",
    ];
    let within = |tables: &[&'static str]| tables.contains(&word);
    ALSO.contains(&word)
        || MODALS.iter().any(|it| within(it.en) || within(it.vi))
        || MENTIONS.iter().any(|it| within(it.en) || within(it.vi))
        || RELATIONS.iter().any(|it| within(it.en) || within(it.vi))
        || vocabulary::verbs()
            .any(|it| it.vi.contains(&word) || it.en.iter().any(|forms| forms.contains(&word)))
}

/// The words after "must" that are no verb of a rule.
fn unknown_verb(
    folded: &Folded<'_>,
    start: usize,
    rest: &str,
    language: Language,
    verb: bool,
) -> Option<Problem> {
    let modals: &[&str] = match language {
        Language::English => &["must not", "must", "shall", "should", "may"],
        Language::Vietnamese => &["không được", "không nên", "phải", "nên"],
    };
    let before = folded.text.get(..start)?.trim_end();
    // Words that were taken for a name up to the end, or the word right after "must".
    let ends = |it: &&&str| before.ends_with(&format!(" {it}"));
    let at = if rest.is_empty() {
        let at = modals
            .iter()
            .filter_map(|it| before.rfind(&format!(" {it} ")).map(|at| at + it.len() + 2));
        at.max()?
    } else if verb && modals.iter().any(|it| ends(&it)) {
        start
    } else {
        return None;
    };
    if !verb {
        return None;
    }
    let said = folded.text.get(at..)?;
    let mut words = said.split(' ');
    let first =
        words.next().filter(|it| it.chars().all(char::is_alphabetic) && !it.is_empty())?;
    if begins_predicate(first) || is_of_grammar(first, language) {
        return None;
    }
    let second = words
        .next()
        .filter(|_| language == Language::Vietnamese)
        .filter(|it| it.chars().all(char::is_alphabetic));
    let length = first.len() + second.map_or(0, |it| it.len() + 1);
    let span = folded.place(at, at + length);
    let given = folded.given_at(span);
    let problem = Problem::new(
        span,
        format!("\"{given}\" is not known as a verb of a rule"),
        format!("“{given}” chưa dùng được trong quy tắc"),
    );
    Some(problem.help(
        "write \"must have ...\", \"must be ...\", \"must mention ...\", \"must lead ...\"",
        "hãy nêu yêu cầu bằng “phải có ...”, “phải là ...”, “phải trước ngày ...”, “không được thấp hơn ...”",
    ))
}
