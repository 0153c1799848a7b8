//! Citations as they stand in one block.
//!
//! In: the text of a block, its dates and bodies; out: [`CitationMention`]s in text order.
//! Invariants: a date belongs to a citation only where it follows its number in the same
//! clause; a kind is certain only where it stands before its own number; a blank is told only
//! where a kind of document stands before it.

use std::ops::Range;

use jiff::civil::Date;

use super::super::agency::AgencyMention;
use super::super::moment::{Moment, Written};
use super::super::symbol::{Symbol, find_symbols, symbol_at};
use super::series::spelled;
use crate::lang::fold;

/// A citation as it stands in one block; ranges are bytes of the block's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::facts) struct CitationMention {
    /// From the kind's word to the issuer.
    pub range: Range<usize>,
    /// The kind named, with its first letter as written.
    pub kind: Option<String>,
    /// Number and symbol.
    pub symbol: Symbol,
    /// Date of the document.
    pub date: Option<(Date, Range<usize>)>,
    /// Issuer as written.
    pub issuer: Option<Range<usize>>,
    /// Whether the plan says that it carries the document out ("Thực hiện ...").
    pub implemented: bool,
    /// The body that sends it: "theo đề nghị của Sở Nội vụ tại Tờ trình số ...".
    pub sender: Option<Range<usize>>,
    /// Whether the kind stands before this number, and no other kind of the symbol before it
    /// ("Thông báo kết luận số ...").
    pub own_kind: bool,
    /// Whether a full day stands in its clause, wherever, or it belongs to the title of the
    /// document before.
    pub near_day: bool,
    /// What is left blank of number and date.
    pub blank: Option<Range<usize>>,
    /// Number and symbol as they are spelled rightly, where they are not.
    pub proper: Option<String>,
}

/// Kinds of documents, longest first where one begins another; lower case.
const KINDS: [&str; 34] = [
    "chương trình hành động",
    "kế hoạch hành động",
    "kế hoạch liên tịch",
    "kế hoạch phối hợp",
    "nghị quyết liên tịch",
    "thông tư liên tịch",
    "chương trình phối hợp",
    "hướng dẫn liên ngành",
    "văn bản hợp nhất",
    "chương trình",
    "kế hoạch",
    "nghị quyết",
    "quyết định",
    "nghị định",
    "thông tư",
    "thông báo",
    "thông tri",
    "chỉ thị",
    "kết luận",
    "tờ trình",
    "công văn",
    "công điện",
    "hướng dẫn",
    "báo cáo",
    "quy định",
    "quy chế",
    "đề án",
    "văn bản",
    "pháp lệnh",
    "luật",
    "bộ luật",
    "phương án",
    "quyết nghị",
    "lệnh",
];

/// Words that end the name of an issuer.
const AFTER_ISSUER: [&str; 30] = [
    " về ",
    " thực hiện",
    " phê duyệt",
    " ban hành",
    " quy định",
    " sửa đổi",
    " hướng dẫn",
    " triển khai",
    " tiếp tục",
    " ngày ",
    " để ",
    " và ",
    " trên ",
    " tại ",
    " khóa",
    " nhằm",
    " đã ",
    " trong ",
    " cho ",
    " với ",
    " là ",
    " được ",
    " gắn ",
    " đối với",
    " thông qua",
    " điều chỉnh",
    " bổ sung",
    " giao ",
    " ứng phó",
    " năm ",
];

