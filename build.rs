//! Lists the rule files for the library, and writes grammars down as tables.
//!
//! In: the folders `rules` and `grammar`; out: `rules.rs` with names and texts, sorted by name,
//! and `grammars.rs` with the rules of the grammars that `src/peg.rs` runs. Invariant: adding a
//! rule touches its own file and nothing else; a grammar that pest refuses, or that uses what
//! the tables cannot hold, fails the build with pest's own words.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use pest_meta::ast::RuleType;
use pest_meta::optimizer::{OptimizedExpr as Expr, OptimizedRule};

/// Grammars that are run as tables, each of one or more files.
const GRAMMARS: [(&str, &[&str]); 3] = [
    ("Sentences", &["rule.pest", "en.pest", "vi.pest"]),
    ("Files", &["file.pest"]),
    ("Micro", &["label.pest", "moment.pest", "quantity.pest", "citation.pest"]),
];

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").unwrap_or_default());
    let target = PathBuf::from(env::var("OUT_DIR").unwrap_or_default());
    fs::write(target.join("rules.rs"), rules(&root.join("rules"))?)?;
    fs::write(target.join("grammars.rs"), grammars(&root.join("grammar"))?)
}

fn rules(root: &Path) -> io::Result<String> {
    println!("cargo:rerun-if-changed={}", root.display());
    let mut files = Vec::new();
    if root.is_dir() {
        collect(root, root, &mut files)?;
    }
    files.sort();
    let mut out = String::from("static RULE_FILES: &[(&str, &str)] = &[\n");
    for (name, path) in files {
        let text = fs::read_to_string(&path)?;
        // In WebAssembly nobody runs the cases.
        let whole = env::var("CARGO_CFG_TARGET_ARCH").as_deref() != Ok("wasm32");
        let kept =
            text.find("\ncase ").filter(|_| !whole).map_or(text.as_str(), |at| &text[..at + 1]);
        let _ = writeln!(out, "    ({name:?}, {kept:?}),");
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

/// All tables in one list, and for each grammar the numbers of its rules.
fn grammars(folder: &Path) -> io::Result<String> {
    let (mut names, mut table) = (String::new(), String::new());
    let mut first = 0;
    for (grammar, files) in GRAMMARS {
        let mut text = String::new();
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
            "/// The numbers of the rules of {}.\npub(crate) struct {grammar};\n\n#[allow(missing_docs, non_upper_case_globals, dead_code, reason = \"named in the grammar\")]\nimpl {grammar} {{\n    pub(crate) const EOI: Rule = END;",
            files.join(", ")
        );
        for (index, rule) in rules.iter().enumerate() {
            let number = first + index;
            let _ =
                writeln!(names, "    pub(crate) const {}: Rule = Rule({number});", rule.name);
            let shape = match rule.ty {
                RuleType::Normal | RuleType::NonAtomic => "Pair",
                RuleType::Atomic => "Atom",
                RuleType::Silent => "Silent",
                RuleType::CompoundAtomic => return Err(unknown(&rule.name, "$")),
            };
            let mut body = String::new();
            piece(&rule.expr, &rules, first, &mut body)
                .map_err(|it| unknown(&rule.name, &it))?;
            let _ =
                writeln!(table, "    Definition {{ shape: Shape::{shape}, body: {body} }},");
        }
        names.push_str("}\n\n");
        first += rules.len();
    }
    Ok(format!("{names}static DEFINITIONS: &[Definition] = &[\n{table}];\n"))
}

fn unknown(rule: &str, what: &str) -> io::Error {
    io::Error::other(format!("rule {rule}: src/peg.rs has no piece for {what}"))
}

/// Writes one expression as a `Piece`.
fn piece(
    expr: &Expr,
    rules: &[OptimizedRule],
    first: usize,
    out: &mut String,
) -> Result<(), String> {
    let inside = |name: &str, inner: &Expr, out: &mut String| -> Result<(), String> {
        let _ = write!(out, "Piece::{name}(&");
        piece(inner, rules, first, out)?;
        out.push(')');
        Ok(())
    };
    match expr {
        Expr::Str(text) => {
            let _ = write!(out, "Piece::Text({text:?})");
        }
        Expr::Insens(text) => {
            let _ = write!(out, "Piece::AnyCase({text:?})");
        }
        Expr::Range(from, to) => {
            let letter = |text: &str| text.chars().next().unwrap_or_default();
            let _ = write!(out, "Piece::Range({:?}, {:?})", letter(from), letter(to));
        }
        Expr::Ident(name) => match rules.iter().position(|it| it.name == *name) {
            Some(index) => {
                let _ = write!(out, "Piece::Rule({})", first + index);
            }
            None => out.push_str(built_in(name).ok_or_else(|| name.clone())?),
        },
        Expr::PosPred(inner) => inside("Ahead", inner, out)?,
        Expr::NegPred(inner) => inside("Not", inner, out)?,
        Expr::Opt(inner) => inside("Maybe", inner, out)?,
        Expr::Rep(inner) => inside("Many", inner, out)?,
        Expr::RepOnce(inner) => inside("Some", inner, out)?,
        Expr::RestoreOnErr(inner) => piece(inner, rules, first, out)?,
        Expr::Seq(..) | Expr::Choice(..) => {
            let all = matches!(expr, Expr::Seq(..));
            out.push_str(if all { "Piece::All(&[" } else { "Piece::First(&[" });
            let mut rest = expr;
            loop {
                let (one, next) = match rest {
                    Expr::Seq(one, next) if all => (one.as_ref(), Some(next.as_ref())),
                    Expr::Choice(one, next) if !all => (one.as_ref(), Some(next.as_ref())),
                    last => (last, None),
                };
                piece(one, rules, first, out)?;
                out.push_str(", ");
                match next {
                    Some(next) => rest = next,
                    None => break,
                }
            }
            out.push_str("])");
        }
        Expr::Skip(texts) => {
            let _ = write!(out, "Piece::Until(&{texts:?})");
        }
        other => return Err(format!("{other:?}")),
    }
    Ok(())
}

fn built_in(name: &str) -> Option<&'static str> {
    Some(match name {
        "ANY" => "Piece::Any",
        "SOI" => "Piece::Start",
        "EOI" => "Piece::End",
        "NEWLINE" => "Piece::Newline",
        "LETTER" => "Piece::Class(pest::unicode::LETTER)",
        "UPPERCASE_LETTER" => "Piece::Class(pest::unicode::UPPERCASE_LETTER)",
        "LOWERCASE_LETTER" => "Piece::Class(pest::unicode::LOWERCASE_LETTER)",
        "ASCII_DIGIT" => "Piece::Class(|it| it.is_ascii_digit())",
        "ASCII_ALPHA_LOWER" => "Piece::Class(|it| it.is_ascii_lowercase())",
        "ASCII_ALPHANUMERIC" => "Piece::Class(|it| it.is_ascii_alphanumeric())",
        _ => return None,
    })
}
