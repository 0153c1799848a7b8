//! Statements (thông tin): what a draft and the Tờ trình that comes with it must say alike.
//!
//! In: title, requirements of targets, leads; out: one [`Statement`] a matter. Invariants: a
//! matter that a text states in two ways is left out; contents are equal where wording, short
//! forms and order alone differ; a title counts by its first words and its years.

use std::collections::HashMap;

use super::abbreviation::initials;
use super::vocabulary::{Attribute, Kind, KindEntry, Names, Reading, Type, for_authors};
use super::{Context, Facts};
use crate::lang::{Wording, fold};
use crate::source::Span;

/// What a text says of one matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Where it stands.
    pub span: Span,
    /// What it is about, equal in both texts.
    pub matter: String,
    /// What it is about, for a reader.
    pub subject: String,
    /// What is said, equal where the same is said.
    pub content: String,
    /// What is said, as written.
    pub words: String,
}

/// Statements in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Statement,
    list: "",
    names: Names::new(&["statement"], &["statements"], &["thông tin"]),
    doc: for_authors(Wording {
        en: "title, requirement or lead, as a draft and its Tờ trình must give it alike",
        vi: "trích yếu, mức chỉ tiêu, cơ quan chủ trì mà dự thảo và tờ trình phải ghi giống nhau",
    }),
    count: |facts| facts.statements.len(),
    span: |facts, index| facts.statements[index].span,
    label: "subject",
    attributes: &[
        Attribute::new(
            "content",
            Names::new(&["content"], &["contents"], &["nội dung"]),
            Type::Text,
            Wording {
                en: "what is said, normalised", vi: "điều được ghi, viết thống nhất"
            },
            |facts, index| Reading::text(Some(&facts.statements[index].content)),
        ),
        Attribute::new(
            "words",
            Names::new(&["words"], &["words"], &["câu chữ"]),
            Type::Text,
            Wording {
                en: "what is said, as written", vi: "điều được ghi, như đã viết"
            },
            |facts, index| Reading::text(Some(&facts.statements[index].words)),
        ),
        Attribute::new(
            "subject",
            Names::new(&["subject"], &["subjects"], &["đối tượng"]),
            Type::Text,
            Wording { en: "what it is about", vi: "thông tin về điều gì" },
            |facts, index| Reading::text(Some(&facts.statements[index].subject)),
        ),
        Attribute::new(
            "matter",
            Names::new(&["matter"], &["matters"], &["vấn đề"]),
            Type::Text,
            Wording {
                en: "what it is about, normalised", vi: "vấn đề, viết thống nhất"
            },
            |facts, index| Reading::text(Some(&facts.statements[index].matter)),
        )
        .folded(),
    ],
};

/// Nothing is found before all bodies have their names.
pub(super) fn find(_context: &Context<'_>, _facts: &mut Facts) {}

/// Syllables of a title that are compared.
const SYLLABLES: usize = 6;

/// Gathers the statements once all facts are found.
pub(super) fn settle(facts: &mut Facts) {
    let mut found = Vec::new();
    titles(facts, &mut found);
    for value in &facts.values {
        let Some(target) = facts.targets.get(value.target) else { continue };
        let year = value.year.map(|it| it.to_string()).unwrap_or_default();
        let requirement = &value.requirement;
        let amount = |it: rust_decimal::Decimal| it.normalize().to_string();
        let upper = requirement.upper.map(amount).unwrap_or_default();
        let unit = fold(&requirement.unit);
        let shown = crate::lang::number(requirement.amount);
        let upper_shown = requirement.upper.map(crate::lang::number);
        let shown = upper_shown.map_or(shown.clone(), |it| format!("{shown} - {it}"));
        found.push(Statement {
            span: value.span,
            matter: format!("value {} {year}", target.key),
            subject: match year.as_str() {
                "" => target.indicator.clone(),
                year => format!("{} năm {year}", target.indicator),
            },
            content: format!("{} {upper} {unit}", amount(requirement.amount)),
            words: format!("{shown} {}", requirement.unit).trim().to_owned(),
        });
    }
    let targets = facts.targets.iter().map(|it| {
        let subject = format!("cơ quan chủ trì chỉ tiêu “{}”", it.indicator);
        (it.span, format!("lead {}", it.key), subject, &it.leads)
    });
    let tasks = facts.tasks.iter().map(|it| {
        let subject = format!("cơ quan chủ trì nhiệm vụ “{}”", it.title);
        (it.span, format!("task {}", fold(&it.title)), subject, &it.leads)
    });
    for (span, matter, subject, leads) in targets.chain(tasks) {
        let names: Vec<&str> = leads
            .iter()
            .filter_map(|it| facts.agencies.get(it.agency))
            .map(|it| it.name.as_str())
            .collect();
        let mut letters: Vec<String> = names.iter().map(|it| initials(it)).collect();
        crate::sorted::sort_by_key(&mut letters, String::clone);
        letters.dedup();
        if !letters.is_empty() {
            let (content, words) = (letters.join(" "), names.join("; "));
            found.push(Statement { span, matter, subject, content, words });
        }
    }
    facts.statements = once(found);
}

/// Statements of matters that are stated in one way, the first of each.
fn once(found: Vec<Statement>) -> Vec<Statement> {
    let mut known: HashMap<String, (String, bool)> = HashMap::new();
    for it in &found {
        let (content, alike) =
            known.entry(it.matter.clone()).or_insert_with(|| (it.content.clone(), true));
        *alike &= *content == it.content;
    }
    let mut kept = Vec::new();
    for it in found {
        if known.remove(&it.matter).is_some_and(|it| it.1) {
            kept.push(it);
        }
    }
    kept
}

/// The plan's title, or that of the plan which a Tờ trình submits.
fn titles(facts: &Facts, found: &mut Vec<Statement>) {
    let Some(title) = &facts.plan.title else { return };
    let folded = fold(&title.words);
    let submits = facts.plan.kind.as_ref().is_some_and(|it| fold(&it.words) == "tờ trình");
    let name = match folded.find("kế hoạch ") {
        Some(at) if submits => &folded[at + "kế hoạch ".len()..],
        None if submits => return,
        _ => folded.as_str(),
    };
    let name = ["về việc ", "v/v ", "về ", "kế hoạch "]
        .iter()
        .fold(name, |name, it| name.strip_prefix(it).unwrap_or(name));
    let words: Vec<&str> =
        name.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let years = words.iter().filter(|it| it.len() == 4 && it.starts_with("20"));
    let years: Vec<&str> = years.copied().collect();
    let mut add = |matter: &str, subject: &str, content: String| {
        found.push(Statement {
            span: title.span,
            matter: matter.to_owned(),
            subject: subject.to_owned(),
            content,
            words: title.words.clone(),
        });
    };
    if words.len() >= SYLLABLES {
        add("title", "trích yếu", words[..SYLLABLES].join(" "));
    }
    if !years.is_empty() {
        add("years", "thời kỳ của kế hoạch", years.join(" "));
    }
}