/// Finds every citation of a block. `lower` is in step with `text`.
pub(in crate::facts) fn find_citations(
    text: &str,
    lower: &str,
    moments: &[Moment],
    agencies: &[AgencyMention],
) -> Vec<CitationMention> {
    let mut found: Vec<CitationMention> = Vec::new();
    for symbol in find_symbols(text) {
        let before = &lower[..symbol.range.start];
        let head = before.trim_end_matches([' ', ':', '\u{a0}']);
        let (head, has_word) = match head.strip_suffix("số") {
            Some(head) => (head.trim_end_matches([' ', ',']), true),
            None => (head, false),
        };
        let kind = KINDS.iter().find(|kind| {
            head.strip_suffix(**kind).is_some_and(|rest| !rest.ends_with(char::is_alphabetic))
        });
        let mut start = match (kind, has_word) {
            (Some(kind), _) => head.len() - kind.len(),
            (None, true) => before.rfind("số").unwrap_or(symbol.range.start),
            (None, false) => symbol.range.start,
        };
        let mut name = kind.map(|kind| text[head.len() - kind.len()..head.len()].to_owned());
        let own_kind =
            kind.is_some_and(|it| stands_alone(&head[..head.len() - it.len()], &symbol));
        if name.is_none() {
            // "Luật Bầu cử ... số 85/2015/QH13": the kind stands before the act's name.
            let law = symbol
                .series
                .starts_with("QH")
                .then(|| last_kind(head, &["luật", "bộ luật", "nghị quyết", "pháp lệnh"]))
                .flatten();
            if let Some((at, kind)) = law {
                start = at;
                name = text.get(at..at + kind.len()).map(str::to_owned);
            } else if let Some(previous) = found.last()
                && has_word
                && is_list(&lower[previous.range.end.min(start)..start])
            {
                // "Nghị quyết số 42-NQ/TW, số 68-NQ/TW": one kind for the list.
                name.clone_from(&previous.kind);
            }
        }
        let (date, issuer) =
            date_and_issuer(lower, moments, agencies, symbol.range.end, found.last());
        let end = [
            Some(symbol.range.end),
            date.as_ref().map(|it| it.1.end),
            issuer.as_ref().map(|it| it.end),
        ]
        .into_iter()
        .flatten()
        .max()
        .unwrap_or(symbol.range.end);
        // "Thực hiện Nghị quyết số A ...; Chương trình số B ...": the list goes on.
        let implemented = is_implemented(lower, start)
            || found.last().is_some_and(|it| it.implemented)
                && lower[..start].trim_end().ends_with(';');
        let blank = date.is_none().then(|| blank_date(lower, symbol.range.end)).flatten();
        let proper = spelled(text, &symbol, name.as_deref());
        found.push(CitationMention {
            range: start..blank.as_ref().map_or(end, |it| it.end.max(end)),
            kind: name,
            sender: sender_before(lower, agencies, start),
            own_kind,
            near_day: false,
            blank,
            proper,
            symbol,
            date,
            issuer,
            implemented,
        });
    }
    date_lists(lower, &mut found);
    blank_numbers(text, lower, moments, &mut found);
    for index in 0..found.len() {
        let before = index.checked_sub(1).map_or(0, |it| found[it].range.end);
        let after = found.get(index + 1).map_or(lower.len(), |it| it.range.start);
        let near = has_day(lower, moments, &found[index].range, before..after);
        let between = lower.get(before..found[index].range.start).unwrap_or("").trim_start();
        let titled = before > 0
            && !between.contains([';', '.'])
            && TITLED.iter().any(|it| between.starts_with(it));
        found[index].near_day = near || titled;
    }
    found
}

/// Words that the title of a document begins with: what it names is cited by that title.
const TITLED: [&str; 10] = [
    "thực hiện ",
    "triển khai ",
    "về ",
    "sửa đổi",
    "bổ sung",
    "hướng dẫn ",
    "thi hành ",
    "ban hành ",
    "phê duyệt ",
    "quy định ",
];

/// Whether no kind that the symbol names stands before the kind: in "Thông báo kết luận số
/// 12/TB-VPCP" the first of the two is numbered.
fn stands_alone(head: &str, symbol: &Symbol) -> bool {
    let near = &head[head.ceil_char_boundary(head.len().saturating_sub(120))..];
    let clause = &near[near.rfind([';', '.', '(', ',']).map_or(0, |at| at + 1)..];
    symbol.kind().is_none_or(|it| !clause.contains(&fold(it)))
}

/// Whether a day is given in the clause around a citation, within `limits`: "ban hành ngày ..."
/// further on.
fn has_day(
    lower: &str,
    moments: &[Moment],
    range: &Range<usize>,
    limits: Range<usize>,
) -> bool {
    let head = lower.get(limits.start..range.start).unwrap_or("");
    let tail = lower.get(range.end..limits.end).unwrap_or("");
    let from = range.start - head.len() + head.rfind(';').unwrap_or(0);
    let to = range.end + tail.find(';').unwrap_or(tail.len());
    let first = moments.partition_point(|it| it.range.start < from);
    let mut days = moments[first..].iter().take_while(|it| it.range.start < to);
    days.any(|it| it.day().is_some() || it.when == Written::Impossible)
}

