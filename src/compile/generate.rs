//! Random sentences that must compile, in both languages.
//!
//! In: nothing; out: a test. Invariants: every kind, attribute and verb of the vocabulary takes
//! part; a generated sentence parses back to its tree, compiles, and its translation compiles
//! to the same program. There are [`COUNT`] of each language.

use rust_decimal::Decimal;

use super::names::printed;
use super::{Program, compile, print as program, translate};
use crate::facts::vocabulary::{self, Attribute, KINDS, Kind, Names, Type, entry, verbs};
use crate::lang::{self, Language};
use crate::syntax::{
    Agreement, Amount, Clause, Condition, Literal, Mention, Modality, Modifier, Name, Noun,
    Place, Predicate, Quantity, Relation, Sentence, Statement, Term, parse_sentence_in, print,
};

/// A dice that falls the same way every time.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        it ^ (it >> 31)
    }

    fn below(&mut self, sides: usize) -> usize {
        usize::try_from(self.next() % sides.max(1) as u64).unwrap_or(0)
    }

    fn one_in(&mut self, sides: usize) -> bool {
        self.below(sides) == 0
    }

    fn pick<T: Clone>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())].clone()
    }
}

struct Maker {
    dice: Dice,
    language: Language,
}

impl Maker {
    fn name(&self, names: &Names) -> Name {
        let words = lang::fold(printed(names, self.language)).replace(',', "");
        Name { place: Place::default(), words }
    }

    fn kind(&mut self) -> Kind {
        let kinds: Vec<Kind> =
            KINDS.iter().map(|it| it.kind).filter(|it| *it != Kind::Plan).collect();
        self.dice.pick(&kinds)
    }

