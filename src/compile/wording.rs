//! How the compiler speaks of types, kinds and faults to the author of a rule.
//!
//! In: entries of the vocabulary; out: words and [`Problem`]s in both languages. Invariants:
//! English messages begin in lower case and have no final stop; the author's words stand in
//! quotation marks; nothing of the engine is named.

use super::Compiler;
use super::names;
use crate::facts::vocabulary::{KINDS, Kind, Names, Type, entry};
use crate::finding::Words;
use crate::lang::{Language, Wording, nearest};
use crate::source::Span;
use crate::syntax::{Name, Problem, Relation, indefinite, slip};

/// What a value of a type is called.
pub(super) fn type_words(value: Type) -> Words {
    let plain = |en, vi| Words::from(Wording { en, vi });
    match value {
        Type::Text | Type::Texts => plain("words", "chữ"),
        Type::Number => plain("a figure", "con số"),
        Type::Year => plain("a year", "năm"),
        Type::When => plain("a date", "ngày tháng"),
        Type::Flag => plain("yes or no", "đúng hoặc sai"),
        Type::Requirement => plain("a requirement", "mức yêu cầu"),
        Type::Place => plain("a place in the text", "vị trí trong kế hoạch"),
        Type::Fact(kind) | Type::Facts(kind) => kind_words(kind),
    }
}

/// The printed names of a kind.
pub(super) fn kind_words(kind: Kind) -> Words {
    name_words(&entry(kind).names)
}

/// The printed names in both languages.
pub(super) fn name_words(list: &Names) -> Words {
    Words {
        en: names::printed(list, Language::English).to_owned(),
        vi: names::printed(list, Language::Vietnamese).to_owned(),
    }
}

/// What two things are compared by.
pub(super) fn relation_words(relation: Relation) -> Words {
    let (en, vi) = match relation {
        Relation::After | Relation::OnOrAfter => ("after", "sau"),
        Relation::Before | Relation::OnOrBefore => ("before", "trước"),
        Relation::On => ("on", "vào"),
        Relation::AtLeastAsStrict | Relation::LessStrict => {
            ("at least as strict as", "thấp hơn")
        }
        Relation::Stricter | Relation::NotStricter => ("stricter than", "cao hơn"),
        Relation::More | Relation::NotMore => ("more than", "lớn hơn"),
        Relation::Less | Relation::NotLess => ("less than", "nhỏ hơn"),
        Relation::Equal | Relation::OtherThan => ("equal to", "bằng"),
        Relation::Within | Relation::Outside => ("within", "trong khoảng"),
    };
    Words { en: en.to_owned(), vi: vi.to_owned() }
}

/// The English words with their article: "an agency".
pub(super) fn a(words: &Words) -> String {
    format!("{} {}", indefinite(&words.en), words.en)
}

/// The same list for both languages, comma between.
pub(super) fn listed(words: &[String]) -> String {
    words.join(", ")
}

impl Compiler {
    /// Words of a sentence, in the language that it is written in: what is quoted may be typed.
    pub(super) fn quote(&self, words: &Words) -> String {
        words.get(self.language).to_owned()
    }

    /// Whether something in a plan has this name.
    pub(super) fn is_known(&self, words: &str) -> bool {
        names::kind_named(words, self.language).is_some()
            || KINDS
                .iter()
                .any(|it| names::attribute_named(it.kind, words, self.language).is_some())
    }

    /// Says that no kind of fact (and nothing of the plan) has this name.
    pub(super) fn unknown_kind<T>(&mut self, name: &Name) -> Option<T> {
        if name.words.is_empty() {
            return self.refuse(
                name.place.0,
                "\"it\" cannot stand here: name the thing again",
                "“nó” không đặt được ở đây: hãy nêu lại tên của nội dung",
            );
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
            for verb in crate::facts::vocabulary::verbs().flat_map(|it| it.vi) {
                for (owner, _, said, held) in names::relations(verb, self.language) {
                    let (from, to) = if said.by_held { (held, owner) } else { (owner, held) };
                    let (from, to) = (kind_words(from), kind_words(to));
                    all.push(format!("{} {verb} {}", from.vi, to.vi));
                }
            }
        }
        let near = nearest(&name.words, all.iter().map(String::as_str)).map(str::to_owned);
        // Names that share no word with what was written help nobody, where others do.
        let shares =
            |it: &String| it.split(' ').any(|it| name.words.split(' ').any(|word| word == it));
        if self.language == Language::Vietnamese && candidates.iter().any(shares) {
            candidates.retain(shares);
        }
        if let Some(problem) = self.half_known(&problem, name, near.is_none()) {
            return self.fail(problem);
        }
        let problem = self.suggest(problem, &name.words, near, candidates);
        self.fail(problem)
    }

