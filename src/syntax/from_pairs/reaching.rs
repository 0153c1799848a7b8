//! How far the modal word of one Vietnamese predicate reaches over those joined to it.
//!
//! In: a pair of `predicate_vi`; out: one [`Predicate`]. Invariants: what is forbidden reaches
//! every predicate after it that has no modal word of its own, so that "không được A hoặc B" is
//! neither; what could be meant in two ways is a fault that says both.

use super::having::fewer_held;
use super::predicates::denied;
use super::{Lower, Pest, Rule, has, read_modal};
use crate::syntax::Problem;
use crate::syntax::grammar::GrammarRule;
use crate::syntax::tree::{Modality, Predicate, Relation};
use crate::syntax::words::Modal;

/// The word that joins a predicate to the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    Or,
    And,
    /// "mà không có", "nhưng".
    But,
}

/// A modal word that reaches on, and what it stands before.
struct Reach {
    modal: Modal,
    /// What it denied first, with its own words and without them.
    said: Predicate,
    with_modal: String,
    without: String,
    lacks: bool,
}

impl Lower<'_, '_> {
    /// Predicates joined by "hoặc" and "và"; `force` becomes that of the strongest modal word.
    pub(super) fn joined_predicates(&self, pair: Pest<'_>, force: &mut Modality) -> Predicate {
        // Only what is said of none itself, not what is said within it.
        let none = self.none.take();
        let mut any: Vec<Predicate> = Vec::new();
        let mut reach: Option<Reach> = None;
        for group in pair.into_inner().filter(|it| {
            matches!(it.as_rule(), Rule::predicate_all_vi | Rule::predicate_tight_vi)
        }) {
            let (mut every, mut joint, mut reached) = (Vec::new(), Joint::Or, false);
            for part in group.into_inner() {
                match part.as_rule() {
                    Rule::and_vi if has(&part, Rule::contrast_vi) => joint = Joint::But,
                    Rule::and_vi => joint = Joint::And,
                    Rule::but_vi => joint = Joint::But,
                    _ => {
                        let own = own_modal(&part);
                        let first = every.is_empty();
                        let carried =
                            reach.as_ref().and_then(|it| self.carried(it, &part, own, joint));
                        if joint == Joint::But
                            && let Some(Reach { modal, .. }) = &reach
                            && modal.force != Modality::Plain
                            && own.is_none_or(|it| it.force == Modality::Plain)
                            && let Some(before) = every.pop()
                        {
                            // "không được có A mà không có B": what has A must have B.
                            let said = Predicate::all(self.plain_said(
                                part,
                                own.unwrap_or_default(),
                                force,
                            ));
                            every.push(Predicate::any(vec![before, denied(said)]));
                            continue;
                        }
                        // "không được có A hoặc không có B": B must be there.
                        let twice = joint == Joint::Or
                            && own.is_some_and(|it| it.negated && it.force == Modality::Plain)
                            && reach
                                .as_ref()
                                .is_some_and(|it| it.modal.force != Modality::Plain);
                        if twice {
                            let said = self.plain_said(part, Modal::default(), force);
                            reached |= first;
                            every.push(denied(Predicate::all(said)));
                            continue;
                        }
                        let modal = carried.unwrap_or_default();
                        let several = says_several(&part);
                        let text = self.folded.given_at(self.place(&part).0).to_owned();
                        let (without, lacks) = (self.without_modal(&part), says_lack(&part));
                        let mut said = Predicate::all(self.plain_said(part, modal, force));
                        if none && several {
                            said = fewer_held(said);
                        }
                        if carried.is_none() {
                            reach = own.filter(|it| it.negated).map(|modal| Reach {
                                modal,
                                said: said.clone(),
                                with_modal: text,
                                without,
                                lacks,
                            });
                        }
                        reached |= first && carried.is_some();
                        every.push(said);
                    }
                }
            }
            let group = Predicate::all(every);
            match any.pop() {
                // "không được trước A hoặc sau B": neither.
                Some(before) if reached => any.push(Predicate::all(vec![before, group])),
                before => any.extend(before.into_iter().chain([group])),
            }
        }
        Predicate::any(any)
    }

