//! Evaluation over facts built by hand: gathering, majorities, three verdicts, large plans.

use jiff::civil::{Date, date};

use super::{Options, StageOption, check};
use crate::facts::citation::Citation;
use crate::facts::deadline::Deadline;
use crate::facts::document::Document;
use crate::facts::target::Target;
use crate::facts::value::TargetValue;
use crate::facts::{Comparator, Dimension, Direction, Facts, Requirement, When};
use crate::finding::{RELATED_LIMIT, Report};
use crate::lang::Language;
use crate::library::{Gather, Rule, rule_from_sentence};
use crate::source::Span;

fn rule(sentence: &str) -> Rule {
    let (rule, problems, _) = rule_from_sentence("rule", sentence);
    rule.unwrap_or_else(|| panic!("{sentence}: {problems:#?}"))
}

fn run(rule: &Rule, facts: &Facts) -> Report {
    let options = Options { stage: StageOption::Issued, as_of: None };
    check(&[rule], facts, &options)
}

fn citation(place: usize, day: Option<Date>, document: usize) -> Citation {
    let span = Span::new(place * 100, place * 100 + 40);
    Citation {
        span,
        kind: Some("Nghị quyết".to_owned()),
        number: format!("{document}-NQ/TU"),
        number_span: Span::new(span.start, span.start + 10),
        series: String::new(),
        shared_series: false,
        date: day.map(|day| (day, Span::new(span.start + 20, span.start + 30))),
        issuer: None,
        section: None,
        document,
        year: None,
        in_preamble: false,
        implemented: false,
        ..Citation::default()
    }
}

fn cited(citations: Vec<Citation>) -> Facts {
    let count = citations.iter().map(|it| it.document + 1).max().unwrap_or(0);
    let documents = (0..count).map(|number| Document {
        number: format!("{number}-NQ/TU"),
        name: format!("Nghị quyết số {number}-NQ/TU"),
        citations: Vec::new(),
        span: Span::default(),
    });
    Facts { documents: documents.collect(), citations, ..Facts::default() }
}

/// Targets with one value each: (year, amount), all of one indicator.
fn targets(values: impl IntoIterator<Item = (i16, i64)>) -> Facts {
    let mut facts = Facts::default();
    for (index, (year, amount)) in values.into_iter().enumerate() {
        let span = Span::new(index * 10, index * 10 + 5);
        facts.targets.push(Target {
            span,
            label: None,
            section: None,
            indicator: "Tỷ lệ hộ dùng nước sạch".to_owned(),
            key: "hộ dùng nước sạch".to_owned(),
            direction: Some(Direction::Increase),
            values: index..index + 1,
            leads: Vec::new(),
            general_lead: None,
            in_targets_part: true,
            in_table: false,
            second_leads: Vec::new(),
            time: None,
            heading_year: None,
            period: None,
        });
        facts.values.push(TargetValue {
            span,
            target: index,
            year: Some(year),
            year_span: None,
            requirement: Requirement {
                comparator: Comparator::AtLeast,
                amount: amount.into(),
                upper: None,
                unit: "%".to_owned(),
                dimension: Dimension::Share,
                scale: rust_decimal::Decimal::new(1, 2),
                direction: Some(Direction::Increase),
                change: false,
            },
            baseline: None,
            indicator: "hộ dùng nước sạch".to_owned(),
            measure: None,
            milestone: true,
        });
    }
    facts
}

#[test]
fn the_mention_that_departs_from_the_majority_is_found() {
    let (right, wrong) = (Some(date(2024, 5, 3)), Some(date(2024, 5, 8)));
    let same = rule("citations of the same document have the same date");
    let of = |dates: &[Option<Date>]| {
        let citations = dates.iter().enumerate().map(|(place, day)| citation(place, *day, 0));
        run(&same, &cited(citations.collect()))
    };
    let report = of(&[right, None, wrong, right]);
    let found: Vec<(Span, usize)> =
        report.findings.iter().map(|it| (it.span, it.related_count)).collect();
    assert_eq!(found, [(Span::new(200, 240), 2)]);
    // With no majority the later mention is at fault.
    let report = of(&[right, wrong]);
    assert_eq!(report.findings[0].span, Span::new(100, 140));
    assert!(of(&[right, None, right]).findings.is_empty());
    assert_eq!(of(&[None]).examined[0].count, 0);
}

#[test]
fn a_part_without_any_lead_is_one_finding() {
    let mut without = rule("every target has a lead agency");
    let facts = targets((0..30).map(|it| (2025, it)));
    assert_eq!(run(&without, &facts).findings.len(), 30);
    without.gather = Gather::Part;
    let report = run(&without, &facts);
    assert_eq!(report.findings.len(), 1);
    assert_eq!(report.findings[0].related_count, 30);
    assert_eq!(report.findings[0].related.len(), RELATED_LIMIT);
    assert_eq!(report.examined[0].violated, 30);
}

#[test]
fn absence_from_an_unfinished_plan_cannot_be_told() {
    let report = check(
        &[&rule("every target has a lead agency")],
        &targets([(2025, 1), (2026, 2)]),
        &Options::default(),
    );
    assert!(report.findings.is_empty());
    assert_eq!(report.untold.len(), 1);
    assert_eq!(report.untold[0].related_count, 2);
}

