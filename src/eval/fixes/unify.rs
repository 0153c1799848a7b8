//! Writes one form of what should be the same everywhere: the right one, or that of most.
//!
//! In: facts that disagree; out: edits that write the spelling or date of most. Invariant:
//! what is unified is only proposed, unless it is a name that every plan writes in one way.

use jiff::civil::Date;

use super::{Change, Fault, NamedFix};
use crate::eval::outcome::{Ground, Read};
use crate::facts::vocabulary::{Kind, Value, entry};
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
    // What has no place of its own would take the rest of the fact with it.
    let whole = (entry(fault.fact.kind).span)(fault.facts, fault.fact.index);
    if main.span == whole {
        return None;
    }
    let text = match &most.value {
        Value::Text(words) => words.clone().into_owned(),
        Value::When(When::Day(day)) => dated(*day, main.span.end - main.span.start),
        Value::Year(year) => year.to_string(),
        _ => return None,
    };
    let title =
        Wording { en: "write what stands in most places", vi: "Ghi thống nhất theo đa số" };
    let edits = vec![Edit { span: main.span, text }];
    Some(Change { title, edits, grade: Grade::Suggested })
}

/// A date in the form of the one that it replaces, told by its length in bytes: "27/11/2024",
/// "27 tháng 11 năm 2024", with "ngày" or without.
fn dated(day: Date, length: usize) -> String {
    let short = lang::date(day);
    let month = lang::month(day.month());
    let long = format!("{:02} tháng {month} năm {}", day.day(), day.year());
    match length {
        0..=10 => short,
        11..=17 => format!("ngày {short}"),
        18..=23 => long,
        _ => format!("ngày {long}"),
    }
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