    /// Attributes of `kind` whose names mean them and nothing else there.
    fn attributes(&self, kind: Kind) -> Vec<&'static Attribute> {
        let plain = |it: &&Attribute| {
            let words = self.name(&it.names).words;
            let first = super::names::attribute_named(kind, &words, self.language);
            first.is_some_and(|found| found.id == it.id) && !words.contains(" of ")
        };
        entry(kind).attributes.iter().filter(plain).collect()
    }

    fn things(&mut self, kind: Kind, depth: usize) -> Noun {
        let mut noun = Noun { name: self.name(&entry(kind).names), ..Noun::default() };
        if depth > 0 && self.dice.one_in(2) {
            let said = self.said(kind, depth - 1);
            noun.modifiers.push(Modifier::That(said));
        }
        if depth > 0 && self.dice.one_in(4) {
            let with_section = |it: &Attribute| it.value == Type::Fact(Kind::Section);
            if entry(kind).attributes.iter().any(with_section) {
                let section = self.things(Kind::Section, depth - 1);
                noun.modifiers.insert(0, Modifier::In(section));
            }
        }
        noun
    }

    fn literal(&mut self, value: Type) -> Term {
        let year = 2020 + i16::try_from(self.dice.below(20)).unwrap_or(0);
        let figure = Decimal::from(1 + self.dice.below(90));
        let literal = match value {
            Type::Text | Type::Texts => Literal::Text("Sở Y tế".to_owned()),
            Type::Number => Literal::Number(figure),
            Type::Requirement if self.dice.one_in(2) => Literal::Share(figure),
            Type::Requirement => Literal::Quantity(figure, "tỷ đồng".to_owned()),
            Type::Year => Literal::Year(year),
            _ => match self.dice.below(5) {
                0 => Literal::Year(year),
                1 => Literal::Month(year, 6),
                2 => Literal::Quarter(year, 3),
                3 => Literal::Period(year, year + 5),
                _ => Literal::Date(jiff::civil::date(year, 3, 31)),
            },
        };
        Term::Literal(Place::default(), literal)
    }

    /// Something that can be said of a value of this type.
    fn said_of_value(&mut self, attribute: &Attribute) -> Option<Predicate> {
        let (value, not) = (attribute.value, self.dice.one_in(3));
        if !attribute.choices.is_empty() {
            let word = self.dice.pick(attribute.choices).get(self.language);
            let term = Term::Literal(Place::default(), Literal::Text(word.to_owned()));
            return Some(Predicate::Be(not, term));
        }
        Some(match value {
            Type::Text | Type::Texts if self.dice.one_in(3) => {
                Predicate::Be(not, self.literal(value))
            }
            Type::Text | Type::Texts => {
                let how = self.dice.pick(&[
                    Mention::Mentions,
                    Mention::BeginsWith,
                    Mention::EndsWith,
                    Mention::Matches,
                ]);
                Predicate::Mention(not, how, self.literal(value))
            }
            Type::Number => {
                let relation = self.dice.pick(&[
                    Relation::More,
                    Relation::Less,
                    Relation::NotLess,
                    Relation::NotMore,
                    Relation::Equal,
                    Relation::OtherThan,
                ]);
                Predicate::Relate(relation, self.literal(value))
            }
            Type::Year | Type::When => {
                let relation = self.dice.pick(&[
                    Relation::After,
                    Relation::Before,
                    Relation::OnOrAfter,
                    Relation::OnOrBefore,
                    Relation::Within,
                    Relation::Outside,
                ]);
                Predicate::Relate(relation, self.literal(value))
            }
            _ => return None,
        })
    }

    /// Something that can be said of a thing of `kind`.
    fn said(&mut self, kind: Kind, depth: usize) -> Predicate {
        if depth > 0 && self.dice.one_in(5) {
            let parts = vec![self.said(kind, depth - 1), self.said(kind, depth - 1)];
            return if self.dice.one_in(2) {
                Predicate::all(parts)
            } else {
                Predicate::any(parts)
            };
        }
        if self.dice.one_in(4)
            && let Some(act) = self.act(kind, depth)
        {
            return act;
        }
        let attributes = self.attributes(kind);
        let attribute = self.dice.pick(&attributes);
        let name = self.name(&attribute.names);
        let held = Noun { name: name.clone(), ..Noun::default() };
        match attribute.value {
            Type::Flag => self.flag(kind, name),
            Type::Fact(to) | Type::Facts(to) => {
                let mut held = Noun { quantity: self.quantity(), ..held };
                // "more than one agency" is read as "at least two agencies".
                let several = matches!(held.quantity, Some(Quantity::AtLeast(it)) if it != Amount::Count(1));
                if let Some(plural) = vocabulary::plural(&held.name.words).filter(|_| several) {
                    plural.clone_into(&mut held.name.words);
                }
                if depth > 0 && self.dice.one_in(2) {
                    held.modifiers.push(Modifier::That(self.said(to, depth - 1)));
                }
                Predicate::Have(false, held)
            }
            Type::Requirement => match self.literal(Type::Requirement) {
                term if kind == Kind::Value => Predicate::Relate(Relation::NotLess, term),
                _ => Predicate::Have(false, held),
            },
            _ if depth > 0 && self.dice.one_in(3) => match self.said_of_value(attribute) {
                Some(said) => {
                    let modifiers = vec![Modifier::That(said)];
                    Predicate::Have(false, Noun { modifiers, ..held })
                }
                None => Predicate::Have(false, held),
            },
            _ => {
                let none = self.dice.one_in(3).then_some(Quantity::No);
                Predicate::Have(false, Noun { quantity: none, ..held })
            }
        }
    }

    /// A yes-or-no attribute: said with "is", or with a participle.
    fn flag(&mut self, kind: Kind, name: Name) -> Predicate {
        let not = self.dice.one_in(2);
        let state = Predicate::State(not, name.clone());
        let subject = Noun { name: self.name(&entry(kind).names), ..Noun::default() };
        let sentence = sentence(subject, Modality::Must, state.clone());
        let text = print(&sentence, self.language);
        match parse_sentence_in(&text, self.language).sentence {
            Some(parsed) if parsed == sentence => state,
            _ => {
                let noun = Noun { name, ..Noun::default() };
                Predicate::Be(not, Term::Noun(Box::new(noun)))
            }
        }
    }

    fn quantity(&mut self) -> Option<Quantity> {
        let count = u32::try_from(self.dice.below(4)).unwrap_or(0) + 1;
        match self.dice.below(5) {
            0 => Some(Quantity::No),
            1 => Some(Quantity::AtLeast(Amount::Count(count))),
            2 => Some(Quantity::AtMost(Amount::Count(count))),
            3 => Some(Quantity::Exactly(Amount::Count(count))),
            _ => None,
        }
    }

    /// What a thing of `kind` does, or what is done to it.
    fn act(&mut self, kind: Kind, depth: usize) -> Option<Predicate> {
        let mut found = Vec::new();
        for verb in verbs() {
            for (owner, _, said, held) in
                super::names::relations(verb.vi.first()?, Language::Vietnamese)
            {
                let (from, to) = if said.by_held { (held, owner) } else { (owner, held) };
                let words = match self.language {
                    Language::English => verb.en.first()?[0],
                    Language::Vietnamese => verb.vi.first()?,
                };
                let name = Name { place: Place::default(), words: words.to_owned() };
                if from == kind {
                    found.push((true, name.clone(), to));
                }
                if to == kind {
                    found.push((false, name, from));
                }
            }
        }
        if found.is_empty() {
            return None;
        }
        let (active, verb, other) = self.dice.pick(&found);
        let not = self.dice.one_in(3);
        let other = self.things(other, depth.saturating_sub(1));
        Some(if active {
            Predicate::Act(not, vec![verb], other)
        } else {
            Predicate::Undergo(not, verb, other)
        })
    }

    fn sentence(&mut self) -> Sentence {
        let kind = self.kind();
        let modality = self.dice.pick(&[Modality::Plain, Modality::Should, Modality::Must]);
        let quantity = self.dice.pick(&[
            Some(Quantity::Every),
            Some(Quantity::No),
            Some(Quantity::Some),
            Some(Quantity::AtLeast(Amount::Share(Decimal::from(80)))),
            Some(Quantity::AtMost(Amount::Count(3))),
            Some(Quantity::Exactly(Amount::Count(2))),
        ]);
        let attributes = self.attributes(kind);
        let mut made = match self.dice.below(6) {
            // Of all of them together.
            0 => {
                let nouns: Vec<&Attribute> =
                    attributes.iter().copied().filter(|it| it.value != Type::Flag).collect();
                let attribute = self.dice.pick(&nouns);
                let key = self.dice.pick(&nouns);
                let mut subject =
                    Noun { name: self.name(&entry(kind).names), ..Noun::default() };
                subject.modifiers.push(Modifier::Same(self.name(&key.names)));
                let how = self.dice.pick(&[Agreement::Same, Agreement::Different]);
                let said = Predicate::Agree(how, self.name(&attribute.names));
                sentence(subject, modality, said)
            }
            // Of an attribute of each.
            1 => {
                let attribute = self.dice.pick(&attributes);
                match self.said_of_value(attribute) {
                    Some(said) => {
                        let owner =
                            Noun { quantity: Some(Quantity::Every), ..self.things(kind, 1) };
                        let subject = Noun {
                            name: self.name(&attribute.names),
                            modifiers: vec![Modifier::Of(owner)],
                            ..Noun::default()
                        };
                        sentence(subject, modality, said)
                    }
                    None => {
                        let subject = Noun { quantity, ..self.things(kind, 1) };
                        sentence(subject, modality, Predicate::Occur(false))
                    }
                }
            }
            _ => {
                let said = self.said(kind, 2);
                // "no task may not ... that lacks" denies too often to be understood.
                let none = quantity == Some(Quantity::No) && says_not(&said);
                let quantity = if none { Some(Quantity::Every) } else { quantity };
                let subject = Noun { quantity, ..self.things(kind, 2) };
                sentence(subject, modality, said)
            }
        };
        if self.dice.one_in(5) {
            let plan = Noun { name: self.name(&entry(Kind::Plan).names), ..Noun::default() };
            let draft = entry(Kind::Plan).attribute("draft").expect("the plan may be a draft");
            let name = self.name(&draft.names);
            let term = Term::Noun(Box::new(Noun { name, ..Noun::default() }));
            let clause = sentence(plan, Modality::Plain, Predicate::Be(false, term)).claim;
            let exception = self.dice.one_in(2);
            made.conditions.push(Condition { place: Place::default(), exception, clause });
        }
        made
    }
}

