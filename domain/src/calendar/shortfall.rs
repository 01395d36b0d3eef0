//! Why a schedule does not fit a diary, and what would make it fit.

use super::written;
use crate::load::{Load, Schedule};
use crate::period::{Period, Week};
use crate::refusal::{Code, Refusal};
use chrono::{NaiveDate, TimeDelta};
use std::fmt;

/// How many weeks later than asked a start is looked for: half a year.
pub const LATEST_START_WEEKS: i32 = 26;

words! {
    /// What is in the way of a schedule in a week.
    pub enum Because {
        /// Half-days fall on days that nobody offered.
        NotOffered = "not_offered",
        /// The offer, or the working pattern, is for fewer half-days a week.
        Load = "load",
        /// Leave or home days leave too little of the offer.
        Absent = "absent",
        /// Other call-ups and secondments leave too little of the offer.
        Booked = "booked",
    }
}

/// The week in which a schedule fits least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortfall {
    /// The week.
    pub week: Week,
    /// Half-days that the schedule needs in it.
    pub needed: i32,
    /// Half-days that are free in it. Below 0 if it is overbooked already.
    pub free: i32,
    /// What is in the way.
    pub because: Because,
}

impl fmt::Display for Shortfall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let week = written(self.week.monday());
        let needed = half_days(self.needed);
        let cause = match self.because {
            Because::NotOffered => {
                return write!(
                    f,
                    "In the week of {week}, {needed} needed on days not all of which are offered."
                );
            }
            Because::Load => "fewer are offered a week",
            Because::Absent => "leave and home days take the rest",
            Because::Booked => "other bookings take the rest",
        };
        write!(f, "In the week of {week}, {needed} needed and {} free: {cause}.", self.free.max(0))
    }
}

impl From<Shortfall> for Refusal {
    fn from(shortfall: Shortfall) -> Self {
        let code = match shortfall.because {
            Because::NotOffered => Code::Dates,
            Because::Load | Because::Absent | Because::Booked => Code::Capacity,
        };
        Self::new(code, "", shortfall.to_string())
    }
}

/// "1 half-day is", "6 half-days are".
fn half_days(number: i32) -> String {
    if number == 1 { "1 half-day is".to_owned() } else { format!("{number} half-days are") }
}

/// Changes to a schedule, each of which alone would make it fit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// The highest load that would fit over the whole period: the first half-days of each week.
    pub less: Option<Load>,
    /// The earliest start, whole weeks later and at most [`LATEST_START_WEEKS`], at which the same
    /// schedule would fit.
    pub later: Option<NaiveDate>,
    /// The latest end, before the one asked for, up to which the schedule fits.
    pub sooner: Option<NaiveDate>,
}

/// The smallest changes to `schedule` for which `fits` holds.
pub(crate) fn changes(schedule: &Schedule, mut fits: impl FnMut(&Schedule) -> bool) -> Changes {
    let less = (1..schedule.peak().half_days())
        .rev()
        .filter_map(|load| Load::new(load).ok())
        .find(|load| fits(&schedule.clone().at_most(*load)));
    let later = (1..=LATEST_START_WEEKS)
        .filter_map(|weeks| schedule.later(weeks))
        .find(|later| fits(later))
        .map(|later| later.period.starts_on);
    Changes { less, later, sooner: sooner(schedule, fits) }
}

/// The latest end at which `fits` holds. What fits up to some day fits up to any day before, so
/// halving finds it.
fn sooner(schedule: &Schedule, mut fits: impl FnMut(&Schedule) -> bool) -> Option<NaiveDate> {
    let first = schedule.period.starts_on;
    let end = |days: i64| first.checked_add_signed(TimeDelta::try_days(days)?);
    // Up to `good` days after the first it fits (-1: not even one day), up to `bad` it does not.
    let (mut good, mut bad) = (-1, (schedule.period.ends_on - first).num_days());
    while bad - good > 1 {
        let middle = good + (bad - good) / 2;
        if fits(&schedule.clone().until(end(middle)?)) { good = middle } else { bad = middle }
    }
    let sooner = end(good).filter(|_| good >= 0)?;
    let kept = Period { starts_on: first, ends_on: sooner };
    (schedule.half_days_in(&kept) > 0).then_some(sooner)
}
