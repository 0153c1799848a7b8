//! Folding of Vietnamese letters: case, composition and the place of the tone mark.
//!
//! In: any text; out: lower-case composed text in which "hoá" and "hóa" are one. Invariant:
//! two spellings that a reader takes for the same word fold to the same bytes; nothing else
//! does. Tone marks themselves are kept: "ma" and "má" stay different.

use super::compose::{compose, is_mark};

/// Whether `letter` is a letter; Vietnamese ones are told without a table.
pub fn is_letter(letter: char) -> bool {
    match letter {
        'a'..='z' | 'A'..='Z' => true,
        '\u{0}'..='\u{7f}' | '\u{d7}' | '\u{f7}' => false,
        '\u{c0}'..='\u{1b0}' | '\u{1ea0}'..='\u{1ef9}' => true,
        other => other.is_alphabetic(),
    }
}

/// Lower-case of one composed letter.
pub fn fold_char(letter: char) -> char {
    let code = u32::from(letter);
    let lower = match letter {
        '\u{0}'..='\u{7f}' => return letter.to_ascii_lowercase(),
        // In these rows of the code table capital and small letters alternate.
        '\u{1ea0}'..='\u{1eff}'
        | '\u{100}'..='\u{12f}'
        | '\u{132}'..='\u{137}'
        | '\u{14a}'..='\u{177}'
        | 'Ơ' => code | 1,
        '\u{139}'..='\u{148}' | '\u{179}'..='\u{17e}' | 'Ư' => code + (code & 1),
        'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => code + 0x20,
        'Ѐ'..='Џ' => code + 0x50,
        'Ÿ' => 0xff,
        _ => return letter,
    };
    char::from_u32(lower).unwrap_or(letter)
}

/// Capital of one composed letter.
fn capital(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_uppercase();
    }
    let code = u32::from(letter);
    [1, 0x20, 0x50]
        .into_iter()
        .filter_map(|step| char::from_u32(code.checked_sub(step)?))
        .find(|it| fold_char(*it) == letter && *it != letter)
        .unwrap_or(letter)
}

/// `words` with a capital at the beginning.
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(capital).into_iter().chain(letters).collect()
}

/// `words` in capitals, without any other change.
pub fn upper(words: &str) -> String {
    words.chars().map(capital).collect()
}

/// `words` in small letters, without any other change.
pub fn lower(words: &str) -> String {
    words.chars().map(fold_char).collect()
}

/// A small letter without its marks, "đ" as "d".
pub fn without_marks(letter: char) -> char {
    const ROWS: [(char, &str); 7] = [
        ('a', "àáảãạăằắẳẵặâầấẩẫậ"),
        ('e', "èéẻẽẹêềếểễệ"),
        ('i', "ìíỉĩị"),
        ('o', "òóỏõọôồốổỗộơờớởỡợ"),
        ('u', "ùúủũụưừứửữự"),
        ('y', "ỳýỷỹỵ"),
        ('d', "đ"),
    ];
    ROWS.iter().find(|it| it.1.contains(letter)).map_or(letter, |it| it.0)
}

/// Folds `text` for comparison: composed, lower-case, tone marks in the old place
/// ("hòa", "thủy"), white space runs as one space, hyphens and dashes alike.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(text, &mut out);
    out
}

/// [`fold`] into a buffer that is emptied first.
pub fn fold_into(text: &str, out: &mut String) {
    out.clear();
    if text.contains(is_mark) {
        fold_composed(compose(text).chars(), out);
    } else {
        fold_composed(text.chars(), out);
    }
    if out.ends_with(' ') {
        out.pop();
    }
}

/// Whether the fold of `text` starts with the folded words `start`, told without folding more
/// of it than that.
pub fn begins_folded(text: &str, start: &str) -> bool {
    let mut letters = text.chars().peekable();
    for wanted in start.chars() {
        let Some(letter) = letters.next() else { return false };
        let plain = letters.peek().is_none_or(|it| !is_mark(*it) && *it != '\u{a0}');
        if plain && fold_char(letter) == wanted {
            continue;
        }
        // White space, dashes, marks and the two places of a tone need the whole of folding.
        let moved = matches!(letter, 'o' | 'u' | 'O' | 'U') && "òóỏõọùúủũụ".contains(wanted);
        let told = plain && letter.is_alphanumeric() && !moved;
        return !told
            && fold(&text[..text.floor_char_boundary(3 * start.len() + 8)]).starts_with(start);
    }
    true
}

