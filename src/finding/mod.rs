//! What a rule says of a plan: findings, their evidence, and what to do.
//!
//! In: outcomes of evaluation; out: [`Finding`]s, worded only when they are rendered.
//! Invariants: a finding always has a span of the text as given (empty where something is
//! absent); its order is place, then level, then rule; related places are at most
//! [`RELATED_LIMIT`], with the whole count beside them.

mod waiver;

use crate::facts::FactId;
use crate::lang::{Language, Wording};
use crate::source::Span;

pub use waiver::{Waived, Waiver};

/// How many related places a finding carries.
pub const RELATED_LIMIT: usize = 20;

/// What a rule says of one fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// The fact meets the rule (Đạt).
    Holds,
    /// It does not (Chưa phù hợp).
    Violated,
    /// The plan does not say enough (Chưa đủ thông tin để kết luận).
    CannotTell,
}

impl Verdict {
    /// Holds exactly when both do.
    pub fn and(self, other: Verdict) -> Verdict {
        match (self, other) {
            (Verdict::Violated, _) | (_, Verdict::Violated) => Verdict::Violated,
            (Verdict::CannotTell, _) | (_, Verdict::CannotTell) => Verdict::CannotTell,
            (Verdict::Holds, Verdict::Holds) => Verdict::Holds,
        }
    }

    /// Holds when either does.
    pub fn or(self, other: Verdict) -> Verdict {
        match (self, other) {
            (Verdict::Holds, _) | (_, Verdict::Holds) => Verdict::Holds,
            (Verdict::CannotTell, _) | (_, Verdict::CannotTell) => Verdict::CannotTell,
            (Verdict::Violated, Verdict::Violated) => Verdict::Violated,
        }
    }

    /// The opposite; what cannot be told stays so.
    #[allow(clippy::should_implement_trait, reason = "a verdict is no boolean operand")]
    pub fn not(self) -> Verdict {
        match self {
            Verdict::Holds => Verdict::Violated,
            Verdict::Violated => Verdict::Holds,
            Verdict::CannotTell => Verdict::CannotTell,
        }
    }

    /// Holds for true.
    pub fn from_bool(holds: bool) -> Verdict {
        if holds { Verdict::Holds } else { Verdict::Violated }
    }
}

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// Cần sửa.
    Error,
    /// Cần xem lại.
    Warning,
    /// Lưu ý.
    Note,
}

impl Level {
    /// The word used in rule files and reports.
    pub fn word(self) -> &'static str {
        match self {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Note => "note",
        }
    }

    /// The word shown to readers.
    pub fn wording(self) -> Wording {
        match self {
            Level::Error => Wording { en: "error", vi: "Cần sửa" },
            Level::Warning => Wording { en: "warning", vi: "Cần xem lại" },
            Level::Note => Wording { en: "note", vi: "Lưu ý" },
        }
    }

    /// The level that [`Level::word`] names.
    pub fn from_word(word: &str) -> Option<Level> {
        [Level::Error, Level::Warning, Level::Note].into_iter().find(|it| it.word() == word)
    }
}

/// A text in both languages, made at run time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Words {
    /// English.
    pub en: String,
    /// Vietnamese.
    pub vi: String,
}

impl Words {
    /// The words in `language`.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::Vietnamese => &self.vi,
        }
    }
}

impl From<Wording> for Words {
    fn from(wording: Wording) -> Words {
        Words { en: wording.en.to_owned(), vi: wording.vi.to_owned() }
    }
}

/// Another place that belongs to a finding: the other end of a contradiction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// Where.
    pub span: Span,
    /// What stands there.
    pub words: Words,
}

/// A step of evidence: a fact, what was read of it, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Because {
    /// The fact.
    pub fact: FactId,
    /// The words it was read from.
    pub span: Span,
    /// What was read, worded.
    pub words: Words,
}

/// Whether an edit may be applied unasked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grade {
    /// Removes the fault and changes nothing else.
    Safe,
    /// A proposal to look at.
    Suggested,
}

