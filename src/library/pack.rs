//! Packs: rules of one's own, with what they change of the shipped ones.
//!
//! In: the files of a folder, one of them the manifest `pack.soat`; out: a [`Pack`], or why it
//! is refused. Invariants: a pack comes out only when every rule of it reads, says the same in
//! both languages and keeps all its cases; a rule that ships is switched off, or given another
//! level, only with a reason.
//!
//! The manifest holds fields as rule files do:
//!
//! ```text
//! name: Sơn Hà
//! version: 1.2
//! author: Sở Tư pháp tỉnh Sơn Hà
//! licence: CC-BY-4.0
//! since: 0.1
//! off: stalled-target: mức đã đạt được giữ nguyên theo chủ trương của tỉnh
//! note: task-without-product: sản phẩm ghi ở kế hoạch chi tiết
//! ```

use super::{Rule, failing_cases, has_header, rule_from_file, rule_from_sentence};
use crate::finding::{Level, Words};
use crate::lang::nearest;
use crate::syntax::{self, Field, Problem};

/// The name of the file that says what a pack is.
pub const MANIFEST: &str = "pack.soat";

/// Rules of one's own, and what is to be different about others.
#[derive(Debug, Clone, PartialEq)]
pub struct Pack {
    /// What it is called.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Who wrote it.
    pub author: String,
    /// Under what terms it is given on.
    pub licence: String,
    /// The version of Soát that it needs at least.
    pub since: String,
    /// Its rules, by file name.
    pub rules: Vec<Rule>,
    /// What it changes of rules that are not its own.
    pub switches: Vec<Switch>,
}

/// A change of a rule that stands elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Switch {
    /// Which rule.
    pub rule: String,
    /// What it becomes.
    pub to: Setting,
    /// Why.
    pub reason: String,
}

/// What a switch makes of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// It is not run.
    Off,
    /// It is run, with findings of this level.
    At(Level),
    /// It is run, at its own level.
    On,
}

/// What may be said of another rule in a manifest.
const SETTINGS: [(&str, Setting); 5] = [
    ("off", Setting::Off),
    ("on", Setting::On),
    ("error", Setting::At(Level::Error)),
    ("warning", Setting::At(Level::Warning)),
    ("note", Setting::At(Level::Note)),
];

/// A fault of a pack, in one of its files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackProblem {
    /// The file.
    pub file: String,
    /// Its text.
    pub text: String,
    /// What is wrong in it.
    pub problem: Problem,
}

/// Reads a pack from the names (relative to its folder) and texts of its files.
///
/// # Errors
///
/// Every fault of every file: what cannot be read, fields that are missing, cases that their
/// rule does not keep.
pub fn pack_from_files(files: &[(String, String)]) -> Result<Pack, Vec<PackProblem>> {
    let mut pack = Pack {
        name: String::new(),
        version: String::new(),
        author: String::new(),
        licence: String::new(),
        since: String::new(),
        rules: Vec::new(),
        switches: Vec::new(),
    };
    let (mut faults, mut manifest) = (Vec::new(), false);
    for (file, text) in files {
        let problems = if file == MANIFEST {
            manifest = true;
            read_manifest(text, &mut pack)
        } else {
            read_rule(file, text, &mut pack.rules)
        };
        faults.extend(problems.into_iter().map(|problem| PackProblem {
            file: file.clone(),
            text: text.clone(),
            problem,
        }));
    }
    if !manifest {
        let problem = Problem::new(
            crate::source::Span::empty(0),
            "a pack has a file pack.soat",
            "gói quy tắc phải có tệp pack.soat",
        )
        .help(
            "write there its name, version, author, licence and since",
            "hãy ghi trong tệp đó: name, version, author, licence và since",
        );
        let (file, text) = (MANIFEST.to_owned(), String::new());
        faults.push(PackProblem { file, text, problem });
    }
    if faults.is_empty() { Ok(pack) } else { Err(faults) }
}

