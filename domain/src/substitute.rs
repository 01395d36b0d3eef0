//! Who could have the rest of a post, when whoever has it cannot go on; and what stands between each of them and being
//! released for it.

use crate::load::Load;
use crate::model::ReleaseRule;
use crate::period::Period;
use chrono::NaiveDate;

words! {
    /// What it takes until the home council releases an officer.
    pub enum ReleaseOutlook {
        /// Nothing: the council has agreed beforehand to as much as this.
        AtOnce = "at_once",
        /// The council decides.
        Decides = "decides",
        /// The council is consulted, and may object.
        MayObject = "may_object",
        /// The council would decide, and nobody there can.
        NobodyDecides = "nobody_decides",
    }
}

impl ReleaseOutlook {
    /// What it takes by `rule`, for an officer who would be away at most `busiest` half-days in a week; up to `standing`
    /// the council has agreed beforehand. `decided` is whether somebody there can decide.
    #[must_use]
    pub fn of(rule: ReleaseRule, busiest: i32, standing: Load, decided: bool) -> Self {
        match rule {
            ReleaseRule::Consultation => Self::MayObject,
            ReleaseRule::StandingAgreement if busiest <= standing.half_days() => Self::AtOnce,
            _ if decided => Self::Decides,
            _ => Self::NobodyDecides,
        }
    }
}

/// The day after everybody has left who has a post: each of `held` is the time of one of them. None if nobody has it.
#[must_use]
pub fn free_from(held: impl IntoIterator<Item = Period>) -> Option<NaiveDate> {
    held.into_iter().map(|held| held.ends_on).max().map(|last| last.succ_opt().unwrap_or(last))
}

/// The part of a post that is left from `day` on, once everybody has left who has it: each of `held` is the time of one
/// of them. None if nothing is.
#[must_use]
pub fn left(post: &Period, held: impl IntoIterator<Item = Period>, day: NaiveDate) -> Option<Period> {
    let after = free_from(held).unwrap_or(post.starts_on);
    let starts_on = after.max(day).max(post.starts_on);
    (starts_on <= post.ends_on).then_some(Period { starts_on, ends_on: post.ends_on })
}
