//! The planner: who has half-days free in which weeks, what is wanted of them, and how much of them is used.
//!
//! All of it is counted by the one capacity function, [`crate::calendar::Diary`], over the pool that is kept in
//! memory; what is in a week is a [`Line`].

mod availability;
mod capacity;
mod line;
mod span;
mod utilisation;

pub use availability::{Availability, Filter, HalfDays, Row, availability};
pub use capacity::{
    Asked, Capacity, Demand, Helper, Helpers, MonthLine, SkillLine, Stage, Supply, WeekLine, capacity,
};
pub use line::Line;
pub use span::{MOST_MONTHS, MOST_WEEKS, Month, Span};
pub use utilisation::{DEFINITION, Use, Utilisation, utilisation};

use crate::access::Reach;
use crate::id::OfficerId;
use crate::ranking::{Lender, Pool, Pooled};
use chrono::NaiveDate;

/// Who looks, at which weeks, on which day.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// Whose half-days are seen: the reach of `SeeAvailability`.
    pub reach: &'a Reach,
    /// The weeks.
    pub span: Span,
    /// The day on which it is asked.
    pub today: NaiveDate,
}

/// The officers whom a view shows, in the order of their ids, with their home councils.
///
/// The desk sees who could be a candidate: officers that are listed today and supported, of councils that share
/// their data with the body. An approver sees the same of the own council, shared or not. Everybody sees their
/// own half-days, listed or not.
fn seen<'a>(
    pool: &'a Pool,
    view: &View<'a>,
) -> impl Iterator<Item = (OfficerId, &'a Pooled, &'a Lender)> + use<'a> {
    let View { reach, today, .. } = *view;
    let sharing = pool.sharing(today);
    let shown = move |officer: OfficerId, pooled: &Pooled| {
        let home =
            reach.body || reach.pool && sharing.contains(&pooled.home) || reach.home.contains(&pooled.home);
        home && pooled.is_in_pool(today) || reach.own == Some(officer)
    };
    let shown = pool.officers().filter(move |(officer, pooled)| shown(*officer, pooled));
    shown.filter_map(|(officer, pooled)| Some((officer, pooled, pool.lender(pooled.home)?)))
}
