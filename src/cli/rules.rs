//! `soat rules`: the rules, one a line.
//!
//! In: a language, and which rules; out: level, id and sentence of every rule, and below one
//! that is not run as its file says, why. Invariant: what is on is what `soat check` runs.

use std::process::ExitCode;

use soat::lang::{Language, Wording};

use super::chosen::Chosen;
use super::{Failure, Lang, print};

/// Arguments of `soat rules`.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    chosen: Chosen,
    /// Language of sentences
    #[arg(long, value_enum, default_value = "vi")]
    lang: Lang,
}

/// Runs `soat rules`.
pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let language: Language = arguments.lang.into();
    let set = arguments.chosen.rule_set(language)?;
    let mut topic = None;
    for entry in set.entries() {
        let rule = &entry.rule;
        if topic != Some(rule.topic.as_str()) {
            print(&format!("{}{}\n", if topic.is_some() { "\n" } else { "" }, rule.topic));
            topic = Some(rule.topic.as_str());
        }
        let off = Wording { en: "off", vi: "Tắt" };
        let level = if entry.on { rule.level.wording() } else { off }.get(language);
        print(&format!("  {level:<14}{:<30}{}\n", rule.id, rule.sentence.get(language)));
        if entry.why.en != "on" {
            let why = entry.why.get(language);
            print(&format!("  {:<14}{:<30}({why})\n", "", ""));
        }
    }
    let (on, all) = (set.active().len(), set.entries().len());
    let say =
        Wording { en: "rules are on, of", vi: "quy tắc đang bật, trên tổng số" };
    print(&format!("\n{on} {} {all}\n", say.get(language)));
    Ok(ExitCode::SUCCESS)
}
