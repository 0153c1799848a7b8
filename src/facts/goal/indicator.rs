//! The words that name what is measured.
//!
//! In: a clause and where its amounts stand; out: bytes of the indicator's words. Invariant:
//! words that lead in or trail off ("phấn đấu", "đạt", "vào năm 2030") are no part of it.

use std::ops::Range;

use super::super::mention::Mentions;
use super::ends_with_word;

/// Words that lead in a goal without naming its indicator.
const LEADING: &[&str] = &[
    "phấn đấu",
    "đến",
    "hết",
    "cuối",
    "vào",
    "từ",
    "năm",
    "trở đi",
    "có",
    "đạt",
    "tối thiểu",
    "ít nhất",
    "bảo đảm",
    "đảm bảo",
    "duy trì",
    "trong đó",
    "và",
    "tăng",
    "giảm",
    "nâng",
    "đưa",
    "hằng năm",
    "hàng năm",
    "mỗi năm",
    "đầu",
    "giữ",
    "hoàn thành",
    "mục tiêu",
    "tiếp tục",
    "phần đầu",
    "phát triển",
    "triển khai",
    "xây dựng",
    "xây dựng được",
    "hình thành",
    "thành lập",
    "bổ sung",
    "hỗ trợ",
    "tổ chức",
    "trồng",
    "trồng mới",
    "thu hút",
    "tạo",
    "đào tạo",
    "công nhận",
];

/// Words that stand between an indicator and its amount.
const TRAILING: &[&str] = &[
    "đạt",
    "lên",
    "xuống",
    "còn",
    "giảm",
    "tăng",
    "là",
    "ở mức",
    "mức",
    "trên",
    "dưới",
    "khoảng",
    "vào",
    "đến",
    "năm",
    "tối thiểu",
    "ít nhất",
    "từ",
    "và",
    "được",
    "bằng",
    "chiếm",
    "cho",
    "giảm còn",
    "không dưới",
    "không quá",
    "đạt từ",
    "ước",
    "so với",
    "bình quân",
    "phấn đấu",
    "dự kiến",
    "có",
    "duy trì",
    "mỗi",
    "trong",
    "hằng",
    "hàng",
    "trung bình",
    "trung bình hằng",
    "trung bình hàng",
    "trước",
    "hoàn thành trước",
    "hoàn thành trong",
    "xong trước",
];

/// The words that name what is measured: before the first amount, or after the last.
pub(super) fn indicator(
    lower: &str,
    mentions: &Mentions,
    range: &Range<usize>,
    first: usize,
    last: usize,
) -> Range<usize> {
    let before = strip_words(lower, mentions, range.start..first);
    let words = lower[before.clone()].split_whitespace().count();
    let place = ["tỉnh ", "thành phố ", "toàn tỉnh", "toàn thành phố", "cả tỉnh"]
        .iter()
        .any(|it| lower[before.clone()].starts_with(it))
        && words <= 4;
    if words >= 3 && !place
        || (words > 0 && lower[before.clone()].contains("tỷ "))
        || range.end <= last + 6
    {
        return before;
    }
    let after = strip_words(lower, mentions, last..range.end);
    // "Trồng mới 5.000 ha rừng": without its verb a count would name the thing alone.
    let head = lower.get(range.start..first).unwrap_or("").trim_end();
    let verb = VERBS.iter().filter(|it| ends_with_word(head, it)).max_by_key(|it| it.len());
    match verb {
        Some(verb) if !after.is_empty() && !lower[..last].ends_with(['%', '‰']) => {
            range.start + head.len() - verb.len()..after.end
        }
        _ => after,
    }
}

/// Verbs that tell what a count is of: so many are trained, built, planted.
const VERBS: [&str; 24] = [
    "đào",
    "khoan",
    "đóng cửa",
    "xóa",
    "trồng",
    "trồng mới",
    "xây dựng",
    "xây mới",
    "xây dựng mới",
    "thành lập",
    "thành lập mới",
    "hình thành",
    "hỗ trợ",
    "tổ chức",
    "thu hút",
    "đào tạo",
    "bồi dưỡng",
    "công nhận",
    "giải quyết",
    "sửa chữa",
    "nâng cấp",
    "cải tạo",
    "bàn giao",
    "đón",
];

pub(super) fn strip_words(
    lower: &str,
    mentions: &Mentions,
    range: Range<usize>,
) -> Range<usize> {
    let (mut start, mut end) = (range.start, range.end.max(range.start));
    loop {
        let text = &lower[start..end];
        let trimmed = text.trim_start_matches([' ', ',', ':', '-', ';']);
        start = end - trimmed.len();
        if let Some(moment) =
            mentions.moments.iter().find(|it| it.range.start == start && it.range.end <= end)
        {
            start = moment.range.end;
            continue;
        }
        match LEADING
            .iter()
            .filter(|it| {
                trimmed
                    .strip_prefix(**it)
                    .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
            })
            .max_by_key(|it| it.len())
        {
            Some(word) => start += word.len(),
            None => break,
        }
    }
    loop {
        let trimmed = lower[start..end].trim_end_matches([' ', ',', ':', '-']);
        end = start + trimmed.len();
        if let Some(moment) =
            mentions.moments.iter().find(|it| it.range.end == end && it.range.start >= start)
        {
            end = moment.range.start;
            continue;
        }
        // "02 lần/năm": the last word belongs to the unit.
        let parts = |word: &str| trimmed[..trimmed.len() - word.len()].ends_with('/');
        let last = TRAILING.iter().filter(|it| ends_with_word(trimmed, it) && !parts(it));
        match last.max_by_key(|it| it.len()) {
            Some(word) => end -= word.len(),
            None => break,
        }
    }
    start..end
}
