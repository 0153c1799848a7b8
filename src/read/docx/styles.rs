//! The styles of a Word document, each with what it takes over from others.
//!
//! In: the part of styles; out: what a paragraph or run of a style is, every style resolved
//! down to the defaults of the document. Invariant: styles that are based on one another in a
//! ring end.

use std::collections::HashMap;

use super::super::ReadError;
use super::super::xml::{Space, Step, Tag, Xml};
use super::properties::{self, ParagraphProperties, RunProperties};

/// Longest chain of styles that are based on one another.
const CHAIN_LIMIT: usize = 32;

/// A style with all that it takes over.
#[derive(Debug, Clone, Default)]
pub(super) struct Resolved {
    pub(super) paragraph: ParagraphProperties,
    pub(super) run: RunProperties,
    /// The style that says which list it is numbered in.
    pub(super) list_style: Option<String>,
}

#[derive(Debug, Clone, Default)]
struct Style {
    based_on: Option<String>,
    paragraph: ParagraphProperties,
    run: RunProperties,
}

/// All styles, by id.
#[derive(Debug, Default)]
pub(super) struct Styles {
    resolved: HashMap<String, Resolved>,
    /// What a paragraph without a style has.
    usual: Resolved,
}

impl Styles {
    /// A paragraph of this style, or of none.
    pub(super) fn paragraph(&self, id: Option<&str>) -> &Resolved {
        id.and_then(|it| self.resolved.get(it)).unwrap_or(&self.usual)
    }

    /// A run of this style, by itself.
    pub(super) fn run(&self, id: &str) -> Option<&RunProperties> {
        self.resolved.get(id).map(|it| &it.run)
    }
}

/// Reads the part; an empty one has no styles.
pub(super) fn read(text: &str) -> Result<Styles, ReadError> {
    let mut styles: HashMap<String, Style> = HashMap::new();
    let mut order: Vec<String> = Vec::new();
    let mut defaults = Style::default();
    let mut usual = None;
    let mut xml = Xml::new(text);
    loop {
        match xml.next()? {
            Step::Open(Space::Word, tag) => match tag.name() {
                "docDefaults" => defaults = read_defaults(&mut xml)?,
                "style" => {
                    let style = read_style(&mut xml)?;
                    let Some(id) = tag.attribute("styleId") else { continue };
                    let kind = tag.attribute("type");
                    let is_usual = matches!(
                        tag.attribute("default").as_deref(),
                        Some("1" | "true" | "on")
                    );
                    if is_usual && kind.as_deref() == Some("paragraph") {
                        usual = Some(id.clone());
                    }
                    order.push(id.clone());
                    styles.insert(id, style);
                }
                "latentStyles" => xml.skip()?,
                _ => {}
            },
            Step::End => break,
            _ => {}
        }
    }
    let bottom =
        Resolved { paragraph: defaults.paragraph, run: defaults.run, list_style: None };
    let resolve = |id: &String| {
        let mut chain: Vec<(&String, &Style)> = Vec::new();
        let mut next = Some(id);
        while let Some((id, style)) = next.and_then(|it| styles.get_key_value(it)) {
            if chain.len() >= CHAIN_LIMIT {
                break;
            }
            chain.push((id, style));
            next = style.based_on.as_ref();
        }
        let mut whole = Resolved::default();
        for (id, style) in chain.iter().rev() {
            whole.paragraph = style.paragraph.over(&whole.paragraph);
            whole.run = style.run.over(&whole.run);
            if style.paragraph.list.is_some() {
                whole.list_style = Some((*id).clone());
            }
        }
        whole
    };
    let resolved: HashMap<String, Resolved> =
        order.iter().map(|id| (id.clone(), resolve(id))).collect();
    // Defaults lie below paragraphs, not below the styles of runs.
    let usual = usual.and_then(|it| resolved.get(&it)).map_or(bottom.clone(), |it| Resolved {
        paragraph: it.paragraph.over(&bottom.paragraph),
        run: it.run.over(&bottom.run),
        list_style: it.list_style.clone(),
    });
    Ok(Styles { resolved, usual })
}

fn read_defaults(xml: &mut Xml<'_>) -> Result<Style, ReadError> {
    let mut found = Style::default();
    xml.children(|xml, _, tag| {
        let run = tag.name() == "rPrDefault";
        xml.children(|xml, _, tag| {
            match tag.name() {
                "rPr" if run => found.run = properties::of_run(xml)?,
                "pPr" => found.paragraph = properties::of_paragraph(xml)?,
                _ => {}
            }
            Ok(())
        })
    })?;
    Ok(found)
}

fn read_style(xml: &mut Xml<'_>) -> Result<Style, ReadError> {
    let mut found = Style::default();
    let mut named_level = None;
    xml.children(|xml, space, tag: &Tag<'_>| {
        if space != Space::Word {
            return Ok(());
        }
        match tag.name() {
            "name" => named_level = tag.value().as_deref().and_then(level_of_name),
            "basedOn" => found.based_on = tag.value(),
            "pPr" => found.paragraph = properties::of_paragraph(xml)?,
            "rPr" => found.run = properties::of_run(xml)?,
            _ => {}
        }
        Ok(())
    })?;
    found.paragraph.outline = found.paragraph.outline.or(named_level);
    Ok(found)
}

/// The level from 0 of a style that Word knows by its name, which is English in every language.
fn level_of_name(name: &str) -> Option<u8> {
    let name = name.trim();
    if name.eq_ignore_ascii_case("title") {
        return Some(0);
    }
    let (word, level) = name.split_once(' ')?;
    let level: u8 = level.parse().ok()?;
    (word.eq_ignore_ascii_case("heading") && (1..=9).contains(&level)).then(|| level - 1)
}
