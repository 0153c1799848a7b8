//! The tree of a sentence, the same for both languages.
//!
//! In: what the grammars recognise; out: plain data. Invariants: names are words as the author
//! wrote them, resolved later; two trees are equal when they say the same in the same words,
//! wherever they stand ([`Place`] never counts); negation that has a name of its own ("not
//! before") is stored under that name, so that it prints and compiles one way only.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::source::Span;

/// Where a part of the tree stands in the text as given. All places are equal, so that trees
/// compare by what they say.
#[derive(Debug, Clone, Copy, Default)]
pub struct Place(pub Span);

impl PartialEq for Place {
    fn eq(&self, _: &Place) -> bool {
        true
    }
}

impl Eq for Place {}

/// A rule: a claim, and the conditions under which it is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// The whole sentence.
    pub place: Place,
    /// When it applies and when it does not.
    pub conditions: Vec<Condition>,
    /// What it claims.
    pub claim: Clause,
}

/// "if ...", "unless ...".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// Where it stands.
    pub place: Place,
    /// Whether the claim is made except when this is so.
    pub exception: bool,
    /// What must be so.
    pub clause: Clause,
}

/// Something that is so or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clause {
    /// Something is said of something.
    Statement(Box<Statement>),
    /// Something is there, or is not: the quantity of the noun decides.
    There(Modality, Box<Noun>),
    /// All of these.
    All(Vec<Clause>),
    /// At least one of these.
    Any(Vec<Clause>),
}

/// A subject and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Where it stands.
    pub place: Place,
    /// What is spoken of.
    pub subject: Noun,
    /// must, should, or neither; never part of the program.
    pub modality: Modality,
    /// What is said.
    pub predicate: Predicate,
}

/// The force of a sentence: it sets the level of a rule without a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Modality {
    /// A statement.
    #[default]
    Plain,
    /// should, nên.
    Should,
    /// must, phải.
    Must,
}

/// An open run of words that names something.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Name {
    /// Where it stands.
    pub place: Place,
    /// The words, folded, one space between them; empty where a noun leaves its name out.
    pub words: String,
}

/// A thing or things spoken of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Noun {
    /// Where it stands.
    pub place: Place,
    /// How many.
    pub quantity: Option<Quantity>,
    /// "the sum of": not the things, but what they come to.
    pub sum: bool,
    /// "its": belongs to what the sentence speaks of; without a name, "it".
    pub own: bool,
    /// "later", "earlier".
    pub order: Option<Order>,
    /// "2030 values".
    pub year: Option<i16>,
    /// What it is called; empty when only order or year is given.
    pub name: Name,
    /// What narrows it down.
    pub modifiers: Vec<Modifier>,
}

/// How many of the things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// every, mọi.
    Every,
    /// no, không ... nào.
    No,
    /// some, một số.
    Some,
    /// at least, ít nhất.
    AtLeast(Amount),
    /// at most, nhiều nhất.
    AtMost(Amount),
    /// exactly, đúng.
    Exactly(Amount),
}

/// A number of things or a share of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// So many.
    Count(u32),
    /// So many in a hundred.
    Share(Decimal),
    /// More than so many in a hundred where it is a lower bound, fewer where it is an upper one.
    Beyond(Decimal),
}

/// Which of two things, by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The later.
    Later,
    /// The earlier.
    Earlier,
}

/// What narrows a noun down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Modifier {
    /// "of the same indicator".
    Same(Name),
    /// "of the plan".
    Of(Noun),
    /// "in a section".
    In(Noun),
    /// "whose title mentions ...".
    Whose(Name, Predicate),
    /// "that has no timeline".
    That(Predicate),
    /// "that it leads": the noun does it to what is narrowed down.
    Done(Noun, Name),
}

/// What is said of a subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Predicate {
    /// All of these.
    All(Vec<Predicate>),
    /// At least one of these.
    Any(Vec<Predicate>),
    /// "has exactly one lead agency"; `true` for "does not have".
    Have(bool, Noun),
    /// "have the same date".
    Agree(Agreement, Name),
    /// "is after ...".
    Relate(Relation, Term),
    /// "is a draft"; `true` for "is not".
    Be(bool, Term),
    /// "is mentioned", "is charged with work"; `true` for "is not".
    State(bool, Name),
    /// "mentions ..."; `true` for "does not mention".
    Mention(bool, Mention, Term),
    /// "is in ..."; `true` for "is not in".
    In(bool, Noun),
    /// "occurs"; `true` for "does not occur".
    Occur(bool),
    /// "exists on the issuance date"; `true` for "does not exist".
    Exist(bool, Term),
    /// "leads a task", "both leads and coordinates a task"; `true` for "does not".
    Act(bool, Vec<Name>, Noun),
    /// "is led by an agency"; `true` for "is not".
    Undergo(bool, Name, Noun),
    /// "is defined", and (second) before it is used; `true` for "is not".
    Defined(bool, bool),
    /// "are numbered without gaps".
    Sequence,
    /// "have numbers in the order of their dates"; without a first name "are numbered".
    InOrder(Option<Name>, Name),
}

/// Whether several things are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// All the same.
    Same,
    /// No two the same.
    Different,
}

