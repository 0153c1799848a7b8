//! The form of the plan, as Nghị định 30/2020/NĐ-CP has it.
//!
//! In: what the letterhead, the signature and the recipients say; out: a [`Form`]: what stands
//! there, and beside it what should. Invariants: where one and the other agree they are the
//! same words; where the decree or the text leaves a doubt, what is due is missing. Nothing is
//! due of documents of the Party or of before the decree.

use jiff::civil::{Date, date};

use super::places::{Verdict, other_place};
use super::{Located, Plan, Signatory};
use crate::facts::Context;
use crate::facts::abbreviation::initials;
use crate::facts::symbol::{kind_letters, symbol_at};
use crate::lang::{fold, holds_any, upper};
use crate::outline::{Block, Zone};
use crate::source::Span;

/// The day from which the decree is in force.
const IN_FORCE: Date = date(2020, 3, 5);

/// Which bodies a document is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum System {
    /// Of the State, or not told.
    #[default]
    State,
    /// The Front, its members and unions.
    Front,
    /// The Party.
    Party,
}

/// What stands at the places that the decree speaks of, and what should.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Form {
    /// Whose document it is.
    pub system: System,
    /// Whether the decree governs it.
    pub governed: bool,
    /// Issuer, Quốc hiệu or Tiêu ngữ, where any of them is there.
    pub letterhead: Option<Located>,
    /// Where the letterhead is or belongs.
    pub top: Span,
    /// Where the content ends.
    pub end: Span,
    /// Where the signature is or belongs.
    pub bottom: Span,
    /// Number and symbol with the spaces they are written with, where those are the author's.
    pub written_number: Option<Located>,
    /// The letters of the symbol.
    pub symbol: Option<Located>,
    /// What they should be.
    pub due_symbol: Option<String>,
    /// What the place of the date line should be.
    pub due_place: Option<String>,
    /// The first line of the signature.
    pub opening: Option<Located>,
    /// What it should be.
    pub due_opening: Option<String>,
    /// The position that goes with KT., where somebody signs in another's place.
    pub deputy: Option<String>,
    /// Whether titles may stand before the signatory's name: the armed forces, and bodies of
    /// education, health and science (Phụ lục I, Phần I, Mục II.7).
    pub titles_allowed: bool,
    /// A name where the signature belongs, without authority and position.
    pub bare_name: Option<Span>,
    /// "Lưu: VT, ...", where Nơi nhận ends with it; words of another end otherwise.
    pub filing: Filing,
    /// "./." at the end of the content.
    pub end_mark: Option<bool>,
}

/// Where Nơi nhận says what is filed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Filing {
    /// At its end.
    Last(Located),
    /// Not there, or not at its end: the place where it belongs.
    Missing(Span),
    /// The copy ends too early to tell.
    #[default]
    Unclear,
}

/// Reads the form of `plan`.
pub(super) fn read(context: &Context<'_>, plan: &Plan) -> Form {
    let blocks = &context.outline.blocks;
    let letterhead = letterhead(plan);
    let system = system(plan);
    let end = end_of_content(blocks);
    let last = end.and_then(|it| blocks.get(it));
    let signature = blocks.iter().find(|it| it.zone == Zone::Signature);
    let after_end = last.map_or(plan.span, tail);
    let due_symbol = due_symbol(plan);
    Form {
        system,
        governed: plan.is_like_a_plan(context.outline)
            && system != System::Party
            && plan.issued.is_none_or(|it| it.0 >= IN_FORCE),
        top: top(blocks, plan),
        bottom: signature.map_or(after_end, |it| it.span),
        end: after_end,
        written_number: written_number(context, plan),
        symbol: symbol(plan),
        due_symbol,
        due_place: due_place(plan),
        opening: plan.signatory.as_ref().and_then(opening),
        due_opening: due_opening(context, plan, system),
        deputy: plan.signatory.as_ref().and_then(deputy),
        bare_name: plan.signatory.as_ref().and_then(bare_name),
        titles_allowed: TITLED.iter().any(|it| plan.letterhead.bodies.contains(it)),
        filing: filing(blocks, letterhead.is_some(), after_end),
        end_mark: end.and_then(|it| end_mark(blocks, it)),
        letterhead,
    }
}

/// Words of the names of bodies that keep titles before names.
const TITLED: [&str; 9] = [
    "trường",
    "bệnh viện",
    "viện",
    "trung tâm y tế",
    "quân",
    "công an",
    "bộ đội",
    "tư lệnh",
    "hạm đội",
];

