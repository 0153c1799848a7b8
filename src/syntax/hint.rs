//! What the author of an unread sentence probably meant: a construct, with an example.
//!
//! In: the sentence, where reading it stopped, and what was looked for; out: a line of help in
//! both languages. Invariant: what is quoted is in the language of the sentence, so that it may
//! be typed as it stands.

use super::advice::brackets;
use super::expected::class_of;
use super::grammar::{GrammarRule, Sentences as Rule};
use crate::facts::vocabulary::{KINDS, Kind, KindEntry, Type};
use crate::lang::{self, Language};

/// Where a word must stand for a hint to fit.
#[derive(Debug, Clone, Copy)]
enum At {
    /// Where reading stopped.
    Here,
    /// Right before.
    Before,
    /// At the beginning of the sentence.
    First,
    /// Anywhere.
    Within,
}

/// Words, where they stand, and what to say of them; "{}" is the example.
type Hint = (At, &'static [&'static str], &'static str, &'static str, [&'static str; 2]);

/// The first that fits is given.
static HINTS: [Hint; 18] = [
    (
        At::Before,
        &["và", "hoặc"],
        "this cannot be joined here; write each as a rule: {}",
        "chỗ này chưa nối được bằng “và”, “hoặc”; hãy viết mỗi vế thành một quy tắc: {}",
        ["every target has a lead agency", "mỗi chỉ tiêu phải có cơ quan chủ trì"],
    ),
    (
        At::First,
        &["dẫn chiếu đến", "chủ trì", "phối hợp"],
        "begin with the thing that the rule is about: {}",
        "câu bắt đầu bằng động từ; hãy nêu trước nội dung được nói đến: {}",
        [
            "every reference reaches a section",
            "mỗi dẫn chiếu đến phụ lục phải có trong kế hoạch",
        ],
    ),
    (
        At::Within,
        &["select ", "!=", "==", "[", "null", "_", "&&", "{", "<", ">"],
        "a rule is a plain sentence, such as {}",
        "quy tắc là một câu văn bình thường, ví dụ {}",
        ["every target has a lead agency", "mỗi chỉ tiêu phải có cơ quan chủ trì"],
    ),
    (
        At::First,
        &[
            "please",
            "check",
            "make sure",
            "ensure",
            "kiểm tra",
            "hãy",
            "đề nghị",
            "yêu cầu rằng",
        ],
        "begin with the thing that the rule is about: {}",
        "hãy bắt đầu bằng nội dung mà quy tắc nói đến: {}",
        ["every target has a lead agency", "mỗi chỉ tiêu phải có cơ quan chủ trì"],
    ),
    (
        At::First,
        &["has", "have", "is", "are", "does", "do", "must", "should"],
        "a rule states, it does not ask: first the thing, then what is required of it: {}",
        "quy tắc là câu khẳng định: nêu nội dung trước, yêu cầu sau: {}",
        ["every target has a lead agency", "mỗi chỉ tiêu phải có cơ quan chủ trì"],
    ),
    (
        At::Within,
        &["?"],
        "a rule states, it does not ask: {}",
        "quy tắc là câu khẳng định, không phải câu hỏi: {}",
        ["every target has a lead agency", "mỗi chỉ tiêu phải có cơ quan chủ trì"],
    ),
    (
        At::Before,
        &["must", "should", "shall", "phải", "nên", "cần"],
        "what is required comes here: {}",
        "sau chữ này cần nêu yêu cầu: {}",
        ["must have a lead agency", "phải có cơ quan chủ trì"],
    ),
    (
        At::Before,
        &["whose"],
        "what belongs to the thing comes here, then what is said of it: {}",
        "chỗ này cần một thông tin của nội dung đó, rồi điều được nói về nó: {}",
        ["whose title mentions \"...\"", "mà tên ghi “...”"],
    ),
    (
        At::Before,
        &["mà"],
        "a condition comes here; what is required needs no \"mà\": {}",
        "sau “mà” là điều kiện; nêu yêu cầu thì bỏ “mà”: {}",
        ["every target has a lead agency", "mỗi chỉ tiêu phải có cơ quan chủ trì"],
    ),
    (
        At::Here,
        &["trừ", "except", "excluding"],
        "an exception is a statement of its own: {}",
        "trường hợp loại trừ là một mệnh đề: {}",
        ["unless the plan is a draft", "trừ trường hợp kế hoạch là dự thảo"],
    ),
    (
        At::Here,
        &["\"", "“", "«"],
        "words in quotation marks stand alone, or after a figure as its unit: {}",
        "những chữ trong ngoặc kép đứng một mình, hoặc sau con số làm đơn vị tính: {}",
        ["mentions \"nước sạch\"", "ghi “nước sạch”"],
    ),
    (
        At::Here,
        &["because", "vì", "để", "so"],
        "reasons belong in the help of a rule file, not in the sentence: {}",
        "lý do ghi ở phần giải thích của quy tắc, không ghi trong câu: {}",
        ["every target has a lead agency", "mỗi chỉ tiêu phải có cơ quan chủ trì"],
    ),
    (
        At::Here,
        &["chủ trì", "phối hợp", "leads", "coordinates"],
        "who does it stands with the verb: {}",
        "nêu ai làm cùng với động từ: {}",
        ["every task is led by an agency", "mỗi nhiệm vụ đều do cơ quan chủ trì"],
    ),
    (
        At::Here,
        &["a", "an", "the", "cơ quan", "một"],
        "a verb is missing: {}",
        "còn thiếu “phải có”, “phải là”, “phải sau”: {}",
        ["every target has a lead agency", "mỗi chỉ tiêu phải có cơ quan chủ trì"],
    ),
    (
        At::Here,
        &["and", "or", "và", "hoặc"],
        "two things that are had are joined after \"has\": {}",
        "“và”, “hoặc” nối những nội dung sau “có” hoặc hai yêu cầu; nếu không, hãy viết mỗi vế thành một quy tắc: {}",
        [
            "every task has a lead agency and a timeline",
            "mỗi nhiệm vụ phải có cơ quan chủ trì và thời gian thực hiện",
        ],
    ),
    (
        At::Here,
        &["thì", "then"],
        "a condition comes first: {}",
        "điều kiện đứng trước: {}",
        [
            "if the plan is a draft, then every task has a timeline",
            "nếu kế hoạch là dự thảo thì mỗi nhiệm vụ phải có thời gian thực hiện",
        ],
    ),
    (
        At::Before,
        &["leads", "lead", "coordinates", "reaches", "chủ trì", "phối hợp", "dẫn chiếu đến"],
        "what it is done to comes here: {}",
        "còn thiếu nội dung được thực hiện: {}",
        ["leads a task", "chủ trì nhiệm vụ"],
    ),
    (
        At::First,
        &["if", "when", "unless", "except", "nếu", "khi", "trường hợp", "trừ"],
        "after the condition comes what is required: {}",
        "sau điều kiện cần nêu yêu cầu: {}",
        [
            "if the plan is a draft, then every task has a timeline",
            "nếu kế hoạch là dự thảo thì mỗi nhiệm vụ phải có thời gian thực hiện",
        ],
    ),
];

/// What was probably meant by a sentence whose reading stopped at byte `at` of `text`.
pub(super) fn hint(
    text: &str,
    at: usize,
    wanted: &[GrammarRule],
    language: Language,
) -> (String, String) {
    if let Some(words) = brackets(text) {
        return words;
    }
    let (before, rest) = text.split_at_checked(at).unwrap_or((text, ""));
    let (before, rest) = (before.trim().trim_end_matches('.'), rest.trim_start());
    let stands = |place: At, word: &str| match place {
        At::Here => begins(rest, word),
        At::First => begins(text, word),
        At::Before => {
            before.strip_suffix(word).is_some_and(|it| it.is_empty() || it.ends_with(' '))
        }
        At::Within => text.contains(word),
    };
    let found = HINTS.iter().find(|it| it.1.iter().any(|word| stands(it.0, word)));
    let quoted = |example: &str| match language {
        Language::English => format!("\"{example}\""),
        Language::Vietnamese => format!("“{example}”"),
    };
    let pick = |examples: [&str; 2]| match language {
        Language::English => quoted(examples[0]),
        Language::Vietnamese => quoted(examples[1]),
    };
    if let Some((_, _, en, vi, examples)) = found {
        let example = pick(*examples);
        return (en.replace("{}", &example), vi.replace("{}", &example));
    }
    let wants = |rules: &[GrammarRule]| rules.iter().any(|it| wanted.contains(it));
    if wants(&[Rule::term_en, Rule::term_vi]) {
        let example = pick([
            "after the issuance date\", \"before 30/6/2026\", \"at least 50%",
            "sau ngày ban hành kế hoạch”, “trước ngày 30/6/2026”, “ít nhất là 50%",
        ]);
        return (
            format!("what it is compared with is missing: {example}"),
            format!("còn thiếu nội dung để so sánh: {example}"),
        );
    }
    if wants(&[Rule::clauses_en, Rule::clauses_vi]) && !wants(&[Rule::modal_en, Rule::modal_vi])
    {
        let example =
            pick(["every target has a lead agency", "mỗi chỉ tiêu phải có cơ quan chủ trì"]);
        return (
            format!("say what is required then: {example}"),
            format!("hãy nêu yêu cầu: {example}"),
        );
    }
    // What was read so far says more than an example of something else.
    if language == Language::Vietnamese
        && class_of(wanted).is_verb()
        && kind_within(before, language).is_some()
    {
        let words: Vec<&str> = before.split(' ').collect();
        let last = words.get(words.len().saturating_sub(6)..).unwrap_or_default().join(" ");
        return (
            format!("after \"{last}\" comes what is required: \"must have ...\""),
            format!(
                "sau “{last}” hãy nêu yêu cầu: “phải có ...”, “phải là ...”, “phải trước ngày ...”, “không được ...”"
            ),
        );
    }
    let has = matches!(before.rsplit(' ').next(), Some("has" | "have" | "needs" | "có"));
    let kind = match has {
        true => kind_before(before, language),
        false => kind_within(before, language),
    };
    let example = match (kind, has) {
        (Some(kind), false) => required_of(before, kind, language),
        (Some(kind), true) => held_by(before, kind, language),
        (None, _) => None,
    };
    let reads = |it: &String| {
        let folded = super::folded::Folded::new(it);
        super::grammar::parse(&folded, language).is_ok()
    };
    let example = example.filter(reads).map_or_else(
        || pick(["every target has a lead agency", "mỗi chỉ tiêu phải có cơ quan chủ trì"]),
        |it| quoted(&it),
    );
    (format!("for example: {example}"), format!("ví dụ: {example}"))
}

fn begins(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|it| {
        !word.ends_with(char::is_alphanumeric) || !it.starts_with(char::is_alphanumeric)
    })
}

