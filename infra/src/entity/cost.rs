//! Forecasts of what projects cost; each is kept.

use callup_domain::id::{CostId, PersonId, ProjectId};
use chrono::{DateTime, Utc};

owned! {
    /// A forecast of the whole cost of a project.
    "cost": CostId, "forecast of cost";
    /// The project.
    project_id: ProjectId,
    /// The cost, in pence.
    forecast_pence: i64,
    /// Why it moved.
    reason: String,
    /// When it was recorded.
    recorded_at: DateTime<Utc>,
    /// By whom.
    recorded_by: Option<PersonId>,
}
