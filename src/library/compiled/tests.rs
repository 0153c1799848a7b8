//! Rules come back from their bytes as they were; other bytes are refused.
//!
//! In: the shipped rules, random sentences, and bytes cut and changed; out: failures. Invariant:
//! nothing here panics but an assertion.

use super::{HEAD, VERSION, decode, encode};
use crate::compile::random_programs;
use crate::library::{Rule, bare, shipped};

/// `rules` as they come back.
fn without_cases(rules: &[Rule]) -> Vec<Rule> {
    rules.iter().cloned().map(|rule| Rule { cases: Vec::new(), ..rule }).collect()
}

#[test]
fn every_shipped_rule_comes_back() {
    for rule in without_cases(shipped()) {
        let back = decode(&encode(std::slice::from_ref(&rule)));
        assert_eq!(back, Ok(vec![rule]));
    }
    assert_eq!(decode(&encode(shipped())), Ok(without_cases(shipped())));
    assert_eq!(decode(&encode(&[])), Ok(Vec::new()));
}

#[test]
fn random_programs_come_back() {
    let rules: Vec<Rule> =
        random_programs(400).into_iter().map(|program| bare("random", program)).collect();
    for rule in &rules {
        assert_eq!(
            decode(&encode(std::slice::from_ref(rule))).as_deref(),
            Ok(&[rule.clone()][..])
        );
    }
}

#[test]
fn what_is_cut_is_refused() {
    for rule in shipped().iter().step_by(5) {
        let bytes = encode(std::slice::from_ref(rule));
        for end in (0..bytes.len()).step_by(3) {
            assert!(decode(&bytes[..end]).is_err(), "{} to {end}", rule.id);
            let body = bytes.get(HEAD..end).unwrap_or_default();
            assert!(super::decode::rules(body).is_none(), "{} to {end}", rule.id);
        }
        let longer = [bytes.as_slice(), &[0]].concat();
        assert!(decode(&longer).is_err(), "{}", rule.id);
    }
}

#[test]
fn what_is_changed_is_refused_and_harmless() {
    for rule in shipped() {
        let bytes = encode(std::slice::from_ref(rule));
        for at in (0..bytes.len()).step_by(11) {
            for change in [0x01, 0x80, 0xff] {
                let mut changed = bytes.clone();
                changed[at] ^= change;
                assert!(decode(&changed).is_err(), "{} at {at}", rule.id);
                // The sum left aside: some rule or none, without a panic.
                let _some = super::decode::rules(changed.get(HEAD..).unwrap_or_default());
            }
        }
    }
}

#[test]
fn lengths_and_nesting_are_bounded() {
    let huge = [0xff, 0xff, 0xff, 0xff, 0x0f];
    assert!(super::decode::rules(&huge).is_none());
    assert!(super::decode::rules(&[&[1][..], &huge].concat()).is_none());
    // Lists of one within one another, where the condition of a rule stands.
    let mut rule = encode(&[bare("x", random_programs(1).remove(0))]);
    let condition = rule.len() - encode(&[]).len();
    for at in HEAD..condition {
        rule.splice(at.., std::iter::repeat_n(1, 100_000));
        assert!(super::decode::rules(&rule[HEAD..]).is_none());
    }
}

#[test]
fn what_is_wrong_is_said() {
    let said = |bytes: &[u8]| decode(bytes).unwrap_err().en;
    assert!(said(b"").contains("no compiled rules"));
    assert!(said(b"name: x\n").contains("no compiled rules"));
    let mut bytes = encode(shipped());
    *bytes.last_mut().unwrap() ^= 1;
    assert!(said(&bytes).contains("damaged"));
    bytes[HEAD - 9] = VERSION + 1;
    assert!(said(&bytes).contains("another version"));
}