/// Lower-case of composed text, byte for byte in step with it: an offset into one is an
/// offset into the other at every word boundary. Letters whose lower case has another length
/// stay; tone marks move to the old place where the length allows, so that inside a syllable
/// the letters of the two may end at different bytes.
pub fn lower_in_step(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = String::with_capacity(bytes.len());
    let (mut from, mut at) = (0, 0);
    while let Some(byte) = bytes.get(at) {
        if byte.is_ascii() {
            at += 1;
            continue;
        }
        let next = bytes.get(at + 1).copied().unwrap_or(0);
        let third = bytes.get(at + 2).copied().unwrap_or(0);
        let marked = at > 0 && matches!(bytes[at - 1] | 0x20, b'o' | b'u');
        // Small letters of Vietnamese stay as they are, unless their tone may move.
        let small = match byte {
            0xc3 => next >= 0xa0,
            0xc4 => matches!(next, 0x83 | 0x91 | 0xa9),
            0xc5 => next == 0xa9,
            0xc6 => matches!(next, 0xa1 | 0xb0),
            0xe1 => matches!((next, third), (0xba, 0xa0..) | (0xbb, ..=0xb9)) && third & 1 == 1,
            _ => false,
        };
        let length = if *byte == 0xe1 { 3 } else { 2 };
        if small && !marked {
            at += length;
            continue;
        }
        let Some(letter) = text[at..].chars().next() else { break };
        let lower = fold_char(letter);
        let lower = if lower.len_utf8() == letter.len_utf8() { lower } else { letter };
        let end = at + letter.len_utf8();
        let moved = if marked { moved_tone(text, at, lower, end) } else { None };
        match moved {
            Some(old) => {
                out.push_str(&text[from..at - 1]);
                out.push_str(old);
            }
            None => {
                out.push_str(&text[from..at]);
                out.push(lower);
            }
        }
        (from, at) = (end, end);
    }
    out.push_str(&text[from..]);
    out.make_ascii_lowercase();
    out
}

/// The pair in the old style for "o" or "u" before byte `at` and `letter` after it, where they
/// end a syllable and the pair keeps its length.
fn moved_tone(text: &str, at: usize, letter: char, end: usize) -> Option<&'static str> {
    let bytes = text.as_bytes();
    let before = at.checked_sub(2).map(|it| bytes[it] | 0x20);
    let goes_on = text[end..].chars().next().is_some_and(is_letter);
    if goes_on || before == Some(b'q') {
        return None;
    }
    let first = char::from(bytes[at - 1].to_ascii_lowercase());
    let pair = TONE_PAIRS.iter().find(|(new, old)| {
        let mut letters = new.chars();
        new.len() == old.len()
            && letters.next() == Some(first)
            && letters.next() == Some(letter)
    });
    pair.map(|it| it.1)
}

fn fold_composed(letters: impl Iterator<Item = char>, out: &mut String) {
    let mut word = out.len();
    for letter in letters {
        if letter.is_ascii_alphabetic() {
            out.push(letter.to_ascii_lowercase());
            continue;
        }
        if letter.is_whitespace() || letter == '\u{a0}' {
            old_tone_place(out, word);
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
            word = out.len();
            continue;
        }
        let letter = match letter {
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            other => fold_char(other),
        };
        if !is_letter(letter) {
            old_tone_place(out, word);
            out.push(letter);
            word = out.len();
        } else {
            out.push(letter);
        }
    }
    old_tone_place(out, word);
}

/// The vowel pairs whose tone mark is written on either letter when nothing follows them: on the
/// second, on the first.
pub(crate) const TONE_PAIRS: [(&str, &str); 15] = [
    ("oà", "òa"),
    ("oá", "óa"),
    ("oả", "ỏa"),
    ("oã", "õa"),
    ("oạ", "ọa"),
    ("oè", "òe"),
    ("oé", "óe"),
    ("oẻ", "ỏe"),
    ("oẽ", "õe"),
    ("oẹ", "ọe"),
    ("uỳ", "ùy"),
    ("uý", "úy"),
    ("uỷ", "ủy"),
    ("uỹ", "ũy"),
    ("uỵ", "ụy"),
];

