//! Web pages, saved by browsers and by Word: from their text to a [`Document`].
//!
//! In: HTML as text; out: what a browser shows of it, with headings, lists, tables, bold words.
//! Invariants: one pass over the tokens, whatever they are, with a bounded stack of open
//! elements; tags that are missing are put in as browsers do for paragraphs, items, rows and
//! cells; labels that only a browser draws are generated, those that Word wrote are words.

mod element;
mod lists;
mod style;

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use self::element::{Element, element, parts};
use self::lists::List;
use self::style::{Look, look_of};
use super::ReadError;
use super::document::{Align, Builder, Document, Given, Kind, Rows, Style, Words};

/// Most elements that are open at once; those deeper within are transparent.
const DEPTH_LIMIT: usize = 512;

/// An open element.
#[derive(Debug)]
struct Open {
    /// Its name, or empty where its kind says all.
    name: Vec<u8>,
    element: Element,
    look: Look,
    /// How lines within are set.
    align: Align,
}

/// A walk through a page.
#[derive(Debug, Default)]
struct Page {
    builder: Builder,
    open: Vec<Open>,
    lists: Vec<List>,
    /// How many open elements print nothing, bold, italic, keep white space, are Word's labels.
    silent: usize,
    bold: usize,
    italic: usize,
    kept: usize,
    labels: usize,
    /// The paragraph that is being read.
    words: Words,
    /// White space that counts only when words follow, printed as it is.
    space: Option<Style>,
    /// The label of the item that begins, until its first words.
    label: Option<(String, bool)>,
}

