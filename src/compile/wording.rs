//! How the compiler speaks of types, kinds and faults to the author of a rule.
//!
//! In: entries of the vocabulary; out: words and [`Problem`]s in both languages. Invariants:
//! English messages begin in lower case and have no final stop; the author's words stand in
//! quotation marks; nothing of the engine is named.

use super::nouns::End;
use super::{Compiler, Subject, names};
use crate::facts::vocabulary::{KINDS, Kind, KindEntry, Names, Type, entry, kind_called};
use crate::finding::Words;
use crate::lang::{Language, Wording};
use crate::source::Span;
use crate::syntax::{self, Problem, Relation, indefinite};

/// What a value of a type is called.
pub(super) fn type_words(value: Type) -> Words {
    let plain = |en, vi| Words::from(Wording { en, vi });
    match value {
        Type::Text | Type::Texts => plain("words", "chữ"),
        Type::Number => plain("a figure", "con số"),
        Type::Year => plain("a year", "năm"),
        Type::When => plain("a date", "ngày tháng"),
        Type::Flag => plain("yes or no", "đúng hoặc sai"),
        Type::Requirement => plain("a requirement", "mức yêu cầu"),
        Type::Place => plain("a place in the text", "vị trí trong kế hoạch"),
        Type::Fact(kind) | Type::Facts(kind) => {
            let words = kind_words(kind);
            Words { en: a(&words), vi: words.vi }
        }
    }
}

/// The printed names of a kind.
pub(super) fn kind_words(kind: Kind) -> Words {
    name_words(&entry(kind).names)
}

/// The printed names in both languages.
pub(super) fn name_words(list: &Names) -> Words {
    Words {
        en: names::printed(list, Language::English).to_owned(),
        vi: names::printed(list, Language::Vietnamese).to_owned(),
    }
}

/// What two things are compared by, as it is printed.
pub(super) fn relation_words(relation: Relation) -> Words {
    let (en, vi) = (Language::English, Language::Vietnamese);
    Words { en: syntax::relation_words(relation, en), vi: syntax::relation_words(relation, vi) }
}

/// The English words with their article: "an agency".
pub(super) fn a(words: &Words) -> String {
    format!("{} {}", indefinite(&words.en), words.en)
}

/// Says that two sides of a comparison have nothing in common.
pub(super) fn not_compared_with(span: Span, one: &Words, two: &Words) -> Problem {
    Problem::new(
        span,
        format!("{} cannot be compared with {}", one.en, two.en),
        format!("không so sánh được {} với {}", one.vi, two.vi),
    )
}

impl Compiler {
    /// Words of a sentence, in the language that it is written in: what is quoted may be typed.
    pub(super) fn quote(&self, words: &Words) -> String {
        words.get(self.language).to_owned()
    }

    /// Whether something in a plan has this name.
    pub(super) fn is_known(&self, words: &str) -> bool {
        kind_called(words, self.language).is_some()
            || KINDS
                .iter()
                .any(|it| names::attribute_named(it.kind, words, self.language).is_some())
    }

    /// Says that something cannot be compared in this way.
    pub(super) fn not_comparable(
        &self,
        span: Span,
        what: &Words,
        relation: Relation,
        wanted: &Words,
    ) -> Problem {
        if matches!(relation, Relation::Equal | Relation::OtherThan) {
            // "Is" names no relation that could be quoted.
            return not_compared_with(span, wanted, what).help(
                format!("what stands here must be {}", wanted.en),
                format!("chỗ này cần {}", wanted.vi),
            );
        }
        let relation = self.quote(&relation_words(relation));
        Problem::new(
            span,
            format!("{} cannot be compared by \"{relation}\"", what.en),
            format!("không so sánh được {} bằng “{relation}”", what.vi),
        )
        .help(
            format!("\"{relation}\" needs {} on this side", wanted.en),
            format!("“{relation}” cần {} ở vế này", wanted.vi),
        )
    }

    /// Says that a value has nothing of its own and takes no part in anything: `en` and `vi`
    /// complete "... is words, and".
    pub(super) fn only_a_value<T>(&mut self, of: &Subject, en: &str, vi: &str) -> Option<T> {
        let what = self.words_of(of.end);
        let (Some(step), End::Value(value)) = (of.path.steps.last(), of.end) else {
            return self.refuse(
                of.span,
                format!("this is {}, and {en}", what.en),
                format!("đây là {}, {vi}", what.vi),
            );
        };
        let (name, owner) = (name_words(&step.attribute.names), kind_words(step.kind));
        let problem = Problem::new(
            of.span,
            format!("\"{}\" is {}, and {en}", name.en, what.en),
            format!("“{}” là {}, {vi}", name.vi, what.vi),
        );
        let name = self.quote(&name);
        self.fail(if value == Type::Flag {
            self.belongs_to(problem, step.kind, &name)
        } else {
            problem.help(
                format!("say it of {}", a(&owner)),
                format!("hãy nói điều này về {}", owner.vi),
            )
        })
    }

    /// Kinds that are as `fits` says, for help: "a section, an appendix".
    pub(super) fn kinds_that(&self, fits: impl Fn(&KindEntry) -> bool) -> Words {
        let kinds: Vec<Words> =
            KINDS.iter().filter(|it| fits(it)).map(|it| name_words(&it.names)).collect();
        let listed =
            |said: fn(&Words) -> String| kinds.iter().map(said).collect::<Vec<_>>().join(", ");
        Words { en: listed(a), vi: listed(|it| it.vi.clone()) }
    }

    /// Kinds with an attribute that leads to `kind`, printed, for help.
    pub(super) fn kinds_leading_to(&self, kind: Kind) -> Vec<String> {
        let leads =
            |value: Type| matches!(value, Type::Fact(it) | Type::Facts(it) if it == kind);
        let kinds =
            KINDS.iter().filter(|entry| entry.attributes.iter().any(|it| leads(it.value)));
        kinds.map(|entry| names::printed(&entry.names, self.language).to_owned()).collect()
    }
}
