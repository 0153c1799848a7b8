//! What is said of a subject, as formulas.
//!
//! In: a predicate, the path of its subject, and whether it is denied; out: a formula without
//! denial. Invariant: denial is pushed inwards here, into counts, relations and quantifiers.
//! Comparisons of two sides stand in `comparisons`.

use super::names::attribute_named;
use super::nouns::{End, all_of, attribute_of_type};
use super::program::{Domain, Formula, Outer, Path, Root, Source, Step};
use super::verbs::step_of;
use super::wording::{a, kind_words, name_words};
use super::{Compiler, Subject};
use crate::facts::vocabulary::{Attribute, Kind, Type, entry};
use crate::syntax::{
    Amount, Literal, Mention, Modifier, Name, Noun, Predicate, Problem, Quantity, Relation,
    Term,
};

/// "exactly one", "at most one".
fn only_one(noun: &Noun) -> bool {
    matches!(
        noun.quantity,
        Some(Quantity::Exactly(Amount::Count(1)) | Quantity::AtMost(Amount::Count(1)))
    )
}

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
                        _ => problem,
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

    fn not_of_all(&mut self, span: crate::source::Span) -> Option<Formula> {
        self.refuse(
            span,
            "only things that a whole rule is about can be compared with one another",
            "chỉ so sánh được với nhau các nội dung mà cả quy tắc nói đến",
        )
    }

    fn have(&mut self, noun: &Noun, of: &Subject, negated: bool) -> Option<Formula> {
        let End::Facts(kind) = of.end else {
            return self.refuse(
                of.span,
                "a plain value has nothing of its own",
                "một giá trị đơn lẻ không có thông tin nào khác",
            );
        };
        if noun.name.words.is_empty() {
            return self.refuse(
                noun.place.0,
                "the name of a thing is missing here",
                "chỗ này còn thiếu tên của nội dung được nói đến",
            );
        }
        let (domains, path) = self.spread(&of.path);
        let attribute = match self.attribute(kind, &noun.name) {
            Some(attribute) => Some(attribute),
            None => {
                super::names::kind_named(&noun.name.words, self.language).and_then(|held| {
                    attribute_of_type(kind, |it| {
                        it == Type::Facts(held) || it == Type::Fact(held)
                    })
                })
            }
        };
        // "có chỉ tiêu tương ứng": one that is about the same thing.
        if attribute.is_none()
            && noun.own
            && super::names::kind_named(&noun.name.words, self.language) == Some(kind)
        {
            self.matched.push(noun.place.0);
            let formula = self.matched_by(noun, kind, &path, negated)?;
            return Some(quantified(domains, formula));
        }
        // "mỗi mục phải có nhiệm vụ": the inverse of "nhiệm vụ nằm trong mục".
        if attribute.is_none()
            && kind != Kind::Plan
            && let Some(held) = super::names::kind_named(&noun.name.words, self.language)
            && let Some(link) = attribute_of_type(held, |it| it == Type::Fact(kind))
        {
            let _named = self.kind(&noun.name);
            let mut domain = all_of(self.variable(), held);
            self.narrow_alone(&mut domain, noun, Some(of.scope))?;
            let here = Path::of(Root::Variable(domain.variable));
            let reached = here.then(Step { kind: held, attribute: link });
            let mut place = all_of(self.variable(), kind);
            place.source = match attribute_of_type(kind, |it| it == Type::Fact(kind)) {
                Some(attribute) => Source::Upwards(reached, Step { kind, attribute }),
                None => Source::Reached(reached),
            };
            let root = Path::of(Root::Variable(place.variable));
            let is = Formula::Compare(root, Relation::Equal, Outer::Path(path));
            let within = Formula::Exists(Box::new(place), Box::new(is));
            let so_far = std::mem::replace(&mut domain.filter, Formula::always());
            domain.filter = so_far.and(within);
            let formula = self.counted(domain, noun, negated)?;
            return Some(quantified(domains, formula));
        }
        // "the plan has an appendix": there is one in it.
        if attribute.is_none()
            && kind == Kind::Plan
            && let Some(held) = self.kind(&noun.name).filter(|it| *it != Kind::Plan)
        {
            let mut domain = all_of(self.variable(), held);
            self.narrow_alone(&mut domain, noun, Some(of.scope))?;
            return self.counted(domain, noun, negated);
        }
        let Some(attribute) = attribute else {
            return self.unknown_attribute(kind, &noun.name);
        };
        self.means(&noun.name, super::names::Meaning::Names(&attribute.names));
        let held = path.then(Step { kind, attribute });
        let formula = match attribute.value {
            Type::Fact(to) | Type::Facts(to) => {
                let mut domain = all_of(self.variable(), to);
                domain.source = Source::Reached(held);
                self.narrow_alone(&mut domain, noun, Some(of.scope))?;
                self.counted(domain, noun, negated)?
            }
            Type::Flag if noun.modifiers.is_empty() => {
                Formula::Flag(held, self.bounds(noun, negated)?.0 > 0)
            }
            _ if self.bounds(noun, negated)?.0 > 1 || only_one(noun) => {
                return self.one_at_most(kind, attribute, noun);
            }
            _ => {
                let expected = self.bounds(noun, negated)?.0 > 0;
                self.given(noun, held, of, expected)?
            }
        };
        Some(quantified(domains, formula))
    }

    /// Says that a thing has one value of the attribute: there is nothing to count.
    fn one_at_most<T>(&mut self, kind: Kind, attribute: &Attribute, noun: &Noun) -> Option<T> {
        let (of, held) = (kind_words(kind), name_words(&attribute.names));
        let problem = Problem::new(
            noun.place.0,
            format!("one \"{}\" is read of a thing: there is nothing to count", held.en),
            format!("mỗi nội dung chỉ đọc một “{}”, không đếm được", held.vi),
        );
        let known = entry(kind).attribute(entry(kind).label).map(|it| &it.names);
        let known = known.map(name_words).filter(|it| it.vi != held.vi);
        self.fail(match known {
            Some(known) => problem.help(
                format!(
                    "write \"every {} has {}\"; that it is the same everywhere: \"{} with the same {} have the same {}\"",
                    of.en,
                    a(&held),
                    entry(kind).names.en_plural.first().unwrap_or(&""),
                    known.en,
                    held.en
                ),
                format!(
                    "hãy viết “mỗi {} phải có {}”; để mọi chỗ như nhau: “các {} cùng {} phải thống nhất {}”",
                    of.vi, held.vi, of.vi, known.vi, held.vi
                ),
            ),
            None => problem.help(
                format!("write \"every {} has {}\"", of.en, a(&held)),
                format!("hãy viết “mỗi {} phải có {}”", of.vi, held.vi),
            ),
        })
    }

    /// A value that is given and is as the noun says, or is not.
    fn given(
        &mut self,
        noun: &Noun,
        held: Path,
        of: &Subject,
        expected: bool,
    ) -> Option<Formula> {
        let Some(step) = held.steps.last() else { return Some(Formula::Constant(expected)) };
        let subject = Subject {
            path: held.clone(),
            end: End::Value(step.attribute.value),
            span: noun.place.0,
            ..of.clone()
        };
        let mut parts = vec![Formula::Given(held, expected)];
        for modifier in &noun.modifiers {
            let Modifier::That(predicate) = modifier else {
                return self.refuse(
                    noun.place.0,
                    format!("\"{}\" cannot be narrowed down in this way", noun.name.words),
                    format!("không thể giới hạn “{}” theo cách này", noun.name.words),
                );
            };
            parts.push(self.predicate(predicate, &subject, !expected)?);
        }
        Some(if expected { Formula::all(parts) } else { Formula::any(parts) })
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
            return self.refuse(
                name.place.0,
                format!("\"{}\" cannot be said of {}", name.words, what.en),
                format!("không nói được “{}” về {}", name.words, what.vi),
            );
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
            return self.refuse(
                of.span,
                format!("it is not known when {} begins and ceases to exist", what.en),
                format!("không có thông tin về thời gian tồn tại của {}", what.vi),
            );
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
            return self.refuse(
                of.span,
                format!("{} is nothing that a plan defines", what.en),
                format!("{} không phải là nội dung cần giải thích", what.vi),
            );
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

    /// So many facts are in `domain`.
    pub(super) fn counted(
        &mut self,
        domain: Domain,
        noun: &Noun,
        negated: bool,
    ) -> Option<Formula> {
        if let (Some(Quantity::Exactly(Amount::Count(count))), true) = (noun.quantity, negated)
        {
            // Not exactly so many are fewer, or more.
            let more = Formula::Count(Box::new(domain.clone()), count.saturating_add(1), None);
            return Some(match count.checked_sub(1) {
                Some(fewer) => {
                    Formula::any(vec![Formula::Count(Box::new(domain), 0, Some(fewer)), more])
                }
                None => more,
            });
        }
        let (low, high) = self.bounds(noun, negated)?;
        Some(Formula::Count(Box::new(domain), low, high))
    }

    /// How many there may be, from and up to.
    pub(super) fn bounds(&mut self, noun: &Noun, negated: bool) -> Option<(u32, Option<u32>)> {
        let count = |amount: Amount| match amount {
            Amount::Count(count) => Some(count),
            Amount::Share(_) | Amount::Beyond(_) => None,
        };
        let bounds = match noun.quantity {
            None | Some(Quantity::Some) => Some((1, None)),
            Some(Quantity::No) => Some((0, Some(0))),
            Some(Quantity::AtLeast(it)) => count(it).map(|it| (it, None)),
            Some(Quantity::AtMost(it)) => count(it).map(|it| (0, Some(it))),
            Some(Quantity::Exactly(it)) => count(it).map(|it| (it, Some(it))),
            Some(Quantity::Every) => None,
        };
        let bounds = match (bounds, negated) {
            (Some((low, None)), true) => Some((0, Some(low.saturating_sub(1)))),
            (Some((0, Some(high))), true) => Some((high + 1, None)),
            (Some(_), true) => None,
            (bounds, _) => bounds,
        };
        if bounds.is_none() {
            let forms = self.quote(&crate::finding::Words::from(crate::lang::Wording {
                en: "\"a\", \"exactly one\", \"at least two\", \"no\"",
                vi: "“có”, “có đúng một”, “có từ hai ... trở lên”, “không có”",
            }));
            return self.fail(
                Problem::new(
                    noun.place.0,
                    "this says how many in a way that does not fit here",
                    "cách nói số lượng này không dùng được ở đây",
                )
                .help(format!("write {forms}"), format!("hãy viết {forms}")),
            );
        }
        bounds
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

    fn be(&mut self, term: &Term, of: &Subject, negated: bool) -> Option<Formula> {
        if let (Term::Noun(noun), End::Facts(kind)) = (term, of.end) {
            let flag = attribute_named(kind, &noun.name.words, self.language)
                .filter(|it| it.value == Type::Flag);
            if let Some(attribute) = flag {
                self.means(&noun.name, super::names::Meaning::Names(&attribute.names));
                let (domains, path) = self.spread(&of.path);
                let flag = Formula::Flag(path.then(Step { kind, attribute }), !negated);
                return Some(quantified(domains, flag));
            }
            let problem = self.no_such_state(noun, kind);
            if let Some(problem) = problem.or_else(|| self.other_kind(noun, kind)) {
                return self.fail(problem);
            }
            if kind == Kind::Plan && self.kind(&noun.name).is_none() {
                return self.unknown_attribute(kind, &noun.name);
            }
        }
        if let (Term::Noun(noun), End::Value(Type::Text | Type::Texts)) = (term, of.end)
            && !noun.own
            && !noun.name.words.is_empty()
            && noun.modifiers.is_empty()
            && !self.is_known(&noun.name.words)
        {
            let words = &noun.name.words;
            let problem = Problem::new(
                noun.place.0,
                format!("\"{words}\" is nothing in a plan"),
                format!("“{words}” không phải là nội dung của kế hoạch"),
            );
            return self.fail(problem.help(
                format!("words of the text stand in quotation marks: \"{words}\""),
                format!("câu chữ trong văn bản phải đặt trong ngoặc kép: “{words}”"),
            ));
        }
        self.relate(Relation::Equal, term, of, negated)
    }

    /// "is a draft" of what is none: the yes-or-no attribute of another kind.
    fn no_such_state(&self, noun: &Noun, kind: Kind) -> Option<Problem> {
        let words = noun.name.words.as_str();
        let is_flag = |entry: &&&crate::facts::vocabulary::KindEntry| {
            attribute_named(entry.kind, words, self.language)
                .is_some_and(|it| it.value == Type::Flag)
        };
        let owner = crate::facts::vocabulary::KINDS.iter().find(is_flag)?.kind;
        if noun.own || !noun.modifiers.is_empty() {
            return None;
        }
        let (of, owner) = (super::wording::kind_words(kind), super::wording::kind_words(owner));
        let problem = Problem::new(
            noun.place.0,
            format!("\"{words}\" cannot be said of {}", super::wording::a(&of)),
            format!("không nói được “{words}” về {}", of.vi),
        );
        Some(problem.help(
            format!("it is said of {}", super::wording::a(&owner)),
            format!("chỉ nói được về {}", owner.vi),
        ))
    }

    /// "is an agency" of a recipient: nothing is of two kinds.
    fn other_kind(&self, noun: &Noun, kind: Kind) -> Option<Problem> {
        let words = noun.name.words.as_str();
        let plain = !noun.own && noun.modifiers.is_empty() && noun.order.is_none();
        let other = super::names::kind_named(words, self.language)
            .filter(|it| plain && *it != kind)
            .filter(|_| attribute_named(kind, words, self.language).is_none())?;
        let (of, is) = (super::wording::kind_words(kind), super::wording::kind_words(other));
        let problem = Problem::new(
            noun.place.0,
            format!("{} is never {}", super::wording::a(&of), super::wording::a(&is)),
            format!("{} không bao giờ là {}", of.vi, is.vi),
        );
        Some(if other == Kind::Recipient {
            problem.help(
                "of who is listed write \"is among the recipients\"",
                "về cơ quan có trong danh sách hãy viết “có tên trong nơi nhận”",
            )
        } else {
            problem.help(
                format!("say what {} has, or where it stands", super::wording::a(&of)),
                format!("hãy nêu {} phải có thông tin gì, hoặc nằm ở đâu", of.vi),
            )
        })
    }

    fn mention(
        &mut self,
        how: Mention,
        term: &Term,
        of: &Subject,
        negated: bool,
    ) -> Option<Formula> {
        let text = |it| matches!(it, Type::Text | Type::Texts);
        let label = match of.end {
            End::Facts(kind) => {
                let entry = crate::facts::vocabulary::entry(kind);
                let named = entry.attribute("title").or_else(|| entry.attribute(entry.label));
                named.map(|attribute| of.path.then(Step { kind, attribute }))
            }
            End::Value(_) => self.value_at(&of.path, of.end, text).map(|(path, _)| path),
        };
        let Some(left) = label else {
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
                return self.refuse(
                    place.0,
                    "words in quotation marks are needed here",
                    "chỗ này cần những chữ đặt trong ngoặc kép",
                );
            }
            Term::Noun(noun) => {
                let known = match of.end {
                    End::Facts(kind) => attribute_named(kind, &noun.name.words, self.language),
                    End::Value(_) => None,
                };
                let problem = Problem::new(
                    noun.place.0,
                    "words in quotation marks are needed here",
                    "chỗ này cần những chữ đặt trong ngoặc kép",
                );
                if known.is_some() || self.is_known(&noun.name.words) {
                    let words = &noun.name.words;
                    let one = match crate::facts::vocabulary::plural(words) {
                        Some(_) => format!("{} ", crate::syntax::indefinite(words)),
                        None => String::new(),
                    };
                    return self.fail(problem.help(
                        format!(
                            "this looks for words; to demand it write \"must have {one}{words}\""
                        ),
                        format!(
                            "chữ này tìm lời văn; để đòi có thông tin, viết “phải có {words}”"
                        ),
                    ));
                }
                return self.fail(problem.help(
                    format!("write \"{}\" in quotation marks", noun.name.words),
                    format!("hãy đặt “{}” trong ngoặc kép", noun.name.words),
                ));
            }
        };
        let (domains, left) = self.spread(&left);
        Some(quantified(domains, Formula::Mention(negated, left, how, outer)))
    }
}

/// `body`, said of every fact of the domains.
pub(super) fn quantified(domains: Vec<Domain>, body: Formula) -> Formula {
    domains
        .into_iter()
        .rev()
        .fold(body, |body, domain| Formula::Every(Box::new(domain), Box::new(body)))
}
