//! Maps that are looked up often, by small keys.
//!
//! In: keys and values; out: a hash map of the standard library with a quick hasher. Invariant:
//! nobody depends on the order of what is in it (clippy's `iter_over_hash_type` watches that).

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map by keys. What is hashed comes from the plan or the rule that is read, and one made to
/// collide only slows its own check down to the limit of steps.
pub(crate) type Keyed<K, V> = HashMap<K, V, BuildHasherDefault<Mixer>>;

/// A quick hasher: a multiplication and a turn for every eight bytes.
#[derive(Debug, Default)]
pub(crate) struct Mixer(u64);

impl Hasher for Mixer {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        let mut words = bytes.chunks_exact(8);
        for word in &mut words {
            self.write_u64(u64::from_le_bytes(word.try_into().unwrap_or_default()));
        }
        let rest = words.remainder();
        if !rest.is_empty() {
            self.write_u64(rest.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)));
        }
    }

    fn write_u64(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    }

    fn write_u8(&mut self, byte: u8) {
        self.write_u64(u64::from(byte));
    }

    fn write_usize(&mut self, word: usize) {
        self.write_u64(word as u64);
    }
}
