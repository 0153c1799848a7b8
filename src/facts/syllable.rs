//! Syllables that cannot be Vietnamese: "nghành", "đươc", "quảnn", "avf".
//!
//! In: lower-case words of a block; out: a mark for each. Invariants: only words with a letter
//! of Vietnamese, or letters that no language puts together, are judged; names, short forms and
//! words with figures are not; a word that is several syllables run together is none, nor one
//! that begins as loan words do.

use std::cell::RefCell;
use std::ops::Range;
use std::sync::LazyLock;

pub use super::mark::Mark;
use super::mark::mark_entry;
use super::vocabulary::{KindEntry, Names};
use super::{Context, Facts};
use crate::lang::{Wording, is_letter};
use crate::outline::Zone;

/// Impossible syllables in the vocabulary.
pub(super) static ENTRY: KindEntry = mark_entry!(
    ImpossibleSyllable,
    impossible_syllables,
    Names::new(&["impossible syllable"], &["impossible syllables"], &["âm tiết sai"]),
    Wording {
        en: "letters that cannot be a Vietnamese syllable",
        vi: "chữ không thể là âm tiết tiếng Việt",
    }
);

/// Finds impossible syllables in the preamble, the parts and the appendices.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    for (block, mentions) in context.blocks() {
        if matches!(block.zone, Zone::Header | Zone::Signature | Zone::Recipients) {
            continue;
        }
        let text = block.text.as_str();
        for range in &mentions.syllables {
            let Some(word) = text.get(range.clone()) else { continue };
            let span = block.text.span(range.start, range.end);
            facts.impossible_syllables.push(Mark::new(span, word, None));
        }
    }
}

/// Rimes without their tones, in the order of their bytes.
const RIMES: [&str; 164] = [
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "e", "ec",
    "em", "en", "eng", "eo", "ep", "et", "i", "ia", "ich", "im", "in", "inh", "ip", "it", "iu",
    "iêc", "iêm", "iên", "iêng", "iêp", "iêt", "iêu", "o", "oa", "oac", "oach", "oai", "oam",
    "oan", "oang", "oanh", "oao", "oap", "oat", "oay", "oc", "oe", "oem", "oen", "oeo", "oet",
    "oi", "om", "on", "ong", "ooc", "oong", "op", "ot", "oăc", "oăm", "oăn", "oăng", "oăt",
    "u", "ua", "uc", "ui", "um", "un", "ung", "up", "ut", "uy", "uya", "uych", "uyn", "uynh",
    "uyp", "uyt", "uyu", "uyên", "uyêt", "uân", "uâng", "uât", "uây", "uê", "uêch", "uên",
    "uênh", "uôc", "uôi", "uôm", "uôn", "uông", "uôt", "uơ", "y", "yêm", "yên", "yêng", "yêt",
    "yêu", "âc", "âm", "ân", "âng", "âp", "ât", "âu", "ây", "ê", "êch", "êm", "ên", "ênh",
    "êp", "êt", "êu", "ô", "ôc", "ôi", "ôm", "ôn", "ông", "ôp", "ôt", "ăc", "ăm", "ăn", "ăng",
    "ăp", "ăt", "ơ", "ơi", "ơm", "ơn", "ơng", "ơp", "ơt", "ư", "ưa", "ưc", "ưi", "ưm", "ưn",
    "ưng", "ưt", "ưu", "ươ", "ươc", "ươi", "ươm", "ươn", "ương", "ươp", "ươt", "ươu",
];

/// Rimes after "qu" that stand nowhere else.
const AFTER_QU: [&str; 6] = ["ych", "ynh", "yt", "yp", "yn", "yu"];

/// Consonants that begin a syllable, longer ones first.
const ONSETS: [&str; 27] = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g",
    "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x",
];

/// Pairs of letters that neither Vietnamese nor the languages it borrows from put together.
const IMPOSSIBLE: [&str; 18] = [
    "vf", "fv", "vj", "jv", "xv", "vx", "qv", "vq", "fj", "jf", "jx", "xj", "wv", "vw", "zj",
    "jz", "xf", "fq",
];

