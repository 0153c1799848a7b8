//! A tree as a sentence, in canonical form, in either language.
//!
//! In: a [`Sentence`]; out: its text. Invariant: parsing the text gives the tree again (names
//! must be names of that language). Which words are canonical is decided here and in `words`.
//! Brackets stand where a reader, and the grammar, could take what follows for a part of the
//! noun before it; most sentences need none. What would still be read as something else is
//! printed with every part in brackets: a printed sentence is read again before it is given.

mod nouns;
mod predicates;
mod terms;

use std::cell::Cell;

use self::nouns::{dated, is_plural};
use super::tree::{
    Clause, Modality, Modifier, Noun, Predicate, Quantity, Sentence, Statement, Term,
};
use super::words::{self, ORDERS};
use super::{folded, grammar, limits};
use crate::lang::Language;

/// The sentence in `language`, without a final stop.
pub fn print(sentence: &Sentence, language: Language) -> String {
    let plain = words_of(sentence, language, false);
    if comes_back(&plain, sentence, language) {
        return plain;
    }
    let explicit = words_of(sentence, language, true);
    if comes_back(&explicit, sentence, language) { explicit } else { plain }
}

/// Whether reading the words gives the sentence again.
fn comes_back(words: &str, sentence: &Sentence, language: Language) -> bool {
    limits::refuse(words).is_none()
        && grammar::parse(&folded::Folded::new(words), language)
            .is_ok_and(|read| read == *sentence)
}

/// The words of a sentence; `explicit` sets every part in brackets.
pub(super) fn words_of(sentence: &Sentence, language: Language, explicit: bool) -> String {
    let printer = Printer {
        language,
        explicit,
        dated: Cell::default(),
        over: Cell::default(),
        none: Cell::default(),
        most: Cell::default(),
        done: Cell::default(),
    };
    let mut out = String::new();
    let claim = printer.clause(&sentence.claim, false);
    // "if a task has a product, then it ...": one thing that "it" is said of.
    let it = matches!(&sentence.claim, Clause::Statement(it) if it.subject.own);
    let mut tails = String::new();
    for (index, condition) in sentence.conditions.iter().enumerate() {
        let clause = match &condition.clause {
            Clause::Statement(statement) if it => {
                let words = statement.subject.name.words.as_str();
                let article = if words == "plan" { "the" } else { indefinite(words) };
                printer.statement(statement, article, "")
            }
            clause => printer.clause(clause, false),
        };
        match (condition.exception, index) {
            (false, 0) => {
                out.push_str(
                    &printer.say(&format!("if {clause}, then "), &format!("nếu {clause} thì ")),
                );
            }
            (false, _) => tails
                .push_str(&printer.say(&format!(", if {clause}"), &format!(", nếu {clause}"))),
            (true, _) => tails.push_str(
                &printer
                    .say(&format!(", unless {clause}"), &format!(", trừ trường hợp {clause}")),
            ),
        }
    }
    out.push_str(&claim);
    out.push_str(&tails);
    out
}

/// Whether something follows that a noun at the end would take for its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Edge {
    Open,
    Closed,
}

struct Printer {
    language: Language,
    /// Whether every part stands in brackets.
    explicit: bool,
    /// What a date is said with, where it is said of a document or a task: "is dated after".
    dated: Cell<Option<&'static str>>,
    /// Whether the next noun says from how many on it is too many.
    over: Cell<bool>,
    /// Whether the statement is about none of the things.
    none: Cell<bool>,
    /// Whether the statement is about so many of the things at most.
    most: Cell<bool>,
    /// Whether what is said is said of a task: "hoàn thành sau".
    done: Cell<bool>,
}

impl Printer {
    fn say(&self, en: &str, vi: &str) -> String {
        match self.language {
            Language::English => en.to_owned(),
            Language::Vietnamese => vi.to_owned(),
        }
    }

    fn is_english(&self) -> bool {
        self.language == Language::English
    }

    fn joined(&self, parts: Vec<String>, any: bool) -> String {
        parts.join(if any {
            self.pick(" or ", " hoặc ")
        } else {
            self.pick(" and ", " và ")
        })
    }

