//! Delivery leads' updates.

use callup_domain::delivery::Claim;
use callup_domain::id::{PersonId, ProjectId, UpdateId};
use callup_domain::rating::Confidence;
use chrono::{DateTime, NaiveDate, Utc};

owned! {
    /// An update: what a named person claims, with a reason.
    "project_update": UpdateId, "update";
    /// The project.
    project_id: ProjectId,
    /// The confidence claimed.
    confidence: Confidence,
    /// Why.
    reason: String,
    /// What changed since the last one.
    changed: String,
    /// The decision that is wanted, if one is.
    decision_wanted: Option<String>,
    /// By when.
    decision_by: Option<NaiveDate>,
    /// When it was recorded.
    recorded_at: DateTime<Utc>,
    /// Who claims it.
    recorded_by: PersonId,
}

impl From<Model> for Claim {
    fn from(row: Model) -> Self {
        let Model { confidence, reason, changed, decision_wanted, decision_by, .. } = row;
        Self { confidence, reason, changed, decision_wanted, decision_by }
    }
}
