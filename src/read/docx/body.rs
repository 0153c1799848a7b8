//! The body of a Word document: paragraphs, runs, tables, text boxes, fields.
//!
//! In: the main part, styles and numbering; out: a [`Document`]. Invariants: one pass; what a
//! reader does not see (deletions, hidden runs, instructions of fields, what stands in for newer
//! programs' things) is left out, and its elements are counted all the same, so that an
//! [`Origin`](super::super::document::Origin) leads back to the file; a text box stands before
//! the paragraph that it hangs on.

use super::super::ReadError;
use super::super::document::{Builder, Document, Given, Kind, Rows, Style, Words};
use super::super::xml::{Space, Step, Tag, Xml};
use super::numbering::Numbering;
use super::properties::{self, ParagraphProperties, RunProperties, number};
use super::styles::Styles;

/// What an open element is, for when it closes.
#[derive(Debug)]
enum Open {
    Paragraph,
    Run,
    /// Its words, and whether white space around them counts.
    Text(String, bool),
    Table,
    Row {
        deleted: bool,
    },
    Cell {
        begun: bool,
    },
    /// Whether one of its choices was read.
    Alternate(bool),
    Other,
}

/// A paragraph that is open.
#[derive(Debug, Default)]
struct Frame {
    properties: ParagraphProperties,
    words: Words,
    index: u32,
    /// Runs that began in it.
    runs: u32,
    /// What its style says of runs.
    usual: RunProperties,
    /// How the open run is printed.
    style: Style,
    hidden: bool,
    /// Open runs: a text box in a run has its own.
    in_run: bool,
}

/// How far a field is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Instruction,
    Result,
}

struct Body<'b> {
    styles: &'b Styles,
    numbering: Numbering,
    builder: Builder,
    open: Vec<Open>,
    frames: Vec<Frame>,
    fields: Vec<Field>,
    /// Paragraphs that began.
    paragraphs: u32,
    /// Words before a paragraph mark that was deleted: the next paragraph takes them.
    carried: Words,
}

/// Reads the main part, called `part`.
pub(super) fn read(
    text: &str,
    styles: &Styles,
    numbering: Numbering,
    part: String,
) -> Result<Document, ReadError> {
    let mut body = Body {
        styles,
        numbering,
        builder: Builder::default(),
        open: Vec::new(),
        frames: Vec::new(),
        fields: Vec::new(),
        paragraphs: 0,
        carried: Words::default(),
    };
    let mut xml = Xml::new(text);
    loop {
        match xml.next()? {
            Step::Open(space, tag) => body.begin(&mut xml, space, &tag)?,
            Step::Close => body.end()?,
            Step::Words(words) => {
                if let Some(Open::Text(text, _)) = body.open.last_mut() {
                    text.push_str(&words);
                }
            }
            Step::End => break,
        }
    }
    if !body.carried.is_blank() {
        let words = std::mem::take(&mut body.carried);
        body.builder.paragraph(Given { words, ..Given::default() })?;
    }
    Ok(body.builder.finish(part))
}