/// Moves the tone mark of the syllable that starts at byte `word` to the old place, when it
/// ends in one of the pairs. "quý" keeps its mark: there "qu" is the consonant.
fn old_tone_place(out: &mut String, word: usize) {
    // Most syllables end in a plain letter, or in a marked one that follows no "o" or "u".
    let bytes = out.as_bytes();
    let last = match bytes.last() {
        Some(byte) if *byte >= 0x80 => bytes.iter().rposition(|it| *it >= 0xc0).unwrap_or(0),
        _ => return,
    };
    if last <= word || !matches!(bytes[last - 1], b'o' | b'u') {
        return;
    }
    let Some(syllable) = out.get(word..) else { return };
    for (new, old) in TONE_PAIRS {
        if let Some(head) = syllable.strip_suffix(new) {
            if head.ends_with('q') {
                return;
            }
            let keep = word + head.len();
            out.truncate(keep);
            out.push_str(old);
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::fold;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn capital_and_small_letters_are_those_of_unicode() {
        let known = "İſẞẛ"; // Their small letters are two, or none in these rows.
        for letter in ('\u{0}'..='\u{24f}').chain('\u{1e00}'..='\u{1eff}').chain('α'..='я') {
            let row = matches!(letter, '\u{180}'..='\u{24f}' | '\u{1e00}'..='\u{1e9f}');
            let ours = "ƠơƯư".contains(letter);
            if known.contains(letter) || (row && !ours) || ('ϊ'..'Ѐ').contains(&letter) {
                continue;
            }
            let small: String = letter.to_lowercase().collect();
            assert_eq!(super::fold_char(letter).to_string(), small, "{letter}");
            let large: String = letter.to_uppercase().collect();
            let back = large.to_lowercase();
            if back == letter.to_string() && !"ıÿ\u{345}ςµ".contains(letter) {
                assert_eq!(super::capital(letter).to_string(), large, "{letter}");
            }
        }
        assert_eq!(super::capitalised("đơn vị"), "Đơn vị");
    }

    #[test]
    fn lower_case_keeps_in_step() {
        let mut letters = String::new();
        for code in (0x20..0x250).chain(0x1e00..0x1f00).chain(0x2010..0x2020) {
            letters.extend(char::from_u32(code));
            letters.push(' ');
        }
        let lower = super::lower_in_step(&letters);
        assert_eq!(lower.len(), letters.len());
        for (one, two) in letters.chars().zip(lower.chars()) {
            let folded = super::fold_char(one);
            let wanted = if folded.len_utf8() == one.len_utf8() { folded } else { one };
            assert_eq!(two, wanted, "{one}");
        }
        assert_eq!(super::lower_in_step("HOÀ UỶ QUÝ Thuỷ"), "hòa ủy quý thủy");
    }

    #[test]
    fn spellings_of_one_word_fold_alike() {
        assert_eq!(fold("UỶ BAN"), fold("Ủy  ban"));
        assert_eq!(fold("xoá"), fold("xóa"));
        assert_eq!(fold("Quý"), "quý");
        assert_eq!(fold("Lao động –\nThương binh"), "lao động - thương binh");
        assert_eq!(super::lower_in_step("Uỷ ban – HOÀ").len(), "Uỷ ban – HOÀ".len());
        for text in ["UỶ  ban nhân", "Ủy ban\nnhân", "Uỷ ban – nhân", "Uy ban nhân", "Ủy"]
        {
            let decomposed: String = text.nfd().collect();
            for start in ["ủy ban nhân", "ủy ban - nhân", "uy"] {
                let begins = fold(text).starts_with(start);
                assert_eq!(super::begins_folded(text, start), begins, "{text} {start}");
                assert_eq!(super::begins_folded(&decomposed, start), begins, "{text} {start}");
            }
        }
        let decomposed: String = "Đến năm Uỷ ban".nfd().collect();
        assert_eq!(fold(&decomposed), fold("đến năm ủy ban"));
    }
}
