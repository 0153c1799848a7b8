//! The one reading of a text, as pest's pairs.
//!
//! In: a text, and what a reading with a memory knows of it; out: pest's pairs. Invariant: no
//! step is taken that does not belong to the reading, so that pest's state never goes back.

use pest::{Atomicity, ParseResult};

use super::packrat::Packrat;
use super::{END, Piece, Rule, State, Table, letters};

impl Table {
    /// Takes the steps of rule `number`, which matches where `state` stands.
    pub(super) fn walk_rule<'i>(
        self,
        number: u16,
        state: State<'i>,
        known: &mut Packrat<'_>,
    ) -> ParseResult<State<'i>> {
        let Some(body) = self.body_of(number) else { return Err(state) };
        match self.byte(body - 1) {
            0 => self.walk(body, state, known),
            2 => state.rule(Rule(number), |state| {
                state.atomic(Atomicity::Atomic, |state| self.walk(body, state, known))
            }),
            _ => state.rule(Rule(number), |state| self.walk(body, state, known)),
        }
    }

    /// Takes the steps of the piece at `at`.
    fn walk<'i>(
        self,
        at: usize,
        mut state: State<'i>,
        known: &mut Packrat<'_>,
    ) -> ParseResult<State<'i>> {
        match self.piece(at) {
            Piece::Text(text) => state.match_string(letters(text)),
            Piece::Rule(number) => self.walk_rule(number, state, known),
            Piece::End => state.rule(END, pest::ParserState::end_of_input),
            Piece::Ahead(_) | Piece::Not(_) | Piece::Start => Ok(state),
            Piece::All(mut at, end) => {
                while at < end {
                    state = self.walk(at, state, known)?;
                    at = self.after(at);
                }
                Ok(state)
            }
            Piece::First(mut at, end) => {
                while at < end {
                    if known.run(at, place(&state)).is_some() {
                        return self.walk(at, state, known);
                    }
                    at = self.after(at);
                }
                Err(state)
            }
            Piece::Maybe(inner) => match known.run(inner, place(&state)) {
                Some(_) => self.walk(inner, state, known),
                None => Ok(state),
            },
            Piece::Many(inner) => self.walk_on(inner, state, known),
            Piece::Some(inner) => {
                let state = self.walk(inner, state, known)?;
                self.walk_on(inner, state, known)
            }
            _ => {
                let from = place(&state);
                let end = known.run(at, from).unwrap_or(from);
                step(state, end)
            }
        }
    }

    /// Takes the steps of the piece at `at` as often as it stands there.
    fn walk_on<'i>(
        self,
        at: usize,
        mut state: State<'i>,
        known: &mut Packrat<'_>,
    ) -> ParseResult<State<'i>> {
        while known.run(at, place(&state)).is_some_and(|end| end > place(&state)) {
            state = self.walk(at, state, known)?;
        }
        Ok(state)
    }
}

fn place(state: &State<'_>) -> usize {
    state.position().pos()
}

/// Goes on to byte `end` of the text.
fn step(mut state: State<'_>, end: usize) -> ParseResult<State<'_>> {
    while place(&state) < end {
        state = state.skip(1)?;
    }
    Ok(state)
}
