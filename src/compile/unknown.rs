//! Names that mean nothing here: what was probably meant, and what to write.
//!
//! In: a name that is no kind, or no attribute of some kind; out: [`Problem`]s. Invariant: help
//! names one thing to write, the likeliest; what was written is never suggested again.

use super::Compiler;
use super::names;
use super::wording::{a, kind_words, name_words};
use crate::facts::vocabulary::{KINDS, Kind, Type, entry, kind_called, verbs};
use crate::finding::Words;
use crate::lang::{Language, fold, nearest};
use crate::syntax::{Name, Problem, advice_for_name, indefinite, slip};

impl Compiler {
    /// Says that no kind of fact (and nothing of the plan) has this name.
    pub(super) fn unknown_kind<T>(&mut self, name: &Name) -> Option<T> {
        if name.words.is_empty() {
            return self.refuse(
                name.place.0,
                "\"it\" cannot stand here: name the thing again",
                "“nó” không đặt được ở đây: hãy nêu lại tên của nội dung",
            );
        }
        if let Some(problem) = self.known_elsewhere(name) {
            return self.fail(problem);
        }
        let mut candidates = names::kind_words(self.language);
        candidates.extend(names::attribute_words(Kind::Plan, self.language));
        let problem = Problem::new(
            name.place.0,
            format!("nothing in a plan is called \"{}\"", name.words),
            format!("trong kế hoạch không có nội dung nào gọi là “{}”", name.words),
        );
        let mut all: Vec<String> =
            names::vocabulary_words(self.language).into_iter().map(str::to_owned).collect();
        if self.language == Language::Vietnamese {
            // Attributes of the plan stand before it with no joint between them.
            let plan = names::printed(&entry(Kind::Plan).names, self.language);
            let of_plan = names::attribute_words(Kind::Plan, self.language);
            all.extend(of_plan.iter().map(|name| format!("{name} {plan}")));
            // So do a body, what it does, and what it does it to.
            for verb in verbs().flat_map(|it| it.vi) {
                for (owner, _, said, held) in names::relations(verb, self.language) {
                    let (from, to) = if said.by_held { (held, owner) } else { (owner, held) };
                    let (from, to) = (kind_words(from), kind_words(to));
                    all.push(format!("{} {verb} {}", from.vi, to.vi));
                }
            }
        }
        let others = all.iter().map(String::as_str).filter(|it| *it != name.words);
        let near = nearest(&name.words, others).map(str::to_owned);
        // Names that share no word with what was written help nobody, where others do.
        let shares =
            |it: &String| it.split(' ').any(|it| name.words.split(' ').any(|word| word == it));
        if self.language == Language::Vietnamese && candidates.iter().any(shares) {
            candidates.retain(shares);
        }
        if let Some(problem) = advice_for_name(&name.words, name.place.0)
            .or_else(|| self.half_known(&problem, name, near.is_none()))
        {
            return self.fail(problem);
        }
        let problem = self.suggest(problem, &name.words, near, candidates);
        self.fail(problem)
    }

    /// A name that is known, and stands where it cannot: a document of which nothing is named, or
    /// what is read of the plan where a thing is wanted.
    fn known_elsewhere(&mut self, name: &Name) -> Option<Problem> {
        let words = &name.words;
        let problem = || {
            Problem::new(
                name.place.0,
                format!("\"{words}\" cannot stand here"),
                format!("“{words}” không đặt được ở đây"),
            )
        };
        if self.other_document(name).is_some() {
            let written = self.quote(&Words {
                en: format!("targets of the {words}"),
                vi: format!("chỉ tiêu của {words}"),
            });
            return Some(problem().help(
                format!("say what of that document is meant: \"{written}\""),
                format!("hãy nêu nội dung nào của văn bản đó: “{written}”"),
            ));
        }
        let plan = names::printed(&entry(Kind::Plan).names, self.language);
        let bare = match self.language {
            Language::English => words.as_str(),
            Language::Vietnamese => words.strip_suffix(plan).map_or(words.as_str(), str::trim),
        };
        let of_plan = names::attribute_named(Kind::Plan, bare, self.language)?;
        let known = names::kind_words(self.language);
        let problem = match of_plan.value {
            Type::Flag => return Some(self.belongs_to(problem(), Kind::Plan, bare)),
            _ => problem().help(
                "it is read of the plan; a thing is wanted here, such as a section or a task",
                "đây là thông tin của kế hoạch; chỗ này cần một nội dung như mục, nhiệm vụ",
            ),
        };
        Some(problem.expected(known))
    }

