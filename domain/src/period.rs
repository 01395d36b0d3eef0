//! Periods of whole days, and the weeks in which half-days are counted.

use crate::refusal::{Code, Refusal};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// Days from the first to the last, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Period {
    /// The first day.
    pub starts_on: NaiveDate,
    /// The last day.
    pub ends_on: NaiveDate,
}

/// The longest period that anything here may have: ten years.
const LONGEST_DAYS: i64 = 3653;

impl Period {
    /// A period, refused if it ends before it starts, lasts over ten years or lies outside the
    /// years 2000 to 2199.
    ///
    /// # Errors
    /// `OUT_OF_RANGE` at `endsOn` or `startsOn`.
    pub fn new(starts_on: NaiveDate, ends_on: NaiveDate) -> Result<Self, Refusal> {
        let sane = |date: NaiveDate| (2000..2200).contains(&date.year());
        if !sane(starts_on) {
            return Err(Refusal::new(
                Code::OutOfRange,
                "startsOn",
                say!("The start, {first}, must be in the years 2000 to 2199.", first = starts_on),
            ));
        }
        if ends_on < starts_on {
            return Err(Refusal::new(
                Code::OutOfRange,
                "endsOn",
                say!("The end, {last}, is before the start, {first}.", last = ends_on, first = starts_on),
            ));
        }
        if !sane(ends_on) || (ends_on - starts_on).num_days() > LONGEST_DAYS {
            return Err(Refusal::new(
                Code::OutOfRange,
                "endsOn",
                say!("From {first} to {last} is more than ten years.", first = starts_on, last = ends_on),
            ));
        }
        Ok(Self { starts_on, ends_on })
    }

    /// Every day that a period may have.
    #[must_use]
    pub fn always() -> Self {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
        Self { starts_on: day(2000, 1, 1), ends_on: day(2199, 12, 31) }
    }

    /// Whether `date` is one of the days.
    #[must_use]
    pub fn contains(&self, date: NaiveDate) -> bool {
        self.starts_on <= date && date <= self.ends_on
    }

    /// Whether every day of `other` is one of these.
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        self.starts_on <= other.starts_on && other.ends_on <= self.ends_on
    }

    /// Whether a day is in both.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.starts_on <= other.ends_on && other.starts_on <= self.ends_on
    }

    /// The days in both, if any.
    #[must_use]
    pub fn overlap(&self, other: &Self) -> Option<Self> {
        let starts_on = self.starts_on.max(other.starts_on);
        let ends_on = self.ends_on.min(other.ends_on);
        (starts_on <= ends_on).then_some(Self { starts_on, ends_on })
    }

    /// Each day in turn.
    pub fn days(&self) -> impl Iterator<Item = NaiveDate> + use<> {
        let end = self.ends_on;
        self.starts_on.iter_days().take_while(move |day| *day <= end)
    }

    /// From the Monday of its first week to the Sunday of its last: half-days are counted by week.
    #[must_use]
    pub fn whole_weeks(&self) -> Self {
        let (first, last) = (Week::of(self.starts_on), Week::of(self.ends_on));
        Self { starts_on: first.monday(), ends_on: last.period().ends_on }
    }

    /// Each week that has a day of this period, in turn.
    pub fn weeks(&self) -> impl Iterator<Item = Week> + use<> {
        (Week::of(self.starts_on).0..=Week::of(self.ends_on).0).map(Week)
    }
}

/// A week from Monday to Sunday (ISO 8601), numbered from the one with Monday 3 January 2000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Week(pub i32);

impl Week {
    /// Days from the common era to Monday 3 January 2000.
    const EPOCH: i32 = 730_122;

    /// The week that has `date` in it.
    #[must_use]
    pub fn of(date: NaiveDate) -> Self {
        Self((date.num_days_from_ce() - Self::EPOCH).div_euclid(7))
    }

    /// Its Monday.
    #[must_use]
    pub fn monday(self) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(Self::EPOCH + self.0 * 7).unwrap_or(NaiveDate::MIN)
    }

    /// Its Monday to Sunday.
    #[must_use]
    pub fn period(self) -> Period {
        let monday = self.monday();
        Period { starts_on: monday, ends_on: monday.checked_add_days(Days::new(6)).unwrap_or(monday) }
    }

    /// Its Monday to Friday.
    #[must_use]
    pub fn working_days(self) -> [NaiveDate; 5] {
        let monday = self.monday();
        std::array::from_fn(|day| monday.checked_add_days(Days::new(day as u64)).unwrap_or(monday))
    }
}

/// Where a date stands in the working week: 0 for Monday to 4 for Friday, none at the weekend.
#[must_use]
pub fn working_day(date: NaiveDate) -> Option<usize> {
    match date.weekday() {
        Weekday::Sat | Weekday::Sun => None,
        day => Some(day.num_days_from_monday() as usize),
    }
}
