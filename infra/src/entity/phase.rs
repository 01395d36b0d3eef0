//! The phases that projects passed into, and what was decided at their gates.

use callup_domain::id::{PersonId, PhaseId, ProjectId};
use callup_domain::project::{Gate, Phase};
use chrono::{DateTime, NaiveDate, Utc};

owned! {
    /// A decision at a gate.
    "phase": PhaseId, "phase";
    /// The project.
    project_id: ProjectId,
    /// The phase the gate leads to.
    phase: Phase,
    /// From which day.
    from_on: NaiveDate,
    /// What was decided.
    gate: Gate,
    /// When it was recorded.
    recorded_at: DateTime<Utc>,
    /// By whom.
    recorded_by: Option<PersonId>,
}
