//! Amounts of a block that may be requirements, with what stands around them.
//!
//! In: lower-case text and the stretches that hold none; out: [`Candidate`]s, baselines taken
//! out. Invariant: ages, denominators, numbers of things that are named by them, and figures
//! that describe the subject of a share are no requirements.

use crate::lang::holds_any;
use std::ops::Range;

use rust_decimal::Decimal;

use super::super::Comparator;
use super::super::amount::{Amount, amount_at};
use super::super::mention::Mentions;
use super::{contains_word, ends_with_word};

/// An amount with what stands around it.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub(super) amount: Amount,
    /// From the comparator to the unit sign.
    pub(super) range: Range<usize>,
    pub(super) comparator: Option<Comparator>,
    pub(super) percent: bool,
    pub(super) unit: Range<usize>,
}

/// Words before an amount that bound it, with an optional verb between.
const BOUNDS: [(&str, Comparator); 30] = [
    ("không dưới", Comparator::AtLeast),
    ("không thấp hơn", Comparator::AtLeast),
    ("không ít hơn", Comparator::AtLeast),
    ("không nhỏ hơn", Comparator::AtLeast),
    ("ít nhất", Comparator::AtLeast),
    ("tối thiểu", Comparator::AtLeast),
    ("tối thiểu là", Comparator::AtLeast),
    ("≥", Comparator::AtLeast),
    (">=", Comparator::AtLeast),
    ("không quá", Comparator::AtMost),
    ("không vượt quá", Comparator::AtMost),
    ("không cao hơn", Comparator::AtMost),
    ("không lớn hơn", Comparator::AtMost),
    ("không trên", Comparator::AtMost),
    ("tối đa", Comparator::AtMost),
    ("≤", Comparator::AtMost),
    ("<=", Comparator::AtMost),
    ("trên", Comparator::MoreThan),
    ("hơn", Comparator::MoreThan),
    ("cao hơn", Comparator::MoreThan),
    ("vượt", Comparator::MoreThan),
    (">", Comparator::MoreThan),
    ("dưới", Comparator::LessThan),
    ("thấp hơn", Comparator::LessThan),
    ("<", Comparator::LessThan),
    ("khoảng", Comparator::About),
    ("xấp xỉ", Comparator::About),
    ("ước đạt", Comparator::About),
    ("ước", Comparator::About),
    ("gần", Comparator::About),
];

/// Words that may stand between a bound and its amount.
const FILLERS: [&str; 8] = ["đạt", "có", "là", "mức", "được", "bằng", "đạt mức", "từ"];

/// Stretches whose figures are no requirements: moments, citations, brackets, quotations.
pub(super) fn hidden_ranges(
    lower: &str,
    from: usize,
    mentions: &Mentions,
) -> Vec<Range<usize>> {
    let mut hidden: Vec<Range<usize>> =
        mentions.moments.iter().map(|it| it.range.clone()).collect();
    hidden.push(0..from);
    hidden.extend(mentions.citations.iter().map(|it| it.range.clone()));
    let mut open: Option<usize> = None;
    for (at, letter) in lower.char_indices() {
        match letter {
            '(' => open = open.or(Some(at)),
            ')' => hidden.extend(open.take().map(|from| from..at + 1)),
            _ => {}
        }
    }
    crate::sorted::sort_by_key(&mut hidden, |it| (it.start, it.end));
    hidden
}

