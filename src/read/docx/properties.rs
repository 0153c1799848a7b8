//! Properties of paragraphs and runs, as styles and the body write them.
//!
//! In: a walk that has just opened `w:pPr` or `w:rPr`; out: what it says of looks, level and
//! numbering. Invariant: what is not said is `None`, so that a style further up may say it;
//! properties from before a tracked change are left out.

use super::super::ReadError;
use super::super::document::Align;
use super::super::xml::{Space, Xml};

/// What is said of a run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct RunProperties {
    pub(super) style: Option<String>,
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) hidden: Option<bool>,
    /// Tracked as deleted; of a paragraph's mark only.
    pub(super) deleted: bool,
}

impl RunProperties {
    /// These over `below`.
    pub(super) fn over(&self, below: &RunProperties) -> RunProperties {
        RunProperties {
            style: None,
            bold: self.bold.or(below.bold),
            italic: self.italic.or(below.italic),
            hidden: self.hidden.or(below.hidden),
            deleted: false,
        }
    }
}

/// What is said of a paragraph.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct ParagraphProperties {
    pub(super) style: Option<String>,
    /// Level in the outline from 0; 9 for running text.
    pub(super) outline: Option<u8>,
    /// The list it is numbered in; "0" for none.
    pub(super) list: Option<String>,
    /// Level in the list, from 0.
    pub(super) level: Option<u8>,
    pub(super) align: Option<Align>,
    /// Of the paragraph's mark, which its label is printed like.
    pub(super) mark: RunProperties,
}

impl ParagraphProperties {
    /// These over `below`; the list and the level are one.
    pub(super) fn over(&self, below: &ParagraphProperties) -> ParagraphProperties {
        ParagraphProperties {
            style: None,
            outline: self.outline.or(below.outline),
            list: self.list.clone().or_else(|| below.list.clone()),
            level: self.level.or(below.level),
            align: self.align.or(below.align),
            mark: RunProperties::default(),
        }
    }
}

/// Reads `w:rPr`.
pub(super) fn of_run(xml: &mut Xml<'_>) -> Result<RunProperties, ReadError> {
    let mut found = RunProperties::default();
    xml.children(|_, space, tag| {
        if space == Space::Word {
            match tag.name() {
                "rStyle" => found.style = tag.value(),
                "b" => found.bold = Some(tag.is_on()),
                "i" => found.italic = Some(tag.is_on()),
                "vanish" => found.hidden = Some(tag.is_on()),
                "del" | "moveFrom" => found.deleted = true,
                _ => {}
            }
        }
        Ok(())
    })?;
    Ok(found)
}

/// Reads `w:pPr`.
pub(super) fn of_paragraph(xml: &mut Xml<'_>) -> Result<ParagraphProperties, ReadError> {
    let mut found = ParagraphProperties::default();
    xml.children(|xml, space, tag| {
        if space != Space::Word {
            return Ok(());
        }
        match tag.name() {
            "pStyle" => found.style = tag.value(),
            "outlineLvl" => found.outline = number(tag.value()),
            "numPr" => xml.children(|_, _, tag| {
                match tag.name() {
                    "ilvl" => found.level = number(tag.value()),
                    "numId" => found.list = tag.value(),
                    _ => {}
                }
                Ok(())
            })?,
            "jc" => {
                found.align = match tag.value().as_deref() {
                    Some("center") => Some(Align::Center),
                    Some("right" | "end") => Some(Align::Right),
                    Some("both" | "distribute") => Some(Align::Justify),
                    _ => Some(Align::Left),
                };
            }
            "rPr" => found.mark = of_run(xml)?,
            _ => {}
        }
        Ok(())
    })?;
    Ok(found)
}

/// A small number.
pub(super) fn number(value: Option<String>) -> Option<u8> {
    value.and_then(|it| it.trim().parse().ok())
}
