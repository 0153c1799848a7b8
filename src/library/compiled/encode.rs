//! From rules to bytes.
//!
//! In: rules; out: bytes that [`decode`](super::decode()) reads. Invariant: each method writes
//! what the method of the same name in `decode.rs` reads, in the same order.

use rust_decimal::Decimal;

use super::{
    AGREEMENTS, GATHERS, LANGUAGES, LEVELS, MENTIONS, ORIGINS, RELATIONS, SIGN, TOPICS, UNITS,
    VERSION, sum,
};
use crate::compile::{
    Bound, Claim, Claimed, Domain, Formula, Join, Outer, Path, Root, Source, Step,
};
use crate::facts::vocabulary::{Kind, entry};
use crate::finding::Words;
use crate::library::Rule;
use crate::syntax::{Amount, Duration, Literal};

/// `rules` as bytes, without their cases.
pub fn encode(rules: &[Rule]) -> Vec<u8> {
    let mut writer = Writer { bytes: Vec::new() };
    writer.list(rules, Writer::rule);
    let head = [&SIGN[..], &[VERSION], &sum(&writer.bytes)].concat();
    [head, writer.bytes].concat()
}

struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    /// Seven bits a byte, the lowest first; the eighth says that more follow.
    fn number(&mut self, mut number: u32) {
        while number > 0x7f {
            self.byte((number & 0x7f) as u8 | 0x80);
            number >>= 7;
        }
        self.byte(number as u8);
    }

    /// A length; what does not fit cannot be read back.
    fn size(&mut self, size: usize) {
        self.number(u32::try_from(size).unwrap_or(u32::MAX));
    }

    fn text(&mut self, text: &str) {
        self.size(text.len());
        self.bytes.extend(text.as_bytes());
    }

    fn list<T>(&mut self, list: &[T], mut one: impl FnMut(&mut Self, &T)) {
        self.size(list.len());
        for it in list {
            one(self, it);
        }
    }

    fn maybe<T>(&mut self, it: Option<&T>, one: impl FnMut(&mut Self, &T)) {
        self.list(it.map_or(&[], std::slice::from_ref), one);
    }

    /// The place of one of a few things; what is not among them cannot be read back.
    fn one_of<T: PartialEq>(&mut self, all: &[T], it: T) {
        let place = all.iter().position(|other| *other == it);
        self.byte(place.and_then(|it| u8::try_from(it).ok()).unwrap_or(u8::MAX));
    }

    fn flag(&mut self, flag: bool) {
        self.one_of(&[false, true], flag);
    }

    fn words(&mut self, words: &Words) {
        self.text(&words.en);
        self.text(&words.vi);
    }

    fn rule(&mut self, rule: &Rule) {
        for text in [&rule.id, &rule.topic, &rule.status, &rule.since, &rule.scope] {
            self.text(text);
        }
        self.one_of(&LEVELS, rule.level);
        for level in [rule.draft_level, rule.front_level] {
            self.maybe(level.as_ref(), |it, level| it.one_of(&LEVELS, *level));
        }
        self.one_of(&GATHERS, rule.gather);
        self.maybe(rule.fix.as_ref(), |it, fix| it.text(fix.word));
        self.words(&rule.sentence);
        for words in [&rule.message, &rule.gathered, &rule.help, &rule.basis] {
            self.maybe(words.as_ref(), Writer::words);
        }
        self.list(&rule.prose, |it, (topic, language, text)| {
            it.one_of(&TOPICS, *topic);
            it.one_of(&LANGUAGES, *language);
            it.text(text);
        });
        self.formula(&rule.program.condition);
        self.list(&rule.program.claims, Writer::claimed);
    }

    fn claimed(&mut self, claimed: &Claimed) {
        self.domain(&claimed.domain);
        match &claimed.claim {
            Claim::Each(formula) => {
                self.byte(0);
                self.formula(formula);
            }
            Claim::Number(formula, bound) => {
                self.byte(1);
                self.formula(formula);
                self.byte(match bound {
                    Bound::AtLeast(_) => 0,
                    Bound::AtMost(_) => 1,
                    Bound::Exactly(_) => 2,
                });
                match bound.amount() {
                    Amount::Count(count) => {
                        self.byte(0);
                        self.number(count);
                    }
                    Amount::Share(share) => {
                        self.byte(1);
                        self.decimal(share);
                    }
                    Amount::Beyond(share) => {
                        self.byte(2);
                        self.decimal(share);
                    }
                }
            }
            Claim::Agree { keys, attribute, agreement } => {
                self.byte(2);
                self.keys(keys, attribute);
                self.one_of(&AGREEMENTS, *agreement);
            }
            Claim::Sequence { keys, attribute } => {
                self.byte(3);
                self.keys(keys, attribute);
            }
            Claim::Ordered { keys, attribute, by } => {
                self.byte(4);
                self.keys(keys, attribute);
                self.steps(by);
            }
        }
    }

    fn keys(&mut self, keys: &[Vec<Step>], attribute: &[Step]) {
        self.list(keys, |it, steps| it.steps(steps));
        self.steps(attribute);
    }

    fn kind(&mut self, kind: Kind) {
        self.text(entry(kind).names.en.first().copied().unwrap_or_default());
    }

    fn steps(&mut self, steps: &[Step]) {
        self.list(steps, |it, step| {
            it.kind(step.kind);
            it.text(step.attribute.id);
        });
    }

    fn path(&mut self, path: &Path) {
        match path.root {
            Root::Plan => self.byte(0),
            Root::Variable(variable) => self.size(variable + 1),
        }
        self.steps(&path.steps);
    }

    fn domain(&mut self, domain: &Domain) {
        self.size(domain.variable);
        self.kind(domain.kind);
        self.one_of(&ORIGINS, domain.origin);
        match &domain.source {
            Source::All => self.byte(0),
            Source::Reached(path) => {
                self.byte(1);
                self.path(path);
            }
            Source::Upwards(path, step) => {
                self.byte(2);
                self.path(path);
                self.steps(&[*step]);
            }
        }
        self.list(&domain.joins, |it, Join { inner, relation, outer }| {
            it.steps(inner);
            it.compared(*relation, outer);
        });
        self.formula(&domain.filter);
    }

    fn compared(&mut self, relation: crate::syntax::Relation, outer: &Outer) {
        self.one_of(&RELATIONS, relation);
        self.outer(outer);
    }

    fn outer(&mut self, outer: &Outer) {
        match outer {
            Outer::Path(path) => {
                self.byte(0);
                self.path(path);
            }
            Outer::Literal(literal) => {
                self.byte(1);
                self.literal(literal);
            }
            Outer::Since(path, Duration { number, unit }) => {
                self.byte(2);
                self.path(path);
                self.number(*number);
                self.one_of(&UNITS, *unit);
            }
        }
    }

    fn decimal(&mut self, decimal: Decimal) {
        self.bytes.extend(decimal.mantissa().to_le_bytes());
        self.number(decimal.scale());
    }

    fn year(&mut self, year: i16) {
        self.bytes.extend(year.to_le_bytes());
    }

    fn literal(&mut self, literal: &Literal) {
        match literal {
            Literal::Text(text) => {
                self.byte(0);
                self.text(text);
            }
            Literal::Number(number) => {
                self.byte(1);
                self.decimal(*number);
            }
            Literal::Share(share) => {
                self.byte(2);
                self.decimal(*share);
            }
            Literal::Quantity(number, unit) => {
                self.byte(3);
                self.decimal(*number);
                self.text(unit);
            }
            Literal::Year(year) => {
                self.byte(4);
                self.year(*year);
            }
            Literal::Date(date) => {
                self.byte(5);
                self.year(date.year());
                self.bytes.extend(date.month().to_le_bytes());
                self.bytes.extend(date.day().to_le_bytes());
            }
            Literal::Month(year, month) => {
                self.byte(6);
                self.year(*year);
                self.bytes.extend(month.to_le_bytes());
            }
            Literal::Quarter(year, quarter) => {
                self.byte(7);
                self.year(*year);
                self.bytes.extend(quarter.to_le_bytes());
            }
            Literal::Period(from, to) => {
                self.byte(8);
                self.year(*from);
                self.year(*to);
            }
        }
    }

    fn formula(&mut self, formula: &Formula) {
        match formula {
            Formula::Constant(constant) => {
                self.byte(0);
                self.flag(*constant);
            }
            Formula::All(parts) => {
                self.byte(1);
                self.list(parts, Writer::formula);
            }
            Formula::Any(parts) => {
                self.byte(2);
                self.list(parts, Writer::formula);
            }
            Formula::Compare(path, relation, outer) => {
                self.byte(3);
                self.path(path);
                self.compared(*relation, outer);
            }
            Formula::Mention(not, path, mention, outer) => {
                self.byte(4);
                self.flag(*not);
                self.path(path);
                self.one_of(&MENTIONS, *mention);
                self.outer(outer);
            }
            Formula::Given(path, given) => {
                self.byte(5);
                self.path(path);
                self.flag(*given);
            }
            Formula::Flag(path, flag) => {
                self.byte(6);
                self.path(path);
                self.flag(*flag);
            }
            Formula::Count(domain, from, to) => {
                self.byte(7);
                self.domain(domain);
                self.number(*from);
                self.maybe(to.as_ref(), |it, to| it.number(*to));
            }
            Formula::Every(domain, body) => {
                self.byte(8);
                self.domain(domain);
                self.formula(body);
            }
            Formula::Exists(domain, body) => {
                self.byte(9);
                self.domain(domain);
                self.formula(body);
            }
            Formula::Sum(path, relation, outer) => {
                self.byte(10);
                self.path(path);
                self.compared(*relation, outer);
            }
        }
    }
}
