//! What other programs get: the shapes of JSON and of the WebAssembly face.
//!
//! In: a [`Report`](crate::finding::Report) and the text it speaks of; out: plain serde
//! structs, worded in one language. Invariants: every place is `{start, end}` in bytes of the
//! text as given with `utf16` beside it, except in the answers that only an editor of a sentence
//! asks for, which are in UTF-16; no 64-bit integers, no maps, so that the generated TypeScript
//! is the truth.
#![allow(
    deprecated,
    reason = "the conversions that tsify derives are marked so in favour of a wrapper type that vectors cannot use"
)]

use serde::Serialize;
#[cfg(feature = "wasm")]
use tsify::Tsify;

use crate::compile::{self, Class};
use crate::eval::{Options, StageOption};
use crate::finding;
use crate::lang::{Language, read_day};
use crate::library::{Entry, PackProblem, Topic};
use crate::read::ReadError;
use crate::source::{self, Positions};
use crate::syntax::Problem;

/// A stretch of the text in UTF-16 units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
pub struct Utf16Span {
    /// First unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
}

/// A stretch of the text as given, in bytes, with UTF-16 beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// The same in UTF-16 units.
    pub utf16: Utf16Span,
}

/// Another place of a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
pub struct Related {
    /// Where.
    pub span: Span,
    /// What stands there.
    pub words: String,
}

/// A step of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
pub struct Because {
    /// Where it was read.
    pub span: Span,
    /// What was read.
    pub words: String,
}

/// A replacement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
pub struct Edit {
    /// What is replaced.
    pub span: Span,
    /// What stands there afterwards.
    pub text: String,
}

/// A change that removes the fault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
pub struct Fix {
    /// What it does.
    pub title: String,
    /// The replacements.
    pub edits: Vec<Edit>,
    /// `safe` or `suggested`.
    #[cfg_attr(feature = "wasm", tsify(type = "\"safe\" | \"suggested\""))]
    pub grade: &'static str,
}

/// What a rule says at one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
pub struct Finding {
    /// Rule id.
    pub rule: String,
    /// `error`, `warning` or `note`.
    #[cfg_attr(feature = "wasm", tsify(type = "\"error\" | \"warning\" | \"note\""))]
    pub level: &'static str,
    /// `violated` or `cannot-tell`.
    #[cfg_attr(feature = "wasm", tsify(type = "\"violated\" | \"cannot-tell\""))]
    pub verdict: &'static str,
    /// What is wrong.
    pub message: String,
    /// The words at fault; empty where something is absent.
    pub span: Span,
    /// The words at fault, on one line.
    pub quote: String,
    /// Other places, at most twenty.
    pub related: Vec<Related>,
    /// How many related places there are in all.
    #[serde(rename = "relatedCount")]
    pub related_count: u32,
    /// The facts that led here.
    pub because: Vec<Because>,
    /// What to do.
    #[cfg_attr(feature = "wasm", tsify(type = "string | null"))]
    pub help: Option<String>,
    /// Changes that remove the fault.
    pub fixes: Vec<Fix>,
    /// Legal basis.
    #[cfg_attr(feature = "wasm", tsify(type = "string | null"))]
    pub basis: Option<String>,
    /// Names the fact, not its line.
    pub fingerprint: String,
}

/// What a rule looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
pub struct Examined {
    /// Rule id.
    pub rule: String,
    /// How many facts.
    pub count: u32,
    /// What they are: "target" for one, "targets" for more.
    pub of: String,
    /// How many met the rule.
    pub held: u32,
    /// How many did not.
    pub violated: u32,
    /// How many could not be told.
    pub untold: u32,
}

/// A decision to leave what a rule found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
pub struct Waiver {
    /// Rule id.
    pub rule: String,
    /// Fingerprint of the finding.
    pub fingerprint: String,
    /// The words it was about.
    pub quote: String,
    /// Who decided.
    pub who: String,
    /// The day, as `2026-03-31`.
    pub when: String,
    /// Why; without it the decision does not count.
    pub reason: String,
}

