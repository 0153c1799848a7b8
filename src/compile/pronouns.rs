//! What "it" stands for, where the author names a thing again or leaves it out.
//!
//! In: a sentence; out: the sentence with "it" where its claim and its conditions speak of one
//! thing. Invariant: only the bare name of what is examined becomes "it"; a name that is
//! narrowed down or counted means other facts and stays.

use super::Compiler;
use super::names::attribute_named;
use super::nouns::owner_of;
use super::wording::{a, kind_words};
use crate::facts::vocabulary::{Kind, Type, kind_called};
use crate::finding::Words;
use crate::syntax::{
    Clause, Condition, Modifier, Noun, Predicate, Problem, Quantity, Sentence, Statement,
};

impl Compiler {
    /// The sentence with "it" where the claim speaks of what the condition speaks of in other
    /// words: "if a task has a product, then the task has a timeline", "nếu nhiệm vụ có sản phẩm
    /// thì phải có thời gian thực hiện".
    pub(super) fn referring(&mut self, sentence: &Sentence) -> Sentence {
        let mut sentence = self.owning(sentence);
        let spoken = sentence.conditions.iter().filter_map(subject_of).find_map(|noun| {
            let kind = kind_called(&noun.name.words, self.language)?;
            (noun.quantity.is_none() && kind != Kind::Plan).then_some(kind)
        });
        let Some(kind) = spoken else { return sentence };
        let mut claim = sentence.claim.clone();
        let told = match &mut claim {
            Clause::All(parts) | Clause::Any(parts) => {
                parts.iter_mut().all(|it| self.told_of_it(it, kind))
            }
            single => self.told_of_it(single, kind),
        };
        // What is said of it and of other things at once is said of neither.
        if told {
            sentence.claim = claim;
        }
        sentence
    }

    /// "if the lead agency of a task is a group, the task must ...": a task whose lead agency is one.
    fn owning(&mut self, sentence: &Sentence) -> Sentence {
        let mut sentence = sentence.clone();
        let mut kept = Vec::new();
        for condition in std::mem::take(&mut sentence.conditions) {
            let mut claim = sentence.claim.clone();
            let told = match (&condition.clause, condition.exception) {
                (Clause::Statement(said), false) => self.told_of_owner(&mut claim, said),
                _ => false,
            };
            if told {
                sentence.claim = claim;
            } else {
                kept.push(condition);
            }
        }
        sentence.conditions = kept;
        sentence
    }

    /// Narrows what the claim speaks of by what `said` says of what that has; whether it could be.
    fn told_of_owner(&mut self, claim: &mut Clause, said: &Statement) -> bool {
        let subject = &said.subject;
        let Some(owner) = self.bare_owner(subject) else { return false };
        let Some(kind) = kind_called(&owner.name.words, self.language) else { return false };
        match claim {
            Clause::All(parts) | Clause::Any(parts) => {
                parts.iter_mut().all(|it| self.told_of_owner(it, said))
            }
            // "... then there must be a product": the task must have one.
            Clause::There(modality, noun) => {
                let held = attribute_named(kind, &noun.name.words, self.language).is_some();
                if !held || noun.quantity == Some(Quantity::No) {
                    return false;
                }
                let mut subject = owner.clone();
                subject
                    .modifiers
                    .push(Modifier::Whose(said.subject.name.clone(), said.predicate.clone()));
                *claim = Clause::Statement(Box::new(Statement {
                    place: noun.place,
                    subject,
                    modality: *modality,
                    predicate: Predicate::Have(false, (**noun).clone()),
                }));
                true
            }
            Clause::Statement(claimed) => {
                let noun = &mut claimed.subject;
                if noun.own && noun.name.words.is_empty() {
                    *noun = owner.clone();
                } else if noun.own {
                    noun.own = false;
                    noun.modifiers.push(Modifier::Of(owner.clone()));
                }
                let whose = Modifier::Whose(subject.name.clone(), said.predicate.clone());
                narrow_innermost(noun, &mut |it| {
                    let is_it = kind_called(&it.name.words, self.language) == Some(kind);
                    let bare =
                        it.modifiers.is_empty() && it.year.is_none() && it.order.is_none();
                    if is_it && bare {
                        it.modifiers.push(whose.clone());
                    }
                    is_it && bare
                })
            }
        }
    }

