//! The same of published projects as they are now, without how they came to be so.

use super::{Ask, Records, entry, facts, put};
use crate::clock;
use crate::entity::{post, project, secondment};
use crate::error::Result;
use crate::query::diary::only;
use crate::scope::ReadTx;
use callup_domain::id::{CouncilId, OfficerId, PostId, ProjectId, SecondmentId};
use callup_domain::load::Schedule;
use callup_domain::post::PostState;
use callup_domain::project::{Phase, ProjectState};
use callup_domain::record::{Entry, History, Post, Project, Record, Secondment};
use callup_domain::secondment::SecondmentStatus;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;

/// The records of those of `projects` that are published, as far as today's standing is told from them: what
/// [`records`](super::records) says of today, but with each row in its present state only. Of many projects at once
/// most of the time went into states that are over. As many statements as there.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn present(tx: &ReadTx, projects: &[ProjectId]) -> Result<BTreeMap<ProjectId, Record>> {
    let ask = Ask { tx, projects, until: clock::end_of_day(tx.today()) };
    let mut records = published(&ask).await?;
    posts(&ask, &mut records).await?;
    secondments(&ask, &mut records).await?;
    facts(&ask, &mut records).await?;
    Ok(records)
}

async fn published(ask: &Ask<'_>) -> Result<Records> {
    use project::Column;
    let found = ask.every::<project::Entity>(Column::Id).is(Column::State, ProjectState::Published);
    let columns = [
        Column::Id,
        Column::PublishedAt,
        Column::CreatedAt,
        Column::Title,
        Column::Phase,
        Column::BudgetPence,
        Column::ToleranceBp,
    ];
    type Row = (ProjectId, Option<DateTime<Utc>>, DateTime<Utc>, String, Phase, Option<i64>, i32);
    let rows: Vec<Row> = found.columns(only(columns)).await?;
    let record = |(id, published_at, created_at, title, phase, budget_pence, tolerance_bp): Row| {
        let project = Project { title, state: ProjectState::Published, phase, budget_pence, tolerance_bp };
        let project = History(vec![entry(published_at.unwrap_or(created_at), project)]);
        (id, Record { project, ..Record::default() })
    };
    Ok(rows.into_iter().map(record).collect())
}

async fn posts(ask: &Ask<'_>, records: &mut Records) -> Result<()> {
    use post::Column;
    let columns =
        [Column::Id, Column::ProjectId, Column::Title, Column::State, Column::StartsOn, Column::EndsOn];
    type Row = (PostId, ProjectId, String, PostState, NaiveDate, NaiveDate);
    let rows: Vec<Row> =
        ask.every::<post::Entity>(Column::ProjectId).in_order().columns(only(columns)).await?;
    for (id, project_id, title, state, starts_on, ends_on) in rows {
        let post = ask.now(Post { id, project_id, title, state, starts_on, ends_on });
        put(records, Some(project_id), |record| record.posts.push(post));
    }
    Ok(())
}

async fn secondments(ask: &Ask<'_>, records: &mut Records) -> Result<()> {
    use secondment::Column;
    let columns = [
        Column::Id,
        Column::ProjectId,
        Column::PostId,
        Column::OfficerId,
        Column::HomeCouncilId,
        Column::Status,
        Column::Schedule,
    ];
    type Row = (SecondmentId, ProjectId, PostId, OfficerId, CouncilId, SecondmentStatus, Schedule);
    let found = ask.every::<secondment::Entity>(Column::ProjectId).in_order();
    let rows: Vec<Row> = found.columns(only(columns)).await?;
    for (id, project_id, post_id, officer_id, home_council_id, status, schedule) in rows {
        let secondment =
            ask.now(Secondment { id, project_id, post_id, officer_id, home_council_id, status, schedule });
        put(records, Some(project_id), |record| record.secondments.push(secondment));
    }
    Ok(())
}

impl Ask<'_> {
    /// A row of which nothing but its present state is told.
    fn now<T>(&self, what: T) -> History<T> {
        History(vec![Entry { on: self.tx.today(), what }])
    }
}
