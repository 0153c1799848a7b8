//! `cargo xtask test`: everything that must hold before a change is merged.
//!
//! In: the project; out: each step's own output, its name and time, and a last line
//! `N passed, N failed`. Invariant: a step that could not run never counts as passed, and where
//! `CI` is set a missing tool counts as failed. What a step does stands elsewhere if another
//! command does it too.

use std::env;
use std::time::Instant;

use anyhow::{Context, Result, anyhow, bail};

use crate::Command;
use crate::arguments::Arguments;
use crate::page;
use crate::process;
use crate::project::Project;
use crate::score;
use crate::site;
use crate::tools::{self, Tool, Tools, WASM_TARGET};
use crate::wasm;

/// The command.
pub(crate) const COMMAND: Command = Command {
    name: "test",
    help: "runs all that CI runs, fast steps first, and stops at the first that fails\n\
           --fast         only format, clippy and tests on this machine's own platform\n\
           --all          also the steps that are long or large\n\
           --keep-going   run the other steps after one failed",
    run,
};

/// One thing that must hold.
struct Step {
    name: &'static str,
    /// Installed before the step; it is skipped when one of them is missing.
    needs: &'static [Tool],
    /// The steps whose results it works on; it is skipped when one of them did not pass.
    after: &'static [&'static str],
    run: fn(&Project) -> Result<Done>,
}

/// How a step ended that did not fail.
enum Done {
    Passed,
    /// There was nothing to do it with, for this reason.
    Skipped(String),
}

/// What `--fast` runs.
const FAST: &[Step] = &[
    Step { name: "format", needs: &[], after: &[], run: format },
    Step { name: "clippy", needs: &[], after: &[], run: clippy },
    Step { name: "tests", needs: &[], after: &[], run: tests },
];

/// What follows it, the quicker first.
const FULL: &[Step] = &[
    Step { name: "score", needs: &[], after: &[], run: score },
    Step { name: "clippy wasm32", needs: &[Tool::WasmTarget], after: &[], run: clippy_wasm },
    Step { name: "docs", needs: &[], after: &[], run: docs },
    Step {
        name: "wasm and its size",
        needs: &[Tool::WasmTarget, Tool::Node],
        after: &[],
        run: wasm,
    },
    Step {
        name: "wasm tests in a browser",
        needs: &[Tool::WasmTarget, Tool::TestRunner, Tool::Browser],
        after: &[],
        run: wasm_tests,
    },
    Step { name: "page packages", needs: &[Tool::Node], after: &[], run: packages },
    Step {
        name: "page types",
        needs: &[],
        after: &["wasm and its size", "page packages"],
        run: |project| script(project, &["run", "check"]),
    },
    Step {
        name: "page tests",
        needs: &[],
        after: &["page packages"],
        run: |project| script(project, &["test"]),
    },
    Step {
        name: "page build",
        needs: &[],
        after: &["wasm and its size", "page packages"],
        run: bundle,
    },
    Step {
        name: "page in a browser",
        needs: &[Tool::Browser],
        after: &["page build"],
        run: end_to_end,
    },
];

/// What `--all` adds at the end: what is long or large.
const LONG: &[Step] = &[
    Step { name: "10,000 sentences in each language", needs: &[], after: &[], run: sentences },
    Step { name: "10,000 garbled plans", needs: &[], after: &[], run: garbled },
];

fn run(project: &Project, mut arguments: Arguments) -> Result<()> {
    let [fast, all, keep_going] =
        ["--fast", "--all", "--keep-going"].map(|f| arguments.flag(f));
    arguments.finish()?;
    if fast && all {
        bail!("--fast and --all exclude each other");
    }
    let full = if fast { &[] } else { FULL };
    let long = if all { LONG } else { &[] };
    let steps: Vec<_> = FAST.iter().chain(full).chain(long).collect();

    let mut tools = Tools::default();
    let (mut passed, mut failed, mut lines) = (Vec::new(), 0, Vec::new());
    for (at, step) in steps.iter().enumerate() {
        println!("\n[{}/{}] {}", at + 1, steps.len(), step.name);
        let (done, time) = take(project, step, &mut tools, &passed);
        let line = match done {
            Ok(Done::Passed) => {
                passed.push(step.name);
                format!("ok       {time:6.1} s  {}", step.name)
            }
            Ok(Done::Skipped(why)) => format!("skipped  {time:6.1} s  {}: {why}", step.name),
            Err(error) => {
                failed += 1;
                format!("FAILED   {time:6.1} s  {}: {error:#}", step.name)
            }
        };
        println!("{line}");
        lines.push(line);
        if failed > 0 && !keep_going {
            break;
        }
    }
    println!("\n{}", lines.join("\n"));
    let left = steps.len() - lines.len();
    if left > 0 {
        println!("stopped here; {left} more steps did not run (see --keep-going)");
    }
    println!("\n{} passed, {failed} failed", passed.len());
    if failed > 0 {
        // Not an error to be printed: the count is the last line, for those who read only that.
        std::process::exit(1);
    }
    Ok(())
}

