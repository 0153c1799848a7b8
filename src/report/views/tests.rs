//! What a page draws, of small plans whose every fact is known.
//!
//! In: texts; out: the parts of [`Views`] that say something of each. Invariant: places are
//! checked by the words that they cut out of the text.

use super::{ViewRole, ViewWork, Views, views};
use crate::facts_of;
use crate::lang::Language;
use crate::report::wire::Span;
use crate::source::Source;

const PLAN: &str = "\
ỦY BAN NHÂN DÂN
TỈNH SƠN HÀ
Số: 12/KH-UBND
Sơn Hà, ngày 10 tháng 4 năm 2024

KẾ HOẠCH
Phát triển chợ nông thôn giai đoạn 2024 - 2030

Thực hiện Quyết định số 31/QĐ-TTg ngày 05/01/2024 của Thủ tướng Chính phủ;

I. MỤC TIÊU
- Chỉ tiêu 1: Tỷ lệ chợ có mái che đạt ít nhất 70% vào năm 2025 và ít nhất 60% vào năm 2030.
- Chỉ tiêu 2: Tỷ lệ chợ bị ngập giảm xuống dưới 20% vào năm 2025 và dưới 8% vào năm 2030.
- Chỉ tiêu 3: Quy mô chợ đầu mối 40 gian vào năm 2025, khoảng 50 gian vào năm 2030.

II. NHIỆM VỤ
1. Sửa chữa mái chợ theo Quyết định số 31/QĐ-TTg ngày 05/01/2024.
- Cơ quan chủ trì: Sở Công Thương.
- Cơ quan phối hợp: Sở Xây dựng.
- Thời gian thực hiện: Năm 2024 - 2026.
2. Nạo vét mương quanh chợ theo Quyết định số 31/QĐ-TTg ngày 06/01/2024, cùng Sở Tài chính.
- Thời gian thực hiện: Trước ngày 01/3/2024.

III. TỔ CHỨC THỰC HIỆN
1. Sở Công Thương: Chịu trách nhiệm thực hiện chỉ tiêu 1.
2. Sở Xây dựng báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12 hằng năm./.

Nơi nhận:
- Sở Công Thương;
- Lưu: VT.
";

fn viewed(text: &str) -> Views {
    let source = Source::from_text(text);
    views(&facts_of(&source), &source, Language::Vietnamese)
}

fn words(span: Span) -> &'static str {
    &PLAN[span.start as usize..span.end as usize]
}

fn work<'v>(views: &'v Views, title: &str) -> &'v ViewWork {
    views.works.iter().find(|it| it.title.contains(title)).unwrap()
}

fn roles(views: &Views, work: &ViewWork) -> Vec<(String, &'static str)> {
    let name = |role: &ViewRole| views.agencies[role.agency as usize].name.clone();
    work.roles.iter().map(|it| (name(it), it.role)).collect()
}

#[test]
fn the_outline_nests_and_the_day_of_issuance_has_its_words() {
    let views = viewed(PLAN);
    let issued = views.issued.as_ref().unwrap();
    assert_eq!(
        (issued.day.as_str(), words(issued.span)),
        ("2024-04-10", "ngày 10 tháng 4 năm 2024")
    );
    assert!(views.finished);
    let section = |path: &str| {
        let number = views.sections.iter().position(|it| it.path == path).unwrap();
        (number, &views.sections[number])
    };
    let ((number, part), (_, inside)) = (section("II"), section("II.1"));
    assert_eq!((part.parent, inside.parent.map(|it| it as usize)), (None, Some(number)));
    assert!(part.extent.start <= inside.extent.start && inside.extent.end <= part.extent.end);
    assert!(words(part.extent).contains("Nạo vét"));
}

#[test]
fn a_step_falls_only_where_the_engine_says_so() {
    let views = viewed(PLAN);
    let told = views.steps.iter().map(|step| {
        let value = |index: u32| words(views.values[index as usize].span);
        (value(step.from), value(step.to), step.strictness)
    });
    let told: Vec<_> = told.collect();
    assert_eq!(
        told,
        [
            ("ít nhất 70%", "ít nhất 60%", "looser"),
            ("dưới 20%", "dưới 8%", "holds"),
            ("40", "khoảng 50", "untold"),
        ]
    );
    let first = &views.values[0];
    assert_eq!(
        (first.year, first.comparator, first.amount.as_str()),
        (Some(2025), ">=", "0.7")
    );
    let wanted: Vec<_> = views.works[..3].iter().map(|it| it.direction).collect();
    assert_eq!(wanted[1], Some("decrease"));
}

