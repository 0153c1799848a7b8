//! How far the words of a sentence reach: what "a task" of a condition is, what a trailing "if"
//! is said of, and whether "may" demands anything.
//!
//! In: a sentence as it was read, and its pairs; out: the same sentence with "some task" where
//! "a task" is not what the claim is about, and faults. Invariant: a sentence with two readings
//! is refused with a sentence to write for each; what is advised is read as it stands.

use super::{Lower, Pest, Rule, has};
use crate::facts::vocabulary::{entry_called, singular};
use crate::lang::Language;
use crate::syntax::tree::{
    Agreement, Clause, Modality, Modifier, Noun, Place, Predicate, Quantity, Relation,
    Sentence, Statement,
};
use crate::syntax::{Problem, print};

impl Lower<'_, '_> {
    /// Keeps that the subject of a condition is said with "a" or "any"; `after`: the condition
    /// stands after the claim.
    pub(super) fn note_any(&self, condition: &Pest<'_>, after: bool) {
        let subjects = condition
            .clone()
            .into_inner()
            .flatten()
            .filter(|it| it.as_rule() == Rule::subject_en);
        for subject in subjects {
            let any = has(&subject, Rule::any_en);
            if any || has(&subject, Rule::indefinite_en) {
                self.indefinite.borrow_mut().push((self.place(&subject), after && !any));
            }
        }
    }

    /// "if a task has a product, every task must ...": some task. Where the claim says "it" or
    /// "the task", it is that very one.
    pub(super) fn some_or_that(&self, sentence: &mut Sentence) {
        self.check_those(sentence);
        let noted = self.indefinite.take();
        for at in 0..sentence.conditions.len() {
            let claim = &sentence.claim;
            let condition = sentence.conditions.get(at).map(|it| &it.clause);
            let Some(subject) = condition.and_then(first_subject) else { continue };
            let Some((place, doubtful)) = noted.iter().find(|it| it.0.0 == subject.place.0)
            else {
                continue;
            };
            if subject.quantity.is_some() || speaks_of(claim, subject) {
                continue;
            }
            if *doubtful && examines(claim, subject) {
                self.which_one(*place, subject);
            }
            if let Some(condition) = sentence.conditions.get_mut(at)
                && let Some(subject) = first_subject_mut(&mut condition.clause)
            {
                subject.quantity = Some(Quantity::Some);
            }
        }
    }

    /// "that task": only the one that a condition speaks of.
    fn check_those(&self, sentence: &Sentence) {
        let one = |it: &Noun| singular(&it.name.words).unwrap_or(&it.name.words).to_owned();
        let spoken = |noun: &Noun| {
            let mut subjects =
                sentence.conditions.iter().filter_map(|it| first_subject(&it.clause));
            subjects.any(|it| one(it) == one(noun))
        };
        for place in self.those.take() {
            let known = matches!(&sentence.claim, Clause::Statement(it) if it.subject.place.0 == place.0 && spoken(&it.subject));
            if known {
                continue;
            }
            let given = self.folded.given_at(place.0).trim();
            let problem = Problem::new(
                place.0,
                format!("it is not clear which one \"{given}\" is"),
                format!("chưa rõ “{given}” là nội dung nào"),
            );
            self.fault(problem.help(
                "\"that ...\" is what a condition before it speaks of; else write \"every ...\", or a rule of its own",
                "hãy viết thành một quy tắc về “mỗi ...”",
            ));
        }
    }

    /// "every task must ... unless a task ...": that one, or any at all.
    fn which_one(&self, place: Place, subject: &Noun) {
        let words = &subject.name.words;
        let problem = Problem::new(
            place.0,
            format!("this may mean each {words} itself, or any {words} at all"),
            format!("chưa rõ là chính {words} đó hay là một {words} bất kỳ"),
        );
        self.fault(problem.help(
            format!("write \"it\" for the same one, or \"some {words}\" for any of them"),
            format!("hãy viết “nó” để chỉ chính nội dung đó, hoặc “một số {words}”"),
        ));
    }

