//! The house rules that a program can check, over the files of the repository themselves.
//!
//! In: the sources as they stand; out: one failure a rule, with file and line of every breach.
//! Invariant: a wall looks at code only, never at comments or string literals, so that prose
//! may speak of what the code may not touch.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::fs;
use std::path::{Path, PathBuf};

/// A name that only some files may use.
struct Wall {
    /// The crates, paths or macros walled in, as whole words.
    words: &'static [&'static str],
    /// Where they may stand: a file, or a folder ending in a slash.
    inside: &'static [&'static str],
}

/// What each outside thing is confined to; `src/` is meant throughout.
const WALLS: &[Wall] = &[
    Wall { words: &["pest", "pest_derive"], inside: &["src/syntax/", "src/peg/"] },
    Wall { words: &["Serialize", "Deserialize"], inside: &["src/report/"] },
    Wall { words: &["tsify"], inside: &["src/report/", "src/wasm/"] },
    Wall { words: &["wasm_bindgen", "serde_wasm_bindgen", "js_sys"], inside: &["src/wasm/"] },
    Wall { words: &["clap"], inside: &["src/main.rs", "src/cli/"] },
    Wall { words: &["annotate_snippets"], inside: &["src/report/", "src/cli/"] },
    Wall {
        words: &["lsp_types", "lsp_server", "tower_lsp", "async_lsp"],
        inside: &["src/lsp/"],
    },
    Wall {
        words: &["zip::", "quick_xml", "roxmltree", "html5gum"],
        inside: &["src/read/", "src/report/docx.rs", "src/report/docx/"],
    },
    Wall {
        words: &["std::fs", "std::env", "std::net", "std::process", "SystemTime", "Instant"],
        inside: &["src/main.rs", "src/cli/"],
    },
    Wall {
        words: &["println!", "eprintln!", "print!", "eprint!", "dbg!"],
        inside: &["src/main.rs", "src/cli/"],
    },
];

/// The most lines a file may have whose first lines give no reason for more.
const MOST_LINES: usize = 800;

/// What such a reason says, followed by the reason itself.
const REASON: &str = "lines because";

#[test]
fn rust_files_say_what_they_hold() {
    let silent = |file: &&File| !file.text.starts_with("//! ");
    let all = rust(&["src", "xtask", "tests", "benches", "examples", "build.rs"]);
    report(
        "a file opens with //! lines: what goes in, what comes out, the invariant",
        all.iter().filter(silent).map(|file| file.place(1)),
    );
}

#[test]
fn page_files_say_what_they_hold() {
    let silent = |file: &&File| !["//", "/*"].iter().any(|sign| file.text.starts_with(sign));
    report(
        "a file opens with a comment: what goes in, what comes out, the invariant",
        files(&["www/src"], &["ts"]).iter().filter(silent).map(|file| file.place(1)),
    );
}

#[test]
fn outside_crates_stay_behind_their_walls() {
    let files = rust(&["src"]);
    let mut breaches = Vec::new();
    for file in &files {
        let code = product_code(file);
        for wall in WALLS.iter().filter(|wall| !file.is_inside(wall.inside)) {
            for word in wall.words {
                breaches.extend(uses(&code, word).into_iter().map(|line| {
                    let inside = wall.inside.join(", ");
                    format!("{}: {word} belongs in {inside}", file.place(line))
                }));
            }
        }
    }
    report("the walls of docs/architecture.md hold", breaches);
}

#[test]
fn long_files_give_a_reason() {
    let all =
        files(&["src", "xtask", "tests", "benches", "www/src", "www/test"], &["rs", "ts"]);
    let long = all.iter().filter(|file| {
        let reason = file.text.lines().take(8).any(|line| line.contains(REASON));
        file.text.lines().count() > MOST_LINES && !reason
    });
    report(
        "a file above 800 lines says why in its first lines (\"900 lines because ...\")",
        long.map(|file| file.place(1)),
    );
}

#[test]
fn nothing_is_left_to_do() {
    let signs = [["TO", "DO"].concat(), ["FIX", "ME"].concat(), ["XX", "X:"].concat()];
    let all = files(&SOURCES, &["rs", "ts", "mjs", "pest", "soat", "css", "html"]);
    let found = all.iter().flat_map(|file| {
        let signs = &signs;
        let lines = file.text.lines().enumerate();
        let left = lines.filter(move |(_, line)| signs.iter().any(|sign| has_word(line, sign)));
        left.map(|(at, _)| file.place(at + 1))
    });
    report("what is left to do is an issue, not a comment", found);
}

