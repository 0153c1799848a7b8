//! Lists the rule files for the library, writes grammars down as tables, and strips lists.
//!
//! In: the folders `rules`, `grammar` and `data`; out: `rules.rs` with names and texts, sorted by
//! name (none without the feature `shipped`: a page loads them as a file of their own),
//! `grammars.rs` with the rules of the grammars that `src/peg/mod.rs` runs, and the lists without
//! their comments. Invariant: adding a rule touches its own file and nothing else; a grammar that
//! pest refuses, or that uses what the tables cannot hold, fails the build with pest's own words.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use pest_meta::ast::RuleType;
use pest_meta::optimizer::{OptimizedExpr as Expr, OptimizedRule};

/// A grammar of one or more files.
type Grammar = (&'static str, &'static [&'static str]);

/// Tables of grammars: what rules are written in, and what plans are.
const TABLES: [(&str, &[Grammar]); 2] = [
    (
        "LANGUAGE",
        &[("Sentences", &["rule.pest", "en.pest", "vi.pest"]), ("Files", &["file.pest"])],
    ),
    ("PLAN", &[("Micro", &["label.pest", "moment.pest", "quantity.pest", "citation.pest"])]),
];

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").unwrap_or_default());
    let target = PathBuf::from(env::var("OUT_DIR").unwrap_or_default());
    fs::write(target.join("rules.rs"), rules(&root.join("rules"))?)?;
    fs::write(target.join("grammars.rs"), grammars(&root.join("grammar"))?)?;
    data(&root.join("data"), &target)
}

/// Copies the lists without their comments.
fn data(folder: &Path, target: &Path) -> io::Result<()> {
    println!("cargo:rerun-if-changed={}", folder.display());
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let text = fs::read_to_string(entry.path())?;
        let lines: Vec<&str> = text.lines().filter(|it| !it.starts_with('#')).collect();
        fs::write(target.join(entry.file_name()), lines.join("\n") + "\n")?;
    }
    Ok(())
}

fn rules(root: &Path) -> io::Result<String> {
    println!("cargo:rerun-if-changed={}", root.display());
    let mut files = Vec::new();
    if env::var_os("CARGO_FEATURE_SHIPPED").is_some() && root.is_dir() {
        collect(root, root, &mut files)?;
    }
    files.sort();
    let mut out = String::from("static RULE_FILES: &[(&str, &str)] = &[\n");
    for (name, path) in files {
        let text = fs::read_to_string(&path)?;
        let _ = writeln!(out, "    ({name:?}, {text:?}),");
    }
    out.push_str("];\n");
    Ok(out)
}

/// Adds every `.soat` file below `folder` by its name from `root`.
fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        println!("cargo:rerun-if-changed={}", path.display());
        if path.is_dir() {
            collect(root, &path, files)?;
        } else if path.extension().is_some_and(|it| it == "soat") {
            let name = path.strip_prefix(root).unwrap_or(&path);
            files.push((name.to_string_lossy().replace('\\', "/"), path));
        }
    }
    Ok(())
}

/// The tables: the grammars of each in one row of bytes, where each rule begins in it, and the
/// numbers of rules.
fn grammars(folder: &Path) -> io::Result<String> {
    let mut out = String::new();
    for (table, grammars) in TABLES {
        let (mut code, mut starts) = (Vec::new(), Vec::new());
        for (name, files) in grammars {
            out.push_str(&grammar(folder, name, files, &mut code, &mut starts)?);
        }
        let names: Vec<&str> = grammars.iter().map(|it| it.0).collect();
        let _ = writeln!(
            out,
            "/// {}.\npub(crate) static {table}: Table =\n    Table {{ code: &{code:?}, starts: &{starts:?} }};\n",
            names.join(", ")
        );
    }
    Ok(out)
}

/// Adds one grammar to a table; gives the numbers of its rules.
fn grammar(
    folder: &Path,
    name: &str,
    files: &[&str],
    code: &mut Vec<u8>,
    starts: &mut Vec<u16>,
) -> io::Result<String> {
    let (mut names, mut text) = (String::new(), String::new());
    for file in files {
        let path = folder.join(file);
        println!("cargo:rerun-if-changed={}", path.display());
        text.push_str(&fs::read_to_string(path)?);
    }
    let (_, rules) = pest_meta::parse_and_optimize(&text).map_err(|errors| {
        let words: Vec<String> = errors.iter().map(ToString::to_string).collect();
        io::Error::other(format!("{}: {}", files.join(", "), words.join("\n")))
    })?;
    let _ = writeln!(
        names,
        "/// The numbers of the rules of {}.\npub(crate) struct {name};\n\n#[allow(missing_docs, non_upper_case_globals, dead_code, reason = \"named in the grammar\")]\nimpl {name} {{\n    pub(crate) const EOI: Rule = END;",
        files.join(", ")
    );
    let first = starts.len();
    for rule in &rules {
        let number = starts.len();
        let _ = writeln!(names, "    pub(crate) const {}: Rule = Rule({number});", rule.name);
        starts.push(u16::try_from(code.len()).map_err(io::Error::other)?);
        code.push(match rule.ty {
            RuleType::Silent => 0,
            RuleType::Normal | RuleType::NonAtomic => 1,
            RuleType::Atomic => 2,
            RuleType::CompoundAtomic => return Err(unknown(&rule.name, "$")),
        });
        piece(&rule.expr, &rules, first, code).map_err(|it| unknown(&rule.name, &it))?;
    }
    names.push_str("}\n\n");
    Ok(names)
}

