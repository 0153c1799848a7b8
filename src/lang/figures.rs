//! Numbers and dates as Vietnamese plans write them.
//!
//! In: exact values; out: words. Invariant: "." stands between thousands, "," before
//! decimals; a day and a month of one figure have no zero before them ("03/5/2024" is the
//! habit of official texts: days below 10 and months 1 and 2 have one).

use jiff::civil::Date;
use rust_decimal::Decimal;

/// A number: 1.000, 1,7.
pub fn number(value: Decimal) -> String {
    let plain = value.normalize().to_string();
    let (sign, plain) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("-", rest));
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

/// A date: 24/11/2023, 03/5/2024, 01/01/2025.
pub fn date(date: Date) -> String {
    let month = if date.month() <= 2 { format!("{:02}", date.month()) } else { date.month().to_string() };
    format!("{:02}/{month}/{}", date.day(), date.year())
}