#[test]
fn names_are_imported_one_by_one() {
    let all = rust(&["src", "xtask", "tests", "benches", "examples"]);
    let found = all.iter().flat_map(|file| {
        let code = code(&file.text);
        let tests = code.lines().position(|line| line.contains("cfg(test)"));
        let mut lines = Vec::new();
        for (at, line) in code.lines().enumerate() {
            let in_tests = file.is_tests() || tests.is_some_and(|tests| at > tests);
            let glob = line.contains("::*") && !(in_tests && line.trim() == "use super::*;");
            if glob {
                lines.push(file.place(at + 1));
            }
        }
        lines
    });
    report("no glob imports, but for `use super::*` in a file's own tests", found);
}

#[test]
fn links_to_files_resolve() {
    let mut broken = Vec::new();
    for file in files(&["README.md", "docs"], &["md"]) {
        let folder = root().join(&file.path).parent().map(Path::to_owned).unwrap_or_default();
        for (line, target) in links(&file.text) {
            let path = target.split('#').next().unwrap_or_default();
            let elsewhere =
                path.is_empty() || path.contains("://") || path.starts_with("mailto:");
            if !elsewhere && !folder.join(path.replace("%20", " ")).exists() {
                broken.push(format!("{}: {target}", file.place(line)));
            }
        }
    }
    report("a link in README.md and docs/ leads to a file that is there", broken);
}

/// Every folder and file that people write code in.
const SOURCES: [&str; 11] = [
    "src", "xtask", "tests", "benches", "examples", "build.rs", "grammar", "rules", "www/src",
    "www/test", "packages",
];

/// A text file of the repository.
struct File {
    /// From the root, with slashes.
    path: String,
    text: String,
}

impl File {
    fn place(&self, line: usize) -> String {
        format!("{}:{line}", self.path)
    }

    /// Whether it is the tests of the module it stands in.
    fn is_tests(&self) -> bool {
        self.path.ends_with("/tests.rs")
    }

    fn is_inside(&self, places: &[&str]) -> bool {
        places.iter().any(|place| {
            if place.ends_with('/') {
                self.path.starts_with(place)
            } else {
                self.path == *place
            }
        })
    }
}

/// Fails with every breach of a rule, each on its line.
fn report(rule: &str, breaches: impl IntoIterator<Item = String>) {
    let breaches: Vec<_> = breaches.into_iter().collect();
    assert!(breaches.is_empty(), "{rule}:\n  {}\n", breaches.join("\n  "));
}

fn root() -> PathBuf {
    // Asked when the test runs: clones that share a target folder may share this program too.
    PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| ".".into()))
}

fn rust(places: &[&str]) -> Vec<File> {
    files(places, &["rs"])
}

/// The files with one of the endings at or below the places, in order of their paths; a place
/// that is not there has none.
fn files(places: &[&str], endings: &[&str]) -> Vec<File> {
    let mut paths = Vec::new();
    let mut folders: Vec<PathBuf> = places.iter().map(|place| root().join(place)).collect();
    while let Some(path) = folders.pop() {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && !["node_modules", "target", "dist", "pkg"].contains(&name.as_str())
        {
            let entries = fs::read_dir(&path).unwrap();
            folders.extend(entries.map(|entry| entry.unwrap().path()));
        } else if endings.iter().any(|ending| name.ends_with(&format!(".{ending}"))) {
            paths.extend(path.is_file().then_some(path));
        }
    }
    paths.sort();
    let read = |path: PathBuf| {
        let local = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
        File { path: local, text: fs::read_to_string(&path).unwrap() }
    };
    paths.into_iter().map(read).collect()
}

/// The code of a file without its own tests, which stand last or in a `tests.rs`.
fn product_code(file: &File) -> String {
    if file.is_tests() {
        return String::new();
    }
    let code = code(&file.text);
    let tests = code.match_indices("#[cfg(test)]").find(|(at, sign)| {
        let rest = code[at + sign.len()..].trim_start();
        rest.starts_with("mod ") || rest.starts_with("#[")
    });
    tests.map_or(code.clone(), |(at, _)| code[..at].to_owned())
}

