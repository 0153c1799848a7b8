//! Word's own numbering: the labels that it draws before paragraphs and keeps in no text.
//!
//! In: the part of numbering, then one paragraph of a list after the other; out: the label of
//! each. Invariants: lists of one abstract definition count on together, as Word counts them; a
//! level begins anew below one that is higher; what cannot be drawn in letters (a picture, a
//! sign of another font) is a plain bullet.

use std::collections::{HashMap, HashSet};

use super::super::ReadError;
use super::super::labels::{bullet_sign, figures};
use super::super::xml::{Space, Step, Tag, Xml};
use super::properties::number;

/// Levels of a list.
const LEVELS: usize = 9;

/// How a level of a list is labelled.
#[derive(Debug, Clone)]
struct Level {
    start: u32,
    format: String,
    /// "%1.%2." with the numbers of the levels in place of the signs.
    text: String,
    gap: bool,
    /// The level from 1 below which it begins anew; 0 for never.
    restart: Option<u8>,
    /// Every number in Arabic figures.
    legal: bool,
    /// The style whose paragraphs are of this level.
    style: Option<String>,
    picture: bool,
}

impl Default for Level {
    fn default() -> Level {
        Level {
            start: 0,
            format: "decimal".to_owned(),
            text: String::new(),
            gap: true,
            restart: None,
            legal: false,
            style: None,
            picture: false,
        }
    }
}

#[derive(Debug, Clone, Default)]
struct Abstract {
    levels: [Option<Level>; LEVELS],
    /// The style of lists that defines it in its place.
    style_link: Option<String>,
    /// The style of lists that it defines.
    defines: Option<String>,
}

#[derive(Debug, Clone, Default)]
struct List {
    of: String,
    starts: [Option<u32>; LEVELS],
    levels: [Option<Level>; LEVELS],
}

/// The lists of a document and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    abstracts: HashMap<String, Abstract>,
    lists: HashMap<String, List>,
    /// The abstract definition that stands for a style of lists.
    by_style: HashMap<String, String>,
    counters: HashMap<String, [Option<u32>; LEVELS]>,
    /// Lists whose own start was taken, with the level.
    started: HashSet<(String, usize)>,
}

/// A label as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Drawn {
    /// With the gap after it, where there is one.
    pub(super) words: String,
    /// Whether it is a sign and no number.
    pub(super) bullet: bool,
}

/// Reads the part; an empty one has no lists.
pub(super) fn read(text: &str) -> Result<Numbering, ReadError> {
    let mut numbering = Numbering::default();
    let mut xml = Xml::new(text);
    loop {
        match xml.next()? {
            Step::Open(Space::Word, tag) if tag.name() == "abstractNum" => {
                let id = tag.attribute("abstractNumId").unwrap_or_default();
                let found = read_abstract(&mut xml)?;
                if let Some(style) = &found.defines {
                    numbering.by_style.insert(style.clone(), id.clone());
                }
                numbering.abstracts.insert(id, found);
            }
            Step::Open(Space::Word, tag) if tag.name() == "num" => {
                let id = tag.attribute("numId").unwrap_or_default();
                let list = read_list(&mut xml)?;
                numbering.lists.insert(id, list);
            }
            Step::End => return Ok(numbering),
            _ => {}
        }
    }
}

fn read_abstract(xml: &mut Xml<'_>) -> Result<Abstract, ReadError> {
    let mut found = Abstract::default();
    xml.children(|xml, _, tag| {
        match tag.name() {
            "lvl" => {
                let (at, level) = read_level(xml, tag)?;
                if let Some(place) = found.levels.get_mut(at) {
                    *place = Some(level);
                }
            }
            "numStyleLink" => found.style_link = tag.value(),
            "styleLink" => found.defines = tag.value(),
            _ => {}
        }
        Ok(())
    })?;
    Ok(found)
}

