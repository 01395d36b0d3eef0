//! Forecasts of what projects cost.

use super::project::led;
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::delivery;
use callup_domain::event::Event;
use callup_domain::id::ProjectId;
use callup_domain::money::Money;
use callup_infra::Result;
use callup_infra::entity::cost;

/// A forecast of the whole cost of a project.
#[derive(Clone, Debug, InputObject)]
pub struct ForecastCost {
    /// The project.
    pub project: ProjectId,
    /// What it is now expected to cost from beginning to end.
    pub forecast: Money,
    /// Why.
    pub reason: String,
}

/// Forecasts the cost of a project. Earlier forecasts stay on record.
///
/// # Errors
/// A refusal for each field that is wrong; `WRONG_STATE` unless the project is published.
pub async fn forecast(cx: &Cx, ask: ForecastCost) -> Result<cost::Model> {
    delivery::cost(ask.forecast, &ask.reason)?;
    let (tx, project) = led(cx.begin(), ask.project).await?;
    delivery::reported_on(project.state).map_err(|no| no.at("project"))?;
    let row = cost::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: project.id,
        forecast_pence: ask.forecast.in_pence(),
        reason: ask.reason.trim().to_owned(),
        recorded_at: tx.now(),
        recorded_by: tx.actor().person(),
    };
    let row = tx.insert::<cost::Entity>(row).await?;
    tx.commit(Event::CostForecast { project: row.project_id, pence: row.forecast_pence }).await?;
    Ok(row)
}
