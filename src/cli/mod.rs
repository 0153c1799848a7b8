//! The subcommands, one file each, and what they share: options, reading, errors.
//!
//! In: the arguments of the process; out: what is printed, and the exit code. Invariant: no
//! logic of checking lives here; a file that cannot be read is named with what to do, and the
//! others are still checked.

mod cases;
mod check;
mod chosen;
mod explain;
mod facts;
mod fmt;
mod overview;
mod rules;
mod text;
mod translate;
mod trial;
mod waive;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};
use soat::eval::{Dossier, Options, StageOption};
use soat::facts::Facts;
use soat::finding::Words;
use soat::lang::{Language, read_day};
use soat::read::{self, ReadError};
use soat::source::Source;

/// Checks that a government plan (kế hoạch) holds together.
#[derive(Debug, Parser)]
#[command(name = "soat", version, about, disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check plans: files, or folders of them
    Check(check::Arguments),
    /// Print what was read of a plan
    Facts(facts::Arguments),
    /// Print the text that places refer to
    Text(text::Arguments),
    /// Run one sentence over a plan
    Try(trial::Arguments),
    /// Print sentences in canonical form, and put rule files into it
    Fmt(fmt::Arguments),
    /// Print a sentence in the other language
    Translate(translate::Arguments),
    /// List the rules, which are on, and why
    Rules(rules::Arguments),
    /// Explain a rule
    Explain(explain::Arguments),
    /// Leave a finding as it is, for a reason
    Waive(waive::Arguments),
    /// Run the cases of rule files and packs
    Test(cases::Arguments),
}

/// The language of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Lang {
    /// Tiếng Việt
    Vi,
    /// English
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Language {
        match lang {
            Lang::Vi => Language::Vietnamese,
            Lang::En => Language::English,
        }
    }
}

/// The stage a plan is judged by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Stage {
    /// Still being written
    Draft,
    /// Issued, and so finished
    Issued,
    /// As its number and date say
    Auto,
}

/// What every command that checks takes.
#[derive(Debug, Clone, clap::Args)]
struct Judging {
    /// Language of messages
    #[arg(long, value_enum, default_value = "vi")]
    lang: Lang,
    /// Whether the plan is a draft
    #[arg(long, value_enum, default_value = "auto")]
    stage: Stage,
    /// The day that stands for the issuance date of a draft, as 2026-03-31
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<jiff::civil::Date>,
}

fn day(words: &str) -> Result<jiff::civil::Date, String> {
    read_day(words).ok_or_else(|| "a date is written like 2026-03-31".to_owned())
}

/// The other documents of a dossier.
#[derive(Debug, clap::Args)]
struct Beside {
    /// The document that the plan is to implement, to compare it with
    #[arg(long, value_name = "FILE")]
    superior: Option<PathBuf>,
    /// The Tờ trình that the plan comes with, to compare it with
    #[arg(long, value_name = "FILE")]
    proposal: Option<PathBuf>,
}

/// What was read of them.
struct BesideFacts {
    superior: Option<Facts>,
    proposal: Option<Facts>,
}

impl Beside {
    fn read(&self, language: Language) -> Result<BesideFacts, Failure> {
        let facts = |path: &Option<PathBuf>| match path {
            Some(path) => read_file(path, language).map(|it| Some(soat::facts_of(&it))),
            None => Ok(None),
        };
        Ok(BesideFacts { superior: facts(&self.superior)?, proposal: facts(&self.proposal)? })
    }
}

impl BesideFacts {
    /// `plan` with these beside it.
    fn with<'f>(&'f self, plan: &'f Facts) -> Dossier<'f> {
        let (superior, proposal) = (self.superior.as_ref(), self.proposal.as_ref());
        Dossier { plan, superior, proposal }
    }
}

impl Judging {
    fn options(&self) -> Options {
        let stage = match self.stage {
            Stage::Draft => StageOption::Draft,
            Stage::Issued => StageOption::Issued,
            Stage::Auto => StageOption::Auto,
        };
        Options { stage, as_of: self.as_of }
    }
}

/// Why a run failed, worded already.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Failure(String);

