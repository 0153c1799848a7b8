//! An open plan in a page, a worker or a server.
//!
//! In: paragraphs and options as plain objects, rules as bytes; out: the wire types of
//! [`report::wire`](crate::report::wire). Invariants: as in the module above; no rules are held
//! here, a host loads them from `rules.bin` beside the module; nothing leads to the language of
//! rules or to what reads files, so that the linker leaves both out.

use wasm_bindgen::prelude::{JsError, wasm_bindgen};

use super::{GivenOptions, language};
use crate::finding::Waiver;
use crate::library::{RuleSet, Setting, Switch, compiled};
use crate::report::wire::{self, Paragraph, ParagraphKind, Report, RuleInfo};
use crate::session;

#[wasm_bindgen]
extern "C" {
    /// [`Paragraph`] as a host gives it: whatever is left out is as for running text.
    #[wasm_bindgen(typescript_type = "Paragraph")]
    pub type GivenParagraph;

    #[wasm_bindgen(method, getter)]
    fn text(this: &GivenParagraph) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn kind(this: &GivenParagraph) -> Option<String>;
    #[wasm_bindgen(method, getter)]
    fn level(this: &GivenParagraph) -> Option<u8>;
    #[wasm_bindgen(method, getter)]
    fn table(this: &GivenParagraph) -> Option<u32>;
    #[wasm_bindgen(method, getter)]
    fn row(this: &GivenParagraph) -> Option<u32>;
    #[wasm_bindgen(method, getter)]
    fn column(this: &GivenParagraph) -> Option<u32>;
}

impl From<&GivenParagraph> for Paragraph {
    fn from(given: &GivenParagraph) -> Paragraph {
        Paragraph {
            text: given.text().unwrap_or_default(),
            kind: match given.kind().as_deref() {
                Some("heading") => ParagraphKind::Heading,
                Some("item") => ParagraphKind::Item,
                Some("cell") => ParagraphKind::Cell,
                _ => ParagraphKind::Paragraph,
            },
            level: given.level().unwrap_or_default(),
            table: given.table().unwrap_or_default(),
            row: given.row().unwrap_or_default(),
            column: given.column().unwrap_or_default(),
        }
    }
}

/// An open plan.
#[wasm_bindgen]
pub struct Session {
    pub(super) inner: session::Session,
}

impl Default for Session {
    fn default() -> Session {
        Session { inner: session::Session::with(RuleSet::of(Vec::new())) }
    }
}

#[wasm_bindgen]
impl Session {
    /// A session without text; without rules too, until some are loaded.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Session {
        Session::default()
    }

    /// Runs these compiled rules instead of those that were run until now.
    ///
    /// # Errors
    ///
    /// The bytes are none of `soat rules --compiled`, or of another version; nothing changes.
    pub fn load(&mut self, rules: &[u8], options: &GivenOptions) -> Result<(), JsError> {
        let rules = compiled::decode(rules);
        let rules = rules.map_err(|it| JsError::new(it.get(language(options))))?;
        *self.inner.rules_mut() = RuleSet::of(rules);
        Ok(())
    }

    /// Switches a rule `on` or `off`, or to `error`, `warning` or `note`, for a reason.
    ///
    /// # Errors
    ///
    /// No such rule, no such setting, no reason.
    #[wasm_bindgen(js_name = switchRule)]
    pub fn switch_rule(
        &mut self,
        rule: String,
        setting: &str,
        reason: String,
        options: &GivenOptions,
    ) -> Result<(), JsError> {
        let language = language(options);
        let switch = Setting::from_word(setting).and_then(|to| Switch::new(rule, to, reason));
        let done = switch.and_then(|it| self.inner.rules_mut().switch(&it));
        done.map_err(|it| JsError::new(it.get(language)))
    }

    /// Leaves a finding as it is, for a reason, until it is waived again with none.
    pub fn waive(
        &mut self,
        rule: String,
        fingerprint: String,
        quote: String,
        who: String,
        when: String,
        reason: String,
    ) {
        let waivers = self.inner.waivers_mut();
        waivers.retain(|it| it.rule != rule || it.fingerprint != fingerprint);
        let waiver = Waiver { rule, fingerprint, quote, who, when, reason };
        waivers.extend(Some(waiver).filter(Waiver::counts));
    }

    /// Replaces `removed` paragraphs from number `start` on by `paragraphs`.
    pub fn splice(&mut self, start: usize, removed: usize, paragraphs: Vec<GivenParagraph>) {
        let paragraphs = paragraphs.iter().map(|it| Paragraph::from(it).into()).collect();
        self.inner.splice(start, removed, paragraphs);
    }

    /// What the rules that are on say of the text.
    ///
    /// # Errors
    ///
    /// An option that is none of its allowed words.
    pub fn check(&mut self, options: &GivenOptions) -> Result<Report, JsError> {
        let given = options.into();
        let (language, options) = (wire::language(&given), wire::options(&given)?);
        let report = self.inner.check(&options);
        Ok(wire::report(&report, "", self.inner.source(), language))
    }

    /// The rules, on or off.
    pub fn rules(&self, options: &GivenOptions) -> Vec<RuleInfo> {
        let language = language(options);
        self.inner.rules().entries().iter().map(|it| wire::rule_info(it, language)).collect()
    }

    /// The text as it stands: paragraphs joined by line breaks.
    pub fn text(&mut self) -> String {
        self.inner.source().text().to_owned()
    }
}
