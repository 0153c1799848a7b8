//! From the tree of a sentence to a program over facts.
//!
//! In: a [`Sentence`] and the language of its author; out: a [`Program`], or [`Problem`]s.
//! Invariants: what names mean is settled and types are checked here, so that evaluation needs
//! neither (reading asks the vocabulary only which of two readings has a meaning); modal words
//! never enter a program; two sentences that say the same in two languages give equal programs.

mod alike;
mod being;
mod claim;
mod comparisons;
mod complete;
mod having;
mod highlight;
mod literals;
mod names;
mod narrow;
mod nouns;
mod predicates;
mod print;
mod program;
mod pronouns;
mod restated;
mod strictness;
mod sums;
mod ties;
mod translate;
mod unfolded;
mod unknown;
mod verbs;
mod wording;

#[cfg(test)]
mod generate;
#[cfg(test)]
mod tests;

#[cfg(test)]
pub(crate) use generate::random_programs;

use crate::facts::vocabulary::Kind;
use crate::lang::Language;
use crate::source::Span;
use crate::syntax::{Clause, Modality, Noun, Sentence};

pub use crate::syntax::Problem;
pub use complete::{Completion, Completions, Hover, complete, hover};
pub use highlight::{Class, Highlight, highlight};
pub use names::vocabulary_words;
pub use print::print;
pub use program::{
    Bound, Claim, Claimed, Domain, Formula, Join, Origin, Outer, Path, Program, Root, Source,
    Step,
};
pub use translate::translate;
pub(crate) use verbs::step_of;

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
    let mut compiler = Compiler::new(language);
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

/// What a predicate is said of.
#[derive(Debug, Clone)]
struct Subject {
    /// The way to it.
    path: Path,
    /// What the way ends in.
    end: nouns::End,
    /// What "its" and bare names belong to.
    scope: Scope,
    /// What "it" is: what the sentence speaks of, also inside a relative clause.
    it: Scope,
    /// Where it is named.
    span: Span,
}

impl Subject {
    /// A fact itself.
    fn of(scope: Scope, span: Span) -> Subject {
        let (path, end) = (Path::of(scope.root), nouns::End::Facts(scope.kind));
        Subject { path, end, scope, it: scope, span }
    }
}

/// The state of one compilation.
struct Compiler {
    language: Language,
    problems: Vec<Problem>,
    variables: usize,
    /// How the facts a sentence is about are tied to those they are compared with.
    ties: Option<ties::Ties>,
    /// Which document the facts of each variable are of.
    origins: Vec<Origin>,
    /// What "at least as strict" is to be as strict as, where it is not said.
    answered: Option<Scope>,
    /// What the names of the sentence were found to mean, by place and words.
    meanings: Vec<(Span, String, names::Meaning)>,
    /// Nouns that were found to say more, or less, than it seems: place, name, and what is meant.
    unfolded: Vec<(Span, String, Noun)>,
    /// Nouns that are had because they match the subject, by place.
    matched: Vec<Span>,
    /// Whether what is read tells which things are meant: nothing is picked out by comparing it
    /// with what is not there.
    picking: bool,
    /// Whether what is read is demanded, and no condition of the demand.
    claiming: bool,
}

impl Compiler {
    fn new(language: Language) -> Compiler {
        Compiler {
            language,
            problems: Vec::new(),
            variables: 0,
            ties: None,
            origins: Vec::new(),
            answered: None,
            meanings: Vec::new(),
            unfolded: Vec::new(),
            matched: Vec::new(),
            picking: false,
            claiming: false,
        }
    }

    /// The document that the facts of `root` are of.
    fn origin(&self, root: Root) -> Origin {
        match root {
            Root::Plan => Origin::Plan,
            Root::Variable(variable) => self.origins.get(variable).copied().unwrap_or_default(),
        }
    }

    /// A new variable, over facts of the plan.
    fn variable(&mut self) -> usize {
        self.variables += 1;
        self.origins.push(Origin::Plan);
        self.variables - 1
    }

    /// Takes back the last variable: nothing runs over it.
    fn forget_variable(&mut self) {
        self.variables -= 1;
        self.origins.truncate(self.variables);
    }

    /// Records a problem; the part of the sentence has no meaning then.
    fn fail<T>(&mut self, problem: Problem) -> Option<T> {
        self.problems.push(problem);
        None
    }

    /// Records a problem that has no help.
    fn refuse<T>(
        &mut self,
        span: Span,
        en: impl Into<String>,
        vi: impl Into<String>,
    ) -> Option<T> {
        self.fail(Problem::new(span, en, vi))
    }
}
