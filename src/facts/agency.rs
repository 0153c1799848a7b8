//! Agencies (cơ quan): every named body once, with its spellings.
//!
//! In: mentions found in blocks; out: [`Agency`] entities. Invariant: spellings that differ
//! only in case, tone place or the spacing of hyphens are one body; a short form is the same
//! body only where the text or the common table of short forms says so.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use super::vocabulary::{Attribute, Kind, KindEntry, Names, Reading, Type, Value};
use crate::lang::{Wording, fold};
use crate::source::Span;

/// A named body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agency {
    /// The spelling used most, then first.
    pub name: String,
    /// Every spelling, as written, each once, in order of first use.
    pub variants: Vec<String>,
    /// Every mention, in text order; never empty.
    pub mentions: Vec<Span>,
}

/// Agencies in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Agency,
    list: "agencies",
    names: Names::new(
        &["agency", "body"],
        &["agencies", "bodies"],
        &["cơ quan", "đơn vị", "cơ quan, đơn vị"],
    ),
    doc: Wording { en: "a named body", vi: "cơ quan, đơn vị có tên" },
    count: |facts| facts.agencies.len(),
    span: |facts, index| facts.agencies[index].mentions.first().copied().unwrap_or_default(),
    label: "name",
    attributes: &[
        Attribute::new(
            "name",
            Names::new(&["name"], &["names"], &["tên"]),
            Type::Text,
            Wording {
                en: "the spelling used most", vi: "cách viết được dùng nhiều nhất"
            },
            |facts, index| Reading::text(Some(&facts.agencies[index].name)),
        ),
        Attribute::new(
            "variants",
            Names::new(&["spelling"], &["spellings"], &["cách viết"]),
            Type::Texts,
            Wording { en: "every spelling used", vi: "các cách viết trong kế hoạch" },
            |facts, index| Reading::of(Value::Texts(&facts.agencies[index].variants)),
        ),
    ],
};

/// A body, or a group of bodies, named in one block; bytes of the block's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgencyMention {
    /// Where the name stands.
    pub range: Range<usize>,
    /// Whether it is a group ("các sở, ban, ngành"), which is no single body.
    pub group: bool,
}

/// Words that begin the name of a body; lower case, longest first where one begins another.
const HEADS: [&str; 58] = [
    "ủy ban nhân dân",
    "ủy ban mặt trận tổ quốc",
    "ủy ban mttq",
    "ủy ban trung ương",
    "ủy ban",
    "ubmttq",
    "ubnd",
    "hội đồng nhân dân",
    "hđnd",
    "hội đồng",
    "thường trực",
    "văn phòng",
    "sở",
    "bộ chỉ huy",
    "bộ tư lệnh",
    "bộ chính trị",
    "bộ",
    "ban chấp hành",
    "ban thường vụ",
    "ban quản lý",
    "ban chỉ đạo",
    "ban thường trực",
    "ban",
    "công an",
    "thanh tra",
    "đài",
    "báo",
    "liên đoàn lao động",
    "liên minh",
    "liên hiệp",
    "tỉnh đoàn",
    "thành đoàn",
    "đoàn thanh niên",
    "kho bạc",
    "chi cục",
    "tổng cục",
    "cục",
    "vụ",
    "trung tâm",
    "ngân hàng",
    "bảo hiểm xã hội",
    "bhxh",
    "tòa án",
    "viện kiểm sát",
    "viện",
    "trường",
    "tỉnh ủy",
    "thành ủy",
    "huyện ủy",
    "quận ủy",
    "đảng ủy",
    "hội",
    "hiệp hội",
    "thủ tướng",
    "chính phủ",
    "quốc hội",
    "phòng",
    "thuế",
];

