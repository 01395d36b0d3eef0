//! What officers have left in each week, counted once for all posts.

use super::{Pool, Pooled};
use crate::calendar::{Absence, Room, Shut};
use crate::id::CouncilId;
use crate::period::{Period, Week};
use std::collections::HashMap;

/// The weeks of everybody, each counted when somebody first asks.
pub(super) struct Weeks<'a> {
    pool: &'a Pool,
    period: Period,
    homes: HashMap<CouncilId, Home<'a>>,
    /// Officer by officer, week by week. Nothing where nobody asked yet.
    rooms: Vec<Vec<Room>>,
}

/// What a home council keeps or forbids.
struct Home<'a> {
    days: &'a [Absence],
    blackouts: Vec<Shut>,
    /// How many more officers may be away in each week. None: there is no cap.
    left: Option<Vec<i32>>,
}

impl<'a> Weeks<'a> {
    pub(super) fn new(pool: &'a Pool, period: Period, people: usize) -> Self {
        Self { pool, period: period.whole_weeks(), homes: HashMap::new(), rooms: vec![Vec::new(); people] }
    }

    /// The first of them.
    pub(super) fn first(&self) -> Week {
        Week::of(self.period.starts_on)
    }

    /// What the officer who stands at `at` has left in each week.
    pub(super) fn of(&mut self, at: usize, pooled: &Pooled) -> &[Room] {
        if self.rooms[at].is_empty() {
            self.rooms[at] = self.count(pooled);
        }
        &self.rooms[at]
    }

    fn count(&mut self, pooled: &Pooled) -> Vec<Room> {
        let (pool, period) = (self.pool, self.period);
        let home = self.homes.entry(pooled.home).or_insert_with(|| Home::of(pool, pooled.home, &period));
        let diary = pooled.diary(home.days, &period);
        let weeks = Room::of(&diary, Week::of(period.starts_on), period.weeks().count());
        (0..).zip(weeks).map(|(week, (room, booked))| room.without(home.shut(week, booked))).collect()
    }
}

impl<'a> Home<'a> {
    fn of(pool: &'a Pool, council: CouncilId, period: &Period) -> Self {
        let lender = pool.lender(council);
        let blackouts = lender.map(|lender| lender.blackouts.as_slice()).unwrap_or_default();
        Self {
            days: lender.map(|lender| lender.home_days.as_slice()).unwrap_or_default(),
            blackouts: Shut::of(blackouts, Week::of(period.starts_on), period.weeks().count()),
            left: pool.room(council, period),
        }
    }

    /// The days of a week on which the council releases nobody. An officer who is away in it already does not count
    /// twice against the cap.
    fn shut(&self, week: usize, booked: bool) -> Shut {
        let full = self.left.as_ref().is_some_and(|left| left[week] < i32::from(!booked));
        if full { Shut::ALL } else { self.blackouts[week] }
    }
}
