//! What evaluation says of each fact, with the evidence.
//!
//! In: nothing; out: data between the machine and the findings. Invariant: a violated or
//! untold outcome carries what was read to come to it.

use rust_decimal::Decimal;

use crate::compile::{Bound, Step};
use crate::facts::vocabulary::{FactId, Kind, Value, Verb};
use crate::finding::Verdict;
use crate::lang::Wording;
use crate::source::Span;
use crate::syntax::{Agreement, Literal, Mention, Relation};

/// All that a program says of a plan.
#[derive(Debug, Clone, Default)]
pub struct Outcomes<'f> {
    /// How many facts were examined.
    pub examined: usize,
    /// How many met the rule.
    pub held: usize,
    /// The others.
    pub list: Vec<Outcome<'f>>,
    /// The facts that met the rule, in order; for gathering.
    pub met: Vec<FactId>,
    /// Those of them that there was nothing to hold against.
    pub idle: Vec<FactId>,
    /// Whether the budget of steps ran out.
    pub stopped: bool,
}

/// What is said of one fact that did not meet the rule.
#[derive(Debug, Clone)]
pub struct Outcome<'f> {
    /// The fact.
    pub fact: FactId,
    /// Why not.
    pub told: Told<'f>,
}

/// Why a rule is not met.
#[derive(Debug, Clone)]
pub enum Told<'f> {
    /// It is violated.
    Violated(Box<Evidence<'f>>),
    /// The plan does not say enough.
    Untold(Missing),
}

impl Outcome<'_> {
    /// Violated, or cannot tell.
    pub fn verdict(&self) -> Verdict {
        match self.told {
            Told::Violated(_) => Verdict::Violated,
            Told::Untold(_) => Verdict::CannotTell,
        }
    }
}

/// What led to a violation.
#[derive(Debug, Clone)]
pub struct Evidence<'f> {
    /// The comparison or count that failed.
    pub ground: Ground<'f>,
    /// The facts at the other end, the decisive one first.
    pub others: Vec<FactId>,
}

/// The comparison or count that failed.
#[derive(Debug, Clone)]
pub enum Ground<'f> {
    /// The rule forbids that there is such a thing.
    Forbidden,
    /// Two values do not stand so.
    Compared(Read<'f>, Relation, Other<'f>),
    /// A text has not (or has, when `true`) certain words.
    Mentioned(bool, Read<'f>, Mention, Other<'f>),
    /// An attribute is absent (`true` when it should be given).
    Given(FactId, Step, bool),
    /// A yes-or-no attribute is not as it should be.
    Flagged(FactId, Step, bool),
    /// A fact has too many or too few of something.
    Counted {
        /// Whose.
        fact: FactId,
        /// What was counted.
        of: Counted,
        /// How many there are.
        found: u32,
        /// From.
        low: u32,
        /// Up to.
        high: Option<u32>,
    },
    /// None of several things that would do is so.
    Neither(Vec<Evidence<'f>>),
    /// Nothing of a kind is as it should be.
    Nothing(Kind),
    /// So many facts of a kind meet the claim, of so many.
    Number(Kind, usize, usize, Bound),
    /// Facts that belong together do not agree.
    Disagreed(Agreement, Read<'f>, Vec<Read<'f>>),
    /// Figures come to a sum that does not stand so to a value.
    Summed(Decimal, Vec<Read<'f>>, Relation, Other<'f>),
    /// A label does not follow the one before it.
    Skipped(Read<'f>, Read<'f>),
    /// A value is smaller than that of a fact that comes before: value and order of the one at
    /// fault, then of the other.
    Disordered(Box<[Read<'f>; 4]>),
}

/// Facts that were counted.
#[derive(Debug, Clone)]
pub enum Counted {
    /// Those that an attribute holds; whether only some of them count.
    Held(Step, bool),
    /// Those to which the fact does something; whether only some of them count.
    Done(Kind, Vec<&'static Verb>, bool),
    /// Those of the other document that are about the same thing, and are as the rule says.
    Matching(Kind, bool),
    /// The one that the fact stands in.
    Inside(FactId),
    /// All of a kind.
    All(Kind),
}

/// The other side of a comparison.
#[derive(Debug, Clone)]
pub enum Other<'f> {
    /// Read from a fact.
    Read(Read<'f>),
    /// Written in the rule.
    Literal(Literal),
}

/// A value that was read.
#[derive(Debug, Clone)]
pub struct Read<'f> {
    /// From this fact.
    pub fact: FactId,
    /// The last attribute on the way.
    pub step: Step,
    /// What was read.
    pub value: Value<'f>,
    /// Where it stands.
    pub span: Span,
}

/// What would be needed to tell.
#[derive(Debug, Clone, Copy)]
pub struct Missing {
    /// The fact that lacks it.
    pub fact: FactId,
    /// The attribute.
    pub step: Option<Step>,
    /// Why it cannot be read, where it is not simply absent.
    pub reason: Option<&'static Wording>,
    /// Whether it may still be written, the plan being unfinished.
    pub unfinished: bool,
}
