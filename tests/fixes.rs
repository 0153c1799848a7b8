//! What must hold of fixes: a safe one removes its finding and makes no other, and applying all
//! of them comes to an end.
//!
//! In: our plans with slips planted in them; out: passed or failed. Invariant: what is planted
//! follows from the seed alone.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::collections::BTreeMap;

use soat::eval::{Options, check};
use soat::finding::{Fix, Grade, Report};
use soat::library::{Rule, shipped};
use unicode_normalization::UnicodeNormalization;

#[path = "common/dice.rs"]
mod dice;

use dice::Dice;

const PLANS: [&str; 2] = [include_str!("plans/son-ha.txt"), include_str!("plans/dong-lam.txt")];

/// Slips that are planted: what a plan has, what is put in its place.
const SLIPS: [(&str, &str); 13] = [
    ("Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hóa Thể thao và Du lịch"),
    ("Sở Tài chính", "Sở Tài Chính"),
    ("Sở Nội vụ", "Sở Nội Vụ"),
    ("Ủy ban nhân dân", "Ủy ban Nhân dân"),
    ("Sở Giáo dục và Đào tạo", "Sở Giáo dục và đào tạo"),
    ("cán bộ", "cán b\u{43e} bộ"),
    ("trong", "tr\u{43e}ng"),
    ("kỳ", "kǶ"),
    ("của", "của của"),
    ("các", "các các"),
    ("\nIII.", "\nII."),
    ("\n2.", "\n1."),
    ("\n3.", "\n2."),
];

fn report_of(text: &str) -> Report {
    let source = soat::read::read(text.as_bytes()).unwrap();
    let rules: Vec<&Rule> = shipped().iter().collect();
    check(&rules, &soat::facts_of(&source), &Options::default())
}

/// A plan with slips planted as `seeds` say.
fn planted(plan: usize, seeds: &[(usize, usize)]) -> String {
    let mut text = PLANS[plan % PLANS.len()].to_owned();
    for (slip, place) in seeds {
        let spaces: Vec<usize> = text.match_indices(' ').map(|it| it.0).collect();
        let (found, put) = match slip % (SLIPS.len() + 1) {
            // Letters stored apart from their marks.
            0 => {
                let Some(at) = spaces.get(place % spaces.len().max(1)) else { continue };
                let rest = &text[at + 1..];
                let word = &rest[..rest.find([' ', '\n']).unwrap_or(rest.len())];
                (word.to_owned(), word.nfd().collect::<String>())
            }
            slip => (SLIPS[slip - 1].0.to_owned(), SLIPS[slip - 1].1.to_owned()),
        };
        let places: Vec<usize> = text.match_indices(&found).map(|it| it.0).collect();
        let Some(at) = places.get(place % places.len().max(1)) else { continue };
        text.replace_range(*at..at + found.len(), &put);
    }
    text
}

fn counts(report: &Report) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for finding in &report.findings {
        *counts.entry(finding.rule.clone()).or_insert(0) += 1;
    }
    counts
}

fn safe_fixes(report: &Report) -> Vec<(&str, &Fix)> {
    let fixes = report
        .findings
        .iter()
        .flat_map(|finding| finding.fixes.iter().map(move |fix| (finding.rule.as_str(), fix)));
    fixes.filter(|it| it.1.grade == Grade::Safe).collect()
}

/// Why a safe fix of `text` is not safe.
fn unsafe_fix(text: &str) -> Option<String> {
    let report = report_of(text);
    let before = counts(&report);
    for (rule, fix) in safe_fixes(&report) {
        let mended = fix.apply(text)?;
        let after = counts(&report_of(&mended));
        for (other, count) in &after {
            let had = before.get(other).copied().unwrap_or(0);
            if *count > had {
                return Some(format!("{rule}: {:?} makes findings of {other}", fix.edits));
            }
        }
        if after.get(rule).copied().unwrap_or(0) >= before.get(rule).copied().unwrap_or(0) {
            return Some(format!("{rule}: {:?} leaves its finding", fix.edits));
        }
    }
    None
}

#[test]
fn planted_slips_are_mended() {
    let text = PLANS[0].replacen("trong", "tr\u{43e}ng", 1).replacen("các", "các các", 1);
    let mut mended = text.clone();
    while let Some((_, fix)) = safe_fixes(&report_of(&mended)).first() {
        mended = fix.apply(&mended).unwrap();
    }
    assert_ne!(mended, text);
    assert!(!mended.contains('\u{43e}') && !mended.contains("các các"));
}

#[test]
fn renumbering_takes_references_along() {
    let text = "UBND TỈNH SƠN HÀ\nSố: 18/KH-UBND\nSơn Hà, ngày 12 tháng 5 năm 2025\n\n\
        KẾ HOẠCH\nPhát triển thư viện\n\nI. MỤC TIÊU\nCó thư viện.\nII. NHIỆM VỤ\n\
        1. Bổ sung sách\n1.1. Sách mới\n3. Tập huấn\n3.1. Lớp cấp xã\nIII. TỔ CHỨC THỰC HIỆN\n\
        Sở Nội vụ thực hiện khoản 3 Mục II Kế hoạch này.\n";
    let report = report_of(text);
    let finding = report.findings.iter().find(|it| it.rule == "skipped-label").unwrap();
    let mended = finding.fixes[0].apply(text).unwrap();
    assert!(mended.contains("\n2. Tập huấn\n2.1. Lớp cấp xã\n"), "{mended}");
    assert!(mended.contains("khoản 2 Mục II"), "{mended}");
    assert_eq!(finding.fixes[0].grade, Grade::Suggested);
}

#[test]
fn a_safe_fix_removes_its_finding_and_makes_no_other() {
    // One slip at a time: what one hides, its fix would show.
    for plan in 0..PLANS.len() {
        for slip in 0..=SLIPS.len() {
            for place in [0, 3, 17] {
                let text = planted(plan, &[(slip, place)]);
                let fault = unsafe_fix(&text);
                assert!(fault.is_none(), "{fault:?}\n{text}");
            }
        }
    }
}

#[test]
fn applying_all_safe_fixes_ends() {
    for seed in 0..40 {
        let mut dice = Dice(seed);
        let seeds: Vec<(usize, usize)> =
            (0..dice.roll(12)).map(|_| (dice.roll(100), dice.roll(1000))).collect();
        let mut text = planted(dice.roll(PLANS.len()), &seeds);
        let mut rounds = 3 * report_of(&text).findings.len() + 3;
        while let Some((_, fix)) = safe_fixes(&report_of(&text)).first() {
            assert!(rounds > 0, "{text}");
            rounds -= 1;
            text = fix.apply(&text).unwrap();
        }
    }
}
