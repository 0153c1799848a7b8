//! Assignments (phân công): paragraphs that charge a body with duties.
//!
//! In: blocks of the organisation part; out: [`Assignment`]s. Invariant: one fact for each
//! body's paragraph; the targets it names are kept as written with their places, and data
//! collection is told apart from answering for a target.

use std::ops::Range;

use super::agency::{begins_duty, duty_start, names_body, split_names};
use super::authority::{HANDING, asks, is_independent, of_state};
use super::reference::{NamedTargets, named_targets};
use super::role::Role;
use super::section::{path_attribute, path_of};
use super::target::{Charge, agencies_of};
use super::trigger::Finder;
use super::vocabulary::{Attribute, Kind, KindEntry, Names, Reading, Type, Value, for_authors};
use super::{Context, Facts};
use crate::lang::{Wording, holds_any};
use crate::outline::{Block, Style, Zone};
use crate::source::Span;

/// A paragraph that charges a body with duties.
#[derive(Debug, Clone, PartialEq)]
pub struct Assignment {
    /// The whole paragraph, bullets included.
    pub span: Span,
    /// Index of the section it is, where it is one.
    pub section: Option<usize>,
    /// The bodies as written.
    pub agency: String,
    /// Where they are named.
    pub agency_span: Span,
    /// The bodies.
    pub charges: Vec<Charge>,
    /// What they are to do: "chủ trì", "phối hợp".
    pub verbs: Vec<String>,
    /// Numbered targets named, as written.
    pub targets: Vec<String>,
    /// The numbered targets it answers for, with the place where it names them.
    pub(super) answers_for: Vec<(NamedTargets, Span)>,
    /// Where it takes the lead for the whole plan, or for targets that it names by where they
    /// stand, if it does.
    pub general_lead: Option<Span>,
    /// Where it takes the lead for the whole plan, if it does.
    pub(super) whole_plan: Option<Span>,
    /// A duty that is only to help while nobody leads.
    pub(super) unled: Option<(String, Span)>,
    /// Whether it asks and does not order.
    asks: bool,
    /// Whether the issuer has no authority over the body; none where that cannot be told.
    independent: Option<bool>,
}

/// Assignments in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Assignment,
    list: "assignments",
    names: Names::new(
        &["assignment"],
        &["assignments"],
        &["phân công", "phần phân công", "nội dung phân công"],
    ),
    doc: for_authors(Wording {
        en: "a paragraph that charges a body with duties",
        vi: "đoạn giao trách nhiệm cho một cơ quan",
    }),
    count: |facts| facts.assignments.len(),
    span: |facts, index| facts.assignments[index].agency_span,
    label: "agency",
    attributes: &[
        path_attribute(
            Wording { en: "labels of the section", vi: "chuỗi số thứ tự của mục" },
            |facts, index| path_of(facts, facts.assignments[index].section),
        ),
        Attribute::new(
            "agency",
            Names::new(&["name"], &["names"], &["tên cơ quan"]),
            Type::Text,
            Wording { en: "the bodies as written", vi: "tên cơ quan như đã ghi" },
            |facts, index| {
                let assignment = &facts.assignments[index];
                let words = assignment.agency.as_str().into();
                Reading::at(Value::Text(words), assignment.agency_span)
            },
        ),
        Attribute::new(
            "agencies",
            Names::new(&["agency"], &["agencies"], &["cơ quan", "đơn vị"]),
            Type::Facts(Kind::Agency),
            Wording { en: "the bodies charged", vi: "cơ quan được giao" },
            |facts, index| agencies_of(&facts.assignments[index].charges),
        ),
        Attribute::new(
            "verbs",
            Names::new(&["duty"], &["duties"], &["việc được giao"]),
            Type::Texts,
            Wording { en: "what they are to do", vi: "việc phải làm" },
            |facts, index| Reading::of(Value::Texts(&facts.assignments[index].verbs)),
        ),
        Attribute::new(
            "targets",
            Names::new(&["named target"], &["named targets"], &["chỉ tiêu được giao"]),
            Type::Texts,
            Wording {
                en: "numbered targets it names", vi: "chỉ tiêu được nêu đích danh"
            },
            |facts, index| Reading::of(Value::Texts(&facts.assignments[index].targets)),
        ),
        Attribute::new(
            "unled",
            Names::new(&["unled duty"], &["unled duties"], &["việc bỏ ngỏ chủ trì"]),
            Type::Text,
            Wording {
                en: "a duty that is only to coordinate while nobody leads",
                vi: "việc chỉ giao phối hợp trong khi chưa có cơ quan chủ trì",
            },
            |facts, index| match &facts.assignments[index].unled {
                Some((words, place)) => Reading::at(Value::Text(words.as_str().into()), *place),
                None => Reading::of(Value::Missing),
            },
        )
        .derived(),
        Attribute::new(
            "independent",
            Names::new(
                &["independent body"],
                &["independent bodies"],
                &["cơ quan độc lập", "cơ quan hệ thống riêng"],
            ),
            Type::Text,
            Wording {
                en: "a body of the Party, a council, the Front, a court or a procuracy that \
                     another system charges",
                vi: "cơ quan Đảng, Hội đồng nhân dân, Mặt trận, tòa án, viện kiểm sát được cơ \
                     quan của hệ thống khác giao việc",
            },
            |facts, index| {
                let it = &facts.assignments[index];
                Reading::at(
                    match it.independent {
                        Some(true) => Value::Text(it.agency.as_str().into()),
                        Some(false) => Value::Missing,
                        None => Value::Unclear(&UNKNOWN_ISSUER),
                    },
                    it.agency_span,
                )
            },
        )
        .derived(),
        Attribute::new(
            "request",
            Names::new(&["request"], &["requests"], &["lời đề nghị"]),
            Type::Flag,
            Wording {
                en: "whether it asks and does not order",
                vi: "nội dung là đề nghị, không phải giao việc",
            },
            |facts, index| Reading::of(Value::Flag(facts.assignments[index].asks)),
        )
        .derived(),
    ],
};

