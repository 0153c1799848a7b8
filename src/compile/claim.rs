//! A whole sentence: what it examines, what it claims, and when.
//!
//! In: a sentence; out: a [`Program`]. Invariants: "no" is "every one is not"; what "it" is
//! said of narrows the facts down, every other condition is about the plan and is decided
//! once; statements joined by "and" are claims of their own.

use super::comparisons::Ties;
use super::names::kind_named;
use super::nouns::{Base, Denoted, End, all_of, attribute_of_type};
use super::program::{
    Bound, Claim, Claimed, Domain, Formula, Outer, Path, Program, Root, Step,
};
use super::verbs::add_filter;
use super::wording::a;
use super::{Compiler, Scope, Subject};
use crate::facts::vocabulary::{KINDS, Kind, Type, entry};
use crate::source::Span;
use crate::syntax::{
    Agreement, Amount, Clause, Condition, Modifier, Name, Noun, Predicate, Quantity, Sentence,
    Statement,
};

impl Compiler {
    /// The program of a sentence.
    pub(super) fn sentence(&mut self, sentence: &Sentence) -> Option<Program> {
        let sentence = self.excepting(sentence, true);
        let sentence = &self.referring(&sentence);
        // "if a task has a product, then it has a timeline": the condition is about the facts.
        let (own, of_plan): (Vec<&Condition>, Vec<&Condition>) =
            sentence.conditions.iter().partition(|it| is_own(it, sentence));
        let mut claims = Vec::new();
        match &sentence.claim {
            Clause::All(parts) => {
                for part in parts.iter().flat_map(apart) {
                    claims.push(self.claimed(&part, &own)?);
                }
            }
            single => {
                for part in apart(single) {
                    claims.push(self.claimed(&part, &own)?);
                }
            }
        }
        let mut condition = Formula::always();
        for part in of_plan {
            let formula = self.closed(&part.clause, part.exception)?;
            condition = condition.and(formula);
        }
        Some(Program { condition, claims })
    }

    /// The sentence with "it" where the claim speaks of what the condition speaks of in other
    /// words: "if a task has a product, then the task has a timeline", "nếu nhiệm vụ có sản phẩm
    /// thì phải có thời gian thực hiện".
    pub(super) fn referring(&mut self, sentence: &Sentence) -> Sentence {
        let mut sentence = sentence.clone();
        let spoken = sentence.conditions.iter().filter_map(subject_of).find_map(|noun| {
            let kind = kind_named(&noun.name.words, self.language)?;
            (noun.quantity.is_none() && kind != Kind::Plan).then_some(kind)
        });
        let Some(kind) = spoken else { return sentence };
        let it = |place| Noun { place, own: true, ..Noun::default() };
        match &mut sentence.claim {
            Clause::Statement(statement) => {
                let subject = &statement.subject;
                let same = kind_named(&subject.name.words, self.language) == Some(kind);
                let bare = Noun {
                    place: subject.place,
                    name: subject.name.clone(),
                    ..Noun::default()
                };
                // "if a citation has a date, the date must ...": its date.
                let attribute = kind_named(&subject.name.words, self.language).is_none()
                    && super::names::attribute_named(kind, &subject.name.words, self.language)
                        .is_some();
                if attribute && *subject == bare {
                    statement.subject.own = true;
                } else if same && *subject == bare {
                    // What it means is known for a translation, too.
                    let _named = self.kind(&subject.name);
                    statement.subject = it(subject.place);
                }
            }
            Clause::There(modality, noun) => {
                let is_attribute = kind_named(&noun.name.words, self.language).is_none()
                    && super::names::attribute_named(kind, &noun.name.words, self.language)
                        .is_some();
                if is_attribute {
                    sentence.claim = Clause::Statement(Box::new(Statement {
                        place: noun.place,
                        subject: it(noun.place),
                        modality: *modality,
                        predicate: Predicate::Have(false, (**noun).clone()),
                    }));
                }
            }
            Clause::All(_) | Clause::Any(_) => {}
        }
        sentence
    }

