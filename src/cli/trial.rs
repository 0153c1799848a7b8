//! `soat try`: one sentence over one plan.
//!
//! In: a sentence in either language and a file; out: how the sentence was read, and what it
//! says of each fact it examined, or where the sentence goes wrong. Invariants: a sentence that
//! cannot be read exits with 2; that nothing was examined is said, with what to do.

use std::path::PathBuf;
use std::process::ExitCode;

use soat::eval::{self, Trial, Tried};
use soat::finding::{self, Verdict};
use soat::lang::{Language, Wording};
use soat::library::{Canonical, name_of, rule_from_sentence};
use soat::report;
use soat::source::{Positions, Source};

use super::{Beside, Failure, Judging, check, chosen, print, read_file};

/// Facts that are listed of each verdict, unless all are asked for.
const SHOWN: usize = 20;

/// Arguments of `soat try`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The rule, as a sentence in Vietnamese or English
    sentence: String,
    /// The plan, or - for standard input
    #[arg(value_name = "FILE")]
    path: PathBuf,
    /// List every fact, not only the first of each verdict
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    beside: Beside,
    #[command(flatten)]
    judging: Judging,
}

/// Runs `soat try`.
pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let language = arguments.judging.lang.into();
    let text = &arguments.sentence;
    let (rule, problems, _) = rule_from_sentence("sentence", text);
    let Some(rule) = rule.filter(|_| problems.is_empty()) else {
        return Err(Failure(chosen::describe("sentence", text, &problems, language)));
    };
    let source = read_file(&arguments.path, language)?;
    let facts = soat::facts_of(&source);
    let beside = arguments.beside.read(language)?;
    let dossier = beside.with(&facts);
    let options = arguments.judging.options();
    let trial = eval::trial(&rule, dossier, &options);
    let found = eval::check(&[&rule], dossier, &options);
    let name = arguments.path.display().to_string();
    let page = Page {
        name: &name,
        source: &source,
        language,
        limit: if arguments.all { usize::MAX } else { SHOWN },
    };
    let shown = found.findings.get(..page.limit.min(found.findings.len())).unwrap_or_default();
    let excerpts = report::excerpts(shown, &name, &source, check::look(language));
    let mut out = reading(text, language);
    out.push_str(&page.summary(&trial));
    if !found.findings.is_empty() {
        out.push_str(&page.heading(page.failed(), found.findings.len()));
        out.push_str(&excerpts);
        out.push_str(&page.more(found.findings.len()));
    }
    out.push_str(&page.lists(&trial));
    print(out.trim_end_matches('\n'));
    print("\n");
    Ok(ExitCode::from(u8::from(!found.findings.is_empty())))
}

/// How the sentence was read, in both languages.
fn reading(text: &str, language: Language) -> String {
    let Ok(read) = Canonical::read(text) else { return String::new() };
    let other = match read.language {
        Language::English => Language::Vietnamese,
        Language::Vietnamese => Language::English,
    };
    let said = |wanted| match read.words(wanted) {
        Ok(words) => words,
        Err(problems) => {
            let words = problems.first().map(|it| it.message.get(language));
            format!("({})", words.unwrap_or_default())
        }
    };
    let (own, names) = (name_of(read.language), name_of(other));
    let remarks: String = chosen::remarks(text)
        .iter()
        .map(|it| format!("  {}: {}\n", chosen::remark_word(language), it.get(language)))
        .collect();
    let read = match language {
        Language::English => format!(
            "read as {}\n  canonical: {}\n  in {}: {}\n\n",
            own.en,
            said(read.language),
            names.en,
            said(other)
        ),
        Language::Vietnamese => format!(
            "Câu được đọc là {}\n  Dạng chuẩn: {}\n  Bằng {}: {}\n\n",
            own.vi,
            said(read.language),
            names.vi,
            said(other)
        ),
    };
    match remarks.is_empty() {
        true => read,
        false => read.replacen("\n\n", &format!("\n{remarks}\n"), 1),
    }
}

struct Page<'p> {
    name: &'p str,
    source: &'p Source,
    language: Language,
    /// Facts listed of each verdict.
    limit: usize,
}