/// "của Sở Nội vụ tại " before a citation.
fn sender_before(lower: &str, agencies: &[AgencyMention], at: usize) -> Option<Range<usize>> {
    let head = lower[..at].trim_end().strip_suffix("tại")?.trim_end();
    let index = agencies.binary_search_by_key(&head.len(), |it| it.range.end).ok()?;
    let body = agencies.get(index).filter(|it| !it.group)?;
    let before = lower[..body.range.start].trim_end();
    let chief = ["giám đốc", "thủ trưởng", "chủ tịch", "chánh thanh tra"];
    let before = chief.iter().find_map(|it| before.strip_suffix(it)).unwrap_or(before);
    let before = before.trim_end().strip_suffix("của")?.trim_end();
    // "nhiệm vụ của Sở Nội vụ tại Quyết định số ...": what it sends, and not what is on it.
    SENDING.iter().any(|it| before.ends_with(it)).then(|| body.range.clone())
}

/// Words before the body that sends a document.
const SENDING: [&str; 7] =
    ["đề nghị", "kiến nghị", "đề xuất", "ý kiến", "báo cáo", "trình", "tham mưu"];

/// Characters that stand for what is to be filled in.
const BLANKS: [char; 6] = [' ', '.', '…', '_', '/', '-'];

/// Bytes after a number in which its date begins.
const DATE: usize = 48;

/// "ngày   tháng   năm 2025", "ngày  /  /2025" after a number.
fn blank_date(lower: &str, at: usize) -> Option<Range<usize>> {
    let rest = lower.get(at..)?;
    let skipped = rest.trim_start_matches([' ', ',', '(']);
    let start = at + rest.len() - skipped.len();
    let near = skipped.get(..skipped.floor_char_boundary(DATE))?;
    let words = near.strip_prefix("ngày")?;
    let digits =
        |it: &str| it.len() - it.trim_start_matches(|it: char| it.is_ascii_digit()).len();
    let day = words.trim_start_matches(BLANKS);
    let signs = words[..words.len() - day.len()].trim();
    let day = &day[digits(day)..];
    let dayless = words.trim_start_matches(BLANKS).len() == day.len();
    let month = day.trim_start_matches(BLANKS);
    let (month, worded) = match month.strip_prefix("tháng") {
        Some(rest) => (rest.trim_start_matches(BLANKS), true),
        None => (month, false),
    };
    let monthless = digits(month) == 0;
    let blank = match worded {
        true => dayless || monthless,
        // "ngày / /2025", "ngày 12/ /2025", "ngày ....".
        false => {
            let left = day.trim_start_matches(' ');
            signs.contains('/')
                || dayless && (signs.contains("..") || signs.contains('…'))
                || left.starts_with('/') && left[1..].trim_start().starts_with(['/', '.', '…'])
        }
    };
    let end = near.find([';', ',', ')']).unwrap_or(near.len());
    let year = near[..end].find("20").map_or(end, |at| (at + 4).min(end));
    let year = near.ceil_char_boundary(year);
    let last = start + near[..year].trim_end().len();
    blank.then_some(start..last)
}

/// "Quyết định số      /QĐ-UBND": a document whose number is still to come.
fn blank_numbers(
    text: &str,
    lower: &str,
    moments: &[Moment],
    found: &mut Vec<CitationMention>,
) {
    let before = found.len();
    // The caption of an appendix tells the number of the plan itself.
    let opening = lower.trim_start_matches(['(', '*', '_', '[', ' ']);
    if opening.starts_with("kèm theo") || opening.starts_with("ban hành kèm theo") {
        return;
    }
    for (at, word) in lower.match_indices("số") {
        let Some(rest) = text.get(at + word.len()..) else { continue };
        let symbol = rest.trim_start_matches([' ', '.', '…', '_', ':']);
        let head = lower[..at].trim_end();
        let kind = KINDS.iter().find(|it| head.ends_with(**it));
        let (Some(kind), true) = (kind, symbol.starts_with(['/', '-'])) else { continue };
        let start = at + word.len() + (rest.len() - symbol.len());
        let probe = format!("1{}", &symbol[..symbol.floor_char_boundary(DATE)]);
        let Some(read) = symbol_at(&probe, 0) else { continue };
        let end = start + read.range.end.saturating_sub(1);
        let from = head.len() - kind.len();
        let known = found.get(..before).unwrap_or(&[]);
        let last = known.partition_point(|it| it.range.start <= at).checked_sub(1);
        if last.and_then(|it| known.get(it)).is_some_and(|it| it.range.contains(&at)) {
            continue;
        }
        let (date, _) = date_and_issuer(lower, moments, &[], end, None);
        let last = blank_date(lower, end).map_or(end, |it| it.end);
        found.push(CitationMention {
            range: from..date.as_ref().map_or(last, |it| it.1.end),
            kind: text.get(from..head.len()).map(str::to_owned),
            symbol: Symbol {
                range: at..end,
                number: format!("…{}", read.number.get(1..).unwrap_or_default()),
                ..read
            },
            date,
            issuer: None,
            implemented: false,
            sender: None,
            own_kind: false,
            near_day: false,
            blank: Some(at..last),
            proper: None,
        });
    }
    if found.len() > before {
        crate::sorted::sort_by_key(found, |it| it.range.start);
    }
}

