//! Programs: relational formulas over facts.
//!
//! In: nothing; out: data. Invariants: a program has no places and no words of its author, so
//! that equal meaning is equality; negation is pushed into relations and quantifiers, so that
//! no formula is ever denied; equalities between two facts stand in [`Join`]s, where
//! evaluation can look them up instead of trying every pair.

pub use crate::facts::vocabulary::Origin;
use crate::facts::vocabulary::{Attribute, Kind};
use crate::syntax::{Agreement, Amount, Duration, Literal, Mention, Relation};

/// A compiled rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Program {
    /// What must be so of the plan for the rule to apply.
    pub condition: Formula,
    /// What is claimed; at least one claim.
    pub claims: Vec<Claimed>,
}

/// Facts, and what is claimed of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Claimed {
    /// What is examined.
    pub domain: Domain,
    /// What is claimed of it.
    pub claim: Claim,
}

impl Program {
    /// Whether it only says that there is no such thing.
    pub fn forbids(&self) -> bool {
        let never = Claim::Each(Formula::Constant(false));
        self.claims.iter().all(|it| it.claim == never)
    }

    /// The kind of facts that the rule is about: that of its first claim.
    pub fn kind(&self) -> Kind {
        self.claims.first().map_or(Kind::Plan, |it| it.domain.kind)
    }

    /// The kinds of facts that are examined, each once: the plan, where it is only asked how
    /// many are there.
    pub fn examined(&self) -> Vec<Kind> {
        if let Some(Claim::Number(Formula::Constant(true), _)) =
            self.claims.first().map(|it| &it.claim)
        {
            return vec![Kind::Plan];
        }
        let mut kinds = Vec::with_capacity(1);
        for claimed in &self.claims {
            if !kinds.contains(&claimed.domain.kind) {
                kinds.push(claimed.domain.kind);
            }
        }
        kinds
    }
}

impl Claimed {
    /// Every document that it speaks of.
    pub fn speaks_of(&self, test: &mut dyn FnMut(Origin)) {
        test(self.domain.origin);
        self.domain.filter.speaks_of(test);
        if let Claim::Each(formula) | Claim::Number(formula, _) = &self.claim {
            formula.speaks_of(test);
        }
    }
}

/// What is claimed of the facts of a domain.
#[derive(Debug, Clone, PartialEq)]
pub enum Claim {
    /// Each of them is so.
    Each(Formula),
    /// So many of them are so.
    Number(Formula, Bound),
    /// Those with the same keys agree on an attribute, or differ in it.
    Agree {
        /// What makes facts belong together; empty for all of them.
        keys: Vec<Vec<Step>>,
        /// What is compared.
        attribute: Vec<Step>,
        /// Same or different.
        agreement: Agreement,
    },
    /// Those with the same keys have labels that follow one another.
    Sequence {
        /// What makes facts belong together.
        keys: Vec<Vec<Step>>,
        /// The labels.
        attribute: Vec<Step>,
    },
    /// Those with the same keys rise in one attribute as they do in another.
    Ordered {
        /// What makes facts belong together.
        keys: Vec<Vec<Step>>,
        /// What must rise.
        attribute: Vec<Step>,
        /// As this does.
        by: Vec<Step>,
    },
}

/// How many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// At least.
    AtLeast(Amount),
    /// At most.
    AtMost(Amount),
    /// Exactly.
    Exactly(Amount),
}

impl Bound {
    /// The number or share.
    pub fn amount(self) -> Amount {
        match self {
            Bound::AtLeast(amount) | Bound::AtMost(amount) | Bound::Exactly(amount) => amount,
        }
    }
}

/// Facts that a variable runs over.
#[derive(Debug, Clone, PartialEq)]
pub struct Domain {
    /// Number of the variable.
    pub variable: usize,
    /// Kind of the facts.
    pub kind: Kind,
    /// Which document they are of.
    pub origin: Origin,
    /// Where they come from.
    pub source: Source,
    /// How they belong to facts of outer variables, or to values written out. What is
    /// missing belongs to nothing.
    pub joins: Vec<Join>,
    /// What must be so of them; undecided membership makes the claim undecided.
    pub filter: Formula,
}

/// Where facts come from.
#[derive(Debug, Clone, PartialEq)]
pub enum Source {
    /// All facts of the kind.
    All,
    /// Those that an attribute names.
    Reached(Path),
    /// The one that an attribute names, what that one belongs to, and so on upwards.
    Upwards(Path, Step),
}

