//! Rules: the shipped ones, and those that authors write.
//!
//! In: rule files and bare sentences; out: [`Rule`]s ready to run, or [`Problem`]s. Invariants:
//! one rule is one file, and from that file alone come its program, its messages, its help and
//! its cases; the sentences of a file in two languages give one program or the file is
//! refused; the shipped rules come in the order of their topics and ids.

mod canonical;
mod case;
mod cases;
pub mod compiled;
mod from_file;
mod pack;
mod rule_set;

use std::sync::LazyLock;

use crate::compile::{self, Program};
use crate::eval::{self, NamedFix};
use crate::finding::{Level, Words};
use crate::lang::Language;
use crate::syntax::{self, Problem};

pub use canonical::{Canonical, canonical_file, has_header, name_of};
pub use case::{Case, Expected};
pub use cases::{CaseFailure, failing_cases, run_case};
pub use from_file::rule_from_file;
pub use pack::{MANIFEST, Pack, PackProblem, Setting, Switch, pack_from_files};
pub use rule_set::{Entry, RuleSet};

/// How the findings of a rule are gathered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Gather {
    /// One finding a fact.
    #[default]
    Each,
    /// One finding for a part none of whose items meets the rule.
    Part,
    /// One finding for the plan.
    Plan,
}

/// A section of the help of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// What it checks.
    Checks,
    /// Why it matters.
    Matters,
    /// How to fix.
    Fix,
    /// Legal basis.
    Basis,
}

/// A rule, ready to run.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// Names the offence: "target-without-lead".
    pub id: String,
    /// Folder of the file: "targets"; empty for a rule from elsewhere.
    pub topic: String,
    /// How much its findings weigh.
    pub level: Level,
    /// The same while the plan is a draft, where that differs.
    pub draft_level: Option<Level>,
    /// The same for a document of the Front, its members and unions, where that differs.
    pub front_level: Option<Level>,
    /// "stable"; "nursery" while it is not reliable enough and "off" when it is for those who ask
    /// for it: both are not run unless switched on.
    pub status: String,
    /// The version that brought it.
    pub since: String,
    /// What it looks at: "plan".
    pub scope: String,
    /// How its findings are gathered.
    pub gather: Gather,
    /// The sentence in English, empty where the author gave none.
    pub sentence: Words,
    /// What is run.
    pub program: Program,
    /// What a finding says; made from the evidence where there is none.
    pub message: Option<Words>,
    /// What a gathered finding says.
    pub gathered: Option<Words>,
    /// What to do.
    pub help: Option<Words>,
    /// Legal basis, in one line.
    pub basis: Option<Words>,
    /// The change that removes the fault.
    pub fix: Option<&'static NamedFix>,
    /// Help for readers.
    pub prose: Vec<(Topic, Language, String)>,
    /// Passages that must be flagged or must pass.
    pub cases: Vec<Case>,
}

include!(concat!(env!("OUT_DIR"), "/rules.rs"));

static SHIPPED: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    RULE_FILES.iter().filter_map(|(name, text)| rule_from_file(name, text).0).collect()
});

/// The shipped rules. Files that do not compile are left out; a test sees to it that none are.
pub fn shipped() -> &'static [Rule] {
    &SHIPPED
}

/// The rules of files (`topic/id.soat`, text) and what is wrong with those that give none.
pub fn rules_from_files(files: &[(String, String)]) -> (Vec<Rule>, Vec<PackProblem>) {
    let (mut rules, mut faults) = (Vec::new(), Vec::new());
    for (file, text) in files {
        let (rule, problems) = rule_from_file(file, text);
        rules.extend(rule);
        faults.extend(problems.into_iter().map(|problem| PackProblem {
            file: file.clone(),
            text: text.clone(),
            problem,
        }));
    }
    (rules, faults)
}

/// Names (`topic/id.soat`) and texts of the shipped rule files.
pub fn shipped_files() -> &'static [(&'static str, &'static str)] {
    RULE_FILES
}