    /// Of "the lead agency of a task", the task, where nothing more is said of it.
    fn bare_owner<'n>(&self, noun: &'n Noun) -> Option<&'n Noun> {
        let [Modifier::Of(owner)] = noun.modifiers.as_slice() else { return None };
        let kind = kind_called(&owner.name.words, self.language)?;
        let held = attribute_named(kind, &noun.name.words, self.language).is_some();
        let (place, name) = (owner.place, owner.name.clone());
        let bare = *owner == Noun { place, name, ..Noun::default() };
        let plain = !noun.own && noun.quantity.is_none() && noun.year.is_none() && !noun.sum;
        (kind != Kind::Plan && held && bare && plain).then_some(owner)
    }

    /// Puts "it", and "its", where the clause speaks of a thing of `kind` by its bare name, or of
    /// what it has; whether the clause is about it then.
    fn told_of_it(&mut self, clause: &mut Clause, kind: Kind) -> bool {
        let it = |place| Noun { place, own: true, ..Noun::default() };
        match clause {
            Clause::Statement(said) => {
                let subject = &mut said.subject;
                let named = kind_called(&subject.name.words, self.language);
                let held = attribute_named(kind, &subject.name.words, self.language).is_some();
                let (place, name) = (subject.place, subject.name.clone());
                let bare = Noun { place, name, year: subject.year, ..Noun::default() };
                if *subject != bare {
                    return subject.own;
                }
                if named == Some(kind) && subject.year.is_none() {
                    // What it means is known for a translation, too.
                    let _named = self.kind(&subject.name);
                    *subject = it(place);
                } else if held {
                    // "if a citation has a date, the date must ...": its date.
                    subject.own = true;
                }
                subject.own
            }
            Clause::There(modality, noun) => {
                let held = kind_called(&noun.name.words, self.language).is_none()
                    && attribute_named(kind, &noun.name.words, self.language).is_some();
                if held {
                    *clause = Clause::Statement(Box::new(Statement {
                        place: noun.place,
                        subject: it(noun.place),
                        modality: *modality,
                        predicate: Predicate::Have(false, (**noun).clone()),
                    }));
                }
                held
            }
            Clause::All(_) | Clause::Any(_) => false,
        }
    }

    /// "mỗi nhiệm vụ phải có sản phẩm, trừ trường hợp nhiệm vụ không có ...": an exception, or
    /// a condition, that names the thing again is about that thing.
    pub(super) fn excepting(&mut self, sentence: &Sentence, conditions: bool) -> Sentence {
        let mut sentence = sentence.clone();
        let Clause::Statement(claim) = &sentence.claim else { return sentence };
        // What "its citations" belong to stands in the condition.
        if claim.subject.own {
            return sentence;
        }
        let Some(kind) = self.examined_kind(&claim.subject) else { return sentence };
        // A claim about the bare noun is tied to its condition by `referring`.
        let bare = claim.subject.quantity.is_none() && claim.subject.modifiers.is_empty();
        for condition in
            sentence.conditions.iter_mut().filter(|it| it.exception || conditions && !bare)
        {
            self.bind(&mut condition.clause, kind);
        }
        sentence
    }

    /// Refuses a condition about things of which it is not said how many, where what is claimed is
    /// not about them: "if tasks have no product, the plan must ..." may mean any or all.
    pub(super) fn says_how_many(&mut self, condition: &Condition) -> Option<()> {
        let Some(mut subject) = subject_of(condition) else { return Some(()) };
        // "if the direction of the target of a value is ...".
        while !subject.own
            && subject.quantity.is_none()
            && kind_called(&subject.name.words, self.language).is_none()
            && let Some(owner) = owner_of(subject)
        {
            subject = owner;
        }
        let kind = kind_called(&subject.name.words, self.language);
        let one = subject
            .modifiers
            .iter()
            .any(|it| matches!(it, Modifier::Whose(_, Predicate::Be(false, _))));
        let open = subject.quantity.is_none() && !subject.own && !subject.sum && !one;
        let Some(kind) = kind.filter(|it| open && *it != Kind::Plan) else { return Some(()) };
        let of = kind_words(kind);
        let problem = Problem::new(
            subject.place.0,
            format!("it is not clear whether any {} is meant, or all of them", of.en),
            format!("chưa rõ điều kiện này nói về một {} nào đó hay về mọi {}", of.vi, of.vi),
        );
        let words = self.quote(&Words {
            en: format!("every {} that ... must ...", of.en),
            vi: format!("mỗi {} mà ... phải ...", of.vi),
        });
        let (any, all) =
            (format!("if there is {} that ...", a(&of)), format!("if every {} ...", of.en));
        let (any_vi, all_vi) =
            (format!("nếu có {} mà ...", of.vi), format!("nếu mọi {} ...", of.vi));
        self.fail(problem.help(
            format!("write \"{words}\" where each is meant by itself, else \"{any}\" or \"{all}\""),
            format!("nếu xét từng nội dung, hãy viết “{words}”; nếu không, viết “{any_vi}” hoặc “{all_vi}”"),
        ))
    }

    /// Refuses "it" in an exception from two claims about things of different kinds: it may be
    /// either.
    pub(super) fn excepts_one_kind(&mut self, sentence: &Sentence) -> Option<()> {
        let Clause::All(parts) = &sentence.claim else { return Some(()) };
        let kinds = parts.iter().filter_map(|it| match it {
            Clause::Statement(said) => self.examined_kind(&said.subject),
            _ => None,
        });
        let kinds: Vec<Kind> = kinds.collect();
        let differ = kinds.iter().any(|it| Some(it) != kinds.first());
        let own = |it: &&Condition| it.exception && subject_of(it).is_some_and(|it| it.own);
        match sentence.conditions.iter().find(own).filter(|_| differ) {
            Some(condition) => self.not_told_of_what(condition),
            None => Some(()),
        }
    }

    /// Says that a condition with "it" may be about either of several claims.
    pub(super) fn not_told_of_what<T>(&mut self, condition: &Condition) -> Option<T> {
        let problem = Problem::new(
            condition.place.0,
            "it is not clear which of the things before this are excepted",
            "chưa rõ ngoại lệ này áp dụng cho vế nào của câu",
        );
        self.fail(problem.help(
            "write two rules, the exception in the one that it belongs to",
            "hãy viết thành hai quy tắc; ngoại lệ thuộc quy tắc nào thì ghi ở quy tắc đó",
        ))
    }

    /// The kind of facts that a statement about `noun` examines.
    fn examined_kind(&self, noun: &Noun) -> Option<Kind> {
        let kind = match owner_of(noun) {
            Some(owner) if kind_called(&noun.name.words, self.language).is_none() => {
                self.examined_kind(owner)
            }
            _ => kind_called(&noun.name.words, self.language),
        };
        kind.filter(|it| *it != Kind::Plan)
    }

    /// Puts "it" where the clause speaks of the bare `kind`.
    fn bind(&mut self, clause: &mut Clause, kind: Kind) {
        match clause {
            Clause::All(parts) | Clause::Any(parts) => {
                parts.iter_mut().for_each(|it| self.bind(it, kind));
            }
            Clause::Statement(said) => {
                let subject = &said.subject;
                let bare = Noun {
                    place: subject.place,
                    name: subject.name.clone(),
                    ..Noun::default()
                };
                let named = kind_called(&subject.name.words, self.language);
                let held = attribute_named(kind, &subject.name.words, self.language);
                if *subject == bare && named == Some(kind) {
                    let _named = self.kind(&subject.name);
                    said.subject = Noun { place: subject.place, own: true, ..Noun::default() };
                } else if self
                    .bare_owner(subject)
                    .is_some_and(|it| kind_called(&it.name.words, self.language) == Some(kind))
                {
                    // "unless the lead agency of the task is a group": its lead agency.
                    said.subject.own = true;
                    said.subject.modifiers.clear();
                } else if *subject == bare
                    && let Some((named, held)) = named.zip(held)
                    && (held.value == Type::When || held.value == Type::Fact(named))
                {
                    // "unless the deadline is ...": its own.
                    said.subject.own = true;
                }
            }
            Clause::There(..) => {}
        }
    }
}

