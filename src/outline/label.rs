//! Labels at the start of a paragraph: "II.", "1.2.", "đ)", "Chỉ tiêu 2:", "Phụ lục I".
//!
//! In: the clean text of a paragraph, of which at most the first bytes are read; out: a
//! [`Label`] or none. Invariant: the label stands as written, without its closing mark; the
//! grammar sees a bounded slice only.

use crate::peg::{self, Micro as Rule};

/// Bytes of a paragraph that can hold a label.
const LONGEST: usize = 60;

/// The kind of numbering a label belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Style {
    /// "Phụ lục I".
    Appendix,
    /// "Phần I", "Phần thứ nhất".
    Part,
    /// "Chương II".
    Chapter,
    /// "A."
    Capital,
    /// "II."
    Roman,
    /// "Mục 1".
    Heading,
    /// "Điều 3."
    Article,
    /// "1.", or "1.2." with its number of dots.
    Arabic(u8),
    /// "a)".
    Letter,
    /// "(1)", "(a)".
    Bracketed,
    /// "Mục tiêu 1", "Chỉ tiêu 2": numbered by a name of their own.
    Named(NamedLabel),
}

/// The words that number a series of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NamedLabel {
    /// Mục tiêu.
    Objective,
    /// Chỉ tiêu.
    Target,
    /// Nhiệm vụ, Giải pháp, Dự án, Hoạt động, Nội dung.
    Work,
}

/// A label as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// As written, without bullet and closing mark: "II", "1.1", "Chỉ tiêu 2".
    pub text: String,
    /// The kind of numbering.
    pub style: Style,
    /// Where the label's own words stand in the clean text (bytes).
    pub start: usize,
    /// One past the label's last byte, before its closing mark.
    pub end: usize,
    /// Where the title or text after it begins (bytes).
    pub rest: usize,
    /// Whether a bullet stands before it.
    pub bulleted: bool,
    /// Place in its series, from 1, where it can be counted.
    pub ordinal: Option<u32>,
}

/// Reads the label at the start of `text`, if there is one.
pub fn parse_label(text: &str) -> Option<Label> {
    if !may_be_label(text) {
        return None;
    }
    let mut limit = LONGEST.min(text.len());
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    let head = &text[..limit];
    let tree = rules_for(head).iter().find_map(|rule| peg::PLAN.read(*rule, head))?;
    let parsed = tree.whole()?;
    let rest = parsed.end();
    let mut bulleted = false;
    let whole = parsed.rule() == Rule::label;
    let inner = whole.then(|| parsed.inner());
    let alone = (!whole).then_some(parsed);
    for pair in inner.into_iter().flatten().chain(alone) {
        if pair.rule() == Rule::bullet {
            bulleted = true;
            continue;
        }
        let rule = pair.rule();
        let (mut start, mut end) = (usize::MAX, 0);
        let (mut word, mut number) = (String::new(), String::new());
        for inner in pair.inner() {
            match inner.rule() {
                Rule::close_named
                | Rule::close_part
                | Rule::close_appendix
                | Rule::close_roman
                | Rule::close_decimal
                | Rule::close_arabic
                | Rule::close_letter => continue,
                Rule::name | Rule::part_word | Rule::appendix_word => {
                    word = inner.words().to_owned()
                }
                _ => number = inner.words().to_owned(),
            }
            start = start.min(inner.start());
            end = end.max(inner.end());
        }
        let style = style_of(rule, &word, &number)?;
        if rule == Rule::part && !is_closed(style, head.get(end..)?) {
            return None;
        }
        let bracket = usize::from(style == Style::Bracketed);
        let written = head.get(start..end)?;
        let roman = matches!(style, Style::Roman);
        let number = if roman { number.to_ascii_uppercase() } else { number };
        return Some(Label {
            text: if roman { written.to_ascii_uppercase() } else { written.to_owned() },
            style,
            start: start.saturating_sub(bracket),
            end: end + bracket,
            rest,
            bulleted,
            ordinal: ordinal(style, &number),
        });
    }
    None
}

/// The kinds of labels that can begin as `head` does, in the order of the grammar.
fn rules_for(head: &str) -> &'static [peg::Rule] {
    match head.chars().next() {
        Some('0'..='9') => &[Rule::decimal, Rule::arabic],
        Some('(') => &[Rule::bracketed],
        Some(letter) if letter.is_lowercase() && letter != 'c' => &[Rule::letter],
        _ => &[Rule::label],
    }
}

/// Whether what follows the number of a part closes its label: a sign, the end, or for parts
/// and chapters a title in capitals ("PHẦN I" over "MỤC TIÊU" on the next line).
fn is_closed(style: Style, tail: &str) -> bool {
    let bare = tail.trim_start();
    if bare.is_empty() || bare.starts_with(['.', ':', '-']) {
        return true;
    }
    let word = bare.split(' ').next().unwrap_or("");
    matches!(style, Style::Part | Style::Chapter)
        && word.chars().count() > 1
        && word.chars().all(char::is_uppercase)
}

/// Whether `text` may begin with a label; rules out most paragraphs without parsing.
pub(super) fn may_be_label(text: &str) -> bool {
    let bare = text.trim_start_matches(['-', '–', '+', '•', '*', ' ']);
    let mut letters = bare.chars();
    let (Some(first), second) = (letters.next(), letters.next()) else { return false };
    let closes = second.is_none_or(|it| matches!(it, ')' | '.' | '/' | ' '));
    match first {
        '0'..='9' | '(' => true,
        'I' | 'V' | 'X' | 'L' if second.is_none_or(|it| "IVXLivx./)-: ".contains(it)) => true,
        'A'..='H' if closes => true,
        letter if letter.is_lowercase() && closes => true,
        'A'..='Z' | 'Đ' | 'c' => WORDS.iter().any(|word| bare.starts_with(word)),
        _ => false,
    }
}

