//! What an officer has left for work, put together once for many schedules.
//!
//! [`Tally`] counts a diary for one schedule. Where thousands of schedules are asked of one officer, the officer's
//! weeks are counted once, with whatever else forbids work in them, and each schedule is laid over them.

use super::diary::Diary;
use super::tally::{Demand, Mask, Tally, count, each_week};
use crate::load::Schedule;
use crate::period::{Period, Week};

/// Half-days of one week: on which of them work may fall, and how many of them it may take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Room {
    on: Mask,
    free: u8,
}

impl Room {
    /// What `diary` leaves in each of `weeks` weeks from `first` on, and whether anything is booked in it. Weeks that
    /// are overbooked have nothing free.
    pub(crate) fn of(diary: &Diary, first: Week, weeks: usize) -> Vec<(Self, bool)> {
        let mut tally = Tally::new();
        tally.count(diary, first, weeks);
        let room = |(on, free, booked): (Mask, i32, bool)| (Self { on, free: free.max(0) as u8 }, booked);
        tally.open().map(room).collect()
    }

    /// How many half-days are free, whether or not work may fall in the week.
    pub(crate) const fn free(self) -> u8 {
        self.free
    }

    /// The same week, in which work may not fall on any day of `shut`.
    pub(crate) const fn without(self, shut: Shut) -> Self {
        Self { on: self.on & !shut.0, free: self.free }
    }
}

/// Half-days of one week on which nobody may work, whatever they offer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shut(Mask);

impl Shut {
    /// All week.
    pub(crate) const ALL: Self = Self(Mask::MAX);

    /// The half-days of `periods` in each of `weeks` weeks from `first` on.
    pub(crate) fn of(periods: &[Period], first: Week, weeks: usize) -> Vec<Self> {
        let mut shut = vec![Self::default(); weeks];
        for period in periods {
            each_week(period, first, weeks, |row, mask| shut[row].0 |= mask);
        }
        shut
    }
}

/// What a schedule asks of weeks that are counted from some week on.
#[derive(Clone, Debug)]
pub(crate) struct Outline {
    /// Where its own weeks begin.
    from: usize,
    /// On which half-days of each it falls, and how many those are.
    weeks: Vec<Room>,
    /// All of its half-days.
    half_days: i32,
}

impl Outline {
    /// What `schedule` asks, where weeks are counted from `first` on.
    pub(crate) fn of(schedule: &Schedule, first: Week) -> Self {
        let demand = Demand::of(schedule);
        let (own, weeks) = demand.by_week();
        Self {
            from: usize::try_from(own.0 - first.0).unwrap_or(usize::MAX),
            weeks: weeks.iter().map(|on| Room { on: *on, free: count(*on) as u8 }).collect(),
            half_days: demand.half_days(),
        }
    }

    /// How many half-days it asks for.
    pub(crate) const fn half_days(&self) -> i32 {
        self.half_days
    }

    /// How many half-days it leaves free in the tightest of the weeks that it needs. None if it does not fit, or not
    /// all of its weeks are among those counted.
    pub(crate) fn spare(&self, rooms: &[Room]) -> Option<u8> {
        let rooms = rooms.get(self.from..)?.get(..self.weeks.len())?;
        let mut spare = u8::MAX;
        for (asks, has) in self.weeks.iter().zip(rooms) {
            if asks.on & !has.on != 0 || asks.free > has.free {
                return None;
            }
            if asks.free > 0 {
                spare = spare.min(has.free - asks.free);
            }
        }
        Some(spare)
    }
}
