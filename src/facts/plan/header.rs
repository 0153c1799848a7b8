//! The letterhead: issuer, number, place and date.
//!
//! In: the header blocks of the outline; out: what they say, in a [`Plan`]. Invariant: a number
//! or date that is left blank stays missing, but its line is kept as the place where it belongs.

use std::ops::Range;

use super::super::Context;
use super::super::mention::Mentions;
use super::super::moment::Written;
use super::super::symbol::symbol_at;
use super::{Letterhead, Located, Plan};
use crate::lang::{fold, holds_any, lower_in_step};
use crate::outline::{Block, Zone};
use crate::source::Span;

/// Words of the letterhead that name no body.
const MOTTO: [&str; 6] =
    ["CỘNG HÒA", "CỘNG HOÀ", "Độc lập", "ĐỘC LẬP", "ĐẢNG CỘNG SẢN", "Đảng cộng sản"];

pub(super) fn read_header(context: &Context<'_>, plan: &mut Plan) {
    let mut issuer: Vec<(String, Span)> = Vec::new();
    let mut cell = None;
    let mut before: Option<&Block> = None;
    for (block, mentions) in context.blocks() {
        if block.zone != Zone::Header {
            break;
        }
        let text = block.text.as_str();
        let lower = mentions.lower.as_str();
        note_titles(block, lower, &mut plan.letterhead);
        if plan.number.is_none()
            && let Some(at) = number_word(lower)
        {
            plan.letterhead.number_line.get_or_insert(block.span);
            read_number(block, text, at, plan);
        }
        if plan.issued.is_none()
            && let Some(at) = lower.find("ngày")
        {
            plan.letterhead.date_line.get_or_insert(block.span);
            read_date_line(block, mentions, text, at, plan);
            // "Hà" over "Nội, ngày ...": a name of two syllables that a wrap parts.
            if let (Some(place), Some(first)) = (&mut plan.place, before)
                && place.span.start == block.span.start
            {
                *place = Located {
                    words: format!("{} {}", first.body().trim(), place.words),
                    span: first.span.to(place.span),
                };
            }
        }
        let words = block.body().trim();
        before = (words.chars().all(char::is_alphabetic)
            && words.starts_with(char::is_uppercase)
            && words.contains(char::is_lowercase))
        .then_some(block);
        let end = MOTTO.iter().filter_map(|it| text.find(it)).min().unwrap_or(text.len());
        let end = [number_word(lower), lower.find(", ngày")]
            .into_iter()
            .flatten()
            .fold(end, usize::min);
        let words = text[..end].trim_matches(|it: char| {
            it.is_whitespace() || matches!(it, '-' | '_' | '*' | '|' | '–')
        });
        let is_body = is_letterhead(words) && !ends_title(words);
        plan.letterhead.unread_body |= !is_body && names_body(lower);
        if is_body {
            let bodies = &mut plan.letterhead.bodies;
            bodies.push(' ');
            bodies.push_str(&fold(words));
        }
        let same_cell = issuer.is_empty() || cell == block.cell;
        if is_body && same_cell && plan.number.is_none() && issuer.len() < 3 {
            cell = block.cell;
            issuer.push((words.to_owned(), block.text.span(0, end)));
        }
    }
    plan.issuer = join_issuer(&issuer);
}

/// How the names of bodies begin that stand below another one.
const LOWER_BODIES: [&str; 20] = [
    "sở ",
    "ban ",
    "phòng ",
    "cục ",
    "chi cục",
    "trung tâm",
    "văn phòng",
    "thanh tra",
    "hội đồng thi đua",
    "tổ công tác",
    "trường ",
    "bệnh viện",
    "công an ",
    "bộ chỉ huy",
    "bảo hiểm xã hội",
    "kho bạc",
    "chi nhánh",
    "thư viện",
    "bảo tàng",
    "quỹ ",
];

