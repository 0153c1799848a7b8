//! What a target requires of its indicator, and when one requirement is as strict as another.
//!
//! In: comparator, amount, unit and wanted direction; out: a comparison that holds, fails, or
//! cannot be made. Invariant: "at least as strict" means allowing nothing that the other
//! forbids; wherever direction, unit or wording leave a doubt the answer is *cannot tell*.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use crate::finding::Verdict;
use crate::lang::fold;

/// How the stated amount bounds the indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Comparator {
    /// "ít nhất", "tối thiểu", "không dưới", "trở lên", "≥".
    AtLeast,
    /// "trên", "hơn", ">".
    MoreThan,
    /// "không quá", "tối đa", "≤".
    AtMost,
    /// "dưới", "<".
    LessThan,
    /// A bare amount: read as a bound in the wanted direction.
    Bare,
    /// "khoảng".
    About,
    /// From one amount to another.
    Range,
}

impl Comparator {
    /// The sign used in the JSON of facts.
    pub fn sign(self) -> &'static str {
        match self {
            Comparator::AtLeast => ">=",
            Comparator::MoreThan => ">",
            Comparator::AtMost => "<=",
            Comparator::LessThan => "<",
            Comparator::Bare => "=",
            Comparator::About => "~",
            Comparator::Range => "range",
        }
    }
}

/// What the drafter wants of an indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// To grow.
    Increase,
    /// To shrink.
    Decrease,
    /// To stay.
    Maintain,
}

impl Direction {
    /// The word used in the JSON of facts.
    pub fn word(self) -> &'static str {
        match self {
            Direction::Increase => "increase",
            Direction::Decrease => "decrease",
            Direction::Maintain => "maintain",
        }
    }
}

/// What can be converted into what.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// A part of a whole: %, ‰, per 1.000, per 100.000; amounts are shares of one.
    Share,
    /// Money in đồng.
    Money,
    /// Anything else, by its unit's words (folded): "giường", "lần", "ca/1.000 phụ nữ".
    Counted(String),
}

/// Units of money and what they are worth in đồng, the longer before those they end in.
pub(super) const MONEY: [(&str, i64); 5] = [
    ("nghìn tỷ đồng", 1_000_000_000_000),
    ("tỷ đồng", 1_000_000_000),
    ("triệu đồng", 1_000_000),
    ("nghìn đồng", 1_000),
    ("đồng", 1),
];

impl Dimension {
    /// What a unit counts, by its first two words.
    pub(super) fn counted(unit: &str) -> Dimension {
        Dimension::Counted(fold(unit).split(' ').take(2).collect::<Vec<_>>().join(" "))
    }

    /// What a unit (folded) measures, and what one of it is worth in the dimension.
    pub fn of_unit(unit: &str) -> (Dimension, Decimal) {
        match MONEY.iter().find(|it| it.0 == unit) {
            Some((_, scale)) => (Dimension::Money, Decimal::from(*scale)),
            None => (Dimension::counted(unit), Decimal::ONE),
        }
    }
}

/// One requirement: a bound on the amount of an indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct Requirement {
    /// The bound.
    pub comparator: Comparator,
    /// The amount as written ("25" of "25/100.000", "13" of "13/13").
    pub amount: Decimal,
    /// The upper amount of a range.
    pub upper: Option<Decimal>,
    /// The unit as written.
    pub unit: String,
    /// What the amount measures.
    pub dimension: Dimension,
    /// What one unit is worth in the dimension: 0.01 for %, 1 000 000 000 for tỷ đồng.
    pub scale: Decimal,
    /// What is wanted, where it can be told.
    pub direction: Option<Direction>,
    /// Whether the amount is by how much the indicator is to change ("giảm 20%"), not what it
    /// is to be.
    pub change: bool,
}

/// The amounts that a requirement allows: a stretch of the number line.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Allowed {
    /// Lower end and whether the end itself is allowed.
    low: Option<(Decimal, bool)>,
    /// Upper end and whether the end itself is allowed.
    high: Option<(Decimal, bool)>,
}

impl Requirement {
    /// The amount in the base unit of the dimension.
    fn scaled(&self, amount: Decimal) -> Decimal {
        amount.checked_mul(self.scale).unwrap_or(amount)
    }

    /// What is allowed, when the direction wanted of the indicator is `wanted`.
    fn allowed(&self, wanted: Option<Direction>) -> Option<Allowed> {
        let amount = self.scaled(self.amount);
        let at_least = |inclusive| Allowed { low: Some((amount, inclusive)), high: None };
        let at_most = |inclusive| Allowed { low: None, high: Some((amount, inclusive)) };
        Some(match (self.comparator, wanted) {
            (Comparator::AtLeast, _) => at_least(true),
            (Comparator::MoreThan, _) => at_least(false),
            (Comparator::AtMost, _) => at_most(true),
            (Comparator::LessThan, _) => at_most(false),
            (Comparator::Bare | Comparator::About, Some(Direction::Increase)) => at_least(true),
            (Comparator::Bare | Comparator::About, Some(Direction::Decrease)) => at_most(true),
            // "duy trì 100%" must not fall: kept as a lower bound only when compared with
            // itself; a bare amount without direction says nothing about being looser.
            (Comparator::Range, Some(Direction::Increase)) => at_least(true),
            (Comparator::Range, Some(Direction::Decrease)) => {
                let upper = self.upper.map_or(amount, |upper| self.scaled(upper));
                Allowed { low: None, high: Some((upper, true)) }
            }
            (Comparator::Bare | Comparator::About | Comparator::Range, _) => return None,
        })
    }

