//! From the text of a rule file to a rule.
//!
//! In: a file's name and text; out: a [`Rule`] and [`Problem`]s with places in that text.
//! Invariants: an unknown field, an unreadable value or an impossible placeholder is a
//! problem, never passed over; a rule comes out only when nothing is wrong with it.

use super::{Case, Gather, Rule, Topic, bare, case};
use crate::compile::{self, Claim, Formula, Program};
use crate::eval::{self, FIXES, NamedFix};
use crate::facts::Kind;
use crate::finding::{Level, Words};
use crate::lang::{Language, nearest};
use crate::source::Span;
use crate::syntax::{self, Field, Problem, RuleFile};

/// The fields of a rule file.
const FIELDS: [&str; 18] = [
    "level",
    "draft level",
    "front level",
    "status",
    "since",
    "scope",
    "gather",
    "fix",
    "en",
    "vi",
    "message en",
    "message vi",
    "gathered en",
    "gathered vi",
    "help en",
    "help vi",
    "basis en",
    "basis vi",
];

/// Reads a rule file called `name` (`topic/id.soat`, or only `id.soat`).
pub fn rule_from_file(name: &str, text: &str) -> (Option<Rule>, Vec<Problem>) {
    let (file, mut problems) = syntax::parse_file(text);
    let Some(file) = file else { return (None, problems) };
    let mut reader = Reader { problems: Vec::new() };
    let rule = reader.rule(name, &file);
    problems.append(&mut reader.problems);
    (rule.filter(|_| problems.is_empty()), problems)
}

struct Reader {
    problems: Vec<Problem>,
}

impl Reader {
    fn rule(&mut self, name: &str, file: &RuleFile) -> Option<Rule> {
        let (topic, id) = id_of(name);
        let program = self.program(file)?;
        let mut rule = bare(&id, program);
        rule.topic = topic;
        for field in &file.fields {
            self.field(&mut rule, field);
        }
        for prose in &file.prose {
            self.prose(&mut rule, prose);
        }
        rule.cases = file
            .cases
            .iter()
            .map(|it| case::read(it, &mut self.problems))
            .collect::<Vec<Case>>();
        for field in &file.fields {
            self.placeholders(&rule, field);
        }
        Some(rule)
    }

    /// The program of the sentences, which must agree.
    fn program(&mut self, file: &RuleFile) -> Option<Program> {
        let mut programs = Vec::new();
        for (key, language) in [("en", Language::English), ("vi", Language::Vietnamese)] {
            let Some(field) = file.fields.iter().find(|field| field.key == key) else {
                continue;
            };
            let parsed = syntax::parse_sentence_in(&field.value, language);
            let compiled =
                parsed.sentence.map(|sentence| compile::compile(&sentence, language));
            let found = compiled.as_ref().map(|it| it.problems.clone()).unwrap_or_default();
            let moved =
                parsed.problems.into_iter().chain(found).map(|it| it.moved(field.span.start));
            self.problems.extend(moved);
            programs.extend(
                compiled.and_then(|it| it.program).map(|program| (program, field.span)),
            );
        }
        let mut programs = programs.into_iter();
        let first = match programs.next() {
            Some((program, _)) => program,
            None if self.problems.is_empty() => {
                self.problems.push(
                    Problem::new(
                        Span::empty(0),
                        "the rule has no sentence",
                        "quy tắc chưa có câu nào",
                    )
                    .help(
                        "add \"en: ...\" or \"vi: ...\"",
                        "hãy thêm “en: ...” hoặc “vi: ...”",
                    ),
                );
                return None;
            }
            None => return None,
        };
        if let Some((second, span)) = programs.next()
            && second != first
        {
            let (one, two) = (compile::print(&first), compile::print(&second));
            self.problems.push(
                Problem::new(
                    span,
                    "the sentences in the two languages do not say the same",
                    "câu tiếng Việt và câu tiếng Anh không cùng một nội dung",
                )
                .help(
                    format!("the first says:\n{one}the second says:\n{two}"),
                    format!("câu thứ nhất:\n{one}câu thứ hai:\n{two}"),
                ),
            );
        }
        Some(first)
    }

    fn field(&mut self, rule: &mut Rule, field: &Field) {
        let value = field.value.as_str();
        match field.key.as_str() {
            "level" => rule.level = self.one_of(field, &LEVELS).unwrap_or(Level::Warning),
            "draft level" => rule.draft_level = self.one_of(field, &LEVELS),
            "front level" => rule.front_level = self.one_of(field, &LEVELS),
            "gather" => rule.gather = self.one_of(field, &GATHERS).unwrap_or_default(),
            "fix" => {
                let fixes: Vec<(&str, &NamedFix)> =
                    FIXES.iter().map(|it| (it.word, *it)).collect();
                rule.fix = self.one_of(field, &fixes);
            }
            "status" => {
                let known = STATUSES.map(|it| (it, it));
                rule.status = self.one_of(field, &known).unwrap_or("stable").to_owned();
            }
            "since" => value.clone_into(&mut rule.since),
            "scope" => value.clone_into(&mut rule.scope),
            "en" => value.clone_into(&mut rule.sentence.en),
            "vi" => value.clone_into(&mut rule.sentence.vi),
            key => match worded(rule, key) {
                Some((words, Language::English)) => value.clone_into(&mut words.en),
                Some((words, Language::Vietnamese)) => value.clone_into(&mut words.vi),
                None => self.unknown_field(field),
            },
        }
    }

