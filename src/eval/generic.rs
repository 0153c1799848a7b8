//! Messages for rules that bring none: made from what failed.
//!
//! In: the evidence of a violation; out: words that state the fact with the plan's values.
//! Invariants: Vietnamese begins with a capital and ends with a stop, as reports do; English
//! begins in lower case and has no stop; never "vi phạm".

use super::dossier::Dossier;
use super::outcome::{Evidence, Ground, Missing, Other, Read};
use super::place;
use super::wording::{self, words};
use crate::compile::{Bound, Step};
use crate::facts::vocabulary::{FactId, Kind, Value};
use crate::finding::{self, Words};
use crate::syntax::{Agreement, Amount, Mention, Relation};

/// What is wrong with `fact`.
pub(super) fn violated(facts: Dossier<'_>, fact: FactId, evidence: &Evidence<'_>) -> Words {
    let of = wording::fact(facts, fact);
    let said = match &evidence.ground {
        Ground::Forbidden => {
            words(format!("{} is not allowed", of.en), format!("kế hoạch còn {}", of.vi))
        }
        Ground::Compared(left, relation, right) => {
            compared(facts, fact, left, *relation, right)
        }
        Ground::Mentioned(negated, left, how, right) => {
            let (left, right) = (read(facts, left), other(facts, right));
            let verb = mention(*how);
            if *negated {
                words(
                    format!("{} {} {}", left.en, verb.0, right.en),
                    format!("{} {} {}", left.vi, verb.2, right.vi),
                )
            } else {
                words(
                    format!("{} does not {} {}", left.en, verb.1, right.en),
                    format!("{} không {} {}", left.vi, verb.2, right.vi),
                )
            }
        }
        Ground::Given(holder, step, expected) => given(facts, *holder, *step, *expected),
        Ground::Flagged(holder, step, expected) => {
            let (holder, name) = (wording::fact(facts, *holder), wording::attribute(*step));
            if *expected {
                words(
                    format!("{} is not a {}", holder.en, name.en),
                    format!("{} không phải là {}", holder.vi, name.vi),
                )
            } else {
                words(
                    format!("{} is a {}", holder.en, name.en),
                    format!("{} là {}", holder.vi, name.vi),
                )
            }
        }
        Ground::Counted { fact: holder, step, found, low, high } => {
            counted(facts, *holder, *step, *found, *low, *high)
        }
        Ground::Nothing(kind) => {
            let kind = wording::singular(*kind);
            words(
                format!("{} has no {} as the rule asks", of.en, kind.en),
                format!("{} không có {} như quy tắc yêu cầu", of.vi, kind.vi),
            )
        }
        Ground::Number(kind, held, total, bound) => number(*kind, *held, *total, *bound),
        Ground::Disagreed(agreement, main, others) => {
            disagreed(facts, *agreement, main, others.first())
        }
        Ground::Summed(sum, parts, relation, right) => {
            let (sum, right) = (crate::lang::number(*sum), other(facts, right));
            let relation = denied(*relation);
            let count = parts.len();
            words(
                format!(
                    "{}: its {count} parts come to {sum}, {} {}",
                    of.en, relation.0, right.en
                ),
                format!(
                    "{}: cộng {count} thành phần được {sum}, {} {}",
                    of.vi, relation.1, right.vi
                ),
            )
        }
        Ground::Skipped(before, main) => {
            let label =
                |read: &Read<'_>| wording::value(facts, &read.value).unwrap_or_default();
            let (before, main) = (label(before), label(main));
            words(
                format!(
                    "\"{}\" follows \"{}\": what stands between is missing",
                    main.en, before.en
                ),
                format!(
                    "số thứ tự “{}” đứng ngay sau “{}”, thiếu số ở giữa",
                    main.vi, before.vi
                ),
            )
        }
        Ground::Disordered(reads) => {
            let value =
                |read: &Read<'_>| wording::value(facts, &read.value).unwrap_or_default();
            let [mine, my_time, theirs, their_time] = &**reads;
            let (first, second) =
                (wording::fact(facts, mine.fact), wording::fact(facts, theirs.fact));
            let (mine, my_time) = (value(mine), value(my_time));
            let (theirs, their_time) = (value(theirs), value(their_time));
            words(
                format!(
                    "{} ({}, {}) has a smaller number than {} ({}, {}), which comes before it",
                    first.en, mine.en, my_time.en, second.en, theirs.en, their_time.en
                ),
                format!(
                    "{} ({}, {}) có số nhỏ hơn {} ({}, {}) dù đứng sau về thời gian",
                    first.vi, mine.vi, my_time.vi, second.vi, theirs.vi, their_time.vi
                ),
            )
        }
    };
    sentence(said)
}

