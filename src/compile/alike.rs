//! Claims that compare facts of one kind with one another: all the same, all different,
//! numbered without gaps, in the order of something.
//!
//! In: what the subject denotes; out: a claim about groups of facts. Invariant: what makes
//! facts belong together stands in keys, each once, in the order of their attributes.

use super::Compiler;
use super::nouns::{Base, Denotation};
use super::program::{Claim, Claimed, Domain, Formula, Source, Step};
use super::wording::{a, kind_words, name_words};
use crate::facts::vocabulary::{Aspect, Kind, Names, Type, entry};
use crate::finding::Words;
use crate::source::Span;
use crate::syntax::{Agreement, Name, Problem, Quantity};

impl Compiler {
    /// Facts that are compared with one another, and what makes them belong together.
    fn grouped(&mut self, subject: &Denotation) -> Option<(Domain, Vec<Vec<Step>>)> {
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
            keys.retain(|key| key.attribute.aspect != Some(Aspect::Depth));
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

    /// "have the same date", "have different labels", of facts that belong together.
    pub(super) fn agree(
        &mut self,
        subject: &Denotation,
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
                Source::Reached(path) => path.steps.last(),
                _ => None,
            },
            _ => None,
        };
        let label = entry(kind).attribute(entry(kind).label);
        let label = had.map(|it| it.attribute).or(label);
        if let (true, Agreement::Same, Some(label)) = (each, agreement, label) {
            // Of each alone nothing is the same; of all of them unlike things are compared.
            let named = |list: &Names| name_words(list);
            let (of, by) = (named(&entry(kind).names), named(&label.names));
            let plural = entry(kind).names.en_plural.first().copied().unwrap_or_default();
            let written = self.quote(&Words {
                en: format!(
                    "{plural} with the same {} must have the same {}",
                    by.en, name.words
                ),
                vi: format!("các {} cùng một {} phải thống nhất {}", of.vi, by.vi, name.words),
            });
            return self.fail(
                Problem::new(
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

    /// "are numbered without gaps".
    pub(super) fn sequence(&mut self, subject: &Denotation) -> Option<Claimed> {
        let (domain, keys) = self.grouped(subject)?;
        let attribute = vec![self.numbering(domain.kind, subject.span)?];
        Some(Claimed { domain, claim: Claim::Sequence { keys, attribute } })
    }

    /// "have numbers in the order of their dates"; without `what`, "are numbered".
    pub(super) fn in_order(
        &mut self,
        subject: &Denotation,
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
                let what = name_words(&step.attribute.names);
                let problem = Problem::new(
                    place,
                    format!("\"{}\" has no order of its own", what.en),
                    format!("“{}” không có thứ tự để so sánh", what.vi),
                );
                return self.fail(problem.help(
                    "figures, years and dates have an order",
                    "chỉ con số, năm, ngày tháng có thứ tự",
                ));
            }
        }
        let (attribute, by) = (vec![attribute], vec![by_step]);
        Some(Claimed { domain, claim: Claim::Ordered { keys, attribute, by } })
    }

    /// What things of a kind are numbered by.
    fn numbering(&mut self, kind: Kind, span: Span) -> Option<Step> {
        if let Some(attribute) = entry(kind).with_aspect(Aspect::Number) {
            return Some(Step { kind, attribute });
        }
        let of = kind_words(kind);
        let problem = Problem::new(
            span,
            format!("{} has no number", a(&of)),
            format!("{} không có số thứ tự", of.vi),
        );
        self.said_of(problem, |it| it.with_aspect(Aspect::Number).is_some())
    }
}