/// A finding that somebody decided to leave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
pub struct Waived {
    /// What was found.
    pub finding: Finding,
    /// Who left it, when and why.
    pub waiver: Waiver,
}

/// Everything the rules say of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
#[cfg_attr(feature = "wasm", tsify(into_wasm_abi))]
pub struct Report {
    /// Version of Soát that made it.
    pub version: &'static str,
    /// What was checked: a path, or a name the host gave.
    pub source: String,
    /// Violated.
    pub findings: Vec<Finding>,
    /// Could not be told.
    pub untold: Vec<Finding>,
    /// Violated, but left as they are by decision; left out where there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub waived: Vec<Waived>,
    /// Decisions that speak of nothing that is found, or do not say why; left out where there
    /// are none.
    #[serde(rename = "idleWaivers", skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub idle_waivers: Vec<Waiver>,
    /// One for each rule.
    pub examined: Vec<Examined>,
}

/// A fault in a rule's own text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
pub struct RuleProblem {
    /// Where in the rule's text.
    pub span: Span,
    /// What is wrong there.
    pub message: String,
    /// What to do about it.
    #[cfg_attr(feature = "wasm", tsify(type = "string | null"))]
    pub help: Option<String>,
    /// Words that may stand there, nearest first.
    pub expected: Vec<String>,
}

/// What one sentence says of the open plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
#[cfg_attr(feature = "wasm", tsify(into_wasm_abi))]
pub struct Trial {
    /// Faults in the sentence; when there are any, nothing was run.
    pub problems: Vec<RuleProblem>,
    /// What the sentence found, when it could be run.
    #[cfg_attr(feature = "wasm", tsify(type = "Report | null"))]
    pub report: Option<Report>,
    /// The language it was read in, `en` or `vi`.
    #[cfg_attr(feature = "wasm", tsify(type = "\"en\" | \"vi\""))]
    pub language: &'static str,
}

/// What may stand at a place of a sentence; places are in UTF-16 units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
#[cfg_attr(feature = "wasm", tsify(into_wasm_abi))]
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
#[cfg_attr(feature = "wasm", derive(Tsify))]
pub struct Completion {
    /// What is put in.
    pub words: String,
    /// One line on what it means; empty where the word says it.
    pub help: String,
    /// Whether it is a name of the vocabulary or a word of the language.
    #[cfg_attr(feature = "wasm", tsify(type = "\"name\" | \"word\""))]
    pub kind: &'static str,
}

/// What a name in a sentence means; the place is in UTF-16 units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
#[cfg_attr(feature = "wasm", tsify(into_wasm_abi))]
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
#[cfg_attr(feature = "wasm", derive(Tsify))]
#[cfg_attr(feature = "wasm", tsify(into_wasm_abi))]
pub struct Highlight {
    /// First unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
    /// A word of the language, a name that is known, one that is not, a figure or date, words
    /// in quotation marks.
    #[cfg_attr(
        feature = "wasm",
        tsify(type = "\"word\" | \"name\" | \"unknown\" | \"figure\" | \"quoted\"")
    )]
    pub class: &'static str,
}

/// A paragraph that an editor hands over, or gets when a file is opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
pub struct Paragraph {
    /// The words, without a final line break.
    pub text: String,
    /// What the paragraph is; a paragraph of running text when left out.
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub kind: ParagraphKind,
    /// Level of a heading, from 1.
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub level: u8,
    /// Number of the table in the text, from 0.
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub table: u32,
    /// Row of a cell, from 0.
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub row: u32,
    /// Column of a cell, from 0.
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub column: u32,
}

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
#[serde(rename_all = "lowercase")]
pub enum ParagraphKind {
    /// Running text.
    #[default]
    Paragraph,
    /// A heading.
    Heading,
    /// An item of a list.
    Item,
    /// A cell of a table.
    Cell,
}

