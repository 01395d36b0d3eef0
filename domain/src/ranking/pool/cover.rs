//! Who else of a home council could do what an officer does there.

use super::Pool;
use crate::id::OfficerId;
use crate::load::Schedule;
use crate::officer::Standing;
use chrono::NaiveDate;
use std::cmp::Reverse;

/// Somebody who could cover for an officer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cover {
    /// Who.
    pub officer: OfficerId,
    /// How many of the officer's skills, at the officer's level or above.
    pub shared: usize,
    /// How many skills the officer has.
    pub skills: usize,
    /// Half-days free in the tightest week of the time.
    pub free: i32,
}

impl Pool {
    /// Listed officers of the same home council who share skills with `officer` and have half-days free in every
    /// week of `schedule`: most skills first, then most half-days.
    #[must_use]
    pub fn cover(&self, officer: OfficerId, schedule: &Schedule, today: NaiveDate) -> Vec<Cover> {
        let Some(leaving) = self.officers.get(&officer) else { return Vec::new() };
        let period = schedule.period.whole_weeks();
        let kept =
            self.lenders.get(&leaving.home).map(|lender| lender.home_days.as_slice()).unwrap_or_default();
        let colleagues = self.officers.iter().filter(|(id, pooled)| {
            **id != officer
                && pooled.home == leaving.home
                && pooled.standing.on(today, pooled.paused_until) == Standing::Listed
        });
        let cover = colleagues.filter_map(|(id, pooled)| {
            let has =
                |skill, level| pooled.skills.iter().any(|held| held.skill == skill && held.level >= level);
            let shared = leaving.skills.iter().filter(|held| has(held.skill, held.level)).count();
            if shared == 0 {
                return None;
            }
            let weeks = pooled.diary(kept, &period).weeks(&schedule.period);
            let free = weeks.iter().map(|line| line.free).min().unwrap_or_default();
            (free > 0).then_some(Cover { officer: *id, shared, skills: leaving.skills.len(), free })
        });
        let mut cover: Vec<Cover> = cover.collect();
        cover.sort_by_key(|one| (Reverse(one.shared), Reverse(one.free), one.officer));
        cover
    }
}