/// Vietnamese as a sentence.
pub(super) fn sentence(said: Words) -> Words {
    let mut letters = said.vi.chars();
    let vi = match letters.next() {
        Some(first) => format!("{}{}", first.to_uppercase(), letters.as_str()),
        None => String::new(),
    };
    let vi = if vi.ends_with('.') { vi } else { format!("{vi}.") };
    Words { en: said.en, vi }
}

fn mention(how: Mention) -> (&'static str, &'static str, &'static str) {
    match how {
        Mention::Mentions => ("mentions", "mention", "ghi"),
        Mention::BeginsWith => ("begins with", "begin with", "bắt đầu bằng"),
        Mention::EndsWith => ("ends with", "end with", "kết thúc bằng"),
        Mention::Matches => ("has the form", "have the form", "có dạng"),
    }
}

fn given(facts: Dossier<'_>, holder: FactId, step: Step, expected: bool) -> Words {
    let (holder, name) = (wording::fact(facts, holder), wording::attribute(step));
    if expected {
        words(
            format!("{} has no {}", holder.en, name.en),
            format!("{} chưa có {}", holder.vi, name.vi),
        )
    } else {
        words(
            format!("{} has a {}", holder.en, name.en),
            format!("{} có {}", holder.vi, name.vi),
        )
    }
}

fn counted(
    facts: Dossier<'_>,
    holder: FactId,
    step: Option<Step>,
    found: u32,
    low: u32,
    high: Option<u32>,
) -> Words {
    let name = step.map_or(words("such thing", "nội dung như vậy"), wording::attribute);
    let holder = wording::fact(facts, holder);
    let bound = match (low, high) {
        (low, Some(high)) if low == high => {
            words(format!("exactly {low}"), format!("đúng {low}"))
        }
        (0, Some(high)) => words(format!("at most {high}"), format!("nhiều nhất {high}")),
        (low, _) => words(format!("at least {low}"), format!("ít nhất {low}")),
    };
    if found == 0 {
        return words(
            format!("{} has no {}", holder.en, name.en),
            format!("{} chưa có {}", holder.vi, name.vi),
        );
    }
    words(
        format!("{} has {found} of \"{}\"; the rule asks for {}", holder.en, name.en, bound.en),
        format!("{} có {found} {}, quy tắc yêu cầu {}", holder.vi, name.vi, bound.vi),
    )
}

fn number(kind: Kind, held: usize, total: usize, bound: Bound) -> Words {
    let kind = wording::plural(kind);
    let amount = |amount: Amount| match amount {
        Amount::Count(count) => count.to_string(),
        Amount::Share(share) => format!("{}%", crate::lang::number(share)),
    };
    let bound = match bound {
        Bound::AtLeast(it) => {
            words(format!("at least {}", amount(it)), format!("ít nhất {}", amount(it)))
        }
        Bound::AtMost(it) => {
            words(format!("at most {}", amount(it)), format!("nhiều nhất {}", amount(it)))
        }
        Bound::Exactly(it) => {
            words(format!("exactly {}", amount(it)), format!("đúng {}", amount(it)))
        }
    };
    words(
        format!("{held} of {total} {} meet the rule; it asks for {}", kind.en, bound.en),
        format!(
            "{held} trên {total} {} phù hợp với quy tắc, trong khi quy tắc yêu cầu {}",
            kind.vi, bound.vi
        ),
    )
}