    fn pick(&self, en: &'static str, vi: &'static str) -> &'static str {
        if self.is_english() { en } else { vi }
    }

    fn clause(&self, clause: &Clause, nested: bool) -> String {
        match clause {
            Clause::Statement(statement) => self.statement(statement, "the", ""),
            Clause::There(modality, noun) => self.there(*modality, noun),
            Clause::All(parts) => bracketed(
                self.joined(self.clauses(parts, true), false),
                nested && self.explicit,
            ),
            Clause::Any(parts) => {
                bracketed(self.joined(self.clauses(parts, self.explicit), true), nested)
            }
        }
    }

    fn clauses(&self, parts: &[Clause], nested: bool) -> Vec<String> {
        let print = |(index, part): (usize, &Clause)| {
            let said = self.clause(part, nested);
            if self.explicit {
                let compound = matches!(part, Clause::All(_) | Clause::Any(_));
                return bracketed(said, !compound);
            }
            // After another statement "có" would be said of its subject.
            match part {
                // A bare plural would be one more thing that is the same.
                Clause::Statement(statement)
                    if index > 0 && self.is_english() && is_plural(&statement.subject) =>
                {
                    self.statement(statement, "the", "the")
                }
                Clause::There(..) if index > 0 && !self.is_english() => {
                    format!("trong kế hoạch {said}")
                }
                _ => said,
            }
        };
        parts.iter().enumerate().map(print).collect()
    }

    fn there(&self, modality: Modality, noun: &Noun) -> String {
        if self.is_english() {
            let modal = match modality {
                Modality::Must => "there must be ",
                Modality::Should => "there should be ",
                Modality::Plain if is_plural(noun) => "there are ",
                Modality::Plain => "there is ",
            };
            return format!("{modal}{}", self.any_one(noun, Edge::Open));
        }
        let none = noun.quantity == Some(Quantity::No);
        let modal = match (modality, none) {
            (Modality::Must, false) => "phải có ",
            (Modality::Must, true) => "không được có ",
            (Modality::Should, false) => "nên có ",
            (Modality::Should, true) => "không nên có ",
            (Modality::Plain, false) => "có ",
            (Modality::Plain, true) => "không có ",
        };
        let noun = Noun { quantity: noun.quantity.filter(|_| !none), ..noun.clone() };
        format!("{modal}{}", self.noun(&noun, Edge::Open))
    }

    fn statement(&self, statement: &Statement, article: &str, plural_article: &str) -> String {
        let Statement { subject, modality, predicate, .. } = statement;
        self.dated.set(dated(&subject.name.words));
        self.none.set(subject.quantity == Some(Quantity::No));
        let few = matches!(subject.quantity, Some(Quantity::AtMost(_)));
        let plain = matches!(predicate, Predicate::Relate(..) | Predicate::Have(false, _));
        self.most.set(few && plain);
        self.done.set(subject.name.words == "nhiệm vụ" && *modality != Modality::Plain);
        let said = self.predicate(predicate, *modality, is_plural(subject), false);
        self.dated.set(None);
        self.most.set(false);
        self.done.set(false);
        self.none.set(false);
        if self.is_english() {
            let subject = self.with_article(article, plural_article, subject, Edge::Open);
            return match self.explicit {
                true => format!("{subject} ({said})"),
                false => format!("{subject} {said}"),
            };
        }
        if self.explicit {
            let printed = self.several(subject, predicate);
            // "(không chỉ tiêu nào ...)" would be a clause of its own.
            let none = subject.quantity == Some(Quantity::No);
            let printed = if none { bare(&printed) } else { &printed };
            return format!("{printed} ({said})");
        }
        if let Some((same, subject)) = topic(subject, predicate) {
            let order = words::printed(&ORDERS, self.language, |it| Some(it) == subject.order);
            let rest = Noun { order: None, ..subject };
            let subject = format!("{} của {order}", self.noun(&rest, Edge::Open));
            return format!("{}, {} {said}", self.same(&same), subject);
        }
        // "đều" keeps apart what the subject is and what is said of it.
        let named =
            Noun { place: subject.place, name: subject.name.clone(), ..Noun::default() };
        let placed = *subject == named && matches!(predicate, Predicate::In(..));
        let narrowed = !placed && needs_parting(subject, first_of(predicate));
        if narrowed && (*modality == Modality::Plain || said.starts_with('(')) {
            return format!("{} đều {said}", self.several(subject, predicate));
        }
        said_of(&self.several(subject, predicate), &said)
    }

    /// A Vietnamese subject; several things that are compared with one another are "các".
    fn several(&self, subject: &Noun, predicate: &Predicate) -> String {
        let compared = matches!(
            predicate,
            Predicate::Agree(..) | Predicate::Sequence | Predicate::InOrder(..)
        );
        let bare = subject.quantity.is_none() && !subject.own && !subject.sum;
        // "nơi nhận phải có “...”" is said of the whole list.
        let listed = is_list(&subject.name.words)
            && subject.modifiers.is_empty()
            && says_what_is_in(predicate);
        let said = self.noun(subject, Edge::Open);
        let several = (compared || listed) && bare && !subject.name.words.is_empty();
        // Brackets tell by themselves.
        if several && !said.starts_with('(') { format!("các {said}") } else { said }
    }
}

