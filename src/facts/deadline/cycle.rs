//! What is due without a day: cycles of work and reports, and what is due when it arises.
//!
//! In: a block, what it mentions, the use of its part; out: [`Deadline`]s without a fixed day.
//! Invariants: a clause that has a day already gives none; a cycle that names a thing ("trợ
//! cấp hằng tháng", "chi thường xuyên") is no time; what these words set is never before
//! another day, so that no rule of order can blame it.

use crate::lang::holds_any;
use std::ops::Range;

use super::super::When;
use super::super::role::Role;
use super::super::trigger::Finder;
use super::due::{DUTIES, Found, Reader, clause_around, ends_with_word, tells_of_past};

/// Words that a cycle of work may begin with.
pub(in crate::facts) const CYCLE_WORDS: &[&str] = &[
    "hằng năm",
    "hàng năm",
    "hằng quý",
    "hàng quý",
    "hằng tháng",
    "hàng tháng",
    "mỗi năm",
    "mỗi quý",
    "mỗi tháng",
    "thường xuyên",
    "định kỳ",
    "kịp thời",
    "đột xuất",
];

/// What reports are called.
pub(in crate::facts) const REPORT_WORDS: &[&str] = &["báo cáo"];

/// Things that a cycle describes ("trợ cấp hằng tháng", "dự toán hằng năm") without a duty.
const DESCRIBED: [&str; 16] = [
    "bảo hiểm xã hội",
    "trợ cấp",
    "lương hưu",
    "lương",
    "thu nhập",
    "bình quân",
    "tăng",
    "giảm",
    "sinh hoạt phí",
    "định mức",
    "chi",
    "sức khỏe",
    "kinh phí",
    "hoạt động",
    "nhiệm vụ",
    "tính",
];

/// Verbs that make money of every year a duty of every year.
const PROVIDING: [&str; 7] =
    ["bố trí", "cân đối", "lập dự toán", "lập ", "bảo đảm", "đảm bảo", "xây dựng"];

/// What is told or sent as soon as it arises.
const TELLING: [&str; 8] = [
    "báo cáo",
    "phản ánh",
    "thông tin",
    "thông báo",
    "tham mưu",
    "đề xuất",
    "kiến nghị",
    "gửi",
];