    /// "must have a timeline and must have a product if ...": of the last, or of both.
    pub(super) fn check_tail(&self, sentence: &Pest<'_>) {
        let mut before: Option<Pest<'_>> = None;
        let mut claim = None;
        for part in sentence.clone().into_inner() {
            let close = before.as_ref().is_some_and(|it| it.as_rule() == Rule::clauses_en);
            match part.as_rule() {
                Rule::clauses_en => claim = Some(part.clone()),
                Rule::tail_en if close && !has(&part, Rule::only_if_en) => {
                    if let Some(claim) = claim.as_ref().filter(|it| demands(it) > 1) {
                        self.of_last_or_all(claim, &part);
                    }
                }
                _ => {}
            }
            before = Some(part);
        }
    }

    /// Says that a trailing condition may be of the last demand, or of all of them.
    fn of_last_or_all(&self, claim: &Pest<'_>, tail: &Pest<'_>) {
        let place = self.place(tail);
        let given =
            |place: Place| self.folded.given_at(place.0).trim().trim_end_matches(['.', ',']);
        let (tail, claim) = (given(place), given(self.place(claim)));
        let first: String = claim.chars().take(1).flat_map(char::to_lowercase).collect();
        let rest: String = claim.chars().skip(1).collect();
        let claim = format!("{first}{rest}");
        let problem = Problem::new(
            place.0,
            "this may be said of the last demand, or of all of them",
            "chưa rõ điều kiện này chỉ dành cho yêu cầu cuối hay cho tất cả",
        );
        self.fault(problem.help(
            format!("of all of them: \"{tail}, {claim}\"; of the last alone: write two rules"),
            format!(
                "nếu cho tất cả: “{tail}, {claim}”; nếu chỉ cho yêu cầu cuối: viết hai quy tắc"
            ),
        ));
    }

    /// "the number may be missing": what is allowed demands nothing.
    pub(super) fn check_may(&self, sentence: &Sentence, pair: &Pest<'_>) {
        let may = pair
            .clone()
            .into_inner()
            .filter(|it| it.as_rule() == Rule::clauses_en)
            .flat_map(|it| it.into_inner().flatten())
            .find(|it| it.as_rule() == Rule::may_en);
        // "the number may be missing" is read as that there is none, and "may be given" as that
        // there is one.
        let says = |rule| pair.clone().into_inner().flatten().any(|it| it.as_rule() == rule);
        let no = matches!(&sentence.claim, Clause::There(_, noun) if noun.quantity == Some(Quantity::No))
            || matches!(&sentence.claim, Clause::Statement(it) if matches!(&it.predicate, Predicate::Have(_, noun) if noun.quantity == Some(Quantity::No)));
        let allows = match (says(Rule::blank_en), says(Rule::present_en)) {
            (true, false) => no,
            (false, true) => !no,
            _ => !forbids(&sentence.claim),
        };
        let Some(may) = may.filter(|_| allows) else { return };
        let problem = Problem::new(
            self.place(&may).0,
            "\"may\" allows something; a rule demands or forbids",
            "“được” chỉ cho phép; quy tắc chỉ yêu cầu hoặc cấm",
        );
        self.fault(match demanded(sentence) {
            Some(written) => {
                let written = print(&written, Language::English);
                problem.help(format!("write \"{written}\""), format!("hãy viết “{written}”"))
            }
            None => problem.help(
                "write \"must\" to demand it, \"no ... may ...\" to forbid it; what is excepted follows \"unless\"",
                "hãy viết “phải” để yêu cầu, “không ... nào được ...” để cấm; trường hợp được miễn viết sau “trừ trường hợp”",
            ),
        });
    }
}

/// How many demands, each with its own "must", a claim has.
fn demands(claim: &Pest<'_>) -> usize {
    let plain =
        |it: &Pest<'_>| it.as_rule() == Rule::plain_predicate_en && has(it, Rule::modal_en);
    claim.clone().into_inner().flatten().filter(plain).count()
}

fn first_subject(clause: &Clause) -> Option<&Noun> {
    match clause {
        Clause::Statement(said) => Some(&said.subject),
        Clause::There(..) => None,
        Clause::All(parts) | Clause::Any(parts) => parts.first().and_then(first_subject),
    }
}

fn first_subject_mut(clause: &mut Clause) -> Option<&mut Noun> {
    match clause {
        Clause::Statement(said) => Some(&mut said.subject),
        Clause::There(..) => None,
        Clause::All(parts) | Clause::Any(parts) => {
            parts.first_mut().and_then(first_subject_mut)
        }
    }
}

