//! Tests of the whole stage: sentences of both languages, and what cannot be read.

use super::parse_sentence;
use crate::lang::Language;

/// Sentences that must be read, each with its language.
pub(crate) const SENTENCES: &[(&str, &str)] = &[
    ("every target has a lead agency", "mỗi chỉ tiêu phải có cơ quan chủ trì"),
    (
        "deadlines are after the issuance date",
        "thời hạn hoàn thành phải sau ngày ban hành kế hoạch",
    ),
    (
        "2030 values are at least as strict as 2025 values",
        "yêu cầu của chỉ tiêu năm 2030 không được thấp hơn năm 2025",
    ),
    (
        "citations of the same document have the same date",
        "các lần viện dẫn cùng một văn bản phải thống nhất ngày ban hành",
    ),
    (
        "sections with the same parent have different labels",
        "các mục cùng cấp trong một phần không được trùng số thứ tự",
    ),
    (
        "later values of the same indicator are at least as strict as earlier values",
        "cùng một chỉ tiêu, yêu cầu của năm sau không được thấp hơn năm trước",
    ),
    ("every task has exactly one lead agency", "mỗi nhiệm vụ có đúng một cơ quan chủ trì"),
    (
        "no target has two or more lead agencies",
        "không chỉ tiêu nào có từ hai cơ quan chủ trì trở lên",
    ),
    (
        "every target whose year is before 2026 is in a section whose title mentions \"2025\"",
        "chỉ tiêu có năm hoàn thành trước năm 2026 phải nằm trong mục có tên ghi \"2025\"",
    ),
    (
        "every deadline is after the issuance date of the plan",
        "mọi thời hạn hoàn thành phải sau ngày ban hành kế hoạch",
    ),
    (
        "no citation is dated after the issuance date, unless the plan is a draft",
        "không viện dẫn nào đề ngày sau ngày ban hành kế hoạch, trừ trường hợp kế hoạch là dự thảo",
    ),
    (
        "if the signatory's authority is \"KT. CHỦ TỊCH\", then the position is \"PHÓ CHỦ TỊCH\"",
        "nếu quyền hạn ký là \"KT. CHỦ TỊCH\" thì chức vụ người ký phải là \"PHÓ CHỦ TỊCH\"",
    ),
    (
        "at least 80% of the tasks have a timeline",
        "ít nhất 80% số nhiệm vụ có thời gian thực hiện",
    ),
    (
        "sections with the same parent are numbered without gaps",
        "các mục cùng cấp trong một phần phải đánh số liên tục",
    ),
    ("the parts of every total add up to the total", "tổng các thành phần phải bằng tổng số"),
    (
        "no agency coordinates a task that it leads",
        "không cơ quan nào vừa chủ trì vừa phối hợp trong cùng một nhiệm vụ",
    ),
    (
        "every agency that leads a task is among the recipients",
        "cơ quan chủ trì nhiệm vụ phải có tên trong Nơi nhận",
    ),
    (
        "every abbreviation is defined before it is first used",
        "chữ viết tắt phải được giải thích khi dùng lần đầu",
    ),
    (
        "every reference reaches a section or an appendix",
        "mục, phụ lục được dẫn chiếu phải có trong kế hoạch",
    ),
    (
        "no citation is dated after the issuance date, unless the plan is a draft",
        "không viện dẫn văn bản ban hành sau ngày ban hành kế hoạch, trừ trường hợp kế hoạch là dự thảo",
    ),
    (
        "every agency charged with work exists on the issuance date",
        "cơ quan được giao nhiệm vụ phải đang tồn tại tại ngày ban hành",
    ),
    (
        "citations of the same series and year are numbered in the order of their dates",
        "văn bản cùng loại, cùng cơ quan, cùng năm phải có số tăng dần theo ngày ban hành",
    ),
    (
        "every target of the superior document is matched by a target that is at least as strict",
        "mọi chỉ tiêu của văn bản cấp trên phải có chỉ tiêu tương ứng với yêu cầu không thấp hơn",
    ),
    ("there is no repeated word", "không được có từ lặp liền nhau"),
    (
        "no proposal is dated before its basis",
        "tờ trình không được đề ngày trước văn bản được triển khai của nó",
    ),
];

#[test]
fn sentences_are_read_in_their_language() {
    for (en, vi) in SENTENCES {
        for (text, language) in [(en, Language::English), (vi, Language::Vietnamese)] {
            let parsed = parse_sentence(text);
            assert!(parsed.sentence.is_some(), "{text}: {:?}", parsed.problems);
            assert_eq!(parsed.language, language, "{text}");
            let sentence = parsed.sentence.unwrap();
            let printed = super::print(&sentence, language);
            let again = super::parse_sentence_in(&printed, language);
            assert_eq!(again.sentence.as_ref(), Some(&sentence), "{text}\n{printed}");
        }
    }
}

