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
    // What "say" is a slip of is nothing that may follow "must".
    if word.chars().count() < 3
        || word == "say"
        || is_of_grammar(word, language)
        || words.iter().any(|it| it.split(' ').any(|it| it == word))
    {
        return None;
    }
    nearest(word, words)
}

/// What to tell the author of a sentence that could not be read.
pub(super) fn explain(folded: &Folded<'_>, failure: &Failure, language: Language) -> Problem {
    if let Some(problem) = super::advice::advice(folded, language) {
        return problem;
    }
    let rest = folded.text.get(failure.at..).unwrap_or("");
    let start = failure.at + (rest.len() - rest.trim_start().len());
    let rest = rest.trim_start();
    // A final stop is the end of the sentence, not a word of it.
    let rest = if rest == "." { "" } else { rest };
    // A sign is a word of its own.
    let end =
        |it: char| it == ' ' || matches!(it, '.' | ',' | ';' | ')') && !rest.starts_with(it);
    let length = rest.find(end).unwrap_or(rest.len());
    let wanted = class_of(&failure.wanted);
    let verb = wanted.is_verb();
    if let Some(problem) = second_sentence(folded, start, rest, language)
        .or_else(|| then_for_than(folded, start, rest))
    {
        return problem;
    }
    if let Some(problem) = misspelled(folded, start, length, language, verb) {
        return problem;
    }
    if let Some(problem) = unknown_verb(folded, start, rest, language, verb) {
        return problem;
    }
    let span = folded.place(start, start + length);
    let word = folded.given_at(span).trim_matches(['"', '“', '”']);
    // A name of several words that was read as one stands there as it was written.
    let text = if folded.given.contains('_') {
        folded.text.clone()
    } else {
        folded.text.replace('_', " ")
    };
    let (en, vi) = hint(&text, failure.at, &failure.wanted, language);
    let plain = language == Language::Vietnamese
        && rest.starts_with(char::is_alphanumeric)
        && !folded.text.contains(['?', '(', ')'])
        && !demands(rest);
    if let Some(before) = whole_before(folded, start, language).filter(|_| plain) {
        let span = folded.place(start, start + rest.trim_end_matches(['.', ' ']).len());
        let given = folded.given_at(span);
        // A figure, and no day or year, then a word or two.
        let figure = before.rsplit(' ').next().unwrap_or("");
        let figure = figure.bytes().all(|it| it.is_ascii_digit() || b".,".contains(&it))
            && before.ends_with(|it: char| it.is_ascii_digit())
            && !before.ends_with(&format!("năm {figure}"));
        let unit = given.split(' ').count() < 3
            && given.chars().all(|it| it.is_alphabetic() || it == ' ');
        let joined = folded.text.get(..start).is_some_and(|it| !it.trim_end().ends_with(','));
        let lasts = ["ngày", "tuần", "tháng"].contains(&given);
        if figure && lasts {
            return Problem::new(
                span,
                format!("\"{given}\": how long before a day is not reckoned"),
                format!("“{given}”: chưa tính được khoảng thời gian trước một ngày"),
            )
            .help(
                "write a day, or reckon from the earlier one: \"within 60 days after the issuance date\"",
                "hãy ghi một ngày cụ thể, hoặc tính từ ngày sớm hơn: “trong vòng 60 ngày kể từ ngày ban hành”",
            );
        }
        if figure && unit && joined {
            return Problem::new(
                span,
                format!("\"{given}\" is no unit that is known"),
                format!("không đọc được “{given}” sau con số"),
            )
            .help(
                format!("put a unit in quotation marks: {before} \"{given}\""),
                format!("nếu là đơn vị tính, hãy đặt trong ngoặc kép: “{before} “{given}””"),
            );
        }
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
    if verb && let Some(problem) = unread_demand(folded, rest, language) {
        return problem;
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

/// A stop, and one more sentence after it.
fn second_sentence(
    folded: &Folded<'_>,
    start: usize,
    rest: &str,
    language: Language,
) -> Option<Problem> {
    let before = folded.text.get(..start)?.trim_end();
    let more = match rest.strip_prefix('.') {
        Some(more) => more.trim(),
        None => Some(rest).filter(|_| before.ends_with('.'))?,
    };
    if more.is_empty() {
        return None;
    }
    let _first = whole_before(folded, start, language)?;
    let at = start + (rest.len() - more.len());
    let problem = Problem::new(
        folded.place(at, at + more.len()),
        "a second sentence begins here: one rule is one sentence",
        "từ đây là câu thứ hai: mỗi quy tắc là một câu",
    );
    Some(problem.help(
        "write it as a rule of its own, or join the two with \"and\"",
        "hãy viết thành quy tắc riêng, hoặc nối hai câu bằng “và”",
    ))
}

/// "more then": than.
fn then_for_than(folded: &Folded<'_>, start: usize, rest: &str) -> Option<Problem> {
    const COMPARED: [&str; 11] = [
        "more", "less", "later", "earlier", "fewer", "greater", "higher", "lower", "stricter",
        "rather", "other",
    ];
    let before = folded.text.get(..start)?.trim_end();
    let last = before.rsplit(' ').next()?;
    let at = if rest.starts_with("then ") && COMPARED.contains(&last) {
        start
    } else if last == "then" {
        let then = before.len() - last.len();
        let one_before = before.get(..then)?.trim_end().rsplit(' ').next()?;
        COMPARED.contains(&one_before).then_some(then)?
    } else if COMPARED
        .iter()
        .any(|it| rest.strip_prefix(it).is_some_and(|it| it.starts_with(" then ")))
    {
        start + rest.find(' ')? + 1
    } else {
        return None;
    };
    let problem = Problem::new(
        folded.place(at, at + "then".len()),
        "the sentence cannot be read beyond \"then\"",
        "không đọc tiếp được câu từ chữ “then”",
    );
    Some(
        problem
            .help("did you mean \"than\"?", "có phải là “than”?")
            .expected(vec!["than".to_owned()]),
    )
}

/// Words that say what is demanded.
const DEMANDS: [&str; 8] =
    ["không được", "không nên", "bắt buộc phải", "phải", "cần", "nên", "mới được", "thì"];

/// Whether what is demanded stands in `text`: then what stands before is no whole rule.
fn demands(text: &str) -> bool {
    let plain = format!(" {} ", super::advice::without_quotes(text));
    DEMANDS.iter().any(|it| plain.contains(&format!(" {it} ")))
}

/// A Vietnamese sentence that was read up to its end, and what follows "phải" was not: those
/// words, and not the end, are at fault.
fn unread_demand(folded: &Folded<'_>, rest: &str, language: Language) -> Option<Problem> {
    if language != Language::Vietnamese || !rest.is_empty() || folded.text.contains(" trừ ") {
        return None;
    }
    let plain = super::advice::without_quotes(&folded.text);
    let found = DEMANDS.iter().take(6).filter_map(|it| {
        let at = plain.rfind(&format!(" {it} "))?;
        Some((at + it.len() + 2, *it))
    });
    let (at, demand) = found.max()?;
    let end = folded.text.trim_end_matches(['.', ' ']).len();
    if at >= end {
        return None;
    }
    let span = folded.place(at, end);
    let given = folded.given_at(span);
    let problem = Problem::new(
        span,
        format!("what is demanded cannot be read: \"{given}\""),
        format!("không đọc được yêu cầu “{given}” sau “{demand}”"),
    );
    Some(problem.help(
        "write \"must have ...\", \"must be ...\", \"must mention “...”\"",
        format!(
            "sau “{demand}” hãy viết “có ...”, “là ...”, “trước ngày ...”, “nằm trong ...”, hoặc “ghi “...”” với chữ trích nguyên văn trong ngoặc kép"
        ),
    ))
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
    let before = folded.text.get(..start)?.trim_end().trim_end_matches('.');
    let previous = before.rfind(' ').map_or(0, |at| at + 1);
    let places = [(start, start + length), (previous, before.len())];
    places.into_iter().find_map(|(from, to)| {
        let word = folded.text.get(from..to)?.trim_end_matches(['.', ',']);
        let to = from + word.len();
        // "yêu" in "yêu cầu" is no slip.
        let named = |it: &&str| {
            folded.text.get(from..).is_some_and(|text| {
                text.strip_prefix(lang::fold(it).as_str())
                    .is_some_and(|it| !it.starts_with(char::is_alphanumeric))
            })
        };
        if vocabulary::KINDS.iter().any(|it| {
            it.names.all(language).any(|it| named(&it))
                || it.attributes.iter().any(|it| it.names.all(language).any(|it| named(&it)))
        }) {
            return None;
        }
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