/// Whether the claim says "it", or names `what` again with nothing that says how many.
fn speaks_of(claim: &Clause, what: &Noun) -> bool {
    match claim {
        Clause::Statement(said) => is_that(&said.subject, what),
        Clause::There(_, noun) => entry_called(&noun.name.words).is_none(),
        Clause::All(parts) | Clause::Any(parts) => parts.iter().any(|it| speaks_of(it, what)),
    }
}

/// Whether a noun is "it", the thing named again, or something of it.
fn is_that(noun: &Noun, what: &Noun) -> bool {
    if noun.own {
        return true;
    }
    let owner = noun.modifiers.iter().find_map(|it| match it {
        Modifier::Of(owner) => Some(owner),
        _ => None,
    });
    if let Some(owner) = owner {
        return is_that(owner, what);
    }
    let one = |it: &Noun| singular(&it.name.words).unwrap_or(&it.name.words).to_owned();
    let same = one(noun) == one(what);
    let named = entry_called(&noun.name.words).is_some();
    let held = entry_called(&what.name.words).is_some_and(|it| {
        it.attributes.iter().any(|it| it.names.en.contains(&noun.name.words.as_str()))
    });
    noun.quantity.is_none() && noun.modifiers.is_empty() && (same || !named && held)
}

/// Whether the claim is about every one of what the condition speaks of.
fn examines(claim: &Clause, what: &Noun) -> bool {
    let kind = |it: &Noun| entry_called(&it.name.words).map(|it| it.kind);
    match claim {
        Clause::Statement(said) => kind(&said.subject).is_some_and(|it| Some(it) == kind(what)),
        Clause::There(..) => false,
        Clause::All(parts) | Clause::Any(parts) => parts.iter().any(|it| examines(it, what)),
    }
}

/// Whether a claim that is said with "may" leaves anything out: "no task may ...", "may have at
/// most two".
fn forbids(claim: &Clause) -> bool {
    match claim {
        Clause::Statement(said) => few(said.subject.quantity) || limits(&said.predicate),
        Clause::There(_, noun) => few(noun.quantity),
        Clause::All(parts) | Clause::Any(parts) => parts.iter().any(forbids),
    }
}

fn few(quantity: Option<Quantity>) -> bool {
    matches!(quantity, Some(Quantity::No | Quantity::AtMost(_) | Quantity::Exactly(_)))
}

/// Whether what is allowed has a bound.
fn limits(predicate: &Predicate) -> bool {
    match predicate {
        Predicate::All(parts) | Predicate::Any(parts) => parts.iter().any(limits),
        Predicate::Have(not, noun) => {
            *not || matches!(noun.quantity, Some(Quantity::AtMost(_) | Quantity::Exactly(_)))
                || noun
                    .modifiers
                    .iter()
                    .any(|it| matches!(it, Modifier::That(it) if limits(it)))
        }
        Predicate::Act(not, _, noun) | Predicate::Undergo(not, _, noun) => {
            *not || matches!(noun.quantity, Some(Quantity::AtMost(_) | Quantity::Exactly(_)))
        }
        Predicate::Relate(relation, _) => !matches!(
            relation,
            Relation::Equal
                | Relation::On
                | Relation::After
                | Relation::Before
                | Relation::More
                | Relation::Less
        ),
        Predicate::Agree(how, _) => *how == Agreement::Different,
        Predicate::Be(not, _)
        | Predicate::State(not, _)
        | Predicate::Mention(not, ..)
        | Predicate::In(not, _)
        | Predicate::Exist(not, _)
        | Predicate::Defined(not, _) => *not,
        Predicate::Occur(_) | Predicate::Sequence | Predicate::InOrder(..) => false,
    }
}

/// "if the plan is a draft, the number may be missing": unless it is one, there must be one.
fn demanded(sentence: &Sentence) -> Option<Sentence> {
    let mut demanded = sentence.clone();
    let missing = match &mut demanded.claim {
        Clause::There(force, noun) => {
            *force = Modality::Must;
            &mut **noun
        }
        Clause::Statement(said) => match &mut **said {
            Statement { modality, predicate: Predicate::Have(false, noun), .. } => {
                *modality = Modality::Must;
                noun
            }
            _ => return None,
        },
        _ => return None,
    };
    // What may be missing is read as what is not there.
    if missing.quantity != Some(Quantity::No) {
        return None;
    }
    missing.quantity = None;
    for condition in &mut demanded.conditions {
        condition.exception = !condition.exception;
    }
    (!demanded.conditions.is_empty()).then_some(demanded)
}
