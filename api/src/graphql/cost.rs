//! Forecasts of cost in GraphQL.

use super::Request;
use super::loader::{load, load_some, loads_by_id, loads_lists, require};
use super::payload::payload;
use super::person::Person;
use super::project::Project;
use async_graphql::{Context, ID, Object, Result};
use callup_command as command;
use callup_domain::id::{CostId, ProjectId};
use callup_domain::money::Money;
use callup_infra::entity::cost;
use chrono::{DateTime, Utc};

/// A forecast of the whole cost of a project.
#[derive(Clone)]
pub struct Cost(pub cost::Model);

impl From<cost::Model> for Cost {
    fn from(row: cost::Model) -> Self {
        Self(row)
    }
}

impl Cost {
    /// The forecasts of the cost of a project, oldest first.
    pub async fn of(ctx: &Context<'_>, project: ProjectId) -> Result<Vec<Self>> {
        let rows = load(ctx, CostsOf(project)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(Self).collect())
    }
}

/// A forecast of the whole cost of a project.
#[Object]
impl Cost {
    /// Its id.
    pub async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// The project.
    async fn project(&self, ctx: &Context<'_>) -> Result<Project> {
        require::<ProjectId>(ctx, self.0.project_id, "project").await.map(Project)
    }

    /// What the project is expected to cost from beginning to end.
    async fn forecast(&self) -> Money {
        Money::pence(self.0.forecast_pence)
    }

    /// Why.
    async fn reason(&self) -> &str {
        &self.0.reason
    }

    /// When it was recorded.
    async fn recorded_at(&self) -> DateTime<Utc> {
        self.0.recorded_at
    }

    /// By whom.
    async fn recorded_by(&self, ctx: &Context<'_>) -> Result<Option<Person>> {
        Ok(load_some(ctx, self.0.recorded_by).await?.map(Person))
    }
}

payload! {
    /// What came of a request about the cost of a project.
    CostPayload { cost: Cost }
}

/// What can be done about costs.
#[derive(Default)]
pub struct CostMutation;

#[Object]
impl CostMutation {
    /// Forecasts the cost of a project one leads. Earlier forecasts stay on record.
    async fn forecast_cost(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The forecast.")] input: command::cost::ForecastCost,
    ) -> Result<CostPayload> {
        CostPayload::of(command::cost::forecast(ctx.cx()?, input).await)
    }
}

loads_by_id!(cost: CostId);

loads_lists! {
    /// The forecasts of the cost of a project.
    CostsOf(ProjectId): cost by ProjectId, project_id;
}