/// Joins the lines of the letterhead; of two bodies the lower one issues.
fn join_issuer(lines: &[(String, Span)]) -> Option<Located> {
    let first = lines.first()?;
    let mut words = first.0.clone();
    let mut span = first.1;
    for (line, place) in &lines[1..] {
        let folded = fold(line);
        let new_body = !folded.starts_with("ban thường trực")
            && LOWER_BODIES.iter().any(|it| folded.starts_with(it));
        if new_body && fold(&words).split(' ').count() > 3 {
            words.clone_from(line);
            span = *place;
        } else {
            words = format!("{words} {line}");
            span = span.to(*place);
        }
    }
    if let Some(at) = lower_body(&words) {
        words.drain(..at);
    }
    Some(Located { words, span })
}

/// Where the lower of two bodies begins that stand in one line: "UBND HUYỆN ... PHÒNG ...".
fn lower_body(words: &str) -> Option<usize> {
    let lower = lower_in_step(words);
    let above = ["ủy ban nhân dân", "uỷ ban nhân dân", "ubnd", "bộ công an"];
    if !above.iter().any(|it| lower.starts_with(it)) {
        return None;
    }
    let heads = [
        " sở ",
        " phòng ",
        " ban chỉ đạo",
        " ban quản lý",
        " chi cục ",
        " trung tâm ",
        " văn phòng",
        " công an tỉnh",
        " công an thành phố",
    ];
    let first = heads.iter().filter_map(|it| lower.find(it)).min()?;
    (lower[..first].split(' ').count() > 2).then_some(first + 1)
}

/// Whether a body is named anywhere in a line: columns may have run into one another.
fn names_body(lower: &str) -> bool {
    let folded = fold(lower);
    let heads = ["ủy ban nhân dân", "ubnd ", "sở ", "bộ ", "ban ", "công an ", "trường "];
    heads.iter().any(|it| folded.starts_with(it) || folded.contains(&format!(" {it}")))
}

/// Notes Quốc hiệu and Tiêu ngữ, and what only the Party prints.
fn note_titles(block: &Block, lower: &str, letterhead: &mut Letterhead) {
    let folded = fold(lower);
    if folded.contains("cộng hòa") || folded.contains("hội chủ nghĩa việt nam") {
        letterhead.national_title.get_or_insert(block.span);
    }
    if holds_any(&folded, &["độc lập", "hạnh phúc"]) {
        letterhead.motto.get_or_insert(block.span);
    }
    letterhead.of_party |= folded.contains("đảng cộng sản");
}

fn is_letterhead(words: &str) -> bool {
    let letters = words.chars().filter(|it| it.is_alphabetic()).count();
    let upper = !words.chars().any(char::is_lowercase);
    letters >= 4
        && upper
        && !words.chars().any(|it| it.is_ascii_digit())
        && words.chars().count() < 160
        && !fold(words).starts_with("dự thảo")
}

/// Whether a line is what a wrap left of Quốc hiệu: "CHỦ NGHĨA VIỆT NAM".
fn ends_title(words: &str) -> bool {
    let folded = fold(words);
    folded.contains(' ') && "hòa xã hội chủ nghĩa việt nam".ends_with(&folded)
        || folded == "cộng"
}

fn number_word(lower: &str) -> Option<usize> {
    let marked = ["số:", "số :"].iter().filter_map(|it| lower.find(it)).min();
    // The Party writes "Số 42-KH/TU", without a colon.
    let bare = || {
        lower.match_indices("số ").map(|it| it.0).find(|at| {
            let rest = lower[at + "số ".len()..].trim_start();
            let symbol = rest.trim_start_matches(|it: char| it.is_ascii_digit());
            symbol.len() < rest.len() && symbol.starts_with('-')
        })
    };
    marked.or_else(bare)
}