pub(super) fn find_candidates(lower: &str, hidden: &[Range<usize>]) -> Vec<Candidate> {
    let bytes = lower.as_bytes();
    let mut found = Vec::new();
    let figures = bytes.iter().any(u8::is_ascii_digit);
    if !figures && !lower.contains("ít nhất") && !lower.contains("tối thiểu") {
        return found;
    }
    let mut at = 0;
    let mut next_hidden = 0;
    while at < bytes.len() {
        while hidden.get(next_hidden).is_some_and(|it| it.end <= at) {
            next_hidden += 1;
        }
        if let Some(range) = hidden.get(next_hidden)
            && range.contains(&at)
        {
            at = range.end;
            continue;
        }
        let previous = at.checked_sub(1).map_or(b' ', |it| bytes[it]);
        let begins = !(previous.is_ascii_alphanumeric()
            || previous >= 0x80
            || matches!(previous, b'.' | b',' | b'/'));
        let amount = if !begins {
            None
        } else if bytes[at].is_ascii_digit() {
            amount_at(lower, at)
        } else {
            number_word(lower, at)
        };
        match amount {
            Some(amount) => {
                at = amount.range.end;
                let next = candidate(lower, amount);
                // "5% tối thiểu một lớp trở lên": what follows an amount ends before the next.
                if let Some(last) = found.last_mut() {
                    last.range.end = last.range.end.min(next.range.start.max(last.range.start));
                }
                found.push(next);
            }
            None if bytes[at].is_ascii_digit() => {
                at += bytes[at..].iter().take_while(|it| it.is_ascii_digit()).count();
            }
            None => at += 1,
        }
    }
    found
}

