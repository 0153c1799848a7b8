//! `soat waive`: a finding is left as it is, for a reason ("Giữ nguyên, lý do: ...").
//!
//! In: a plan, a rule, words of the finding where there are several, and the reason; out: the
//! decision, in the file beside the plan. Invariants: exactly one finding is meant or nothing is
//! written; a file beside the plan that cannot be read is never written over.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use jiff::ToSpan;
use jiff::civil::{Date, date};
use soat::finding::{Finding, Waiver};
use soat::lang::Language;
use soat::report::{SIDECAR_ENDING, read_sidecar, sidecar};
use soat::source::{Positions, Source};

use super::chosen::Chosen;
use super::{Failure, Judging, print, read_file, unopened};

/// Arguments of `soat waive`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The plan
    #[arg(value_name = "FILE")]
    path: PathBuf,
    /// The rule whose finding is left
    #[arg(long)]
    rule: String,
    /// Words of the finding, where the rule has several
    #[arg(long, value_name = "WORDS")]
    at: Option<String>,
    /// Why it is left
    #[arg(long, required_unless_present = "remove")]
    reason: Option<String>,
    /// Who decides; the name of the account unless told
    #[arg(long)]
    who: Option<String>,
    /// Take the decision back
    #[arg(long, conflicts_with = "reason")]
    remove: bool,
    #[command(flatten)]
    chosen: Chosen,
    #[command(flatten)]
    judging: Judging,
}

/// Runs `soat waive`.
pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let language: Language = arguments.judging.lang.into();
    let say = |en: String, vi: String| match language {
        Language::English => en,
        Language::Vietnamese => vi,
    };
    let source = read_file(&arguments.path, language)?;
    let mut waivers = waivers_of(&arguments.path, language)?;
    let set = arguments.chosen.rule_set(language)?;
    if let Some(words) = set.unknown(&arguments.rule) {
        return Err(Failure(words.get(language).to_owned()));
    }
    let options = arguments.judging.options();
    let mut report = soat::eval::check(&set.active(), &soat::facts_of(&source), &options);
    report.waive(&waivers);
    let open = report.findings.iter();
    let left = report.waived.iter().map(|it| &it.finding);
    let candidates: Vec<&Finding> =
        if arguments.remove { left.collect() } else { open.collect() };
    let meant: Vec<&Finding> = candidates
        .into_iter()
        .filter(|it| it.rule == arguments.rule)
        .filter(|it| arguments.at.as_ref().is_none_or(|at| is_at(it, &source, at)))
        .collect();
    let finding = match meant.as_slice() {
        [finding] => *finding,
        [] => {
            let rule = &arguments.rule;
            return Err(Failure(say(
                format!("there is no such finding of {rule}; nothing is written"),
                format!("Không có phát hiện nào như vậy của {rule}; chưa ghi gì."),
            )));
        }
        several => {
            let listed = listed(several, &source, &arguments.path, language);
            return Err(Failure(say(
                format!("say with --at which of {} is meant:\n{listed}", several.len()),
                format!(
                    "Hãy dùng --at để chỉ rõ một trong {} phát hiện:\n{listed}",
                    several.len()
                ),
            )));
        }
    };
    let quote = source.quote(finding.span);
    if arguments.remove {
        waivers.retain(|it| it.fingerprint != finding.fingerprint || it.rule != finding.rule);
    } else {
        let reason = arguments.reason.clone().unwrap_or_default();
        if reason.trim().is_empty() {
            return Err(Failure(say(
                "a decision needs its reason: --reason \"...\"".to_owned(),
                "Phải nêu lý do giữ nguyên: --reason \"...\"".to_owned(),
            )));
        }
        waivers.push(Waiver {
            rule: finding.rule.clone(),
            fingerprint: finding.fingerprint.clone(),
            quote: quote.clone(),
            who: arguments.who.clone().or_else(account).unwrap_or_default(),
            when: today().to_string(),
            reason,
        });
    }
    let file = beside(&arguments.path);
    std::fs::write(&file, sidecar(&waivers))
        .map_err(|error| Failure(format!("{}: {error}", file.display())))?;
    let rule = &finding.rule;
    print(&if arguments.remove {
        say(
            format!("\"{quote}\" [{rule}] is open again\n"),
            format!("Đã bỏ quyết định giữ nguyên “{quote}” [{rule}].\n"),
        )
    } else {
        let file = file.display();
        say(
            format!("\"{quote}\" [{rule}] is left as it is, in {file}\n"),
            format!("Giữ nguyên “{quote}” [{rule}], ghi tại {file}.\n"),
        )
    });
    Ok(ExitCode::SUCCESS)
}

fn is_at(finding: &Finding, source: &Source, words: &str) -> bool {
    source.quote(finding.span).contains(words)
        || finding.related.iter().any(|it| source.quote(it.span).contains(words))
        || finding.fingerprint == words
}

fn listed(findings: &[&Finding], source: &Source, path: &Path, language: Language) -> String {
    let positions = Positions::new(source.text());
    let lines: Vec<String> = findings
        .iter()
        .map(|it| {
            let line = positions.line_column(it.span.start).line;
            let (name, message) = (path.display(), it.message.get(language));
            format!(
                "    {name}:{line}: “{}” {message} ({})",
                source.quote(it.span),
                it.fingerprint
            )
        })
        .collect();
    lines.join("\n")
}

/// The file beside a plan.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(SIDECAR_ENDING);
    PathBuf::from(name)
}

/// What was decided about the plan at `path`; nothing where there is no file beside it.
pub(super) fn waivers_of(path: &Path, language: Language) -> Result<Vec<Waiver>, Failure> {
    let file = beside(path);
    if !file.is_file() {
        return Ok(Vec::new());
    }
    let text =
        std::fs::read_to_string(&file).map_err(|error| unopened(&file, &error, language))?;
    read_sidecar(&text).map_err(|words| {
        let (file, words) = (file.display(), words.get(language));
        Failure(match language {
            Language::English => format!("\"{file}\" cannot be read: {words}"),
            Language::Vietnamese => format!("Không đọc được \"{file}\": {words}"),
        })
    })
}

fn account() -> Option<String> {
    ["USER", "USERNAME"].into_iter().find_map(|it| std::env::var(it).ok())
}

/// The day in Việt Nam, seven hours ahead of the universal clock all year.
fn today() -> Date {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let days = (since.as_secs() + 7 * 3600) / 86_400;
    let days = i64::try_from(days).unwrap_or_default();
    date(1970, 1, 1).checked_add(days.days()).unwrap_or(date(1970, 1, 1))
}