    /// A name that is known in part, or in another place: what to write for it.
    fn half_known(&self, problem: &Problem, name: &Name, strange: bool) -> Option<Problem> {
        let words = name.words.as_str();
        let problem = || problem.clone();
        if let Some(kind) = self.holder(words) {
            return Some(self.belongs_to(problem(), kind, words));
        }
        if let Some(meant) = usual_word(words, self.language) {
            return Some(meaning(problem(), meant));
        }
        let (first, _) = words.split_once(' ')?;
        if self.language == Language::English
            && let Some((front, rest)) = known_kind_and_more(words)
        {
            let problem = problem().help(
                format!("\"{front}\" is known: leave out \"{rest}\""),
                format!("“{front}” thì có: hãy bỏ “{rest}”"),
            );
            return Some(problem.expected(vec![front.to_owned()]));
        }
        if let Some(help) = self.english_first(words) {
            return Some(problem().help(help.en, help.vi));
        }
        if let Some(meant) = self.without_slip(words) {
            return Some(meaning(problem(), &meant));
        }
        let body = self.quote(&Words {
            en: format!("an agency whose name is \"{words}\""),
            vi: format!("cơ quan mà tên là “{words}”"),
        });
        (strange && BODIES.contains(&first)).then(|| {
            problem().help(
                format!("to speak of one body write: {body}"),
                format!("để nói về một cơ quan cụ thể, hãy viết: {body}"),
            )
        })
    }

    /// The first kind whose facts have an attribute of this name.
    fn holder(&self, words: &str) -> Option<Kind> {
        let has = |it: &Kind| names::attribute_named(*it, words, self.language).is_some();
        KINDS.iter().map(|it| it.kind).find(has)
    }

    /// Says that what was named is not a thing: `kind` has it.
    pub(super) fn belongs_to(&self, problem: Problem, kind: Kind, words: &str) -> Problem {
        let of = kind_words(kind);
        let held = names::attribute_named(kind, words, self.language);
        if held.is_some_and(|it| it.value == Type::Flag) {
            let is = if kind == Kind::Plan { "if the plan is" } else { "that is" };
            let thing = if kind == Kind::Plan { String::new() } else { format!("{} ", a(&of)) };
            let when = if kind == Kind::Plan { "nếu " } else { "" };
            let whole = self.quote(&Words {
                en: format!("{thing}{is} {} {words}", indefinite(words)),
                vi: format!("{when}{} là {words}", of.vi),
            });
            return problem.help(
                format!("it is said of {}: write \"{whole}\"", a(&of)),
                format!("chỉ nói được về {}: hãy viết “{whole}”", of.vi),
            );
        }
        let whole = self.quote(&Words {
            en: format!(
                "{words} of {} {}",
                if kind == Kind::Plan { "the" } else { "every" },
                of.en
            ),
            vi: format!(
                "{words} của {}{}",
                if kind == Kind::Plan { "" } else { "mỗi " },
                of.vi
            ),
        });
        let the = if self.language == Language::English { "the " } else { "" };
        problem
            .help(
                format!("it belongs to {}: write \"{the}{whole}\"", a(&of)),
                format!("đây là thông tin của {}: hãy viết “{the}{whole}”", of.vi),
            )
            .expected(vec![whole])
    }

    /// "every nhiệm vụ": the first word is that of the other language.
    fn english_first(&self, words: &str) -> Option<Words> {
        const ENGLISH: [(&str, &str); 5] =
            [("every", "mỗi"), ("each", "mỗi"), ("all", "mọi"), ("no", "không"), ("the", "")];
        let (first, rest) = words.split_once(' ')?;
        let vietnamese = self.language == Language::Vietnamese && self.is_known(rest);
        let (_, meant) = ENGLISH.iter().find(|it| it.0 == first).filter(|_| vietnamese)?;
        Some(if meant.is_empty() {
            Words {
                en: format!("\"{first}\" is English; leave it out"),
                vi: format!("“{first}” là tiếng Anh; hãy bỏ đi"),
            }
        } else {
            Words {
                en: format!("\"{first}\" is English; write \"{meant}\""),
                vi: format!("“{first}” là tiếng Anh; hãy viết “{meant}”"),
            }
        })
    }

