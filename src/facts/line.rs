//! Lines that give a task or target its lead, its partners, its time, its product.
//!
//! In: the lower-case text of a block; out: which line it is, and where its value begins.
//! Invariant: a line counts only where its words stand before a colon (or alone in a head of
//! a table); running text that merely contains "chủ trì" is none.

use crate::lang::holds_any;

/// What a line gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum LineKind {
    /// Cơ quan chủ trì.
    Lead,
    /// Cơ quan thực hiện, which leads where no other line does.
    Doer,
    /// Cơ quan phối hợp.
    Coordinating,
    /// Thời gian thực hiện, thời hạn hoàn thành.
    Timeline,
    /// Sản phẩm, kết quả.
    Product,
    /// Kinh phí, địa điểm, nội dung: neither.
    Other,
}

/// Bytes before the colon at most.
const LONGEST_NAME: usize = 90;

/// Reads the line that a block is: its kind, and the byte where its value begins.
pub(super) fn read_line(lower: &str, start: usize) -> Option<(LineKind, usize)> {
    let body = lower.get(start..)?;
    let colon = body.find(':').filter(|it| *it <= LONGEST_NAME)?;
    let name = body[..colon].trim_matches([' ', '*', '-', '+']);
    let kind = name_kind(name)?;
    // "Đơn vị: Triệu đồng" above a table gives a unit, not a body.
    let value = &body[colon + 1..];
    if name == "đơn vị" && !holds_any(value, &BODIES) {
        return None;
    }
    Some((kind, start + colon + 1))
}

/// Words of bodies in the value of a line that is only called "Đơn vị".
const BODIES: [&str; 12] = [
    "sở",
    "ban ",
    "phòng",
    "ủy ban",
    "ubnd",
    "trung tâm",
    "hội",
    "công an",
    "chi cục",
    "cơ quan",
    "các đơn vị",
    "bộ ",
];

/// Names of lines and columns by what they give, longest first where one begins another.
const NAMES: [(LineKind, &[&str]); 6] = [
    (
        LineKind::Coordinating,
        &[
            "cơ quan, đơn vị phối hợp",
            "các cơ quan phối hợp",
            "các đơn vị phối hợp",
            "cơ quan phối hợp",
            "đơn vị phối hợp",
            "sở, ngành phối hợp",
            "phối hợp",
        ],
    ),
    (
        LineKind::Lead,
        &[
            "cơ quan, đơn vị chủ trì",
            "đơn vị, cơ quan chủ trì",
            "cơ quan chịu trách nhiệm",
            "cơ quan, đơn vị phụ trách",
            "cơ quan phụ trách",
            "đơn vị phụ trách",
            "đơn vị chịu trách nhiệm",
            "phân công chủ trì",
            "sở, ngành chủ trì",
            "cơ quan chủ trì",
            "đơn vị chủ trì",
            "cơ quan tham mưu",
            "đơn vị tham mưu",
            "đơn vị đầu mối",
            "cơ quan đầu mối",
            "chủ trì",
        ],
    ),
    (
        LineKind::Doer,
        &[
            "cơ quan, đơn vị thực hiện",
            "trách nhiệm thực hiện",
            "phân công thực hiện",
            "cơ quan thực hiện",
            "đơn vị thực hiện",
            "đơn vị",
        ],
    ),
    (LineKind::Timeline, &["thời gian", "thời hạn", "tiến độ", "lộ trình", "hoàn thành"]),
    (LineKind::Product, &["sản phẩm", "kết quả", "dự kiến sản phẩm", "dự kiến kết quả"]),
    (
        LineKind::Other,
        &[
            "nguồn kinh phí",
            "kinh phí",
            "địa điểm",
            "nội dung thực hiện",
            "ghi chú",
            "đối tượng",
            "thành phần",
        ],
    ),
];

/// Words that may follow such a name without making it the beginning of a sentence: "Sản phẩm
/// đầu ra", but not "Sản phẩm nông sản chế biến".
const TAILS: [&str; 42] = [
    "tổng", "hợp", "theo", "dõi", "đánh", "giá", "đôn", "đốc", "thực", "hiện", "hoàn", "thành",
    "dự", "kiến", "đầu", "ra", "chính", "cần", "đạt", "đạt", "được", "triển", "khai", "tham",
    "mưu", "nhiệm", "vụ", "và", "cơ", "quan", "đơn", "vị", "báo", "cáo", "tổ", "chức", "chủ",
    "yếu", "ban", "hành", "xây", "dựng",
];

/// What the name of a line, or the head of a column, says.
pub(super) fn name_kind(name: &str) -> Option<LineKind> {
    let name = name.split('(').next().unwrap_or(name).trim_matches([' ', '*', ':', '.']);
    NAMES.iter().find_map(|(kind, names)| {
        let rest = names.iter().find_map(|it| name.strip_prefix(it))?;
        let closed = rest
            .split(|it: char| !it.is_alphanumeric())
            .filter(|it| !it.is_empty())
            .all(|word| TAILS.contains(&word));
        (closed && rest.split(' ').count() <= 6).then_some(*kind)
    })
}