/// Small-letter syllables that occur inside names of bodies: fields of work, levels, places.
const INNER: &[&str] = &[
    "an",
    "ảnh",
    "bảo",
    "báo",
    "biên",
    "binh",
    "bình",
    "bộ",
    "cáo",
    "cao",
    "cấp",
    "chấp",
    "chất",
    "chỉ",
    "chính",
    "chiến",
    "chúng",
    "chữ",
    "chí",
    "công",
    "cộng",
    "cơ",
    "cứu",
    "cựu",
    "dạy",
    "dân",
    "dịch",
    "doanh",
    "dục",
    "du",
    "dựng",
    "đạo",
    "đảng",
    "đặc",
    "đại",
    "đầu",
    "địa",
    "điện",
    "điều",
    "đoàn",
    "đô",
    "đồng",
    "động",
    "đối",
    "gia",
    "giáo",
    "giao",
    "hải",
    "hàng",
    "hành",
    "hiệp",
    "hiểm",
    "hoạch",
    "hóa",
    "hội",
    "hợp",
    "huy",
    "huyện",
    "hữu",
    "khẩu",
    "khích",
    "khoa",
    "khoán",
    "khu",
    "khuyến",
    "kê",
    "kiểm",
    "kinh",
    "kiến",
    "kỹ",
    "làng",
    "lao",
    "lệnh",
    "liên",
    "liệu",
    "lịch",
    "lục",
    "luật",
    "lý",
    "lực",
    "mại",
    "mặt",
    "máy",
    "minh",
    "mình",
    "môi",
    "mới",
    "ngân",
    "nghề",
    "nghệ",
    "nghị",
    "nghiệp",
    "ngoại",
    "ngành",
    "người",
    "nguyên",
    "nhà",
    "nhân",
    "nhiên",
    "nông",
    "nội",
    "nước",
    "phát",
    "pháp",
    "phẩm",
    "phân",
    "phía",
    "phố",
    "phòng",
    "phú",
    "phụ",
    "phường",
    "phương",
    "quân",
    "quản",
    "quận",
    "quốc",
    "quyền",
    "sách",
    "sản",
    "sát",
    "sinh",
    "số",
    "sóc",
    "soát",
    "sự",
    "sức",
    "tác",
    "tải",
    "tạo",
    "tập",
    "tài",
    "tâm",
    "tế",
    "thanh",
    "thành",
    "thao",
    "thần",
    "thế",
    "thể",
    "thị",
    "thiếu",
    "thiểu",
    "thông",
    "thống",
    "thôn",
    "thư",
    "thuật",
    "thuế",
    "thủy",
    "thương",
    "thường",
    "tín",
    "tịch",
    "tỉnh",
    "toàn",
    "toán",
    "tổ",
    "tộc",
    "tổng",
    "tra",
    "trấn",
    "trận",
    "trẻ",
    "triển",
    "trị",
    "trí",
    "trung",
    "trú",
    "truyền",
    "trường",
    "trực",
    "tuyên",
    "tư",
    "từ",
    "tử",
    "tướng",
    "ủy",
    "ứng",
    "vận",
    "văn",
    "vật",
    "vệ",
    "viễn",
    "viện",
    "viên",
    "việc",
    "vụ",
    "xã",
    "xúc",
    "xuất",
    "y",
    "yếu",
    "khóa",
    "em",
    "chức",
    "phủ",
    "học",
    "tin",
    "hình",
    "vực",
    "làm",
    "da",
    "cam",
    "đỏ",
    "thập",
    "quan",
    "tiến",
];

static INNER_SET: LazyLock<HashSet<&str>> = LazyLock::new(|| INNER.iter().copied().collect());

/// Words that name groups of bodies.
const GROUPS: [&str; 12] = [
    "các sở",
    "các ban",
    "các bộ",
    "các cơ quan",
    "các đơn vị",
    "các ngành",
    "các địa phương",
    "các tổ chức",
    "các cấp",
    "các đoàn thể",
    "các hội",
    "các phòng",
];

/// Finds bodies named in a block. `lower` is in step with `text`.
pub fn find_agencies(text: &str, lower: &str) -> Vec<AgencyMention> {
    let bytes = lower.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let begins =
            at == 0 || !(bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] >= 0x80);
        let Some(letter) = text[at..].chars().next() else { break };
        if begins
            && letter.is_uppercase()
            && let Some(head) = head_at(lower, at)
        {
            let end = name_end(text, lower, at + head.len());
            if end > at + head.len() || is_whole_name(head) {
                found.push(AgencyMention { range: at..end, group: false });
                at = end.max(at + 1);
                continue;
            }
        }
        if begins
            && (letter == 'c' || letter == 'C')
            && let Some(group) = GROUPS.iter().find(|it| lower[at..].starts_with(**it))
        {
            found.push(AgencyMention { range: at..at + group.len(), group: true });
            at += group.len();
            continue;
        }
        at += letter.len_utf8();
    }
    found
}