    /// "mỗi nhiệm vụ phải có sản phẩm, trừ trường hợp nhiệm vụ không có ...": an exception, or
    /// a condition, that names the thing again is about that thing.
    pub(super) fn excepting(&mut self, sentence: &Sentence, conditions: bool) -> Sentence {
        let mut sentence = sentence.clone();
        let Clause::Statement(claim) = &sentence.claim else { return sentence };
        let Some(kind) = self.examined_kind(&claim.subject) else { return sentence };
        // A claim about the bare noun is tied to its condition by `referring`.
        let bare = claim.subject.quantity.is_none() && claim.subject.modifiers.is_empty();
        for condition in
            sentence.conditions.iter_mut().filter(|it| it.exception || conditions && !bare)
        {
            self.bind(&mut condition.clause, kind);
        }
        sentence
    }

    /// The kind of facts that a statement about `noun` examines.
    fn examined_kind(&self, noun: &Noun) -> Option<Kind> {
        let owner = noun.modifiers.iter().find_map(|it| match it {
            Modifier::Of(owner) => Some(owner),
            _ => None,
        });
        let kind = match owner {
            Some(owner) if kind_named(&noun.name.words, self.language).is_none() => {
                self.examined_kind(owner)
            }
            _ => kind_named(&noun.name.words, self.language),
        };
        kind.filter(|it| *it != Kind::Plan)
    }

    fn bind(&mut self, clause: &mut Clause, kind: Kind) {
        match clause {
            Clause::All(parts) | Clause::Any(parts) => {
                parts.iter_mut().for_each(|it| self.bind(it, kind));
            }
            Clause::Statement(said) => {
                let subject = &said.subject;
                let bare = Noun {
                    place: subject.place,
                    name: subject.name.clone(),
                    ..Noun::default()
                };
                if *subject == bare
                    && kind_named(&subject.name.words, self.language) == Some(kind)
                {
                    let _named = self.kind(&subject.name);
                    said.subject = Noun { place: subject.place, own: true, ..Noun::default() };
                }
            }
            Clause::There(..) => {}
        }
    }

    fn claimed(&mut self, clause: &Clause, own: &[&Condition]) -> Option<Claimed> {
        match clause {
            Clause::Statement(statement) => self.statement(statement, own),
            Clause::There(_, noun) => self.there(noun),
            Clause::All(_) | Clause::Any(_) => {
                let formula = self.closed(clause, false)?;
                let domain = all_of(self.variable(), Kind::Plan);
                Some(Claimed { domain, claim: Claim::Each(formula) })
            }
        }
    }

    fn statement(&mut self, statement: &Statement, own: &[&Condition]) -> Option<Claimed> {
        let other = self.by_year(statement).or_else(|| within_each(statement));
        let statement = other.as_ref().unwrap_or(statement);
        let mut noun = statement.subject.clone();
        let mut its = None;
        if noun.own {
            // What "it" is said of stands in the condition.
            match own.iter().find_map(|it| subject_of(it).filter(|it| !it.own)) {
                Some(subject) => {
                    let before = std::mem::replace(
                        &mut noun,
                        Noun { quantity: None, ..subject.clone() },
                    );
                    its = Some(before).filter(|it| !is_it(it));
                }
                None if !is_it(&noun) => {}
                None => {
                    return self.refuse(
                        noun.place.0,
                        "\"it\" has nothing to refer to here",
                        "chưa rõ câu này nói về nội dung nào",
                    );
                }
            }
        }
        if noun.sum {
            return self.sum(&noun, statement);
        }
        let subject = self.denote(&noun, None, true)?;
        match &statement.predicate {
            Predicate::Agree(agreement, name) => {
                return self.agree(&subject, *agreement, name);
            }
            Predicate::Sequence => return self.sequence(&subject),
            Predicate::InOrder(what, by) => return self.in_order(&subject, what.as_ref(), by),
            _ => {}
        }
        let (mut domain, path, scope) = self.examined(&subject);
        for part in own {
            let filter = self.said_of_it(&part.clause, scope, part.exception)?;
            add_filter(&mut domain, filter);
        }
        self.ties = (!subject.same.is_empty() || subject.order.is_some()).then(|| Ties {
            root: scope.root,
            kind: scope.kind,
            same: subject.same.clone(),
            order: subject.order,
            used: false,
        });
        let no = subject.quantity == Some(Quantity::No);
        let of = match its {
            Some(its) => self.its(&its, scope)?,
            None => Subject { path, end: subject.end(), scope, it: scope, span: subject.span },
        };
        let formula = self.predicate(&statement.predicate, &of, no)?;
        if self.ties.take().is_some_and(|ties| !ties.used) {
            self.alone(subject.span, scope.kind, &subject.same, subject.order)?;
        }
        Some(Claimed { domain, claim: numbered(subject.quantity, formula) })
    }

