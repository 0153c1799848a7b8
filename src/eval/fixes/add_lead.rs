//! Adds the line that names who leads, with a place to fill in.
//!
//! In: a task or target without a lead; out: one insertion after its words. Invariants: never in
//! a table; always only proposed, since nobody knows the body.

use super::{Change, Fault, NamedFix};
use crate::facts::vocabulary::{Kind, entry};
use crate::finding::{Edit, Grade};
use crate::lang::Wording;
use crate::source::Span;

/// The fix.
pub(super) static FIX: NamedFix = NamedFix { word: "add-lead", make };

fn make(fault: &Fault<'_>) -> Option<Change> {
    let index = fault.fact.index;
    let in_table = match fault.fact.kind {
        Kind::Task => fault.facts.tasks.get(index)?.in_table,
        Kind::Target => fault.facts.targets.get(index)?.in_table,
        _ => return None,
    };
    let end = (entry(fault.fact.kind).span)(fault.facts, index).end;
    let text = "\n- Cơ quan chủ trì: [ghi tên cơ quan].".to_owned();
    (!in_table).then(|| Change {
        title: Wording {
            en: "add a line for the lead agency",
            vi: "Thêm dòng “Cơ quan chủ trì”",
        },
        edits: vec![Edit { span: Span::empty(end), text }],
        grade: Grade::Suggested,
    })
}
