//! The plan itself: number, issuer, place, date, kind, title, signature.
//!
//! In: the header, title and signature blocks of the outline; out: one [`Plan`]. Invariant:
//! what the text leaves blank stays missing; nothing is guessed from outside the text.

use jiff::civil::Date;

use super::moment::Written;
use super::symbol::symbol_at;
use super::vocabulary::{Attribute, Kind, KindEntry, Names, Reading, Setting, Type, Value};
use super::{Context, When};
use crate::lang::{Wording, capitalised, fold};
use crate::outline::{Block, Zone, begins_with_kind};
use crate::source::Span;

/// Whether the plan is still being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stage {
    /// Being written: number or date are blank.
    #[default]
    Draft,
    /// Numbered and dated.
    Issued,
}

/// Words with their place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Located {
    /// The words, white space folded.
    pub words: String,
    /// Where they stand.
    pub span: Span,
}

/// Who signed, in which capacity.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signatory {
    /// "KT. CHỦ TỊCH": in whose place the signatory signs; "TM. ỦY BAN NHÂN DÂN" where that
    /// is all there is.
    pub authority: Option<Located>,
    /// "TM. ỦY BAN NHÂN DÂN": the body on whose behalf it is signed.
    pub on_behalf: Option<Located>,
    /// "CHỦ TỊCH", "PHÓ CHỦ TỊCH".
    pub position: Option<Located>,
    /// The name.
    pub name: Option<Located>,
}

/// The plan as a document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// Number and symbol without inner spaces: "65/KH-UBND".
    pub number: Option<Located>,
    /// The issuing body as printed.
    pub issuer: Option<Located>,
    /// Place of the date line.
    pub place: Option<Located>,
    /// Date of issuance.
    pub issued: Option<(Date, Span)>,
    /// Year of the date line where day or month are blank.
    pub issued_year: Option<i16>,
    /// "Kế hoạch", "Quyết định", "Nghị quyết".
    pub kind: Option<Located>,
    /// Trích yếu.
    pub title: Option<Located>,
    /// Who signed.
    pub signatory: Option<Signatory>,
    /// Draft or issued, by number and date.
    pub stage: Stage,
    /// Whether a signature block or Nơi nhận follows the last part.
    pub finished: bool,
    /// Where purpose, content and organisation stand.
    pub essentials: super::essential::Essentials,
    /// Whether it may do without one of them: a budget plan, or one that an act issues.
    pub special: bool,
    /// First words of the text, where a finding about the whole plan stands.
    pub span: Span,
}

fn located(words: Option<&Located>) -> Reading<'_> {
    words.map_or(Reading::of(Value::Missing), |it| {
        Reading::at(Value::Text(it.words.as_str().into()), it.span)
    })
}

