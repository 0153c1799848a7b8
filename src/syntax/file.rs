//! Rule files: what stands in them, before anything is made of it.
//!
//! In: the text of a rule file; out: a [`RuleFile`], or [`Problem`]s. Invariants: every part
//! keeps its place in the text as given; the sentences are not looked at here, so that a
//! fault in one is reported at its own place by the grammar of its language.

use pest::iterators::Pair;

use super::{Problem, SIZE_LIMIT, limits};
use crate::peg::{self, Files as Rule};
use crate::source::Span;

/// The text of a rule file, taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RuleFile {
    /// "level: warning" and the like, in order.
    pub fields: Vec<Field>,
    /// Prose under headings, in order.
    pub prose: Vec<Prose>,
    /// Passages that must be flagged or must pass.
    pub cases: Vec<CaseText>,
}

/// A named value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// What it is called.
    pub key: String,
    /// Where the name stands.
    pub key_span: Span,
    /// What it holds, its lines joined by spaces.
    pub value: String,
    /// Where the value begins and ends.
    pub span: Span,
}

/// Prose under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prose {
    /// The heading.
    pub heading: String,
    /// The prose, without blank lines around it.
    pub body: String,
}

/// A passage with what is expected of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseText {
    /// "flagged", "passes" or "untold".
    pub verdict: String,
    /// What else is said of the case.
    pub fields: Vec<Field>,
    /// Other documents of the dossier: "superior" or "proposal", and the words.
    pub beside: Vec<(String, String)>,
    /// The passage.
    pub passage: String,
    /// Where the passage stands.
    pub span: Span,
}

/// Takes a rule file apart.
pub fn parse_file(text: &str) -> (Option<RuleFile>, Vec<Problem>) {
    if text.len() > SIZE_LIMIT {
        return (None, vec![limits::too_large(text)]);
    }
    match peg::LANGUAGE.parse(Rule::file, text) {
        Ok(mut pairs) => (pairs.next().map(file), Vec::new()),
        Err(error) => {
            let at = match error.location {
                pest::error::InputLocation::Pos(at)
                | pest::error::InputLocation::Span((at, _)) => at,
            };
            let line = text.get(at..).unwrap_or("").lines().next().unwrap_or("");
            let problem = Problem::new(
                Span::new(at, at + line.len()),
                "this line of the rule file cannot be read",
                "không đọc được dòng này của tệp quy tắc",
            )
            .help(
                "a rule file has fields such as \"level: warning\", then prose under \"# \" headings, then cases",
                "tệp quy tắc gồm các trường như “level: warning”, rồi các đoạn dưới tiêu đề “# ”, rồi các ví dụ",
            );
            (None, vec![problem])
        }
    }
}

fn span(pair: &Pair<'_, peg::Rule>) -> Span {
    Span::new(pair.as_span().start(), pair.as_span().end())
}

fn file(pair: Pair<'_, peg::Rule>) -> RuleFile {
    let mut file = RuleFile::default();
    for part in pair.into_inner() {
        match part.as_rule() {
            Rule::field => file.fields.extend(field(part)),
            Rule::prose => file.prose.extend(prose(part)),
            Rule::case => file.cases.extend(case(part)),
            _ => {}
        }
    }
    file
}

fn field(pair: Pair<'_, peg::Rule>) -> Option<Field> {
    let mut parts = pair.into_inner();
    let (key, value) = (parts.next()?, parts.next()?);
    let joined: Vec<&str> = value.as_str().lines().map(str::trim).collect();
    Some(Field {
        key: key.as_str().trim().to_owned(),
        key_span: span(&key),
        value: joined.join(" ").trim().to_owned(),
        span: span(&value),
    })
}

fn prose(pair: Pair<'_, peg::Rule>) -> Option<Prose> {
    let mut parts = pair.into_inner();
    let (heading, body) = (parts.next()?, parts.next()?);
    Some(Prose {
        heading: heading.as_str().trim().to_owned(),
        body: body.as_str().trim().replace("\r\n", "\n"),
    })
}

fn case(pair: Pair<'_, peg::Rule>) -> Option<CaseText> {
    let (mut verdict, mut fields, mut passage) = (None, Vec::new(), None);
    let mut others = Vec::new();
    for part in pair.into_inner() {
        match part.as_rule() {
            Rule::verdict => verdict = Some(part.as_str().to_owned()),
            Rule::field => fields.extend(field(part)),
            Rule::beside => others.extend(beside(part)),
            Rule::passage_text => passage = Some((part.as_str().to_owned(), span(&part))),
            _ => {}
        }
    }
    let (passage, span) = passage?;
    Some(CaseText { verdict: verdict?, fields, beside: others, passage, span })
}

fn beside(pair: Pair<'_, peg::Rule>) -> Option<(String, String)> {
    let mut parts = pair.into_inner();
    let (role, passage) = (parts.next()?, parts.next()?);
    Some((role.as_str().to_owned(), passage.as_str().to_owned()))
}
