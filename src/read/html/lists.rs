//! Lists of a page: the labels that a browser draws.
//!
//! In: the attributes of `ol` and `ul`, then one item after the other; out: the label of each,
//! as officials write it ("1.", "a)", "-" and "+" within). Invariant: an item that begins with a
//! label of its own gets none beside it.

use super::style::look_of;
use crate::read::labels::figures;

/// An open list.
#[derive(Debug)]
pub(super) struct List {
    /// `1`, `a`, `i`; none for signs.
    numbers: Option<char>,
    capital: bool,
    next: i64,
    step: i64,
    sign: &'static str,
    unmarked: bool,
}

impl List {
    /// A list at `depth` within others.
    pub(super) fn new(
        numbered: bool,
        attribute: &dyn Fn(&str) -> Option<String>,
        depth: usize,
    ) -> List {
        let look = look_of(attribute);
        let kind = look.list.or_else(|| attribute("type").and_then(|it| it.chars().next()));
        let kind = kind.filter(char::is_ascii_alphanumeric).filter(|it| "1aAiI".contains(*it));
        let numbers = if numbered { Some(kind.unwrap_or('1')) } else { look.list };
        let start = attribute("start").and_then(|it| it.trim().parse().ok());
        let back = numbered && attribute("reversed").is_some() && start.is_some();
        List {
            capital: numbers.is_some_and(|it| it.is_ascii_uppercase()),
            numbers: numbers.map(|it| it.to_ascii_lowercase()),
            next: start.unwrap_or(1),
            step: if back { -1 } else { 1 },
            sign: if depth.is_multiple_of(2) { "-" } else { "+" },
            unmarked: look.unmarked,
        }
    }

    /// The label of the next item with the gap after it, and whether it is a sign.
    pub(super) fn next(&mut self, value: Option<i64>) -> Option<(String, bool)> {
        let value = value.unwrap_or(self.next);
        self.next = value.saturating_add(self.step);
        if self.unmarked {
            return None;
        }
        let Some(numbers) = self.numbers else {
            return Some((format!("{} ", self.sign), true));
        };
        let counted = u32::try_from(value).unwrap_or(0);
        let words = match (numbers, self.capital) {
            (_, _) if counted == 0 => format!("{value}. "),
            ('a', false) => format!("{}) ", figures("lowerLetter", counted)),
            ('a', true) => format!("{}. ", figures("upperLetter", counted)),
            ('i', false) => format!("{}. ", figures("lowerRoman", counted)),
            ('i', true) => format!("{}. ", figures("upperRoman", counted)),
            _ => format!("{value}. "),
        };
        Some((words, false))
    }
}

/// Whether a paragraph begins with a label or a sign of a list.
pub(super) fn has_label(text: &str) -> bool {
    let text = text.trim_start();
    if text.starts_with(['-', '–', '+', '•', '*', '▪', '●']) {
        return true;
    }
    let bare = text.trim_start_matches('(');
    let number = bare.trim_start_matches(|it: char| it.is_ascii_alphanumeric() || it == 'đ');
    let length = bare.len() - number.len();
    let digits = bare[..length].bytes().all(|it| it.is_ascii_digit());
    let roman = bare[..length].bytes().all(|it| b"IVXivx".contains(&it));
    let letter = bare[..length].chars().count() == 1;
    let after = number.trim_start_matches(|it: char| it.is_ascii_digit() || it == '.');
    (1..=4).contains(&length)
        && (digits || roman || letter)
        && (number.starts_with(')')
            || number.starts_with('.') && after.starts_with([' ', '\u{a0}']))
}
