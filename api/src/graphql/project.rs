//! Projects in GraphQL.

use super::loader::{load, load_some, loads_by_id, loads_lists};
use super::page::{List, ListOrder, Page};
use super::payload::payload;
use super::post::Post;
use super::rating::{Rating, standing};
use super::silence::ProjectSilence;
use super::similar::{self, SimilarProject};
use super::team::Team;
use super::update::Update;
use super::{Request, benefit::Benefit, cost::Cost, council::Council, milestone::Milestone, person::Person};
use async_graphql::{Context, ID, Object, Result, SimpleObject};
use callup_command as command;
use callup_domain::id::ProjectId;
use callup_domain::money::Money;
use callup_domain::project::{Gate, Phase, ProjectState};
use callup_domain::rating::Confidence;
use callup_domain::service_area::ServiceArea;
use callup_infra::entity::{host, phase, project};
use chrono::{DateTime, NaiveDate, Utc};

/// A project: a problem, an outcome measure, a sponsor, host councils, a phase, a budget, dates.
#[derive(Clone)]
pub struct Project(pub project::Model);

impl From<project::Model> for Project {
    fn from(row: project::Model) -> Self {
        Self(row)
    }
}

/// A project: a problem, an outcome measure, a sponsor, host councils, a phase, a budget, dates.
#[Object]
impl Project {
    /// Its id.
    pub(super) async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// Its name.
    async fn title(&self) -> &str {
        &self.0.title
    }

    /// The problem it is there to solve.
    async fn problem(&self) -> &str {
        &self.0.problem
    }

    /// How one will see that it is solved.
    async fn outcome_measure(&self) -> &str {
        &self.0.outcome_measure
    }

    /// The person who wants it done and can decide.
    async fn sponsor(&self) -> &str {
        &self.0.sponsor
    }

    /// The council service it belongs to.
    async fn service_area(&self) -> Option<ServiceArea> {
        self.0.service_area
    }

    /// Who runs it and reports.
    async fn delivery_lead(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        Ok(load_some(ctx, self.0.delivery_lead_id).await?.map(Person))
    }

    /// Draft, published or closed.
    async fn state(&self) -> ProjectState {
        self.0.state
    }

    /// Its phase.
    async fn phase(&self) -> Phase {
        self.0.phase
    }

    /// The phases it passed into, and what was decided at their gates, oldest first.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn phases(&self, ctx: &Context<'_>) -> Result<Vec<PhaseEntry>> {
        let rows = load(ctx, PhasesOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(PhaseEntry::from).collect())
    }

    /// Its first day.
    async fn starts_on(&self) -> Option<NaiveDate> {
        self.0.starts_on
    }

    /// Its last day.
    async fn ends_on(&self) -> Option<NaiveDate> {
        self.0.ends_on
    }

    /// Its budget.
    async fn budget(&self) -> Option<Money> {
        self.0.budget_pence.map(Money::pence)
    }

    /// How far the forecast cost may exceed the budget, in basis points.
    async fn tolerance_bp(&self) -> i32 {
        self.0.tolerance_bp
    }

    /// Changes so far: send it along when changing the project.
    async fn version(&self) -> i32 {
        self.0.version
    }

    /// When it was published.
    async fn published_at(&self) -> Option<DateTime<Utc>> {
        self.0.published_at
    }

    /// When it was closed.
    async fn closed_at(&self) -> Option<DateTime<Utc>> {
        self.0.closed_at
    }

    /// Why it was closed.
    async fn closing_reason(&self) -> Option<&str> {
        self.0.closing_reason.as_deref()
    }

    /// The councils where it lands, the lead first.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn hosts(&self, ctx: &Context<'_>) -> Result<Vec<Host>> {
        let mut rows = load(ctx, HostsOf(self.0.id)).await?.unwrap_or_default();
        rows.sort_by_key(|row| (!row.lead, row.id));
        Ok(rows.into_iter().map(Host).collect())
    }

    /// What it asks of its squad as a whole.
    async fn team(&self) -> Team {
        Team(self.0.clone())
    }

    /// Its milestones, in the order in which they were added.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn milestones(&self, ctx: &Context<'_>) -> Result<Vec<Milestone>> {
        Milestone::of(ctx, self.0.id).await
    }

    /// What its delivery lead reported, the newest first.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn updates(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
    ) -> Result<List<Update>> {
        Update::of(ctx, self.0.id, Page::new(first, after)?).await
    }

    /// Forecasts of what it costs, oldest first.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn costs(&self, ctx: &Context<'_>) -> Result<Vec<Cost>> {
        Cost::of(ctx, self.0.id).await
    }

    /// What it is to change, in numbers, and what came of it.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn benefits(&self, ctx: &Context<'_>) -> Result<Vec<Benefit>> {
        Benefit::of(ctx, self.0.id).await
    }

    /// The confidence that its delivery lead claimed last. Null before the first update.
    async fn confidence(&self, ctx: &Context<'_>) -> Result<Option<Confidence>> {
        let standing = standing(ctx, self.0.id).await?;
        Ok(standing.and_then(|standing| standing.claim.as_ref().map(|claim| claim.what.confidence)))
    }

    /// The status computed from the facts as they are today, with its reasons. Nobody can override
    /// it. Null before the project is published; once it is closed, as on that day.
    async fn rating(&self, ctx: &Context<'_>) -> Result<Option<Rating>> {
        Ok(standing(ctx, self.0.id).await?.map(|standing| Rating::from(&standing.rating)))
    }

    /// Whether the confidence claimed is better than the facts: green outside, red inside.
    async fn watermelon(&self, ctx: &Context<'_>) -> Result<bool> {
        Ok(standing(ctx, self.0.id).await?.is_some_and(|standing| standing.watermelon))
    }

    /// How silent it is: when it was last heard of, and what was said about that. Null before it is published,
    /// and once it was closed by somebody.
    async fn silence(&self, ctx: &Context<'_>) -> Result<Option<ProjectSilence>> {
        ProjectSilence::of(ctx, &self.0).await
    }

    /// Projects like it that you may see, the most alike first, at most five: perhaps there is
    /// something to take over, or somebody to ask.
    async fn similar(&self, ctx: &Context<'_>) -> Result<Vec<SimilarProject>> {
        similar::of(ctx, self.0.id).await
    }

    /// Its posts, in the order in which they were added; at most 200.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn posts(&self, ctx: &Context<'_>) -> Result<Vec<Post>> {
        let rows = load(ctx, PostsOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(Post).collect())
    }
}

