//! Deadlines (thời hạn): dates and cycles by which something is due.
//!
//! In: dates, cycles and timelines found in blocks; out: [`Deadline`]s. Invariant: a date is
//! a deadline only where the words make it one ("trước ngày", "chậm nhất", "hoàn thành",
//! "Thời gian thực hiện", a report's cycle); dates of documents, meetings and statistics are
//! none.

mod cycle;
mod due;
mod timeline;

use super::line::LineKind;
use super::role::Role;
use super::section::{
    appendix_attribute, appendix_of, path_attribute, path_of, section_attribute, section_of,
};
use super::vocabulary::{
    Attribute, FactId, Kind, KindEntry, Names, Reading, Type, Value, for_authors,
};
use super::{Context, Facts, When};
use crate::lang::Wording;
use crate::outline::Zone;
use crate::source::Span;
pub(super) use cycle::{CYCLE_WORDS, REPORT_WORDS};
pub(super) use due::clause_around;
use due::{Reader, Times};
pub(super) use timeline::read_timeline;

/// A date or cycle by which something is due.
#[derive(Debug, Clone, PartialEq)]
pub struct Deadline {
    /// The words that give the time, with what makes it a deadline.
    pub span: Span,
    /// When.
    pub when: When,
    /// Where the time itself stands.
    pub when_span: Span,
    /// What is due, as written.
    pub what: Option<String>,
    /// Who owes it, as written.
    pub who: Option<String>,
    /// Whether a report is what is due.
    pub is_report: bool,
    /// Indexes of deadlines of the reports that this one sums up.
    pub sums_up: Vec<usize>,
    /// Index of the section it stands in.
    pub section: Option<usize>,
}

/// Deadlines in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Deadline,
    list: "deadlines",
    names: Names::new(
        &["deadline", "completion deadline"],
        &["deadlines", "completion deadlines"],
        &["thời hạn hoàn thành", "thời hạn"],
    ),
    doc: for_authors(Wording {
        en: "a date or cycle by which something is due",
        vi: "thời hạn phải hoàn thành một việc",
    }),
    count: |facts| facts.deadlines.len(),
    span: |facts, index| facts.deadlines[index].span,
    label: "what",
    attributes: &[
        path_attribute(
            Wording { en: "labels of the section", vi: "chuỗi số thứ tự của mục" },
            |facts, index| path_of(facts, facts.deadlines[index].section),
        ),
        section_attribute(
            Wording { en: "the part it stands in", vi: "mục chứa thời hạn" },
            |facts, index| section_of(facts.deadlines[index].section),
        ),
        appendix_attribute(|facts, index| appendix_of(facts, facts.deadlines[index].section)),
        Attribute::new(
            "what",
            Names::new(&["subject"], &["subjects"], &["nội dung", "việc"]),
            Type::Text,
            Wording { en: "what is due", vi: "việc phải hoàn thành" },
            |facts, index| Reading::text(facts.deadlines[index].what.as_deref()),
        ),
        Attribute::new(
            "who",
            Names::new(&["owner"], &["owners"], &["cơ quan thực hiện"]),
            Type::Text,
            Wording { en: "who owes it", vi: "cơ quan phải hoàn thành" },
            |facts, index| Reading::text(facts.deadlines[index].who.as_deref()),
        ),
        Attribute::new(
            "when",
            Names::new(&["date", "time"], &["dates", "times"], &["ngày", "thời điểm"]),
            Type::When,
            Wording { en: "when it is due", vi: "ngày phải hoàn thành" },
            |facts, index| {
                let deadline = &facts.deadlines[index];
                Reading::at(Value::When(deadline.when), deadline.when_span)
            },
        ),
        Attribute::new(
            "fixed",
            Names::new(
                &["fixed date", "fixed"],
                &["fixed dates"],
                &["ngày cụ thể", "thời điểm cụ thể"],
            ),
            Type::Flag,
            Wording {
                en: "whether it is one day, month, quarter, year or period; what recurs or goes on is not",
                vi: "có ngày, tháng, quý, năm hoặc giai đoạn; việc định kỳ, thường xuyên thì không",
            },
            |facts, index| {
                Reading::of(Value::Flag(facts.deadlines[index].when.limit().is_some()))
            },
        ),
        Attribute::new(
            "report",
            Names::new(&["report", "reporting"], &["reports"], &["báo cáo"]),
            Type::Flag,
            Wording { en: "whether a report is due", vi: "việc phải làm là báo cáo" },
            |facts, index| Reading::of(Value::Flag(facts.deadlines[index].is_report)),
        ),
        Attribute::new(
            "sums_up",
            Names::new(
                &["upstream report"],
                &["upstream reports"],
                &["thời hạn báo cáo thành phần"],
            ),
            Type::Facts(Kind::Deadline),
            Wording {
                en: "deadlines of the reports that this one sums up",
                vi: "thời hạn của các báo cáo được tổng hợp vào báo cáo này",
            },
            |facts, index| {
                let reports = facts.deadlines[index].sums_up.iter();
                Reading::of(Value::Facts(
                    reports.map(|it| FactId::new(Kind::Deadline, *it)).collect(),
                ))
            },
        ),
    ],
};

/// Finds deadlines: timelines of tasks, days by which something is due, cycles of reports.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let (tasks, assignments) = (&facts.tasks, &facts.assignments);
    let mut deadlines = Vec::new();
    for task in tasks {
        let (Some((_, span)), Some(when)) = (&task.timeline, task.when) else { continue };
        deadlines.push(Deadline {
            span: *span,
            when,
            when_span: *span,
            what: Some(task.title.clone()),
            who: who_leads(context, task),
            is_report: false,
            sums_up: Vec::new(),
            section: task.section,
        });
    }
    let times = Times::new(context, facts);
    for (index, (block, mentions)) in context.blocks().enumerate() {
        let body = matches!(block.zone, Zone::Body | Zone::Appendix);
        // A row that heads others may say by when: "I | Đến năm 2030".
        let heads = || mentions.lower.len() < 30 && mentions.lower.starts_with("đến năm");
        let timeline = || matches!(context.line(index), Some((LineKind::Timeline, _)));
        if !body || block.cell.is_some() && !heads() || timeline() {
            continue;
        }
        let after = assignments.partition_point(|it| it.span.start <= block.span.start);
        let who = assignments[after.saturating_sub(3)..after]
            .iter()
            .find(|it| it.span.contains(block.span))
            .map(|it| it.agency.clone());
        let role = block.section.map_or(Role::Other, |it| context.roles[it]);
        for found in (Reader { block, mentions, role, times: &times }).read() {
            deadlines.push(Deadline { who: who.clone(), ..found });
        }
    }
    crate::sorted::sort_by_key(&mut deadlines, |it| {
        (it.span.start, it.span.end, it.who.is_some())
    });
    deadlines.dedup_by(|two, one| one.span.overlaps(two.span) && one.when == two.when);
    facts.deadlines = deadlines;
}

/// The bodies that lead a task, as written.
fn who_leads(context: &Context<'_>, task: &super::task::Task) -> Option<String> {
    let names = task.leads.iter().filter_map(|it| context.text.get(it.span.start..it.span.end));
    let names: Vec<String> =
        names.map(|it| it.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    (!names.is_empty()).then(|| names.join("; "))
}
