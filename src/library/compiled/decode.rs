//! From bytes to rules.
//!
//! In: bytes that [`encode`](super::encode()) wrote, or any others; out: rules, or what is wrong
//! with the bytes. Invariants: nothing is made larger than the bytes that it is made of are many;
//! nesting is bounded; each method reads what the method of the same name in `encode.rs` writes.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{
    AGREEMENTS, DEPTH, GATHERS, HEAD, LANGUAGES, LEVELS, MENTIONS, ORIGINS, RELATIONS, SIGN,
    TOPICS, UNITS, VARIABLES, VERSION, sum,
};
use crate::compile::{
    Bound, Claim, Claimed, Domain, Formula, Join, Outer, Path, Program, Root, Source, Step,
};
use crate::eval::{FIXES, NamedFix};
use crate::facts::vocabulary::{KINDS, KindEntry};
use crate::finding::Words;
use crate::lang::Wording;
use crate::library::Rule;
use crate::syntax::{Amount, Duration, Literal, Relation};

static FOREIGN: Wording = Wording {
    en: "these are no compiled rules",
    vi: "đây không phải là bộ quy tắc đã biên dịch",
};
static OTHER: Wording = Wording {
    en: "the rules were compiled by another version of Soát; compile them anew",
    vi: "bộ quy tắc do phiên bản Soát khác biên dịch; cần biên dịch lại",
};
static DAMAGED: Wording = Wording {
    en: "the compiled rules are damaged; load or compile them anew",
    vi: "bộ quy tắc đã biên dịch bị hỏng; cần tải hoặc biên dịch lại",
};

/// The rules that `bytes` hold.
///
/// # Errors
///
/// The bytes are no rules, are those of another version, or are damaged.
pub fn decode(bytes: &[u8]) -> Result<Vec<Rule>, Words> {
    let wrong = |it: &Wording| Words { en: it.en.to_owned(), vi: it.vi.to_owned() };
    let rest = bytes.strip_prefix(SIGN).ok_or_else(|| wrong(&FOREIGN))?;
    if rest.first().is_some_and(|it| *it != VERSION) {
        return Err(wrong(&OTHER));
    }
    let (head, body) = bytes.split_at_checked(HEAD).ok_or_else(|| wrong(&DAMAGED))?;
    let whole = head.ends_with(&sum(body));
    rules(body).filter(|_| whole).ok_or_else(|| wrong(&DAMAGED))
}

/// The rules that stand after the head, and nothing else.
pub(super) fn rules(body: &[u8]) -> Option<Vec<Rule>> {
    let mut reader = Reader { rest: body, depth: 0 };
    let rules = reader.list(Reader::rule)?;
    reader.rest.is_empty().then_some(rules)
}

struct Reader<'b> {
    rest: &'b [u8],
    depth: u32,
}