    /// Whether `self` is at least as strict as `other`, both on the same indicator.
    pub fn at_least_as_strict_as(&self, other: &Requirement) -> Verdict {
        if self.dimension != other.dimension || self.change != other.change {
            return Verdict::CannotTell;
        }
        if self.change {
            // A smaller step may start from a better place: only a greater one is told.
            let greater = self.scaled(self.amount) >= other.scaled(other.amount);
            return if greater { Verdict::Holds } else { Verdict::CannotTell };
        }
        let directions = [self.implied_direction(), other.implied_direction()];
        let wanted = match directions {
            [Some(one), Some(two)] if one != two => return Verdict::CannotTell,
            [one, two] => one.or(two),
        };
        let (Some(mine), Some(theirs)) = (self.allowed(wanted), other.allowed(wanted)) else {
            let same = self.comparator == other.comparator
                && self.scaled(self.amount) == other.scaled(other.amount)
                && self.upper == other.upper;
            return if same { Verdict::Holds } else { Verdict::CannotTell };
        };
        // "khoảng x" allows a little on either side: only a clear distance decides.
        let about = [self, other].iter().any(|it| it.comparator == Comparator::About);
        let near = self.scaled(self.amount) == other.scaled(other.amount);
        if about && near && self.comparator != other.comparator {
            return Verdict::CannotTell;
        }
        let low = match (mine.low, theirs.low) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some((a, a_in)), Some((b, b_in))) => a > b || (a == b && (b_in || !a_in)),
        };
        let high = match (mine.high, theirs.high) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some((a, a_in)), Some((b, b_in))) => a < b || (a == b && (b_in || !a_in)),
        };
        // Bounds on opposite sides ("ít nhất 30" against "dưới 25") are no pair to compare.
        let opposed = mine.low.is_some() != theirs.low.is_some();
        match (low && high, opposed) {
            (true, false) => Verdict::Holds,
            (false, false) => Verdict::Violated,
            (_, true) => Verdict::CannotTell,
        }
    }

    /// How the amount required stands to `amount`, a figure of `dimension` of which one is worth
    /// `scale`; `None` where the two measure different things.
    pub fn order(
        &self,
        amount: Decimal,
        dimension: &Dimension,
        scale: Decimal,
    ) -> Option<Ordering> {
        if self.change || self.dimension != *dimension {
            return None;
        }
        Some(self.scaled(self.amount).cmp(&amount.checked_mul(scale).unwrap_or(amount)))
    }

    /// The direction the drafter's words give, else the one the comparator implies.
    pub fn implied_direction(&self) -> Option<Direction> {
        let by_bound = match self.comparator {
            Comparator::AtLeast | Comparator::MoreThan => Some(Direction::Increase),
            Comparator::AtMost | Comparator::LessThan => Some(Direction::Decrease),
            Comparator::Bare | Comparator::About | Comparator::Range => None,
        };
        match (self.direction, by_bound) {
            (Some(Direction::Maintain), bound) => bound,
            (Some(stated), _) => Some(stated),
            (None, bound) => bound,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(comparator: Comparator, amount: i64, direction: Option<Direction>) -> Requirement {
        Requirement {
            comparator,
            amount: amount.into(),
            upper: None,
            unit: "%".into(),
            dimension: Dimension::Share,
            scale: Decimal::new(1, 2),
            direction,
            change: false,
        }
    }

    #[test]
    fn steps_are_compared_with_steps_only() {
        let cut = |amount| Requirement {
            change: true,
            ..share(Comparator::Bare, amount, Some(Direction::Decrease))
        };
        let level = share(Comparator::Bare, 20, Some(Direction::Decrease));
        assert_eq!(cut(30).at_least_as_strict_as(&cut(20)), Verdict::Holds);
        assert_eq!(cut(20).at_least_as_strict_as(&cut(30)), Verdict::CannotTell);
        assert_eq!(cut(30).at_least_as_strict_as(&level), Verdict::CannotTell);
    }

    #[test]
    fn strictness_follows_the_wanted_direction() {
        use Comparator::{About, AtLeast, Bare, LessThan, MoreThan};
        let up = Some(Direction::Increase);
        let down = Some(Direction::Decrease);
        let cases = [
            (share(Bare, 75, up), share(Bare, 60, up), Verdict::Holds),
            (share(Bare, 55, up), share(Bare, 60, up), Verdict::Violated),
            (share(Bare, 25, down), share(LessThan, 30, down), Verdict::Holds),
            (share(Bare, 30, down), share(LessThan, 30, down), Verdict::Violated),
            (share(LessThan, 18, down), share(Bare, 18, down), Verdict::Holds),
            (share(MoreThan, 95, up), share(MoreThan, 95, up), Verdict::Holds),
            (share(About, 60, up), share(Bare, 50, up), Verdict::Holds),
            (share(About, 50, up), share(Bare, 50, up), Verdict::CannotTell),
            (share(Bare, 40, None), share(Bare, 50, None), Verdict::CannotTell),
            (share(AtLeast, 40, None), share(Bare, 50, None), Verdict::Violated),
            (share(AtLeast, 40, up), share(LessThan, 50, down), Verdict::CannotTell),
        ];
        for (later, earlier, expected) in cases {
            assert_eq!(
                later.at_least_as_strict_as(&earlier),
                expected,
                "{later:?} {earlier:?}"
            );
        }
    }
}
