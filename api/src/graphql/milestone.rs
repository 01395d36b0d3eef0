//! Milestones in GraphQL.

use super::Request;
use super::loader::{load, load_some, loads_by_id, loads_lists, require};
use super::payload::payload;
use super::person::Person;
use super::project::Project;
use async_graphql::{Context, ID, Object, Result};
use callup_command as command;
use callup_domain::id::{MilestoneId, ProjectId};
use callup_domain::rating;
use callup_infra::entity::{forecast, milestone};
use chrono::{DateTime, NaiveDate, Utc};

/// A milestone: the date first promised, every forecast, and the day on which it was reached.
#[derive(Clone)]
pub struct Milestone(pub milestone::Model);

impl From<milestone::Model> for Milestone {
    fn from(row: milestone::Model) -> Self {
        Self(row)
    }
}

impl Milestone {
    /// The milestones of a project, in the order in which they were added.
    pub async fn of(ctx: &Context<'_>, project: ProjectId) -> Result<Vec<Self>> {
        let rows = load(ctx, MilestonesOf(project)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(Self).collect())
    }

    /// As it stands now.
    async fn now(&self, ctx: &Context<'_>) -> Result<rating::Milestone> {
        let said = load(ctx, ForecastsOf(self.0.id)).await?.unwrap_or_default();
        let latest = said.last();
        Ok(rating::Milestone {
            id: self.0.id,
            title: self.0.title.clone(),
            baseline_on: self.0.baseline_on,
            forecast_on: latest.map_or(self.0.baseline_on, |forecast| forecast.due_on),
            actual_on: latest.filter(|forecast| forecast.done).map(|forecast| forecast.due_on),
        })
    }
}

/// A milestone: the date first promised, every forecast, and the day on which it was reached.
#[Object]
impl Milestone {
    /// Its id.
    pub async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// The project.
    async fn project(&self, ctx: &Context<'_>) -> Result<Project> {
        require::<ProjectId>(ctx, self.0.project_id, "project").await.map(Project)
    }

    /// What is to be reached.
    async fn title(&self) -> &str {
        &self.0.title
    }

    /// The date first promised.
    async fn baseline_on(&self) -> NaiveDate {
        self.0.baseline_on
    }

    /// Every forecast, and the actual date once there is one; oldest first. None is ever overwritten.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn forecasts(&self, ctx: &Context<'_>) -> Result<Vec<Forecast>> {
        let rows = load(ctx, ForecastsOf(self.0.id)).await?.unwrap_or_default();
        let baseline_on = self.0.baseline_on;
        Ok(rows.into_iter().map(|row| Forecast { row, baseline_on }).collect())
    }

    /// When it is now expected to be reached, or was.
    async fn due_on(&self, ctx: &Context<'_>) -> Result<NaiveDate> {
        Ok(self.now(ctx).await?.forecast_on)
    }

    /// When it was reached. Null while it was not.
    async fn reached_on(&self, ctx: &Context<'_>) -> Result<Option<NaiveDate>> {
        Ok(self.now(ctx).await?.actual_on)
    }

    /// Days later than first promised; below 0 if sooner. What is open cannot be reached before
    /// today, whatever its forecast says.
    async fn slippage_days(&self, ctx: &Context<'_>) -> Result<i64> {
        let today = ctx.cx()?.read().today();
        Ok(self.now(ctx).await?.slippage_days(today))
    }
}

/// A forecast of a milestone, or its actual date.
pub struct Forecast {
    row: forecast::Model,
    baseline_on: NaiveDate,
}

/// A forecast of a milestone, or its actual date.
#[Object]
impl Forecast {
    /// Its id.
    async fn id(&self) -> ID {
        self.row.id.into()
    }

    /// The date.
    async fn due_on(&self) -> NaiveDate {
        self.row.due_on
    }

    /// Whether it was reached on that date.
    async fn done(&self) -> bool {
        self.row.done
    }

    /// Why it moved; of an actual date, what there is to say about it.
    async fn reason(&self) -> &str {
        &self.row.reason
    }

    /// Days later than first promised; below 0 if sooner.
    async fn slippage_days(&self) -> i64 {
        (self.row.due_on - self.baseline_on).num_days()
    }

    /// When it was recorded.
    async fn recorded_at(&self) -> DateTime<Utc> {
        self.row.recorded_at
    }

    /// By whom.
    async fn recorded_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        Ok(load_some(ctx, self.row.recorded_by).await?.map(Person))
    }
}

payload! {
    /// What came of a request about a milestone.
    MilestonePayload { milestone: Milestone }
}

/// What can be done with milestones.
#[derive(Default)]
pub struct MilestoneMutation;

#[Object]
impl MilestoneMutation {
    /// Adds a milestone to a project one leads.
    async fn add_milestone(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The milestone.")] input: command::milestone::AddMilestone,
    ) -> Result<MilestonePayload> {
        MilestonePayload::of(command::milestone::add(ctx.cx()?, input).await)
    }

    /// Forecasts when a milestone will be reached. Earlier forecasts stay on record.
    async fn forecast_milestone(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The forecast.")] input: command::milestone::ForecastMilestone,
    ) -> Result<MilestonePayload> {
        MilestonePayload::of(command::milestone::forecast(ctx.cx()?, input).await)
    }

    /// Records that a milestone was reached.
    async fn reach_milestone(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which milestone, and when.")] input: command::milestone::ReachMilestone,
    ) -> Result<MilestonePayload> {
        MilestonePayload::of(command::milestone::reach(ctx.cx()?, input).await)
    }
}

loads_by_id!(milestone: MilestoneId);

loads_lists! {
    /// The milestones of a project.
    MilestonesOf(ProjectId): milestone by ProjectId, project_id;
    /// The forecasts of a milestone.
    ForecastsOf(MilestoneId): forecast by MilestoneId, milestone_id;
}
