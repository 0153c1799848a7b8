//! One defect of every kind, planted into a whole plan: is exactly that newly found?
//!
//! In: the plans and plantings of `tests/planted`; out: one failure a planting that is missed or
//! brings other findings. Invariant: every rule that is on has a planting.
//! Under `## rule-id: words` stand `plan:`, `superior:`, `proposal:` (files beside; the first is
//! `province` unless named), `stage:`, `also: rule-id, reason` for a rule that has to fire too,
//! and edits: `` `words` -> `words in their place` ``, with the document before it where that is
//! not the plan; `\n` and `\u{301}` write what cannot stand in a line.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use soat::eval::{self, Dossier, Options, StageOption};
use soat::facts::Facts;
use soat::finding::{Finding, Report};
use soat::library::RuleSet;
use soat::source::Source;

/// The documents of a planting, in the order of [`Dossier`].
const DOCUMENTS: [&str; 3] = ["plan", "superior", "proposal"];

#[derive(Debug, Clone)]
struct Planting {
    heading: String,
    files: [Option<String>; 3],
    stage: StageOption,
    also: Vec<String>,
    /// Document, what stands there, and what comes in its place.
    edits: Vec<(usize, String, String)>,
}

impl Planting {
    fn rule(&self) -> &str {
        self.heading.split(':').next().unwrap()
    }
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/planted")
}

fn text_of(name: &str) -> String {
    fs::read_to_string(folder().join(name).with_extension("txt")).unwrap()
}

/// What `\n` and `\u{301}` stand for.
fn unescaped(words: &str) -> String {
    let words = words.replace("\\n", "\n");
    let mut parts = words.split("\\u{");
    let mut text = parts.next().unwrap().to_owned();
    for part in parts {
        let (digits, rest) = part.split_once('}').unwrap();
        text.push(char::from_u32(u32::from_str_radix(digits, 16).unwrap()).unwrap());
        text.push_str(rest);
    }
    text
}

/// The plantings of all files.
fn plantings() -> Vec<Planting> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder()).unwrap().map(|it| it.unwrap().path()).collect();
    files.retain(|it| it.extension().is_some_and(|it| it == "md"));
    files.sort();
    let mut all: Vec<Planting> = Vec::new();
    for line in files.iter().flat_map(|it| {
        let text = fs::read_to_string(it).unwrap();
        text.lines().map(str::to_owned).collect::<Vec<_>>()
    }) {
        if let Some(heading) = line.strip_prefix("## ") {
            all.push(Planting {
                heading: heading.to_owned(),
                files: [Some("province".to_owned()), None, None],
                stage: StageOption::Auto,
                also: Vec::new(),
                edits: Vec::new(),
            });
            continue;
        }
        let Some(planting) = all.last_mut() else { continue };
        if let Some((before, after)) = line.split_once("` -> `") {
            let (document, before) = before.split_once('`').unwrap();
            let named = DOCUMENTS.iter().position(|it| *it == document.trim());
            let after = after.strip_suffix('`').unwrap();
            planting.edits.push((named.unwrap_or(0), unescaped(before), unescaped(after)));
        } else if let Some((key, value)) = line.split_once(": ") {
            match DOCUMENTS.iter().position(|it| *it == key) {
                Some(document) => planting.files[document] = Some(value.to_owned()),
                None if key == "stage" && value == "issued" => {
                    planting.stage = StageOption::Issued;
                }
                None if key == "also" && value.contains(", ") => {
                    planting.also.push(value.split(',').next().unwrap().to_owned());
                }
                None => {}
            }
        }
    }
    all
}

/// What the rules that are on say of three documents.
fn report_of(texts: &[Option<String>; 3], stage: StageOption) -> Report {
    let read =
        |text: &Option<String>| text.as_ref().map(|it| soat::facts_of(&Source::from_text(it)));
    let [plan, superior, proposal]: [Option<Facts>; 3] = texts.each_ref().map(read);
    let dossier = Dossier {
        plan: plan.as_ref().unwrap(),
        superior: superior.as_ref(),
        proposal: proposal.as_ref(),
    };
    eval::check(&RuleSet::default().active(), dossier, &Options { stage, as_of: None })
}

/// What is found after a planting, and was not before.
fn new_findings(planting: &Planting) -> Result<Vec<Finding>, String> {
    let mut texts = planting.files.each_ref().map(|it| it.as_deref().map(text_of));
    let before = report_of(&texts, planting.stage);
    if let Some(first) = before.findings.first() {
        return Err(format!("before: {}: {}", first.rule, first.message.en));
    }
    for (document, find, put) in &planting.edits {
        let text = texts[*document].as_mut().ok_or("no such document")?;
        if !text.contains(find.as_str()) {
            return Err(format!("{find:?} is not there"));
        }
        *text = text.replacen(find.as_str(), put, 1);
    }
    Ok(report_of(&texts, planting.stage).findings)
}

/// Why a planting is not found, or not alone.
fn fault(planting: &Planting) -> Option<String> {
    let found = match new_findings(planting) {
        Ok(found) => found,
        Err(why) => return Some(format!("{}: {why}", planting.heading)),
    };
    let rules: BTreeSet<&str> = found.iter().map(|it| it.rule.as_str()).collect();
    let wanted = planting.also.iter().map(String::as_str).chain([planting.rule()]);
    let all = found.iter().map(|it| format!("\n    {}: {}", it.rule, it.message.en));
    (rules != wanted.collect())
        .then(|| format!("{}: found is{}", planting.heading, all.collect::<String>()))
}

#[test]
fn exactly_what_is_planted_is_found() {
    let faults: Vec<String> = plantings().iter().filter_map(fault).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_rule_has_a_planting() {
    let plantings = plantings();
    let planted: BTreeSet<&str> = plantings.iter().map(Planting::rule).collect();
    let set = RuleSet::default();
    let rules: BTreeSet<&str> = set.active().iter().map(|it| it.id.as_str()).collect();
    assert_eq!(rules, planted);
}
