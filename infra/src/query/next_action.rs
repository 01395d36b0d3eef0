//! What must be done next, from rows.

use super::diary::only;
use super::dormancy::silent;
use super::record::present;
use crate::clock::today;
use crate::entity::{callup, host, post, project, secondment};
use crate::error::Result;
use crate::scope::ReadTx;
use callup_domain::access::{Action, Reach};
use callup_domain::callup::{Answer, CallUpStatus, Ending, Release, Waiting, ended_at};
use callup_domain::id::{CouncilId, PersonId, PostId, ProjectId};
use callup_domain::next_action::{self, Asked, Awaited, Facts, NextAction, OpenPost, Running, Service};
use callup_domain::post::PostState;
use callup_domain::project::ProjectState;
use callup_domain::rating::Status;
use callup_domain::secondment::SecondmentStatus;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::SelectStatement;
use std::collections::{BTreeMap, HashMap};

/// What must be done next in the body, the most urgent first, as far as the actor sees it: the desk all of it,
/// everybody else what waits for them. As many statements for many as for few: 2 for those who decide on
/// officers, 16 for whoever leads projects, 18 for the desk.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn queue(tx: &ReadTx) -> Result<Vec<NextAction>> {
    let reach = tx.actor().reach(Action::SeeNextActions);
    let projects = projects(tx, &reach).await?;
    let facts = Facts {
        asked: asked(tx).await?,
        services: services(tx, &projects).await?,
        posts: if reach.body { posts(tx, &projects).await? } else { Vec::new() },
        projects: projects.into_iter().map(|project| project.running).collect(),
    };
    let mut queue = next_action::queue(&facts, tx.today());
    queue.retain(|action| action.is_seen_by(tx.actor()));
    Ok(queue)
}

async fn asked(tx: &ReadTx) -> Result<Vec<Asked>> {
    let waiting = [CallUpStatus::Asked, CallUpStatus::Countered];
    let rows = tx.find::<callup::Entity>().any_of(callup::Column::Status, waiting).all().await?;
    let asked = |row: callup::Model| Asked {
        id: row.id,
        project: row.project_id,
        officer: row.officer_id,
        home: row.home_council_id,
        answer_by: row.answer_by,
        waiting: awaited(row.decisions().waiting()),
    };
    Ok(rows.into_iter().map(asked).collect())
}

async fn services(tx: &ReadTx, projects: &[Published]) -> Result<Vec<Service>> {
    let leads: HashMap<ProjectId, Option<PersonId>> =
        projects.iter().map(|project| (project.running.id, project.running.lead)).collect();
    let open = [SecondmentStatus::Drafted, SecondmentStatus::Active];
    let rows = tx.find::<secondment::Entity>().any_of(secondment::Column::Status, open).all().await?;
    let service = |row: secondment::Model| Service {
        id: row.id,
        project: row.project_id,
        officer: row.officer_id,
        home: row.home_council_id,
        lead: leads.get(&row.project_id).copied().flatten(),
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        active: row.status == SecondmentStatus::Active,
        waiting: awaited(row.state.waiting(row.created_at, tx.today())),
        sooner: row.state.early_ends.last().map(|early_end| early_end.proposal().ends_on),
    };
    Ok(rows.into_iter().map(service).collect())
}

fn awaited(waiting: Vec<Waiting>) -> Vec<Awaited> {
    let awaited =
        |waiting: Waiting| Awaited { on: waiting.on, what: waiting.what, since: today(waiting.since) };
    waiting.into_iter().map(awaited).collect()
}

async fn posts(tx: &ReadTx, projects: &[Published]) -> Result<Vec<OpenPost>> {
    use post::Column;
    let published: HashMap<ProjectId, DateTime<Utc>> =
        projects.iter().map(|project| (project.running.id, project.published_at)).collect();
    let open = || {
        let open = tx.find::<post::Entity>().is(Column::State, PostState::Open);
        open.filter(Column::EndsOn.gte(tx.today())).filter(Column::ProjectId.in_subquery(running(tx)))
    };
    let columns = [Column::Id, Column::ProjectId, Column::StartsOn, Column::EndsOn, Column::CreatedAt];
    type Row = (PostId, ProjectId, NaiveDate, NaiveDate, DateTime<Utc>);
    let rows: Vec<Row> = open().in_order().columns(only(columns)).await?;
    let mut calls = calls(tx, open().column(Column::Id)).await?;
    let post = |(id, project, starts_on, ends_on, created_at): Row| {
        let open_since = published.get(&project).map_or(created_at, |at| created_at.max(*at));
        let (open_since, calls) = (today(open_since), calls.remove(&id).unwrap_or_default());
        OpenPost { id, project, starts_on, ends_on, open_since, calls }
    };
    Ok(rows.into_iter().map(post).collect())
}