    /// The modal word before `part` that is said of it, too.
    fn carried(
        &self,
        reach: &Reach,
        part: &Pest<'_>,
        own: Option<Modal>,
        joint: Joint,
    ) -> Option<Modal> {
        if own.is_some() || joint == Joint::But {
            return None;
        }
        let said = Predicate::all(self.plain_said(
            part.clone(),
            reach.modal,
            &mut Modality::default(),
        ));
        let (before, after) = (first_leaf(&reach.said), first_leaf(&said));
        let alike = match (before, after) {
            (Predicate::Relate(one, _), Predicate::Relate(other, _)) => {
                joint == Joint::Or || apart(*one, *other)
            }
            (Predicate::Mention(..), Predicate::Mention(..)) => joint == Joint::Or,
            _ => false,
        };
        if reach.modal.force == Modality::Plain {
            return alike.then_some(reach.modal);
        }
        let compared =
            matches!((before, after), (Predicate::Relate(..), Predicate::Relate(..)));
        let lacks = reach.lacks && says_lack(part);
        if joint == Joint::And && !compared && !lacks {
            self.both_or_each(reach, part);
        }
        Some(reach.modal)
    }

    /// "không được có A và do B chủ trì": each is forbidden, or both at once.
    fn both_or_each(&self, reach: &Reach, part: &Pest<'_>) {
        let place = self.place(part);
        let second = self.folded.given_at(place.0);
        let Reach { with_modal, without, .. } = reach;
        let modal = with_modal.strip_suffix(without.as_str()).unwrap_or("không được").trim();
        let problem = Problem::new(
            place.0,
            "this may forbid each of them, or only both at once",
            "chưa rõ là cấm từng điều hay chỉ cấm khi có cả hai điều",
        );
        self.fault(problem.help(
            format!("write \"{with_modal} và {modal} {second}\", or \"{modal} ({without} và {second})\""),
            format!(
                "nếu cấm từng điều, hãy viết “{with_modal} và {modal} {second}”; nếu chỉ cấm khi có cả hai, hãy viết “{modal} ({without} và {second})”"
            ),
        ));
    }

    /// What the author wrote after the modal word.
    fn without_modal(&self, part: &Pest<'_>) -> String {
        let said = part.clone().into_inner().filter(|it| {
            !matches!(it.as_rule(), Rule::modal_vi | Rule::all_alike_vi | Rule::only_may_vi)
        });
        let places = said.map(|it| self.place(&it).0);
        let place = places.reduce(|one, two| crate::source::Span::new(one.start, two.end));
        place.map_or(String::new(), |it| self.folded.given_at(it).to_owned())
    }
}

/// The modal word that a predicate has of its own; what stands in brackets with one has it.
fn own_modal(part: &Pest<'_>) -> Option<Modal> {
    let mut inner = part.clone().into_inner();
    let modal = inner.clone().find(|it| it.as_rule() == Rule::modal_vi);
    if let Some(modal) = modal {
        return Some(read_modal(&modal));
    }
    let own = inner.any(|it| match it.as_rule() {
        Rule::only_may_vi => true,
        Rule::predicate_vi => {
            it.into_inner().flatten().any(|it| it.as_rule() == Rule::modal_vi)
        }
        _ => false,
    });
    // "không" that belongs to the predicate itself: "không được giao cho ...".
    let denied =
        [Rule::not_vi, Rule::not_be_vi, Rule::only_have_vi].iter().any(|it| says(part, *it));
    (own || denied).then(Modal::default)
}

/// Whether `word` stands in the predicate itself, and not in what it says something about.
fn says(part: &Pest<'_>, word: GrammarRule) -> bool {
    let said = part.clone().into_inner().last();
    said.is_some_and(|it| {
        has(&it, word)
            || it.as_rule() == Rule::bare_predicate_vi
                && it.into_inner().any(|it| has(&it, word))
    })
}

/// Whether it is said that something is missing.
fn says_lack(part: &Pest<'_>) -> bool {
    says(part, Rule::lack_vi)
}

/// "có A và B", with one word for both.
fn says_several(part: &Pest<'_>) -> bool {
    has(part, Rule::have_several_vi)
}

fn first_leaf(predicate: &Predicate) -> &Predicate {
    match predicate {
        Predicate::All(parts) | Predicate::Any(parts) => {
            parts.first().map_or(predicate, first_leaf)
        }
        leaf => leaf,
    }
}

/// Whether one of two relations bounds from below, and the other from above.
fn apart(one: Relation, other: Relation) -> bool {
    let below = |it| {
        matches!(
            it,
            Relation::After
                | Relation::OnOrAfter
                | Relation::More
                | Relation::NotLess
                | Relation::Stricter
                | Relation::AtLeastAsStrict
        )
    };
    let above = |it| {
        matches!(
            it,
            Relation::Before
                | Relation::OnOrBefore
                | Relation::Less
                | Relation::NotMore
                | Relation::NotStricter
                | Relation::LessStrict
        )
    };
    below(one) && above(other) || above(one) && below(other)
}
