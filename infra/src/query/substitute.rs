//! Substitutes for a post, from rows: who fits what is left of it, and what stands between each and being released.

use super::callup::deciding;
use super::candidate::{Ranked, ranked};
use super::diary::only;
use super::{model, reserve};
use crate::entity::{callup, member, officer, post, secondment};
use crate::error::Result;
use crate::scope::ReadTx;
use callup_domain::callup::{CallUpStatus, Release};
use callup_domain::deputy::Deciding;
use callup_domain::id::{CallUpId, CouncilId, OfficerId, PersonId, PostId};
use callup_domain::load::Load;
use callup_domain::model::Terms;
use callup_domain::period::Period;
use callup_domain::ranking::{Candidate, Weights};
use callup_domain::substitute::{ReleaseOutlook, left};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::ColumnTrait;
use std::collections::{BTreeSet, HashMap};

/// Somebody who has a post for a time.
#[derive(Clone, Copy, Debug)]
pub struct Holder {
    /// Who.
    pub officer: OfficerId,
    /// From the first to the last day.
    pub period: Period,
}

/// Who has each post: by a secondment, or else by a live call-up; two statements.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn holders(tx: &ReadTx, posts: &[PostId]) -> Result<HashMap<PostId, Vec<Holder>>> {
    use callup::Column;
    let calls = tx.every::<callup::Entity>().any_of(Column::PostId, posts.iter().copied());
    let calls = calls.filter(Column::Status.is_in(CallUpStatus::live())).all().await?;
    let ids = calls.iter().map(|call| call.id);
    let seconded = tx.every::<secondment::Entity>().any_of(secondment::Column::CallupId, ids).all().await?;
    let seconded: HashMap<CallUpId, Period> = seconded
        .into_iter()
        .filter(|row| row.status.counts())
        .map(|row| (row.callup_id, Period { starts_on: row.starts_on, ends_on: row.ends_on }))
        .collect();
    let mut holders: HashMap<PostId, Vec<Holder>> = HashMap::new();
    for call in calls {
        let asked = Period { starts_on: call.starts_on, ends_on: call.ends_on };
        let period = seconded.get(&call.id).copied().unwrap_or(asked);
        holders.entry(call.post_id).or_default().push(Holder { officer: call.officer_id, period });
    }
    Ok(holders)
}

/// Who could have the rest of a post.
pub struct Substitutes {
    /// The rest of the post.
    pub period: Period,
    /// The post as it is for the rest of it, and everybody who fits it, in order.
    pub ranked: Ranked,
    terms: Terms,
    reserves: Vec<OfficerId>,
}

/// Ranks officers for what is left of `post`: from `day` on if that is given, or else from when whoever has it leaves
/// early; if nobody leaves, from today, as if whoever has it could not go on. None when nothing is left of it, or it
/// is past. As [`ranked`], and at most eight statements.
///
/// # Errors
/// As for `ranked`.
pub async fn substitutes(
    tx: &ReadTx,
    post: &post::Model,
    day: Option<NaiveDate>,
) -> Result<Option<Substitutes>> {
    let whole = post.period();
    let holders = holders(tx, &[post.id]).await?.remove(&post.id).unwrap_or_default();
    let held = holders.iter().map(|holder| holder.period);
    let rest = match day {
        Some(day) => left(&whole, [], day.max(tx.today())),
        None => left(&whole, held, tx.today()).or_else(|| left(&whole, [], tx.today())),
    };
    let Some(period) = rest else { return Ok(None) };
    let rest = post::Model { starts_on: period.starts_on, ..post.clone() };
    let mut ranked = ranked(tx, &rest, &Weights::default()).await?;
    ranked.ranking.fitting.retain(|one| holders.iter().all(|holder| holder.officer != one.officer));
    let terms = model::on(tx, tx.today()).await?.terms();
    let reserves = reserve::of_post(tx, post.id).await?;
    Ok(Some(Substitutes { period, ranked, terms, reserves }))
}

