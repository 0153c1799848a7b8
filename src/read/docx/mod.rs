//! Word documents: from the parts of a package to a [`Document`].
//!
//! In: the bytes of a DOCX; out: its text as a reader sees it, with headings, generated labels,
//! tables and where each run stands. Invariants: insertions are read, deletions and hidden text
//! are not; headers, footers, notes and comments are other parts and are left out; nothing of
//! the package is written or run.

mod body;
mod numbering;
mod properties;
mod styles;

use super::ReadError;
use super::document::Document;
use super::package::Package;
use super::xml::{Space, Step, Xml};

/// Where Word puts the document, when the package does not say.
const USUAL_PART: &str = "word/document.xml";

/// Reads a DOCX.
pub(super) fn read(bytes: &[u8]) -> Result<Document, ReadError> {
    let mut package = Package::open(bytes)?;
    let whole = related(&mut package, "", "officeDocument")?;
    let main = match whole {
        Some(name) => name,
        None => USUAL_PART.to_owned(),
    };
    let Some(text) = package.part(&main)? else {
        return Err(other_package(&mut package));
    };
    if !is_word(&text)? {
        return Err(ReadError::Package);
    }
    let mut part = |kind: &str, usual: &str| -> Result<Option<String>, ReadError> {
        let named = related(&mut package, &main, kind)?;
        package.part(named.as_deref().unwrap_or(usual))
    };
    let styles = part("styles", "word/styles.xml")?;
    let numbering = part("numbering", "word/numbering.xml")?;
    let styles = styles::read(styles.as_deref().unwrap_or(""))?;
    let numbering = numbering::read(numbering.as_deref().unwrap_or(""))?;
    body::read(&text, &styles, numbering, main)
}

/// What a package is that holds no Word document.
fn other_package(package: &mut Package<'_>) -> ReadError {
    match package.part("mimetype") {
        Ok(Some(kind)) if kind.starts_with("application/vnd.oasis.opendocument") => {
            ReadError::OpenDocument
        }
        _ => ReadError::Package,
    }
}

/// Whether a part is the body of a Word document.
fn is_word(text: &str) -> Result<bool, ReadError> {
    let mut xml = Xml::new(text);
    loop {
        match xml.next()? {
            Step::Open(space, tag) => {
                return Ok(space == Space::Word && tag.name() == "document");
            }
            Step::End => return Err(ReadError::Damaged),
            Step::Words(_) | Step::Close => {}
        }
    }
}

/// The name of the part that `of` (empty: the package) is related to in this way.
fn related(
    package: &mut Package<'_>,
    of: &str,
    kind: &str,
) -> Result<Option<String>, ReadError> {
    let (folder, file) = of.rsplit_once('/').unwrap_or(("", of));
    let slash = if folder.is_empty() { "" } else { "/" };
    let Some(text) = package.part(&format!("{folder}{slash}_rels/{file}.rels"))? else {
        return Ok(None);
    };
    let mut xml = Xml::new(&text);
    loop {
        match xml.next()? {
            Step::Open(_, tag) if tag.name() == "Relationship" => {
                let names = tag.attribute("Type");
                let ends = names.as_deref().and_then(|it| it.rsplit('/').next());
                if ends == Some(kind)
                    && let Some(target) = tag.attribute("Target")
                {
                    return Ok(Some(resolved(folder, &target)));
                }
            }
            Step::End => return Ok(None),
            _ => {}
        }
    }
}

/// The name of a part that is told from `folder`.
fn resolved(folder: &str, target: &str) -> String {
    let whole = match target.strip_prefix('/') {
        Some(target) => target.to_owned(),
        None => format!("{folder}/{target}"),
    };
    let mut names: Vec<&str> = Vec::new();
    for name in whole.split('/') {
        match name {
            "" | "." => {}
            ".." => {
                names.pop();
            }
            name => names.push(name),
        }
    }
    names.join("/")
}
