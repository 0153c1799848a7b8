//! "The same", "later" and "earlier": what ties the facts of one side to those of the other.
//!
//! In: a domain and what both sides say of ties; out: joins of the domain. Invariants: what
//! the subject says of ties counts for the other side, turned round; where nothing is
//! compared, such words are refused and never passed over.

use super::comparisons::wanted;
use super::nouns::attribute_of_type;
use super::program::{Domain, Join, Outer, Path, Root, Step};
use super::strictness::is_strictness;
use super::verbs::push_join;
use super::wording::a;
use super::{Compiler, wording};
use crate::facts::vocabulary::{Aspect, Attribute, Kind, Type, entry};
use crate::source::Span;
use crate::syntax::{Name, Order, Problem, Relation};

/// How facts of one kind are tied to one another.
#[derive(Debug, Clone)]
pub(super) struct Ties {
    pub(super) root: Root,
    pub(super) kind: Kind,
    pub(super) same: Vec<Name>,
    pub(super) order: Option<Order>,
    pub(super) used: bool,
}

/// What the other side says of ties.
pub(super) struct Tied<'n> {
    pub(super) same: &'n [Name],
    pub(super) order: Option<Order>,
    pub(super) relation: Relation,
    /// Whether what is read of requirements is compared: that of one with that of another.
    pub(super) measured: bool,
}

impl Compiler {
    /// Ties the facts of `domain` on the other side to those of the same kind on this side, of
    /// which `root` is one.
    pub(super) fn tie(
        &mut self,
        domain: &mut Domain,
        root: Root,
        tied: &Tied<'_>,
        span: Span,
    ) -> Option<()> {
        let kind = domain.kind;
        let mut same = tied.same.to_vec();
        let mut order = tied.order;
        if let Some(ties) =
            self.ties.as_mut().filter(|ties| ties.root == root && ties.kind == kind)
        {
            ties.used = true;
            same.extend(ties.same.iter().cloned());
            order = match ties.order {
                Some(Order::Later) => Some(Order::Earlier),
                Some(Order::Earlier) => Some(Order::Later),
                None => order,
            };
        }
        let mut joins = Vec::new();
        for name in &same {
            let Some(attribute) = self.attribute(kind, name) else {
                return self.unknown_attribute(kind, name);
            };
            joins.push((attribute, Relation::Equal));
        }
        let other_document = domain.origin != self.origin(root);
        for attribute in tied_by_requirement(domain, tied, order, other_document) {
            joins.push((attribute, Relation::Equal));
        }
        if let Some(order) = order {
            joins.push(self.tied_by_time(kind, order, span)?);
        }
        for (attribute, relation) in joins {
            let step = Step { kind, attribute };
            let outer = Outer::Path(Path { root, steps: vec![step] });
            push_join(domain, Join { inner: vec![step], relation, outer });
        }
        Some(())
    }

    /// What "later" and "earlier" are told by, and how.
    fn tied_by_time(
        &mut self,
        kind: Kind,
        order: Order,
        span: Span,
    ) -> Option<(&'static Attribute, Relation)> {
        let time = attribute_of_type(kind, |it| it == Type::Year)
            .or_else(|| attribute_of_type(kind, |it| it == Type::When));
        let Some(time) = time else {
            let of = wording::kind_words(kind);
            return self.refuse(
                span,
                format!("{} has no year or date to be later or earlier by", a(&of)),
                format!("{} không có năm hoặc ngày để xếp trước, sau", of.vi),
            );
        };
        let relation = match order {
            Order::Later => Relation::After,
            Order::Earlier => Relation::Before,
        };
        Some((time, relation))
    }

    /// Refuses "the same", "later" and "earlier" where nothing is compared.
    pub(super) fn alone(
        &mut self,
        span: Span,
        kind: Kind,
        same: &[Name],
        order: Option<Order>,
    ) -> Option<()> {
        if same.is_empty() && order.is_none() {
            return Some(());
        }
        let of = wording::kind_words(kind);
        self.fail(
            Problem::new(
                span,
                "\"the same\", \"later\" and \"earlier\" need something to be compared with",
                "“cùng một”, “năm sau”, “năm trước” cần có nội dung để so sánh với nhau",
            )
            .help(
                format!("compare with another {}, or say what they have in common", of.en),
                format!("hãy so sánh với {} khác, hoặc nêu điểm phải thống nhất", of.vi),
            ),
        )
    }
}

/// What must be the same where requirements are compared: their subject, and of two documents
/// also their year, since those of other years answer others.
fn tied_by_requirement(
    domain: &Domain,
    tied: &Tied<'_>,
    order: Option<Order>,
    other_document: bool,
) -> Vec<&'static Attribute> {
    let kind = domain.kind;
    let required = attribute_of_type(kind, |it| it == Type::Requirement).is_some();
    let figures = required && wanted(tied.relation).1 == Type::Number;
    if !is_strictness(tied.relation) && !figures && !tied.measured {
        return Vec::new();
    }
    let subject = entry(kind).with_aspect(Aspect::Subject);
    let year = attribute_of_type(kind, |it| it == Type::Year).filter(|year| {
        let joined = |it: &Join| it.inner.last().is_some_and(|it| it.attribute.id == year.id);
        order.is_none() && other_document && !domain.joins.iter().any(joined)
    });
    subject.into_iter().chain(year).collect()
}
