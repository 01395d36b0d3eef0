//! An officer's diary: what is offered, what is kept back, what is booked.

use super::shortfall::{self, Changes, Shortfall};
use super::tally::{Demand, Tally};
use crate::id::CallUpId;
use crate::load::{Load, Pattern, Schedule};
use crate::period::{Period, Week};

words! {
    /// Why somebody cannot be booked on a day.
    pub enum AbsenceKind {
        /// The officer's own leave.
        Leave = "leave",
        /// The home council keeps the day, whatever happens: year end, elections.
        HomeDay = "home_day",
    }
}

/// Half-days a week that the officer and the home council offer for a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    /// From the first to the last day.
    pub period: Period,
    /// Half-days in each week.
    pub load: Load,
}

/// Half-days on which the officer cannot be booked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absence {
    /// From the first to the last day.
    pub period: Period,
    /// Which half-days of each week in it. [`Pattern::FULL`] for whole days.
    pub pattern: Pattern,
    /// Whether it is leave or kept by the home council.
    pub kind: AbsenceKind,
}

/// A call-up or secondment that takes half-days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booking {
    /// What it was called up for.
    pub call_up: CallUpId,
    /// On which half-days.
    pub schedule: Schedule,
    /// Whether an answer or a release is still open. It holds the half-days all the same.
    pub tentative: bool,
}

/// All that bears on an officer's free half-days.
///
/// The rule, for each ISO week:
/// - **capacity** is the sum over the offers of the smaller of the offer's load and the working
///   pattern's half-days on the days of the week that are in the offer and neither leave nor home
///   days; never more than the highest load offered in the week.
/// - **need** of a schedule is its half-days in the week.
/// - a schedule **fits** if its half-days fall on offered days only, and in every week that needs
///   any, what is booked and what is needed together are at most the capacity.
///
/// A week's half-days may move within the week, so leave on a Monday takes from the week and not
/// from a schedule of Mondays. A bank holiday lowers neither capacity nor need: it is a paid day
/// of the working pattern on both sides of the sum, and lowering one of them alone would refuse a
/// full-time officer for a full-time post in every week with a bank holiday.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diary {
    /// The half-days on which the officer works at all.
    pub pattern: Pattern,
    /// What is offered, in any order. Overlapping offers add up to no more than the highest.
    pub offers: Vec<Offer>,
    /// Leave and home days.
    pub absences: Vec<Absence>,
    /// Live call-ups and secondments.
    pub booked: Vec<Booking>,
}

/// One week of a diary, in half-days. `offered - absent - confirmed - tentative = free`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeekLine {
    /// The week.
    pub week: Week,
    /// What is offered, before leave and home days.
    pub offered: i32,
    /// How much of it leave and home days take.
    pub absent: i32,
    /// Booked, with answer and release.
    pub confirmed: i32,
    /// Booked while an answer or a release is open.
    pub tentative: i32,
    /// What can still be booked. Negative if an offer shrank after a booking.
    pub free: i32,
}

impl Diary {
    /// The week that starts on `week`'s Monday.
    #[must_use]
    pub fn week(&self, week: Week) -> WeekLine {
        let mut tally = Tally::new();
        tally.count(self, week, 1);
        tally.line(0)
    }

    /// Each week that has a day of `period`, in turn.
    #[must_use]
    pub fn weeks(&self, period: &Period) -> Vec<WeekLine> {
        let mut tally = Tally::new();
        tally.count(self, Week::of(period.starts_on), period.weeks().count());
        (0..tally.len()).map(|row| tally.line(row)).collect()
    }

    /// The most half-days in a week that would be booked with `schedule` on top of what is there.
    #[must_use]
    pub fn busiest(&self, schedule: &Schedule) -> i32 {
        let booked =
            |line: &WeekLine| line.confirmed + line.tentative + schedule.half_days_in(&line.week.period());
        self.weeks(&schedule.period).iter().map(booked).max().unwrap_or_default()
    }

    /// Whether `schedule` can be booked on top of what is there.
    ///
    /// # Errors
    /// The first week with half-days on days that are not offered; or else the tightest week, the
    /// one with the largest difference between what is needed and what is free.
    pub fn fits(&self, schedule: &Schedule) -> Result<(), Shortfall> {
        let demand = Demand::of(schedule);
        let mut tally = Tally::new();
        tally.count_for(self, &demand);
        match tally.outside(&demand).or_else(|| tally.shortfall(&demand)) {
            None => Ok(()),
            Some(shortfall) => Err(shortfall),
        }
    }

    /// The smallest changes to `schedule` with which it would fit, each on its own.
    #[must_use]
    pub fn changes(&self, schedule: &Schedule) -> Changes {
        shortfall::changes(schedule, |changed| self.fits(changed).is_ok())
    }
}
