//! Random trees, and the round trip through print and parse, in both languages.
//!
//! In: nothing; out: property tests. Invariant: a generated tree is one that a sentence can
//! have; names are taken from the vocabulary of the language, so that trees also compile or
//! are refused with words. Trees that must compile are made in `compile::generate`.

use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use proptest::{collection, option, prop_assert, prop_assert_eq, proptest};
use rust_decimal::Decimal;

use super::from_pairs;
use super::tree::{
    Agreement, Amount, Clause, Condition, Literal, Modality, Modifier, Name, Noun, Order,
    Place, Predicate, Quantity, Relation, Sentence, Statement, Term,
};
use super::{parse_sentence, parse_sentence_in, print};
use crate::compile::{compile, vocabulary_words};
use crate::lang::{self, Language};
use crate::library::compiled::{MENTIONS, RELATIONS};

fn named(words: &str) -> Name {
    Name { place: Place::default(), words: words.to_owned() }
}

fn name(language: Language) -> BoxedStrategy<Name> {
    let plain = |word: &&str| !word.contains([',', '\'']) && can_stand(word, language);
    let words: Vec<&str> = vocabulary_words(language).into_iter().filter(plain).collect();
    select(words).prop_map(|words| named(&lang::fold(words))).boxed()
}

/// Names that are said with "is" or "được", and nothing else, are no nouns.
fn can_stand(word: &str, language: Language) -> bool {
    let (before, after) = match language {
        Language::English => ("every", "occurs"),
        Language::Vietnamese => ("mọi", "xuất hiện"),
    };
    let parsed = parse_sentence_in(&format!("{before} {word} {after}"), language);
    parsed.sentence.is_some_and(|it| match it.claim {
        Clause::Statement(it) => it.subject.name.words == lang::fold(word),
        _ => false,
    })
}

fn quantity() -> impl Strategy<Value = Quantity> {
    let amount = prop_oneof![
        (2..100_u32).prop_map(Amount::Count),
        (1..100_i64).prop_map(|share| Amount::Share(Decimal::from(share))),
    ];
    prop_oneof![
        Just(Quantity::Every),
        Just(Quantity::Some),
        amount.clone().prop_map(Quantity::AtLeast),
        amount.clone().prop_map(Quantity::AtMost),
        amount.prop_map(Quantity::Exactly),
    ]
}

fn order() -> impl Strategy<Value = Order> {
    select(vec![Order::Later, Order::Earlier])
}

/// A noun with modifiers up to some depth.
fn noun(language: Language, depth: u32) -> BoxedStrategy<Noun> {
    let time = prop_oneof![
        7 => Just((None, None)),
        1 => (1990..2099_i16).prop_map(|year| (Some(year), None)),
        1 => order().prop_map(|order| (None, Some(order))),
    ];
    let own = proptest::bool::weighted(0.1);
    let plain = (option::weighted(0.3, quantity()), time, own, name(language)).prop_map(
        |(quantity, (year, order), own, name)| Noun {
            quantity: quantity.filter(|_| !own),
            year,
            order,
            own,
            name,
            ..Noun::default()
        },
    );
    if depth == 0 {
        return plain.boxed();
    }
    let most = if depth > 1 { 3 } else { 2 };
    (plain, option::weighted(0.5, collection::vec(modifier(language, depth - 1), 1..most)))
        .prop_map(|(noun, modifiers)| {
            let mut noun = Noun { modifiers: modifiers.unwrap_or_default(), ..noun };
            from_pairs::plainest(&mut noun);
            noun
        })
        .boxed()
}

fn verb(language: Language) -> BoxedStrategy<Name> {
    let words = match language {
        Language::English => vec!["leads", "coordinates", "reaches", "matches"],
        Language::Vietnamese => vec!["chủ trì", "phối hợp", "dẫn chiếu đến"],
    };
    select(words).prop_map(named).boxed()
}

fn state(language: Language) -> Name {
    named(match language {
        Language::English => "charged with work",
        Language::Vietnamese => "được giao nhiệm vụ",
    })
}

fn modifier(language: Language, depth: u32) -> BoxedStrategy<Modifier> {
    let it = Noun { own: true, ..Noun::default() };
    prop_oneof![
        name(language).prop_map(Modifier::Same),
        noun(language, depth).prop_map(Modifier::Of),
        noun(language, depth).prop_map(Modifier::In),
        (name(language), relative(language, depth))
            .prop_map(|(name, predicate)| Modifier::Whose(name, predicate)),
        relative(language, depth).prop_map(Modifier::That),
        (prop_oneof![Just(it), noun(language, depth)], verb(language))
            .prop_map(|(noun, verb)| Modifier::Done(noun, verb)),
    ]
    .boxed()
}

