//! Issuer lines (dòng cơ quan ban hành): where a plan says who issues it.
//!
//! In: letterhead, "... ban hành Kế hoạch", signature; out: one [`IssuerLine`] each. Invariant:
//! a line that can name the body of the letterhead has that body, so that only lines which
//! certainly name another one differ; what cannot be told has none.

use super::plan::{BodyClass, Located, body_class};
use super::vocabulary::{Attribute, Kind, KindEntry, Names, Reading, Type, for_authors};
use super::{Context, Facts};
use crate::lang::{Wording, fold};
use crate::outline::Zone;
use crate::source::Span;

/// A place that names the issuer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuerLine {
    /// Where it stands.
    pub span: Span,
    /// The words.
    pub words: String,
    /// The body, in the words of the letterhead where it may be that one.
    pub body: Option<String>,
}

/// Issuer lines in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::IssuerLine,
    list: "issuer_lines",
    names: Names::new(&["issuer line"], &["issuer lines"], &["dòng cơ quan ban hành"]),
    doc: for_authors(Wording {
        en: "a place that names the issuing body: letterhead, text, signature",
        vi: "chỗ nêu cơ quan ban hành: phần đầu, lời ban hành, phần ký",
    }),
    count: |facts| facts.issuer_lines.len(),
    span: |facts, index| facts.issuer_lines[index].span,
    label: "words",
    attributes: &[
        Attribute::new(
            "words",
            Names::new(&["words"], &["words"], &["câu chữ"]),
            Type::Text,
            Wording { en: "as written", vi: "như đã viết" },
            |facts, index| Reading::text(Some(&facts.issuer_lines[index].words)),
        ),
        Attribute::new(
            "body",
            Names::new(&["body", "agency"], &["bodies", "agencies"], &["cơ quan"]),
            Type::Text,
            Wording { en: "the body named", vi: "cơ quan được nêu" },
            |facts, index| Reading::text(facts.issuer_lines[index].body.as_deref()),
        ),
    ],
};

/// Finds the lines.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let Some(issuer) = &facts.plan.issuer else { return };
    // What several bodies issue together names one here and another there.
    let folded = fold(&issuer.words);
    let bodies = ["ủy ban nhân dân", "ubnd", "hội đồng nhân dân", "mttq", "mặt trận tổ quốc"];
    if bodies.iter().map(|it| folded.matches(it).count()).sum::<usize>() > 1
        || folded.contains(" - ")
    {
        return;
    }
    let head = Body::new(&issuer.words);
    let mut lines = vec![line(issuer, Some(issuer.words.clone()))];
    if let Some(words) = enacting(context) {
        let body =
            head.same_as(&Body::new(&words.words)).map(|same| named(same, issuer, &words));
        lines.push(line(&words, body));
    }
    if let Some((words, body)) = signing(facts, &head) {
        let body = body.map(|same| named(same, issuer, &words));
        lines.push(line(&words, body));
    }
    facts.issuer_lines = lines;
}

fn line(words: &Located, body: Option<String>) -> IssuerLine {
    IssuerLine { span: words.span, words: words.words.clone(), body }
}

/// What the body of a line is called.
fn named(same: bool, issuer: &Located, words: &Located) -> String {
    if same { issuer.words.clone() } else { words.words.clone() }
}

/// A body's name, read as far as it tells one body from another.
struct Body {
    class: Option<BodyClass>,
    /// Words after those of the class, folded.
    rest: String,
}

impl Body {
    fn new(words: &str) -> Body {
        let folded =
            fold(words).replace("ubnd", "ủy ban nhân dân").replace("hđnd", "hội đồng nhân dân");
        let bare = ["chủ tịch ", "giám đốc ", "bộ trưởng "]
            .iter()
            .find_map(|it| folded.strip_prefix(it))
            .unwrap_or(&folded);
        let class = body_class(bare);
        let rest = match class {
            Some(BodyClass::Committee) => bare.strip_prefix("ủy ban nhân dân"),
            Some(BodyClass::Council) => bare.strip_prefix("hội đồng nhân dân"),
            _ => None,
        };
        Body { class, rest: rest.unwrap_or(bare).trim().to_owned() }
    }

