//! The signature: on whose behalf, in whose place, in which position, and who.
//!
//! In: the signature blocks of the outline, line by line; out: one [`Signatory`]. Invariant: a
//! line is read as one thing only; what fits none is left out.

use super::super::Context;
use super::{Located, Signatory};
use crate::lang::upper;
use crate::outline::{CleanText, Zone};
use crate::source::Span;

const AUTHORITIES: [&str; 11] =
    ["TM.", "KT.", "TL.", "TUQ.", "Q.", "T/M", "K/T", "TM ", "KT ", "TL ", "TUQ "];

/// Positions that may stand behind an authority in one line.
const POSITIONS: [&str; 18] = [
    "PHÓ CHỦ TỊCH",
    "CHỦ TỊCH",
    "PHÓ GIÁM ĐỐC",
    "GIÁM ĐỐC",
    "PHÓ TỔNG GIÁM ĐỐC",
    "TỔNG GIÁM ĐỐC",
    "BỘ TRƯỞNG",
    "THỨ TRƯỞNG",
    "PHÓ THỦ TƯỚNG",
    "THỦ TƯỚNG",
    "PHÓ CHÁNH VĂN PHÒNG",
    "CHÁNH VĂN PHÒNG",
    "PHÓ TRƯỞNG BAN",
    "TRƯỞNG BAN",
    "PHÓ CỤC TRƯỞNG",
    "CỤC TRƯỞNG",
    "PHÓ BÍ THƯ",
    "BÍ THƯ",
];

/// How other positions begin, on a line of their own.
const HEADS: [&str; 19] = [
    "QUYỀN ",
    "PHÓ ",
    "CHÁNH ",
    "TRƯỞNG ",
    "TỔNG CỤC TRƯỞNG",
    "CHI CỤC TRƯỞNG",
    "VỤ TRƯỞNG",
    "TỔNG BÍ THƯ",
    "CHỦ NHIỆM",
    "VIỆN TRƯỞNG",
    "HIỆU TRƯỞNG",
    "HẠT TRƯỞNG",
    "CHỈ HUY TRƯỞNG",
    "TƯ LỆNH",
    "TỔNG THANH TRA",
    "THỐNG ĐỐC",
    "TỔNG THƯ KÝ",
    "ỦY VIÊN",
    "UỶ VIÊN",
];

fn is_position(words: &str) -> bool {
    POSITIONS.iter().chain(&HEADS).any(|it| words.starts_with(it))
}

/// Academic titles and honours that stand before a name, without their stops.
const TITLES: [&str; 22] = [
    "GS", "PGS", "TS", "TSKH", "THS", "BS", "BSCKI", "BSCKII", "CKI", "CKII", "DS", "KS",
    "KTS", "LS", "CN", "NGƯT", "NGND", "NSƯT", "NSND", "TTƯT", "TTND", "ĐD",
];

/// Reads authority, position and name off the lines of the signature.
pub(super) fn read_signature(context: &Context<'_>) -> Option<Signatory> {
    let mut signatory = Signatory::default();
    for block in &context.outline.blocks {
        // Columns that run into one another leave entries of Nơi nhận between the lines.
        signatory.unread |= block.zone == Zone::Recipients
            && signatory.name.is_none()
            && (signatory.position.is_some() || signatory.authority.is_some());
        if block.zone != Zone::Signature {
            continue;
        }
        for part in &block.parts {
            let line = CleanText::new(context.text, &[*part]);
            for (words, span) in signature_pieces(&line) {
                place_signature(&mut signatory, words, span);
            }
        }
    }
    let empty = signatory == Signatory::default();
    (!empty).then_some(signatory)
}

