//! A sentence in the other language.
//!
//! In: a tree and the language of its names; out: the tree with names of the other language,
//! ready to be printed. Invariants: only a sentence that compiles is translated; the two
//! compile to the same program (tested on thousands of generated sentences).

use super::Compiler;
use super::names::{Meaning, printed};
use crate::facts::vocabulary::{KINDS, Kind};
use crate::lang::Language;
use crate::syntax::{
    Agreement, Amount, Clause, Modifier, Name, Noun, Predicate, Problem, Quantity, Sentence,
    Term,
};

/// `sentence`, written in `from`, with the names of `to`.
///
/// # Errors
///
/// What is wrong with a sentence that has no program.
pub fn translate(
    sentence: &Sentence,
    from: Language,
    to: Language,
) -> Result<Sentence, Vec<Problem>> {
    let mut compiler = Compiler::new(from);
    if compiler.sentence(sentence).is_none() || !compiler.problems.is_empty() {
        return Err(compiler.problems);
    }
    // "it" where the claim speaks of what the condition speaks of.
    let sentence = compiler.excepting(sentence, false);
    let mut sentence = compiler.referring(&sentence);
    let translator = Translator { compiler, to };
    let it = matches!(&sentence.claim, Clause::Statement(it) if it.subject.own);
    for condition in &mut sentence.conditions {
        match &mut condition.clause {
            // One thing that "it" is then said of.
            Clause::Statement(statement) if it => {
                translator.noun(&mut statement.subject);
                translator.predicate(&mut statement.predicate);
            }
            clause => translator.clause(clause),
        }
    }
    translator.clause(&mut sentence.claim);
    Ok(sentence)
}

/// What the names of a sentence were found to mean, and the language to say it in.
struct Translator {
    compiler: Compiler,
    to: Language,
}

impl Translator {
    fn clause(&self, clause: &mut Clause) {
        match clause {
            Clause::Statement(statement) => {
                self.subject(&mut statement.subject);
                self.predicate(&mut statement.predicate);
            }
            Clause::There(_, noun) => self.noun(noun),
            Clause::All(parts) | Clause::Any(parts) => {
                parts.iter_mut().for_each(|it| self.clause(it));
            }
        }
    }

    /// What is spoken of without a number is several things: in English a plural.
    fn subject(&self, noun: &mut Noun) {
        self.noun(noun);
        let several = noun.quantity.is_none() && !noun.own && self.to == Language::English;
        let plural = KINDS.iter().filter(|it| it.kind != Kind::Plan).find_map(|entry| {
            let attributes = entry.attributes.iter().map(|it| &it.names);
            let mut all = std::iter::once(&entry.names).chain(attributes.filter(|_| noun.sum));
            let found = all.find(|it| it.en.first() == Some(&noun.name.words.as_str()))?;
            found.en_plural.first().copied()
        });
        if let Some(plural) = plural.filter(|_| several) {
            plural.clone_into(&mut noun.name.words);
        }
    }

    /// The noun, spelled out where it says more than it seems.
    fn noun(&self, noun: &mut Noun) {
        let unfolded = &self.compiler.unfolded;
        let found = unfolded.iter().find(|it| it.0 == noun.place.0 && it.1 == noun.name.words);
        if let Some((_, _, meant)) = found {
            let (quantity, sum) = (noun.quantity, noun.sum);
            *noun = Noun { quantity, sum, ..meant.clone() };
        }
        let several = match noun.quantity {
            Some(Quantity::AtLeast(it) | Quantity::AtMost(it) | Quantity::Exactly(it)) => {
                it != Amount::Count(1)
            }
            _ => false,
        };
        self.named(&mut noun.name, several);
        for modifier in &mut noun.modifiers {
            match modifier {
                Modifier::Same(name) => self.name(name),
                Modifier::Of(noun) | Modifier::In(noun) => self.noun(noun),
                Modifier::Whose(name, predicate) => {
                    self.name(name);
                    self.predicate(predicate);
                }
                Modifier::That(predicate) => self.predicate(predicate),
                Modifier::Done(noun, verb) => {
                    self.noun(noun);
                    self.name(verb);
                }
            }
        }
    }

    /// What is said; matching is said with a verb in English, as having in Vietnamese.
    fn predicate(&self, predicate: &mut Predicate) {
        match predicate {
            Predicate::All(parts) | Predicate::Any(parts) => {
                parts.iter_mut().for_each(|it| self.predicate(it));
            }
            Predicate::Have(negated, noun) if self.compiler.matched.contains(&noun.place.0) => {
                let verb = self.verb(&crate::facts::vocabulary::MATCH);
                let mut noun = Noun { own: false, ..noun.clone() };
                self.noun(&mut noun);
                let verb = Name { words: verb, ..Name::default() };
                *predicate = Predicate::Undergo(*negated, verb, noun);
            }
            Predicate::In(_, noun) => {
                let bare = noun.modifiers.is_empty() && noun.quantity.is_none() && !noun.own;
                self.noun(noun);
                // "among the recipients".
                if bare && noun.name.words == "recipient" {
                    noun.name.words.push('s');
                }
            }
            Predicate::Have(_, noun) => self.noun(noun),
            Predicate::Agree(how, name) => self.named(name, *how == Agreement::Different),
            Predicate::State(_, name) => self.name(name),
            Predicate::Relate(_, term)
            | Predicate::Be(_, term)
            | Predicate::Mention(_, _, term)
            | Predicate::Exist(_, term) => {
                if let Term::Noun(noun) | Term::Since(_, _, noun) = term {
                    self.noun(noun);
                }
            }
            Predicate::Act(_, verbs, noun) => {
                verbs.iter_mut().for_each(|it| self.name(it));
                self.noun(noun);
            }
            Predicate::Undergo(negated, verb, noun)
                if self.to == Language::Vietnamese
                    && super::names::is_match(&verb.words, Language::English) =>
            {
                // "có chỉ tiêu tương ứng".
                let mut noun = Noun { own: true, ..noun.clone() };
                self.noun(&mut noun);
                *predicate = Predicate::Have(*negated, noun);
            }
            Predicate::Undergo(_, verb, noun) => {
                self.name(verb);
                self.noun(noun);
            }
            Predicate::InOrder(what, by) => {
                what.iter_mut().for_each(|it| self.named(it, true));
                self.named(by, true);
            }
            Predicate::Occur(_) | Predicate::Defined(..) | Predicate::Sequence => {}
        }
    }

    /// The printed form of a verb.
    fn verb(&self, verb: &crate::facts::vocabulary::Verb) -> String {
        let words = match self.to {
            Language::English => verb.en.first().map(|forms| forms[0]),
            Language::Vietnamese => verb.vi.first().copied(),
        };
        words.unwrap_or("").to_owned()
    }

    /// The name as that of one thing.
    fn name(&self, name: &mut Name) {
        self.named(name, false);
    }

    /// The name in the other language; in English as a plural where it is said of several.
    fn named(&self, name: &mut Name, several: bool) {
        let found = self.compiler.meanings.iter().rev();
        let meaning =
            found.filter(|it| it.0 == name.place.0 && it.1 == name.words).map(|it| it.2).next();
        match meaning {
            Some(Meaning::Names(names)) if several && self.to == Language::English => {
                let plural = names.en_plural.first().copied();
                name.words = plural.unwrap_or(printed(names, self.to)).to_owned();
            }
            Some(Meaning::Names(names)) => {
                name.words = crate::lang::fold(printed(names, self.to)).replace(',', "");
            }
            Some(Meaning::Verb(verb)) => name.words = self.verb(verb),
            None => {}
        }
    }
}
