//! Whom an issuer may order, and whom it can only ask.
//!
//! In: the names of bodies, the words that charge them, and the issuer; out: whether a body is
//! of a system of its own, and whether it is asked. Invariant: only bodies of the Party,
//! councils, the Front and its members, courts and procuracies have systems of their own; of an
//! issuer that is not known nothing is said.

use std::ops::Range;

use super::{Context, Facts};
use crate::lang::{fold, holds_any};

/// Words that hand a duty to the body named after them.
pub(super) const HANDING: [&str; 8] = [
    "khuyến khích ",
    "mời ",
    "kính đề nghị ",
    "giao ",
    "đề nghị ",
    "yêu cầu ",
    "phân công ",
    "trân trọng đề nghị ",
];

/// Words that ask, in what stands before or after the name of a body.
const ASKING: [&str; 8] = [
    "đề nghị",
    "khuyến khích",
    "mời",
    "trân trọng",
    "kiến nghị",
    "phối hợp",
    "tham gia",
    "theo chức năng",
];

/// Words after which others are spoken of.
const MOVED: [&str; 6] =
    ["vận động", "nhân dân", "người dân", "hội viên", "đoàn viên", "công tác phối hợp"];

/// How the names of bodies with a system of their own begin.
const INDEPENDENT: [&str; 38] = [
    "tỉnh ủy",
    "thành ủy",
    "huyện ủy",
    "quận ủy",
    "thị ủy",
    "đảng ủy",
    "đảng bộ",
    "văn phòng tỉnh ủy",
    "văn phòng thành ủy",
    "ban tổ chức tỉnh ủy",
    "ban tổ chức thành ủy",
    "ban tuyên giáo",
    "ban dân vận",
    "ban nội chính",
    "ban thường vụ tỉnh ủy",
    "thường trực tỉnh ủy",
    "hội đồng nhân dân",
    "thường trực hội đồng nhân dân",
    "thường trực hđnd",
    "hđnd",
    "đoàn đại biểu quốc hội",
    "ủy ban mặt trận",
    "ủy ban mttq",
    "ubmttq",
    "ub mttq",
    "ủy ban trung ương mặt trận",
    "ban thường trực ủy ban m",
    "mặt trận tổ quốc",
    "mttq",
    "liên đoàn lao động",
    "hội nông dân",
    "hội liên hiệp phụ nữ",
    "hội cựu chiến binh",
    "đoàn thanh niên",
    "tỉnh đoàn",
    "thành đoàn",
    "tòa án nhân dân",
    "viện kiểm sát nhân dân",
];

/// Whether the body (in lower case) has a system of its own.
pub(super) fn is_independent(name: &str) -> bool {
    let folded = fold(name);
    INDEPENDENT.iter().any(|it| folded.starts_with(it))
}

/// Whether the words around the `name` of a body in block `index` ask: before it, in the
/// heading over it, or at the beginning of its duties.
pub(super) fn asks(context: &Context<'_>, index: usize, name: &Range<usize>) -> bool {
    let lower = |at: usize| context.mentions.get(at).map_or("", |it| it.lower.as_str());
    let own = lower(index);
    let before = own.get(..name.start).unwrap_or("");
    let after = own.get(name.end..).unwrap_or("").trim_start_matches([' ', ':', ',', '-']);
    let near = |words: &str| {
        let end = words.char_indices().nth(60).map_or(words.len(), |it| it.0);
        // "Vận động hội viên tham gia": the members take part, nobody is asked.
        let others = MOVED.iter().filter_map(|it| words[..end].find(it)).min();
        holds_any(&words[..others.unwrap_or(end)], &ASKING)
    };
    let block = context.outline.blocks.get(index);
    let section =
        block.and_then(|it| it.section).and_then(|it| context.outline.sections.get(it));
    let headed = section.is_some_and(|it| {
        let above = it.parent.and_then(|it| context.outline.sections.get(it));
        [Some(it), above].into_iter().flatten().any(|it| {
            it.block != index && ASKING[..4].iter().any(|word| lower(it.block).contains(word))
        })
    });
    let under = || lower(index + 1).trim_start_matches([' ', '-', '+', '–']);
    holds_any(before, &ASKING) || near(if after.is_empty() { under() } else { after }) || headed
}

/// Whether a body of the State issues the plan; none where that cannot be told.
pub(super) fn of_state(facts: &Facts) -> Option<bool> {
    let words = |it: &super::plan::Located| fold(&it.words);
    let issuer = facts.plan.issuer.as_ref().map(words).unwrap_or_default();
    let number = facts.plan.number.as_ref().map(words).unwrap_or_default();
    let other = [
        "mặt trận",
        "mttq",
        "tỉnh ủy",
        "thành ủy",
        "đảng",
        "hội đồng nhân dân",
        "đoàn ",
        "hội ",
    ];
    let state =
        ["ủy ban nhân dân", "ubnd", "sở ", "bộ ", "cục ", "phòng ", "chính phủ", "thủ tướng"];
    if holds_any(&issuer, &other) || number.contains("/tu") {
        return Some(false);
    }
    let known = holds_any(&issuer, &state) || number.contains("ubnd");
    known.then_some(true)
}
