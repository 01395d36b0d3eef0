//! One officer of the pool as a candidate.

use super::{Around, Pool};
use crate::id::OfficerId;
use crate::ranking::{Candidate, Wanted};
use std::collections::BTreeSet;
use std::sync::Arc;

impl Pool {
    /// An officer as a candidate for the post that is `wanted`, whatever skills he or she has. None for one who is
    /// not there.
    pub(crate) fn candidate(
        &self,
        officer: OfficerId,
        wanted: &Wanted,
        around: &Around<'_>,
    ) -> Option<Candidate> {
        let pooled = self.officer(officer)?;
        let period = wanted.schedule.period.whole_weeks();
        let homes = self.homes(BTreeSet::from([pooled.home]), &period, around);
        let (home, home_days) = homes.get(&pooled.home)?;
        Some(pooled.candidate(officer, Arc::clone(home), home_days, &period, around))
    }
}