/// Reads a page.
pub(super) fn read(text: &str) -> Result<Document, ReadError> {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut page = Page::default();
    for token in Tokenizer::new_with_emitter(text, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => page.begin(&tag)?,
            Token::EndTag(tag) => page.end(&tag.name)?,
            Token::String(text) => page.say(&String::from_utf8_lossy(&text)),
            // What is meant for Word alone stands in comments.
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    page.end_paragraph()?;
    Ok(page.builder.finish(String::new()))
}

/// Tells elements of some kind.
type Test = fn(Element) -> bool;

impl Page {
    fn begin(&mut self, tag: &StartTag<()>) -> Result<(), ReadError> {
        let kind = element(&tag.name);
        match kind {
            Element::Break => {
                self.break_line();
                return Ok(());
            }
            Element::Void => {
                if *tag.name == b"hr"[..] {
                    self.end_paragraph()?;
                }
                return Ok(());
            }
            _ => {}
        }
        if parts(kind) {
            if self.open.last().is_some_and(|it| it.name == b"head") {
                self.pop()?;
            }
            self.close_implied(kind)?;
            self.end_paragraph()?;
        }
        let attribute = |name: &str| {
            let found = tag.attributes.get(name.as_bytes());
            found.map(|it| String::from_utf8_lossy(it).into_owned())
        };
        let mut look = look_of(&attribute);
        look.silent |= kind == Element::Silent;
        look.bold |= kind == Element::Bold;
        look.italic |= kind == Element::Italic;
        if kind == Element::Body {
            // A head that is not closed ends here.
            while self.silent > 0 {
                self.pop()?;
            }
        }
        // A browser takes "/>" as the end only of what has no content anyway; pages of Word hold
        // elements of other vocabularies, where it is meant.
        let foreign = tag.self_closing && (tag.name.contains(&b':') || kind == Element::Silent);
        let matters = kind != Element::Inline || look.matters();
        if foreign || !matters || self.open.len() >= DEPTH_LIMIT {
            return Ok(());
        }
        let align = look.align.unwrap_or_else(|| self.align());
        let align = if *tag.name == b"center"[..] { Align::Center } else { align };
        match kind {
            Element::Table => self.builder.begin_table(),
            Element::Row => self.builder.begin_row(),
            Element::Cell => {
                let span = |name: &str| attribute(name).and_then(|it| it.trim().parse().ok());
                let rows = span("rowspan").unwrap_or(1);
                self.builder.begin_cell(span("colspan").unwrap_or(1), Rows::Span(rows));
            }
            Element::List { numbered } => {
                self.lists.push(List::new(numbered, &attribute, self.lists.len()));
            }
            Element::ListItem => {
                let value = attribute("value").and_then(|it| it.trim().parse().ok());
                if !look.unmarked
                    && let Some(list) = self.lists.last_mut()
                {
                    self.label = list.next(value);
                }
            }
            _ => {}
        }
        self.count(kind, &look, true);
        let name = match kind {
            Element::Inline | Element::Silent | Element::Block => tag.name.to_vec(),
            _ => Vec::new(),
        };
        self.open.push(Open { name, element: kind, look, align });
        Ok(())
    }

    fn end(&mut self, name: &[u8]) -> Result<(), ReadError> {
        let kind = element(name);
        match kind {
            // "</br>" and "</p>" alone make a line and a paragraph.
            Element::Break => self.break_line(),
            Element::Void => return Ok(()),
            _ => {}
        }
        let same = |it: &Open| match kind {
            Element::Inline | Element::Silent | Element::Block => it.name == name,
            _ => it.element == kind,
        };
        let inside_cell = !matches!(kind, Element::Table | Element::Rows | Element::Row);
        let mut found = None;
        for (index, open) in self.open.iter().enumerate().rev() {
            if same(open) {
                found = Some(index);
                break;
            }
            let wall = matches!(open.element, Element::Cell | Element::Table);
            if wall && inside_cell || open.element == Element::Table && kind != Element::Table {
                break;
            }
        }
        if parts(kind) {
            self.end_paragraph()?;
        }
        if let Some(index) = found {
            while self.open.len() > index {
                self.pop()?;
            }
        }
        Ok(())
    }

    /// Closes what may not stay open where `kind` begins.
    fn close_implied(&mut self, kind: Element) -> Result<(), ReadError> {
        let (closes, walls): (Test, Test) = match kind {
            Element::ListItem => (
                |it| matches!(it, Element::ListItem),
                |it| matches!(it, Element::List { .. } | Element::Cell | Element::Table),
            ),
            Element::Definition => (
                |it| matches!(it, Element::Definition),
                |it| matches!(it, Element::List { .. } | Element::Cell | Element::Table),
            ),
            Element::Cell => (
                |it| matches!(it, Element::Cell),
                |it| matches!(it, Element::Row | Element::Table),
            ),
            Element::Row => (
                |it| matches!(it, Element::Row | Element::Caption),
                |it| matches!(it, Element::Rows | Element::Table),
            ),
            Element::Rows => (
                |it| matches!(it, Element::Rows | Element::Row | Element::Caption),
                |it| matches!(it, Element::Table),
            ),
            _ => (
                |it| matches!(it, Element::Paragraph | Element::Heading(_)),
                |it| parts(it) && !matches!(it, Element::Paragraph | Element::Heading(_)),
            ),
        };
        let mut last = None;
        for (index, open) in self.open.iter().enumerate().rev() {
            if walls(open.element) {
                break;
            }
            if closes(open.element) {
                last = Some(index);
            }
        }
        if let Some(index) = last {
            while self.open.len() > index {
                self.pop()?;
            }
        }
        Ok(())
    }

    fn pop(&mut self) -> Result<(), ReadError> {
        let Some(top) = self.open.last() else { return Ok(()) };
        if parts(top.element) {
            self.end_paragraph()?;
        }
        let Some(open) = self.open.pop() else { return Ok(()) };
        match open.element {
            Element::Table => self.builder.end_table(),
            Element::Cell => self.builder.end_cell(),
            Element::List { .. } => {
                self.lists.pop();
            }
            Element::ListItem => self.label = None,
            _ => {}
        }
        self.count(open.element, &open.look, false);
        Ok(())
    }

    /// Counts an element in, or out.
    fn count(&mut self, element: Element, look: &Look, opens: bool) {
        let step = |counter: &mut usize, counts: bool| {
            if counts {
                *counter = if opens { *counter + 1 } else { counter.saturating_sub(1) };
            }
        };
        step(&mut self.silent, look.silent);
        step(&mut self.bold, look.bold);
        step(&mut self.italic, look.italic);
        step(&mut self.labels, look.label);
        step(&mut self.kept, element == Element::Preformatted);
    }

    fn align(&self) -> Align {
        self.open.last().map_or(Align::Left, |it| it.align)
    }

    fn style(&self) -> Style {
        Style { bold: self.bold > 0, italic: self.italic > 0, origin: None }
    }

    fn say(&mut self, text: &str) {
        if self.silent > 0 {
            return;
        }
        let style = self.style();
        if self.kept > 0 {
            self.words.push(&text.replace('\r', ""), style);
            return;
        }
        let white = |it: char| matches!(it, ' ' | '\t' | '\n' | '\r' | '\x0c');
        for (index, word) in text.split(white).enumerate() {
            if index > 0 {
                self.space.get_or_insert(style);
            }
            if word.is_empty() {
                continue;
            }
            let begins = self.words.text.is_empty() || self.words.text.ends_with('\n');
            if let Some(space) = self.space.take().filter(|_| !begins) {
                self.words.push(" ", space);
            }
            if self.labels > 0 {
                self.words.push(style::label_words(word), style);
            } else {
                self.words.push(word, style);
            }
        }
    }

    fn break_line(&mut self) {
        if self.silent == 0 {
            self.words.push("\n", self.style());
            self.space = None;
        }
    }

    fn end_paragraph(&mut self) -> Result<(), ReadError> {
        self.space = None;
        if self.words.is_blank() {
            self.words = Words::default();
            return Ok(());
        }
        let words = std::mem::take(&mut self.words);
        let heading = self.open.iter().rev().find_map(|it| match it.element {
            Element::Heading(level) => Some(level),
            _ => None,
        });
        let (mut label, mut item) = self.label.take().unwrap_or_default();
        if lists::has_label(&words.text) {
            // A page that hides the labels writes them as words.
            (label, item) = (String::new(), false);
        }
        let kind = match heading {
            Some(level) => Kind::Heading(level),
            None if item => Kind::Item,
            None => Kind::Paragraph,
        };
        self.builder.paragraph(Given { kind, label, align: self.align(), words })
    }
}
