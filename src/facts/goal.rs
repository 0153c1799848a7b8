//! Goals: an indicator and the amounts it is to reach, as one block words them.
//!
//! In: a block's text with its mentions; out: [`Goal`]s with bytes of that text. Invariants:
//! it depends on the block alone; a figure counts only where the words set it as something to
//! reach (not ages, denominators, list numbers, periods, amounts of the past); one goal holds
//! one indicator, with as many years as the sentence gives it.

use std::ops::Range;

use rust_decimal::Decimal;

use super::amount::{Amount, amount_at};
use super::mention::Mentions;
use super::moment::{Moment, Written};
use super::{Comparator, Dimension, Direction, Requirement};
use crate::lang::fold;

/// One indicator in one block.
#[derive(Debug, Clone, PartialEq)]
pub struct Goal {
    /// The clause.
    pub range: Range<usize>,
    /// What is measured, as written.
    pub indicator: Range<usize>,
    /// What the drafter wants of it.
    pub direction: Option<Direction>,
    /// The amounts, in text order.
    pub values: Vec<GoalValue>,
}

/// One amount of a goal.
#[derive(Debug, Clone, PartialEq)]
pub struct GoalValue {
    /// Comparator, figure and unit sign.
    pub range: Range<usize>,
    /// The year in the sentence.
    pub year: Option<(i16, Range<usize>)>,
    /// What is required.
    pub requirement: Requirement,
    /// A stated earlier amount.
    pub baseline: Option<Decimal>,
    /// Whether the comparator stands with this amount, not only with the one before.
    pub own_comparator: bool,
}

