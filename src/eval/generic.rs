//! Messages for rules that bring none: made from what failed.
//!
//! In: the evidence of a violation; out: words that state the fact with the plan's values.
//! Invariants: Vietnamese begins with a capital and ends with a stop, as reports do; English
//! begins in lower case and has no stop; never "vi phạm".

use super::dossier::Dossier;
use super::outcome::{Counted, Evidence, Ground, Missing, Other, Read};
use super::place;
use super::wording::{self, words};
use crate::compile::{Bound, Step};
use crate::facts::When;
use crate::facts::vocabulary::{Attribute, FactId, Kind, Type, Value, entry};
use crate::finding::{self, Words};
use crate::lang::{capitalised, fold_char};
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
            // What is said with a participle has no article.
            let state = ["mentioned", "charged with work"].contains(&name.en.as_str());
            let (article, is) = match state {
                true => (String::new(), ""),
                false => (format!("{} ", crate::syntax::indefinite(&name.en)), "là "),
            };
            if *expected {
                let not = if state { "chưa" } else { "không phải" };
                words(
                    format!("{} is not {article}{}", holder.en, name.en),
                    format!("{} {not} {is}{}", holder.vi, name.vi),
                )
            } else {
                words(
                    format!("{} is {article}{}", holder.en, name.en),
                    format!("{} {is}{}", holder.vi, name.vi),
                )
            }
        }
        Ground::Counted { fact: holder, of, found, low, high } => {
            counted(facts, *holder, of, *found, (*low, *high))
        }
        Ground::Neither(parts) => return neither(facts, fact, parts),
        // Where it stands is known; that place is not as the rule asks.
        Ground::Nothing(kind @ (Kind::Section | Kind::Appendix)) => {
            let kind = wording::singular(*kind);
            words(
                format!("{} is in no {} such as the rule asks for", of.en, kind.en),
                format!("{} không nằm trong {} nào như quy tắc yêu cầu", of.vi, kind.vi),
            )
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
    let vi = capitalised(&said.vi);
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
    // A body has no recipients: it is one, or is not.
    if expected && step.attribute.value == Type::Facts(Kind::Recipient) {
        return words(
            format!("{} is not among the recipients", holder.en),
            format!("{} chưa có tên trong Nơi nhận", holder.vi),
        );
    }
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

/// None of what would do is so.
fn neither(facts: Dossier<'_>, fact: FactId, parts: &[Evidence<'_>]) -> Words {
    // What stands for something that is not in the plan.
    let reaches = |it: &Evidence<'_>| match &it.ground {
        Ground::Given(holder, step, true) => *holder == fact && step.attribute.stands_for,
        _ => false,
    };
    if parts.iter().all(reaches) {
        let of = wording::fact(facts, fact);
        return sentence(words(
            format!("what {} refers to is not in the plan", of.en),
            format!("nội dung được nêu tại {} không có trong kế hoạch", of.vi),
        ));
    }
    let mut parts: Vec<Words> = parts.iter().map(|it| violated(facts, fact, it)).collect();
    parts.dedup();
    let en: Vec<&str> = parts.iter().map(|it| it.en.as_str()).collect();
    let vi: Vec<String> = parts
        .iter()
        .enumerate()
        .map(|(index, it)| {
            let said = it.vi.trim_end_matches('.');
            if index == 0 { said.to_owned() } else { lowered(said) }
        })
        .collect();
    words(en.join("; and "), format!("{}.", vi.join("; ")))
}

fn lowered(said: &str) -> String {
    let mut letters = said.chars();
    letters.next().map(fold_char).into_iter().chain(letters).collect()
}

fn counted(
    facts: Dossier<'_>,
    holder: FactId,
    of: &Counted,
    found: u32,
    bounds: (u32, Option<u32>),
) -> Words {
    let holder = wording::fact(facts, holder);
    if let Counted::Inside(part) = of {
        let part = wording::fact(facts, *part);
        return words(
            format!("{} is in {}", holder.en, part.en),
            format!("{} nằm trong {}", holder.vi, lowered(&part.vi)),
        );
    }
    let wanted = match bounds {
        (_, Some(0)) => words("none", "không có"),
        (low, Some(high)) if low == high => {
            words(format!("exactly {low}"), format!("đúng {low}"))
        }
        (0, Some(high)) => words(format!("at most {high}"), format!("nhiều nhất {high}")),
        (low, _) => words(format!("at least {low}"), format!("ít nhất {low}")),
    };
    let (name, narrowed) = match of {
        Counted::Held(step, narrowed) => (wording::attribute(*step), *narrowed),
        Counted::Done(kind, _, narrowed) | Counted::Matching(kind, narrowed) => {
            (wording::singular(*kind), *narrowed)
        }
        Counted::All(kind) => (wording::singular(*kind), false),
        Counted::Inside(part) => (wording::singular(part.kind), false),
    };
    let as_asked = |it: bool| {
        if it { (" as the rule asks", " như quy tắc yêu cầu") } else { ("", "") }
    };
    let (does, vi_does) = match of {
        Counted::Held(..) | Counted::All(_) | Counted::Inside(_) => {
            ("has".to_owned(), "có".to_owned())
        }
        Counted::Done(_, verbs, _) => {
            let en: Vec<&str> =
                verbs.iter().filter_map(|it| it.en.first()).map(|it| it[0]).collect();
            let vi: Vec<&str> = verbs.iter().filter_map(|it| it.vi.first()).copied().collect();
            (en.join(" and "), vi.join(" và "))
        }
        Counted::Matching(..) => ("is matched by".to_owned(), "có".to_owned()),
    };
    let matching = if matches!(of, Counted::Matching(..)) { " tương ứng" } else { "" };
    if found == 0 {
        let (en, vi) = as_asked(narrowed);
        // "có" takes "chưa" for what may still be added; other verbs say what is not done.
        let not = if vi_does == "có" { "chưa" } else { "không" };
        let any = if vi_does == "có" { "" } else { " nào" };
        return words(
            format!("{} {does} no {}{en}", holder.en, name.en),
            format!("{} {not} {vi_does} {}{matching}{any}{vi}", holder.vi, name.vi),
        );
    }
    match of {
        Counted::Held(..) | Counted::Inside(_) => words(
            format!(
                "{} has {found} {}; the rule asks for {}",
                holder.en,
                match crate::facts::vocabulary::plural(&name.en).filter(|_| found != 1) {
                    Some(plural) => plural,
                    None => name.en.as_str(),
                },
                wanted.en
            ),
            format!("{} có {found} {}, quy tắc yêu cầu {}", holder.vi, name.vi, wanted.vi),
        ),
        Counted::Done(kind, ..) | Counted::Matching(kind, _) | Counted::All(kind) => {
            let counted = wording::numbered(found.try_into().unwrap_or(usize::MAX), *kind);
            words(
                format!(
                    "{} {does} {found} {}; the rule asks for {}",
                    holder.en, counted.en, wanted.en
                ),
                format!(
                    "{} {vi_does} {found} {}{matching}, quy tắc yêu cầu {}",
                    holder.vi, counted.vi, wanted.vi
                ),
            )
        }
    }
}

