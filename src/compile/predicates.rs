//! What is said of a subject, as formulas.
//!
//! In: a predicate, the path of its subject, and whether it is denied; out: a formula without
//! denial. Invariant: denial is pushed inwards here, into counts, relations and quantifiers.
//! What a subject has stands in `having`, what it is in `being`, comparisons of two sides in
//! `comparisons`.

use super::names::attribute_named;
use super::nouns::{End, all_of};
use super::program::{Domain, Formula, Outer, Path, Root, Source, Step};
use super::verbs::step_of;
use super::{Compiler, Subject};
use crate::facts::vocabulary::{KindEntry, Type, entry, plural};
use crate::source::Span;
use crate::syntax::{
    Literal, Mention, Modifier, Name, Noun, Predicate, Problem, Relation, Term, indefinite,
};

impl Compiler {
    /// What `predicate` says of a subject.
    pub(super) fn predicate(
        &mut self,
        predicate: &Predicate,
        of: &Subject,
        negated: bool,
    ) -> Option<Formula> {
        match predicate {
            Predicate::All(parts) | Predicate::Any(parts) => {
                let parts: Option<Vec<Formula>> =
                    parts.iter().map(|it| self.predicate(it, of, negated)).collect();
                let all = matches!(predicate, Predicate::All(_)) != negated;
                parts.map(if all { Formula::all } else { Formula::any })
            }
            Predicate::Have(not, noun) => self.have(noun, of, negated != *not),
            Predicate::Agree(_, name) | Predicate::InOrder(_, name) => {
                self.not_of_all(name.place.0)
            }
            Predicate::Sequence => self.not_of_all(of.span),
            Predicate::Relate(relation, term) => self.relate(*relation, term, of, negated),
            Predicate::Be(not, term) => self.be(term, of, negated != *not),
            Predicate::State(not, name) => self.state(name, of, negated != *not),
            // "must state the issuance date": what it has, and no words to be found.
            Predicate::Mention(not, Mention::Mentions, Term::Noun(noun))
                if self.is_had(noun, of) =>
            {
                self.have(noun, of, negated != *not)
            }
            Predicate::Mention(not, how, term) => self.mention(*how, term, of, negated != *not),
            Predicate::In(not, noun) => match of.end {
                End::Facts(kind) => {
                    let (domains, path) = self.spread(&of.path);
                    let formula = self.inside(&path, kind, noun, negated != *not)?;
                    Some(quantified(domains, formula))
                }
                End::Value(value) => {
                    let problem = Problem::new(
                        of.span,
                        "only a thing can be in a section",
                        "thông tin này không nằm trong mục nào",
                    );
                    self.fail(match value {
                        Type::When => problem.help(
                            "a date is compared with a period: \"within the period 2026-2030\"",
                            "ngày tháng thì so với một giai đoạn ghi rõ năm: “trong giai đoạn 2026-2030”",
                        ),
                        _ => problem.help(
                            "say it of the thing: \"every task is in section III\"",
                            "hãy nói về nội dung có thông tin đó: “mỗi nhiệm vụ phải nằm trong mục III”",
                        ),
                    })
                }
            },
            Predicate::Occur(not) => Some(Formula::Constant(*not == negated)),
            Predicate::Exist(not, term) => self.exist(term, of, negated != *not),
            Predicate::Act(not, verbs, noun) => self.act(verbs, noun, of, negated != *not),
            Predicate::Undergo(not, verb, noun) => {
                self.undergo(verb, noun, of, negated != *not)
            }
            Predicate::Defined(not, before_use) => {
                self.defined(*before_use, of, negated != *not)
            }
        }
    }

    /// Whether `noun` names what the thing spoken of has.
    fn is_had(&self, noun: &Noun, of: &Subject) -> bool {
        match of.end {
            End::Facts(kind) => {
                attribute_named(kind, &noun.name.words, self.language).is_some()
            }
            End::Value(_) => false,
        }
    }

    /// Refuses what compares things with one another where only one is spoken of.
    fn not_of_all(&mut self, span: Span) -> Option<Formula> {
        let problem = Problem::new(
            span,
            "only things that a whole rule is about can be compared with one another",
            "chỉ so sánh được với nhau những nội dung đứng làm chủ ngữ của câu",
        );
        self.fail(problem.help(
            "make them what the sentence is about: \"tasks have different titles\"",
            "hãy đưa nội dung đó lên đầu câu: “các nhiệm vụ không được trùng tên”",
        ))
    }

