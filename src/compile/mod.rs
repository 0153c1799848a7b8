//! From the tree of a sentence to a program over facts.
//!
//! In: a [`Sentence`] and the language of its author; out: a [`Program`], or [`Problem`]s.
//! Invariants: names are resolved against the vocabulary and types are checked here, so that
//! evaluation needs neither; modal words never enter a program; two sentences that say the
//! same in two languages give equal programs.

mod claim;
mod comparisons;
mod names;
mod nouns;
mod predicates;
mod print;
mod program;
mod wording;

#[cfg(test)]
mod tests;

use crate::facts::vocabulary::Kind;
use crate::lang::Language;
use crate::source::Span;
use crate::syntax::{Clause, Modality, Sentence};

pub use crate::syntax::Problem;
pub use names::{nearest, vocabulary_words};
pub use print::print;
pub use program::{
    Bound, Claim, Domain, Formula, Join, Outer, Path, Program, Root, Source, Step,
};

/// What compiling a sentence gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Compiled {
    /// The program, where the sentence has one.
    pub program: Option<Program>,
    /// What is wrong with the sentence.
    pub problems: Vec<Problem>,
}

/// Compiles a sentence written in `language`.
pub fn compile(sentence: &Sentence, language: Language) -> Compiled {
    let mut compiler = Compiler { language, problems: Vec::new(), variables: 0, ties: None };
    let program = compiler.sentence(sentence).filter(|_| compiler.problems.is_empty());
    Compiled { program, problems: compiler.problems }
}

/// The strongest modal word of a sentence.
pub fn modality(sentence: &Sentence) -> Modality {
    fn of(clause: &Clause) -> Modality {
        match clause {
            Clause::Statement(statement) => statement.modality,
            Clause::There(modality, _) => *modality,
            Clause::All(parts) | Clause::Any(parts) => {
                parts.iter().map(of).max().unwrap_or_default()
            }
        }
    }
    of(&sentence.claim)
}

/// What the words at some place are said of: a variable and the kind of its facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Scope {
    root: Root,
    kind: Kind,
}

/// The state of one compilation.
struct Compiler {
    language: Language,
    problems: Vec<Problem>,
    variables: usize,
    /// How the facts a sentence is about are tied to those they are compared with.
    ties: Option<comparisons::Ties>,
}

impl Compiler {
    fn variable(&mut self) -> usize {
        self.variables += 1;
        self.variables - 1
    }

    /// Records a problem; the part of the sentence has no meaning then.
    fn fail<T>(&mut self, problem: Problem) -> Option<T> {
        self.problems.push(problem);
        None
    }

    fn refuse<T>(
        &mut self,
        span: Span,
        en: impl Into<String>,
        vi: impl Into<String>,
    ) -> Option<T> {
        self.fail(Problem::new(span, en, vi))
    }
}