fn compared(
    facts: Dossier<'_>,
    fact: FactId,
    left: &Read<'_>,
    relation: Relation,
    right: &Other<'_>,
) -> Words {
    let relation = denied(relation);
    if let (Value::Requirement(one), Other::Read(other)) = (&left.value, right)
        && let Value::Requirement(two) = &other.value
    {
        let (one, two) = (wording::requirement(one), wording::requirement(two));
        let name = wording::label(facts, fact).unwrap_or_default();
        let (mine, theirs) = (year(facts, left.fact), year(facts, other.fact));
        return words(
            format!(
                "\"{name}\": {}{} is {} {}{}",
                one.en, mine.en, relation.0, two.en, theirs.en
            ),
            format!(
                "chỉ tiêu “{name}”: yêu cầu {}{} {} {}{}",
                one.vi, mine.vi, relation.1, two.vi, theirs.vi
            ),
        );
    }
    let subject = wording::fact(facts, fact);
    let (left_words, right_words) = (read(facts, left), other(facts, right));
    if left.fact == fact && fact.kind != Kind::Plan {
        let mut place = place::of(facts, fact);
        if let Other::Read(other) = right
            && other.fact.kind != Kind::Plan
            && place::of(facts, other.fact) == place
        {
            place = Words::default();
        }
        let value = wording::value(facts, &left.value).unwrap_or_default();
        let (en_place, vi_place) = (spaced(&place.en), spaced(&place.vi));
        return words(
            format!(
                "{}{en_place} is {}, {} {}",
                subject.en, value.en, relation.0, right_words.en
            ),
            format!(
                "{}{vi_place} là {}, {} {}",
                subject.vi, value.vi, relation.1, right_words.vi
            ),
        );
    }
    words(
        format!("{} is {} {}", left_words.en, relation.0, right_words.en),
        format!("{} {} {}", left_words.vi, relation.1, right_words.vi),
    )
}

fn spaced(words: &str) -> String {
    if words.is_empty() { String::new() } else { format!(" {words}") }
}

fn year(facts: Dossier<'_>, fact: FactId) -> Words {
    match facts
        .of(fact)
        .values
        .get(fact.index)
        .and_then(|value| value.year)
        .filter(|_| fact.kind == Kind::Value)
    {
        Some(year) => words(format!(" ({year})"), format!(" (năm {year})")),
        None => Words::default(),
    }
}

/// How two things stand that do not stand so.
fn denied(relation: Relation) -> (&'static str, &'static str) {
    match relation {
        Relation::After => ("not after", "không muộn hơn"),
        Relation::Before => ("not before", "không sớm hơn"),
        Relation::OnOrAfter => ("before", "sớm hơn"),
        Relation::OnOrBefore => ("after", "muộn hơn"),
        Relation::On => ("not on", "khác với"),
        Relation::AtLeastAsStrict => ("less strict than", "thấp hơn"),
        Relation::LessStrict => ("at least as strict as", "không thấp hơn"),
        Relation::Stricter => ("not stricter than", "không cao hơn"),
        Relation::NotStricter => ("stricter than", "cao hơn"),
        Relation::More => ("not more than", "không lớn hơn"),
        Relation::Less => ("not less than", "không nhỏ hơn"),
        Relation::NotLess => ("less than", "nhỏ hơn"),
        Relation::NotMore => ("more than", "lớn hơn"),
        Relation::Equal => ("different from", "khác"),
        Relation::OtherThan => ("the same as", "trùng với"),
    }
}

