//! `soat explain`: all that a rule's file says of it.
//!
//! In: a rule id; out: its sentences, how it is judged, its help and messages, its cases in
//! short. Invariant: everything printed comes from the rule's own file; an id that is not
//! known is answered with the nearest one.

use std::process::ExitCode;

use soat::eval::StageOption;
use soat::finding::Words;
use soat::lang::{Language, Wording, nearest};
use soat::library::{Case, Expected, Gather, Rule, Topic, shipped};

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
        return Err(unknown(&arguments.rule, language));
    };
    print(&explained(rule, language));
    Ok(ExitCode::SUCCESS)
}

/// The answer to an id that no rule has.
fn unknown(id: &str, language: Language) -> Failure {
    let known: Vec<&str> = shipped().iter().map(|it| it.id.as_str()).collect();
    let near = nearest(&id.to_lowercase(), known.iter().copied());
    let known = known.join(", ");
    Failure(match (language, near) {
        (Language::English, Some(near)) => {
            format!(
                "there is no rule \"{id}\"\n    did you mean \"{near}\"?\n    there are: {known}"
            )
        }
        (Language::English, None) => {
            format!("there is no rule \"{id}\"\n    there are: {known}")
        }
        (Language::Vietnamese, Some(near)) => format!(
            "Không có quy tắc “{id}”\n    có phải là “{near}”?\n    các quy tắc hiện có: {known}"
        ),
        (Language::Vietnamese, None) => {
            format!("Không có quy tắc “{id}”\n    các quy tắc hiện có: {known}")
        }
    })
}

/// The rule in `language`; its sentences in both.
fn explained(rule: &Rule, language: Language) -> String {
    let say = |en, vi| Wording { en, vi }.get(language);
    let level = rule.level.wording().get(language);
    let mut out =
        format!("{} ({level})\n\n  {}\n  {}\n\n", rule.id, rule.sentence.vi, rule.sentence.en);
    let mut line = |name: &str, words: &str| {
        if !words.is_empty() {
            out.push_str(&format!("{name}: {words}\n"));
        }
    };
    line(say("topic", "Nhóm"), &rule.topic);
    if let Some(draft) = rule.draft_level {
        let name = say("level while a draft", "Mức đối với dự thảo");
        line(name, draft.wording().get(language));
    }
    if let Some(front) = rule.front_level {
        let name = say("level for the Front and unions", "Mức đối với Mặt trận, đoàn thể");
        line(name, front.wording().get(language));
    }
    line(say("scope", "Phạm vi"), scope(&rule.scope, language));
    line(say("findings", "Cách nêu"), gather(rule.gather, language));
    let in_language =
        |words: &Option<Words>| words.as_ref().map_or("", |it| it.get(language)).to_owned();
    line(say("message", "Nội dung báo"), &in_language(&rule.message));
    line(say("message for several", "Nội dung báo chung"), &in_language(&rule.gathered));
    line(say("basis", "Căn cứ"), &in_language(&rule.basis));
    if let Some(help) = &rule.help {
        let help = help.get(language);
        line(say("what to do", "Đề nghị"), help.strip_prefix("Đề nghị ").unwrap_or(help));
    }
    for topic in Topic::ALL {
        if let Some(words) = rule.prose_of(topic, language) {
            out.push_str(&format!("\n{}\n{words}\n", topic.heading().get(language)));
        }
    }
    if !rule.cases.is_empty() {
        out.push_str(say("\nCases\n", "\nVí dụ\n"));
        out.extend(rule.cases.iter().map(|it| case(it, language)));
    }
    out
}

fn scope(word: &str, language: Language) -> &str {
    match (word, language) {
        ("plan", Language::English) => "one plan",
        ("plan", Language::Vietnamese) => "một kế hoạch",
        ("superior", Language::English) => "a plan and its superior document",
        ("superior", Language::Vietnamese) => "kế hoạch và văn bản cấp trên",
        ("dossier", Language::English) => "a plan and the documents that come with it",
        ("dossier", Language::Vietnamese) => "kế hoạch và các văn bản trong hồ sơ",
        (other, _) => other,
    }
}

fn gather(gather: Gather, language: Language) -> &'static str {
    let wording = match gather {
        Gather::Each => Wording { en: "one for each thing", vi: "từng nội dung" },
        Gather::Part => Wording {
            en: "one for a part where nothing meets the rule, else one for each thing",
            vi: "gộp theo phần khi cả phần đều chưa phù hợp, còn lại nêu từng nội dung",
        },
        Gather::Plan => {
            Wording { en: "one for the plan", vi: "gộp chung cho cả kế hoạch" }
        }
    };
    wording.get(language)
}

/// A case on one line: what is said of it, of which words, how it is judged.
fn case(case: &Case, language: Language) -> String {
    let verdict = match case.expected {
        Expected::Flagged => Wording { en: "flagged", vi: "phải báo" },
        Expected::Passes => Wording { en: "passes", vi: "không báo" },
        Expected::Untold => Wording { en: "cannot tell", vi: "chưa kết luận" },
    };
    let words = match case.at.as_slice() {
        [] => heading(&case.text).to_owned(),
        at => at.join("; "),
    };
    let stage = match case.options.stage {
        StageOption::Draft => Wording { en: " [draft]", vi: " [dự thảo]" },
        StageOption::Issued => Wording { en: " [issued]", vi: " [đã ban hành]" },
        StageOption::Auto => Wording { en: "", vi: "" },
    };
    let day = case.options.as_of.map(|day| format!(" [{day}]")).unwrap_or_default();
    format!("  {}: {words}{}{day}\n", verdict.get(language), stage.get(language))
}

/// The first line of a passage that says what it is about: its title, else its first line.
fn heading(text: &str) -> &str {
    let mut lines = text.lines().map(str::trim).filter(|it| !it.is_empty());
    let first = lines.clone().next().unwrap_or("");
    lines.find(|it| *it == "KẾ HOẠCH").and_then(|_| lines.next()).unwrap_or(first)
}
