//! Checks a plan from another program: read, find facts, run rules, show what was found.
//!
//! `cargo run --example embed -- PLAN.txt`

use std::error::Error;
use std::io::Write;

use soat::eval::Options;
use soat::lang::Language;
use soat::library::RuleSet;
use soat::{eval, facts_of, read, report};

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("name a plan to check")?;
    let source = read::read(&std::fs::read(&path)?)?;
    let set = RuleSet::default();
    let rules = set.active();
    let found = eval::check(&rules, &facts_of(&source), &Options::default());
    let lines = report::short(&found, &path, &source, Language::English);
    std::io::stdout().write_all(lines.as_bytes())?;
    Ok(())
}
