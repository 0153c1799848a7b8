//! Writes one form of what should be the same everywhere: the right one, or that of most.
//!
//! In: facts that disagree; out: edits that write the spelling or date of most. Invariant:
//! what is unified is only proposed, unless it is a name that every plan writes in one way.

use super::{Change, Fault, NamedFix};
use crate::eval::outcome::{Ground, Read};
use crate::facts::vocabulary::{Kind, Value};
use crate::facts::{Facts, When};
use crate::finding::{Edit, Grade};
use crate::lang::{self, Wording};

/// The fix.
pub(super) static FIX: NamedFix = NamedFix { word: "unify", make };

fn make(fault: &Fault<'_>) -> Option<Change> {
    let Ground::Disagreed(_, main, others) = &fault.evidence.ground else { return None };
    let most = others.first()?;
    if fault.fact.kind == Kind::Naming {
        return names(fault.facts, main, most);
    }
    let text = match &most.value {
        Value::Text(words) => words.clone().into_owned(),
        Value::When(When::Day(day)) => lang::date(*day),
        Value::Year(year) => year.to_string(),
        _ => return None,
    };
    let title =
        Wording { en: "write what stands in most places", vi: "Ghi thống nhất theo đa số" };
    let edits = vec![Edit { span: main.span, text }];
    Some(Change { title, edits, grade: Grade::Suggested })
}

/// Writes the name of one body in one way.
fn names(facts: &Facts, main: &Read<'_>, most: &Read<'_>) -> Option<Change> {
    let agency = facts.namings.get(main.fact.index)?.agency;
    let namings = || facts.namings.iter().filter(|it| it.agency == agency && it.form.is_some());
    let right = namings().find(|it| it.right);
    let grade = if right.is_some() { Grade::Safe } else { Grade::Suggested };
    let chosen = right.or_else(|| facts.namings.get(most.fact.index))?;
    let name = chosen.name(facts);
    let others = namings().filter(|it| it.form != chosen.form);
    let edits = others.map(|it| Edit { span: it.span, text: name.to_owned() }).collect();
    let title = Wording { en: "write the name in one way", vi: "Viết thống nhất tên cơ quan" };
    Some(Change { title, edits, grade })
}