/// A council where a project lands.
pub struct Host(pub host::Model);

/// A council where a project lands.
#[Object]
impl Host {
    /// The council.
    async fn council(&self, ctx: &Context<'_>) -> Result<Council> {
        Council::require(ctx, self.0.council_id).await
    }

    /// Whether it leads.
    async fn lead(&self) -> bool {
        self.0.lead
    }
}

/// A decision at the gate of a phase.
#[derive(SimpleObject)]
pub struct PhaseEntry {
    /// The phase the gate leads to.
    phase: Phase,
    /// From which day.
    from_on: NaiveDate,
    /// What was decided.
    gate: Gate,
    /// When it was recorded.
    recorded_at: DateTime<Utc>,
}

impl From<phase::Model> for PhaseEntry {
    fn from(row: phase::Model) -> Self {
        Self { phase: row.phase, from_on: row.from_on, gate: row.gate, recorded_at: row.recorded_at }
    }
}

/// Projects that can be asked for.
#[derive(Default)]
pub struct ProjectQuery;

#[Object]
impl ProjectQuery {
    /// A project.
    async fn project(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Its id.")] id: ProjectId,
    ) -> Result<Option<Project>> {
        ctx.cx()?;
        Ok(load(ctx, id).await?.map(Project))
    }

    /// Projects.
    #[graphql(complexity = "super::page::cost(first, child_complexity)")]
    async fn projects(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many, 1 to 100; 20 unless given.")] first: Option<i32>,
        #[graphql(desc = "The cursor after which the page begins.")] after: Option<String>,
        #[graphql(desc = "Only those in this state.")] state: Option<ProjectState>,
        #[graphql(default, desc = "Only those that are not closed.")] open: bool,
        #[graphql(default, desc = "In which order.")] order: ListOrder,
    ) -> Result<List<Project>> {
        let read = ctx.cx()?.read();
        let found = read.find::<project::Entity>();
        let found = match state {
            Some(state) => found.is(project::Column::State, state),
            None => found,
        };
        let not_closed = [ProjectState::Draft, ProjectState::Published];
        let found = if open { found.any_of(project::Column::State, not_closed) } else { found };
        Page::new(first, after)?.ordered(order, found, Project).await
    }
}

/// What can be done with projects.
#[derive(Default)]
pub struct ProjectMutation;

payload! {
    /// What came of a request about a project.
    ProjectPayload { project: Project }
}

#[Object]
impl ProjectMutation {
    /// Lists a project as a draft, which only the desk sees.
    async fn create_project(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The project.")] input: command::project::CreateProject,
    ) -> Result<ProjectPayload> {
        ProjectPayload::of(command::project::create(ctx.cx()?, input).await)
    }

    /// Changes what a project says of itself.
    async fn update_project(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The project as it should be.")] input: command::project::UpdateProject,
    ) -> Result<ProjectPayload> {
        ProjectPayload::of(command::project::update(ctx.cx()?, input).await)
    }

    /// Changes the councils that host a project: of a draft at will; to a published project others are added.
    async fn set_hosts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The project, and all of its hosts.")] input: command::host::SetHosts,
    ) -> Result<ProjectPayload> {
        ProjectPayload::of(command::host::set(ctx.cx()?, input).await)
    }

    /// Changes what a project asks of its squad as a whole.
    async fn set_team_rules(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The project, and all of its team rules.")] input: command::team::SetTeamRules,
    ) -> Result<ProjectPayload> {
        ProjectPayload::of(command::team::set(ctx.cx()?, input).await)
    }

    /// Publishes a project. Refused without problem, outcome measure, sponsor, dates or lead host.
    async fn publish_project(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which project.")] input: command::project::PublishProject,
    ) -> Result<ProjectPayload> {
        ProjectPayload::of(command::project::publish(ctx.cx()?, input).await)
    }

    /// Closes a project and its open posts. Refused while anybody serves it or is asked to.
    async fn close_project(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which project, and why.")] input: command::project::CloseProject,
    ) -> Result<ProjectPayload> {
        ProjectPayload::of(command::project::close(ctx.cx()?, input).await)
    }

    /// Decides at the gate of a phase.
    async fn move_phase(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The decision.")] input: command::project::MovePhase,
    ) -> Result<ProjectPayload> {
        ProjectPayload::of(command::project::move_phase(ctx.cx()?, input).await)
    }
}

loads_by_id!(project: ProjectId);

loads_lists! {
    /// The hosts of a project.
    HostsOf(ProjectId): host by ProjectId, project_id;
    /// The phases of a project.
    PhasesOf(ProjectId): phase by ProjectId, project_id;
    /// The posts of a project.
    PostsOf(ProjectId): post by ProjectId, project_id;
}