/// Letters with a tone, in order, each with the letter without it and the number of the tone.
static TONES: LazyLock<Vec<(char, char, u8)>> = LazyLock::new(|| {
    const ROWS: [(char, &str); 12] = [
        ('a', "áàảãạ"),
        ('ă', "ắằẳẵặ"),
        ('â', "ấầẩẫậ"),
        ('e', "éèẻẽẹ"),
        ('ê', "ếềểễệ"),
        ('i', "íìỉĩị"),
        ('o', "óòỏõọ"),
        ('ô', "ốồổỗộ"),
        ('ơ', "ớờởỡợ"),
        ('u', "úùủũụ"),
        ('ư', "ứừửữự"),
        ('y', "ýỳỷỹỵ"),
    ];
    let rows = ROWS.iter().flat_map(|(base, row)| {
        row.chars().zip(1..).map(move |(letter, tone)| (letter, *base, tone))
    });
    let mut all: Vec<(char, char, u8)> = rows.collect();
    crate::sorted::sort_by_key(&mut all, |it| it.0);
    all
});

/// A letter without its tone, and the tone: 0 none, 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng.
fn without_tone(letter: char) -> (char, u8) {
    if letter.is_ascii() {
        return (letter, 0);
    }
    let found = TONES.binary_search_by_key(&letter, |it| it.0).ok();
    found.and_then(|it| TONES.get(it)).map_or((letter, 0), |it| (it.1, it.2))
}

/// Whether a lower-case word can be one Vietnamese syllable; `strict` looks at its tone, too.
fn is_syllable(word: &str, strict: bool) -> bool {
    let mut bare = String::with_capacity(word.len());
    let (mut tone, mut tones) = (0, 0);
    for letter in word.chars() {
        let (base, mark) = without_tone(letter);
        bare.push(base);
        if mark > 0 {
            (tone, tones) = (mark, tones + 1);
        }
    }
    let is_rime = |rime: &str, onset: &str| {
        let known =
            RIMES.binary_search(&rime).is_ok() || onset == "qu" && AFTER_QU.contains(&rime);
        let narrow = rime.starts_with(['e', 'ê', 'i', 'y']);
        // "ngh", "gh" and "k" stand before e, ê, i, y; "ng", "g" and "c" before the others.
        let written = match onset {
            "ngh" | "gh" => narrow,
            "c" | "ng" => !narrow,
            "g" => !narrow || rime.starts_with('i'),
            _ => true,
        };
        known && written
    };
    let whole = ONSETS
        .iter()
        .any(|onset| bare.strip_prefix(onset).is_some_and(|rime| is_rime(rime, onset)));
    if tones > 1 || !(whole || is_rime(&bare, "")) {
        return false;
    }
    let stopped = bare.ends_with(['c', 'p', 't']) || bare.ends_with("ch");
    !strict || !stopped || matches!(tone, 1 | 5)
}

/// Whether a word is several syllables run together, as loan words are ("ôtô", "cácbon").
fn is_joined(word: &str, parts: usize) -> bool {
    parts > 0
        && word.char_indices().skip(1).any(|(at, _)| {
            let (head, tail) = word.split_at(at);
            is_syllable(head, false) && (is_syllable(tail, false) || is_joined(tail, parts - 1))
        })
}

/// Letters of a syllable at most, and of a word that is judged.
const SYLLABLE: usize = 7;
const LONGEST: usize = 14;

/// Words that were told to be syllables are looked up by their bytes: plans use few of them.
const KNOWN: usize = 1024;

thread_local! {
    static SYLLABLES: RefCell<Vec<u128>> = RefCell::new(vec![0; KNOWN]);
}

/// The bytes of a word as a number, and its slot; none for a longer one.
fn slot_of(word: &str) -> Option<(u128, usize)> {
    let mut bytes = [0; 16];
    bytes.get_mut(..word.len())?.copy_from_slice(word.as_bytes());
    let (head, tail) = (bytes.first_chunk::<8>()?, bytes.last_chunk::<8>()?);
    let mixed = u64::from_le_bytes(*head) ^ u64::from_le_bytes(*tail).rotate_left(17);
    let slot = mixed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 54;
    Some((u128::from_le_bytes(bytes), usize::try_from(slot).ok()?))
}

fn is_known(word: &str) -> bool {
    slot_of(word)
        .is_some_and(|(key, slot)| SYLLABLES.with_borrow(|known| known.get(slot) == Some(&key)))
}

fn keep(word: &str) {
    let Some((key, slot)) = slot_of(word) else { return };
    SYLLABLES.with_borrow_mut(|known| {
        if let Some(place) = known.get_mut(slot) {
            *place = key;
        }
    });
}