/// A tie between an inner fact and something outside.
#[derive(Debug, Clone, PartialEq)]
pub struct Join {
    /// Attribute of the inner fact.
    pub inner: Vec<Step>,
    /// How it stands to the outer value.
    pub relation: Relation,
    /// The outer value.
    pub outer: Outer,
}

/// A value from outside a domain, or the other side of a comparison.
#[derive(Debug, Clone, PartialEq)]
pub enum Outer {
    /// Read from a fact.
    Path(Path),
    /// Written in the rule.
    Literal(Literal),
    /// So long after a day that is read from a fact.
    Since(Path, Duration),
}

/// A value read by following attributes from a fact.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// Where to begin.
    pub root: Root,
    /// The attributes, in order.
    pub steps: Vec<Step>,
}

/// Where a path begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Root {
    /// The plan.
    Plan,
    /// The fact of a variable.
    Variable(usize),
}

/// One attribute of one kind.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// The kind it is an attribute of.
    pub kind: Kind,
    /// The attribute.
    pub attribute: &'static Attribute,
}

impl PartialEq for Step {
    fn eq(&self, other: &Step) -> bool {
        self.kind == other.kind && self.attribute.id == other.attribute.id
    }
}

impl Eq for Step {}

/// Something that is so, is not, or cannot be told.
#[derive(Debug, Clone, PartialEq)]
pub enum Formula {
    /// Always, or never.
    Constant(bool),
    /// All of these.
    All(Vec<Formula>),
    /// At least one of these.
    Any(Vec<Formula>),
    /// A value stands so to another.
    Compare(Path, Relation, Outer),
    /// A text has (or has not, when `true`) certain words.
    Mention(bool, Path, Mention, Outer),
    /// An attribute is given (`true`) or is not.
    Given(Path, bool),
    /// A yes-or-no attribute is so.
    Flag(Path, bool),
    /// So many facts are in a domain: from, and up to when limited.
    Count(Box<Domain>, u32, Option<u32>),
    /// Every fact of the domain is so.
    Every(Box<Domain>, Box<Formula>),
    /// Some fact of the domain is so.
    Exists(Box<Domain>, Box<Formula>),
    /// What the figures at the end of a path come to stands so to a value.
    Sum(Path, Relation, Outer),
}

impl Formula {
    /// What holds always.
    pub fn always() -> Formula {
        Formula::Constant(true)
    }

    /// All of these, each once, flat; what holds always is left out.
    pub fn all(parts: Vec<Formula>) -> Formula {
        let mut all: Vec<Formula> = Vec::with_capacity(parts.len());
        for part in parts {
            match part {
                Formula::Constant(true) => {}
                Formula::All(inner) => all.extend(inner),
                part if all.contains(&part) => {}
                part => all.push(part),
            }
        }
        match all.len() {
            0 => Formula::always(),
            1 => all.swap_remove(0),
            _ => Formula::All(all),
        }
    }

    /// At least one of these, each once, flat.
    pub fn any(parts: Vec<Formula>) -> Formula {
        let mut any: Vec<Formula> = Vec::with_capacity(parts.len());
        for part in parts {
            match part {
                Formula::Any(inner) => any.extend(inner),
                part if any.contains(&part) => {}
                part => any.push(part),
            }
        }
        match any.len() {
            1 => any.swap_remove(0),
            _ => Formula::Any(any),
        }
    }

    /// Every document that it speaks of.
    fn speaks_of(&self, test: &mut dyn FnMut(Origin)) {
        match self {
            Formula::All(parts) | Formula::Any(parts) => {
                parts.iter().for_each(|it| it.speaks_of(test));
            }
            Formula::Every(domain, body) | Formula::Exists(domain, body) => {
                test(domain.origin);
                domain.filter.speaks_of(test);
                body.speaks_of(test);
            }
            Formula::Count(domain, ..) => {
                test(domain.origin);
                domain.filter.speaks_of(test);
            }
            _ => {}
        }
    }

    /// Both; what holds always is left out.
    pub fn and(self, other: Formula) -> Formula {
        Formula::all(vec![self, other])
    }
}

impl Path {
    /// The fact of `root` itself.
    pub fn of(root: Root) -> Path {
        Path { root, steps: Vec::new() }
    }

    /// The path with one more step.
    pub fn then(&self, step: Step) -> Path {
        let mut path = self.clone();
        path.steps.push(step);
        path
    }
}
