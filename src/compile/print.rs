//! A program as text, for tests and for showing that two sentences differ.
//!
//! In: a [`Program`]; out: a few lines. Invariant: programs that differ print differently.

use std::fmt::Write;

use super::program::{
    Bound, Claim, Domain, Formula, Origin, Outer, Path, Program, Root, Source, Step,
};
use crate::lang;
use crate::syntax::{Agreement, Amount, Literal};

/// The program, one clause a line.
pub fn print(program: &Program) -> String {
    let mut out = String::new();
    if program.condition != Formula::Constant(true) {
        let _ = writeln!(out, "when {}", formula(&program.condition));
    }
    for claimed in &program.claims {
        let _ = writeln!(out, "for {}", domain(&claimed.domain));
        let _ = match &claimed.claim {
            Claim::Each(claim) => writeln!(out, "each {}", formula(claim)),
            Claim::Number(claim, bound) => {
                writeln!(out, "{} {}", print_bound(*bound), formula(claim))
            }
            Claim::Agree { keys, attribute, agreement } => {
                let word = match agreement {
                    Agreement::Same => "same",
                    Agreement::Different => "different",
                };
                writeln!(out, "by ({}) {word} {}", listed(keys), steps(attribute))
            }
            Claim::Sequence { keys, attribute } => {
                writeln!(out, "by ({}) without gaps {}", listed(keys), steps(attribute))
            }
            Claim::Ordered { keys, attribute, by } => {
                let (what, by) = (steps(attribute), steps(by));
                writeln!(out, "by ({}) {what} rises as {by}", listed(keys))
            }
        };
    }
    out
}

fn listed(keys: &[Vec<Step>]) -> String {
    keys.iter().map(|key| steps(key)).collect::<Vec<_>>().join(", ")
}

fn print_bound(bound: Bound) -> String {
    let amount = |amount: Amount| match amount {
        Amount::Count(count) => count.to_string(),
        Amount::Share(share) => format!("{share}%"),
        Amount::Beyond(share) => format!("beyond {share}%"),
    };
    match bound {
        Bound::AtLeast(it) => format!("at least {}", amount(it)),
        Bound::AtMost(it) => format!("at most {}", amount(it)),
        Bound::Exactly(it) => format!("exactly {}", amount(it)),
    }
}

fn variable(number: usize) -> String {
    let letter = [b'x', b'y', b'z'].get(number).map(|letter| char::from(*letter).to_string());
    letter.unwrap_or_else(|| format!("x{number}"))
}

fn domain(domain: &Domain) -> String {
    let mut out = format!("{} in ", variable(domain.variable));
    let _ = match &domain.source {
        Source::All => write!(out, "{:?}", domain.kind),
        Source::Reached(from) => write!(out, "{}", path(from)),
        Source::Upwards(from, step) => {
            write!(out, "{} upwards by {}", path(from), step.attribute.id)
        }
    };
    if domain.origin != Origin::Plan {
        let superior = domain.origin == Origin::Superior;
        out.push_str(" of the ");
        out.push_str(if superior { "superior document" } else { "accompanying proposal" });
    }
    for join in &domain.joins {
        let inner = steps(&join.inner);
        let _ = write!(out, " [{inner} {:?} {}]", join.relation, outer(&join.outer));
    }
    if domain.filter != Formula::Constant(true) {
        let _ = write!(out, " where {}", formula(&domain.filter));
    }
    out
}

fn steps(steps: &[Step]) -> String {
    steps.iter().map(|step| step.attribute.id).collect::<Vec<_>>().join(".")
}

fn path(path: &Path) -> String {
    let root = match path.root {
        Root::Plan => "plan".to_owned(),
        Root::Variable(number) => variable(number),
    };
    if path.steps.is_empty() { root } else { format!("{root}.{}", steps(&path.steps)) }
}

fn outer(term: &Outer) -> String {
    match term {
        Outer::Path(it) => path(it),
        Outer::Since(it, long) => format!("{} {:?} after {}", long.number, long.unit, path(it)),
        Outer::Literal(Literal::Text(words)) => format!("\"{words}\""),
        Outer::Literal(Literal::Number(number)) => number.to_string(),
        Outer::Literal(Literal::Share(share)) => format!("{share}%"),
        Outer::Literal(Literal::Year(year)) => year.to_string(),
        Outer::Literal(Literal::Quantity(number, unit)) => format!("{number} {unit}"),
        Outer::Literal(Literal::Date(date)) => lang::date(*date),
        Outer::Literal(Literal::Month(year, month)) => format!("{month}/{year}"),
        Outer::Literal(Literal::Quarter(year, quarter)) => format!("Q{quarter}/{year}"),
        Outer::Literal(Literal::Period(first, last)) => format!("{first}-{last}"),
    }
}

fn formula(it: &Formula) -> String {
    let joined = |parts: &[Formula], joint: &str| {
        format!("({})", parts.iter().map(formula).collect::<Vec<_>>().join(joint))
    };
    match it {
        Formula::Constant(true) => "always".to_owned(),
        Formula::Constant(false) => "never".to_owned(),
        Formula::All(parts) => joined(parts, " and "),
        Formula::Any(parts) => joined(parts, " or "),
        Formula::Compare(left, relation, right) => {
            format!("{} {relation:?} {}", path(left), outer(right))
        }
        Formula::Mention(negated, left, how, right) => {
            let not = if *negated { "not " } else { "" };
            format!("{} {not}{how:?} {}", path(left), outer(right))
        }
        Formula::Given(it, true) => format!("{} given", path(it)),
        Formula::Given(it, false) => format!("{} not given", path(it)),
        Formula::Flag(it, true) => path(it),
        Formula::Flag(it, false) => format!("not {}", path(it)),
        Formula::Count(of, low, high) => match high {
            Some(high) => format!("{low}..{high} ({})", domain(of)),
            None => format!("{low}.. ({})", domain(of)),
        },
        Formula::Every(of, body) => format!("every ({}): {}", domain(of), formula(body)),
        Formula::Exists(of, body) => format!("some ({}): {}", domain(of), formula(body)),
        Formula::Sum(of, relation, right) => {
            format!("sum of {} {relation:?} {}", path(of), outer(right))
        }
    }
}