fn read_list(xml: &mut Xml<'_>) -> Result<List, ReadError> {
    let mut found = List::default();
    xml.children(|xml, _, tag| {
        match tag.name() {
            "abstractNumId" => found.of = tag.value().unwrap_or_default(),
            "lvlOverride" => {
                let at = usize::from(number(tag.attribute("ilvl")).unwrap_or(0));
                xml.children(|xml, _, tag| {
                    match tag.name() {
                        "startOverride" => {
                            if let Some(start) = found.starts.get_mut(at) {
                                *start = tag.value().and_then(|it| it.parse().ok());
                            }
                        }
                        "lvl" => {
                            let (_, level) = read_level(xml, tag)?;
                            if let Some(place) = found.levels.get_mut(at) {
                                *place = Some(level);
                            }
                        }
                        _ => {}
                    }
                    Ok(())
                })?;
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(found)
}

fn read_level(xml: &mut Xml<'_>, tag: &Tag<'_>) -> Result<(usize, Level), ReadError> {
    let at = usize::from(number(tag.attribute("ilvl")).unwrap_or(0));
    let mut found = Level::default();
    xml.children(|_, space, tag| {
        if space != Space::Word {
            return Ok(());
        }
        match tag.name() {
            "start" => found.start = tag.value().and_then(|it| it.parse().ok()).unwrap_or(0),
            "numFmt" => found.format = tag.value().unwrap_or_default(),
            "lvlText" => found.text = tag.value().unwrap_or_default(),
            "suff" => found.gap = tag.value().as_deref() != Some("nothing"),
            "lvlRestart" => found.restart = number(tag.value()),
            "isLgl" => found.legal = tag.is_on(),
            "pStyle" => found.style = tag.value(),
            "lvlPicBulletId" => found.picture = true,
            _ => {}
        }
        Ok(())
    })?;
    Ok((at, found))
}

impl Numbering {
    /// The level of the list `id` that paragraphs of `style` are of.
    pub(super) fn level_of_style(&self, id: &str, style: &str) -> Option<u8> {
        let list = self.lists.get(id)?;
        let of = |it: &Option<Level>| {
            it.as_ref().is_some_and(|it| it.style.as_deref() == Some(style))
        };
        let levels = &self.abstracts.get(self.definition(list)?)?.levels;
        let at = list.levels.iter().position(of).or_else(|| levels.iter().position(of))?;
        u8::try_from(at).ok()
    }

    /// The abstract definition that a list counts in.
    fn definition<'n>(&'n self, list: &'n List) -> Option<&'n str> {
        let own = self.abstracts.get(&list.of)?;
        let linked = own.style_link.as_ref().and_then(|it| self.by_style.get(it));
        Some(linked.unwrap_or(&list.of))
    }

    /// Counts the next paragraph of the list `id` at `level` (from 0) and gives its label.
    pub(super) fn count(&mut self, id: &str, level: u8) -> Option<Drawn> {
        let at = usize::from(level).min(LEVELS - 1);
        let list = self.lists.get(id)?;
        let definition = self.definition(list)?.to_owned();
        let levels = &self.abstracts.get(&definition)?.levels;
        let level = |at: usize| list.levels[at].as_ref().or(levels[at].as_ref());
        let own = level(at)?;
        let start =
            |at: usize| list.starts[at].unwrap_or_else(|| level(at).map_or(1, |it| it.start));
        let counters = self.counters.entry(definition).or_default();
        let anew = list.starts[at].is_some() && self.started.insert((id.to_owned(), at));
        let value = match counters[at] {
            Some(last) if !anew => last.saturating_add(1),
            _ => start(at),
        };
        counters[at] = Some(value);
        for (below, counter) in counters.iter_mut().enumerate().skip(at + 1) {
            let restart = level(below).and_then(|it| it.restart);
            // Said from 1: the level itself or any above it.
            if restart.is_none_or(|it| it != 0 && at < usize::from(it)) {
                *counter = None;
            }
        }
        for (above, counter) in counters.iter_mut().enumerate().take(at) {
            counter.get_or_insert_with(|| start(above));
        }
        if own.format == "bullet" || own.picture {
            let sign = bullet_sign(&own.text);
            return Some(Drawn { words: format!("{sign} "), bullet: true });
        }
        let mut words = String::new();
        let mut signs = own.text.chars().peekable();
        while let Some(sign) = signs.next() {
            let digit = signs.peek().and_then(|it| it.to_digit(10)).filter(|it| *it > 0);
            let Some(digit) = digit.filter(|_| sign == '%') else {
                words.push(sign);
                continue;
            };
            signs.next();
            let shown = digit as usize - 1;
            let Some(Some(value)) = counters.get(shown) else { continue };
            let format = match level(shown) {
                _ if own.legal => "decimal",
                Some(level) => level.format.as_str(),
                None => "decimal",
            };
            words.push_str(&figures(format, *value));
        }
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let gap = if own.gap && !words.is_empty() { " " } else { "" };
        Some(Drawn { words: words + gap, bullet: false })
    }
}