#[test]
fn what_has_no_last_day_is_after_a_day_that_is_not_known() {
    let deadline = |place: usize, when| Deadline {
        span: Span::new(place * 10, place * 10 + 5),
        when,
        when_span: Span::new(place * 10, place * 10 + 5),
        what: None,
        who: None,
        is_report: false,
        section: None,
        sums_up: Vec::new(),
    };
    let facts = Facts {
        deadlines: vec![
            deadline(0, When::Recurring { month_day: Some((12, 15)) }),
            deadline(1, When::Onwards { first: date(2020, 1, 1) }),
            deadline(2, When::Ongoing),
            deadline(3, When::Day(date(2020, 1, 1))),
        ],
        ..Facts::default()
    };
    let of = |sentence: &str| {
        let report = run(&rule(sentence), &facts);
        let said = &report.examined[0];
        (said.held, said.violated, said.untold)
    };
    assert_eq!(of("deadlines are after the issuance date"), (3, 0, 1));
    assert_eq!(of("deadlines are on or after the issuance date"), (3, 0, 1));
    assert_eq!(of("deadlines are before the issuance date"), (0, 0, 4));
}

#[test]
fn what_cannot_be_told_for_one_reason_is_said_once() {
    let mut facts = targets((0..28).map(|it| (2025, it)));
    for target in &mut facts.targets {
        target.general_lead = Some(Span::new(900, 950));
    }
    let report = run(&rule("every target has a lead agency"), &facts);
    assert_eq!((report.findings.len(), report.untold.len()), (0, 1));
    let told = &report.untold[0];
    assert_eq!((told.related_count, told.related.len()), (28, RELATED_LIMIT));
    assert!(told.message.vi.starts_with("Chưa đủ thông tin để kết luận: 28 chỉ tiêu"));
    assert!(!told.lacking(Language::Vietnamese).contains("kết luận"));
}

#[test]
fn an_indicator_without_words_is_compared_with_nothing() {
    let mut facts = targets([(2025, 90), (2030, 80)]);
    let loosened = rule("2030 values are at least as strict as 2025 values");
    assert_eq!(run(&loosened, &facts).findings.len(), 1);
    for value in &mut facts.values {
        value.indicator.clear();
    }
    let report = run(&loosened, &facts);
    assert!(report.findings.is_empty() && report.untold.is_empty());
}

#[test]
fn fingerprints_do_not_depend_on_places() {
    let mut facts = targets([(2025, 90), (2030, 80)]);
    let loosened = rule("2030 values are at least as strict as 2025 values");
    let before = run(&loosened, &facts).findings[0].fingerprint.clone();
    for value in &mut facts.values {
        value.span = Span::new(value.span.start + 500, value.span.end + 500);
    }
    assert_eq!(run(&loosened, &facts).findings[0].fingerprint, before);
    assert_eq!(before.len(), 16);
}

#[test]
fn large_plans_are_looked_up_and_the_worst_one_is_stopped() {
    let same = rule("citations of the same document have the same date");
    let day = Some(date(2024, 5, 3));
    let facts = cited((0..10_000).map(|it| citation(it, day, it / 2)).collect());
    assert_eq!(run(&same, &facts).examined[0].held, 10_000);

    let later =
        rule("later values of the same indicator are at least as strict as earlier values");
    let mut facts = targets((0..10_000).map(|it| (2000 + i16::try_from(it % 90).unwrap(), 50)));
    for (index, target) in facts.targets.iter_mut().enumerate() {
        target.key = format!("chỉ tiêu {}", index / 4);
    }
    assert!(run(&later, &facts).findings.is_empty());

    let one_indicator =
        targets((0..10_000).map(|it| (2000 + i16::try_from(it % 90).unwrap(), 50)));
    let report = run(&later, &one_indicator);
    assert_eq!(report.untold.len(), 1, "the budget stops it");
    assert!(report.untold[0].message.en.contains("stopped"));
}

#[test]
fn a_bare_name_goes_with_a_letterhead_that_is_absent() {
    let text = "KẾ HOẠCH\nPhát triển thư viện\n\nI. NHIỆM VỤ\n1. Bổ sung sách.\n\n\
                Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n\nTrần Văn An\n";
    let source = crate::source::Source::from_text(text);
    let facts = crate::facts::find(&source, &crate::outline::build(&source));
    let report = run(&rule("the plan has a letterhead"), &facts);
    let related = &report.findings[0].related;
    let name = related.first().and_then(|it| text.get(it.span.start..it.span.end));
    assert_eq!(name, Some("Trần Văn An"));
}

#[test]
fn a_text_that_is_no_plan_owes_nothing() {
    let text = "Ghi chép về cách lưu tệp theo SCHEMA và các thư mục có liên quan.\n";
    let source = crate::source::Source::from_text(text);
    let facts = crate::facts::find(&source, &crate::outline::build(&source));
    assert!(facts.abbreviations.is_empty() && !facts.plan.form.governed);
}