    /// Says of what kinds it can be said, where that is known.
    pub(super) fn said_of<T>(
        &mut self,
        problem: Problem,
        fits: impl Fn(&KindEntry) -> bool,
    ) -> Option<T> {
        let kinds = self.kinds_that(fits);
        self.fail(if kinds.en.is_empty() {
            problem
        } else {
            problem.help(
                format!("it is said of {}", kinds.en),
                format!("chỉ nói được về {}", kinds.vi),
            )
        })
    }

    /// A yes-or-no attribute said with a participle.
    fn state(&mut self, name: &Name, of: &Subject, negated: bool) -> Option<Formula> {
        let flag = match of.end {
            End::Facts(kind) => {
                let found = self.attribute(kind, name).filter(|it| it.value == Type::Flag);
                found.map(|attribute| Step { kind, attribute })
            }
            End::Value(_) => None,
        };
        let Some(step) = flag else {
            let what = self.words_of(of.end);
            let problem = Problem::new(
                name.place.0,
                format!("\"{}\" cannot be said of {}", name.words, what.en),
                format!("không nói được “{}” về {}", name.words, what.vi),
            );
            let language = self.language;
            return self.said_of(problem, |it| {
                attribute_named(it.kind, &name.words, language)
                    .is_some_and(|it| it.value == Type::Flag)
            });
        };
        let (domains, path) = self.spread(&of.path);
        Some(quantified(domains, Formula::Flag(path.then(step), !negated)))
    }

    /// "exists on a day": founded by then, and not yet dissolved.
    fn exist(&mut self, term: &Term, of: &Subject, negated: bool) -> Option<Formula> {
        let lifetime = match of.end {
            End::Facts(kind) => step_of(kind, "founded").zip(step_of(kind, "dissolved")),
            End::Value(_) => None,
        };
        let Some((founded, dissolved)) = lifetime else {
            let what = self.words_of(of.end);
            let problem = Problem::new(
                of.span,
                format!("it is not known when {} begins and ceases to exist", what.en),
                format!("không có thông tin về thời gian tồn tại của {}", what.vi),
            );
            return self.said_of(problem, |it| it.attribute("dissolved").is_some());
        };
        let mut side = |step: Step, relation| {
            let subject =
                Subject { path: of.path.then(step), end: End::Value(Type::When), ..of.clone() };
            self.relate(relation, term, &subject, negated)
        };
        let parts =
            vec![side(founded, Relation::OnOrBefore)?, side(dissolved, Relation::OnOrAfter)?];
        Some(if negated { Formula::any(parts) } else { Formula::all(parts) })
    }

    /// "is defined", and before it is first used.
    fn defined(&mut self, before_use: bool, of: &Subject, negated: bool) -> Option<Formula> {
        let places = match of.end {
            End::Facts(kind) => step_of(kind, "defined").zip(step_of(kind, "first_use")),
            End::Value(_) => None,
        };
        let Some((defined, first_use)) = places else {
            let what = self.words_of(of.end);
            let problem = Problem::new(
                of.span,
                format!("{} is nothing that a plan defines", what.en),
                format!("{} không phải là nội dung cần giải thích", what.vi),
            );
            return self.said_of(problem, |it| it.attribute("first_use").is_some());
        };
        let (domains, path) = self.spread(&of.path);
        let relation = if negated { Relation::After } else { Relation::OnOrBefore };
        let given = Formula::Given(path.then(defined), !negated);
        let ordered =
            Formula::Compare(path.then(defined), relation, Outer::Path(path.then(first_use)));
        let formula = match (before_use, negated) {
            (false, _) => given,
            (true, false) => Formula::all(vec![given, ordered]),
            (true, true) => Formula::any(vec![given, ordered]),
        };
        Some(quantified(domains, formula))
    }

