//! Projects like another, in GraphQL.

use super::Request;
use super::error::failed;
use super::loader::{LoadError, Loaders, load, require};
use super::project::Project;
use async_graphql::dataloader::Loader;
use async_graphql::{Context, Object, Result};
use callup_domain::id::{ProjectId, SkillId};
use callup_domain::refusal::{Code, Refusal};
use callup_domain::say;
use callup_infra::query::similar::{like, like_each};
use std::collections::HashMap;
use std::sync::Arc;

/// A project that is like another.
pub struct SimilarProject(ProjectId, i32);

/// A project that is like another.
#[Object]
impl SimilarProject {
    /// The project.
    async fn project(&self, ctx: &Context<'_>) -> Result<Project> {
        require::<ProjectId>(ctx, self.0, "project").await.map(Project)
    }

    /// How much they have in common, in thousandths: 500 to 1,000.
    async fn likeness(&self) -> i32 {
        self.1
    }
}

/// Projects like `project`.
pub(super) async fn of(ctx: &Context<'_>, project: ProjectId) -> Result<Vec<SimilarProject>> {
    let alike = load(ctx, LikeProject(project)).await?.unwrap_or_default();
    Ok(alike.into_iter().map(|(id, likeness)| SimilarProject(id, likeness)).collect())
}

/// The projects like this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LikeProject(ProjectId);

impl Loader<LikeProject> for Loaders {
    type Value = Vec<(ProjectId, i32)>;
    type Error = LoadError;

    async fn load(&self, keys: &[LikeProject]) -> Result<HashMap<LikeProject, Self::Value>, LoadError> {
        let projects: Vec<ProjectId> = keys.iter().map(|key| key.0).collect();
        let alike = like_each(&self.cx().read(), &projects).await.map_err(Arc::new)?;
        Ok(alike.into_iter().map(|(id, others)| (LikeProject(id), others)).collect())
    }
}

/// Likeness that can be asked for before there is a project.
#[derive(Default)]
pub struct SimilarQuery;

#[Object]
impl SimilarQuery {
    /// Projects like one that somebody is about to list, the most alike first: perhaps the problem
    /// is being solved already.
    async fn similar_projects(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What it would be called.")] title: String,
        #[graphql(desc = "The problem it would solve.", default)] problem: String,
        #[graphql(desc = "The skills that its posts would need.", default)] skills: Vec<SkillId>,
    ) -> Result<Vec<SimilarProject>> {
        if title.chars().count() > 120 || problem.chars().count() > 4_000 || skills.len() > 100 {
            let message =
                say!("Compare a title of at most 120 characters, a problem of 4,000 and 100 skills.");
            return Err(super::error::refused(&Refusal::new(Code::OutOfRange, "title", message)));
        }
        let read = ctx.cx()?.read();
        let alike = like(&read, &title, &problem, skills).await.map_err(failed)?;
        Ok(alike.into_iter().map(|(id, likeness)| SimilarProject(id, likeness)).collect())
    }
}
