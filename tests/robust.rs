//! What must hold of any input: no panic, spans on boundaries, the same facts for the same
//! words however their letters are stored.
//!
//! In: plans of our own, cut, spliced and garbled; out: passed or failed. Invariant: the
//! seeds are fixed, so that a failure is found again.

use proptest::prelude::{ProptestConfig, Strategy, any, prop, prop_assert_eq, proptest};
use soat::eval::{Options, check};
use soat::facts::Facts;
use soat::library::RuleSet;
use soat::source::{MarkKind, Paragraph, Source};
use unicode_normalization::UnicodeNormalization;

const PLAN: &str = include_str!("plans/son-ha.txt");
const WRAPPED: &str = include_str!("plans/dong-lam.txt");

/// Checks `source` and asserts what holds of every answer.
fn check_all(source: &Source) -> (Facts, usize) {
    let facts = soat::facts_of(source);
    let set = RuleSet::default();
    let rules = set.active();
    let report = check(&rules, &facts, &Options::default());
    let text = source.text();
    let on_boundary = |at: usize| text.is_char_boundary(at);
    for finding in report.findings.iter().chain(&report.untold) {
        let related = finding.related.iter().map(|it| it.span);
        let because = finding.because.iter().map(|it| it.span);
        let edits = finding.fixes.iter().flat_map(|it| &it.edits).map(|it| it.span);
        for span in [finding.span].into_iter().chain(related).chain(because).chain(edits) {
            assert!(on_boundary(span.start) && on_boundary(span.end), "{span:?} {finding:?}");
        }
        assert!(!finding.message.vi.is_empty() && !finding.message.en.is_empty());
    }
    let json = soat::report::facts(&facts, source);
    for list in json.as_object().into_iter().flat_map(|it| it.values()) {
        for item in list.as_array().into_iter().flatten() {
            let at = |name: &str| item["span"][name].as_u64().unwrap_or(0) as usize;
            assert!(on_boundary(at("start")) && on_boundary(at("end")), "{item}");
        }
    }
    (facts, report.findings.len())
}

fn boundary(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at.min(text.len()))
}

/// What the facts say, without places: number of each kind, numbers, dates, amounts.
fn gist(facts: &Facts) -> String {
    let citations: Vec<String> = facts
        .citations
        .iter()
        .map(|it| format!("{} {:?}", it.number, it.date.map(|it| it.0)))
        .collect();
    let values: Vec<String> = facts
        .values
        .iter()
        .map(|it| {
            format!("{:?} {:?} {}", it.year, it.requirement.comparator, it.requirement.amount)
        })
        .collect();
    let labels: Vec<&str> = facts.sections.iter().map(|it| it.path.as_str()).collect();
    format!(
        "{:?} {:?} {citations:?} {values:?} {labels:?} {} {} {}",
        facts.plan.number.as_ref().map(|it| &it.words),
        facts.plan.issued.map(|it| it.0),
        facts.tasks.len(),
        facts.assignments.len(),
        facts.deadlines.len(),
    )
}

#[test]
fn every_prefix_is_checked_without_harm() {
    for text in [PLAN, WRAPPED] {
        for at in (0..text.len()).step_by(97).map(|at| boundary(text, at)) {
            check_all(&Source::from_text(&text[..at]));
        }
    }
}

#[test]
fn amounts_that_run_into_other_words_are_read_without_harm() {
    for words in [
        "Tỷ lệ xã có thư viện đạt 5% tối thiểu một trường trở lên",
        "Tổng số sách của tỉnh Nam Định 12 bao gồm: 5 bộ, 7 bộ",
    ] {
        check_all(&Source::from_text(format!(
            "KẾ HOẠCH\nMở lớp\n\nI. MỤC TIÊU\n1. {words}.\n"
        )));
    }
}

#[test]
fn composed_and_decomposed_letters_give_the_same_facts() {
    for text in [PLAN, WRAPPED] {
        let decomposed: String = text.nfd().collect();
        let (composed, found) = check_all(&Source::from_text(text));
        let (other, other_found) = check_all(&Source::from_text(decomposed));
        assert_eq!(gist(&composed), gist(&other));
        // Letters stored apart are one finding more.
        assert_eq!(found + 1, other_found);
    }
}

#[test]
fn line_breaks_of_every_system_give_the_same_facts() {
    for text in [PLAN, WRAPPED] {
        let (unix, found) = check_all(&Source::from_text(text));
        for broken in ["\r\n", "\r"] {
            let (other, other_found) =
                check_all(&Source::from_text(text.replace('\n', broken)));
            assert_eq!(gist(&unix), gist(&other), "{broken:?}");
            assert_eq!(found, other_found);
        }
    }
}

