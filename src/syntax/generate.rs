//! Random trees, and the round trip through print and parse, in both languages.
//!
//! In: nothing; out: property tests. Invariant: a generated tree is one that a sentence can
//! have; names are taken from the vocabulary of the language, so that trees also compile or
//! are refused with words.

use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use proptest::{option, prop_assert, prop_assert_eq, proptest};
use rust_decimal::Decimal;

use super::tree::{
    Agreement, Amount, Clause, Condition, Literal, Mention, Modality, Modifier, Name, Noun,
    Order, Place, Predicate, Quantity, Relation, Sentence, Statement, Term,
};
use super::{parse_sentence, parse_sentence_in, print};
use crate::compile::{compile, vocabulary_words};
use crate::lang::{self, Language};

fn name(language: Language) -> BoxedStrategy<Name> {
    let kept = [",", "'", " of ", " with ", "nhắc đến"];
    let plain = |word: &&str| !kept.iter().any(|it| word.contains(it));
    let words: Vec<&str> = vocabulary_words(language).into_iter().filter(plain).collect();
    select(words)
        .prop_map(|words| Name { place: Place::default(), words: lang::fold(words) })
        .boxed()
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

/// A noun with modifiers up to some depth.
fn noun(language: Language, depth: u32) -> BoxedStrategy<Noun> {
    let year = option::weighted(0.15, 1990..2099_i16);
    let plain = (option::weighted(0.3, quantity()), year, name(language))
        .prop_map(|(quantity, year, name)| Noun { quantity, year, name, ..Noun::default() });
    if depth == 0 {
        return plain.boxed();
    }
    let modifier = prop_oneof![
        name(language).prop_map(Modifier::Same),
        (name(language), relative(language, depth - 1))
            .prop_map(|(name, predicate)| Modifier::Whose(name, predicate)),
    ];
    (plain, option::weighted(0.4, modifier))
        .prop_map(|(noun, modifier)| Noun { modifiers: modifier.into_iter().collect(), ..noun })
        .boxed()
}

fn literal() -> impl Strategy<Value = Term> {
    let literal = prop_oneof![
        "[A-Za-zđĐ0-9]{1,8}( [a-zàá]{1,6})?".prop_map(Literal::Text),
        (1990..2099_i16).prop_map(Literal::Year),
        (1..28_i8, 1..13_i8, 1990..2099_i16)
            .prop_map(|(day, month, year)| Literal::Date(jiff::civil::date(year, month, day))),
        (1..100_i64).prop_map(|it| Literal::Share(Decimal::from(it))),
    ];
    literal.prop_map(|it| Term::Literal(Place::default(), it))
}

fn relation() -> impl Strategy<Value = Relation> {
    select(vec![
        Relation::After,
        Relation::Before,
        Relation::OnOrAfter,
        Relation::OnOrBefore,
        Relation::AtLeastAsStrict,
        Relation::LessStrict,
        Relation::Stricter,
        Relation::More,
        Relation::Less,
        Relation::NotLess,
        Relation::NotMore,
        Relation::Equal,
    ])
}

/// What a relative clause may say: nothing that opens another list.
fn relative(language: Language, depth: u32) -> BoxedStrategy<Predicate> {
    let how = select(vec![Mention::Mentions, Mention::BeginsWith, Mention::EndsWith]);
    prop_oneof![
        (relation(), term(language, depth)).prop_map(|(it, term)| Predicate::Relate(it, term)),
        (any::<bool>(), how, literal())
            .prop_map(|(not, how, term)| Predicate::Mention(not, how, term)),
        (any::<bool>(), literal()).prop_map(|(not, term)| Predicate::Be(not, term)),
    ]
    .boxed()
}

fn term(language: Language, depth: u32) -> BoxedStrategy<Term> {
    let noun = noun(language, depth)
        .prop_filter("what has a number is no side of a comparison", |it| {
            it.year.is_none()
                && matches!(it.quantity, None | Some(Quantity::Every | Quantity::Some))
        })
        .prop_map(|it| Term::Noun(Box::new(it)));
    prop_oneof![literal(), noun].boxed()
}

fn predicate(language: Language) -> BoxedStrategy<Predicate> {
    let agreement = select(vec![Agreement::Same, Agreement::Different]);
    let no = name(language).prop_map(|name| Noun {
        quantity: Some(Quantity::No),
        name,
        ..Noun::default()
    });
    let plain = prop_oneof![
        noun(language, 1).prop_map(|it| Predicate::Have(false, it)),
        no.prop_map(|it| Predicate::Have(false, it)),
        (agreement, name(language)).prop_map(|(it, name)| Predicate::Agree(it, name)),
        relative(language, 1),
        noun(language, 0).prop_map(|it| Predicate::In(false, it)),
        any::<bool>().prop_map(Predicate::Occur),
    ];
    plain.boxed()
}

fn statement(language: Language) -> BoxedStrategy<Clause> {
    let modality = select(vec![Modality::Plain, Modality::Should, Modality::Must]);
    (noun(language, 2), modality, predicate(language), option::weighted(0.1, any::<bool>()))
        .prop_map(|(subject, modality, predicate, order)| {
            let order = order.map(|later| if later { Order::Later } else { Order::Earlier });
            let subject = Noun { order: order.filter(|_| subject.year.is_none()), ..subject };
            let place = Place::default();
            Clause::Statement(Box::new(Statement { place, subject, modality, predicate }))
        })
        .boxed()
}

fn sentence(language: Language) -> BoxedStrategy<Sentence> {
    let condition = (any::<bool>(), statement(language)).prop_map(|(exception, clause)| {
        Condition { place: Place::default(), exception, clause }
    });
    (option::weighted(0.2, condition), statement(language))
        .prop_map(|(condition, claim)| Sentence {
            place: Place::default(),
            conditions: condition.into_iter().collect(),
            claim,
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
    prop_assert_eq!(parsed.sentence.as_ref(), Some(tree), "{}", text);
    let compiled = compile(tree, language);
    prop_assert!(compiled.program.is_some() || !compiled.problems.is_empty(), "silent: {text}");
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
    fn no_text_is_too_odd(text in "\\PC{0,80}") {
        let parsed = parse_sentence(&text);
        for problem in &parsed.problems {
            prop_assert!(text.get(problem.span.start..problem.span.end).is_some(), "{problem:?}");
        }
    }

    #[test]
    fn no_row_of_words_is_too_odd(words in proptest::collection::vec(select(vec![
        "every", "no", "target", "has", "of", "the", "same", "whose", "is", "after", "2030", "mỗi",
        "chỉ tiêu", "không", "có", "nào", "của", "cùng", "trong", "phải", "là", "năm", "\"x\"", ",",
        "nếu", "thì", "if", "then", "unless", "và", "and", "80%", "ít nhất", "một", "its", "30/6/2025",
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