fn unknown(rule: &str, what: &str) -> io::Error {
    io::Error::other(format!("rule {rule}: src/peg/mod.rs has no piece for {what}"))
}

/// Writes one expression as bytes; `piece` of `src/peg/mod.rs` reads them.
fn piece(
    expr: &Expr,
    rules: &[OptimizedRule],
    first: usize,
    out: &mut Vec<u8>,
) -> Result<(), String> {
    let mut prefixed = |sign: u8, inner: &Expr| {
        out.push(sign);
        piece(inner, rules, first, out)
    };
    match expr {
        Expr::PosPred(inner) => return prefixed(9, inner),
        Expr::NegPred(inner) => return prefixed(10, inner),
        Expr::Opt(inner) => return prefixed(11, inner),
        Expr::Rep(inner) => return prefixed(12, inner),
        Expr::RepOnce(inner) => return prefixed(13, inner),
        Expr::RestoreOnErr(inner) => return piece(inner, rules, first, out),
        // Anything up to the first of some texts: none of them, then a letter, and again.
        Expr::Skip(texts) => {
            let mut body = Vec::new();
            for text in texts {
                body.push(10);
                words(0, text, &mut body)?;
            }
            body.push(4);
            out.push(12);
            several(14, &body, out)?;
        }
        Expr::Str(text) => words(0, text, out)?,
        Expr::Insens(text) => words(1, text, out)?,
        Expr::Range(from, to) => {
            out.push(2);
            for text in [from, to] {
                let letter = text.chars().next().unwrap_or_default();
                out.extend(u32::from(letter).to_le_bytes());
            }
        }
        Expr::Ident(name) => match rules.iter().position(|it| it.name == *name) {
            Some(index) => {
                let number = u16::try_from(first + index).map_err(|it| it.to_string())?;
                out.push(3);
                out.extend(number.to_le_bytes());
            }
            None => out.extend(built_in(name).ok_or_else(|| name.clone())?),
        },
        Expr::Seq(..) | Expr::Choice(..) => {
            let all = matches!(expr, Expr::Seq(..));
            let mut body = Vec::new();
            let mut rest = expr;
            loop {
                let (one, next) = match rest {
                    Expr::Seq(one, next) if all => (one.as_ref(), Some(next.as_ref())),
                    Expr::Choice(one, next) if !all => (one.as_ref(), Some(next.as_ref())),
                    last => (last, None),
                };
                piece(one, rules, first, &mut body)?;
                match next {
                    Some(next) => rest = next,
                    None => break,
                }
            }
            several(if all { 14 } else { 15 }, &body, out)?;
        }
        other => return Err(format!("{other:?}")),
    }
    Ok(())
}

fn words(sign: u8, text: &str, out: &mut Vec<u8>) -> Result<(), String> {
    let length = u8::try_from(text.len()).map_err(|_| format!("a text as long as {text}"))?;
    out.extend([sign, length]);
    out.extend(text.as_bytes());
    Ok(())
}

fn several(sign: u8, body: &[u8], out: &mut Vec<u8>) -> Result<(), String> {
    let length = u16::try_from(body.len()).map_err(|it| it.to_string())?;
    out.push(sign);
    out.extend(length.to_le_bytes());
    out.extend(body);
    Ok(())
}

fn built_in(name: &str) -> Option<&'static [u8]> {
    Some(match name {
        "ANY" => &[4],
        "SOI" => &[5],
        "EOI" => &[6],
        "NEWLINE" => &[7],
        "ASCII_DIGIT" => &[8, 0],
        "ASCII_ALPHA_LOWER" => &[8, 1],
        "ASCII_ALPHANUMERIC" => &[8, 2],
        "LETTER" => &[8, 3],
        "UPPERCASE_LETTER" => &[8, 4],
        "LOWERCASE_LETTER" => &[8, 5],
        _ => return None,
    })
}
