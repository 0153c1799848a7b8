//! What may stand at a place of a sentence: for messages, and for an editor that completes.
//!
//! In: the rules that the grammar looked for; out: words of the author's language. Invariant:
//! the names of grammar rules never reach a reader; every word given may be typed there.

use super::grammar::GrammarRule as Rule;
use super::words::{BOUNDS, MENTIONS, MODALS, ORDERS, RELATIONS, STRICT, Said};
use crate::facts::vocabulary;
use crate::lang::{Language, Wording};

/// Words that may follow, by what they do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    /// Words of the grammar.
    pub words: Vec<&'static str>,
    /// Whether a name of the vocabulary may stand there.
    pub name: bool,
    /// Whether the sentence may end there.
    pub end: bool,
}

/// A kind of words the grammar may look for, and how to speak of it.
pub(super) struct Wanted {
    rules: &'static [Rule],
    pub(super) what: Wording,
    pub(super) words: [&'static [&'static str]; 2],
}

const fn wording(en: &'static str, vi: &'static str) -> Wording {
    Wording { en, vi }
}

/// In the order in which the first match is named.
static WANTED: [Wanted; 6] = [
    Wanted {
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
        words: [
            &["has", "have", "is", "are", "must", "mentions", "does not occur"],
            &["phải có", "phải sau", "phải là", "không được", "nên", "nằm trong", "thống nhất"],
        ],
    },
    Wanted {
        rules: &[Rule::count_en, Rule::count_vi, Rule::figure],
        what: wording("a number", "một con số"),
        words: [&["one", "two", "3", "80%"], &["một", "hai", "3", "80%"]],
    },
    Wanted {
        rules: &[Rule::term_en, Rule::term_vi, Rule::quoted, Rule::number],
        what: wording("what to compare with", "nội dung để so sánh"),
        words: [
            &["the issuance date", "2030", "30/6/2025", "\"...\""],
            &["ngày ban hành kế hoạch", "năm 2030", "30/6/2025", "“...”"],
        ],
    },
    Wanted {
        rules: &[Rule::name_en, Rule::name_vi, Rule::noun_en, Rule::noun_vi],
        what: wording("the name of a thing", "tên của nội dung được nói đến"),
        words: [
            &["target", "task", "deadline", "citation", "section", "lead agency"],
            &[
                "chỉ tiêu",
                "nhiệm vụ",
                "thời hạn hoàn thành",
                "viện dẫn",
                "mục",
                "cơ quan chủ trì",
            ],
        ],
    },
    Wanted {
        rules: &[Rule::clauses_en, Rule::clauses_vi, Rule::clause_en, Rule::clause_vi],
        what: wording("a statement", "một mệnh đề"),
        words: [&["every target has a lead agency"], &["mỗi chỉ tiêu phải có cơ quan chủ trì"]],
    },
    Wanted {
        rules: &[Rule::EOI],
        what: wording("the end of the sentence", "hết câu"),
        words: [&["unless", "when", "and", "or"], &["trừ trường hợp", "khi", "và", "hoặc"]],
    },
];

/// What to say that was looked for.
pub(super) fn wanted(rules: &[Rule]) -> &'static Wanted {
    let found = WANTED.iter().find(|it| rules.iter().any(|rule| it.rules.contains(rule)));
    // A complete noun that nothing is said of is the commonest fault.
    found.unwrap_or(&WANTED[0])
}

/// The words that `rules` begin with in `language`.
pub(super) fn expected(rules: &[Rule], language: Language) -> Expected {
    let mut words: Vec<&'static str> = Vec::new();
    for rule in rules {
        for word in words_of(*rule, language) {
            if !words.contains(&word) {
                words.push(word);
            }
        }
    }
    let names = [Rule::name_en, Rule::name_vi, Rule::noun_en, Rule::noun_vi];
    Expected {
        words,
        name: rules.iter().any(|it| names.contains(it)),
        end: rules.contains(&Rule::EOI),
    }
}