/// A rule that is one bare sentence, in either language.
pub fn rule_from_sentence(id: &str, text: &str) -> (Option<Rule>, Vec<Problem>, Language) {
    let parsed = syntax::parse_sentence(text);
    let Some(sentence) = parsed.sentence else {
        return (None, parsed.problems, parsed.language);
    };
    let compiled = compile::compile(&sentence, parsed.language);
    let rule = compiled.program.map(|program| {
        let mut rule = bare(id, program);
        rule.level = eval::bare_level(compile::modality(&sentence));
        let words = text.trim().to_owned();
        match parsed.language {
            Language::English => rule.sentence.en = words,
            Language::Vietnamese => rule.sentence.vi = words,
        }
        rule
    });
    (rule, compiled.problems, parsed.language)
}

/// A rule with nothing but its program.
fn bare(id: &str, program: Program) -> Rule {
    Rule {
        id: id.to_owned(),
        topic: String::new(),
        level: Level::Warning,
        draft_level: None,
        front_level: None,
        status: "stable".to_owned(),
        since: String::new(),
        scope: "plan".to_owned(),
        gather: Gather::Each,
        sentence: Words::default(),
        program,
        message: None,
        gathered: None,
        help: None,
        basis: None,
        fix: None,
        prose: Vec::new(),
        cases: Vec::new(),
    }
}

impl Rule {
    /// The help of a topic in `language`.
    pub fn prose_of(&self, topic: Topic, language: Language) -> Option<&str> {
        let found = self.prose.iter().find(|it| it.0 == topic && it.1 == language);
        found.map(|it| it.2.as_str())
    }
}

impl Topic {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Topic; 4] = [Topic::Checks, Topic::Matters, Topic::Fix, Topic::Basis];

    /// The heading in rule files and in help.
    pub fn heading(self) -> crate::lang::Wording {
        let (en, vi) = match self {
            Topic::Checks => ("What it checks", "Nội dung kiểm tra"),
            Topic::Matters => ("Why it matters", "Vì sao cần kiểm tra"),
            Topic::Fix => ("How to fix", "Cách xử lý"),
            Topic::Basis => ("Legal basis", "Căn cứ pháp lý"),
        };
        crate::lang::Wording { en, vi }
    }
}

#[cfg(test)]
mod tests {
    use super::{Expected, Topic, rule_from_file, rule_from_sentence, shipped, shipped_files};
    use crate::finding::Level;
    use crate::lang::Language;

    #[test]
    fn every_shipped_rule_is_whole() {
        for (name, text) in shipped_files() {
            let (rule, problems) = rule_from_file(name, text);
            assert!(problems.is_empty(), "{name}: {problems:#?}");
            let rule = rule.unwrap_or_else(|| panic!("{name}"));
            assert!(!rule.sentence.en.is_empty() && !rule.sentence.vi.is_empty(), "{name}");
            assert!(rule.message.is_some() && rule.help.is_some(), "{name}");
            assert!(rule.cases.iter().any(|it| it.expected == Expected::Flagged), "{name}");
            assert!(rule.cases.iter().any(|it| it.expected == Expected::Passes), "{name}");
            for topic in [Topic::Checks, Topic::Matters, Topic::Fix] {
                for language in [Language::English, Language::Vietnamese] {
                    assert!(rule.prose_of(topic, language).is_some(), "{name}: {topic:?}");
                }
            }
        }
        assert_eq!(shipped().len(), shipped_files().len());
    }

    #[test]
    fn modal_words_set_the_level_of_a_bare_sentence() {
        let level = |text| rule_from_sentence("x", text).0.unwrap().level;
        assert_eq!(level("every target must have a lead agency"), Level::Error);
        assert_eq!(level("every target has a lead agency"), Level::Warning);
        assert_eq!(level("mỗi chỉ tiêu nên có cơ quan chủ trì"), Level::Warning);
        assert_eq!(level("mỗi chỉ tiêu phải có cơ quan chủ trì"), Level::Error);
    }
}