impl Body<'_> {
    fn begin(
        &mut self,
        xml: &mut Xml<'_>,
        space: Space,
        tag: &Tag<'_>,
    ) -> Result<(), ReadError> {
        let open = match space {
            Space::Word => self.begin_word(xml, tag)?,
            Space::Math if tag.name() == "t" => Some(Open::Text(String::new(), true)),
            Space::Compatibility => self.begin_alternate(xml, tag)?,
            Space::Math | Space::Other => Some(Open::Other),
        };
        self.open.extend(open);
        Ok(())
    }

    /// What the element is; none where it was read to its end.
    fn begin_word(
        &mut self,
        xml: &mut Xml<'_>,
        tag: &Tag<'_>,
    ) -> Result<Option<Open>, ReadError> {
        let name = tag.name();
        if name != "tcPr" {
            self.begin_cell(1, Rows::Span(1));
        }
        match name {
            "p" => {
                let frame = Frame { index: self.paragraphs, ..Frame::default() };
                self.paragraphs += 1;
                self.frames.push(frame);
                self.use_style();
                return Ok(Some(Open::Paragraph));
            }
            "pPr" => {
                let found = properties::of_paragraph(xml)?;
                if let Some(frame) = self.frames.last_mut() {
                    frame.properties = found;
                }
                self.use_style();
                return Ok(None);
            }
            "r" => {
                if let Some(frame) = self.frames.last_mut() {
                    let origin = Some((frame.index, frame.runs));
                    frame.runs += 1;
                    frame.in_run = true;
                    let (bold, italic) = (frame.usual.bold, frame.usual.italic);
                    frame.style = Style {
                        bold: bold == Some(true),
                        italic: italic == Some(true),
                        origin,
                    };
                    frame.hidden = frame.usual.hidden == Some(true);
                }
                return Ok(Some(Open::Run));
            }
            "rPr" => {
                let found = properties::of_run(xml)?;
                self.use_run(&found);
                return Ok(None);
            }
            "t" => {
                let kept = tag.attribute("space").as_deref() == Some("preserve");
                return Ok(Some(Open::Text(String::new(), kept)));
            }
            "tab" | "ptab" => self.say("\t"),
            "br" | "cr" => self.say("\n"),
            "noBreakHyphen" => self.say("-"),
            "sym" => self.say(symbol(tag).unwrap_or("")),
            "fldChar" => self.field(tag.attribute("fldCharType").as_deref()),
            "tbl" => {
                self.builder.begin_table();
                return Ok(Some(Open::Table));
            }
            "tr" => {
                self.builder.begin_row();
                return Ok(Some(Open::Row { deleted: false }));
            }
            "trPr" => {
                let (before, deleted) = row_properties(xml)?;
                match self.open.last_mut() {
                    Some(Open::Row { deleted: own }) if deleted => *own = true,
                    Some(Open::Row { .. }) if before > 0 => self.builder.skip_columns(before),
                    _ => {}
                }
                return Ok(None);
            }
            "tc" if matches!(self.open.last(), Some(Open::Row { deleted: true })) => {
                self.pass(xml)?;
                return Ok(None);
            }
            "tc" => return Ok(Some(Open::Cell { begun: false })),
            "tcPr" => {
                let (columns, rows) = cell_properties(xml)?;
                self.begin_cell(columns, rows);
                return Ok(None);
            }
            // Changes that are tracked: what was there before is not there now.
            "del" | "moveFrom" => {
                self.pass(xml)?;
                return Ok(None);
            }
            "delText" | "instrText" | "delInstrText" | "sdtPr" | "sdtEndPr" | "sectPr"
            | "tblPr" | "tblPrEx" | "tblGrid" | "rt" | "fldData" => {
                xml.skip()?;
                return Ok(None);
            }
            _ => {}
        }
        Ok(Some(Open::Other))
    }

    /// One of the choices is read, the first.
    fn begin_alternate(
        &mut self,
        xml: &mut Xml<'_>,
        tag: &Tag<'_>,
    ) -> Result<Option<Open>, ReadError> {
        match (tag.name(), self.open.last_mut()) {
            ("AlternateContent", _) => Ok(Some(Open::Alternate(false))),
            ("Choice" | "Fallback", Some(Open::Alternate(taken))) => {
                if *taken {
                    self.pass(xml)?;
                    return Ok(None);
                }
                *taken = true;
                Ok(Some(Open::Other))
            }
            _ => Ok(Some(Open::Other)),
        }
    }

    /// Goes past the element that has just opened, counting the paragraphs and the open
    /// paragraph's runs within.
    fn pass(&mut self, xml: &mut Xml<'_>) -> Result<(), ReadError> {
        let mut depth = 1_u32;
        // Paragraphs open within; runs of theirs are not the outer paragraph's.
        let mut inner: Vec<u32> = Vec::new();
        while depth > 0 {
            match xml.next()? {
                Step::Open(space, tag) => {
                    depth += 1;
                    match (space, tag.name()) {
                        (Space::Word, "p") => {
                            self.paragraphs += 1;
                            inner.push(depth);
                        }
                        (Space::Word, "r") if inner.is_empty() => {
                            if let Some(frame) = self.frames.last_mut() {
                                frame.runs += 1;
                            }
                        }
                        (Space::Word, "fldChar") if inner.is_empty() => {
                            self.field(tag.attribute("fldCharType").as_deref());
                        }
                        _ => {}
                    }
                }
                Step::Close => {
                    if inner.last() == Some(&depth) {
                        inner.pop();
                    }
                    depth -= 1;
                }
                Step::Words(_) => {}
                Step::End => return Err(ReadError::Damaged),
            }
        }
        Ok(())
    }

    fn end(&mut self) -> Result<(), ReadError> {
        match self.open.pop() {
            Some(Open::Paragraph) => self.end_paragraph()?,
            Some(Open::Run) => {
                if let Some(frame) = self.frames.last_mut() {
                    frame.in_run = false;
                }
            }
            Some(Open::Text(text, kept)) => {
                let text = text.replace(['\n', '\r', '\t'], " ");
                self.say(if kept { &text } else { text.trim_matches(' ') });
            }
            Some(Open::Table) => self.builder.end_table(),
            Some(Open::Cell { begun }) => {
                if !begun {
                    self.builder.begin_cell(1, Rows::Span(1));
                }
                self.builder.end_cell();
            }
            Some(Open::Row { .. } | Open::Alternate(_) | Open::Other) | None => {}
        }
        Ok(())
    }

    /// Begins the cell that has opened, once its properties are known.
    fn begin_cell(&mut self, columns: u32, rows: Rows) {
        if let Some(Open::Cell { begun }) = self.open.last_mut()
            && !*begun
        {
            *begun = true;
            self.builder.begin_cell(columns, rows);
        }
    }

    fn use_style(&mut self) {
        let Some(frame) = self.frames.last_mut() else { return };
        let style = self.styles.paragraph(frame.properties.style.as_deref());
        frame.usual.clone_from(&style.run);
    }

    fn use_run(&mut self, found: &RunProperties) {
        let Some(frame) = self.frames.last_mut().filter(|it| it.in_run) else { return };
        let style = found.style.as_deref().and_then(|it| self.styles.run(it));
        let below = style.map_or(frame.usual.clone(), |it| it.over(&frame.usual));
        let whole = found.over(&below);
        frame.style.bold = whole.bold == Some(true);
        frame.style.italic = whole.italic == Some(true);
        frame.hidden = whole.hidden == Some(true);
    }

    /// Adds words to the open paragraph, where a reader sees them.
    fn say(&mut self, words: &str) {
        let seen = self.fields.iter().all(|it| *it == Field::Result);
        if let Some(frame) = self.frames.last_mut()
            && seen
            && !frame.hidden
        {
            let style = frame.style;
            frame.words.push(words, style);
        }
    }

    fn field(&mut self, kind: Option<&str>) {
        match kind {
            Some("begin") => self.fields.push(Field::Instruction),
            Some("separate") => {
                if let Some(field) = self.fields.last_mut() {
                    *field = Field::Result;
                }
            }
            Some("end") => {
                self.fields.pop();
            }
            _ => {}
        }
    }

    fn end_paragraph(&mut self) -> Result<(), ReadError> {
        // No instruction goes over a paragraph, but where the end of one is missing.
        self.fields.retain(|it| *it == Field::Result);
        let Some(frame) = self.frames.pop() else { return Ok(()) };
        let Frame { properties, words, .. } = frame;
        if properties.mark.deleted {
            self.carried.append(&words);
            return Ok(());
        }
        let mut whole = std::mem::take(&mut self.carried);
        whole.append(&words);
        let style = self.styles.paragraph(properties.style.as_deref());
        let merged = properties.over(&style.paragraph);
        let drawn = merged.list.as_deref().filter(|it| *it != "0").and_then(|list| {
            let by_style = || {
                let own = properties.style.as_deref().into_iter();
                let mut styles = own.chain(style.list_style.as_deref());
                styles.find_map(|it| self.numbering.level_of_style(list, it))
            };
            let level = properties.level.or_else(by_style).or(merged.level).unwrap_or(0);
            let hidden = properties.mark.hidden == Some(true) && whole.is_blank();
            if hidden { None } else { self.numbering.count(list, level) }
        });
        let kind = match merged.outline {
            Some(level) if level < 9 => Kind::Heading(level + 1),
            _ if drawn.as_ref().is_some_and(|it| it.bullet) => Kind::Item,
            _ => Kind::Paragraph,
        };
        self.builder.paragraph(Given {
            kind,
            label: drawn.map_or_else(String::new, |it| it.words),
            align: merged.align.unwrap_or_default(),
            words: whole,
        })
    }
}