    /// "2030 targets are stricter than 2025 targets": what is required for the one year and for
    /// the other, of one indicator.
    fn by_year(&self, statement: &Statement) -> Option<Statement> {
        use crate::syntax::{Relation, Term};
        let is_target =
            |it: &Noun| kind_named(&it.name.words, self.language) == Some(Kind::Target);
        let subject = &statement.subject;
        if !is_target(subject) || subject.year.is_none() {
            return None;
        }
        let Predicate::Relate(relation, Term::Noun(other)) = &statement.predicate else {
            return None;
        };
        let strict = matches!(
            relation,
            Relation::AtLeastAsStrict
                | Relation::LessStrict
                | Relation::Stricter
                | Relation::NotStricter
                | Relation::More
                | Relation::Less
                | Relation::NotLess
                | Relation::NotMore
        );
        let unnamed = other.name.words.is_empty() && !other.own;
        if !strict || other.year.is_none() || !(unnamed || is_target(other)) {
            return None;
        }
        let value = super::names::printed(&entry(Kind::Value).names, self.language);
        let of_values = |noun: &Noun| {
            let owner = Noun { quantity: None, year: None, ..noun.clone() };
            let narrowed = !noun.modifiers.is_empty();
            Noun {
                place: noun.place,
                quantity: noun.quantity,
                order: noun.order,
                year: noun.year,
                name: Name { place: noun.name.place, words: value.to_owned() },
                modifiers: if narrowed { vec![Modifier::Of(owner)] } else { Vec::new() },
                ..Noun::default()
            }
        };
        let relation = match relation {
            Relation::More => Relation::Stricter,
            Relation::Less => Relation::LessStrict,
            Relation::NotLess => Relation::AtLeastAsStrict,
            Relation::NotMore => Relation::NotStricter,
            other => *other,
        };
        let other = Term::Noun(Box::new(of_values(other)));
        let (subject, predicate) = (of_values(subject), Predicate::Relate(relation, other));
        Some(Statement { subject, predicate, ..statement.clone() })
    }

    /// "its timeline": what the fact that the sentence speaks of has.
    fn its(&mut self, noun: &Noun, scope: Scope) -> Option<Subject> {
        let its = self.denote(noun, Some(scope), false)?;
        Some(Subject { path: its.path(), end: its.end(), scope, it: scope, span: its.span })
    }

    /// What a condition says of the fact that the sentence speaks of.
    fn said_of_it(&mut self, clause: &Clause, scope: Scope, negated: bool) -> Option<Formula> {
        match clause {
            Clause::All(parts) | Clause::Any(parts) => {
                let parts: Option<Vec<Formula>> =
                    parts.iter().map(|it| self.said_of_it(it, scope, negated)).collect();
                let all = matches!(clause, Clause::All(_)) != negated;
                parts.map(if all { Formula::all } else { Formula::any })
            }
            Clause::Statement(said) => {
                let subject = &said.subject;
                let of = if subject.own && !is_it(subject) {
                    self.its(subject, scope)?
                } else {
                    Subject::of(scope, said.place.0)
                };
                self.predicate(&said.predicate, &of, negated)
            }
            Clause::There(..) => self.closed(clause, negated),
        }
    }

    fn there(&mut self, noun: &Noun) -> Option<Claimed> {
        // "there is no citation dated after ...": no citation is dated after ...
        if noun.quantity == Some(Quantity::No)
            && let Some((Modifier::That(predicate), before)) = noun.modifiers.split_last()
        {
            let subject = Noun { modifiers: before.to_vec(), ..noun.clone() };
            let statement = Statement {
                place: noun.place,
                subject,
                modality: crate::syntax::Modality::Plain,
                predicate: predicate.clone(),
            };
            return self.statement(&statement, &[]);
        }
        let subject = self.denote(noun, None, true)?;
        let (domain, path, scope) = self.examined(&subject);
        self.alone(subject.span, scope.kind, &subject.same, subject.order)?;
        if let (Base::Known(..), [_, ..]) = (&subject.base, path.steps.as_slice()) {
            let given = Formula::Given(path, subject.quantity != Some(Quantity::No));
            return Some(Claimed { domain, claim: Claim::Each(given) });
        }
        let one = Bound::AtLeast(Amount::Count(1));
        let claim = match subject.quantity {
            Some(Quantity::No) => Claim::Each(Formula::Constant(false)),
            None | Some(Quantity::Some) => Claim::Number(Formula::always(), one),
            quantity => numbered(quantity, Formula::always()),
        };
        Some(Claimed { domain, claim })
    }

