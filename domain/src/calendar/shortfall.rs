//! Why a schedule does not fit a diary, and what would make it fit.

use crate::Sentence;
use crate::load::{Load, Schedule};
use crate::period::{Period, Week};
use crate::refusal::{Code, Refusal};
use chrono::{NaiveDate, TimeDelta};

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

impl Shortfall {
    /// What is needed and what is in the way, in a whole sentence.
    #[must_use]
    pub fn sentence(&self) -> Sentence {
        let (week, needed, free) = (self.week.monday(), needed(self.needed), self.free.max(0));
        match self.because {
            Because::NotOffered => {
                say!("In the week of {week}, {needed} on days not all of which are offered.", week, needed)
            }
            Because::Load => say!(
                "In the week of {week}, {needed} and {free} free: fewer are offered a week.",
                week,
                needed,
                free
            ),
            Because::Absent => say!(
                "In the week of {week}, {needed} and {free} free: leave and home days take the rest.",
                week,
                needed,
                free
            ),
            Because::Booked => say!(
                "In the week of {week}, {needed} and {free} free: other bookings take the rest.",
                week,
                needed,
                free
            ),
        }
    }
}

impl From<Shortfall> for Refusal {
    fn from(shortfall: Shortfall) -> Self {
        let code = match shortfall.because {
            Because::NotOffered => Code::Dates,
            Because::Load | Because::Absent | Because::Booked => Code::Capacity,
        };
        Self::new(code, "", shortfall.sentence())
    }
}

fn needed(number: i32) -> Sentence {
    if number == 1 { say!("1 half-day is needed") } else { say!("{number} half-days are needed", number) }
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
