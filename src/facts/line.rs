//! Lines that give a task or target its lead, its partners, its time, its product.
//!
//! In: the lower-case text of a block; out: which line it is, and where its value begins.
//! Invariant: a line counts only where its words stand before a colon (or alone in a head of
//! a table); running text that merely contains "chủ trì" is none.

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
    Some((kind, start + colon + 1))
}

/// What the name of a line, or the head of a column, says.
pub(super) fn name_kind(name: &str) -> Option<LineKind> {
    if name.split(' ').count() > 12 {
        return None;
    }
    let starts = |words: &[&str]| words.iter().any(|word| name.starts_with(word));
    if starts(&[
        "cơ quan phối hợp",
        "đơn vị phối hợp",
        "phối hợp",
        "các cơ quan phối hợp",
        "các đơn vị phối hợp",
        "cơ quan, đơn vị phối hợp",
        "sở, ngành phối hợp",
    ]) {
        return Some(LineKind::Coordinating);
    }
    if starts(&[
        "cơ quan chủ trì",
        "đơn vị chủ trì",
        "chủ trì",
        "cơ quan, đơn vị chủ trì",
        "đơn vị, cơ quan chủ trì",
        "sở, ngành chủ trì",
        "phân công chủ trì",
        "cơ quan chịu trách nhiệm",
        "đơn vị chịu trách nhiệm",
        "cơ quan tham mưu",
        "đơn vị tham mưu",
        "đơn vị đầu mối",
        "cơ quan đầu mối",
    ]) {
        return Some(LineKind::Lead);
    }
    if starts(&[
        "cơ quan thực hiện",
        "đơn vị thực hiện",
        "trách nhiệm thực hiện",
        "phân công thực hiện",
        "cơ quan, đơn vị thực hiện",
        "tổ chức thực hiện",
        "đơn vị",
    ]) && name.split(' ').count() <= 7
    {
        return Some(LineKind::Doer);
    }
    if starts(&["thời gian", "thời hạn", "tiến độ", "lộ trình", "hoàn thành"]) {
        return Some(LineKind::Timeline);
    }
    if starts(&["sản phẩm", "kết quả", "dự kiến sản phẩm"]) {
        return Some(LineKind::Product);
    }
    if starts(&[
        "kinh phí",
        "nguồn kinh phí",
        "địa điểm",
        "nội dung thực hiện",
        "ghi chú",
        "đối tượng",
        "thành phần",
    ]) {
        return Some(LineKind::Other);
    }
    None
}
