//! What is wrong with a rule, said to its author.
//!
//! In: a place in the rule's text; out: [`Problem`]. Invariants: message and help are worded
//! in both languages; `expected` holds words the author may write at that place, in the
//! author's language, and is empty when anything may stand there.

use crate::finding::Words;
use crate::lang::Language;
use crate::source::Span;

/// A fault in the text of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where, in bytes of the text as given.
    pub span: Span,
    /// What is wrong.
    pub message: Words,
    /// What to write instead, where that can be said.
    pub help: Option<Words>,
    /// What may stand at this place, in the author's language.
    pub expected: Vec<String>,
}

impl Problem {
    /// A problem at `span`.
    pub fn new(span: Span, en: impl Into<String>, vi: impl Into<String>) -> Problem {
        Problem {
            span,
            message: Words { en: en.into(), vi: vi.into() },
            help: None,
            expected: Vec::new(),
        }
    }

    /// With what to do.
    pub fn help(mut self, en: impl Into<String>, vi: impl Into<String>) -> Problem {
        self.help = Some(Words { en: en.into(), vi: vi.into() });
        self
    }

    /// With the words that may stand there.
    pub fn expected(mut self, expected: Vec<String>) -> Problem {
        self.expected = expected;
        self
    }

    /// The first of the words that may stand there, on one line: the lead in the language of
    /// the reader, the words in that of the author. Words that the help names are left out.
    pub fn allowed(&self, language: Language) -> Option<String> {
        const SHOWN: usize = 12;
        let lead = match language {
            Language::English => "possible here",
            Language::Vietnamese => "có thể viết",
        };
        let said = |word: &str| {
            self.help.as_ref().is_some_and(|help| help.vi.contains(&format!("“{word}”")))
        };
        let mut words: Vec<&str> = self.expected.iter().map(String::as_str).collect();
        words.retain(|it| !said(it));
        let more = if words.len() > SHOWN { ", …" } else { "" };
        words.truncate(SHOWN);
        (!words.is_empty()).then(|| format!("{lead}: {}{more}", words.join(", ")))
    }

    /// The same, of a text that begins at byte `start` of a larger one.
    pub fn moved(mut self, start: usize) -> Problem {
        self.span = Span::new(self.span.start + start, self.span.end + start);
        self
    }
}
