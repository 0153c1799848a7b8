//! The other side of a comparison in words.
//!
//! In: a [`Term`]; out: its words. Invariant: a figure is written as plans write it.

use super::{Edge, Printer};
use crate::lang;
use crate::syntax::tree::{Literal, Term};
use crate::syntax::words::{self, DURATIONS};

impl Printer {
    pub(super) fn term(&self, term: &Term, edge: Edge) -> String {
        match term {
            Term::Noun(noun) => self.the(noun, edge),
            Term::Literal(_, literal) => self.literal(literal),
            Term::Since(_, duration, noun) => {
                let unit = words::printed(&DURATIONS, self.language, |it| it == duration.unit);
                let one = duration.number == 1 && self.is_english();
                let unit = if one { unit.trim_end_matches('s') } else { unit };
                let (number, noun) = (duration.number, self.the(noun, edge));
                format!("{number} {unit} {} {noun}", self.pick("after", "kể từ"))
            }
        }
    }

    pub(super) fn literal(&self, literal: &Literal) -> String {
        match literal {
            Literal::Text(words) => self.say(&format!("\"{words}\""), &format!("“{words}”")),
            Literal::Number(number) => lang::number(*number),
            Literal::Share(share) => format!("{}%", lang::number(*share)),
            Literal::Quantity(number, unit) => {
                let unit = if unit == "đồng" || unit.ends_with(" đồng") {
                    unit.clone()
                } else {
                    self.say(&format!("\"{unit}\""), &format!("“{unit}”"))
                };
                format!("{} {unit}", lang::number(*number))
            }
            Literal::Year(year) => self.say(&year.to_string(), &format!("năm {year}")),
            Literal::Date(date) => lang::date(*date),
            Literal::Month(year, month) => {
                let month = format!("{}/{year}", lang::month(*month));
                self.say(&month, &format!("tháng {month}"))
            }
            Literal::Quarter(year, quarter) => {
                let numeral = match quarter {
                    1 => "I",
                    2 => "II",
                    3 => "III",
                    _ => "IV",
                };
                let quarter = format!("{numeral}/{year}");
                self.say(&format!("quarter {quarter}"), &format!("quý {quarter}"))
            }
            Literal::Period(first, last) => {
                let period = format!("{first}-{last}");
                self.say(&format!("the period {period}"), &format!("giai đoạn {period}"))
            }
        }
    }
}