/// "cùng một chỉ tiêu, yêu cầu năm sau ...": what the compared have in common stands first.
fn topic<'n>(subject: &'n Noun, predicate: &Predicate) -> Option<(Vec<&'n str>, Noun)> {
    let compared = matches!(predicate, Predicate::Relate(..)) && subject.order.is_some();
    let [Modifier::Same(name)] = subject.modifiers.as_slice() else { return None };
    compared
        .then(|| (vec![name.words.as_str()], Noun { modifiers: Vec::new(), ..subject.clone() }))
}

/// The words without the brackets around them.
fn bare(words: &str) -> &str {
    words.strip_prefix('(').and_then(|it| it.strip_suffix(')')).unwrap_or(words)
}

fn bracketed(words: String, needed: bool) -> String {
    if needed { format!("({words})") } else { words }
}

/// Words with one space between them; what is empty is left out.
fn joined_words(one: &str, two: &str, three: &str) -> String {
    let parts = [one, two, three].into_iter().filter(|it| !it.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

/// Subject and predicate. "năm" before "sau" would be "the later year": there the longer word
/// for "after" stands.
fn said_of(subject: &str, predicate: &str) -> String {
    let is_year = subject == "năm" || subject.ends_with(" năm");
    match predicate.split_once(' ') {
        Some(("sau", rest)) if is_year => format!("{subject} muộn hơn {rest}"),
        Some(("trước", rest)) if is_year => format!("{subject} sớm hơn {rest}"),
        _ => format!("{subject} {predicate}"),
    }
}

/// The term that stands for what is answered: "at least as strict", with no "as".
fn is_other(term: &Term) -> bool {
    matches!(term, Term::Noun(noun) if **noun == Noun::default())
}

/// Whether the words name a list and what stands in it alike.
fn is_list(words: &str) -> bool {
    use crate::facts::vocabulary::{Kind, entry};
    [Kind::Recipient, Kind::Basis].iter().any(|it| entry(*it).names.vi.contains(&words))
}

fn says_what_is_in(predicate: &Predicate) -> bool {
    match predicate {
        Predicate::All(parts) | Predicate::Any(parts) => parts.iter().all(says_what_is_in),
        Predicate::Mention(..) | Predicate::Have(false, _) => true,
        _ => false,
    }
}

/// Whether, in Vietnamese, subject and predicate would run into one another without "đều".
fn needs_parting(subject: &Noun, predicate: &Predicate) -> bool {
    // "nó nằm trong phụ lục": nothing belongs to "nó".
    if subject.own && subject.name.words.is_empty() {
        return false;
    }
    let none = subject.quantity == Some(Quantity::No);
    if none && subject.modifiers.is_empty() {
        return matches!(
            predicate,
            Predicate::In(..) | Predicate::State(..) | Predicate::Undergo(..)
        );
    }
    // "số của kế hoạch bắt đầu bằng ...": nothing that follows could belong to the plan.
    let of_one = |it: &Modifier| matches!(it, Modifier::Of(owner) if owner.modifiers.is_empty() && !owner.own);
    let plain = matches!(
        predicate,
        Predicate::Mention(..) | Predicate::Relate(..) | Predicate::Be(false, _)
    );
    if plain && subject.modifiers.iter().all(of_one) {
        return false;
    }
    !subject.modifiers.is_empty() || reads_on(predicate)
}

fn first_of(predicate: &Predicate) -> &Predicate {
    match predicate {
        Predicate::All(parts) | Predicate::Any(parts) => {
            parts.first().map_or(predicate, first_of)
        }
        plain => plain,
    }
}

/// Whether, in Vietnamese, a name right before it would take its words for its own.
fn reads_on(predicate: &Predicate) -> bool {
    matches!(
        predicate,
        Predicate::In(..)
            | Predicate::State(..)
            | Predicate::Act(..)
            | Predicate::Undergo(..)
            | Predicate::Defined(..)
            | Predicate::Sequence
            | Predicate::InOrder(..)
    )
}

/// The English article before these words.
pub(crate) fn indefinite(words: &str) -> &'static str {
    let vowel = words.starts_with(['a', 'e', 'i', 'o', 'u']) && !words.starts_with("uni");
    if vowel { "an" } else { "a" }
}
