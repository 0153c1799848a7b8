//! Runs the literate tests and the cases of the shipped rules.
//!
//! In: `tests/suite/**/*.md` and `rules/**/*.soat`; out: one test a heading, one a case.
//! Under a heading stand fenced blocks: what goes in (`rule`, `plan`), then what comes out
//! (see `STAGES`); `UPDATE=1` rewrites what comes out. Places are quoted words, never columns;
//! `\u{301}` and its like in a plan, and `crlf` in its fence, write what cannot be seen.
//! To add a stage, write a function and a line in `STAGES`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{env, fs};

use libtest_mimic::{Arguments, Failed, Trial};
use serde_json::Value as Json;
use soat::compile;
use soat::eval::{self, Options, StageOption};
use soat::facts::Facts;
use soat::finding::{Finding, Report};
use soat::lang::Language;
use soat::library::{self, Case, Expected, Rule};
use soat::source::Source;
use soat::syntax::{self, Problem};

/// What makes the text of an output block from the input blocks above it.
type Stage = fn(&Inputs) -> String;

/// Output blocks by the first word of their fence.
const STAGES: &[(&str, Stage)] = &[
    ("tree", tree),
    ("printed", printed),
    ("program", program),
    ("problems", problems),
    ("report", report),
    ("outline", outline),
    ("facts", facts),
];

/// The input blocks of one test.
#[derive(Debug, Clone, Default)]
struct Inputs {
    /// Sentences, one a line, or a whole rule file.
    rule: String,
    /// The text of a plan.
    plan: String,
    /// The text of the document that the plan implements, where there is one.
    superior: Option<String>,
    /// Stage and day, from the fence of the plan: `plan stage=issued as-of=2025-01-31`.
    options: Options,
    /// What the fence of the output block says after its first word.
    wanted: Vec<String>,
}

fn main() {
    let arguments = Arguments::from_args();
    let mut trials = rule_cases();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite");
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    for file in files {
        trials.extend(file_trials(&root, &file));
    }
    libtest_mimic::run(&arguments, trials).exit();
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|it| it == "md") {
            files.push(path);
        }
    }
}

/// A test of a Markdown file: its heading and its lines.
struct Section {
    heading: String,
    first: usize,
    last: usize,
}

fn sections(lines: &[&str]) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut fenced = false;
    for (number, line) in lines.iter().enumerate() {
        fenced ^= line.starts_with("```");
        if let Some(heading) = line.strip_prefix("## ").filter(|_| !fenced) {
            sections.push(Section {
                heading: heading.to_owned(),
                first: number,
                last: number + 1,
            });
        } else if let Some(section) = sections.last_mut() {
            section.last = number + 1;
        }
    }
    sections
}

fn file_trials(root: &Path, file: &Path) -> Vec<Trial> {
    let text = fs::read_to_string(file).unwrap_or_default();
    let name = file.strip_prefix(root).unwrap_or(file).with_extension("");
    let name = name.display().to_string();
    if env::var_os("UPDATE").is_some() {
        let lines: Vec<&str> = text.lines().collect();
        let mut out =
            lines[..sections(&lines).first().map_or(lines.len(), |it| it.first)].to_vec();
        let made: Vec<String> = sections(&lines)
            .iter()
            .map(|it| run(&lines[it.first..it.last]).join("\n"))
            .collect();
        out.extend(made.iter().map(String::as_str));
        fs::write(file, format!("{}\n", out.join("\n"))).expect("the test file can be written");
    }
    let text = Arc::new(fs::read_to_string(file).unwrap_or_default());
    let lines: Vec<&str> = text.lines().collect();
    let trials = sections(&lines).into_iter().map(|section| {
        let text = Arc::clone(&text);
        Trial::test(format!("{name}: {}", section.heading), move || {
            let lines: Vec<&str> = text.lines().collect();
            let expected = &lines[section.first..section.last];
            let found = run(expected);
            match found.iter().zip(expected).find(|(found, expected)| found != *expected) {
                Some((found, expected)) => Err(Failed::from(format!(
                    "expected: {expected}\n   found: {found}\n(UPDATE=1 rewrites)"
                ))),
                None if found.len() != expected.len() => Err(Failed::from(format!(
                    "found:\n{}\n(UPDATE=1 rewrites)",
                    found.join("\n")
                ))),
                None => Ok(()),
            }
        })
    });
    trials.collect()
}