fn number(kind: Kind, held: usize, total: usize, bound: Bound) -> Words {
    let kind = wording::plural(kind);
    let amount = |amount: Amount| match amount {
        Amount::Count(count) => count.to_string(),
        Amount::Share(share) | Amount::Beyond(share) => {
            format!("{}%", crate::lang::number(share))
        }
    };
    let bound = match bound {
        Bound::AtLeast(it @ Amount::Beyond(_)) => {
            words(format!("more than {}", amount(it)), format!("hơn {}", amount(it)))
        }
        Bound::AtMost(it @ Amount::Beyond(_)) => {
            words(format!("fewer than {}", amount(it)), format!("ít hơn {}", amount(it)))
        }
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
    if total == 0 {
        return words(
            format!(
                "there are no {} that it speaks of; the rule asks for {}",
                kind.en, bound.en
            ),
            format!(
                "không có {} nào thuộc diện xét, trong khi quy tắc yêu cầu {}",
                kind.vi, bound.vi
            ),
        );
    }
    words(
        format!("{held} of {total} {} meet the rule; it asks for {}", kind.en, bound.en),
        format!(
            "{held} trên {total} {} như quy tắc nêu, trong khi quy tắc yêu cầu {}",
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
    let right_words = counted_from(facts, right).unwrap_or(right_words);
    if let (Value::Place(_), Other::Read(right)) = (&left.value, right) {
        let (one, two) = (wording::attribute(left.step), wording::attribute(right.step));
        return words(
            format!("{}: the {} stands {} the {}", subject.en, one.en, relation.0, two.en),
            format!("{}: {} {} {}", subject.vi, one.vi, relation.1, two.vi),
        );
    }
    if left.fact == fact && fact.kind != Kind::Plan {
        let mut place = place::of(facts, fact);
        if let Other::Read(other) = right
            && other.fact.kind != Kind::Plan
            && place::of(facts, other.fact) == place
        {
            place = Words::default();
        }
        let value = wording::value(facts, &left.value).unwrap_or_default();
        // Where a fact has several dates, it is said which.
        let alike = |it: &&Attribute| it.value == left.step.attribute.value;
        if entry(fact.kind).attributes.iter().filter(alike).count() > 1 {
            let name = wording::attribute(left.step);
            return words(
                format!(
                    "the {} of {} ({}) is {} {}",
                    name.en, subject.en, value.en, relation.0, right_words.en
                ),
                format!(
                    "{} của {} ({}) {} {}",
                    name.vi, subject.vi, value.vi, relation.1, right_words.vi
                ),
            );
        }
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

/// "within 3 years after the issuance date": the days that this makes.
fn counted_from(facts: Dossier<'_>, right: &Other<'_>) -> Option<Words> {
    let Other::Read(right) = right else { return None };
    let stretch = matches!(right.value, Value::When(When::Stretch { .. }));
    let own = facts.reading(right.fact, right.step.attribute).value;
    if !stretch || !matches!(own, Value::When(When::Day(_))) {
        return None;
    }
    let (name, days) = (wording::attribute(right.step), wording::value(facts, &right.value)?);
    Some(words(
        format!("{}, counted from the {}", days.en, name.en),
        format!("{}, tính từ {}", days.vi, name.vi),
    ))
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
        Relation::Within => ("outside", "ngoài"),
        Relation::Outside => ("within", "trong"),
    }
}

/// A value with its name: "ngày ban hành kế hoạch (03/5/2024)".
pub(super) fn read(facts: Dossier<'_>, read: &Read<'_>) -> Words {
    let name = wording::attribute(read.step);
    let mut value = wording::value(facts, &read.value).unwrap_or_default();
    if matches!(read.value, Value::Place(_)) {
        return words(format!("the {}", name.en), name.vi);
    }
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
        (Some(reason), _) if of_plan || many.is_some() => Words::from(*reason),
        (Some(reason), _) => words(
            format!("{}: {}", holder.en, reason.en),
            format!("{}: {}", holder.vi, reason.vi),
        ),
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
