//! A sentence that no grammar reads: which language it is nearest to, and what to tell its
//! author.
//!
//! In: how far the grammar got; out: a [`Problem`]. Invariants: the names of grammar rules
//! never reach a reader; what was expected is said in the author's language, in words that
//! may be typed.

use super::Problem;
use super::folded::Folded;
use super::grammar::{Failure, GrammarRule as Rule};
use crate::lang::{self, Language, Wording};
use crate::source::Span;

/// English words of the grammar that no Vietnamese sentence has.
const ENGLISH_WORDS: [&str; 34] = [
    "every", "each", "all", "no", "some", "the", "of", "is", "are", "has", "have", "must",
    "should", "with", "whose", "that", "which", "same", "after", "before", "at", "least",
    "most", "if", "then", "unless", "when", "there", "not", "and", "or", "exactly", "a", "in",
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

/// A kind of words the grammar may look for, and how to speak of it.
struct Wanted {
    rules: &'static [Rule],
    what: Wording,
    words: [&'static [&'static str]; 2],
}

const fn wording(en: &'static str, vi: &'static str) -> Wording {
    Wording { en, vi }
}

/// In the order in which the first match is named.
static WANTED: [Wanted; 6] = [
    Wanted {
        rules: &[
            Rule::must_en,
            Rule::be_word_en,
            Rule::have_word_en,
            Rule::must_vi,
            Rule::be_word_vi,
            Rule::there_word_vi,
            Rule::occur_word_en,
            Rule::occur_word_vi,
            Rule::after_vi,
            Rule::predicate_en,
            Rule::predicate_vi,
            Rule::predicate_all_en,
            Rule::predicate_all_vi,
            Rule::plain_predicate_en,
            Rule::plain_predicate_vi,
            Rule::bare_predicate_en,
            Rule::relative_predicate_vi,
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
        rules: &[
            Rule::count_en,
            Rule::count_vi,
            Rule::count_word_en,
            Rule::count_word_vi,
            Rule::figure,
        ],
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
        rules: &[Rule::name_en, Rule::name_vi, Rule::noun_en, Rule::noun_vi, Rule::word],
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
    let rest = folded.text.get(failure.at..).unwrap_or("");
    let start = failure.at + (rest.len() - rest.trim_start().len());
    let rest = rest.trim_start();
    let length = rest.find(' ').unwrap_or(rest.len());
    let span = folded.place(start, start + length);
    let word = folded.given_at(span);
    let wanted = WANTED
        .iter()
        .find(|wanted| failure.wanted.iter().any(|rule| wanted.rules.contains(rule)));
    // A complete noun that nothing is said of is the commonest fault.
    let wanted = wanted.unwrap_or(&WANTED[0]);
    let words = match language {
        Language::English => wanted.words[0],
        Language::Vietnamese => wanted.words[1],
    };
    let problem = if rest.is_empty() {
        Problem::new(
            span,
            format!("the sentence ends where {} should follow", wanted.what.en),
            format!("câu dừng ở đây nhưng còn thiếu {}", wanted.what.vi),
        )
    } else {
        Problem::new(
            span,
            format!("\"{word}\" cannot stand here; {} should follow", wanted.what.en),
            format!("“{word}” không đặt được ở đây; chỗ này cần {}", wanted.what.vi),
        )
    };
    problem.expected(words.iter().map(|it| (*it).to_owned()).collect())
}
