//! Rules as bytes, so that a program that only checks need not read sentences.
//!
//! In: rules; out: bytes, and the rules again. The bytes begin with what they are, the version
//! of their form and a sum over the rest; kinds, attributes and fixes stand in them by name. Invariants:
//! what comes back is what went in, but for cases, which only tests run; bytes that are cut,
//! changed or not rules at all are an error, found before anything large is made of them; a
//! number that stands for one of a few things is its place in a table below, so that a table
//! may grow at its end and never change otherwise without a new `VERSION`.

mod decode;
mod encode;

#[cfg(test)]
mod tests;

use super::{Gather, Topic};
use crate::compile::Origin;
use crate::finding::Level;
use crate::lang::Language;
use crate::syntax::{Agreement, Mention, Relation, TimeUnit};

pub use decode::decode;
pub use encode::encode;

/// What the bytes begin with.
const SIGN: &[u8; 10] = b"soat-rules";

/// The version of the form, in the byte after it.
const VERSION: u8 = 1;

/// Bytes before the rules: sign, version, sum.
const HEAD: usize = SIGN.len() + 1 + 8;

/// The deepest nesting of formulas, far above what a sentence can say.
const DEPTH: u32 = 256;

/// The most variables of a program, far above what a sentence can say.
const VARIABLES: u32 = 10_000;

const LEVELS: [Level; 3] = [Level::Error, Level::Warning, Level::Note];
const GATHERS: [Gather; 3] = [Gather::Each, Gather::Part, Gather::Plan];
const TOPICS: [Topic; 4] = Topic::ALL;
const LANGUAGES: [Language; 2] = [Language::English, Language::Vietnamese];
const ORIGINS: [Origin; 3] = [Origin::Plan, Origin::Superior, Origin::Proposal];
const AGREEMENTS: [Agreement; 2] = [Agreement::Same, Agreement::Different];
const UNITS: [TimeUnit; 4] =
    [TimeUnit::Days, TimeUnit::Weeks, TimeUnit::Months, TimeUnit::Years];
pub(crate) const MENTIONS: [Mention; 4] =
    [Mention::Mentions, Mention::BeginsWith, Mention::EndsWith, Mention::Matches];
pub(crate) const RELATIONS: [Relation; 17] = [
    Relation::After,
    Relation::Before,
    Relation::OnOrAfter,
    Relation::OnOrBefore,
    Relation::On,
    Relation::AtLeastAsStrict,
    Relation::LessStrict,
    Relation::Stricter,
    Relation::NotStricter,
    Relation::More,
    Relation::Less,
    Relation::NotLess,
    Relation::NotMore,
    Relation::Equal,
    Relation::OtherThan,
    Relation::Within,
    Relation::Outside,
];

/// A sum over `bytes` that tells whether any of them changed (FNV-1a).
fn sum(bytes: &[u8]) -> [u8; 8] {
    let mix = |sum: u64, byte: &u8| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, mix).to_le_bytes()
}