impl Reader<'_> {
    /// "định kỳ hằng năm ... báo cáo": a cycle of reports without a day.
    pub(super) fn report_cycles(&self, deadlines: &mut Found) {
        let lower = self.lower();
        for (at, word) in self.mentions.triggers(Finder::Report, 0) {
            let clause = clause_around(lower, at..at + word.len());
            let head = &lower[clause.start..at];
            let cycle = [
                "định kỳ hằng năm",
                "định kỳ hàng năm",
                "định kỳ",
                "hằng năm",
                "hàng năm",
                "thường xuyên",
            ]
            .iter()
            .filter_map(|it| head.rfind(it).map(|found| (clause.start + found, *it)))
            .max_by_key(|it| it.0)
            .filter(|(found, _)| at - found < 120);
            let after = ["thường xuyên", "định kỳ"].iter().find_map(|cycle| {
                let found = lower[at..clause.end].find(cycle).filter(|it| *it < 30)?;
                Some((at + found, *cycle))
            });
            let (span, cycle) = match (cycle, after) {
                (Some((found, cycle)), _) => (found..at + word.len(), cycle),
                (None, Some((found, cycle))) => (at..found + cycle.len(), cycle),
                (None, None) => continue,
            };
            if self.is_given(&clause, deadlines) {
                continue;
            }
            let due = self.deadline(span.clone(), span, at..clause.end, cycle_of(cycle));
            deadlines.insert(due.span.start, super::Deadline { is_report: true, ..due });
        }
    }

    /// "Hằng năm, các sở lập dự toán", "mỗi tháng ít nhất 01 kỳ", "thường xuyên kiểm tra".
    pub(super) fn cycles(&self, deadlines: &mut Found) {
        if !(self.is_charged() || matches!(self.role, Role::Targets | Role::Budget)) {
            return;
        }
        let lower = self.lower();
        for (at, cycle) in self.mentions.triggers(Finder::Cycle, self.block.body_start()) {
            let end = at + cycle.len();
            let clause = clause_around(lower, at..end);
            if self.sets_cycle(cycle, at, &clause) && !self.is_given(&clause, deadlines) {
                let due = self.deadline(at..end, at..end, clause, cycle_of(cycle));
                deadlines.insert(due.span.start, due);
            }
        }
    }

    /// "trong thời hạn 12 ngày sau khi có hướng dẫn".
    pub(super) fn terms(&self, deadlines: &mut Found) {
        let lower = self.lower();
        if !self.is_charged() {
            return;
        }
        for (at, word) in lower.match_indices(" ngày") {
            let head = lower[..at].trim_end_matches(" làm việc");
            let count =
                head.len() - head.trim_end_matches(|it: char| it.is_ascii_digit()).len();
            let before = head[..head.len() - count].trim_end();
            let limit =
                ["trong thời hạn", "trong vòng", "chậm nhất", "chậm nhất là", "không quá"]
                    .into_iter()
                    .filter(|it| ends_with_word(before, it))
                    .max_by_key(|it| it.len());
            let Some(limit) = limit.filter(|_| (1..=3).contains(&count)) else { continue };
            let words = before.len() - limit.len()..at + word.len();
            let clause = clause_around(lower, words.clone());
            if !self.is_given(&clause, deadlines) {
                let due = self.deadline(words.clone(), words, clause, When::Promptly);
                deadlines.insert(due.span.start, due);
            }
        }
    }

    /// Whether the cycle at byte `at` says when something is to be done.
    fn sets_cycle(&self, cycle: &str, at: usize, clause: &Range<usize>) -> bool {
        let lower = self.lower();
        let head = lower[clause.start.max(self.block.body_start())..at].trim();
        let tail = lower[at + cycle.len()..clause.end].trim_start();
        let duty = |words: &str| {
            let words = words.trim_start_matches(['-', '+', ' ']);
            let words = words.strip_prefix("chủ động ").unwrap_or(words);
            DUTIES.iter().any(|it| words.starts_with(it))
        };
        // "Xây dựng kế hoạch hằng năm của địa phương" is work, "báo cáo hằng năm của sở" a thing.
        let of_a_thing = tail.starts_with("của ") && !duty(head);
        if of_a_thing || describes(cycle, head) || tells_of_past(&lower[clause.clone()]) {
            return false;
        }
        // "Thanh tra tỉnh thường xuyên ...": the cycle follows the body that is charged.
        let end = lower[..at].trim_end().len();
        let agencies = &self.mentions.agencies;
        let charges = agencies.binary_search_by_key(&end, |it| it.range.end).is_ok();
        let opens = charges || head.is_empty() || head.ends_with([',', ':', '-', ')']);
        let closes = tail.is_empty() || tail.starts_with([',', '(', ':']);
        let organises = self.role == Role::Organisation;
        match cycle {
            "kịp thời" => self.is_charged() && tells(head, tail),
            "đột xuất" => organises && ends_with_word(head, "báo cáo"),
            "định kỳ" => organises || self.is_charged() && (duty(tail) || ends_duty(head)),
            // "thường xuyên" describes more often than it sets a time.
            "thường xuyên" if organises => !tail.is_empty() && (opens || !closes),
            "thường xuyên" => {
                let apart = tail.starts_with(')') && ends_with_word(head, "thực hiện");
                (head.is_empty() || apart) && self.is_charged()
            }
            "mỗi năm" | "mỗi quý" | "mỗi tháng" if self.role == Role::Targets => true,
            _ if matches!(self.role, Role::Targets | Role::Budget) => head.is_empty(),
            _ if organises && !opens && !closes => {
                duty(tail) || DUTIES.iter().chain(&PROVIDING).any(|it| head.contains(it))
            }
            _ => opens || closes,
        }
    }

    /// Whether a clause has a deadline already: its day or cycle is the one that counts.
    fn is_given(&self, clause: &Range<usize>, deadlines: &Found) -> bool {
        let around = self.block.text.span(clause.start, clause.end);
        let mut near = deadlines.range(..around.end).rev();
        near.next().is_some_and(|it| it.1.span.overlaps(around))
    }
}

fn cycle_of(word: &str) -> When {
    match word {
        "thường xuyên" => When::Ongoing,
        "kịp thời" | "đột xuất" => When::Promptly,
        _ => When::Recurring { month_day: None },
    }
}

/// Whether the words before a cycle name a thing that has it.
fn describes(cycle: &str, head: &str) -> bool {
    let near = &head[head.ceil_char_boundary(head.len().saturating_sub(40))..];
    let opens = head.ends_with([',', ':', ')']);
    DESCRIBED
        .iter()
        .any(|it| ends_with_word(head, it) && !(cycle == "định kỳ" && *it == "hoạt động"))
        || !opens
            && holds_any(near, &["dự toán", "kinh phí", "xếp loại"])
            && !holds_any(head, &PROVIDING)
}

fn ends_duty(head: &str) -> bool {
    DUTIES.iter().any(|it| ends_with_word(head, it))
}

/// Whether "kịp thời" stands with words of telling, and is no purpose ("để kịp thời ...").
fn tells(head: &str, tail: &str) -> bool {
    let purpose =
        ["để", "nhằm", "bảo đảm", "đảm bảo"].iter().any(|it| ends_with_word(head, it));
    !purpose
        && (TELLING.iter().any(|it| tail.starts_with(it))
            || TELLING.iter().any(|it| ends_with_word(head, it)))
}
