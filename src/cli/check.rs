//! `soat check`: rules over plans.
//!
//! In: files or folders, and options; out: a report in the format asked for. Invariants: a
//! folder prints one JSON object a line; the exit code is 1 when a finding weighs at least
//! `--fail-on`, 2 when a file or a rule could not be read.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::ValueEnum;
use clap::builder::{PossibleValue, PossibleValuesParser};
use soat::finding::Level;
use soat::lang::Language;
use soat::report::{self, Checked, FORMATS, Look};

use super::chosen::Chosen;
use super::waive::waivers_of;
use super::{Beside, Failure, Judging, complain, files_below, print, read_file};

/// Arguments of `soat check`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Plans (.docx, .html, .txt, .md), folders of them, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    chosen: Chosen,
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
    let set = arguments.chosen.rule_set(language)?;
    let rules = set.active();
    let options = arguments.judging.options();
    let beside = arguments.beside.read(language)?;
    let (mut checked, mut failed) = (Vec::new(), false);
    for path in files_below(&arguments.paths, language)? {
        match read_file(&path, language) {
            Ok(source) => {
                let facts = soat::facts_of(&source);
                let mut report = soat::eval::check(&rules, beside.with(&facts), &options);
                match waivers_of(&path, language) {
                    Ok(waivers) => report.waive(&waivers),
                    Err(failure) => {
                        complain(&failure.0);
                        failed = true;
                    }
                }
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