/// Whether any of it is denied.
fn says_not(predicate: &Predicate) -> bool {
    match predicate {
        Predicate::All(parts) | Predicate::Any(parts) => parts.iter().any(says_not),
        Predicate::Have(not, _)
        | Predicate::Be(not, _)
        | Predicate::State(not, _)
        | Predicate::Mention(not, ..)
        | Predicate::Act(not, ..)
        | Predicate::Undergo(not, ..) => *not,
        _ => false,
    }
}

fn sentence(subject: Noun, modality: Modality, predicate: Predicate) -> Sentence {
    let place = Place::default();
    let statement = Statement { place, subject, modality, predicate };
    Sentence { place, conditions: Vec::new(), claim: Clause::Statement(Box::new(statement)) }
}

/// Programs of random sentences in both languages.
pub(crate) fn random_programs(count: u64) -> Vec<Program> {
    let languages = [Language::English, Language::Vietnamese].into_iter().cycle();
    let each = (0..count).zip(languages).filter_map(|(seed, language)| {
        let mut maker = Maker { dice: Dice(seed.wrapping_mul(7919)), language };
        compile(&maker.sentence(), language).program
    });
    each.collect()
}

/// Sentences of each language.
const COUNT: u64 = 10_000;

fn check(language: Language) {
    let other = match language {
        Language::English => Language::Vietnamese,
        Language::Vietnamese => Language::English,
    };
    for seed in 0..COUNT {
        let mut maker = Maker { dice: Dice(seed.wrapping_mul(7919)), language };
        let tree = maker.sentence();
        let text = print(&tree, language);
        let parsed = parse_sentence_in(&text, language);
        let again = parsed.sentence.unwrap_or_else(|| panic!("{text}\n{:#?}", parsed.problems));
        assert!(again == tree, "{text}\n{}\n{again:#?}", print(&again, language));
        let compiled = compile(&again, language);
        let one =
            compiled.program.unwrap_or_else(|| panic!("{text}\n{:#?}", compiled.problems));
        let translated = translate(&again, language, other).expect("it compiles");
        let said = print(&translated, other);
        let parsed = parse_sentence_in(&said, other);
        let back =
            parsed.sentence.unwrap_or_else(|| panic!("{text}\n{said}\n{:#?}", parsed.problems));
        let compiled = compile(&back, other);
        let two = compiled
            .program
            .unwrap_or_else(|| panic!("{text}\n{said}\n{:#?}", compiled.problems));
        assert!(one == two, "{text}\n{}\n{said}\n{}", program(&one), program(&two));
    }
}

#[test]
fn english_sentences_compile_and_translate() {
    check(Language::English);
}

#[test]
fn vietnamese_sentences_compile_and_translate() {
    check(Language::Vietnamese);
}