/// "các Nghị quyết số 20-NQ/TW, số 21-NQ/TW ngày 25/10/2017": the date after a list that "các"
/// opens, or "cùng ngày", holds for all of it.
fn date_lists(lower: &str, found: &mut [CitationMention]) {
    for index in (1..found.len()).rev() {
        let (before, after) = found.split_at_mut(index);
        let (Some(one), Some(two)) = (before.last_mut(), after.first()) else { continue };
        let Some((date, place)) = two.date.clone().filter(|_| one.date.is_none()) else {
            continue;
        };
        let between = lower.get(one.range.end..two.symbol.range.start).unwrap_or(".");
        let joined = between
            .split(|it: char| !it.is_alphanumeric())
            .filter(|it| !it.is_empty())
            .all(|word| matches!(word, "và" | "số"));
        let together = lower[..place.start].trim_end().ends_with("cùng");
        let head = &lower[..one.range.start];
        let plural = head.trim_end().ends_with("các") || found_list(head);
        if joined && between.len() < 20 && (together || plural) {
            one.date = Some((date, place));
        }
    }
}

/// Bytes before a number in which its clause begins.
const CLAUSE: usize = 600;

/// The end of `head` that may belong to the clause.
fn last_bytes(head: &str) -> &str {
    &head[head.ceil_char_boundary(head.len().saturating_sub(CLAUSE))..]
}

fn moment_at(moments: &[Moment], at: usize) -> Option<&Moment> {
    let index = moments.binary_search_by_key(&at, |it| it.range.start).ok()?;
    moments.get(index)
}

/// Whether a list that "các" opened is still going on before byte `head.len()`.
fn found_list(head: &str) -> bool {
    let head = last_bytes(head);
    let clause = head.rfind([';', '.']).map_or(head, |at| &head[at..]);
    clause
        .rfind("các ")
        .is_some_and(|at| clause.len() - at < 90 && !clause[at..].contains("ngày"))
}

/// The last of `kinds` in `head`, within the clause.
fn last_kind<'k>(head: &str, kinds: &[&'k str]) -> Option<(usize, &'k str)> {
    let from = head.len() - last_bytes(head).len();
    let clause = head[from..].rfind([';', '(']).map_or(from, |at| from + at + 1);
    kinds
        .iter()
        .filter_map(|kind| head.get(clause..)?.rfind(kind).map(|at| (clause + at, *kind)))
        .max_by_key(|it| it.0)
}

/// Whether only words that join a list stand between two numbers.
fn is_list(between: &str) -> bool {
    between.len() < 160
        && !between.contains(['.', '('])
        && (between.contains(',') || between.contains("và") || between.contains(';'))
}

/// Whether the clause before `start` says that the document is carried out by the plan.
fn is_implemented(lower: &str, start: usize) -> bool {
    let head = last_bytes(lower[..start].trim_end());
    let clause = head.rfind([';', '.', ',']).map_or(0, |at| at + 1);
    let clause = head[clause..].trim_start_matches(['-', ' ']);
    ["thực hiện", "triển khai", "triển khai thực hiện", "thi hành", "thực hiện các"]
        .contains(&clause)
        || clause.ends_with("triển khai thực hiện")
        || clause.ends_with("tổ chức thực hiện")
}

type DateAndIssuer = (Option<(Date, Range<usize>)>, Option<Range<usize>>);