/// The lines of a section with its output blocks made anew.
fn run(lines: &[&str]) -> Vec<String> {
    let mut inputs = Inputs::default();
    let mut out = Vec::new();
    let mut rest = lines.iter();
    while let Some(line) = rest.next() {
        out.push((*line).to_owned());
        let Some(fence) = line.strip_prefix("```").filter(|fence| !fence.is_empty()) else {
            continue;
        };
        let block: Vec<&str> =
            rest.by_ref().take_while(|it| !it.starts_with("```")).copied().collect();
        let word = fence.split_whitespace().next().unwrap_or("");
        match (word, STAGES.iter().find(|stage| stage.0 == word)) {
            (_, Some((_, stage))) => {
                inputs.wanted = fence.split_whitespace().skip(1).map(str::to_owned).collect();
                out.extend(stage(&inputs).lines().map(str::to_owned));
            }
            ("rule", None) => inputs.rule = block.join("\n"),
            ("superior", None) => inputs.superior = Some(block.join("\n")),
            ("plan", None) => {
                let line_break = if fence.contains(" crlf") { "\r\n" } else { "\n" };
                inputs.plan = unescaped(&block.join(line_break));
                inputs.options = options(fence);
            }
            _ => {}
        }
        if !STAGES.iter().any(|stage| stage.0 == word) {
            out.extend(block.iter().map(|it| (*it).to_owned()));
        }
        out.push("```".to_owned());
    }
    out
}

/// The text with `\u{301}` and its like as the letters they stand for.
fn unescaped(text: &str) -> String {
    let mut pieces = text.split("\\u{");
    let mut out = pieces.next().unwrap_or("").to_owned();
    for piece in pieces {
        let code = piece.split_once('}');
        let letter = code.and_then(|it| u32::from_str_radix(it.0, 16).ok());
        match letter.and_then(char::from_u32).zip(code) {
            Some((letter, (_, rest))) => {
                out.push(letter);
                out.push_str(rest);
            }
            None => {
                out.push_str("\\u{");
                out.push_str(piece);
            }
        }
    }
    out
}

fn options(fence: &str) -> Options {
    let mut options = Options::default();
    for setting in fence.split_whitespace() {
        match setting.split_once('=') {
            Some(("stage", "draft")) => options.stage = StageOption::Draft,
            Some(("stage", "issued")) => options.stage = StageOption::Issued,
            Some(("as-of", day)) => options.as_of = day.parse().ok(),
            _ => {}
        }
    }
    options
}

/// The facts of a text, by the same way as everywhere.
fn facts_of(text: &str) -> Facts {
    soat::facts_of(&Source::from_text(text))
}

fn sentences(inputs: &Inputs) -> impl Iterator<Item = &str> {
    inputs.rule.lines().filter(|line| !line.trim().is_empty())
}

fn tree(inputs: &Inputs) -> String {
    let parsed = sentences(inputs).map(|it| syntax::parse_sentence(it).sentence);
    parsed.map(|sentence| format!("{sentence:#?}\n")).collect()
}

fn printed(inputs: &Inputs) -> String {
    let mut out = String::new();
    for text in sentences(inputs) {
        let parsed = syntax::parse_sentence(text);
        let _ = match parsed.sentence {
            Some(sentence) => writeln!(out, "{}", syntax::print(&sentence, parsed.language)),
            None => writeln!(out, "cannot be read: {text}"),
        };
    }
    out
}

/// The program of each sentence; sentences with one program stand over it together.
fn program(inputs: &Inputs) -> String {
    let mut out = String::new();
    let mut last = String::new();
    for text in sentences(inputs) {
        let parsed = syntax::parse_sentence(text);
        let compiled = parsed.sentence.map(|it| compile::compile(&it, parsed.language));
        let printed = match compiled.and_then(|it| it.program) {
            Some(program) => compile::print(&program),
            None => format!("no program: {text}\n"),
        };
        if printed != last {
            out.push_str(&printed);
        }
        last = printed;
    }
    out
}

