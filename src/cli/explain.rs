//! `soat explain`: one rule with its sentences and its help.
//!
//! In: a rule id; out: sentences in both languages and the help in one. Invariant: everything
//! printed comes from the rule's own file.

use std::process::ExitCode;

use soat::lang::Language;
use soat::library::{Topic, shipped};

use super::{Failure, Lang, print};

/// Arguments of `soat explain`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Rule id, as in a report
    rule: String,
    /// Language of the help
    #[arg(long, value_enum, default_value = "vi")]
    lang: Lang,
}

/// Runs `soat explain`.
pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let language: Language = arguments.lang.into();
    let Some(rule) = shipped().iter().find(|it| it.id == arguments.rule) else {
        let known: Vec<&str> = shipped().iter().map(|it| it.id.as_str()).collect();
        let known = known.join(", ");
        return Err(Failure(match language {
            Language::English => {
                format!("there is no rule \"{}\"; there are: {known}", arguments.rule)
            }
            Language::Vietnamese => {
                format!("Không có quy tắc \"{}\". Các quy tắc hiện có: {known}", arguments.rule)
            }
        }));
    };
    let level = rule.level.wording().get(language);
    let mut out =
        format!("{} ({level})\n\n  {}\n  {}\n", rule.id, rule.sentence.vi, rule.sentence.en);
    for topic in [Topic::Checks, Topic::Matters, Topic::Fix, Topic::Basis] {
        if let Some(words) = rule.prose_of(topic, language) {
            out.push_str(&format!("\n{}\n{words}\n", topic.heading().get(language)));
        }
    }
    print(&out);
    Ok(ExitCode::SUCCESS)
}
