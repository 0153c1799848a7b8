//! `cargo xtask wasm`: the library as WebAssembly, with its glue, as small as it gets.
//!
//! In: the crate and `rules/`; out: `www/pkg/soat.js`, `soat.d.ts` and `soat_bg.wasm`, and
//! beside them `rules.js`, the shipped rule files that a page loads into the module. Invariant:
//! what is in `www/pkg` is whole and belongs to the present sources, because the stamp beside
//! it is written last and names what it was made from.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;
use wasm_bindgen_cli_support::Bindgen;

use crate::Command;
use crate::process;
use crate::project::Project;
use crate::rules;
use crate::tools::{self, Tool, WASM_TARGET};

/// The command.
pub(crate) const COMMAND: Command = Command {
    name: "wasm",
    help: "builds the library as WebAssembly into www/pkg and prints its size",
    run: |project, arguments| {
        arguments.finish()?;
        build(project).map(|size| size.print())
    },
};

/// The most the module may weigh, gzipped, in bytes.
const BUDGET: usize = 400_000;

/// The version of the npm package that brings `wasm-opt`.
const BINARYEN: &str = "132.0.0";

/// How the module is optimised: for size, three times, with its control flow made anew after the
/// first, and with what rustc lets the target use.
const OPTIMISE: [&str; 13] = [
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--low-memory-unused",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What the module and the rules beside it weigh, in bytes.
pub(crate) struct Size {
    raw: usize,
    gzipped: usize,
    rules: usize,
}

impl Size {
    /// Says it.
    pub(crate) fn print(&self) {
        let [raw, gzipped, rules] = [self.raw, self.gzipped, self.rules].map(kilobytes);
        println!("  www/pkg/soat_bg.wasm: {raw} kB, {gzipped} kB gzipped");
        println!("  www/pkg/rules.js: {rules} kB gzipped");
    }

    /// Fails when it is more than the budget.
    pub(crate) fn check_budget(&self) -> Result<()> {
        if self.gzipped > BUDGET {
            let [gzipped, budget] = [self.gzipped, BUDGET].map(kilobytes);
            bail!("the module weighs {gzipped} kB gzipped; the budget is {budget} kB");
        }
        Ok(())
    }
}

/// Builds the module, unless `www/pkg` is up to date, and weighs it.
pub(crate) fn build(project: &Project) -> Result<Size> {
    tools::ensure(project, Tool::WasmTarget)?;
    process::run(&mut project.cargo(&[
        "build",
        "--lib",
        "--profile=wasm",
        "--target",
        WASM_TARGET,
        "--no-default-features",
        "--features=wasm",
    ]))?;
    let built = project.target.join(WASM_TARGET).join("wasm/soat.wasm");
    let pkg = project.pkg();
    let stamp = stamp(&read(&built)?);
    let stamp_file = pkg.join(".stamp");
    let whole = ["soat.js", "soat.d.ts", "soat_bg.wasm"].iter().all(|f| pkg.join(f).is_file());
    if !whole || fs::read_to_string(&stamp_file).ok().as_ref() != Some(&stamp) {
        let _ = fs::remove_file(&stamp_file);
        let optimiser = optimiser(project)?;
        write_glue(&built, &pkg)?;
        optimise(&optimiser, &pkg.join("soat_bg.wasm"))?;
        fs::write(&stamp_file, stamp).context("cannot write into www/pkg")?;
    }
    let rules = rules::as_module(&project.root.join("rules"))?;
    fs::write(pkg.join("rules.js"), &rules).context("cannot write into www/pkg")?;
    fs::write(pkg.join("rules.d.ts"), rules::TYPES).context("cannot write into www/pkg")?;
    let module = read(&pkg.join("soat_bg.wasm"))?;
    Ok(Size {
        raw: module.len(),
        gzipped: gzipped(&module)?,
        rules: gzipped(rules.as_bytes())?,
    })
}

/// Names what the package is made from: the module and how it is treated.
fn stamp(module: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    (module, OPTIMISE, BINARYEN).hash(&mut hasher);
    format!("{:016x}\n", hasher.finish())
}

/// Writes the module without its glue section, the glue and its types.
fn write_glue(built: &Path, pkg: &Path) -> Result<()> {
    println!("  writing the glue into www/pkg");
    Bindgen::new()
        .input_path(built)
        .web(true)?
        .typescript(true)
        .omit_default_module_path(false)
        .out_name("soat")
        .generate(pkg)
        .context("wasm-bindgen could not write the glue")
}

/// Makes the module smaller, in place.
fn optimise(optimiser: &Path, module: &Path) -> Result<()> {
    let smaller = module.with_extension("smaller");
    let mut command = process::command("node")?;
    command.arg(optimiser).args(OPTIMISE).arg(module).arg("-o").arg(&smaller);
    process::run(&mut command)?;
    fs::rename(&smaller, module).context("cannot replace the module")
}

/// The path of `wasm-opt`, installed into the target folder when it is missing.
fn optimiser(project: &Project) -> Result<PathBuf> {
    tools::ensure(project, Tool::Node)?;
    let folder = project.target.join(format!("binaryen-{BINARYEN}"));
    let program = folder.join("node_modules/binaryen/bin/wasm-opt");
    if !program.is_file() {
        fs::create_dir_all(&folder).context("cannot make a folder for wasm-opt")?;
        let package = format!("binaryen@{BINARYEN}");
        let mut npm = process::command("npm")?;
        npm.args(["install", "--no-audit", "--no-fund", "--prefix"]).arg(&folder).arg(package);
        process::run(npm.current_dir(&folder)).context("wasm-opt could not be installed")?;
    }
    Ok(program)
}

fn gzipped(bytes: &[u8]) -> Result<usize> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    Ok(gzip.finish()?.len())
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Thousands of bytes with one decimal.
fn kilobytes(bytes: usize) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}