fn problems(inputs: &Inputs) -> String {
    let is_file = inputs.rule.starts_with("level:");
    let mut out = String::new();
    if is_file {
        let (_, problems) = library::rule_from_file("test.soat", &inputs.rule);
        problems.iter().for_each(|it| problem(&mut out, it, &inputs.rule, Language::English));
        return out;
    }
    for text in sentences(inputs) {
        let (_, problems, language) = library::rule_from_sentence("sentence", text);
        let _ = writeln!(out, "{text}");
        if problems.is_empty() {
            let _ = writeln!(out, "  nothing is wrong");
        }
        problems.iter().for_each(|it| problem(&mut out, it, text, language));
    }
    out
}

fn problem(out: &mut String, problem: &Problem, text: &str, language: Language) {
    let quote = text.get(problem.span.start..problem.span.end).unwrap_or("?");
    let at = if quote.is_empty() { "at the end".to_owned() } else { format!("at '{quote}'") };
    let _ = writeln!(out, "  {at}: {}", problem.message.get(language));
    for line in problem.help.iter().flat_map(|help| help.get(language).lines()) {
        let _ = writeln!(out, "    {line}");
    }
    if let Some(allowed) = problem.allowed(language) {
        let _ = writeln!(out, "    {allowed}");
    }
}

fn report(inputs: &Inputs) -> String {
    let facts = facts_of(&inputs.plan);
    let superior = inputs.superior.as_deref().map(facts_of);
    let dossier = eval::Dossier { plan: &facts, superior: superior.as_ref(), proposal: None };
    let mut out = String::new();
    for text in sentences(inputs) {
        let (rule, problems, language) = library::rule_from_sentence("sentence", text);
        let Some(rule) = rule else {
            let _ = writeln!(out, "no rule: {problems:?}");
            continue;
        };
        print_report(
            &mut out,
            &eval::check(&[&rule], dossier, &inputs.options),
            &inputs.plan,
            language,
        );
    }
    out
}

fn print_report(out: &mut String, report: &Report, plan: &str, language: Language) {
    let source = Source::from_text(plan);
    for it in &report.examined {
        let of = it.of.get(language);
        let counts =
            format!("{} held, {} violated, {} untold", it.held, it.violated, it.untold);
        let _ = writeln!(out, "{} {of}: {counts}", it.count);
    }
    let mut finding = |word: &str, it: &Finding| {
        let level = it.level.word();
        let _ = writeln!(out, "{level} {word} at '{}'", source.quote(it.span));
        let _ = writeln!(out, "  {}", it.message.get(language));
        for related in &it.related {
            let quote = source.quote(related.span);
            let _ = writeln!(out, "  see '{quote}': {}", related.words.get(language));
        }
    };
    report.findings.iter().for_each(|it| finding("violated", it));
    report.untold.iter().for_each(|it| finding("cannot tell", it));
}

fn outline(inputs: &Inputs) -> String {
    soat::outline::print(&soat::outline::build(&Source::from_text(inputs.plan.as_str())))
}

/// What was read of the plan, one line a fact, its words quoted; only the lists that the fence
/// names, whole or some of their fields (`facts targets tasks:lead,timeline`). What is missing
/// or no is left out.
fn facts(inputs: &Inputs) -> String {
    let source = Source::from_text(inputs.plan.as_str());
    let json = soat::report::facts(&soat::facts_of(&source), &source);
    let mut out = String::new();
    for wanted in &inputs.wanted {
        let (wanted, fields) = wanted.split_once(':').unwrap_or((wanted, ""));
        let fields: Vec<&str> = fields.split(',').filter(|it| !it.is_empty()).collect();
        match &json[wanted] {
            Json::Object(header) => {
                for (name, value) in header.iter().filter(|it| is_said(it.1)) {
                    let _ = writeln!(out, "{name} {}", shown(value));
                }
            }
            Json::Array(items) if items.is_empty() => {
                let _ = writeln!(out, "no {wanted}");
            }
            Json::Array(items) => {
                for item in items {
                    let _ = writeln!(out, "{}", fact(item, &fields));
                }
            }
            _ => {
                let _ = writeln!(out, "there is no list \"{wanted}\"");
            }
        }
    }
    escaped(&out)
}

