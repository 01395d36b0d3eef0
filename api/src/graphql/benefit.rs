//! Benefits in GraphQL.

use super::Request;
use super::council::Council;
use super::loader::{load, loads_by_id, loads_lists, require};
use super::payload::payload;
use super::project::Project;
use async_graphql::{Context, ID, Object, Result, SimpleObject};
use callup_command as command;
use callup_domain::benefit::{latest, split};
use callup_domain::id::{BenefitId, ProjectId};
use callup_domain::money::Money;
use callup_infra::entity::{benefit, measurement, share};
use chrono::{DateTime, NaiveDate, Utc};

/// What a project is to change, in numbers, and what came of it.
#[derive(Clone)]
pub struct Benefit(pub benefit::Model);

impl From<benefit::Model> for Benefit {
    fn from(row: benefit::Model) -> Self {
        Self(row)
    }
}

impl Benefit {
    /// The benefits of a project, in the order in which they were added.
    pub async fn of(ctx: &Context<'_>, project: ProjectId) -> Result<Vec<Self>> {
        let rows = load(ctx, BenefitsOf(project)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(Self).collect())
    }

    async fn latest(&self, ctx: &Context<'_>) -> Result<Option<measurement::Model>> {
        let rows = load(ctx, MeasurementsOf(self.0.id)).await?.unwrap_or_default();
        Ok(latest(rows, |row| row.measured_on))
    }

    async fn worth(&self, ctx: &Context<'_>) -> Result<Option<Money>> {
        Ok(self.latest(ctx).await?.map(|latest| self.0.aim().value(latest.actual)))
    }
}

/// What a project is to change, in numbers, and what came of it.
#[Object]
impl Benefit {
    /// Its id.
    pub async fn id(&self) -> ID {
        self.0.id.into()
    }

    /// The project.
    async fn project(&self, ctx: &Context<'_>) -> Result<Project> {
        require::<ProjectId>(ctx, self.0.project_id, "project").await.map(Project)
    }

    /// What is counted.
    async fn title(&self) -> &str {
        &self.0.title
    }

    /// In what unit: “calls a year”.
    async fn unit(&self) -> &str {
        &self.0.unit
    }

    /// The count before.
    async fn baseline(&self) -> i64 {
        self.0.baseline
    }

    /// The count wanted. Below the baseline, fewer is better; above it, more is.
    async fn target(&self) -> i64 {
        self.0.target
    }

    /// What one unit is worth.
    async fn unit_value(&self) -> Money {
        Money::pence(self.0.unit_value_pence)
    }

    /// The count at the latest measurement. Null before the first.
    async fn actual(&self, ctx: &Context<'_>) -> Result<Option<i64>> {
        Ok(self.latest(ctx).await?.map(|latest| latest.actual))
    }

    /// How much that differs from the baseline, in thousandths of it; below 0 if it is less.
    async fn change_permille(&self, ctx: &Context<'_>) -> Result<Option<i64>> {
        Ok(self.latest(ctx).await?.and_then(|latest| self.0.aim().change_permille(latest.actual)))
    }

    /// How far it is on the way from the baseline to the target, in thousandths of the way.
    async fn progress_permille(&self, ctx: &Context<'_>) -> Result<Option<i64>> {
        Ok(self.latest(ctx).await?.and_then(|latest| self.0.aim().progress_permille(latest.actual)))
    }

    /// What the difference is worth a year, to all; below 0 if it is worse than before.
    async fn value(&self, ctx: &Context<'_>) -> Result<Option<Money>> {
        self.worth(ctx).await
    }

    /// Every measurement, in the order in which they were recorded.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn measurements(&self, ctx: &Context<'_>) -> Result<Vec<Measurement>> {
        let rows = load(ctx, MeasurementsOf(self.0.id)).await?.unwrap_or_default();
        Ok(rows.into_iter().map(Measurement::from).collect())
    }

    /// The councils' shares in it. What they leave of the whole is counted by nobody.
    #[graphql(complexity = "super::page::list(child_complexity)")]
    async fn shares(&self, ctx: &Context<'_>) -> Result<Vec<Share>> {
        let rows = load(ctx, SharesOf(self.0.id)).await?.unwrap_or_default();
        let all: Vec<i32> = rows.iter().map(|row| row.share_bp).collect();
        let parts = self.worth(ctx).await?.and_then(|value| split(value, &all).ok());
        let part = |at: usize| parts.as_ref().and_then(|parts| parts.get(at).copied());
        Ok(rows.into_iter().enumerate().map(|(at, row)| Share { value: part(at), row }).collect())
    }
}

/// A measurement of a benefit.
#[derive(SimpleObject)]
pub struct Measurement {
    /// The count.
    actual: i64,
    /// The day of which it speaks.
    measured_on: NaiveDate,
    /// When it was recorded.
    recorded_at: DateTime<Utc>,
}

impl From<measurement::Model> for Measurement {
    fn from(row: measurement::Model) -> Self {
        Self { actual: row.actual, measured_on: row.measured_on, recorded_at: row.recorded_at }
    }
}

/// A council's share in a benefit.
pub struct Share {
    row: share::Model,
    value: Option<Money>,
}

/// A council's share in a benefit.
#[Object]
impl Share {
    /// The council.
    async fn council(&self, ctx: &Context<'_>) -> Result<Council> {
        Council::require(ctx, self.row.council_id).await
    }

    /// The share, in basis points: 2,800 is 28%.
    async fn share_bp(&self) -> i32 {
        self.row.share_bp
    }

    /// What it is worth a year, to the penny. Null before the first measurement.
    async fn value(&self) -> Option<Money> {
        self.value
    }
}

payload! {
    /// What came of a request about a benefit.
    BenefitPayload { benefit: Benefit }
}

/// What can be done with benefits.
#[derive(Default)]
pub struct BenefitMutation;

#[Object]
impl BenefitMutation {
    /// Adds a benefit, with councils' shares in it, to a project one leads.
    async fn add_benefit(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The benefit.")] input: command::benefit::AddBenefit,
    ) -> Result<BenefitPayload> {
        BenefitPayload::of(command::benefit::add(ctx.cx()?, input).await)
    }

    /// Measures a benefit, also after its project was closed. Earlier measurements stay on record.
    async fn measure_benefit(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The measurement.")] input: command::benefit::MeasureBenefit,
    ) -> Result<BenefitPayload> {
        BenefitPayload::of(command::benefit::measure(ctx.cx()?, input).await)
    }
}

loads_by_id!(benefit: BenefitId);

loads_lists! {
    /// The benefits of a project.
    BenefitsOf(ProjectId): benefit by ProjectId, project_id;
    /// The measurements of a benefit.
    MeasurementsOf(BenefitId): measurement by BenefitId, benefit_id;
    /// The shares in a benefit.
    SharesOf(BenefitId): share by BenefitId, benefit_id;
}
