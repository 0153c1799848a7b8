//! How long a plan takes, stage by stage, against one pass of UTF-8 validation.
//!
//! `cargo bench`: plans of 50 kB, 500 kB and 5 MB, made by `generate`; times are medians of
//! several runs, ratios are taken within one run, since machines differ and are shared. The
//! last column compares the ratio of reading to that at 50 kB: 1 is linear.

#[path = "../../tests/common/dice.rs"]
mod dice;
mod generate;

use std::hint::black_box;
use std::io::Write;
use std::time::{Duration, Instant};

use soat::eval::{Options, check};
use soat::library::RuleSet;
use soat::source::{MarkKind, Paragraph, Source};

fn median<T>(runs: usize, mut run: impl FnMut() -> T) -> Duration {
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            black_box(run());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[times.len() / 2]
}

fn main() -> std::io::Result<()> {
    let set = RuleSet::default();
    let rules = set.active();
    let options = Options::default();
    let mut out = std::io::stdout();
    let mut first = None;
    for size in [50_000, 500_000, 5_000_000] {
        let text = generate::plan(size);
        let runs = (20_000_000 / size).clamp(5, 101);
        let source = Source::from_text(text.as_str());
        let outline = soat::outline::build(&source);
        let facts = soat::facts::find(&source, &outline);
        let validate = median(runs, || std::str::from_utf8(black_box(text.as_bytes())).is_ok());
        let outlining = median(runs, || soat::outline::build(&source));
        let finding = median(runs, || soat::facts::find(&source, &outline));
        let reading = median(runs, || soat::facts_of(&source));
        let judging = median(runs, || check(&rules, &facts, &options));
        let whole = median(runs, || check(&rules, &soat::facts_of(&source), &options));
        let ratio = |time: Duration| time.as_secs_f64() / validate.as_secs_f64().max(1e-12);
        let start = *first.get_or_insert((ratio(reading), ratio(whole)));
        writeln!(
            out,
            "{:>7} bytes: outline {outlining:.2?}, facts {finding:.2?}; reading {reading:.2?} \
             ({:.0} validations, {:.2} times that of 50 kB); rules {judging:.2?}, whole \
             {whole:.2?} ({:.0} validations, {:.2} times)",
            text.len(),
            ratio(reading),
            ratio(reading) / start.0,
            ratio(whole),
            ratio(whole) / start.1,
        )?;
    }
    let text = generate::plan(50_000);
    let paragraphs: Vec<Paragraph> = text
        .lines()
        .map(|it| Paragraph { text: it.to_owned(), kind: MarkKind::Paragraph })
        .collect();
    let mut session = soat::session::Session::new();
    session.splice(0, 0, paragraphs.clone());
    session.check(&options);
    let mut turn = 0;
    let keystroke = median(60, || {
        turn += 1;
        let words = format!("{} {turn}", paragraphs[40].text);
        session.splice(40, 1, vec![Paragraph { text: words, kind: MarkKind::Paragraph }]);
        session.check(&options)
    });
    writeln!(out, "one keystroke in 50 kB: {keystroke:.2?}")
}
