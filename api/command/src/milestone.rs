//! Milestones: the first promise, every forecast after it, and the day on which it was kept.

use super::project::led;
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::delivery;
use callup_domain::event::Event;
use callup_domain::id::{MilestoneId, ProjectId};
use callup_infra::Result;
use callup_infra::entity::{forecast, milestone};
use callup_infra::scope::{ReadTx, WriteTx};
use chrono::NaiveDate;

/// A milestone to add to a project.
#[derive(Clone, Debug, InputObject)]
pub struct AddMilestone {
    /// The project.
    pub project: ProjectId,
    /// What is to be reached, at most 120 characters.
    pub title: String,
    /// By when. This date stays, whatever is forecast later.
    pub baseline_on: NaiveDate,
}

/// A forecast of a milestone.
#[derive(Clone, Debug, InputObject)]
pub struct ForecastMilestone {
    /// The milestone. One that was reached is open again by this.
    pub milestone: MilestoneId,
    /// When it is now expected to be reached.
    pub due_on: NaiveDate,
    /// Why.
    pub reason: String,
}

/// A milestone that was reached.
#[derive(Clone, Debug, InputObject)]
pub struct ReachMilestone {
    /// The milestone.
    pub milestone: MilestoneId,
    /// On which day; today unless given.
    pub reached_on: Option<NaiveDate>,
    /// What there is to say about it.
    #[graphql(default)]
    pub note: String,
}

/// Adds a milestone.
///
/// # Errors
/// A refusal for each field that is wrong; `WRONG_STATE` unless the project is published.
pub async fn add(cx: &Cx, ask: AddMilestone) -> Result<milestone::Model> {
    delivery::promise(&ask.title, ask.baseline_on)?;
    let (tx, project) = led(cx.begin(), ask.project).await?;
    delivery::reported_on(project.state).map_err(|no| no.at("project"))?;
    let row = milestone::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: project.id,
        title: ask.title.trim().to_owned(),
        baseline_on: ask.baseline_on,
        recorded_at: tx.now(),
    };
    let row = tx.insert::<milestone::Entity>(row).await?;
    tx.commit(Event::MilestoneSet { milestone: row.id, project: row.project_id }).await?;
    Ok(row)
}

/// Forecasts when a milestone will be reached. Earlier forecasts stay on record.
///
/// # Errors
/// A refusal for each field that is wrong; `WRONG_STATE` unless the project is published.
pub async fn forecast(cx: &Cx, ask: ForecastMilestone) -> Result<milestone::Model> {
    let tx = cx.begin();
    delivery::forecast(ask.due_on, &ask.reason, tx.today())?;
    let (tx, milestone) = open(tx, ask.milestone).await?;
    let row = Said { due_on: ask.due_on, done: false, reason: ask.reason };
    record(tx, milestone, row).await
}

/// Records that a milestone was reached.
///
/// # Errors
/// `OUT_OF_RANGE` for a day to come; `WRONG_STATE` when it was reached already.
pub async fn reach(cx: &Cx, ask: ReachMilestone) -> Result<milestone::Model> {
    let (tx, milestone) = open(cx.begin(), ask.milestone).await?;
    let said = tx.every::<forecast::Entity>().is(forecast::Column::MilestoneId, milestone.id);
    let latest = said.in_order().all().await?.into_iter().next_back();
    let reached_on = ask.reached_on.unwrap_or(tx.today());
    let before = latest.filter(|forecast| forecast.done).map(|forecast| forecast.due_on);
    delivery::reach(before, reached_on, &ask.note, tx.today())?;
    record(tx, milestone, Said { due_on: reached_on, done: true, reason: ask.note }).await
}

/// What is said of a milestone.
struct Said {
    due_on: NaiveDate,
    done: bool,
    reason: String,
}

async fn open(tx: ReadTx, id: MilestoneId) -> Result<(WriteTx, milestone::Model)> {
    let milestone = tx.get::<milestone::Entity>(id).await?;
    let (tx, project) = led(tx, milestone.project_id).await?;
    delivery::reported_on(project.state).map_err(|no| no.at("milestone"))?;
    Ok((tx, milestone))
}

async fn record(tx: WriteTx, milestone: milestone::Model, said: Said) -> Result<milestone::Model> {
    let row = forecast::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: milestone.project_id,
        milestone_id: milestone.id,
        due_on: said.due_on,
        done: said.done,
        reason: said.reason.trim().to_owned(),
        recorded_at: tx.now(),
        recorded_by: tx.actor().person(),
    };
    tx.insert::<forecast::Entity>(row).await?;
    tx.commit(Event::MilestoneForecast { milestone: milestone.id, project: milestone.project_id }).await?;
    Ok(milestone)
}
