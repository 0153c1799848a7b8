//! A part of a package as a row of steps: elements opened and closed, words between.
//!
//! In: the text of a part; out: one [`Step`] after the other. Invariants: names are told by
//! their namespace and never by a prefix; every element that opens closes; a document type, and
//! with it every entity of its own, is refused; so is nesting beyond the limit.

use std::borrow::Cow;

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};
use quick_xml::reader::NsReader;

use super::ReadError;

/// Deepest nesting of elements.
const DEPTH_LIMIT: usize = 256;

/// The vocabularies that matter in a Word document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    /// What a document is made of.
    Word,
    /// Formulas.
    Math,
    /// Newer things beside what stands for them in older programs.
    Compatibility,
    /// Everything else.
    Other,
}

/// One step of a walk.
#[derive(Debug)]
pub(super) enum Step<'x> {
    /// An element opens.
    Open(Space, Tag<'x>),
    /// The innermost element closes.
    Close,
    /// Words within the innermost element.
    Words(Cow<'x, str>),
    /// The end of the part.
    End,
}

/// The start of an element.
#[derive(Debug)]
pub(super) struct Tag<'x>(BytesStart<'x>);

impl Tag<'_> {
    /// The name without its prefix.
    pub(super) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// The value of an attribute, by its name without a prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let mut all = self.0.attributes();
        let found = all
            .with_checks(false)
            .flatten()
            .find(|it| it.key.local_name().into_inner() == name)?;
        let value = found.normalized_value(XmlVersion::Implicit1_0).ok()?;
        Some(value.into_owned())
    }

    /// `w:val`.
    pub(super) fn value(&self) -> Option<String> {
        self.attribute("val")
    }

    /// Whether a property that is on or off is on: it is where nothing else is said.
    pub(super) fn is_on(&self) -> bool {
        !matches!(self.value().as_deref(), Some("0" | "false" | "off" | "none"))
    }
}

/// A walk through a part.
pub(super) struct Xml<'x> {
    reader: NsReader<&'x [u8]>,
    depth: usize,
}

impl<'x> Xml<'x> {
    /// A walk from the start.
    pub(super) fn new(text: &'x str) -> Xml<'x> {
        let mut reader = NsReader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Xml { reader, depth: 0 }
    }

    /// The next step.
    pub(super) fn next(&mut self) -> Result<Step<'x>, ReadError> {
        loop {
            let read = self.reader.read_resolved_event();
            let (space, event) = read.map_err(|_| ReadError::Damaged)?;
            return Ok(match event {
                Event::Start(start) | Event::Empty(start) => {
                    let space = space_of(&space);
                    self.depth += 1;
                    if self.depth > DEPTH_LIMIT {
                        return Err(ReadError::Damaged);
                    }
                    Step::Open(space, Tag(start))
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    Step::Close
                }
                Event::Text(text) => Step::Words(text.into_inner()),
                Event::CData(text) => Step::Words(text.into_inner()),
                Event::GeneralRef(name) => {
                    let letter = name.resolve_char_ref().map_err(|_| ReadError::Damaged)?;
                    Step::Words(match letter {
                        Some(letter) => Cow::Owned(letter.to_string()),
                        None => {
                            let known = resolve_xml_entity(&name.into_inner());
                            Cow::Borrowed(known.ok_or(ReadError::Damaged)?)
                        }
                    })
                }
                Event::DocType(_) => return Err(ReadError::Damaged),
                Event::Decl(_) | Event::PI(_) | Event::Comment(_) => continue,
                // What is still open then was cut off.
                Event::Eof if self.depth > 0 => return Err(ReadError::Damaged),
                Event::Eof => Step::End,
            });
        }
    }

    /// Goes past the element that has just opened.
    pub(super) fn skip(&mut self) -> Result<(), ReadError> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            if matches!(self.next()?, Step::End) {
                return Err(ReadError::Damaged);
            }
        }
        Ok(())
    }

    /// The elements right within the one that has just opened, each handed to `each`, which
    /// goes past what it opens; stops behind the element.
    pub(super) fn children(
        &mut self,
        mut each: impl FnMut(&mut Xml<'x>, Space, &Tag<'x>) -> Result<(), ReadError>,
    ) -> Result<(), ReadError> {
        let inside = self.depth;
        loop {
            match self.next()? {
                Step::Open(space, tag) => {
                    each(self, space, &tag)?;
                    while self.depth > inside {
                        self.next()?;
                    }
                }
                Step::Close => return Ok(()),
                Step::Words(_) => {}
                Step::End => return Err(ReadError::Damaged),
            }
        }
    }
}

fn space_of(resolved: &ResolveResult<'_>) -> Space {
    let ResolveResult::Bound(Namespace(name)) = resolved else { return Space::Other };
    match *name {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        | "http://purl.oclc.org/ooxml/wordprocessingml/main" => Space::Word,
        "http://schemas.openxmlformats.org/officeDocument/2006/math"
        | "http://purl.oclc.org/ooxml/officeDocument/math" => Space::Math,
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => Space::Compatibility,
        _ => Space::Other,
    }
}