/// Reads the arguments, runs the command, and gives the exit code.
pub(crate) fn run() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Check(arguments) => check::run(&arguments),
        Command::Facts(arguments) => facts::run(&arguments),
        Command::Text(arguments) => text::run(&arguments),
        Command::Try(arguments) => trial::run(&arguments),
        Command::Fmt(arguments) => fmt::run(&arguments),
        Command::Translate(arguments) => translate::run(&arguments),
        Command::Rules(arguments) => rules::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Waive(arguments) => waive::run(&arguments),
        Command::Test(arguments) => cases::run(&arguments),
    };
    outcome.unwrap_or_else(|failure| {
        complain(&failure.0);
        ExitCode::from(2)
    })
}

/// Prints to standard output; a closed pipe ends the printing, not the run.
fn print(words: &str) {
    let _closed = std::io::stdout().write_all(words.as_bytes());
}

/// Prints to standard error.
fn complain(words: &str) {
    let _closed = std::io::stderr().write_all(format!("soat: {words}\n").as_bytes());
}

/// Reads the file at `path`, `-` for standard input.
fn read_file(path: &Path, language: Language) -> Result<Source, Failure> {
    let bytes = if path.as_os_str() == "-" {
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut std::io::stdin(), &mut bytes).map(|_| bytes)
    } else {
        std::fs::read(path)
    };
    let bytes = bytes.map_err(|error| unopened(path, &error, language))?;
    read::read(&bytes).map_err(|error| refusal(path, error, language))
}

fn unopened(path: &Path, error: &std::io::Error, language: Language) -> Failure {
    let words = Words {
        en: format!("cannot open \"{}\": {error}", path.display()),
        vi: format!("Không mở được \"{}\": {error}", path.display()),
    };
    Failure(words.get(language).to_owned())
}

/// The text of a rule file. What is no UTF-8 is refused with its place: a rule has no other
/// encoding.
fn rule_text(path: &Path, language: Language) -> Result<String, Failure> {
    let bytes = std::fs::read(path).map_err(|error| unopened(path, &error, language))?;
    String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let before = String::from_utf8_lossy(&error.as_bytes()[..good]);
        let line = before.matches('\n').count() + 1;
        let column = before.chars().rev().take_while(|it| *it != '\n').count() + 1;
        let place = format!("{}:{line}:{column}", path.display());
        let words = Words {
            en: format!("{place}: this is not UTF-8; save the file as UTF-8"),
            vi: format!("{place}: chỗ này không phải mã UTF-8; hãy lưu tệp theo mã UTF-8"),
        };
        Failure(words.get(language).to_owned())
    })
}

/// The sentence that an argument gives, `-` for standard input.
fn sentence_of(argument: &str, language: Language) -> Result<String, Failure> {
    if argument != "-" {
        return Ok(argument.to_owned());
    }
    std::io::read_to_string(std::io::stdin())
        .map_err(|error| unopened(Path::new("-"), &error, language))
}

fn refusal(path: &Path, error: ReadError, language: Language) -> Failure {
    let (message, help) = error.words();
    let (message, help) = (message.get(language), help.get(language));
    Failure(match language {
        Language::English => format!("\"{}\": {message}; {help}", path.display()),
        Language::Vietnamese => format!("\"{}\": {message}. {help}.", path.display()),
    })
}

/// The endings of files that plans are looked for in; what is in them is told by content.
const PLAN_ENDINGS: &[&str] = &["txt", "md", "docx", "html", "htm"];

/// The plans that `paths` name: files as they are, folders with all below them, sorted.
fn files_below(paths: &[PathBuf], language: Language) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            collect(path, PLAN_ENDINGS, &mut files).map_err(|error| {
                let words = Words {
                    en: format!("cannot read the folder \"{}\": {error}", path.display()),
                    vi: format!("Không đọc được thư mục \"{}\": {error}", path.display()),
                };
                Failure(words.get(language).to_owned())
            })?;
        } else {
            files.push(path.clone());
        }
    }
    Ok(files)
}

/// Adds the files below `folder` that have one of these endings, sorted by name.
fn collect(folder: &Path, endings: &[&str], files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder)?
        .map(|it| it.map(|it| it.path()))
        .collect::<Result<_, _>>()?;
    entries.sort();
    for path in entries {
        if path.is_dir() {
            collect(&path, endings, files)?;
        } else if path
            .extension()
            .is_some_and(|it| endings.iter().any(|ending| it.eq_ignore_ascii_case(ending)))
            && !is_lock(&path)
        {
            files.push(path);
        }
    }
    Ok(())
}

/// Whether a file is what Word puts beside a document that is open: "~$ hoach.docx".
fn is_lock(path: &Path) -> bool {
    path.file_name().is_some_and(|it| it.to_string_lossy().starts_with("~$"))
}