/// Every name of the vocabulary must be one that an author can write.
#[test]
fn every_name_can_stand_in_a_sentence() {
    for (language, before, after) in
        [(Language::English, "every", "occurs"), (Language::Vietnamese, "mọi", "xuất hiện")]
    {
        for name in crate::compile::vocabulary_words(language) {
            let name = name.replace(',', "");
            // What is said of a thing by a participle may hold a word that the grammar keeps
            // for itself.
            if [" of the ", " with ", "nhắc đến"].iter().any(|it| name.contains(it)) {
                continue;
            }
            if is_state(&name, language) {
                continue;
            }
            let text = format!("{before} {name} {after}");
            let parsed = super::parse_sentence_in(&text, language);
            let found = parsed.sentence.map(|it| match it.claim {
                super::Clause::Statement(statement) => statement.subject.name.words,
                other => format!("{other:?}"),
            });
            assert_eq!(found, Some(crate::lang::fold(&name)), "{text}");
        }
    }
}

/// Where a name may stand in a sentence.
const FRAMES: [(Language, &[&str]); 2] = [
    (
        Language::English,
        &[
            "every target has the {}",
            "the {} of every target is \"x\"",
            "every target whose {} is \"x\" occurs",
            "all targets with the same {} have different {}",
            "if a target has a {}, then its {} is \"x\"",
        ],
    ),
    (
        Language::Vietnamese,
        &[
            "mỗi chỉ tiêu phải có {}",
            "{} của mỗi chỉ tiêu là “x”",
            "mọi chỉ tiêu mà {} là “x” phải có {} và có tên",
            "các chỉ tiêu có cùng {} không được trùng {}",
            "nếu chỉ tiêu không có {} thì chỉ tiêu phải có {}",
            "không chỉ tiêu nào có từ hai {} trở lên",
        ],
    ),
];

