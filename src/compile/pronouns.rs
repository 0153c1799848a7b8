//! What "it" stands for, where the author names a thing again or leaves it out.
//!
//! In: a sentence; out: the sentence with "it" where its claim and its conditions speak of one
//! thing. Invariant: only the bare name of what is examined becomes "it"; a name that is
//! narrowed down or counted means other facts and stays.

use super::Compiler;
use super::names::attribute_named;
use super::nouns::owner_of;
use crate::facts::vocabulary::{Kind, kind_called};
use crate::syntax::{Clause, Condition, Noun, Predicate, Sentence, Statement};

impl Compiler {
    /// The sentence with "it" where the claim speaks of what the condition speaks of in other
    /// words: "if a task has a product, then the task has a timeline", "nếu nhiệm vụ có sản phẩm
    /// thì phải có thời gian thực hiện".
    pub(super) fn referring(&mut self, sentence: &Sentence) -> Sentence {
        let mut sentence = sentence.clone();
        let spoken = sentence.conditions.iter().filter_map(subject_of).find_map(|noun| {
            let kind = kind_called(&noun.name.words, self.language)?;
            (noun.quantity.is_none() && kind != Kind::Plan).then_some(kind)
        });
        let Some(kind) = spoken else { return sentence };
        let it = |place| Noun { place, own: true, ..Noun::default() };
        match &mut sentence.claim {
            Clause::Statement(statement) => {
                let subject = &statement.subject;
                let same = kind_called(&subject.name.words, self.language) == Some(kind);
                let bare = Noun {
                    place: subject.place,
                    name: subject.name.clone(),
                    ..Noun::default()
                };
                // "if a citation has a date, the date must ...": its date.
                let attribute = kind_called(&subject.name.words, self.language).is_none()
                    && attribute_named(kind, &subject.name.words, self.language).is_some();
                if attribute && *subject == bare {
                    statement.subject.own = true;
                } else if same && *subject == bare {
                    // What it means is known for a translation, too.
                    let _named = self.kind(&subject.name);
                    statement.subject = it(subject.place);
                }
            }
            Clause::There(modality, noun) => {
                let is_attribute = kind_called(&noun.name.words, self.language).is_none()
                    && attribute_named(kind, &noun.name.words, self.language).is_some();
                if is_attribute {
                    sentence.claim = Clause::Statement(Box::new(Statement {
                        place: noun.place,
                        subject: it(noun.place),
                        modality: *modality,
                        predicate: Predicate::Have(false, (**noun).clone()),
                    }));
                }
            }
            Clause::All(_) | Clause::Any(_) => {}
        }
        sentence
    }

    /// "mỗi nhiệm vụ phải có sản phẩm, trừ trường hợp nhiệm vụ không có ...": an exception, or
    /// a condition, that names the thing again is about that thing.
    pub(super) fn excepting(&mut self, sentence: &Sentence, conditions: bool) -> Sentence {
        let mut sentence = sentence.clone();
        let Clause::Statement(claim) = &sentence.claim else { return sentence };
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
                if *subject == bare
                    && kind_called(&subject.name.words, self.language) == Some(kind)
                {
                    let _named = self.kind(&subject.name);
                    said.subject = Noun { place: subject.place, own: true, ..Noun::default() };
                }
            }
            Clause::There(..) => {}
        }
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