fn running(tx: &ReadTx) -> SelectStatement {
    tx.find::<project::Entity>()
        .is(project::Column::State, ProjectState::Published)
        .column(project::Column::Id)
}

/// Whoever was called up for each of these posts, the oldest first, and when that ended.
async fn calls(
    tx: &ReadTx,
    posts: SelectStatement,
) -> Result<BTreeMap<PostId, Vec<(CallUpStatus, Option<NaiveDate>)>>> {
    use callup::Column;
    let rows = tx.every::<callup::Entity>().filter(Column::PostId.in_subquery(posts)).in_order();
    let columns = [Column::PostId, Column::Status, Column::Answer, Column::Release, Column::Ending];
    type Row = (PostId, CallUpStatus, Answer, Release, Option<Ending>);
    let rows: Vec<Row> = rows.columns(only(columns)).await?;
    let mut calls: BTreeMap<PostId, Vec<(CallUpStatus, Option<NaiveDate>)>> = BTreeMap::new();
    for (post, status, answer, release, ending) in rows {
        let ended_on = ended_at(&answer, &release, ending.as_ref()).map(today);
        calls.entry(post).or_default().push((status, ended_on));
    }
    Ok(calls)
}

/// A published project, and when it was published.
struct Published {
    running: Running,
    published_at: DateTime<Utc>,
}

/// Published projects: all for the desk, one's own for whoever leads some, none for others.
async fn projects(tx: &ReadTx, reach: &Reach) -> Result<Vec<Published>> {
    use project::Column;
    let found = tx.find::<project::Entity>().is(Column::State, ProjectState::Published).in_order();
    let found = match (reach.body, reach.led) {
        (true, _) => found,
        (false, Some(lead)) => found.is(Column::DeliveryLeadId, lead),
        (false, None) => return Ok(Vec::new()),
    };
    type Row = (ProjectId, Option<PersonId>, Option<DateTime<Utc>>, DateTime<Utc>);
    let columns = [Column::Id, Column::DeliveryLeadId, Column::PublishedAt, Column::CreatedAt];
    let rows: Vec<Row> = found.columns(only(columns)).await?;
    let ids: Vec<ProjectId> = rows.iter().map(|row| row.0).collect();
    let (silent, hosts, statuses) =
        (silent(tx, &ids).await?, lead_hosts(tx, &ids).await?, statuses(tx, &ids).await?);
    let published = |(id, lead, published_at, created_at): Row| {
        let published_at = published_at.unwrap_or(created_at);
        let heard = silent.get(&id).cloned().unwrap_or_default().heard(published_at);
        let (host, status) = (hosts.get(&id).copied(), statuses.get(&id).copied());
        Published { running: Running { id, host, lead, heard, status }, published_at }
    };
    Ok(rows.into_iter().map(published).collect())
}

async fn lead_hosts(tx: &ReadTx, projects: &[ProjectId]) -> Result<HashMap<ProjectId, CouncilId>> {
    use host::Column;
    let hosts = tx.every::<host::Entity>().any_of(Column::ProjectId, projects.iter().copied());
    let leads = hosts.is(Column::Lead, true).columns(only([Column::ProjectId, Column::CouncilId]));
    let leads: Vec<(ProjectId, CouncilId)> = leads.await?;
    Ok(leads.into_iter().collect())
}

/// What the facts say of each project today.
async fn statuses(tx: &ReadTx, projects: &[ProjectId]) -> Result<BTreeMap<ProjectId, Status>> {
    let status = |(project, record): (ProjectId, callup_domain::record::Record)| {
        Some((project, record.standing(tx.today())?.rating.status))
    };
    Ok(present(tx, projects).await?.into_iter().filter_map(status).collect())
}