/// The text with marks that combine with letters written as they are in plans.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        if ('\u{300}'..='\u{36f}').contains(&letter) {
            let _ = write!(out, "\\u{{{:x}}}", u32::from(letter));
        } else {
            out.push(letter);
        }
    }
    out
}

/// A fact: the words it was read from, then what was read: all, or the `fields` named.
fn fact(item: &Json, fields: &[&str]) -> String {
    let quote = item["quote"].as_str().unwrap_or("?");
    let count = quote.chars().count();
    let mut out = if count > 90 {
        let first: String = quote.chars().take(45).collect();
        let last: String = quote.chars().skip(count - 35).collect();
        format!("'{first} ... {last}'")
    } else {
        format!("'{quote}'")
    };
    for (name, value) in item.as_object().into_iter().flatten() {
        let wanted = fields.is_empty() || fields.contains(&name.as_str());
        if wanted && is_said(value) && !matches!(name.as_str(), "span" | "quote") {
            let _ = write!(out, "; {name} {}", shown(value));
        }
    }
    out
}

fn is_said(value: &Json) -> bool {
    match value {
        Json::Null | Json::Bool(false) => false,
        Json::Array(items) => !items.is_empty(),
        _ => true,
    }
}

fn shown(value: &Json) -> String {
    match value {
        Json::String(words) => words.clone(),
        Json::Array(items) => {
            let items: Vec<String> = items.iter().map(shown).collect();
            format!("[{}]", items.join(" | "))
        }
        Json::Object(inner) if inner.contains_key("op") => requirement(value),
        Json::Object(inner) if inner.contains_key("utf16") => {
            format!("'{}'", inner.get("quote").map(shown).unwrap_or_default())
        }
        Json::Object(inner) => {
            let said = inner
                .iter()
                .filter(|it| is_said(it.1) && !matches!(it.0.as_str(), "span" | "quote"));
            let parts: Vec<String> =
                said.map(|(name, value)| format!("{name} {}", shown(value))).collect();
            parts.join(", ")
        }
        other => other.to_string(),
    }
}

/// "2025: >= 60 %", "2030: from 23 to < 18 ‰".
fn requirement(value: &Json) -> String {
    let said = |name: &str| Some(shown(&value[name])).filter(|_| is_said(&value[name]));
    let year = said("year").unwrap_or_else(|| "no year".to_owned());
    let from = said("from").map(|it| format!("from {it} to ")).unwrap_or_default();
    let upper = said("max").map(|it| format!(" to {it}")).unwrap_or_default();
    let unit = said("unit").map(|it| format!(" {it}")).unwrap_or_default();
    let comparator = said("op").unwrap_or_else(|| "?".to_owned());
    let amount = said("value").unwrap_or_else(|| "?".to_owned());
    format!("{year}: {from}{comparator} {amount}{upper}{unit}")
}

/// One test for each case of each shipped rule.
fn rule_cases() -> Vec<Trial> {
    let cases = library::shipped().iter().flat_map(|rule| {
        rule.cases.iter().enumerate().map(move |(number, case)| {
            let word = match case.expected {
                Expected::Flagged => "flagged",
                Expected::Passes => "passes",
                Expected::Untold => "untold",
            };
            let name = format!("rules/{}/{}: {word} {}", rule.topic, rule.id, number + 1);
            Trial::test(name, move || run_case(rule, case))
        })
    });
    cases.collect()
}

fn run_case(rule: &Rule, case: &Case) -> Result<(), Failed> {
    library::run_case(rule, case).map(|_| ()).map_err(|why| {
        let report = eval::check(&[rule], &facts_of(&case.text), &case.options);
        let mut shown = format!("{}\n", why.en);
        print_report(&mut shown, &report, &case.text, Language::Vietnamese);
        Failed::from(shown)
    })
}