/// Reads one rule and runs its cases; a text without a header is one bare sentence.
fn read_rule(file: &str, text: &str, rules: &mut Vec<Rule>) -> Vec<Problem> {
    let (rule, problems) = if has_header(text) {
        rule_from_file(file, text)
    } else {
        let name = file.rsplit('/').next().unwrap_or(file);
        let (rule, problems, _) =
            rule_from_sentence(name.strip_suffix(".soat").unwrap_or(name), text);
        (rule, problems)
    };
    let Some(rule) = rule.filter(|_| problems.is_empty()) else { return problems };
    let failures = failing_cases(&rule).into_iter().map(|failure| {
        let (en, vi) = (failure.words.en, failure.words.vi);
        Problem::new(
            case_place(text, failure.number),
            format!("case {} of {} fails: {en}", failure.number, rule.id),
            format!("ví dụ {} của {} không đạt: {vi}", failure.number, rule.id),
        )
    });
    let failures: Vec<Problem> = failures.collect();
    rules.push(rule);
    failures
}

/// Where the case of that number (from 1) stands in the text of a rule file.
fn case_place(text: &str, number: usize) -> crate::source::Span {
    let starts = text.match_indices("\ncase ").map(|it| it.0 + 1);
    let start = starts.take(number).last().unwrap_or(0);
    let line = text.get(start..).and_then(|it| it.lines().next()).unwrap_or("");
    crate::source::Span::new(start, start + line.len())
}

fn read_manifest(text: &str, pack: &mut Pack) -> Vec<Problem> {
    let (file, mut problems) = syntax::parse_file(text);
    let Some(file) = file else { return problems };
    for field in &file.fields {
        let value = field.value.clone();
        match field.key.as_str() {
            "name" => pack.name = value,
            "version" => pack.version = value,
            "author" => pack.author = value,
            "licence" => pack.licence = value,
            "since" => pack.since = value,
            key => match SETTINGS.iter().find(|it| it.0 == key) {
                Some((_, to)) => match switch(field, *to) {
                    Ok(switch) => pack.switches.push(switch),
                    Err(problem) => problems.push(*problem),
                },
                None => problems.push(unknown(field)),
            },
        }
    }
    for (name, value) in [
        ("name", &pack.name),
        ("version", &pack.version),
        ("author", &pack.author),
        ("licence", &pack.licence),
        ("since", &pack.since),
    ] {
        if value.is_empty() {
            problems.push(Problem::new(
                crate::source::Span::empty(0),
                format!("the pack does not say its \"{name}\""),
                format!("gói quy tắc chưa ghi “{name}”"),
            ));
        }
    }
    problems
}

/// "off: stalled-target: the reason".
fn switch(field: &Field, to: Setting) -> Result<Switch, Box<Problem>> {
    let (rule, reason) = field.value.split_once(':').unwrap_or((&field.value, ""));
    Switch::new(rule.trim().to_owned(), to, reason.to_owned()).map_err(|words| {
        let (key, rule) = (&field.key, rule.trim());
        Box::new(Problem::new(field.span, words.en, words.vi).help(
            format!("write \"{key}: {rule}: why\""),
            format!("hãy viết “{key}: {rule}: lý do”"),
        ))
    })
}

fn unknown(field: &Field) -> Problem {
    let known = ["name", "version", "author", "licence", "since"];
    let known: Vec<&str> = known.into_iter().chain(SETTINGS.iter().map(|it| it.0)).collect();
    let problem = Problem::new(
        field.key_span,
        format!("pack.soat has no field \"{}\"", field.key),
        format!("tệp pack.soat không có trường “{}”", field.key),
    );
    let near = nearest(&field.key, known.iter().copied());
    let problem = match near {
        Some(near) => {
            problem.help(format!("did you mean \"{near}\"?"), format!("có phải là “{near}”?"))
        }
        None => problem,
    };
    problem.expected(known.into_iter().map(str::to_owned).collect())
}

impl Switch {
    /// A change of `rule` for a reason.
    ///
    /// # Errors
    ///
    /// No reason is given, or no rule.
    pub fn new(rule: String, to: Setting, reason: String) -> Result<Switch, Words> {
        let reason = reason.trim().to_owned();
        if reason.is_empty() || rule.is_empty() {
            let to = to.words();
            return Err(Words {
                en: format!("no reason is given why \"{rule}\" is to be \"{}\"", to.en),
                vi: format!("chưa nêu lý do đặt quy tắc “{rule}” thành “{}”", to.vi),
            });
        }
        Ok(Switch { rule, to, reason })
    }
}