/// The name of a signatory of whom nothing else is said.
fn bare_name(signatory: &Signatory) -> Option<Span> {
    let alone = signatory.authority.is_none()
        && signatory.on_behalf.is_none()
        && signatory.position.is_none();
    signatory.name.as_ref().filter(|_| alone).map(|it| it.span)
}

/// The last words of a block, where a mark at its end belongs.
fn tail(block: &Block) -> Span {
    let text = block.text.as_str();
    let from = text.trim_end().rfind(' ').map_or(0, |it| it + 1);
    block.text.span(from, text.len())
}

fn letterhead(plan: &Plan) -> Option<Located> {
    let printed = [plan.letterhead.national_title, plan.letterhead.motto];
    let printed = printed.into_iter().flatten().next();
    let words =
        || Located { words: "Quốc hiệu".to_owned(), span: printed.unwrap_or_default() };
    plan.issuer.clone().or_else(|| printed.map(|_| words()))
}

/// The first line of the text where a letterhead belongs.
fn top(blocks: &[Block], plan: &Plan) -> Span {
    let header = blocks.first().filter(|it| it.zone == Zone::Header);
    header.map_or(plan.span, |it| it.span)
}

fn system(plan: &Plan) -> System {
    let bodies = plan.letterhead.bodies.as_str();
    let party = ["tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "đảng ủy", "đảng bộ"];
    let front = [
        "mặt trận tổ quốc",
        "mttq",
        "liên đoàn lao động",
        "công đoàn",
        "hội liên hiệp",
        "hội nông dân",
        "hội cựu chiến binh",
        "đoàn thanh niên",
        "đoàn tncs",
        "tỉnh đoàn",
        "thành đoàn",
    ];
    let symbol = plan.number.as_ref().map_or("", |it| it.words.as_str());
    let after = symbol.trim_start_matches(|it: char| it.is_ascii_digit());
    if plan.letterhead.of_party || holds_any(bodies, &party) || after.starts_with('-') {
        System::Party
    } else if holds_any(bodies, &front) {
        System::Front
    } else {
        System::State
    }
}

/// The number as written; closed up where the text was converted, for then the spaces may be
/// the converter's.
fn written_number(context: &Context<'_>, plan: &Plan) -> Option<Located> {
    let written = plan.letterhead.written_number.as_ref()?;
    let blocks = &context.outline.blocks;
    let marked = || holds_any(context.text, &["**", "\n|", "\n#"]);
    let wrapped = || blocks.iter().any(|it| it.zone == Zone::Body && it.parts.len() > 1);
    if marked() || wrapped() { plan.number.clone() } else { Some(written.clone()) }
}

fn symbol(plan: &Plan) -> Option<Located> {
    let number = plan.number.as_ref()?;
    let series = symbol_at(&number.words, 0)?.series;
    Some(Located { words: series, span: number.span })
}

/// What a body is, as far as its symbol and its signature tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::facts) enum BodyClass {
    Committee,
    Council,
    Ministry,
    Department,
    Front,
    Government,
    Police,
}

/// The class of a body by its folded name.
pub(in crate::facts) fn body_class(name: &str) -> Option<BodyClass> {
    let name = name.trim();
    let starts = |words: &[&str]| {
        words.iter().any(|word| {
            name.strip_prefix(word).is_some_and(|it| it.is_empty() || it.starts_with(' '))
        })
    };
    if name.contains("mặt trận tổ quốc") || name.contains("mttq") {
        Some(BodyClass::Front)
    } else if starts(&["ủy ban nhân dân", "ubnd"]) {
        Some(BodyClass::Committee)
    } else if starts(&["hội đồng nhân dân", "hđnd", "thường trực hội đồng nhân dân"])
    {
        Some(BodyClass::Council)
    } else if starts(&["công an"]) {
        Some(BodyClass::Police)
    } else if starts(&["chính phủ"]) {
        Some(BodyClass::Government)
    } else if starts(&["sở", "phòng", "chi cục", "trung tâm"]) {
        Some(BodyClass::Department)
    } else if starts(&["bộ"]) && !name.starts_with("bộ chỉ huy") && !name.starts_with("bộ đội")
    {
        Some(BodyClass::Ministry)
    } else {
        None
    }
}

