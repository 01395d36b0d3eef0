//! What officers and councils have left, week by week: what a selection fills posts with.

use super::Pool;
use crate::calendar::Demand;
use crate::id::CouncilId;
use crate::period::Period;
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashSet};

impl Pool {
    /// How many more officers of a council may be away in each week of `period`; below 0 where more are than may.
    /// None: there is no cap.
    pub(crate) fn room(&self, council: CouncilId, period: &Period) -> Option<Vec<i32>> {
        let cap = self.lenders.get(&council)?.cap?;
        let away = self.away(HashSet::from([council]), &period.whole_weeks()).remove(&council);
        let left = |week| cap - away.as_ref().map_or(0, |away| away.in_week(week));
        Some(period.weeks().map(left).collect())
    }

    /// The half-days in `period` for which a council has released officers, or is to release them.
    pub(crate) fn lent(&self, council: CouncilId, period: &Period) -> i64 {
        let Some(crew) = self.crews.get(&council) else { return 0 };
        let lent = crew.lent.iter().filter_map(|officer| self.officers.get(officer));
        let booked = lent.flat_map(|pooled| &pooled.booked).filter(|(by, _)| *by == council);
        let half_days = booked.filter_map(|(_, booking)| {
            let days = booking.schedule.period.overlap(period)?;
            let within = booking.schedule.clone().until(days.ends_on).since(days.starts_on);
            Some(i64::from(Demand::of(&within).half_days()))
        });
        half_days.sum()
    }

    /// How many officers of each council that shares their data may be called up on `today`.
    pub(crate) fn strengths(&self, today: NaiveDate) -> BTreeMap<CouncilId, i64> {
        let sharing = self.sharing(today);
        let mut strengths = BTreeMap::new();
        for pooled in self.officers.values() {
            if sharing.contains(&pooled.home) && pooled.is_in_pool(today) {
                *strengths.entry(pooled.home).or_default() += 1;
            }
        }
        strengths
    }
}