#[test]
fn every_name_can_stand_everywhere() {
    let mut lost = Vec::new();
    for (language, frames) in FRAMES {
        for name in crate::compile::vocabulary_words(language) {
            let name = crate::lang::fold(&name.replace(',', ""));
            // "the authority of the signatory" is two names.
            if is_state(&name, language) || name.contains(" of the ") {
                continue;
            }
            for frame in frames {
                let text = frame.replace("{}", &name);
                let parsed = super::parse_sentence_in(&text, language).sentence;
                let printed = parsed.map(|it| super::print(&it, language));
                if printed.as_ref().is_none_or(|it| !it.contains(&name)) {
                    lost.push(format!("{text}: {printed:?}"));
                }
            }
        }
    }
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

/// Whether a name is said with "is" alone: "is mentioned", "được nhắc đến".
fn is_state(name: &str, language: Language) -> bool {
    let text = match language {
        Language::English => format!("every appendix is {name}"),
        Language::Vietnamese => format!("mọi phụ lục đều {name}"),
    };
    let parsed = super::parse_sentence_in(&text, language);
    parsed.sentence.is_some_and(|it| match it.claim {
        super::Clause::Statement(it) => {
            matches!(it.predicate, super::Predicate::State(false, _))
        }
        _ => false,
    })
}

#[test]
fn what_is_too_long_is_refused() {
    let long = "every target ".repeat(50_000);
    let deep = "every target of ".repeat(120);
    let nested = format!("mỗi chỉ tiêu {} có năm", "mà tên là mục ".repeat(60));
    for text in [long.as_str(), deep.as_str(), nested.as_str(), "", "   \n"] {
        let started = std::time::Instant::now();
        let parsed = parse_sentence(text);
        assert!(parsed.sentence.is_none() && !parsed.problems.is_empty());
        assert!(started.elapsed().as_millis() < 2000, "{} words", text.split(' ').count());
    }
}

/// The words of a grammar rule and the table of what they mean hold the same words.
#[test]
fn words_of_the_grammar_have_meanings() {
    use super::grammar::Sentences as Rule;
    use super::words::{
        BOUNDS, DURATIONS, MENTIONING, MENTIONS, MODALS, ORDERS, RELATIONS, STRICT, Said,
        UP_OR_DOWN,
    };
    use crate::facts::vocabulary::verbs;
    use crate::peg::{LANGUAGE, Rule as Number};

    fn table<T>(table: &[Said<T>], language: Language) -> Vec<&'static str> {
        table.iter().flat_map(|it| it.words(language)).copied().collect()
    }
    fn check(rules: [Number; 2], words: [Vec<&'static str>; 2]) {
        for (rule, words) in rules.into_iter().zip(words) {
            let known = LANGUAGE.texts(rule);
            for word in &words {
                assert!(known.contains(word), "{word} has a meaning, but stands in no grammar");
            }
        }
    }
    fn both<T>(rules: [Number; 2], words: &[Said<T>]) {
        let lists = [table(words, Language::English), table(words, Language::Vietnamese)];
        for (rule, list) in rules.iter().zip(&lists) {
            for word in LANGUAGE.texts(*rule) {
                let is_word = word.trim().chars().count() > 1
                    && word.chars().all(|it| it.is_alphabetic() || it == ' ');
                // What only looks ahead, or begins a literal, is no word of the table.
                let besides = [
                    "năm",
                    "năm ",
                    " năm ",
                    "quý",
                    "tháng",
                    "giai đoạn",
                    "phải là",
                    " thực hiện",
                    " của",
                    " kế hoạch",
                    " nhau",
                    "the words",
                    "the word",
                    "the phrase",
                    "rõ",
                    "đầy đủ",
                    "cụm từ",
                    "chữ",
                    "từ",
                    "dấu",
                    "quá",
                    "đến",
                    "hết",
                    "ngày",
                    "as",
                    "than",
                    " of ",
                    "ii",
                    "iii",
                    "iv",
                ];
                let besides = besides.contains(&word);
                assert!(
                    !is_word || besides || list.contains(&word),
                    "{word} stands in a grammar, but has no meaning"
                );
            }
        }
        check(rules, lists);
    }
    both([Rule::relation_en, Rule::relation_vi], &RELATIONS);
    both([Rule::strict_en, Rule::strict_word_vi], &STRICT);
    both([Rule::bound_en, Rule::bound_vi], &BOUNDS);
    both([Rule::order_en, Rule::order_vi], &ORDERS);
    both([Rule::modal_en, Rule::modal_vi], &MODALS);
    both([Rule::mention_word_en, Rule::mention_word_vi], &MENTIONS);
    let participles = table(&MENTIONING, Language::English);
    check([Rule::mentioning_word_en, Rule::mention_word_vi], [participles, Vec::new()]);
    let forms = verbs().flat_map(|it| it.en.iter().flatten().copied()).collect();
    let vietnamese = verbs().flat_map(|it| it.vi.iter().copied()).collect();
    check([Rule::verb_en, Rule::verb_vi], [forms, vietnamese]);
    both([Rule::duration_en, Rule::duration_vi], &DURATIONS);
    both([Rule::or_more_en, Rule::up_vi], &UP_OR_DOWN);
}

/// The words of the grammar that stand for numbers are read, each of them.
#[test]
fn number_words_of_the_grammar_are_read() {
    use super::grammar::Sentences as Rule;
    use super::words::{RATES, TIMES, meaning, read_count, read_fraction, read_month_name};
    use crate::peg::{LANGUAGE, Rule as Number};

    let words = |rule: Number| {
        LANGUAGE.texts(rule).into_iter().filter(|it| it.starts_with(char::is_alphabetic))
    };
    for rule in [Rule::count_en, Rule::worded_en, Rule::count_vi, Rule::bare_count_vi] {
        for word in words(rule) {
            assert!(read_count(word).is_some(), "{word} is no number");
        }
    }
    for word in words(Rule::once_en) {
        assert!(meaning(&TIMES, word).is_some(), "{word} is no number of times");
    }
    let compared = words(Rule::exceed_word_en).chain(words(Rule::rate_word_en));
    for word in compared.filter(|it| *it != "to") {
        assert!(meaning(&RATES, word).is_some(), "{word} compares nothing");
    }
    for word in words(Rule::month_name_en) {
        assert!(read_month_name(word).is_some(), "{word} is no month");
    }
    for word in words(Rule::fraction_en) {
        assert!(read_fraction(word).is_some(), "{word} is no fraction");
    }
    let parts = words(Rule::fraction_vi).filter(|it| !matches!(it.trim(), "phần" | "tư"));
    for part in parts {
        assert!(read_count(part).is_some(), "{part} is no number");
    }
}

/// Words that belong together though one of them ends a name are parts of names.
#[test]
fn compounds_are_parts_of_names() {
    use super::grammar::Sentences as Rule;
    use crate::facts::vocabulary::KINDS;
    use crate::peg::LANGUAGE;

    // Said for a name of the vocabulary.
    const BESIDES: [&str; 4] =
        ["date of issue", "list of recipients", "kế hoạch này", "thời điểm hoàn thành"];
    let names: Vec<&str> = KINDS
        .iter()
        .flat_map(|it| {
            std::iter::once(&it.names).chain(it.attributes.iter().map(|it| &it.names))
        })
        .flat_map(|it| [it.en, it.en_plural, it.vi].concat())
        .collect();
    for rule in [Rule::compound_en, Rule::compound_vi] {
        for words in LANGUAGE.texts(rule) {
            let part = |name: &&str| crate::lang::fold(name).contains(words);
            let is_word = words.chars().count() > 1;
            assert!(
                !is_word || BESIDES.contains(&words) || names.iter().any(part),
                "{words} belongs together, but to no name"
            );
        }
    }
}
