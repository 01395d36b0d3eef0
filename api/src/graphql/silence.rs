//! Projects of which nothing is heard, in GraphQL.

use super::Request;
use super::loader::{LoadError, Loaders, load, load_some};
use super::person::Person;
use async_graphql::dataloader::Loader;
use async_graphql::{Context, Object, Result};
use callup_domain::dormancy::{PromptKind, Silence};
use callup_domain::id::ProjectId;
use callup_infra::clock::today;
use callup_infra::entity::{project, prompt};
use callup_infra::query::dormancy::{Silent, silent};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::HashMap;
use std::sync::Arc;

/// How silent a project is.
pub struct ProjectSilence {
    project: project::Model,
    published_at: DateTime<Utc>,
    state: Silence,
    silent: Silent,
    today: NaiveDate,
}

impl ProjectSilence {
    /// Of a project that is published, or was closed as dormant.
    pub(super) async fn of(ctx: &Context<'_>, project: &project::Model) -> Result<Option<Self>> {
        let today = ctx.cx()?.read().today();
        let Some(published_at) = project.published_at else { return Ok(None) };
        let silent = load(ctx, SilenceOf(project.id)).await?.unwrap_or_default();
        let Some(state) = silent.silence(project, today) else { return Ok(None) };
        Ok(Some(Self { project: project.clone(), published_at, state, silent, today }))
    }
}

/// How silent a project is, and what was said about it.
#[Object]
impl ProjectSilence {
    /// How silent it is.
    async fn state(&self) -> Silence {
        self.state
    }

    /// The day on which it was last heard of: of the last update, or of its publication.
    async fn heard_on(&self) -> NaiveDate {
        self.silent.heard(self.published_at).on
    }

    /// For how many days nothing was heard, until today or until it was closed.
    async fn days(&self) -> i64 {
        let until = self.project.closed_at.map_or(self.today, today);
        self.silent.heard(self.published_at).days(until)
    }

    /// The first day on which it may be closed as dormant, once that was announced.
    async fn closes_on(&self) -> Option<NaiveDate> {
        let heard = self.silent.heard(self.published_at);
        (self.state == Silence::Warned).then(|| heard.closes_on(self.today))
    }

    /// The last that was said about its silence, since it was heard of.
    async fn prompt(&self) -> Option<Prompt> {
        self.silent.since(self.published_at).next_back().cloned().map(Prompt)
    }
}

/// A word that was said about a project's silence.
pub struct Prompt(prompt::Model);

/// A word that was said about a project's silence.
#[Object]
impl Prompt {
    /// What was said.
    async fn kind(&self) -> PromptKind {
        self.0.kind
    }

    /// When.
    async fn at(&self) -> DateTime<Utc> {
        self.0.prompted_at
    }

    /// By whom. Null when the service did by itself.
    async fn by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        Ok(load_some(ctx, self.0.prompted_by).await?.map(Person))
    }
}

/// What is on record of a project's silence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SilenceOf(pub ProjectId);

impl Loader<SilenceOf> for Loaders {
    type Value = Silent;
    type Error = LoadError;

    async fn load(&self, keys: &[SilenceOf]) -> Result<HashMap<SilenceOf, Silent>, LoadError> {
        let projects: Vec<ProjectId> = keys.iter().map(|key| key.0).collect();
        let silent = silent(&self.cx().read(), &projects).await.map_err(Arc::new)?;
        Ok(silent.into_iter().map(|(project, silent)| (SilenceOf(project), silent)).collect())
    }
}
