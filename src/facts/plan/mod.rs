//! The plan itself: number, issuer, place, date, kind, title, signature.
//!
//! In: the header, title and signature blocks of the outline; out: one [`Plan`]. Invariant:
//! what the text leaves blank stays missing; nothing is guessed from outside the text. What
//! the decree on records would have in the place of what stands there is told by `form`.

mod entry;
mod form;
mod header;
mod places;
mod signature;

use jiff::civil::Date;

pub(super) use entry::ENTRY;

pub(super) use form::{BodyClass, body_class};
pub use form::{Form, System};
pub(super) use places::{own_province, province_at, titled};

use super::Context;
use super::symbol::symbol_at;
use crate::lang::{capitalised, fold};
use crate::outline::{Block, Outline, Zone, begins_with_kind};
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
    /// "TS.", "ThS.": what stands before the name.
    pub academic_title: Option<Located>,
    /// Every line that gives a position, the first included.
    pub positions: Vec<Located>,
    /// Whether a line could not be read, or columns run into one another.
    pub unread: bool,
}

/// The plan as a document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// Number and symbol without inner spaces: "65/KH-UBND".
    pub number: Option<Located>,
    /// The issuing body as printed.
    pub issuer: Option<Located>,
    /// The letterhead line by line: what stands in it, and where.
    pub letterhead: Letterhead,
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
    /// What the decree on records has to say of it.
    pub form: Form,
}

/// What the lines above the title say, beside issuer, number, place and date.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Letterhead {
    /// All bodies named in it, folded: the one above the issuer, too.
    pub bodies: String,
    /// Whether it is that of a body of the Party.
    pub of_party: bool,
    /// Quốc hiệu.
    pub national_title: Option<Span>,
    /// Tiêu ngữ.
    pub motto: Option<Span>,
    /// The number as written, with its spaces.
    pub written_number: Option<Located>,
    /// "số 5", "ngày 3": figures of one digit that take a zero.
    pub single_digits: Vec<Located>,
    /// Whether a line names a body that could not be read as the issuer.
    pub unread_body: bool,
    /// Whether the line of place and date breaks off before the year.
    pub cut_date: bool,
    /// The line of the number, though it may be blank.
    pub number_line: Option<Span>,
    /// The line of place and date, though it may be blank.
    pub date_line: Option<Span>,
}

/// Reads the plan's own header, title and signature.
pub(super) fn find(context: &Context<'_>) -> Plan {
    let blocks = &context.outline.blocks;
    let mut plan = Plan { span: first_words(blocks), ..Plan::default() };
    header::read_header(context, &mut plan);
    read_title(blocks, &mut plan);
    plan.signatory = signature::read_signature(context);
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
    plan.form = form::read(context, &plan);
    plan
}

impl Plan {
    /// Whether anything tells that the text is a plan: kind, number, or a labelled part.
    pub(super) fn is_like_a_plan(&self, outline: &Outline) -> bool {
        self.kind.is_some() || self.number.is_some() || !outline.sections.is_empty()
    }
}

fn has_header(blocks: &[Block]) -> bool {
    blocks.iter().any(|it| it.zone == Zone::Header)
}

fn first_words(blocks: &[Block]) -> Span {
    let title = blocks.iter().find(|it| matches!(it.zone, Zone::Kind | Zone::Title));
    title.or(blocks.first()).map_or(Span::default(), |it| it.span)
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
            plan.kind = Some(Located { words: as_kind(words), span: block.span });
        }
        None => {
            // The title itself begins with the kind: "Kế hoạch hỗ trợ ...".
            let begun = title.as_ref().and_then(|it| Some((it, begins_with_kind(&it.words)?)));
            if let Some((words, kind)) = begun {
                let end = words.span.start + kind.len();
                let span = Span::new(words.span.start, end.min(words.span.end));
                plan.kind = Some(Located { words: as_kind(kind), span });
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
fn as_kind(words: &str) -> String {
    capitalised(&fold(words))
}
