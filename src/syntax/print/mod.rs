//! A tree as a sentence, in canonical form, in either language.
//!
//! In: a [`Sentence`]; out: its text. Invariant: parsing the text gives the tree again (names
//! must be names of that language). Which words are canonical is decided here and in `words`.
//! Brackets stand where a reader, and the grammar, could take what follows for a part of the
//! noun before it; most sentences need none.

mod nouns;
mod predicates;
mod terms;

use nouns::is_plural;

use super::tree::{
    Clause, Modality, Modifier, Noun, Predicate, Quantity, Sentence, Statement, Term,
};
use crate::lang::Language;

/// The sentence in `language`, without a final stop.
pub fn print(sentence: &Sentence, language: Language) -> String {
    let printer = Printer { language };
    let mut out = String::new();
    let claim = printer.clause(&sentence.claim, false);
    // "if a task has a product, then it ...": one thing that "it" is said of.
    let it = matches!(&sentence.claim, Clause::Statement(it) if it.subject.own);
    let mut tails = String::new();
    for (index, condition) in sentence.conditions.iter().enumerate() {
        let clause = match &condition.clause {
            Clause::Statement(statement) if it => {
                let article = indefinite(&statement.subject.name.words);
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
            Clause::All(parts) => self.joined(self.clauses(parts, true), false),
            Clause::Any(parts) => {
                bracketed(self.joined(self.clauses(parts, false), true), nested)
            }
        }
    }

    fn clauses(&self, parts: &[Clause], nested: bool) -> Vec<String> {
        let print = |(index, part): (usize, &Clause)| {
            let said = self.clause(part, nested);
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
        let said = self.predicate(predicate, *modality, is_plural(subject), false);
        if self.is_english() {
            let subject = self.with_article(article, plural_article, subject, Edge::Open);
            return format!("{subject} {said}");
        }
        // "đều" keeps apart what the subject is and what is said of it.
        let narrowed = needs_parting(subject, first_of(predicate));
        if narrowed && (*modality == Modality::Plain || said.starts_with('(')) {
            return format!("{} đều {said}", self.noun(subject, Edge::Open));
        }
        said_of(&self.noun(subject, Edge::Open), &said)
    }
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

/// Whether, in Vietnamese, subject and predicate would run into one another without "đều".
fn needs_parting(subject: &Noun, predicate: &Predicate) -> bool {
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
