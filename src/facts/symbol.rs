//! Number and symbol of a document, wherever one stands in a block.
//!
//! In: composed text; out: [`Symbol`]s with their bytes. Invariants: the number stands as
//! written without spaces; fractions ("13/13"), dates and units ("25/100.000") are none; the
//! grammar sees a bounded slice only.

use std::ops::Range;

use crate::peg::{self, Micro as Rule, Pair};

/// Bytes that a symbol can take.
const LONGEST: usize = 60;

/// Number and symbol as they stand in a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Symbol {
    /// Bytes of the block's text.
    pub range: Range<usize>,
    /// Without inner spaces: "71/NQ-CP".
    pub number: String,
    /// The year inside the number: 2024 of "163/2024/QH15".
    pub year: Option<i16>,
    /// The series: "NQ/TW", "QĐ-TTg", "QH15".
    pub series: String,
}

/// Finds every symbol of a block in one pass.
pub(super) fn find_symbols(text: &str) -> Vec<Symbol> {
    let bytes = text.as_bytes();
    let mut symbols = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let starts = bytes[at].is_ascii_digit()
            && (at == 0
                || !(bytes[at - 1].is_ascii_digit()
                    || matches!(bytes[at - 1], b'.' | b',' | b'/')));
        if !starts {
            at += 1;
            continue;
        }
        match symbol_at(text, at) {
            Some(symbol) => {
                at = symbol.range.end;
                symbols.push(symbol);
            }
            None => {
                at += bytes[at..].iter().take_while(|it| it.is_ascii_digit()).count();
            }
        }
    }
    symbols
}

/// The symbol that starts at byte `at`, if one does.
pub(super) fn symbol_at(text: &str, at: usize) -> Option<Symbol> {
    let bytes = text.as_bytes();
    // A slash or hyphen must follow soon: most figures are ruled out without parsing.
    let digits = bytes[at..].iter().take_while(|it| it.is_ascii_digit()).count();
    let ahead = &bytes[at + digits..(at + digits + 6).min(bytes.len())];
    if digits > 5 || !ahead.iter().any(|it| matches!(it, b'/' | b'-' | 0xe2)) {
        return None;
    }
    let mut end = (at + LONGEST).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let tree = peg::PLAN.read(Rule::reference, text.get(at..end)?)?;
    let parsed = tree.whole()?;
    let words = parsed.words();
    let length = words.len();
    let (mut year, mut series) = (None, String::new());
    let party = parsed.inner().any(|it| it.rule() == Rule::party_symbol);
    for pair in parsed.inner().flat_map(Pair::inner) {
        match pair.rule() {
            Rule::series_year => year = pair.words().parse().ok(),
            Rule::symbol => {
                series = pair.words().chars().filter(|it| !it.is_whitespace()).collect()
            }
            _ => {}
        }
    }
    let capitals = series.chars().filter(|it| it.is_uppercase()).count();
    let parts = series.contains(['-', '/', '–']);
    // "2025/GRDP" and "12-CNTT" are no symbols: a series names kind and body, or an Assembly.
    // "Tờ trình số 126/SKHĐT": after "số" the letters of the body alone will do.
    let counted = ["số", "Số", "SỐ"].iter().any(|it| text[..at].trim_end().ends_with(it))
        && capitals >= 3;
    let known = parts || counted || SINGLE_SERIES.iter().any(|it| series.starts_with(it));
    if capitals < 2 || !known || (party && year.is_none() && !parts) {
        return None;
    }
    let number = words
        .chars()
        .filter(|it| !it.is_whitespace())
        .map(|it| if it == '–' { '-' } else { it })
        .collect();
    Some(Symbol { range: at..at + length, number, year, series })
}

/// Series of one group: Assemblies and their committees, and kinds whose body is left out.
const SINGLE_SERIES: [&str; 6] = ["QH", "UBTVQH", "HĐND", "HD", "CV", "NQLT"];

/// Letters of kinds of documents (Nghị định 30/2020/NĐ-CP, Phụ lục III), and of the acts of
/// higher rank.
pub(super) const KIND_LETTERS: [(&str, &str); 20] = [
    ("NQ", "Nghị quyết"),
    ("QĐ", "Quyết định"),
    ("CT", "Chỉ thị"),
    ("QC", "Quy chế"),
    ("QyĐ", "Quy định"),
    ("TB", "Thông báo"),
    ("HD", "Hướng dẫn"),
    ("CTr", "Chương trình"),
    ("KH", "Kế hoạch"),
    ("PA", "Phương án"),
    ("ĐA", "Đề án"),
    ("BC", "Báo cáo"),
    ("TTr", "Tờ trình"),
    ("CĐ", "Công điện"),
    ("KL", "Kết luận"),
    ("NĐ", "Nghị định"),
    ("TT", "Thông tư"),
    ("TTLT", "Thông tư liên tịch"),
    ("NQLT", "Nghị quyết liên tịch"),
    ("TC", "Thông cáo"),
];

/// Whether `letters` are those of a kind of documents.
pub(super) fn is_kind_letters(letters: &str) -> bool {
    KIND_LETTERS.iter().any(|it| it.0 == letters)
}

/// The letters of a kind of documents: "KH" of "Kế hoạch hành động".
pub(super) fn kind_letters(kind: &str) -> Option<&'static str> {
    let kind = crate::lang::fold(kind);
    let names = KIND_LETTERS.iter().filter(|it| kind.starts_with(&crate::lang::fold(it.1)));
    names.max_by_key(|it| it.1.len()).map(|it| it.0)
}

impl Symbol {
    /// The kind that the letters of the symbol name. A Party "QĐ" may also be a Quy định.
    pub(super) fn kind(&self) -> Option<&'static str> {
        let letters = self.series.split(['-', '/', '–']).next()?;
        let party =
            self.number.trim_start_matches(|it: char| it.is_ascii_digit()).starts_with('-');
        let found = KIND_LETTERS.iter().find(|it| it.0 == letters)?;
        (!(party && found.0 == "QĐ")).then_some(found.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_are_read_without_spaces() {
        for (text, number) in [
            ("số 42-NQ/TW ngày", "42-NQ/TW"),
            ("71/NQ -CP ngày", "71/NQ-CP"),
            ("22/QĐ- TTg của", "22/QĐ-TTg"),
            ("3260-KH/ĐĐQH15", "3260-KH/ĐĐQH15"),
            ("163/2024/QH15;", "163/2024/QH15"),
            ("06/2022/TT-BTTTT", "06/2022/TT-BTTTT"),
            ("66.2/2025/NQ-CP", "66.2/2025/NQ-CP"),
            ("16/KH-MTTQ-BTT", "16/KH-MTTQ-BTT"),
            ("57-NQ/TW - Kết luận", "57-NQ/TW"),
            ("65/KH-UBND tỉnh", "65/KH-UBND"),
            ("số 57 KH/ĐCT ngày", "57KH/ĐCT"),
            ("số 20NQ/TW ngày", "20NQ/TW"),
            ("Tờ trình số 126/SKHĐT ngày", "126/SKHĐT"),
        ] {
            let found = find_symbols(text);
            assert_eq!(found.first().map(|it| it.number.as_str()), Some(number), "{text}");
        }
    }

    #[test]
    fn fractions_and_units_are_none() {
        for text in [
            "13/13 đơn vị",
            "25/100.000 trẻ",
            "24/11/2023",
            "2026-2030",
            "15-20 CBCC",
            "33 m2/người",
            "đạt 45/GRDP",
            "12 HTX/xã",
        ] {
            assert!(find_symbols(text).is_empty(), "{text}");
        }
    }
}
