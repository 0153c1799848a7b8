//! The facts that a variable runs over.
//!
//! In: a domain and the facts bound so far; out: candidate facts, in the order of the text.
//! Invariants: domains tied by equality are looked up in an index that is built once; values
//! written in the rule are compared once, when the index is built; a fact whose tie is
//! missing belongs to nothing.

use std::collections::HashMap;

use super::machine::Machine;
use super::outcome::Missing;
use super::values::{self, Key};
use crate::compile::{Domain, Join, Outer, Root, Source, Step};
use crate::facts::vocabulary::{FactId, Value, entry};
use crate::finding::Verdict;
use crate::syntax::Relation;

/// The facts of a domain by the values that tie them to others.
pub(super) type Index = HashMap<Vec<Key>, Vec<FactId>>;

fn is_lookup(join: &Join) -> bool {
    join.relation == Relation::Equal && matches!(join.outer, Outer::Path(_))
}

impl<'f> Machine<'f> {
    /// The candidates of `domain`; filters are not applied yet.
    pub(super) fn candidates(&mut self, domain: &Domain) -> Result<Vec<FactId>, Missing> {
        let mut candidates = match &domain.source {
            Source::All if domain.joins.iter().any(is_lookup) => self.looked_up(domain),
            Source::All => {
                let all = (0..(entry(domain.kind).count)(self.facts)).map(|it| FactId::new(domain.kind, it));
                all.filter(|fact| self.tied_to_literals(domain, *fact)).collect()
            }
            Source::Reached(path) => {
                let found = self.facts_at(path)?;
                found.into_iter().filter(|fact| self.tied_to_literals(domain, *fact)).collect()
            }
            Source::Upwards(path, step) => {
                let mut chain = Vec::new();
                let mut next = self.facts_at(path)?.first().copied();
                while let Some(fact) = next.filter(|it| it.kind == domain.kind && chain.len() < 64) {
                    chain.push(fact);
                    next = match self.read(fact, *step).value {
                        Value::Fact(parent) => Some(parent),
                        _ => None,
                    };
                }
                chain
            }
        };
        self.spend(candidates.len() + 1);
        let outer: Vec<&Join> = domain
            .joins
            .iter()
            .filter(|join| matches!(join.outer, Outer::Path(_)) && !(is_lookup(join) && domain.source == Source::All))
            .collect();
        if !outer.is_empty() {
            candidates.retain(|fact| outer.iter().all(|join| self.is_tied(join, *fact)));
        }
        Ok(candidates)
    }

    fn tied_to_literals(&self, domain: &Domain, fact: FactId) -> bool {
        let literals = domain.joins.iter().filter(|join| matches!(join.outer, Outer::Literal(_)));
        literals.into_iter().all(|join| self.is_tied(join, fact))
    }

    fn is_tied(&self, join: &Join, fact: FactId) -> bool {
        let Some(inner) = self.value_of(fact, &join.inner) else { return false };
        let holds = |outer: &Value<'_>| {
            values::compare(&inner, join.relation, outer).0 == Verdict::Holds
        };
        match &join.outer {
            Outer::Literal(literal) => holds(&values::value_of(literal)),
            Outer::Path(path) => match self.root(path.root) {
                Some(root) => self.value_of(root, &path.steps).is_some_and(|outer| holds(&outer)),
                None => false,
            },
        }
    }

    /// The value at the end of `steps`, where there is exactly one.
    pub(super) fn value_of(&self, fact: FactId, steps: &[Step]) -> Option<Value<'f>> {
        let mut at = fact;
        let mut value = Value::Fact(fact);
        for step in steps {
            if at.kind != step.kind {
                return None;
            }
            value = self.read(at, *step).value;
            if let Value::Fact(next) = value {
                at = next;
            }
        }
        match value {
            Value::Missing | Value::Unclear(_) => None,
            value => Some(value),
        }
    }

    fn looked_up(&mut self, domain: &Domain) -> Vec<FactId> {
        let mut wanted = Vec::new();
        for join in domain.joins.iter().filter(|join| is_lookup(join)) {
            let Outer::Path(path) = &join.outer else { continue };
            let root = self.root(path.root);
            let value = root.and_then(|root| self.value_of(root, &path.steps));
            match value.and_then(|value| values::key(&value, false)) {
                Some(key) => wanted.push(key),
                None => return Vec::new(),
            }
        }
        let index = match self.indexes.remove(&domain.variable) {
            Some(index) => index,
            None => self.index(domain),
        };
        let mut found = index.get(&wanted).cloned().unwrap_or_default();
        self.indexes.insert(domain.variable, index);
        // A fact is not compared with itself.
        let own: Vec<FactId> = self.bound.iter().flatten().copied().collect();
        found.retain(|fact| !own.contains(fact));
        found
    }

    fn index(&mut self, domain: &Domain) -> Index {
        let mut index = Index::new();
        let count = (entry(domain.kind).count)(self.facts);
        self.spend(count);
        for fact in (0..count).map(|it| FactId::new(domain.kind, it)) {
            if !self.tied_to_literals(domain, fact) {
                continue;
            }
            let keys = domain.joins.iter().filter(|join| is_lookup(join)).map(|join| {
                let value = self.value_of(fact, &join.inner)?;
                values::key(&value, false)
            });
            if let Some(keys) = keys.collect::<Option<Vec<Key>>>() {
                index.entry(keys).or_default().push(fact);
            }
        }
        index
    }

    /// The facts that a path ends in.
    pub(super) fn facts_at(&self, path: &crate::compile::Path) -> Result<Vec<FactId>, Missing> {
        let Some(mut at) = self.root(path.root) else { return Ok(Vec::new()) };
        for (index, step) in path.steps.iter().enumerate() {
            if at.kind != step.kind {
                return Ok(Vec::new());
            }
            match self.read(at, *step).value {
                Value::Fact(next) => at = next,
                Value::Facts(facts) if index + 1 == path.steps.len() => return Ok(facts),
                Value::Unclear(reason) => {
                    return Err(Missing { fact: at, step: Some(*step), reason: Some(reason), unfinished: false });
                }
                _ => return Ok(Vec::new()),
            }
        }
        Ok(vec![at])
    }

    /// The fact of a root.
    pub(super) fn root(&self, root: Root) -> Option<FactId> {
        match root {
            Root::Plan => Some(FactId::new(crate::facts::Kind::Plan, 0)),
            Root::Variable(variable) => self.bound.get(variable).copied().flatten(),
        }
    }
}