/// Columns before the first cell, and whether the row was deleted.
fn row_properties(xml: &mut Xml<'_>) -> Result<(u32, bool), ReadError> {
    let (mut before, mut deleted) = (0, false);
    xml.children(|_, _, tag| {
        match tag.name() {
            "gridBefore" => before = number(tag.value()).unwrap_or(0).into(),
            "del" => deleted = true,
            _ => {}
        }
        Ok(())
    })?;
    Ok((before, deleted))
}

/// Columns that a cell spans, and how it goes on over rows.
fn cell_properties(xml: &mut Xml<'_>) -> Result<(u32, Rows), ReadError> {
    let (mut columns, mut rows) = (1, Rows::Span(1));
    xml.children(|_, _, tag| {
        match tag.name() {
            "gridSpan" => columns = number(tag.value()).unwrap_or(1).into(),
            "vMerge" if tag.value().as_deref() == Some("restart") => rows = Rows::Begin,
            "vMerge" => rows = Rows::Continue,
            _ => {}
        }
        Ok(())
    })?;
    Ok((columns, rows))
}

/// A sign of another font, where it is one that plans use.
fn symbol(tag: &Tag<'_>) -> Option<&'static str> {
    let code = u32::from_str_radix(&tag.attribute("char")?, 16).ok()?;
    Some(match code & 0xff {
        0x2d => "-",
        0xb3 => "≥",
        0xa3 => "≤",
        0xb1 => "±",
        0xb4 => "×",
        0xae | 0xe0 | 0xe8 => "→",
        0xb0 => "°",
        0xfe => "☑",
        0xa8 | 0x6f => "☐",
        _ => "•",
    })
}