    /// A name beside which a word of the grammar was misspelled, and so taken for a part of the
    /// name: "evry target".
    fn without_slip(&self, words: &str) -> Option<String> {
        let is_known = |words: &str| {
            kind_called(words, self.language).is_some()
                || names::attribute_named(Kind::Plan, words, self.language).is_some()
        };
        let (first, rest) = words.split_once(' ')?;
        if let Some(meant) = slip(first, self.language).filter(|_| is_known(rest)) {
            return Some(format!("{meant} {rest}"));
        }
        let (before, last) = words.rsplit_once(' ')?;
        let meant = slip(last, self.language).filter(|_| is_known(before))?;
        Some(format!("{before} {meant}"))
    }

    /// Says that facts of `kind` have no attribute of this name.
    pub(super) fn unknown_attribute<T>(&mut self, kind: Kind, name: &Name) -> Option<T> {
        let words = name.words.as_str();
        let of = kind_words(kind);
        if let Some(problem) = advice_for_name(words, name.place.0) {
            return self.fail(problem);
        }
        let problem = Problem::new(
            name.place.0,
            format!("{} has nothing called \"{words}\"", a(&of)),
            format!("{} không có thông tin nào gọi là “{words}”", of.vi),
        );
        let counted = words.strip_prefix("từ ");
        if let Some(rest) = counted.filter(|_| self.language == Language::Vietnamese) {
            return self.fail(meaning(problem, &format!("từ {rest} trở lên")));
        }
        let near = self.near_attribute(kind, words);
        if near.is_none()
            && let Some(other) = names::nearest_holder(kind, words, self.language)
        {
            return self.fail(self.belongs_to_near(problem, other, words));
        }
        let strange = near.is_none() && names::foreign(words, self.language).is_none();
        if strange && let Some((front, rest)) = self.known_and_more(kind, words) {
            let problem = problem.help(
                format!("\"{front}\" is known: leave out \"{rest}\""),
                format!("“{front}” thì có: hãy bỏ “{rest}”"),
            );
            return self.fail(problem.expected(vec![front.to_owned()]));
        }
        if let Some(problem) = self.held_by_other(&problem, kind, name).filter(|_| strange) {
            return self.fail(problem);
        }
        let allowed = names::attribute_words(kind, self.language);
        let problem = self.suggest(problem, words, near, allowed);
        self.fail(problem)
    }

    /// The attribute of `kind` whose name is nearest to `words`.
    fn near_attribute(&self, kind: Kind, words: &str) -> Option<String> {
        // "thời hạn" of what has a "thời hạn báo cáo" and no other.
        let printed = names::attribute_words(kind, self.language);
        let mut longer = printed
            .into_iter()
            .filter(|it| it.strip_prefix(words).is_some_and(|rest| rest.starts_with(' ')));
        if let Some(only) = longer.next().filter(|_| longer.next().is_none()) {
            return Some(only);
        }
        let all = entry(kind).attributes.iter().flat_map(|it| it.names.all(self.language));
        nearest(words, all).map(str::to_owned)
    }

    /// Says that another kind has it, one that is tied to the kind that was spoken of.
    fn belongs_to_near(&self, problem: Problem, other: Kind, words: &str) -> Problem {
        let held = names::attribute_named(other, words, self.language);
        let held = held.map(|it| name_words(&it.names)).unwrap_or_default();
        let other = kind_words(other);
        problem.help(
            format!(
                "it belongs to {}: write \"every {} has {}\"",
                a(&other),
                other.en,
                a(&held)
            ),
            format!(
                "đây là thông tin của {0}: hãy viết “mỗi {0} phải có {words}”, “{words} của mỗi {0}”",
                other.vi
            ),
        )
    }

