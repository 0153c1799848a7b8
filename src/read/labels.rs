//! Numbers and signs of lists, as word processors and browsers draw them.
//!
//! In: a format by its name in Word and a number, or a sign of some font; out: the words.
//! Invariant: what has no letters of its own becomes a decimal number or a plain bullet.

/// A number in the format that Word calls so.
pub(super) fn figures(format: &str, number: u32) -> String {
    match format {
        "upperRoman" => roman(number),
        "lowerRoman" => roman(number).to_ascii_lowercase(),
        "upperLetter" => letters(number).to_ascii_uppercase(),
        "lowerLetter" => letters(number),
        "decimalZero" => format!("{number:02}"),
        "none" => String::new(),
        _ => number.to_string(),
    }
}

/// I, II, ... MMMCMXCIX; beyond that in figures.
fn roman(number: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..4000).contains(&number) {
        return number.to_string();
    }
    let mut rest = number;
    let mut words = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            words.push_str(sign);
            rest -= value;
        }
    }
    words
}

/// a, b, ... z, aa, bb, ...
fn letters(number: u32) -> String {
    let Some(index) = number.checked_sub(1).filter(|it| *it < 26 * 20) else {
        return number.to_string();
    };
    let letter = char::from(b'a' + u8::try_from(index % 26).unwrap_or(0));
    std::iter::repeat_n(letter, index as usize / 26 + 1).collect()
}

/// The sign of a bullet in letters that every font has.
pub(super) fn bullet_sign(sign: &str) -> &'static str {
    match sign.trim().chars().next() {
        Some('-' | '\u{ad}' | '\u{f02d}' | '\u{2010}' | '\u{2011}') => "-",
        Some('–' | '\u{f0be}') => "–",
        Some('+' | '\u{f02b}') => "+",
        _ => "•",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_drawn_as_word_draws_them() {
        for (format, number, words) in [
            ("upperRoman", 4, "IV"),
            ("lowerRoman", 1994, "mcmxciv"),
            ("lowerLetter", 26, "z"),
            ("upperLetter", 28, "BB"),
            ("decimalZero", 7, "07"),
            ("decimal", 0, "0"),
            ("upperRoman", 0, "0"),
            ("chickenCounting", 3, "3"),
        ] {
            assert_eq!(figures(format, number), words);
        }
    }
}