impl Reader<'_> {
    fn bytes<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (first, rest) = self.rest.split_first_chunk()?;
        self.rest = rest;
        Some(*first)
    }

    fn byte(&mut self) -> Option<u8> {
        self.bytes().map(|[byte]| byte)
    }

    fn number(&mut self) -> Option<u32> {
        let mut number = 0;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    fn variable(&mut self) -> Option<usize> {
        self.number().filter(|it| *it <= VARIABLES).map(|it| it as usize)
    }

    fn text(&mut self) -> Option<String> {
        let size = self.number()? as usize;
        let (text, rest) = self.rest.split_at_checked(size)?;
        self.rest = rest;
        std::str::from_utf8(text).ok().map(str::to_owned)
    }

    /// Each item takes a byte at least, so that a list that cannot be whole ends soon.
    fn list<T>(&mut self, mut one: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let mut list = Vec::new();
        for _ in 0..self.number()? {
            list.push(one(self)?);
        }
        Some(list)
    }

    fn maybe<T>(&mut self, one: impl FnMut(&mut Self) -> Option<T>) -> Option<Option<T>> {
        let mut list = self.list(one)?;
        (list.len() < 2).then(|| list.pop())
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> Option<T> {
        all.get(usize::from(self.byte()?)).copied()
    }

    fn flag(&mut self) -> Option<bool> {
        self.one_of(&[false, true])
    }

    fn words(&mut self) -> Option<Words> {
        Some(Words { en: self.text()?, vi: self.text()? })
    }

    fn rule(&mut self) -> Option<Rule> {
        Some(Rule {
            id: self.text()?,
            topic: self.text()?,
            status: self.text()?,
            since: self.text()?,
            scope: self.text()?,
            level: self.one_of(&LEVELS)?,
            draft_level: self.maybe(|it| it.one_of(&LEVELS))?,
            front_level: self.maybe(|it| it.one_of(&LEVELS))?,
            gather: self.one_of(&GATHERS)?,
            fix: self.maybe(Reader::fix)?,
            sentence: self.words()?,
            message: self.maybe(Reader::words)?,
            gathered: self.maybe(Reader::words)?,
            help: self.maybe(Reader::words)?,
            basis: self.maybe(Reader::words)?,
            prose: self
                .list(|it| Some((it.one_of(&TOPICS)?, it.one_of(&LANGUAGES)?, it.text()?)))?,
            program: Program {
                condition: self.formula()?,
                claims: self.list(Reader::claimed)?,
            },
            cases: Vec::new(),
        })
    }

    fn fix(&mut self) -> Option<&'static NamedFix> {
        let word = self.text()?;
        FIXES.iter().find(|it| it.word == word).copied()
    }

    fn claimed(&mut self) -> Option<Claimed> {
        let domain = self.domain()?;
        let claim = match self.byte()? {
            0 => Claim::Each(self.formula()?),
            1 => {
                let formula = self.formula()?;
                let bound: fn(Amount) -> Bound =
                    self.one_of(&[Bound::AtLeast, Bound::AtMost, Bound::Exactly])?;
                let amount = match self.byte()? {
                    0 => Amount::Count(self.number()?),
                    1 => Amount::Share(self.decimal()?),
                    2 => Amount::Beyond(self.decimal()?),
                    _ => return None,
                };
                Claim::Number(formula, bound(amount))
            }
            kind => {
                let (keys, attribute) = (self.list(Reader::steps)?, self.steps()?);
                match kind {
                    2 => {
                        let agreement = self.one_of(&AGREEMENTS)?;
                        Claim::Agree { keys, attribute, agreement }
                    }
                    3 => Claim::Sequence { keys, attribute },
                    4 => Claim::Ordered { keys, attribute, by: self.steps()? },
                    _ => return None,
                }
            }
        };
        Some(Claimed { domain, claim })
    }

    fn kind(&mut self) -> Option<&'static KindEntry> {
        let name = self.text()?;
        KINDS.iter().find(|it| it.names.en.first() == Some(&name.as_str())).copied()
    }

    fn step(&mut self) -> Option<Step> {
        let entry = self.kind()?;
        let attribute = entry.attribute(&self.text()?)?;
        Some(Step { kind: entry.kind, attribute })
    }

    fn steps(&mut self) -> Option<Vec<Step>> {
        self.list(Reader::step)
    }

    fn path(&mut self) -> Option<Path> {
        let root = match self.variable()?.checked_sub(1) {
            None => Root::Plan,
            Some(variable) => Root::Variable(variable),
        };
        Some(Path { root, steps: self.steps()? })
    }

    fn domain(&mut self) -> Option<Domain> {
        Some(Domain {
            variable: self.variable()?,
            kind: self.kind()?.kind,
            origin: self.one_of(&ORIGINS)?,
            source: match self.byte()? {
                0 => Source::All,
                1 => Source::Reached(self.path()?),
                2 => Source::Upwards(self.path()?, self.maybe(Reader::step)??),
                _ => return None,
            },
            joins: self.list(|it| {
                let inner = it.steps()?;
                let (relation, outer) = it.compared()?;
                Some(Join { inner, relation, outer })
            })?,
            filter: self.formula()?,
        })
    }

    fn compared(&mut self) -> Option<(Relation, Outer)> {
        Some((self.one_of(&RELATIONS)?, self.outer()?))
    }

    fn outer(&mut self) -> Option<Outer> {
        Some(match self.byte()? {
            0 => Outer::Path(self.path()?),
            1 => Outer::Literal(self.literal()?),
            2 => {
                let path = self.path()?;
                let (number, unit) = (self.number()?, self.one_of(&UNITS)?);
                Outer::Since(path, Duration { number, unit })
            }
            _ => return None,
        })
    }

    fn decimal(&mut self) -> Option<Decimal> {
        let mantissa = i128::from_le_bytes(self.bytes()?);
        Decimal::try_from_i128_with_scale(mantissa, self.number()?).ok()
    }

    fn year(&mut self) -> Option<i16> {
        self.bytes().map(i16::from_le_bytes)
    }

    /// A month, a quarter or a day.
    fn part(&mut self, last: i8) -> Option<i8> {
        self.bytes().map(i8::from_le_bytes).filter(|it| (1..=last).contains(it))
    }

    fn literal(&mut self) -> Option<Literal> {
        Some(match self.byte()? {
            0 => Literal::Text(self.text()?),
            1 => Literal::Number(self.decimal()?),
            2 => Literal::Share(self.decimal()?),
            3 => Literal::Quantity(self.decimal()?, self.text()?),
            4 => Literal::Year(self.year()?),
            5 => {
                let (year, month, day) = (self.year()?, self.part(12)?, self.part(31)?);
                Literal::Date(Date::new(year, month, day).ok()?)
            }
            6 => Literal::Month(self.year()?, self.part(12)?),
            7 => Literal::Quarter(self.year()?, self.part(4)?),
            8 => Literal::Period(self.year()?, self.year()?),
            _ => return None,
        })
    }

    fn formula(&mut self) -> Option<Formula> {
        self.depth += 1;
        if self.depth > DEPTH {
            return None;
        }
        let formula = match self.byte()? {
            0 => Formula::Constant(self.flag()?),
            1 => Formula::All(self.list(Reader::formula)?),
            2 => Formula::Any(self.list(Reader::formula)?),
            sign @ (3 | 10) => {
                let path = self.path()?;
                let (relation, outer) = self.compared()?;
                match sign {
                    3 => Formula::Compare(path, relation, outer),
                    _ => Formula::Sum(path, relation, outer),
                }
            }
            4 => Formula::Mention(
                self.flag()?,
                self.path()?,
                self.one_of(&MENTIONS)?,
                self.outer()?,
            ),
            5 => Formula::Given(self.path()?, self.flag()?),
            6 => Formula::Flag(self.path()?, self.flag()?),
            sign @ 7..=9 => {
                let domain = Box::new(self.domain()?);
                match sign {
                    7 => Formula::Count(domain, self.number()?, self.maybe(Reader::number)?),
                    8 => Formula::Every(domain, Box::new(self.formula()?)),
                    _ => Formula::Exists(domain, Box::new(self.formula()?)),
                }
            }
            _ => return None,
        };
        self.depth -= 1;
        Some(formula)
    }
}
