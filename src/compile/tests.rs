//! Sentences of both languages give equal programs.

use super::{compile, print};
use crate::syntax::parse_sentence;

fn program(text: &str) -> String {
    let parsed = parse_sentence(text);
    let sentence = parsed.sentence.unwrap_or_else(|| panic!("{text}: {:#?}", parsed.problems));
    let compiled = compile(&sentence, parsed.language);
    let program = compiled.program.unwrap_or_else(|| panic!("{text}: {:#?}", compiled.problems));
    print(&program)
}

/// Sentences that mean the same.
const PAIRS: &[(&str, &str)] = crate::syntax::SENTENCES;

#[test]
fn both_languages_give_one_program() {
    for (en, vi) in PAIRS {
        println!("{en}\n{}", program(en));
        assert_eq!(program(en), program(vi), "{en}\n{vi}");
    }
}
