//! What attributes say of an element: hidden, bold, how its lines are set, Word's own signs.
//!
//! In: the attributes of a start tag; out: its [`Look`]. Invariant: only what stands on the
//! element itself counts; style sheets are not read.

use crate::read::document::Align;

/// What attributes say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Look {
    /// Nothing within is printed.
    pub(super) silent: bool,
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) align: Option<Align>,
    /// A list or item without labels.
    pub(super) unmarked: bool,
    /// How a list is labelled: `1`, `a`, `A`, `i`, `I`.
    pub(super) list: Option<char>,
    /// The label that Word drew and wrote down.
    pub(super) label: bool,
}

impl Look {
    /// Whether an inline element has to be remembered.
    pub(super) fn matters(&self) -> bool {
        self.silent || self.bold || self.italic || self.label
    }
}

/// Reads the attributes `hidden`, `align` and `style`.
pub(super) fn look_of(attribute: &dyn Fn(&str) -> Option<String>) -> Look {
    let mut look = Look {
        silent: attribute("hidden").is_some_and(|it| it != "until-found"),
        align: attribute("align").as_deref().and_then(align),
        ..Look::default()
    };
    let style = attribute("style").unwrap_or_default().to_ascii_lowercase();
    for declaration in style.split(';') {
        let Some((name, value)) = declaration.split_once(':') else { continue };
        let value = value.trim().trim_end_matches("!important").trim_end();
        match name.trim() {
            "display" => look.silent |= value == "none",
            "visibility" => look.silent |= value == "hidden" || value == "collapse",
            // Word hides what browsers shall not show, and the other way round.
            "mso-hide" => look.silent |= value == "all",
            "mso-element" => {
                look.silent |= matches!(
                    value,
                    "header" | "footer" | "comment-list" | "footnote-list" | "endnote-list"
                );
            }
            "mso-list" => look.label |= value == "ignore",
            "font-weight" => {
                look.bold |=
                    value.starts_with("bold") || value.parse::<u16>().is_ok_and(|it| it >= 600);
            }
            "font-style" => look.italic |= value == "italic",
            "text-align" => look.align = align(value).or(look.align),
            "list-style" | "list-style-type" => {
                for word in value.split_whitespace() {
                    match word {
                        "none" => look.unmarked = true,
                        "decimal" => look.list = Some('1'),
                        "lower-alpha" | "lower-latin" => look.list = Some('a'),
                        "upper-alpha" | "upper-latin" => look.list = Some('A'),
                        "lower-roman" => look.list = Some('i'),
                        "upper-roman" => look.list = Some('I'),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
    look
}

fn align(value: &str) -> Option<Align> {
    Some(match value.trim().to_ascii_lowercase().as_str() {
        "center" | "middle" => Align::Center,
        "right" | "end" => Align::Right,
        "justify" => Align::Justify,
        "left" | "start" => Align::Left,
        _ => return None,
    })
}

/// A word of a label that Word wrote in a font of signs.
pub(super) fn label_words(word: &str) -> &str {
    let bare = word.trim_end_matches('\u{a0}');
    match (bare, bare.len() < word.len()) {
        ("·" | "o" | "§" | "Ø" | "v" | "ü" | "q" | "\u{f0b7}" | "\u{f0a7}", false) => "•",
        ("·" | "o" | "§" | "Ø" | "v" | "ü" | "q" | "\u{f0b7}" | "\u{f0a7}", true) => {
            "•\u{a0}"
        }
        _ => word,
    }
}