    /// A name with one word too many: a slip in a word of the grammar that was then taken for
    /// a part of the name ("evry target"), or a body called by its own name.
    fn half_known(&self, problem: &Problem, name: &Name, strange: bool) -> Option<Problem> {
        if let Some(kind) = KINDS
            .iter()
            .map(|it| it.kind)
            .find(|kind| names::attribute_named(*kind, &name.words, self.language).is_some())
        {
            let (of, words) = (kind_words(kind), &name.words);
            let flag = names::attribute_named(kind, words, self.language)
                .is_some_and(|it| it.value == Type::Flag);
            if flag {
                let whole = self.quote(&Words {
                    en: format!(
                        "{} that is {} {words}",
                        a(&of),
                        crate::syntax::indefinite(words)
                    ),
                    vi: format!("{} là {words}", of.vi),
                });
                let problem = problem.clone().help(
                    format!("it is said of {}: write \"{whole}\"", a(&of)),
                    format!("chỉ nói được về {}: hãy viết “{whole}”", of.vi),
                );
                return Some(problem);
            }
            let whole = self.quote(&Words {
                en: format!("the {words} of every {}", of.en),
                vi: format!("{words} của mỗi {}", of.vi),
            });
            let problem = problem.clone().help(
                format!("it belongs to {}: write \"{whole}\"", a(&of)),
                format!("đây là thông tin của {}: hãy viết “{whole}”", of.vi),
            );
            return Some(problem.expected(vec![match self.language {
                Language::English => format!("{words} of every {}", of.en),
                Language::Vietnamese => format!("{words} của mỗi {}", of.vi),
            }]));
        }
        let is_known = |words: &str| {
            names::kind_named(words, self.language).is_some()
                || names::attribute_named(Kind::Plan, words, self.language).is_some()
        };
        let plain = match (name.words.as_str(), self.language) {
            ("công việc" | "hoạt động" | "việc" | "công tác", Language::Vietnamese) => {
                Some("nhiệm vụ")
            }
            ("activity" | "activities" | "work" | "action" | "actions", Language::English) => {
                Some("task")
            }
            _ => None,
        };
        if let Some(meant) = plain {
            let problem = problem
                .clone()
                .help(format!("did you mean \"{meant}\"?"), format!("có phải là “{meant}”?"));
            return Some(problem.expected(vec![meant.to_owned()]));
        }
        let (first, rest) = name.words.split_once(' ')?;
        // "every nhiệm vụ": the first word is that of the other language.
        let other =
            [("every", "mỗi"), ("each", "mỗi"), ("all", "mọi"), ("no", "không"), ("the", "")];
        let word =
            other.iter().find(|it| it.0 == first && self.language == Language::Vietnamese);
        if let Some((_, vi)) = word.filter(|_| self.is_known(rest)) {
            let problem = problem.clone();
            return Some(match vi.is_empty() {
                true => problem.help(
                    format!("\"{first}\" is English; leave it out"),
                    format!("“{first}” là tiếng Anh; hãy bỏ đi"),
                ),
                false => problem.help(
                    format!("\"{first}\" is English; write \"{vi}\""),
                    format!("“{first}” là tiếng Anh; hãy viết “{vi}”"),
                ),
            });
        }
        let (before, last) = name.words.rsplit_once(' ')?;
        let meant = slip(first, self.language)
            .filter(|_| is_known(rest))
            .map(|meant| format!("{meant} {rest}"))
            .or_else(|| {
                let meant = slip(last, self.language).filter(|_| is_known(before))?;
                Some(format!("{before} {meant}"))
            });
        if let Some(meant) = meant {
            let problem = problem
                .clone()
                .help(format!("did you mean \"{meant}\"?"), format!("có phải là “{meant}”?"));
            return Some(problem.expected(vec![meant]));
        }
        const BODIES: [&str; 9] =
            ["sở", "bộ", "ban", "phòng", "ủy", "ubnd", "công", "hội", "chi"];
        let body = self.quote(&Words {
            en: format!("an agency whose name is \"{}\"", name.words),
            vi: format!("cơ quan mà tên là “{}”", name.words),
        });
        (strange && BODIES.contains(&first)).then(|| {
            problem.clone().help(
                format!("to speak of one body write: {body}"),
                format!("để nói về một cơ quan cụ thể, hãy viết: {body}"),
            )
        })
    }

