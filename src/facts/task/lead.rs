//! Who leads a piece of work, as its own words, its heading or its later sentences say.
//!
//! In: a block and its mentions; out: the bodies charged, or none. Invariants: "chủ trì" and
//! what hands over come first, then brackets, then who the sentence begins with; a body that
//! only coordinates leads nothing; names are looked for in bounded stretches.

use std::ops::Range;

use super::super::Context;
use super::super::agency::{
    AgencyMention, begins_duty, duty_start, names_body, names_one_body,
};
use super::super::authority::HANDING;
use super::super::target::Charge;
use super::charges_in;

/// The leads that the words of a block state: "giao Sở X chủ trì", "(Phòng Y và Phòng Z chủ
/// trì)", or the body that the block begins with.
pub(in super::super) fn stated_lead(context: &Context<'_>, index: usize) -> Vec<Charge> {
    let (block, mentions) = (&context.outline.blocks[index], &context.mentions[index]);
    let lower = mentions.lower.as_str();
    let start = block.body_start();
    let handed = handed_leads(context, index);
    if !handed.is_empty() {
        return handed;
    }
    if let Some(range) = doer_in_brackets(block.text.as_str(), lower, start) {
        return charges_in(context, block, lower, range);
    }
    if let Some(range) = named_last(block.text.as_str(), lower, &mentions.agencies) {
        return charges_in(context, block, lower, range);
    }
    let subject = mentions.agencies.iter().find(|it| it.range.start == start && !it.group);
    let acts = |it: &AgencyMention| {
        let tail = lower[it.range.end..].trim_start_matches([' ', ',', ':']);
        !tail.is_empty() && !tail.starts_with("của")
    };
    match subject.filter(|it| acts(it)) {
        Some(it) => charges_in(context, block, lower, it.range.clone()),
        None => Vec::new(),
    }
}

/// Bytes that the names before "chủ trì", or in brackets, can take.
const LONGEST_NAMES: usize = 200;

/// The names before the first "chủ trì" that is a verb: back to what opens the clause. A name
/// is taken whole, whatever its words.
pub(in super::super) fn handed_name(
    text: &str,
    lower: &str,
    from: usize,
) -> Option<Range<usize>> {
    lower.get(from..)?.match_indices("chủ trì").find_map(|(offset, _)| {
        let verb = from + offset;
        let head = without_short_form(lower[from..verb].trim_end_matches([' ', ',']));
        let floor = head.len().saturating_sub(LONGEST_NAMES);
        let floor = head.ceil_char_boundary(floor);
        let openers = [
            "(",
            ". ",
            ": ",
            "; ",
            "giao ",
            "đề nghị ",
            "phân công ",
            "do ",
            "yêu cầu ",
            "chỉ đạo ",
        ];
        let opened = openers
            .iter()
            .filter_map(|it| head[floor..].rfind(it).map(|at| floor + at + it.len()))
            // "Phòng giao dịch Ngân hàng Chính sách xã hội" hands nothing over.
            .filter(|end| {
                !head[*end..].starts_with("dịch ") && !head[*end..].starts_with("thông ")
            })
            .max();
        let begin = from + opened.unwrap_or(0);
        let end = from + head.len();
        let name = lower.get(begin..end)?.trim_start();
        let begin = end - name.len();
        let capital = text.get(begin..)?.starts_with(char::is_uppercase);
        let sentence = opened.is_some() || head.len() < 120;
        let named = capital && names_body(text, lower, begin) || name.starts_with("các ");
        let partner = lower[..begin].trim_end().ends_with("phối hợp với");
        (sentence
            && named
            && !partner
            && !name.ends_with("cơ quan")
            && !name.ends_with("đơn vị"))
        .then_some(begin..end)
    })
}

/// The bodies that the words of a block say lead: "giao Sở X chủ trì".
pub(super) fn handed_leads(context: &Context<'_>, index: usize) -> Vec<Charge> {
    let (block, mentions) = (&context.outline.blocks[index], &context.mentions[index]);
    let lower = mentions.lower.as_str();
    let range = handed_name(block.text.as_str(), lower, block.body_start());
    range.map_or_else(Vec::new, |it| charges_in(context, block, lower, it))
}

/// The body that brackets say carries the work out: "(các trường thực hiện thường xuyên)".
fn doer_in_brackets(text: &str, lower: &str, from: usize) -> Option<Range<usize>> {
    lower.get(from..)?.match_indices('(').find_map(|(at, sign)| {
        let open = from + at + sign.len();
        let near = &lower[open..lower.floor_char_boundary(open + LONGEST_NAMES)];
        let inside = &near[..near.find(')')?];
        let end = open + inside.find(" thực hiện")?;
        let body = names_body(text, lower, open) || inside.starts_with("các ");
        (body && !inside.contains([':', '.']) && end - open < 160).then_some(open..end)
    })
}