    /// The domain of what a sentence is about, the path to its subject, and its scope.
    fn examined(&mut self, subject: &Denoted) -> (Domain, Path, Scope) {
        let path = subject.path();
        match &subject.base {
            Base::Known(_, kind) => {
                let domain = all_of(self.variable(), *kind);
                (domain, path, Scope { root: Root::Plan, kind: *kind })
            }
            Base::Each(domain) => {
                let scope = Scope { root: Root::Variable(domain.variable), kind: domain.kind };
                ((**domain).clone(), path, scope)
            }
        }
    }

    /// "the parts of every total add up to the total".
    fn sum(&mut self, noun: &Noun, statement: &Statement) -> Option<Claimed> {
        let noun = Noun { sum: false, ..self.summed(noun) };
        let owner = noun.modifiers.iter().find_map(|it| match it {
            Modifier::Of(owner) => Some(owner.clone()),
            _ => None,
        });
        // Figures are summed up for each of their owners.
        let subject = match owner {
            Some(owner) => self.owned(&noun, &owner, None)?,
            None => self.denote(&noun, None, true)?,
        };
        let (domain, path, scope) = self.examined(&subject);
        self.alone(subject.span, scope.kind, &subject.same, subject.order)?;
        let figure = match subject.end() {
            End::Facts(kind) if !path.steps.is_empty() => {
                attribute_of_type(kind, |it| it == Type::Number)
                    .map(|attribute| path.then(Step { kind, attribute }))
            }
            _ => None,
        };
        let Some(figures) = figure else {
            return self.refuse(
                subject.span,
                "a sum needs several figures that belong to one thing, such as the parts of a total",
                "tổng cần nhiều con số của cùng một nội dung, ví dụ các thành phần của một tổng số",
            );
        };
        let Predicate::Relate(relation, term) = &statement.predicate else {
            return self.refuse(
                statement.place.0,
                "a sum can only be compared with a figure",
                "tổng chỉ so sánh được với một con số",
            );
        };
        // Compared as any figure of what is examined would be.
        let of = Subject {
            path: figures.clone(),
            end: End::Value(Type::Number),
            scope,
            it: scope,
            span: subject.span,
        };
        let negated = subject.quantity == Some(Quantity::No);
        let compared = self.relate(*relation, term, &of, negated)?;
        let (relation, right) = match innermost(compared) {
            Formula::Compare(_, relation, right) => (relation, right),
            _ => (*relation, Outer::Path(figures.clone())),
        };
        let claim = Claim::Each(Formula::Sum(figures, relation, right));
        Some(Claimed { domain, claim })
    }

    /// "tổng các thành phần": parts that name no whole are those of every whole.
    fn summed(&mut self, noun: &Noun) -> Noun {
        let kind = kind_named(&noun.name.words, self.language);
        let holder = kind.filter(|_| noun.modifiers.is_empty()).and_then(|kind| {
            KINDS.iter().find(|holder| {
                holder.attributes.iter().any(|it| it.value == Type::Facts(kind))
                    && entry(kind)
                        .attributes
                        .iter()
                        .any(|it| it.value == Type::Fact(holder.kind))
            })
        });
        let Some(holder) = holder else { return noun.clone() };
        let words = super::names::printed(&holder.names, self.language).to_owned();
        let name = Name { place: noun.name.place, words };
        let every = Some(Quantity::Every);
        let owner = Noun { place: noun.place, quantity: every, name, ..Noun::default() };
        let whole = Noun { modifiers: vec![Modifier::Of(owner)], ..noun.clone() };
        self.unfolded.push((noun.place.0, noun.name.words.clone(), whole.clone()));
        whole
    }