    /// Whether both are one body, where that can be told.
    fn same_as(&self, other: &Body) -> Option<bool> {
        let (mine, theirs) = (self.class?, other.class?);
        if mine != theirs {
            return Some(false);
        }
        let (one, two) = (self.rest.as_str(), other.rest.as_str());
        if one == two || one.starts_with(two) || two.starts_with(one) {
            return Some(true);
        }
        // Of committees the level is said, if not the name; "Tỉnh" in capitals or not.
        let level = |it: &str| {
            [
                "tỉnh",
                "thành phố",
                "huyện",
                "quận",
                "thị xã",
                "thị trấn",
                "phường",
                "xã",
                "đặc khu",
            ]
            .into_iter()
            .find(|level| it.starts_with(level))
        };
        match mine {
            BodyClass::Committee | BodyClass::Council => {
                let (one_level, two_level) = (level(one)?, level(two)?);
                let names = (one[one_level.len()..].trim(), two[two_level.len()..].trim());
                // Short forms and what follows a name leave a doubt.
                let plain = |it: &str| it.split(' ').count() <= 4;
                if one_level != two_level {
                    Some(false)
                } else if plain(names.0) && plain(names.1) {
                    Some(names.0.is_empty() || names.1.is_empty())
                } else {
                    None
                }
            }
            BodyClass::Department | BodyClass::Ministry => None,
            _ => Some(true),
        }
    }
}

/// Verbs that issue, and what is issued.
const ISSUES: [&str; 4] =
    ["ban hành kế hoạch", "xây dựng kế hoạch", "ban hành chương trình", "ban hành phương án"];

/// The body in "..., Ủy ban nhân dân tỉnh ban hành Kế hoạch ...": the subject of its clause.
fn enacting(context: &Context<'_>) -> Option<Located> {
    let preamble =
        context.blocks().filter(|it| it.0.zone == Zone::Preamble && it.0.cell.is_none());
    let mut found = None;
    for (block, mentions) in preamble.take(80) {
        let lower = mentions.lower.as_str();
        let at = ISSUES.iter().filter_map(|it| Some((lower.rfind(it)?, it.len()))).max();
        let Some((at, length)) = at else { continue };
        // "..., UBND tỉnh ban hành Kế hoạch số 12/KH-UBND": another plan.
        if lower[at + length..].starts_with(" số") {
            continue;
        }
        let body = mentions.agencies.iter().rfind(|it| it.range.end <= at);
        let Some(body) = body else { continue };
        let before = lower[..body.range.start].trim_end();
        let before = before.strip_suffix("chủ tịch").unwrap_or(before).trim_end();
        let begins = before.is_empty() || before.ends_with([',', ';', '.', ')']);
        if begins && lower[body.range.end..at].trim().is_empty() {
            let words = block.text.as_str().get(body.range.clone())?;
            found = Some(Located {
                words: words.to_owned(),
                span: block.text.span(body.range.start, body.range.end),
            });
        }
    }
    found
}

/// The body on whose behalf it is signed, or whose head signs, and whether it is the issuer.
fn signing(facts: &Facts, head: &Body) -> Option<(Located, Option<bool>)> {
    let signatory = facts.plan.signatory.as_ref()?;
    if let Some(words) = &signatory.on_behalf {
        let body = words.words.trim_start_matches(|it: char| it != ' ').trim();
        return Some((words.clone(), head.same_as(&Body::new(body))));
    }
    let authority = signatory.authority.as_ref();
    let signed = authority.or(signatory.position.as_ref())?;
    let position = ["KT.", "K/T", "KT "]
        .iter()
        .find_map(|it| signed.words.strip_prefix(it))
        .unwrap_or(&signed.words)
        .trim();
    // Who signs by order may be of another body.
    if signed.words.starts_with("TL") || signed.words.starts_with("TUQ") {
        return None;
    }
    let class = match position {
        "CHỦ TỊCH" => &[BodyClass::Committee, BodyClass::Council, BodyClass::Front][..],
        "BỘ TRƯỞNG" => &[BodyClass::Ministry],
        "GIÁM ĐỐC" => &[BodyClass::Department, BodyClass::Police],
        "THỦ TƯỚNG" => &[BodyClass::Government],
        _ => return None,
    };
    Some((signed.clone(), head.class.map(|it| class.contains(&it))))
}