/// "ít nhất một cơ sở": small numbers in words count only after a bound.
pub(super) fn number_word(lower: &str, at: usize) -> Option<Amount> {
    let rest = lower.get(at..)?;
    let (word, value) = [("một", 1), ("hai", 2), ("ba", 3), ("bốn", 4), ("năm", 5)]
        .into_iter()
        .find(|(word, _)| rest.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')))?;
    let head = lower.get(..at)?.trim_end();
    let bounded = ["ít nhất", "tối thiểu"].iter().any(|it| head.ends_with(it));
    let rest = lower.get(at + word.len()..)?.trim_start();
    (bounded && !rest.starts_with("trong")).then(|| Amount {
        range: at..at + word.len(),
        value: value.into(),
        upper: None,
        base: None,
        whole: None,
        percent: false,
    })
}

pub(super) fn candidate(lower: &str, amount: Amount) -> Candidate {
    let after = &lower[amount.range.end..];
    let gap = after.len() - after.trim_start_matches(' ').len();
    let sign = ["%", "‰"].iter().find(|it| after[gap..].starts_with(**it));
    let percent = sign.is_some() || amount.percent;
    let end = amount.range.end + sign.map_or(0, |it| gap + it.len());
    let mut head = lower[..amount.range.start].trim_end();
    let mut start = amount.range.start;
    let mut comparator = None;
    for _ in 0..2 {
        if let Some((word, found)) = BOUNDS
            .iter()
            .filter(|(word, _)| ends_with_word(head, word))
            .max_by_key(|it| it.0.len())
        {
            comparator = Some(*found);
            start = head.len() - word.len();
            break;
        }
        match FILLERS.iter().filter(|it| ends_with_word(head, it)).max_by_key(|it| it.len()) {
            Some(filler) => head = head[..head.len() - filler.len()].trim_end(),
            None => break,
        }
    }
    let unit = unit_after(lower, end);
    let tail = &lower[end..];
    let reach = tail.find([',', ';', '.', ':']).unwrap_or(tail.len());
    let reach = tail[..reach].find(|it: char| it.is_ascii_digit()).unwrap_or(reach);
    let mut range = start..end;
    if comparator.is_none()
        && let Some(found) = tail[..reach].find("trở lên").filter(|it| *it < 40)
    {
        comparator = Some(Comparator::AtLeast);
        range.end = end + found + "trở lên".len();
    } else if comparator.is_none()
        && let Some(found) = tail[..reach].find("trở xuống").filter(|it| *it < 40)
    {
        comparator = Some(Comparator::AtMost);
        range.end = end + found + "trở xuống".len();
    }
    Candidate { amount, range, comparator, percent, unit }
}

/// The first words after a figure: at most three, up to the next sign.
pub(super) fn unit_after(lower: &str, end: usize) -> Range<usize> {
    let rest = &lower[end..];
    let start = end + (rest.len() - rest.trim_start().len());
    let mut stop = start;
    for word in lower[start..].split_inclusive(' ').take(3) {
        let bare = word.trim_end();
        let clean = bare.trim_end_matches([',', ';', '.', ':', ')']);
        if clean.is_empty() || UNIT_STOPS.contains(&clean) {
            break;
        }
        stop =
            start + (word.as_ptr() as usize - lower[start..].as_ptr() as usize) + clean.len();
        if clean.len() < bare.len() {
            break;
        }
    }
    start..stop
}

const UNIT_STOPS: [&str; 19] = [
    "không", "còn", "chưa", "đạt", "là", "vào", "đến", "và", "trở", "cho", "được", "trên",
    "so", "có", "năm", "trong", "từ", "để", "hoặc",
];

/// An amount that only says where an indicator stands now.
#[derive(Debug, Clone, Copy)]
pub(super) struct Baseline {
    /// Where it stands.
    pub(super) start: usize,
    /// The amount.
    pub(super) value: Decimal,
    /// Where the amount to be reached stands.
    pub(super) next: usize,
}

/// Takes out the amounts that only say where an indicator stands now: "từ 23 ... xuống 18".
pub(super) fn take_baselines(lower: &str, candidates: &mut Vec<Candidate>) -> Vec<Baseline> {
    let mut baselines = Vec::new();
    let mut index = 0;
    while index + 1 < candidates.len() {
        let head = lower[..candidates[index].amount.range.start].trim_end();
        let between = &lower[candidates[index].range.end..candidates[index + 1].range.start];
        let moves = holds_any(between, &[" xuống", " lên", " còn", "xuống còn"])
            || between.trim_end().ends_with("đến");
        if ends_with_word(head, "từ")
            && moves
            && !between.contains([';'])
            && between.len() < 120
        {
            let next = candidates[index + 1].amount.range.start;
            let Candidate { amount, .. } = candidates.remove(index);
            baselines.push(Baseline { start: amount.range.start, value: amount.value, next });
        } else {
            index += 1;
        }
    }
    // "mỗi năm từ 05 lớp": without an end that follows, a start is a bound.
    for it in candidates.iter_mut().filter(|it| it.amount.upper.is_none()) {
        let head = lower[..it.amount.range.start].trim_end();
        if it.comparator.is_none() && ends_with_word(head, "từ") {
            it.comparator = Some(Comparator::AtLeast);
            it.range.start = head.len() - "từ".len();
        }
    }
    baselines
}

/// Words before a figure that make it a name, not an amount.
const NAMING: [&str; 26] = [
    "mức độ",
    "nhóm",
    "cấp",
    "khóa",
    "thứ",
    "điều",
    "khoản",
    "số",
    "quý",
    "hạng",
    "lớp",
    "mục tiêu",
    "chỉ tiêu",
    "phụ lục",
    "mục",
    "phần",
    "loại",
    "khu vực",
    "quốc lộ",
    "đường",
    "cấp độ",
    "tuần",
    "web",
    "công nghiệp",
    "phiên bản",
    "lần",
];

/// Words after a figure that make it an age, a time or a list.
const NOT_COUNTED: [&str; 14] = [
    "tuổi",
    "tháng",
    "ngày",
    "giờ",
    "phút",
    "quý",
    "chương trình mục tiêu",
    "tin,",
    "nhiệm kỳ",
    "mục tiêu",
    "nhóm",
    "giai đoạn",
    "tuần",
    "đến",
];

/// Verbs that set a count as something to reach.
const REACHING: [&str; 45] = [
    "gấp",
    "đạt",
    "có",
    "xây dựng",
    "hỗ trợ",
    "xây mới",
    "đào tạo",
    "giải quyết",
    "tạo",
    "thành lập",
    "phát triển",
    "hình thành",
    "trồng",
    "thu hút",
    "còn",
    "xuống",
    "lên",
    "tăng",
    "giảm",
    "khoảng",
    "ít nhất",
    "tối thiểu",
    "cho",
    "duy trì",
    "phấn đấu",
    "hoàn thành",
    "bình quân",
    "tổ chức",
    "thực hiện",
    "triển khai",
    "trên",
    "dưới",
    "hơn",
    "là",
    "bằng",
    "không quá",
    "tối đa",
    "không dưới",
    "được",
    "thêm",
    "nâng",
    "công nhận",
    "từ",
    "sửa chữa",
    "≥",
];

/// Words that make a figure a detail of what they stand in.
const DESCRIBING: [&str; 14] = [
    "của", "trong", "với", "gồm", "trên", "tại", "thuộc", "theo", "về", "từ", "hơn", "sau",
    "trước", "kỳ",
];

pub(super) fn keep_requirements(
    lower: &str,
    baselines: &[Baseline],
    candidates: &mut Vec<Candidate>,
) {
    let mut kept: Vec<Candidate> = Vec::with_capacity(candidates.len());
    for it in candidates.drain(..) {
        // What follows "từ 15,2‰ xuống còn" is what is to be reached.
        let led = baselines.iter().any(|line| line.next == it.amount.range.start);
        if led || is_requirement(lower, &it, kept.last()) {
            kept.push(it);
        }
    }
    *candidates = kept;
}

pub(super) fn is_requirement(
    lower: &str,
    it: &Candidate,
    previous: Option<&Candidate>,
) -> bool {
    let head = lower[..it.range.start].trim_end();
    let after = lower[it.amount.range.end..].trim_start();
    if it.percent || it.amount.base.is_some() {
        return true;
    }
    // A comma inside a figure parts nothing.
    let segment_start = head
        .rmatch_indices([',', ';', '.', ':'])
        .find(|(at, _)| head[at + 1..].starts_with(' ') || at + 1 == head.len())
        .map_or(0, |(at, _)| at + 1);
    let segment = head[segment_start..].trim_start();
    let segment = segment.strip_prefix("trong đó ").unwrap_or(segment);
    let bare_head = lower[..it.amount.range.start].trim_end();
    if NAMING.iter().any(|word| ends_with_word(bare_head, word)) {
        return false;
    }
    let clause = head.rfind(';').map_or(head, |at| &head[at..]);
    let long_life = [clause, segment].iter().any(|it| it.contains("số năm"))
        || segment.contains("tuổi thọ");
    let not_counted = NOT_COUNTED.iter().any(|word| after.starts_with(word))
        || (after.starts_with("năm") && !long_life);
    if not_counted && !(long_life && (after.starts_with("tuổi") || after.starts_with("năm")))
    {
        return false;
    }
    // "OCOP từ 3 sao trở lên" names a class, "khám ít nhất 01 lần/năm đạt 90%" what is measured.
    let (class, often) = (after.starts_with("sao"), after.starts_with("lần/"));
    if class || often {
        let clause = after.find([';', '.']).map_or(after, |at| &after[..at]);
        if clause.contains(if class { "trở lên" } else { "%" }) {
            return false;
        }
    }
    // "32 giường ... trên 10.000 dân": a denominator.
    let denominator = ends_with_word(bare_head, "trên")
        && ["dân", "người dân", "trẻ", "phụ nữ", "ca"]
            .iter()
            .any(|word| after.starts_with(word))
        && previous.is_some();
    if denominator {
        return false;
    }
    // A figure that describes the subject of a share ("100% xã ... ít nhất 04 tin").
    if let Some(previous) = previous
        && previous.percent
        && !lower[previous.range.end..it.range.start].contains([';', '.'])
        && !lower[previous.range.end..it.range.start].contains(", ")
    {
        return false;
    }
    if it.amount.whole.is_some() {
        return true;
    }
    // "tốc độ 01 Gb/s đạt 100%": the figure names the indicator of the next one.
    let clause = after.find([',', ';', '.']).map_or(after, |at| &after[..at]);
    let verb = ["đạt ", "chiếm "].iter().filter_map(|it| clause.find(it)).min();
    if verb.is_some_and(|at| clause[at..].contains(|it: char| it.is_ascii_digit())) {
        return false;
    }
    if after.is_empty() || it.unit.is_empty() {
        return segment.split(' ').count() >= 2 && it.comparator.is_some();
    }
    let starts_segment = segment.is_empty();
    // "trám lấp 120 giếng": few words lead up to the figure, and none of them makes it a
    // detail of something else.
    let words: Vec<&str> = segment.split_whitespace().collect();
    let leads_up = (1..=6).contains(&words.len())
        && !words.iter().any(|word| DESCRIBING.contains(word))
        && it.unit.len() > 1;
    starts_segment && previous.is_some()
        || it.comparator.is_some()
        || leads_up
        || REACHING.iter().any(|word| contains_word(segment, word))
}
