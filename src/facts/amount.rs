//! Amounts: figures, ranges, rates and wholes in running text, as exact decimals.
//!
//! In: lower-case composed text; out: [`Amount`]s with their bytes. Invariants: "1.000" is one
//! thousand and "1,7" one point seven; no amount passes through a binary fraction; the
//! grammar sees a bounded slice only.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::peg::{self, Micro as Rule};

/// Bytes that an amount can take.
const LONGEST: usize = 64;

/// An amount as it stands in a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Amount {
    /// Bytes of the block's text.
    pub range: Range<usize>,
    /// The figure; the lower one of a range; the first of a rate or a whole.
    pub value: Decimal,
    /// The upper figure of a range.
    pub upper: Option<Decimal>,
    /// "100.000" of "25/100.000".
    pub base: Option<Decimal>,
    /// The second 13 of "13/13".
    pub whole: Option<Decimal>,
    /// Whether a range has a percent sign after its first figure.
    pub percent: bool,
}

/// The amount that starts at byte `at` of `lower`, if one does.
pub(super) fn amount_at(lower: &str, at: usize) -> Option<Amount> {
    let mut end = (at + LONGEST).min(lower.len());
    while !lower.is_char_boundary(end) {
        end -= 1;
    }
    let slice = lower.get(at..end)?;
    if let Some(length) = plain_figure(slice) {
        let value = decimal(&slice[..length])?;
        let range = at..at + length;
        return Some(Amount::of_figure(range, value));
    }
    let tree = peg::PLAN.read(Rule::amount, slice)?;
    let inner = tree.whole()?.inner().next()?;
    let range = at..at + inner.end();
    let rule = inner.rule();
    let (mut figures, mut base, mut percent) = (Vec::new(), None, false);
    if rule == Rule::figure {
        figures.push(decimal(inner.words())?);
    } else {
        for part in inner.inner() {
            match part.rule() {
                Rule::figure => figures.push(decimal(part.words())?),
                Rule::base => base = decimal(part.words()),
                Rule::percent => percent = true,
                _ => {}
            }
        }
    }
    let value = *figures.first()?;
    let second = figures.get(1).copied();
    let upper = second.filter(|_| rule == Rule::range);
    if upper.is_some_and(|upper| upper <= value) {
        // "40-35" is no range: read the first figure alone.
        let tree = peg::PLAN.read(Rule::figure, slice)?;
        let range = at..at + tree.whole()?.end();
        return Some(Amount::of_figure(range, value));
    }
    let whole = second.filter(|_| rule == Rule::whole);
    Some(Amount { range, value, upper, base, whole, percent })
}

impl Amount {
    /// A figure alone.
    fn of_figure(range: Range<usize>, value: Decimal) -> Amount {
        Amount { range, value, upper: None, base: None, whole: None, percent: false }
    }
}

/// Bytes of a figure of digits alone that begins no range, rate or whole: most are such.
fn plain_figure(slice: &str) -> Option<usize> {
    let bytes = slice.as_bytes();
    let digits = bytes.iter().take_while(|it| it.is_ascii_digit()).count();
    let rest = slice.get(digits..)?;
    let spaced = |words: &str| words.strip_prefix(' ').unwrap_or(words).chars().next();
    let goes_on =
        rest.starts_with(['.', ',']) && rest[1..].starts_with(|it: char| it.is_ascii_digit());
    let after = rest.strip_prefix(' ').unwrap_or(rest).strip_prefix(['%', '‰']).unwrap_or(rest);
    let ranges = matches!(spaced(after), Some('-' | '–' | '—')) || after.starts_with(" đến ");
    let simple = !goes_on && !ranges && spaced(rest) != Some('/');
    (simple && (1..=12).contains(&digits)).then_some(digits)
}

/// The value of a Vietnamese figure: "." groups thousands, "," is the decimal mark; a "."
/// that groups no thousands is a decimal mark, too.
pub(super) fn decimal(figure: &str) -> Option<Decimal> {
    let (whole, fraction) = match figure.split_once(',') {
        Some((whole, fraction)) => (whole, fraction),
        None => (figure, ""),
    };
    let groups: Vec<&str> = whole.split('.').collect();
    let grouped = groups.len() > 1 && groups[1..].iter().all(|it| it.len() == 3);
    let spaced: String = whole.chars().filter(|it| *it != ' ').collect();
    let plain = match (groups.len(), grouped) {
        (1, _) => spaced,
        (_, true) => groups.concat(),
        (2, false) if fraction.is_empty() => whole.to_owned(),
        _ => return None,
    };
    if fraction.is_empty() {
        plain.parse().ok()
    } else {
        format!("{plain}.{fraction}").parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_figures() {
        for (text, value) in [
            ("1.000", "1000"),
            ("1,7", "1.7"),
            ("2.875 hộ", "2875"),
            ("04", "4"),
            ("99,5%", "99.5"),
            ("1.234.567,89", "1234567.89"),
            ("8.5", "8.5"),
        ] {
            let amount = amount_at(text, 0).unwrap();
            assert_eq!(amount.value, value.parse::<Decimal>().unwrap(), "{text}");
        }
    }

    #[test]
    fn rates_wholes_and_ranges() {
        let rate = amount_at("25/100.000 trẻ", 0).unwrap();
        assert_eq!((rate.value, rate.base), (25.into(), Some(100_000.into())));
        let rate = amount_at("18/1.000", 0).unwrap();
        assert_eq!(rate.base, Some(1000.into()));
        let whole = amount_at("13/13 đơn vị", 0).unwrap();
        assert_eq!((whole.value, whole.whole), (13.into(), Some(13.into())));
        let range = amount_at("15.000- 16.000 căn", 0).unwrap();
        assert_eq!((range.value, range.upper), (15_000.into(), Some(16_000.into())));
        let range = amount_at("85%-90%", 0).unwrap();
        assert_eq!(
            (range.value, range.upper, range.percent),
            (85.into(), Some(90.into()), true)
        );
    }
}