/// The text with comments and the insides of string literals blanked, line breaks kept.
fn code(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let after_name = code.chars().last().is_some_and(is_name);
        let blank = blank_length(rest, after_name);
        if blank == 0 {
            code.push(first);
            rest = &rest[first.len_utf8()..];
        } else {
            code.extend(rest[..blank].chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
            rest = &rest[blank..];
        }
    }
    code
}

/// How many bytes at the start of `rest` are a comment or a literal.
fn blank_length(rest: &str, after_name: bool) -> usize {
    if rest.starts_with("//") {
        return rest.find('\n').unwrap_or(rest.len());
    }
    if rest.starts_with("/*") {
        return rest.find("*/").map_or(rest.len(), |end| end + 2);
    }
    let raw = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'));
    if let Some(raw) = raw.filter(|_| !after_name) {
        let hashes = raw.bytes().take_while(|byte| *byte == b'#').count();
        if raw[hashes..].starts_with('"') {
            let close = format!("\"{}", "#".repeat(hashes));
            let open = rest.len() - raw.len() + hashes + 1;
            return rest[open..]
                .find(&close)
                .map_or(rest.len(), |end| open + end + close.len());
        }
    }
    match rest.as_bytes()[0] {
        b'"' => literal_length(rest, '"'),
        // A character literal, not a lifetime: it closes after one character or an escape.
        b'\'' if rest[1..].starts_with('\\') => literal_length(rest, '\''),
        b'\'' => {
            let inside = rest[1..].chars().next().map_or(0, char::len_utf8);
            if rest[1 + inside..].starts_with('\'') { inside + 2 } else { 0 }
        }
        _ => 0,
    }
}

/// The length of a literal with escapes, both its quotation marks counted.
fn literal_length(rest: &str, mark: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == mark => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// The lines where the code uses `word`; a path `std::x` also in `use std::{.., x, ..}`.
fn uses(code: &str, word: &str) -> Vec<usize> {
    let mut lines: Vec<_> = code
        .lines()
        .enumerate()
        .filter(|(_, line)| has_word(line, word))
        .map(|(at, _)| at + 1)
        .collect();
    if let Some(module) = word.strip_prefix("std::") {
        let groups = code.match_indices("std::{").filter(|(at, _)| {
            let group = &code[*at..];
            has_word(&group[..group.find(';').unwrap_or(group.len())], module)
        });
        lines.extend(groups.map(|(at, _)| code[..at].lines().count()));
    }
    lines
}

/// Whether `word` stands in the line and is not part of a longer name.
fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        let whole_start =
            !before.is_some_and(|c| is_name(c) || (word.contains("::") && c == ':'));
        let open_end = !word.ends_with(|c: char| is_name(c));
        whole_start && (open_end || !after.is_some_and(is_name))
    })
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The targets of a Markdown text's links and images, each with its line; not those in code.
fn links(text: &str) -> Vec<(usize, String)> {
    let mut links = Vec::new();
    let mut fenced = false;
    for (at, line) in text.lines().enumerate() {
        fenced ^= line.trim_start().starts_with("```");
        if fenced {
            continue;
        }
        // Every second piece between backticks is code.
        let prose: String = line.split('`').step_by(2).collect::<Vec<_>>().join("`");
        for (start, _) in prose.match_indices("](") {
            let target = &prose[start + 2..];
            let target = target.split([')', ' ']).next().unwrap_or_default();
            links.push((at + 1, target.trim_matches(['<', '>']).to_owned()));
        }
        if let Some((_, target)) =
            prose.strip_prefix('[').and_then(|rest| rest.split_once("]: "))
        {
            links.push((at + 1, target.trim().to_owned()));
        }
    }
    links
}

#[test]
fn walls_look_at_code_only() {
    let text =
        "use pest::Parser; // clap\nlet a = \"std::fs\"; let b = r#\"zip::\"#;\n'x: loop {}\n";
    let code = code(text);
    assert_eq!(uses(&code, "pest"), [1]);
    assert!(["clap", "std::fs", "zip::"].iter().all(|word| uses(&code, word).is_empty()));
    assert_eq!(uses("\nuse std::{fmt, fs};", "std::fs"), [2]);
    assert!(uses("a.zip(b); std::env_like; pest_x", "pest").is_empty());
}