/// How two values stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Relation {
    /// Later than.
    After,
    /// Earlier than.
    Before,
    /// Not earlier than.
    OnOrAfter,
    /// Not later than.
    OnOrBefore,
    /// The same day.
    On,
    /// Forbids all that the other forbids.
    AtLeastAsStrict,
    /// Not at least as strict.
    LessStrict,
    /// Forbids more than the other.
    Stricter,
    /// Does not forbid more than the other.
    NotStricter,
    /// A figure that is greater.
    More,
    /// A figure that is smaller.
    Less,
    /// A figure that is not smaller.
    NotLess,
    /// A figure that is not greater.
    NotMore,
    /// The same.
    Equal,
    /// Not the same.
    OtherThan,
    /// Not before the beginning of a stretch of time, and not after its end.
    Within,
    /// Before the beginning of a stretch of time, or after its end.
    Outside,
}

impl Clause {
    /// All of `parts`, flat: what is joined twice by "and" is joined once.
    pub fn all(parts: Vec<Clause>) -> Clause {
        let inner = |it| match it {
            Clause::All(parts) => parts,
            other => vec![other],
        };
        joined(parts, inner, Clause::All)
    }

    /// At least one of `parts`, flat.
    pub fn any(parts: Vec<Clause>) -> Clause {
        let inner = |it| match it {
            Clause::Any(parts) => parts,
            other => vec![other],
        };
        joined(parts, inner, Clause::Any)
    }
}

impl Predicate {
    /// All of `parts`, flat.
    pub fn all(parts: Vec<Predicate>) -> Predicate {
        let inner = |it| match it {
            Predicate::All(parts) => parts,
            other => vec![other],
        };
        joined(parts, inner, Predicate::All)
    }

    /// At least one of `parts`, flat.
    pub fn any(parts: Vec<Predicate>) -> Predicate {
        let inner = |it| match it {
            Predicate::Any(parts) => parts,
            other => vec![other],
        };
        joined(parts, inner, Predicate::Any)
    }
}

/// One of `parts` as it is, several of them joined, those within them that are joined in the
/// same way on one level with them.
fn joined<T>(parts: Vec<T>, inner: impl Fn(T) -> Vec<T>, join: fn(Vec<T>) -> T) -> T {
    let mut flat: Vec<T> = parts.into_iter().flat_map(inner).collect();
    match flat.pop() {
        Some(only) if flat.is_empty() => only,
        Some(last) => {
            flat.push(last);
            join(flat)
        }
        None => join(flat),
    }
}

impl Relation {
    /// The same with `term`: figures are more or less, days are after or before.
    pub fn with(self, term: &Term) -> Relation {
        let day = matches!(
            term,
            Term::Literal(
                _,
                Literal::Date(_)
                    | Literal::Month(..)
                    | Literal::Quarter(..)
                    | Literal::Period(..)
            )
        );
        if day { self.in_time() } else { self }
    }

    /// What a relation between figures is between times.
    pub fn in_time(self) -> Relation {
        match self {
            Relation::More => Relation::After,
            Relation::Less => Relation::Before,
            Relation::NotMore => Relation::OnOrBefore,
            Relation::NotLess => Relation::OnOrAfter,
            relation => relation,
        }
    }

    /// The relation that holds exactly when `self` does not.
    pub fn complement(self) -> Relation {
        match self {
            Relation::After => Relation::OnOrBefore,
            Relation::OnOrBefore => Relation::After,
            Relation::Before => Relation::OnOrAfter,
            Relation::OnOrAfter => Relation::Before,
            Relation::AtLeastAsStrict => Relation::LessStrict,
            Relation::LessStrict => Relation::AtLeastAsStrict,
            Relation::Stricter => Relation::NotStricter,
            Relation::NotStricter => Relation::Stricter,
            Relation::More => Relation::NotMore,
            Relation::NotMore => Relation::More,
            Relation::Less => Relation::NotLess,
            Relation::NotLess => Relation::Less,
            Relation::On | Relation::Equal => Relation::OtherThan,
            Relation::OtherThan => Relation::Equal,
            Relation::Within => Relation::Outside,
            Relation::Outside => Relation::Within,
        }
    }
}

/// What the words of a text are compared by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mention {
    /// They stand somewhere in it.
    Mentions,
    /// It begins with them.
    BeginsWith,
    /// It ends with them.
    EndsWith,
    /// It is as a pattern says: "*" for any words, "#" for a number.
    Matches,
}

/// The other side of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Term {
    /// A value written out.
    Literal(Place, Literal),
    /// Something of the plan.
    Noun(Box<Noun>),
    /// "12 months after the issuance date".
    Since(Place, Duration, Box<Noun>),
}

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Duration {
    /// How many of the unit.
    pub number: u32,
    /// What is counted.
    pub unit: TimeUnit,
}

/// What a length of time is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeUnit {
    /// Days of the calendar.
    Days,
    /// Seven days each.
    Weeks,
    /// Months of the calendar.
    Months,
    /// Years of the calendar.
    Years,
}

/// A value written out in a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Literal {
    /// Words in quotation marks, as written.
    Text(String),
    /// A figure.
    Number(Decimal),
    /// A share in percent.
    Share(Decimal),
    /// A figure with its unit, folded: 500 "giường".
    Quantity(Decimal, String),
    /// A year.
    Year(i16),
    /// A day.
    Date(Date),
    /// A month of a year.
    Month(i16, i8),
    /// A quarter of a year, from 1 to 4.
    Quarter(i16, i8),
    /// From one year to another.
    Period(i16, i16),
}