/// The head word that stands at byte `at`.
pub(super) fn head_at(lower: &str, at: usize) -> Option<&'static str> {
    let rest = lower.get(at..)?;
    // "Ban hành" is a verb.
    if rest.starts_with("ban hành") {
        return None;
    }
    HEADS
        .iter()
        .find(|head| {
            rest.strip_prefix(**head)
                .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        })
        .copied()
}

fn is_whole_name(head: &str) -> bool {
    matches!(
        head,
        "tỉnh ủy"
            | "thành ủy"
            | "huyện ủy"
            | "quận ủy"
            | "chính phủ"
            | "quốc hội"
            | "bộ chính trị"
            | "tỉnh đoàn"
            | "thành đoàn"
            | "ubnd"
            | "ủy ban nhân dân"
            | "hđnd"
            | "hội đồng nhân dân"
    )
}

/// Where the name that goes on at byte `from` ends: capitals, known syllables, and the signs
/// that join them.
fn name_end(text: &str, lower: &str, from: usize) -> usize {
    let mut end = from;
    let mut at = from;
    let mut joined = false;
    while at < text.len() {
        let rest = &text[at..];
        let trimmed = rest.trim_start_matches(' ');
        let gap = rest.len() - trimmed.len();
        let start = at + gap;
        let Some(letter) = trimmed.chars().next() else { break };
        if matches!(letter, '-' | '–') {
            at = start + letter.len_utf8();
            joined = true;
            continue;
        }
        if letter == ',' || letter == '&' {
            // "Văn hóa, Thể thao và Du lịch": the comma goes on only to these fields.
            let next = lower[start + 1..].trim_start();
            if letter == '&' || next.starts_with("thể thao") || next.starts_with("du lịch")
            {
                at = start + letter.len_utf8();
                joined = true;
                continue;
            }
            break;
        }
        if !letter.is_alphabetic() || (gap == 0 && !joined) {
            break;
        }
        let length = trimmed.find(|it: char| !it.is_alphanumeric()).unwrap_or(trimmed.len());
        let word = &lower[start..start + length];
        if word == "và" {
            let next = start + length + 1;
            let capital = text
                .get(next..)
                .and_then(|it| it.chars().next())
                .is_some_and(char::is_uppercase);
            if !capital
                || head_at(lower, next).is_some_and(|head| head != "thuế" && head != "trường")
            {
                break;
            }
            at = start + length;
            joined = false;
            continue;
        }
        let capital = letter.is_uppercase();
        if capital
            && head_at(lower, start).is_some_and(|head| {
                matches!(head, "sở" | "ubnd" | "ủy ban nhân dân" | "ban" | "bộ")
                    && !joined
                    && end > from
            })
        {
            break;
        }
        if !capital && !INNER_SET.contains(word) {
            break;
        }
        end = start + length;
        at = end;
        joined = false;
    }
    end
}

/// The name without what differs between spellings of one body: case, spacing and hyphens,
/// short forms of committees.
pub fn agency_key(name: &str) -> String {
    let folded = fold(name);
    let mut key = String::with_capacity(folded.len());
    for word in folded.split([' ', '-', ',', '.', ';', ':']).filter(|it| !it.is_empty()) {
        let word = match word {
            "ubnd" => "ủy ban nhân dân",
            "hđnd" => "hội đồng nhân dân",
            "bhxh" => "bảo hiểm xã hội",
            "mttq" => "mặt trận tổ quốc",
            "tw" => "trung ương",
            "sở" if key.is_empty() => "sở",
            other => other,
        };
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(word);
    }
    key.trim_start_matches("các ").to_owned()
}

/// Gathers mentions into agencies; every name gets the same index for the same body.
#[derive(Debug, Default)]
pub struct AgencyRegister {
    agencies: Vec<Agency>,
    /// How often each spelling is used, beside `Agency::variants`.
    uses: Vec<Vec<usize>>,
    by_key: HashMap<String, usize>,
}

