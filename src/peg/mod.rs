//! Grammars as tables: sentences are read over pest's own state, what stands in plans by `tree`.
//!
//! In: a text and a rule of a grammar in `grammar/`; out: pest's pairs, or where reading stopped
//! and what was looked for there; or a tree of its own. The build script reads the grammars with pest's own parser and
//! optimiser and writes them down as bytes, a few for each part of a rule: code made for each
//! rule would be a third of the WebAssembly. Invariants: the bytes mean what pest says the
//! grammars mean, but for letters, which are those of the rest of the library; the grammars have no implicit white space, no stack and no tags.

mod tree;

use std::cell::{Cell, RefCell};

use pest::error::Error;
use pest::iterators::Pairs;
use pest::{Atomicity, ParseResult, ParserState};

use crate::lang::is_letter;

pub(crate) use tree::Pair;

/// A rule of a grammar, by its number in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Rule(pub(crate) u16);

/// The end of the text, as pest names it in errors.
pub(crate) const END: Rule = Rule(u16::MAX);

/// A part of a rule's body; the numbers are places in the bytes of its table.
#[derive(Debug, Clone, Copy)]
enum Piece {
    Text(&'static [u8]),
    AnyCase(&'static [u8]),
    Range(char, char),
    Rule(u16),
    Any,
    Start,
    End,
    Newline,
    Class(u8),
    Ahead(usize),
    Not(usize),
    All(usize, usize),
    First(usize, usize),
    Maybe(usize),
    Many(usize),
    Some(usize),
}

/// Grammars as bytes, and where each rule begins in them. There are several tables, so that a
/// program holds only those that it reads something by.
#[derive(Clone, Copy)]
pub(crate) struct Table {
    code: &'static [u8],
    starts: &'static [u16],
}

include!(concat!(env!("OUT_DIR"), "/grammars.rs"));

/// Kinds of letters, as the build script numbers them.
const CLASSES: [fn(char) -> bool; 6] = [
    |it| it.is_ascii_digit(),
    |it| it.is_ascii_lowercase(),
    |it| it.is_ascii_alphanumeric(),
    is_letter,
    char::is_uppercase,
    char::is_lowercase,
];

type State<'i> = Box<ParserState<'i, Rule>>;

/// What was looked for where reading stopped.
#[derive(Debug, Default)]
pub(crate) struct Sought {
    furthest: Cell<usize>,
    denied: Cell<usize>,
    found: RefCell<Vec<Wanted>>,
}

/// A word or a rule that may stand somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// A word of the grammar.
    Text(&'static str),
    /// A rule.
    Rule(Rule),
}

/// A text of a table.
fn letters(text: &'static [u8]) -> &'static str {
    std::str::from_utf8(text).unwrap_or("")
}

impl Sought {
    /// Byte at which reading stopped, and what may stand there, each once.
    pub(crate) fn at_the_end(self) -> (usize, Vec<Wanted>) {
        (self.furthest.get(), self.found.into_inner())
    }

    fn look(&self, at: usize, wanted: Wanted) {
        if self.denied.get() > 0 || at < self.furthest.get() {
            return;
        }
        let mut found = self.found.borrow_mut();
        if at > self.furthest.replace(at) {
            found.clear();
        }
        if !found.contains(&wanted) {
            found.push(wanted);
        }
    }
}

impl Table {
    fn byte(self, at: usize) -> u8 {
        self.code.get(at).copied().unwrap_or(0)
    }

    fn short(self, at: usize) -> u16 {
        u16::from_le_bytes([self.byte(at), self.byte(at + 1)])
    }

    fn letter(self, at: usize) -> char {
        let bytes = [self.byte(at), self.byte(at + 1), self.byte(at + 2), self.byte(at + 3)];
        char::from_u32(u32::from_le_bytes(bytes)).unwrap_or_default()
    }

    /// The text whose length stands at `at`.
    fn text(self, at: usize) -> &'static [u8] {
        let end = at + 1 + usize::from(self.byte(at));
        self.code.get(at + 1..end).unwrap_or(&[])
    }

    /// The piece at `at`. The numbers are those of `build.rs`.
    fn piece(self, at: usize) -> Piece {
        let inner = at + 1;
        let end = || inner + 2 + usize::from(self.short(inner));
        match self.byte(at) {
            0 => Piece::Text(self.text(inner)),
            1 => Piece::AnyCase(self.text(inner)),
            2 => Piece::Range(self.letter(inner), self.letter(inner + 4)),
            3 => Piece::Rule(self.short(inner)),
            4 => Piece::Any,
            5 => Piece::Start,
            6 => Piece::End,
            7 => Piece::Newline,
            8 => Piece::Class(self.byte(inner)),
            9 => Piece::Ahead(inner),
            10 => Piece::Not(inner),
            11 => Piece::Maybe(inner),
            12 => Piece::Many(inner),
            13 => Piece::Some(inner),
            14 => Piece::All(inner + 2, end()),
            _ => Piece::First(inner + 2, end()),
        }
    }

    /// Where the piece after the one at `at` begins.
    fn after(self, mut at: usize) -> usize {
        while matches!(self.byte(at), 9..=13) {
            at += 1;
        }
        let length = match self.byte(at) {
            0 | 1 => 1 + usize::from(self.byte(at + 1)),
            2 => 8,
            3 => 2,
            4..=7 => 0,
            8 => 1,
            _ => 2 + usize::from(self.short(at + 1)),
        };
        at + 1 + length
    }

    /// Where the body of a rule begins, after the byte that says how it stands in the result.
    fn body_of(self, number: u16) -> Option<usize> {
        self.starts.get(usize::from(number)).map(|at| usize::from(*at) + 1)
    }

    /// Reads `text` by `rule`.
    pub(crate) fn parse(self, rule: Rule, text: &str) -> Result<Pairs<'_, Rule>, Error<Rule>> {
        pest::state(text, |state| self.call(rule.0, state, None))
    }

    /// The same, noting in `sought` every word and rule that was looked for where reading stopped.
    pub(crate) fn parse_seeking<'i>(
        self,
        rule: Rule,
        text: &'i str,
        sought: &Sought,
    ) -> Result<Pairs<'i, Rule>, Error<Rule>> {
        pest::state(text, |state| self.call(rule.0, state, Some(sought)))
    }

    /// Every text that `rule` and the rules in it look for, each once.
    pub(crate) fn texts(self, rule: Rule) -> Vec<&'static str> {
        let (mut found, mut seen) = (Vec::new(), Vec::new());
        let mut rules = vec![rule.0];
        while let Some(number) = rules.pop() {
            if seen.contains(&number) {
                continue;
            }
            seen.push(number);
            let mut at = self.body_of(number).unwrap_or(0);
            let end = self.body_of(number + 1).map_or(self.code.len(), |next| next - 1);
            while at < end {
                let next = self.after(at);
                at = match self.piece(at) {
                    Piece::Text(text) => {
                        let text = letters(text);
                        if !found.contains(&text) {
                            found.push(text);
                        }
                        next
                    }
                    Piece::Rule(number) => {
                        rules.push(number);
                        next
                    }
                    Piece::Ahead(inner)
                    | Piece::Not(inner)
                    | Piece::Maybe(inner)
                    | Piece::Many(inner)
                    | Piece::Some(inner)
                    | Piece::All(inner, _)
                    | Piece::First(inner, _) => inner,
                    _ => next,
                };
            }
        }
        found
    }

    fn call<'i>(
        self,
        number: u16,
        state: State<'i>,
        sought: Option<&Sought>,
    ) -> ParseResult<State<'i>> {
        let Some(body) = self.body_of(number) else { return Err(state) };
        let rule = Rule(number);
        // 0: no pair; 1: a pair; 2: a pair with none inside it.
        let shape = self.byte(body - 1);
        if shape == 0 {
            return self.run(body, state, sought);
        }
        if let Some(sought) = sought {
            sought.look(state.position().pos(), Wanted::Rule(rule));
        }
        state.rule(rule, |state| match shape {
            2 => state.atomic(Atomicity::Atomic, |state| self.run(body, state, sought)),
            _ => self.run(body, state, sought),
        })
    }

    fn run<'i>(
        self,
        at: usize,
        state: State<'i>,
        sought: Option<&Sought>,
    ) -> ParseResult<State<'i>> {
        match self.piece(at) {
            Piece::Text(text) => {
                let text = letters(text);
                if let Some(sought) = sought {
                    sought.look(state.position().pos(), Wanted::Text(text));
                }
                state.match_string(text)
            }
            Piece::AnyCase(text) => state.match_insensitive(letters(text)),
            Piece::Range(first, last) => state.match_range(first..last),
            Piece::Rule(number) => self.call(number, state, sought),
            Piece::Any => state.skip(1),
            Piece::Start => state.start_of_input(),
            Piece::End => state.rule(END, |state| state.end_of_input()),
            Piece::Newline => state
                .match_string("\n")
                .or_else(|state| state.match_string("\r\n"))
                .or_else(|state| state.match_string("\r")),
            Piece::Class(class) => match CLASSES.get(usize::from(class)) {
                Some(is) => state.match_char_by(is),
                None => Err(state),
            },
            Piece::Ahead(inner) => {
                state.lookahead(true, |state| self.denied(inner, state, sought))
            }
            Piece::Not(inner) => {
                state.lookahead(false, |state| self.denied(inner, state, sought))
            }
            Piece::All(first, end) => state.sequence(|mut state| {
                let mut at = first;
                while at < end {
                    state = self.run(at, state, sought)?;
                    at = self.after(at);
                }
                Ok(state)
            }),
            Piece::First(first, end) => {
                let (mut state, mut at) = (state, first);
                while at < end {
                    match self.run(at, state, sought) {
                        Ok(state) => return Ok(state),
                        Err(failed) => state = failed,
                    }
                    at = self.after(at);
                }
                Err(state)
            }
            Piece::Maybe(inner) => state.optional(|state| self.run(inner, state, sought)),
            Piece::Many(inner) => state.repeat(|state| self.run(inner, state, sought)),
            Piece::Some(inner) => state.sequence(|state| {
                self.run(inner, state, sought)
                    .and_then(|state| state.repeat(|state| self.run(inner, state, sought)))
            }),
        }
    }

    /// What is only looked at is not what is looked for.
    fn denied<'i>(
        self,
        at: usize,
        state: State<'i>,
        sought: Option<&Sought>,
    ) -> ParseResult<State<'i>> {
        let Some(sought) = sought else { return self.run(at, state, None) };
        sought.denied.set(sought.denied.get() + 1);
        let result = self.run(at, state, Some(sought));
        sought.denied.set(sought.denied.get() - 1);
        result
    }
}
