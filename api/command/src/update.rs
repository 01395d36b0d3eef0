//! Delivery leads' updates.

use super::project::led;
use crate::cx::Cx;
use async_graphql::InputObject;
use callup_domain::delivery::{self, Claim};
use callup_domain::event::Event;
use callup_domain::id::ProjectId;
use callup_domain::rating::Confidence;
use callup_domain::refusal::{Code, Refusal};
use callup_infra::Result;
use callup_infra::entity::project_update;
use chrono::NaiveDate;

/// What a delivery lead reports of a project.
#[derive(Clone, Debug, InputObject)]
pub struct ReportUpdate {
    /// The project.
    pub project: ProjectId,
    /// The confidence claimed.
    pub confidence: Confidence,
    /// Why, at most 1,000 characters.
    pub reason: String,
    /// What changed since the update before, at most 4,000 characters.
    #[graphql(default)]
    pub changed: String,
    /// The decision that is wanted, if one is.
    pub decision_wanted: Option<String>,
    /// By when it is wanted. Goes with the decision.
    pub decision_by: Option<NaiveDate>,
}

/// Records an update. It is the claim of a named person, and stays.
///
/// # Errors
/// A refusal for each field that is wrong; `WRONG_STATE` unless the project is published.
pub async fn report(cx: &Cx, ask: ReportUpdate) -> Result<project_update::Model> {
    let tx = cx.begin();
    let claim = Claim {
        confidence: ask.confidence,
        reason: ask.reason.trim().to_owned(),
        changed: ask.changed.trim().to_owned(),
        decision_wanted: ask.decision_wanted.map(|wanted| wanted.trim().to_owned()),
        decision_by: ask.decision_by,
    }
    .checked(tx.today())?;
    let (tx, project) = led(tx, ask.project).await?;
    delivery::reported_on(project.state).map_err(|no| no.at("project"))?;
    let nobody = || Refusal::new(Code::Denied, "", "An update is made by a named person.");
    let row = project_update::Model {
        id: tx.id(),
        body_id: tx.body(),
        project_id: project.id,
        confidence: claim.confidence,
        reason: claim.reason,
        changed: claim.changed,
        decision_wanted: claim.decision_wanted,
        decision_by: claim.decision_by,
        recorded_at: tx.now(),
        recorded_by: tx.actor().person().ok_or_else(nobody)?,
    };
    let row = tx.insert::<project_update::Entity>(row).await?;
    tx.commit(Event::ProjectReported { project: row.project_id, update: row.id }).await?;
    Ok(row)
}