impl Substitutes {
    /// The officer's place among the reserves that a selection named for the post, from 1. None for others.
    #[must_use]
    pub fn reserve(&self, officer: OfficerId) -> Option<i32> {
        let at = self.reserves.iter().position(|reserve| *reserve == officer)?;
        i32::try_from(at + 1).ok()
    }

    /// Whether the operating model lets the desk call the officer up, or the officer has to show interest first.
    #[must_use]
    pub const fn may_be_called_up(&self, candidate: &Candidate) -> bool {
        candidate.interested || self.terms.call_up_without_interest
    }
}

/// What stands between officers and their release.
pub struct Releases {
    terms: Terms,
    standing: HashMap<CouncilId, Load>,
    deciding: HashMap<CouncilId, Deciding>,
    people: HashMap<OfficerId, PersonId>,
    refused: HashMap<OfficerId, NaiveDate>,
    today: NaiveDate,
}

/// What stands between each of `candidates` and the release; at most five statements.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn releases(tx: &ReadTx, found: &Substitutes, candidates: &[&Candidate]) -> Result<Releases> {
    let homes: BTreeSet<CouncilId> =
        candidates.iter().map(|candidate| candidate.home.place.council).collect();
    let homes: Vec<CouncilId> = homes.into_iter().collect();
    let members = tx.every::<member::Entity>().any_of(member::Column::CouncilId, homes.iter().copied());
    let standing = members.all().await?.into_iter().map(|row| (row.council_id, row.standing_load)).collect();
    let officers: Vec<OfficerId> = candidates.iter().map(|candidate| candidate.officer).collect();
    let people = tx.every::<officer::Entity>().with_keys(officers.iter().copied());
    let people: Vec<(OfficerId, PersonId)> =
        people.columns(only([officer::Column::Id, officer::Column::PersonId])).await?;
    Ok(Releases {
        terms: found.terms,
        standing,
        deciding: deciding(tx, &homes).await?,
        people: people.into_iter().collect(),
        refused: refused(tx, &officers).await?,
        today: tx.today(),
    })
}

impl Releases {
    /// What it takes until the home council releases the officer for what is `found`.
    #[must_use]
    pub fn state(&self, found: &Substitutes, candidate: &Candidate) -> ReleaseOutlook {
        let home = candidate.home.place.council;
        let except = self.people.get(&candidate.officer).copied();
        let deciding = self.deciding.get(&home);
        let decided = deciding.is_some_and(|deciding| !deciding.answering(except, self.today).is_empty());
        let busiest = candidate.diary.busiest(&found.ranked.wanted.schedule);
        let standing = self.standing.get(&home).copied().unwrap_or_default();
        ReleaseOutlook::of(self.terms.release, busiest, standing, decided)
    }

    /// The last day on which the home council refused to release the officer, for whatever post.
    #[must_use]
    pub fn refused_on(&self, officer: OfficerId) -> Option<NaiveDate> {
        self.refused.get(&officer).copied()
    }
}

/// The last day on which a release of each officer was refused.
async fn refused(tx: &ReadTx, officers: &[OfficerId]) -> Result<HashMap<OfficerId, NaiveDate>> {
    use callup::Column;
    let rows = tx.every::<callup::Entity>().any_of(Column::OfficerId, officers.iter().copied());
    let rows = rows.is(Column::Status, CallUpStatus::Refused).all().await?;
    let refused = rows.into_iter().filter_map(|row| match row.release {
        Release::Refused { at, .. } => Some((row.officer_id, at)),
        _ => None,
    });
    let mut last: HashMap<OfficerId, DateTime<Utc>> = HashMap::new();
    for (officer, at) in refused {
        let known = last.entry(officer).or_insert(at);
        *known = at.max(*known);
    }
    Ok(last.into_iter().map(|(officer, at)| (officer, crate::clock::today(at))).collect())
}