fn words_of(rule: Rule, language: Language) -> Vec<&'static str> {
    fn table<T>(table: &'static [Said<T>], language: Language) -> Vec<&'static str> {
        table.iter().flat_map(|it| it.words(language).first()).copied().collect()
    }
    match rule {
        Rule::relation_en | Rule::relation_vi => table(&RELATIONS, language),
        Rule::strict_en | Rule::strict_vi => table(&STRICT, language),
        Rule::bound_en | Rule::bound_vi => table(&BOUNDS, language),
        Rule::order_en | Rule::order_vi => table(&ORDERS, language),
        Rule::modal_en | Rule::modal_vi => table(&MODALS, language),
        Rule::mention_word_en | Rule::mention_word_vi => table(&MENTIONS, language),
        Rule::verb_en => {
            vocabulary::verbs().filter_map(|it| it.en.first()).map(|it| it[0]).collect()
        }
        Rule::verb_vi => vocabulary::verbs().filter_map(|it| it.vi.first()).copied().collect(),
        Rule::and_en => vec!["and"],
        Rule::and_vi => vec!["và"],
        Rule::or_en => vec!["or"],
        Rule::or_vi => vec!["hoặc"],
        Rule::if_en => vec!["if", "when"],
        Rule::if_vi => vec!["nếu", "khi"],
        Rule::then_en => vec!["then"],
        Rule::then_vi => vec!["thì"],
        Rule::unless_en => vec!["unless"],
        Rule::unless_vi => vec!["trừ trường hợp"],
        Rule::there_word_en => vec!["there"],
        Rule::no_en => vec!["no"],
        Rule::none_vi => vec!["không"],
        Rule::any_vi => vec!["nào"],
        Rule::every_en => vec!["every"],
        Rule::every_vi => vec!["mọi", "mỗi"],
        Rule::some_en => vec!["some"],
        Rule::some_vi => vec!["một số"],
        Rule::own_en => vec!["its"],
        Rule::own_vi => vec!["của nó"],
        Rule::be_word_en => vec!["is", "are", "be"],
        Rule::be_word_vi => vec!["là"],
        Rule::have_word_en => vec!["has", "have"],
        Rule::have_word_vi => vec!["có"],
        Rule::lack_en => vec!["lacks"],
        Rule::lack_vi => vec!["thiếu"],
        Rule::alike_en => vec!["the same"],
        Rule::unlike_en => vec!["different"],
        Rule::agree_word_vi => vec!["thống nhất", "khác nhau về"],
        Rule::same_en => vec!["of the same", "with the same"],
        Rule::same_vi => vec!["cùng một"],
        Rule::of_en => vec!["of"],
        Rule::of_vi => vec!["của"],
        Rule::whose_en => vec!["whose"],
        Rule::that_en => vec!["that"],
        Rule::which_vi => vec!["mà"],
        Rule::with_en => vec!["with", "without"],
        Rule::in_en => vec!["in"],
        Rule::in_vi | Rule::among_vi => vec!["nằm trong"],
        Rule::all_alike_vi => vec!["đều"],
        Rule::not_en => vec!["not"],
        Rule::not_vi => vec!["không"],
        Rule::occur_word_en => vec!["occurs"],
        Rule::occur_word_vi => vec!["xuất hiện"],
        Rule::sequence_en => vec!["numbered without gaps"],
        Rule::sequence_vi => vec!["đánh số liên tục"],
        Rule::numbered_en => vec!["numbered in the order of their"],
        Rule::in_order_vi => vec!["đánh số theo thứ tự"],
        Rule::defined_en => vec!["defined before it is first used"],
        Rule::defined_vi => vec!["được giải thích khi dùng lần đầu"],
        Rule::add_up_en => vec!["add up to"],
        Rule::sum_en => vec!["the sum of"],
        Rule::sum_vi => vec!["tổng của"],
        Rule::of_year_en => vec!["for"],
        Rule::year_term_vi | Rule::of_year_vi => vec!["năm"],
        Rule::quoted => match language {
            Language::English => vec!["\"\""],
            Language::Vietnamese => vec!["“”"],
        },
        _ => Vec::new(),
    }
}