/// The plan in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Plan,
    list: "",
    names: Names::new(&["plan"], &["plans"], &["kế hoạch"]),
    doc: Wording { en: "the document being checked", vi: "văn bản đang được soát" },
    count: |_| 1,
    span: |facts, _| facts.plan.span,
    label: "kind",
    attributes: &[
        Attribute::new(
            "number",
            Names::new(&["number"], &["numbers"], &["số, ký hiệu", "số ký hiệu", "số"]),
            Type::Text,
            Wording { en: "number and symbol", vi: "số và ký hiệu của kế hoạch" },
            |facts, _| located(facts.plan.number.as_ref()),
        ),
        Attribute::new(
            "issuer",
            Names::new(&["issuer", "issuing body"], &["issuers"], &["cơ quan ban hành"]),
            Type::Text,
            Wording {
                en: "the body that issues the plan", vi: "cơ quan ban hành kế hoạch"
            },
            |facts, _| located(facts.plan.issuer.as_ref()),
        ),
        Attribute::new(
            "place",
            Names::new(&["place"], &["places"], &["địa danh"]),
            Type::Text,
            Wording {
                en: "the place in the date line", vi: "địa danh ở dòng ngày tháng"
            },
            |facts, _| located(facts.plan.place.as_ref()),
        ),
        Attribute::new(
            "issued",
            Names::new(
                &["issuance date", "date of issuance", "date"],
                &["issuance dates", "dates of issuance", "dates"],
                &["ngày ban hành", "ngày ký"],
            ),
            Type::When,
            Wording { en: "the day the plan was issued", vi: "ngày ban hành kế hoạch" },
            |facts, _| match (facts.plan.issued, facts.plan.issued_year) {
                (Some((date, span)), _) => Reading::at(Value::When(When::Day(date)), span),
                (None, _) => Reading::of(Value::Missing),
            },
        )
        .settled_by(Setting::IssuanceDate),
        Attribute::new(
            "kind",
            Names::new(
                &["kind", "type"],
                &["kinds", "types"],
                &["tên loại", "loại văn bản", "loại"],
            ),
            Type::Text,
            Wording { en: "the kind of document", vi: "tên loại văn bản" },
            |facts, _| located(facts.plan.kind.as_ref()),
        ),
        Attribute::new(
            "title",
            Names::new(&["title"], &["titles"], &["trích yếu", "tên kế hoạch"]),
            Type::Text,
            Wording { en: "what the plan is about", vi: "trích yếu nội dung" },
            |facts, _| located(facts.plan.title.as_ref()),
        ),
        Attribute::new(
            "authority",
            Names::new(
                &["authority", "authority of the signatory"],
                &["authorities"],
                &["quyền hạn ký"],
            ),
            Type::Text,
            Wording {
                en: "in whose place it is signed", vi: "quyền hạn của người ký"
            },
            |facts, _| {
                located(facts.plan.signatory.as_ref().and_then(|it| it.authority.as_ref()))
            },
        )
        .may_come_later(),
        Attribute::new(
            "position",
            Names::new(&["position"], &["positions"], &["chức vụ người ký", "chức vụ"]),
            Type::Text,
            Wording {
                en: "the position of the signatory", vi: "chức vụ của người ký"
            },
            |facts, _| {
                located(facts.plan.signatory.as_ref().and_then(|it| it.position.as_ref()))
            },
        )
        .may_come_later(),
        Attribute::new(
            "signatory",
            Names::new(&["signatory"], &["signatories"], &["người ký"]),
            Type::Text,
            Wording { en: "the name under the plan", vi: "họ tên người ký" },
            |facts, _| located(facts.plan.signatory.as_ref().and_then(|it| it.name.as_ref())),
        )
        .may_come_later(),
        Attribute::new(
            "draft",
            Names::new(&["draft"], &["drafts"], &["dự thảo"]),
            Type::Flag,
            Wording {
                en: "whether number or date are still blank",
                vi: "kế hoạch chưa có số hoặc ngày ban hành",
            },
            |facts, _| Reading::of(Value::Flag(facts.plan.stage == Stage::Draft)),
        )
        .settled_by(Setting::Draft),
        super::essential::attribute::<0>(
            "purpose",
            Names::new(&["purpose"], &["purposes"], &["mục đích"]),
            Wording {
                en: "where purpose or targets stand",
                vi: "chỗ nêu mục đích, mục tiêu hoặc chỉ tiêu",
            },
        ),
        super::essential::attribute::<1>(
            "content",
            Names::new(&["content"], &["contents"], &["nội dung thực hiện", "nội dung"]),
            Wording {
                en: "where content or tasks stand",
                vi: "chỗ nêu nội dung, nhiệm vụ hoặc giải pháp",
            },
        ),
        super::essential::attribute::<2>(
            "organisation",
            Names::new(
                &["organisation"],
                &["organisations"],
                &["phần tổ chức thực hiện", "tổ chức thực hiện"],
            ),
            Wording {
                en: "where it is said who carries it out",
                vi: "chỗ nêu tổ chức thực hiện hoặc phân công",
            },
        ),
    ],
};