impl Setting {
    /// The setting of that name in a manifest: off, on, error, warning, note.
    ///
    /// # Errors
    ///
    /// There is none.
    pub fn from_word(word: &str) -> Result<Setting, Words> {
        let found = SETTINGS.iter().find(|it| it.0 == word).map(|it| it.1);
        found.ok_or_else(|| Words {
            en: format!("a rule cannot be set to \"{word}\": off, on, error, warning or note"),
            vi: format!(
                "không đặt được quy tắc thành “{word}”: off, on, error, warning hoặc note"
            ),
        })
    }

    /// What it is called.
    pub fn words(self) -> Words {
        let (en, vi) = match self {
            Setting::Off => ("off".to_owned(), "tắt".to_owned()),
            Setting::On => ("on".to_owned(), "bật".to_owned()),
            Setting::At(level) => {
                let level = level.wording();
                (level.en.to_owned(), level.vi.to_owned())
            }
        };
        Words { en, vi }
    }
}

#[cfg(test)]
mod tests {
    use super::{Setting, pack_from_files};
    use crate::finding::Level;

    const MANIFEST: &str = "name: Sơn Hà\nversion: 1\nauthor: Sở Tư pháp\nlicence: CC0-1.0\n\
        since: 0.1\noff: stalled-target: mức đã đạt được giữ nguyên\n\
        note: task-without-lead: kế hoạch giao một đầu mối\n";
    const RULE: &str = "level: note\nen: every target has a year\n\ncase CASE\nstage: issued\n\
        \"\"\"\nI. MỤC TIÊU\n1. Tỷ lệ hộ có nước sạch đạt 85%.\n\"\"\"\n";

    fn files(manifest: &str, rule: &str) -> Vec<(String, String)> {
        vec![
            ("pack.soat".to_owned(), manifest.to_owned()),
            ("targets/yearless.soat".to_owned(), rule.to_owned()),
        ]
    }

    fn faults(manifest: &str, rule: &str) -> Vec<(String, String)> {
        let faults = pack_from_files(&files(manifest, rule)).unwrap_err();
        faults.into_iter().map(|it| (it.file, it.problem.message.en)).collect()
    }

    #[test]
    fn a_whole_pack_is_read() {
        let rule = RULE.replace("CASE", "flagged\nat: \"Tỷ lệ hộ\"");
        let pack = pack_from_files(&files(MANIFEST, &rule)).unwrap();
        assert_eq!((pack.name.as_str(), pack.rules.len()), ("Sơn Hà", 1));
        let settings: Vec<_> =
            pack.switches.iter().map(|it| (it.rule.as_str(), it.to)).collect();
        let expected =
            [("stalled-target", Setting::Off), ("task-without-lead", Setting::At(Level::Note))];
        assert_eq!(settings, expected);
    }

    #[test]
    fn a_pack_with_a_failing_case_is_refused() {
        let found = faults(MANIFEST, &RULE.replace("CASE", "passes"));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].0, "targets/yearless.soat");
        assert!(found[0].1.starts_with("case 1 of yearless fails: "), "{found:?}");
    }

    #[test]
    fn what_a_manifest_lacks_is_named() {
        let rule = RULE.replace("CASE", "untold").replace("issued", "draft");
        let words = |manifest: &str| -> Vec<String> {
            faults(manifest, &rule).into_iter().map(|it| it.1).collect()
        };
        let reasonless = format!("{MANIFEST}off: sum-mismatch\n");
        assert!(words(&reasonless)[0].starts_with("no reason is given"));
        let misspelled = format!("{MANIFEST}offf: sum-mismatch: vì thế\n");
        assert!(words(&misspelled)[0].contains("no field \"offf\""));
        assert!(words("name: x\n").iter().any(|it| it.contains("\"licence\"")));
    }
}
