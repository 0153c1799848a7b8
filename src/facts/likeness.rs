//! Whether one passage says in like words what another says.
//!
//! In: blocks of a plan by their number; out: the block that says most of what some words say.
//! Invariants: pairs of words are looked up, so that nothing is compared with everything; words
//! that every duty has, and pairs of the plan's title, tell nothing.

use std::collections::{HashMap, HashSet};

use crate::lang::lower_in_step;

/// Words that say nothing of what a task is about.
const EMPTY: [&str; 36] = [
    "và", "các", "của", "về", "cho", "trong", "với", "theo", "tại", "là", "để", "có", "được",
    "trên", "từ", "đến", "những", "việc", "công", "tác", "thực", "hiện", "triển", "khai",
    "tăng", "cường", "tổ", "chức", "đẩy", "mạnh", "nâng", "cao", "tiếp", "tục", "phối", "hợp",
];

/// Words of a passage that are compared.
const COMPARED: usize = 24;

/// Pairs of words that a passage must have to be compared at all.
const LEAST: usize = 4;

/// Blocks in which a pair of words is remembered; a pair in more tells nothing.
const PLACES: usize = 24;

/// Blocks by the pairs of words that they hold.
pub(super) struct Likeness {
    pairs: HashMap<u64, Vec<usize>>,
    /// Pairs of the title: what the whole plan is about tells no task from another.
    subject: HashSet<u64>,
}

/// The number of no words.
pub(super) const SEED: u64 = 0xcbf2_9ce4_8422_2325;

/// The number of some words and one more (FNV-1a).
pub(super) fn mixed(number: u64, word: &str) -> u64 {
    let step =
        |number: u64, byte: u8| (number ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    word.bytes().chain([b' ']).fold(number, step)
}

/// The pairs of the first `limit` words of lower-case text that say something, as numbers.
fn pairs(lower: &str, limit: usize) -> Vec<u64> {
    let mut told = lower
        .split(|it: char| !it.is_alphanumeric())
        .filter(|it| !it.is_empty() && !EMPTY.contains(it))
        .take(limit);
    let mut found = Vec::new();
    let Some(mut last) = told.next() else { return found };
    for word in told {
        found.push(mixed(mixed(SEED, last), word));
        last = word;
    }
    found
}

impl Likeness {
    /// Nothing yet, of a plan with this title.
    pub(super) fn new(title: &str) -> Likeness {
        let subject = pairs(&lower_in_step(title), usize::MAX).into_iter().collect();
        Likeness { pairs: HashMap::new(), subject }
    }

    /// Remembers the lower-case words of block `index`; blocks come in order.
    pub(super) fn add(&mut self, index: usize, words: &str) {
        for pair in pairs(words, usize::MAX) {
            if self.subject.contains(&pair) {
                continue;
            }
            let places = self.pairs.entry(pair).or_default();
            if places.len() < PLACES && places.last() != Some(&index) {
                places.push(index);
            }
        }
    }

    /// The block that says most of what lower-case `words` say, three in five at least, where `counts`
    /// takes it.
    pub(super) fn find(&self, words: &str, counts: impl Fn(usize) -> bool) -> Option<usize> {
        let mut pairs = pairs(words, COMPARED);
        pairs.retain(|it| !self.subject.contains(it));
        let mut found: HashMap<usize, usize> = HashMap::new();
        let mut best = (0, 0);
        for index in pairs.iter().filter_map(|it| self.pairs.get(it)).flatten() {
            let count = found.entry(*index).or_default();
            *count += 1;
            if *count > best.0 && counts(*index) {
                best = (*count, *index);
            }
        }
        (pairs.len() >= LEAST && best.0 * 5 >= pairs.len() * 3).then_some(best.1)
    }
}