    /// "sản phẩm cụ thể": a name that is known, and words too many.
    fn known_and_more<'w>(&self, kind: Kind, words: &'w str) -> Option<(&'w str, &'w str)> {
        let cuts = words.match_indices(' ').rev();
        cuts.map(|(at, _)| words.split_at(at))
            .find(|it| names::attribute_named(kind, it.0, self.language).is_some())
            .map(|(front, rest)| (front, rest.trim()))
    }

    /// "a target has nothing called baseline": its values have one.
    fn held_by_other(&self, problem: &Problem, kind: Kind, name: &Name) -> Option<Problem> {
        let named = |it: Kind| names::attribute_named(it, &name.words, self.language);
        let has = |it: Kind| named(it).is_some() && it != Kind::Section;
        let linked = entry(kind).attributes.iter().find_map(|it| match it.value {
            Type::Fact(held) | Type::Facts(held) if held != kind && has(held) => {
                Some((names::printed(&it.names, self.language), held))
            }
            _ => None,
        });
        let Some((link, owner)) = linked else {
            // Where several have it, none of them is the one that is meant.
            let mut having = KINDS.iter().map(|it| it.kind).filter(|it| has(*it));
            let owner = having.next().filter(|_| having.next().is_none())?;
            let words = fold(names::printed(&named(owner)?.names, self.language));
            return Some(self.belongs_to(problem.clone(), owner, &words));
        };
        let of = kind_words(owner);
        let words = fold(names::printed(&named(owner)?.names, self.language));
        let written = self.quote(&Words {
            en: format!("{} {link} whose {words} ...", indefinite(link)),
            vi: format!("{link} mà {words} ..."),
        });
        Some(problem.clone().help(
            format!("it belongs to {}: write \"{written}\"", a(&of)),
            format!("đây là thông tin của {}: hãy viết “{written}”", of.vi),
        ))
    }

    /// Adds what was probably meant: the name in this language, or the nearest one, and all that
    /// would do.
    fn suggest(
        &self,
        problem: Problem,
        words: &str,
        near: Option<String>,
        candidates: Vec<String>,
    ) -> Problem {
        if let Some((run, name)) = names::foreign(words, self.language) {
            let (en, vi) = match self.language {
                Language::English => (
                    format!("\"{run}\" is Vietnamese; in English write \"{name}\""),
                    format!("“{run}” là tiếng Việt; trong câu tiếng Anh viết là “{name}”"),
                ),
                Language::Vietnamese => (
                    format!("\"{run}\" is English; in Vietnamese write \"{name}\""),
                    format!("“{run}” là tiếng Anh; trong câu tiếng Việt viết là “{name}”"),
                ),
            };
            return problem.help(en, vi).expected(vec![name.to_owned()]);
        }
        // In a list a comma within a name would part it.
        let mut allowed: Vec<String> =
            candidates.into_iter().map(|it| it.replace(", ", " ")).collect();
        let problem = match near {
            Some(near) => {
                // The nearest word first, also where it is a synonym that is not printed.
                allowed.retain(|it| *it != near);
                allowed.insert(0, near.clone());
                problem
                    .help(format!("did you mean \"{near}\"?"), format!("có phải là “{near}”?"))
            }
            None => problem,
        };
        problem.expected(allowed)
    }
}

/// Words that names of Vietnamese bodies begin with.
const BODIES: [&str; 9] = ["sở", "bộ", "ban", "phòng", "ủy", "ubnd", "công", "hội", "chi"];

/// "task really": the name of a kind, and words too many.
fn known_kind_and_more(words: &str) -> Option<(&str, &str)> {
    let cuts = words.match_indices(' ').rev().map(|(at, _)| words.split_at(at));
    let mut known = cuts.filter(|it| kind_called(it.0, Language::English).is_some());
    known.next().map(|(front, rest)| (front, rest.trim()))
}

/// The word of the vocabulary for one that is used in its place.
fn usual_word(words: &str, language: Language) -> Option<&'static str> {
    match (words, language) {
        ("công việc" | "hoạt động" | "việc" | "công tác", Language::Vietnamese) => {
            Some("nhiệm vụ")
        }
        ("activity" | "activities" | "work" | "action" | "actions", Language::English) => {
            Some("task")
        }
        _ => None,
    }
}

/// The problem, with the words that were probably meant.
fn meaning(problem: Problem, meant: &str) -> Problem {
    let help = (format!("did you mean \"{meant}\"?"), format!("có phải là “{meant}”?"));
    problem.help(help.0, help.1).expected(vec![meant.to_owned()])
}
