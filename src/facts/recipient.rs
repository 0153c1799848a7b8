//! Recipients: the entries of Nơi nhận.
//!
//! In: the recipients block of the outline; out: one [`Recipient`] a bullet. Invariant: the
//! entry stands as written, without its final ";" or ".".

use super::vocabulary::{Attribute, Kind, KindEntry, Names, Reading, Type, for_authors};
use super::{Context, Facts};
use crate::lang::Wording;
use crate::outline::Zone;
use crate::source::Span;

/// An entry of Nơi nhận.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// Where it stands.
    pub span: Span,
    /// The entry, white space folded.
    pub name: String,
}

/// Recipients in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Recipient,
    list: "recipients",
    names: Names::new(&["recipient"], &["recipients"], &["nơi nhận"]),
    doc: for_authors(Wording {
        en: "an entry of Nơi nhận", vi: "một mục của Nơi nhận"
    }),
    count: |facts| facts.recipients.len(),
    span: |facts, index| facts.recipients[index].span,
    label: "name",
    attributes: &[Attribute::new(
        "name",
        Names::new(&["name"], &["names"], &["tên"]),
        Type::Text,
        Wording { en: "the entry as written", vi: "tên nơi nhận như đã ghi" },
        |facts, index| Reading::text(Some(&facts.recipients[index].name)),
    )],
};

/// Reads the entries of Nơi nhận.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let mut recipients = Vec::new();
    for (block, mentions) in context.blocks() {
        if block.zone != Zone::Recipients {
            continue;
        }
        let body = block.body();
        let start = block.body_start();
        let heading = mentions.lower[start..].starts_with("nơi nhận");
        let name = body.trim_end_matches([';', '.', ' ', ',', '/']);
        if heading
            && name.trim_end_matches([':', ' ']).chars().count() <= "nơi nhận".chars().count()
        {
            continue;
        }
        if !name.is_empty() {
            recipients.push(Recipient {
                span: block.text.span(start, start + name.len()),
                name: name.to_owned(),
            });
        }
    }
    facts.recipients = recipients;
}
