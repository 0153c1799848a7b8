//! How long a plan takes, stage by stage, against one pass of UTF-8 validation.
//!
//! `cargo bench --bench check`: plans of 50 kB, 500 kB and 5 MB, made by `generate`; times are
//! medians of several runs, ratios are taken within one run, since machines differ and are
//! shared. A ratio is how many validations of the same text fit in the time; "to 50 kB" is the
//! ratio over that of the smallest plan: 1 is linear. Then the time from an edit of one
//! paragraph to the report, in plans of 50 kB and 500 kB. Beside each figure stands what is
//! aimed at.

#[path = "../../tests/common/dice.rs"]
mod dice;
mod generate;
mod median;

use std::hint::black_box;
use std::io::Write;
use std::time::Duration;

use median::median;
use soat::eval::{Options, check};
use soat::library::{Rule, RuleSet};
use soat::session::Session;
use soat::source::{MarkKind, Paragraph, Source};

fn main() -> std::io::Result<()> {
    let set = RuleSet::default();
    let rules = set.active();
    let mut out = std::io::stdout();
    writeln!(
        out,
        "   bytes |  outline |    facts | {:>3} rules |    whole |    ratio | to 50 kB",
        rules.len()
    )?;
    let mut first = None;
    for (size, aim) in [(50_000, "2 ms"), (500_000, "1.3"), (5_000_000, "1.3")] {
        let text = generate::plan(size);
        let stages = stages(&text, &rules);
        let start = *first.get_or_insert(stages.ratio);
        let show = |time: Duration| format!("{time:.2?}");
        writeln!(
            out,
            "{:>8} | {:>8} | {:>8} | {:>9} | {:>8} | {:>8.0} | {:.2} (aim: {aim})",
            text.len(),
            show(stages.outline),
            show(stages.facts),
            show(stages.rules),
            show(stages.whole),
            stages.ratio,
            stages.ratio / start,
        )?;
    }
    for (size, aim) in [(50_000, "16 ms in the browser"), (500_000, "4 ms")] {
        writeln!(out, "one edit in {size:>6} bytes: {:.2?} (aim: {aim})", edit(size))?;
    }
    Ok(())
}

/// The times of one plan.
struct Stages {
    outline: Duration,
    facts: Duration,
    rules: Duration,
    whole: Duration,
    /// Validations of the text within the time of the whole check.
    ratio: f64,
}

fn stages(text: &str, rules: &[&Rule]) -> Stages {
    let options = Options::default();
    let runs = (20_000_000 / text.len()).clamp(5, 101);
    let source = Source::from_text(text);
    let outline = soat::outline::build(&source);
    let facts = soat::facts::find(&source, &outline);
    let validate = median(runs, || std::str::from_utf8(black_box(text.as_bytes())).is_ok());
    let whole = median(runs, || check(rules, &soat::facts_of(&source), &options));
    Stages {
        outline: median(runs, || soat::outline::build(&source)),
        facts: median(runs, || soat::facts::find(&source, &outline)),
        rules: median(runs, || check(rules, &facts, &options)),
        whole,
        ratio: whole.as_secs_f64() / validate.as_secs_f64().max(1e-12),
    }
}

/// From an edit of one paragraph of an open plan to the report.
fn edit(size: usize) -> Duration {
    let text = generate::plan(size);
    let paragraph = |text: String| Paragraph { text, kind: MarkKind::Paragraph };
    let paragraphs: Vec<Paragraph> = text.lines().map(|it| paragraph(it.to_owned())).collect();
    let edited = paragraphs[40].text.clone();
    let options = Options::default();
    let mut session = Session::new();
    session.splice(0, 0, paragraphs);
    session.check(&options);
    let mut turn = 0;
    median((3_000_000 / size).clamp(9, 61), || {
        turn += 1;
        session.splice(40, 1, vec![paragraph(format!("{edited} {turn}"))]);
        session.check(&options)
    })
}
