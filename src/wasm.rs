//! The face for JavaScript: an open plan in a page, a worker or a server.
//!
//! In: paragraphs, options and sentences as plain objects; out: the wire types of
//! [`report::wire`](crate::report::wire), worded in the language asked for. Invariant: no
//! logic lives here; every method hands on to [`session`](crate::session) or a stage.

use wasm_bindgen::prelude::{JsError, wasm_bindgen};

use crate::lang::Language;
use crate::library::shipped;
use crate::report::wire::{
    self, CheckOptions, Completions, Highlight, Hover, Opened, Overview, Paragraph, Report,
    RuleInfo, Trial,
};
use crate::{outline, read, report, session};

/// An open plan.
#[wasm_bindgen]
#[derive(Default)]
pub struct Session {
    inner: session::Session,
}

#[wasm_bindgen]
impl Session {
    /// A session without text.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Session {
        Session::default()
    }

    /// Replaces `removed` paragraphs from number `start` on by `paragraphs`.
    pub fn splice(&mut self, start: usize, removed: usize, paragraphs: Vec<Paragraph>) {
        self.inner.splice(start, removed, paragraphs.into_iter().map(Into::into).collect());
    }

    /// What the shipped rules say of the text.
    ///
    /// # Errors
    ///
    /// An option that is none of its allowed words.
    pub fn check(&mut self, options: CheckOptions) -> Result<Report, JsError> {
        let (language, options) = (language(&options), wire::options(&options)?);
        let report = self.inner.check(&options);
        Ok(wire::report(&report, "", self.inner.source(), language))
    }

    /// What one sentence, in either language, says of the text; or where it goes wrong.
    ///
    /// # Errors
    ///
    /// An option that is none of its allowed words.
    #[wasm_bindgen(js_name = tryRule)]
    pub fn try_rule(
        &mut self,
        sentence: &str,
        options: CheckOptions,
    ) -> Result<Trial, JsError> {
        let (language, options) = (language(&options), wire::options(&options)?);
        let (result, written) = self.inner.try_rule(sentence, &options);
        Ok(wire::trial(&result, sentence, written, self.inner.source(), language))
    }

    /// What was read of the text, for a person to look over.
    pub fn overview(&mut self, options: CheckOptions) -> Overview {
        let facts = self.inner.facts().clone();
        report::overview(&facts, self.inner.source(), language(&options))
    }

    /// The shipped rules.
    pub fn rules(&self, options: CheckOptions) -> Vec<RuleInfo> {
        let language = language(&options);
        shipped().iter().map(|rule| wire::rule_info(rule, language)).collect()
    }

    /// The text as it stands: paragraphs joined by line breaks.
    pub fn text(&mut self) -> String {
        self.inner.source().text().to_owned()
    }
}

/// Reads a file as paragraphs an editor can show; hard wraps are joined.
#[wasm_bindgen(js_name = openFile)]
pub fn open_file(bytes: &[u8], options: CheckOptions) -> Opened {
    match read::read(bytes) {
        Ok(source) => wire::opened(&outline::build(&source).paragraphs()),
        Err(error) => wire::refused(error, language(&options)),
    }
}

/// What may stand at the UTF-16 unit `at` of a sentence that is being written.
#[wasm_bindgen]
pub fn complete(sentence: &str, at: usize, options: CheckOptions) -> Completions {
    wire::completions(sentence, at, language(&options))
}

/// What the words at the UTF-16 unit `at` of a sentence mean.
#[wasm_bindgen]
pub fn hover(sentence: &str, at: usize, options: CheckOptions) -> Option<Hover> {
    wire::hover(sentence, at, language(&options))
}

/// What each part of a sentence is.
#[wasm_bindgen]
pub fn highlight(sentence: &str) -> Vec<Highlight> {
    wire::highlights(sentence)
}

fn language(options: &CheckOptions) -> Language {
    match options.language.as_deref() {
        Some("en") => Language::English,
        _ => Language::Vietnamese,
    }
}