/// Reads the plan's own header, title and signature.
pub(super) fn find(context: &Context<'_>) -> Plan {
    let blocks = &context.outline.blocks;
    let mut plan = Plan { span: first_words(blocks), ..Plan::default() };
    read_header(context, &mut plan);
    read_title(blocks, &mut plan);
    plan.signatory = read_signature(context);
    plan.essentials = super::essential::find(context);
    plan.special = super::essential::is_special(context, &plan);
    let last_part = blocks.iter().rposition(|it| it.zone == Zone::Body);
    plan.finished = blocks.iter().enumerate().any(|(index, it)| {
        matches!(it.zone, Zone::Recipients | Zone::Signature)
            && last_part.is_none_or(|last| index > last || context.outline.attached)
    });
    plan.stage = match (&plan.number, plan.issued) {
        (Some(_), Some(_)) => Stage::Issued,
        // A copy that lost its letterhead but is signed is no draft.
        (None, None) if plan.finished && !has_header(blocks) => Stage::Issued,
        _ => Stage::Draft,
    };
    plan
}

fn has_header(blocks: &[Block]) -> bool {
    blocks.iter().any(|it| it.zone == Zone::Header)
}

fn first_words(blocks: &[Block]) -> Span {
    let title = blocks.iter().find(|it| matches!(it.zone, Zone::Kind | Zone::Title));
    title.or(blocks.first()).map_or(Span::default(), |it| it.span)
}

/// Words of the letterhead that name no body.
const MOTTO: [&str; 6] =
    ["CỘNG HÒA", "CỘNG HOÀ", "Độc lập", "ĐỘC LẬP", "ĐẢNG CỘNG SẢN", "Đảng cộng sản"];

fn read_header(context: &Context<'_>, plan: &mut Plan) {
    let mut issuer: Vec<(String, Span)> = Vec::new();
    let mut cell = None;
    let mut before: Option<&Block> = None;
    for (block, mentions) in context.blocks() {
        if block.zone != Zone::Header {
            break;
        }
        let text = block.text.as_str();
        let lower = mentions.lower.as_str();
        if plan.number.is_none()
            && let Some(at) = number_word(lower)
        {
            read_number(block, text, at, plan);
        }
        if plan.issued.is_none()
            && let Some(at) = lower.find("ngày")
        {
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
        let is_body = is_letterhead(words);
        let same_cell = issuer.is_empty() || cell == block.cell;
        if is_body && same_cell && plan.number.is_none() && issuer.len() < 3 {
            cell = block.cell;
            issuer.push((words.to_owned(), block.text.span(0, end)));
        }
    }
    plan.issuer = join_issuer(&issuer);
}

/// Joins the lines of the letterhead; of two bodies the lower one issues.
fn join_issuer(lines: &[(String, Span)]) -> Option<Located> {
    let first = lines.first()?;
    let mut words = first.0.clone();
    let mut span = first.1;
    for (line, place) in &lines[1..] {
        let folded = fold(line);
        let new_body = !folded.starts_with("ban thường trực")
            && ["sở ", "ban ", "phòng ", "chi cục", "trung tâm", "văn phòng"]
                .iter()
                .any(|it| folded.starts_with(it));
        if new_body && fold(&words).split(' ').count() > 3 {
            words.clone_from(line);
            span = *place;
        } else {
            words = format!("{words} {line}");
            span = span.to(*place);
        }
    }
    Some(Located { words, span })
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
        plan.number = Some(Located {
            words: symbol.number,
            span: block.text.span(symbol.range.start, symbol.range.end),
        });
    }
}

fn read_date_line(
    block: &Block,
    mentions: &super::mention::Mentions,
    text: &str,
    at: usize,
    plan: &mut Plan,
) {
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
    } else {
        let year = mentions
            .moments
            .iter()
            .find(|it| it.range.start >= at && matches!(it.when, Written::Year(_)));
        plan.issued_year = year.and_then(|it| it.year());
    }
}

