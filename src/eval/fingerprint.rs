//! Names for findings that survive edits elsewhere in the plan.
//!
//! In: a rule id and the words of a fact; out: sixteen hexadecimal figures. Invariants: the
//! algorithm (FNV-1a, 64 bits) is fixed and written out, so that stored waivers stay good; no
//! position enters it; findings that say the same of the same words are told apart by number.

use crate::finding::{Finding, Report};
use crate::lang;

/// The fingerprint of `words` under `rule`.
pub(super) fn of(rule: &str, words: &[&str]) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut add = |text: &str| {
        for byte in text.bytes().chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    add(rule);
    for part in words {
        add(&lang::fold(part));
    }
    format!("{hash:016x}")
}

/// Tells findings with equal fingerprints apart, in the order of the text.
pub(super) fn number_twins(report: &mut Report) {
    for list in [&mut report.findings, &mut report.untold] {
        crate::sorted::sort_by(list, |a, b| {
            (&a.fingerprint, a.span).cmp(&(&b.fingerprint, b.span))
        });
        let mut last = (String::new(), 0);
        for finding in list {
            if finding.fingerprint == last.0 {
                last.1 += 1;
                number(finding, last.1);
            } else {
                last = (finding.fingerprint.clone(), 1);
            }
        }
    }
}

fn number(finding: &mut Finding, number: usize) {
    finding.fingerprint.push_str(&format!("-{number}"));
}