fn literal() -> impl Strategy<Value = Term> {
    let literal = prop_oneof![
        "[A-Za-zđĐ0-9]{1,8}( [a-zàá]{1,6})?".prop_map(Literal::Text),
        (1990..2099_i16).prop_map(Literal::Year),
        (1..28_i8, 1..13_i8, 1990..2099_i16)
            .prop_map(|(day, month, year)| Literal::Date(jiff::civil::date(year, month, day))),
        (1..13_i8, 1990..2099_i16).prop_map(|(month, year)| Literal::Month(year, month)),
        (1..5_i8, 1990..2099_i16).prop_map(|(quarter, year)| Literal::Quarter(year, quarter)),
        (1990..2050_i16, 1..20_i16).prop_map(|(from, long)| Literal::Period(from, from + long)),
        (1..1000_i64).prop_map(|it| Literal::Share(Decimal::new(it, 1).normalize())),
        (1..1_000_000_i64).prop_map(|it| Literal::Number(Decimal::from(it)))
            .prop_filter("this would be a year", |it| !matches!(it, Literal::Number(it) if (1900..2200).contains(&i64::try_from(*it).unwrap_or(0)))),
        (1..1000_i64, select(vec!["giường", "tỷ đồng", "đồng", "lượt người"]))
            .prop_map(|(it, unit)| Literal::Quantity(Decimal::from(it), unit.to_owned())),
    ];
    literal.prop_map(|it| Term::Literal(Place::default(), it))
}

fn relation() -> impl Strategy<Value = Relation> {
    select(&RELATIONS[..])
}

/// What a relative clause may say.
fn relative(language: Language, depth: u32) -> BoxedStrategy<Predicate> {
    let one = single(language, depth);
    if depth == 0 {
        return one;
    }
    let several = (any::<bool>(), collection::vec(single(language, depth - 1), 2..4)).prop_map(
        |(all, parts)| if all { Predicate::all(parts) } else { Predicate::any(parts) },
    );
    prop_oneof![4 => one, 1 => several].boxed()
}

/// Something said of any one thing.
fn single(language: Language, depth: u32) -> BoxedStrategy<Predicate> {
    let how = select(&MENTIONS[..]);
    let text = "[A-Za-zđĐ0-9]{1,8}( [a-zàá]{1,6})?"
        .prop_map(|it| Term::Literal(Place::default(), Literal::Text(it)));
    let strict =
        select(vec![Relation::AtLeastAsStrict, Relation::Stricter, Relation::LessStrict]);
    let no = name(language).prop_map(|name| Noun {
        quantity: Some(Quantity::No),
        name,
        ..Noun::default()
    });
    prop_oneof![
        (relation(), term(language, depth))
            .prop_map(|(it, term)| from_pairs::related(it.with(&term), term)),
        strict.prop_map(|it| Predicate::Relate(it, Term::Noun(Box::default()))),
        (any::<bool>(), how, text)
            .prop_map(|(not, how, term)| Predicate::Mention(not, how, term)),
        (any::<bool>(), literal())
            .prop_filter("a plain figure is compared by a relation", |it| {
                !matches!(&it.1, Term::Literal(_, Literal::Date(_)))
            })
            .prop_map(|(not, term)| Predicate::Be(not, term)),
        noun(language, depth).prop_map(|it| Predicate::Have(false, it)),
        no.prop_map(|it| Predicate::Have(false, it)),
        (any::<bool>(), noun(language, depth)).prop_map(|(not, it)| Predicate::In(not, it)),
        any::<bool>().prop_map(move |not| Predicate::State(not, state(language))),
        any::<bool>().prop_map(Predicate::Occur),
        (any::<bool>(), term(language, depth))
            .prop_map(|(not, term)| Predicate::Exist(not, term)),
        (any::<bool>(), collection::vec(verb(language), 1..3), noun(language, depth))
            .prop_map(|(not, verbs, noun)| Predicate::Act(not, verbs, noun)),
        (any::<bool>(), verb(language), noun(language, depth))
            .prop_map(|(not, verb, noun)| Predicate::Undergo(not, verb, noun)),
        (any::<bool>(), any::<bool>()).prop_map(|(not, first)| Predicate::Defined(not, first)),
    ]
    .boxed()
}

fn term(language: Language, depth: u32) -> BoxedStrategy<Term> {
    let noun = noun(language, depth)
        .prop_filter("what has a number is no side of a comparison", |it| {
            matches!(it.quantity, None | Some(Quantity::Every | Quantity::Some))
        })
        .prop_map(|it| Term::Noun(Box::new(it)));
    prop_oneof![literal(), noun].boxed()
}

fn predicate(language: Language) -> BoxedStrategy<Predicate> {
    let agreement = select(vec![Agreement::Same, Agreement::Different]);
    let plain = prop_oneof![
        8 => single(language, 1),
        1 => (agreement, name(language)).prop_map(|(it, name)| Predicate::Agree(it, name)),
        1 => Just(Predicate::Sequence),
        1 => (option::of(name(language)), name(language))
            .prop_map(|(what, by)| Predicate::InOrder(what, by)),
    ];
    let several = |parts| collection::vec(parts, 2..4);
    let all = several(plain.clone().boxed()).prop_map(Predicate::all);
    let any_of = several(prop_oneof![plain.clone().boxed(), all.clone().boxed()].boxed())
        .prop_map(Predicate::any);
    let mixed = several(prop_oneof![plain.clone().boxed(), any_of.clone().boxed()].boxed())
        .prop_map(Predicate::all);
    prop_oneof![8 => plain, 1 => all, 1 => any_of, 1 => mixed].boxed()
}

