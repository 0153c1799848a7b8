//! Reading with a memory: no rule is tried twice at one place.
//!
//! In: a text and a rule; out: where it ends, or where reading stopped and what was looked for
//! there. Invariants: the work grows with the length of the text and not with the ways to read
//! it (B. Ford, "Packrat Parsing", ICFP 2002), so that no sentence needs a limit of its own; a
//! text that is not read stops where pest stops and wants the rules that pest wants.

use std::cell::{Cell, RefCell};

use super::{END, Piece, Rule, Table, letters};
use crate::keyed::Keyed;

/// What was looked for where reading stopped, words too.
#[derive(Debug, Default)]
pub(super) struct Sought {
    furthest: Cell<usize>,
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
    pub(super) fn at_the_end(self) -> (usize, Vec<Wanted>) {
        (self.furthest.get(), self.found.into_inner())
    }

    fn look(&self, at: usize, wanted: Wanted) {
        if at < self.furthest.get() {
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

/// What is noted of the rules that are tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Noting {
    /// Nothing.
    Nothing,
    /// Those that do not match.
    Wanted,
    /// Those that match, where they must not.
    Unwanted,
    /// Every word and rule.
    All,
}

/// The rules that were tried in vain, or matched where they must not, furthest in the text.
#[derive(Debug, Clone, Default)]
struct Tried {
    at: usize,
    wanted: Vec<Rule>,
    unwanted: usize,
}

/// Rules wanted at one place of which no more are kept.
const MANY: usize = 256;

impl Tried {
    fn count(&self, at: usize) -> usize {
        if self.at == at { self.wanted.len() + self.unwanted } else { 0 }
    }

    /// Adds what was tried later.
    fn add(&mut self, later: &Tried) {
        if later.at > self.at {
            self.clone_from(later);
        } else if later.at == self.at {
            self.wanted.extend(&later.wanted);
            self.unwanted += later.unwanted;
            if self.wanted.len() > MANY {
                // More than one is all that counts.
                self.wanted.sort_unstable();
                self.wanted.dedup();
                self.unwanted += 1;
            }
        }
    }

    /// A rule that begins at `at` was tried. Its parts tell more than it does where there is
    /// one of them, and less where there are several: so pest counts.
    fn rule(&mut self, rule: Rule, at: usize, wanted: bool) {
        if self.count(at) == 1 || at < self.at {
            return;
        }
        *self = Tried { at, ..Tried::default() };
        if wanted {
            self.wanted.push(rule);
        } else {
            self.unwanted = 1;
        }
    }
}

/// What is known of a rule at a place.
#[derive(Debug)]
struct Known {
    end: Option<usize>,
    tried: Tried,
}

/// A reading of one text.
pub(super) struct Packrat<'t> {
    table: Table,
    text: &'t str,
    noting: Noting,
    known: Keyed<(usize, u16, Noting), Known>,
    tried: Tried,
    sought: Sought,
}

impl<'t> Packrat<'t> {
    pub(super) fn new(table: Table, text: &'t str, noting: Noting) -> Packrat<'t> {
        Packrat {
            table,
            text,
            noting,
            known: Keyed::default(),
            tried: Tried::default(),
            sought: Sought::default(),
        }
    }

    /// Byte at which reading stopped, and the rules that were wanted there, each once.
    pub(super) fn stopped(self) -> (usize, Vec<Rule>) {
        let mut wanted = self.tried.wanted;
        wanted.sort_unstable();
        wanted.dedup();
        (self.tried.at, wanted)
    }

    /// Byte at which reading stopped, and every word and rule that was looked for there.
    pub(super) fn sought(self) -> (usize, Vec<Wanted>) {
        self.sought.at_the_end()
    }

    /// Where rule `number` ends that begins at byte `from` of the text.
    pub(super) fn call(&mut self, number: u16, from: usize) -> Option<usize> {
        let body = self.table.body_of(number)?;
        // 0: no pair; 1: a pair; 2: a pair with none inside it.
        let shape = self.table.byte(body - 1);
        if shape == 0 {
            return self.run(body, from);
        }
        let rule = Rule(number);
        if self.noting == Noting::All {
            self.sought.look(from, Wanted::Rule(rule));
        }
        let key = (from, number, self.noting);
        if let Some(known) = self.known.get(&key) {
            self.tried.add(&known.tried);
            return known.end;
        }
        let before = std::mem::take(&mut self.tried);
        let noting = self.noting;
        if shape == 2 && noting != Noting::All {
            self.noting = Noting::Nothing;
        }
        let end = self.run(body, from);
        self.noting = noting;
        self.note(rule, from, end.is_none());
        let tried = std::mem::replace(&mut self.tried, before);
        self.tried.add(&tried);
        self.known.insert(key, Known { end, tried });
        end
    }

    fn note(&mut self, rule: Rule, from: usize, failed: bool) {
        match self.noting {
            Noting::Wanted if failed => self.tried.rule(rule, from, true),
            Noting::Unwanted if !failed => self.tried.rule(rule, from, false),
            _ => {}
        }
    }

    /// Where the piece at `at` of the table ends that begins at byte `from` of the text.
    pub(super) fn run(&mut self, at: usize, from: usize) -> Option<usize> {
        match self.table.piece(at) {
            Piece::Rule(number) => self.call(number, from),
            Piece::End => {
                let end = (from == self.text.len()).then_some(from);
                let before = std::mem::take(&mut self.tried);
                self.note(END, from, end.is_none());
                let tried = std::mem::replace(&mut self.tried, before);
                self.tried.add(&tried);
                end
            }
            Piece::Ahead(inner) => self.ahead(inner, from, true).then_some(from),
            Piece::Not(inner) => (!self.ahead(inner, from, false)).then_some(from),
            Piece::All(mut at, end) => {
                let mut from = from;
                while at < end {
                    from = self.run(at, from)?;
                    at = self.table.after(at);
                }
                Some(from)
            }
            Piece::First(mut at, end) => {
                while at < end {
                    let found = self.run(at, from);
                    if found.is_some() {
                        return found;
                    }
                    at = self.table.after(at);
                }
                None
            }
            Piece::Maybe(inner) => self.run(inner, from).or(Some(from)),
            Piece::Many(inner) => Some(self.many(inner, from)),
            Piece::Some(inner) => {
                let first = self.run(inner, from)?;
                Some(self.many(inner, first))
            }
            plain => {
                if let (Piece::Text(text), Noting::All) = (plain, self.noting) {
                    self.sought.look(from, Wanted::Text(letters(text)));
                }
                self.table.plain(plain, self.text, from)
            }
        }
    }

    /// The piece as often as it stands there.
    fn many(&mut self, at: usize, mut from: usize) -> usize {
        while let Some(next) = self.run(at, from).filter(|it| *it > from) {
            from = next;
        }
        from
    }

    /// Whether the piece follows. What is only looked at is not what is looked for.
    fn ahead(&mut self, at: usize, from: usize, wanted: bool) -> bool {
        let noting = self.noting;
        self.noting = match (noting, wanted) {
            (Noting::Nothing | Noting::All, _) => Noting::Nothing,
            (noting, true) => noting,
            (Noting::Wanted, false) => Noting::Unwanted,
            (Noting::Unwanted, false) => Noting::Wanted,
        };
        let found = self.run(at, from).is_some();
        self.noting = noting;
        found
    }
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroUsize;

    use pest::error::{Error, ErrorVariant, InputLocation};
    use pest::iterators::Pairs;

    use crate::peg::{LANGUAGE, Rule, Sentences};
    use crate::syntax::SENTENCES;

    type Stopped = (usize, Vec<Rule>);

    fn all(pairs: Pairs<'_, Rule>) -> Vec<(u16, usize, usize)> {
        let all = pairs.flatten();
        all.map(|it| (it.as_rule().0, it.as_span().start(), it.as_span().end())).collect()
    }

    /// Where pest stopped; `None` where it gave up.
    fn stopped(error: Error<Rule>) -> Option<Stopped> {
        let at = match error.location {
            InputLocation::Pos(at) | InputLocation::Span((at, _)) => at,
        };
        match error.variant {
            ErrorVariant::ParsingError { positives, .. } => Some((at, positives)),
            ErrorVariant::CustomError { .. } => None,
        }
    }

    /// Every listed sentence, without its last words, and with a word taken out: read as pest
    /// reads it, and stopped where pest stops.
    #[test]
    fn pairs_and_faults_are_those_of_pest() {
        let (mut read, mut refused) = (0, 0);
        let rules = [Sentences::sentence_en, Sentences::sentence_vi];
        let sentences = SENTENCES.iter().flat_map(|(en, vi)| rules.into_iter().zip([en, vi]));
        for (rule, sentence) in sentences {
            let words: Vec<&str> = sentence.split(' ').collect();
            let whole = std::iter::once((*sentence).to_owned());
            let cut = (1..words.len()).map(|it| words[..it].join(" "));
            let lacking =
                (0..words.len()).map(|it| [&words[..it], &words[it + 1..]].concat().join(" "));
            for text in whole.chain(cut).chain(lacking) {
                pest::set_call_limit(NonZeroUsize::new(400_000));
                let pest = LANGUAGE.parse(rule, &text);
                pest::set_call_limit(None);
                let here = LANGUAGE.parse_once(rule, &text).map(all);
                match pest {
                    Ok(pairs) => {
                        assert_eq!(here, Ok(all(pairs)), "{text}");
                        read += 1;
                    }
                    Err(error) => {
                        let Some(stopped) = stopped(error) else { continue };
                        assert_eq!(here, Err(stopped), "{text}");
                        refused += 1;
                    }
                }
            }
        }
        assert!(read > 300 && refused > 500, "{read} read, {refused} refused");
    }

    /// A sentence that pest alone would try in more ways than there are seconds.
    #[test]
    fn brackets_within_brackets_are_read_once() {
        let text = format!("{}every task{} has a product", "(".repeat(60), ")".repeat(60));
        assert!(LANGUAGE.parse_once(Sentences::sentence_en, &text).is_ok());
    }
}