/// Does something to what a noun is read of at last; what that says of it.
fn narrow_innermost(noun: &mut Noun, act: &mut dyn FnMut(&mut Noun) -> bool) -> bool {
    let owner = noun.modifiers.iter_mut().find_map(|it| match it {
        Modifier::Of(owner) => Some(owner),
        _ => None,
    });
    match owner {
        Some(owner) => narrow_innermost(owner, act),
        None => act(noun),
    }
}

/// Whether a noun is "it" and nothing more.
pub(super) fn is_it(noun: &Noun) -> bool {
    noun.own && noun.name.words.is_empty()
}

/// The subjects of a condition, the first of them first; none where something is only there.
fn subjects_of(clause: &Clause) -> Vec<&Noun> {
    match clause {
        Clause::Statement(statement) => vec![&statement.subject],
        Clause::There(..) => Vec::new(),
        Clause::All(parts) | Clause::Any(parts) => parts.iter().flat_map(subjects_of).collect(),
    }
}

/// What a condition speaks of, the first where there are several.
pub(super) fn subject_of(condition: &Condition) -> Option<&Noun> {
    subjects_of(&condition.clause).first().copied()
}

/// Whether a condition is about what the claim speaks of: one of them says "it", or "its".
pub(super) fn is_own(condition: &Condition, sentence: &Sentence) -> bool {
    let subjects = subjects_of(&condition.clause);
    let Some((subject, more)) = subjects.split_first() else { return false };
    if !more.iter().all(|it| it.own) {
        return false;
    }
    let its = |it: &Clause| matches!(it, Clause::Statement(it) if it.subject.own);
    let said_of_it = match &sentence.claim {
        Clause::All(parts) => parts.iter().all(its),
        single => its(single),
    };
    let first = sentence.conditions.iter().find(|it| subject_of(it).is_some_and(|it| !it.own));
    subject.own || said_of_it && first.is_some_and(|it| std::ptr::eq(it, condition))
}
