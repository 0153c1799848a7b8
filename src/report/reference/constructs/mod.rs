//! What a sentence can say: every construct with a line of explanation and sentences of both
//! languages.
//!
//! In: nothing; out: one static table. Invariants, tested on every sentence here: it is read
//! and compiled in its language, the two of a pair give one program, and a word said to mean
//! the same gives the same program when it is put in the place of the first.
//! One file a group of chapters.
//! The wording of pages stands in `mod.rs`, the words for things in the vocabulary.

mod amounts;
mod claims;
mod doing;
mod figures;
mod having;
mod readings;
mod usage;
mod which;

use crate::lang::Wording;

/// Constructs that belong together.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) title: Wording,
    /// What they have in common, or nothing.
    pub(super) says: Wording,
    pub(super) constructs: &'static [Construct],
}

/// One thing that a sentence can say.
#[derive(Debug)]
pub(super) struct Construct {
    pub(super) title: Wording,
    pub(super) says: Wording,
    /// Sentences, the same in English and in Vietnamese.
    pub(super) examples: &'static [(&'static str, &'static str)],
    /// Words of the first example in English, and others that mean the same.
    pub(super) en: Alike,
    /// The same in Vietnamese.
    pub(super) vi: Alike,
}

/// Words of a sentence, and others that may stand in their place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Alike {
    pub(super) words: &'static str,
    pub(super) others: &'static [&'static str],
}

const fn part(
    en: &'static str,
    vi: &'static str,
    says: (&'static str, &'static str),
    constructs: &'static [Construct],
) -> Part {
    let says = Wording { en: says.0, vi: says.1 };
    Part { title: Wording { en, vi }, says, constructs }
}

const fn can(
    title: (&'static str, &'static str),
    says: (&'static str, &'static str),
    examples: &'static [(&'static str, &'static str)],
) -> Construct {
    let none = Alike { words: "", others: &[] };
    Construct {
        title: Wording { en: title.0, vi: title.1 },
        says: Wording { en: says.0, vi: says.1 },
        examples,
        en: none,
        vi: none,
    }
}

impl Construct {
    const fn en(mut self, words: &'static str, others: &'static [&'static str]) -> Construct {
        self.en = Alike { words, others };
        self
    }

    const fn vi(mut self, words: &'static str, others: &'static [&'static str]) -> Construct {
        self.vi = Alike { words, others };
        self
    }
}

/// Everything that a sentence can say, in the order of the page.
pub(super) static PARTS: [&[Part]; 8] = [
    amounts::PARTS,
    having::PARTS,
    usage::PARTS,
    which::PARTS,
    doing::PARTS,
    figures::PARTS,
    claims::PARTS,
    readings::PARTS,
];
