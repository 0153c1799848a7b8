//! How long a plan takes, stage by stage, against one pass of UTF-8 validation.
//!
//! `cargo bench`: plans of 50 kB, 500 kB and 5 MB made of the test plans; times are the best
//! of several runs, ratios are taken within one run, since machines differ and are shared.

use std::hint::black_box;
use std::io::Write;
use std::time::{Duration, Instant};

use soat::eval::{Options, check};
use soat::library::{Rule, shipped};
use soat::source::{MarkKind, Paragraph, Source};

const PLANS: [&str; 2] =
    [include_str!("../tests/plans/son-ha.txt"), include_str!("../tests/plans/dong-lam.txt")];

fn plan(size: usize) -> String {
    let mut text = String::new();
    while text.len() < size {
        text.push_str(PLANS[0]);
        text.push('\n');
    }
    text
}

fn best<T>(runs: usize, mut run: impl FnMut() -> T) -> Duration {
    (0..runs)
        .map(|_| {
            let start = Instant::now();
            black_box(run());
            start.elapsed()
        })
        .min()
        .unwrap_or_default()
}

fn main() -> std::io::Result<()> {
    let rules: Vec<&Rule> = shipped().iter().collect();
    let options = Options::default();
    let mut out = std::io::stdout();
    for size in [50_000, 500_000, 5_000_000] {
        let text = plan(size);
        let runs = (20_000_000 / size).clamp(3, 60);
        let source = Source::from_text(text.as_str());
        let outline = soat::outline::build(&source);
        let facts = soat::facts::find(&source, &outline);
        let validate = best(runs, || std::str::from_utf8(black_box(text.as_bytes())).is_ok());
        let outlining = best(runs, || soat::outline::build(&source));
        let finding = best(runs, || soat::facts::find(&source, &outline));
        let judging = best(runs, || check(&rules, &facts, &options));
        let whole = best(runs, || check(&rules, &soat::facts_of(&source), &options));
        let ratio = whole.as_secs_f64() / validate.as_secs_f64().max(1e-12);
        writeln!(
            out,
            "{:>7} bytes: outline {outlining:?}, facts {finding:?}, rules {judging:?}, whole {whole:?}; {ratio:.0} times one validation",
            text.len(),
        )?;
    }
    let text = plan(50_000);
    let paragraphs: Vec<Paragraph> = text
        .lines()
        .map(|it| Paragraph { text: it.to_owned(), kind: MarkKind::Paragraph })
        .collect();
    let mut session = soat::session::Session::new();
    session.splice(0, 0, paragraphs.clone());
    session.check(&options);
    let mut turn = 0;
    let keystroke = best(60, || {
        turn += 1;
        let words = format!("{} {turn}", paragraphs[40].text);
        session.splice(40, 1, vec![Paragraph { text: words, kind: MarkKind::Paragraph }]);
        session.check(&options)
    });
    writeln!(out, "one keystroke in 50 kB: {keystroke:?}")
}
