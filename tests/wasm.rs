//! The face for JavaScript, in a real browser.
//!
//! In: our plans handed over as a page does; out: findings whose UTF-16 places cut the right
//! words, and for stored reports the bytes that the native library gives (`tests/same.rs`
//! writes them). Invariant: the strings are cut by the browser itself.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use js_sys::{JSON, JsString};
use soat::eval::{Options, check};
use soat::lang::Language;
use soat::library::{RuleSet, compiled, shipped, shipped_files};
use soat::report::wire::{Finding, Paragraph, ParagraphKind, Report, Span};
use soat::wasm::{
    GivenOptions, GivenParagraph, Session, complete, highlight, hover, open_file,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const SON_HA: &str = include_str!("plans/son-ha.txt");
const DONG_LAM: &str = include_str!("plans/dong-lam.txt");
const SON_HA_REPORT: &str = include_str!("plans/son-ha.report.json");
const DONG_LAM_REPORT: &str = include_str!("plans/dong-lam.report.json");

fn paragraph(text: &str) -> Paragraph {
    Paragraph {
        text: text.to_owned(),
        kind: ParagraphKind::Paragraph,
        level: 0,
        table: 0,
        row: 0,
        column: 0,
    }
}

fn paragraphs(text: &str) -> Vec<Paragraph> {
    text.lines().map(paragraph).collect()
}

/// Paragraphs of Sơn Hà with faults planted: a second date for a document and a word twice.
fn faulty() -> Vec<Paragraph> {
    let text = SON_HA
        .replace(
            "a) Bám sát Quyết định số 206/QĐ-TTg ngày 11",
            "a) Bám sát Quyết định số 206/QĐ-TTg ngày 12",
        )
        .replace("Phân công rõ người", "Phân công rõ rõ ràng các các 𝒙 người");
    paragraphs(&text)
}

/// Paragraphs as a page hands them over.
fn given(paragraphs: Vec<Paragraph>) -> Vec<GivenParagraph> {
    let each = paragraphs.into_iter().map(|it| {
        let kind = format!("{:?}", it.kind).to_lowercase();
        let [text, kind] = [it.text, kind].map(|it| String::from(JSON::stringify(&it.into()).unwrap()));
        let (level, table, row, column) = (it.level, it.table, it.row, it.column);
        let json = format!(
            r#"{{"text":{text},"kind":{kind},"level":{level},"table":{table},"row":{row},"column":{column}}}"#
        );
        JSON::parse(&json).unwrap().unchecked_into()
    });
    each.collect()
}

/// A session with the shipped rules, as a page loads them.
fn session() -> Session {
    let mut session = Session::new();
    assert!(session.load(&compiled::encode(shipped()), &options("vi")).is_ok());
    session
}

fn open(paragraphs: Vec<Paragraph>) -> Session {
    let mut session = session();
    session.splice(0, 0, given(paragraphs));
    session
}

fn plain(json: &str) -> GivenOptions {
    JSON::parse(json).unwrap().unchecked_into()
}

fn options(language: &str) -> GivenOptions {
    plain(&format!(r#"{{"language":"{language}"}}"#))
}

fn checked(session: &mut Session, language: &str) -> Report {
    session.check(&options(language)).ok().unwrap()
}

/// What the browser cuts out of `text` at the UTF-16 units of `span`.
fn cut(text: &str, span: Span) -> String {
    JsString::from(text).slice(span.utf16.start, span.utf16.end).into()
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn by_rule<'r>(report: &'r Report, rule: &str) -> Vec<&'r Finding> {
    report.findings.iter().filter(|it| it.rule == rule).collect()
}

#[wasm_bindgen_test]
fn places_cut_the_right_words() {
    let mut session = open(faulty());
    let text = session.text();
    let vietnamese = checked(&mut session, "vi");
    let english = checked(&mut session, "en");
    for report in [&vietnamese, &english] {
        for finding in &report.findings {
            assert_eq!(one_line(&cut(&text, finding.span)), finding.quote);
            let bytes = finding.span.start as usize..finding.span.end as usize;
            assert_eq!(text.get(bytes).unwrap(), cut(&text, finding.span));
        }
        let twice: Vec<&str> =
            by_rule(report, "repeated-word").iter().map(|it| it.quote.as_str()).collect();
        assert!(twice.contains(&"các các"), "{twice:?}");
        let dates = by_rule(report, "conflicting-citation-date");
        let [date] = dates.as_slice() else { panic!("{} findings", dates.len()) };
        let places: Vec<Span> =
            std::iter::once(date.span).chain(date.related.iter().map(|it| it.span)).collect();
        let words: String = places.iter().map(|it| cut(&text, *it)).collect();
        assert!(words.contains("11/02/2022") && words.contains("12/02/2022"), "{words}");
    }
    assert_eq!(vietnamese.findings.len(), english.findings.len());
    for (one, other) in vietnamese.findings.iter().zip(&english.findings) {
        assert_eq!(
            (one.span, &one.rule, &one.fingerprint),
            (other.span, &other.rule, &other.fingerprint)
        );
        assert_ne!(one.message, other.message);
    }
}

#[wasm_bindgen_test]
fn compiled_rules_say_what_their_texts_say() {
    let mut by_texts = Session::new();
    let (names, texts) =
        shipped_files().iter().map(|it| (it.0.to_owned(), it.1.to_owned())).unzip();
    assert!(by_texts.load_files(names, texts, &options("vi")).is_empty());
    by_texts.splice(0, 0, given(faulty()));
    let mut compiled = open(faulty());
    for language in ["vi", "en"] {
        assert_eq!(checked(&mut compiled, language), checked(&mut by_texts, language));
        let options = options(language);
        assert_eq!(compiled.rules(&options), by_texts.rules(&options));
    }
}

#[wasm_bindgen_test]
fn rules_that_are_none_are_an_error_and_the_session_goes_on() {
    let mut session = open(faulty());
    let rules = compiled::encode(shipped());
    for wrong in [&b""[..], b"name: x", &rules[..rules.len() / 2]] {
        assert!(session.load(wrong, &options("vi")).is_err());
    }
    assert!(!checked(&mut session, "vi").findings.is_empty());
}

#[wasm_bindgen_test]
fn a_sound_plan_has_no_findings() {
    let report = checked(&mut open(paragraphs(SON_HA)), "vi");
    assert!(report.findings.is_empty(), "{:?}", report.findings);
    assert_eq!(report.examined.len(), RuleSet::default().active().len());
    assert!(report.examined.iter().any(|it| it.count > 0));
}

#[wasm_bindgen_test]
fn a_right_sentence_is_run() {
    let mut session = open(faulty());
    for (sentence, language) in
        [("không được có từ lặp liền nhau", "vi"), ("there is no repeated word", "en")]
    {
        let trial = session.try_rule(sentence, &options("vi")).ok().unwrap();
        assert!(trial.problems.is_empty());
        assert_eq!(trial.language, language);
        let report = trial.report.unwrap();
        assert!(report.findings.iter().any(|it| it.quote == "các các"), "{sentence}");
    }
}

#[wasm_bindgen_test]
fn a_wrong_sentence_is_pointed_at() {
    let mut session = open(faulty());
    // A letter outside the first plane of Unicode takes two units of UTF-16.
    for (sentence, language, words, offered) in [
        ("mỗi chỉ tiêu phải có cơ quan chủ chì", "vi", "cơ quan chủ chì", "cơ quan chủ trì"),
        ("every target has a lead agnecy", "en", "lead agnecy", "lead agency"),
        ("mỗi mục có tên ghi \"𝒙𝒚\" phải có cơ quan chủ chì", "vi", "cơ quan chủ chì", ""),
    ] {
        let trial = session.try_rule(sentence, &options(language)).ok().unwrap();
        assert!(trial.report.is_none());
        assert_eq!(trial.language, language);
        let problem = &trial.problems[0];
        assert_eq!(cut(sentence, problem.span), words);
        let help = problem.help.as_deref().unwrap_or("");
        assert!(help.contains(offered) && !problem.message.is_empty(), "{help}");
    }
    let trial = session.try_rule("", &options("vi")).ok().unwrap();
    assert!(trial.report.is_none() && !trial.problems.is_empty());
}

#[wasm_bindgen_test]
fn edits_give_what_a_fresh_session_gives() {
    let mut now = paragraphs(SON_HA);
    let mut session = open(now.clone());
    checked(&mut session, "vi");
    let line = |words: &str| now.iter().position(|it| it.text.contains(words)).unwrap();
    let (basis, target) = (line("a) Bám sát"), line("- Chỉ tiêu 1: Tỷ lệ xã"));
    let edits: [(usize, usize, Vec<Paragraph>); 5] = [
        (basis, 1, vec![paragraph("a) Bám sát Quyết định số 206/QĐ-TTg ngày 12/02/2022.")]),
        (
            target,
            1,
            vec![paragraph(
                "- Chỉ tiêu 1: Tỷ lệ xã có phòng đọc đạt 60% vào năm 2025 và 50% vào năm 2030.",
            )],
        ),
        (target, 0, vec![paragraph("- Xin xin chào."), paragraph("")]),
        (0, 3, Vec::new()),
        (900, 9, vec![paragraph("Hết hết.")]),
    ];
    for (start, removed, new) in edits {
        session.splice(start, removed, given(new.clone()));
        let from = start.min(now.len());
        let to = (start + removed).min(now.len());
        now.splice(from..to, new);
        let mut fresh = open(now.clone());
        assert_eq!(session.text(), fresh.text());
        assert_eq!(checked(&mut session, "vi"), checked(&mut fresh, "vi"));
    }
}

#[wasm_bindgen_test]
fn the_structure_that_a_page_knows_is_used() {
    let cell = |text: &str, row: u32, column: u32| Paragraph {
        kind: ParagraphKind::Cell,
        row,
        column,
        ..paragraph(text)
    };
    let heading =
        |text: &str| Paragraph { kind: ParagraphKind::Heading, level: 1, ..paragraph(text) };
    let mut session = open(vec![
        paragraph("KẾ HOẠCH"),
        paragraph("Sửa đường"),
        heading("I. NHIỆM VỤ"),
        cell("Nhiệm vụ", 0, 0),
        cell("Cơ quan chủ trì", 0, 1),
        cell("Sửa cầu", 1, 0),
        cell("Sở Sở Xây dựng", 1, 1),
    ]);
    let report = checked(&mut session, "vi");
    let [twice] = by_rule(&report, "repeated-word")[..] else {
        panic!("{:?}", report.findings)
    };
    assert_eq!(cut(&session.text(), twice.span), "Sở Sở");
}

#[wasm_bindgen_test]
fn files_are_opened_as_paragraphs() {
    let opened = open_file(DONG_LAM.as_bytes(), &options("vi"));
    assert!(opened.problem.is_none());
    let words: Vec<&str> = opened.paragraphs.iter().map(|it| it.text.as_str()).collect();
    assert!(words.contains(&"- Cơ quan chủ trì: Sở Tài nguyên và Môi trường."), "{words:?}");
    let handed = opened.paragraphs.iter().map(|it| Paragraph {
        kind: it.kind,
        level: it.level,
        table: it.table,
        row: it.row,
        column: it.column,
        ..paragraph(&it.text)
    });
    let mut session = open(handed.collect());
    let report = checked(&mut session, "vi");
    let rules: Vec<&str> = report.findings.iter().map(|it| it.rule.as_str()).collect();
    assert!(rules.contains(&"target-without-lead"), "{rules:?}");
    assert!(!rules.contains(&"missing-recipients"), "its end was read too: {rules:?}");
}

#[wasm_bindgen_test]
fn web_pages_are_opened_with_their_look() {
    let page =
        "<!DOCTYPE html><ol><li>Kế <b>hoạch</b></ol><table><td>a<td rowspan=2>b<tr><td>c";
    let opened = open_file(page.as_bytes(), &options("vi"));
    let [item, .., last] = opened.paragraphs.as_slice() else { panic!("{opened:?}") };
    assert_eq!(item.text, "1. Kế hoạch");
    let bold = item.bold[0];
    assert_eq!(
        String::from(JsString::from(item.text.as_str()).slice(bold.start, bold.end)),
        "hoạch"
    );
    assert_eq!((last.text.as_str(), last.row, last.column), ("c", 1, 0));
    assert_eq!(opened.paragraphs[2].row_span, 2);
}

#[wasm_bindgen_test]
fn what_is_no_text_is_refused_in_words() {
    for (bytes, vietnamese, english) in [
        (&b""[..], "không có nội dung", "empty"),
        (b"\x00\x01\x02\xff", "không phải là văn bản", "not text"),
        (b"PK\x03\x04\x14\x00", "bị hỏng", "damaged"),
    ] {
        for (language, words) in [("vi", vietnamese), ("en", english)] {
            let opened = open_file(bytes, &options(language));
            assert!(opened.paragraphs.is_empty());
            assert!(opened.problem.unwrap().contains(words));
        }
    }
}

#[wasm_bindgen_test]
fn a_wrong_option_is_an_error_and_the_session_goes_on() {
    let mut session = open(faulty());
    let wrong = [plain(r#"{"stage":"final"}"#), plain(r#"{"asOf":"31/3/2026"}"#)];
    for options in wrong {
        assert!(session.check(&options).is_err());
        assert!(session.try_rule("there is no repeated word", &options).is_err());
    }
    assert!(!checked(&mut session, "vi").findings.is_empty());
}

#[wasm_bindgen_test]
fn an_empty_session_has_nothing_to_say() {
    let mut session = session();
    assert_eq!(session.text(), "");
    assert!(checked(&mut session, "en").findings.is_empty());
    session.splice(7, 9, Vec::new());
    assert_eq!(session.text(), "");
}

#[wasm_bindgen_test]
fn every_rule_has_a_sentence_and_help_in_both_languages() {
    let session = session();
    let (vietnamese, english) = (session.rules(&options("vi")), session.rules(&options("en")));
    assert_eq!(vietnamese.len(), shipped_files().len());
    for (one, other) in vietnamese.iter().zip(&english) {
        assert_eq!((&one.id, one.level), (&other.id, other.level));
        assert_ne!(one.sentence, other.sentence);
        assert!(!one.prose.is_empty() && !other.prose.is_empty());
    }
}

#[wasm_bindgen_test]
fn reports_are_the_same_bytes_as_on_other_machines() {
    for (name, text, stored) in
        [("son-ha", SON_HA, SON_HA_REPORT), ("dong-lam", DONG_LAM, DONG_LAM_REPORT)]
    {
        let source = soat::read::read(text.as_bytes()).unwrap();
        let rules = RuleSet::default();
        let report = check(&rules.active(), &soat::facts_of(&source), &Options::default());
        let name = format!("{name}.txt");
        let json =
            soat::report::json(&report, &name, &source, Language::Vietnamese, true) + "\n";
        let other = json.lines().zip(stored.lines()).find(|(found, stored)| found != stored);
        assert!(json == stored, "{name}: found, then stored: {other:?}");
    }
}

#[wasm_bindgen_test]
fn what_is_said_of_a_sentence_is_cut_by_the_browser() {
    let sentence = "every target mentions \"\u{1F4C4}\" and has a lead agency";
    let units = JsString::from(sentence);
    let cut = |start: u32, end: u32| String::from(units.slice(start, end));
    let lead = sentence.find("lead").unwrap() - 2;
    let found = hover(sentence, lead + 8, &options("vi")).unwrap();
    assert_eq!(cut(found.start, found.end), "lead agency");
    assert!(hover(sentence, lead - 4, &options("vi")).is_none());
    let names: Vec<String> = highlight(sentence)
        .into_iter()
        .filter(|it| it.class == "name")
        .map(|it| cut(it.start, it.end))
        .collect();
    assert_eq!(names, ["target", "lead agency"]);
    let offered = complete(sentence, lead + 3, &options("vi"));
    assert_eq!(cut(offered.start, offered.end), "lea");
    assert!(offered.list.iter().any(|it| it.words == "lead agency"), "{offered:?}");
}

#[wasm_bindgen_test]
fn rules_are_switched_and_packs_are_added() {
    let mut session = open(faulty());
    let vi = options("vi");
    let before = checked(&mut session, "vi");
    assert!(!by_rule(&before, "repeated-word").is_empty());
    let off = |session: &mut Session, reason: &str| {
        session.switch_rule(
            "repeated-word".to_owned(),
            "off",
            reason.to_owned(),
            &options("vi"),
        )
    };
    assert!(off(&mut session, " ").is_err());
    assert!(off(&mut session, "đã rà soát").is_ok());
    assert!(by_rule(&checked(&mut session, "vi"), "repeated-word").is_empty());
    let info = session.rules(&vi).into_iter().find(|it| it.id == "repeated-word").unwrap();
    assert!(!info.on && info.why.contains("đã rà soát"));

    let manifest = "name: a\nversion: 1\nauthor: b\nlicence: CC0-1.0\nsince: 0.1\n";
    let files = |rule: &str| {
        let names = ["pack.soat", "twice.soat"].map(str::to_owned).to_vec();
        (names, vec![manifest.to_owned(), rule.to_owned()])
    };
    let (names, texts) = files("there is no repeated wrod");
    let faults = session.add_pack(names, texts, &vi);
    assert_eq!((faults.len(), faults[0].file.as_str()), (1, "twice.soat"));
    let (names, texts) = files("there is no repeated word");
    assert!(session.add_pack(names, texts, &vi).is_empty());
    assert!(!by_rule(&checked(&mut session, "vi"), "twice").is_empty());
}
