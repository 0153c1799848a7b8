//! Terms: values written out, and things on the other side of a comparison.
//!
//! In: pairs of `term_en`, `term_vi` and their parts; out: [`Term`]s. Invariant: a figure that
//! no type can hold gives nothing, never a panic.

use jiff::civil::Date;

use super::{Lower, Pest, Rule};
use crate::syntax::tree::{Duration, Literal, Term};
use crate::syntax::words::{
    DURATIONS, meaning, read_count, read_date, read_decimal, read_month, read_month_name,
    read_period, read_position, read_quarter, read_year,
};

impl Lower<'_, '_> {
    /// The number of a share.
    pub(super) fn figure(&self, share: &Pest<'_>) -> Option<rust_decimal::Decimal> {
        read_decimal(share.clone().into_inner().next()?.as_str(), self.language)
    }

    /// The term of a pair that is one.
    pub(super) fn term_of(&self, pair: Pest<'_>) -> Option<Term> {
        match pair.as_rule() {
            Rule::term_en
            | Rule::term_vi
            | Rule::relative_term_vi
            | Rule::limit_en
            | Rule::limit_vi => self.term(pair),
            _ => None,
        }
    }

    /// The term, or a fault where no calendar has it.
    pub(super) fn term(&self, pair: Pest<'_>) -> Option<Term> {
        let first = pair.clone().into_inner().next()?;
        let term = self.read_term(pair);
        match &term {
            None => self.no_value(&first),
            Some(Term::Literal(_, Literal::Period(from, to))) if from > to => {
                self.backwards(&first)
            }
            Some(_) => {}
        }
        term
    }

    /// The term, or nothing where no calendar and no type has it.
    fn read_term(&self, pair: Pest<'_>) -> Option<Term> {
        let mut parts = pair.into_inner();
        let part = parts.next()?;
        let place = self.place(&part);
        if matches!(part.as_rule(), Rule::since_en | Rule::since_vi) {
            return self.since(part);
        }
        let literal = match part.as_rule() {
            Rule::noun_en | Rule::noun_vi | Rule::plain_noun_vi => {
                return Some(Term::Noun(Box::new(self.noun(part))));
            }
            Rule::same_one_en => {
                let name = part.clone().into_inner().next().map(|it| self.name(&it))?;
                let tied = self.same_as(&name);
                let mut noun = self.noun_parts(part, None);
                noun.modifiers.extend(tied);
                return Some(Term::Noun(Box::new(noun)));
            }
            Rule::quoted => Literal::Text(self.quoted(&part)?),
            Rule::position_en | Rule::position_vi => {
                let words = part.into_inner().next()?;
                Literal::Text(read_position(words.as_str(), self.language)?.to_owned())
            }
            Rule::share => Literal::Share(self.figure(&part)?),
            Rule::number => {
                let amount = read_decimal(part.as_str(), self.language)?;
                match parts.next().map(|unit| self.unit(unit)) {
                    Some(unit) => Literal::Quantity(amount, unit?),
                    None => Literal::Number(amount),
                }
            }
            Rule::worded_en => Literal::Number(read_count(part.as_str())?.into()),
            _ => self.literal_of(part)?,
        };
        Some(Term::Literal(place, literal))
    }

    /// A year, a month, a day or a stretch of time.
    fn literal_of(&self, part: Pest<'_>) -> Option<Literal> {
        let inner = || part.clone().into_inner().last();
        Some(match part.as_rule() {
            Rule::end_of_en => {
                let first = super::has(&part, Rule::first_of_en);
                let (from, to) = match self.literal_of(inner()?)? {
                    Literal::Year(year) => ((year, 1), (year, 12)),
                    Literal::Month(year, month) => ((year, month), (year, month)),
                    Literal::Quarter(year, quarter) => {
                        let last = quarter.checked_mul(3)?;
                        ((year, last - 2), (year, last))
                    }
                    _ => return None,
                };
                let (year, month) = if first { from } else { to };
                let day = Date::new(year, month, 1).ok()?;
                Literal::Date(if first { day } else { day.last_of_month() })
            }
            Rule::year => Literal::Year(read_year(part.as_str())?),
            Rule::year_term_vi => Literal::Year(read_year(inner()?.as_str())?),
            Rule::date => Literal::Date(read_date(part.as_str())?),
            Rule::date_vi => Literal::Date(read_date(&figures(inner()?.as_str()))?),
            Rule::named_day_en => {
                let mut words = part.clone().into_inner();
                let day = read_count(words.next()?.as_str())?;
                let month = read_month_name(words.next()?.as_str())?;
                let year = read_year(words.next()?.as_str())?;
                Literal::Date(Date::new(year, month, i8::try_from(day).ok()?).ok()?)
            }
            Rule::named_month_en => {
                let mut words = part.clone().into_inner();
                let month = read_month_name(words.next()?.as_str())?;
                Literal::Month(read_year(words.next()?.as_str())?, month)
            }
            Rule::month | Rule::month_vi => {
                let words = inner().map_or(part.as_str(), |it| it.as_str());
                let (year, month) = read_month(&figures(words))?;
                Literal::Month(year, month)
            }
            Rule::quarter_en | Rule::quarter_vi => {
                let (year, quarter) = read_quarter(inner()?.as_str())?;
                Literal::Quarter(year, quarter)
            }
            Rule::period_en | Rule::period_vi => {
                let words = figures(inner()?.as_str()).replace('/', "-");
                let (first, last) = read_period(&words)?;
                Literal::Period(first, last)
            }
            _ => return None,
        })
    }

    /// "12 months after the issuance date".
    fn since(&self, pair: Pest<'_>) -> Option<Term> {
        let place = self.place(&pair);
        let (mut number, mut unit, mut from) = (None, None, None);
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::count_en | Rule::count_vi => number = read_count(part.as_str()),
                Rule::duration_en | Rule::duration_vi => {
                    unit = meaning(&DURATIONS, part.as_str());
                }
                _ => from = Some(self.noun(part)),
            }
        }
        let duration = Duration { number: number?, unit: unit? };
        Some(Term::Since(place, duration, Box::new(from?)))
    }

    /// What a figure counts.
    fn unit(&self, pair: Pest<'_>) -> Option<String> {
        let part = pair.into_inner().next()?;
        match part.as_rule() {
            Rule::quoted => self.quoted(&part).map(|it| crate::lang::fold(&it)),
            _ => Some(part.as_str().trim().to_owned()),
        }
    }

    /// Words in quotation marks, as the author wrote them.
    fn quoted(&self, pair: &Pest<'_>) -> Option<String> {
        let words = pair.clone().into_inner().next()?;
        let given = self.folded.given_at(self.place(&words).0);
        Some(given.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

/// "31 tháng 12 năm 2030" as 31/12/2030.
pub(super) fn figures(words: &str) -> String {
    if !words.contains(char::is_alphabetic) {
        return words.to_owned();
    }
    let figures = words.split(|it: char| !it.is_ascii_digit()).filter(|it| !it.is_empty());
    figures.collect::<Vec<_>>().join("/")
}