    /// Says that facts of `kind` have no attribute of this name.
    pub(super) fn unknown_attribute<T>(&mut self, kind: Kind, name: &Name) -> Option<T> {
        let of = kind_words(kind);
        let candidates = names::attribute_words(kind, self.language);
        let synonyms: Vec<&str> = entry(kind)
            .attributes
            .iter()
            .flat_map(|it| match self.language {
                Language::English => [it.names.en, it.names.en_plural].concat(),
                Language::Vietnamese => it.names.vi.to_vec(),
            })
            .collect();
        // "thời hạn" of what has a "thời hạn báo cáo" and no other.
        let mut longer = candidates.iter().filter(|it| {
            let rest = it.strip_prefix(name.words.as_str());
            rest.is_some_and(|it| it.starts_with(' '))
        });
        let longer = longer.next().filter(|_| longer.next().is_none()).cloned();
        let near = longer.or_else(|| nearest(&name.words, synonyms).map(str::to_owned));
        let problem = Problem::new(
            name.place.0,
            format!("{} has nothing called \"{}\"", a(&of), name.words),
            format!("{} không có thông tin nào gọi là “{}”", of.vi, name.words),
        );
        let counted =
            name.words.strip_prefix("từ ").filter(|_| self.language == Language::Vietnamese);
        if let Some(rest) = counted {
            let words = format!("từ {rest} trở lên");
            let problem = problem
                .help(format!("did you mean \"{words}\"?"), format!("có phải là “{words}”?"));
            return self.fail(problem.expected(vec![words]));
        }
        // "sản phẩm cụ thể": a name that is known, and words too many.
        let known = (1..name.words.matches(' ').count() + 1).rev().find_map(|count| {
            let cut = name.words.match_indices(' ').nth(count - 1)?.0;
            let (front, rest) = name.words.split_at(cut);
            names::attribute_named(kind, front, self.language).map(|_| (front, rest.trim()))
        });
        if near.is_none()
            && let Some(other) = names::nearest_holder(kind, &name.words, self.language)
        {
            let held = names::attribute_named(other, &name.words, self.language);
            let held = held.map(|it| name_words(&it.names)).unwrap_or_default();
            let (other, words) = (kind_words(other), &name.words);
            let problem = problem.help(
                format!("it belongs to {}: write \"every {} has {}\"", a(&other), other.en, a(&held)),
                format!(
                    "đây là thông tin của {0}: hãy viết “mỗi {0} phải có {words}”, “{words} của mỗi {0}”",
                    other.vi
                ),
            );
            return self.fail(problem);
        }
        let strange = near.is_none() && names::foreign(&name.words, self.language).is_none();
        if let (Some((front, rest)), true) = (known, strange) {
            let problem = problem.help(
                format!("\"{front}\" is known: leave out \"{rest}\""),
                format!("“{front}” thì có: hãy bỏ “{rest}”"),
            );
            return self.fail(problem.expected(vec![front.to_owned()]));
        }
        if let Some(problem) = self.held_by_other(&problem, kind, name).filter(|_| strange) {
            return self.fail(problem);
        }
        let problem = self.suggest(problem, &name.words, near, candidates);
        self.fail(problem)
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
        let mut having = KINDS.iter().map(|it| it.kind).filter(|it| has(*it));
        let (name, owner) = match linked {
            Some((name, held)) => (Some(name), held),
            // Where several have it, none of them is the one that is meant.
            None => (None, having.next().filter(|_| having.next().is_none())?),
        };
        let of = kind_words(owner);
        let words = crate::lang::fold(names::printed(&named(owner)?.names, self.language));
        let written = self.quote(&match name {
            Some(name) => Words {
                en: format!("{} {name} whose {words} ...", crate::syntax::indefinite(name)),
                vi: format!("{name} mà {words} ..."),
            },
            None => Words {
                en: format!("the {words} of every {}", of.en),
                vi: format!("{words} của mỗi {}", of.vi),
            },
        });
        Some(problem.clone().help(
            format!("it belongs to {}: write \"{written}\"", a(&of)),
            format!("đây là thông tin của {}: hãy viết “{written}”", of.vi),
        ))
    }

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

    /// Says that something cannot be compared in this way.
    pub(super) fn not_comparable<T>(
        &mut self,
        span: Span,
        what: &Words,
        relation: Relation,
        wanted: &Words,
    ) -> Option<T> {
        let relation = self.quote(&relation_words(relation));
        self.fail(
            Problem::new(
                span,
                format!("{} cannot be compared by \"{relation}\"", what.en),
                format!("không so sánh được {} bằng “{relation}”", what.vi),
            )
            .help(
                format!("\"{relation}\" needs {} on this side", wanted.en),
                format!("“{relation}” cần {} ở vế này", wanted.vi),
            ),
        )
    }

    /// Kinds with an attribute that leads to `kind`, printed, for help.
    pub(super) fn kinds_leading_to(&self, kind: Kind) -> Vec<String> {
        let leads =
            |value: Type| matches!(value, Type::Fact(it) | Type::Facts(it) if it == kind);
        let kinds =
            KINDS.iter().filter(|entry| entry.attributes.iter().any(|it| leads(it.value)));
        kinds.map(|entry| names::printed(&entry.names, self.language).to_owned()).collect()
    }
}