impl Assignment {
    /// Whether it asks a body of another system.
    pub(super) fn is_asked_of(&self) -> bool {
        self.independent != Some(false)
    }
}

/// Why nobody can say whether a body is of the issuer's own system.
static UNKNOWN_ISSUER: Wording = Wording {
    en: "it is not known who issues the plan",
    vi: "chưa rõ cơ quan ban hành kế hoạch",
};

/// Finds the paragraphs of the organisation part that charge a body.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let outline = context.outline;
    let mut assignments: Vec<Assignment> = Vec::new();
    let mut covered_until = 0;
    for index in 0..outline.blocks.len() {
        let block = &outline.blocks[index];
        let organised = block.section.is_some_and(|it| context.roles[it] == Role::Organisation)
            || hands_over(block, &context.mentions[index].lower);
        if !organised
            || block.zone != Zone::Body
            || block.cell.is_some()
            || index < covered_until
        {
            continue;
        }
        let listed = is_listed(context, &assignments, index);
        let Some(range) = charged_body(context, index, listed) else { continue };
        let own = outline.section_at(index);
        let end = match own {
            Some(section) => outline.sections[section].end,
            None => paragraph_end(context, index),
        };
        covered_until = end.max(index + 1);
        let mut assignment = assignment(context, block, index..covered_until, range.clone());
        assignment.section = own.or(block.section);
        let main = assignment.agency.clone();
        assignments.push(assignment);
        for inner in index..covered_until {
            let block = &outline.blocks[inner];
            let from = if inner == index { range.end } else { block.body_start() };
            for range in inner_charges(context, inner, from, inner > index) {
                let until = range.end;
                let mut more = self::assignment(context, block, inner..inner + 1, range);
                if more.agency == main {
                    continue;
                }
                more.span =
                    block.text.span(until, block.text.as_str().len()).to(more.agency_span);
                more.section = own.or(block.section);
                assignments.push(more);
            }
        }
    }
    let state = of_state(facts);
    for it in assignments.iter_mut().filter(|it| it.independent == Some(true)) {
        it.independent = state.map(|_| true);
        // Who is of no State body's system writes to its own.
        it.asks |= state == Some(false);
    }
    facts.assignments = assignments;
}

/// "Điều 2. Giao Sở Công Thương chủ trì ...": an article of the act that charges a body.
fn hands_over(block: &Block, lower: &str) -> bool {
    block.label.as_ref().is_some_and(|it| it.style == Style::Article)
        && lower[block.body_start()..].starts_with("giao ")
}

