//! How much of the officers' time is used.

use super::line::{Counter, Line};
use super::{View, seen};
use crate::id::{CouncilId, RoleId};
use crate::ranking::Pool;
use std::collections::BTreeMap;

/// What the number says. It stands beside the number, wherever that is told.
pub const DEFINITION: &str = "Utilisation is the half-days that are booked, divided by the half-days that officers \
                              offered, less leave and home days. The half-days of all officers and weeks are added \
                              up first and divided once. Bookings for which an answer or a release is open are left \
                              out of it, and told apart. Officers count who are listed in the pool today and whom \
                              their managers support. Where there was nothing to book there is no number.";

/// The half-days of some officers in some weeks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Use {
    /// How many officers.
    pub officers: usize,
    /// What they offered, less leave and home days.
    pub available: i32,
    /// Booked, with answer and release.
    pub confirmed: i32,
    /// Booked while an answer or a release is open.
    pub tentative: i32,
}

impl Use {
    /// What is booked of what there was to book, in basis points. Over 10,000 if offers shrank after they were
    /// booked; none where there was nothing to book.
    #[must_use]
    pub fn used_bp(&self) -> Option<i32> {
        self.share(self.confirmed)
    }

    /// The same if everything that is tentative comes about.
    #[must_use]
    pub fn used_at_most_bp(&self) -> Option<i32> {
        self.share(self.confirmed + self.tentative)
    }

    /// Halves are rounded up.
    fn share(&self, of: i32) -> Option<i32> {
        let (of, all) = (i64::from(of), i64::from(self.available));
        (all > 0).then(|| i32::try_from((of * 20_000 + all) / (all * 2)).unwrap_or(i32::MAX))
    }

    fn add(&mut self, line: &Line) {
        self.available += line.available();
        self.confirmed += line.confirmed;
        self.tentative += line.tentative;
    }

    fn join(&mut self, officer: &Self) {
        self.officers += 1;
        self.available += officer.available;
        self.confirmed += officer.confirmed;
        self.tentative += officer.tentative;
    }
}

/// How much is used, of all and by group. The groups of a kind add up to the whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Utilisation {
    /// Of all officers.
    pub whole: Use,
    /// By home council.
    pub councils: BTreeMap<CouncilId, Use>,
    /// By role; of those without one under none.
    pub roles: BTreeMap<Option<RoleId>, Use>,
}

/// How much is used of the half-days of the officers whom `view` shows.
#[must_use]
pub fn utilisation(pool: &Pool, view: &View<'_>) -> Utilisation {
    let mut sum = Utilisation::default();
    let mut counter = Counter::new(view.span);
    for (_, pooled, lender) in seen(pool, view) {
        let mut own = Use::default();
        counter.count(pooled, lender).for_each(|line| own.add(&line));
        sum.whole.join(&own);
        sum.councils.entry(pooled.home).or_default().join(&own);
        sum.roles.entry(pooled.role).or_default().join(&own);
    }
    sum
}
