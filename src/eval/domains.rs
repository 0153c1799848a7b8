//! The facts that a variable runs over.
//!
//! In: a domain and the facts bound so far; out: candidate facts, in the order of the text.
//! Invariants: domains tied by equality are looked up in an index that is built once; values
//! written in the rule are compared once, when the index is built; a fact whose tie is
//! missing belongs to nothing.

use std::hash::BuildHasherDefault;

use super::machine::Machine;
use super::outcome::Missing;
use super::values::{self, Key};
use crate::compile::{Domain, Join, Outer, Root, Source, Step};
use crate::facts::vocabulary::{FactId, Value, entry};
use crate::finding::Verdict;
use crate::keyed::Keyed;
use crate::syntax::{Literal, Relation};

/// The facts of a domain by the values that tie them to others.
#[derive(Debug, Default)]
pub(super) struct Index<'f> {
    /// Number of the bucket of facts with these values.
    numbers: Keyed<Keys<'f>, usize>,
    /// The facts: the first of each bucket, and the others, where it has others.
    buckets: Vec<(FactId, Vec<FactId>)>,
}

/// The values of all ties of a domain; most have one.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) enum Keys<'f> {
    One(Key<'f>),
    Several(Vec<Key<'f>>),
}

fn is_lookup(join: &Join) -> bool {
    join.relation == Relation::Equal && matches!(join.outer, Outer::Path(_))
}

impl<'f> Machine<'f> {
    /// The candidates of `domain`; filters are not applied yet.
    pub(super) fn candidates(&mut self, domain: &Domain) -> Result<Vec<FactId>, Missing> {
        let mut candidates = match &domain.source {
            Source::All if domain.joins.iter().any(is_lookup) => self.looked_up(domain),
            Source::All => {
                let count = (entry(domain.kind).count)(self.facts.from(domain.origin));
                let mut all = Vec::with_capacity(count);
                let facts = (0..count).map(|it| fact_of(domain, it));
                all.extend(facts.filter(|fact| self.tied_to_literals(domain, *fact)));
                all
            }
            Source::Reached(path) => {
                let found = self.facts_at(path)?;
                found.into_iter().filter(|fact| self.tied_to_literals(domain, *fact)).collect()
            }
            Source::Upwards(path, step) => {
                let mut chain = Vec::new();
                let mut next = self.facts_at(path)?.first().copied();
                while let Some(fact) =
                    next.filter(|it| it.kind == domain.kind && chain.len() < 64)
                {
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
        for join in &domain.joins {
            let Outer::Path(path) = &join.outer else { continue };
            if is_lookup(join) && domain.source == Source::All {
                continue;
            }
            let root = self.root(path.root);
            match root.and_then(|root| self.value_of(root, &path.steps)) {
                Some(outer) => candidates.retain(|fact| self.is_tied(join, *fact, &outer)),
                None => candidates.clear(),
            }
        }
        Ok(candidates)
    }

    fn tied_to_literals(&self, domain: &Domain, fact: FactId) -> bool {
        domain.joins.iter().all(|join| match &join.outer {
            Outer::Literal(literal) => self.is_tied_to(join, fact, literal),
            Outer::Path(_) | Outer::Since(..) => true,
        })
    }

    /// Whether a fact stands as a join says to a value that is written out: most are years.
    fn is_tied_to(&self, join: &Join, fact: FactId, literal: &Literal) -> bool {
        match (literal, self.value_of(fact, &join.inner), join.relation) {
            (Literal::Year(year), Some(Value::Year(of_fact)), Relation::Equal) => {
                of_fact == *year
            }
            (literal, Some(inner), relation) => {
                let outer = values::value_of(literal);
                values::compare(&inner, relation, &outer).0 == Verdict::Holds
            }
            (_, None, _) => false,
        }
    }

    fn is_tied(&self, join: &Join, fact: FactId, outer: &Value<'_>) -> bool {
        self.value_of(fact, &join.inner).is_some_and(|inner| {
            values::compare(&inner, join.relation, outer).0 == Verdict::Holds
        })
    }

    /// The value at the end of `steps`, where there is exactly one.
    pub(super) fn value_of(&self, fact: FactId, steps: &[Step]) -> Option<Value<'f>> {
        let there = |value| match value {
            Value::Missing | Value::Unclear(_) => None,
            value => Some(value),
        };
        // Most paths are one step long.
        if let [step] = steps {
            let held = (fact.kind == step.kind).then(|| self.read(fact, *step).value);
            return held.and_then(there);
        }
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
        there(value)
    }

    fn looked_up(&mut self, domain: &Domain) -> Vec<FactId> {
        let index = match self.indexes.get_mut(domain.variable).and_then(Option::take) {
            Some(index) => index,
            None => self.index(domain),
        };
        let bucket = self.wanted(domain).and_then(|keys| index.numbers.get(&keys).copied());
        // A fact is not compared with itself.
        let found = bucket.and_then(|bucket| index.buckets.get(bucket)).map_or_else(
            Vec::new,
            |(first, rest)| {
                let all = std::iter::once(first).chain(rest);
                all.filter(|it| !self.bound.contains(&Some(**it))).copied().collect()
            },
        );
        if self.indexes.len() <= domain.variable {
            self.indexes.resize_with(domain.variable + 1, || None);
        }
        if let Some(place) = self.indexes.get_mut(domain.variable) {
            *place = Some(index);
        }
        found
    }

    /// The values that the facts of a domain must have.
    fn wanted(&self, domain: &Domain) -> Option<Keys<'f>> {
        let lookups = domain.joins.iter().filter(|join| is_lookup(join));
        let mut keys = lookups.map(|join| match &join.outer {
            Outer::Path(path) => {
                let value = self.value_of(self.root(path.root)?, &path.steps)?;
                match path.steps.last() {
                    Some(step) => values::key_of(value, step.attribute),
                    None => values::key(&value, false),
                }
            }
            Outer::Literal(_) | Outer::Since(..) => None,
        });
        let first = keys.next()??;
        match keys.next() {
            None => Some(Keys::One(first)),
            Some(second) => {
                let mut all = vec![first, second?];
                for key in keys {
                    all.push(key?);
                }
                Some(Keys::Several(all))
            }
        }
    }

    /// The keys by which `fact` is found: one, or one for each of the facts that a relation of
    /// it holds.
    fn keys(&self, domain: &Domain, fact: FactId, add: &mut dyn FnMut(Keys<'f>)) {
        let mut lookups = domain.joins.iter().filter(|join| is_lookup(join));
        let of = |join: &Join| match self.value_of(fact, &join.inner) {
            Some(Value::Facts(held)) => held.into_iter().map(Key::Fact).collect(),
            Some(value) => {
                let step = join.inner.last();
                step.and_then(|step| values::key_of(value, step.attribute))
                    .into_iter()
                    .collect()
            }
            None => Vec::new(),
        };
        let Some(first) = lookups.next() else { return };
        let Some(second) = lookups.next() else {
            of(first).into_iter().for_each(|key| add(Keys::One(key)));
            return;
        };
        let mut all: Vec<Vec<Key<'f>>> = of(first).into_iter().map(|key| vec![key]).collect();
        for join in std::iter::once(second).chain(lookups) {
            let found = of(join);
            let longer = all.iter().flat_map(|keys| {
                found.iter().map(|key| [keys.as_slice(), std::slice::from_ref(key)].concat())
            });
            all = longer.collect();
        }
        all.into_iter().for_each(|keys| add(Keys::Several(keys)));
    }

    fn index(&mut self, domain: &Domain) -> Index<'f> {
        let count = (entry(domain.kind).count)(self.facts.from(domain.origin));
        let mut index = Index {
            numbers: Keyed::with_capacity_and_hasher(count, BuildHasherDefault::default()),
            buckets: Vec::with_capacity(count),
        };
        let mut added = 0;
        for fact in (0..count).map(|it| fact_of(domain, it)) {
            if !self.tied_to_literals(domain, fact) {
                continue;
            }
            self.keys(domain, fact, &mut |keys| {
                added += 1;
                let next = index.buckets.len();
                let bucket = *index.numbers.entry(keys).or_insert(next);
                match index.buckets.get_mut(bucket) {
                    Some((_, rest)) => rest.push(fact),
                    None => index.buckets.push((fact, Vec::new())),
                }
            });
        }
        self.spend(count + added);
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
                    return Err(Missing {
                        fact: at,
                        step: Some(*step),
                        reason: Some(reason),
                        unfinished: false,
                    });
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

fn fact_of(domain: &Domain, index: usize) -> FactId {
    FactId { kind: domain.kind, index, origin: domain.origin }
}
