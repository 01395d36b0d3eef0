//! Projects that are like one another, so that nobody builds a thing twice.

use super::diary::only;
use crate::entity::{need, post, project};
use crate::error::Result;
use crate::scope::{Found, ReadTx};
use callup_domain::id::{PostId, ProjectId, SkillId};
use callup_domain::similar::{Fingerprint, similar};
use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{ColumnTrait, Order};
use std::collections::{BTreeMap, HashMap};

/// How many projects are compared with: those listed last.
const RECENT: u64 = 500;

/// How many similar projects are worth showing.
const MOST: usize = 5;

/// Projects that the actor may see and that are like the one described, with their likeness in
/// thousandths, the most alike first; three statements.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn like(
    tx: &ReadTx,
    title: &str,
    problem: &str,
    skills: Vec<SkillId>,
) -> Result<Vec<(ProjectId, i32)>> {
    let recent = recent(tx).await?;
    let others = recent.iter().map(|(id, other)| (*id, other));
    Ok(similar(&Fingerprint::of(title, problem, skills), others, MOST))
}

/// As [`like`], for each of `projects`; six statements.
///
/// # Errors
/// `Unavailable`, or `Internal` when a row cannot be read.
pub async fn like_each(
    tx: &ReadTx,
    projects: &[ProjectId],
) -> Result<BTreeMap<ProjectId, Vec<(ProjectId, i32)>>> {
    let recent = recent(tx).await?;
    let asked = tx.find::<project::Entity>().with_keys(projects.iter().copied());
    let asked = fingerprints(tx, asked).await?;
    let alike = |(id, asked): (ProjectId, Fingerprint)| {
        let others = recent.iter().filter(|(other, _)| *other != id).map(|(other, print)| (*other, print));
        (id, similar(&asked, others, MOST))
    };
    Ok(asked.into_iter().map(alike).collect())
}

async fn recent(tx: &ReadTx) -> Result<Vec<(ProjectId, Fingerprint)>> {
    let recent = tx.find::<project::Entity>().order_by(project::Column::Id, Order::Desc).limit(RECENT);
    fingerprints(tx, recent).await
}

/// The fingerprints of `projects`; three statements.
async fn fingerprints(
    tx: &ReadTx,
    projects: Found<'_, project::Entity>,
) -> Result<Vec<(ProjectId, Fingerprint)>> {
    let columns = only([project::Column::Id, project::Column::Title, project::Column::Problem]);
    let projects: Vec<(ProjectId, String, String)> = projects.columns(columns).await?;
    let ids: Vec<ProjectId> = projects.iter().map(|(id, ..)| *id).collect();
    let mut skills = skills(tx, &ids).await?;
    let print = |(id, title, problem): (ProjectId, String, String)| {
        (id, Fingerprint::of(&title, &problem, skills.remove(&id).unwrap_or_default()))
    };
    Ok(projects.into_iter().map(print).collect())
}

/// The skills that the posts of `projects` need.
async fn skills(tx: &ReadTx, projects: &[ProjectId]) -> Result<HashMap<ProjectId, Vec<SkillId>>> {
    let posts = tx.every::<post::Entity>().any_of(post::Column::ProjectId, projects.iter().copied());
    let posts: Vec<(PostId, ProjectId)> =
        posts.columns(only([post::Column::Id, post::Column::ProjectId])).await?;
    let posts: HashMap<PostId, ProjectId> = posts.into_iter().collect();
    let needs = tx.every::<need::Entity>();
    let needs = needs.filter(need::Column::PostId.in_subquery(posts_of(tx, projects)));
    let needs: Vec<(PostId, SkillId)> =
        needs.columns(only([need::Column::PostId, need::Column::SkillId])).await?;
    Ok(needs.into_iter().fold(HashMap::new(), |mut skills, (post, skill)| {
        if let Some(project) = posts.get(&post) {
            skills.entry(*project).or_insert_with(Vec::new).push(skill);
        }
        skills
    }))
}

fn posts_of(tx: &ReadTx, projects: &[ProjectId]) -> SelectStatement {
    Query::select()
        .column(post::Column::Id.as_column_ref())
        .from(post::Entity)
        .and_where(post::Column::BodyId.eq(tx.body()))
        .and_where(post::Column::ProjectId.is_in(projects.iter().copied()))
        .take()
}