/// A value with its name: "ngày ban hành kế hoạch (03/5/2024)".
pub(super) fn read(facts: Dossier<'_>, read: &Read<'_>) -> Words {
    let name = wording::attribute(read.step);
    let mut value = wording::value(facts, &read.value).unwrap_or_default();
    if matches!(read.value, Value::Text(_)) {
        value = words(format!("\"{}\"", value.en), format!("“{}”", value.vi));
    }
    if read.fact.kind == Kind::Plan {
        return words(
            format!("the {} of the plan ({})", name.en, value.en),
            format!("{} kế hoạch ({})", name.vi, value.vi),
        );
    }
    let place = place::of(facts, read.fact);
    if matches!(read.value, Value::Requirement(_)) {
        let year = year(facts, read.fact);
        return words(
            format!("{}{}{}", value.en, year.en, spaced(&place.en)),
            format!("mức {}{}{}", value.vi, year.vi, spaced(&place.vi)),
        );
    }
    words(
        format!("the {} {}{}", name.en, value.en, spaced(&place.en)),
        format!("{} {}{}", name.vi, value.vi, spaced(&place.vi)),
    )
}

fn other(facts: Dossier<'_>, other: &Other<'_>) -> Words {
    match other {
        Other::Read(it) => read(facts, it),
        Other::Literal(literal) => wording::literal(literal),
    }
}

fn disagreed(
    facts: Dossier<'_>,
    agreement: Agreement,
    main: &Read<'_>,
    first: Option<&Read<'_>>,
) -> Words {
    let name = wording::attribute(main.step);
    let value = wording::value(facts, &main.value).unwrap_or_default();
    let place = place::of(facts, main.fact);
    let Some(first) = first else { return Words::default() };
    let (first_value, first_place) =
        (wording::value(facts, &first.value).unwrap_or_default(), place::of(facts, first.fact));
    // Both ends stand in one place: it is named once.
    let first_place = if first_place == place { Words::default() } else { first_place };
    match agreement {
        Agreement::Same => {
            let of = wording::fact(facts, main.fact);
            words(
                format!(
                    "{} has {} {}{}, but {}{}",
                    of.en,
                    name.en,
                    first_value.en,
                    spaced(&first_place.en),
                    value.en,
                    spaced(&place.en)
                ),
                format!(
                    "{} ghi {} {}{} nhưng {}{}",
                    of.vi,
                    name.vi,
                    first_value.vi,
                    spaced(&first_place.vi),
                    value.vi,
                    spaced(&place.vi)
                ),
            )
        }
        Agreement::Different => words(
            format!("{} \"{}\" stands twice", name.en, value.en),
            format!("{} “{}” bị trùng", name.vi, value.vi),
        ),
    }
}

/// What would be needed to tell, said of one fact, or of `many` of the kind of `fact`.
pub(super) fn untold(
    facts: Dossier<'_>,
    fact: FactId,
    many: Option<usize>,
    missing: &Missing,
) -> Words {
    let of_plan = missing.fact.kind == Kind::Plan;
    let holder = match many.filter(|_| !of_plan) {
        Some(count) => {
            let kind = wording::plural(fact.kind);
            words(format!("{count} {}", kind.en), format!("{count} {}", kind.vi))
        }
        None => wording::fact(facts, missing.fact),
    };
    let (has, gives) = match many.filter(|_| !of_plan) {
        Some(_) => ("have", "do not give"),
        None => ("has", "does not give"),
    };
    let name = missing.step.map(wording::attribute);
    let said = match (missing.reason, name) {
        (Some(reason), Some(name)) if many.is_some() && !of_plan => words(
            format!("{} {has} no certain {}: {}", holder.en, name.en, reason.en),
            format!("{} chưa rõ {}: {}", holder.vi, name.vi, reason.vi),
        ),
        (Some(reason), _) => Words::from(*reason),
        (None, Some(name)) if missing.unfinished => words(
            format!("{} {has} no {}, and the plan is not finished", holder.en, name.en),
            format!("{} chưa có {}, kế hoạch chưa hoàn chỉnh", holder.vi, name.vi),
        ),
        (None, Some(name)) => words(
            format!("{} {gives} the {}", holder.en, name.en),
            format!("{} thiếu {}", holder.vi, name.vi),
        ),
        (None, None) => words("the plan does not say enough", "kế hoạch chưa nêu đủ"),
    };
    sentence(finding::untold(&said))
}
