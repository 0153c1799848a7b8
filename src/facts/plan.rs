//! The plan itself: number, issuer, place, date, kind, title, signature.
//!
//! In: the header, title and signature blocks of the outline; out: one [`Plan`]. Invariant:
//! what the text leaves blank stays missing; nothing is guessed from outside the text.

use jiff::civil::Date;

use super::vocabulary::{Attribute, Kind, KindEntry, Names, Reading, Type, Value};
use super::When;
use crate::lang::Wording;
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
    /// "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH".
    pub authority: Option<Located>,
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
            Wording { en: "the body that issues the plan", vi: "cơ quan ban hành kế hoạch" },
            |facts, _| located(facts.plan.issuer.as_ref()),
        ),
        Attribute::new(
            "place",
            Names::new(&["place"], &["places"], &["địa danh"]),
            Type::Text,
            Wording { en: "the place in the date line", vi: "địa danh ở dòng ngày tháng" },
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
        ),
        Attribute::new(
            "kind",
            Names::new(&["kind", "type"], &["kinds", "types"], &["tên loại", "loại văn bản"]),
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
            Wording { en: "in whose place it is signed", vi: "quyền hạn của người ký" },
            |facts, _| located(facts.plan.signatory.as_ref().and_then(|it| it.authority.as_ref())),
        )
        .may_come_later(),
        Attribute::new(
            "position",
            Names::new(&["position"], &["positions"], &["chức vụ người ký", "chức vụ"]),
            Type::Text,
            Wording { en: "the position of the signatory", vi: "chức vụ của người ký" },
            |facts, _| located(facts.plan.signatory.as_ref().and_then(|it| it.position.as_ref())),
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
        ),
    ],
};
