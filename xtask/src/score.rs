//! `cargo xtask score`: what is found in the annotated plans, held to what was found before.
//!
//! In: `../shared` (plans, gold annotations, the scoring programs) and the `soat` binary; out:
//! a value from 0 to 1 for each row, beside `tests/scores.toml`. Invariant: a value is exact,
//! made from the counts that the scoring programs print and not from their rounded figures.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::Command;
use crate::process;
use crate::project::Project;

/// The command.
pub(crate) const COMMAND: Command = Command {
    name: "score",
    help: "scores the annotated plans in ../shared against tests/scores.toml\n\
           --store      make the present values the stored ones",
    run: |project, mut arguments| {
        let store = arguments.flag("--store");
        arguments.finish()?;
        if !store {
            return compare(project).map(|skipped| {
                if let Some(why) = skipped {
                    println!("skipped: {why}");
                }
            });
        }
        let shared = Shared::find(project).context(ABSENT)?;
        let scores = measure(project, &shared)?;
        fs::write(stored_file(project), print(&scores)).context("cannot write the scores")?;
        println!("stored in tests/scores.toml:\n{}", print(&scores));
        Ok(())
    },
};

/// Why nothing is scored.
const ABSENT: &str = "no annotated plans stand beside the project (../shared)";

/// How far a value may fall below the stored one: what rounding to four places can do.
const SLACK: f64 = 0.0005;

/// The rows that are recalls; the others are F1.
const RECALLS: [&str; 2] = ["deadlines", "findings"];

/// A value from 0 to 1 for each row.
type Scores = BTreeMap<String, f64>;

/// Fails when a value is below the stored one; returns why nothing was scored, if so.
pub(crate) fn compare(project: &Project) -> Result<Option<String>> {
    let Some(shared) = Shared::find(project) else { return Ok(Some(ABSENT.to_owned())) };
    if process::find(&["python3"]).is_none() {
        bail!("python3 is not in PATH, and the scoring programs need it");
    }
    let measured = measure(project, &shared);
    let Ok(stored) = fs::read_to_string(stored_file(project)) else {
        match measured {
            Ok(scores) => print!("{}", print(&scores)),
            Err(error) => println!("  {error:#}"),
        }
        return Ok(Some("no scores are stored in tests/scores.toml".to_owned()));
    };
    let (stored, measured) = (parse(&stored)?, measured?);
    let mut fallen = Vec::new();
    for (row, stored) in &stored {
        let now = measured.get(row).copied();
        let mark = match now {
            None => " gone",
            Some(now) if now < stored - SLACK => " FALLEN",
            Some(now) if now > stored + SLACK => " risen",
            Some(_) => "",
        };
        println!("  {row:18} {:.4}  stored {stored:.4}{mark}", now.unwrap_or(0.0));
        if now.is_none_or(|now| now < stored - SLACK) {
            fallen.push(row.as_str());
        }
    }
    for (row, now) in measured.iter().filter(|(row, _)| !stored.contains_key(*row)) {
        println!("  {row:18} {now:.4}  not stored");
    }
    if !fallen.is_empty() {
        bail!("below the stored score: {}", fallen.join(", "));
    }
    Ok(None)
}

/// What stands beside the project.
struct Shared {
    plans: PathBuf,
    gold: PathBuf,
    programs: PathBuf,
}

impl Shared {
    fn find(project: &Project) -> Option<Self> {
        let shared = project.root.parent()?.join("shared");
        let [plans, gold, programs] = ["plans", "gold", "score"].map(|name| shared.join(name));
        let whole = programs.join("score.py").is_file() && gold.is_dir() && plans.is_dir();
        whole.then_some(Self { plans, gold, programs })
    }

    /// The names of the annotated plans: the stems of `gold/NNN.json`, in order.
    fn names(&self) -> Result<Vec<String>> {
        let files = names(&self.gold)?;
        let stems = files.iter().filter_map(|file| file.strip_suffix(".json"));
        Ok(stems.filter(|s| s.bytes().all(|b| b.is_ascii_digit())).map(str::to_owned).collect())
    }

    /// The text of the plan `name`.
    fn plan(&self, name: &str) -> Result<PathBuf> {
        let file = names(&self.plans)?.into_iter().find(|file| file.starts_with(name));
        Ok(self.plans.join(file.with_context(|| format!("no plan {name} in ../shared"))?))
    }
}

/// Runs the binary and the scoring programs over every annotated plan.
fn measure(project: &Project, shared: &Shared) -> Result<Scores> {
    process::run(&mut project.cargo(&["build", "--bin", "soat"]))?;
    let soat =
        project.target.join("debug").join(format!("soat{}", std::env::consts::EXE_SUFFIX));
    let folder = project.target.join("score");
    let [facts, reports] = ["facts", "reports"].map(|name| folder.join(name));
    for folder in [&facts, &reports] {
        let _ = fs::remove_dir_all(folder);
        fs::create_dir_all(folder).context("cannot make a folder for the scores")?;
    }
    let names = shared.names()?;
    for name in &names {
        let plan = shared.plan(name)?;
        save(&soat, "facts", &plan, &facts.join(format!("{name}.json")))?;
    }
    let mut score = python(shared, "score.py")?;
    score.arg("--all").args([&facts, &shared.gold, &shared.plans]);
    let mut scores = totals(&process::text(&mut score)?)?;
    scores.insert("findings".to_owned(), findings(shared, &soat, &names, &reports)?);
    Ok(scores)
}

