//! Delivery leads' updates in GraphQL.

use super::Request;
use super::bulk::ProjectsPayload;
use super::loader::{load, loads_by_id, loads_lists, require};
use super::page::{List, Page};
use super::payload::payload;
use super::person::Person;
use super::project::Project;
use async_graphql::{Context, ID, Object, Result};
use callup_command as command;
use callup_domain::id::{PersonId, ProjectId, UpdateId};
use callup_domain::rating::Confidence;
use callup_infra::entity::project_update;
use chrono::{DateTime, NaiveDate, Utc};

/// An update: the confidence that a named person claims in a project, with the reason.
#[derive(Clone)]
pub struct Update(pub project_update::Model);

impl From<project_update::Model> for Update {
    fn from(row: project_update::Model) -> Self {
        Self(row)
    }
}

impl Update {
    /// A page of the updates of a project, the newest first.
    pub async fn of(ctx: &Context<'_>, project: ProjectId, page: Page) -> Result<List<Self>> {
        let rows = load(ctx, UpdatesOf(project)).await?.unwrap_or_default();
        page.newest::<project_update::Entity, Self>(rows, Self)
    }
}

/// An update: the confidence that a named person claims in a project, with the reason.
#[Object]
impl Update {
    /// Its id.
    pub async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// The project.
    async fn project(&self, ctx: &Context<'_>) -> Result<Project> {
        require::<ProjectId>(ctx, self.0.project_id, "project").await.map(Project)
    }

    /// The confidence claimed.
    async fn confidence(&self) -> Confidence {
        self.0.confidence
    }

    /// Why.
    async fn reason(&self) -> &str {
        &self.0.reason
    }

    /// What changed since the update before; may be empty.
    async fn changed(&self) -> &str {
        &self.0.changed
    }

    /// The decision that is wanted, if one is.
    async fn decision_wanted(&self) -> Option<&str> {
        self.0.decision_wanted.as_deref()
    }

    /// By when it is wanted.
    async fn decision_by(&self) -> Option<NaiveDate> {
        self.0.decision_by
    }

    /// When it was recorded.
    async fn recorded_at(&self) -> DateTime<Utc> {
        self.0.recorded_at
    }

    /// Who claims it.
    async fn recorded_by(&self, ctx: &Context<'_>) -> Result<Person> {
        require::<PersonId>(ctx, self.0.recorded_by, "person").await.map(Person)
    }
}

payload! {
    /// What came of a request about an update.
    UpdatePayload { update: Update }
}

/// What can be done with updates.
#[derive(Default)]
pub struct UpdateMutation;

#[Object]
impl UpdateMutation {
    /// Reports on a project one leads. The update is a claim in one's own name, and stays.
    async fn report_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The update.")] input: command::update::ReportUpdate,
    ) -> Result<UpdatePayload> {
        UpdatePayload::of(command::update::report(ctx.cx()?, input).await)
    }

    /// Asks the delivery leads of up to 500 projects for an update, at the desk; nobody twice a day. Each
    /// project has a result of its own.
    async fn ask_for_updates(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Of which projects.")] input: command::update::AskForUpdates,
    ) -> Result<ProjectsPayload> {
        ProjectsPayload::of(command::update::ask(ctx.cx()?, input).await)
    }
}

loads_by_id!(project_update: UpdateId);

loads_lists! {
    /// The updates of a project.
    UpdatesOf(ProjectId): project_update by ProjectId, project_id;
}