    /// Facts that are compared with one another, and what makes them belong together.
    fn grouped(&mut self, subject: &Denoted) -> Option<(Domain, Vec<Vec<Step>>)> {
        let (Base::Each(domain), []) = (&subject.base, subject.steps.as_slice()) else {
            return self.refuse(
                subject.span,
                "several things are needed to be compared with one another",
                "cần có nhiều nội dung để so sánh với nhau",
            );
        };
        if !matches!(subject.quantity, None | Some(Quantity::Every)) {
            return self.refuse(
                subject.span,
                "what compares things with one another is said of all of them, not of a number of them",
                "nội dung so sánh với nhau phải nói về tất cả, không nói về một số",
            );
        }
        let kind = domain.kind;
        let mut keys = Vec::new();
        for key in &subject.same {
            match self.attribute(kind, key) {
                Some(attribute) => keys.push(Step { kind, attribute }),
                None => return self.unknown_attribute(kind, key),
            }
        }
        // What belongs to one and the same part stands on one level: "cùng cấp trong một
        // phần" says no more than "with the same parent".
        if keys.iter().any(|key| key.attribute.value == Type::Fact(kind)) {
            keys.retain(|key| key.attribute.id != "level");
        }
        // "cùng loại, cùng cơ quan" are one series.
        for attribute in entry(kind).attributes.iter().filter(|it| !it.made_of.is_empty()) {
            let has = |id: &str| keys.iter().any(|key| key.attribute.id == id);
            if attribute.made_of.iter().all(|id| has(id)) {
                keys.retain(|key| !attribute.made_of.contains(&key.attribute.id));
                keys.push(Step { kind, attribute });
            }
        }
        crate::sorted::sort_by_key(&mut keys, |key| key.attribute.id);
        keys.dedup();
        Some(((**domain).clone(), keys.into_iter().map(|key| vec![key]).collect()))
    }

    fn agree(
        &mut self,
        subject: &Denoted,
        agreement: Agreement,
        name: &Name,
    ) -> Option<Claimed> {
        let (domain, keys) = self.grouped(subject)?;
        let kind = domain.kind;
        // "citations that have a document must have the same date": of each document.
        let narrowed = matches!(subject.quantity, None | Some(Quantity::Every))
            && (subject.quantity.is_some() || domain.filter != Formula::always());
        let each = narrowed && keys.is_empty();
        // "citations that have a document": those of one document.
        let had = match &domain.filter {
            Formula::Given(path, true) => path.steps.last(),
            Formula::Count(held, 1, None) => match &held.source {
                super::program::Source::Reached(path) => path.steps.last(),
                _ => None,
            },
            _ => None,
        };
        let label = entry(kind).attribute(entry(kind).label);
        let label = had.map(|it| it.attribute).or(label);
        if let (true, Agreement::Same, Some(label)) = (each, agreement, label) {
            // Of each alone nothing is the same; of all of them unlike things are compared.
            let named =
                |list: &crate::facts::vocabulary::Names| super::wording::name_words(list);
            let (of, by) = (named(&entry(kind).names), named(&label.names));
            let plural = entry(kind).names.en_plural.first().copied().unwrap_or_default();
            let written = self.quote(&crate::finding::Words {
                en: format!(
                    "{plural} with the same {} must have the same {}",
                    by.en, name.words
                ),
                vi: format!("các {} cùng một {} phải thống nhất {}", of.vi, by.vi, name.words),
            });
            return self.fail(
                crate::syntax::Problem::new(
                    subject.span,
                    "it is not said which of them are to be the same",
                    "chưa nói rõ những nội dung nào phải thống nhất với nhau",
                )
                .help(format!("write \"{written}\""), format!("hãy viết “{written}”")),
            );
        }
        let Some(attribute) = self.attribute(kind, name) else {
            return self.unknown_attribute(kind, name);
        };
        let attribute = vec![Step { kind, attribute }];
        Some(Claimed { domain, claim: Claim::Agree { keys, attribute, agreement } })
    }

    fn sequence(&mut self, subject: &Denoted) -> Option<Claimed> {
        let (domain, keys) = self.grouped(subject)?;
        let attribute = vec![self.numbering(domain.kind, subject.span)?];
        Some(Claimed { domain, claim: Claim::Sequence { keys, attribute } })
    }