/// A line may hold authority and position run together ("KT. CHỦ TỊCH PHÓ CHỦ TỊCH").
fn signature_pieces(line: &CleanText) -> Vec<(String, Span)> {
    let text = line.as_str();
    let cut = POSITIONS
        .iter()
        .filter(|_| AUTHORITIES.iter().any(|it| text.starts_with(it)))
        .filter_map(|it| text.rfind(&format!(" {it}")).filter(|at| *at > 6))
        .filter(|at| text[..*at].ends_with(char::is_alphabetic))
        .min();
    // The name in the line of the position: "CHỦ TỊCH Trần Văn An".
    let from = cut.map_or(0, |it| it + 1);
    let name = text[from..].match_indices(' ').map(|it| from + it.0).find(|at| {
        let word = text[at + 1..].split(' ').next().unwrap_or("");
        word.contains(char::is_lowercase)
    });
    let name = name.filter(|at| is_position(&text[from..*at]));
    let mut pieces = Vec::new();
    let mut start = 0;
    for at in cut.into_iter().chain(name) {
        pieces.push((text[start..at].to_owned(), line.span(start, at)));
        start = at + 1;
    }
    pieces.push((text[start..].to_owned(), line.span(start, text.len())));
    pieces
}

fn place_signature(signatory: &mut Signatory, words: String, span: Span) {
    let upper = !words.chars().any(char::is_lowercase);
    let found = Located { words, span };
    if AUTHORITIES.iter().any(|it| found.words.starts_with(it)) {
        // "Q. GIÁM ĐỐC" is authority and position in one.
        if found.words.starts_with("Q.") {
            signatory.positions.push(found.clone());
            signatory.position.get_or_insert(found.clone());
        }
        if found.words.starts_with("TM") || found.words.starts_with("T/M") {
            signatory.on_behalf = Some(found.clone());
        }
        signatory.authority = Some(found);
    } else if upper
        && signatory.position.is_none()
        && signatory.name.is_none()
        && let Some(first) = &mut signatory.authority
        && !is_position(&found.words)
    {
        // "TM. ỦY BAN NHÂN" wrapped before "DÂN".
        let whole = Located {
            words: format!("{} {}", first.words, found.words),
            span: first.span.to(span),
        };
        if signatory.on_behalf.as_ref() == Some(first) {
            signatory.on_behalf = Some(whole.clone());
        }
        *first = whole;
    } else if upper && is_position(&found.words) {
        signatory.positions.push(found.clone());
        signatory.position.get_or_insert(found);
    } else if signatory.name.is_none() {
        let title = academic_title(&found.words);
        let name = found.words[title..].trim_start_matches([' ', '.', ',']);
        if is_person(name) {
            let title = found.words[..title].trim();
            signatory.academic_title =
                (!title.is_empty()).then(|| Located { words: title.to_owned(), span });
            signatory.name = Some(Located { words: name.to_owned(), span });
        } else {
            let signed = crate::lang::fold(&found.words).contains("đã ký");
            signatory.unread |= !signed && found.words.contains(' ');
        }
    }
}

/// Bytes of the academic titles that `words` begin with.
fn academic_title(words: &str) -> usize {
    let mut end = 0;
    while let Some(rest) = words.get(end..) {
        let left = rest.trim_start_matches([' ', '.', ',', '-']);
        let word = left.split([' ', '.', ',']).next().unwrap_or("");
        let from = words.len() - left.len();
        // "Th.S" and "ThS." are one title; a name is never all of these letters.
        let (found, length) = match left.strip_prefix("Th.S") {
            Some(_) => (true, "Th.S".len()),
            None => (TITLES.contains(&upper(word).as_str()), word.len()),
        };
        let full =
            ["Tiến sĩ", "Tiến sỹ", "Thạc sĩ", "Thạc sỹ", "Phó Giáo sư", "Giáo sư", "Bác sĩ"];
        let full = full.iter().find(|it| left.starts_with(**it));
        match (full, found && !left.is_empty()) {
            (Some(full), _) => end = from + full.len(),
            (None, true) => {
                end = from + length;
                end += usize::from(words[end..].starts_with('.'));
            }
            (None, false) => break,
        }
    }
    end
}

/// Two to five capitalised words.
fn is_person(words: &str) -> bool {
    let count = words.split_whitespace().count();
    (2..=5).contains(&count)
        && words
            .split_whitespace()
            .all(|word| word.chars().next().is_some_and(char::is_uppercase))
        && words.chars().all(|it| it.is_alphabetic() || it.is_whitespace() || it == '.')
        && words.chars().any(char::is_lowercase)
}