#[test]
fn an_earlier_year_is_shown_only_where_it_shows_a_fall() {
    let line = |year: &str, amount: &str| {
        format!("Tỷ lệ chợ có mái che đạt {amount} vào năm {year}.\n")
    };
    let text = format!(
        "I. MỤC TIÊU\n1. {}2. {}3. {}4. {}",
        line("2024", "ít nhất 50%"),
        line("2025", "ít nhất 80%"),
        line("2027", "khoảng 80%"),
        line("2030", "ít nhất 70%")
    );
    let views = viewed(&text);
    let years = |step: &super::ViewStep| {
        let year = |index: u32| views.values[index as usize].year.unwrap();
        (year(step.from), year(step.to), step.strictness)
    };
    let steps: Vec<_> = views.steps.iter().map(years).collect();
    assert_eq!(steps, [(2024, 2025, "holds"), (2025, 2027, "untold"), (2027, 2030, "looser"),]);
}

#[test]
fn works_say_who_answers_and_where_that_is_read() {
    let views = viewed(PLAN);
    let roofs = work(&views, "có mái che");
    assert_eq!(roles(&views, roofs), [("Sở Công Thương".to_owned(), "lead")]);
    let said = roofs.roles[0].span;
    assert!(words(said).contains("Sở Công Thương") || words(said).contains("chỉ tiêu 1"));
    assert!(
        said.start as usize > PLAN.find("III. TỔ CHỨC").unwrap(),
        "where it was inferred from"
    );
    assert_eq!((roofs.lead, roofs.rivals), ("named", false));
    assert_eq!(work(&views, "bị ngập").lead, "absent");
    let repair = work(&views, "Sửa chữa mái chợ");
    let two = [("Sở Công Thương".to_owned(), "lead"), ("Sở Xây dựng".to_owned(), "coordinate")];
    assert_eq!(roles(&views, repair), two);
    assert_eq!(repair.timeline.as_deref(), Some("Năm 2024 - 2026"));
    let ditch = work(&views, "Nạo vét");
    assert_eq!(roles(&views, ditch), [("Sở Tài chính".to_owned(), "named")]);
    assert_eq!(ditch.lead, "absent");
}

#[test]
fn rivals_are_told_apart_from_groups() {
    let lead = |bodies: &str| {
        let text = format!("II. NHIỆM VỤ\n1. Sửa chợ.\n- Cơ quan chủ trì: {bodies}.\n");
        viewed(&text).works[0].rivals
    };
    assert!(lead("Sở Công Thương; Sở Xây dựng"));
    assert!(!lead("Sở Công Thương"));
    assert!(!lead("Sở Công Thương; các sở, ban, ngành"));
}

#[test]
fn moments_stand_before_or_after_the_issuance() {
    let views = viewed(PLAN);
    let due = |words: &str| views.moments.iter().find(|it| it.words.contains(words)).unwrap();
    let early = due("01/3/2024");
    assert_eq!((early.kind, early.standing), ("deadline", Some("before")));
    assert_eq!(early.last.as_deref(), Some("2024-03-01"));
    let yearly = due("15/12");
    assert_eq!((yearly.last.as_deref(), yearly.standing), (None, Some("after")));
    let period = views.moments.iter().find(|it| it.kind == "period").unwrap();
    assert_eq!(period.first.as_deref(), Some("2024-01-01"));
    assert_eq!(period.last.as_deref(), Some("2030-12-31"));
}

#[test]
fn the_mention_with_another_date_is_the_odd_one() {
    let views = viewed(PLAN);
    let document = views.documents.iter().find(|it| it.name.contains("31/QĐ-TTg")).unwrap();
    assert!(document.disagrees);
    let mentions: Vec<_> =
        document.mentions.iter().map(|it| (it.date.as_deref().unwrap(), it.odd)).collect();
    assert_eq!(mentions, [("05/01/2024", false), ("05/01/2024", false), ("06/01/2024", true)]);
    let even = viewed(&PLAN.replacen("ngày 05/01/2024 của", "của", 1));
    let odd = even.documents.iter().flat_map(|it| &it.mentions).filter(|it| it.odd);
    assert_eq!(odd.count(), 2, "no date is the usual one");
}