    fn in_order(
        &mut self,
        subject: &Denoted,
        what: Option<&Name>,
        by: &Name,
    ) -> Option<Claimed> {
        let (domain, keys) = self.grouped(subject)?;
        let kind = domain.kind;
        let mut named = |name: &Name| match self.attribute(kind, name) {
            Some(attribute) => Some(Step { kind, attribute }),
            None => self.unknown_attribute(kind, name),
        };
        let by_step = named(by)?;
        let attribute = match what {
            Some(name) => named(name)?,
            None => self.numbering(kind, subject.span)?,
        };
        for (step, place) in [(by_step, by.place.0), (attribute, subject.span)] {
            let ordered = [Type::Number, Type::Year, Type::When, Type::Place];
            if !ordered.contains(&step.attribute.value) {
                let what = super::wording::name_words(&step.attribute.names);
                return self.refuse(
                    place,
                    format!("\"{}\" has no order of its own", what.en),
                    format!("“{}” không có thứ tự để so sánh", what.vi),
                );
            }
        }
        let (attribute, by) = (vec![attribute], vec![by_step]);
        Some(Claimed { domain, claim: Claim::Ordered { keys, attribute, by } })
    }

    /// What things of a kind are numbered by.
    fn numbering(&mut self, kind: Kind, span: Span) -> Option<Step> {
        let found = entry(kind).attribute("ordinal").or_else(|| entry(kind).attribute("label"));
        if let Some(attribute) = found {
            return Some(Step { kind, attribute });
        }
        let of = super::wording::kind_words(kind);
        self.refuse(
            span,
            format!("{} has no number", a(&of)),
            format!("{} không có số thứ tự", of.vi),
        )
    }

    /// A clause as a formula about the plan.
    fn closed(&mut self, clause: &Clause, negated: bool) -> Option<Formula> {
        match clause {
            Clause::All(parts) | Clause::Any(parts) => {
                let parts: Option<Vec<Formula>> =
                    parts.iter().map(|it| self.closed(it, negated)).collect();
                let all = matches!(clause, Clause::All(_)) != negated;
                parts.map(if all { Formula::all } else { Formula::any })
            }
            Clause::There(_, noun) => {
                let subject = self.denote(noun, None, true)?;
                self.alone(subject.span, subject.base_kind(), &subject.same, subject.order)?;
                if let Base::Known(..) = &subject.base {
                    let given = (subject.quantity == Some(Quantity::No)) == negated;
                    return Some(Formula::Given(subject.path(), given));
                }
                let (low, high) = self.bounds(noun, negated)?;
                let Base::Each(domain) = subject.base else { return None };
                Some(Formula::Count(domain, low, high))
            }
            Clause::Statement(statement) => self.closed_statement(statement, negated),
        }
    }

    fn closed_statement(&mut self, statement: &Statement, negated: bool) -> Option<Formula> {
        let other = within_each(statement);
        let statement = other.as_ref().unwrap_or(statement);
        let subject = self.denote(&statement.subject, None, true)?;
        self.alone(subject.span, subject.base_kind(), &subject.same, subject.order)?;
        let (path, end) = (subject.path(), subject.end());
        let no = subject.quantity == Some(Quantity::No);
        let scope = match &subject.base {
            Base::Known(root, kind) => Scope { root: *root, kind: *kind },
            Base::Each(domain) => {
                Scope { root: Root::Variable(domain.variable), kind: domain.kind }
            }
        };
        let of = Subject { path, end, scope, it: scope, span: subject.span };
        let counted = matches!(
            subject.quantity,
            Some(Quantity::AtLeast(_) | Quantity::AtMost(_) | Quantity::Exactly(_))
        );
        if let (true, Base::Each(domain)) = (counted, &subject.base) {
            let (low, high) = self.bounds(&statement.subject, negated)?;
            let mut domain = domain.clone();
            let formula = self.predicate(&statement.predicate, &of, false)?;
            add_filter(&mut domain, formula);
            return Some(Formula::Count(domain, low, high));
        }
        let some = subject.quantity == Some(Quantity::Some);
        let formula = self.predicate(&statement.predicate, &of, negated != no)?;
        Some(match subject.base {
            Base::Known(..) => formula,
            Base::Each(domain) if some == negated => Formula::Every(domain, Box::new(formula)),
            Base::Each(domain) => Formula::Exists(domain, Box::new(formula)),
        })
    }
}