    /// "mentions ...": the words of the subject, or those that a thing is called by.
    fn mention(
        &mut self,
        how: Mention,
        term: &Term,
        of: &Subject,
        negated: bool,
    ) -> Option<Formula> {
        let text = |it| matches!(it, Type::Text | Type::Texts);
        let words = match of.end {
            End::Facts(kind) => {
                entry(kind).named_by().map(|attribute| of.path.then(Step { kind, attribute }))
            }
            End::Value(_) => self.value_at(&of.path, of.end, text).map(|(path, _)| path),
        };
        let Some(left) = words else {
            let what = self.words_of(of.end);
            return self.refuse(
                of.span,
                format!("{} is not made of words", what.en),
                format!("{} không phải là chữ", what.vi),
            );
        };
        let outer = match term {
            Term::Literal(_, literal @ Literal::Text(_)) => Outer::Literal(literal.clone()),
            Term::Literal(_, Literal::Year(year)) => {
                Outer::Literal(Literal::Text(year.to_string()))
            }
            Term::Literal(place, _) | Term::Since(place, ..) => {
                return self.fail(words_wanted(place.0).help(
                    "put what is looked for in quotation marks, figures and dates too",
                    "hãy đặt nội dung cần tìm trong ngoặc kép, kể cả con số, ngày tháng",
                ));
            }
            Term::Noun(noun) => return self.not_quoted(noun, of),
        };
        let (domains, left) = self.spread(&left);
        Some(quantified(domains, Formula::Mention(negated, left, how, outer)))
    }

    /// Says that words looked for stand in quotation marks, or how to demand what they name.
    fn not_quoted<T>(&mut self, noun: &Noun, of: &Subject) -> Option<T> {
        let words = &noun.name.words;
        let problem = words_wanted(noun.place.0);
        let called = noun.modifiers.iter().find_map(|it| match it {
            Modifier::Whose(
                _,
                Predicate::Be(false, Term::Literal(place, Literal::Text(it))),
            ) if place.0 == noun.name.place.0 => Some(it),
            _ => None,
        });
        if let Some(called) = called {
            return self.fail(problem.help(
                format!("words of the text stand in quotation marks: \"{called}\""),
                format!("câu chữ trong văn bản phải đặt trong ngoặc kép: “{called}”"),
            ));
        }
        if !noun.modifiers.is_empty() {
            return self.fail(problem.help(
                "write the words that stand in the plan: \"mentions \"nước sạch\"\"",
                "hãy viết đúng những chữ có trong kế hoạch: “ghi “nước sạch””",
            ));
        }
        let known = match of.end {
            End::Facts(kind) => attribute_named(kind, words, self.language).is_some(),
            End::Value(_) => false,
        };
        if !known && !self.is_known(words) {
            return self.fail(problem.help(
                format!("write \"{words}\" in quotation marks"),
                format!("hãy đặt “{words}” trong ngoặc kép"),
            ));
        }
        let one = match plural(words) {
            Some(_) => format!("{} ", indefinite(words)),
            None => String::new(),
        };
        self.fail(problem.help(
            format!("this looks for words; to demand it write \"must have {one}{words}\""),
            format!("chữ này tìm lời văn; để đòi có thông tin, viết “phải có {words}”"),
        ))
    }

    /// Facts that the inner steps of a path lead to, each by its own variable, and the rest.
    pub(super) fn spread(&mut self, path: &Path) -> (Vec<Domain>, Path) {
        let mut domains = Vec::new();
        let mut rest = Path { root: path.root, steps: Vec::new() };
        for step in &path.steps {
            rest.steps.push(*step);
            if let Type::Facts(kind) = step.attribute.value {
                let mut domain = all_of(self.variable(), kind);
                let root = Root::Variable(domain.variable);
                domain.source =
                    Source::Reached(std::mem::replace(&mut rest, Path { root, steps: vec![] }));
                domains.push(domain);
            }
        }
        (domains, rest)
    }
}

/// `body`, said of every fact of the domains.
pub(super) fn quantified(domains: Vec<Domain>, body: Formula) -> Formula {
    domains
        .into_iter()
        .rev()
        .fold(body, |body, domain| Formula::Every(Box::new(domain), Box::new(body)))
}

/// What is looked for in a text are words as they stand there.
fn words_wanted(span: Span) -> Problem {
    Problem::new(
        span,
        "words in quotation marks are needed here",
        "chỗ này cần những chữ đặt trong ngoặc kép",
    )
}
