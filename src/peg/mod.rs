//! Grammars as tables: sentences are read over pest's own state, what stands in plans by `tree`.
//!
//! In: a text and a rule of a grammar in `grammar/`; out: pest's pairs, or where reading stopped
//! and what was looked for there; or a tree of its own. The build script reads the grammars with pest's own parser and
//! optimiser and writes them down as bytes, a few for each part of a rule: code made for each
//! rule would be a third of the WebAssembly. Invariants: the bytes mean what pest says the
//! grammars mean, but for letters, which are those of the rest of the library; the grammars have no implicit white space, no stack and no tags.

mod guided;
mod packrat;
mod tree;

use pest::error::Error;
use pest::iterators::Pairs;
use pest::{Atomicity, ParseResult, ParserState};

use crate::lang::is_letter;

pub(crate) use packrat::Wanted;
pub(crate) use tree::Pair;

use packrat::{Noting, Packrat};

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

/// A text of a table.
fn letters(text: &'static [u8]) -> &'static str {
    std::str::from_utf8(text).unwrap_or("")
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

    /// Where a piece ends that is a letter or some letters and begins at byte `from` of `text`.
    fn plain(self, piece: Piece, text: &str, from: usize) -> Option<usize> {
        let rest = text.as_bytes().get(from..)?;
        let by = |is: &dyn Fn(char) -> bool| {
            let letter = text.get(from..)?.chars().next().filter(|it| is(*it))?;
            Some(from + letter.len_utf8())
        };
        match piece {
            Piece::Text(words) => rest.starts_with(words).then(|| from + words.len()),
            Piece::AnyCase(words) => {
                let found = rest.get(..words.len())?;
                found.eq_ignore_ascii_case(words).then(|| from + words.len())
            }
            Piece::Range(first, last) => by(&|it| (first..=last).contains(&it)),
            Piece::Any => by(&|_| true),
            Piece::Class(class) => by(CLASSES.get(usize::from(class))?),
            Piece::Start => (from == 0).then_some(from),
            Piece::Newline => {
                let breaks = [&b"\n"[..], b"\r\n", b"\r"];
                breaks.into_iter().find(|it| rest.starts_with(it)).map(|it| from + it.len())
            }
            _ => None,
        }
    }

    /// Where the body of a rule begins, after the byte that says how it stands in the result.
    fn body_of(self, number: u16) -> Option<usize> {
        self.starts.get(usize::from(number)).map(|at| usize::from(*at) + 1)
    }

    /// Reads `text` by `rule`, over pest's state alone: for grammars that never go far back, and
    /// for texts too long to remember every place of.
    pub(crate) fn parse(self, rule: Rule, text: &str) -> Result<Pairs<'_, Rule>, Error<Rule>> {
        pest::state(text, |state| self.call(rule.0, state))
    }

    /// Reads `text` by `rule`, whatever the ways to read it: pest's pairs, or the byte at which
    /// reading stopped and the rules that were wanted there.
    pub(crate) fn parse_once(
        self,
        rule: Rule,
        text: &str,
    ) -> Result<Pairs<'_, Rule>, (usize, Vec<Rule>)> {
        let mut known = Packrat::new(self, text, Noting::Nothing);
        if known.call(rule.0, 0).is_some()
            && let Ok(pairs) =
                pest::state(text, |state| self.walk_rule(rule.0, state, &mut known))
        {
            return Ok(pairs);
        }
        let mut again = Packrat::new(self, text, Noting::Wanted);
        again.call(rule.0, 0);
        Err(again.stopped())
    }

    /// Byte at which reading `text` by `rule` stops, and every word and rule that was looked for
    /// there.
    pub(crate) fn sought(self, rule: Rule, text: &str) -> (usize, Vec<Wanted>) {
        let mut reading = Packrat::new(self, text, Noting::All);
        reading.call(rule.0, 0);
        reading.sought()
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

    fn call<'i>(self, number: u16, state: State<'i>) -> ParseResult<State<'i>> {
        let Some(body) = self.body_of(number) else { return Err(state) };
        let rule = Rule(number);
        // 0: no pair; 1: a pair; 2: a pair with none inside it.
        match self.byte(body - 1) {
            0 => self.run(body, state),
            2 => state.rule(rule, |state| {
                state.atomic(Atomicity::Atomic, |state| self.run(body, state))
            }),
            _ => state.rule(rule, |state| self.run(body, state)),
        }
    }

    fn run<'i>(self, at: usize, state: State<'i>) -> ParseResult<State<'i>> {
        match self.piece(at) {
            Piece::Text(text) => state.match_string(letters(text)),
            Piece::AnyCase(text) => state.match_insensitive(letters(text)),
            Piece::Range(first, last) => state.match_range(first..last),
            Piece::Rule(number) => self.call(number, state),
            Piece::Any => state.skip(1),
            Piece::Start => state.start_of_input(),
            Piece::End => state.rule(END, ParserState::end_of_input),
            Piece::Newline => state
                .match_string("\n")
                .or_else(|state| state.match_string("\r\n"))
                .or_else(|state| state.match_string("\r")),
            Piece::Class(class) => match CLASSES.get(usize::from(class)) {
                Some(is) => state.match_char_by(is),
                None => Err(state),
            },
            Piece::Ahead(inner) => state.lookahead(true, |state| self.run(inner, state)),
            Piece::Not(inner) => state.lookahead(false, |state| self.run(inner, state)),
            Piece::All(first, end) => state.sequence(|mut state| {
                let mut at = first;
                while at < end {
                    state = self.run(at, state)?;
                    at = self.after(at);
                }
                Ok(state)
            }),
            Piece::First(first, end) => {
                let (mut state, mut at) = (state, first);
                while at < end {
                    match self.run(at, state) {
                        Ok(state) => return Ok(state),
                        Err(failed) => state = failed,
                    }
                    at = self.after(at);
                }
                Err(state)
            }
            Piece::Maybe(inner) => state.optional(|state| self.run(inner, state)),
            Piece::Many(inner) => state.repeat(|state| self.run(inner, state)),
            Piece::Some(inner) => state.sequence(|state| {
                self.run(inner, state)
                    .and_then(|state| state.repeat(|state| self.run(inner, state)))
            }),
        }
    }
}
