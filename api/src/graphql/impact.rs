//! What releasing an officer means for the home council, in GraphQL.

use super::Request;
use super::home::{Blackout, BlackoutsOf};
use super::loader::{LoadError, Loaders, load, require};
use super::offer::{Absence, HomeDaysOf};
use super::officer::Officer;
use async_graphql::dataloader::Loader;
use async_graphql::{Context, Object, Result};
use callup_domain::access::Action;
use callup_domain::id::{CouncilId, OfficerId};
use callup_domain::load::Schedule;
use callup_domain::period::Period;
use callup_domain::ranking::Cover;
use callup_domain::view::ViewPurpose;
use callup_infra::entity::callup;
use callup_infra::query::candidate;
use callup_infra::query::diary::homes;
use std::collections::{BTreeSet, HashMap};
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// How many of those who could cover are shown.
const SHOWN: usize = 5;

/// What releasing an officer means for the home council.
#[derive(Clone)]
pub struct ReleaseImpact {
    cap: Option<i32>,
    away: Option<i32>,
    cover: Vec<Cover>,
    home: CouncilId,
    period: Period,
}

/// What releasing an officer means for the home council.
#[Object]
impl ReleaseImpact {
    /// The most officers that the council has away at once; null for no cap.
    async fn cap(&self) -> Option<i32> {
        self.cap
    }

    /// How many are away in the busiest week of the time, this officer counted; null for no cap.
    async fn away(&self) -> Option<i32> {
        self.away
    }

    /// How many colleagues could cover: listed officers of the council who share skills with the officer and have
    /// half-days free.
    async fn cover_count(&self) -> usize {
        self.cover.len()
    }

    /// Those of them who share the most skills, at most five.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn cover(&self) -> Vec<Coverer> {
        self.cover.iter().take(SHOWN).copied().map(Coverer).collect()
    }

    /// Dates in the time on which the council releases nobody.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn blackouts(&self, ctx: &Context<'_>) -> Result<Vec<Blackout>> {
        let rows = load(ctx, BlackoutsOf(self.home)).await?.unwrap_or_default();
        let there = |starts_on, ends_on| self.period.overlaps(&Period { starts_on, ends_on });
        Ok(rows.into_iter().filter(|row| there(row.starts_on, row.ends_on)).map(Blackout).collect())
    }

    /// Days in the time that all officers of the council keep.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn home_days(&self, ctx: &Context<'_>) -> Result<Vec<Absence>> {
        let rows = load(ctx, HomeDaysOf(self.home)).await?.unwrap_or_default();
        let there = |starts_on, ends_on| self.period.overlaps(&Period { starts_on, ends_on });
        Ok(rows.into_iter().filter(|row| there(row.starts_on, row.ends_on)).map(Absence).collect())
    }
}

/// A colleague who could cover for an officer.
#[derive(Clone)]
pub struct Coverer(Cover);

/// A colleague who could cover for an officer.
#[Object]
impl Coverer {
    /// Who.
    async fn officer(&self, ctx: &Context<'_>) -> Result<Officer> {
        let row = require::<OfficerId>(ctx, self.0.officer, "officer").await?;
        Officer::seen(ctx, row, ViewPurpose::CallUp)
    }

    /// How many of the officer's skills, at the officer's level or above.
    async fn shared_skills(&self) -> usize {
        self.0.shared
    }

    /// How many skills the officer has.
    async fn of_skills(&self) -> usize {
        self.0.skills
    }

    /// Half-days a week that are free in the tightest week of the time.
    async fn free_half_days(&self) -> i32 {
        self.0.free
    }
}

/// What the release means. None for those who may not decide on it.
pub(super) async fn of(ctx: &Context<'_>, row: &callup::Model) -> Result<Option<ReleaseImpact>> {
    if !ctx.cx()?.actor().may(Action::DecideRelease, row.on()) {
        return Ok(None);
    }
    load(ctx, ImpactOf(row.clone())).await
}

/// The impact of a call-up.
#[derive(Clone, Debug)]
pub struct ImpactOf(callup::Model);

impl PartialEq for ImpactOf {
    fn eq(&self, other: &Self) -> bool {
        self.0.id == other.0.id
    }
}

impl Eq for ImpactOf {}

impl Hash for ImpactOf {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.id.hash(state);
    }
}

impl Loader<ImpactOf> for Loaders {
    type Value = ReleaseImpact;
    type Error = LoadError;

    async fn load(&self, keys: &[ImpactOf]) -> Result<HashMap<ImpactOf, ReleaseImpact>, LoadError> {
        let read = self.cx().read();
        let leaving: Vec<(OfficerId, Schedule)> =
            keys.iter().map(|key| (key.0.officer_id, key.0.schedule.clone())).collect();
        let covers = candidate::cover(&read, &leaving).await.map_err(Arc::new)?;
        let councils: BTreeSet<CouncilId> = keys.iter().map(|key| key.0.home_council_id).collect();
        let councils: Vec<CouncilId> = councils.into_iter().collect();
        let Some(period) = whole(keys) else { return Ok(HashMap::new()) };
        let homes = homes(&read, &councils, &period).await.map_err(Arc::new)?;
        let impact = |(key, cover): (&ImpactOf, Vec<Cover>)| {
            let home = homes.get(&key.0.home_council_id);
            let cap = home.and_then(|home| home.cap);
            let weeks = key.0.schedule.period.weeks();
            let away = home.and_then(|home| weeks.map(|week| home.away.in_week(week)).max());
            let (home, period) = (key.0.home_council_id, key.0.schedule.period);
            (key.clone(), ReleaseImpact { cap, away: away.filter(|_| cap.is_some()), cover, home, period })
        };
        Ok(keys.iter().zip(covers).map(impact).collect())
    }
}

/// From the first day of any of the call-ups to the last.
fn whole(keys: &[ImpactOf]) -> Option<Period> {
    let starts_on = keys.iter().map(|key| key.0.starts_on).min()?;
    let ends_on = keys.iter().map(|key| key.0.ends_on).max()?;
    Some(Period { starts_on, ends_on })
}
