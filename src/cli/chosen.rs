//! Which rules a command runs: the shipped ones, those of a file or folder, and packs.
//!
//! In: `--rules` and `--pack`; out: a [`RuleSet`], or every fault of what could not be read.
//! Invariant: a pack is added whole or not at all.

use std::path::{Path, PathBuf};

use soat::lang::Language;
use soat::library::{
    MANIFEST, PackProblem, Rule, RuleSet, has_header, pack_from_files, rule_from_file,
    rule_from_sentence,
};
use soat::report::read_bundle;
use soat::source::Positions;
use soat::syntax::Problem;

use super::{Failure, collect, rule_text};

/// The options that choose rules.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct Chosen {
    /// A rule file, a folder of them, or a file with one sentence, instead of the shipped rules
    #[arg(long, value_name = "PATH")]
    rules: Option<PathBuf>,
    /// A folder with pack.soat and rule files, or one file that holds them (NAME.soat-pack.json),
    /// beside the other rules; may be repeated
    #[arg(long, value_name = "FOLDER")]
    pack: Vec<PathBuf>,
}

impl Chosen {
    /// The rules, on or off.
    pub(super) fn rule_set(&self, language: Language) -> Result<RuleSet, Failure> {
        let mut set = match &self.rules {
            Some(path) => RuleSet::of(read_rules(path, language)?),
            None => RuleSet::default(),
        };
        for folder in &self.pack {
            let refused = |words: String| Failure(refusal(folder, &words, language));
            let files = files_in(folder, language).map_err(|it| refused(it.to_string()))?;
            let pack = pack_from_files(&files)
                .map_err(|faults| refused(listed(folder, &faults, language)))?;
            set.add(pack).map_err(|words| {
                let words: Vec<&str> = words.iter().map(|it| it.get(language)).collect();
                refused(words.join("\n"))
            })?;
        }
        Ok(set)
    }
}

fn refusal(folder: &Path, words: &str, language: Language) -> String {
    let folder = folder.display();
    match language {
        Language::English => format!("the pack \"{folder}\" is refused:\n{words}"),
        Language::Vietnamese => format!("Không nạp gói quy tắc \"{folder}\":\n{words}"),
    }
}

/// Whether `path` is a pack: a folder with a manifest, or a file that holds one.
pub(super) fn is_pack(path: &Path) -> bool {
    path.join(MANIFEST).is_file()
        || path.is_file() && path.extension().is_some_and(|it| it.eq_ignore_ascii_case("json"))
}

/// Names relative to `folder`, and texts, of the files of a pack; `folder` may be one file that
/// holds them all.
pub(super) fn files_in(
    folder: &Path,
    language: Language,
) -> std::io::Result<Vec<(String, String)>> {
    if folder.is_file() {
        let text = std::fs::read_to_string(folder)?;
        return read_bundle(&text)
            .map_err(|words| std::io::Error::other(words.get(language).to_owned()));
    }
    let mut paths = Vec::new();
    collect(folder, &["soat"], &mut paths)?;
    let named = paths.into_iter().map(|path| {
        let name = path.strip_prefix(folder).unwrap_or(&path);
        let name = name.to_string_lossy().replace('\\', "/");
        Ok((name, std::fs::read_to_string(&path)?))
    });
    named.collect()
}

/// The faults of a pack, one a line, with their places.
pub(super) fn listed(folder: &Path, faults: &[PackProblem], language: Language) -> String {
    let lines: Vec<String> = faults
        .iter()
        .map(|fault| {
            let name = folder.join(&fault.file).display().to_string();
            describe(&name, &fault.text, std::slice::from_ref(&fault.problem), language)
        })
        .collect();
    lines.join("\n")
}

/// Reads rules from a file or a folder. A file without a header is one bare sentence; its name
/// is the rule's id.
fn read_rules(path: &Path, language: Language) -> Result<Vec<Rule>, Failure> {
    let mut paths = Vec::new();
    if path.is_dir() {
        collect(path, &["soat"], &mut paths)
            .map_err(|error| Failure(format!("{}: {error}", path.display())))?;
        paths.retain(|it| it.file_name().is_none_or(|name| name != MANIFEST));
    } else {
        paths.push(path.to_owned());
    }
    let mut rules = Vec::new();
    for path in paths {
        let text = rule_text(&path, language)?;
        let id =
            path.file_stem().map_or_else(String::new, |it| it.to_string_lossy().into_owned());
        let (rule, problems) = if has_header(&text) {
            rule_from_file(&format!("{id}.soat"), &text)
        } else {
            let (rule, problems, _) = rule_from_sentence(&id, &text);
            (rule, problems)
        };
        match rule {
            Some(rule) if problems.is_empty() => rules.push(rule),
            _ => {
                return Err(Failure(describe(
                    &path.display().to_string(),
                    &text,
                    &problems,
                    language,
                )));
            }
        }
    }
    if rules.is_empty() {
        let words = match language {
            Language::English => format!("no rule in \"{}\"", path.display()),
            Language::Vietnamese => {
                format!("Không có quy tắc nào trong \"{}\"", path.display())
            }
        };
        return Err(Failure(words));
    }
    Ok(rules)
}

/// What the author of a sentence may not have meant.
pub(super) fn remarks(text: &str) -> Vec<soat::finding::Words> {
    let read = soat::syntax::parse_sentence(text).sentence;
    read.map(|it| soat::syntax::remarks(&it, text)).unwrap_or_default()
}

/// What a remark begins with.
pub(super) fn remark_word(language: Language) -> &'static str {
    match language {
        Language::English => "note",
        Language::Vietnamese => "Lưu ý",
    }
}

/// The line of a fault, and a line that marks it.
fn shown(text: &str, span: soat::source::Span) -> String {
    let start = span.start.min(text.len());
    let before = text.get(..start).unwrap_or("");
    let from = before.rfind('\n').map_or(0, |at| at + 1);
    let line = text.get(from..).unwrap_or("").lines().next().unwrap_or("");
    let width = |words: &str| words.chars().filter(|it| !soat::lang::is_mark(*it)).count();
    let end = span.end.clamp(start, from + line.len().max(start - from));
    let mark = width(text.get(start..end).unwrap_or("")).max(1);
    let indent = " ".repeat(width(text.get(from..start).unwrap_or("")));
    format!("    {line}\n    {indent}{}", "^".repeat(mark))
}

/// The faults of a rule's text, one a line, with their places.
pub(super) fn describe(
    name: &str,
    text: &str,
    problems: &[Problem],
    language: Language,
) -> String {
    let positions = Positions::new(text);
    let lines: Vec<String> = problems
        .iter()
        .map(|problem| {
            let place = positions.line_column(problem.span.start);
            let message = problem.message.get(language);
            let help = problem.help.as_ref().map(|it| format!("\n    {}", it.get(language)));
            let expected = problem.allowed(language).map(|it| format!("\n    {it}"));
            format!(
                "{name}:{}:{}: {message}\n{}{}{}",
                place.line,
                place.column,
                shown(text, problem.span),
                help.unwrap_or_default(),
                expected.unwrap_or_default()
            )
        })
        .collect();
    lines.join("\n")
}
