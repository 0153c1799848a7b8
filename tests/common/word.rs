//! Word documents made for tests, as small as they can be.
//!
//! In: the XML of a body, of styles and numbering; out: the bytes of a DOCX. Invariant: nothing
//! is compressed beyond what DEFLATE does by itself, and the same parts give the same bytes.
#![allow(dead_code, reason = "not every test binary uses all of it")]

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The names that bodies of documents use.
pub(crate) const NAMES: &str = concat!(
    r#" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#,
    r#" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006""#,
    r#" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math""#,
    r#" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape""#,
    r#" xmlns:v="urn:schemas-microsoft-com:vml""#,
);

/// A package of these parts.
pub(crate) fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The main part around `body`.
pub(crate) fn main_part(body: &str) -> String {
    format!("<w:document{NAMES}><w:body>{body}<w:sectPr/></w:body></w:document>")
}

/// A document of `body` with these styles and lists.
pub(crate) fn document_with(body: &str, styles: &str, lists: &str) -> Vec<u8> {
    let styles = format!("<w:styles{NAMES}>{styles}</w:styles>");
    let lists = format!("<w:numbering{NAMES}>{lists}</w:numbering>");
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    let relate = |pairs: &[(&str, &str)]| {
        let each = pairs.iter().enumerate().map(|(index, (kind, target))| {
            format!(r#"<Relationship Id="r{index}" Type="{office}/{kind}" Target="{target}"/>"#)
        });
        let each: String = each.collect();
        format!(r#"<Relationships xmlns="{relations}">{each}</Relationships>"#)
    };
    package(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", relate(&[("officeDocument", "word/document.xml")]).as_bytes()),
        ("word/document.xml", main_part(body).as_bytes()),
        (
            "word/_rels/document.xml.rels",
            relate(&[("styles", "styles.xml"), ("numbering", "/word/numbering.xml")])
                .as_bytes(),
        ),
        ("word/styles.xml", styles.as_bytes()),
        ("word/numbering.xml", lists.as_bytes()),
        ("word/header1.xml", main_part(&paragraph("Trang đầu")).as_bytes()),
    ])
}

/// A document of `body`.
pub(crate) fn document(body: &str) -> Vec<u8> {
    document_with(body, "", "")
}

/// Words as XML writes them.
pub(crate) fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A run.
pub(crate) fn run(words: &str) -> String {
    format!(r#"<w:r><w:t xml:space="preserve">{}</w:t></w:r>"#, escaped(words))
}

/// A paragraph.
pub(crate) fn paragraph(words: &str) -> String {
    format!("<w:p>{}</w:p>", run(words))
}

/// A paragraph with properties.
pub(crate) fn with(properties: &str, words: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr>{}</w:p>", run(words))
}

/// A cell of one paragraph, with properties.
pub(crate) fn cell(properties: &str, words: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", paragraph(words))
}

/// A table of rows, each of cells.
pub(crate) fn table(rows: &[&[String]]) -> String {
    let rows = rows.iter().map(|cells| format!("<w:tr>{}</w:tr>", cells.concat()));
    format!("<w:tbl><w:tblPr/><w:tblGrid/>{}</w:tbl>", rows.collect::<String>())
}