/// Where the body is named that the block at `index` charges, if it charges one.
fn charged_body(context: &Context<'_>, index: usize, listed: bool) -> Option<Range<usize>> {
    let block = &context.outline.blocks[index];
    let text = block.text.as_str();
    let lower = context.mentions[index].lower.as_str();
    let mut start = block.body_start();
    start +=
        lower[start..].len() - lower[start..].trim_start_matches([' ', '-', '+', '–']).len();
    if let Some(word) = HANDING.iter().find(|it| lower[start..].starts_with(**it)) {
        start += word.len();
    }
    start = after_subject(context, index, start);
    if !names_body(text, lower, start) {
        match later_body(text, lower, start) {
            Some(later) => start = later,
            // "6. Các trường và đơn vị trực thuộc: Xây dựng kế hoạch ...".
            None if let Some(end) = group_before_colon(lower, start) => {
                return Some(start..end);
            }
            // "18. Các doanh nghiệp công nghệ số": in a list of charges a heading names who is
            // charged, whatever it is called.
            None if (listed || is_short_heading(block)) && !begins_duty(&lower[start..]) => {
                let end = start + lower[start..].trim_end_matches([':', ' ']).len();
                return (end > start).then_some(start..end);
            }
            None => return None,
        }
    }
    let end = duty_start(text, lower, start)?;
    (end > start && end - start < 300).then_some(start..end)
}

/// Where a group that no list knows ends, before a colon and its duty.
fn group_before_colon(lower: &str, start: usize) -> Option<usize> {
    let rest = lower.get(start..)?;
    let colon = rest.find(':').filter(|it| *it < 160 && !rest[..*it].contains(['.', ';']))?;
    let duty = begins_duty(rest[colon + 1..].trim_start());
    (rest.starts_with("các ") && duty).then_some(start + colon)
}

/// "UBND tỉnh đề nghị các doanh nghiệp ...": who hands over is not charged. Gives where the
/// body that is charged begins.
fn after_subject(context: &Context<'_>, index: usize, start: usize) -> usize {
    let mentions = &context.mentions[index];
    let at = mentions.agencies.partition_point(|it| it.range.start < start);
    let subject = mentions.agencies.get(at).filter(|it| it.range.start == start);
    let Some(subject) = subject else { return start };
    let tail = mentions.lower[subject.range.end..].trim_start();
    let word = HANDING.iter().find(|it| tail.starts_with(**it));
    word.map_or(start, |it| mentions.lower.len() - tail.len() + it.len())
}

/// "Trên cơ sở ..., yêu cầu Thủ trưởng các sở ...", "Hằng năm, các sở ...": the body comes
/// after what introduces the charge, in the same sentence.
fn later_body(text: &str, lower: &str, start: usize) -> Option<usize> {
    let rest = &lower[start..];
    let sentence = rest.find(". ").map_or(rest, |at| &rest[..at]);
    let handed = [", yêu cầu ", ", giao ", ", đề nghị "]
        .iter()
        .filter_map(|it| sentence.find(it).map(|at| start + at + it.len()))
        .min();
    let introduced = INTRODUCING.iter().any(|it| rest.starts_with(it));
    let named = sentence
        .match_indices([',', ';'])
        .map(|(at, sign)| start + at + sign.len())
        .map(|at| at + (lower[at..].len() - lower[at..].trim_start().len()))
        .filter(|_| introduced)
        .find(|at| names_body(text, lower, *at));
    handed.filter(|at| names_body(text, lower, *at)).or(named)
}

/// Bodies that are charged within a paragraph after byte `from`: at the start of a sentence or
/// clause, or by a word that hands over. `opens` tells that the block itself may begin so.
fn inner_charges(
    context: &Context<'_>,
    index: usize,
    from: usize,
    opens: bool,
) -> Vec<Range<usize>> {
    let block = &context.outline.blocks[index];
    let (text, lower) = (block.text.as_str(), context.mentions[index].lower.as_str());
    let mut starts: Vec<usize> = Vec::new();
    if opens {
        starts.push(from);
    }
    for (at, sign) in lower[from..].match_indices(['.', ';', ',']) {
        let after = from + at + sign.len();
        if !lower[after..].starts_with(' ') {
            continue;
        }
        let start = after + 1;
        let handed = HANDING.iter().find(|it| lower[start..].starts_with(**it));
        match (handed, sign) {
            (Some(word), _) => starts.push(start + word.len()),
            (None, ",") => {}
            (None, ".") if !names_body(text, lower, start) => {
                starts.extend(later_body(text, lower, start));
            }
            _ => starts.push(start),
        }
    }
    let charges = |start: usize| {
        let mut start = start;
        if opens && start == from {
            let bare = lower[start..].trim_start_matches([' ', '-', '+', '–']);
            start = lower.len() - bare.len();
            let word = HANDING.iter().find(|it| lower[start..].starts_with(**it));
            start += word.map_or(0, |it| it.len());
        }
        start = after_subject(context, index, start);
        let end = names_body(text, lower, start).then(|| duty_start(text, lower, start))??;
        let duty = lower[end..].trim_start_matches([' ', ',']);
        (end > start && end - start < 300 && begins_duty(duty) && duty.len() > 12)
            .then_some(start..end)
    };
    let mut ranges: Vec<Range<usize>> = starts.into_iter().filter_map(charges).collect();
    ranges.dedup_by_key(|it| it.end);
    ranges
}

