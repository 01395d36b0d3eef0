//! Member councils of a body.

use callup_domain::id::{CouncilId, MemberId};
use callup_domain::load::Load;
use callup_domain::member::Part;
use chrono::NaiveDate;

owned! {
    /// A council's place in a body.
    "member": MemberId, "member council", versioned;
    /// The council.
    council_id: CouncilId,
    /// Its part.
    part: Part,
    /// The most officers it has away at once; none for no cap.
    away_cap: Option<i32>,
    /// Up to this load its officers are released by standing agreement (consortium).
    standing_load: Load,
    /// After how many working days a release that waits is told further up; none: as the operating model has it.
    escalate_after: Option<i32>,
    /// Since when.
    joined_on: NaiveDate,
    /// Until when, if it left.
    left_on: Option<NaiveDate>,
    /// Changes so far.
    version: i32,
}
