//! What an editor of a sentence gets: what the sentence finds, what may stand at a place, what a
//! name means, what each part is.
//!
//! In: a sentence, a place in it; out: [`Trial`], [`Completions`], [`Hover`], [`Highlight`].
//! Invariant: but for a trial, places are in UTF-16 units, as such an editor counts.

use serde::Serialize;
#[cfg(feature = "bindings")]
use tsify::Tsify;

use super::{Report, RuleProblem, Utf16Span, report, rule_problems, span};
use crate::compile::{self, Class};
use crate::finding;
use crate::lang::Language;
use crate::source::{self, Positions};
use crate::syntax::Problem;

/// What one sentence says of the open plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(Tsify))]
#[cfg_attr(feature = "bindings", tsify(into_wasm_abi))]
pub struct Trial {
    /// Faults in the sentence; when there are any, nothing was run.
    pub problems: Vec<RuleProblem>,
    /// What the sentence found, when it could be run.
    #[cfg_attr(feature = "bindings", tsify(type = "Report | null"))]
    pub report: Option<Report>,
    /// The language it was read in, `en` or `vi`.
    #[cfg_attr(feature = "bindings", tsify(type = "\"en\" | \"vi\""))]
    pub language: &'static str,
}

/// What may stand at a place of a sentence; places are in UTF-16 units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(Tsify))]
#[cfg_attr(feature = "bindings", tsify(into_wasm_abi))]
pub struct Completions {
    /// Where the words begin that are replaced.
    pub start: u32,
    /// One past them.
    pub end: u32,
    /// What may stand there, the likeliest first.
    pub list: Vec<Completion>,
}

/// Words that may stand at a place of a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(Tsify))]
pub struct Completion {
    /// What is put in.
    pub words: String,
    /// One line on what it means; empty where the word says it.
    pub help: String,
    /// Whether it is a name of the vocabulary or a word of the language.
    #[cfg_attr(feature = "bindings", tsify(type = "\"name\" | \"word\""))]
    pub kind: &'static str,
}

/// What a name in a sentence means; the place is in UTF-16 units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(Tsify))]
#[cfg_attr(feature = "bindings", tsify(into_wasm_abi))]
pub struct Hover {
    /// Where the name begins.
    pub start: u32,
    /// One past it.
    pub end: u32,
    /// One line.
    pub help: String,
}

/// What a part of a sentence is; the place is in UTF-16 units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(Tsify))]
#[cfg_attr(feature = "bindings", tsify(into_wasm_abi))]
pub struct Highlight {
    /// First unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
    /// A word of the language, a name that is known, one that is not, a figure or date, words
    /// in quotation marks.
    #[cfg_attr(
        feature = "bindings",
        tsify(type = "\"word\" | \"name\" | \"unknown\" | \"figure\" | \"quoted\"")
    )]
    pub class: &'static str,
}

/// The wire form of what a sentence said.
pub fn trial(
    result: &Result<finding::Report, Vec<Problem>>,
    sentence: &str,
    written: Language,
    source: &source::Source,
    language: Language,
) -> Trial {
    let language_word = match written {
        Language::English => "en",
        Language::Vietnamese => "vi",
    };
    match result {
        Ok(found) => Trial {
            problems: Vec::new(),
            report: Some(report(found, "", source, language)),
            language: language_word,
        },
        Err(problems) => Trial {
            problems: rule_problems(problems, sentence, language),
            report: None,
            language: language_word,
        },
    }
}

/// What may stand at the UTF-16 unit `at` of `sentence`.
pub fn completions(sentence: &str, at: usize, language: Language) -> Completions {
    let positions = Positions::new(sentence);
    let found = compile::complete(sentence, positions.byte(at), language);
    let Utf16Span { start, end } = span(found.span, &positions).utf16;
    let list = found.list.into_iter().map(|it| Completion {
        help: it.help.get(language).to_owned(),
        words: it.words,
        kind: if it.name { "name" } else { "word" },
    });
    Completions { start, end, list: list.collect() }
}

/// What the words at the UTF-16 unit `at` of `sentence` mean.
pub fn hover(sentence: &str, at: usize, language: Language) -> Option<Hover> {
    let positions = Positions::new(sentence);
    let found = compile::hover(sentence, positions.byte(at))?;
    let Utf16Span { start, end } = span(found.span, &positions).utf16;
    Some(Hover { start, end, help: found.help.get(language).to_owned() })
}

/// What each part of `sentence` is.
pub fn highlights(sentence: &str) -> Vec<Highlight> {
    let positions = Positions::new(sentence);
    let found = compile::highlight(sentence).into_iter().map(|it| {
        let Utf16Span { start, end } = span(it.span, &positions).utf16;
        let class = match it.class {
            Class::Word => "word",
            Class::Name => "name",
            Class::Unknown => "unknown",
            Class::Figure => "figure",
            Class::Quoted => "quoted",
        };
        Highlight { start, end, class }
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::{completions, highlights, hover};
    use crate::lang::Language;

    /// The words between two UTF-16 units.
    fn cut(text: &str, start: u32, end: u32) -> String {
        let units: Vec<u16> = text.encode_utf16().collect();
        String::from_utf16(&units[start as usize..end as usize]).unwrap()
    }

    #[test]
    fn an_editor_gets_places_in_utf16() {
        let text: String = "\u{1F4C4} mỗi chỉ tiêu phải có cơ quan chủ".nfd().collect();
        let units = text.encode_utf16().count();
        let highlighted: Vec<_> = highlights(&text)
            .into_iter()
            .map(|it| (cut(&text, it.start, it.end).nfc().collect::<String>(), it.class))
            .collect();
        assert_eq!(highlighted[1], ("chỉ tiêu".to_owned(), "name"));
        let found = hover(&text, units - 10, Language::English).unwrap();
        assert_eq!(cut(&text, found.start, found.end).nfc().collect::<String>(), "cơ quan");
        for at in 0..units + 3 {
            let found = completions(&text, at, Language::Vietnamese);
            cut(&text, found.start, found.end);
        }
    }

    #[test]
    fn help_is_in_the_language_of_the_reader() {
        let sentence = "every target has a lead agency";
        let [en, vi] = [Language::English, Language::Vietnamese]
            .map(|language| hover(sentence, 22, language).unwrap().help);
        assert_ne!(en, vi);
        let offered = completions("every target has a lead ag", 26, Language::Vietnamese);
        assert_eq!((offered.start, offered.end), (19, 26));
        let lead = offered.list.iter().find(|it| it.words == "lead agency").unwrap();
        assert_eq!((lead.kind, &lead.help), ("name", &vi));
    }
}