    fn unknown_field(&mut self, field: &Field) {
        let problem = Problem::new(
            field.key_span,
            format!("a rule file has no field \"{}\"", field.key),
            format!("tệp quy tắc không có trường “{}”", field.key),
        );
        let near = nearest(&field.key, FIELDS);
        let problem = match near {
            Some(near) => problem
                .help(format!("did you mean \"{near}\"?"), format!("có phải là “{near}”?")),
            None => problem,
        };
        self.problems
            .push(problem.expected(FIELDS.iter().map(|it| (*it).to_owned()).collect()));
    }

    fn one_of<T: Copy>(&mut self, field: &Field, known: &[(&str, T)]) -> Option<T> {
        let found = known.iter().find(|it| it.0 == field.value).map(|it| it.1);
        if found.is_none() {
            let words: Vec<String> = known.iter().map(|it| it.0.to_owned()).collect();
            let listed = words.join(", ");
            self.problems.push(
                Problem::new(
                    field.span,
                    format!("\"{}\" cannot stand after \"{}:\"", field.value, field.key),
                    format!("“{}” không đặt được sau “{}:”", field.value, field.key),
                )
                .help(format!("possible: {listed}"), format!("có thể viết: {listed}"))
                .expected(words),
            );
        }
        found
    }

    fn prose(&mut self, rule: &mut Rule, prose: &syntax::Prose) {
        let found = Topic::ALL.into_iter().find_map(|topic| {
            let heading = topic.heading();
            match prose.heading.as_str() {
                it if it == heading.en => Some((topic, Language::English)),
                it if it == heading.vi => Some((topic, Language::Vietnamese)),
                _ => None,
            }
        });
        match found {
            Some((topic, language)) => rule.prose.push((topic, language, prose.body.clone())),
            None => self.problems.push(Problem::new(
                Span::empty(0),
                format!("help has no heading \"{}\"", prose.heading),
                format!("phần giải thích không có tiêu đề “{}”", prose.heading),
            )),
        }
    }

    /// Looks at the placeholders of messages.
    fn placeholders(&mut self, rule: &Rule, field: &Field) {
        let is_message =
            ["message", "gathered", "help"].iter().any(|it| field.key.starts_with(it));
        let kind = rule.program.kind();
        let other = other_kind(&rule.program).unwrap_or(kind);
        if let Some(name) =
            eval::unknown_placeholder(&field.value, kind, other).filter(|_| is_message)
        {
            self.problems.push(Problem::new(
                field.span,
                format!("nothing can stand for \"{{{name}}}\" in a message of this rule"),
                format!("không có nội dung nào thay được cho “{{{name}}}” trong quy tắc này"),
            ));
        }
    }
}

const LEVELS: [(&str, Level); 3] =
    [("error", Level::Error), ("warning", Level::Warning), ("note", Level::Note)];
const STATUSES: [&str; 3] = ["stable", "nursery", "off"];
const GATHERS: [(&str, Gather); 3] =
    [("each", Gather::Each), ("part", Gather::Part), ("plan", Gather::Plan)];

/// The words that a field such as "message vi" fills.
fn worded<'r>(rule: &'r mut Rule, key: &str) -> Option<(&'r mut Words, Language)> {
    let (name, language) = key.rsplit_once(' ')?;
    let language = match language {
        "en" => Language::English,
        "vi" => Language::Vietnamese,
        _ => return None,
    };
    let place = match name {
        "message" => &mut rule.message,
        "gathered" => &mut rule.gathered,
        "help" => &mut rule.help,
        "basis" => &mut rule.basis,
        _ => return None,
    };
    Some((place.get_or_insert_with(Words::default), language))
}

/// Topic and id from a file's name.
fn id_of(name: &str) -> (String, String) {
    let name = name.strip_suffix(".soat").unwrap_or(name);
    match name.rsplit_once('/') {
        Some((folder, id)) => {
            (folder.rsplit('/').next().unwrap_or("").to_owned(), id.to_owned())
        }
        None => (String::new(), name.to_owned()),
    }
}

/// The kind of the facts at the other end of a violation.
fn other_kind(program: &Program) -> Option<Kind> {
    fn of(formula: &Formula) -> Option<Kind> {
        match formula {
            Formula::Every(domain, _)
            | Formula::Exists(domain, _)
            | Formula::Count(domain, ..) => Some(domain.kind),
            Formula::All(parts) | Formula::Any(parts) => parts.iter().find_map(of),
            _ => None,
        }
    }
    program.claims.iter().find_map(|it| match &it.claim {
        Claim::Each(formula) | Claim::Number(formula, _) => of(formula),
        _ => Some(it.domain.kind),
    })
}