/// The symbol of the plan's kind and issuer: the one written, unless it is certainly another.
fn due_symbol(plan: &Plan) -> Option<String> {
    let (Some(symbol), Some(kind), Some(issuer)) = (symbol(plan), &plan.kind, &plan.issuer)
    else {
        return None;
    };
    let (letters, body) = symbol.words.split_once(['-', '–'])?;
    let due_kind = kind_letters(&kind.words)?;
    let due_kind = match () {
        () if fold(letters) == fold(due_kind) => letters,
        () if crate::facts::symbol::is_kind_letters(letters) => due_kind,
        () => return None,
    };
    let issuer = fold(&issuer.words);
    // A body below the committee whose name was not told apart.
    if issuer.split(' ').count() > 11 {
        return None;
    }
    let committee = body.contains("UB");
    let council = body.contains("HĐND");
    let due_body = match body_class(&issuer) {
        Some(BodyClass::Committee) if !committee => "UBND".to_owned(),
        Some(BodyClass::Council) if !council => "HĐND".to_owned(),
        Some(BodyClass::Front) if ["UBND", "HĐND"].contains(&body) => "MTTQ".to_owned(),
        Some(BodyClass::Department | BodyClass::Ministry)
            if (committee || council) && !issuer.contains("nhân dân") =>
        {
            upper(&initials(&issuer))
        }
        _ => body.to_owned(),
    };
    Some(format!("{due_kind}-{due_body}"))
}

fn due_place(plan: &Plan) -> Option<String> {
    let Some(place) = &plan.place else { return None };
    match other_place(&plan.letterhead.bodies, &place.words) {
        Verdict::Same => Some(place.words.clone()),
        Verdict::Other(name) => Some(name),
        Verdict::Unknown => None,
    }
}

/// The first line of the signature.
fn opening(signatory: &Signatory) -> Option<Located> {
    let first =
        [&signatory.on_behalf, &signatory.authority, &signatory.position, &signatory.name];
    let mut opening = first.into_iter().flatten().next()?.clone();
    // "TM. ỦY BAN NHÂN DÂN" over "PHÓ CHỦ TỊCH": the line between is missing.
    if let (Some(_), Some(position)) = (unrepresented(signatory), &signatory.position) {
        opening = Located {
            words: format!("{} / {}", opening.words, position.words),
            span: opening.span.to(position.span),
        };
    }
    Some(opening)
}

/// The line that a deputy who signs for a committee leaves out: "KT. CHỦ TỊCH".
fn unrepresented(signatory: &Signatory) -> Option<String> {
    let alone = signatory.authority == signatory.on_behalf;
    let committee = signatory
        .on_behalf
        .as_ref()
        .is_some_and(|it| fold(&it.words).contains("nhân dân") && !it.words.contains("KT"));
    let head = signatory.position.as_ref()?.words.strip_prefix("PHÓ CHỦ TỊCH")?;
    (alone && committee && head.is_empty()).then(|| "KT. CHỦ TỊCH".to_owned())
}

/// How the signature should begin: a committee signs through "TM." (Điều 13).
fn due_opening(context: &Context<'_>, plan: &Plan, system: System) -> Option<String> {
    let Some(signatory) = &plan.signatory else { return None };
    let written = opening(signatory)?;
    let class = plan.issuer.as_ref().and_then(|it| body_class(&fold(&it.words)));
    let as_written = Some(written.words.clone());
    if let (Some(line), Some(head)) = (unrepresented(signatory), &signatory.on_behalf) {
        let act = class == Some(BodyClass::Committee);
        return if act { Some(format!("{} / {line}", head.words)) } else { as_written };
    }
    let begins = |words: &[&str]| words.iter().any(|it| written.words.starts_with(it));
    if signatory.on_behalf.is_some() || begins(&["TL", "TUQ", "Q."]) || system != System::State
    {
        return as_written;
    }
    match class {
        Some(BodyClass::Committee) if of_chairman(context) || signatory.unread => None,
        Some(BodyClass::Committee) => Some("TM. ỦY BAN NHÂN DÂN".to_owned()),
        Some(BodyClass::Council) => None,
        Some(BodyClass::Government) => Some("TM. CHÍNH PHỦ".to_owned()),
        _ => deputy_without_authority(signatory).or(as_written),
    }
}

/// "KT. GIÁM ĐỐC", where a deputy signs without it.
fn deputy_without_authority(signatory: &Signatory) -> Option<String> {
    let position = signatory.position.as_ref().filter(|_| signatory.authority.is_none())?;
    let words = position.words.as_str();
    match words {
        "THỨ TRƯỞNG" => Some("KT. BỘ TRƯỞNG".to_owned()),
        "PHÓ GIÁM ĐỐC" | "PHÓ TỔNG GIÁM ĐỐC" | "PHÓ CỤC TRƯỞNG" | "PHÓ CHI CỤC TRƯỞNG" => {
            words.strip_prefix("PHÓ ").map(|it| format!("KT. {it}"))
        }
        _ => None,
    }
}