/// The kind that is named first in `text`, the longest name where two begin there.
fn kind_within(text: &str, language: Language) -> Option<&'static KindEntry> {
    let place = |entry: &'static KindEntry| {
        let places = names(entry, language).into_iter().filter_map(|name| {
            let name = lang::fold(name);
            text.find(name.as_str()).map(|at| (at, std::cmp::Reverse(name.len())))
        });
        places.min()
    };
    let found = KINDS.iter().filter_map(|entry| place(entry).map(|place| (place, *entry)));
    found.min_by_key(|it| it.0).map(|it| it.1).filter(|it| it.kind != Kind::Plan)
}

/// The kind that is named last in `text`, right before its last word.
fn kind_before(text: &str, language: Language) -> Option<&'static KindEntry> {
    let before = text.rsplit_once(' ')?.0;
    KINDS.iter().copied().find(|it| ends_in_kind(before, it, language))
}

fn names(entry: &'static KindEntry, language: Language) -> Vec<&'static str> {
    match language {
        Language::English => [entry.names.en, entry.names.en_plural].concat(),
        Language::Vietnamese => entry.names.vi.to_vec(),
    }
}

/// What a thing of the kind has that a rule would ask for.
fn asked(kind: &'static KindEntry, language: Language) -> Option<&'static str> {
    let attributes = kind.attributes.iter().filter(|it| {
        !matches!(it.id, "path" | "label") && it.value != Type::Flag && !it.identifies
    });
    let found =
        attributes.clone().find(|it| it.verb.is_some()).or_else(|| attributes.clone().next());
    let names = &found?.names;
    match language {
        Language::English => names.en.first().copied(),
        Language::Vietnamese => names.vi.first().copied(),
    }
}

fn required_of(before: &str, kind: &'static KindEntry, language: Language) -> Option<String> {
    let asked = asked(kind, language)?;
    let whole = before.split(' ').count() < 6;
    Some(match language {
        Language::English => {
            let name = kind.names.en.first()?;
            let one = super::print::indefinite(asked);
            let plural = whole && kind.names.en_plural.iter().any(|it| before.ends_with(it));
            let has = if plural { "have" } else { "has" };
            let subject = if whole && ends_in_kind(before, kind, language) {
                before.to_owned()
            } else {
                format!("every {name}")
            };
            format!("{subject} {has} {one} {asked}")
        }
        Language::Vietnamese => {
            let name = lang::fold(kind.names.vi.first()?);
            let subject = if whole && ends_in_kind(before, kind, language) {
                before.to_owned()
            } else {
                format!("mỗi {name}")
            };
            format!("{subject} phải có {}", lang::fold(asked))
        }
    })
}

fn ends_in_kind(before: &str, kind: &'static KindEntry, language: Language) -> bool {
    names(kind, language).iter().any(|it| before.ends_with(&lang::fold(it)))
}

fn held_by(before: &str, kind: &'static KindEntry, language: Language) -> Option<String> {
    let asked = asked(kind, language)?;
    Some(match language {
        Language::English => format!("{before} {} {asked}", super::print::indefinite(asked)),
        Language::Vietnamese => format!("{before} {}", lang::fold(asked)),
    })
}

/// Whether a word stands in the grammar itself, and so is no slip of another one.
pub(super) fn is_of_grammar(word: &str, language: Language) -> bool {
    let start = match language {
        Language::English => Rule::sentence_en,
        Language::Vietnamese => Rule::sentence_vi,
    };
    let known = crate::peg::LANGUAGE.texts(start);
    known.iter().any(|it| it.split(' ').any(|it| it == word))
}