fn statement(language: Language) -> BoxedStrategy<Clause> {
    let modality = select(vec![Modality::Plain, Modality::Should, Modality::Must]);
    (noun(language, 2), modality, predicate(language), proptest::bool::weighted(0.05))
        .prop_map(|(subject, modality, predicate, sum)| {
            let sum = sum && !subject.own;
            let subject = Noun { sum, ..subject };
            let place = Place::default();
            Clause::Statement(Box::new(Statement { place, subject, modality, predicate }))
        })
        .boxed()
}

fn there(language: Language) -> BoxedStrategy<Clause> {
    let modality = select(vec![Modality::Plain, Modality::Should, Modality::Must]);
    let none = option::of(Just(Quantity::No));
    (modality, none, noun(language, 1))
        .prop_map(|(modality, none, noun)| {
            let quantity = none.filter(|_| !noun.own);
            from_pairs::per_place(modality, Noun { quantity, ..noun })
        })
        .boxed()
}

fn clause(language: Language) -> BoxedStrategy<Clause> {
    let one = prop_oneof![6 => statement(language), 1 => there(language)].boxed();
    let several = collection::vec(one.clone(), 2..3);
    prop_oneof![
        12 => one,
        1 => several.clone().prop_map(Clause::all),
        1 => several.prop_map(Clause::any),
    ]
    .boxed()
}

fn sentence(language: Language) -> BoxedStrategy<Sentence> {
    let condition = (any::<bool>(), clause(language)).prop_map(|(exception, clause)| {
        Condition { place: Place::default(), exception, clause }
    });
    (option::weighted(0.2, condition), clause(language))
        .prop_map(|(condition, claim)| {
            let conditions = condition.into_iter().collect();
            from_pairs::of_the_plan(Sentence { place: Place::default(), conditions, claim })
        })
        .boxed()
}

fn round_trip(
    tree: &Sentence,
    language: Language,
) -> Result<(), proptest::test_runner::TestCaseError> {
    let text = print(tree, language);
    let parsed = parse_sentence_in(&text, language);
    prop_assert!(parsed.sentence.is_some(), "{text}: {:?}", parsed.problems);
    let again = parsed.sentence.as_ref().map(|it| print(it, language));
    prop_assert_eq!(again.as_ref(), Some(&text));
    prop_assert!(parsed.sentence.as_ref() == Some(tree), "{text}\n{:?}", parsed.sentence);
    let compiled = compile(tree, language);
    prop_assert!(compiled.program.is_some() || !compiled.problems.is_empty(), "silent: {text}");
    Ok(())
}

/// The form that is left where the natural one would be read as something else.
fn in_brackets(
    tree: &Sentence,
    language: Language,
) -> Result<(), proptest::test_runner::TestCaseError> {
    let text = super::print::words_of(tree, language, true);
    // What has more brackets than are read is never printed so.
    if super::limits::refuse(&text).is_some() {
        return Ok(());
    }
    let parsed = parse_sentence_in(&text, language);
    prop_assert!(parsed.sentence.as_ref() == Some(tree), "{text}\n{:?}", parsed.sentence);
    Ok(())
}

proptest! {
    #[test]
    fn english_trees_come_back(tree in sentence(Language::English)) {
        round_trip(&tree, Language::English)?;
    }

    #[test]
    fn vietnamese_trees_come_back(tree in sentence(Language::Vietnamese)) {
        round_trip(&tree, Language::Vietnamese)?;
    }

    #[test]
    fn english_trees_come_back_in_brackets(tree in sentence(Language::English)) {
        in_brackets(&tree, Language::English)?;
    }

    #[test]
    fn vietnamese_trees_come_back_in_brackets(tree in sentence(Language::Vietnamese)) {
        in_brackets(&tree, Language::Vietnamese)?;
    }

    #[test]
    fn no_text_is_too_odd(text in "\\PC{0,80}") {
        let parsed = parse_sentence(&text);
        for problem in &parsed.problems {
            prop_assert!(text.get(problem.span.start..problem.span.end).is_some(), "{problem:?}");
        }
    }

    #[test]
    fn no_row_of_words_is_too_odd(words in collection::vec(select(vec![
        "every", "no", "target", "has", "of", "the", "same", "whose", "is", "after", "2030", "mỗi",
        "chỉ tiêu", "không", "có", "nào", "của", "cùng", "trong", "phải", "là", "năm", "\"x\"", ",",
        "nếu", "thì", "if", "then", "unless", "và", "and", "80%", "ít nhất", "một", "its", "30/6/2025",
        "leads", "that", "it", "led", "by", "(", ")", "chủ trì", "mà", "do", "được", "nó", "III/2025",
    ]), 0..14)) {
        let text = words.join(" ");
        let parsed = parse_sentence(&text);
        if let Some(sentence) = &parsed.sentence {
            let compiled = compile(sentence, parsed.language);
            prop_assert!(compiled.program.is_some() || !compiled.problems.is_empty(), "silent: {text}");
        } else {
            prop_assert!(!parsed.problems.is_empty());
        }
    }
}