fn read_title(blocks: &[Block], plan: &mut Plan) {
    let kind = blocks.iter().position(|it| it.zone == Zone::Kind);
    let mut title: Option<Located> = None;
    let from = kind.map_or_else(
        || blocks.iter().position(|it| it.zone == Zone::Title).unwrap_or(0),
        |it| it + 1,
    );
    for block in &blocks[from..] {
        if block.zone != Zone::Title {
            break;
        }
        let words = block.text.as_str().trim();
        title = Some(match title {
            Some(it) => {
                Located { words: format!("{} {words}", it.words), span: it.span.to(block.span) }
            }
            None => Located { words: words.to_owned(), span: block.span },
        });
    }
    match kind.and_then(|it| blocks.get(it)) {
        Some(block) => {
            let words = block.text.as_str().trim_matches([' ', ':', '#', '*']);
            plan.kind = Some(Located { words: titled(words), span: block.span });
        }
        None => {
            // The title itself begins with the kind: "Kế hoạch hỗ trợ ...".
            let begun = title.as_ref().and_then(|it| Some((it, begins_with_kind(&it.words)?)));
            if let Some((words, kind)) = begun {
                let end = words.span.start + kind.len();
                let span = Span::new(words.span.start, end.min(words.span.end));
                plan.kind = Some(Located { words: titled(kind), span });
            } else if let Some(number) = &plan.number {
                // The symbol names it, too: "65/KH-UBND".
                let kind = symbol_at(&number.words, 0).and_then(|it| it.kind());
                plan.kind = kind.map(|it| Located { words: it.to_owned(), span: number.span });
            }
        }
    }
    plan.title = title;
}

/// "KẾ HOẠCH" as "Kế hoạch".
fn titled(words: &str) -> String {
    capitalised(&fold(words))
}

const AUTHORITIES: [&str; 8] = ["TM.", "KT.", "TL.", "TUQ.", "Q.", "T/M", "K/T", "TM "];

const POSITIONS: [&str; 16] = [
    "PHÓ CHỦ TỊCH",
    "CHỦ TỊCH",
    "PHÓ GIÁM ĐỐC",
    "GIÁM ĐỐC",
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

/// Reads authority, position and name off the lines of the signature.
fn read_signature(context: &Context<'_>) -> Option<Signatory> {
    let mut signatory = Signatory::default();
    for block in &context.outline.blocks {
        if block.zone != Zone::Signature {
            continue;
        }
        for part in &block.parts {
            let line = crate::outline::CleanText::new(context.text, &[*part]);
            for (words, span) in signature_pieces(&line) {
                place_signature(&mut signatory, words, span);
            }
        }
    }
    let empty = signatory == Signatory::default();
    (!empty).then_some(signatory)
}

/// A line may hold authority and position run together ("KT. CHỦ TỊCH PHÓ CHỦ TỊCH").
fn signature_pieces(line: &crate::outline::CleanText) -> Vec<(String, Span)> {
    let text = line.as_str();
    let cut = POSITIONS
        .iter()
        .filter(|_| AUTHORITIES.iter().any(|it| text.starts_with(it)))
        .filter_map(|it| text.rfind(&format!(" {it}")).filter(|at| *at > 6))
        .filter(|at| text[..*at].ends_with(char::is_alphabetic))
        .min();
    match cut {
        Some(at) => vec![
            (text[..at].to_owned(), line.span(0, at)),
            (text[at + 1..].to_owned(), line.span(at + 1, text.len())),
        ],
        None => vec![(text.to_owned(), line.whole())],
    }
}

fn place_signature(signatory: &mut Signatory, words: String, span: Span) {
    let upper = !words.chars().any(char::is_lowercase);
    let found = Located { words, span };
    if AUTHORITIES.iter().any(|it| found.words.starts_with(it)) {
        if found.words.starts_with("TM") || found.words.starts_with("T/M") {
            signatory.on_behalf = Some(found.clone());
        }
        signatory.authority = Some(found);
    } else if upper
        && signatory.position.is_none()
        && signatory.name.is_none()
        && let Some(first) = &mut signatory.authority
        && !POSITIONS.iter().any(|it| found.words.starts_with(it))
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
    } else if upper && POSITIONS.iter().any(|it| found.words.starts_with(it)) {
        signatory.position = Some(found);
    } else if signatory.name.is_none() && is_person(&found.words) {
        signatory.name = Some(found);
    }
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