/// A replacement of the words at a span.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; empty to insert.
    pub span: Span,
    /// What stands there afterwards.
    pub text: String,
}

/// A change that removes the fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What the change does.
    pub title: Words,
    /// The replacements, in text order, not overlapping.
    pub edits: Vec<Edit>,
    /// Safe or suggested.
    pub grade: Grade,
}

impl Fix {
    /// `text` with the edits made; `None` where they are not of this text.
    pub fn apply(&self, text: &str) -> Option<String> {
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        for edit in &self.edits {
            out.push_str(text.get(at..edit.span.start)?);
            out.push_str(&edit.text);
            at = edit.span.end;
        }
        out.push_str(text.get(at..)?);
        Some(out)
    }
}

/// What a rule says at one place of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Rule id.
    pub rule: String,
    /// How much it weighs.
    pub level: Level,
    /// Violated, or cannot tell.
    pub verdict: Verdict,
    /// What is wrong, or what is missing to tell.
    pub message: Words,
    /// The words at fault.
    pub span: Span,
    /// Other places, at most [`RELATED_LIMIT`].
    pub related: Vec<Related>,
    /// How many related places there are in all.
    pub related_count: usize,
    /// The facts that led here.
    pub because: Vec<Because>,
    /// What to do.
    pub help: Option<Words>,
    /// Changes that remove the fault.
    pub fixes: Vec<Fix>,
    /// Legal basis.
    pub basis: Option<Words>,
    /// Names the fact, not its line: survives unrelated edits.
    pub fingerprint: String,
}

/// What a rule looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Examined {
    /// Rule id.
    pub rule: String,
    /// How many facts it examined; 0 is said, never taken for agreement.
    pub count: usize,
    /// What they are, in the number that goes with the count: "targets", "chỉ tiêu".
    pub of: Words,
    /// Whether the rule says that there is no such thing: then nothing examined is as it should be.
    pub forbids: bool,
    /// How many met the rule.
    pub held: usize,
    /// How many did not.
    pub violated: usize,
    /// How many could not be told.
    pub untold: usize,
}

/// How the message of what cannot be told begins.
const UNTOLD: Wording =
    Wording { en: "cannot tell: ", vi: "Chưa đủ thông tin để kết luận: " };

/// The message of what cannot be told for lack of `what`.
pub fn untold(what: &Words) -> Words {
    Words { en: format!("{}{}", UNTOLD.en, what.en), vi: format!("{}{}", UNTOLD.vi, what.vi) }
}

/// The message of [`untold`] below a heading that says already that it cannot be told.
pub fn lacking(message: &Words, language: Language) -> &str {
    let message = message.get(language);
    message.strip_prefix(UNTOLD.get(language)).unwrap_or(message)
}

impl Finding {
    /// The message below a heading that says already that it cannot be told.
    pub fn lacking(&self, language: Language) -> &str {
        lacking(&self.message, language)
    }
}

/// Everything the rules say of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// Violated, in order.
    pub findings: Vec<Finding>,
    /// Could not be told, in order.
    pub untold: Vec<Finding>,
    /// Violated, but left as they are by decision, in order.
    pub waived: Vec<Waived>,
    /// Decisions that speak of nothing that is found, or do not say why.
    pub idle_waivers: Vec<Waiver>,
    /// One for each rule, in the order of the rules.
    pub examined: Vec<Examined>,
}

impl Report {
    /// Puts findings in their one order: place, level, rule, message.
    pub fn sort(&mut self) {
        for list in [&mut self.findings, &mut self.untold] {
            crate::sorted::sort_by(list, |a, b| {
                (a.span.start, a.level, &a.rule, a.span.end, &a.message.vi).cmp(&(
                    b.span.start,
                    b.level,
                    &b.rule,
                    b.span.end,
                    &b.message.vi,
                ))
            });
        }
    }
}