/// Words that begin a label.
const WORDS: [&str; 28] = [
    "Chỉ tiêu",
    "chỉ tiêu",
    "CHỈ TIÊU",
    "Chỉ Tiêu",
    "Mục",
    "MỤC",
    "Nhiệm vụ",
    "NHIỆM VỤ",
    "Giải pháp",
    "Dự án",
    "Tiểu dự án",
    "Hoạt động",
    "Nội dung",
    "Phần",
    "PHẦN",
    "Chương",
    "CHƯƠNG",
    "Điều",
    "ĐIỀU",
    "PHỤ LỤC",
    "Phụ lục",
    "PHỤ BIỂU",
    "Phụ biểu",
    "BIỂU MẪU",
    "Mẫu biểu",
    "MẪU BIỂU",
    "Biểu số",
    "BIỂU SỐ",
];

fn style_of(rule: peg::Rule, word: &str, number: &str) -> Option<Style> {
    let starts = |letters: &str| word.starts_with(letters);
    Some(match rule {
        Rule::appendix => Style::Appendix,
        Rule::named if starts("Chỉ") || starts("chỉ") || starts("CHỈ") => {
            Style::Named(NamedLabel::Target)
        }
        Rule::named if starts("Mục") || starts("MỤC") => {
            // "Mục tiêu:" alone is a run-in heading, not a numbered objective.
            if number.is_empty() {
                return None;
            }
            Style::Named(NamedLabel::Objective)
        }
        Rule::named if number.is_empty() => return None,
        Rule::named => Style::Named(NamedLabel::Work),
        Rule::part if starts("Ph") || starts("PH") => Style::Part,
        Rule::part if starts("Ch") || starts("CH") => Style::Chapter,
        Rule::part if starts("M") => Style::Heading,
        Rule::part => Style::Article,
        Rule::roman => Style::Roman,
        Rule::decimal => Style::Arabic(u8::try_from(number.matches('.').count()).ok()? + 1),
        Rule::arabic => Style::Arabic(1),
        Rule::bracketed => Style::Bracketed,
        Rule::letter => Style::Letter,
        Rule::capital => Style::Capital,
        _ => return None,
    })
}

/// Order of points in official documents: Vietnamese letters without f, j, w, z; ă, â, ê, ô,
/// ơ, ư are tolerated between (Nghị định 30/2020/NĐ-CP, Phụ lục I).
pub const POINT_LETTERS: &str = "abcdđeghiklmnopqrstuvxy";

fn ordinal(style: Style, number: &str) -> Option<u32> {
    match style {
        Style::Letter => {
            let letter = number.chars().next()?;
            let index = POINT_LETTERS.chars().position(|it| it == letter)?;
            u32::try_from(index + 1).ok()
        }
        Style::Arabic(_) => number.rsplit('.').next()?.parse().ok(),
        _ => number.parse().ok().or_else(|| roman_value(number)),
    }
}

/// The value of a Roman number.
pub fn roman_value(number: &str) -> Option<u32> {
    let digit = |letter| match letter {
        'I' => Some(1),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        _ => None,
    };
    let digits: Vec<u32> = number.chars().map(digit).collect::<Option<_>>()?;
    // From the right: a smaller digit before a greater one is taken off.
    let (mut value, mut last) = (0_u32, 0);
    for digit in digits.into_iter().rev() {
        value = if digit < last { value.checked_sub(digit)? } else { value + digit };
        last = digit;
    }
    (value > 0).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_read_as_written() {
        let cases = [
            ("II. MỤC TIÊU", "II", Style::Roman, "MỤC TIÊU"),
            ("1. Mục đích", "1", Style::Arabic(1), "Mục đích"),
            ("3.1. Mục tiêu", "3.1", Style::Arabic(2), "Mục tiêu"),
            ("1.3 Xây dựng", "1.3", Style::Arabic(2), "Xây dựng"),
            ("đ) Sở Nội vụ:", "đ", Style::Letter, "Sở Nội vụ:"),
            ("- Chỉ tiêu 2: Tỷ lệ", "Chỉ tiêu 2", Style::Named(NamedLabel::Target), "Tỷ lệ"),
            ("Chỉ tiêu: Đến năm", "Chỉ tiêu", Style::Named(NamedLabel::Target), "Đến năm"),
            ("Điều 3. Chánh", "Điều 3", Style::Article, "Chánh"),
            ("PHỤ LỤC I DANH MỤC", "PHỤ LỤC I", Style::Appendix, "DANH MỤC"),
            ("(2) Hạ tầng", "2", Style::Bracketed, "Hạ tầng"),
        ];
        for (text, label, style, rest) in cases {
            let read = parse_label(text).unwrap_or_else(|| panic!("no label in {text}"));
            assert_eq!(
                (read.text.as_str(), read.style, &text[read.rest..]),
                (label, style, rest)
            );
        }
    }

    #[test]
    fn roman_numbers_have_their_values() {
        for (number, value) in [("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("XL", 40)] {
            assert_eq!(roman_value(number), Some(value), "{number}");
        }
        assert_eq!(roman_value("A"), None);
    }

    #[test]
    fn figures_are_no_labels() {
        for text in
            ["1.000 căn nhà", "2025", "12,5% số hộ", "15/6", "Mục tiêu chung", "a", "5 năm"]
        {
            assert_eq!(parse_label(text), None, "{text}");
        }
    }
}