impl Page<'_> {
    fn say(&self, en: &'static str, vi: &'static str) -> &'static str {
        Wording { en, vi }.get(self.language)
    }

    fn failed(&self) -> &'static str {
        self.say("failed", "Chưa phù hợp")
    }

    fn summary(&self, trial: &Trial) -> String {
        let (examined, of) = (trial.examined, trial.of.get(self.language));
        let [held, failed, untold] =
            [Verdict::Holds, Verdict::Violated, Verdict::CannotTell].map(|it| trial.count(it));
        let not_compared = trial.idle();
        let held = held.saturating_sub(not_compared);
        let name = self.name;
        let idle = examined == 0 && trial.together.is_empty();
        let said = match (self.language, idle, trial.excluded) {
            (Language::English, true, 0) => format!(
                "0 {of} examined: the sentence says nothing about this plan; \
                 look at what was read of it with: soat facts {name} --lang en"
            ),
            (Language::Vietnamese, true, 0) => format!(
                "Đã xét 0 {of}: câu này chưa áp dụng vào nội dung nào của kế hoạch. \
                 Xem những nội dung đọc được bằng lệnh: soat facts {name}"
            ),
            (Language::English, true, count) => format!(
                "0 {of} examined: the condition of the sentence does not hold for this plan, \
                 else there would be {count}; look at what was read of it with: \
                 soat facts {name} --lang en"
            ),
            (Language::Vietnamese, true, count) => format!(
                "Đã xét 0 {of}: kế hoạch không thuộc trường hợp mà câu này quy định \
                 (nếu thuộc thì xét {count}). Xem những nội dung đọc được bằng lệnh: \
                 soat facts {name}"
            ),
            // "At most" holds where few meet it.
            (Language::English, false, _) if trial.counted => format!(
                "{examined} {of} examined: {held} meet it, {failed} do not, \
                 {untold} cannot be told; taken together: {}",
                self.together(trial)
            ),
            (Language::Vietnamese, false, _) if trial.counted => format!(
                "Đã xét {examined} {of}: {held} như câu nêu, {failed} không như vậy, \
                 {untold} chưa đủ thông tin để kết luận; xét chung cả kế hoạch: {}",
                self.together(trial)
            ),
            (Language::English, false, _) => format!(
                "{examined} {of} examined: {held} held, {failed} failed, \
                 {untold} cannot be told"
            ),
            (Language::Vietnamese, false, _) => format!(
                "Đã xét {examined} {of}: {held} phù hợp, {failed} chưa phù hợp, \
                 {untold} chưa đủ thông tin để kết luận"
            ),
        };
        let stopped = if trial.stopped {
            self.say(
                "\nthe sentence needs too much work on this plan and was stopped",
                "\nCâu này cần quá nhiều bước tính trên kế hoạch nên đã dừng.",
            )
        } else {
            ""
        };
        let not_compared = match (not_compared, self.language) {
            (0, _) => String::new(),
            (count, Language::English) => format!(", {count} not compared with anything"),
            (count, Language::Vietnamese) => format!(", {count} không có nội dung để so sánh"),
        };
        format!("{said}{not_compared}{stopped}\n\n")
    }

    /// What is said of all of them together.
    fn together(&self, trial: &Trial) -> &'static str {
        match trial.verdict {
            Verdict::Violated => self.say("failed", "chưa phù hợp"),
            Verdict::CannotTell => self.say("cannot be told", "chưa đủ thông tin để kết luận"),
            Verdict::Holds => self.say("held", "phù hợp"),
        }
    }

    /// Facts by verdict; those that failed only where their findings do not show them.
    fn lists(&self, trial: &Trial) -> String {
        let of = |verdict| trial.facts.iter().filter(move |it| it.verdict == verdict);
        let together = trial.together.iter().filter(|it| it.verdict == Verdict::CannotTell);
        let together: Vec<&Tried> = together.collect();
        let untold: Vec<&Tried> = of(Verdict::CannotTell).collect();
        let failed: Vec<&Tried> = of(Verdict::Violated).filter(|_| trial.counted).collect();
        let held: Vec<&Tried> = of(Verdict::Holds).filter(|it| it.reason.is_none()).collect();
        let idle: Vec<&Tried> = of(Verdict::Holds).filter(|it| it.reason.is_some()).collect();
        let not_compared =
            self.say("not compared with anything", "Không có nội dung để so sánh");
        let not_counted = self.say("do not meet it", "Không được tính");
        let cannot_tell = self.say("cannot tell", "Chưa đủ thông tin để kết luận");
        let of_all =
            self.say("cannot tell of all together", "Chưa đủ thông tin để kết luận chung");
        let holds = match trial.counted {
            true => self.say("meet it", "Được tính"),
            false => self.say("held", "Phù hợp"),
        };
        [
            (not_counted, failed),
            (of_all, together),
            (cannot_tell, untold),
            (not_compared, idle),
            (holds, held),
        ]
        .into_iter()
        .filter(|(_, list)| !list.is_empty())
        .map(|(name, list)| {
            let lines: String = list.iter().take(self.limit).map(|it| self.line(it)).collect();
            let more = self.more(list.len());
            format!("{}{lines}{more}\n", self.heading(name, list.len()))
        })
        .collect()
    }

    fn heading(&self, name: &str, count: usize) -> String {
        format!("{name} ({count})\n")
    }

    fn line(&self, tried: &Tried) -> String {
        let positions = Positions::new(self.source.text());
        let place = positions.line_column(tried.span.start);
        let (line, words) = (self.say("line", "dòng"), tried.words.get(self.language));
        let reason =
            tried.reason.as_ref().filter(|_| tried.verdict != Verdict::Holds).map(|it| {
                let reason = finding::lacking(it, self.language);
                format!("\n      {reason}")
            });
        format!("  {line} {}: {words}{}\n", place.line, reason.unwrap_or_default())
    }

    fn more(&self, count: usize) -> String {
        match (count.saturating_sub(self.limit), self.language) {
            (0, _) => String::new(),
            (more, Language::English) => format!("  and {more} more; --all lists them\n"),
            (more, Language::Vietnamese) => {
                format!("  và {more} nội dung khác; thêm --all để xem hết\n")
            }
        }
    }
}