/// The date and the issuer that follow a number, in either order.
fn date_and_issuer(
    lower: &str,
    moments: &[Moment],
    agencies: &[AgencyMention],
    end: usize,
    previous: Option<&CitationMention>,
) -> DateAndIssuer {
    let mut at = end;
    let mut date = date_at(lower, moments, at, previous);
    if let Some((_, range)) = &date {
        at = range.end;
    }
    let issuer = issuer_at(lower, agencies, at);
    if date.is_none()
        && let Some(issuer) = &issuer
    {
        date = date_at(lower, moments, issuer.end, previous);
    }
    (date, issuer)
}

fn date_at(
    lower: &str,
    moments: &[Moment],
    at: usize,
    previous: Option<&CitationMention>,
) -> Option<(Date, Range<usize>)> {
    let rest = lower.get(at..)?;
    let skipped = rest.trim_start_matches([' ', ',', '(', '\u{a0}']);
    let start = at + (rest.len() - skipped.len());
    if start - at > 4 {
        return None;
    }
    if let Some(rest) = skipped.strip_prefix("cùng ") {
        // "cùng ngày 13/10/2020": the date stands there; it holds for the list before, too.
        let at = start + (skipped.len() - rest.len());
        if let Some(moment) = moment_at(moments, at).filter(|it| it.day().is_some()) {
            return Some((moment.day()?, moment.range.clone()));
        }
    }
    if skipped.starts_with("cùng ngày") {
        let (date, _) = previous?.date.as_ref()?;
        return Some((*date, start..start + "cùng ngày".len()));
    }
    let word = ["ký ", "ban hành "].into_iter().find(|it| skipped.starts_with(it));
    let skipped_word = start + word.map_or(0, str::len);
    let moment = moment_at(moments, skipped_word)?;
    Some((moment.day()?, moment.range.clone()))
}

/// Bytes that an issuer's name can take.
const LONGEST_ISSUER: usize = 160;

/// Chiefs who issue in the name of their body.
const CHIEFS: [&str; 4] = ["chủ tịch ", "giám đốc ", "bộ trưởng ", "thủ trưởng "];

fn issuer_at(lower: &str, agencies: &[AgencyMention], at: usize) -> Option<Range<usize>> {
    let rest = lower.get(at..)?;
    let skipped = rest.trim_start_matches([' ', ',', ')', '\u{a0}']);
    let name = skipped.strip_prefix("của ")?;
    let start = at + (rest.len() - name.len());
    let mut limit = LONGEST_ISSUER.min(name.len());
    while !name.is_char_boundary(limit) {
        limit -= 1;
    }
    let window = &name[..limit];
    let stop = window.find([';', '.', '(', '“', '"', ':', ')']).unwrap_or(window.len());
    let comma = window.find(", ").filter(|at| {
        !window[at + 2..].starts_with("thể thao") && !window[at + 2..].starts_with("du lịch")
    });
    let word = AFTER_ISSUER
        .iter()
        .filter_map(|word| window.find(word).map(|at| (at, word)))
        .filter(|(at, word)| {
            **word != " và "
                || window[at + word.len()..].starts_with(|it: char| !it.is_alphabetic())
                || is_list_and(window, *at)
        })
        .map(|it| it.0)
        .min();
    let end = [Some(stop), comma, word].into_iter().flatten().min()?;
    let mut trimmed = name[..end].trim_end();
    // "của Tỉnh ủy và triển khai ...": what follows is done, too.
    trimmed = trimmed.strip_suffix(" và").unwrap_or(trimmed);
    // "Quốc hội khoảng 110 tỷ đồng": past the name only another body may follow.
    let chief = CHIEFS.iter().find(|it| name.starts_with(**it)).map_or(0, |it| it.len());
    let body = agencies.binary_search_by_key(&(start + chief), |it| it.range.start).ok();
    if let Some(body) = body.and_then(|it| agencies.get(it)) {
        let rest = trimmed.get(body.range.end - start..).unwrap_or("").trim_start();
        let joined = trimmed.len() - rest.len() + start + rest.len()
            - rest.trim_start_matches("và ").len();
        let another = agencies.iter().any(|it| it.range.start == joined);
        if rest.starts_with(char::is_alphanumeric) && !another {
            trimmed = trimmed.get(..body.range.end - start).unwrap_or(trimmed);
        }
    }
    (!trimmed.is_empty()).then(|| start..start + trimmed.len())
}

/// Whether "và" at `at` joins another document and not two halves of a body's name.
fn is_list_and(window: &str, at: usize) -> bool {
    let next = &window[at + " và ".len()..];
    KINDS.iter().any(|kind| next.starts_with(kind)) || next.starts_with("các ")
}