/// The body that brackets at the end of the work begin with, before nothing or a time: "Mở lớp
/// dạy nghề (Trung tâm Khuyến nông; quý II/2027)." After a body they hold its short form.
fn named_last(text: &str, lower: &str, agencies: &[AgencyMention]) -> Option<Range<usize>> {
    let inner = lower.trim_end_matches(['.', ';', ' ']).strip_suffix(')')?;
    let open = inner.rfind('(')? + 1;
    let end = inner[open..].find(';').map_or(inner.len(), |at| open + at);
    let rest = inner[end..].trim_start_matches([';', ' ']);
    let time = rest.contains(|it: char| it.is_ascii_digit())
        || ["thường xuyên", "hằng năm", "hàng năm"].iter().any(|it| rest.starts_with(it));
    let head = lower[..open - 1].trim_end();
    let short = agencies.iter().any(|it| it.range.end == head.len());
    let whole = duty_start(text, &lower[..end], open) == Some(end);
    let one = names_one_body(text, lower, open) && names_body(text, lower, open) && whole;
    (one && !short && head.len() > 12 && (rest.is_empty() || time)).then_some(open..end)
}

/// The words without a short form in brackets at their end: "Phòng Tổ chức cán bộ (Phòng TCCB)".
fn without_short_form(head: &str) -> &str {
    let named = head.strip_suffix(')').and_then(|it| Some(head[..it.rfind('(')?].trim_end()));
    named.filter(|it| !it.is_empty()).unwrap_or(head)
}

/// The bodies that later sentences of a block begin with and charge: "Các cấp ủy ... . Chính
/// quyền các cấp tăng cường ...".
pub(super) fn later_leads(
    context: &Context<'_>,
    index: usize,
    known: &[Charge],
) -> Vec<Charge> {
    let (block, mentions) = (&context.outline.blocks[index], &context.mentions[index]);
    let (text, lower) = (block.text.as_str(), mentions.lower.as_str());
    let from = block.body_start();
    // After a semicolon only where nobody else leads: "...; Sở Y tế hướng dẫn thực hiện".
    let stops = if known.is_empty() { [". ", "; "].as_slice() } else { &[". "] };
    let starts = stops
        .iter()
        .flat_map(|stop| lower[from..].match_indices(stop))
        .map(|(at, stop)| from + at + stop.len());
    starts
        // "... . Giao các trường nghề thực hiện".
        .map(|start| {
            let word = HANDING.iter().find(|it| lower[start..].starts_with(**it));
            (start + word.map_or(0, |it| it.len()), word.is_some())
        })
        .filter(|(start, handed)| {
            names_body(text, lower, *start) || *handed && lower[*start..].starts_with("các ")
        })
        .map(|it| it.0)
        .filter_map(|start| Some(start..duty_start(text, lower, start)?))
        .filter(|range| {
            let duty = lower[range.end..].trim_start_matches([' ', ',']);
            begins_duty(duty) && !duty.starts_with("phối hợp")
        })
        .flat_map(|range| charges_in(context, block, lower, range))
        .filter(|it| {
            known
                .iter()
                .all(|known| known.agency != it.agency && known.span.start != it.span.start)
        })
        .collect()
}

/// The body that the heading above block `index` names and nothing else: "1. Sở Y tế" over the
/// work that it is to do.
pub(super) fn heading_lead(context: &Context<'_>, section: usize, index: usize) -> Vec<Charge> {
    let outline = context.outline;
    let own = outline.sections.get(section).filter(|it| it.block < index);
    let above = outline.sections.get(section).and_then(|it| it.parent);
    let Some(node) = own.or_else(|| above.map(|it| &outline.sections[it])) else {
        return Vec::new();
    };
    let (block, mentions) = (&outline.blocks[node.block], &context.mentions[node.block]);
    let (text, lower) = (block.text.as_str(), mentions.lower.as_str());
    let start = block.body_start();
    let end = lower.trim_end_matches([':', '.', ' ']).len();
    let capital = names_one_body(text, lower, start);
    let whole = duty_start(text, lower, start).is_some_and(|it| it >= end);
    if !capital || end <= start || !whole || !names_body(text, lower, start) {
        return Vec::new();
    }
    charges_in(context, block, lower, start..end)
        .into_iter()
        .map(|it| Charge { inferred: Some(block.span), ..it })
        .collect()
}

/// The bodies that a sentence begins with and charges: "Đề nghị các đoàn thể tổ chức ...". With
/// `named` the duty must be named as one ("có trách nhiệm", "chủ trì").
pub(super) fn subject_lead(context: &Context<'_>, index: usize, named: bool) -> Vec<Charge> {
    let (block, mentions) = (&context.outline.blocks[index], &context.mentions[index]);
    let (text, lower) = (block.text.as_str(), mentions.lower.as_str());
    let mut start = block.body_start();
    start +=
        HANDING.iter().find(|it| lower[start..].starts_with(**it)).map_or(0, |it| it.len());
    let body = names_body(text, lower, start)
        || ["mỗi sở", "mỗi ngành", "mỗi cơ quan", "mỗi đơn vị", "mỗi địa phương"]
            .iter()
            .any(|it| lower[start..].starts_with(it));
    let Some(end) = duty_start(text, lower, start).filter(|it| body && *it > start) else {
        return Vec::new();
    };
    let duty = lower[end..].trim_start_matches([' ', ',']);
    let charged = ["có trách nhiệm", "chịu trách nhiệm", "chủ trì"];
    let owed =
        if named { charged.iter().any(|it| duty.starts_with(it)) } else { begins_duty(duty) };
    if owed { charges_in(context, block, lower, start..end) } else { Vec::new() }
}
