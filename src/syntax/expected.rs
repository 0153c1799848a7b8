//! What may stand at a place of a sentence: for messages, and for an editor that completes.
//!
//! In: the rules that the grammar looked for; out: words of the author's language. Invariant:
//! the names of grammar rules never reach a reader; every word given may be typed there.

use super::grammar::{GrammarRule, Sentences as Rule};
use super::words::{BOUNDS, MENTIONS, MODALS, ORDERS, RELATIONS, STRICT, Said};
use crate::facts::vocabulary;
use crate::lang::{Language, Wording};
use crate::peg::Wanted;

/// Words that may follow, by what they do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    /// Words of the grammar.
    pub words: Vec<&'static str>,
    /// Whether a name of the vocabulary may stand there.
    pub name: bool,
}

/// A kind of words the grammar may look for, and how to speak of it.
pub(super) struct Class {
    rules: &'static [GrammarRule],
    pub(super) what: Wording,
}

const fn wording(en: &'static str, vi: &'static str) -> Wording {
    Wording { en, vi }
}

/// In the order in which the first match is named.
static CLASSES: [Class; 6] = [
    Class {
        rules: &[
            Rule::modal_en,
            Rule::be_word_en,
            Rule::have_word_en,
            Rule::mention_word_en,
            Rule::occur_word_en,
            Rule::modal_vi,
            Rule::be_word_vi,
            Rule::have_word_vi,
            Rule::mention_word_vi,
            Rule::occur_word_vi,
            Rule::predicate_en,
            Rule::predicate_vi,
            Rule::predicate_all_en,
            Rule::predicate_tight_en,
            Rule::predicate_tight_vi,
            Rule::predicate_last_en,
            Rule::predicate_all_vi,
            Rule::plain_predicate_en,
            Rule::plain_predicate_vi,
            Rule::bare_predicate_en,
            Rule::bare_predicate_vi,
            Rule::relative_en,
            Rule::relative_vi,
            Rule::plain_relative_vi,
            Rule::have_en,
            Rule::be_en,
        ],
        what: wording("what is required of it", "yêu cầu đối với nội dung này"),
    },
    Class {
        rules: &[Rule::count_en, Rule::count_vi, Rule::figure],
        what: wording("a number", "một con số"),
    },
    Class {
        rules: &[Rule::term_en, Rule::term_vi, Rule::number],
        what: wording("what to compare with", "nội dung để so sánh"),
    },
    Class {
        rules: &[Rule::name_en, Rule::name_vi, Rule::noun_en, Rule::noun_vi, Rule::held_vi],
        what: wording("the name of a thing", "tên của nội dung được nói đến"),
    },
    Class {
        rules: &[Rule::clauses_en, Rule::clauses_vi, Rule::clause_en, Rule::clause_vi],
        what: wording("a statement", "một mệnh đề"),
    },
    Class { rules: &[Rule::EOI], what: wording("the end of the sentence", "hết câu") },
];

impl Class {
    /// Whether it is what is said of a thing.
    pub(super) fn is_verb(&self) -> bool {
        std::ptr::eq(self, &raw const CLASSES[0])
    }
}

/// What to say that was looked for.
pub(super) fn class_of(rules: &[GrammarRule]) -> &'static Class {
    let found = CLASSES.iter().find(|it| rules.iter().any(|rule| it.rules.contains(rule)));
    // A complete noun that nothing is said of is the commonest fault.
    found.unwrap_or(&CLASSES[0])
}

/// What may stand where the grammar looked for these.
pub(super) fn expected(wanted: &[Wanted], language: Language) -> Expected {
    let names = [Rule::name_en, Rule::name_vi];
    let mut words: Vec<&'static str> = Vec::new();
    for it in wanted {
        match it {
            Wanted::Text("\"") => words.push(match language {
                Language::English => "\"\"",
                Language::Vietnamese => "“”",
            }),
            // Signs, figures, and second names of what has a first one.
            Wanted::Text(word) if word.starts_with(char::is_alphabetic) => {
                let word = word.trim();
                if word.chars().count() > 1 && !is_second(word) && !words.contains(&word) {
                    words.push(word);
                }
            }
            _ => {}
        }
    }
    Expected {
        words,
        name: wanted.iter().any(|it| matches!(it, Wanted::Rule(it) if names.contains(it))),
    }
}

/// Whether `word` has a meaning that another word is printed for.
fn is_second(word: &str) -> bool {
    fn second<T>(table: &'static [Said<T>], word: &str) -> bool {
        table.iter().any(|it| {
            let of = |words: &[&str]| words.iter().skip(1).any(|it| *it == word);
            of(it.en) || of(it.vi)
        }) && !table
            .iter()
            .any(|it| it.en.first() == Some(&word) || it.vi.first() == Some(&word))
    }
    let rare = [
        "nghìn ",
        "triệu ",
        "tỷ ",
        "tỉ ",
        "đồng",
        "iii",
        "ii",
        "iv",
        "ones",
        "kỳ sau",
        "có đủ",
        "bao gồm đủ",
        "gồm đủ",
        "gồm có",
        "gồm",
        "xác định đầy đủ",
        "thể hiện đầy đủ",
        "thể hiện rõ",
        "ghi đủ",
        "nêu đủ",
        "có ghi rõ",
        "có nêu rõ",
        "bị bỏ trống",
        "bị để trống",
        "bị thiếu",
        "luôn luôn",
        "a single",
        "one single",
        "just one",
        "a third",
        "a quarter",
        "one-third",
        "two-thirds",
        "three-quarters",
        "a fifth",
        "a tenth",
    ];
    second(&RELATIONS, word)
        || second(&STRICT, word)
        || second(&BOUNDS, word)
        || second(&ORDERS, word)
        || second(&MODALS, word)
        || second(&MENTIONS, word)
        || vocabulary::verbs().any(|it| {
            let others = |forms: &[&str; 3]| forms[1..].contains(&word);
            it.en.iter().any(others) || it.vi.iter().skip(1).any(|it| *it == word)
        })
        || rare.iter().any(|it| it.trim() == word)
}