impl AgencyRegister {
    /// The index of the body written as `name` at `span`, new if it is the first mention.
    pub fn add(&mut self, name: &str, span: Span) -> usize {
        let index = *self.by_key.entry(agency_key(name)).or_insert_with(|| {
            self.agencies.push(Agency {
                name: name.to_owned(),
                variants: Vec::new(),
                mentions: Vec::new(),
            });
            self.uses.push(Vec::new());
            self.agencies.len() - 1
        });
        if let (Some(agency), Some(uses)) =
            (self.agencies.get_mut(index), self.uses.get_mut(index))
        {
            let known = agency.variants.iter().position(|it| it == name);
            let at = known.unwrap_or_else(|| {
                agency.variants.push(name.to_owned());
                uses.push(0);
                uses.len() - 1
            });
            if agency.mentions.last() != Some(&span) {
                uses[at] += 1;
                agency.mentions.push(span);
            }
        }
        index
    }

    /// All bodies, in order of first mention.
    pub fn finish(mut self) -> Vec<Agency> {
        for (agency, uses) in self.agencies.iter_mut().zip(&self.uses) {
            let most = uses.iter().copied().max().unwrap_or(0);
            if let Some(at) = uses.iter().position(|it| *it == most) {
                agency.name.clone_from(&agency.variants[at]);
            }
            agency.mentions.sort_unstable();
            agency.mentions.dedup();
        }
        self.agencies
    }
}

/// Splits a list of bodies ("Sở A; Sở B và Ban C") into names with their bytes, from `start`
/// of a block's text to `end`.
pub(super) fn split_names(
    text: &str,
    lower: &str,
    start: usize,
    end: usize,
) -> Vec<Range<usize>> {
    let names = split_list(text, lower, start, end);
    names
        .into_iter()
        .map(|name| {
            // "Sở KH&CN chủ trì hướng dẫn": the name ends where its duties begin.
            let duty = duty_start(text, lower, name.start).filter(|it| *it < name.end);
            match duty.filter(|it| *it > name.start && names_body(text, lower, name.start)) {
                Some(duty) => name.start..duty,
                None => name,
            }
        })
        .collect()
}

