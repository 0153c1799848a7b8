//! Decisions to leave a finding as it is ("Giữ nguyên, lý do: ...").
//!
//! In: a report and the waivers that people wrote; out: the report with what is waived put
//! apart. Invariants: a waiver without a reason does not count; it speaks of one fact by
//! fingerprint, not by line; what is waived, and a waiver whose finding is gone, stand in the
//! report.

use super::{Finding, Report};

/// A decision to leave what a rule found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Waiver {
    /// Rule id.
    pub rule: String,
    /// Fingerprint of the finding.
    pub fingerprint: String,
    /// The words it was about, for people.
    pub quote: String,
    /// Who decided.
    pub who: String,
    /// The day, as 2026-03-31.
    pub when: String,
    /// Why.
    pub reason: String,
}

/// A finding that somebody decided to leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waived {
    /// What was found.
    pub finding: Finding,
    /// Who left it, when and why.
    pub waiver: Waiver,
}

impl Waiver {
    /// Whether it says why.
    pub fn counts(&self) -> bool {
        !self.reason.trim().is_empty()
    }

    fn is_of(&self, finding: &Finding) -> bool {
        self.rule == finding.rule && self.fingerprint == finding.fingerprint
    }
}

impl Report {
    /// Puts apart what `waivers` leave as it is.
    pub fn waive(&mut self, waivers: &[Waiver]) {
        if waivers.is_empty() {
            return;
        }
        for finding in std::mem::take(&mut self.findings) {
            match waivers.iter().find(|it| it.counts() && it.is_of(&finding)) {
                Some(waiver) => {
                    self.waived.push(Waived { finding, waiver: waiver.clone() });
                }
                None => self.findings.push(finding),
            }
        }
        let idle = waivers.iter().filter(|it| {
            let used = self.waived.iter().any(|waived| it.is_of(&waived.finding));
            !used
        });
        self.idle_waivers = idle.cloned().collect();
    }
}

#[cfg(test)]
mod tests {
    use super::Waiver;
    use crate::eval::{Options, check};
    use crate::facts_of;
    use crate::finding::Report;
    use crate::library::RuleSet;
    use crate::source::Source;

    fn checked(text: &str, waivers: &[Waiver]) -> Report {
        let rules = RuleSet::default();
        let facts = facts_of(&Source::from_text(text));
        let mut report = check(&rules.active(), &facts, &Options::default());
        report.waive(waivers);
        report
    }

    #[test]
    fn a_waiver_survives_edits_elsewhere_and_ends_with_its_fact() {
        let text = "I. MỤC TIÊU\n1. Rà soát các các mục.\n2. Bảng của của tỉnh.\n";
        let found = checked(text, &[]).findings;
        let first = found.iter().find(|it| it.rule == "repeated-word").unwrap();
        let waiver = |reason: &str| Waiver {
            rule: first.rule.clone(),
            fingerprint: first.fingerprint.clone(),
            reason: reason.to_owned(),
            ..Waiver::default()
        };
        let kept = [waiver("trích nguyên văn")];
        let longer = text.replace("I. MỤC TIÊU", "Phần mở đầu.\nI. MỤC TIÊU CHUNG");
        for text in [text, longer.as_str()] {
            let report = checked(text, &kept);
            assert_eq!(report.waived.len(), 1);
            assert!(report.idle_waivers.is_empty());
            assert!(report.findings.iter().any(|it| it.rule == "repeated-word"));
        }
        let gone = checked(&text.replace("các các", "các"), &kept);
        assert!(gone.waived.is_empty());
        assert_eq!(gone.idle_waivers, kept);
        let reasonless = checked(text, &[waiver("  ")]);
        assert_eq!(reasonless.findings, found);
        assert_eq!(reasonless.idle_waivers.len(), 1);
    }
}
