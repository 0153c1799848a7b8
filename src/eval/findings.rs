//! From outcomes to findings.
//!
//! In: the outcomes of one rule; out: findings in a [`Report`]. Invariants: every finding has
//! its place, the other ends with their words, the facts that led to it, and a fingerprint of
//! the fact's own words; related places are capped, their count is not.

use super::dossier::Dossier;
use super::gather::{self, Bundle};
use super::outcome::{Evidence, Ground, Other, Outcome, Outcomes, Read, Told};
use super::template::{self, Values};
use super::wording::{self, words};
use super::{fingerprint, generic, place};
use crate::facts::vocabulary::{FactId, Kind};
use crate::finding::{
    self, Because, Finding, Level, RELATED_LIMIT, Related, Report, Verdict, Words,
};
use crate::lang::{Language, Wording};
use crate::library::Rule;
use crate::source::Span;

/// Makes the findings of one rule.
pub(super) struct Maker<'m> {
    pub(super) rule: &'m Rule,
    pub(super) level: Level,
    pub(super) facts: Dossier<'m>,
}

impl Maker<'_> {
    /// Adds the findings of `outcomes` to `report`.
    pub(super) fn report(&self, outcomes: &Outcomes<'_>, report: &mut Report) {
        for bundle in gather::violations(self.facts, outcomes, self.rule.gather) {
            report.findings.extend(self.violated(&bundle, outcomes.examined));
        }
        for bundle in gather::untold(outcomes) {
            report.untold.extend(self.untold(&bundle));
        }
        if outcomes.stopped {
            report.untold.push(self.stopped());
        }
    }

    fn span(&self, fact: FactId) -> Span {
        self.facts.span(fact)
    }

    /// Where a task or target charges a body, which says more than where it is first named.
    fn charge(&self, holder: FactId, body: FactId) -> Option<Span> {
        let facts = self.facts.of(holder);
        let (leads, others) = match holder.kind {
            Kind::Task => facts.tasks.get(holder.index).map(|it| (&it.leads, &it.coordinating)),
            Kind::Target => {
                facts.targets.get(holder.index).map(|it| (&it.leads, &it.second_leads))
            }
            _ => None,
        }?;
        let mut charges = others.iter().chain(leads).filter(|_| body.kind == Kind::Agency);
        charges.find(|it| it.agency == body.index).map(|it| it.span)
    }

    /// Where a fact is at fault: the bodies that it charges, where they are.
    fn fault(&self, outcome: &Outcome<'_>) -> Span {
        let Told::Violated(evidence) = &outcome.told else { return self.span(outcome.fact) };
        let charges = evidence.others.iter().filter_map(|it| self.charge(outcome.fact, *it));
        charges.reduce(Span::to).unwrap_or_else(|| self.span(outcome.fact))
    }

    /// Where a finding about `fact` stands: the plan is at fault where the value was read that
    /// is, or where what is absent belongs.
    fn span_of(&self, fact: FactId, ground: &Ground<'_>) -> Span {
        let of_plan = FactId::new(Kind::Plan, 0);
        let read = match ground {
            Ground::Compared(read, ..) | Ground::Mentioned(_, read, ..) => {
                (read.fact == of_plan).then_some(read.span)
            }
            Ground::Given(holder, step, _) if *holder == of_plan => {
                self.facts.reading(*holder, step.attribute).span
            }
            _ => None,
        };
        read.filter(|_| fact == of_plan).unwrap_or_else(|| self.span(fact))
    }

    fn blank(&self, verdict: Verdict, span: Span, message: Words) -> Finding {
        Finding {
            rule: self.rule.id.clone(),
            level: self.level,
            verdict,
            message,
            span,
            related: Vec::new(),
            related_count: 0,
            because: Vec::new(),
            help: None,
            fixes: Vec::new(),
            basis: self.rule.basis.clone(),
            fingerprint: String::new(),
        }
    }

    fn fill(&self, template: &Words, values: &Values) -> Words {
        Words {
            en: template::fill(&template.en, self.facts, values, Language::English),
            vi: template::fill(&template.vi, self.facts, values, Language::Vietnamese),
        }
    }

    fn violated(&self, bundle: &Bundle<'_, '_>, examined: usize) -> Option<Finding> {
        let first = bundle.outcomes.first()?;
        let Told::Violated(evidence) = &first.told else { return None };
        if bundle.gathered {
            return Some(self.gathered(bundle, first, examined));
        }
        let fact = first.fact;
        let other = evidence.others.first().copied();
        let charged = other.and_then(|it| self.charge(it, fact));
        let span = charged.unwrap_or_else(|| self.span_of(fact, &evidence.ground));
        let values = Values { main: Some(fact), other, examined, ..Values::default() };
        let message = match &self.rule.message {
            Some(template) => self.fill(template, &values),
            None => generic::violated(self.facts, fact, evidence),
        };
        let mut finding = self.blank(Verdict::Violated, span, message);
        finding.help = self.rule.help.as_ref().map(|template| self.fill(template, &values));
        finding.because = self.because(fact, evidence);
        self.relate(&mut finding, fact, evidence);
        let fix = self.rule.fix.and_then(|it| it.make(self.facts, fact, evidence));
        finding.fixes.extend(fix);
        finding.fingerprint = self.fingerprint(fact, Some(evidence));
        Some(finding)
    }

    /// One finding for items that are all at fault.
    fn gathered(
        &self,
        bundle: &Bundle<'_, '_>,
        first: &Outcome<'_>,
        examined: usize,
    ) -> Finding {
        // A name that two items share counts twice, so that the list adds up to the count.
        let named = bundle.outcomes.iter().filter_map(|it| wording::label(self.facts, it.fact));
        let labels: Vec<String> = named.collect();
        let part = bundle.part.map_or(words("in the plan", "trong kế hoạch"), |section| {
            place::of_section(self.facts.plan, section)
        });
        let values = Values {
            main: Some(first.fact),
            other: None,
            count: bundle.outcomes.len(),
            examined,
            part: part.clone(),
            list: listed(&labels),
        };
        let message = match &self.rule.gathered {
            Some(template) => self.fill(template, &values),
            None => {
                let kind = wording::plural(first.fact.kind);
                generic::sentence(words(
                    format!(
                        "none of the {} {} {} meets the rule",
                        values.count, kind.en, part.en
                    ),
                    format!(
                        "cả {} {} {} đều chưa phù hợp với quy tắc",
                        values.count, kind.vi, part.vi
                    ),
                ))
            }
        };
        let mut finding = self.blank(Verdict::Violated, self.span(first.fact), message);
        finding.help = self.rule.help.as_ref().map(|template| self.fill(template, &values));
        self.list(&mut finding, bundle);
        finding.fingerprint = self.fingerprint(first.fact, None);
        finding
    }

    /// Lists the items of a bundle as related places.
    fn list(&self, finding: &mut Finding, bundle: &Bundle<'_, '_>) {
        finding.related_count = bundle.outcomes.len();
        finding.related = bundle
            .outcomes
            .iter()
            .take(RELATED_LIMIT)
            .map(|it| Related {
                span: self.fault(it),
                words: wording::fact(self.facts, it.fact),
            })
            .collect();
    }

    fn untold(&self, bundle: &Bundle<'_, '_>) -> Option<Finding> {
        let first = bundle.outcomes.first()?;
        let Told::Untold(missing) = &first.told else { return None };
        let of_plan = missing.fact.kind == Kind::Plan;
        let span = self.span(if of_plan { missing.fact } else { first.fact });
        let many = bundle.gathered.then_some(bundle.outcomes.len());
        let message = generic::untold(self.facts, first.fact, many, missing);
        let mut finding = self.blank(Verdict::CannotTell, span, message);
        if of_plan || bundle.gathered {
            self.list(&mut finding, bundle);
        }
        if let Some(step) = missing.step {
            let reading = self.facts.reading(missing.fact, step.attribute);
            let span = reading.span.unwrap_or_else(|| self.span(missing.fact));
            let name = wording::attribute(step);
            let said = match missing.reason {
                Some(reason) => Words::from(*reason),
                None => {
                    words(format!("no {} is given", name.en), format!("không có {}", name.vi))
                }
            };
            finding.because.push(Because { fact: missing.fact, span, words: said });
        }
        finding.fingerprint =
            self.fingerprint(if of_plan { missing.fact } else { first.fact }, None);
        Some(finding)
    }

    fn stopped(&self) -> Finding {
        let message = generic::sentence(finding::untold(&words(
            "the rule needs too much work on this plan and was stopped",
            "quy tắc cần quá nhiều bước tính trên kế hoạch này nên đã dừng",
        )));
        let mut finding = self.blank(Verdict::CannotTell, self.facts.plan.plan.span, message);
        finding.fingerprint = fingerprint::of(&self.rule.id, &["stopped"]);
        finding
    }

    /// The other ends of a contradiction.
    fn relate(&self, finding: &mut Finding, fact: FactId, evidence: &Evidence<'_>) {
        let related: Vec<Related> = match &evidence.ground {
            Ground::Disagreed(_, _, others) | Ground::Summed(_, others, _, _) => {
                others.iter().map(|it| self.related(it)).collect()
            }
            Ground::Skipped(before, _) => vec![self.related(before)],
            Ground::Disordered(reads) => vec![self.related(&reads[2])],
            Ground::Given(holder, step, true) if step.attribute.absent_with.is_some() => {
                let more = step
                    .attribute
                    .absent_with
                    .and_then(|(words, place)| Some((words, place(self.facts.of(*holder))?)));
                let words = |it: &Wording| Words { en: it.en.into(), vi: it.vi.into() };
                more.iter().map(|it| Related { span: it.1, words: words(it.0) }).collect()
            }
            Ground::Compared(_, _, Other::Read(read)) => {
                let first = self.related(read);
                let more = evidence.others.iter().filter(|it| **it != read.fact);
                let more = more.map(|it| Related {
                    span: self.span(*it),
                    words: wording::fact(self.facts, *it),
                });
                std::iter::once(first).chain(more).collect()
            }
            _ => {
                let others = evidence.others.iter();
                others
                    .map(|it| Related {
                        span: self.charge(fact, *it).unwrap_or_else(|| self.span(*it)),
                        words: wording::fact(self.facts, *it),
                    })
                    .collect()
            }
        };
        let related: Vec<Related> = related;
        finding.related_count = related.len();
        finding.related = related.into_iter().take(RELATED_LIMIT).collect();
    }

    fn related(&self, read: &Read<'_>) -> Related {
        Related { span: read.span, words: generic::read(self.facts, read) }
    }

    fn because(&self, fact: FactId, evidence: &Evidence<'_>) -> Vec<Because> {
        let step = |read: &Read<'_>| Because {
            fact: read.fact,
            span: read.span,
            words: generic::read(self.facts, read),
        };
        match &evidence.ground {
            Ground::Compared(left, _, Other::Read(right)) => vec![step(left), step(right)],
            Ground::Compared(left, _, Other::Literal(_)) | Ground::Mentioned(_, left, _, _) => {
                vec![step(left)]
            }
            Ground::Disagreed(_, main, others) => {
                std::iter::once(main).chain(others.first()).map(step).collect()
            }
            Ground::Summed(_, parts, _, right) => {
                let right = match right {
                    Other::Read(read) => Some(read),
                    Other::Literal(_) => None,
                };
                parts.iter().take(RELATED_LIMIT).chain(right).map(step).collect()
            }
            Ground::Skipped(before, main) => vec![step(before), step(main)],
            Ground::Disordered(reads) => reads.iter().map(step).collect(),
            Ground::Counted { fact: holder, .. }
            | Ground::Given(holder, _, _)
            | Ground::Flagged(holder, _, _) => {
                let said = generic::violated(self.facts, *holder, evidence);
                vec![Because { fact: *holder, span: self.span(*holder), words: said }]
            }
            Ground::Neither(parts) => {
                parts.iter().flat_map(|part| self.because(fact, part)).collect()
            }
            Ground::Forbidden | Ground::Nothing(_) | Ground::Number(..) => {
                vec![Because {
                    fact,
                    span: self.span(fact),
                    words: wording::fact(self.facts, fact),
                }]
            }
        }
    }

    /// The words of the fact, and what was read of it.
    fn fingerprint(&self, fact: FactId, evidence: Option<&Evidence<'_>>) -> String {
        let label = wording::label(self.facts, fact).unwrap_or_default();
        let value = match evidence.map(|it| &it.ground) {
            Some(
                Ground::Compared(read, ..)
                | Ground::Mentioned(_, read, ..)
                | Ground::Disagreed(_, read, _)
                | Ground::Skipped(_, read),
            ) => wording::value(self.facts, &read.value).unwrap_or_default().vi,
            _ => String::new(),
        };
        fingerprint::of(&self.rule.id, &[&label, &value])
    }
}

/// Labels that a message lists.
const LISTED: usize = 5;

/// The first of some labels, and that there are more.
fn listed(labels: &[String]) -> Words {
    let first = |open: char, close: char| {
        let quoted = labels.iter().take(LISTED).map(|it| format!("{open}{it}{close}"));
        quoted.collect::<Vec<_>>().join("; ")
    };
    let (en, vi) = (first('"', '"'), first('“', '”'));
    match labels.len().saturating_sub(LISTED) {
        0 => words(en, vi),
        more => {
            words(format!("{en}; and {more} more"), format!("{vi} và {more} nội dung khác"))
        }
    }
}
