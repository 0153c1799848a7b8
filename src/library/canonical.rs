//! Sentences in canonical form, in their own language or in the other.
//!
//! In: a sentence, or the text of a rule file; out: the same said as the printer says it, or
//! [`Problem`]s. Invariants: what is given back compiles to the program of what was given, or
//! it is not given; of a file only the values of `en` and `vi` change.

use crate::compile::{self, Program};
use crate::finding::Words;
use crate::lang::Language;
use crate::syntax::{self, Parsed, Problem, Sentence};

/// A sentence that was read and means something.
#[derive(Debug, Clone)]
pub struct Canonical {
    /// The language it was taken for.
    pub language: Language,
    sentence: Sentence,
    program: Program,
}

impl Canonical {
    /// Reads a sentence in whichever language it is written.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn read(text: &str) -> Result<Canonical, Vec<Problem>> {
        Canonical::from_parsed(syntax::parse_sentence(text))
    }

    /// Reads a sentence that is known to be in `language`.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn read_in(text: &str, language: Language) -> Result<Canonical, Vec<Problem>> {
        Canonical::from_parsed(syntax::parse_sentence_in(text, language))
    }

    fn from_parsed(parsed: Parsed) -> Result<Canonical, Vec<Problem>> {
        let language = parsed.language;
        let Some(sentence) = parsed.sentence else { return Err(parsed.problems) };
        let compiled = compile::compile(&sentence, language);
        match compiled.program {
            Some(program) => Ok(Canonical { language, sentence, program }),
            None => Err(compiled.problems),
        }
    }

    /// The sentence in `language`, without a final stop.
    ///
    /// # Errors
    ///
    /// What came out, where that would not mean the same.
    pub fn words(&self, language: Language) -> Result<String, Vec<Problem>> {
        let words = if language == self.language {
            syntax::print(&self.sentence, language)
        } else {
            let translated = compile::translate(&self.sentence, self.language, language);
            translated.map(|it| syntax::print(&it, language)).unwrap_or_default()
        };
        let again = Canonical::read_in(&words, language);
        if again.is_ok_and(|it| it.program == self.program) {
            return Ok(words);
        }
        let name = name_of(language);
        let problem = Problem::new(
            self.sentence.place.0,
            format!("the sentence cannot be put into {} so that it means the same", name.en),
            format!("chưa viết lại được câu này bằng {} với cùng một nghĩa", name.vi),
        );
        let help = (format!("it came out as: {words}"), format!("câu viết lại là: {words}"));
        Err(vec![problem.help(help.0, help.1)])
    }

    /// Whether two sentences mean the same.
    pub fn says_what(&self, other: &Canonical) -> bool {
        self.program == other.program
    }
}

/// What a language is called.
pub fn name_of(language: Language) -> Words {
    let (en, vi) = match language {
        Language::English => ("English", "tiếng Anh"),
        Language::Vietnamese => ("Vietnamese", "tiếng Việt"),
    };
    Words { en: en.to_owned(), vi: vi.to_owned() }
}

/// The text of a rule file with its sentences in canonical form; a text without a header is
/// one sentence.
///
/// # Errors
///
/// What is wrong with the file or a sentence of it, at its place in `text`.
pub fn canonical_file(text: &str) -> Result<String, Vec<Problem>> {
    if !has_header(text) {
        let sentence = text.trim();
        let start = text.len() - text.trim_start().len();
        let words = reworded(sentence, None, start)?;
        let end = start + sentence.len();
        let (before, after) = (text.get(..start), text.get(end..));
        return Ok([before.unwrap_or(""), &words, after.unwrap_or("")].concat());
    }
    let (file, problems) = syntax::parse_file(text);
    let Some(file) = file else { return Err(problems) };
    let (mut out, mut from, mut problems) = (String::new(), 0, Vec::new());
    for field in &file.fields {
        let language = match field.key.as_str() {
            "en" => Language::English,
            "vi" => Language::Vietnamese,
            _ => continue,
        };
        match reworded(&field.value, Some(language), field.span.start) {
            // A sentence that is canonical but for its line breaks keeps them.
            Ok(words) if words == field.value => {}
            Ok(words) => {
                out.push_str(text.get(from..field.span.start).unwrap_or(""));
                out.push_str(&words);
                from = field.span.end;
            }
            Err(found) => problems.extend(found),
        }
    }
    out.push_str(text.get(from..).unwrap_or(""));
    if problems.is_empty() { Ok(out) } else { Err(problems) }
}

/// Whether the first line of a rule's text is a field, such as "level: error".
pub fn has_header(text: &str) -> bool {
    let first = text.lines().find(|it| !it.trim().is_empty()).unwrap_or("");
    first.split_once(':').is_some_and(|(key, _)| {
        !key.is_empty() && key.chars().all(|it| it.is_ascii_lowercase() || it == ' ')
    })
}

/// A sentence in canonical form; problems of one that stands at byte `start` of its file.
fn reworded(
    text: &str,
    language: Option<Language>,
    start: usize,
) -> Result<String, Vec<Problem>> {
    let read = match language {
        Some(language) => Canonical::read_in(text, language),
        None => Canonical::read(text),
    };
    read.and_then(|it| it.words(it.language))
        .map_err(|problems| problems.into_iter().map(|it| it.moved(start)).collect())
}

#[cfg(test)]
mod tests {
    use super::{Canonical, canonical_file};
    use crate::lang::Language;
    use crate::library::shipped_files;
    use crate::syntax::SENTENCES;

    #[test]
    fn a_sentence_has_one_form_in_a_language() {
        for (en, vi) in SENTENCES {
            for text in [en, vi] {
                let read = Canonical::read(text).unwrap();
                let own = read.words(read.language).unwrap_or_else(|it| panic!("{it:?}"));
                for language in [Language::English, Language::Vietnamese] {
                    // Not every sentence can be put into the other language: then it is not.
                    let Ok(words) = read.words(language) else { continue };
                    let again = Canonical::read_in(&words, language).unwrap();
                    assert!(again.says_what(&read), "{words}");
                    assert_eq!(again.words(language).unwrap(), words, "{text}");
                    assert!(language != read.language || words == own, "{text}");
                }
            }
        }
    }

    #[test]
    fn of_a_file_only_the_sentences_change() {
        for (name, text) in shipped_files() {
            let once = canonical_file(text).unwrap_or_else(|it| panic!("{name}: {it:#?}"));
            assert_eq!(canonical_file(&once).unwrap(), once, "{name}");
            let others = |text: &str| {
                let kept = text
                    .lines()
                    .filter(|it| !["en: ", "vi: "].iter().any(|key| it.starts_with(key)));
                kept.map(str::to_owned).collect::<Vec<_>>()
            };
            assert_eq!(others(&once), others(text), "{name}");
        }
        let text = "level: note\r\nen:   Every  target has a lead.  \r\nscope: plan\r\n";
        let once = canonical_file(text).unwrap();
        let expected = "level: note\r\nen:   every target has a lead\r\nscope: plan\r\n";
        assert_eq!(once, expected);
        let wrapped = "level: note\nen: every target has a lead\n  agency\n";
        assert_eq!(canonical_file(wrapped).unwrap(), wrapped);
        assert_eq!(
            canonical_file("\n Each target has a lead. \n").unwrap(),
            "\n every target has a lead \n"
        );
    }

    #[test]
    fn faults_are_where_they_stand_in_the_file() {
        let text = "level: note\nen: every taget has a lead\n";
        let problems = canonical_file(text).unwrap_err();
        assert_eq!(text.get(problems[0].span.start..problems[0].span.end), Some("taget"));
    }
}
