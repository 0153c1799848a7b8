//! `cargo xtask wasm`: the library as WebAssembly, with its glue, as small as it gets.
//!
//! In: the crate and `rules/`; out, in `www/pkg`: the checker (`soat.js`, `soat.d.ts`,
//! `soat_bg.wasm`), the same with all that reads sentences (`author.js`, ...), what opens files
//! (`reader.js`, ...), and the shipped rules, compiled, that the first two load (`rules.bin`). Invariant: what is in `www/pkg` is whole and
//! belongs to the present sources, because the stamp beside each module is written last and
//! names what it was made from.

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
use crate::snip;
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

/// A module and what it is made from.
struct Module {
    /// What its files are called.
    name: &'static str,
    /// The features of the crate that it is built with.
    features: &'static str,
    /// The profile, each with a folder of its own, since all are built as `soat.wasm`.
    profile: &'static str,
    /// The most it may weigh, gzipped, in bytes.
    budget: usize,
}

/// What every page loads, what it loads for somebody who writes a sentence, and for somebody who
/// opens a file.
const MODULES: [Module; 3] = [
    Module { name: "soat", features: "wasm", profile: "wasm", budget: 400_000 },
    Module { name: "author", features: "author", profile: "author", budget: 700_000 },
    Module { name: "reader", features: "bindings,reader", profile: "reader", budget: 235_000 },
];

/// The shipped rules, compiled.
const RULES: &str = "rules.bin";

/// The version of the npm package that brings `wasm-opt`.
const BINARYEN: &str = "132.0.0";

/// How the module is optimised: for size, three times, with its control flow made anew after the
/// first, what is alike side by side, and with what rustc lets the target use.
const OPTIMISE: [&str; 16] = [
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--low-memory-unused",
    "-Oz",
    "--strip-producers",
    "--reorder-functions-by-name",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// What a file of `www/pkg` weighs, in bytes.
struct Weight {
    file: String,
    raw: usize,
    gzipped: usize,
    budget: usize,
}

/// What the files that a page loads weigh.
pub(crate) struct Size {
    files: Vec<Weight>,
}

impl Size {
    /// Says it.
    pub(crate) fn print(&self) {
        for Weight { file, raw, gzipped, .. } in &self.files {
            let [raw, gzipped] = [*raw, *gzipped].map(kilobytes);
            println!("  www/pkg/{file}: {raw} kB, {gzipped} kB gzipped");
        }
    }

    /// Fails when one of them is more than its budget.
    pub(crate) fn check_budget(&self) -> Result<()> {
        if let Some(over) = self.files.iter().find(|it| it.gzipped > it.budget) {
            let [gzipped, budget] = [over.gzipped, over.budget].map(kilobytes);
            bail!("{} weighs {gzipped} kB gzipped; the budget is {budget} kB", over.file);
        }
        Ok(())
    }
}

/// Builds the modules, unless `www/pkg` is up to date, and the rules; weighs them.
pub(crate) fn build(project: &Project) -> Result<Size> {
    tools::ensure(project, Tool::WasmTarget)?;
    let pkg = project.pkg();
    fs::create_dir_all(&pkg).context("cannot make www/pkg")?;
    let mut files = Vec::new();
    for module in &MODULES {
        build_module(project, module, &pkg)?;
        files.push(weigh(&pkg, format!("{}_bg.wasm", module.name), module.budget)?);
    }
    let mut compile = project.cargo(&["run", "--quiet", "--package=soat", "--"]);
    process::run(compile.args(["rules", "--compiled"]).arg(pkg.join(RULES)))?;
    files.push(weigh(&pkg, RULES.to_owned(), usize::MAX)?);
    Ok(Size { files })
}

fn build_module(project: &Project, module: &Module, pkg: &Path) -> Result<()> {
    let Module { name, features, profile, .. } = module;
    process::run(&mut project.cargo(&[
        "build",
        "--lib",
        &format!("--profile={profile}"),
        "--target",
        WASM_TARGET,
        "--no-default-features",
        &format!("--features={features}"),
    ]))?;
    let built = project.target.join(WASM_TARGET).join(profile).join("soat.wasm");
    let built = snip::without_panics(read(&built)?);
    let stamp = stamp(&built);
    let stamp_file = pkg.join(format!(".{name}.stamp"));
    let files = [".js", ".d.ts", "_bg.wasm"].map(|ending| pkg.join(format!("{name}{ending}")));
    let whole = files.iter().all(|file| file.is_file());
    if whole && fs::read_to_string(&stamp_file).ok().as_ref() == Some(&stamp) {
        return Ok(());
    }
    let _ = fs::remove_file(&stamp_file);
    let optimiser = optimiser(project)?;
    write_glue(built, name, pkg)?;
    optimise(&optimiser, &pkg.join(format!("{name}_bg.wasm")))?;
    fs::write(&stamp_file, stamp).context("cannot write into www/pkg")
}

fn weigh(pkg: &Path, file: String, budget: usize) -> Result<Weight> {
    let bytes = read(&pkg.join(&file))?;
    Ok(Weight { raw: bytes.len(), gzipped: gzipped(&bytes)?, file, budget })
}

/// Names what the package is made from: the module and how it is treated.
fn stamp(module: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    (module, OPTIMISE, BINARYEN).hash(&mut hasher);
    format!("{:016x}\n", hasher.finish())
}

/// Writes the module without its glue section, the glue and its types.
fn write_glue(built: Vec<u8>, name: &str, pkg: &Path) -> Result<()> {
    println!("  writing {name}.js into www/pkg");
    Bindgen::new()
        .input_bytes(name, built)
        .web(true)?
        .typescript(true)
        .omit_default_module_path(false)
        .out_name(name)
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