/// "at least one task in every section must have a product": every section has one that does.
/// Counted over the whole plan one section would do for all.
fn within_each(statement: &Statement) -> Option<Statement> {
    let Statement { subject, predicate, .. } = statement;
    let counted = matches!(
        subject.quantity,
        Some(Quantity::AtLeast(_) | Quantity::AtMost(_) | Quantity::Exactly(_))
    );
    let compared = matches!(
        predicate,
        Predicate::Agree(..) | Predicate::Sequence | Predicate::InOrder(..)
    );
    let mut held = subject.clone();
    let at = held.modifiers.iter().position(|it| {
        matches!(it, Modifier::In(each) | Modifier::Of(each) if each.quantity == Some(Quantity::Every))
    });
    let at = at.filter(|_| counted && !compared && !subject.own && !subject.sum)?;
    let (Modifier::In(each) | Modifier::Of(each)) = held.modifiers.remove(at) else {
        return None;
    };
    held.modifiers.push(Modifier::That(predicate.clone()));
    let predicate = Predicate::Have(false, held);
    Some(Statement { subject: each, predicate, ..statement.clone() })
}

/// The comparison inside "every" and "some".
fn innermost(formula: Formula) -> Formula {
    match formula {
        Formula::Every(_, body) | Formula::Exists(_, body) => innermost(*body),
        other => other,
    }
}

/// "must have different titles and different labels": what compares things with one another
/// is a claim of its own.
fn apart(clause: &Clause) -> Vec<Clause> {
    let compares = |it: &Predicate| {
        matches!(it, Predicate::Agree(..) | Predicate::Sequence | Predicate::InOrder(..))
    };
    match clause {
        Clause::Statement(said) => match &said.predicate {
            Predicate::All(parts) if parts.iter().any(compares) => {
                let one = |predicate: &Predicate| {
                    let predicate = predicate.clone();
                    Clause::Statement(Box::new(Statement { predicate, ..(**said).clone() }))
                };
                parts.iter().map(one).collect()
            }
            _ => vec![clause.clone()],
        },
        _ => vec![clause.clone()],
    }
}

fn is_it(noun: &Noun) -> bool {
    noun.own && noun.name.words.is_empty()
}

/// The subjects of a condition, the first of them first; none where something is only there.
fn subjects_of(clause: &Clause) -> Vec<&Noun> {
    match clause {
        Clause::Statement(statement) => vec![&statement.subject],
        Clause::There(..) => Vec::new(),
        Clause::All(parts) | Clause::Any(parts) => parts.iter().flat_map(subjects_of).collect(),
    }
}

fn subject_of(condition: &Condition) -> Option<&Noun> {
    subjects_of(&condition.clause).first().copied()
}

/// Whether a condition is about what the claim speaks of: one of them says "it", or "its".
fn is_own(condition: &Condition, sentence: &Sentence) -> bool {
    let subjects = subjects_of(&condition.clause);
    let Some((subject, more)) = subjects.split_first() else { return false };
    if !more.iter().all(|it| it.own) {
        return false;
    }
    let its = |it: &Clause| matches!(it, Clause::Statement(it) if it.subject.own);
    let said_of_it = match &sentence.claim {
        Clause::All(parts) => parts.iter().all(its),
        single => its(single),
    };
    let first = sentence.conditions.iter().find(|it| subject_of(it).is_some_and(|it| !it.own));
    subject.own || said_of_it && first.is_some_and(|it| std::ptr::eq(it, condition))
}

/// What a quantity makes of a formula. "No" is already inside the formula.
fn numbered(quantity: Option<Quantity>, formula: Formula) -> Claim {
    match quantity {
        None | Some(Quantity::Every | Quantity::No) => Claim::Each(formula),
        Some(Quantity::Some) => Claim::Number(formula, Bound::AtLeast(Amount::Count(1))),
        Some(Quantity::AtLeast(amount)) => Claim::Number(formula, Bound::AtLeast(amount)),
        Some(Quantity::AtMost(amount)) => Claim::Number(formula, Bound::AtMost(amount)),
        Some(Quantity::Exactly(amount)) => Claim::Number(formula, Bound::Exactly(amount)),
    }
}
