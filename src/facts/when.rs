//! Time as plans state it: a day, a stretch, a cycle, or no end.
//!
//! In: calendar dates; out: [`When`] and how two of them stand to each other. Invariants: a
//! month, quarter, year or period counts as its last day when it is a limit; a recurring
//! date is never before a fixed one. No clock is read.

use std::cmp::Ordering;

use jiff::civil::Date;

/// A point or stretch of time, as far as the plan gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum When {
    /// One day.
    Day(Date),
    /// A month, quarter, year or period: first and last day.
    Stretch {
        /// First day.
        first: Date,
        /// Last day.
        last: Date,
    },
    /// Every year, quarter or month, at a day of it when one is given.
    Recurring {
        /// Month and day of a yearly date.
        month_day: Option<(i8, i8)>,
    },
    /// From a day on without an end ("và các năm tiếp theo").
    Onwards {
        /// First day.
        first: Date,
    },
    /// All the time ("thường xuyên").
    Ongoing,
    /// As soon as something arises, or within days of it ("kịp thời", "trong vòng 10 ngày kể
    /// từ ngày nhận").
    Promptly,
}

/// How one time stands to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// Ends before the other.
    Before,
    /// The same day.
    Same,
    /// Ends after the other.
    After,
    /// Cannot be said.
    Unknown,
}

impl When {
    /// The day that counts as the limit; `None` where there is no last day.
    pub fn limit(self) -> Option<Date> {
        match self {
            When::Day(day) => Some(day),
            When::Stretch { last, .. } => Some(last),
            When::Recurring { .. } | When::Onwards { .. } | When::Ongoing | When::Promptly => {
                None
            }
        }
    }

    /// The first day; `None` for what recurs or goes on.
    pub fn first(self) -> Option<Date> {
        match self {
            When::Day(day) => Some(day),
            When::Stretch { first, .. } | When::Onwards { first } => Some(first),
            When::Recurring { .. } | When::Ongoing | When::Promptly => None,
        }
    }

    /// The year of the limit, or of the first day where there is no limit.
    pub fn year(self) -> Option<i16> {
        self.limit().or(self.first()).map(Date::year)
    }

    /// How the limit of `self` stands to the limit of `other`. What recurs or has no end is
    /// after every fixed day; of two days of the year the one with the earlier month comes first.
    pub fn order(self, other: When) -> Order {
        if let (
            When::Recurring { month_day: Some(one) },
            When::Recurring { month_day: Some(two) },
        ) = (self, other)
        {
            return match one.cmp(&two) {
                Ordering::Less => Order::Before,
                Ordering::Equal => Order::Same,
                Ordering::Greater => Order::After,
            };
        }
        match (self.limit(), other.limit()) {
            (Some(one), Some(two)) if one < two => Order::Before,
            (Some(one), Some(two)) if one > two => Order::After,
            (Some(_), Some(_)) => Order::Same,
            (None, Some(_)) => Order::After,
            (Some(_), None) => Order::Before,
            (None, None) => Order::Unknown,
        }
    }
}
