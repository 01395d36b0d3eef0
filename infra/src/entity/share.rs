//! Councils' shares in benefits.

use callup_domain::id::{BenefitId, CouncilId, ProjectId, ShareId};
use chrono::{DateTime, Utc};

owned! {
    /// A council's share in a benefit, so that nothing is counted twice.
    "share": ShareId, "share";
    /// The project.
    project_id: ProjectId,
    /// The benefit.
    benefit_id: BenefitId,
    /// The council.
    council_id: CouncilId,
    /// The share, in basis points.
    share_bp: i32,
    /// When it was recorded.
    recorded_at: DateTime<Utc>,
}
