//! Numbers and dates as Vietnamese plans write them.
//!
//! In: exact values; out: words; and a day from its ISO form. Invariant: "." stands between thousands, "," before
//! decimals; days below 10 and months 1 and 2 have a zero before them ("03/5/2024",
//! "01/02/2025"), other months have none. Source: Phụ lục I of Nghị định 30/2020/NĐ-CP.

use jiff::civil::Date;
use rust_decimal::Decimal;

/// A number: 1.000, 1,7.
pub fn number(value: Decimal) -> String {
    let plain = value.normalize().to_string();
    let (sign, plain) =
        plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("-", rest));
    let (whole, decimals) = plain.split_once('.').map_or((plain, None), |(a, b)| (a, Some(b)));
    let mut out = String::from(sign);
    for (index, figure) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.push('.');
        }
        out.push(figure);
    }
    if let Some(decimals) = decimals {
        out.push(',');
        out.push_str(decimals);
    }
    out
}

/// A month: 01, 02, 3, 12.
pub fn month(month: i8) -> String {
    if month <= 2 { format!("{month:02}") } else { month.to_string() }
}

/// A date: 24/11/2023, 03/5/2024, 01/01/2025.
pub fn date(date: Date) -> String {
    format!("{:02}/{}/{}", date.day(), month(date.month()), date.year())
}

/// The day written as ISO 8601 has it ("2026-03-31"); `None` for anything else.
pub fn read_day(words: &str) -> Option<Date> {
    let mut parts = words.trim().splitn(3, '-');
    let mut figure = |length: usize| {
        let part = parts.next()?;
        let digits = part.len() == length && part.bytes().all(|it| it.is_ascii_digit());
        digits.then(|| part.parse::<i16>().ok()).flatten()
    };
    let (year, month, day) = (figure(4)?, figure(2)?, figure(2)?);
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}
