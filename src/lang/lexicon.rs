//! Lists of phrases that are looked up at a place in a text.
//!
//! In: phrases in lower case; out: [`Lexicon`], which tells the longest of them that begins at
//! a byte. Invariant: the answer is that of trying every phrase; a place where none can begin
//! costs one look at three bytes, however long the list.

/// Slots of the table of first bytes; a power of two.
const SLOTS: usize = 1024;

/// Phrases by their first bytes.
#[derive(Debug)]
pub struct Lexicon {
    /// Ordered by slot, longest first within one.
    phrases: Vec<(&'static str, usize)>,
    /// Where the phrases of each slot begin; one more than there are slots.
    starts: Vec<u16>,
}

impl Lexicon {
    /// A lexicon of `phrases`, each of at least three bytes; the answer gives their order.
    pub fn new(phrases: &[&'static str]) -> Lexicon {
        let mut ordered: Vec<(usize, &'static str, usize)> = phrases
            .iter()
            .enumerate()
            .map(|(index, phrase)| (slot(phrase.as_bytes()), *phrase, index))
            .collect();
        crate::sorted::sort_by(&mut ordered, |one, two| {
            (one.0, std::cmp::Reverse(one.1.len()), one.2).cmp(&(
                two.0,
                std::cmp::Reverse(two.1.len()),
                two.2,
            ))
        });
        let mut starts = vec![0; SLOTS + 1];
        for (slot, ..) in &ordered {
            starts[slot + 1] += 1;
        }
        for slot in 0..SLOTS {
            starts[slot + 1] += starts[slot];
        }
        Lexicon { phrases: ordered.into_iter().map(|it| (it.1, it.2)).collect(), starts }
    }

    /// The longest phrase that `text` begins with at byte `at`, and its place in the list.
    pub fn at(&self, text: &str, at: usize) -> Option<(&'static str, usize)> {
        self.all_at(text, at).next()
    }

    /// Every phrase that `text` begins with at byte `at`, longest first.
    pub fn all_at<'t>(
        &'t self,
        text: &'t str,
        at: usize,
    ) -> impl Iterator<Item = (&'static str, usize)> + 't {
        let rest = text.as_bytes().get(at..).unwrap_or(&[]);
        let slot = slot(rest);
        let range = usize::from(self.starts[slot])..usize::from(self.starts[slot + 1]);
        self.phrases[range].iter().copied().filter(|it| rest.starts_with(it.0.as_bytes()))
    }

    /// Every phrase that begins where a word does: its byte, and its place in the list.
    pub fn find_all_in<'t>(
        &'t self,
        text: &'t str,
    ) -> impl Iterator<Item = (usize, usize)> + 't {
        word_starts(text, 0)
            .flat_map(move |at| self.all_at(text, at).map(move |(_, index)| (at, index)))
    }
}

/// Whether `text` holds any of some phrases, told in one pass over it.
pub fn holds_any(text: &str, phrases: &[&str]) -> bool {
    let place = |three: u32| {
        let number = three.wrapping_mul(0x9e37_79b1) >> 24;
        ((number >> 6) as usize, 1_u64 << (number & 63))
    };
    let joined = |three: u32, byte: u8| (three << 8 | u32::from(byte)) & 0xff_ffff;
    let mut begins = [0_u64; 4];
    for phrase in phrases {
        match phrase.as_bytes().first_chunk::<3>() {
            Some(first) => {
                let (row, bit) = place(first.iter().fold(0, |all, it| joined(all, *it)));
                begins[row] |= bit;
            }
            None if text.contains(phrase) => return true,
            None => {}
        }
    }
    let bytes = text.as_bytes();
    let mut three = 0;
    let mut ends = bytes.iter().enumerate().filter(|(_, byte)| {
        three = joined(three, **byte);
        let (row, bit) = place(three);
        begins[row] & bit != 0
    });
    ends.any(|(at, _)| {
        let rest = bytes.get(at.wrapping_sub(2)..).unwrap_or(&[]);
        phrases.iter().any(|it| rest.starts_with(it.as_bytes()))
    })
}

/// Where words begin from byte `from` on: after what is neither letter nor digit.
pub fn word_starts(text: &str, from: usize) -> impl Iterator<Item = usize> + '_ {
    let bytes = text.as_bytes();
    let in_word = |byte: u8| byte.is_ascii_alphanumeric() || byte >= 0x80;
    let mut inside = from.checked_sub(1).is_some_and(|at| in_word(bytes[at]));
    bytes.iter().enumerate().skip(from).filter_map(move |(at, byte)| {
        let before = std::mem::replace(&mut inside, in_word(*byte));
        (inside && !before).then_some(at)
    })
}

/// The slot of what begins with `bytes`: told by the first three, which every phrase has.
fn slot(bytes: &[u8]) -> usize {
    let byte = |at: usize| usize::from(bytes.get(at).copied().unwrap_or(0));
    ((byte(0) * 37) ^ (byte(1) * 11) ^ (byte(2) * 101)) % SLOTS
}

#[cfg(test)]
mod tests {
    use super::{Lexicon, holds_any};

    #[test]
    fn any_phrase_is_held() {
        let text = "định kỳ hằng năm, a";
        for (phrases, held) in [
            (&["hằng", "quý"][..], true),
            (&["a"], true),
            (&["b", "năm,"], true),
            (&["năm a", "định  kỳ", "ỳ h "], false),
            (&["ỳ hằng năm, a"], true),
            (&[], false),
        ] {
            assert_eq!(holds_any(text, phrases), held, "{phrases:?}");
        }
        assert!(!holds_any("", &["a", "bc"]));
        assert!(holds_any("x", &[""]));
    }

    #[test]
    fn the_longest_phrase_is_told() {
        let lexicon = Lexicon::new(&["hằng năm", "hằng", "hàng tháng", "định kỳ"]);
        let text = "định kỳ hằng năm, hàng  tháng";
        assert_eq!(lexicon.at(text, 0), Some(("định kỳ", 3)));
        let found: Vec<usize> = lexicon.find_all_in(text).map(|it| it.1).collect();
        assert_eq!(found, [3, 0, 1]);
        let all: Vec<usize> =
            lexicon.all_at(text, text.find("hằng").unwrap()).map(|it| it.1).collect();
        assert_eq!(all, [0, 1]);
        assert_eq!(lexicon.at(text, text.len()), None);
    }
}