/// Writes what `soat <verb> PLAN --format json` prints into a file.
fn save(soat: &Path, verb: &str, plan: &Path, to: &Path) -> Result<()> {
    let mut command = std::process::Command::new(soat);
    let output = process::output(command.arg(verb).arg(plan).args(["--format", "json"]))?;
    // Exit code 1 says that something was found, which is no failure here.
    let done = matches!(output.status.code(), Some(0 | 1)) && !output.stdout.is_empty();
    if !done {
        let complaint = String::from_utf8_lossy(&output.stderr);
        let code = output.status;
        bail!("`soat {verb} --format json` gives no JSON yet ({code}): {}", complaint.trim());
    }
    fs::write(to, output.stdout).with_context(|| format!("cannot write {}", to.display()))
}

/// The share of the expected findings that were found, over all plans that have a list.
fn findings(shared: &Shared, soat: &Path, names: &[String], reports: &Path) -> Result<f64> {
    let (mut expected, mut found) = (0.0, 0.0);
    for name in names {
        let list = shared.gold.join("expected").join(format!("{name}.json"));
        if !list.is_file() {
            continue;
        }
        let (plan, report) = (shared.plan(name)?, reports.join(format!("{name}.json")));
        save(soat, "check", &plan, &report)?;
        let mut program = python(shared, "findings.py")?;
        let said = process::text(program.args([&report, &list, &plan]))?;
        let line = said.lines().find(|line| line.starts_with("expected "));
        let line = line.with_context(|| format!("findings.py counted nothing for {name}"))?;
        expected += count(line, "expected")?;
        found += count(line, "found")?;
    }
    Ok(share(found, expected))
}

/// Reads the last table that score.py prints.
fn totals(said: &str) -> Result<Scores> {
    let (_, table) = said.split_once("== total").context("score.py printed no total")?;
    let rows = table.lines().filter(|line| line.contains(" hit "));
    let scores = rows.map(|line| {
        let row = line.split_whitespace().next().unwrap_or_default().to_owned();
        let [hit, gold, found] = ["hit", "gold", "found"].map(|word| count(line, word));
        let (hit, gold, found) = (hit?, gold?, found?);
        let is_recall = RECALLS.contains(&row.as_str());
        let value = if is_recall { share(hit, gold) } else { share(2.0 * hit, gold + found) };
        Ok((row, value))
    });
    scores.collect()
}

/// The number after `word` in a line of a table.
fn count(line: &str, word: &str) -> Result<f64> {
    let mut words = line.split_whitespace().skip_while(|w| *w != word);
    let number = words.nth(1).and_then(|number| number.parse().ok());
    number.with_context(|| format!("no number after \"{word}\" in: {line}"))
}

/// A part of a whole; of nothing, all.
fn share(part: f64, whole: f64) -> f64 {
    if whole == 0.0 { 1.0 } else { part / whole }
}

fn python(shared: &Shared, program: &str) -> Result<std::process::Command> {
    let mut command = process::command("python3")?;
    command.arg("-B").arg(shared.programs.join(program));
    Ok(command)
}

fn stored_file(project: &Project) -> PathBuf {
    project.root.join("tests/scores.toml")
}

/// The scores as `tests/scores.toml` holds them.
fn print(scores: &Scores) -> String {
    let rows = scores.iter().map(|(row, value)| format!("\"{row}\" = {value:.4}\n"));
    let head = "# Written by `cargo xtask score --store`: F1, and recall for deadlines and findings.\n";
    std::iter::once(head.to_owned()).chain(rows).collect()
}

/// Reads back what [`print`] wrote; the quotation marks around a name may be missing.
fn parse(text: &str) -> Result<Scores> {
    let lines = text.lines().map(str::trim);
    let rows = lines.filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| {
        let (row, value) =
            line.split_once('=').with_context(|| format!("not a score: {line}"))?;
        let value = value.trim().parse().with_context(|| format!("not a score: {line}"))?;
        Ok((row.trim().trim_matches('"').to_owned(), value))
    });
    rows.collect()
}

/// The names of the files in a folder, in order.
fn names(folder: &Path) -> Result<Vec<String>> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut names: Vec<_> = entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_f1_unless_it_is_a_recall() {
        let said = "== 000.json\ntargets hit 9 gold 9 found 9\n== total\n\
                    targets            hit    6  gold    8  found   12  precision 0.500\n\
                    deadlines          hit    6  gold    8  found   12  precision 0.500\n";
        let scores = totals(said).unwrap();
        assert_eq!(scores["targets"], 0.6);
        assert_eq!(scores["deadlines"], 0.75);
    }

    #[test]
    fn stored_scores_are_read_back() {
        let scores = Scores::from([("targets.loose".to_owned(), 0.625)]);
        assert_eq!(parse(&print(&scores)).unwrap(), scores);
        assert_eq!(parse("# why\n\ntargets.loose = 0.625").unwrap(), scores);
        assert!(parse("targets").is_err());
    }
}
