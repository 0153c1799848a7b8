//! What is wrong with the letters of a text: kinds that are made alike.
//!
//! In: nothing; out: [`Mark`], and a macro that makes the entry of a kind of them. Invariant:
//! each kind has what is written, and where it is certain, what is meant.

use crate::source::Span;

/// Something wrong with letters or signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Where.
    pub span: Span,
    /// What is written.
    pub words: String,
    /// What is meant, where it is certain.
    pub correction: Option<String>,
    /// The single words to be replaced, where they are others than all of it.
    pub words_at: Vec<(Span, String)>,
}

impl Mark {
    /// What is written at `span`, with what is meant.
    pub(super) fn new(span: Span, words: &str, correction: Option<String>) -> Mark {
        Mark { span, words: words.to_owned(), correction, words_at: Vec::new() }
    }
}

/// The entry of a kind of marks.
macro_rules! mark_entry {
    ($kind:ident, $list:ident, $names:expr, $doc:expr) => {
        $crate::facts::vocabulary::KindEntry {
            kind: $crate::facts::vocabulary::Kind::$kind,
            list: stringify!($list),
            names: $names,
            doc: $doc,
            count: |facts| facts.$list.len(),
            span: |facts, index| facts.$list[index].span,
            label: "words",
            attributes: &[
                $crate::facts::vocabulary::Attribute::new(
                    "words",
                    $crate::facts::vocabulary::Names::new(
                        &["wording"],
                        &["wordings"],
                        &["nguyên văn"],
                    ),
                    $crate::facts::vocabulary::Type::Text,
                    $crate::lang::Wording { en: "what is written", vi: "chữ đã ghi" },
                    |facts, index| {
                        $crate::facts::vocabulary::Reading::text(Some(
                            &facts.$list[index].words,
                        ))
                    },
                ),
                $crate::facts::vocabulary::Attribute::new(
                    "correction",
                    $crate::facts::vocabulary::Names::new(
                        &["correction"],
                        &["corrections"],
                        &["cách sửa"],
                    ),
                    $crate::facts::vocabulary::Type::Text,
                    $crate::lang::Wording {
                        en: "what is meant, where it is certain",
                        vi: "chữ cần ghi, nếu xác định được",
                    },
                    |facts, index| {
                        $crate::facts::vocabulary::Reading::text(
                            facts.$list[index].correction.as_deref(),
                        )
                    },
                ),
            ],
        }
    };
}

pub(super) use mark_entry;