/// The impossible syllables of a block whose words begin at `starts`.
pub(super) fn find_impossible(text: &str, starts: &[usize]) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    for at in starts.iter().copied() {
        let before = at.checked_sub(1).and_then(|it| bytes.get(it)).copied().unwrap_or(b' ');
        if !matches!(before, b' ' | b'(' | b'"') || !text.is_char_boundary(at) {
            continue;
        }
        let rest = &bytes[at..];
        let length = rest.iter().position(|it| *it < 0x80 && !it.is_ascii_lowercase());
        let length = length.unwrap_or(rest.len());
        let after = rest.get(length).copied().unwrap_or(b' ');
        if !(2..=3 * LONGEST).contains(&length) || after.is_ascii_alphanumeric() {
            continue;
        }
        if matches!(after, b'-' | b'/' | b'@' | b'_' | b'\'' | b'&') {
            continue;
        }
        let word = &text[at..at + length];
        let plain = word.is_ascii();
        if plain {
            let odd = word.as_bytes().windows(2).any(|pair| {
                matches!(pair[0], b'f' | b'j' | b'q' | b'v' | b'w' | b'x' | b'z')
                    && IMPOSSIBLE.iter().any(|it| it.as_bytes() == pair)
            });
            if odd {
                found.push(at..at + length);
            }
            continue;
        }
        if is_known(word) {
            continue;
        }
        let lower = word.chars().all(|it| is_letter(it) && !it.is_uppercase());
        if !lower || word.chars().nth(1).is_none() {
            continue;
        }
        if is_syllable(word, true) {
            keep(word);
        } else if !is_loan(word) {
            found.push(at..at + length);
        }
    }
    found
}

/// Whether a word that is no syllable may have come from another language.
fn is_loan(word: &str) -> bool {
    const CLUSTERS: [&str; 14] =
        ["bl", "br", "cl", "cr", "dr", "fl", "gl", "gr", "kr", "pl", "pr", "sp", "st", "sc"];
    let count = word.chars().count();
    // A stray letter of a typing method: "hoạtj".
    let typed = word.strip_suffix(['f', 'j', 'w', 'z']).is_some_and(|it| is_syllable(it, true));
    let foreign = word.contains(['f', 'j', 'w', 'z']) && !typed;
    let unknown = word.chars().any(|it| {
        let base = without_tone(it).0;
        !base.is_ascii() && !"ăâđêôơư".contains(base)
    });
    count > LONGEST
        || foreign
        || unknown
        || word.ends_with("fé")
        || CLUSTERS.iter().any(|it| word.starts_with(it))
        || count > 2
            && !is_run_on(word)
            && is_joined(word, if count > SYLLABLE { 3 } else { 1 })
}

/// Whether a word is no loan word, though syllables are run together in it: "mớii" repeats a
/// letter, and "phápluật" has tones that loan words do not have together.
fn is_run_on(word: &str) -> bool {
    let mut last = word.chars().rev().map(|it| without_tone(it).0);
    let repeats = last.next() == last.next();
    let tones = word.chars().map(|it| without_tone(it).1).filter(|it| *it > 0);
    let (count, acute) = tones.fold((0, 0), |sum, it| (sum.0 + 1, sum.1 + i32::from(it == 1)));
    repeats || count > 1 && acute < count
}

#[cfg(test)]
mod tests {
    use super::find_impossible;

    fn found(text: &str) -> Vec<&str> {
        let starts: Vec<usize> = crate::lang::word_starts(text, 0).collect();
        find_impossible(text, &starts).into_iter().map(|it| &text[it]).collect()
    }

    #[test]
    fn rimes_stand_in_order() {
        assert!(super::RIMES.is_sorted());
    }

    #[test]
    fn syllables_are_known() {
        let text = "xã hội chủ nghĩa, quốc gia, giếng khoan, gìn giữ, quỳnh, quýt, khuếch tán, \
            nguyện vọng, huyện, ngoằn ngoèo, khuya, thuở, hươu, rượu, ưu tiên, uống, ướt, yêu cầu, \
            yết kiến, ý kiến, oằn, xoong, loong, quyết, quần, quản lý, giường, gì, giêng, ghế, \
            nghiêng, kiềng, ngày, cứng, thuế, quý, thủy, thuỷ, hoà, hòa, ôtô, cácbon, vắcxin, \
            brôm, crôm, vônfram, xúcxích, cátxét, đồng bằng, khuỷu, chuyển, xuất, tuần, khuây, rước, trượt";
        assert_eq!(found(text), Vec::<&str>::new());
    }

    #[test]
    fn slips_are_told() {
        for word in [
            "nghành",
            "đươc",
            "quảnn",
            "nghiệpp",
            "thưc",
            "avf",
            "hoạtj",
            "ngiên",
            "mớii",
            "phápluật",
        ] {
            assert_eq!(found(&format!("công tác {word} trong năm")), [word]);
        }
        assert!(found("Đắk Lắk, UBND, 5kWh, logistics, café, online").is_empty());
    }
}
