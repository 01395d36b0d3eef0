//! Milestones, with their first promise.

use callup_domain::id::{MilestoneId, ProjectId};
use chrono::{DateTime, NaiveDate, Utc};

owned! {
    /// A milestone.
    "milestone": MilestoneId, "milestone";
    /// The project.
    project_id: ProjectId,
    /// What is to be reached.
    title: String,
    /// The date first promised.
    baseline_on: NaiveDate,
    /// When it was set.
    recorded_at: DateTime<Utc>,
}