/// What was read of a plan, for a person to look over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
#[cfg_attr(feature = "wasm", tsify(into_wasm_abi))]
pub struct Overview {
    /// One for each kind that is shown.
    pub tables: Vec<OverviewTable>,
}

/// The facts of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
pub struct OverviewTable {
    /// Names the kind: `plan`, `sections`, `targets`.
    #[cfg_attr(feature = "wasm", tsify(type = "string"))]
    pub name: &'static str,
    /// Its heading.
    pub title: String,
    /// Headings of the columns.
    pub columns: Vec<String>,
    /// In text order.
    pub rows: Vec<OverviewRow>,
}

/// One fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
pub struct OverviewRow {
    /// One for each column; empty where the plan does not say.
    pub cells: Vec<String>,
    /// Its words; empty where it has none.
    pub span: Span,
}

/// A file as an editor can show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
#[cfg_attr(feature = "wasm", tsify(into_wasm_abi))]
pub struct Opened {
    /// The text with its structure; hard wraps are joined.
    pub paragraphs: Vec<Paragraph>,
    /// Why the file cannot be read, and what to do; then there are no paragraphs.
    #[cfg_attr(feature = "wasm", tsify(type = "string | null"))]
    pub problem: Option<String>,
}

/// How a plan is to be checked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
#[serde(rename_all = "camelCase")]
pub struct CheckOptions {
    /// `vi` (the default) or `en`: the language of messages.
    #[cfg_attr(feature = "wasm", tsify(type = "\"vi\" | \"en\"", optional))]
    pub language: Option<String>,
    /// `draft`, `issued`, or `auto` (the default): told from number and date.
    #[cfg_attr(feature = "wasm", tsify(type = "\"draft\" | \"issued\" | \"auto\"", optional))]
    pub stage: Option<String>,
    /// The date that counts as the day of issuance of a draft, as `2026-03-31`.
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub as_of: Option<String>,
}

/// A fault of a rule file or of a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
#[cfg_attr(feature = "wasm", tsify(into_wasm_abi))]
pub struct PackFault {
    /// The file; empty where the fault is of the pack as a whole.
    pub file: String,
    /// What is wrong in it.
    pub problem: RuleProblem,
}

/// A rule as a reader sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(Tsify))]
#[cfg_attr(feature = "wasm", tsify(into_wasm_abi))]
pub struct RuleInfo {
    /// Rule id.
    pub id: String,
    /// What it belongs to: `targets`; empty for a rule from elsewhere.
    pub topic: String,
    /// `error`, `warning` or `note`.
    #[cfg_attr(feature = "wasm", tsify(type = "\"error\" | \"warning\" | \"note\""))]
    pub level: &'static str,
    /// Whether it is run.
    pub on: bool,
    /// Why it is on or off.
    pub why: String,
    /// The sentence.
    pub sentence: String,
    /// What it checks, why it matters, how to fix it: Markdown.
    pub prose: String,
}

impl From<Paragraph> for source::Paragraph {
    fn from(wire: Paragraph) -> source::Paragraph {
        let kind = match wire.kind {
            ParagraphKind::Paragraph => source::MarkKind::Paragraph,
            ParagraphKind::Heading => source::MarkKind::Heading(wire.level.max(1)),
            ParagraphKind::Item => source::MarkKind::Item,
            ParagraphKind::Cell => {
                source::MarkKind::Cell { table: wire.table, row: wire.row, column: wire.column }
            }
        };
        source::Paragraph { text: wire.text, kind }
    }
}

/// An option with a word that it does not know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the option \"{name}\" cannot be \"{value}\"; it can be {allowed}")]
pub struct OptionError {
    name: &'static str,
    value: String,
    allowed: &'static str,
}

