//! Composition of Vietnamese letters: a letter with its marks as one character.
//!
//! In: a base letter and combining marks in any order; out: the composed character where
//! there is one. Source: Unicode Standard Annex 15 (form NFC). Only what Vietnamese needs is
//! here: the normalisation tables weigh more than the rest of the library.
//! Invariant: for Vietnamese letters the answer is that of NFC; other letters keep the marks
//! that do not compose.

/// A mark, the letters that take it, and what they become.
const PAIRS: [(char, &str, &str); 8] = [
    ('\u{300}', "aAăĂâÂeEêÊiIoOôÔơƠuUưƯyY", "àÀằẰầẦèÈềỀìÌòÒồỒờỜùÙừỪỳỲ"),
    ('\u{301}', "aAăĂâÂeEêÊiIoOôÔơƠuUưƯyY", "áÁắẮấẤéÉếẾíÍóÓốỐớỚúÚứỨýÝ"),
    ('\u{309}', "aAăĂâÂeEêÊiIoOôÔơƠuUưƯyY", "ảẢẳẲẩẨẻẺểỂỉỈỏỎổỔởỞủỦửỬỷỶ"),
    ('\u{303}', "aAăĂâÂeEêÊiIoOôÔơƠuUưƯyY", "ãÃẵẴẫẪẽẼễỄĩĨõÕỗỖỡỠũŨữỮỹỸ"),
    ('\u{323}', "aAăĂâÂeEêÊiIoOôÔơƠuUưƯyY", "ạẠặẶậẬẹẸệỆịỊọỌộỘợỢụỤựỰỵỴ"),
    ('\u{302}', "aAeEoOạẠẹẸọỌ", "âÂêÊôÔậẬệỆộỘ"),
    ('\u{306}', "aAạẠ", "ăĂặẶ"),
    ('\u{31b}', "oOuU", "ơƠưƯ"),
];

/// The letter that `base` with `mark` is.
fn compose_pair(base: char, mark: char) -> Option<char> {
    let (_, bases, composed) = PAIRS.iter().find(|it| it.0 == mark)?;
    let at = bases.chars().position(|it| it == base)?;
    composed.chars().nth(at)
}

/// Whether `letter` is a combining mark of the Latin script.
pub fn is_mark(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

/// The Vietnamese letter that `letter` is taken for: letters of other scripts that look alike,
/// and "Ƕ", which old converters leave in place of "ỳ".
pub fn look_alike(letter: char) -> Option<char> {
    if letter < '\u{d0}' {
        return None;
    }
    Some(match letter {
        'Ð' | 'Ɖ' => 'Đ',
        'ð' | 'ɖ' => 'đ',
        'Ƕ' | 'ƕ' => 'ỳ',
        'а' => 'a',
        'е' => 'e',
        'о' | 'ο' => 'o',
        'р' => 'p',
        'с' => 'c',
        'х' => 'x',
        'у' => 'y',
        'і' => 'i',
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'Е' | 'Ε' => 'E',
        'К' | 'Κ' => 'K',
        'М' | 'Μ' => 'M',
        'Н' | 'Η' => 'H',
        'О' | 'Ο' => 'O',
        'Р' | 'Ρ' => 'P',
        'С' => 'C',
        'Т' | 'Τ' => 'T',
        'Х' | 'Χ' => 'X',
        'І' | 'Ι' => 'I',
        'Ν' => 'N',
        'У' | 'Υ' => 'Y',
        _ => return None,
    })
}

/// Order in which marks compose: below the letter and the horn first, then the shape of the
/// vowel, then the tone.
fn rank(mark: char) -> u8 {
    match mark {
        '\u{31b}' => 0,
        '\u{323}' => 1,
        '\u{302}' | '\u{306}' => 2,
        _ => 3,
    }
}

/// A vowel with a shape mark, taken apart so that a dot below can go first.
fn apart(base: char) -> Option<(char, char)> {
    Some(match base {
        'â' => ('a', '\u{302}'),
        'ê' => ('e', '\u{302}'),
        'ô' => ('o', '\u{302}'),
        'ă' => ('a', '\u{306}'),
        'Â' => ('A', '\u{302}'),
        'Ê' => ('E', '\u{302}'),
        'Ô' => ('O', '\u{302}'),
        'Ă' => ('A', '\u{306}'),
        _ => return None,
    })
}

/// Appends `base` with `marks` to `out`, composed as far as it goes.
pub fn push_composed(base: char, marks: &[char], out: &mut String) {
    let mut all: Vec<char> = marks.to_vec();
    let base = match apart(base).filter(|_| marks.contains(&'\u{323}')) {
        Some((plain, shape)) => {
            all.push(shape);
            plain
        }
        None => base,
    };
    crate::sorted::sort_by_key(&mut all, |mark| (rank(*mark), *mark));
    let mut composed = base;
    let mut left: Vec<char> = Vec::new();
    for mark in all {
        match compose_pair(composed, mark) {
            Some(letter) => composed = letter,
            None => left.push(mark),
        }
    }
    out.push(composed);
    out.extend(left);
}

/// `text` with every letter composed.
pub fn compose(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    let mut marks = Vec::new();
    while let Some(base) = letters.next() {
        marks.clear();
        while let Some(mark) = letters.next_if(|it| is_mark(*it)) {
            marks.push(mark);
        }
        if marks.is_empty() { out.push(base) } else { push_composed(base, &marks, &mut out) }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::compose;
    use unicode_normalization::UnicodeNormalization;

    /// Every Vietnamese vowel with every tone, in both cases.
    fn letters() -> String {
        let mut all = String::new();
        for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".chars() {
            for tone in ["", "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"] {
                all.extend(format!("{base}{tone}").nfc());
            }
        }
        all
    }

    #[test]
    fn vietnamese_letters_compose_as_in_nfc() {
        let all = letters();
        assert_eq!(all.chars().count(), 24 * 6);
        assert_eq!(compose(&all.nfd().collect::<String>()), all);
        assert_eq!(compose(&all), all);
        // As Windows-1258 writes them: the shaped vowel, then the tone.
        assert_eq!(compose("ê\u{323} ô\u{301} ư\u{303}"), "ệ ố ữ");
        assert_eq!(compose("a\u{302}\u{323}"), "ậ");
    }
}