fn read_number(block: &Block, text: &str, at: usize, plan: &mut Plan) {
    let Some(rest) = text.get(at..) else { return };
    let Some(digit) = rest.find(|it: char| it.is_ascii_digit()) else { return };
    // "Số:      /KH-UBND": the number is still blank.
    if rest[..digit].contains(['/', '…']) || rest[..digit].contains("..") {
        return;
    }
    if let Some(symbol) = symbol_at(text, at + digit) {
        let span = |end: usize| block.text.span(symbol.range.start, end);
        let figures = rest[digit..].bytes().take_while(u8::is_ascii_digit).count();
        plan.letterhead.written_number = text
            .get(symbol.range.clone())
            .map(|it| Located { words: it.to_owned(), span: span(symbol.range.end) });
        if figures == 1 {
            plan.letterhead.single_digits.push(Located {
                words: format!("số {}", &rest[digit..=digit]),
                span: span(symbol.range.start + 1),
            });
        }
        plan.number = Some(Located {
            words: symbol.number,
            span: block.text.span(symbol.range.start, symbol.range.end),
        });
    }
}

fn read_date_line(block: &Block, mentions: &Mentions, text: &str, at: usize, plan: &mut Plan) {
    let head = text[..at].trim_end_matches([' ', ',']);
    let start = head.rfind(['/', ':', '|']).map_or(0, |it| {
        // After a symbol the place follows the next space.
        it + head[it..].find(' ').unwrap_or(head.len() - it)
    });
    let place = head[start..].trim();
    let known =
        place.chars().next().is_some_and(char::is_uppercase) && place.chars().count() < 50;
    let place = ["Hạnh phúc", "phúc", "VIỆT NAM"]
        .iter()
        .fold(place, |place, it| place.rsplit(it).next().unwrap_or(place).trim());
    if known && !place.is_empty() && text[head.len()..].trim_start().starts_with(',') {
        let from = head.len() - head.trim_end().len() + head.rfind(place).unwrap_or(start);
        plan.place = Some(Located {
            words: place.to_owned(),
            span: block.text.span(from, from + place.len()),
        });
    }
    if let Some(moment) =
        mentions.moments.iter().find(|it| it.range.start >= at && it.day().is_some())
    {
        plan.issued = moment
            .day()
            .map(|day| (day, block.text.span(moment.range.start, moment.range.end)));
        plan.issued_year = moment.year();
        let digits = single_digits(block, text, moment.range.clone());
        plan.letterhead.single_digits.extend(digits);
    } else {
        let rest = mentions.lower.get(at + "ngày".len()..).unwrap_or("").trim_start();
        plan.letterhead.cut_date =
            rest.starts_with(|it: char| it.is_ascii_digit()) && !rest.contains("năm");
        let year = mentions
            .moments
            .iter()
            .find(|it| it.range.start >= at && matches!(it.when, Written::Year(_)));
        plan.issued_year = year.and_then(|it| it.year());
    }
}

/// Day and month of the date line that are written with one digit and take a zero: days below
/// 10, months 1 and 2 (Nghị định 30/2020/NĐ-CP, Phụ lục I).
fn single_digits(block: &Block, text: &str, range: Range<usize>) -> Vec<Located> {
    let date = text.get(range.clone()).unwrap_or("");
    let figures = date.match_indices(|it: char| it.is_ascii_digit()).filter(|(at, _)| {
        let digit = |it: Option<&u8>| it.is_some_and(u8::is_ascii_digit);
        !digit(date.as_bytes().get(at + 1))
            && !digit(at.checked_sub(1).and_then(|it| date.as_bytes().get(it)))
    });
    let day = date.find(|it: char| it.is_ascii_digit());
    figures
        .filter(|(at, figure)| *figure != "0" && (day == Some(*at) || *figure <= "2"))
        .map(|(at, figure)| Located {
            words: format!("{} {figure}", if day == Some(at) { "ngày" } else { "tháng" }),
            span: block.text.span(range.start + at, range.start + at + 1),
        })
        .collect()
}