/// The language that `wire` asks for: Vietnamese unless it is English.
pub fn language(wire: &CheckOptions) -> Language {
    match wire.language.as_deref() {
        Some("en") => Language::English,
        _ => Language::Vietnamese,
    }
}

/// The options that `wire` asks for.
///
/// # Errors
///
/// A stage or a date that is none.
pub fn options(wire: &CheckOptions) -> Result<Options, OptionError> {
    let stage = match wire.stage.as_deref() {
        None | Some("auto") => StageOption::Auto,
        Some("draft") => StageOption::Draft,
        Some("issued") => StageOption::Issued,
        Some(other) => {
            let (name, allowed) = ("stage", "draft, issued or auto");
            return Err(OptionError { name, value: other.to_owned(), allowed });
        }
    };
    let as_of = match wire.as_of.as_deref() {
        None => None,
        Some(day) => Some(read_day(day).ok_or_else(|| OptionError {
            name: "asOf",
            value: day.to_owned(),
            allowed: "a date like 2026-03-31",
        })?),
    };
    Ok(Options { stage, as_of })
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

/// The wire form of the faults in a rule's text.
pub fn rule_problems(problems: &[Problem], text: &str, language: Language) -> Vec<RuleProblem> {
    let positions = Positions::new(text);
    problems
        .iter()
        .map(|it| RuleProblem {
            span: span(it.span, &positions),
            message: it.message.get(language).to_owned(),
            help: it.help.as_ref().map(|it| it.get(language).to_owned()),
            expected: it.expected.clone(),
        })
        .collect()
}

/// The wire form of the faults of rule files.
pub fn pack_faults(faults: &[PackProblem], language: Language) -> Vec<PackFault> {
    let each = faults.iter().flat_map(|fault| {
        let problems = std::slice::from_ref(&fault.problem);
        let worded = rule_problems(problems, &fault.text, language).into_iter();
        worded.map(|problem| PackFault { file: fault.file.clone(), problem })
    });
    each.collect()
}

/// The wire form of why a pack does not fit.
pub fn pack_refusal(words: &[finding::Words], language: Language) -> Vec<PackFault> {
    let nowhere = span(source::Span::empty(0), &Positions::new(""));
    let each = words.iter().map(|it| PackFault {
        file: String::new(),
        problem: RuleProblem {
            span: nowhere,
            message: it.get(language).to_owned(),
            help: None,
            expected: Vec::new(),
        },
    });
    each.collect()
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

/// The wire form of a rule.
pub fn rule_info(entry: &Entry, language: Language) -> RuleInfo {
    let rule = &entry.rule;
    let prose: Vec<String> = [Topic::Checks, Topic::Matters, Topic::Fix, Topic::Basis]
        .into_iter()
        .filter_map(|topic| {
            let words = rule.prose_of(topic, language)?;
            Some(format!("## {}\n\n{words}", topic.heading().get(language)))
        })
        .collect();
    RuleInfo {
        id: rule.id.clone(),
        topic: rule.topic.clone(),
        level: rule.level.word(),
        on: entry.on,
        why: entry.why.get(language).to_owned(),
        sentence: rule.sentence.get(language).to_owned(),
        prose: prose.join("\n\n"),
    }
}

/// The wire form of a file that was read.
pub fn opened(paragraphs: &[source::Paragraph]) -> Opened {
    Opened { paragraphs: paragraphs.iter().map(Paragraph::from).collect(), problem: None }
}

/// The wire form of a file that cannot be read.
pub fn refused(error: ReadError, language: Language) -> Opened {
    let (message, help) = error.words();
    let problem = match language {
        Language::English => format!("{}; {}", message.en, help.en),
        Language::Vietnamese => format!("{}. {}.", message.vi, help.vi),
    };
    Opened { paragraphs: Vec::new(), problem: Some(problem) }
}

impl From<&source::Paragraph> for Paragraph {
    fn from(paragraph: &source::Paragraph) -> Paragraph {
        let mut wire = Paragraph {
            text: paragraph.text.clone(),
            kind: ParagraphKind::Paragraph,
            level: 0,
            table: 0,
            row: 0,
            column: 0,
        };
        match paragraph.kind {
            source::MarkKind::Paragraph => {}
            source::MarkKind::Item => wire.kind = ParagraphKind::Item,
            source::MarkKind::Heading(level) => {
                wire.kind = ParagraphKind::Heading;
                wire.level = level;
            }
            source::MarkKind::Cell { table, row, column } => {
                wire.kind = ParagraphKind::Cell;
                (wire.table, wire.row, wire.column) = (table, row, column);
            }
        }
        wire
    }
}

/// Lengths fit 32 bits: texts above 16 MB are refused when they are read.
fn size(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// The wire form of a span.
pub fn span(span: source::Span, positions: &Positions<'_>) -> Span {
    let (start, end) = positions.utf16_span(span);
    Span {
        start: size(span.start),
        end: size(span.end),
        utf16: Utf16Span { start: size(start), end: size(end) },
    }
}

/// The wire form of `report` on `text`, worded in `language`.
pub fn report(
    report: &finding::Report,
    name: &str,
    source: &source::Source,
    language: Language,
) -> Report {
    let positions = Positions::new(source.text());
    let all = |findings: &[finding::Finding]| {
        findings.iter().map(|it| one(it, source, &positions, language)).collect()
    };
    Report {
        version: env!("CARGO_PKG_VERSION"),
        source: name.to_owned(),
        findings: all(&report.findings),
        untold: all(&report.untold),
        waived: report
            .waived
            .iter()
            .map(|it| Waived {
                finding: one(&it.finding, source, &positions, language),
                waiver: waiver(&it.waiver),
            })
            .collect(),
        idle_waivers: report.idle_waivers.iter().map(waiver).collect(),
        examined: report
            .examined
            .iter()
            .map(|it| Examined {
                rule: it.rule.clone(),
                count: size(it.count),
                of: it.of.get(language).to_owned(),
                held: size(it.held),
                violated: size(it.violated),
                untold: size(it.untold),
            })
            .collect(),
    }
}

fn waiver(waiver: &finding::Waiver) -> Waiver {
    let finding::Waiver { rule, fingerprint, quote, who, when, reason } = waiver.clone();
    Waiver { rule, fingerprint, quote, who, when, reason }
}

fn one(
    finding: &finding::Finding,
    source: &source::Source,
    positions: &Positions<'_>,
    language: Language,
) -> Finding {
    let place = |it: source::Span| span(it, positions);
    Finding {
        rule: finding.rule.clone(),
        level: finding.level.word(),
        verdict: match finding.verdict {
            finding::Verdict::CannotTell => "cannot-tell",
            finding::Verdict::Holds | finding::Verdict::Violated => "violated",
        },
        message: finding.message.get(language).to_owned(),
        span: place(finding.span),
        quote: source.quote(finding.span),
        related: finding
            .related
            .iter()
            .map(|it| Related {
                span: place(it.span),
                words: it.words.get(language).to_owned(),
            })
            .collect(),
        related_count: size(finding.related_count),
        because: finding
            .because
            .iter()
            .map(|it| Because {
                span: place(it.span),
                words: it.words.get(language).to_owned(),
            })
            .collect(),
        help: finding.help.as_ref().map(|it| it.get(language).to_owned()),
        fixes: finding
            .fixes
            .iter()
            .map(|it| Fix {
                title: it.title.get(language).to_owned(),
                edits: it
                    .edits
                    .iter()
                    .map(|it| Edit { span: place(it.span), text: it.text.clone() })
                    .collect(),
                grade: match it.grade {
                    finding::Grade::Safe => "safe",
                    finding::Grade::Suggested => "suggested",
                },
            })
            .collect(),
        basis: finding.basis.as_ref().map(|it| it.get(language).to_owned()),
        fingerprint: finding.fingerprint.clone(),
    }
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
