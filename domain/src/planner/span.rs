//! The weeks and months that are looked at.

use crate::period::{Period, Week};
use crate::refusal::{Code, Refusal};
use chrono::{Datelike, NaiveDate};
use std::ops::Range;

/// The most weeks that are looked at together: a year.
pub const MOST_WEEKS: i32 = 53;

/// The most months that are looked at together: a year.
pub const MOST_MONTHS: i32 = 12;

/// A run of weeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    first: Week,
    weeks: usize,
}

/// A month, and which of the weeks are counted in it: those of which it has most of the working days, that is,
/// whose Wednesday it has. A month has four or five whole weeks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first_day: NaiveDate,
    /// The places of its weeks in the span.
    pub weeks: Range<usize>,
}

impl Span {
    /// So many weeks from the one that has `from` in it.
    ///
    /// # Errors
    /// `OUT_OF_RANGE` at `weeks` unless they are 1 to 53, at `from` outside the years 2000 to 2199.
    pub fn new(from: NaiveDate, weeks: i32) -> Result<Self, Refusal> {
        let first = first_week(from)?;
        if !(1..=MOST_WEEKS).contains(&weeks) {
            let message = say!("The planner shows 1 to {most} weeks, not {weeks}.", most = MOST_WEEKS, weeks);
            return Err(Refusal::new(Code::OutOfRange, "weeks", message));
        }
        Ok(Self { first, weeks: usize::try_from(weeks).unwrap_or_default() })
    }

    /// So many months, from the week that has `from` in it and the month in which that week is counted.
    ///
    /// # Errors
    /// `OUT_OF_RANGE` at `months` unless they are 1 to 12, at `from` outside the years 2000 to 2199.
    pub fn of_months(from: NaiveDate, months: i32) -> Result<Self, Refusal> {
        let first = first_week(from)?;
        if !(1..=MOST_MONTHS).contains(&months) {
            let message =
                say!("The planner shows 1 to {most} months, not {months}.", most = MOST_MONTHS, months);
            return Err(Refusal::new(Code::OutOfRange, "months", message));
        }
        let begun = ordinal(first);
        let weeks = (first.0..).take_while(|week| ordinal(Week(*week)) < begun + months);
        Ok(Self { first, weeks: weeks.count() })
    }

    /// The weeks, in turn.
    pub fn weeks(&self) -> impl Iterator<Item = Week> + use<> {
        (self.first.0..).map(Week).take(self.weeks)
    }

    /// The first week.
    #[must_use]
    pub const fn first(&self) -> Week {
        self.first
    }

    /// How many weeks.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.weeks
    }

    /// From the first Monday to the last Sunday.
    #[must_use]
    pub fn period(&self) -> Period {
        let last = Week(self.first.0 + self.weeks as i32 - 1);
        Period { starts_on: self.first.monday(), ends_on: last.period().ends_on }
    }

    /// The Monday on which as many weeks begin that end where these begin.
    #[must_use]
    pub fn earlier(&self) -> NaiveDate {
        Week(self.first.0 - self.weeks as i32).monday()
    }

    /// The Monday after these weeks.
    #[must_use]
    pub fn later(&self) -> NaiveDate {
        Week(self.first.0 + self.weeks as i32).monday()
    }

    /// The months, in turn, the first and the last as far as the weeks reach.
    #[must_use]
    pub fn months(&self) -> Vec<Month> {
        let mut months: Vec<Month> = Vec::new();
        for (at, week) in self.weeks().enumerate() {
            let first_day = month_of(week);
            match months.last_mut() {
                Some(month) if month.first_day == first_day => month.weeks.end = at + 1,
                _ => months.push(Month { first_day, weeks: at..at + 1 }),
            }
        }
        months
    }
}

fn first_week(from: NaiveDate) -> Result<Week, Refusal> {
    if (2000..2200).contains(&from.year()) {
        return Ok(Week::of(from));
    }
    let message = say!("The first day, {from}, must be in the years 2000 to 2199.", from);
    Err(Refusal::new(Code::OutOfRange, "from", message))
}

/// The first day of the month that has most of the week's working days.
fn month_of(week: Week) -> NaiveDate {
    let [_, _, wednesday, _, _] = week.working_days();
    wednesday.with_day(1).unwrap_or(wednesday)
}

/// That month, counted from the year nought.
fn ordinal(week: Week) -> i32 {
    let month = month_of(week);
    month.year() * 12 + month.month0() as i32
}
