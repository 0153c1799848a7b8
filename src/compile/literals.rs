//! Values written out in a rule, against the type of what they are compared with.
//!
//! In: a literal and the type on the other side; out: that side of a comparison. Invariant: a
//! literal that can never be equal to what is read of a plan is refused, with what can be.

use super::program::Outer;
use super::{Compiler, wording};
use crate::facts::vocabulary::Type;
use crate::finding::Words;
use crate::lang::{self, Language, Wording};
use crate::source::Span;
use crate::syntax::{Literal, Problem};

impl Compiler {
    /// One of the few words that an attribute can have, in either language, as facts give it.
    pub(super) fn chosen(
        &mut self,
        literal: &Literal,
        choices: &'static [Wording],
        span: Span,
    ) -> Option<Option<Literal>> {
        let Literal::Text(words) = literal else { return Some(None) };
        if choices.is_empty() {
            return Some(None);
        }
        let words = lang::fold(words);
        let found = choices.iter().find(|it| it.en == words || it.vi == words);
        if let Some(found) = found {
            return Some(Some(Literal::Text(found.en.to_owned())));
        }
        let list = |language| {
            let quoted = |it: &Wording| match language {
                Language::English => format!("\"{}\"", it.get(language)),
                Language::Vietnamese => format!("“{}”", it.get(language)),
            };
            choices.iter().map(quoted).collect::<Vec<_>>()
        };
        let problem = Problem::new(
            span,
            format!("this is never \"{words}\""),
            format!("thông tin này không bao giờ là “{words}”"),
        );
        let (en, vi) = (list(Language::English), list(Language::Vietnamese));
        let problem = problem.help(
            format!("it is one of {}", en.join(", ")),
            format!("chỉ có thể là {}", vi.join(", ")),
        );
        let expected = if self.language == Language::English { en } else { vi };
        self.fail(problem.expected(expected))
    }

    /// A value written out, as the other side of a comparison with a value of type `left`.
    pub(super) fn literal(
        &mut self,
        literal: &Literal,
        left: Type,
        span: Span,
    ) -> Option<Outer> {
        if fits(literal, left) {
            return Some(Outer::Literal(literal.clone()));
        }
        let what = wording::type_words(type_of(literal));
        let other = wording::type_words(left);
        let problem = wording::not_compared_with(span, &other, &what);
        let Some(example) = example(left) else { return self.fail(problem) };
        let example = self.quote(&Words::from(example));
        self.fail(problem.help(
            format!("write {} here, such as {example}", other.en),
            format!("hãy viết {} ở đây, ví dụ {example}", other.vi),
        ))
    }
}

/// Whether what is written out can be equal to a value of the type.
pub(super) fn fits(literal: &Literal, value: Type) -> bool {
    match literal {
        Literal::Text(_) => matches!(value, Type::Text | Type::Texts),
        Literal::Number(_) => value == Type::Number,
        Literal::Share(_) => matches!(value, Type::Number | Type::Requirement),
        // A figure with a unit of its own: that of a total.
        Literal::Quantity(..) => matches!(value, Type::Number | Type::Requirement),
        Literal::Year(_) => matches!(value, Type::Year | Type::When | Type::Number),
        Literal::Date(_) | Literal::Month(..) | Literal::Quarter(..) | Literal::Period(..) => {
            matches!(value, Type::When | Type::Year)
        }
    }
}

/// A value of a type as it is written out in a rule.
fn example(value: Type) -> Option<Wording> {
    let both = |it| Wording { en: it, vi: it };
    match value {
        Type::Text | Type::Texts => Some(Wording { en: "\"...\"", vi: "“...”" }),
        Type::Number => Some(both("5")),
        Type::Year => Some(both("2030")),
        Type::When => Some(both("30/6/2026")),
        Type::Requirement => Some(both("50%")),
        Type::Flag | Type::Fact(_) | Type::Facts(_) | Type::Place => None,
    }
}

/// The type of a value written out.
pub(super) fn type_of(literal: &Literal) -> Type {
    match literal {
        Literal::Text(_) => Type::Text,
        Literal::Number(_) | Literal::Share(_) => Type::Number,
        Literal::Quantity(..) => Type::Requirement,
        Literal::Year(_) => Type::Year,
        Literal::Date(_) | Literal::Month(..) | Literal::Quarter(..) | Literal::Period(..) => {
            Type::When
        }
    }
}
