//! Forecasts of milestones, and their actual dates; each is kept.

use callup_domain::id::{ForecastId, MilestoneId, PersonId, ProjectId};
use chrono::{DateTime, NaiveDate, Utc};

owned! {
    /// A forecast, or the actual date.
    "forecast": ForecastId, "forecast";
    /// The project.
    project_id: ProjectId,
    /// The milestone.
    milestone_id: MilestoneId,
    /// The date.
    due_on: NaiveDate,
    /// Whether it was reached on that date.
    done: bool,
    /// Why it moved.
    reason: String,
    /// When it was recorded.
    recorded_at: DateTime<Utc>,
    /// By whom.
    recorded_by: Option<PersonId>,
}
