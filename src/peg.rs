//! Grammars as tables, run over pest's own state.
//!
//! In: a text and a rule of a grammar in `grammar/`; out:
//! pest's pairs, or where reading stopped and what was looked for there. The build script reads
//! the grammars with pest's own parser and optimiser and writes them down as tables: code made
//! for each rule would be a third of the WebAssembly. Invariant: the tables mean what pest says
//! the grammars mean; the grammars here have no implicit white space, no stack and no tags.

use std::cell::{Cell, RefCell};

use pest::error::Error;
use pest::iterators::Pairs;
use pest::{Atomicity, ParseResult, ParserState};

/// A rule of a grammar, by its number in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Rule(pub(crate) u16);

/// The end of the text, as pest names it in errors.
pub(crate) const END: Rule = Rule(u16::MAX);

/// What a rule is, and whether it makes a pair.
#[derive(Debug)]
pub(crate) struct Definition {
    shape: Shape,
    body: Piece,
}

/// How a rule stands in the result.
#[derive(Debug, Clone, Copy)]
enum Shape {
    /// As a pair, with the pairs inside it.
    Pair,
    /// As a pair without any inside it.
    Atom,
    /// Not at all.
    Silent,
}

/// A part of a rule's body.
#[derive(Debug)]
enum Piece {
    Text(&'static str),
    AnyCase(&'static str),
    Range(char, char),
    Rule(u16),
    Any,
    Start,
    End,
    Newline,
    Class(fn(char) -> bool),
    Ahead(&'static Piece),
    Not(&'static Piece),
    All(&'static [Piece]),
    First(&'static [Piece]),
    Maybe(&'static Piece),
    Many(&'static Piece),
    Some(&'static Piece),
    Until(&'static [&'static str]),
}

include!(concat!(env!("OUT_DIR"), "/grammars.rs"));

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

/// Reads `text` by `rule`.
pub(crate) fn parse(rule: Rule, text: &str) -> Result<Pairs<'_, Rule>, Error<Rule>> {
    pest::state(text, |state| call(rule.0, state, None))
}

/// The same, noting in `sought` every word and rule that was looked for where reading stopped.
pub(crate) fn parse_seeking<'i>(
    rule: Rule,
    text: &'i str,
    sought: &Sought,
) -> Result<Pairs<'i, Rule>, Error<Rule>> {
    pest::state(text, |state| call(rule.0, state, Some(sought)))
}

fn call<'i>(number: u16, state: State<'i>, sought: Option<&Sought>) -> ParseResult<State<'i>> {
    let Some(definition) = DEFINITIONS.get(usize::from(number)) else { return Err(state) };
    let body = &definition.body;
    let rule = Rule(number);
    match definition.shape {
        Shape::Silent => run(body, state, sought),
        shape => {
            if let Some(sought) = sought {
                sought.look(state.position().pos(), Wanted::Rule(rule));
            }
            state.rule(rule, |state| match shape {
                Shape::Atom => {
                    state.atomic(Atomicity::Atomic, |state| run(body, state, sought))
                }
                _ => run(body, state, sought),
            })
        }
    }
}

fn run<'i>(
    piece: &'static Piece,
    state: State<'i>,
    sought: Option<&Sought>,
) -> ParseResult<State<'i>> {
    match piece {
        Piece::Text(text) => {
            if let Some(sought) = sought {
                sought.look(state.position().pos(), Wanted::Text(text));
            }
            state.match_string(text)
        }
        Piece::AnyCase(text) => state.match_insensitive(text),
        Piece::Range(first, last) => state.match_range(*first..*last),
        Piece::Rule(number) => call(*number, state, sought),
        Piece::Any => state.skip(1),
        Piece::Start => state.start_of_input(),
        Piece::End => state.rule(END, |state| state.end_of_input()),
        Piece::Newline => state
            .match_string("\n")
            .or_else(|state| state.match_string("\r\n"))
            .or_else(|state| state.match_string("\r")),
        Piece::Class(is) => state.match_char_by(is),
        Piece::Ahead(inner) => state.lookahead(true, |state| denied(inner, state, sought)),
        Piece::Not(inner) => state.lookahead(false, |state| denied(inner, state, sought)),
        Piece::All(parts) => state.sequence(|mut state| {
            for part in *parts {
                state = run(part, state, sought)?;
            }
            Ok(state)
        }),
        Piece::First(parts) => {
            let mut state = state;
            for part in *parts {
                match run(part, state, sought) {
                    Ok(state) => return Ok(state),
                    Err(failed) => state = failed,
                }
            }
            Err(state)
        }
        Piece::Maybe(inner) => state.optional(|state| run(inner, state, sought)),
        Piece::Many(inner) => state.repeat(|state| run(inner, state, sought)),
        Piece::Some(inner) => state.sequence(|state| {
            run(inner, state, sought)
                .and_then(|state| state.repeat(|state| run(inner, state, sought)))
        }),
        Piece::Until(texts) => state.skip_until(texts),
    }
}

/// What is only looked at is not what is looked for.
fn denied<'i>(
    piece: &'static Piece,
    state: State<'i>,
    sought: Option<&Sought>,
) -> ParseResult<State<'i>> {
    let Some(sought) = sought else { return run(piece, state, None) };
    sought.denied.set(sought.denied.get() + 1);
    let result = run(piece, state, Some(sought));
    sought.denied.set(sought.denied.get() - 1);
    result
}