/// An amount with what stands around it.
#[derive(Debug, Clone)]
struct Candidate {
    amount: Amount,
    /// From the comparator to the unit sign.
    range: Range<usize>,
    comparator: Option<Comparator>,
    percent: bool,
    unit: Range<usize>,
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

/// Reads the goals of a block after byte `from`, where its label or bullet ends.
pub fn read_goals(text: &str, from: usize, mentions: &Mentions) -> Vec<Goal> {
    let lower = mentions.lower.as_str();
    let hidden = hidden_ranges(lower, from, mentions);
    let mut candidates = find_candidates(lower, &hidden);
    let baselines = take_baselines(lower, &mut candidates);
    keep_requirements(lower, &mut candidates);
    let groups = group(lower, &candidates, &mentions.moments);
    let mut goals = Vec::with_capacity(groups.len());
    for (index, members) in groups.iter().enumerate() {
        let Some(last) = candidates.get(members.end - 1) else { continue };
        let start = clause_start(lower, &candidates, members.start).max(from);
        let end = match groups.get(index + 1) {
            Some(next) => clause_start(lower, &candidates, next.start),
            None => lower.len(),
        };
        let end = clause_end(lower, last.range.end, end);
        goals.push(goal(
            text,
            lower,
            mentions,
            start..end,
            &candidates[members.clone()],
            &baselines,
        ));
    }
    add_completeness(lower, mentions, &mut goals);
    goals
}

/// Stretches whose figures are no requirements: moments, citations, brackets, quotations.
fn hidden_ranges(lower: &str, from: usize, mentions: &Mentions) -> Vec<Range<usize>> {
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
    hidden.sort_by_key(|it| it.start);
    hidden
}

fn find_candidates(lower: &str, hidden: &[Range<usize>]) -> Vec<Candidate> {
    let bytes = lower.as_bytes();
    let mut found = Vec::new();
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
                found.push(candidate(lower, amount));
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
fn number_word(lower: &str, at: usize) -> Option<Amount> {
    let (word, value) = [("một", 1), ("hai", 2), ("ba", 3), ("bốn", 4), ("năm", 5)]
        .into_iter()
        .find(|(word, _)| {
            lower.get(at..).is_some_and(|rest| rest.starts_with(&format!("{word} ")))
        })?;
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

fn candidate(lower: &str, amount: Amount) -> Candidate {
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

fn ends_with_word(head: &str, word: &str) -> bool {
    head.strip_suffix(word).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
}

/// The first words after a figure: at most three, up to the next sign.
fn unit_after(lower: &str, end: usize) -> Range<usize> {
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

const UNIT_STOPS: [&str; 14] = [
    "vào", "đến", "và", "trở", "cho", "được", "trên", "so", "có", "năm", "trong", "từ", "để",
    "hoặc",
];

/// Takes out the amounts that only say where an indicator stands now: "từ 23 ... xuống 18".
fn take_baselines(lower: &str, candidates: &mut Vec<Candidate>) -> Vec<(usize, Decimal)> {
    let mut baselines = Vec::new();
    let mut index = 0;
    while index + 1 < candidates.len() {
        let head = lower[..candidates[index].amount.range.start].trim_end();
        let between = &lower[candidates[index].range.end..candidates[index + 1].range.start];
        let moves =
            [" xuống", " lên", " còn", "xuống còn"].iter().any(|it| between.contains(it))
                || between.trim_end().ends_with("đến");
        if ends_with_word(head, "từ")
            && moves
            && !between.contains([';'])
            && between.len() < 120
        {
            let next = candidates[index + 1].amount.range.start;
            baselines.push((next, candidates[index].amount.value));
            candidates.remove(index);
        } else {
            index += 1;
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
const REACHING: [&str; 44] = [
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

fn keep_requirements(lower: &str, candidates: &mut Vec<Candidate>) {
    let mut kept: Vec<Candidate> = Vec::with_capacity(candidates.len());
    for it in candidates.drain(..) {
        if is_requirement(lower, &it, kept.last()) {
            kept.push(it);
        }
    }
    *candidates = kept;
}

fn is_requirement(lower: &str, it: &Candidate, previous: Option<&Candidate>) -> bool {
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
    if after.is_empty() || it.unit.is_empty() {
        return segment.split(' ').count() >= 2 && it.comparator.is_some();
    }
    let starts_segment = segment.is_empty();
    starts_segment && previous.is_some()
        || it.comparator.is_some()
        || REACHING.iter().any(|word| contains_word(segment, word))
}

fn contains_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        !text[..at].ends_with(char::is_alphanumeric)
            && !text[at + word.len()..].starts_with(char::is_alphanumeric)
    })
}

/// Words that may stand between two amounts of one indicator.
const JOINING: [&str; 30] = [
    "và", "đến", "vào", "năm", "đạt", "khoảng", "xuống", "dưới", "trên", "có", "tăng", "lên",
    "còn", "tối", "thiểu", "ít", "nhất", "trở", "từ", "đầu", "phấn", "đấu", "hết", "cuối",
    "giảm", "mức", "là", "nâng", "hơn", "đi",
];

/// Puts amounts of one indicator together: only years and joining words stand between them.
fn group(lower: &str, candidates: &[Candidate], moments: &[Moment]) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    for index in 0..candidates.len() {
        let joins = index > 0 && {
            let from = candidates[index - 1].range.end;
            let to = candidates[index].range.start;
            same_indicator(lower, from..to, candidates[index].range.end, moments)
        };
        match groups.last_mut() {
            Some(last) if joins => last.end = index + 1,
            _ => groups.push(index..index + 1),
        }
    }
    groups
}

fn same_indicator(lower: &str, between: Range<usize>, end: usize, moments: &[Moment]) -> bool {
    let text = &lower[between.clone()];
    if text.contains(';') || text.contains(". ") {
        return false;
    }
    let inside: Vec<&Moment> = moments
        .iter()
        .filter(|it| it.range.start >= between.start && it.range.end <= between.end)
        .collect();
    // After the amount only its unit may stand before the year: "1,4 lần vào năm 2030".
    let follows = moments.iter().find(|it| it.range.start >= end).is_some_and(|it| {
        let words = &lower[end..it.range.start];
        !words.contains([',', ';', '.', ':']) && words.split_whitespace().count() <= 6
    });
    let Some(last) = inside.last() else {
        return false;
    };
    if !joining_only(&lower[last.range.end..between.end])
        || !(follows || joining_only(&lower[between.start..last.range.start]))
    {
        return false;
    }
    // Before the year only the unit may stand: "bé trai/100 bé gái sinh ra sống vào năm 2025".
    let unit = &lower[between.start..last.range.start];
    !unit.contains(", ") && unit.split_whitespace().count() <= 12
}

fn joining_only(text: &str) -> bool {
    text.split(|it: char| it.is_whitespace() || matches!(it, ',' | ':'))
        .filter(|it| !it.is_empty())
        .all(|word| JOINING.contains(&word))
}

/// Where the clause of candidate `index` begins.
fn clause_start(lower: &str, candidates: &[Candidate], index: usize) -> usize {
    let it = &candidates[index];
    let floor = index.checked_sub(1).map_or(0, |before| candidates[before].range.end);
    let head = &lower[floor..it.range.start];
    let strong = head
        .rmatch_indices([';', '.'])
        .find(|(at, sign)| {
            *sign == ";" || head[at + 1..].starts_with(' ') || head[at + 1..].is_empty()
        })
        .map(|(at, _)| floor + at + 1);
    let start = match (strong, floor) {
        (Some(at), _) => at,
        (None, 0) => 0,
        (None, _) => {
            let comma = head.rfind(", ").map(|at| at + 1);
            let joined = head.rfind(" và ").map(|at| at + " và ".len());
            match (comma, joined) {
                // The nearest joint after the words that belong to the amount before.
                (Some(comma), Some(joined))
                    if joined > comma && head[joined..].trim().is_empty() =>
                {
                    floor + joined
                }
                (Some(comma), _) => floor + comma,
                (None, Some(joined)) => floor + joined,
                (None, None) => it.range.start,
            }
        }
    };
    start
        + (lower[start..].len() - lower[start..].trim_start_matches([' ', '-', '+', '–']).len())
}

fn clause_end(lower: &str, from: usize, limit: usize) -> usize {
    let tail = &lower[from..limit.max(from)];
    let stop = tail
        .match_indices([';', '.'])
        .find(|(at, sign)| {
            *sign == ";" || tail[at + 1..].starts_with(' ') || tail[at + 1..].is_empty()
        })
        .map_or(tail.len(), |it| it.0);
    from + tail[..stop].trim_end_matches([' ', ',', '.', '/']).len()
}

fn goal(
    text: &str,
    lower: &str,
    mentions: &Mentions,
    range: Range<usize>,
    members: &[Candidate],
    baselines: &[(usize, Decimal)],
) -> Goal {
    let clause = &lower[range.clone()];
    let first = members.first().map_or(range.start, |it| it.range.start);
    let last = members.last().map_or(range.end, |it| it.range.end);
    let years = years_of(lower, mentions, &range, members);
    let indicator = indicator(lower, mentions, &range, first, last);
    let mut comparator = Comparator::Bare;
    let mut values = Vec::with_capacity(members.len());
    let direction_words = direction_by_words(clause, &lower[indicator.clone()]);
    for (it, year) in members.iter().zip(years) {
        let own = it.comparator.is_some();
        let own_verb = lower[..it.range.start].trim_end().ends_with("đạt")
            || lower[..it.range.start].trim_end().ends_with("có");
        comparator = match it.comparator {
            Some(found) => found,
            None if own_verb => Comparator::Bare,
            None => comparator,
        };
        let is_range = it.amount.upper.is_some();
        let (unit, dimension, scale) = measure(text, lower, it);
        values.push(GoalValue {
            range: it.range.clone(),
            year,
            requirement: Requirement {
                comparator: if is_range { Comparator::Range } else { comparator },
                amount: it.amount.value,
                upper: it.amount.upper,
                unit,
                dimension,
                scale,
                direction: None,
            },
            baseline: baselines
                .iter()
                .find(|(at, _)| *at == it.amount.range.start)
                .map(|it| it.1),
            own_comparator: own,
        });
    }
    let direction = decide_direction(direction_words, &values);
    for value in &mut values {
        value.requirement.direction = direction;
    }
    Goal { range, indicator, direction, values }
}

/// Unit, dimension and scale of an amount.
fn measure(text: &str, lower: &str, it: &Candidate) -> (String, Dimension, Decimal) {
    let after = lower[it.amount.range.end..].trim_start();
    if it.percent {
        let permille = after.starts_with('‰');
        let scale = if permille { Decimal::new(1, 3) } else { Decimal::new(1, 2) };
        return ((if permille { "‰" } else { "%" }).to_owned(), Dimension::Share, scale);
    }
    let words = text.get(it.unit.clone()).unwrap_or("").to_owned();
    if let Some(base) = it.amount.base {
        let scale = Decimal::ONE.checked_div(base).unwrap_or(Decimal::ONE);
        return (format!("/{base} {words}").trim_end().to_owned(), Dimension::Share, scale);
    }
    let money = [
        ("nghìn tỷ đồng", 1_000_000_000_000_i64),
        ("tỷ đồng", 1_000_000_000),
        ("triệu đồng", 1_000_000),
        ("nghìn đồng", 1_000),
        ("đồng", 1),
    ];
    if let Some((unit, scale)) = money.iter().find(|(unit, _)| after.starts_with(unit)) {
        return ((*unit).to_owned(), Dimension::Money, Decimal::from(*scale));
    }
    let key = fold(&words).split(' ').take(2).collect::<Vec<_>>().join(" ");
    (words, Dimension::Counted(key), Decimal::ONE)
}

/// The year of each amount: the last before it where the sentence puts years first, else the
/// next after it; a year that opens the sentence holds for all that follows.
fn years_of(
    lower: &str,
    mentions: &Mentions,
    range: &Range<usize>,
    members: &[Candidate],
) -> Vec<Option<(i16, Range<usize>)>> {
    let counts = |it: &&Moment| {
        let head = lower[..it.range.start].trim_end();
        let past =
            ["so với", "so với năm", "của", "cùng kỳ"].iter().any(|word| head.ends_with(word));
        let named = matches!(it.when, Written::Full(super::When::Stretch { .. }))
            && lower
                .get(range.start..it.range.start)
                .is_some_and(|words| !words.trim().is_empty());
        let cited =
            mentions.citations.iter().any(|citation| citation.range.contains(&it.range.start));
        !past
            && !cited
            && !named
            && !matches!(
                it.when,
                Written::Full(super::When::Day(_))
                    | Written::DayMonth(..)
                    | Written::Impossible
            )
    };
    let inside: Vec<&Moment> = mentions
        .moments
        .iter()
        .filter(|it| range.contains(&it.range.start))
        .filter(counts)
        .collect();
    let first = members.first().map_or(range.end, |it| it.range.start);
    let prefix = inside.first().is_some_and(|it| it.range.start < first);
    let opening = mentions
        .moments
        .iter()
        .filter(|it| it.range.start < range.start)
        .filter(counts)
        .rfind(|it| opens_sentence(&lower[..it.range.start]));
    members
        .iter()
        .enumerate()
        .map(|(index, member)| {
            let next = members.get(index + 1).map_or(range.end, |it| it.range.start);
            let found = if prefix {
                inside.iter().rfind(|it| it.range.start < member.range.start)
            } else {
                inside
                    .iter()
                    .find(|it| it.range.start >= member.range.end && it.range.start < next)
                    .or_else(|| inside.iter().find(|it| it.range.start >= member.range.end))
            };
            let moment = found.copied().or(opening)?;
            Some((moment.year()?, moment.range.clone()))
        })
        .collect()
}

/// Whether only words that introduce a year stand before it in its sentence.
fn opens_sentence(head: &str) -> bool {
    let sentence = head.rfind(['.', ';', ':']).map_or(0, |at| at + 1);
    head[sentence..].split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).all(
        |word| {
            ["đến", "phấn", "đấu", "từ", "trong", "vào", "hết", "cuối", "trước", "và", "tính"]
                .contains(&word)
        },
    )
}

/// Words that lead in a goal without naming its indicator.
const LEADING: [&str; 30] = [
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
];

/// Words that stand between an indicator and its amount.
const TRAILING: [&str; 30] = [
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
];

/// The words that name what is measured: before the first amount, or after the last.
fn indicator(
    lower: &str,
    mentions: &Mentions,
    range: &Range<usize>,
    first: usize,
    last: usize,
) -> Range<usize> {
    let before = strip_words(lower, mentions, range.start..first);
    let words = lower[before.clone()].split_whitespace().count();
    if words >= 3
        || (words > 0 && lower[before.clone()].contains("tỷ "))
        || range.end <= last + 6
    {
        return before;
    }
    strip_words(lower, mentions, last..range.end)
}

fn strip_words(lower: &str, mentions: &Mentions, range: Range<usize>) -> Range<usize> {
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
        match TRAILING.iter().filter(|it| ends_with_word(trimmed, it)).max_by_key(|it| it.len())
        {
            Some(word) => end -= word.len(),
            None => break,
        }
    }
    start..end
}

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
const REMEDIES: [&str; 22] = [
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

fn direction_by_words(clause: &str, indicator: &str) -> Option<Direction> {
    let starts = |word: &str| clause.starts_with(word) || clause.contains(&format!(" {word} "));
    if clause.starts_with("duy trì") || clause.contains("tiếp tục duy trì") {
        return Some(Direction::Maintain);
    }
    let falls = clause.starts_with("giảm")
        || [
            "giảm còn",
            "giảm xuống",
            "xuống dưới",
            "xuống còn",
            "giảm từ",
            "kéo giảm",
            " còn dưới",
            "kiềm chế",
            "giảm tỷ lệ",
            " xuống ",
        ]
        .iter()
        .any(|it| clause.contains(it));
    let rises = starts("tăng") || clause.starts_with("nâng") || clause.contains(" lên ");
    let unwanted = UNWANTED.iter().any(|it| indicator.contains(it))
        && !REMEDIES.iter().any(|it| indicator.contains(it));
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
            ];
            let share = clause.starts_with(|it: char| it.is_ascii_digit());
            (share || wanted.iter().any(|it| contains_word(clause, it.trim_end())))
                .then_some(Direction::Increase)
        }
    }
}

/// The comparator speaks, too: "dưới 2%" wants less. Where words and comparator disagree the
/// direction is not told.
fn decide_direction(by_words: Option<Direction>, values: &[GoalValue]) -> Option<Direction> {
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

/// Goals without a figure that still commit to a whole: "hoàn thành ...", "không còn ...".
fn add_completeness(lower: &str, mentions: &Mentions, goals: &mut Vec<Goal>) {
    let mut start = 0;
    let mut added = Vec::new();
    while start < lower.len() {
        let stop = lower[start..]
            .match_indices([';', ','])
            .next()
            .map_or(lower.len(), |(at, _)| start + at);
        let clause = &lower[start..stop];
        let body = clause.trim_start_matches([' ', '-', '+', '–']);
        let at = stop - body.len();
        let whole = [
            ("hoàn thành ", 100),
            ("không còn ", 0),
            ("xóa bỏ hoàn toàn ", 0),
            ("xoá bỏ hoàn toàn ", 0),
            ("chấm dứt ", 0),
        ]
        .into_iter()
        .find(|(word, _)| body.starts_with(word));
        let taken = goals.iter().any(|it| {
            it.range.start < stop
                && at < it.range.end
                && it
                    .values
                    .iter()
                    .any(|value| value.range.start < stop && value.range.start >= at)
        });
        if let Some((word, amount)) = whole
            && !taken
            && body.split(' ').count() > 3
        {
            let end = at + body.trim_end_matches([' ', '.', '/']).len();
            let direction = if amount == 0 { Direction::Decrease } else { Direction::Increase };
            let year = mentions.moments.iter().find(|it| {
                it.range.start >= at
                    && it.range.end <= end
                    && matches!(it.when, Written::Year(_))
            });
            added.push(Goal {
                range: at..end,
                indicator: at + word.len()..end,
                direction: Some(direction),
                values: vec![GoalValue {
                    range: at..at + word.trim_end().len(),
                    year: year.and_then(|it| Some((it.year()?, it.range.clone()))),
                    requirement: Requirement {
                        comparator: Comparator::Bare,
                        amount: amount.into(),
                        upper: None,
                        unit: "%".to_owned(),
                        dimension: Dimension::Share,
                        scale: Decimal::new(1, 2),
                        direction: Some(direction),
                    },
                    baseline: None,
                    own_comparator: false,
                }],
            });
        }
        start = stop + 1;
        while !lower.is_char_boundary(start.min(lower.len())) {
            start += 1;
        }
    }
    goals.extend(added);
    goals.sort_by_key(|it| it.range.start);
}

/// The direction of an indicator whose amount stands apart from it, in a table.
pub(super) fn direction_of(indicator: &str, requirement: &Requirement) -> Option<Direction> {
    let words = direction_by_words(indicator, indicator).or(Some(Direction::Increase));
    match (words, requirement.implied_direction()) {
        (Some(Direction::Increase), Some(bound)) => Some(bound),
        (words, _) => words,
    }
}