fn split_list(text: &str, lower: &str, start: usize, end: usize) -> Vec<Range<usize>> {
    let mut names = Vec::new();
    let mut from = start;
    let mut at = start;
    let push = |from: usize, to: usize, names: &mut Vec<Range<usize>>| {
        let words = &text[from..to];
        let left = words.trim_start_matches([' ', ',', ';', '-', ':']);
        let begin = to - left.len();
        let name = left.trim_end_matches([' ', ',', ';', '.', '/', ':']);
        if !name.is_empty() {
            names.push(begin..begin + name.len());
        }
    };
    while at < end {
        let rest = &lower[at..end];
        let semicolon = rest.starts_with(';');
        let joint = [", ", " và "].iter().find(|it| rest.starts_with(**it));
        if semicolon {
            push(from, at, &mut names);
            from = at + 1;
            at += 1;
        } else if let Some(joint) = joint.filter(|it| begins_name(text, lower, at + it.len())) {
            push(from, at, &mut names);
            at += joint.len();
            from = at;
        } else {
            // Letters are counted in the lower-case text: inside a syllable the two may differ.
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    push(from, end, &mut names);
    names
}

/// Whether another body's name begins at byte `at`.
fn begins_name(text: &str, lower: &str, at: usize) -> bool {
    let capital =
        text.get(at..).and_then(|it| it.chars().next()).is_some_and(char::is_uppercase);
    let group = GROUPS.iter().any(|it| lower[at..].starts_with(*it));
    group || (capital && head_at(lower, at).is_some())
}

/// Verbs and phrases that end the name of a body at the head of its duties.
const DUTY_WORDS: [&str; 62] = [
    "chủ trì",
    "phối hợp",
    "tham mưu",
    "chịu trách nhiệm",
    "có trách nhiệm",
    "hướng dẫn",
    "tổ chức",
    "thực hiện",
    "căn cứ",
    "xây dựng",
    "triển khai",
    "theo dõi",
    "thường xuyên",
    "định kỳ",
    "báo cáo",
    "kịp thời",
    "lập ",
    "chỉ đạo",
    "đẩy mạnh",
    "tăng cường",
    "tiếp tục",
    "trên cơ sở",
    "rà soát",
    "bố trí",
    "đảm bảo",
    "bảo đảm",
    "cân đối",
    "là cơ quan",
    "đôn đốc",
    "giúp",
    "làm đầu mối",
    "nghiên cứu",
    "chủ động",
    "trong phạm vi",
    "theo chức năng",
    "quan tâm",
    "vận động",
    "giám sát",
    "kiểm tra",
    "đề xuất",
    "cung cấp",
    "tổng hợp",
    "phát huy",
    "lồng ghép",
    "nâng cao",
    "ban hành",
    "quy định",
    "tuyên truyền",
    "phổ biến",
    "thẩm định",
    "là đơn vị",
    "cụ thể hóa",
    "hằng năm",
    "hàng năm",
    "khẩn trương",
    "tích cực",
    "quán triệt",
    "đưa ",
    "gửi ",
    "cử ",
    "tập trung",
    "thông qua",
];

/// Where the name of the body that begins at byte `start` ends: at a colon or its first duty.
pub(super) fn duty_start(text: &str, lower: &str, start: usize) -> Option<usize> {
    let rest = lower.get(start..)?;
    let stop = rest.find([':', '.', '\n']).unwrap_or(rest.len());
    let window = &rest[..stop];
    let duty = DUTY_WORDS
        .iter()
        .filter_map(|word| {
            window.match_indices(word).map(|it| it.0).find(|at| {
                let before = window[..*at].trim_end();
                // "Sở Xây dựng": a capital belongs to the name, not to a duty.
                let small =
                    text.get(start + at..).is_some_and(|it| it.starts_with(char::is_lowercase));
                let bounded = small && window[..*at].ends_with([' ', ',']) && *at > 2;
                let after = window[*at + word.trim_end().len()..]
                    .starts_with(|it: char| !it.is_alphanumeric())
                    || *at + word.trim_end().len() == window.len();
                // "các tổ chức chính trị - xã hội" names bodies.
                bounded
                    && after
                    && !(*word == "tổ chức"
                        && (before.ends_with("các")
                            || before.ends_with("và")
                            || before.ends_with(',')))
            })
        })
        .min();
    let colon = rest[stop..].starts_with(':').then_some(stop);
    let end = match (duty, colon) {
        (Some(duty), _) => duty,
        (None, Some(colon)) => colon,
        (None, None) if rest.len() < 160 => rest.len(),
        (None, None) => return None,
    };
    Some(start + rest[..end].trim_end_matches([' ', ',', '.', ':']).len())
}

/// Whether words begin with a duty or another subject of the organisation part, and so name no
/// body.
pub(super) fn begins_duty(lower: &str) -> bool {
    let others = [
        "kinh phí",
        "chế độ",
        "thời gian",
        "công tác",
        "nguồn",
        "khen thưởng",
        "giải pháp",
        "nhiệm vụ",
        "điều kiện",
    ];
    DUTY_WORDS.iter().chain(&others).any(|it| lower.starts_with(it.trim_end()))
}

/// Persons who stand for bodies at the head of a duty.
const PERSONS: [&str; 8] = [
    "thủ trưởng",
    "giám đốc",
    "chủ tịch",
    "người đứng đầu",
    "trưởng ban",
    "chánh văn phòng",
    "bộ trưởng",
    "trưởng các",
];

/// Whether a body, a group of bodies or the head of one is named at byte `at`.
pub(super) fn names_body(text: &str, lower: &str, at: usize) -> bool {
    let rest = lower.get(at..).unwrap_or("");
    begins_name(text, lower, at)
        || PERSONS.iter().any(|it| rest.starts_with(it))
        || [
            "sở, ban, ngành",
            "sở, ngành",
            "mặt trận tổ quốc",
            "tổng công ty",
            "cơ quan báo",
            "đoàn thanh niên",
            "các xã",
            "các huyện",
            "công an",
            "đề nghị các",
        ]
        .iter()
        .any(|it| rest.starts_with(it))
}
