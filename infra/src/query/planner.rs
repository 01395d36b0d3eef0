//! The planner, from the pool and from rows.
//!
//! Half-days are those of the pool in memory ([`super::pool`]); posts and what is called up for them are rows. It
//! reads past what the actor may see; whose half-days are shown is decided by the reach of `SeeAvailability`.

use super::diary::only;
use super::pool::pool;
use crate::entity::{callup, need, post, project};
use crate::error::Result;
use crate::scope::ReadTx;
use callup_domain::access::{Action, Reach};
use callup_domain::id::{CallUpId, OfficerId, PostId, ProjectId, SkillId};
use callup_domain::planner::{self, Asked, Availability, Capacity, Filter, Span, Stage, Utilisation, View};
use callup_domain::post::PostState;
use callup_domain::project::ProjectState;
use callup_domain::skill::Level;
use sea_orm::ColumnTrait;
use std::collections::{BTreeMap, HashMap};

/// The half-days of officers whom the actor may plan with: of `first` of them, those after `after`, and of all
/// together. As many statements as [`pool`] needs.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn availability(
    tx: &ReadTx,
    span: Span,
    filter: &Filter,
    first: usize,
    after: Option<OfficerId>,
) -> Result<Availability> {
    let (pool, reach) = (pool(tx).await?, reach(tx));
    let view = View { reach: &reach, span, today: tx.today() };
    Ok(planner::availability(&pool, &view, filter, first, after))
}

/// How much of the half-days of the same officers is used. As many statements as [`pool`] needs.
///
/// # Errors
/// As for `availability`.
pub async fn utilisation(tx: &ReadTx, span: Span) -> Result<Utilisation> {
    let (pool, reach) = (pool(tx).await?, reach(tx));
    Ok(planner::utilisation(&pool, &View { reach: &reach, span, today: tx.today() }))
}

/// Capacity against demand, of all skills that posts ask for or of one. Four statements, and what [`pool`]
/// needs.
///
/// # Errors
/// As for `availability`.
pub async fn capacity(tx: &ReadTx, span: Span, skill: Option<SkillId>) -> Result<Capacity> {
    let (posts, call_ups) = asked(tx, span, skill).await?;
    let (pool, reach) = (pool(tx).await?, reach(tx));
    let view = View { reach: &reach, span, today: tx.today() };
    Ok(planner::capacity(&pool, &view, &posts, &call_ups))
}

fn reach(tx: &ReadTx) -> Reach {
    tx.actor().reach(Action::SeeAvailability)
}

/// The posts that ask for something in `span`, and which call-up is for which of them.
async fn asked(
    tx: &ReadTx,
    span: Span,
    skill: Option<SkillId>,
) -> Result<(BTreeMap<PostId, Asked>, HashMap<CallUpId, PostId>)> {
    let period = span.period();
    let rows = tx.every::<post::Entity>().filter(post::Column::StartsOn.lte(period.ends_on));
    let rows = rows.filter(post::Column::EndsOn.gte(period.starts_on)).all().await?;
    let states = states(tx, &rows).await?;
    let mut skills = skills(tx, &rows, skill).await?;
    let posts = rows.into_iter().filter_map(|row| {
        let stage = match (row.state, states.get(&row.project_id)?) {
            (PostState::Closed, _) | (_, ProjectState::Closed) => Stage::Closed,
            (PostState::Open, ProjectState::Draft) => Stage::Draft,
            (PostState::Open, ProjectState::Published) => Stage::Open,
        };
        Some((row.id, Asked { schedule: row.schedule(), stage, skills: skills.remove(&row.id)? }))
    });
    let posts: BTreeMap<PostId, Asked> = posts.collect();
    let call_ups = call_ups(tx, &posts).await?;
    Ok((posts, call_ups))
}

async fn states(tx: &ReadTx, posts: &[post::Model]) -> Result<HashMap<ProjectId, ProjectState>> {
    use project::Column;
    let projects = tx.every::<project::Entity>().with_keys(posts.iter().map(|post| post.project_id));
    let states: Vec<(ProjectId, ProjectState)> = projects.columns(only([Column::Id, Column::State])).await?;
    Ok(states.into_iter().collect())
}

/// The skills that each post cannot do without; of posts that need none of those asked for there are none.
async fn skills(
    tx: &ReadTx,
    posts: &[post::Model],
    skill: Option<SkillId>,
) -> Result<HashMap<PostId, Vec<(SkillId, Level)>>> {
    use need::Column;
    let needs = tx.every::<need::Entity>().any_of(Column::PostId, posts.iter().map(|post| post.id));
    let needs = needs.is(Column::Essential, true);
    let needs = match skill {
        Some(skill) => needs.is(Column::SkillId, skill),
        None => needs,
    };
    let columns = only([Column::PostId, Column::SkillId, Column::Level]);
    let needs: Vec<(PostId, SkillId, Level)> = needs.columns(columns).await?;
    Ok(needs.into_iter().fold(HashMap::new(), |mut all, (post, skill, level)| {
        all.entry(post).or_insert_with(Vec::new).push((skill, level));
        all
    }))
}

async fn call_ups(tx: &ReadTx, posts: &BTreeMap<PostId, Asked>) -> Result<HashMap<CallUpId, PostId>> {
    use callup::Column;
    let rows = tx.every::<callup::Entity>().any_of(Column::PostId, posts.keys().copied());
    let rows: Vec<(CallUpId, PostId)> = rows.columns(only([Column::Id, Column::PostId])).await?;
    Ok(rows.into_iter().collect())
}
