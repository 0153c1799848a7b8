//! What an author asks for: the plan looked over, sentences run, explained and completed, rule
//! files and packs.
//!
//! In: sentences and files; out: the wire types of [`report::wire`](crate::report::wire) and
//! [`report::views`](crate::report::views). Invariant: as in the module above; nothing else of
//! it leads to the language of rules.

use wasm_bindgen::prelude::{JsError, wasm_bindgen};

use super::{GivenOptions, Session, language};
use crate::library::{self, RuleSet};
use crate::report;
use crate::report::views::Views;
use crate::report::wire::{self, Completions, Highlight, Hover, Overview, PackFault, Trial};

#[wasm_bindgen]
impl Session {
    /// Runs these rule files instead of those that were run until now; gives those that are
    /// wrong. `names[i]` is `topic/id.soat` of `texts[i]`.
    #[wasm_bindgen(js_name = loadFiles)]
    pub fn load_files(
        &mut self,
        names: Vec<String>,
        texts: Vec<String>,
        options: &GivenOptions,
    ) -> Vec<PackFault> {
        let files: Vec<(String, String)> = names.into_iter().zip(texts).collect();
        let (rules, faults) = library::rules_from_files(&files);
        *self.inner.rules_mut() = RuleSet::of(rules);
        wire::pack_faults(&faults, language(options))
    }

    /// Adds a pack, which is refused when anything in it is wrong: then nothing changes.
    #[wasm_bindgen(js_name = addPack)]
    pub fn add_pack(
        &mut self,
        names: Vec<String>,
        texts: Vec<String>,
        options: &GivenOptions,
    ) -> Vec<PackFault> {
        let files: Vec<(String, String)> = names.into_iter().zip(texts).collect();
        let language = language(options);
        match library::pack_from_files(&files) {
            Ok(pack) => match self.inner.rules_mut().add(pack) {
                Ok(()) => Vec::new(),
                Err(words) => wire::pack_refusal(&words, language),
            },
            Err(faults) => wire::pack_faults(&faults, language),
        }
    }

    /// What was read of the text, for a person to look over.
    pub fn overview(&mut self, options: &GivenOptions) -> Overview {
        let (source, facts) = self.inner.read();
        report::overview(facts, source, language(options))
    }

    /// What was read of the text, as a page can draw it.
    pub fn views(&mut self, options: &GivenOptions) -> Views {
        let (source, facts) = self.inner.read();
        report::views(facts, source, language(options))
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
        options: &GivenOptions,
    ) -> Result<Trial, JsError> {
        let given = options.into();
        let (language, options) = (wire::language(&given), wire::options(&given)?);
        let (result, written) = self.inner.try_rule(sentence, &options);
        Ok(wire::trial(&result, sentence, written, self.inner.source(), language))
    }
}

/// What may stand at the UTF-16 unit `at` of a sentence that is being written.
#[wasm_bindgen]
pub fn complete(sentence: &str, at: usize, options: &GivenOptions) -> Completions {
    wire::completions(sentence, at, language(options))
}

/// What the words at the UTF-16 unit `at` of a sentence mean.
#[wasm_bindgen]
pub fn hover(sentence: &str, at: usize, options: &GivenOptions) -> Option<Hover> {
    wire::hover(sentence, at, language(options))
}

/// What each part of a sentence is.
#[wasm_bindgen]
pub fn highlight(sentence: &str) -> Vec<Highlight> {
    wire::highlights(sentence)
}
