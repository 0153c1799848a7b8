//! `soat rules`: the rules, one a line.
//!
//! In: a language, and which rules; out: level, id and sentence of every rule, and below one
//! that is not run as its file says, why; or all of them compiled, in a file. Invariant: what is
//! on is what `soat check` runs.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use soat::finding::Words;
use soat::lang::{Language, Wording};
use soat::library::{Rule, RuleSet, compiled};

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
    /// Write the rules into this file, compiled as the WebAssembly loads them, and list nothing
    #[arg(long, value_name = "FILE", conflicts_with = "pack")]
    compiled: Option<PathBuf>,
}

/// Runs `soat rules`.
pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let language: Language = arguments.lang.into();
    let set = arguments.chosen.rule_set(language)?;
    if let Some(path) = &arguments.compiled {
        return write(&set, path, language);
    }
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

fn write(set: &RuleSet, path: &Path, language: Language) -> Result<ExitCode, Failure> {
    let rules: Vec<Rule> = set.entries().iter().map(|it| it.rule.clone()).collect();
    std::fs::write(path, compiled::encode(&rules)).map_err(|error| {
        let words = Words {
            en: format!("cannot write \"{}\": {error}", path.display()),
            vi: format!("Không ghi được \"{}\": {error}", path.display()),
        };
        Failure(words.get(language).to_owned())
    })?;
    Ok(ExitCode::SUCCESS)
}
