//! `soat check`: rules over plans.
//!
//! In: files or folders, and options; out: a report in the format asked for. Invariants: a
//! folder prints one JSON object a line; the exit code is 1 when a finding weighs at least
//! `--fail-on`, 2 when a file or a rule could not be read.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ValueEnum;
use clap::builder::{PossibleValue, PossibleValuesParser};
use soat::finding::Level;
use soat::lang::Language;
use soat::library::{Rule, has_header, rule_from_file, rule_from_sentence, shipped};
use soat::report::{self, Checked, FORMATS, Look};
use soat::source::Positions;
use soat::syntax::Problem;

use super::{Beside, Failure, Judging, collect, complain, files_below, print, read_file};

/// Arguments of `soat check`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Plans (.txt, .md), folders of them, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// A rule file, a folder of them, or a file with one sentence, instead of the shipped rules
    #[arg(long, value_name = "PATH")]
    rules: Option<PathBuf>,
    /// How findings are printed
    #[arg(long, value_parser = formats(), default_value = FORMATS[0].name)]
    format: String,
    /// The least level that makes the exit code 1
    #[arg(long, value_enum, value_name = "LEVEL", default_value = "warning")]
    fail_on: FailOn,
    #[command(flatten)]
    beside: Beside,
    #[command(flatten)]
    judging: Judging,
}

/// The least level that fails a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FailOn {
    Error,
    Warning,
    Note,
    Never,
}

impl FailOn {
    fn fails(self, level: Level) -> bool {
        match self {
            FailOn::Error => level == Level::Error,
            FailOn::Warning => level <= Level::Warning,
            FailOn::Note => true,
            FailOn::Never => false,
        }
    }
}

/// The formats that the library offers, with what each is for.
fn formats() -> PossibleValuesParser {
    PossibleValuesParser::new(
        FORMATS.iter().map(|it| PossibleValue::new(it.name).help(it.doc.en)),
    )
}

/// Runs `soat check`.
pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let language = arguments.judging.lang.into();
    let own = match &arguments.rules {
        Some(path) => Some(read_rules(path, language)?),
        None => None,
    };
    let rules: Vec<&Rule> = own.as_deref().unwrap_or(shipped()).iter().collect();
    let options = arguments.judging.options();
    let beside = arguments.beside.read(language)?;
    let (mut checked, mut failed) = (Vec::new(), false);
    for path in files_below(&arguments.paths, language)? {
        match read_file(&path, language) {
            Ok(source) => {
                let facts = soat::facts_of(&source);
                let report = soat::eval::check(&rules, beside.with(&facts), &options);
                checked.push(Checked { name: path.display().to_string(), source, report });
            }
            Err(failure) => {
                complain(&failure.0);
                failed = true;
            }
        }
    }
    if let Some(format) = report::format(&arguments.format) {
        let folder = arguments.paths.len() > 1 || arguments.paths.iter().any(|it| it.is_dir());
        let look = Look { line_each: folder, ..look(language) };
        print(&(format.render)(&checked, &rules, look));
    }
    let found = checked
        .iter()
        .flat_map(|it| &it.report.findings)
        .any(|it| arguments.fail_on.fails(it.level));
    Ok(ExitCode::from(if failed { 2 } else { u8::from(found) }))
}

/// Colours only where a person sees them; the width from `COLUMNS` where a shell gives it.
pub(super) fn look(language: Language) -> Look {
    let colour = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let width = std::env::var("COLUMNS").ok().and_then(|it| it.parse().ok()).unwrap_or(110);
    Look { language, colour, width, line_each: false }
}

/// Reads rules from a file or a folder. A file without a header is one bare sentence; its name
/// is the rule's id.
pub(super) fn read_rules(path: &Path, language: Language) -> Result<Vec<Rule>, Failure> {
    let mut paths = Vec::new();
    if path.is_dir() {
        collect(path, &["soat"], &mut paths)
            .map_err(|error| Failure(format!("{}: {error}", path.display())))?;
    } else {
        paths.push(path.to_owned());
    }
    let mut rules = Vec::new();
    for path in paths {
        let text = std::fs::read_to_string(&path)
            .map_err(|error| Failure(format!("{}: {error}", path.display())))?;
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
                "{name}:{}:{}: {message}{}{}",
                place.line,
                place.column,
                help.unwrap_or_default(),
                expected.unwrap_or_default()
            )
        })
        .collect();
    lines.join("\n")
}