/// Words that lead in a charge before the body is named.
const INTRODUCING: [&str; 10] = [
    "hằng năm",
    "hàng năm",
    "định kỳ",
    "trong quá trình",
    "quá trình",
    "trên cơ sở",
    "căn cứ",
    "kinh phí thực hiện",
    "nếu ",
    "trường hợp",
];

/// Whether block `index` is a heading in a list of charges: its sibling before it charges a
/// body, and what it heads stands under it.
fn is_listed(context: &Context<'_>, before: &[Assignment], index: usize) -> bool {
    let outline = context.outline;
    let Some(node) = outline.section_at(index).map(|it| &outline.sections[it]) else {
        return false;
    };
    let text = outline.blocks[index].text.as_str();
    let whole = node.title.1 + 2 >= text.trim_end_matches([':', ' ']).len();
    let sibling = before.last().and_then(|it| it.section).map(|it| &outline.sections[it]);
    whole
        && node.end > index + 1
        && text.split(' ').count() <= 22
        && sibling
            .is_some_and(|it| it.parent == node.parent && it.label.style == node.label.style)
}

/// Whether a numbered block is a heading of a few words that ends in a colon.
fn is_short_heading(block: &Block) -> bool {
    let text = block.text.as_str();
    block.label.as_ref().is_some_and(|it| !it.bulleted)
        && text.ends_with(':')
        && text.split(' ').count() <= 16
        && !text[..text.len() - 1].contains(':')
}

/// A paragraph outside labels goes on through the bullets under it.
fn paragraph_end(context: &Context<'_>, index: usize) -> usize {
    let blocks = &context.outline.blocks;
    let first = &blocks[index];
    if first.bullet {
        return index + 1;
    }
    let under = blocks[index + 1..]
        .iter()
        .take_while(|it| it.bullet && it.label.is_none() && it.section == first.section)
        .count();
    index + 1 + under
}

fn assignment(
    context: &Context<'_>,
    block: &Block,
    blocks: Range<usize>,
    name: Range<usize>,
) -> Assignment {
    let text = block.text.as_str();
    let lower = context.mentions[blocks.start].lower.as_str();
    let names = split_names(text, lower, name.start, name.end);
    let charges = names
        .iter()
        .map(|it| {
            let span = block.text.span(it.start, it.end);
            Charge { agency: context.register(&text[it.clone()], span), span, inferred: None }
        })
        .collect();
    let (mut verbs, mut targets, mut answers_for) = (Vec::new(), Vec::new(), Vec::new());
    let (mut general_lead, mut whole_plan) = (None, None);
    let mut span = block.span;
    let first = blocks.start;
    for index in blocks {
        let (block, mentions) =
            (&context.outline.blocks[index], context.mentions[index].as_ref());
        span = span.to(block.span);
        for (_, verb) in mentions.triggers(Finder::Duty, 0) {
            if !verbs.iter().any(|it| it == verb) {
                verbs.push(verb.to_owned());
            }
        }
        // What stands before the name is another body's.
        let from = if index == first { name.end } else { block.body_start() };
        let named = named_targets(mentions, from);
        if let Some(first) = named.first() {
            let answers = answers_for_targets(&mentions.lower[from..first.range.start]);
            for it in named {
                let place = block.text.span(it.range.start, it.range.end);
                targets.push(block.text.as_str()[it.range.clone()].to_owned());
                if answers {
                    answers_for.push((it, place));
                }
            }
        }
        general_lead = general_lead
            .or_else(|| names_targets_elsewhere(&mentions.lower[from..]).then_some(block.span));
        whole_plan =
            whole_plan.or_else(|| leads_whole_plan(&mentions.lower).then_some(block.span));
    }
    Assignment {
        span,
        section: None,
        agency: text[name.clone()].to_owned(),
        agency_span: block.text.span(name.start, name.end),
        charges,
        verbs,
        targets,
        answers_for,
        general_lead: general_lead.or(whole_plan),
        whole_plan,
        unled: None,
        asks: asks(context, first, &name),
        independent: Some(is_independent(&lower[name.clone()])),
    }
}