#[test]
fn hard_wraps_do_not_change_what_is_read() {
    let wrapped: String = PLAN
        .lines()
        .flat_map(|line| {
            let mut rows: Vec<String> = vec![String::new()];
            for word in line.split(' ') {
                let row = rows.last_mut().unwrap();
                if row.chars().count() + word.chars().count() > 78 {
                    rows.push(word.to_owned());
                } else {
                    row.push_str(if row.is_empty() { "" } else { " " });
                    row.push_str(word);
                }
            }
            rows
        })
        .collect::<Vec<_>>()
        .join("\n");
    let (whole, _) = check_all(&Source::from_text(PLAN));
    let (other, _) = check_all(&Source::from_text(wrapped));
    assert_eq!(gist(&whole), gist(&other));
}

#[test]
fn nothing_and_nonsense_are_checked() {
    for text in [
        "",
        " ",
        "\n\n",
        "|",
        "|\n|\n|",
        "a)",
        "Điều",
        "1.",
        "…",
        "\u{feff}",
        "KẾ HOẠCH",
        "(((",
        "%",
        "ngày",
    ] {
        check_all(&Source::from_text(text));
    }
}

/// Work that grew with the square of a paragraph would not come back from these.
#[test]
fn a_paragraph_without_an_end_is_checked() {
    for words in [
        "hằng năm báo cáo ",
        "tại điểm a khoản 1 Mục II và chỉ tiêu 1 tại mục 2, ",
        "trong năm 2026, từ ngày 1/2 đến ngày 3/4/2026 ",
        "Quyết định số 12/QĐ-UBND ngày 03/5/2024 ",
        "đạt 90% vào năm 2030, ",
        "Sở Tài chính ",
    ] {
        let text = format!("KẾ HOẠCH\nA\n\nI. TỔ CHỨC THỰC HIỆN\n{}", words.repeat(4_000));
        check_all(&Source::from_text(text));
    }
}

fn pieces() -> impl Strategy<Value = Vec<(usize, usize)>> {
    prop::collection::vec((0..PLAN.len(), 1..400_usize), 1..12)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn shuffled_pieces_of_a_plan_do_no_harm(pieces in pieces(), sign in prop::sample::select(vec!["", " ", "\n", "\n\n", "|\n", "- ", "**", "; ", "\u{301}", "\u{a0}"])) {
        let mut text = String::new();
        for (at, length) in pieces {
            let start = boundary(PLAN, at);
            let end = boundary(PLAN, start + length);
            text.push_str(&PLAN[start..end]);
            text.push_str(sign);
        }
        check_all(&Source::from_text(text));
    }

    #[test]
    fn any_text_does_no_harm(text in any::<String>()) {
        check_all(&Source::from_text(text));
    }

    #[test]
    fn words_of_plans_in_any_order_do_no_harm(words in prop::collection::vec(prop::sample::select(vec![
        "ngày", "31/4/2025", "tháng", "13/13", "25/100.000", "1.000", "1,7%", "trên", "dưới", "từ", "xuống", "đến năm 2030", "chỉ tiêu 1, 2",
        "của mục tiêu 2", "Mục IV", "số", "42-NQ/TW", "/QĐ-TTg", "Sở Y tế", "Ủy ban nhân dân", "và", ",", ";", ".", ":", "(", ")", "|", "\n",
        "\n\n", "- ", "a) ", "II. MỤC TIÊU", "Chỉ tiêu 3:", "Cơ quan chủ trì:", "các các", "quý III", "giai đoạn 2021-2030", "trở lên", "hoá", "UỶ",
    ]), 0..60), joint in prop::sample::select(vec![" ", "", "\n"])) {
        check_all(&Source::from_text(words.join(joint)));
    }

    #[test]
    fn edits_give_what_the_whole_text_gives(at in 0..40_usize, removed in 0..5_usize, words in "[a-zđêố0-9%,. ]{0,60}") {
        let paragraphs: Vec<Paragraph> = PLAN
            .lines()
            .map(|it| Paragraph { text: it.to_owned(), kind: MarkKind::Paragraph })
            .collect();
        let mut session = soat::session::Session::new();
        session.splice(0, 0, paragraphs.clone());
        session.check(&Options::default());
        let new = Paragraph { text: words, kind: MarkKind::Paragraph };
        session.splice(at, removed, vec![new.clone()]);
        let mut whole = paragraphs;
        let end = (at + removed).min(whole.len());
        whole.splice(at.min(end)..end, [new]);
        let source = Source::from_paragraphs(&whole);
        prop_assert_eq!(gist(session.facts()), gist(&soat::facts_of(&source)));
        let set = RuleSet::default();
    let rules = set.active();
        let afresh = check(&rules, &soat::facts_of(&source), &Options::default());
        prop_assert_eq!(session.check(&Options::default()), afresh);
    }
}

#[test]
fn an_empty_session_has_nothing_to_say() {
    let mut session = soat::session::Session::new();
    assert!(session.check(&Options::default()).findings.is_empty());
    session.splice(7, 9, Vec::new());
    assert_eq!(session.source().text(), "");
}
