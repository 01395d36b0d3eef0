//! When projects were last heard of, and what was said about their silence.

use super::diary::only;
use crate::clock::today;
use crate::entity::{project, project_update, prompt};
use crate::error::Result;
use crate::scope::ReadTx;
use callup_domain::dormancy::{Heard, PromptKind, Silence, Step};
use callup_domain::id::ProjectId;
use callup_domain::project::ProjectState;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::Func;
use std::collections::HashMap;

/// What is on record of a project's silence.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Silent {
    /// When the last update was recorded.
    pub updated_at: Option<DateTime<Utc>>,
    /// What was ever said about its silence, the oldest first.
    pub prompts: Vec<prompt::Model>,
}

impl Silent {
    /// When the project, published at `published_at`, was last heard of, and what was said since.
    #[must_use]
    pub fn heard(&self, published_at: DateTime<Utc>) -> Heard {
        let at = self.updated_at.map_or(published_at, |updated| updated.max(published_at));
        let since = self.since(published_at);
        Heard::since(today(at), since.map(|prompt| (prompt.kind, today(prompt.prompted_at))))
    }

    /// What was said since the project, published at `published_at`, was last heard of, the oldest first.
    pub fn since(&self, published_at: DateTime<Utc>) -> impl DoubleEndedIterator<Item = &prompt::Model> {
        let updated_at = self.updated_at;
        self.prompts.iter().filter(move |prompt| {
            prompt.prompted_at >= published_at && updated_at.is_none_or(|at| prompt.prompted_at > at)
        })
    }

    /// How silent the project is on `day`. None before it is published, and once it was closed otherwise.
    #[must_use]
    pub fn silence(&self, project: &project::Model, day: NaiveDate) -> Option<Silence> {
        let published_at = project.published_at?;
        match project.state {
            ProjectState::Draft => None,
            ProjectState::Published => Some(self.heard(published_at).silence(day)),
            ProjectState::Closed => {
                let dormant = self.prompts.iter().any(|prompt| prompt.kind == PromptKind::Closed);
                dormant.then_some(Silence::Dormant)
            }
        }
    }
}

/// What is on record of the silence of each of `projects`; two statements, however many.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn silent(tx: &ReadTx, projects: &[ProjectId]) -> Result<HashMap<ProjectId, Silent>> {
    let mut silent: HashMap<ProjectId, Silent> =
        projects.iter().map(|project| (*project, Silent::default())).collect();
    for (project, updated_at) in last_updates(tx, projects).await? {
        silent.entry(project).or_default().updated_at = updated_at;
    }
    let prompts = tx.every::<prompt::Entity>().any_of(prompt::Column::ProjectId, projects.iter().copied());
    for row in prompts.in_order().all().await? {
        silent.entry(row.project_id).or_default().prompts.push(row);
    }
    Ok(silent)
}

async fn last_updates(
    tx: &ReadTx,
    projects: &[ProjectId],
) -> Result<Vec<(ProjectId, Option<DateTime<Utc>>)>> {
    use project_update::Column;
    let rows = tx.every::<project_update::Entity>().any_of(Column::ProjectId, projects.iter().copied());
    let columns = [Column::ProjectId.into_expr(), Func::max(Column::RecordedAt.into_expr()).into()];
    rows.group_by([Column::ProjectId]).columns(columns).await
}

/// What is to be done today about the silence of published projects, each by its id; three statements.
///
/// # Errors
/// As for `silent`.
pub async fn steps(tx: &ReadTx) -> Result<Vec<(ProjectId, Step)>> {
    use project::Column;
    let rows = tx.every::<project::Entity>().is(Column::State, ProjectState::Published).in_order();
    let rows: Vec<(ProjectId, Option<DateTime<Utc>>)> =
        rows.columns(only([Column::Id, Column::PublishedAt])).await?;
    let ids: Vec<ProjectId> = rows.iter().map(|(project, _)| *project).collect();
    let silent = silent(tx, &ids).await?;
    let step = |(project, published_at): (ProjectId, Option<DateTime<Utc>>)| {
        let heard = silent.get(&project)?.heard(published_at?);
        Some((project, heard.step(tx.today())?))
    };
    Ok(rows.into_iter().filter_map(step).collect())
}
