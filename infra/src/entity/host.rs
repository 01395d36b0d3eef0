//! Host councils of projects.

use callup_domain::id::{CouncilId, HostId, ProjectId};
use chrono::{DateTime, Utc};

owned! {
    /// A council where a project lands.
    "host": HostId, "host council", removable;
    /// The project.
    project_id: ProjectId,
    /// The council.
    council_id: CouncilId,
    /// Whether it leads; one host of a project does.
    lead: bool,
    /// When it was recorded.
    recorded_at: DateTime<Utc>,
}