/// Runs one step, after what it needs is there; how it ended, and the seconds it took itself.
fn take(
    project: &Project,
    step: &Step,
    tools: &mut Tools,
    passed: &[&str],
) -> (Result<Done>, f64) {
    if let Some(before) = step.after.iter().find(|before| !passed.contains(before)) {
        return (Ok(Done::Skipped(format!("\"{before}\" did not pass"))), 0.0);
    }
    match step.needs.iter().find_map(|tool| tools.ensure(project, *tool).err()) {
        Some(why) if is_ci() => (Err(anyhow!(why)), 0.0),
        Some(why) => (Ok(Done::Skipped(why)), 0.0),
        None => {
            let start = Instant::now();
            ((step.run)(project), start.elapsed().as_secs_f64())
        }
    }
}

/// Whether a missing tool is a failure: nobody reads what was skipped.
fn is_ci() -> bool {
    env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false")
}

fn cargo(project: &Project, arguments: &[&str]) -> Result<Done> {
    process::run(&mut project.cargo(arguments))?;
    Ok(Done::Passed)
}

fn format(project: &Project) -> Result<Done> {
    cargo(project, &["fmt", "--all", "--", "--check"])
}

fn clippy(project: &Project) -> Result<Done> {
    let deny = ["--", "-D", "warnings"];
    // One call each: together their features would unite and everything be built anew.
    cargo(project, &[&["clippy", "--package=soat", "--all-targets"], &deny[..]].concat())?;
    cargo(project, &[&["clippy", "--package=xtask", "--all-targets"], &deny[..]].concat())
}

fn tests(project: &Project) -> Result<Done> {
    cargo(project, &["test", "--package=soat"])?;
    cargo(project, &["test", "--package=xtask"])
}

/// Ten thousand trees that must come back; as many sentences are made in the usual tests.
fn sentences(project: &Project) -> Result<Done> {
    let mut command =
        project.cargo(&["test", "--release", "--package=soat", "--lib", "come_back"]);
    process::run(command.env("PROPTEST_CASES", "10000"))?;
    Ok(Done::Passed)
}

fn garbled(project: &Project) -> Result<Done> {
    let mut command = project.cargo(&["test", "--release", "--package=soat", "--test=mutate"]);
    process::run(command.env("SOAT_MUTATIONS", "10000"))?;
    Ok(Done::Passed)
}

fn score(project: &Project) -> Result<Done> {
    Ok(score::compare(project)?.map_or(Done::Passed, Done::Skipped))
}

/// What cargo is told to build the library, and its browser tests, as WebAssembly.
const AS_WASM: [&str; 4] =
    ["--target", WASM_TARGET, "--no-default-features", "--features=wasm,author,reader,shipped"];

fn clippy_wasm(project: &Project) -> Result<Done> {
    let deny = ["--", "-D", "warnings"];
    let checker = [
        "clippy",
        "--lib",
        "--target",
        WASM_TARGET,
        "--no-default-features",
        "--features=wasm",
    ];
    cargo(project, &[&checker[..], &deny].concat())?;
    cargo(project, &[&["clippy", "--lib", "--test=wasm"], &AS_WASM[..], &deny].concat())
}

fn docs(project: &Project) -> Result<Done> {
    let mut command = project.cargo(&["doc", "--no-deps"]);
    process::run(command.env("RUSTDOCFLAGS", "-D warnings"))?;
    Ok(Done::Passed)
}

fn wasm(project: &Project) -> Result<Done> {
    let size = wasm::build(project)?;
    size.print();
    size.check_budget()?;
    Ok(Done::Passed)
}

fn wasm_tests(project: &Project) -> Result<Done> {
    let mut command = project.cargo(&[&["test", "--test=wasm"], &AS_WASM[..]].concat());
    command.env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
        tools::runner().context("wasm-bindgen-test-runner is gone")?,
    );
    command.env("CHROMEDRIVER", tools::chromedriver().context("chromedriver is gone")?);
    // Seconds; the default of 20 is short on a machine that does other work too.
    command.env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    process::run(&mut command)?;
    Ok(Done::Passed)
}

fn packages(project: &Project) -> Result<Done> {
    page::install(project)?;
    Ok(Done::Passed)
}

fn script(project: &Project, arguments: &[&str]) -> Result<Done> {
    process::run(page::npm(project)?.args(arguments))?;
    Ok(Done::Passed)
}

fn bundle(project: &Project) -> Result<Done> {
    site::build(project)?;
    Ok(Done::Passed)
}

fn end_to_end(project: &Project) -> Result<Done> {
    let mut command = page::npm(project)?;
    command.env("CHROMIUM", tools::chromium().context("chromium is gone")?);
    process::run(command.args(["run", "e2e"]))?;
    Ok(Done::Passed)
}
