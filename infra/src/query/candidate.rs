//! Candidates for a post, from rows.
//!
//! Everybody's skills, offers and bookings are in the pool ([`super::pool`]); one officer's are read alone.
//! Either way it is past what the actor may see: who is shown is decided by policy.

use super::diary::{Among, Councils, home_days, homes, only, places};
use super::pool::{officers, pool};
use super::wanted::{families, wanted};
use crate::entity::{interest, officer, post};
use crate::error::{Error, Result};
use crate::scope::{Owned, ReadTx};
use callup_domain::calendar::LATEST_START_WEEKS;
use callup_domain::id::{CouncilId, OfficerId, PostId};
use callup_domain::load::Schedule;
use callup_domain::period::Period;
use callup_domain::ranking::{Around, Candidate, Cover, Ranking, Wanted, Weights};
use chrono::TimeDelta;
use sea_orm::ColumnTrait;
use std::collections::{BTreeMap, HashMap, HashSet};

/// A post's candidates in order, and what they were ranked by.
pub struct Ranked {
    /// What the post asks for.
    pub wanted: Wanted,
    /// Everybody with the essential skills, and learners whom the squad takes, in no order.
    pub candidates: Vec<Candidate>,
    /// Those of them who fit, in order, and the funnel of all officers of the body. How many lack
    /// nothing but skills is not counted: they are not among the candidates.
    pub ranking: Ranking,
}

/// Ranks the officers of the body for `post`, of councils that share their data with it; nine statements,
/// and what [`pool`] needs.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn ranked(tx: &ReadTx, post: &post::Model, weights: &Weights) -> Result<Ranked> {
    let families = families(tx).await?;
    let wanted = wanted(tx, std::slice::from_ref(post), &families).await?.remove(&post.id);
    let wanted = wanted.ok_or(Error::NotFound(post::Entity::NOUN))?;
    let interested = interested(tx, post.id).await?;
    let pool = pool(tx).await?;
    let councils: Vec<CouncilId> = pool.councils().collect();
    let places = places(tx, &councils).await?;
    let around = Around { places: &places, families: &families, interested: &interested, today: tx.today() };
    let (candidates, ranking) = pool.ranked(&wanted, &around, weights);
    Ok(Ranked { wanted, candidates, ranking })
}

/// Who else of their home council could do what officers do there, each for a time; what [`pool`] needs, however many.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn cover(tx: &ReadTx, leaving: &[(OfficerId, Schedule)]) -> Result<Vec<Vec<Cover>>> {
    let pool = pool(tx).await?;
    Ok(leaving.iter().map(|(officer, schedule)| pool.cover(*officer, schedule, tx.today())).collect())
}

/// One officer as a candidate for each of `posts`, and what each asks for; 21 statements, however
/// many posts. The diary and the home council reach as far as a later start is looked for, so that
/// the smallest change that would mend a broken rule can be found.
///
/// # Errors
/// `NotFound` when there is no such officer; otherwise as reading fails.
pub async fn considered(
    tx: &ReadTx,
    posts: &[post::Model],
    officer: OfficerId,
) -> Result<BTreeMap<PostId, (Wanted, Candidate)>> {
    let families = families(tx).await?;
    let wanted = wanted(tx, posts, &families).await?;
    let Some(period) = in_question(&wanted) else { return Ok(BTreeMap::new()) };
    let period = period.whole_weeks();
    let pooled = officers(tx, &Among::These(&[officer])).await?.remove(&officer);
    let pooled = pooled.ok_or(Error::NotFound(officer::Entity::NOUN))?;
    let home_days = home_days(tx, &Councils::These(&[pooled.home]), &period).await?.remove(&pooled.home);
    let home = homes(tx, &[pooled.home], &period).await?.remove(&pooled.home);
    let home = home.ok_or(Error::NotFound("member council"))?;
    let places = HashMap::new();
    let nobody = HashSet::new();
    let around = Around { places: &places, families: &families, interested: &nobody, today: tx.today() };
    let candidate = pooled.candidate(officer, home, &home_days.unwrap_or_default(), &period, &around);
    let interests = interests_of(tx, officer).await?;
    let for_post = |(post, wanted): (PostId, Wanted)| {
        let candidate = Candidate { interested: interests.contains(&post), ..candidate.clone() };
        (post, (wanted, candidate))
    };
    Ok(wanted.into_iter().map(for_post).collect())
}

/// One officer as a candidate for one post, and what the post asks for.
///
/// # Errors
/// As for `considered`.
pub async fn considered_for(
    tx: &ReadTx,
    post: &post::Model,
    officer: OfficerId,
) -> Result<(Wanted, Candidate)> {
    let mut found = considered(tx, std::slice::from_ref(post), officer).await?;
    found.remove(&post.id).ok_or(Error::NotFound(post::Entity::NOUN))
}

/// From the first day of any of the posts to the last, and as much later as a start is looked for.
fn in_question(wanted: &BTreeMap<PostId, Wanted>) -> Option<Period> {
    let periods = || wanted.values().map(|wanted| wanted.schedule.period);
    let starts_on = periods().map(|period| period.starts_on).min()?;
    let ends_on = periods().map(|period| period.ends_on).max()?;
    let later = TimeDelta::try_weeks(LATEST_START_WEEKS.into());
    let ends_on = later.and_then(|later| ends_on.checked_add_signed(later)).unwrap_or(ends_on);
    Some(Period { starts_on, ends_on })
}

/// The posts in which the officer has expressed interest and not taken it back.
async fn interests_of(tx: &ReadTx, officer: OfficerId) -> Result<HashSet<PostId>> {
    use interest::Column;
    let rows = tx.every::<interest::Entity>().is(Column::OfficerId, officer);
    let rows = rows.filter(Column::WithdrawnAt.is_null());
    let rows: Vec<(PostId,)> = rows.columns(only([Column::PostId])).await?;
    Ok(rows.into_iter().map(|(post,)| post).collect())
}

/// Who has expressed interest in the post and not taken it back.
async fn interested(tx: &ReadTx, post: PostId) -> Result<HashSet<OfficerId>> {
    use interest::Column;
    let rows = tx.every::<interest::Entity>().is(Column::PostId, post);
    let rows = rows.filter(Column::WithdrawnAt.is_null());
    let rows: Vec<(OfficerId,)> = rows.columns(only([Column::OfficerId])).await?;
    Ok(rows.into_iter().map(|(officer,)| officer).collect())
}
