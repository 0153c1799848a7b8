//! What a plan is judged with: its own facts, and those of the document it implements and of
//! the Tờ trình it comes with.
//!
//! In: facts of one to three documents; out: readings of a fact, from the document it is of.
//! Invariants: a fact read from a fact is of the same document; every place is one of the plan.

use crate::facts::Facts;
use crate::facts::vocabulary::{Attribute, FactId, Origin, Reading, Value, entry};
use crate::source::Span;

/// The documents of one check.
#[derive(Debug, Clone, Copy)]
pub struct Dossier<'f> {
    /// The plan that is checked.
    pub plan: &'f Facts,
    /// The document that the plan is to implement, where it is at hand.
    pub superior: Option<&'f Facts>,
    /// The Tờ trình that the plan comes with, where it is at hand.
    pub proposal: Option<&'f Facts>,
}

impl<'f> From<&'f Facts> for Dossier<'f> {
    fn from(plan: &'f Facts) -> Dossier<'f> {
        Dossier { plan, superior: None, proposal: None }
    }
}

impl<'f> Dossier<'f> {
    /// The facts of the document that `fact` is of.
    pub fn of(&self, fact: FactId) -> &'f Facts {
        self.from(fact.origin)
    }

    /// The facts of a document; those of the plan where the other is not at hand.
    pub(super) fn from(&self, origin: Origin) -> &'f Facts {
        match origin {
            Origin::Plan => self.plan,
            Origin::Superior => self.superior.unwrap_or(self.plan),
            Origin::Proposal => self.proposal.unwrap_or(self.plan),
        }
    }

    /// Whether a document is at hand.
    pub(super) fn has(&self, origin: Origin) -> bool {
        match origin {
            Origin::Plan => true,
            Origin::Superior => self.superior.is_some(),
            Origin::Proposal => self.proposal.is_some(),
        }
    }

    /// What `fact` says of `attribute`.
    pub(super) fn reading(&self, fact: FactId, attribute: &Attribute) -> Reading<'f> {
        let mut reading = (attribute.read)(self.of(fact), fact.index);
        if fact.origin != Origin::Plan {
            reading.span = None;
            match &mut reading.value {
                Value::Fact(next) => next.origin = fact.origin,
                Value::Facts(list) => list.iter_mut().for_each(|it| it.origin = fact.origin),
                _ => {}
            }
        }
        reading
    }

    /// Where `fact` stands; for a fact of another document, where the plan begins.
    pub(super) fn span(&self, fact: FactId) -> Span {
        match fact.origin {
            Origin::Plan => (entry(fact.kind).span)(self.plan, fact.index),
            Origin::Superior | Origin::Proposal => self.plan.plan.span,
        }
    }
}