/// Whether the chairman issues it, and not the committee: "CHỦ TỊCH ỦY BAN NHÂN DÂN ..." over
/// the basis, or "Chủ tịch UBND tỉnh ban hành ...".
fn of_chairman(context: &Context<'_>) -> bool {
    let preamble = context
        .blocks()
        .filter(|it| matches!(it.0.zone, Zone::Preamble | Zone::Title) && it.0.cell.is_none());
    preamble.take(60).any(|(block, mentions)| {
        let lower = mentions.lower.as_str();
        let line = block.text.as_str().starts_with("CHỦ TỊCH");
        let issues = ["ban hành", "quyết định"].iter().any(|verb| {
            lower.rfind(verb).is_some_and(|at| {
                let head = lower[..at].trim_end();
                let clause = head.rsplit([',', ';', '.']).next().unwrap_or("").trim_start();
                clause.starts_with("chủ tịch")
            })
        });
        line || issues
    })
}

/// The position that goes with the authority KT. (Điều 13): the one written where it is a
/// deputy's.
fn deputy(signatory: &Signatory) -> Option<String> {
    let authority = signatory.authority.as_ref()?.words.as_str();
    let head = ["KT.", "K/T", "KT "].iter().find_map(|it| authority.strip_prefix(it))?.trim();
    let Some(position) = &signatory.position else { return None };
    let fits = |it: &&Located| {
        let rest = it.words.strip_prefix("PHÓ ");
        let deputy = rest.is_some_and(|it| {
            it.starts_with(head) || head.starts_with(it) || head.ends_with(it)
        });
        match head.contains("BỘ TRƯỞNG") {
            true => it.words.starts_with("THỨ TRƯỞNG"),
            false => {
                deputy || head.starts_with("CHỦ NHIỆM") && it.words.starts_with("THỨ TRƯỞNG")
            }
        }
    };
    if signatory.positions.iter().any(|it| fits(&it)) {
        return Some(position.words.clone());
    }
    let known = [
        "CHỦ TỊCH",
        "GIÁM ĐỐC",
        "TỔNG GIÁM ĐỐC",
        "CHÁNH VĂN PHÒNG",
        "CHÁNH THANH TRA",
        "TRƯỞNG BAN",
        "TRƯỞNG PHÒNG",
        "CỤC TRƯỞNG",
        "CHI CỤC TRƯỞNG",
        "THỦ TƯỚNG",
        "VIỆN TRƯỞNG",
        "HIỆU TRƯỞNG",
    ];
    match head {
        "BỘ TRƯỞNG" => Some("THỨ TRƯỞNG".to_owned()),
        head if known.contains(&head) => Some(format!("PHÓ {head}")),
        _ => None,
    }
}

/// The last block of the content: before the first Nơi nhận or signature.
fn end_of_content(blocks: &[Block]) -> Option<usize> {
    let closing = |it: &Block| matches!(it.zone, Zone::Recipients | Zone::Signature);
    let stop = blocks.iter().position(closing).unwrap_or(blocks.len());
    let content = blocks.get(..stop)?;
    content.iter().rposition(|it| matches!(it.zone, Zone::Body | Zone::Preamble))
}

/// Whether "./." closes the content; unknown where it ends in a table.
fn end_mark(blocks: &[Block], end: usize) -> Option<bool> {
    let last = blocks.get(end.saturating_sub(2)..(end + 2).min(blocks.len()))?;
    let marked =
        |it: &Block| it.text.as_str().contains("./") || it.text.as_str().contains("/.");
    match last.iter().any(marked) {
        true => Some(true),
        false => blocks.get(end).filter(|it| it.cell.is_none()).map(|_| false),
    }
}

/// The entry of Nơi nhận that says what is filed.
fn filing(blocks: &[Block], whole: bool, after_end: Span) -> Filing {
    let first = blocks.iter().position(|it| it.zone == Zone::Recipients);
    let Some(first) = first else {
        return if whole { Filing::Missing(after_end) } else { Filing::Unclear };
    };
    let entries = blocks[first..]
        .iter()
        .take_while(|it| matches!(it.zone, Zone::Recipients | Zone::Signature | Zone::Note));
    let mut found: Option<Located> = None;
    let mut last = blocks[first].span;
    for block in entries {
        let body = block.body();
        let folded = fold(body);
        let files = folded.starts_with("lưu")
            || holds_any(&folded, &[" lưu:", ";lưu", " lưu vt", " lưu :"]);
        // Entries without a bullet may pass for lines of the signature.
        if block.zone == Zone::Recipients {
            last = block.span;
        } else if !files {
            continue;
        }
        match &found {
            _ if files => {
                found = Some(Located { words: body.trim().to_owned(), span: block.span });
            }
            // One more entry after it.
            Some(_) if block.bullet => found = None,
            _ => {}
        }
    }
    found.map_or(Filing::Missing(last), Filing::Last)
}
