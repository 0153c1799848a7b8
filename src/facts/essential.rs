//! The parts that a plan cannot do without: what for, what, and by whom it is carried out.
//!
//! In: roles of sections and words of paragraphs; out: where each of the three first stands.
//! Invariant: a part counts under whatever heading, and as a paragraph without one; in doubt
//! it is there.

use super::plan::Plan;
use super::role::Role;
use super::vocabulary::{Attribute, Names, Reading, Type, Value};
use super::{Context, Facts};
use crate::lang::{Lexicon, Wording, fold, holds_any};
use crate::outline::Zone;
use crate::source::Span;

/// Where the parts stand: purpose or targets, content or tasks, organisation or assignments.
pub(super) type Essentials = [Option<Span>; 3];

/// The roles that serve each part, and words that do without a heading.
const PARTS: [(&[Role], &[&str]); 3] = [
    (
        &[Role::Purpose, Role::Targets],
        &["mục đích", "mục tiêu", "nhằm ", "chỉ tiêu", "phấn đấu", "yêu cầu"],
    ),
    (
        &[Role::Tasks],
        &["nội dung", "nhiệm vụ", "giải pháp", "hoạt động", "công việc", "công tác"],
    ),
    (
        &[Role::Organisation],
        &[
            "tổ chức thực hiện",
            "tổ chức triển khai",
            "phân công",
            "chủ trì",
            "chịu trách nhiệm",
            "có trách nhiệm",
            "triển khai thực hiện",
            "giao ",
        ],
    ),
];

/// Why a part that is absent may not be needed.
static OTHER_PLAN: Wording = Wording {
    en: "a budget plan, or one issued with an act, may do without it",
    vi: "kế hoạch tài chính, ngân sách hoặc kế hoạch kèm theo văn bản khác có thể không cần phần này",
};

/// Finds the first place of each part.
pub(super) fn find(context: &Context<'_>) -> Essentials {
    let outline = context.outline;
    PARTS.map(|(roles, words)| {
        let section = (outline.sections.iter().zip(&context.roles))
            .find(|(_, role)| roles.contains(role))
            .and_then(|(section, _)| outline.blocks.get(section.block));
        let lexicon = Lexicon::new(words);
        let running = || {
            let mut blocks = context.blocks().filter(|(block, _)| {
                matches!(block.zone, Zone::Preamble | Zone::Body | Zone::Appendix)
            });
            blocks.find(|(_, it)| lexicon.find_all_in(&it.lower).next().is_some())
        };
        section.or_else(|| running().map(|it| it.0)).map(|it| it.span)
    })
}

/// Whether the plan may do without: its title speaks of money, or an act issues it.
pub(super) fn is_special(context: &Context<'_>, plan: &Plan) -> bool {
    let title = plan.title.as_ref().map(|it| fold(&it.words)).unwrap_or_default();
    let money = ["tài chính", "ngân sách", "đầu tư công", "dự toán", "vốn", "biên chế"];
    context.outline.attached || holds_any(&title, &money)
}

/// An attribute of the plan for part `INDEX`.
pub(super) const fn attribute<const INDEX: usize>(
    id: &'static str,
    names: Names,
    doc: Wording,
) -> Attribute {
    Attribute::new(id, names, Type::Place, doc, read::<INDEX>).may_come_later()
}

fn read<const INDEX: usize>(facts: &Facts, _: usize) -> Reading<'_> {
    match facts.plan.essentials[INDEX] {
        Some(span) => Reading::at(Value::Place(span), span),
        None if facts.plan.special => Reading::of(Value::Unclear(&OTHER_PLAN)),
        None => Reading::of(Value::Missing),
    }
}