/// What bodies are told to do.
pub(super) const VERBS: &[&str] = &[
    "chủ trì",
    "phối hợp",
    "tham mưu",
    "chịu trách nhiệm",
    "có trách nhiệm",
    "hướng dẫn",
    "kiểm tra",
    "giám sát",
    "đôn đốc",
    "tổng hợp",
    "báo cáo",
    "theo dõi",
    "bố trí",
    "thẩm định",
    "tuyên truyền",
    "đề nghị",
];

/// Whether the words before a naming of targets make the body answer for them. Collecting or
/// reporting data is no lead.
fn answers_for_targets(words: &str) -> bool {
    let clause = words.rfind(['.']).map_or(words, |at| &words[at + 1..]);
    let leads = [
        "chủ trì",
        "chịu trách nhiệm",
        "tổ chức thực hiện",
        "phụ trách",
        "thực hiện",
        "triển khai",
        "hoàn thành",
    ];
    let data = (clause.contains("thu thập") || clause.contains("cung cấp"))
        && clause.contains("số liệu");
    let carries_out = clause.contains("tổ chức thực hiện") || clause.contains("chủ trì");
    // "Phối hợp với Sở X thực hiện chỉ tiêu 2": Sở X leads.
    let answers = ["chủ trì", "chịu trách nhiệm", "phụ trách"];
    let helps = clause.contains("phối hợp") && !holds_any(clause, &answers);
    if helps {
        return false;
    }
    holds_any(clause, &leads) && (!data || carries_out)
}

/// "chịu trách nhiệm về các chỉ tiêu tại khoản 2 Mục I": targets named by where they stand, and
/// not by the labels that can be looked up.
fn names_targets_elsewhere(lower: &str) -> bool {
    let may = lower.contains("chỉ tiêu") || lower.contains("mục tiêu");
    may && lower.split(['.', ';']).any(|clause| {
        let words = ["chỉ tiêu", "các mục tiêu", "mục tiêu tại", "mục tiêu nêu tại"];
        let Some(at) = words.iter().filter_map(|it| clause.find(it)).min() else {
            return false;
        };
        let named = [
            "tại mục",
            "tại khoản",
            "tại điểm",
            "tại phần",
            "nêu tại",
            "thuộc mục",
            "ở mục",
            "tại tiểu mục",
        ];
        answers_for_targets(&clause[..at]) && holds_any(&clause[at..], &named)
    })
}

/// "Chủ trì ... triển khai Kế hoạch này": a lead for everything. Leading the money, the
/// publicity or the inspection of a plan is no lead for the plan.
pub(super) fn leads_whole_plan(lower: &str) -> bool {
    let may = (lower.contains("chủ trì") || lower.contains("đầu mối"))
        && (lower.contains("kế hoạch") || lower.contains("chương trình này"));
    may && lower.split([';', '.']).any(|clause| {
        let Some(at) = ["chủ trì", "đầu mối"].iter().filter_map(|it| clause.find(it)).min()
        else {
            return false;
        };
        let duty = &clause[at..];
        let part = [
            "kinh phí",
            "ngân sách",
            "dự toán",
            "nguồn vốn",
            "tuyên truyền",
            "thông tin",
            "kiểm tra",
            "lĩnh vực",
            "trên địa bàn quản lý",
        ];
        let carries = holds_any(duty, &["triển khai", "thực hiện", "tổ chức"]);
        let whole = [
            "kế hoạch này",
            "chương trình này",
            "triển khai kế hoạch",
            "triển khai thực hiện kế hoạch",
            "tổ chức thực hiện kế hoạch",
            "nội dung của kế hoạch",
            "các nội dung kế hoạch",
        ];
        carries && holds_any(duty, &whole) && !holds_any(duty, &part)
    })
}
