//! What the drafter wants of an indicator: more, less, or the same.
//!
//! In: the words of a clause and its bounds; out: a direction, or none. Invariant: where the
//! verb, the indicator's own words and the bound disagree, no direction is told.

use super::super::{Direction, Requirement};
use super::{GoalValue, contains_word};
use crate::lang::holds_any;

/// Indicators that are wanted small.
const UNWANTED: [&str; 26] = [
    "thất nghiệp",
    "hộ nghèo",
    "nghèo",
    "tử vong",
    "suy dinh dưỡng",
    "bỏ học",
    "tai nạn",
    "tội phạm",
    "mù chữ",
    "tảo hôn",
    "sinh con thứ",
    "mắc ",
    "nhiễm hiv",
    "tỷ số giới tính khi sinh",
    "ô nhiễm",
    "phát thải",
    "thất thoát",
    "nợ xấu",
    "nợ đọng",
    "vi phạm",
    "nhà tạm",
    "dột nát",
    "lưu ban",
    "sinh ở vị thành niên",
    "thiếu việc làm",
    "khiếu nại",
];

/// Words that turn an unwanted thing into a wanted one.
const REMEDIES: [&str; 26] = [
    "nghèo có",
    "thuộc hộ",
    "đi học",
    "đi làm",
    "được",
    "giải quyết",
    "xóa",
    "xoá",
    "thoát",
    "hỗ trợ",
    "tiếp cận",
    "phòng",
    "khắc phục",
    "xử lý",
    "điều trị",
    "giúp",
    "cho ",
    "tham gia",
    "tư vấn",
    "cai nghiện",
    "phát hiện",
    "đạt chuẩn",
    "công nhận",
    "cung cấp",
    "tiêm",
    "hưởng",
];

pub(super) fn direction_by_words(clause: &str, indicator: &str) -> Option<Direction> {
    let starts = |word: &str| clause.starts_with(word) || clause.contains(&format!(" {word} "));
    if clause.starts_with("duy trì") || clause.contains("tiếp tục duy trì") {
        return Some(Direction::Maintain);
    }
    let falls = clause.starts_with("giảm")
        || holds_any(
            clause,
            &[
                "giảm còn",
                "giảm xuống",
                "xuống dưới",
                "xuống còn",
                "giảm từ",
                "kéo giảm",
                " còn dưới",
                "kiềm chế",
                "khống chế",
                "giảm tỷ lệ",
                " xuống ",
            ],
        );
    let rises = starts("tăng") || clause.starts_with("nâng") || clause.contains(" lên ");
    let unwanted = holds_any(indicator, &UNWANTED) && !holds_any(indicator, &REMEDIES);
    match (falls, rises, unwanted) {
        (true, false, _) => Some(Direction::Decrease),
        (false, true, false) => Some(Direction::Increase),
        (false, false, true) => Some(Direction::Decrease),
        (true, true, _) | (false, true, true) => None,
        (false, false, false) => {
            let wanted = [
                "đạt",
                "phấn đấu",
                "có",
                "được",
                "tỷ lệ",
                "trở lên",
                "tối thiểu",
                "ít nhất",
                "trên",
                "xây dựng",
                "hoàn thành",
                "hỗ trợ",
                "số ",
                "bảo đảm",
                "đảm bảo",
                "xử lý",
                "thu gom",
                "trồng",
                "thành lập",
                "phát triển",
                "đào tạo",
                "tổ chức",
                "triển khai",
                "giải quyết",
                "thu hút",
                "công nhận",
                "kết nối",
                "số hóa",
                "đón",
                "đưa",
                "tạo",
                "đóng góp",
                "đóng cửa",
                "thu hồi",
                "nhân rộng",
            ];
            let share = clause.starts_with(|it: char| it.is_ascii_digit());
            (share || wanted.iter().any(|it| contains_word(clause, it.trim_end())))
                .then_some(Direction::Increase)
        }
    }
}

/// The comparator speaks, too: "dưới 2%" wants less. Where words and comparator disagree the
/// direction is not told.
pub(super) fn decide_direction(
    by_words: Option<Direction>,
    values: &[GoalValue],
) -> Option<Direction> {
    let bounds: Vec<Direction> = values
        .iter()
        .filter_map(|value| {
            let requirement = Requirement { direction: None, ..value.requirement.clone() };
            requirement.implied_direction()
        })
        .collect();
    let by_bound = bounds.first().copied().filter(|first| bounds.iter().all(|it| it == first));
    match (by_words, by_bound) {
        (Some(Direction::Maintain), _) => Some(Direction::Maintain),
        // "đạt dưới 2%": the default of "đạt" yields to the bound; a stated fall does not.
        (Some(Direction::Increase), Some(Direction::Decrease)) => Some(Direction::Decrease),
        (Some(Direction::Decrease), Some(Direction::Increase)) => None,
        (Some(found), _) => Some(found),
        (None, bound) => bound,
    }
}

/// The direction of an indicator whose amount stands apart from it, in a table.
pub(in super::super) fn direction_of(
    indicator: &str,
    requirement: &Requirement,
) -> Option<Direction> {
    let words = direction_by_words(indicator, indicator).or(Some(Direction::Increase));
    match (words, requirement.implied_direction()) {
        (Some(Direction::Increase), Some(bound)) => Some(bound),
        (words, _) => words,
    }
}
